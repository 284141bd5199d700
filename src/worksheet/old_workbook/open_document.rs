//! ODS workbooks (OpenDocument 1.3, part 3).

use super::open_styles::OpenStyles;
use super::{OldWorkbook, RowList};
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, Namespace as N, ObjectKind, Package, Properties};
use crate::worksheet::xlsx_file::{RichText, RunLook, SheetRemark, SheetShape, WorkbookSheet};
use crate::worksheet::{Address, limits};

/// Reads a workbook.
pub(super) fn read(package: &mut Package<'_>) -> Result<OldWorkbook, Fault> {
    let list = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if list.contains("encryption-data") || package.has("encrypted-package") {
        return Err(Fault::Locked);
    }
    let content = package.text("content.xml")?;
    let content = content.ok_or_else(|| Fault::damaged("a part of it is missing"))?;
    // Programs that need no styles write none.
    let styles = match package.text("styles.xml")? {
        Some(part) => OpenStyles::read(&part)?,
        None => OpenStyles::default(),
    };
    let mut reader = SheetReader {
        xml: XmlReader::new(&content),
        styles,
        columns: Vec::new(),
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
    paragraphs: Vec<RichText>,
    remark: Option<SheetRemark>,
    shapes: Vec<(ObjectKind, String)>,
}

struct SheetReader<'x> {
    xml: XmlReader<'x>,
    styles: OpenStyles,
    /// Where columns that share a style end, and that style.
    columns: Vec<(u32, String)>,
    rows: RowList,
}

