//! Slots: places that wait for an author's words.

use super::{Anchor, Block, Inline};

/// A place for an author's words.
///
/// An empty slot shows its prompt as something to be replaced, then its sketch; a filled one shows
/// its content alone, and can still be told from its surroundings by a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Unique in the document.
    pub anchor: Anchor,
    /// What the slot is called where it is listed, such as "Objectives".
    pub title: String,
    /// What to write, for whom, in about how many words.
    pub prompt: Vec<Inline>,
    /// What an author may begin with, such as a table to fill in; mostly nothing.
    pub sketch: Vec<Block>,
    /// What an author wrote: paragraphs, lists, callouts and tables. Nothing while it is empty.
    pub content: Option<Vec<Block>>,
}

impl Slot {
    /// Returns the blocks that stand in the slot, apart from its prompt.
    pub fn shown(&self) -> &[Block] {
        self.content.as_deref().unwrap_or(&self.sketch)
    }
}
