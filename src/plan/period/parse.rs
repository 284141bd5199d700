//! Words to periods.
//!
//! A phrase is one moment or two with a dash between. Each moment is read on its own into a
//! [`Part`]; then the start takes from the end what it leaves out ("July–August 2016").

use super::calendar::exists_in_some_year;
use super::{Calendar, CalendarWords, Moment, Period, Season, Timeline, YEARS};
use chrono::NaiveDate;
use std::fmt;

/// Why a phrase is no time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError {
    /// The phrase has none of the understood forms.
    Unreadable,
    /// Both ends can be read, but the end lies before the start.
    EndBeforeStart,
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PeriodError::Unreadable => "the time line cannot be read",
            PeriodError::EndBeforeStart => "the time line ends before it starts",
        })
    }
}

impl std::error::Error for PeriodError {}

impl Timeline {
    /// Reads a phrase such as "July-August 2016", "Fall 2016" or "2016-07-15/2016-08-03".
    ///
    /// Any dash is understood, with or without spaces; letter case does not matter. The phrase is
    /// kept as it was said, with single spaces and an en dash; an ISO form is put into words.
    ///
    /// # Errors
    /// [`PeriodError::EndBeforeStart`] when the end lies before the start. Seasons of one year are
    /// not judged here, since their order depends on the plan's calendar: ask
    /// [`Period::is_reversed`]. [`PeriodError::Unreadable`] for everything else.
    pub fn parse(text: &str, words: &CalendarWords) -> Result<Timeline, PeriodError> {
        let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let read = western_digits(&spaced);
        if let Some(iso) = parse_iso(&read) {
            let period = checked(iso?)?;
            return Ok(Timeline {
                said: period.print(words),
                period,
            });
        }
        let ends: Vec<&str> = read.split(is_dash).map(str::trim).collect();
        let period = match ends[..] {
            [only] => parse_part(only, words)
                .and_then(Part::complete)
                .map(Period::single),
            [start, end] => parse_range(start, end, words),
            _ => None,
        };
        Ok(Timeline {
            said: spaced
                .split(is_dash)
                .map(str::trim)
                .collect::<Vec<_>>()
                .join("–"),
            period: checked(period.ok_or(PeriodError::Unreadable)?)?,
        })
    }

    /// Returns the forms that are understood, as examples in the given words.
    pub fn understood_forms(words: &CalendarWords) -> String {
        let [.., july, august, september, _, _, _] = &words.months;
        let [spring, _, fall, _] = &words.seasons;
        let quarter = &words.quarter;
        format!(
            "“2017”, “2017–2018”, “{july} 2016”, “{july}–{august} 2016”, \
             “{september} 2016–{september} 2017”, “{fall} 2016”, “{fall} 2016–{spring} 2017”, \
             “{quarter}3 2016”, “15 {july} 2016”, “1–15 {july} 2016” or “2016-07-15”"
        )
    }
}

