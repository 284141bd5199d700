//! From a workbook of another format to places.

use super::model::{Identity, ReturnedFile};
use super::words::WordCount;
use super::workbook;
use crate::diagnostic::Diagnostic;
use crate::worksheet::OldWorkbook;
use crate::worksheet::xlsx_file::{Workbook, WorkbookSheet};

/// Makes places of a workbook's cells and of what stands around them; `name` names the file in messages.
pub fn old_workbook(name: &str, old: OldWorkbook) -> ReturnedFile {
    let words = old.sheets.iter().map(words_of).sum();
    let mut file = workbook::places(Workbook {
        sheets: old.sheets,
        ..Workbook::default()
    });
    file.words.in_file = words;
    file.words.read = file
        .places
        .iter()
        .map(|place| WordCount::of(&place.text))
        .sum();
    file.identity = Identity::of(&old.properties);
    file.properties = old.properties;
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

fn words_of(sheet: &WorkbookSheet) -> usize {
    let cells = sheet.rows.iter().flat_map(|row| &row.cells);
    let cells = cells.map(|cell| &*cell.text.text);
    let remarks = sheet.remarks.iter().map(|remark| &*remark.text.text);
    let shapes = sheet.shapes.iter().map(|shape| shape.text.as_str());
    let texts = cells.chain(remarks).chain(shapes);
    texts.map(WordCount::of).sum()
}
