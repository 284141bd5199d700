//! Marks on what only one of two texts has, or has elsewhere.

use crate::document::{Block, Change, Heading, Inline, Paragraph, Revision, Row};

/// Marks a row with all that is in it; what carries a mark already keeps it.
pub(super) fn row(row: Row, change: &Change) -> Row {
    let mut row = row;
    for paragraph in row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
        mark_paragraph(paragraph, change);
    }
    row.change = Some(change.clone());
    row
}

/// Marks a heading with its number. What the new text does not have here leaves its anchor to where
/// it is now.
pub(super) fn heading(heading: Heading, change: &Change) -> Heading {
    let mut heading = heading;
    line(&mut heading.content, change);
    heading.revision = Some(Revision::Whole(change.clone()));
    if !change.kind.is_new() {
        heading.anchor = None;
    }
    heading
}

/// Marks a block of the text.
pub(super) fn block(block: Block, change: &Change) -> Block {
    match block {
        Block::Heading(one) => Block::Heading(heading(one, change)),
        Block::Paragraph(mut paragraph) => {
            mark_paragraph(&mut paragraph, change);
            Block::Paragraph(paragraph)
        }
        other => other,
    }
}

/// Marks a paragraph with its number and its words.
pub(super) fn mark_paragraph(paragraph: &mut Paragraph, change: &Change) {
    line(&mut paragraph.content, change);
    if !matches!(paragraph.revision, Some(Revision::Whole(_))) {
        paragraph.revision = Some(Revision::Whole(change.clone()));
    }
}

/// Marks words.
pub(super) fn line(content: &mut [Inline], change: &Change) {
    for inline in content {
        if let Inline::Text { text, emphasis } = inline {
            *inline = Inline::Changed {
                text: std::mem::take(text),
                emphasis: *emphasis,
                change: change.clone(),
            };
        }
    }
}
