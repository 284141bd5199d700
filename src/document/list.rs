//! Lists, and boxes set apart from the text.

use super::Block;

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
