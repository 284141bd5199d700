//! Time lines that come again.

use super::anchor::{Every, Unit};
use super::days::{add_months, clamped_day, last_day_of_month};
use super::{Calendar, Moment, Season};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// How many due days are counted at most.
const MOST_DUE_DAYS: usize = 4_000;

/// Something that is due again and again.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Recurrence {
    pub every: Every,
    /// When in the year, where that is said; then `every` is a year or some.
    pub on: Vec<OnName>,
    pub from: Option<Moment>,
    pub until: Option<Moment>,
}

/// A time of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OnName {
    Day { month: u8, day: u8 },
    Month(u8),
    Season(Season),
    Quarter(u8),
    Half(u8),
}

impl Recurrence {
    /// Returns the days on which it is due, in order, within the time that it goes on for and within
    /// two days, both counted in.
    ///
    /// Where the phrase names no beginning and no end, those of the plan hold. What comes every so
    /// many months is due on the last day of each such time, counted from the beginning; where there is
    /// none, from the beginning of `after`'s year.
    pub(crate) fn due_days(
        &self,
        after: NaiveDate,
        before: NaiveDate,
        calendar: &Calendar,
    ) -> Vec<NaiveDate> {
        let start = match self.from {
            Some(moment) => Some(moment.first_day(calendar)),
            None => calendar.starts,
        };
        let end = match self.until {
            Some(moment) => Some(moment.last_day(calendar)),
            None => calendar.ends,
        };
        let first = start.map_or(after, |start| start.max(after));
        let last = end.map_or(before, |end| end.min(before));
        if last < first {
            return Vec::new();
        }
        let mut days = match self.on.is_empty() {
            true => self.counted(start, first, last),
            false => self.named(start, first, last, calendar),
        };
        days.retain(|day| (first..=last).contains(day));
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Returns the last days of times of one length after another.
    fn counted(
        &self,
        start: Option<NaiveDate>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Vec<NaiveDate> {
        let count = i64::from(self.every.count);
        let mut days = Vec::new();
        match self.every.unit.months() {
            Some(months) => {
                // Years, halves, quarters and months of the calendar, unless several make one time.
                let origin = match start {
                    Some(start) if count > 1 => start,
                    other => {
                        let year = other.unwrap_or(first).year();
                        clamped_day(year, 1, 1)
                    }
                };
                let step = count * i64::from(months);
                let passed = i64::from(first.year() - origin.year()) * 12
                    + i64::from(first.month())
                    - i64::from(origin.month());
                let mut index = (passed / step.max(1) - 1).max(0);
                while days.len() < MOST_DUE_DAYS {
                    index += 1;
                    let Some(day) = add_months(origin, index * step).pred_opt() else {
                        break;
                    };
                    if day > last {
                        break;
                    }
                    days.push(day);
                }
            }
            None => {
                let length = match self.every.unit {
                    Unit::Week => 7 * count,
                    _ => count,
                };
                let origin = start.unwrap_or_else(|| clamped_day(first.year(), 1, 1));
                let passed = first.signed_duration_since(origin).num_days();
                let mut index = (passed / length.max(1) - 1).max(0);
                while days.len() < MOST_DUE_DAYS {
                    index += 1;
                    let day = origin.checked_add_signed(TimeDelta::days(index * length - 1));
                    let Some(day) = day.filter(|day| *day <= last) else {
                        break;
                    };
                    days.push(day);
                }
            }
        }
        days
    }

    /// Returns the last days of the named times of each year.
    fn named(
        &self,
        start: Option<NaiveDate>,
        first: NaiveDate,
        last: NaiveDate,
        calendar: &Calendar,
    ) -> Vec<NaiveDate> {
        let origin = start.unwrap_or(first).year();
        let step = match self.every.unit {
            Unit::Year => i32::from(self.every.count).max(1),
            _ => 1,
        };
        // A winter ends in the next year.
        (first.year() - 1..=last.year())
            .filter(|year| (year - origin).rem_euclid(step) == 0)
            .take(MOST_DUE_DAYS)
            .flat_map(|year| self.on.iter().map(move |name| (name, year)))
            .map(|(name, year)| match *name {
                OnName::Day { month, day } => clamped_day(year, u32::from(month), u32::from(day)),
                OnName::Month(month) => last_day_of_month(year, u32::from(month)),
                OnName::Season(season) => calendar.rule(season).last_day(year),
                OnName::Quarter(quarter) => last_day_of_month(year, u32::from(quarter) * 3),
                OnName::Half(half) => last_day_of_month(year, u32::from(half) * 6),
            })
            .collect()
    }
}
