//! Filled-in rows of a table for comments, as a document or as a sheet.

use super::base::{Base, Spot, TableWords};
use super::draft::Collected;
use super::finder::Finder;
use super::ledger::Found;
use super::likeness::{folded, trimmed};
use super::remarks::{Places, remarks};
use super::rows::{cell_text, tables};
use super::unit::Unit;
use crate::circulation::feedback::{Class, Mark, Proposal};
use crate::diagnostic::Diagnostic;
use crate::docx_file::{DocxFile, Reading, TableRow};
use crate::plan::ColumnKey;
use crate::worksheet::{self, Headings};
use std::collections::HashMap;

/// A row of a table for comments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilledRow {
    pub body: String,
    pub item: String,
    pub text: String,
    pub kind: String,
    pub comment: String,
    pub proposal: String,
    /// The bookmark that starts in it.
    pub bookmark: Option<String>,
    /// Where it stands: the number of its first paragraph, or of its row.
    pub at: u32,
    /// The paragraphs in it.
    paragraphs: (u32, u32),
}

/// A column of a table for comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Body,
    Item,
    Text,
    Kind,
    Comment,
    Proposal,
}

impl FilledRow {
    fn is_filled(&self) -> bool {
        [&self.comment, &self.proposal]
            .iter()
            .any(|text| !trimmed(text).is_empty())
    }

    fn column(&mut self, column: Column) -> &mut String {
        match column {
            Column::Body => &mut self.body,
            Column::Item => &mut self.item,
            Column::Text => &mut self.text,
            Column::Kind => &mut self.kind,
            Column::Comment => &mut self.comment,
            Column::Proposal => &mut self.proposal,
        }
    }
}

/// Returns which column a heading names, in any of the languages.
fn column_of(heading: &str, words: &[TableWords]) -> Option<Column> {
    let heading = folded(heading).to_lowercase();
    let is = |word: &str| folded(word).to_lowercase() == heading;
    words.iter().find_map(|words| {
        let columns = [
            (&words.body, Column::Body),
            (&words.item, Column::Item),
            (&words.text, Column::Text),
            (&words.kind, Column::Kind),
            (&words.comment, Column::Comment),
            (&words.proposal, Column::Proposal),
        ];
        let mut columns = columns.into_iter();
        columns.find(|(word, _)| is(word)).map(|(_, column)| column)
    })
}

/// Returns the rows of a document's tables for comments; nothing if it has no such table.
///
/// A table is one by its headings: it has columns for comments or proposed texts, and for items. A
/// table without headings that follows such a one and is as wide goes on with it.
pub fn table_rows(file: &DocxFile, words: &[TableWords]) -> Option<Vec<FilledRow>> {
    let mut marks: Vec<(u32, &str)> = file
        .bookmarks
        .iter()
        .map(|bookmark| (bookmark.start.paragraph, bookmark.name.as_str()))
        .collect();
    marks.sort_unstable();
    let mut columns: Option<HashMap<usize, Column>> = None;
    let mut rows = Vec::new();
    for table in tables(file) {
        for row in &table.rows {
            if let Some(found) = headings(row, words) {
                columns = Some(found);
            } else if let Some(columns) = &columns {
                rows.push(filled(row, columns, &marks));
            }
        }
    }
    columns.map(|_| rows)
}

fn headings(row: &TableRow, words: &[TableWords]) -> Option<HashMap<usize, Column>> {
    let cells = cells(row).filter_map(|(at, text)| Some((at, column_of(&text, words)?)));
    let found: HashMap<usize, Column> = cells.collect();
    let has = |column| found.values().any(|other| *other == column);
    let is_one = has(Column::Item) && (has(Column::Comment) || has(Column::Proposal));
    is_one.then_some(found)
}

/// Returns the texts of a row's cells with the columns of the grid in which they begin.
fn cells(row: &TableRow) -> impl Iterator<Item = (usize, String)> {
    let mut column = usize::from(row.skipped);
    row.cells.iter().map(move |cell| {
        let at = column;
        column += usize::from(cell.span.max(1));
        (at, cell_text(cell, Reading::Accepted))
    })
}

