//! The parts of texts that are more than text.

use super::content::{ContentId, Contents};
use std::collections::BTreeMap;

/// The parts of texts that are more than text, by what is drawn for them.
pub(crate) type Specials = BTreeMap<ContentId, Special>;

/// What a part of a text is.
#[derive(Debug)]
pub(crate) enum Special {
    Link(Link),
    /// A note's mark.
    Note(NoteStructure),
    /// Words that came, went or moved.
    Changed(ChangedWords),
    /// Words in a language that is not the document's, by its tag.
    Foreign(String),
}

/// A link that leads somewhere.
#[derive(Debug)]
pub(crate) struct Link {
    pub target: LinkTarget,
    /// Says what the link is, for people who do not see it (ISO 14289-1 §7.18.5).
    pub alt: String,
}

#[derive(Debug)]
pub(crate) enum LinkTarget {
    Uri(String),
    /// The anchor of a place.
    Destination(String),
}

/// What is drawn for a note.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoteStructure {
    pub label: ContentId,
    pub text: Contents,
}

/// Changed words, as they are said.
#[derive(Debug)]
pub(crate) struct ChangedWords {
    /// The words, after what happened to them.
    pub alt: String,
    /// Whether they are there in the later text.
    pub is_new: bool,
}
