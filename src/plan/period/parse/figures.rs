//! Figures: ISO 8601 dates, years, and digits of other scripts.

use crate::plan::period::pattern::is_dash;
use crate::plan::period::{Moment, Period, Unread, YEARS};
use chrono::NaiveDate;

/// Reads ISO 8601 dates, months, years and weeks, or two with a slash between, or a dash that stands apart.
///
/// Returns nothing when the text is in words, so that it has to be read as words.
pub(super) fn parse_iso(text: &str) -> Option<Result<Period, Unread>> {
    let is_full = |text: &str| text.contains('-');
    let apart = text.split_once(|c| c != '-' && is_dash(c));
    let apart = apart.or_else(|| text.split_once(" - "));
    let apart = apart.map(|(start, end)| (start.trim(), end.trim()));
    let apart = apart.filter(|(start, end)| is_full(start) && is_full(end));
    let (start, end) = match apart.or_else(|| text.split_once('/')) {
        Some((start, end)) => (start.trim(), end.trim()),
        None if is_number(text, 4..=4) => return None,
        None => (text, text),
    };
    let looks_iso = |text: &str| {
        let fields: Vec<&str> = text.split('-').collect();
        let is_week = |field: &str| {
            let number = field.strip_prefix('W');
            number.is_some_and(|number| is_number(number, 2..=2))
        };
        is_number(fields[0], 4..=4)
            && match &fields[1..] {
                [] => true,
                [week] if is_week(week) => true,
                rest => rest.len() <= 2 && rest.iter().all(|field| is_number(field, 2..=2)),
            }
    };
    if !looks_iso(start) || !looks_iso(end) {
        return None;
    }
    let moments = parse_iso_moment(start).zip(parse_iso_moment(end));
    // "2016-17" is no month, but it may be two years.
    if moments.is_none() && start == end && text.len() == "2016-17".len() && !text.contains('W') {
        return None;
    }
    let period = moments.map(|(start, end)| Period { start, end });
    Some(period.ok_or(Unread::Unknown))
}

/// Returns of each dash of a text whether it stands inside of a date in figures, such as “2016-07-15”.
pub(super) fn dashes_in_dates(text: &str) -> Vec<bool> {
    let fields: Vec<&str> = text.split(is_dash).collect();
    let is_digit = |c: char| c.is_ascii_digit();
    let at_end = |text: &str| text.len() - text.trim_end_matches(is_digit).len();
    let at_start = |text: &str| text.len() - text.trim_start_matches(is_digit).len();
    let mut inside = vec![false; fields.len() - 1];
    let mut at = 0;
    while at < inside.len() {
        let (first, second) = (at_end(fields[at]), fields[at + 1]);
        let last = fields.get(at + 2).map_or(0, |third| at_start(third));
        let is_day = is_number(second, 1..=2) && matches!((first, last), (4, 1..=2) | (1..=2, 4));
        let month = &second[..at_start(second)];
        let is_month =
            first == 4 && month.len() == 2 && (1..=12).contains(&small_number(month).unwrap_or(0));
        let dashes = if is_day { 2 } else { 1 };
        inside[at..at + dashes].fill(is_day || is_month);
        at += dashes;
    }
    inside
}

/// Returns whether a text is a year and the next one with a slash between: where there are fiscal years,
/// that is one of them.
pub(super) fn is_two_years(text: &str) -> bool {
    let years = text.split_once('/').map(|(a, b)| (a.trim(), b.trim()));
    let years = years.and_then(|(a, b)| four_figures(a).zip(four_figures(b)));
    years.is_some_and(|(first, second)| second == first + 1)
}

pub(super) fn parse_iso_moment(text: &str) -> Option<Moment> {
    let mut fields = text.split('-');
    let year = four_figures(fields.next()?)?;
    let Some(second) = fields.next() else {
        return Some(Moment::Year(year));
    };
    if let Some(week) = second.strip_prefix('W') {
        let week: u8 = week.parse().ok()?;
        NaiveDate::from_isoywd_opt(year, u32::from(week), chrono::Weekday::Mon)?;
        return Some(Moment::Week { week, year });
    }
    let month: u8 = second
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let Some(day) = fields.next() else {
        return Some(Moment::Month { month, year });
    };
    NaiveDate::from_ymd_opt(year, u32::from(month), day.parse().ok()?).map(Moment::Day)
}

/// Reads a year of four figures.
pub(super) fn four_figures(text: &str) -> Option<i32> {
    let year = is_number(text, 4..=4).then(|| text.parse().ok()).flatten();
    year.filter(|year| YEARS.contains(year))
}

/// Reads a number of up to three figures that a byte can hold.
pub(super) fn small_number(text: &str) -> Option<u8> {
    is_number(text, 1..=3).then(|| text.parse().ok()).flatten()
}

pub(super) fn is_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Puts Arabic-Indic digits, eastern and western, as ASCII ones.
pub(super) fn western_digits(text: &str) -> String {
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
