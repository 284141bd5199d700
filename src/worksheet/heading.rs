//! The row with the headings, and which column each of them names.

use super::address::{Address, place};
use super::grid::{Grid, GridRow};
use crate::diagnostic::Diagnostic;
use std::collections::HashMap;

/// The headings of a table that is read.
#[derive(Debug, Clone, Copy)]
pub struct Headings<'a> {
    /// Of columns that must be there; cells are told in this order.
    pub wanted: &'a [&'a str],
    /// Of columns that are read if they are there; told behind the wanted ones.
    pub optional: &'a [&'a str],
    /// Of columns that may be there and are not read.
    pub other: &'a [&'a str],
}

/// How many rows may stand above the table's first row, blank ones not counted.
const ROWS_ABOVE: usize = 200;

/// A row with headings.
#[derive(Debug)]
pub(super) struct Header {
    /// Row of the sheet, counted from 0.
    pub(super) row: u32,
    /// The columns of the wanted headings and then of the optional ones, in their order; nothing
    /// for an optional one that is not there.
    pub(super) columns: Vec<Option<u32>>,
    /// All columns that have a heading, known or not.
    pub(super) headed: Vec<u32>,
}

impl Headings<'_> {
    /// Returns how many of the wanted headings stand in the row that has most of them.
    pub(super) fn found_in(&self, grid: &Grid) -> usize {
        self.header_row(grid)
            .map_or(0, |row| self.found_in_row(row))
    }

    /// Returns the first row that has most of the wanted headings, if any row has one.
    fn header_row<'g>(&self, grid: &'g Grid) -> Option<&'g GridRow> {
        let mut best: Option<(&GridRow, usize)> = None;
        for row in grid.rows.iter().take(ROWS_ABOVE + 1) {
            let found = self.found_in_row(row);
            if found > best.map_or(0, |(_, found)| found) {
                best = Some((row, found));
            }
        }
        best.map(|(row, _)| row)
    }

    fn found_in_row(&self, row: &GridRow) -> usize {
        let found = columns_by_heading(row);
        let wanted = self.wanted.iter().filter(|h| found.contains_key(&plain(h)));
        wanted.count()
    }

    /// Finds the header of a table.
    ///
    /// # Errors
    /// When a heading is missing or stands twice.
    pub(super) fn find(
        &self,
        grid: &Grid,
        name: &str,
    ) -> Result<(Header, Vec<Diagnostic>), Vec<Diagnostic>> {
        let Some(row) = self.header_row(grid) else {
            let all: Vec<String> = self.wanted.iter().map(|h| format!("“{h}”")).collect();
            return Err(vec![
                Diagnostic::error("missing-column", format!("{name} has no row of headings"))
                    .help(format!("the columns to read are {}", all.join(", "))),
            ]);
        };
        let found = columns_by_heading(row);
        let mut errors = Vec::new();
        let mut columns = Vec::with_capacity(self.wanted.len());
        for (at, heading) in self.wanted.iter().chain(self.optional).enumerate() {
            match found.get(&plain(heading)).map(Vec::as_slice) {
                None if at < self.wanted.len() => errors.push(missing(name, row, heading)),
                None => columns.push(None),
                Some([column]) => columns.push(Some(*column)),
                Some(twice) => errors.push(repeated(name, row, heading, twice)),
            }
        }
        if errors.is_empty() {
            let warnings = self.not_read(row, name);
            let headed = row.cells.iter().map(|(column, _)| *column).collect();
            let row = row.number;
            let header = Header {
                row,
                columns,
                headed,
            };
            Ok((header, warnings))
        } else {
            Err(errors)
        }
    }

    /// Warns of columns that somebody added.
    fn not_read(&self, row: &GridRow, name: &str) -> Vec<Diagnostic> {
        let known = self.wanted.iter().chain(self.optional).chain(self.other);
        let known: Vec<String> = known.map(|heading| plain(heading)).collect();
        row.cells
            .iter()
            .map(|(column, value)| (*column, value.as_text()))
            .filter(|(_, heading)| !known.contains(&plain(heading)))
            .map(|(column, heading)| {
                let address = Address {
                    row: row.number,
                    column,
                };
                let cell = place(name, address);
                Diagnostic::warning(
                    "column-not-read",
                    format!(
                        "{cell}: a column “{heading}” is not known; what stands in it is not read"
                    ),
                )
                .help("move what matters into another column, or delete this one")
            })
            .collect()
    }
}

/// Returns the columns under each heading of a row.
fn columns_by_heading(row: &GridRow) -> HashMap<String, Vec<u32>> {
    let mut columns: HashMap<String, Vec<u32>> = HashMap::new();
    for (column, value) in &row.cells {
        columns
            .entry(plain(&value.as_text()))
            .or_default()
            .push(*column);
    }
    columns
}

/// Returns a heading as it is compared: lowercase, with single spaces.
fn plain(heading: &str) -> String {
    let words: Vec<&str> = heading.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn missing(name: &str, row: &GridRow, heading: &str) -> Diagnostic {
    let first = row.cells.first().map_or(0, |(column, _)| *column);
    let cell = place(
        name,
        Address {
            row: row.number,
            column: first,
        },
    );
    Diagnostic::error(
        "missing-column",
        format!("{cell}: this row of headings lacks “{heading}”"),
    )
    .help("put the column back; columns may stand in any order, and cells may be empty")
}

fn repeated(name: &str, row: &GridRow, heading: &str, columns: &[u32]) -> Diagnostic {
    let cells: Vec<String> = columns
        .iter()
        .map(|column| {
            Address {
                row: row.number,
                column: *column,
            }
            .to_string()
        })
        .collect();
    Diagnostic::error(
        "repeated-column",
        format!(
            "{name}: the heading “{heading}” stands in {}",
            cells.join(" and ")
        ),
    )
    .help("keep one of these columns")
}
