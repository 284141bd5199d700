//! Tables: header row, row groups whose label spans their rows, and a band above it all.

use super::{Alignment, Anchor, Change, Heading, Inline, Length, Paragraph, Tone};

/// A table.
///
/// Reading order is band, header row, then each group's label before its rows. A renderer repeats
/// band and header row on every page the table runs over, and says the label of a group that
/// continues there again, marked with [`Words::continued`](super::Words::continued).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Heading over all columns, in a band of its own.
    pub band: Option<Heading>,
    /// In reading order: the first one is at the start side. Where groups have labels, the first
    /// column is theirs.
    pub columns: Vec<Column>,
    pub groups: Vec<RowGroup>,
    /// The mark of a table that came or went with all its rows, which carry marks too.
    pub change: Option<Change>,
    /// Says in a sentence what the table shows, for people who do not see it.
    pub summary: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub heading: Vec<Inline>,
    pub width: Length,
    /// Of the heading and of all cells: numbers stand at the end side.
    pub alignment: Alignment,
}

/// Rows that belong together under one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowGroup {
    /// Stands in the first column and spans all rows of the group. When absent, rows have a cell
    /// for every column.
    pub label: Option<Heading>,
    /// At least one.
    pub rows: Vec<Row>,
}

/// A row: one cell for each column that is not the label's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub anchor: Option<Anchor>,
    /// The mark of a row that came, went or moved as a whole.
    pub change: Option<Change>,
    pub cells: Vec<Cell>,
}

/// A cell: at least one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Whether the cell names its row (a header cell with row scope).
    pub heads_row: bool,
    /// Tints the cell's ground. What it means is said in the cell's words too.
    pub tone: Option<Tone>,
    pub paragraphs: Vec<Paragraph>,
}

/// A table of at most so many rows stays on one page, where it fits on one.
const ROWS_OF_SMALL_TABLE: usize = 5;

impl Table {
    /// Returns whether all of its rows stay on one page, where they fit on one.
    pub(crate) fn is_kept_whole(&self) -> bool {
        let rows: usize = self.groups.iter().map(|group| group.rows.len()).sum();
        rows <= ROWS_OF_SMALL_TABLE || self.is_contents()
    }

    /// Returns whether it lists the contents of the document: each row says a page.
    pub(super) fn is_contents(&self) -> bool {
        let says_page = |cell: &Cell| {
            let contents = cell.paragraphs.iter().flat_map(|one| &one.content);
            let mut fields = contents.filter(|one| matches!(one, Inline::Field(_)));
            fields.next().is_some()
        };
        let mut rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.all(|row| row.cells.iter().any(says_page))
    }

    /// Returns whether it is to be filled in: a column has nothing in it yet. Lines then part its columns.
    pub(crate) fn is_form(&self) -> bool {
        let rows = || self.groups.iter().flat_map(|group| &group.rows);
        let labels = usize::from(self.groups.iter().any(|group| group.label.is_some()));
        let is_blank = |cell: &Cell| {
            let contents = cell.paragraphs.iter().map(|paragraph| &paragraph.content);
            contents.flatten().all(says_nothing)
        };
        let columns = self.columns.len().saturating_sub(labels);
        let is_blank_column =
            |column: usize| rows().all(|row| row.cells.get(column).is_none_or(is_blank));
        rows().next().is_some() && (0..columns).any(is_blank_column)
    }

    /// Returns the sum of the column widths.
    pub fn width(&self) -> Length {
        self.columns
            .iter()
            .fold(Length::ZERO, |sum, column| sum + column.width)
    }
}

fn says_nothing(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text, .. } if text.trim().is_empty())
}
