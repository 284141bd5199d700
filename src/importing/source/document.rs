//! A document: paragraphs and tables of its body, with what stands around them.

use super::{BULLET, paragraph};
use crate::reading::grid::{
    GridBlock, GridCell, GridParagraph, GridRow, GridTable, GridText, LeftOutReason, SourceAddress,
    SourceGrid, TextRole,
};
use crate::reading::{Merge, PlaceKind, Reading, ReturnedFile, Role, Row, TableHome};

/// Makes the grid of a document.
pub(super) fn grid(file: &ReturnedFile, reading: Reading) -> SourceGrid {
    let mut grid = SourceGrid::default();
    let mut at = 0;
    let mut paragraphs = 0;
    let mut tables = 0;
    let tops: Vec<_> = file
        .tables
        .iter()
        .filter(|table| table.parent.is_none() && table.home == TableHome::Story(PlaceKind::Body))
        .collect();
    let mut tops = tops.into_iter().peekable();
    while at < file.places.len() {
        if let Some(table) = tops.next_if(|table| table.places.0 as usize <= at) {
            tables += 1;
            let block = read_table(file, table, tables, reading, &mut grid);
            grid.blocks.push(GridBlock::Table(block));
            at = at.max(table.places.1 as usize);
            continue;
        }
        let place = &file.places[at];
        let is_of_table = place.cell.is_some() && place.kind == PlaceKind::Body;
        if !is_of_table {
            paragraphs += u32::from(place.kind == PlaceKind::Body);
        }
        let address = SourceAddress {
            paragraph: paragraphs,
            ..SourceAddress::default()
        };
        let mut text = take(file, at, reading, address, &mut grid);
        // A paragraph whose end is not there goes on in the next.
        while !reading.shows(file.places[at].end)
            && at + 1 < file.places.len()
            && file.places[at + 1].cell == place.cell
        {
            at += 1;
            let more = take(file, at, reading, address, &mut grid);
            append(&mut text, more);
        }
        at += 1;
        let role = match (place.kind, place.role) {
            (PlaceKind::Footnote(_) | PlaceKind::Endnote(_), _) => TextRole::Footnote,
            (_, Role::Title) => TextRole::Title,
            (_, Role::Heading(level)) => TextRole::Heading(level),
            (_, Role::Caption) => TextRole::Caption,
            _ if place.is_entry => TextRole::ListEntry(place.indent.saturating_sub(1)),
            _ => TextRole::Body,
        };
        let reason = match place.kind {
            PlaceKind::PageHeader(_) | PlaceKind::PageFooter(_) => LeftOutReason::PageLine,
            PlaceKind::TextBox(_) => LeftOutReason::Drawing,
            PlaceKind::Comment(_) => LeftOutReason::Comment,
            _ => {
                grid.blocks.push(GridBlock::Text(GridText {
                    address,
                    role,
                    paragraph: text,
                }));
                continue;
            }
        };
        grid.leave_out(SourceAddress::default(), reason, &text.text);
    }
    grid
}

fn take(
    file: &ReturnedFile,
    at: usize,
    reading: Reading,
    address: SourceAddress,
    grid: &mut SourceGrid,
) -> GridParagraph {
    let (mut shown, tracked, hidden) = paragraph(&file.places[at], reading);
    let number = u32::try_from(at)
        .ok()
        .and_then(|at| file.list_numbers.get(&at));
    let marker = match (number, file.places[at].is_entry) {
        (None, true) => Some(BULLET.to_owned()),
        (number, _) => number.cloned(),
    };
    shown.marker = marker.filter(|_| !shown.is_empty());
    grid.leave_out(address, LeftOutReason::Tracked, &tracked);
    grid.leave_out(address, LeftOutReason::Hidden, &hidden);
    shown
}

fn append(text: &mut GridParagraph, mut more: GridParagraph) {
    let by = u32::try_from(text.text.len()).unwrap_or(u32::MAX);
    text.text.push_str(&more.text);
    for look in &mut more.looks {
        look.start += by;
        look.end += by;
    }
    text.looks.append(&mut more.looks);
}

fn read_table(
    file: &ReturnedFile,
    table: &crate::reading::Table,
    number: u32,
    reading: Reading,
    grid: &mut SourceGrid,
) -> GridTable {
    let mut rows = Vec::with_capacity(table.rows.len());
    for (index, row) in table.rows.iter().enumerate() {
        let address = SourceAddress {
            table: number,
            row: u32::try_from(index + 1).unwrap_or(u32::MAX),
            ..SourceAddress::default()
        };
        if !reading.shows(row.changes) {
            for place in file.range(row.places) {
                grid.leave_out(address, LeftOutReason::Tracked, &place.text);
            }
            continue;
        }
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let address = SourceAddress {
                column: cell.column + 1,
                ..address
            };
            let is_shown = reading.shows(cell.changes) && cell.merge != Merge::Continue;
            let (first, end) = (cell.places.0 as usize, cell.places.1 as usize);
            if !is_shown {
                let reason = match cell.merge {
                    Merge::Continue => LeftOutReason::Hidden,
                    _ => LeftOutReason::Tracked,
                };
                for place in file.range(cell.places) {
                    grid.leave_out(address, reason, &place.text);
                }
                continue;
            }
            let mut paragraphs: Vec<GridParagraph> = Vec::new();
            let mut is_open = false;
            for at in first..end.min(file.places.len()) {
                let kind = file.places[at].kind;
                let text = take(file, at, reading, address, grid);
                if matches!(kind, PlaceKind::TextBox(_)) {
                    grid.leave_out(address, LeftOutReason::Drawing, &text.text);
                    continue;
                }
                match paragraphs.last_mut().filter(|_| is_open) {
                    Some(last) => append(last, text),
                    None => paragraphs.push(text),
                }
                is_open = !reading.shows(file.places[at].end);
            }
            cells.push(GridCell {
                column: cell.column,
                columns: u32::from(cell.span.max(1)),
                rows: covered(&table.rows[index + 1..], cell.column) + 1,
                paragraphs,
                shade: cell.shade,
            });
        }
        rows.push(GridRow {
            address,
            cells,
            is_header: row.is_header,
            is_after_break: false,
        });
    }
    GridTable {
        address: SourceAddress {
            table: number,
            ..SourceAddress::default()
        },
        rows,
        is_continued: false,
    }
}

/// Returns how many rows a merged cell goes on through.
fn covered(rows: &[Row], column: u32) -> u32 {
    let goes_on = rows.iter().take_while(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| cell.column == column && cell.merge == Merge::Continue)
    });
    u32::try_from(goes_on.count()).unwrap_or(u32::MAX)
}
