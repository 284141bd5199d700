//! The days that a season covers, and the words of a language for time.

use super::Season;
use chrono::{Datelike, NaiveDate};

/// How seasons are read: the first and last day of each.
///
/// By default Fall is 1 September to 30 November, Winter 1 December to the end of February of the
/// next year, Spring 1 March to 31 May and Summer 1 June to 31 August.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub spring: SeasonRule,
    pub summer: SeasonRule,
    pub fall: SeasonRule,
    pub winter: SeasonRule,
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
    /// Other spellings that are read, such as "Jan" or "Sept"; January first.
    pub month_variants: [Vec<String>; 12],
    /// Spring, summer, fall, winter. Printed as they stand.
    pub seasons: [String; 4],
    /// Other spellings that are read, such as "Autumn".
    pub season_variants: [Vec<String>; 4],
    /// Letter before the quarter's number, "Q" in English.
    pub quarter: String,
}

impl Default for Calendar {
    fn default() -> Self {
        let rule = |first, last| SeasonRule { first, last };
        Calendar {
            spring: rule((3, 1), (5, 31)),
            summer: rule((6, 1), (8, 31)),
            fall: rule((9, 1), (11, 30)),
            winter: rule((12, 1), (2, 29)),
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

    /// Returns the rule of a season, to be changed.
    pub fn rule_mut(&mut self, season: Season) -> &mut SeasonRule {
        match season {
            Season::Spring => &mut self.spring,
            Season::Summer => &mut self.summer,
            Season::Fall => &mut self.fall,
            Season::Winter => &mut self.winter,
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

/// Returns a day that exists: month, day and year are moved to the nearest possible ones.
pub(super) fn clamped_day(year: i32, month: u32, day: u32) -> NaiveDate {
    let month = month.clamp(1, 12);
    // chrono's own range is wider; a margin keeps the last day of a winter inside it.
    let year = year.clamp(-200_000, 200_000);
    (1..=day.clamp(1, 31))
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or_default()
}

/// Returns the last day of a month, leap years included.
pub(super) fn last_day_of_month(year: i32, month: u32) -> NaiveDate {
    clamped_day(year, month, 31)
}

/// Returns whether a day of that number exists in the month of some year.
pub(super) fn exists_in_some_year(month: u8, day: u8) -> bool {
    let leap_year = 2000;
    NaiveDate::from_ymd_opt(leap_year, u32::from(month), u32::from(day))
        .is_some_and(|date| date.day() == u32::from(day))
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::CalendarWords;

    /// Returns English words for tests; the real ones live in `templates/labels/en.toml`.
    pub(crate) fn english() -> CalendarWords {
        let words = |list: &str| -> Vec<String> { list.split(' ').map(String::from).collect() };
        let variants = |list: &str| -> Vec<Vec<String>> {
            list.split(' ')
                .map(|entry| {
                    entry
                        .split('/')
                        .filter(|word| *word != "-")
                        .map(String::from)
                        .collect()
                })
                .collect()
        };
        CalendarWords {
            months: words(
                "January February March April May June July August September October November \
                 December",
            )
            .try_into()
            .expect("twelve"),
            month_variants: variants("Jan Feb Mar Apr - Jun Jul Aug Sep/Sept Oct Nov Dec")
                .try_into()
                .expect("twelve"),
            seasons: words("Spring Summer Fall Winter").try_into().expect("four"),
            season_variants: variants("- - Autumn -").try_into().expect("four"),
            quarter: "Q".into(),
        }
    }
}
