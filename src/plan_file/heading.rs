//! The tables about the plan as a whole: `[plan]`, `[edition]`, `[calendar]`, `[check]`.

use super::table::TableReader;
use super::values::{self, KeyShape};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::numerals::hexadecimal;
use crate::plan::period::{Portion, Season, SeasonRule, parse_day_of_year};
use crate::plan::progress::{Reporting, Thresholds};
use crate::plan::translation::{LanguageRules, Untranslated};
use crate::plan::{Allowance, Calendar, CalendarWords, Edition};
use chrono::{NaiveDate, Weekday};
use sha2::{Digest, Sha256};

/// The language of a plan that names none.
pub(crate) const LANGUAGE: &str = "en";

/// The format of plan files that this program reads.
const FORMAT: i64 = 1;

/// What `[plan]` says; texts that are missing are blank, with the place of the heading.
#[derive(Debug)]
pub(crate) struct Heading {
    pub id: String,
    pub title: Spanned<String>,
    pub organisation: Spanned<String>,
    pub language: String,
    /// The first and the last day of the plan.
    pub starts: Option<NaiveDate>,
    pub ends: Option<NaiveDate>,
    /// What stands behind all tables.
    pub notes: Vec<Spanned<String>>,
}

/// Reads `format`; returns whether the file can be read by this program.
pub(crate) fn format(root: &mut TableReader<'_>) -> bool {
    if root.required("format", "format = 1").is_none() {
        return true;
    }
    let Some(format) = root.integer("format") else {
        return true;
    };
    if *format == FORMAT {
        return true;
    }
    root.findings().report(
        Diagnostic::error("unknown-format", format!("the plan has format {}", *format))
            .at_labelled(format.span, format!("only format {FORMAT} is known"))
            .help(format!(
                "write `format = {FORMAT}`, or use a newer version of wem-report"
            )),
    );
    false
}

/// Reads `[plan]`.
pub(crate) fn plan(root: &mut TableReader<'_>) -> Heading {
    let mut heading = Heading {
        id: String::new(),
        title: blank(root.span()),
        organisation: blank(root.span()),
        language: LANGUAGE.to_owned(),
        starts: None,
        ends: None,
        notes: Vec::new(),
    };
    if root.required("plan", "[plan]").is_none() {
        return heading;
    }
    let Some(mut table) = root.table("plan", "[plan]") else {
        return heading;
    };
    let span = table.span();
    heading.title = table.required_text("title").unwrap_or_else(|| blank(span));
    heading.organisation = table
        .required_text("organisation")
        .unwrap_or_else(|| blank(span));
    if let Some(language) = values::language(&mut table, "language") {
        heading.language = language.value;
    }
    heading.id = match values::key(&mut table, "id", KeyShape::Id) {
        Some(id) => id.value,
        None => default_id(&heading.organisation, &heading.title),
    };
    heading.starts = values::date(&mut table, "starts");
    heading.ends = values::date(&mut table, "ends");
    if let (Some(starts), Some(ends)) = (heading.starts, heading.ends)
        && ends < starts
    {
        table.findings().report(
            Diagnostic::error("end-before-start", "the plan ends before it starts")
                .at_labelled(
                    table
                        .value("ends")
                        .map_or(table.span(), |value| table.findings().span(value.span())),
                    "`ends` is before `starts`",
                )
                .help("swap `starts` and `ends`, or mend the year"),
        );
        (heading.starts, heading.ends) = (None, None);
    }
    heading.notes = table.notes("notes");
    table.finish();
    heading
}

/// Makes an identity out of ASCII letters and digits of the names, or of their hash where they
/// have none, as in Arabic.
fn default_id(organisation: &str, title: &str) -> String {
    let names = format!("{organisation} {title}");
    let words: Vec<String> = names
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    if words.is_empty() {
        let hash = Sha256::digest(names.as_bytes());
        return format!("plan-{}", hexadecimal(&hash[..6]));
    }
    words.join("-")
}

/// Reads `[edition]`.
pub(crate) fn edition(root: &mut TableReader<'_>) -> Option<Edition> {
    let mut table = root.table("edition", "[edition]")?;
    let edition = Edition {
        symbol: table.text("symbol"),
        revision: revision(&mut table),
        status: table.text("status"),
        date: values::date(&mut table, "date"),
    };
    table.finish();
    (edition != Edition::default()).then_some(edition)
}

