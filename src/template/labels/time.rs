//! The words in which a language prints and reads times.

use super::file::Reader;
use super::message::{Message, PatternElement};
use super::messages::{
    CalendarLabels, CalendarReadingFrequenciesLabels, CalendarReadingLabels,
    CalendarReadingUnitsLabels,
};
use crate::plan::CalendarWords;
use crate::plan::column::FigureMarks;
use crate::plan::period::{
    Duration, PhraseTexts, TimePhrases, TimeText, TimeTextPart, TimeTexts, Unit,
};

/// Makes the words ready; those that are only read are taken out of the labels.
pub(super) fn words(
    labels: &mut CalendarLabels,
    figures: FigureMarks,
    reader: &mut Reader<'_>,
) -> CalendarWords {
    let names = &mut labels.names;
    let (months, mut month_variants) = named("calendar-names-months", &mut names.months, reader);
    let in_dates = "calendar-names-months-in-dates";
    let (months_in_dates, others) = named(in_dates, &mut names.months_in_dates, reader);
    // Whatever is printed is read.
    for (variants, (name, others)) in month_variants
        .iter_mut()
        .zip(months_in_dates.iter().zip(others))
    {
        variants.push(name.clone());
        variants.extend(others);
    }
    let (short_months, _) = named(
        "calendar-names-short-months",
        &mut names.short_months,
        reader,
    );
    let (seasons, season_variants) = named("calendar-names-seasons", &mut names.seasons, reader);
    let day_first = day_first(&labels.day_first, reader);
    let numbered = |message: &Message, count: usize| message.count(count, &[]);
    let printed = TimeTexts {
        months_in_dates,
        days: (1..=31).map(|day| numbered(&labels.day, day)).collect(),
        quarters: std::array::from_fn(|index| numbered(&labels.quarter, index + 1)),
        short_quarters: std::array::from_fn(|index| numbered(&labels.short_quarter, index + 1)),
        halves: std::array::from_fn(|index| numbered(&labels.half, index + 1)),
        date: text(&labels.date),
        day_of_year: text(&labels.day_of_year),
        days_of_month: text(&labels.days_of_month),
        month_of_year: text(&labels.month_of_year),
        season_of_year: text(&labels.season_of_year),
        quarter_of_year: text(&labels.quarter_of_year),
        half_of_year: text(&labels.half_of_year),
        year: text(&labels.year),
        range: text(&labels.range),
        years: text(&labels.years),
        by: text(&labels.by),
        by_day: text(&labels.by_day),
        by_year: text(&labels.by_year),
        from: text(&labels.from),
        from_day: text(&labels.from_day),
        ongoing: labels.ongoing.clone(),
        several: text(&labels.several),
    };
    CalendarWords {
        months,
        short_months,
        month_variants,
        seasons,
        season_variants,
        printed,
        phrases: phrases(&mut labels.reading, day_first, reader),
        figures,
    }
}

/// Takes a message apart, so that it is filled in without asking the file again.
fn text(message: &Message) -> TimeText {
    let parts = message.parts().into_iter().map(|part| match part {
        PatternElement::Text(text) => TimeTextPart::Text(text),
        PatternElement::Placeable(name) => TimeTextPart::Place(name),
    });
    TimeText(parts.collect())
}

/// Takes as many names as there have to be, and their other spellings.
fn named<const N: usize>(
    id: &str,
    lines: &mut Vec<Vec<String>>,
    reader: &mut Reader<'_>,
) -> ([String; N], [Vec<String>; N]) {
    let mut lines = std::mem::take(lines);
    for other in reader.other_alternatives(id) {
        for (line, more) in lines.iter_mut().zip(other) {
            line.extend(more);
        }
    }
    if lines.len() != N {
        let message = format!("`{id}` has {} lines", lines.len());
        reader.report_at(id, message, &format!("it needs {N}, one for each name"));
    }
    lines.resize(N, Vec::new());
    let mut lines = lines.into_iter().map(|mut line| {
        let rest = line.split_off(line.len().min(1));
        (line.pop().unwrap_or_default(), rest)
    });
    let mut others = std::array::from_fn(|_| Vec::new());
    let printed = std::array::from_fn(|at| {
        let (name, rest) = lines.next().unwrap_or_default();
        others[at] = rest;
        name
    });
    (printed, others)
}

/// Reads whether a date in figures has its day first.
fn day_first(text: &str, reader: &mut Reader<'_>) -> Option<bool> {
    match text.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        "either" => None,
        other => {
            let message = format!("“{other}” does not say whether the day comes first");
            reader.report_at("calendar-day-first", message, "write yes, no or either");
            None
        }
    }
}

