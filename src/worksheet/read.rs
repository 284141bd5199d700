//! From a file that came back to the cells of its rows.

use super::address::Address;
use super::csv_file;
use super::fault::Fault;
use super::grid::{Aside, Grid, GridRow};
use super::heading::{Header, Headings};
use super::limits;
use super::value::Value;
use super::xlsx_file;
use crate::diagnostic::Diagnostic;
use crate::package::{self, Kind, kind_of_bytes};

/// A table that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// The rows below the headings that hold something.
    pub rows: Vec<Row>,
    /// Columns that are not known.
    pub warnings: Vec<Diagnostic>,
    /// Texts above the headings: a title, what to do, and what somebody added.
    pub above: Vec<Aside>,
    /// What else stands in the file outside the columns that are known.
    pub outside: Vec<Aside>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// A cell for each wanted heading and then for each optional one, in the order of the headings.
    pub cells: Vec<Cell>,
}

/// A cell and where it stands; where its column is missing, it is empty and stands in the first one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub address: Address,
    pub value: Value,
}

/// Reads the table with these headings out of a file, which is XLSX or CSV whatever its name says.
///
/// `name` names the file in messages.
///
/// # Errors
/// When the file is of another kind, damaged or too large, or a heading is missing or stands twice.
pub fn read(name: &str, bytes: &[u8], headings: &Headings<'_>) -> Result<Filled, Vec<Diagnostic>> {
    let grid = grid(bytes, headings).map_err(|fault| vec![fault.diagnostic(name)])?;
    let (header, warnings) = headings.find(&grid, name)?;
    let mut filled = Filled {
        rows: Vec::new(),
        warnings,
        above: Vec::new(),
        outside: Vec::new(),
    };
    for row in grid.rows {
        if row.number < header.row {
            filled.above.extend(asides(&row, |_| true));
        } else if row.number > header.row {
            // Where nothing in a row is read, it stands outside in whatever column it is.
            let is_read = header.columns.iter().flatten();
            let is_read = is_read.copied().any(|column| row.find(column).is_some());
            let is_outside = |column| !is_read || !header.headed.contains(&column);
            filled.outside.extend(asides(&row, is_outside));
            filled.rows.extend(table_row(row, &header));
        }
    }
    filled.outside.extend(grid.asides);
    Ok(filled)
}

fn asides(row: &GridRow, is_meant: impl Fn(u32) -> bool) -> impl Iterator<Item = Aside> {
    let cells = row
        .cells
        .iter()
        .filter(move |(column, _)| is_meant(*column));
    cells.map(|(column, value)| Aside::of_cell(row.number, *column, value))
}

fn grid(bytes: &[u8], headings: &Headings<'_>) -> Result<Grid, Fault> {
    if bytes.len() > limits::FILE {
        return Err(package::Fault::too_large_file(limits::FILE).into());
    }
    match kind_of_bytes(bytes) {
        Kind::Empty => Err(Fault::Unreadable {
            what: "is empty".to_owned(),
            help: "was it saved?",
        }),
        Kind::Zip => xlsx_file::read(bytes, headings),
        Kind::Compound => Err(Fault::Unreadable {
            what: "is an old Excel file (.xls), or one with a password".to_owned(),
            help: "save it as .xlsx, without a password",
        }),
        _ => csv_file::read(bytes, headings),
    }
}

/// Picks a row's cells in the order of the headings; nothing if all of them are empty.
fn table_row(mut row: GridRow, header: &Header) -> Option<Row> {
    let cells: Vec<Cell> = header
        .columns
        .iter()
        .map(|column| {
            let found = column.and_then(|column| row.find(column));
            let value = found.map(|index| std::mem::take(&mut row.cells[index].1));
            Cell {
                address: Address {
                    row: row.number,
                    column: column.unwrap_or_default(),
                },
                value: value.unwrap_or_default(),
            }
        })
        .collect();
    let has_something = cells.iter().any(|cell| !cell.value.is_empty());
    has_something.then_some(Row { cells })
}
