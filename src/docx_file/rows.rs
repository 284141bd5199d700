//! Tables (ISO/IEC 29500-1 §17.4).

use super::change::{ChangeKind, Changes, change_kind};
use super::limits;
use super::model::{Merge, Table, TableCell, TableRow};
use super::story::Story;
use crate::numerals;
use crate::package::xml::{Element, Event};
use crate::package::{Fault, Namespace};

impl<'x> Story<'x, '_> {
    /// Reads `w:tbl`, which was begun.
    pub(super) fn table(&mut self) -> Result<Table, Fault> {
        let first = self.book.next_paragraph;
        let mut rows = Vec::new();
        self.rows(&mut rows)?;
        Ok(Table {
            rows,
            paragraphs: (first, self.book.next_paragraph),
        })
    }

    fn rows(&mut self, rows: &mut Vec<TableRow>) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => self.row_piece(&element, rows)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    fn row_piece(&mut self, element: &Element<'x>, rows: &mut Vec<TableRow>) -> Result<(), Fault> {
        if element.is(Namespace::Compatibility, "AlternateContent") {
            return self.alternate(&mut |story| story.rows(rows));
        }
        if let Some(kind) = change_kind(element) {
            let id = self.change(kind, element)?;
            return self.within(self.changes.with(kind, id), &mut |story| story.rows(rows));
        }
        if element.namespace != Namespace::Word {
            return self.rows(rows);
        }
        let place = self.book.between();
        match element.name() {
            "tr" => {
                let row = self.row()?;
                rows.push(row);
                Ok(())
            }
            "sdt" => self.control(place, &mut |story| {
                story.rows(rows)?;
                Ok(story.book.between())
            }),
            "tblPr" => self.count_format_changes(),
            "tblGrid" | "tblPrEx" => self.xml.skip(),
            _ if self.mark(element, place)? => self.xml.skip(),
            // What should stand in a row or in a cell and does not is read all the same.
            "tc" | "p" | "tbl" | "r" | "t" => {
                let mut row = TableRow::default();
                self.cell_piece(element, &mut row)?;
                row.paragraphs = (place.paragraph, self.book.next_paragraph);
                rows.push(row);
                Ok(())
            }
            _ => self.rows(rows),
        }
    }

    /// Reads `w:tr`, which was begun.
    fn row(&mut self) -> Result<TableRow, Fault> {
        let mut row = TableRow::default();
        let first = self.book.next_paragraph;
        self.cells(&mut row)?;
        row.paragraphs = (first, self.book.next_paragraph);
        Ok(row)
    }

    fn cells(&mut self, row: &mut TableRow) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => self.cell_piece(&element, row)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    fn cell_piece(&mut self, element: &Element<'x>, row: &mut TableRow) -> Result<(), Fault> {
        if element.is(Namespace::Compatibility, "AlternateContent") {
            return self.alternate(&mut |story| story.cells(row));
        }
        if let Some(kind) = change_kind(element) {
            let id = self.change(kind, element)?;
            return self.within(self.changes.with(kind, id), &mut |story| story.cells(row));
        }
        if element.namespace != Namespace::Word {
            return self.cells(row);
        }
        let place = self.book.between();
        match element.name() {
            "tc" => {
                let cell = self.cell()?;
                row.cells.push(cell);
                Ok(())
            }
            "trPr" => self.row_properties(row),
            "sdt" => self.control(place, &mut |story| {
                story.cells(row)?;
                Ok(story.book.between())
            }),
            "tblPrEx" => self.xml.skip(),
            _ if self.mark(element, place)? => self.xml.skip(),
            "p" | "tbl" | "r" | "t" => {
                let mut cell = self.begin_cell()?;
                self.cell_block(element, &mut cell)?;
                row.cells.push(cell);
                Ok(())
            }
            _ => self.cells(row),
        }
    }

    /// Reads `w:trPr`, which was begun.
    fn row_properties(&mut self, row: &mut TableRow) -> Result<(), Fault> {
        // Around a row stands what an application tracks of it in other places than here.
        let mut changes = self.changes;
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => break,
                Event::Text(_) => continue,
            };
            if let Some(kind) = change_kind(&element) {
                let id = self.change(kind, &element)?;
                changes = changes.with(kind, id);
            } else if element.namespace == Namespace::Word {
                match element.name() {
                    "tblHeader" => row.is_header = self.is_on(&element)?,
                    "gridBefore" => row.skipped = self.columns(&element)?.unwrap_or(0),
                    "trPrChange" => self.book.format_changes += 1,
                    _ => {}
                }
            }
            self.xml.skip()?;
        }
        row.changes = changes;
        Ok(())
    }

    fn begin_cell(&mut self) -> Result<TableCell, Fault> {
        self.book.cells += 1;
        if self.book.cells > limits::CELLS {
            return Err(Fault::TooLarge("has too many cells".to_owned()));
        }
        Ok(TableCell {
            span: 1,
            ..TableCell::default()
        })
    }

    /// Reads `w:tc`, which was begun.
    fn cell(&mut self) -> Result<TableCell, Fault> {
        let mut cell = self.begin_cell()?;
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "tcPr") => {
                    self.cell_properties(&mut cell)?;
                }
                Event::Start(element) => self.cell_block(&element, &mut cell)?,
                Event::End | Event::Eof => break,
                Event::Text(_) => {}
            }
        }
        cell.blocks.shrink_to_fit();
        Ok(cell)
    }

    fn cell_block(&mut self, element: &Element<'x>, cell: &mut TableCell) -> Result<(), Fault> {
        self.block(element, &mut cell.blocks)
    }

    /// Reads `w:tcPr`, which was begun.
    fn cell_properties(&mut self, cell: &mut TableCell) -> Result<(), Fault> {
        let mut changes = Changes::default();
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => break,
                Event::Text(_) => continue,
            };
            if element.namespace == Namespace::Word {
                match element.name() {
                    "gridSpan" => cell.span = self.columns(&element)?.unwrap_or(1).max(1),
                    "vMerge" => {
                        cell.merge = match self.xml.value(&element)?.as_deref() {
                            Some("restart") => Merge::Restart,
                            _ => Merge::Continue,
                        };
                    }
                    "shd" => {
                        let fill = self.word(&element, "fill")?;
                        cell.shade = colour(&fill);
                    }
                    "cellIns" => {
                        let id = self.change(ChangeKind::Insertion, &element)?;
                        changes = changes.with(ChangeKind::Insertion, id);
                    }
                    "cellDel" => {
                        let id = self.change(ChangeKind::Deletion, &element)?;
                        changes = changes.with(ChangeKind::Deletion, id);
                    }
                    "tcPrChange" | "cellMerge" => self.book.format_changes += 1,
                    _ => {}
                }
            }
            self.xml.skip()?;
        }
        cell.changes = changes;
        Ok(())
    }

    /// Returns a number of columns. Word takes no more than 63 of them in a table, and
    /// whoever says far more is not believed.
    fn columns(&self, element: &Element<'_>) -> Result<Option<u16>, Fault> {
        let value = self.xml.value(element)?;
        Ok(value
            .and_then(|value| value.parse().ok())
            .map(|value: u16| value.min(1_000)))
    }

    /// Passes over properties, and counts the tracked changes of them.
    fn count_format_changes(&mut self) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => {
                    self.book.format_changes += usize::from(element.name() == "tblPrChange");
                    self.xml.skip()?;
                }
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }
}

/// Reads a colour of six hexadecimal figures; nothing for white.
fn colour(text: &str) -> Option<[u8; 3]> {
    numerals::colour(text).filter(|colour| *colour != [0xFF; 3])
}
