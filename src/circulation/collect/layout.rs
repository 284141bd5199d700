//! What the tables and texts of a returned file are: rows of the draft, tables for comments, or what
//! somebody put beside them.

use super::cells::{CellText, RowText, row_texts, text_of};
use super::comment_columns::CommentColumns;
use super::comment_rows::CommentTable;
use super::index::Index;
use super::likeness::{as_compared, numbered, trimmed};
use super::rows::{PlanTable, exact, identify};
use super::sent::{Sent, Subject};
use super::unit::Stretch;
use crate::plan::ColumnKey;
use crate::reading::{Changes, PlaceKind, Reading, ReturnedFile};
use std::collections::HashSet;

/// A text outside tables with an item's number is that item's, if it is at least so much like it.
const LIKE_IN_TEXT: f64 = 0.6;

/// What a returned file is made of.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) plans: Vec<PlanTable>,
    pub(super) comments: Vec<CommentTable>,
    /// Tables that are neither, each with its place among the file's tables.
    pub(super) others: Vec<(usize, Vec<RowText>)>,
    /// Places that are rows of a draft, though they stand in no table.
    pub(super) rows_as_text: HashSet<u32>,
    pub(super) marks: Marks,
}

/// Where bookmarks of the draft start.
#[derive(Debug)]
pub(super) struct Marks(Vec<(u32, Subject)>);

impl Marks {
    fn of(file: &ReturnedFile, index: &Index<'_>) -> Self {
        let mut marks: Vec<(u32, Subject)> = file
            .bookmarks
            .iter()
            .filter_map(|bookmark| {
                let subject = index.bookmarks.get(&bookmark.name.to_lowercase())?;
                Some((bookmark.start.paragraph, *subject))
            })
            .collect();
        marks.sort_unstable_by_key(|(place, _)| *place);
        Marks(marks)
    }

    /// Returns the first subject, of a sort, whose bookmark starts in some places.
    pub(super) fn within(
        &self,
        (first, end): (u32, u32),
        is_wanted: impl Fn(Subject) -> bool,
    ) -> Option<Subject> {
        let from = self.0.partition_point(|(place, _)| *place < first);
        let marks = self.0[from..].iter();
        let mut marks = marks.take_while(|(place, _)| *place < end);
        marks
            .find(|(_, subject)| is_wanted(*subject))
            .map(|(_, subject)| *subject)
    }
}

impl Layout {
    pub(super) fn of(file: &ReturnedFile, sent: &Sent, index: &Index<'_>) -> Self {
        let mut layout = Layout {
            plans: Vec::new(),
            comments: Vec::new(),
            others: Vec::new(),
            rows_as_text: HashSet::new(),
            marks: Marks::of(file, index),
        };
        let mut goes_on: Option<CommentColumns> = None;
        for (at, table) in file.tables.iter().enumerate() {
            let rows = row_texts(file, at, table);
            goes_on = layout.table(file, at, rows, goes_on, sent, index);
        }
        layout.texts(file, index);
        identify(&mut layout.plans, index);
        layout
    }

    /// Takes in a table; returns the columns of a table for comments, for one that goes on with it.
    fn table(
        &mut self,
        file: &ReturnedFile,
        at: usize,
        rows: Vec<RowText>,
        goes_on: Option<CommentColumns>,
        sent: &Sent,
        index: &Index<'_>,
    ) -> Option<CommentColumns> {
        let is_item = |subject| matches!(subject, Subject::Item(_));
        let marks = &self.marks;
        let bookmarked = |is_wanted: &dyn Fn(Subject) -> bool| -> Vec<Option<Subject>> {
            let rows = rows.iter();
            rows.map(|row| marks.within(row.places, is_wanted))
                .collect()
        };
        let marked = bookmarked(&is_item);
        let named = rows.iter().filter(|row| {
            let mut cells = row.cells.iter();
            cells.any(|cell| !index.of_name(&cell.original).is_empty())
        });
        let named = named.count();
        let columns = comment_columns(&rows, sent, index).or_else(|| goes_on.filter(|_| named > 0));
        if let Some(columns) = columns {
            let bookmarked = bookmarked(&|_| true);
            self.comments.push(CommentTable {
                at,
                rows,
                bookmarked,
                columns: columns.clone(),
            });
            return Some(columns);
        }
        let items: Vec<Option<usize>> = marked
            .iter()
            .map(|subject| match subject {
                Some(Subject::Item(item)) => Some(*item),
                _ => None,
            })
            .collect();
        let is_of_draft = items.iter().any(Option::is_some)
            || rows.iter().any(|row| {
                super::columns::heading_roles(row, index).len() >= 2
                    || exact(row, index).is_some()
                    || is_like(row, index)
            });
        if is_of_draft {
            self.plans.push(PlanTable::new(file, rows, &items, index));
        } else {
            self.others.push((at, rows));
        }
        None
    }

