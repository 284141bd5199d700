//! The days that a season covers, and the words of a language for time.

use super::anchor::Anchor;
use super::days::{clamped_day, last_day_of_month};
use super::phrases::TimePhrases;
use super::print::TimeTexts;
use super::{Portion, Season, Timeline};
use crate::plan::EventKey;
use crate::plan::column::FigureMarks;
use chrono::{NaiveDate, Weekday};

/// How words of time are read that mean days only by a convention, and the days that others are
/// counted from.
///
/// By default Fall is 1 September to 30 November, Winter 1 December to the end of February of the
/// next year, Spring 1 March to 31 May and Summer 1 June to 31 August; the early part of a year is its
/// first four months, its middle the next four, its late part the rest. Nobody works on Saturdays and
/// Sundays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub spring: SeasonRule,
    pub summer: SeasonRule,
    pub fall: SeasonRule,
    pub winter: SeasonRule,
    pub early: SeasonRule,
    pub mid: SeasonRule,
    pub late: SeasonRule,
    /// The first day of fiscal years as (month, day); each is named after the year that it ends in.
    pub fiscal_year: Option<(u8, u8)>,
    /// The first day of the plan.
    pub starts: Option<NaiveDate>,
    /// The last day of the plan.
    pub ends: Option<NaiveDate>,
    /// The day on which the plan was adopted.
    pub adopted: Option<NaiveDate>,
    pub events: Vec<EventDays>,
    /// Days of the week on which nobody works.
    pub weekend: Vec<Weekday>,
    /// Other days on which nobody works.
    pub holidays: Vec<NaiveDate>,
}

/// An event that time lines may be counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventDays {
    pub key: EventKey,
    /// In what words it is named.
    pub names: Vec<String>,
    /// Its first and its last day, once they are agreed.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// First and last day of a season as (month, day); a last day before the first lies in the next
/// year. Day 29 of February means the last day of February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeasonRule {
    pub first: (u8, u8),
    pub last: (u8, u8),
}

/// The words in which periods are read and printed, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarWords {
    /// January first. Printed as they stand.
    pub months: [String; 12],
    /// Printed where there is little room, such as over the columns of a chart; January first.
    pub short_months: [String; 12],
    /// Other spellings that are read, such as "Jan" or "Sept"; January first.
    pub month_variants: [Vec<String>; 12],
    /// Spring, summer, fall, winter. Printed as they stand.
    pub seasons: [String; 4],
    /// Other spellings that are read, such as "Autumn".
    pub season_variants: [Vec<String>; 4],
    /// What is printed for days, quarters and the like, and for times that are put together.
    pub printed: TimeTexts,
    /// The phrases in which time lines are said.
    pub phrases: TimePhrases,
    /// How the digits of numbers are set apart.
    pub figures: FigureMarks,
}

impl Default for Calendar {
    fn default() -> Self {
        let rule = |first, last| SeasonRule { first, last };
        Calendar {
            spring: rule((3, 1), (5, 31)),
            summer: rule((6, 1), (8, 31)),
            fall: rule((9, 1), (11, 30)),
            winter: rule((12, 1), (2, 29)),
            early: rule((1, 1), (4, 30)),
            mid: rule((5, 1), (8, 31)),
            late: rule((9, 1), (12, 31)),
            fiscal_year: None,
            starts: None,
            ends: None,
            adopted: None,
            events: Vec::new(),
            weekend: vec![Weekday::Sat, Weekday::Sun],
            holidays: Vec::new(),
        }
    }
}

impl Calendar {
    /// Returns the rule of a season.
    pub fn rule(&self, season: Season) -> SeasonRule {
        match season {
            Season::Spring => self.spring,
            Season::Summer => self.summer,
            Season::Fall => self.fall,
            Season::Winter => self.winter,
        }
    }

    /// Returns the rule of a part of the year.
    pub(crate) fn portion(&self, portion: Portion) -> SeasonRule {
        match portion {
            Portion::Early => self.early,
            Portion::Mid => self.mid,
            Portion::Late => self.late,
        }
    }

    /// Returns the rule of a part of the year, to be changed.
    pub(crate) fn portion_mut(&mut self, portion: Portion) -> &mut SeasonRule {
        match portion {
            Portion::Early => &mut self.early,
            Portion::Mid => &mut self.mid,
            Portion::Late => &mut self.late,
        }
    }

    /// Returns the first day of the fiscal year that is named by `year`.
    ///
    /// Without a rule it is the calendar's year.
    pub(crate) fn first_day_of_fiscal_year(&self, year: i32) -> NaiveDate {
        match self.fiscal_year {
            None | Some((1, 1)) => clamped_day(year, 1, 1),
            Some((month, day)) => {
                clamped_day(year.saturating_sub(1), u32::from(month), u32::from(day))
            }
        }
    }

    /// Returns the first and last day of what time lines are counted from, once they are agreed.
    pub(crate) fn days_of(&self, anchor: &Anchor) -> Option<(NaiveDate, NaiveDate)> {
        match anchor {
            Anchor::Adoption => self.adopted.map(|day| (day, day)),
            Anchor::Event(key) => {
                let event = self.events.iter().find(|event| event.key == *key)?;
                event.days
            }
        }
    }

    /// Returns the rule of a season, to be changed.
    pub(crate) fn rule_mut(&mut self, season: Season) -> &mut SeasonRule {
        match season {
            Season::Spring => &mut self.spring,
            Season::Summer => &mut self.summer,
            Season::Fall => &mut self.fall,
            Season::Winter => &mut self.winter,
        }
    }
}

impl EventDays {
    /// Makes the days of an event that goes by some names.
    pub fn new(
        key: &EventKey,
        names: Vec<String>,
        date: Option<&Timeline>,
        calendar: &Calendar,
    ) -> Self {
        let days =
            date.and_then(|date| Some((date.first_day(calendar)?, date.last_day(calendar)?)));
        EventDays {
            key: key.clone(),
            names,
            days,
        }
    }
}

impl SeasonRule {
    /// Returns the first day of the season that is named by `year`.
    pub fn first_day(self, year: i32) -> NaiveDate {
        clamped_day(year, u32::from(self.first.0), u32::from(self.first.1))
    }

    /// Returns the last day of the season that is named by `year`.
    pub fn last_day(self, year: i32) -> NaiveDate {
        let year = year.saturating_add(i32::from(self.last < self.first));
        if self.last == (2, 29) {
            return last_day_of_month(year, 2);
        }
        clamped_day(year, u32::from(self.last.0), u32::from(self.last.1))
    }
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::CalendarWords;

    /// Returns the built-in English words.
    pub(crate) fn english() -> CalendarWords {
        static ENGLISH: std::sync::OnceLock<CalendarWords> = std::sync::OnceLock::new();
        ENGLISH.get_or_init(|| words_of("en")).clone()
    }

    /// Returns the tags of the built-in languages.
    pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
        crate::template::languages()
    }

    /// Returns the built-in words of a language.
    pub(crate) fn words_of(language: &str) -> CalendarWords {
        let mut sources = crate::diagnostic::Sources::default();
        crate::template::Library::embedded()
            .labels(language, &mut sources)
            .map(|(labels, _)| labels.calendar)
            .expect("the built-in labels")
    }
}
