//! What stands below one another on a page.

use super::{Anchor, Chart, Heading, Inline, Orientation, Paragraph, Role, Table, plain_text};

/// A block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(Heading),
    Paragraph(Paragraph),
    List(List),
    Callout(Callout),
    Table(Table),
    Chart(Chart),
    Slot(Slot),
    /// Ends the page; the next ones are upright or lying. The document begins as its
    /// [`PageSetup`](super::PageSetup) says.
    NewPage(Orientation),
}

impl Paragraph {
    /// Returns whether it leads in to what follows, which then stands on the same page: it ends with a
    /// colon, or says something of the table that follows.
    pub(crate) fn is_lead_in(&self, next: Option<&Block>) -> bool {
        let text = plain_text(&self.content);
        let is_before_table = matches!(next, Some(Block::Table(table)) if !table.is_contents());
        self.role == Role::Body && (is_before_table || text.trim_end().ends_with([':', '：']))
    }
}

/// A list, bulleted or numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub kind: ListKind,
    /// Each holds paragraphs and lists, a paragraph first.
    pub items: Vec<Vec<Block>>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    Bulleted,
    /// Counted in the document's digits, from `first`.
    Numbered {
        first: u32,
    },
}

/// Text that is set apart: what somebody else said, or what concerns the document itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callout {
    pub kind: CalloutKind,
    /// Paragraphs, lists and slots.
    pub blocks: Vec<Block>,
}

/// What a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalloutKind {
    /// A remark on the document: a tinted box.
    Note,
    /// Words of somebody else: set in, with a rule at the start side.
    Quote,
}

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
