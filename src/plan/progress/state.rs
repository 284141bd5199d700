//! How one item stands on a day.

use super::{Entry, Says, Status};
use crate::plan::{Calendar, ItemPlace, Meaning, Timeline};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// How an item stands: as last reported, or not reported at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Done,
    InProgress,
    NotStarted,
    Postponed,
    Cancelled,
    NotReported,
}

impl Standing {
    /// All standings, in the order in which they are shown.
    pub const ALL: [Standing; 6] = [
        Standing::Done,
        Standing::InProgress,
        Standing::NotStarted,
        Standing::Postponed,
        Standing::Cancelled,
        Standing::NotReported,
    ];

    /// Returns the word by which files name it.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Done => Status::Done.key(),
            Standing::InProgress => Status::InProgress.key(),
            Standing::NotStarted => Status::NotStarted.key(),
            Standing::Postponed => Status::Postponed.key(),
            Standing::Cancelled => Status::Cancelled.key(),
            Standing::NotReported => "not-reported",
        }
    }

    /// Returns whether nothing is left to be done.
    pub(crate) fn is_closed(self) -> bool {
        matches!(self, Standing::Done | Standing::Cancelled)
    }
}

impl From<Status> for Standing {
    fn from(status: Status) -> Self {
        match status {
            Status::NotStarted => Standing::NotStarted,
            Status::InProgress => Standing::InProgress,
            Status::Done => Standing::Done,
            Status::Postponed => Standing::Postponed,
            Status::Cancelled => Standing::Cancelled,
        }
    }
}

/// How an item stands to the end of its time line.
///
/// The end is the last day of the time line as it was last moved; on that day itself an item is due,
/// not overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Done or cancelled.
    Closed,
    /// Ends later than soon.
    Ahead,
    /// Ends in so many days: 0 is today.
    DueSoon { days: u32 },
    /// Reported, and past its end by so many days, from 1.
    Overdue { days: u32 },
    /// Never reported, and past its end by so many days, from 1.
    PastUnreported { days: u32 },
    /// Goes on without a last day: ongoing, from a day on, or counted from an event without a date.
    Open,
    /// Without a time line, or with one that says no day.
    NoTimeline,
}

/// An item as of a day.
#[derive(Debug, Clone)]
pub struct ItemState<'l> {
    pub place: ItemPlace<'l>,
    pub standing: Standing,
    /// Since when it stands so: the day of the first of the last entries that say the same.
    pub since: Option<NaiveDate>,
    /// The day from which on it was first reported as under way.
    pub begun: Option<NaiveDate>,
    /// The entry that said so last.
    pub last: Option<&'l Entry>,
    /// What was remarked since, without a status.
    pub notes: Vec<&'l Entry>,
    /// How much is done, 0 to 100, if that is known.
    pub percent: Option<u8>,
    /// The time line that the plan gives.
    pub baseline: Option<&'l Timeline>,
    /// The time line as it was last moved; the plan's where it was not.
    pub timeline: Option<&'l Timeline>,
    /// The entry that moved it last.
    pub moved: Option<&'l Entry>,
    /// The last reason that was given for being late, moved or given up.
    pub reason: Option<&'l str>,
    /// What the indicator was last reported to have come to, and as of when.
    pub actual: Option<(&'l str, NaiveDate)>,
    /// The last day of `timeline`; of what comes again, the day that counts now.
    pub due: Option<NaiveDate>,
    pub timing: Timing,
}

