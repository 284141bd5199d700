//! Tracked changes (ISO/IEC 29500-1 §17.13.5).

use super::limits;
use crate::package::xml::Element;
use crate::package::{Fault, Namespace};
use chrono::NaiveDateTime;
use std::collections::HashMap;
use std::num::NonZeroU32;

/// A tracked change: what was done, by whom, when. What one person did in one way at one time is
/// one change, however many pieces of text it is in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    pub kind: ChangeKind,
    pub author: Option<String>,
    /// In the author's local time, as the file says.
    pub date: Option<NaiveDateTime>,
    /// What joins the two ends of a move.
    pub move_name: Option<String>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    Insertion,
    Deletion,
    MoveFrom,
    MoveTo,
}

impl ChangeKind {
    /// Returns whether text that it is about is there once the change is accepted.
    pub fn adds(self) -> bool {
        matches!(self, ChangeKind::Insertion | ChangeKind::MoveTo)
    }
}

/// Names a [`Change`] of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeId(NonZeroU32);

impl ChangeId {
    /// Returns the place of what it names.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What happened to a piece of text, a paragraph's end, a row or a cell. What somebody put in,
/// somebody else can have taken away again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// An insertion, or the new place of a move.
    pub inserted: Option<ChangeId>,
    /// A deletion, or the old place of a move.
    pub deleted: Option<ChangeId>,
}

impl Changes {
    /// Returns whether nothing happened.
    pub fn is_empty(self) -> bool {
        self == Changes::default()
    }

    /// Adds what a change of a kind did.
    #[must_use]
    pub(super) fn with(mut self, kind: ChangeKind, id: ChangeId) -> Self {
        if kind.adds() {
            self.inserted = Some(id);
        } else {
            self.deleted = Some(id);
        }
        self
    }
}

/// The changes of a document, each once.
#[derive(Debug, Default)]
pub(super) struct ChangeList {
    ids: HashMap<Change, ChangeId>,
    pub(super) changes: Vec<Change>,
}

impl ChangeList {
    /// Returns the id of a change, and takes it in if it is new.
    pub(super) fn id(&mut self, change: Change) -> Result<ChangeId, Fault> {
        if let Some(id) = self.ids.get(&change) {
            return Ok(*id);
        }
        if self.changes.len() == limits::CHANGES {
            return Err(Fault::TooLarge("has too many tracked changes".to_owned()));
        }
        self.changes.push(change.clone());
        let number = u32::try_from(self.changes.len()).ok();
        let number = number.and_then(NonZeroU32::new);
        let id = ChangeId(number.ok_or_else(|| Fault::damaged("no change"))?);
        self.ids.insert(change, id);
        Ok(id)
    }
}

/// Returns the beginning of a name that is kept.
pub(super) fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(limits::NAME)]
}

/// Returns the change that an element's name stands for.
pub(super) fn change_kind(element: &Element<'_>) -> Option<ChangeKind> {
    if element.namespace != Namespace::Word {
        return None;
    }
    match element.name() {
        "ins" => Some(ChangeKind::Insertion),
        "del" => Some(ChangeKind::Deletion),
        "moveFrom" => Some(ChangeKind::MoveFrom),
        "moveTo" => Some(ChangeKind::MoveTo),
        _ => None,
    }
}
