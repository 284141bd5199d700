//! A workbook: a table for each sheet, the texts above it apart.

use super::paragraph;
use crate::reading::grid::{
    GridBlock, GridCell, GridRow, GridTable, GridText, LeftOutReason, SourceAddress, SourceGrid,
    TextRole,
};
use crate::reading::{
    Address, Merge, Place, PlaceKind, Reading, ReturnedFile, Row, Sheet, TableHome, Visibility,
};
use std::collections::HashMap;

/// Makes the grid of a workbook.
pub(super) fn grid(file: &ReturnedFile) -> SourceGrid {
    let mut grid = SourceGrid {
        sheets: file.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        ..SourceGrid::default()
    };
    for (index, sheet) in (0_u32..).zip(&file.sheets) {
        let Some(table) = file.tables.get(sheet.table as usize) else {
            continue;
        };
        if table.home != TableHome::Sheet(index) {
            continue;
        }
        let address = SourceAddress {
            sheet: index + 1,
            ..SourceAddress::default()
        };
        if sheet.visibility != Visibility::Visible {
            for place in file.range(table.places) {
                grid.leave_out(address, LeftOutReason::Hidden, &place.text);
            }
            continue;
        }
        add_sheet(file, sheet, &table.rows, address, &mut grid);
    }
    for place in &file.places {
        let (sheet, reason) = match place.kind {
            PlaceKind::SheetHeader(sheet) | PlaceKind::SheetFooter(sheet) => {
                (sheet + 1, LeftOutReason::PageLine)
            }
            PlaceKind::TextBox(_) => (0, LeftOutReason::Drawing),
            PlaceKind::Comment(_) => (0, LeftOutReason::Comment),
            _ => continue,
        };
        let address = SourceAddress {
            sheet,
            ..SourceAddress::default()
        };
        grid.leave_out(address, reason, &place.text);
    }
    grid
}

fn add_sheet(
    file: &ReturnedFile,
    own: &Sheet,
    rows: &[Row],
    sheet: SourceAddress,
    grid: &mut SourceGrid,
) {
    let merged: HashMap<Address, Address> = own.merged.iter().copied().collect();
    let filled = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| has_words(file, cell.places))
            .count()
    };
    let shown: Vec<&Row> = rows
        .iter()
        .filter(|row| {
            if row.is_hidden {
                for place in file.range(row.places) {
                    let address = SourceAddress {
                        row: row.number + 1,
                        ..sheet
                    };
                    grid.leave_out(address, LeftOutReason::Hidden, &place.text);
                }
            }
            !row.is_hidden
        })
        .collect();
    let first = shown
        .iter()
        .position(|row| filled(row) > 1)
        .unwrap_or(shown.len());
    // What stands below the table, behind a blank row, alone in its row.
    let mut last = shown.len();
    while last > first
        && filled(shown[last - 1]) <= 1
        && shown[last..].iter().all(|row| filled(row) <= 1)
    {
        last -= 1;
    }
    let has_gap =
        (last.max(1)..shown.len()).find(|at| shown[*at].number > shown[at - 1].number + 1);
    let last = has_gap.unwrap_or(shown.len());
    for row in &shown[..first] {
        add_texts(file, row, sheet, grid);
    }
    let table = &shown[first..last.max(first)];
    let left = table
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| has_words(file, cell.places));
    let left = left.map(|cell| cell.column).min().unwrap_or(0);
    let filled = table
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| has_words(file, cell.places));
    let right = filled.map(|cell| cell.column).max().unwrap_or(0);
    let mut grid_rows: Vec<GridRow> = Vec::with_capacity(table.len());
    for (at, row) in table.iter().enumerate() {
        let address = SourceAddress {
            row: row.number + 1,
            ..sheet
        };
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in row.cells.iter().filter(|cell| cell.column >= left) {
            let places = file.range(cell.places);
            if cell.merge == Merge::Continue {
                for place in places {
                    let address = SourceAddress {
                        column: cell.column + 1,
                        ..address
                    };
                    grid.leave_out(address, LeftOutReason::Hidden, &place.text);
                }
                continue;
            }
            let here = Address {
                row: row.number,
                column: cell.column,
            };
            let last = merged.get(&here).map_or(row.number, |last| last.row);
            let below = table[at + 1..].iter().take_while(|row| row.number <= last);
            let said = places
                .iter()
                .filter(|place| matches!(place.kind, PlaceKind::SheetCell(_)));
            let said = said.map(|place: &Place| paragraph(place, Reading::Accepted).0);
            cells.push(GridCell {
                column: cell.column - left,
                columns: u32::from(cell.span.max(1)),
                rows: u32::try_from(below.count() + 1).unwrap_or(u32::MAX),
                paragraphs: said.collect(),
                shade: own.fills.get(&here).copied(),
            });
        }
        // Cells of which only the background says something.
        let first = Address {
            row: row.number,
            column: left,
        };
        let last = Address {
            row: row.number,
            column: right,
        };
        for (here, shade) in own.fills.range(first..=last) {
            let column = here.column - left;
            let is_there = cells
                .iter()
                .any(|cell| (cell.column..cell.column + cell.columns).contains(&column));
            if !is_there {
                cells.push(GridCell {
                    column,
                    columns: 1,
                    rows: 1,
                    paragraphs: Vec::new(),
                    shade: Some(*shade),
                });
            }
        }
        cells.sort_by_key(|cell| cell.column);
        grid_rows.push(GridRow {
            address,
            cells,
            ..GridRow::default()
        });
    }
    if !grid_rows.is_empty() {
        let address = grid_rows[0].address;
        grid.blocks.push(GridBlock::Table(GridTable {
            address,
            rows: grid_rows,
            is_continued: false,
        }));
    }
    for row in &shown[last.max(first)..] {
        add_texts(file, row, sheet, grid);
    }
}

fn add_texts(file: &ReturnedFile, row: &Row, sheet: SourceAddress, grid: &mut SourceGrid) {
    for cell in &row.cells {
        for place in file.range(cell.places) {
            let address = SourceAddress {
                row: row.number + 1,
                column: cell.column + 1,
                ..sheet
            };
            let (paragraph, ..) = paragraph(place, Reading::Accepted);
            if !paragraph.is_empty() {
                grid.blocks.push(GridBlock::Text(GridText {
                    address,
                    role: TextRole::Body,
                    paragraph,
                }));
            }
        }
    }
}

fn has_words(file: &ReturnedFile, places: (u32, u32)) -> bool {
    file.range(places)
        .iter()
        .any(|place| !place.text.trim().is_empty())
}
