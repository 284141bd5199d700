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
    pub fn new_timeline(&self) -> Option<&Timeline> {
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

/// How an item was reported to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    NotStarted,
    InProgress,
    Done,
    Postponed,
    Cancelled,
}

keyed!(pub Status {
    NotStarted = "not-started",
    InProgress = "in-progress",
    Done = "done",
    Postponed = "postponed",
    Cancelled = "cancelled",
});

impl Status {
    /// Finds a status by its key.
    pub fn of_key(key: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// A part of an entry, as its file calls it; findings are about one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Id,
    Item,
    Goal,
    Status,
    Light,
    Percent,
    Date,
    Timeline,
    Corrects,
    Body,
    Recorded,
    Note,
    Reason,
    Evidence,
    TimelineBefore,
    Decision,
    Actual,
}

impl Field {
    pub const COUNT: usize = 17;

    /// All fields, in their order.
    pub const ALL: [Field; Field::COUNT] = [
        Field::Id,
        Field::Item,
        Field::Goal,
        Field::Status,
        Field::Light,
        Field::Percent,
        Field::Date,
        Field::Timeline,
        Field::Corrects,
        Field::Body,
        Field::Recorded,
        Field::Note,
        Field::Reason,
        Field::Evidence,
        Field::TimelineBefore,
        Field::Decision,
        Field::Actual,
    ];

    /// Returns the name of the field in files.
    pub fn key(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Item => "item",
            Field::Goal => "goal",
            Field::Status => "status",
            Field::Light => "light",
            Field::Percent => "percent",
            Field::Date => "date",
            Field::Timeline => "timeline",
            Field::Corrects => "corrects",
            Field::Body => "body",
            Field::Recorded => "recorded",
            Field::Note => "note",
            Field::Reason => "reason",
            Field::Evidence => "evidence",
            Field::TimelineBefore => "timeline_before",
            Field::Decision => "decision",
            Field::Actual => "actual",
        }
    }
}

/// A light that those responsible can declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    OnTrack,
    Delayed,
    OffTrack,
}

keyed!(pub Light {
    OnTrack = "on-track",
    Delayed = "delayed",
    OffTrack = "off-track",
});

impl Light {
    /// Finds a light by its key.
    pub fn of_key(key: &str) -> Option<Light> {
        Light::ALL.into_iter().find(|light| light.key() == key)
    }
}
