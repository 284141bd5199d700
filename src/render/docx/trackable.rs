//! Changed rows as tracked changes can say them.
//!
//! The label of a group stands in cells that are merged down, and the first row has its text. No
//! application tracks how cells are merged, so a group's first row must be there whether changes are
//! accepted or rejected. Where another row comes first in either text, the first row stays and what
//! it says is replaced: the row that was first goes out of it, the one that is first now comes into
//! it, and the row where that one stood before goes, or the other way round.
//!
//! Words that only the other text has are left out of rows that come or go: with nested marks, they
//! would have to be decided twice.

use crate::document::{
    Block, Cell, Change, ChangeKind, Document, Inline, MoveName, Paragraph, Revision, Row,
    RowGroup, Signature, Table,
};

/// Returns the document with its changed rows as they are written; nothing where none has changed.
pub fn trackable(document: &Document) -> Option<Document> {
    let is_changed = |block: &Block| {
        let Block::Table(table) = block else {
            return false;
        };
        let mut rows = table.groups.iter().flat_map(|group| &group.rows);
        rows.any(|row| row.change.is_some())
    };
    if !document.blocks.iter().any(is_changed) {
        return None;
    }
    let mut document = document.clone();
    let mut shifts = 0;
    for block in &mut document.blocks {
        if let Block::Table(Table { groups, .. }) = block {
            for group in groups {
                settle_rows(group);
                settle_first_row(group, &mut shifts);
            }
        }
    }
    Some(document)
}

/// Leaves the words of the other text out of changed rows.
fn settle_rows(group: &mut RowGroup) {
    for row in &mut group.rows {
        let Some(is_new) = row.change.as_ref().map(|change| change.kind.is_new()) else {
            continue;
        };
        for paragraph in paragraphs_mut(&mut row.cells) {
            paragraph
                .content
                .retain(|inline| !matches!(inline, Inline::Changed { change, .. } if change.kind.is_new() != is_new));
        }
    }
}

/// Makes the first row of a group one that both texts have.
fn settle_first_row(group: &mut RowGroup, shifts: &mut usize) {
    let Some(by) = group.rows.first().and_then(|row| row.change.as_ref()) else {
        return;
    };
    let by = by.by.clone();
    let in_text = |is_new: bool| {
        group.rows.iter().position(|row| {
            let change = row.change.as_ref();
            change.is_none_or(|change| change.kind.is_new() == is_new)
        })
    };
    // A group that only one of the texts has comes or goes with all its rows.
    let (Some(old), Some(new)) = (in_text(false), in_text(true)) else {
        return;
    };
    if group.label.is_none() {
        return;
    }
    let name = MoveName(format!("first-row-{}", *shifts + 1));
    let from = Change {
        kind: ChangeKind::MovedFrom(name.clone()),
        by: by.clone(),
    };
    let to = Change {
        kind: ChangeKind::MovedTo(name),
        by,
    };
    let outgoing = one_sided(&group.rows[old], &from);
    let incoming = one_sided(&group.rows[new], &to);
    let first = Row {
        anchor: incoming.anchor.clone(),
        change: None,
        cells: merged(&outgoing.cells, &incoming.cells, &to.by),
    };
    // Where it stood in the other text.
    let other = old.max(new);
    if group.rows[other].change.is_some() {
        group.rows.remove(other);
    } else {
        *shifts += 1;
        let change = if other == new { &from } else { &to };
        group.rows[other] = one_sided(&group.rows[other], change);
    }
    group.rows[0] = first;
}

/// Returns a row as one of the texts has it. What carries no mark gets the given one.
fn one_sided(row: &Row, change: &Change) -> Row {
    if row.change.is_some() {
        return row.clone();
    }
    let mut row = row.clone();
    row.change = Some(change.clone());
    let is_new = change.kind.is_new();
    if !is_new {
        row.anchor = None;
    }
    for cell in &mut row.cells {
        cell.paragraphs
            .retain(|paragraph| match &paragraph.revision {
                Some(Revision::Whole(own)) => own.kind.is_new() == is_new,
                _ => true,
            });
    }
    for paragraph in paragraphs_mut(&mut row.cells) {
        if let (Some(Revision::Renumbered { former, .. }), false) = (&paragraph.revision, is_new) {
            paragraph.marker = former.clone();
        }
        if !matches!(paragraph.revision, Some(Revision::Whole(_))) {
            paragraph.revision = Some(Revision::Whole(change.clone()));
        }
        let content = std::mem::take(&mut paragraph.content);
        paragraph.content = content
            .into_iter()
            .filter_map(|inline| one_sided_inline(inline, change))
            .collect();
    }
    row
}

fn one_sided_inline(inline: Inline, change: &Change) -> Option<Inline> {
    match inline {
        Inline::Text { text, emphasis } => Some(Inline::Changed {
            text,
            emphasis,
            change: change.clone(),
        }),
        Inline::Changed { change: own, .. } if own.kind.is_new() != change.kind.is_new() => None,
        other => Some(other),
    }
}

/// Puts what two rows say into the cells of one.
fn merged(old: &[Cell], new: &[Cell], by: &Signature) -> Vec<Cell> {
    let cells = old.iter().zip(new).map(|(old, new)| {
        let pairs = old.paragraphs.len().min(new.paragraphs.len());
        let mut paragraphs: Vec<Paragraph> = old
            .paragraphs
            .iter()
            .zip(&new.paragraphs)
            .map(|(old, new)| merged_paragraph(old, new, by))
            .collect();
        // Only one of the cells has more than the pairs.
        paragraphs.extend(old.paragraphs[pairs..].iter().cloned());
        paragraphs.extend(new.paragraphs[pairs..].iter().cloned());
        Cell {
            paragraphs,
            ..new.clone()
        }
    });
    cells.collect()
}

fn merged_paragraph(old: &Paragraph, new: &Paragraph, by: &Signature) -> Paragraph {
    let revision = (old.marker != new.marker).then(|| Revision::Renumbered {
        former: old.marker.clone(),
        by: by.clone(),
    });
    Paragraph {
        content: [old.content.as_slice(), &new.content].concat(),
        revision,
        ..new.clone()
    }
}

fn paragraphs_mut(cells: &mut [Cell]) -> impl Iterator<Item = &mut Paragraph> {
    cells.iter_mut().flat_map(|cell| &mut cell.paragraphs)
}
