//! The cells of a sheet as they stand in a file, whatever its format.

use super::address::Address;
use super::fault::Fault;
use super::limits;
use super::text;
use super::value::Value;
use crate::diagnostic::Diagnostic;

/// The cells that hold something, row by row.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<GridRow>,
    /// What stands beside the cells, in the order of the file.
    pub(super) asides: Vec<Aside>,
}

/// A row that holds something.
#[derive(Debug)]
pub(super) struct GridRow {
    /// Row of the sheet, counted from 0.
    pub(super) number: u32,
    /// Columns, counted from 0 and ascending, and what they hold.
    pub(super) cells: Vec<(u32, Value)>,
}

impl GridRow {
    /// Returns which of the cells stands in a column.
    pub(super) fn find(&self, column: u32) -> Option<usize> {
        let found = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column);
        found.ok()
    }
}

/// Takes in cells one after the other, within the limits.
#[derive(Debug, Default)]
pub(super) struct GridBuilder {
    grid: Grid,
    cells: usize,
    text: usize,
}

impl GridBuilder {
    /// Takes in the next cell: one further right, or in a lower row. Empty ones may be left out.
    pub(super) fn push(&mut self, address: Address, value: Value) -> Result<(), Fault> {
        if value.is_empty() {
            return Ok(());
        }
        if let Value::Text(text) = &value {
            if text::is_too_long(text) {
                return Err(Fault::LongText(address));
            }
            self.text += text.len();
        }
        self.cells += 1;
        if self.cells > limits::CELLS || self.text > limits::TEXT {
            let cells = limits::CELLS;
            return Err(Fault::TooLarge(format!(
                "has more than {cells} cells, or too much text in them"
            )));
        }
        let is_new_row = match self.grid.rows.last() {
            Some(row) if row.number > address.row => return Err(out_of_order(address)),
            Some(row) => row.number < address.row,
            None => true,
        };
        if is_new_row {
            if self.grid.rows.len() == limits::ROWS {
                let rows = limits::ROWS;
                return Err(Fault::TooLarge(format!("has more than {rows} rows")));
            }
            self.grid.rows.push(GridRow {
                number: address.row,
                cells: Vec::new(),
            });
        }
        let Some(row) = self.grid.rows.last_mut() else {
            return Ok(());
        };
        if row
            .cells
            .last()
            .is_some_and(|(column, _)| *column >= address.column)
        {
            return Err(out_of_order(address));
        }
        row.cells.push((address.column, value));
        Ok(())
    }

    pub(super) fn finish(self) -> Grid {
        self.grid
    }
}

fn out_of_order(address: Address) -> Fault {
    Fault::damaged(format!("the cell {address} stands after a later one"))
}

/// Words outside a table's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it stands: `cell C7`, or `sheet “Remarks”, cell A1`.
    pub place: String,
    pub text: String,
    /// Of a note beside a cell, who wrote it; blank where the file does not say.
    pub note_by: Option<String>,
}

impl Aside {
    pub(super) fn of_cell(row: u32, column: u32, value: &Value) -> Self {
        Aside {
            place: format!("cell {}", Address { row, column }),
            text: value.as_text(),
            note_by: None,
        }
    }

    /// Warns that the words are not read; `name` names the file.
    pub(crate) fn not_read(&self, name: &str) -> Diagnostic {
        /// How many characters are shown.
        const SHOWN: usize = 300;
        let words: Vec<&str> = self.text.split_whitespace().collect();
        let words = words.join(" ");
        let words = match words.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words,
        };
        let what = match self.note_by.as_deref() {
            None => format!("“{words}” stands outside the columns that are read"),
            Some("") => format!("the note beside it, “{words}”, is not read"),
            Some(author) => format!("the note of {author} beside it, “{words}”, is not read"),
        };
        Diagnostic::warning("words-not-read", format!("{name}, {}: {what}", self.place))
            .help("what is to be recorded has to stand in a row's own cells, such as its note")
    }
}
