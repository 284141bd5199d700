//! From an XLSX workbook to places.

use super::model::{
    Cell, CellAddress, Comment, CommentKind, Format, Place, PlaceKind, ReturnedFile, Row, Sheet,
    Table, TableHome, Visibility,
};
use crate::docx_file::{Changes, Look, Merge, Position, Role, Run, RunKind};
use crate::worksheet::Address;
use crate::worksheet::xlsx_file::{
    RichText, RunLook, SheetCell, SheetRemark, SheetRow, SheetShape, Workbook, WorkbookSheet,
};
use std::collections::{BTreeMap, HashMap};

/// Makes places of a workbook's cells and of what stands around them.
pub(super) fn places(workbook: Workbook) -> ReturnedFile {
    let mut file = ReturnedFile {
        format: Format::Workbook,
        ..ReturnedFile::default()
    };
    let mut remarks = Vec::new();
    let mut boxes = 0;
    for (index, mut sheet) in (0..).zip(workbook.sheets) {
        let own = std::mem::take(&mut sheet.remarks);
        let cells = file.add_sheet(sheet, index, &own, &mut boxes);
        remarks.push((own, cells));
    }
    for (own, cells) in remarks {
        file.add_remarks(own, &cells);
    }
    file
}

/// The places of those cells of a sheet on which something hangs.
type Anchors = HashMap<Address, u32>;

impl ReturnedFile {
    fn next(&self) -> u32 {
        // A workbook has no more than `worksheet::limits::CELLS` cells.
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    fn add_sheet(
        &mut self,
        mut sheet: WorkbookSheet,
        index: u32,
        remarks: &[SheetRemark],
        boxes: &mut u32,
    ) -> Anchors {
        let mut anchors = Anchors::new();
        let remarked = remarks.iter().filter_map(|remark| remark.cell);
        let drawn = sheet.shapes.iter().map(|shape| shape.cell);
        anchors.extend(remarked.chain(drawn).map(|cell| (cell, 0)));
        add_empty_cells(&mut sheet.rows, anchors.keys().copied());
        let table = u32::try_from(self.tables.len()).unwrap_or(u32::MAX);
        let first = self.next();
        let mut rows = Vec::with_capacity(sheet.rows.len());
        let merged = Merged::of(&sheet.merged);
        for (number, row) in (0..).zip(sheet.rows) {
            let address = CellAddress {
                table,
                row: number,
                cell: 0,
            };
            rows.push(self.add_row(row, index, address, &merged, &mut anchors));
        }
        self.tables.push(Table {
            home: TableHome::Sheet(index),
            parent: None,
            rows,
            places: (first, self.next()),
        });
        self.sheets.push(Sheet {
            name: sheet.name,
            visibility: match (sheet.is_very_hidden, sheet.is_hidden) {
                (true, _) => Visibility::VeryHidden,
                (false, true) => Visibility::Hidden,
                (false, false) => Visibility::Visible,
            },
            table,
            merged: sheet.merged,
            fills: sheet.fills.into_iter().collect(),
        });
        for shape in sheet.shapes {
            self.add_shape(shape, &anchors, boxes);
        }
        for text in sheet.headers {
            self.places.push(plain(text, PlaceKind::SheetHeader(index)));
        }
        for text in sheet.footers {
            self.places.push(plain(text, PlaceKind::SheetFooter(index)));
        }
        anchors
    }

    fn add_row(
        &mut self,
        row: SheetRow,
        sheet: u32,
        address: CellAddress,
        merged: &Merged,
        anchors: &mut Anchors,
    ) -> Row {
        let first = self.next();
        let mut cells = Vec::with_capacity(row.cells.len());
        for (number, cell) in (0..).zip(row.cells) {
            let here = Address {
                row: row.number,
                column: cell.column,
            };
            let place = self.next();
            if let Some(anchor) = anchors.get_mut(&here) {
                *anchor = place;
            }
            let (span, merge) = merged.at(here);
            cells.push(Cell {
                column: cell.column,
                span,
                merge,
                changes: Changes::default(),
                places: (place, place + 1),
                is_formula: cell.is_formula,
                shade: None,
            });
            self.places.push(Place {
                kind: PlaceKind::SheetCell(sheet),
                role: Role::Text,
                is_entry: false,
                indent: cell.indent,
                cell: Some(CellAddress {
                    cell: number,
                    ..address
                }),
                runs: runs(&cell.text),
                text: cell.text.text,
                end: Changes::default(),
            });
        }
        Row {
            number: row.number,
            is_header: false,
            is_hidden: row.is_hidden,
            changes: Changes::default(),
            cells,
            places: (first, self.next()),
        }
    }

    /// Adds a drawing: its text as a place of its own, and that it is there to the cell.
    fn add_shape(&mut self, shape: SheetShape, anchors: &Anchors, boxes: &mut u32) {
        let place = anchors.get(&shape.cell).copied();
        let place = place.and_then(|place| self.places.get_mut(place as usize));
        if let Some(place) = place {
            let end = u32::try_from(place.text.len()).unwrap_or(u32::MAX);
            let mut runs = std::mem::take(&mut place.runs).into_vec();
            runs.push(Run {
                start: end,
                end,
                kind: RunKind::Object(shape.kind),
                look: Look::default(),
                changes: Changes::default(),
            });
            place.runs = runs.into_boxed_slice();
        }
        if !shape.text.is_empty() {
            *boxes += 1;
            let text = plain(shape.text, PlaceKind::TextBox(*boxes));
            self.places.push(text);
        }
    }

    fn add_remarks(&mut self, remarks: Vec<SheetRemark>, anchors: &Anchors) {
        let before = self.comments.len();
        for remark in remarks {
            let place = self.next();
            let number = u32::try_from(self.comments.len()).unwrap_or(u32::MAX);
            let cell = remark.cell.and_then(|cell| anchors.get(&cell).copied());
            let range = cell.map(|paragraph| {
                let position = Position { paragraph, at: 0 };
                (position, position)
            });
            self.comments.push(Comment {
                kind: match remark.is_threaded {
                    true => CommentKind::Threaded,
                    false => CommentKind::CellNote,
                },
                author: remark.author,
                initials: None,
                date: remark.date,
                range,
                parent: remark.parent.map(|parent| before + parent),
                is_resolved: remark.is_resolved,
                places: (place, place + 1),
            });
            self.places.push(Place {
                kind: PlaceKind::Comment(number),
                runs: runs(&remark.text),
                text: remark.text.text,
                ..Place::default()
            });
        }
    }
}

/// Adds cells without text where something hangs on them.
fn add_empty_cells(rows: &mut Vec<SheetRow>, anchors: impl Iterator<Item = Address>) {
    let mut by_row: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for anchor in anchors {
        by_row.entry(anchor.row).or_default().push(anchor.column);
    }
    for (number, columns) in by_row {
        let at = rows.partition_point(|row| row.number < number);
        if rows.get(at).is_none_or(|row| row.number != number) {
            let row = SheetRow {
                number,
                ..SheetRow::default()
            };
            rows.insert(at, row);
        }
        let cells = &mut rows[at].cells;
        for column in columns {
            let at = cells.partition_point(|cell| cell.column < column);
            if cells.get(at).is_none_or(|cell| cell.column != column) {
                let cell = SheetCell {
                    column,
                    ..SheetCell::default()
                };
                cells.insert(at, cell);
            }
        }
    }
}

/// The merged ranges of a sheet, by their rows.
struct Merged(BTreeMap<u32, Vec<(Address, Address)>>);

/// Most rows of merged ranges that are looked at.
const MERGED_ROWS: usize = 200_000;

impl Merged {
    fn of(ranges: &[(Address, Address)]) -> Self {
        let mut by_row: BTreeMap<u32, Vec<(Address, Address)>> = BTreeMap::new();
        let mut rows = 0;
        for range in ranges {
            for row in range.0.row..=range.1.row {
                rows += 1;
                if rows > MERGED_ROWS {
                    return Merged(by_row);
                }
                by_row.entry(row).or_default().push(*range);
            }
        }
        for ranges in by_row.values_mut() {
            ranges.sort_unstable();
        }
        Merged(by_row)
    }

