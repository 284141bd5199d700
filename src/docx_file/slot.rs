//! Slots: the places of our documents that authors fill in, found again by a tag or a bookmark.

use super::model::{Block, DocxFile, Position, paragraphs};
use super::reading::{Reading, in_state};

/// What a returned document holds of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotContent {
    /// The blocks that stand in it, with tracked changes accepted; none at its beginning or end is
    /// an empty paragraph.
    pub blocks: Vec<Block>,
    /// Whether the application says that the prompt still stands there. LibreOffice 7.4 never says
    /// so: then the prompt is known by its text alone.
    pub shows_prompt: bool,
    /// The paragraphs of the slot: the number of the first, and the one behind the last.
    pub paragraphs: (u32, u32),
}

impl DocxFile {
    /// Returns what stands in the slot whose control has this tag, or else whose bookmark has this
    /// name; nothing if the document has neither.
    pub fn slot(&self, tag: &str, bookmark: &str) -> Option<SlotContent> {
        let (paragraphs, shows_prompt) = self.slot_place(tag, bookmark)?;
        let mut blocks = Vec::new();
        gather(&self.blocks, paragraphs, &mut blocks);
        Some(SlotContent {
            blocks: trimmed(in_state(&blocks, Reading::Accepted)),
            shows_prompt,
            paragraphs,
        })
    }

    /// Returns the paragraphs of a slot, and whether its prompt still stands there.
    fn slot_place(&self, tag: &str, bookmark: &str) -> Option<((u32, u32), bool)> {
        let mut controls = self.controls.iter();
        let control = controls.find(|control| control.tag.as_deref() == Some(tag));
        if let Some(control) = control {
            let paragraphs = (
                control.start.paragraph,
                self.last_of(control.start, control.end),
            );
            return Some((paragraphs, control.shows_prompt));
        }
        let bookmark = self.bookmark(bookmark)?;
        let end = bookmark.end.unwrap_or(bookmark.start);
        Some((
            (bookmark.start.paragraph, self.last_of(bookmark.start, end)),
            false,
        ))
    }

    /// Returns the number behind the last paragraph of a range: the one in which the range ends
    /// counts if some of its text is in the range.
    fn last_of(&self, start: Position, end: Position) -> u32 {
        if end.at > 0 {
            end.paragraph + 1
        } else if end.paragraph == start.paragraph && start.at > 0 {
            start.paragraph + 1
        } else {
            end.paragraph.max(start.paragraph)
        }
    }
}

/// Collects the blocks all of whose paragraphs are in a range; of a table that is only partly in
/// it, what its cells hold.
fn gather(blocks: &[Block], range: (u32, u32), found: &mut Vec<Block>) {
    for block in blocks {
        let (first, end) = block.paragraphs();
        let is_inside = range.0 <= first && end <= range.1 && first < end;
        match block {
            _ if is_inside => found.push(block.clone()),
            Block::Table(table) if first < range.1 && range.0 < end => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    gather(&cell.blocks, range, found);
                }
            }
            _ => {}
        }
    }
}

fn trimmed(mut blocks: Vec<Block>) -> Vec<Block> {
    while blocks.last().is_some_and(is_empty) {
        blocks.pop();
    }
    let first = blocks.iter().position(|block| !is_empty(block));
    blocks.drain(..first.unwrap_or(0));
    blocks
}

/// Returns whether a block is a paragraph with nothing in it.
fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => is_blank(paragraph),
        Block::Table(_) => paragraphs(std::slice::from_ref(block)).is_empty(),
    }
}

fn is_blank(paragraph: &super::Paragraph) -> bool {
    let is_text = |run: &super::Run| run.kind == super::RunKind::Text;
    paragraph.text.trim().is_empty() && paragraph.runs.iter().all(is_text)
}
