//! Change marks: what came, went or moved between two texts of a document, by whom and when.
//!
//! Words carry a mark as [`Inline::Changed`](super::Inline::Changed). What comes or goes as a whole
//! (a paragraph, a heading, a row, a table) carries one of its own, and all words in it carry the
//! same kind, so that a renderer need look no further than at what it draws. Words move only with
//! their paragraph, heading or row. `resolve.rs` says what a document is without its marks.

use chrono::NaiveDate;

/// A change mark.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    pub kind: ChangeKind,
    pub by: Signature,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    Inserted,
    Deleted,
    /// Was here, and stands where the same name is [`ChangeKind::MovedTo`].
    MovedFrom(MoveName),
    /// Stands here, and was where the same name is [`ChangeKind::MovedFrom`].
    MovedTo(MoveName),
}

/// Pairs the two places of a move; each name stands at one source and one target of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MoveName(pub String);

/// Who made a change, and when.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signature {
    pub author: String,
    pub date: NaiveDate,
}

/// What became of a paragraph or heading, apart from the words in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Revision {
    /// It came, went or moved as a whole, with its number.
    Whole(Change),
    /// It had another number, or none.
    Renumbered {
        former: Option<String>,
        by: Signature,
    },
}

impl ChangeKind {
    /// Returns whether it is the later text that has what carries the mark.
    pub(crate) fn is_new(&self) -> bool {
        match self {
            ChangeKind::Inserted | ChangeKind::MovedTo(_) => true,
            ChangeKind::Deleted | ChangeKind::MovedFrom(_) => false,
        }
    }

    /// Returns the name of the move that it is a side of.
    pub fn move_name(&self) -> Option<&MoveName> {
        match self {
            ChangeKind::MovedFrom(name) | ChangeKind::MovedTo(name) => Some(name),
            ChangeKind::Inserted | ChangeKind::Deleted => None,
        }
    }
}

impl Signature {
    /// Makes a mark with this signature.
    pub fn sign(&self, kind: ChangeKind) -> Change {
        Change {
            kind,
            by: self.clone(),
        }
    }
}

impl Revision {
    /// Returns the mark of what came, went or moved as a whole.
    pub fn whole(&self) -> Option<&Change> {
        match self {
            Revision::Whole(change) => Some(change),
            Revision::Renumbered { .. } => None,
        }
    }
}