    /// Returns how many columns a cell covers, and how it is merged.
    fn at(&self, cell: Address) -> (u16, Merge) {
        let ranges = self.0.get(&cell.row);
        let ranges = ranges.map_or(&[][..], Vec::as_slice);
        let mut ranges = ranges
            .iter()
            .filter(|(first, last)| (first.column..=last.column).contains(&cell.column));
        let Some((first, last)) = ranges.next() else {
            return (1, Merge::No);
        };
        if cell.column != first.column {
            return (1, Merge::Continue);
        }
        let span = u16::try_from(last.column - first.column + 1).unwrap_or(u16::MAX);
        let merge = match (cell.row == first.row, first.row == last.row) {
            (true, true) => Merge::No,
            (true, false) => Merge::Restart,
            (false, _) => Merge::Continue,
        };
        (span, merge)
    }
}

fn plain(text: String, kind: PlaceKind) -> Place {
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let run = run(0, end, RunLook::default());
    Place {
        kind,
        text: text.into_boxed_str(),
        runs: Box::new([run]),
        ..Place::default()
    }
}

fn runs(text: &RichText) -> Box<[Run]> {
    let mut start = 0;
    let runs = text.runs.iter().map(|(end, look)| {
        let run = run(start, *end, *look);
        start = *end;
        run
    });
    runs.collect()
}

fn run(start: u32, end: u32, look: RunLook) -> Run {
    Run {
        start,
        end,
        kind: RunKind::Text,
        look: Look {
            bold: look.bold,
            italic: look.italic,
            struck: look.struck,
            raised: look.raised,
            marked: look.marked,
            ..Look::default()
        },
        changes: Changes::default(),
    }
}
