//! Events that items belong to, such as a General Assembly.

use super::{BodyKey, Milestone, Timeline};
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
    /// What its concept note is called, where that is not its name.
    pub note_title: Option<Spanned<String>>,
    /// When it takes place, if that is agreed.
    pub date: Option<Spanned<Timeline>>,
    pub particulars: Particulars,
    /// What is due so long before it or after it, in the order of the file.
    pub milestones: Vec<Milestone>,
}

/// What is known of an event beside its name and its date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    pub place: Option<Spanned<String>>,
    /// Who holds it: the organiser, then those who organise it with them.
    pub organisers: Vec<Spanned<BodyKey>>,
    /// Who takes part, and how many.
    pub participants: Option<Spanned<String>>,
    pub languages: Vec<Spanned<String>>,
    /// In person, online or both; how long.
    pub format: Option<Spanned<String>>,
    /// What it costs, and which share of that is asked for.
    pub budget: Option<Spanned<String>>,
    /// Whom to ask.
    pub contact: Option<Spanned<String>>,
}

impl Particulars {
    /// Walks over the texts with the keys that they have in the plan file.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &Spanned<String>)> {
        let languages = self.languages.iter().map(|one| ("languages", one));
        [
            ("place", &self.place),
            ("participants", &self.participants),
            ("format", &self.format),
            ("budget", &self.budget),
            ("contact", &self.contact),
        ]
        .into_iter()
        .filter_map(|(key, text)| Some((key, text.as_ref()?)))
        .chain(languages)
    }
}
