//! One entry of the log: what was reported of an item or a goal, on which day, by whom.

use crate::keyed::keyed;
use crate::plan::{BodyKey, ItemKey, Number, Timeline};
use chrono::NaiveDate;
use std::fmt;

/// The number of an entry: unique in its log, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub subject: Subject,
    /// The day from which on it is so.
    pub date: NaiveDate,
    pub says: Says,
    /// The earlier entry about the same subject that this one takes the place of, from `date` on; a
    /// withdrawal is of the day of what it takes back, unless it is said to be of a later one.
    pub corrects: Option<EntryId>,
    pub note: Option<String>,
    /// Why it is late, moved or given up.
    pub reason: Option<String>,
    /// The time line that the new one takes the place of, as it was said.
    pub timeline_before: Option<String>,
    /// What the new time line was decided by, such as the symbol of a document.
    pub decision: Option<String>,
    /// A text or a web address that shows it.
    pub evidence: Option<String>,
    /// What the item's indicator has come to.
    pub actual: Option<String>,
    /// Who reported it.
    pub body: Option<BodyKey>,
    /// The day on which the entry was written down.
    pub recorded: NaiveDate,
}

impl Entry {
    /// Returns the new time line that the entry brings.
    pub(crate) fn new_timeline(&self) -> Option<&Timeline> {
        match &self.says {
            Says::Status { timeline, .. } => timeline.as_ref(),
            Says::Light(_) | Says::Actual | Says::Note | Says::Withdrawal => None,
        }
    }
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    Item(ItemKey),
    /// By its key, which is its number where it has one.
    Goal(Number),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Item(key) => key.fmt(f),
            Subject::Goal(number) => number.fmt(f),
        }
    }
}

/// What an entry says of its subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// How an item stands.
    Status {
        status: Status,
        /// How much of it is done, 0 to 100.
        percent: Option<u8>,
        /// The new time line of a postponed item.
        timeline: Option<Timeline>,
    },
    /// How a goal stands in the eyes of those responsible.
    Light(Light),
    /// Only what the item's indicator has come to.
    Actual,
    /// Only what is remarked: note, reason or evidence. The subject stands as it did.
    Note,
    /// Only that the entry it corrects does not hold any more.
    Withdrawal,
}

keyed! {
    /// How an item was reported to stand.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Status {
        NotStarted = "not-started",
        InProgress = "in-progress",
        Done = "done",
        Postponed = "postponed",
        Cancelled = "cancelled",
    }
}

keyed! {
    /// A part of an entry, as its file calls it; findings are about one of them.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Field {
        Id = "id",
        Item = "item",
        Goal = "goal",
        Status = "status",
        Light = "light",
        Percent = "percent",
        Date = "date",
        Timeline = "timeline",
        Corrects = "corrects",
        Body = "body",
        Recorded = "recorded",
        Note = "note",
        Reason = "reason",
        Evidence = "evidence",
        TimelineBefore = "timeline_before",
        Decision = "decision",
        Actual = "actual",
    }
}

keyed! {
    /// A light that those responsible can declare.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Light {
        OnTrack = "on-track",
        Delayed = "delayed",
        OffTrack = "off-track",
    }
}
