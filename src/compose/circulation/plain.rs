//! Blocks as plain text, for the body of a message.

use crate::document::{Block, Cell, List, ListKind, Table, plain_text};

/// Returns what blocks say, a blank line between them; what can only be drawn is left out. `joint` stands
/// between the lines of a cell.
pub(crate) fn plain_words(blocks: &[Block], joint: &str) -> String {
    let said: Vec<String> = blocks.iter().filter_map(|one| block(one, joint)).collect();
    said.join("\n\n")
}

fn block(block: &Block, joint: &str) -> Option<String> {
    let said = match block {
        Block::Heading(heading) => heading.title(),
        Block::Paragraph(paragraph) => {
            let lines: Vec<String> = paragraph.lines().map(plain_text).collect();
            let text = lines.join("\n");
            match &paragraph.marker {
                Some(marker) => format!("{marker} {text}"),
                None => text,
            }
        }
        Block::List(one) => list(one, joint),
        Block::Callout(callout) => plain_words(&callout.blocks, joint),
        Block::Table(one) => table(one, joint),
        Block::Slot(slot) => plain_words(slot.shown(), joint),
        Block::Chart(_) | Block::NewPage(_) => String::new(),
    };
    (!said.is_empty()).then_some(said)
}

fn list(list: &List, joint: &str) -> String {
    let items = list.items.iter().zip(0..).map(|(item, index)| {
        let marker = match list.kind {
            ListKind::Bulleted => "-".to_owned(),
            ListKind::Numbered { first } => format!("{}.", first + index),
        };
        let indent = " ".repeat(marker.len() + 1);
        let text = plain_words(item, joint).replace('\n', &format!("\n{indent}"));
        format!("{marker} {text}")
    });
    items.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table, joint: &str) -> String {
    let headings = table.columns.iter();
    let headings = headings.map(|column| plain_text(&column.heading)).collect();
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    let rows = rows.map(|row| row.cells.iter().map(|one| cell(one, joint)).collect());
    let lines = std::iter::once(headings).chain(rows);
    let lines = lines.map(|cells: Vec<String>| cells.join(" | "));
    lines.collect::<Vec<_>>().join("\n")
}

fn cell(cell: &Cell, joint: &str) -> String {
    let lines = cell.paragraphs.iter();
    let lines = lines.map(|paragraph| plain_text(&paragraph.content));
    lines.collect::<Vec<_>>().join(joint)
}
