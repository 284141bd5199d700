//! All that a workbook holds: every sheet with its cells, notes, threads, drawings and running lines.
//!
//! Where [`read`](fn@crate::worksheet::read) looks for one table in a sheet that was filled in, this
//! leaves nothing out: hidden sheets, text beside the table, formulas without a value. Sheets are
//! SpreadsheetML (ISO/IEC 29500-1 §18), threads those of MS-XLSX §2.6.205.

use super::remark::{SheetRemark, notes, people, threads};
use super::rich_text::{RichText, SharedTexts, rich_text};
use super::shapes::{SheetShape, shapes};
use super::styles::CellStyles;
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, LeftOut, LeftOutWords, Namespace, Package, Relationships};
use crate::worksheet::Address;
use crate::worksheet::address::{MOST_ROWS, address_of};
use crate::worksheet::limits;
use serde::{Deserialize, Serialize};

/// A workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Workbook {
    pub sheets: Vec<WorkbookSheet>,
    /// Words that stand in no cell and around none, and why.
    pub left_out: LeftOutWords,
    /// Names of the parts that were read.
    pub parts: Vec<String>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WorkbookSheet {
    pub name: String,
    pub is_hidden: bool,
    /// Whether no menu offers to show it.
    pub is_very_hidden: bool,
    /// Rows that hold something.
    pub rows: Vec<SheetRow>,
    /// First and last cell of each merged range.
    pub merged: Vec<(Address, Address)>,
    /// Backgrounds of cells that are neither white nor none: red, green, blue.
    pub fills: Vec<(Address, [u8; 3])>,
    pub headers: Vec<String>,
    pub footers: Vec<String>,
    pub shapes: Vec<SheetShape>,
    pub remarks: Vec<SheetRemark>,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetRow {
    /// Counted from 0.
    pub number: u32,
    pub is_hidden: bool,
    /// Cells that hold something, in order.
    pub cells: Vec<SheetCell>,
}

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetCell {
    /// Counted from 0.
    pub column: u32,
    /// Its value as it is shown: days in ISO 8601, without blanks in them.
    pub text: RichText,
    /// Whether a formula stands in it; without a value in the file the text is empty.
    pub is_formula: bool,
    /// How far its text is indented, in steps that its program has for that.
    pub indent: u8,
}

/// What is counted over all sheets.
#[derive(Debug, Default)]
struct Room {
    cells: usize,
    rows: usize,
    text: usize,
}

/// Reads the workbook of a package, whose main part has this name.
///
/// # Errors
/// When a part is damaged, or has more of something than is read.
pub(crate) fn read_workbook(package: &mut Package<'_>, main: String) -> Result<Workbook, Fault> {
    let relationships = Relationships::of(package, &main)?;
    let mut parts = Parts {
        package,
        names: Vec::new(),
        left_out: LeftOutWords::default(),
    };
    let mut texts = SharedTexts::default();
    if let Some(text) = parts.related(&relationships, "sharedStrings")? {
        texts = SharedTexts::read(&text, &mut parts.left_out)?;
    }
    let mut styles = CellStyles::default();
    if let Some(text) = parts.related(&relationships, "styles")? {
        styles = CellStyles::read(&text)?;
    }
    let mut persons = Vec::new();
    if let Some(text) = parts.related(&relationships, "person")? {
        persons = people(&text)?;
    }
    let main = parts.text(&main)?;
    let main = main.ok_or_else(|| Fault::damaged("its list of sheets is missing"))?;
    let (entries, counts_from_1904) = sheet_entries(&main)?;
    styles.counts_from_1904 = counts_from_1904;
    let mut sheets = Vec::new();
    let mut room = Room::default();
    for entry in entries {
        let target = relationships.iter().find(|one| one.id == entry.id);
        let Some(target) = target.filter(|one| one.kind == "worksheet") else {
            continue;
        };
        let mut sheet = entry.sheet;
        if let Some(text) = parts.text(&target.target)? {
            SheetReader {
                xml: XmlReader::new(&text),
                sheet: &mut sheet,
                texts: &texts,
                styles: &styles,
                room: &mut room,
                left_out: &mut parts.left_out,
                row: 0,
            }
            .read()?;
        }
        parts.around(&target.target, &persons, &mut sheet)?;
        sheets.push(sheet);
    }
    Ok(Workbook {
        sheets,
        left_out: parts.left_out,
        parts: parts.names,
    })
}

/// The parts of a workbook while they are read.
struct Parts<'p, 'a> {
    package: &'p mut Package<'a>,
    names: Vec<String>,
    left_out: LeftOutWords,
}

impl Parts<'_, '_> {
    fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        if self
            .names
            .iter()
            .any(|read| read.eq_ignore_ascii_case(name))
        {
            return Ok(None);
        }
        self.names.push(name.to_owned());
        self.package.text(name)
    }

    fn related(
        &mut self,
        relationships: &Relationships,
        kind: &str,
    ) -> Result<Option<String>, Fault> {
        match relationships.first(kind) {
            Some(name) => self.text(name),
            None => Ok(None),
        }
    }

    /// Reads what stands around the cells of a sheet.
    fn around(
        &mut self,
        part: &str,
        persons: &[(String, String)],
        sheet: &mut WorkbookSheet,
    ) -> Result<(), Fault> {
        let relationships = Relationships::of(self.package, part)?;
        if let Some(text) = self.related(&relationships, "threadedComment")? {
            sheet.remarks = threads(&text, persons)?;
        }
        let has_threads = !sheet.remarks.is_empty();
        if let Some(text) = self.related(&relationships, "comments")? {
            let notes = notes(&text, has_threads, &mut self.left_out)?;
            sheet.remarks.extend(notes);
        }
        if let Some(text) = self.related(&relationships, "drawing")? {
            sheet.shapes = shapes(&text, &mut self.left_out)?;
        }
        Ok(())
    }
}

