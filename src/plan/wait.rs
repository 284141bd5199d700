//! What has to come before what: items that wait for others, and milestones of an event.

use super::period::Lapse;
use crate::diagnostic::Spanned;
use chrono::NaiveDate;

/// Something that has to be done before, as an item or a milestone says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The key of an item, or its number where no other item prints it.
    pub item: Spanned<String>,
    /// How long after it, if more than at once.
    pub lag: Option<Lapse>,
}

/// Something that is due so long before an event, such as the notice to all members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub what: Spanned<String>,
    /// How long before the event's first day, or after its last.
    pub lapse: Spanned<Lapse>,
    pub side: EventSide,
    pub after: Vec<Wait>,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
}

/// On which side of an event something lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventSide {
    Before,
    After,
}
