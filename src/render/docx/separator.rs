//! What Word needs between blocks, by what they begin and end with.

use super::style_id::StyleId;
use crate::document::{Block, CalloutKind};

/// Returns the style of the empty paragraph that a block needs after it. A table needs one at the
/// end, where Word wants a paragraph, and before another table, with which Word would make it one;
/// so does a content control, whose last paragraph must not be the story's. LibreOffice 7.4 loses
/// bookmarks of controls that follow a table at once. Boxes that touch would become one box.
pub(crate) fn separator(block: &Block, next: Option<&Block>) -> Option<StyleId> {
    let Some(next) = next else {
        return ends_open(block).then_some(StyleId::TableEnd);
    };
    if matches!(block, Block::Table(_) | Block::Chart(_)) {
        if begins_with_table(next) {
            return Some(StyleId::Normal);
        }
        if begins_with_control(next) {
            return Some(StyleId::TableEnd);
        }
    }
    let boxes = last_box(block).zip(first_box(next));
    let touch = boxes.is_some_and(|(one, other)| one == other);
    touch.then_some(StyleId::TableEnd)
}

/// Returns the kind of box that a block begins with. A prompt is a box like that of a note.
fn first_box(block: &Block) -> Option<CalloutKind> {
    match block {
        Block::Callout(callout) => Some(callout.kind),
        Block::Slot(slot) if slot.content.is_none() => Some(CalloutKind::Note),
        Block::Slot(slot) => first_box(slot.shown().first()?),
        _ => None,
    }
}

/// Returns the kind of box that a block ends with.
fn last_box(block: &Block) -> Option<CalloutKind> {
    match block {
        Block::Callout(callout) => Some(callout.kind),
        Block::Slot(slot) => match slot.shown().last() {
            Some(last) => last_box(last),
            None => slot.content.is_none().then_some(CalloutKind::Note),
        },
        _ => None,
    }
}

/// Returns whether a block does not end with a paragraph of its own.
fn ends_open(block: &Block) -> bool {
    matches!(block, Block::Table(_) | Block::Chart(_) | Block::Slot(_))
}

/// Returns whether a block begins with a table that has no band, so that no paragraph comes
/// before its cells.
pub(crate) fn begins_with_table(block: &Block) -> bool {
    match block {
        Block::Table(table) => table.band.is_none(),
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_table),
        _ => false,
    }
}

/// Returns whether a block begins with a content control.
fn begins_with_control(block: &Block) -> bool {
    match block {
        Block::Slot(_) => true,
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_control),
        _ => false,
    }
}

/// Returns whether a paragraph of the block's own, not of something within it, is the first thing
/// it writes.
pub(crate) fn begins_with_paragraph(block: &Block) -> bool {
    match block {
        Block::Heading(_) | Block::Paragraph(_) | Block::List(_) | Block::Chart(_) => true,
        Block::Table(table) => table.band.is_some(),
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_paragraph),
        Block::Slot(_) | Block::NewPage(_) => false,
    }
}
