//! The tables of a returned file as rows of texts, wherever they stand.

use super::unit::Stretch;
use crate::reading::{
    CellAddress, Changes, Format, Merge, PlaceKind, Reading, ReturnedFile, Table,
};

/// A row of a table, or of a text that was one.
#[derive(Debug, Clone)]
pub(super) struct RowText {
    pub(super) changes: Changes,
    /// Whether it is marked as a heading row.
    pub(super) is_header: bool,
    /// The places in it.
    pub(super) places: (u32, u32),
    pub(super) cells: Vec<CellText>,
}

/// The text of a cell.
#[derive(Debug, Clone)]
pub(super) struct CellText {
    /// Which one of its row it is: in a document by its order, for the grid is moved when a border
    /// is dragged; in a sheet by its column.
    pub(super) slot: usize,
    pub(super) lines: Vec<Stretch>,
    /// Before and after what was tracked.
    pub(super) original: String,
    pub(super) accepted: String,
    /// Whether it goes on with a cell above it.
    pub(super) is_continued: bool,
}

impl CellText {
    pub(super) fn is_blank(&self) -> bool {
        let texts = [&self.original, &self.accepted];
        texts
            .iter()
            .all(|text| super::likeness::trimmed(text).is_empty())
    }
}

impl RowText {
    /// Returns the cell of a slot.
    pub(super) fn slot(&self, slot: usize) -> Option<&CellText> {
        self.cells.iter().find(|cell| cell.slot == slot)
    }

    /// Returns whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(CellText::is_blank)
    }
}

/// Returns the rows of a table.
pub(super) fn row_texts(file: &ReturnedFile, index: usize, table: &Table) -> Vec<RowText> {
    let table_at = u32::try_from(index).unwrap_or(u32::MAX);
    let mut rows = Vec::with_capacity(table.rows.len());
    for (at, row) in table.rows.iter().enumerate() {
        let row_at = u32::try_from(at).unwrap_or(u32::MAX);
        let mut cells = Vec::with_capacity(row.cells.len());
        for (order, cell) in row.cells.iter().enumerate() {
            let address = CellAddress {
                table: table_at,
                row: row_at,
                cell: u32::try_from(order).unwrap_or(u32::MAX),
            };
            let (first, end) = cell.places;
            let own = (first..end).filter(|place| {
                file.places.get(*place as usize).is_some_and(|place| {
                    place.cell == Some(address) && !matches!(place.kind, PlaceKind::TextBox(_))
                })
            });
            let lines: Vec<Stretch> = own.map(|place| Stretch::of_place(file, place)).collect();
            cells.push(CellText {
                slot: match file.format {
                    Format::Document => order,
                    Format::Workbook => cell.column as usize,
                },
                original: text_of(file, &lines, Reading::Original),
                accepted: text_of(file, &lines, Reading::Accepted),
                is_continued: cell.merge == Merge::Continue,
                lines,
            });
        }
        rows.push(RowText {
            changes: row.changes,
            is_header: row.is_header,
            places: row.places,
            cells,
        });
    }
    rows
}

/// Returns the text of stretches in a state of what was tracked, a line each place. What is struck
/// out by hand is not there once changes are accepted.
pub(super) fn text_of(file: &ReturnedFile, lines: &[Stretch], reading: Reading) -> String {
    let mut text = String::new();
    let mut is_joined = true;
    for line in lines {
        let Some(place) = file.places.get(line.place as usize) else {
            continue;
        };
        if !is_joined {
            text.push('\n');
        }
        for run in place.runs.iter().filter(|run| reading.shows(run.changes)) {
            let (start, end) = (run.start.max(line.start), run.end.min(line.end));
            let is_struck = reading == Reading::Accepted && run.look.struck;
            if start < end && !is_struck {
                let said = place.text.get(start as usize..end as usize);
                text.push_str(said.unwrap_or_default());
            }
        }
        is_joined = !reading.shows(place.end);
    }
    text
}
