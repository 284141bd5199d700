//! Time lines: phrases with a meaning and a precision.
//!
//! A [`Timeline`] is what the plan says, a [`Period`] what that means. A period keeps the
//! precision it was said with: a year stays a year and is never turned into twelve months. Only
//! [`Calendar`] knows which days a season covers; only [`CalendarWords`] knows a language. This
//! module must not know today's date.

mod calendar;
mod parse;
mod print;
#[cfg(test)]
mod properties;

pub use calendar::{Calendar, CalendarWords, SeasonRule};
pub use parse::{PeriodError, parse_day_of_year};

use calendar::{clamped_day, last_day_of_month};
use chrono::NaiveDate;

/// The years that a time line can name.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A time line such as "July–August 2016" or "Fall 2016".
///
/// It keeps the precision it was said with: a year stays a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    pub start: Moment,
    /// Equal to `start` for a single year, season, quarter, month or day.
    pub end: Moment,
}

/// A time line as the plan says it, with what it means.
///
/// Printed as it was said ("Autumn 2016" stays that), with single spaces and an en dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub said: String,
    pub period: Period,
}

/// One end of a [`Period`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    Year(i32),
    Season {
        season: Season,
        year: i32,
    },
    /// `quarter` from 1 to 4.
    Quarter {
        quarter: u8,
        year: i32,
    },
    /// `month` from 1 to 12.
    Month {
        month: u8,
        year: i32,
    },
    Day(NaiveDate),
}

/// A season; which months it covers is a matter of the plan's [`Calendar`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    /// The seasons in the order of [`CalendarWords::seasons`].
    pub const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

    /// Returns the season's place in [`Season::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

impl Moment {
    /// Returns the first day that the moment covers.
    pub fn first_day(self, calendar: &Calendar) -> NaiveDate {
        match self {
            Moment::Year(year) => clamped_day(year, 1, 1),
            Moment::Season { season, year } => calendar.rule(season).first_day(year),
            Moment::Quarter { quarter, year } => {
                clamped_day(year, u32::from(quarter).saturating_sub(1) * 3 + 1, 1)
            }
            Moment::Month { month, year } => clamped_day(year, u32::from(month), 1),
            Moment::Day(day) => day,
        }
    }

    /// Returns the last day that the moment covers.
    pub fn last_day(self, calendar: &Calendar) -> NaiveDate {
        match self {
            Moment::Year(year) => clamped_day(year, 12, 31),
            Moment::Season { season, year } => calendar.rule(season).last_day(year),
            Moment::Quarter { quarter, year } => last_day_of_month(year, u32::from(quarter) * 3),
            Moment::Month { month, year } => last_day_of_month(year, u32::from(month)),
            Moment::Day(day) => day,
        }
    }

    /// Returns the year that the moment is named by; a winter is named by the year it begins in.
    pub fn year(self) -> i32 {
        match self {
            Moment::Year(year)
            | Moment::Season { year, .. }
            | Moment::Quarter { year, .. }
            | Moment::Month { year, .. } => year,
            Moment::Day(day) => chrono::Datelike::year(&day),
        }
    }

    /// Returns whether the moment is a season, whose days a calendar decides.
    pub fn is_loose(self) -> bool {
        matches!(self, Moment::Season { .. })
    }
}

impl Period {
    /// Makes the period of a single moment.
    pub fn single(moment: Moment) -> Self {
        Period {
            start: moment,
            end: moment,
        }
    }

    /// Returns the first day that the period covers.
    pub fn first_day(&self, calendar: &Calendar) -> NaiveDate {
        self.start.first_day(calendar)
    }

    /// Returns the last day that the period covers.
    pub fn last_day(&self, calendar: &Calendar) -> NaiveDate {
        self.end.last_day(calendar)
    }

    /// Returns whether a season takes part, so that the calendar's rule decides the days.
    pub fn is_loose(&self) -> bool {
        self.start.is_loose() || self.end.is_loose()
    }

    /// Returns the seasons that the period names, without repetition.
    pub fn seasons(&self) -> impl Iterator<Item = Season> {
        let season_of = |moment| match moment {
            Moment::Season { season, .. } => Some(season),
            _ => None,
        };
        let start = season_of(self.start);
        let end = season_of(self.end).filter(|season| Some(*season) != start);
        start.into_iter().chain(end)
    }

    /// Returns whether the end lies before the start.
    ///
    /// An end that holds the start does not ("July 2016–2016").
    pub fn is_reversed(&self, calendar: &Calendar) -> bool {
        self.end.year() < self.start.year()
            || self.end.first_day(calendar) < self.start.first_day(calendar)
                && self.end.last_day(calendar) < self.start.last_day(calendar)
    }

    /// Returns whether any day of the period lies in the range; an open end has no limit.
    pub fn overlaps(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        calendar: &Calendar,
    ) -> bool {
        from.is_none_or(|from| self.last_day(calendar) >= from)
            && to.is_none_or(|to| self.first_day(calendar) <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn days(moment: Moment) -> (NaiveDate, NaiveDate) {
        let calendar = Calendar::default();
        (moment.first_day(&calendar), moment.last_day(&calendar))
    }

    #[test]
    fn february_has_its_leap_day() {
        let february = |year| days(Moment::Month { month: 2, year }).1;
        assert_eq!(february(2016), date("2016-02-29"));
        assert_eq!(february(2017), date("2017-02-28"));
        assert_eq!(february(2000), date("2000-02-29"));
        assert_eq!(february(2100), date("2100-02-28"));
    }

    #[test]
    fn a_winter_ends_in_the_next_year() {
        let winter = |year| {
            days(Moment::Season {
                season: Season::Winter,
                year,
            })
        };
        assert_eq!(winter(2015), (date("2015-12-01"), date("2016-02-29")));
        assert_eq!(winter(2016), (date("2016-12-01"), date("2017-02-28")));
    }

    #[test]
    fn quarters_are_three_months() {
        let quarter = |quarter| {
            days(Moment::Quarter {
                quarter,
                year: 2016,
            })
        };
        assert_eq!(quarter(1), (date("2016-01-01"), date("2016-03-31")));
        assert_eq!(quarter(4), (date("2016-10-01"), date("2016-12-31")));
    }

    #[test]
    fn nonsense_made_by_hand_is_clamped_and_does_not_panic() {
        let calendar = Calendar::default();
        for moment in [
            Moment::Month {
                month: 0,
                year: 2016,
            },
            Moment::Month {
                month: 200,
                year: i32::MAX,
            },
            Moment::Quarter {
                quarter: 0,
                year: i32::MIN,
            },
            Moment::Year(i32::MAX),
        ] {
            assert!(moment.first_day(&calendar) <= moment.last_day(&calendar));
        }
    }

    #[test]
    fn overlap_counts_both_ends_in() {
        let calendar = Calendar::default();
        let july = Period::single(Moment::Month {
            month: 7,
            year: 2016,
        });
        assert!(july.overlaps(None, None, &calendar));
        assert!(july.overlaps(Some(date("2016-07-31")), None, &calendar));
        assert!(!july.overlaps(Some(date("2016-08-01")), None, &calendar));
        assert!(july.overlaps(None, Some(date("2016-07-01")), &calendar));
        assert!(!july.overlaps(None, Some(date("2016-06-30")), &calendar));
    }
}
