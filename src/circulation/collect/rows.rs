//! Which row of a returned draft is which item: by its bookmark and by its words.

use super::cells::{CellText, RowText};
use super::columns::{CellRole, Columns, heading_roles};
use super::index::Index;
use super::likeness::{as_compared, numbered, trimmed};
use super::sent::Subject;
use crate::plan::ColumnKey;
use crate::reading::ReturnedFile;
use std::collections::HashSet;

/// A row whose number is that of an item is that item, if its text is at least so much like it.
const LIKE_WITH_NUMBER: f64 = 0.4;

/// A row without the number of an item is that item only if its text is nearly the same.
const LIKE_WITHOUT_NUMBER: f64 = 0.8;

/// A row whose text is less like that of its bookmark's item may be another one.
const UNLIKE: f64 = 0.4;

/// A table of a draft as it came back, or a text that was one.
#[derive(Debug)]
pub(super) struct PlanTable {
    pub(super) rows: Vec<PlanRow>,
    pub(super) columns: Columns,
    /// Whether it is one more copy of rows that stand above it.
    pub(super) is_copy: bool,
}

/// A row of such a table.
#[derive(Debug)]
pub(super) struct PlanRow {
    pub(super) text: RowText,
    /// The item that it is.
    pub(super) item: Option<usize>,
    /// The item whose bookmark stands in it.
    pub(super) bookmarked: Option<usize>,
    /// Whether its bookmark and its words disagree.
    pub(super) is_unsure: bool,
    /// Its texts in the order of the base's columns, before and after what was tracked.
    pub(super) original: Vec<String>,
    pub(super) accepted: Vec<String>,
    /// Whether all of it was put in.
    pub(super) is_new: bool,
    /// Whether it holds the headings of the columns.
    pub(super) is_heading: bool,
    /// The goal of which it says what stands in columns.
    pub(super) of_goal: Option<usize>,
}

impl PlanRow {
    /// Returns whether the row was taken away.
    pub(super) fn is_deleted(&self) -> bool {
        self.text.changes.deleted.is_some()
    }

    /// Returns whether nothing stands in the columns of items.
    pub(super) fn is_blank(&self) -> bool {
        let mut texts = self.original.iter().chain(&self.accepted);
        texts.all(|text| trimmed(text).is_empty())
    }

    /// Returns whether all that stood in the columns of items was taken out of it.
    pub(super) fn is_emptied(&self) -> bool {
        self.accepted.iter().all(|text| trimmed(text).is_empty())
    }
}

impl PlanTable {
    /// Makes a table of rows; `bookmarked` has for each the item whose bookmark stands in it.
    pub(super) fn new(
        file: &ReturnedFile,
        texts: Vec<RowText>,
        bookmarked: &[Option<usize>],
        index: &Index<'_>,
    ) -> Self {
        let items: Vec<Option<usize>> = texts
            .iter()
            .zip(bookmarked)
            .map(|(row, marked)| marked.or_else(|| exact(row, index)))
            .collect();
        let columns = Columns::of(&texts, &items, index);
        let rows = texts.into_iter().zip(bookmarked);
        let rows = rows.map(|(text, marked)| PlanRow::new(file, text, *marked, &columns, index));
        let mut rows: Vec<PlanRow> = rows.collect();
        let is_headed = rows.iter().any(|row| row.is_heading);
        let is_item = items.first().is_some_and(Option::is_some);
        if let Some(first) = rows.first_mut().filter(|_| !is_headed && !is_item) {
            // Where all headings say something else, the row is still marked as theirs.
            first.is_heading = first.text.is_header && first.text.changes.inserted.is_none();
        }
        PlanTable {
            rows,
            columns,
            is_copy: false,
        }
    }
}