    /// Finds rows of the draft in texts outside tables: tables that were made texts.
    fn texts(&mut self, file: &ReturnedFile, index: &Index<'_>) {
        let mut rows: Vec<RowText> = Vec::new();
        let mut items: Vec<Option<usize>> = Vec::new();
        let mut open: Option<usize> = None;
        for (place, of) in (0_u32..).zip(&file.places) {
            let is_text = of.kind == PlaceKind::Body && of.cell.is_none();
            if !is_text || trimmed(&of.text).is_empty() {
                continue;
            }
            let is_heading = |subject| !matches!(subject, Subject::Item(_));
            let is_headed = self.marks.within((place, place + 1), is_heading).is_some();
            let fields = fields(file, place);
            let found = fields.iter().find_map(|field| {
                let text = text_of(file, std::slice::from_ref(field), Reading::Original);
                item_of(&text, index)
            });
            if let (Some(item), true) = (found, !is_headed || fields.len() > 1) {
                open = (fields.len() == 1).then_some(item);
                rows.push(row_of_fields(file, place, fields));
                items.push(
                    self.marks.within((place, place + 1), |_| true).and_then(
                        |subject| match subject {
                            Subject::Item(item) => Some(item),
                            _ => None,
                        },
                    ),
                );
                self.rows_as_text.insert(place);
            } else if index.heading(&of.text).is_some() || is_headed {
                open = None;
            } else if let (Some(item), Some(row)) = (open, rows.last_mut())
                && goes_on(file, row, place, item, index)
            {
                self.rows_as_text.insert(place);
            }
        }
        if !rows.is_empty() {
            self.plans.push(PlanTable::new(file, rows, &items, index));
        }
    }
}

/// Returns the columns of a table for comments.
fn comment_columns(rows: &[RowText], sent: &Sent, index: &Index<'_>) -> Option<CommentColumns> {
    let headed = rows
        .iter()
        .find_map(|row| CommentColumns::of_headings(row, &sent.words));
    headed.or_else(|| CommentColumns::of_contents(rows, index, &sent.words))
}

/// Returns whether a row has an item's number, and a text like its action.
fn is_like(row: &RowText, index: &Index<'_>) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| item_of(&cell.original, index).is_some())
}

/// Returns the item whose action a text is, or whose number it has before a text that is like it.
fn item_of(text: &str, index: &Index<'_>) -> Option<usize> {
    if let Some(item) = index.of_text(text).first() {
        return Some(*item);
    }
    let (number, bare) = index.numbered(text);
    let items = index.of_number(number?).iter().copied();
    index.most_like(items, &as_compared(bare), LIKE_IN_TEXT)
}

/// Returns the fields of a text that tabs divide; a number stands in one with the text behind it.
fn fields(file: &ReturnedFile, place: u32) -> Vec<Stretch> {
    let text = file.places.get(place as usize).map(|place| &*place.text);
    let mut fields: Vec<Stretch> = Vec::new();
    let mut start = 0_u32;
    let mut is_joined = false;
    for field in text.unwrap_or_default().split('\t') {
        let end = start + u32::try_from(field.len()).unwrap_or(0);
        let is_number = numbered(field).0.is_some() && numbered(field).1.is_empty();
        let is_sign = trimmed(field).ends_with('.') && field.chars().count() <= 8;
        match fields.last_mut().filter(|_| is_joined) {
            Some(last) => last.end = end,
            None => fields.push(Stretch { place, start, end }),
        }
        is_joined = is_number || is_sign;
        start = end + 1;
    }
    fields
}

fn row_of_fields(file: &ReturnedFile, place: u32, fields: Vec<Stretch>) -> RowText {
    let cells = fields.into_iter().enumerate();
    RowText {
        is_header: false,
        changes: Changes::default(),
        places: (place, place + 1),
        cells: cells
            .map(|(slot, field)| cell_of(file, slot, vec![field]))
            .collect(),
    }
}

fn cell_of(file: &ReturnedFile, slot: usize, lines: Vec<Stretch>) -> CellText {
    CellText::new(file, slot, lines, &"".into())
}

/// Adds a text to the row above it, if it says what the row's item says in another column.
fn goes_on(
    file: &ReturnedFile,
    row: &mut RowText,
    place: u32,
    item: usize,
    index: &Index<'_>,
) -> bool {
    let line = Stretch::of_place(file, place);
    let text = as_compared(&text_of(
        file,
        std::slice::from_ref(&line),
        Reading::Original,
    ));
    let base = index.base;
    let columns = base.columns.iter().zip(&base.items[item].texts);
    let mut others = columns.filter(|(column, _)| **column != ColumnKey::ACTION);
    let says_it = others.any(|(_, sent)| {
        let mut lines = sent.lines();
        as_compared(sent) == text || lines.any(|line| as_compared(line) == text)
    });
    if !says_it {
        return false;
    }
    let before = row.cells.last().map(|cell| &cell.lines).filter(|lines| {
        let mut all = (*lines).clone();
        all.push(line);
        let joined = as_compared(&text_of(file, &all, Reading::Original));
        base.items[item].texts.iter().any(|sent| {
            let sent = as_compared(sent);
            sent == joined || sent.starts_with(&format!("{joined} "))
        })
    });
    match before.cloned() {
        Some(mut lines) => {
            lines.push(line);
            let slot = row.cells.len() - 1;
            row.cells[slot] = cell_of(file, slot, lines);
        }
        None => {
            let slot = row.cells.len();
            row.cells.push(cell_of(file, slot, vec![line]));
        }
    }
    row.places.1 = place + 1;
    true
}
