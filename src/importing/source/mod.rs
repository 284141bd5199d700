//! Files into grids: documents and workbooks as their readers have them, pages of the web, and text.

mod document;
mod plain_text;
mod web_page;
mod workbook;

pub use plain_text::plain_text;
pub use web_page::{markdown, web_page};

use crate::reading::grid::{GridParagraph, LookOfPiece, SourceGrid};
use crate::reading::{Format, Place, Reading, ReturnedFile};

/// Stands for whatever a program draws before an entry of a list that is not counted.
const BULLET: &str = "•";

/// Makes the grid of a document or a workbook.
pub fn of_file(file: &ReturnedFile, reading: Reading) -> SourceGrid {
    let mut grid = match file.format {
        Format::Workbook => workbook::grid(file),
        _ => document::grid(file, reading),
    };
    grid.title = file
        .properties
        .title
        .clone()
        .filter(|title| !title.trim().is_empty());
    let company = file.properties.company.clone();
    grid.organisation = company.filter(|company| !company.trim().is_empty());
    for (reason, words) in &file.words.left_out {
        grid.remarks.push(format!(
            "{words} words are not shown by any program ({reason:?})"
        ));
    }
    grid
}

/// Makes a paragraph of what a state of a place shows; the second holds what it does not show.
fn paragraph(place: &Place, reading: Reading) -> (GridParagraph, String, String) {
    let mut shown = GridParagraph {
        indent: place.indent,
        ..GridParagraph::default()
    };
    let (mut tracked, mut hidden) = (String::new(), String::new());
    for run in &*place.runs {
        let text = run.of(&place.text);
        if !reading.shows(run.changes) {
            tracked.push_str(text);
            continue;
        }
        if run.look.hidden {
            hidden.push_str(text);
            continue;
        }
        let start = u32::try_from(shown.text.len()).unwrap_or(u32::MAX);
        shown.text.push_str(text);
        let end = u32::try_from(shown.text.len()).unwrap_or(u32::MAX);
        let look = run.look;
        if start < end && (look.bold || look.italic || look.struck || look.raised) {
            shown.looks.push(LookOfPiece {
                start,
                end,
                bold: look.bold,
                italic: look.italic,
                struck: look.struck,
                raised: look.raised,
            });
        }
    }
    if place.runs.is_empty() {
        shown.text = place.text.to_string();
    }
    (shown, tracked, hidden)
}
