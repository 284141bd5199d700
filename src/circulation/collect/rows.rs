//! Which row of a returned draft is which item.

use super::base::{Base, Spot};
use super::likeness::{folded, likeness, numbered, trimmed};
use crate::docx_file::{
    Block, DocxFile, Merge, Paragraph, Reading, Table, TableCell, TableRow, in_state, paragraphs,
};
use crate::plan::ColumnKey;
use std::collections::{HashMap, HashSet};

/// A row whose number is that of an item is that item, if its text is at least so much like it.
const LIKE_WITH_NUMBER: f64 = 0.4;

/// A row without the number of an item is that item only if its text is nearly the same.
const LIKE_WITHOUT_NUMBER: f64 = 0.8;

/// How many pairs of rows and items are compared by their texts at most.
const COMPARISONS: usize = 20_000;

/// A row of a table in a returned draft.
#[derive(Debug)]
pub(super) struct RowView<'f> {
    pub(super) row: &'f TableRow,
    /// Which table it stands in.
    pub(super) table: usize,
    /// The item that it is.
    pub(super) item: Option<usize>,
    /// The item whose bookmark stands in it.
    bookmarked: Option<usize>,
    /// Its cells by the column in which they begin; the first one is that of goals.
    pub(super) cells: Vec<(usize, &'f TableCell)>,
    /// Its texts in the order of [`Base::columns`] before and after what was tracked, as they stand.
    pub(super) original: Vec<String>,
    pub(super) accepted: Vec<String>,
    /// Whether all of it was put in.
    pub(super) is_new: bool,
}

impl RowView<'_> {
    /// Returns whether the row was taken away.
    pub(super) fn is_deleted(&self) -> bool {
        self.row.changes.deleted.is_some()
    }

    /// Returns whether nothing stands in it but what its first column says.
    pub(super) fn is_blank(&self) -> bool {
        let texts = self.original.iter().chain(&self.accepted);
        texts.clone().all(|text| trimmed(text).is_empty())
    }
}

/// Returns which column stands at a place, counted from the goals' one on.
pub(super) fn column_at(base: &Base, place: usize) -> Option<ColumnKey> {
    base.columns.get(place.checked_sub(1)?).cloned()
}

/// Returns the text of a cell in a state, a line each paragraph.
pub(super) fn cell_text(cell: &TableCell, reading: Reading) -> String {
    let shown = in_state(&cell.blocks, reading);
    let lines: Vec<&str> = paragraphs(&shown)
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    lines.join("\n")
}

/// Returns the tables of a document that stand in no other table.
pub(super) fn tables(file: &DocxFile) -> Vec<&Table> {
    let tables = file.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    });
    tables.collect()
}

/// Finds the items of all rows.
pub(super) fn rows<'f>(file: &'f DocxFile, base: &Base) -> Vec<RowView<'f>> {
    let marks = marks(file, base);
    // One, the action, is there in any draft.
    let columns = base.columns.len().max(1);
    let mut rows = Vec::new();
    for (index, table) in tables(file).into_iter().enumerate() {
        rows.extend(
            table
                .rows
                .iter()
                .map(|row| view(row, index, &marks, columns)),
        );
    }
    let mut taken = HashSet::new();
    for row in rows.iter_mut().filter(|row| !row.is_new) {
        row.item = row.bookmarked.filter(|item| taken.insert(*item));
    }
    by_text(&mut rows, base, &mut taken);
    rows
}

/// Returns the paragraphs in which bookmarks of items start.
fn marks(file: &DocxFile, base: &Base) -> Vec<(u32, usize)> {
    let names = base.by_bookmark();
    let mut marks: Vec<(u32, usize)> = file
        .bookmarks
        .iter()
        .filter_map(|bookmark| match names.get(&bookmark.name.to_lowercase()) {
            Some(Spot::Item(item)) => Some((bookmark.start.paragraph, *item)),
            _ => None,
        })
        .collect();
    marks.sort_unstable();
    marks
}

