//! Writes down what CLDR says of months, dates, lists and numbers, for the test `languages::cldr`.
//!
//! `cargo run --manifest-path tests/oracle/Cargo.toml >tests/cases/labels/cldr.tsv` makes the table anew.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YM, YMD};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use std::error::Error;

/// Tags of languages as `wem-report` knows them, and the locale of CLDR that is the same: English is that
/// of Britain and Portuguese that of Portugal, and digits are Western where a tag asks for no others. The pairs of
/// the United Nations (`ar-001`) are not in CLDR; ICU4X 2.4 panics on some times with a dash between them.
const LOCALES: [(&str, &str); 15] = [
    ("ar", "ar-u-nu-latn"),
    ("ar-u-nu-arab", "ar-u-nu-arab"),
    ("ar-EG", "ar-EG-u-nu-latn"),
    ("ar-LB", "ar-LB-u-nu-latn"),
    ("ar-SY", "ar-SY-u-nu-latn"),
    ("ar-DZ", "ar-DZ-u-nu-latn"),
    ("ar-TN", "ar-TN-u-nu-latn"),
    ("ar-MA", "ar-MA-u-nu-latn"),
    ("en", "en-GB"),
    ("en-US", "en-US"),
    ("es", "es"),
    ("fr", "fr"),
    ("pt", "pt-PT"),
    ("ro", "ro"),
    ("ru", "ru"),
];

/// Spanish has another word before the last two of these.
const LISTS: [&[&str]; 4] = [
    &["A", "B"],
    &["A", "B", "C"],
    &["A", "Isla"],
    &["A", "Hielo"],
];

const NUMBERS: [&str; 4] = ["1234", "12345", "1234567.89", "0.5"];

fn main() -> Result<(), Box<dyn Error>> {
    println!(
        "# CLDR {}, as ICU4X has it; made by tests/oracle",
        icu_datetime_data::cldr_tag!()
    );
    println!("# language\tlocale\twhat\tsaid");
    for (tag, locale) in LOCALES {
        let said = all(&locale.parse()?)?;
        for (what, said) in said {
            println!("{tag}\t{locale}\t{what}\t{said}");
        }
    }
    Ok(())
}

fn day(year: i32, month: u8, day: u8) -> Result<Date<Gregorian>, Box<dyn Error>> {
    Ok(Date::try_new_gregorian(year, month, day)?)
}

/// Returns what a locale says: the thing, and its words.
fn all(locale: &Locale) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut said = Vec::new();
    dates(locale, &mut said)?;
    let length = ListFormatterOptions::default().with_length(ListLength::Wide);
    let list = ListFormatter::try_new_and(locale.into(), length)?;
    for things in LISTS {
        said.push((
            format!("list {}", things.join(" ")),
            list.format(things.iter()).to_string(),
        ));
    }
    let decimal = DecimalFormatter::try_new(locale.into(), Default::default())?;
    for number in NUMBERS {
        let parsed: Decimal = number
            .parse()
            .map_err(|error| format!("{number}: {error:?}"))?;
        said.push((
            format!("number {number}"),
            decimal.format(&parsed).to_string(),
        ));
    }
    Ok(said)
}

fn dates(locale: &Locale, said: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    let month = FixedCalendarDateTimeFormatter::try_new(locale.into(), M::long())?;
    let short = FixedCalendarDateTimeFormatter::try_new(locale.into(), M::medium())?;
    let of_year = FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?;
    let date = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?;
    let without_year = FixedCalendarDateTimeFormatter::try_new(locale.into(), MD::long())?;
    for number in 1..=12 {
        let first = day(2016, number, 1)?;
        let later = day(2016, number, 20)?;
        said.push((format!("month {number}"), month.format(&first).to_string()));
        said.push((
            format!("short-month {number}"),
            short.format(&first).to_string(),
        ));
        said.push((
            format!("month-of-year {number}"),
            of_year.format(&first).to_string(),
        ));
        said.push((format!("date {number}-1"), date.format(&first).to_string()));
        said.push((format!("date {number}-20"), date.format(&later).to_string()));
        said.push((
            format!("day {number}-20"),
            without_year.format(&later).to_string(),
        ));
    }
    let first = without_year.format(&day(2016, 7, 1)?).to_string();
    said.push(("day 7-1".to_owned(), first));
    Ok(())
}
