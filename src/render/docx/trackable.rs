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
//!
//! All that stands between the start and the end of a move's range moves, whatever marks it carries
//! (§17.13.5.24, §17.13.5.28). So a row that says something else where it is now, or one of whose places
//! is a first row with other words in it, does not move: it is deleted here and inserted there.
//!
//! LibreOffice joins changes of one kind where one ends with a paragraph and the next one starts with
//! the next, and then decides on the paragraph's end as well, which is nobody's change. Of two such
//! lines in a cell each is replaced as a whole: what went comes first in it, and what came is last.

use crate::document::{
    Block, Cell, Change, ChangeKind, Document, Inline, MoveName, Paragraph, Revision, Row,
    RowGroup, Signature, Table,
};
use std::collections::{HashMap, HashSet};

/// Returns the document with its changed rows as they are written; nothing where none has changed.
pub(crate) fn trackable(document: &Document) -> Option<Document> {
    let is_changed = |block: &Block| {
        let Block::Table(table) = block else {
            return false;
        };
        let mut rows = table.groups.iter().flat_map(|group| &group.rows);
        rows.any(|row| row.change.is_some() || row.cells.iter().any(has_joined_lines))
    };
    if !document.blocks.iter().any(is_changed) {
        return None;
    }
    let mut document = document.clone();
    groups_mut(&mut document).for_each(settle_rows);
    groups_mut(&mut document).for_each(settle_first_row);
    let reworded = unclean_moves(&document);
    for group in groups_mut(&mut document) {
        for row in &mut group.rows {
            settle_moves(row, &reworded);
            for cell in row.cells.iter_mut().filter(|cell| has_joined_lines(cell)) {
                cell.paragraphs.iter_mut().for_each(replace_whole);
            }
        }
    }
    Some(document)
}

fn groups_mut(document: &mut Document) -> impl Iterator<Item = &mut RowGroup> {
    let tables = document.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(Table { groups, .. }) => Some(groups),
        _ => None,
    });
    tables.flatten()
}

/// Returns the names of rows' moves of which a place has more, less or something else than what
/// moved there.
fn unclean_moves(document: &Document) -> HashSet<MoveName> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.groups),
        _ => None,
    });
    let rows = || tables.clone().flatten().flat_map(|group| &group.rows);
    let mut said: HashMap<&MoveName, Vec<Vec<String>>> = HashMap::new();
    let mut unclean = HashSet::new();
    for row in rows() {
        let own = row
            .change
            .as_ref()
            .and_then(|change| change.kind.move_name());
        if let Some(name) = own {
            said.entry(name).or_default().push(words(row));
        }
        for inline in inlines(row) {
            match inline {
                Inline::Changed { change, .. } => {
                    let name = change.kind.move_name();
                    if name != own {
                        unclean.extend(name.into_iter().chain(own).cloned());
                    }
                }
                _ => unclean.extend(own.cloned()),
            }
        }
    }
    let apart = said.into_iter().filter(|(_, places)| match &places[..] {
        [from, to] => from != to,
        _ => true,
    });
    unclean.extend(apart.map(|(name, _)| name.clone()));
    unclean
}

/// Returns what the lines of a row say, without its number: what moves mostly gets another one.
fn words(row: &Row) -> Vec<String> {
    let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    let line = |paragraph: &Paragraph| {
        let texts = paragraph.content.iter().filter_map(text_of);
        texts.collect::<String>()
    };
    paragraphs.map(line).collect()
}

fn text_of(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text { text, .. } | Inline::Changed { text, .. } => Some(text),
        _ => None,
    }
}

fn inlines(row: &Row) -> impl Iterator<Item = &Inline> {
    let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    paragraphs.flat_map(|paragraph| &paragraph.content)
}

/// Makes moves what goes here and comes there.
fn settle_moves(row: &mut Row, unclean: &HashSet<MoveName>) {
    let settle = |change: &mut Change| {
        if change
            .kind
            .move_name()
            .is_some_and(|name| unclean.contains(name))
        {
            change.kind = match change.kind.is_new() {
                true => ChangeKind::Inserted,
                false => ChangeKind::Deleted,
            };
        }
    };
    row.change.iter_mut().for_each(settle);
    for paragraph in paragraphs_mut(&mut row.cells) {
        if let Some(Revision::Whole(change)) = &mut paragraph.revision {
            settle(change);
        }
        for inline in &mut paragraph.content {
            if let Inline::Changed { change, .. } = inline {
                settle(change);
            }
        }
    }
}

/// Returns whether a line of a cell ends with a change of the kind that the next one starts with,
/// while the end of the line itself stays.
fn has_joined_lines(cell: &Cell) -> bool {
    let kind = |inline: Option<&Inline>| match inline {
        Some(Inline::Changed { change, .. }) => Some(change.kind.is_new()),
        _ => None,
    };
    let whole = |paragraph: &Paragraph| matches!(paragraph.revision, Some(Revision::Whole(_)));
    cell.paragraphs.windows(2).any(|pair| match pair {
        [line, next] if !whole(line) => {
            let end = kind(line.content.last());
            end.is_some() && end == kind(next.content.first())
        }
        _ => false,
    })
}

/// Replaces all that a line says that is said otherwise now.
fn replace_whole(paragraph: &mut Paragraph) {
    let by = paragraph.content.iter().find_map(|inline| match inline {
        Inline::Changed { change, .. } => Some(change.by.clone()),
        _ => None,
    });
    let (Some(by), None | Some(Revision::Renumbered { .. })) = (by, &paragraph.revision) else {
        return;
    };
    let side = |kind: ChangeKind| {
        let change = by.sign(kind);
        let content = paragraph.content.iter().cloned();
        let sided = content.filter_map(move |inline| one_sided_inline(inline, &change));
        sided.collect::<Vec<_>>()
    };
    paragraph.content = [side(ChangeKind::Deleted), side(ChangeKind::Inserted)].concat();
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
fn settle_first_row(group: &mut RowGroup) {
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
    let from = by.sign(ChangeKind::Deleted);
    let to = by.sign(ChangeKind::Inserted);
    let outgoing = one_sided(&group.rows[old], &from);
    let incoming = one_sided(&group.rows[new], &to);
    let first = Row {
        anchor: incoming.anchor.clone(),
        change: None,
        cells: merged(&outgoing.cells, &incoming.cells, &by),
    };
    // Where it stood in the other text.
    let other = old.max(new);
    if group.rows[other].change.is_some() {
        group.rows.remove(other);
    } else {
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
        let (more_old, old) = old.paragraphs.split_at(old.paragraphs.len() - pairs);
        let (more_new, come) = new.paragraphs.split_at(new.paragraphs.len() - pairs);
        // Only one of the cells has more than the pairs.
        let mut paragraphs = [more_old, more_new].concat();
        let merged = old.iter().zip(come);
        paragraphs.extend(merged.map(|(old, new)| merged_paragraph(old, new, by)));
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
