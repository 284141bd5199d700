//! From a file that came back to the cells of its rows.

use super::address::Address;
use super::csv_file;
use super::fault::Fault;
use super::grid::{Grid, GridRow};
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
    /// What was left out.
    pub warnings: Vec<Diagnostic>,
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
    let rows = grid
        .rows
        .into_iter()
        .filter(|row| row.number > header.row)
        .filter_map(|row| table_row(row, &header))
        .collect();
    Ok(Filled { rows, warnings })
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
