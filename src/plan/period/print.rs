//! Periods to words: the one canonical phrase of each.

use super::{CalendarWords, Moment, Period};
use chrono::{Datelike, NaiveDate};

impl Period {
    /// Prints the period canonically, such as "1–15 July 2016" or "Fall 2016–Spring 2017".
    ///
    /// What both ends share is said once. [`Timeline::parse`](super::Timeline::parse) reads the
    /// same period back. A week, a half and the like, which no plan has put into words, are said by
    /// their years alone.
    pub fn print(&self, words: &CalendarWords) -> String {
        let end = print_moment(self.end, words);
        if self.start == self.end {
            return end;
        }
        format!("{}–{end}", print_start(self.start, self.end, words))
    }
}

/// Prints the start without what the end says too.
fn print_start(start: Moment, end: Moment, words: &CalendarWords) -> String {
    let year_is_shared = start.year() == end.year() && !matches!(end, Moment::Year(_));
    match (start, end) {
        (Moment::Day(start), Moment::Day(end))
            if year_is_shared && start.month() == end.month() =>
        {
            start.day().to_string()
        }
        (Moment::Year(_), _) => print_moment(start, words),
        (Moment::Day(day), _) if year_is_shared => print_day_and_month(day, words),
        _ if year_is_shared => print_name(start, words),
        _ => print_moment(start, words),
    }
}

fn print_moment(moment: Moment, words: &CalendarWords) -> String {
    match moment {
        Moment::Day(day) => format!("{} {}", print_day_and_month(day, words), day.year()),
        Moment::Season { year, .. } | Moment::Quarter { year, .. } | Moment::Month { year, .. } => {
            format!("{} {year}", print_name(moment, words))
        }
        _ => moment
            .year()
            .map(|year| year.to_string())
            .unwrap_or_default(),
    }
}

fn print_day_and_month(day: NaiveDate, words: &CalendarWords) -> String {
    format!("{} {}", day.day(), words.months[day.month0() as usize])
}

/// Prints a season, quarter or month without its year.
fn print_name(moment: Moment, words: &CalendarWords) -> String {
    match moment {
        Moment::Season { season, .. } => words.seasons[season.index()].clone(),
        Moment::Quarter { quarter, .. } => format!("{}{quarter}", words.quarter),
        Moment::Month { month, .. } => words.months[usize::from(month.clamp(1, 12) - 1)].clone(),
        _ => String::new(),
    }
}
