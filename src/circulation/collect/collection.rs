//! What is collected from a file while it is gone through.

use super::fates::Fates;
use super::finding::Finding;
use super::likeness::as_compared;
use super::sent::{Sent, Subject};
use crate::reading::ReturnedFile;
use std::collections::{HashMap, HashSet};

/// All texts that changes are measured by, in bytes: each change brings its own. Of a real draft they
/// are a thousandth of that; beyond it a change is told by its words alone.
const TEXTS: usize = 24 << 20;

/// What was found so far.
#[derive(Debug)]
pub(super) struct Collection<'f> {
    pub(super) findings: Vec<Finding>,
    pub(super) fates: Fates<'f>,
    /// How many tracked changes change no word, and are not listed.
    pub(super) without_words: usize,
    /// The items that were recognised, and rows whose bookmark and words disagree.
    pub(super) items: HashSet<usize>,
    pub(super) unsure: Vec<UnsureRow>,
    /// Headings of ours that were reworded: what they were, and what they are.
    pub(super) renamed: Vec<(String, String)>,
    /// Places of the findings that say that an item's row was moved.
    pub(super) moves: HashMap<usize, usize>,
    /// Words that the draft itself sets off.
    marked: HashSet<String>,
    /// How much was taken for texts that changes are measured by, in bytes.
    taken: usize,
}

/// A row that its bookmark calls one item and its words another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsureRow {
    /// Numbers of the items.
    pub bookmark: String,
    pub words: Option<String>,
}

impl<'f> Collection<'f> {
    pub(super) fn new(file: &'f ReturnedFile, sent: &Sent) -> Self {
        let marked = sent.ours.marked.iter();
        Collection {
            findings: Vec::new(),
            fates: Fates::new(file),
            without_words: file.format_changes,
            items: HashSet::new(),
            unsure: Vec::new(),
            renamed: Vec::new(),
            moves: HashMap::new(),
            marked: marked.map(|words| as_compared(words)).collect(),
            taken: 0,
        }
    }

    /// Returns the finding that says that a row was moved.
    pub(super) fn move_of(&mut self, subject: Subject) -> Option<&mut Finding> {
        let Subject::Item(item) = subject else {
            return None;
        };
        let at = self.moves.get(&item)?;
        self.findings.get_mut(*at)
    }

    /// Returns whether there is room for another text, and takes it.
    pub(super) fn take_room(&mut self, size: usize) -> bool {
        self.taken = self.taken.saturating_add(size);
        self.taken <= TEXTS
    }

    /// Returns whether words were set off when they were sent.
    pub(super) fn is_marked_as_sent(&self, words: &str) -> bool {
        self.marked.contains(&as_compared(words))
    }
}