impl SheetReader<'_> {
    fn sheets(&mut self) -> Result<Vec<WorkbookSheet>, Fault> {
        let mut sheets = Vec::new();
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(sheets),
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfStyle, _) => self.styles.take(&self.xml, &element)?,
                // What cells said before they were changed, and what a list says of itself.
                (N::OdfTable, "tracked-changes" | "content-validations") => self.xml.skip()?,
                (N::OdfTable, "table") => {
                    let name = self.said(&element, N::OdfTable, "name")?;
                    let style = self.said(&element, N::OdfTable, "style-name")?;
                    let sheet = WorkbookSheet {
                        name,
                        is_hidden: self.styles.is_hidden(&style),
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
        self.columns.clear();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfTable, "table-row") => {
                    let times = self.count(&element, "number-rows-repeated")?;
                    let style = self.said(&element, N::OdfTable, "default-cell-style-name")?;
                    let visibility = self.said(&element, N::OdfTable, "visibility")?;
                    self.row(row, times, &style, &mut sheet)?;
                    if matches!(visibility.as_str(), "collapse" | "filter") {
                        self.rows.hide_from(row);
                    }
                    row = row.saturating_add(times);
                }
                (N::OdfTable, "table-column") => {
                    let count = self.count(&element, "number-columns-repeated")?;
                    let style = self.said(&element, N::OdfTable, "default-cell-style-name")?;
                    let end = self.columns.last().map_or(0, |(end, _)| *end);
                    self.columns.push((end.saturating_add(count), style));
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

    /// Returns the style of a cell that may say none: that of its row, then that of its column.
    fn style(&self, element: &Element<'_>, row: &str, column: u32) -> Result<String, Fault> {
        let own = self.said(element, N::OdfTable, "style-name")?;
        let of_column = || {
            let mut columns = self.columns.iter();
            let found = columns.find(|(end, _)| column < *end);
            found.map(|(_, style)| style.as_str()).unwrap_or_default()
        };
        let mut styles = [own.as_str(), row, of_column()].into_iter();
        let style = styles.find(|style| !style.is_empty());
        Ok(style.unwrap_or_default().to_owned())
    }

    /// Reads a row that stands for some; its cells have a style, unless they say one.
    fn row(
        &mut self,
        row: u32,
        times: u32,
        style: &str,
        sheet: &mut WorkbookSheet,
    ) -> Result<(), Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut column = 0_u32;
        let mut cells: Vec<(u32, RichText, u8)> = Vec::new();
        let mut fills: Vec<(u32, [u8; 3])> = Vec::new();
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
            let style = self.style(&element, style, column)?;
            let look = self.styles.look("table-cell", &style, RunLook::default());
            let cell = self.cell(look)?;
            // What is coloured far beyond the words says nothing.
            if let Some(fill) = self.styles.fill(&style) {
                let last = column.saturating_add(repeated).min(FILLED_COLUMNS);
                fills.extend((column..last).map(|column| (column, fill)));
            }
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
            let text = match value {
                Some(value) => RichText::plain(&value, look),
                None => joined(&cell.paragraphs),
            };
            if !text.text.trim().is_empty() {
                // More columns than a sheet has hold nothing that anybody wrote.
                let last = column.saturating_add(repeated).min(COLUMNS);
                let indent = self.styles.indent(&style);
                cells.extend((column..last).map(|column| (column, text.clone(), indent)));
            }
            column = column.saturating_add(repeated);
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in row..row.saturating_add(times) {
            for (column, text, indent) in &cells {
                self.rows.push_rich(row, *column, text.clone(), *indent)?;
            }
            for (column, fill) in &fills {
                if sheet.fills.len() < limits::FILLS {
                    let column = *column;
                    sheet.fills.push((Address { row, column }, *fill));
                }
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

    fn cell(&mut self, look: RunLook) -> Result<CellText, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut cell = CellText::default();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfText, "p" | "h") => cell.paragraphs.push(self.paragraph(look)?),
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
    fn paragraph(&mut self, look: RunLook) -> Result<RichText, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut text = String::new();
        let mut runs: Vec<(u32, RunLook)> = Vec::new();
        // How deep each piece that looks otherwise stands.
        let mut looks = vec![(outside, look)];
        while self.xml.depth() > outside {
            let own = looks.last().map_or(look, |(_, look)| *look);
            let event = self.xml.next()?;
            match event {
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
                    (N::OdfText, "span") => {
                        let style = self.said(&element, N::OdfText, "style-name")?;
                        let look = self.styles.look("text", &style, own);
                        looks.push((self.xml.depth(), look));
                    }
                    _ => {}
                },
                Event::End => {}
                Event::Eof => break,
            }
            let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
            match runs.last_mut() {
                Some((last, _)) if *last >= end => {}
                Some((last, before)) if *before == own => *last = end,
                None if end == 0 => {}
                _ => runs.push((end, own)),
            }
            while looks.len() > 1
                && looks
                    .last()
                    .is_some_and(|(depth, _)| *depth > self.xml.depth())
            {
                looks.pop();
            }
        }
        text.truncate(text.trim_end().len());
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        for (last, _) in &mut runs {
            *last = (*last).min(end);
        }
        Ok(RichText {
            text: text.into(),
            runs,
        })
    }

    fn remark(&mut self) -> Result<SheetRemark, Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut remark = SheetRemark::default();
        let mut paragraphs: Vec<RichText> = Vec::new();
        while self.xml.depth() > outside {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            match (element.namespace, element.name()) {
                (N::OdfText, "p" | "h") => paragraphs.push(self.paragraph(RunLook::default())?),
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
        remark.text = RichText::plain(&joined(&paragraphs).text, RunLook::default());
        Ok(remark)
    }

    /// Reads what is drawn on a sheet, and the words in it.
    fn shape(&mut self, element: &Element<'_>) -> Result<(ObjectKind, String), Fault> {
        let outside = self.xml.depth().saturating_sub(1);
        let mut kind = ObjectKind::Shape;
        let mut paragraphs: Vec<RichText> = Vec::new();
        if element.name() == "image" {
            kind = ObjectKind::Picture;
        }
        while self.xml.depth() > outside {
            match self.xml.next()? {
                Event::Start(element) => match (element.namespace, element.name()) {
                    (N::OdfText, "p" | "h") => {
                        paragraphs.push(self.paragraph(RunLook::default())?);
                    }
                    (N::OdfDraw, "image") => kind = ObjectKind::Picture,
                    _ => {}
                },
                Event::Eof => break,
                Event::End | Event::Text(_) => {}
            }
        }
        Ok((kind, joined(&paragraphs).text.trim().to_owned()))
    }
}

/// Puts paragraphs together, a line each.
fn joined(paragraphs: &[RichText]) -> RichText {
    let mut text = String::new();
    let mut runs: Vec<(u32, RunLook)> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        let start = u32::try_from(text.len()).unwrap_or(u32::MAX);
        if let Some((end, _)) = runs.last_mut() {
            *end = start;
        }
        let own = paragraph.runs.iter();
        runs.extend(own.map(|(end, look)| (start.saturating_add(*end), *look)));
        text.push_str(&paragraph.text);
    }
    RichText {
        text: text.into(),
        runs,
    }
}

/// Most columns of a sheet.
const COLUMNS: u32 = 16_384;

/// Columns beyond which a background alone is not read.
const FILLED_COLUMNS: u32 = 1_024;

/// Most blanks in a row.
const BLANKS: usize = 1_000;
