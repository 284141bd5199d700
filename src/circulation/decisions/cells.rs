//! What stands in the cells of a filled-in table: its columns by their headings, and what a cell says
//! as it now stands.

use super::words::{DecisionWords, is_one_of};
use crate::reading::{Cell, Merge, Reading, ReturnedFile, Row, RunKind, TableHome};

/// The columns of a table of comments, by what stands in their heading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) number: Column,
    pub(super) decision: Column,
    /// Whether agreed text and reply stand in the column of the decision.
    pub(super) is_all_in_one: bool,
    pub(super) agreed: Option<Column>,
    pub(super) reply: Option<Column>,
    /// How many cells the row of headings has.
    cells: usize,
}

/// A column: where its heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Which cell of its row.
    index: usize,
    /// Where in the grid.
    pub(super) grid: u32,
}

impl Columns {
    /// Finds the columns by a row of headings; nothing if it is none.
    pub(super) fn of(file: &ReturnedFile, row: &Row, words: &DecisionWords) -> Option<Self> {
        let headings: Vec<(Column, String)> = row
            .cells
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let column = Column {
                    index,
                    grid: cell.column,
                };
                (column, said(file, cell))
            })
            .collect();
        let find = |known: &[String]| {
            let mut headings = headings.iter();
            let found = headings.find(|(_, text)| is_one_of(known, text));
            found.map(|(column, _)| *column)
        };
        let alone = find(&words.decision);
        let all_in_one = find(&words.all_in_one);
        Some(Columns {
            number: find(&words.number)?,
            decision: alone.or(all_in_one)?,
            is_all_in_one: alone.is_none(),
            agreed: find(&words.agreed),
            reply: find(&words.reply),
            cells: row.cells.len(),
        })
    }

    /// Returns the cell of a column in a row. Of a document, a row with as many cells as the headings
    /// is counted through: borders can be dragged in one row alone.
    pub(super) fn cell<'r>(
        &self,
        home: TableHome,
        row: &'r Row,
        column: Column,
    ) -> Option<&'r Cell> {
        if !matches!(home, TableHome::Sheet(_)) && row.cells.len() == self.cells {
            return row.cells.get(column.index);
        }
        row.cells.iter().find(|cell| {
            let end = cell.column + u32::from(cell.span.max(1));
            (cell.column..end).contains(&column.grid)
        })
    }

    /// Returns whether a column of a table is one that is read.
    pub(super) fn is_read(&self, grid: u32) -> bool {
        let read = [
            Some(self.number),
            Some(self.decision),
            self.agreed,
            self.reply,
        ];
        read.into_iter().flatten().any(|column| column.grid == grid)
    }
}

/// Returns what a cell says: all changes accepted, without words struck out or hidden; a line for
/// each paragraph.
pub(super) fn said(file: &ReturnedFile, cell: &Cell) -> String {
    let mut text = String::new();
    let mut is_joined = true;
    for place in file.range(cell.places) {
        if !is_joined {
            text.push('\n');
        }
        for run in &place.runs {
            let is_shown = Reading::Accepted.shows(run.changes)
                && !run.look.struck
                && !run.look.hidden
                && run.kind == RunKind::Text;
            if is_shown {
                text.push_str(run.of(&place.text));
            }
        }
        is_joined = !Reading::Accepted.shows(place.end);
    }
    let is_seen = |c: &char| !matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let text: String = text.chars().filter(is_seen).collect();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

/// Returns whether a cell goes on with the one above it.
pub(super) fn goes_on(cell: &Cell) -> bool {
    cell.merge == Merge::Continue
}
