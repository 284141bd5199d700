//! The tables of a returned file as rows of texts, wherever they stand.

use super::unit::Stretch;
use crate::reading::{
    CellAddress, Changes, Format, Merge, PlaceKind, Reading, ReturnedFile, Table,
};
use std::sync::Arc;

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
    /// Before and after what was tracked, mostly the same.
    pub(super) original: Arc<str>,
    pub(super) accepted: Arc<str>,
    /// Whether it goes on with a cell above it.
    pub(super) is_continued: bool,
}

impl CellText {
    /// Makes the text of stretches; `blank` is nothing, for all that say nothing.
    pub(super) fn new(
        file: &ReturnedFile,
        slot: usize,
        lines: Vec<Stretch>,
        blank: &Arc<str>,
    ) -> Self {
        let shared = |text: String| match text.is_empty() {
            true => blank.clone(),
            false => text.into(),
        };
        let original = shared(text_of(file, &lines, Reading::Original));
        let is_as_it_was = lines.iter().all(|line| {
            file.places.get(line.place as usize).is_none_or(|place| {
                let mut runs = place.runs.iter();
                place.end.is_empty() && runs.all(|run| run.changes.is_empty() && !run.look.struck)
            })
        });
        CellText {
            slot,
            accepted: match is_as_it_was {
                true => original.clone(),
                false => shared(text_of(file, &lines, Reading::Accepted)),
            },
            original,
            is_continued: false,
            lines,
        }
    }

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
    let blank: Arc<str> = "".into();
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
            let mut lines: Vec<Stretch> = own.map(|place| Stretch::of_place(file, place)).collect();
            lines.shrink_to_fit();
            let slot = match file.format {
                Format::Document | Format::Letter | Format::Pages => order,
                Format::Workbook => cell.column as usize,
            };
            cells.push(CellText {
                is_continued: cell.merge == Merge::Continue,
                ..CellText::new(file, slot, lines, &blank)
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
