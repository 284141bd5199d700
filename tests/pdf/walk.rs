//! Blocks in blocks: tables, charts, headings and places of a document, in reading order.

use wem_report::document::{Block, Chart, Document, Heading, Slot, Table};

/// Comes by all blocks, those in lists, boxes and slots included.
fn walk<'d>(blocks: &'d [Block], visit: &mut impl FnMut(&'d Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::List(list) => list.items.iter().for_each(|item| walk(item, visit)),
            Block::Callout(callout) => walk(&callout.blocks, visit),
            Block::Slot(slot) => walk(shown(slot), visit),
            _ => {}
        }
    }
}

/// Returns the blocks of a slot that are seen, besides its prompt.
pub(crate) fn shown(slot: &Slot) -> &[Block] {
    slot.content.as_deref().unwrap_or(&slot.sketch)
}

/// Returns the tables, as [`Part`](super::expected::Part) counts them.
pub(crate) fn tables(document: &Document) -> Vec<&Table> {
    let mut tables = Vec::new();
    walk(&document.blocks, &mut |block| {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    });
    tables
}

/// Returns the charts, as [`Part`](super::expected::Part) counts them.
pub(crate) fn charts(document: &Document) -> Vec<&Chart> {
    let mut charts = Vec::new();
    walk(&document.blocks, &mut |block| {
        if let Block::Chart(chart) = block {
            charts.push(chart);
        }
    });
    charts
}

/// Returns the headings, in the text and in tables.
pub(crate) fn headings(document: &Document) -> Vec<&Heading> {
    let mut headings = Vec::new();
    walk(&document.blocks, &mut |block| match block {
        Block::Heading(heading) => headings.push(heading),
        Block::Table(table) => {
            headings.extend(&table.band);
            headings.extend(table.groups.iter().filter_map(|group| group.label.as_ref()));
        }
        _ => {}
    });
    headings
}

/// Returns the names of all places that a link may lead to.
pub(crate) fn places(document: &Document) -> Vec<&str> {
    let headings = headings(document).into_iter();
    let mut places: Vec<&str> = headings
        .filter_map(|heading| Some(heading.anchor.as_ref()?.0.as_str()))
        .collect();
    walk(&document.blocks, &mut |block| match block {
        Block::Slot(slot) => places.push(&slot.anchor.0),
        Block::Table(table) => {
            let rows = table.groups.iter().flat_map(|group| &group.rows);
            places.extend(rows.filter_map(|row| Some(row.anchor.as_ref()?.0.as_str())));
        }
        _ => {}
    });
    places
}
