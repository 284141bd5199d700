//! Traffic lights: how a goal stands, by rule and by declaration.

use super::{EntryId, Light, Standing, Status, Tally};
use chrono::NaiveDate;

/// How a goal stands by the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalLight {
    /// Nothing is open, and something was done.
    Complete,
    OnTrack,
    Delayed,
    OffTrack,
    /// Nothing that was reported is late, but an item ended of which nothing ever was.
    ReportsMissing,
    /// No item of the goal was ever reported: nothing is known.
    NotReported,
    /// Every item was cancelled, or the goal has none.
    Closed,
}

/// A declared light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared<'l> {
    pub light: Light,
    pub date: NaiveDate,
    pub entry: EntryId,
    /// Why, if that was said.
    pub reason: Option<&'l str>,
}

/// A status that was reported of a goal as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalStatus<'l> {
    pub status: Status,
    pub percent: Option<u8>,
    pub date: NaiveDate,
    /// Why, if that was said.
    pub reason: Option<&'l str>,
}

/// When an item counts as due soon, and what makes a goal delayed or off track
/// (`[progress]` in the plan file).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// An open item that ends at most so many days ahead is due soon.
    pub due_soon_days: u32,
    /// A goal is off track when an item is overdue by more days than this.
    pub off_track_days: u32,
    /// A goal is off track when at least this share of its reported, not cancelled items is overdue
    /// by more than `grace_days`; 1 to 100.
    pub off_track_percent: u8,
    /// An item may be overdue by so many days before it counts for that share.
    pub grace_days: u32,
}

impl GoalLight {
    /// All lights, in the order in which their rules are said.
    pub const ALL: [GoalLight; 7] = [
        GoalLight::OnTrack,
        GoalLight::Delayed,
        GoalLight::OffTrack,
        GoalLight::ReportsMissing,
        GoalLight::NotReported,
        GoalLight::Complete,
        GoalLight::Closed,
    ];
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds {
            due_soon_days: 60,
            off_track_days: 60,
            off_track_percent: 50,
            grace_days: 14,
        }
    }
}

impl Thresholds {
    /// Judges a goal by the tally of its items and the days by which those overdue are so.
    ///
    /// That nothing was reported of an item is no proof of delay, and none that all is well: once it
    /// has ended so, the goal is not on track.
    pub(crate) fn judge(
        &self,
        tally: &Tally,
        overdue_days: impl Iterator<Item = u32>,
    ) -> GoalLight {
        let done = tally.count(Standing::Done);
        let cancelled = tally.count(Standing::Cancelled);
        if tally.total == cancelled {
            return GoalLight::Closed;
        }
        if done + cancelled == tally.total {
            return GoalLight::Complete;
        }
        if tally.reported() == 0 {
            return GoalLight::NotReported;
        }
        let (mut most, mut beyond_grace) = (0, 0_u64);
        for days in overdue_days {
            most = most.max(days);
            beyond_grace += u64::from(days > self.grace_days);
        }
        let judged = u64::from(tally.reported() - cancelled);
        let is_widespread =
            beyond_grace > 0 && beyond_grace * 100 >= judged * u64::from(self.off_track_percent);
        if most > self.off_track_days || is_widespread {
            GoalLight::OffTrack
        } else if tally.overdue > 0 || tally.count(Standing::Postponed) > 0 {
            GoalLight::Delayed
        } else if tally.past_unreported > 0 {
            GoalLight::ReportsMissing
        } else {
            GoalLight::OnTrack
        }
    }
}
