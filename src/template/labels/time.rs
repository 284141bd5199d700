//! The phrases in which a language says time lines (`[calendar.reading]`).

use super::PatternReader;
use crate::diagnostic::Span;
use crate::plan::period::{PhraseTexts, TimePhrases, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawReading {
    numbers: Vec<Vec<String>>,
    ordinals: Vec<Vec<String>>,
    larger_numbers: Vec<(u16, Vec<String>)>,
    day_suffixes: Vec<String>,
    weekdays: Vec<Vec<String>>,
    early: Vec<String>,
    mid: Vec<String>,
    late: Vec<String>,
    lead_ins: Vec<String>,
    remarks: Vec<String>,
    plan_period: Vec<String>,
    separators: Vec<String>,
    ranges: Vec<String>,
    recurrences: Vec<String>,
    waits: Vec<String>,
    adoption: Vec<String>,
    adopted: Vec<String>,
    /// Whether 06/07/2020 is 6 July (true) or June 7 (false); left out where it may be either.
    day_first: Option<bool>,
    units: RawUnits,
    frequencies: RawFrequencies,
    moments: BTreeMap<String, Vec<String>>,
    shares: BTreeMap<String, Vec<String>>,
    wholes: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawUnits {
    day: Vec<String>,
    week: Vec<String>,
    month: Vec<String>,
    quarter: Vec<String>,
    half: Vec<String>,
    year: Vec<String>,
    working_day: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawFrequencies {
    daily: Vec<String>,
    weekly: Vec<String>,
    fortnightly: Vec<String>,
    monthly: Vec<String>,
    every_two_months: Vec<String>,
    quarterly: Vec<String>,
    every_four_months: Vec<String>,
    half_yearly: Vec<String>,
    yearly: Vec<String>,
    every_two_years: Vec<String>,
    every_three_years: Vec<String>,
}

/// Makes the phrases ready; a language without any has the forms that need no words.
pub(super) fn lower(
    raw: Option<Spanned<RawReading>>,
    quarter: &str,
    reader: &mut PatternReader,
) -> TimePhrases {
    let (texts, span) = match raw {
        Some(raw) => {
            let span = Span::new(reader.source, raw.span());
            (texts(raw.into_inner()), span)
        }
        None => (
            PhraseTexts::without_words(quarter),
            Span::new(reader.source, 0..0),
        ),
    };
    TimePhrases::compile(&texts).unwrap_or_else(|faults| {
        for fault in faults {
            reader.report(
                span,
                format!("{fault}"),
                "see `[calendar.reading]` in templates/labels/en.toml".to_owned(),
            );
        }
        TimePhrases::default()
    })
}

fn texts(raw: RawReading) -> PhraseTexts {
    let units = raw.units;
    let often = raw.frequencies;
    PhraseTexts {
        numbers: raw.numbers,
        ordinals: raw.ordinals,
        larger_numbers: raw.larger_numbers,
        day_suffixes: raw.day_suffixes,
        weekdays: raw.weekdays,
        early: raw.early,
        mid: raw.mid,
        late: raw.late,
        units: [
            units.day,
            units.week,
            units.month,
            units.quarter,
            units.half,
            units.year,
        ],
        working_days: units.working_day,
        frequencies: vec![
            (1, Unit::Day, often.daily),
            (1, Unit::Week, often.weekly),
            (2, Unit::Week, often.fortnightly),
            (1, Unit::Month, often.monthly),
            (2, Unit::Month, often.every_two_months),
            (1, Unit::Quarter, often.quarterly),
            (4, Unit::Month, often.every_four_months),
            (1, Unit::Half, often.half_yearly),
            (1, Unit::Year, often.yearly),
            (2, Unit::Year, often.every_two_years),
            (3, Unit::Year, often.every_three_years),
        ],
        lead_ins: raw.lead_ins,
        remarks: raw.remarks,
        plan_period: raw.plan_period,
        shares: raw.shares.into_iter().collect(),
        moments: raw.moments.into_iter().collect(),
        ranges: raw.ranges,
        separators: raw.separators,
        wholes: raw.wholes.into_iter().collect(),
        recurrences: raw.recurrences,
        waits: raw.waits,
        adoption: raw.adoption,
        adopted: raw.adopted,
        day_first: raw.day_first,
    }
}
