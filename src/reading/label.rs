//! What a place is called in messages.

use super::model::{PlaceKind, ReturnedFile};
use std::fmt::Write as _;

impl ReturnedFile {
    /// Returns the words by which a message names a place, such as `footnote 2`; nothing if there
    /// is no such place.
    pub fn label(&self, place: u32) -> Option<String> {
        let found = self.places.get(place as usize)?;
        let mut label = match found.kind {
            PlaceKind::Body => "text".to_owned(),
            PlaceKind::Footnote(number) => format!("footnote {number}"),
            PlaceKind::Endnote(number) => format!("endnote {number}"),
            PlaceKind::PageHeader(_) => "page header".to_owned(),
            PlaceKind::PageFooter(_) => "page footer".to_owned(),
            PlaceKind::TextBox(number) => format!("text box {number}"),
            PlaceKind::Comment(index) => format!("comment {}", u64::from(index) + 1),
            PlaceKind::SheetCell(sheet) => return Some(self.sheet_cell(sheet, place)),
            PlaceKind::SheetHeader(sheet) => {
                format!("page header of the sheet “{}”", self.sheet_name(sheet))
            }
            PlaceKind::SheetFooter(sheet) => {
                format!("page footer of the sheet “{}”", self.sheet_name(sheet))
            }
        };
        if let Some(cell) = found.cell
            && let Some(column) = self.cell(cell).map(|cell| cell.column)
        {
            let (table, row) = (u64::from(cell.table) + 1, u64::from(cell.row) + 1);
            let column = u64::from(column) + 1;
            let _ = write!(label, ", table {table}, row {row}, column {column}");
        }
        Some(label)
    }

    /// Returns the words by which a message names a cell, whether anything stands in it or not:
    /// `cell C7 of the sheet “Comments”`, `table 2, row 3, column 4`. Row is a place in
    /// [`Table::rows`](super::Table::rows), column one of the grid.
    pub(crate) fn cell_label(&self, table: usize, row: usize, column: u32) -> String {
        let found = self.tables.get(table);
        let number = found.and_then(|table| table.rows.get(row));
        match (found.map(|table| table.home), number) {
            (Some(super::TableHome::Sheet(sheet)), Some(found)) => {
                let address = crate::worksheet::Address {
                    row: found.number,
                    column,
                };
                format!("cell {address} of the sheet “{}”", self.sheet_name(sheet))
            }
            _ => format!(
                "table {}, row {}, column {}",
                table + 1,
                row + 1,
                u64::from(column) + 1
            ),
        }
    }

    fn sheet_name(&self, sheet: u32) -> &str {
        let sheet = self.sheets.get(sheet as usize);
        sheet.map_or("", |sheet| sheet.name.as_str())
    }

    fn sheet_cell(&self, sheet: u32, place: u32) -> String {
        let name = self.sheet_name(sheet);
        let address = self.places.get(place as usize).and_then(|place| place.cell);
        match address.and_then(|address| self.address_in_sheet(address)) {
            Some(address) => format!("cell {address} of the sheet “{name}”"),
            None => format!("a cell of the sheet “{name}”"),
        }
    }

    fn address_in_sheet(&self, cell: super::CellAddress) -> Option<crate::worksheet::Address> {
        let row = self
            .tables
            .get(cell.table as usize)?
            .rows
            .get(cell.row as usize)?;
        Some(crate::worksheet::Address {
            row: row.number,
            column: row.cells.get(cell.cell as usize)?.column,
        })
    }
}
