//! Time lines: phrases with a meaning and a precision.
//!
//! A [`Timeline`] is what the plan says, a [`Meaning`] what that means; a phrase without a meaning is
//! kept and printed all the same. A [`Period`] keeps the precision it was said with: a year stays a
//! year and is never turned into twelve months. Only [`Calendar`] knows which days a season, a fiscal
//! year or an event covers; only [`CalendarWords`] knows a language. This module must not know
//! today's date.

mod anchor;
mod calendar;
mod days;
mod lapse;
mod parse;
mod pattern;
mod phrases;
mod print;
#[cfg(test)]
mod properties;
mod recurrence;

pub use anchor::{Anchor, Anchored, Duration, Every, Relation, Unit};
pub use calendar::{Calendar, CalendarWords, EventDays, SeasonRule};
pub use lapse::{Lapse, LapseLength, WaitPhrase};
pub(crate) use parse::{parse_day_of_year, parse_lapse, parse_wait};
pub use phrases::{PatternFault, PhraseTexts, TimePhrases};
pub use print::{TimeText, TimeTextPart, TimeTexts};
pub use recurrence::{OnName, Recurrence};

use crate::keyed::keyed;
use chrono::{Datelike, NaiveDate, TimeDelta};
use days::{add_months, clamped_day, last_day_of_month};
use std::fmt;

/// The years that a time line can name.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A time line as the plan says it, with what it means.
///
/// Printed as it was said ("Autumn 2016" stays that), with single spaces and an en dash between two
/// ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub said: String,
    pub meaning: Meaning,
}

/// What a time line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// From the first day of the period to its last.
    Span(Period),
    /// A last day, such as "by June 2017".
    By(Moment),
    /// A first day, such as "2020 onwards".
    From(Moment),
    /// Goes on, without a day.
    Ongoing,
    Recurring(Recurrence),
    /// Spans with gaps between them, in order.
    Several(Vec<Period>),
    /// Counted from an event.
    Anchored(Anchored),
    /// Kept as it was said, undated.
    Said(Unread),
}

keyed! {
    /// The kind of a time line's meaning.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum TimelineKind {
        Span = "span",
        By = "by",
        From = "from",
        Ongoing = "ongoing",
        Recurring = "recurring",
        Several = "several",
        Anchored = "anchored",
        Said = "said",
    }
}

/// Why a phrase has no meaning that can be reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// The phrase has none of the understood forms.
    Unknown,
    /// It says that the time is still to be agreed.
    ToBeAgreed,
    /// Both ends can be read, but the end lies before the start.
    EndBeforeStart,
    /// A date in figures that is two days, by whether its day or its month comes first.
    TwoReadings([Period; 2]),
    /// It names a fiscal year, and the plan does not say when those begin.
    NoFiscalYear,
    /// It names a year or month of the plan, and the plan does not say when it starts.
    NoPlanStart,
    /// It is counted back from the end of the plan, and the plan does not say when it ends.
    NoPlanEnd,
    /// It is counted from something that is no event of the plan.
    UnknownEvent,
}

/// A time such as "July–August 2016" or "Fall 2016".
///
/// It keeps the precision it was said with: a year stays a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    pub start: Moment,
    /// Equal to `start` for a single year, season, quarter, month or day.
    pub end: Moment,
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
    /// `half` 1 or 2.
    Half {
        half: u8,
        year: i32,
    },
    /// `month` from 1 to 12.
    Month {
        month: u8,
        year: i32,
    },
    Day(NaiveDate),
    /// A week after ISO 8601, from Monday; `week` from 1 to 53.
    Week {
        week: u8,
        year: i32,
    },
    /// The early part, the middle or the late part of a year or of a month.
    Portion {
        portion: Portion,
        month: Option<u8>,
        year: i32,
    },
    /// The fiscal year that is named by a year.
    FiscalYear(i32),
    /// `quarter` from 1 to 4 of the fiscal year that is named by `year`.
    FiscalQuarter {
        quarter: u8,
        year: i32,
    },
    /// Months counted from the first day of the plan.
    PlanMonths {
        from: u16,
        count: u16,
    },
}

/// A season; which months it covers is a matter of the plan's [`Calendar`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

/// A part of a year or of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Portion {
    Early,
    Mid,
    Late,
}

/// A convention that decides which days a time line covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Convention {
    Season(Season),
    /// Of a year; the parts of a month are its first ten days, the next ten, the rest.
    Portion(Portion),
    FiscalYear,
    /// Years and months of the plan.
    PlanYear,
}

impl Season {
    /// The seasons in the order of [`CalendarWords::seasons`].
    pub const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

