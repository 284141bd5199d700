//! Workbooks of other formats than XLSX: XLS, XLSB and ODS.
//!
//! XLS is read by calamine, which believes what a file says of its sizes: this is called in a process with
//! little memory and time. XLSB and ODS files are packages as XLSX ones are, and are read here.

mod binary;
mod open_document;
mod open_styles;
mod xls;

use super::limits;
use super::xlsx_file::{RichText, RunLook, SheetCell, SheetRow, WorkbookSheet};
use crate::package::{Fault, Kind, Package, Properties, kind_of_bytes};
use serde::{Deserialize, Serialize};

/// What a workbook holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OldWorkbook {
    pub sheets: Vec<WorkbookSheet>,
    pub properties: Properties,
    /// Whether notes stand beside cells that are not read.
    pub has_notes: bool,
}

/// Reads a workbook.
///
/// # Errors
/// When it is none, damaged, has a password, or has more of something than is read: what is the case.
pub fn read(bytes: &[u8]) -> Result<OldWorkbook, String> {
    match kind_of_bytes(bytes) {
        Kind::Zip => read_package(bytes).map_err(|fault| fault.what()),
        _ => xls::read(bytes),
    }
}

fn read_package(bytes: &[u8]) -> Result<OldWorkbook, Fault> {
    let mut package = Package::open(bytes, limits::PACKAGE)?;
    match package.main_part()? {
        (_, Kind::OpenDocument) => open_document::read(&mut package),
        (main, Kind::Excel) => binary::read(&mut package, &main),
        (_, other) => Err(Fault::Other(other)),
    }
}

/// The rows of a sheet, put together cell by cell.
#[derive(Debug, Default)]
struct RowList {
    rows: Vec<SheetRow>,
    /// How many cells all sheets have.
    cells: usize,
    text: usize,
}

impl RowList {
    /// Takes the rows of a sheet that is read to its end.
    fn take(&mut self) -> Vec<SheetRow> {
        std::mem::take(&mut self.rows)
    }

    /// Adds a cell; one without a word is none.
    fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.push_rich(row, column, RichText::plain(&text, RunLook::default()), 0)
    }

    /// Says of the rows from one on that they are not shown.
    fn hide_from(&mut self, first: u32) {
        let rows = self.rows.iter_mut().rev();
        for row in rows.take_while(|row| row.number >= first) {
            row.is_hidden = true;
        }
    }

    /// Adds a cell whose pieces may look in different ways, and which may be indented.
    fn push_rich(
        &mut self,
        row: u32,
        column: u32,
        text: RichText,
        indent: u8,
    ) -> Result<(), Fault> {
        if text.text.trim().is_empty() {
            return Ok(());
        }
        self.cells += 1;
        self.text += text.text.len();
        if self.cells > limits::CELLS || self.text > limits::TEXT {
            let what = format!("has more than {} cells, or too much text", limits::CELLS);
            return Err(Fault::TooLarge(what));
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            self.rows.push(SheetRow {
                number: row,
                ..SheetRow::default()
            });
        }
        if let Some(last) = self.rows.last_mut() {
            last.cells.push(SheetCell {
                column,
                text,
                is_formula: false,
                indent,
            });
        }
        Ok(())
    }
}