fn revision(table: &mut TableReader<'_>) -> Option<u32> {
    let written = table.integer("revision")?;
    let revision = u32::try_from(*written).ok().filter(|number| *number > 0);
    if revision.is_none() {
        table.findings().report(
            Diagnostic::error("bad-revision", format!("revision {} cannot be", *written))
                .at_labelled(written.span, "no revision")
                .help("count revisions from 1; leave `revision` out for the first text"),
        );
    }
    revision
}

/// Returns the tag of the words that are taken for a language: `[calendar]` may name a region and digits.
pub(crate) fn spoken(root: &mut TableReader<'_>, language: String) -> String {
    let Some(mut table) = root.table("calendar", "[calendar]") else {
        return language;
    };
    let tag = match region_of(&mut table) {
        Some(region) => format!("{}-{region}", language.split('-').next().unwrap_or("")),
        None => language,
    };
    match has_arabic_digits(&mut table) {
        true => tag + "-u-nu-arab",
        false => tag,
    }
}

/// Reads which digits are printed.
fn has_arabic_digits(table: &mut TableReader<'_>) -> bool {
    const DIGITS: [&str; 2] = ["western", "arabic-indic"];
    let Some(digits) = table.text("digits") else {
        return false;
    };
    if !DIGITS.contains(&digits.as_str()) {
        table.unknown_word("digits", &digits, &DIGITS);
    }
    *digits == DIGITS[1]
}

fn region_of(table: &mut TableReader<'_>) -> Option<String> {
    let region = table.text("region")?;
    let is_region = match region.len() {
        2 => region.bytes().all(|byte| byte.is_ascii_uppercase()),
        3 => region.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    if !is_region {
        table.findings().report(
            Diagnostic::error("bad-region", format!("“{}” is no region", *region))
                .at_labelled(region.span, "no region")
                .help(
                    "write two capital letters, such as \"LB\", or three figures, such as \"001\"",
                ),
        );
        return None;
    }
    Some(region.value)
}

/// Reads `[calendar]` over the default rules.
pub(crate) fn calendar(root: &mut TableReader<'_>, words: &CalendarWords) -> Calendar {
    let mut calendar = Calendar::default();
    let Some(mut table) = root.table("calendar", "[calendar]") else {
        return calendar;
    };
    let seasons = [
        ("spring", Season::Spring),
        ("summer", Season::Summer),
        ("fall", Season::Fall),
        ("winter", Season::Winter),
    ];
    for (key, season) in seasons {
        let Some(mut rule) = table.table(key, "a season") else {
            continue;
        };
        let first = day_of_year(&mut rule, "from", words);
        let last = day_of_year(&mut rule, "to", words);
        rule.finish();
        if let (Some(first), Some(last)) = (first, last) {
            *calendar.rule_mut(season) = SeasonRule { first, last };
        }
    }
    for portion in Portion::ALL {
        let key = match portion {
            Portion::Early => "early",
            Portion::Mid => "mid",
            Portion::Late => "late",
        };
        let Some(mut rule) = table.table(key, "a part of the year") else {
            continue;
        };
        let first = day_of_year(&mut rule, "from", words);
        let last = day_of_year(&mut rule, "to", words);
        rule.finish();
        if let (Some(first), Some(last)) = (first, last) {
            *calendar.portion_mut(portion) = SeasonRule { first, last };
        }
    }
    if table.value("fiscal_year").is_some() {
        calendar.fiscal_year = day_of_year(&mut table, "fiscal_year", words);
    }
    // It was taken when the words were chosen in which all this is read.
    region_of(&mut table);
    has_arabic_digits(&mut table);
    calendar.holidays = values::dates(&mut table, "holidays");
    if table.value("weekend").is_some() {
        calendar.weekend = weekend(&mut table);
    }
    table.finish();
    calendar
}

/// Reads the days of the week on which nobody works.
fn weekend(table: &mut TableReader<'_>) -> Vec<Weekday> {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    let mut days = Vec::new();
    for word in table.texts("weekend") {
        let known = DAYS.iter().find(|(name, _)| *name == word.value);
        match known {
            Some((_, day)) if days.contains(day) => {}
            // Somebody has to work on some day.
            Some((_, day)) if days.len() < 6 => days.push(*day),
            Some(_) => table.findings().report(
                Diagnostic::error("bad-weekend", "no day of the week is left to work on")
                    .at_labelled(word.span, "the seventh day")
                    .help("leave out the days on which people work"),
            ),
            None => table.unknown_word("weekend", &word, &DAYS.map(|(name, _)| name)),
        }
    }
    days
}

/// Reads `[progress]`: the thresholds over the default ones, who prepares reports, and what those ask
/// for.
pub(crate) fn progress(root: &mut TableReader<'_>) -> (Thresholds, Reporting) {
    let mut thresholds = Thresholds::default();
    let Some(mut table) = root.table("progress", "[progress]") else {
        return (thresholds, Reporting::default());
    };
    let asks = table.text_or_texts("asks").into_iter();
    let reporting = Reporting {
        prepared_by: table.text("prepared_by").map(|name| name.value),
        asked_of: table.text("asked_of").map(|name| name.value),
        asks: asks.map(|text| text.value).collect(),
    };
    let mut read = |key: &'static str, range: std::ops::RangeInclusive<i64>| {
        let written = table.integer(key)?;
        if !range.contains(&written) {
            table.findings().report(
                Diagnostic::error("bad-threshold", format!("{key} cannot be {}", *written))
                    .at_labelled(written.span, "out of range")
                    .help(format!("take {} to {}", range.start(), range.end())),
            );
            return None;
        }
        u32::try_from(*written).ok()
    };
    if let Some(days) = read("due_soon_days", 1..=3_660) {
        thresholds.due_soon_days = days;
    }
    if let Some(days) = read("off_track_days", 0..=3_660) {
        thresholds.off_track_days = days;
    }
    if let Some(percent) = read("off_track_percent", 1..=100) {
        thresholds.off_track_percent = u8::try_from(percent).unwrap_or(100);
    }
    if let Some(days) = read("grace_days", 0..=3_660) {
        thresholds.grace_days = days;
    }
    table.finish();
    (thresholds, reporting)
}