fn view<'f>(
    row: &'f TableRow,
    table: usize,
    marks: &[(u32, usize)],
    columns: usize,
) -> RowView<'f> {
    let (first, end) = row.paragraphs;
    let from = marks.partition_point(|(paragraph, _)| *paragraph < first);
    let bookmarked = marks.get(from).filter(|(paragraph, _)| *paragraph < end);
    let mut column = usize::from(row.skipped);
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        cells.push((column, cell));
        column += usize::from(cell.span.max(1));
    }
    let texts = |reading| {
        let mut texts = vec![String::new(); columns];
        for (column, cell) in &cells {
            if let Some(text) = column.checked_sub(1).and_then(|at| texts.get_mut(at)) {
                *text = cell_text(cell, reading);
            }
        }
        texts
    };
    let (original, accepted) = (texts(Reading::Original), texts(Reading::Accepted));
    let says_nothing_old = original.iter().all(|text| trimmed(text).is_empty());
    RowView {
        row,
        table,
        item: None,
        bookmarked: bookmarked.map(|(_, item)| *item),
        is_new: row.changes.inserted.is_some()
            && (says_nothing_old || (bookmarked.is_none() && !has_old_runs(row))),
        cells,
        original,
        accepted,
    }
}

/// Returns whether something in a row was there before.
fn has_old_runs(row: &TableRow) -> bool {
    let cells = row
        .cells
        .iter()
        .filter(|cell| cell.merge != Merge::Continue);
    let mut all = cells.flat_map(TableCell::paragraphs);
    all.any(|paragraph: &Paragraph| {
        let mut runs = paragraph.runs.iter();
        runs.any(|run| run.changes.inserted.is_none() && !trimmed(run.text(paragraph)).is_empty())
    })
}

/// Finds the items of rows without a bookmark: the same text, else the number and a like text, else
/// a text that is nearly the same.
fn by_text(rows: &mut [RowView<'_>], base: &Base, taken: &mut HashSet<usize>) {
    let sent: Vec<String> = base
        .items
        .iter()
        .map(|item| folded(&item.texts[0]))
        .collect();
    let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_number: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, item) in base.items.iter().enumerate() {
        by_text.entry(&sent[index]).or_default().push(index);
        by_number.entry(&item.number).or_default().push(index);
    }
    let mut comparisons = 0;
    let mut open: Vec<&mut RowView<'_>> = rows
        .iter_mut()
        .filter(|row| row.item.is_none() && !row.is_new && !row.is_blank() && !row.row.is_header)
        .collect();
    for row in &mut open {
        let text = row.original[0].clone();
        let (number, text) = numbered(&text);
        let text = folded(text);
        let same = by_text.get(text.as_str()).map_or(&[][..], Vec::as_slice);
        let numbered = number.and_then(|number| by_number.get(number));
        let numbered = numbered.map_or(&[][..], Vec::as_slice);
        let is_numbered =
            |item: &&usize| number.is_none_or(|number| base.items[**item].number == number);
        let mut free = same.iter().filter(|item| !taken.contains(item));
        let found = free
            .clone()
            .find(is_numbered)
            .or_else(|| free.next())
            .copied();
        let found = found.or_else(|| {
            let free = numbered
                .iter()
                .copied()
                .filter(|item| !taken.contains(item));
            best(free, &text, &sent, LIKE_WITH_NUMBER, &mut comparisons)
        });
        row.item = found.filter(|item| taken.insert(*item));
    }
    for row in open.into_iter().filter(|row| row.item.is_none()) {
        let text = folded(numbered(&row.original[0]).1);
        let free = (0..base.items.len()).filter(|item| !taken.contains(item));
        let found = best(free, &text, &sent, LIKE_WITHOUT_NUMBER, &mut comparisons);
        row.item = found.filter(|item| taken.insert(*item));
    }
}

/// Returns the item whose text is most like a text, and at least so much.
fn best(
    items: impl Iterator<Item = usize>,
    text: &str,
    sent: &[String],
    least: f64,
    comparisons: &mut usize,
) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for item in items {
        *comparisons += 1;
        if *comparisons > COMPARISONS {
            break;
        }
        let alike = likeness(text, &sent[item]);
        if alike >= least && best.is_none_or(|(_, most)| alike > most) {
            best = Some((item, alike));
        }
    }
    best.map(|(item, _)| item)
}