impl PlanRow {
    fn new(
        file: &ReturnedFile,
        text: RowText,
        bookmarked: Option<usize>,
        columns: &Columns,
        index: &Index<'_>,
    ) -> Self {
        let count = index.base.columns.len();
        let (mut original, mut accepted) = (vec![String::new(); count], vec![String::new(); count]);
        for cell in &text.cells {
            if let CellRole::Item(at) = columns.role(&text, cell) {
                original[at] = cell.original.to_string();
                accepted[at] = cell.accepted.to_string();
            }
        }
        let says_nothing_old = original.iter().all(|text| trimmed(text).is_empty());
        let headings = heading_roles(&text, index).len();
        let is_heading = bookmarked.is_none() && headings >= 2.min(index.column_headings.len());
        let is_item = bookmarked.is_some() || is_heading && headings > 0;
        let of_goal = match is_item || text.changes.inserted.is_some() {
            true => None,
            false => goal_of_values(&text, index),
        };
        PlanRow {
            item: None,
            bookmarked,
            is_unsure: false,
            is_new: text.changes.inserted.is_some()
                && (says_nothing_old || bookmarked.is_none() && !is_mostly_old(file, &text)),
            is_heading: is_heading && headings > 0,
            of_goal,
            original,
            accepted,
            text,
        }
    }
}

/// Returns the item that a cell of a row names with its whole action.
pub(super) fn exact(row: &RowText, index: &Index<'_>) -> Option<usize> {
    let mut cells = row.cells.iter();
    cells.find_map(|cell: &CellText| index.of_text(&cell.original).first().copied())
}

/// Returns the goal of which a row says what stands in columns: the one whose title stands in it, else
/// the only one that says so.
fn goal_of_values(row: &RowText, index: &Index<'_>) -> Option<usize> {
    let titles = row.cells.iter();
    let mut titles = titles.filter_map(|cell| index.heading(&cell.original));
    let titled = titles.find(|subject| matches!(subject, Subject::Goal(_)));
    let mut lines = row.cells.iter().flat_map(|cell| cell.original.lines());
    let found = lines.find_map(|line| index.value_line(line, titled))?;
    match found.subject {
        Subject::Goal(goal) => Some(goal),
        _ => None,
    }
}

/// Returns whether most of what stands in a row was there before: a few words can be put into a new
/// row once tracking is switched off.
fn is_mostly_old(file: &ReturnedFile, row: &RowText) -> bool {
    let cells = row.cells.iter().filter(|cell| !cell.is_continued);
    let lines = cells.flat_map(|cell| &cell.lines);
    let places = lines.filter_map(|line| file.places.get(line.place as usize));
    let (mut old, mut new) = (0, 0);
    for (place, run) in places.flat_map(|place| place.runs.iter().map(move |run| (place, run))) {
        let words = run.of(&place.text).split_whitespace().count();
        match run.changes.inserted {
            None => old += words,
            Some(_) => new += words,
        }
    }
    old > new
}

/// Finds the items of all rows: by bookmark where the words do not say another item, then by the same
/// text, the number and a like text, or a text that is nearly the same.
pub(super) fn identify(tables: &mut [PlanTable], index: &Index<'_>) {
    let action = index.base.columns.iter();
    let action = action
        .clone()
        .position(|column| *column == ColumnKey::ACTION);
    let action = action.unwrap_or(0);
    let mut taken = HashSet::new();
    let said = words_of_bookmarked(tables, index, action);
    for row in rows_of(tables).filter(|row| !row.is_new) {
        let Some(marked) = row.bookmarked else {
            continue;
        };
        let item = other_words(row, marked, action, &said, index).unwrap_or(marked);
        if taken.insert(item) {
            row.item = Some(item);
        }
    }
    for table in &mut *tables {
        table.is_copy = is_copy(table, &taken, index, action);
        if !table.is_copy {
            same_text(table, index, action, &mut taken);
        }
    }
    for table in &mut *tables {
        if table.is_copy {
            let mut taken = HashSet::new();
            same_text(table, index, action, &mut taken);
            like_text(table, index, action, &mut taken);
        } else {
            like_text(table, index, action, &mut taken);
        }
    }
}

fn rows_of(tables: &mut [PlanTable]) -> impl Iterator<Item = &mut PlanRow> {
    tables.iter_mut().flat_map(|table| &mut table.rows)
}