fn day_of_year(
    table: &mut TableReader<'_>,
    key: &'static str,
    words: &CalendarWords,
) -> Option<(u8, u8)> {
    let text = table.required_text(key)?;
    let day = parse_day_of_year(&text, words);
    if day.is_none() {
        table.findings().report(
            Diagnostic::error("bad-date", format!("“{}” is no day of every year", *text))
                .at_labelled(text.span, "no day and month")
                .help(format!(
                    "write day and month: `{key} = \"1 {}\"`",
                    words.months[8]
                )),
        );
    }
    day
}

/// Reads `[languages]`: what final documents in other languages show.
pub(crate) fn languages(root: &mut TableReader<'_>) -> LanguageRules {
    let mut rules = LanguageRules::default();
    let Some(mut table) = root.table("languages", "[languages]") else {
        return rules;
    };
    for (key, rule) in [("missing", &mut rules.missing), ("stale", &mut rules.stale)] {
        let Some(word) = table.text(key) else {
            continue;
        };
        let all = Untranslated::ALL;
        match all.into_iter().find(|one| one.word() == word.value) {
            Some(one) => *rule = one,
            None => table.unknown_word(key, &word, &all.map(Untranslated::word)),
        }
    }
    table.finish();
    rules
}

/// Reads `[check] allow`.
pub(crate) fn allowances(root: &mut TableReader<'_>) -> Vec<Allowance> {
    let Some(mut check) = root.table("check", "[check]") else {
        return Vec::new();
    };
    let allowances = check
        .entries("allow", "an allowance")
        .into_iter()
        .filter_map(|mut table| {
            let span = table.span();
            let code = table.required_text("code");
            let at = table.text("at");
            let reason = table.required_text("reason");
            table.finish();
            Some(Allowance {
                code: code?,
                at,
                reason: reason.unwrap_or_else(|| blank(span)),
            })
        })
        .collect();
    check.finish();
    allowances
}

fn blank(span: Span) -> Spanned<String> {
    Spanned::new(String::new(), span)
}
