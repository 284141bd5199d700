//! ODS workbooks (OpenDocument 1.3, part 3).

use super::{OldWorkbook, RowList};
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, Namespace as N, ObjectKind, Package, Properties};
use crate::worksheet::Address;
use crate::worksheet::xlsx_file::{RichText, RunLook, SheetRemark, SheetShape, WorkbookSheet};
use std::collections::HashSet;

/// Reads a workbook.
pub(super) fn read(package: &mut Package<'_>) -> Result<OldWorkbook, Fault> {
    let list = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if list.contains("encryption-data") || package.has("encrypted-package") {
        return Err(Fault::Unsafe("is protected with a password".to_owned()));
    }
    let content = package.text("content.xml")?;
    let content = content.ok_or_else(|| Fault::damaged("a part of it is missing"))?;
    let mut reader = SheetReader {
        xml: XmlReader::new(&content),
        hidden: HashSet::new(),
        rows: RowList::default(),
    };
    let sheets = reader.sheets()?;
    Ok(OldWorkbook {
        sheets,
        properties: Properties::of_open_document(package)?,
        has_notes: false,
    })
}

/// A cell while it is read.
#[derive(Default)]
struct CellText {
    paragraphs: Vec<String>,
    remark: Option<SheetRemark>,
    shapes: Vec<(ObjectKind, String)>,
}

struct SheetReader<'x> {
    xml: XmlReader<'x>,
    /// Styles of sheets that are not shown.
    hidden: HashSet<String>,
    rows: RowList,
}

