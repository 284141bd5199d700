//! Events that items belong to, such as a General Assembly.

use super::{Milestone, Timeline};
use crate::diagnostic::Spanned;
use std::fmt;

/// The unique key of an event: lowercase ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey(pub String);

impl fmt::Display for EventKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An event: an assembly, a conference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub key: Spanned<EventKey>,
    pub name: Spanned<String>,
    /// The kind of concept note that the event takes.
    pub note: Option<Spanned<String>>,
    /// When it takes place, if that is agreed.
    pub date: Option<Spanned<Timeline>>,
    /// What is due so long before it or after it, in the order of the file.
    pub milestones: Vec<Milestone>,
}
