//! From a table as text to places: those of a workbook with one sheet.

use super::grid::GridParagraph;
use super::model::ReturnedFile;
use super::words::WordCount;
use super::workbook;
use crate::diagnostic::Diagnostic;
use crate::worksheet::csv_file;
use crate::worksheet::xlsx_file::{
    RichText, RunLook, SheetCell, SheetRow, Workbook, WorkbookSheet,
};

/// Reads a file of values apart by commas, semicolons or tabs.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<ReturnedFile, Diagnostic> {
    let table = csv_file::read_all(name, bytes)?;
    let rows = table.rows.into_iter().map(|(number, cells)| SheetRow {
        number,
        is_hidden: false,
        cells: cells
            .into_iter()
            .map(|(column, text)| SheetCell {
                column,
                indent: GridParagraph::plain("").depth_of(&text),
                text: RichText::plain(text.trim(), RunLook::default()),
                ..SheetCell::default()
            })
            .collect(),
    });
    let workbook = Workbook {
        sheets: vec![WorkbookSheet {
            rows: rows.collect(),
            ..WorkbookSheet::default()
        }],
        ..Workbook::default()
    };
    let mut file = workbook::places(workbook);
    file.words.in_file = table.words;
    let words = file.places.iter().map(|place| WordCount::of(&place.text));
    file.words.read = words.sum();
    if table.is_guessed {
        file.doubts.push(
            Diagnostic::warning(
                "guessed-encoding",
                format!("{name} is not in UTF-8, and was read as Windows-1252"),
            )
            .help("look at letters with accents in it; saved as “CSV UTF-8”, nothing is guessed"),
        );
    }
    Ok(file)
}