    /// Returns the season's place in [`Season::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

impl Portion {
    pub const ALL: [Portion; 3] = [Portion::Early, Portion::Mid, Portion::Late];
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unread::Unknown => "the time line cannot be read",
            Unread::ToBeAgreed => "the time line is still to be agreed",
            Unread::EndBeforeStart => "the time line ends before it starts",
            Unread::TwoReadings(_) => "the date can be read in two ways",
            Unread::NoFiscalYear => "the plan does not say when its fiscal years begin",
            Unread::NoPlanStart => "the plan does not say when it starts",
            Unread::NoPlanEnd => "the plan does not say when it ends",
            Unread::UnknownEvent => "the plan has no such event",
        })
    }
}

impl std::error::Error for Unread {}

impl Timeline {
    /// Returns the kind of its meaning.
    pub fn kind(&self) -> TimelineKind {
        match self.meaning {
            Meaning::Span(_) => TimelineKind::Span,
            Meaning::By(_) => TimelineKind::By,
            Meaning::From(_) => TimelineKind::From,
            Meaning::Ongoing => TimelineKind::Ongoing,
            Meaning::Recurring(_) => TimelineKind::Recurring,
            Meaning::Several(_) => TimelineKind::Several,
            Meaning::Anchored(_) => TimelineKind::Anchored,
            Meaning::Said(_) => TimelineKind::Said,
        }
    }

    /// Returns the first day, where it has one.
    pub fn first_day(&self, calendar: &Calendar) -> Option<NaiveDate> {
        match &self.meaning {
            Meaning::Span(period) => Some(period.first_day(calendar)),
            Meaning::From(moment) => Some(moment.first_day(calendar)),
            Meaning::Several(periods) => periods
                .iter()
                .map(|period| period.first_day(calendar))
                .min(),
            Meaning::Recurring(recurrence) => {
                recurrence.from.map(|moment| moment.first_day(calendar))
            }
            Meaning::Anchored(anchored) => anchored.days(calendar).0,
            Meaning::By(_) | Meaning::Ongoing | Meaning::Said(_) => None,
        }
    }

    /// Returns the last day, where it has one.
    pub fn last_day(&self, calendar: &Calendar) -> Option<NaiveDate> {
        match &self.meaning {
            Meaning::Span(period) => Some(period.last_day(calendar)),
            Meaning::By(moment) => Some(moment.last_day(calendar)),
            Meaning::Several(periods) => {
                periods.iter().map(|period| period.last_day(calendar)).max()
            }
            Meaning::Recurring(recurrence) => {
                recurrence.until.map(|moment| moment.last_day(calendar))
            }
            Meaning::Anchored(anchored) => anchored.days(calendar).1,
            Meaning::From(_) | Meaning::Ongoing | Meaning::Said(_) => None,
        }
    }

    /// Returns whether nothing can be reckoned with: no day, and no rule by which it has one.
    pub fn is_undated(&self) -> bool {
        matches!(self.meaning, Meaning::Said(_))
    }