impl<'l> ItemState<'l> {
    /// Derives an item's state from its entries, which hold on `day` and stand in their order.
    pub fn new(
        place: ItemPlace<'l>,
        entries: &[&'l Entry],
        day: NaiveDate,
        calendar: &Calendar,
        due_soon_days: u32,
    ) -> Self {
        let baseline = place.item.timeline.as_deref();
        let mut state = ItemState {
            place,
            standing: Standing::NotReported,
            since: None,
            begun: None,
            last: None,
            notes: Vec::new(),
            percent: None,
            baseline,
            timeline: baseline,
            moved: None,
            reason: None,
            actual: None,
            due: None,
            timing: Timing::NoTimeline,
        };
        for entry in entries {
            state.follow(entry);
        }
        state.due = state
            .timeline
            .and_then(|timeline| state.due_day(timeline, day, calendar));
        state.timing = match state.timeline {
            Some(timeline) if state.due.is_none() && !timeline.is_undated() => {
                match state.standing.is_closed() {
                    true => Timing::Closed,
                    false => Timing::Open,
                }
            }
            _ => timing(state.standing, state.due, day, due_soon_days),
        };
        state
    }

    /// Returns the day that counts: the last one, or of what comes again the next one.
    ///
    /// A day that has passed since the last report counts still: for that time nothing was reported.
    fn due_day(
        &self,
        timeline: &Timeline,
        day: NaiveDate,
        calendar: &Calendar,
    ) -> Option<NaiveDate> {
        let Meaning::Recurring(recurrence) = &timeline.meaning else {
            return timeline.last_day(calendar);
        };
        let years = |years: i32| {
            day.with_year(day.year() + years)
                .unwrap_or_else(|| day - TimeDelta::days(365 * i64::from(-years)))
        };
        let span = i32::from(recurrence.every.count.min(50)) + 2;
        let due = recurrence.due_days(years(-span), years(span), calendar);
        let passed = due.iter().rev().find(|due| **due < day);
        let before = due.iter().rev().filter(|due| **due < day).nth(1).copied();
        let is_reported = |passed: NaiveDate| {
            let reported = self.last.map(|entry| entry.date);
            let opened = before.unwrap_or(NaiveDate::MIN);
            reported.is_some_and(|reported| reported > opened)
                || calendar.starts.is_some_and(|starts| passed < starts)
        };
        match passed {
            Some(passed) if !is_reported(*passed) => Some(*passed),
            _ => due.iter().find(|due| **due >= day).copied(),
        }
    }

    fn follow(&mut self, entry: &'l Entry) {
        if let Some(actual) = &entry.actual {
            self.actual = Some((actual, entry.date));
        }
        if entry.says == Says::Note {
            self.notes.push(entry);
            self.reason = entry.reason.as_deref().or(self.reason);
        }
        let Says::Status {
            status,
            percent,
            timeline,
        } = &entry.says
        else {
            return;
        };
        let standing = Standing::from(*status);
        if self.standing != standing {
            self.standing = standing;
            self.since = Some(entry.date);
        }
        match status {
            Status::InProgress => self.begun = self.begun.or(Some(entry.date)),
            Status::NotStarted => self.begun = None,
            Status::Done | Status::Postponed | Status::Cancelled => {}
        }
        self.percent = match (status, percent) {
            (Status::Done, _) => Some(100),
            (Status::NotStarted, _) => Some(0),
            (_, Some(percent)) => Some(*percent),
            // What was reached stays reached; but done and taken up again is not 100 any more.
            (_, None) => self.percent.filter(|percent| *percent < 100),
        };
        if let Some(timeline) = timeline {
            self.timeline = Some(timeline);
            self.moved = Some(entry);
        }
        if entry.reason.is_some() {
            self.reason = entry.reason.as_deref();
        }
        self.last = Some(entry);
        self.notes.clear();
    }

    /// Returns by how many days the item is overdue; 0 when it is not.
    pub(crate) fn overdue_days(&self) -> u32 {
        match self.timing {
            Timing::Overdue { days } => days,
            _ => 0,
        }
    }
}

fn timing(
    standing: Standing,
    due: Option<NaiveDate>,
    day: NaiveDate,
    due_soon_days: u32,
) -> Timing {
    if standing.is_closed() {
        return Timing::Closed;
    }
    let Some(due) = due else {
        return Timing::NoTimeline;
    };
    let ahead = due.signed_duration_since(day).num_days();
    let days = u32::try_from(ahead.unsigned_abs()).unwrap_or(u32::MAX);
    match (ahead < 0, standing) {
        (true, Standing::NotReported) => Timing::PastUnreported { days },
        (true, _) => Timing::Overdue { days },
        (false, _) if days <= due_soon_days => Timing::DueSoon { days },
        (false, _) => Timing::Ahead,
    }
}