/// Reads a day of any year, such as "1 September", as (month, day).
///
/// 29 February is a day of some years, so it is read.
pub fn parse_day_of_year(text: &str, words: &CalendarWords) -> Option<(u8, u8)> {
    let text = western_digits(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    match parse_part(&text, words)? {
        Part::Day {
            day,
            month: Some(month),
            year: None,
        } if exists_in_some_year(month, day) => Some((month, day)),
        _ => None,
    }
}

/// One end of a phrase, as far as it is said there.
#[derive(Debug, Clone, Copy)]
enum Part {
    Year(i32),
    Named {
        name: Name,
        year: Option<i32>,
    },
    Day {
        day: u8,
        month: Option<u8>,
        year: Option<i32>,
    },
}

#[derive(Debug, Clone, Copy)]
enum Name {
    Season(Season),
    Quarter(u8),
    Month(u8),
}

impl Part {
    fn complete(self) -> Option<Moment> {
        match self {
            Part::Year(year) => Some(Moment::Year(year)),
            Part::Named { name, year } => {
                let year = year?;
                Some(match name {
                    Name::Season(season) => Moment::Season { season, year },
                    Name::Quarter(quarter) => Moment::Quarter { quarter, year },
                    Name::Month(month) => Moment::Month { month, year },
                })
            }
            Part::Day { day, month, year } => {
                NaiveDate::from_ymd_opt(year?, u32::from(month?), u32::from(day)).map(Moment::Day)
            }
        }
    }

    /// Takes from the phrase's end what the start leaves out.
    fn completed_by(self, end: Part) -> Part {
        let end_year = match end {
            Part::Year(_) => None,
            Part::Named { year, .. } | Part::Day { year, .. } => year,
        };
        match self {
            Part::Named { name, year: None } => Part::Named {
                name,
                year: end_year,
            },
            Part::Day {
                day,
                month,
                year: None,
            } => Part::Day {
                day,
                month: month.or(match end {
                    Part::Day { month, .. } => month,
                    _ => None,
                }),
                year: end_year,
            },
            whole => whole,
        }
    }
}

fn parse_range(start: &str, end: &str, words: &CalendarWords) -> Option<Period> {
    let end = parse_part(end, words)?;
    let start = parse_part(start, words)?.completed_by(end);
    Some(Period {
        start: start.complete()?,
        end: end.complete()?,
    })
}

fn checked(period: Period) -> Result<Period, PeriodError> {
    // The order of two seasons, or of a season and a month, is the calendar's to say.
    let is_reversed = if period.is_loose() {
        period.end.year() < period.start.year()
    } else {
        period.is_reversed(&Calendar::default())
    };
    if is_reversed {
        return Err(PeriodError::EndBeforeStart);
    }
    Ok(period)
}

/// Reads `[day] [name] [year]`, at least one of them.
fn parse_part(text: &str, words: &CalendarWords) -> Option<Part> {
    let (text, year) = match text.rsplit_once(' ').unwrap_or(("", text)) {
        (rest, last) if is_number(last, 4..=4) => (rest, Some(parse_year(last)?)),
        _ => (text, None),
    };
    let (day, name) = match text.split_once(' ').unwrap_or((text, "")) {
        (first, rest) if is_number(first, 1..=2) => (Some(first.parse().ok()?), rest),
        _ => (None, text),
    };
    match (day, name, year) {
        (None, "", Some(year)) => Some(Part::Year(year)),
        (None, "", None) => None,
        (None, name, year) => Some(Part::Named {
            name: parse_name(name, words)?,
            year,
        }),
        (Some(day), "", None) => Some(Part::Day {
            day,
            month: None,
            year: None,
        }),
        (Some(day), name, year) => match parse_name(name, words)? {
            Name::Month(month) => Some(Part::Day {
                day,
                month: Some(month),
                year,
            }),
            Name::Season(_) | Name::Quarter(_) => None,
        },
    }
}

fn parse_name(text: &str, words: &CalendarWords) -> Option<Name> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let numbered = |index: usize| u8::try_from(index + 1).ok();
    if let Some(index) = position(text, &words.months, &words.month_variants) {
        return numbered(index).map(Name::Month);
    }
    if let Some(index) = position(text, &words.seasons, &words.season_variants) {
        return Season::ALL.get(index).copied().map(Name::Season);
    }
    (1..=4)
        .find(|number| {
            let quarter = words.quarter.chars().chain([char::from(b'0' + number)]);
            text.chars()
                .filter(|c| *c != ' ')
                .flat_map(char::to_lowercase)
                .eq(quarter.flat_map(char::to_lowercase))
        })
        .map(Name::Quarter)
}

/// Finds a word among names and their other spellings, whatever the letter case.
fn position(text: &str, names: &[String], variants: &[Vec<String>]) -> Option<usize> {
    let same = |word: &String| {
        text.chars()
            .flat_map(char::to_lowercase)
            .eq(word.chars().flat_map(char::to_lowercase))
    };
    names
        .iter()
        .zip(variants)
        .position(|(name, others)| same(name) || others.iter().any(same))
}

/// Reads ISO 8601 dates, months and years, or two with a slash between.
///
/// Returns nothing when the text is in words, so that it has to be read as words.
fn parse_iso(text: &str) -> Option<Result<Period, PeriodError>> {
    let (start, end) = match text.split_once('/') {
        Some((start, end)) => (start.trim(), end.trim()),
        None if is_number(text, 4..=4) => return None,
        None => (text, text),
    };
    let looks_iso = |text: &str| {
        let fields: Vec<&str> = text.split('-').collect();
        fields.len() <= 3
            && is_number(fields[0], 4..=4)
            && fields[1..].iter().all(|field| is_number(field, 2..=2))
    };
    if !looks_iso(start) || !looks_iso(end) {
        return None;
    }
    let period = parse_iso_moment(start)
        .zip(parse_iso_moment(end))
        .map(|(start, end)| Period { start, end });
    Some(period.ok_or(PeriodError::Unreadable))
}

fn parse_iso_moment(text: &str) -> Option<Moment> {
    let mut fields = text.split('-');
    let year = parse_year(fields.next()?)?;
    let Some(month) = fields.next() else {
        return Some(Moment::Year(year));
    };
    let month: u8 = month
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let Some(day) = fields.next() else {
        return Some(Moment::Month { month, year });
    };
    NaiveDate::from_ymd_opt(year, u32::from(month), day.parse().ok()?).map(Moment::Day)
}

fn parse_year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|year| YEARS.contains(year))
}

fn is_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether the character is a hyphen, a dash or a minus, wide and small forms included.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// Puts Arabic-Indic digits, eastern and western, as ASCII ones.
fn western_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            let zero = match c {
                '\u{0660}'..='\u{0669}' => 0x0660,
                '\u{06F0}'..='\u{06F9}' => 0x06F0,
                _ => return c,
            };
            char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
        })
        .collect()
}