/// A sheet as the workbook lists it.
struct SheetEntry {
    id: String,
    sheet: WorkbookSheet,
}

/// Reads the list of sheets, and whether days are counted from 1904.
fn sheet_entries(text: &str) -> Result<(Vec<SheetEntry>, bool), Fault> {
    let mut xml = XmlReader::new(text);
    let mut entries = Vec::new();
    let mut counts_from_1904 = false;
    loop {
        let element = match xml.next()? {
            Event::Start(element) => element,
            Event::Eof => return Ok((entries, counts_from_1904)),
            Event::End | Event::Text(_) => continue,
        };
        let plain = |name| xml.attribute(&element, Namespace::None, name);
        match element.name() {
            "workbookPr" => {
                let value = plain("date1904")?;
                counts_from_1904 = matches!(value.as_deref(), Some("1" | "true"));
            }
            "sheet" => {
                let id = xml.attribute(&element, Namespace::References, "id")?;
                let state = plain("state")?;
                entries.push(SheetEntry {
                    id: id.unwrap_or_default().into_owned(),
                    sheet: WorkbookSheet {
                        name: plain("name")?.unwrap_or_default().into_owned(),
                        is_hidden: state.as_deref().is_some_and(|state| state != "visible"),
                        is_very_hidden: state.as_deref() == Some("veryHidden"),
                        ..WorkbookSheet::default()
                    },
                });
            }
            _ => {}
        }
    }
}

/// Reads a sheet's part.
struct SheetReader<'x, 's> {
    xml: XmlReader<'x>,
    sheet: &'s mut WorkbookSheet,
    texts: &'s SharedTexts,
    styles: &'s CellStyles,
    room: &'s mut Room,
    left_out: &'s mut LeftOutWords,
    /// The number of the next row that does not say its own.
    row: u32,
}

