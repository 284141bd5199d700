//! Time lines that are counted from an event or from the adoption of the plan.

use super::Calendar;
use super::days::add_months;
use crate::plan::EventKey;
use chrono::{NaiveDate, TimeDelta};

/// A length of time as it was said, such as "90 days" or "6 months".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duration {
    pub count: u16,
    pub unit: Unit,
}

/// What a time line is counted from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Anchor {
    Event(EventKey),
    /// The day on which the plan was adopted.
    Adoption,
}

/// How a time line stands to what it is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Done by the day before it begins, or by so long before that it begins.
    Before(Option<Duration>),
    /// While it lasts.
    At,
    /// From the day after it, or so long after it.
    After(Option<Duration>),
    /// From it to so long after it.
    Within(Duration),
}

/// A time line that moves with an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Anchored {
    pub anchor: Anchor,
    pub relation: Relation,
}

impl Duration {
    /// Returns the day that lies so long after another one, or before it.
    pub(crate) fn counted_from(self, day: NaiveDate, is_after: bool) -> NaiveDate {
        let sign = if is_after { 1 } else { -1 };
        let count = i64::from(self.count) * sign;
        match self.unit {
            Unit::Day => day
                .checked_add_signed(TimeDelta::days(count))
                .unwrap_or(day),
            Unit::Week => day
                .checked_add_signed(TimeDelta::weeks(count))
                .unwrap_or(day),
            unit => add_months(day, count * i64::from(unit.months().unwrap_or(1))),
        }
    }
}

impl Anchored {
    /// Returns the first and the last day, as far as there are any while the event's days are known.
    pub fn days(&self, calendar: &Calendar) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let Some((first, last)) = calendar.days_of(&self.anchor) else {
            return (None, None);
        };
        match self.relation {
            Relation::Before(None) => (None, first.pred_opt()),
            Relation::Before(Some(length)) => (None, Some(length.counted_from(first, false))),
            Relation::At => (Some(first), Some(last)),
            Relation::After(None) => (last.succ_opt(), None),
            Relation::After(Some(length)) => (None, Some(length.counted_from(last, true))),
            Relation::Within(length) => (Some(last), Some(length.counted_from(last, true))),
        }
    }
}

/// How often something comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Every {
    /// From 1.
    pub count: u16,
    pub unit: Unit,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

impl Unit {
    pub const ALL: [Unit; 6] = [
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Half,
        Unit::Year,
    ];

    /// Returns how many months the unit has; nothing for days and weeks.
    pub fn months(self) -> Option<u32> {
        match self {
            Unit::Day | Unit::Week => None,
            Unit::Month => Some(1),
            Unit::Quarter => Some(3),
            Unit::Half => Some(6),
            Unit::Year => Some(12),
        }
    }
}
