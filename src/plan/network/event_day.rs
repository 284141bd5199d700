//! When an event takes place.

use crate::plan::period::Moment;
use crate::plan::{Event, Meaning, Plan};
use chrono::NaiveDate;

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventDay {
    /// On a day that was agreed, or asked for.
    Day(NaiveDate),
    /// At some time up to a day.
    By(NaiveDate),
    Open,
}

impl EventDay {
    /// Returns the day of an event as the plan gives it: its first one where it is known to the day,
    /// else the last of the time in which it is to be.
    pub fn of_plan(plan: &Plan, event: &Event) -> Self {
        let Some(date) = &event.date else {
            return EventDay::Open;
        };
        let (first, last) = (
            date.first_day(&plan.calendar),
            date.last_day(&plan.calendar),
        );
        let is_to_the_day = matches!(&date.meaning, Meaning::Span(period)
            if matches!(period.start, Moment::Day(_)));
        match (first, last) {
            (Some(first), _) if is_to_the_day => EventDay::Day(first),
            (_, Some(last)) => EventDay::By(last),
            _ => EventDay::Open,
        }
    }
}