impl<'x> SheetReader<'x, '_> {
    fn read(mut self) -> Result<(), Fault> {
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(()),
                Event::End | Event::Text(_) => continue,
            };
            match element.name() {
                "row" => self.row(&element)?,
                "mergeCell" => {
                    let range = self.xml.attribute(&element, Namespace::None, "ref")?;
                    let range = range.as_deref().and_then(range_of);
                    self.sheet.merged.extend(range);
                }
                "oddHeader" | "evenHeader" | "firstHeader" => {
                    let text = running_text(&self.xml.text()?);
                    self.sheet.headers.push(text);
                }
                "oddFooter" | "evenFooter" | "firstFooter" => {
                    let text = running_text(&self.xml.text()?);
                    self.sheet.footers.push(text);
                }
                _ => {}
            }
        }
    }

    fn row(&mut self, element: &Element<'x>) -> Result<(), Fault> {
        let plain = |name| self.xml.attribute(element, Namespace::None, name);
        if let Some(number) = plain("r")? {
            let number: Option<u32> = number.parse().ok();
            let number = number.filter(|number| (1..=MOST_ROWS).contains(number));
            self.row = number.ok_or_else(|| Fault::damaged("a row has no number"))? - 1;
        }
        let mut row = SheetRow {
            number: self.row,
            is_hidden: matches!(plain("hidden")?.as_deref(), Some("1" | "true")),
            cells: Vec::new(),
        };
        self.row += 1;
        let mut column = 0;
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.name() == "c" => {
                    if let Some(cell) = self.cell(&element, &mut column)? {
                        row.cells.push(cell);
                    }
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End | Event::Eof => break,
                Event::Text(_) => {}
            }
        }
        if row.cells.is_empty() {
            return Ok(());
        }
        self.room.rows += 1;
        if self.room.rows > limits::ROWS {
            let rows = limits::ROWS;
            return Err(Fault::TooLarge(format!("has more than {rows} rows")));
        }
        row.cells.shrink_to_fit();
        self.sheet.rows.push(row);
        Ok(())
    }

    /// Reads `c`, which was begun; `column` is that of the next cell that does not say its own.
    fn cell(
        &mut self,
        element: &Element<'x>,
        column: &mut u32,
    ) -> Result<Option<SheetCell>, Fault> {
        let plain = |name| self.xml.attribute(element, Namespace::None, name);
        if let Some(reference) = plain("r")? {
            let address = address_of(&reference);
            let address = address.ok_or_else(|| Fault::damaged("a cell names no cell"))?;
            *column = address.column;
        }
        let style = plain("s")?.and_then(|style| style.parse().ok());
        let kind = plain("t")?.unwrap_or_default().into_owned();
        let mut cell = SheetCell {
            column: *column,
            indent: self.styles.indent(style),
            ..SheetCell::default()
        };
        if let Some(fill) = self.styles.fill(style)
            && self.sheet.fills.len() < limits::FILLS
        {
            let row = self.row.saturating_sub(1);
            let column = *column;
            self.sheet.fills.push((Address { row, column }, fill));
        }
        *column += 1;
        loop {
            match self.xml.next()? {
                Event::Start(element) => match element.name() {
                    "v" => {
                        let value = self.xml.text()?;
                        cell.text = self.value(&kind, &value, style)?;
                    }
                    "is" => {
                        let look = self.styles.look(style);
                        let (text, phonetic) = rich_text(&mut self.xml, look)?;
                        self.left_out.add(LeftOut::Ruby, phonetic);
                        cell.text = text;
                    }
                    "f" => {
                        cell.is_formula = true;
                        self.xml.skip()?;
                    }
                    _ => self.xml.skip()?,
                },
                Event::End | Event::Eof => break,
                Event::Text(_) => {}
            }
        }
        if cell.text.text.is_empty() && !cell.is_formula {
            return Ok(None);
        }
        self.room.cells += 1;
        self.room.text += cell.text.text.len();
        if self.room.cells > limits::CELLS || self.room.text > limits::TEXT {
            let cells = limits::CELLS;
            return Err(Fault::TooLarge(format!(
                "has more than {cells} cells, or too much text in them"
            )));
        }
        Ok(Some(cell))
    }

    fn value(&mut self, kind: &str, value: &str, style: Option<usize>) -> Result<RichText, Fault> {
        let look = self.styles.look(style);
        if value.trim().is_empty() && kind != "str" {
            return Ok(RichText::default());
        }
        Ok(match kind {
            "s" => {
                let text = value.trim().parse().ok();
                let text = text.and_then(|index| self.texts.take(index, look));
                text.ok_or_else(|| Fault::damaged("a cell names no text"))?
            }
            "str" => RichText::plain(&super::rich_text::unescaped(value), look),
            "b" => RichText::plain(
                match value.trim() {
                    "0" | "false" => "FALSE",
                    _ => "TRUE",
                },
                look,
            ),
            "e" | "d" | "inlineStr" => RichText::plain(value.trim(), look),
            _ => RichText::plain(&self.styles.shown(value.trim(), style), look),
        })
    }
}

fn range_of(range: &str) -> Option<(Address, Address)> {
    let (first, last) = range.split_once(':')?;
    Some((address_of(first)?, address_of(last)?))
}

/// Returns the text of a running line without its codes (§18.3.1.46): each of its three pieces is a
/// line.
pub(crate) fn running_text(coded: &str) -> String {
    let mut text = String::new();
    let mut characters = coded.chars().peekable();
    while let Some(c) = characters.next() {
        if c != '&' {
            text.push(c);
            continue;
        }
        match characters.next() {
            Some('&') => text.push('&'),
            Some('L' | 'C' | 'R') => text.push('\n'),
            Some('"') => while characters.next().is_some_and(|c| c != '"') {},
            Some('K') => {
                for _ in 0..6 {
                    characters.next_if(char::is_ascii_hexdigit);
                }
            }
            Some(digit) if digit.is_ascii_digit() => {
                while characters.next_if(char::is_ascii_digit).is_some() {}
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_lines_lose_their_codes() {
        assert_eq!(
            running_text("&LDraft &P of &N&C&\"Arial,Bold\"&12Rights && duties"),
            "Draft  of \nRights & duties"
        );
    }
}
