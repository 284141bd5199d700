//! Postponements: the plan's time line against the one that holds now.

use super::ItemState;
use crate::plan::{Calendar, Timeline};

/// An item whose time line was moved.
#[derive(Debug, Clone, Copy)]
pub struct Move<'a, 'l> {
    pub state: &'a ItemState<'l>,
    pub baseline: Option<&'l Timeline>,
    pub timeline: &'l Timeline,
    /// Days from the baseline's last day to the new one's; below 0 when it was brought forward.
    /// Nothing where one of the two has no last day.
    pub slip_days: Option<i64>,
}

impl<'a, 'l> Move<'a, 'l> {
    /// Returns the move of an item, if it was moved.
    pub fn of(state: &'a ItemState<'l>, calendar: &Calendar) -> Option<Self> {
        state.moved?;
        let timeline = state.timeline?;
        let slip_days = state.baseline.and_then(|baseline| {
            let new = timeline.last_day(calendar)?;
            let old = baseline.last_day(calendar)?;
            Some(new.signed_duration_since(old).num_days())
        });
        Some(Move {
            state,
            baseline: state.baseline,
            timeline,
            slip_days,
        })
    }
}