fn phrases(
    reading: &mut CalendarReadingLabels,
    day_first: Option<bool>,
    reader: &mut Reader<'_>,
) -> TimePhrases {
    let texts = texts(reading, day_first, reader);
    TimePhrases::compile(&texts).unwrap_or_else(|faults| {
        for fault in faults {
            let help = "docs/templates.md says how phrases of time are written";
            reader.report_text(&fault.pattern, format!("{fault}"), help);
        }
        TimePhrases::default()
    })
}

fn texts(
    reading: &mut CalendarReadingLabels,
    day_first: Option<bool>,
    reader: &mut Reader<'_>,
) -> PhraseTexts {
    let take = std::mem::take::<Vec<String>>;
    let names = &mut reading.names;
    let units = units(&mut reading.units);
    PhraseTexts {
        numbers: std::mem::take(&mut names.numbers),
        ordinals: std::mem::take(&mut names.ordinals),
        larger_numbers: larger_numbers(std::mem::take(&mut names.larger_numbers), reader),
        weekdays: std::mem::take(&mut names.weekdays),
        day_suffixes: take(&mut reading.day_suffixes),
        early: take(&mut reading.early),
        mid: take(&mut reading.mid),
        late: take(&mut reading.late),
        durations: durations(std::mem::take(&mut names.durations), &units, reader),
        units,
        working_days: take(&mut reading.units.working_day),
        frequencies: frequencies(&mut reading.frequencies),
        lead_ins: take(&mut reading.lead_ins),
        remarks: take(&mut reading.remarks),
        plan_period: take(&mut reading.plan_period),
        shares: std::mem::take(&mut reading.shares.by_key),
        moments: std::mem::take(&mut reading.moments.by_key),
        ranges: take(&mut reading.ranges),
        separators: take(&mut reading.separators),
        wholes: std::mem::take(&mut reading.wholes.by_key),
        recurrences: take(&mut reading.recurrences),
        waits: take(&mut reading.waits),
        beginnings: take(&mut reading.beginnings),
        endings: take(&mut reading.endings),
        joined: take(&mut reading.joined),
        adoption: take(&mut reading.adoption),
        adopted: take(&mut reading.adopted),
        day_first,
    }
}

/// Reads lines of a number and its words.
fn larger_numbers(lines: Vec<Vec<String>>, reader: &mut Reader<'_>) -> Vec<(u16, Vec<String>)> {
    let mut numbers = Vec::new();
    for mut line in lines {
        let words = line.split_off(line.len().min(1));
        let number = line.pop().unwrap_or_default();
        match number.parse() {
            Ok(number) => numbers.push((number, words)),
            Err(_) => reader.report_text(
                &number,
                format!("“{number}” is no number"),
                "begin the line with the number in figures, and set its words apart with ` | `",
            ),
        }
    }
    numbers
}

/// Reads lines of a length of time in figures, such as "2 weeks", and its words.
fn durations(
    lines: Vec<Vec<String>>,
    units: &[Vec<String>; 6],
    reader: &mut Reader<'_>,
) -> Vec<(Duration, Vec<String>)> {
    let mut durations = Vec::new();
    for mut line in lines {
        let words = line.split_off(line.len().min(1));
        let length = line.pop().unwrap_or_default();
        let read = length.split_once(' ').and_then(|(count, name)| {
            let unit = units
                .iter()
                .position(|names| names.iter().any(|known| known == name))?;
            let (count, unit) = (count.parse().ok()?, Unit::ALL[unit]);
            Some(Duration { count, unit })
        });
        match read {
            Some(length) => durations.push((length, words)),
            None => reader.report_text(
                &length,
                format!("“{length}” is no length of time"),
                "begin the line with a number in figures and a unit of calendar-reading-units, and set \
                 its words apart with ` | `",
            ),
        }
    }
    durations
}

fn units(units: &mut CalendarReadingUnitsLabels) -> [Vec<String>; 6] {
    let all = [
        &mut units.day,
        &mut units.week,
        &mut units.month,
        &mut units.quarter,
        &mut units.half,
        &mut units.year,
    ];
    all.map(std::mem::take)
}

fn frequencies(often: &mut CalendarReadingFrequenciesLabels) -> Vec<(u16, Unit, Vec<String>)> {
    let all = [
        (1, Unit::Day, &mut often.daily),
        (1, Unit::Week, &mut often.weekly),
        (2, Unit::Week, &mut often.fortnightly),
        (1, Unit::Month, &mut often.monthly),
        (2, Unit::Month, &mut often.every_two_months),
        (1, Unit::Quarter, &mut often.quarterly),
        (4, Unit::Month, &mut often.every_four_months),
        (1, Unit::Half, &mut often.half_yearly),
        (1, Unit::Year, &mut often.yearly),
        (2, Unit::Year, &mut often.every_two_years),
        (3, Unit::Year, &mut often.every_three_years),
    ];
    all.map(|(count, unit, words)| (count, unit, std::mem::take(words)))
        .into()
}