    /// Returns whether work on it goes on at any time between two days; an open end has no limit.
    ///
    /// What has only a last day may be worked on at any time before it, and what is ongoing at any
    /// time. What is undated overlaps nothing.
    pub fn overlaps(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        calendar: &Calendar,
    ) -> bool {
        let within = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
            from.zip(last).is_none_or(|(from, last)| last >= from)
                && to.zip(first).is_none_or(|(to, first)| first <= to)
        };
        match &self.meaning {
            Meaning::Said(_) => false,
            Meaning::Several(periods) => periods
                .iter()
                .any(|period| period.overlaps(from, to, calendar)),
            Meaning::Anchored(anchored) => {
                let days = anchored.days(calendar);
                days != (None, None) && within(days.0, days.1)
            }
            _ => within(self.first_day(calendar), self.last_day(calendar)),
        }
    }

    /// Returns the conventions that decide its days, without repetition, in their order.
    pub fn conventions(&self) -> Vec<Convention> {
        let mut moments = Vec::new();
        match &self.meaning {
            Meaning::Span(period) => moments.extend([period.start, period.end]),
            Meaning::By(moment) | Meaning::From(moment) => moments.push(*moment),
            Meaning::Several(periods) => {
                moments.extend(periods.iter().flat_map(|period| [period.start, period.end]));
            }
            Meaning::Recurring(recurrence) => {
                moments.extend([recurrence.from, recurrence.until].into_iter().flatten());
            }
            Meaning::Ongoing | Meaning::Anchored(_) | Meaning::Said(_) => {}
        }
        let mut conventions: Vec<Convention> =
            moments.into_iter().filter_map(Moment::convention).collect();
        if let Meaning::Recurring(recurrence) = &self.meaning {
            conventions.extend(recurrence.on.iter().filter_map(|name| match name {
                OnName::Season(season) => Some(Convention::Season(*season)),
                _ => None,
            }));
        }
        conventions.sort_unstable();
        conventions.dedup();
        conventions
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
            Moment::Half { half, year } => {
                clamped_day(year, u32::from(half).saturating_sub(1) * 6 + 1, 1)
            }
            Moment::Month { month, year } => clamped_day(year, u32::from(month), 1),
            Moment::Day(day) => day,
            Moment::Week { week, year } => {
                let monday =
                    NaiveDate::from_isoywd_opt(year, u32::from(week), chrono::Weekday::Mon);
                monday.unwrap_or_else(|| clamped_day(year, 1, 1))
            }
            Moment::Portion {
                portion,
                month: Some(month),
                year,
            } => {
                let first = match portion {
                    Portion::Early => 1,
                    Portion::Mid => 11,
                    Portion::Late => 21,
                };
                clamped_day(year, u32::from(month), first)
            }
            Moment::Portion {
                portion,
                month: None,
                year,
            } => calendar.portion(portion).first_day(year),
            Moment::FiscalYear(year) => calendar.first_day_of_fiscal_year(year),
            Moment::FiscalQuarter { quarter, year } => add_months(
                calendar.first_day_of_fiscal_year(year),
                i64::from(quarter.saturating_sub(1)) * 3,
            ),
            Moment::PlanMonths { from, .. } => add_months(plan_start(calendar), i64::from(from)),
        }
    }

    /// Returns the last day that the moment covers.
    pub fn last_day(self, calendar: &Calendar) -> NaiveDate {
        let before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
        match self {
            Moment::Year(year) => clamped_day(year, 12, 31),
            Moment::Season { season, year } => calendar.rule(season).last_day(year),
            Moment::Quarter { quarter, year } => last_day_of_month(year, u32::from(quarter) * 3),
            Moment::Half { half, year } => last_day_of_month(year, u32::from(half) * 6),
            Moment::Month { month, year } => last_day_of_month(year, u32::from(month)),
            Moment::Day(day) => day,
            Moment::Week { .. } => {
                let first = self.first_day(calendar);
                first
                    .checked_add_signed(TimeDelta::days(6))
                    .unwrap_or(first)
            }
            Moment::Portion {
                portion,
                month: Some(month),
                year,
            } => match portion {
                Portion::Early => clamped_day(year, u32::from(month), 10),
                Portion::Mid => clamped_day(year, u32::from(month), 20),
                Portion::Late => last_day_of_month(year, u32::from(month)),
            },
            Moment::Portion {
                portion,
                month: None,
                year,
            } => calendar.portion(portion).last_day(year),
            Moment::FiscalYear(year) => {
                before(calendar.first_day_of_fiscal_year(year.saturating_add(1)))
            }
            Moment::FiscalQuarter { quarter, year } => before(add_months(
                calendar.first_day_of_fiscal_year(year),
                i64::from(quarter) * 3,
            )),
            Moment::PlanMonths { from, count } => before(add_months(
                plan_start(calendar),
                i64::from(from) + i64::from(count.max(1)),
            )),
        }
    }

    /// Returns the year that the moment is named by, if by one; a winter is named by the year it
    /// begins in.
    pub fn year(self) -> Option<i32> {
        Some(match self {
            Moment::Year(year)
            | Moment::Season { year, .. }
            | Moment::Quarter { year, .. }
            | Moment::Half { year, .. }
            | Moment::Month { year, .. }
            | Moment::Week { year, .. }
            | Moment::Portion { year, .. }
            | Moment::FiscalYear(year)
            | Moment::FiscalQuarter { year, .. } => year,
            Moment::Day(day) => day.year(),
            Moment::PlanMonths { .. } => return None,
        })
    }

    /// Returns the convention that decides its days, if one does.
    pub fn convention(self) -> Option<Convention> {
        match self {
            Moment::Season { season, .. } => Some(Convention::Season(season)),
            Moment::Portion {
                portion,
                month: None,
                ..
            } => Some(Convention::Portion(portion)),
            Moment::FiscalYear(_) | Moment::FiscalQuarter { .. } => Some(Convention::FiscalYear),
            Moment::PlanMonths { .. } => Some(Convention::PlanYear),
            _ => None,
        }
    }
}

/// Returns the first day of the plan; periods of a plan that does not say it are never made.
fn plan_start(calendar: &Calendar) -> NaiveDate {
    calendar.starts.unwrap_or_default()
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

    /// Returns whether the end lies before the start.
    ///
    /// An end that holds the start does not ("July 2016–2016").
    pub fn is_reversed(&self, calendar: &Calendar) -> bool {
        let years = self.end.year().zip(self.start.year());
        years.is_some_and(|(end, start)| end < start && !self.is_fiscal())
            || self.end.first_day(calendar) < self.start.first_day(calendar)
                && self.end.last_day(calendar) < self.start.last_day(calendar)
    }

    fn is_fiscal(&self) -> bool {
        [self.start, self.end]
            .iter()
            .any(|moment| moment.convention() == Some(Convention::FiscalYear))
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