/// Returns the items whose words a row with that very bookmark says.
fn words_of_bookmarked(tables: &[PlanTable], index: &Index<'_>, action: usize) -> HashSet<usize> {
    let rows = tables.iter().flat_map(|table| &table.rows);
    rows.filter_map(|row| {
        let marked = row.bookmarked?;
        let text = row.original.get(action)?;
        index.of_text(text).contains(&marked).then_some(marked)
    })
    .collect()
}

/// Returns the item that a row's words say where its bookmark says another one, and says so of the
/// row.
fn other_words(
    row: &mut PlanRow,
    marked: usize,
    action: usize,
    said: &HashSet<usize>,
    index: &Index<'_>,
) -> Option<usize> {
    let text = row.original.get(action)?;
    let (number, bare) = numbered(text);
    let bare = as_compared(bare);
    if bare.is_empty() || said.contains(&marked) && index.of_text(text).contains(&marked) {
        return None;
    }
    let same = index.of_text(text);
    if let Some(other) = same.iter().copied().find(|item| !said.contains(item)) {
        row.is_unsure = true;
        return Some(other);
    }
    if !same.is_empty() {
        row.is_unsure = true;
        return None;
    }
    if index.likeness(marked, &bare) >= UNLIKE {
        return None;
    }
    let others = (0..index.actions.len()).filter(|item| !said.contains(item));
    let other = index.most_like(others, &bare, LIKE_WITHOUT_NUMBER);
    let has_other_number = number.is_some_and(|number| number != index.base.items[marked].number);
    row.is_unsure = other.is_some() || has_other_number;
    other
}

/// Returns whether a table without bookmarks says once more what stands elsewhere already.
fn is_copy(table: &PlanTable, taken: &HashSet<usize>, index: &Index<'_>, action: usize) -> bool {
    let has_bookmarks = table.rows.iter().any(|row| row.bookmarked.is_some());
    let said: Vec<usize> = table
        .rows
        .iter()
        .filter_map(|row| index.of_text(row.original.get(action)?).first().copied())
        .collect();
    let again = said.iter().filter(|item| taken.contains(item)).count();
    !has_bookmarks && again * 2 > said.len()
}

fn open_rows(table: &mut PlanTable) -> impl Iterator<Item = &mut PlanRow> {
    let rows = table.rows.iter_mut();
    rows.filter(|row| {
        let is_other = row.is_heading || row.of_goal.is_some();
        row.item.is_none() && !row.is_new && !row.is_blank() && !is_other
    })
}

/// Finds the items of rows that say what an item said, or nearly, and have its number.
fn same_text(table: &mut PlanTable, index: &Index<'_>, action: usize, taken: &mut HashSet<usize>) {
    for row in open_rows(table) {
        let Some(text) = row.original.get(action) else {
            continue;
        };
        let mut same = index.of_text(text);
        same.retain(|item| !taken.contains(item));
        // Of items that say the same, the one of which most stands in the row.
        let alike = |item: &usize| {
            let sent = index.base.items[*item].texts.iter();
            let both = sent.zip(&row.original);
            both.filter(|(sent, said)| as_compared(sent) == as_compared(said))
                .count()
        };
        let number = numbered(text).0;
        let of_number = |item: &usize| number == Some(index.base.items[*item].number.as_str());
        same.sort_by_key(|item| std::cmp::Reverse((of_number(item), alike(item))));
        let found = same.first().copied().or_else(|| {
            let (number, bare) = index.numbered(text);
            let free = index.of_number(number?).iter().copied();
            let free = free.filter(|item| !taken.contains(item));
            index.most_like(free, &as_compared(bare), LIKE_WITH_NUMBER)
        });
        row.item = found.filter(|item| taken.insert(*item));
    }
}

/// Finds the items of rows that say nearly what an item said.
fn like_text(table: &mut PlanTable, index: &Index<'_>, action: usize, taken: &mut HashSet<usize>) {
    for row in open_rows(table) {
        let Some(text) = row.original.get(action) else {
            continue;
        };
        let text = as_compared(index.numbered(text).1);
        if text.is_empty() {
            continue;
        }
        let free = (0..index.actions.len()).filter(|item| !taken.contains(item));
        let found = index.most_like(free, &text, LIKE_WITHOUT_NUMBER);
        row.item = found.filter(|item| taken.insert(*item));
    }
}