fn filled(row: &TableRow, columns: &HashMap<usize, Column>, marks: &[(u32, &str)]) -> FilledRow {
    let (first, end) = row.paragraphs;
    let from = marks.partition_point(|(paragraph, _)| *paragraph < first);
    let mark = marks.get(from).filter(|(paragraph, _)| *paragraph < end);
    let mut filled = FilledRow {
        bookmark: mark.map(|(_, name)| (*name).to_owned()),
        at: first,
        paragraphs: row.paragraphs,
        ..FilledRow::default()
    };
    for (at, text) in cells(row) {
        if let Some(column) = columns.get(&at) {
            trimmed(&text).clone_into(filled.column(*column));
        }
    }
    filled
}

/// Returns the rows of a sheet for comments.
///
/// # Errors
/// When the sheet cannot be read, or has no column for comments.
pub fn sheet_rows(
    name: &str,
    bytes: &[u8],
    words: &[TableWords],
) -> Result<Vec<FilledRow>, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    for words in words {
        let headings = Headings {
            wanted: &[&words.item, &words.comment],
            optional: &[&words.body, &words.text, &words.kind, &words.proposal],
            other: &[&words.decision],
        };
        match worksheet::read(name, bytes, &headings) {
            Ok(filled) => return Ok(filled.rows.iter().map(sheet_row).collect()),
            Err(found) if errors.is_empty() => errors = found,
            Err(_) => {}
        }
    }
    Err(errors)
}

fn sheet_row(row: &worksheet::Row) -> FilledRow {
    let mut filled = FilledRow::default();
    let columns = [
        Column::Item,
        Column::Comment,
        Column::Body,
        Column::Text,
        Column::Kind,
        Column::Proposal,
    ];
    for (column, cell) in columns.into_iter().zip(&row.cells) {
        filled.at = cell.address.row;
        trimmed(&cell.value.as_text()).clone_into(filled.column(column));
    }
    filled
}

/// Collects the filled-in rows of a table for comments; `file` is the document that it stands in, for
/// the comments beside it.
pub fn collect_rows(
    rows: &[FilledRow],
    file: Option<&DocxFile>,
    base: &Base,
    words: &[TableWords],
) -> Collected {
    let finder = Finder::new(base, words);
    let mut collected = Collected::default();
    let mut comparisons = 0;
    let mut places = Places::default();
    let mut units = Vec::new();
    for row in rows {
        let is_filled = row.is_filled();
        let spot = finder.spot(row, is_filled, &mut comparisons);
        collected.items += usize::from(matches!(spot, Some(Spot::Item(_))));
        units.push((row.paragraphs, spot));
        if is_filled {
            collected.found.push(found(row, spot, base, words));
        }
    }
    if let Some(file) = file {
        let lines = crate::docx_file::paragraphs(&file.blocks);
        for (index, line) in lines.into_iter().enumerate() {
            let at = units.partition_point(|((_, end), _)| *end <= line.number);
            let row = units
                .get(at)
                .filter(|((first, _), _)| *first <= line.number);
            let spot = row.map_or(Some(Spot::Document), |(_, spot)| *spot);
            places.add(index, &Unit::new(base, spot, None, vec![line]));
        }
        remarks(file, base, &places, &mut collected.found);
    }
    collected
}

fn found(row: &FilledRow, spot: Option<Spot>, base: &Base, words: &[TableWords]) -> Found {
    let mut one = Found::new(Mark::TableRow, (row.at, 0));
    one.place = spot.map(|spot| base.place(spot));
    one.text.clone_from(&row.comment);
    one.class = class(&row.kind, words);
    one.body = Some(row.body.clone()).filter(|body| !body.is_empty());
    if !row.proposal.is_empty() {
        one.proposal = Some(Proposal::Text(row.proposal.clone()));
        one.column = matches!(spot, Some(Spot::Item(_))).then_some(ColumnKey::ACTION);
    }
    if spot.is_none() {
        // What it is about, as far as the row says.
        let said = [&row.item, &row.text].map(String::as_str);
        one.about = said
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(": ");
    }
    one
}

fn class(kind: &str, words: &[TableWords]) -> Option<Class> {
    let kind = folded(kind).to_lowercase();
    words.iter().find_map(|words| {
        let place = words
            .kinds
            .iter()
            .position(|word| folded(word).to_lowercase() == kind)?;
        Some(Class::ALL[place])
    })
}