impl SheetReader<'_> {
    fn sheets(&mut self) -> Result<Vec<WorkbookSheet>, Fault> {
        let mut sheets = Vec::new();
        let mut style = String::new();
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(sheets),
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfStyle, "style") => style = self.said(&element, N::OdfStyle, "name")?,
                (N::OdfStyle, "table-properties") => {
                    let display = self.said(&element, N::OdfTable, "display")?;
                    let hidden = (display == "false").then(|| style.clone());
                    self.hidden.extend(hidden);
                }
                // What cells said before they were changed, and what a list says of itself.
                (N::OdfTable, "tracked-changes" | "content-validations") => self.xml.skip()?,
                (N::OdfTable, "table") => {
                    let name = self.said(&element, N::OdfTable, "name")?;
                    let style = self.said(&element, N::OdfTable, "style-name")?;
                    let sheet = WorkbookSheet {
                        name,
                        is_hidden: self.hidden.contains(&style),
                        ..WorkbookSheet::default()
                    };
                    sheets.push(self.sheet(sheet)?);
                }
                _ => {}
            }
        }
    }

    fn said(&self, element: &Element<'_>, of: N, name: &str) -> Result<String, Fault> {
        let value = self.xml.attribute(element, of, name)?;
        Ok(value.unwrap_or_default().into_owned())
    }

    /// Returns how many cells or rows an element stands for.
    fn count(&self, element: &Element<'_>, name: &str) -> Result<u32, Fault> {
        let count = self.said(element, N::OdfTable, name)?;
        Ok(count.trim().parse().unwrap_or(1).max(1))
    }

    fn sheet(&mut self, mut sheet: WorkbookSheet) -> Result<WorkbookSheet, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut row = 0_u32;
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfTable, "table-row") => {
                    let times = self.count(&element, "number-rows-repeated")?;
                    self.row(row, times, &mut sheet)?;
                    row = row.saturating_add(times);
                }
                (N::OdfTable, "table-source" | "named-expressions" | "scenario") => {
                    self.xml.skip()?;
                }
                (N::OdfDraw, _) => {
                    let cell = Address { row, column: 0 };
                    let (kind, text) = self.shape(&element)?;
                    sheet.shapes.push(SheetShape { cell, kind, text });
                }
                _ => {}
            }
        }
        sheet.rows = self.rows.take();
        Ok(sheet)
    }

    /// Reads a row that stands for some.
    fn row(&mut self, row: u32, times: u32, sheet: &mut WorkbookSheet) -> Result<(), Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut column = 0_u32;
        let mut cells: Vec<(u32, String)> = Vec::new();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            if !matches!(element.name(), "table-cell" | "covered-table-cell") {
                self.xml.skip()?;
                continue;
            }
            let repeated = self.count(&element, "number-columns-repeated")?;
            let value = self.value(&element)?;
            let columns = self.count(&element, "number-columns-spanned")?;
            let rows = self.count(&element, "number-rows-spanned")?;
            let cell = self.cell()?;
            let here = Address { row, column };
            if columns > 1 || rows > 1 {
                let last = Address {
                    row: row.saturating_add(rows - 1),
                    column: column.saturating_add(columns - 1),
                };
                sheet.merged.push((here, last));
            }
            if let Some(remark) = cell.remark {
                let cell = Some(here);
                sheet.remarks.push(SheetRemark { cell, ..remark });
            }
            let shapes = cell.shapes.into_iter();
            sheet.shapes.extend(shapes.map(|(kind, text)| SheetShape {
                cell: here,
                kind,
                text,
            }));
            let text = value.unwrap_or_else(|| cell.paragraphs.join("\n"));
            if !text.trim().is_empty() {
                // More columns than a sheet has hold nothing that anybody wrote.
                let last = column.saturating_add(repeated).min(COLUMNS);
                cells.extend((column..last).map(|column| (column, text.clone())));
            }
            column = column.saturating_add(repeated);
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in row..row.saturating_add(times) {
            for (column, text) in &cells {
                self.rows.push(row, *column, text)?;
            }
        }
        Ok(())
    }

    /// Returns a value that is said in another way than it is shown: days, and truth.
    fn value(&self, element: &Element<'_>) -> Result<Option<String>, Fault> {
        let of = |name| self.said(element, N::OdfOffice, name);
        Ok(match of("value-type")?.as_str() {
            "date" => {
                let day = of("date-value")?;
                Some(day.strip_suffix("T00:00:00").unwrap_or(&day).to_owned())
            }
            "boolean" => Some(of("boolean-value")?.to_uppercase()),
            _ => None,
        }
        .filter(|value| !value.is_empty()))
    }

    fn cell(&mut self) -> Result<CellText, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut cell = CellText::default();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfText, "p" | "h") => cell.paragraphs.push(self.paragraph()?),
                (N::OdfOffice, "annotation") => cell.remark = Some(self.remark()?),
                (N::OdfDraw, _) => {
                    let shape = self.shape(&element)?;
                    cell.shapes.push(shape);
                }
                _ => {}
            }
        }
        Ok(cell)
    }

    /// Reads a paragraph; blanks in a row are one (part 3, §6.1.2).
    fn paragraph(&mut self) -> Result<String, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut text = String::new();
        while self.xml.depth() > outside {
            match self.xml.next()? {
                Event::Text(piece) => {
                    for c in piece.chars() {
                        match c {
                            ' ' | '\t' | '\n' | '\r' if text.is_empty() || text.ends_with(' ') => {}
                            ' ' | '\t' | '\n' | '\r' => text.push(' '),
                            _ => text.push(c),
                        }
                    }
                }
                Event::Start(element) => match (element.namespace, element.name()) {
                    (N::OdfText, "s") => {
                        let count = self.said(&element, N::OdfText, "c")?;
                        let count = count.parse().unwrap_or(1).min(BLANKS);
                        text.extend(std::iter::repeat_n(' ', count));
                    }
                    (N::OdfText, "tab") => text.push('\t'),
                    (N::OdfText, "line-break") => text.push('\n'),
                    (N::OdfText, "ruby-text" | "note") => self.xml.skip()?,
                    _ => {}
                },
                Event::End => {}
                Event::Eof => break,
            }
        }
        Ok(text.trim_end().to_owned())
    }

    fn remark(&mut self) -> Result<SheetRemark, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut remark = SheetRemark::default();
        let mut paragraphs = Vec::new();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfText, "p" | "h") => paragraphs.push(self.paragraph()?),
                (N::DublinCore, "creator") => {
                    let author = self.xml.text()?.trim().to_owned();
                    remark.author = Some(author).filter(|author| !author.is_empty());
                }
                (N::DublinCore, "date") => {
                    remark.date = crate::package::moment(self.xml.text()?.trim());
                }
                _ => {}
            }
        }
        remark.text = RichText::plain(&paragraphs.join("\n"), RunLook::default());
        Ok(remark)
    }

    /// Reads what is drawn on a sheet, and the words in it.
    fn shape(&mut self, element: &Element<'_>) -> Result<(ObjectKind, String), Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut kind = ObjectKind::Shape;
        let mut paragraphs = Vec::new();
        if element.name() == "image" {
            kind = ObjectKind::Picture;
        }
        while self.xml.depth() > outside {
            match self.xml.next()? {
                Event::Start(element) => match (element.namespace, element.name()) {
                    (N::OdfText, "p" | "h") => paragraphs.push(self.paragraph()?),
                    (N::OdfDraw, "image") => kind = ObjectKind::Picture,
                    _ => {}
                },
                Event::Eof => break,
                Event::End | Event::Text(_) => {}
            }
        }
        Ok((kind, paragraphs.join("\n").trim().to_owned()))
    }
}

/// Most columns of a sheet.
const COLUMNS: u32 = 16_384;

/// Most blanks in a row.
const BLANKS: usize = 1_000;
