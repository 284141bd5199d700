//! From a workbook of another format to places.

use super::model::ReturnedFile;
use super::words::WordCount;
use super::{text_table, workbook};
use crate::diagnostic::Diagnostic;
use crate::worksheet::OldWorkbook;
use crate::worksheet::xlsx_file::{SheetRow, Workbook, WorkbookSheet};

/// Makes places of a workbook's cells; `name` names the file in messages.
pub fn old_workbook(name: &str, old: OldWorkbook) -> ReturnedFile {
    let words: usize = old
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.cells)
        .map(|(_, _, text)| WordCount::of(text))
        .sum();
    let sheets = old.sheets.into_iter().map(|sheet| {
        let mut rows: Vec<SheetRow> = Vec::new();
        for (row, column, text) in sheet.cells {
            if rows.last().is_none_or(|last| last.number != row) {
                rows.push(SheetRow {
                    number: row,
                    ..SheetRow::default()
                });
            }
            let cell = text_table::cell(column, text);
            rows.last_mut()
                .into_iter()
                .for_each(|row| row.cells.push(cell.clone()));
        }
        WorkbookSheet {
            name: sheet.name,
            is_hidden: sheet.is_hidden,
            rows,
            ..WorkbookSheet::default()
        }
    });
    let mut file = workbook::places(Workbook {
        sheets: sheets.collect(),
        ..Workbook::default()
    });
    file.words.in_file = words;
    file.words.read = file
        .places
        .iter()
        .map(|place| WordCount::of(&place.text))
        .sum();
    if old.has_notes {
        file.doubts.push(
            Diagnostic::warning(
                "notes-not-read",
                format!("{name} has notes beside cells, which are not read in this format"),
            )
            .help("save it as .xlsx and collect that, too, if they matter"),
        );
    }
    file
}
