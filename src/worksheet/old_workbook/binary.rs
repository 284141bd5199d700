//! XLSB workbooks: packages like XLSX ones, whose parts are binary records ([MS-XLSB]).

use super::{OldWorkbook, RowList};
use crate::package::{Fault, Package, Properties, Relationships};
use crate::worksheet::xlsx_file::{CellStyles, RichText, RunLook, SheetRemark, WorkbookSheet};
use crate::worksheet::{Address, limits};
use std::collections::HashMap;

/// Records that are read, by their numbers ([MS-XLSB] 2.3.2).
mod record {
    pub(super) const ROW: u32 = 0;
    pub(super) const CELL_RK: u32 = 2;
    pub(super) const CELL_ERROR: u32 = 3;
    pub(super) const CELL_BOOL: u32 = 4;
    pub(super) const CELL_REAL: u32 = 5;
    pub(super) const CELL_TEXT: u32 = 6;
    pub(super) const CELL_SHARED: u32 = 7;
    pub(super) const FORMULA_TEXT: u32 = 8;
    pub(super) const FORMULA_NUMBER: u32 = 9;
    pub(super) const FORMULA_BOOL: u32 = 10;
    pub(super) const FORMULA_ERROR: u32 = 11;
    /// The first and last of the cells that do not say their column: it is the one after the cell
    /// before. They stand in the order of the cells from [`BLANK`].
    pub(super) const SHORT_BLANK: u32 = 12;
    pub(super) const SHORT_SHARED: u32 = 18;
    pub(super) const BLANK: u32 = 1;
    pub(super) const SHARED_TEXT: u32 = 19;
    pub(super) const FORMAT: u32 = 44;
    pub(super) const STYLE: u32 = 47;
    pub(super) const CELL_RICH_TEXT: u32 = 62;
    pub(super) const SHEET_DATA_END: u32 = 146;
    pub(super) const WORKBOOK: u32 = 153;
    pub(super) const SHEET: u32 = 156;
    pub(super) const MERGED: u32 = 176;
    pub(super) const CELL_STYLES: u32 = 617;
    pub(super) const CELL_STYLES_END: u32 = 618;
    pub(super) const NOTE_AUTHOR: u32 = 632;
    pub(super) const NOTE: u32 = 635;
    pub(super) const NOTE_TEXT: u32 = 637;
}

/// Reads a workbook whose main part has this name.
pub(super) fn read(package: &mut Package<'_>, main: &str) -> Result<OldWorkbook, Fault> {
    let relationships = Relationships::of(package, main)?;
    let mut related = |kind: &str| match relationships.first(kind) {
        Some(name) => package.part(name).map(Option::unwrap_or_default),
        None => Ok(Vec::new()),
    };
    let texts = shared_texts(&related("sharedStrings")?)?;
    let mut styles = cell_styles(&related("styles")?)?;
    let (entries, counts_from_1904) = sheet_entries(&whole(package, main)?)?;
    styles.counts_from_1904 = counts_from_1904;
    let mut rows = RowList::default();
    let mut sheets = Vec::new();
    for (id, mut sheet) in entries {
        let mut targets = relationships.iter();
        let target = targets.find(|one| one.id == id && one.kind == "worksheet");
        let Some(target) = target else { continue };
        let part = whole(package, &target.target)?;
        sheet.merged = read_cells(&part, &texts, &styles, &mut rows)?;
        sheet.rows = rows.take();
        let around = Relationships::of(package, &target.target)?;
        if let Some(name) = around.first("comments") {
            sheet.remarks = notes(&whole(package, name)?)?;
        }
        sheets.push(sheet);
    }
    let (properties, _) = Properties::of(package)?;
    Ok(OldWorkbook {
        sheets,
        properties,
        has_notes: false,
    })
}

fn whole(package: &mut Package<'_>, name: &str) -> Result<Vec<u8>, Fault> {
    let part = package.part(name)?;
    part.ok_or_else(|| Fault::damaged("a part of it is missing"))
}

/// The fields of a record, read from its beginning.
#[derive(Debug, Clone, Copy)]
struct Fields<'p>(&'p [u8]);

impl<'p> Fields<'p> {
    fn bytes(&mut self, count: usize) -> Result<&'p [u8], Fault> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or_else(cut_off)?;
        self.0 = rest;
        Ok(bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or_else(cut_off)?;
        self.0 = rest;
        Ok(*bytes)
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        Ok(self.array::<1>()?[0])
    }

    fn short(&mut self) -> Result<u16, Fault> {
        self.array().map(u16::from_le_bytes)
    }

    fn long(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    fn real(&mut self) -> Result<f64, Fault> {
        self.array().map(f64::from_le_bytes)
    }

    /// Reads a text: how many UTF-16 units it has, and these ([MS-XLSB] 2.5.169). One that is nothing
    /// has all bits of the count set.
    fn text(&mut self) -> Result<String, Fault> {
        let count = match self.long()? {
            u32::MAX => 0,
            count => usize::try_from(count).unwrap_or(usize::MAX),
        };
        let (units, _) = self.bytes(count.saturating_mul(2))?.as_chunks();
        let units: Vec<u16> = units.iter().copied().map(u16::from_le_bytes).collect();
        Ok(String::from_utf16_lossy(&units))
    }

    /// Reads a text with runs of different looks, which are passed over ([MS-XLSB] 2.5.121).
    fn rich_text(&mut self) -> Result<String, Fault> {
        self.byte()?;
        self.text()
    }

    /// Reads a number in 30 bits, whole or the upper half of a real one, or a hundred times that
    /// ([MS-XLSB] 2.5.123).
    fn rk(&mut self) -> Result<f64, Fault> {
        let bits = self.long()?;
        let number = match bits & 2 {
            0 => f64::from_bits(u64::from(bits & !3) << 32),
            _ => f64::from(bits.cast_signed() >> 2),
        };
        Ok(if bits & 1 == 1 {
            number / 100.0
        } else {
            number
        })
    }
}

fn cut_off() -> Fault {
    Fault::damaged("a part of it is cut off")
}

/// Gives the records of a part to `take`: number and fields ([MS-XLSB] 2.1.4). It ends them by returning
/// false.
fn records<'p>(
    part: &'p [u8],
    mut take: impl FnMut(u32, Fields<'p>) -> Result<bool, Fault>,
) -> Result<(), Fault> {
    let mut rest = Fields(part);
    while !rest.0.is_empty() {
        let mut number = u32::from(rest.byte()?);
        if number & 0x80 != 0 {
            number = (number & 0x7F) | (u32::from(rest.byte()? & 0x7F) << 7);
        }
        let mut length = 0_usize;
        for place in 0..4 {
            let byte = rest.byte()?;
            length |= usize::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        if !take(number, Fields(rest.bytes(length)?))? {
            break;
        }
    }
    Ok(())
}

/// Reads the list of sheets, each with the id of its part, and whether days are counted from 1904.
fn sheet_entries(part: &[u8]) -> Result<(Vec<(String, WorkbookSheet)>, bool), Fault> {
    let mut entries = Vec::new();
    let mut counts_from_1904 = false;
    records(part, |number, mut fields| {
        match number {
            record::WORKBOOK => counts_from_1904 = fields.long()? & 1 == 1,
            record::SHEET => {
                let state = fields.long()?;
                fields.long()?;
                let id = fields.text()?;
                let sheet = WorkbookSheet {
                    name: fields.text()?,
                    is_hidden: state != 0,
                    is_very_hidden: state == 2,
                    ..WorkbookSheet::default()
                };
                entries.push((id, sheet));
            }
            _ => {}
        }
        Ok(true)
    })?;
    Ok((entries, counts_from_1904))
}

fn shared_texts(part: &[u8]) -> Result<Vec<String>, Fault> {
    let mut texts = Vec::new();
    records(part, |number, mut fields| {
        if number == record::SHARED_TEXT {
            if texts.len() == limits::SHARED_TEXTS {
                return Err(Fault::TooLarge("has too many texts".to_owned()));
            }
            texts.push(fields.rich_text()?);
        }
        Ok(true)
    })?;
    Ok(texts)
}

fn cell_styles(part: &[u8]) -> Result<CellStyles, Fault> {
    let mut formats: HashMap<u32, String> = HashMap::new();
    let mut styles: Vec<u32> = Vec::new();
    let mut is_of_cells = false;
    records(part, |number, mut fields| {
        match number {
            record::FORMAT => {
                let id = u32::from(fields.short()?);
                formats.insert(id, fields.text()?);
            }
            record::CELL_STYLES => is_of_cells = true,
            record::CELL_STYLES_END => is_of_cells = false,
            record::STYLE if is_of_cells => {
                fields.short()?;
                styles.push(u32::from(fields.short()?));
            }
            _ => {}
        }
        Ok(true)
    })?;
    Ok(CellStyles::of_formats(&formats, &styles))
}

/// Reads the cells of a sheet; returns the first and last of each merged range.
fn read_cells(
    part: &[u8],
    texts: &[String],
    styles: &CellStyles,
    rows: &mut RowList,
) -> Result<Vec<(Address, Address)>, Fault> {
    let mut row = 0;
    let mut next_column = 0;
    let mut is_over = false;
    let mut merged = Vec::new();
    records(part, |number, mut fields| {
        if is_over {
            if number == record::MERGED && merged.len() < limits::FILLS {
                let rows = [fields.long()?, fields.long()?];
                let columns = [fields.long()?, fields.long()?];
                let address = |at: usize| Address {
                    row: rows[at],
                    column: columns[at],
                };
                merged.push((address(0), address(1)));
            }
            return Ok(true);
        }
        let (kind, column) = match number {
            record::ROW => {
                row = fields.long()?;
                next_column = 0;
                return Ok(true);
            }
            record::SHEET_DATA_END => {
                is_over = true;
                return Ok(true);
            }
            record::BLANK..=record::FORMULA_ERROR | record::CELL_RICH_TEXT => {
                (number, fields.long()?)
            }
            record::SHORT_BLANK..=record::SHORT_SHARED => {
                (number - record::SHORT_BLANK + record::BLANK, next_column)
            }
            _ => return Ok(true),
        };
        next_column = column.saturating_add(1);
        // The style takes three bytes.
        let style = usize::try_from(fields.long()? & 0xFF_FF_FF).ok();
        let shown = |number: f64| styles.shown(&number.to_string(), style);
        let text = match kind {
            record::CELL_RK => shown(fields.rk()?),
            record::CELL_REAL | record::FORMULA_NUMBER => shown(fields.real()?),
            record::CELL_BOOL | record::FORMULA_BOOL => match fields.byte()? {
                0 => "FALSE".to_owned(),
                _ => "TRUE".to_owned(),
            },
            record::CELL_ERROR | record::FORMULA_ERROR => error(fields.byte()?).to_owned(),
            record::CELL_TEXT | record::FORMULA_TEXT => fields.text()?,
            record::CELL_RICH_TEXT => fields.rich_text()?,
            record::CELL_SHARED => {
                let index = usize::try_from(fields.long()?).unwrap_or(usize::MAX);
                let text = texts.get(index);
                let text = text.ok_or_else(|| Fault::damaged("a cell's text is missing"))?;
                text.clone()
            }
            _ => String::new(),
        };
        rows.push(row, column, &text)?;
        Ok(true)
    })?;
    Ok(merged)
}

/// Returns what is shown for an error ([MS-XLSB] 2.5.97.2).
fn error(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    }
}

/// Reads the notes beside cells.
fn notes(part: &[u8]) -> Result<Vec<SheetRemark>, Fault> {
    let mut authors: Vec<String> = Vec::new();
    let mut notes: Vec<SheetRemark> = Vec::new();
    records(part, |number, mut fields| {
        match number {
            record::NOTE_AUTHOR => authors.push(fields.text()?),
            record::NOTE => {
                let author = usize::try_from(fields.long()?).unwrap_or(usize::MAX);
                let row = fields.long()?;
                fields.long()?;
                let column = fields.long()?;
                let author = authors.get(author).filter(|name| !name.trim().is_empty());
                notes.push(SheetRemark {
                    cell: Some(Address { row, column }),
                    author: author.cloned(),
                    ..SheetRemark::default()
                });
            }
            record::NOTE_TEXT => {
                if let Some(note) = notes.last_mut() {
                    note.text = RichText::plain(&fields.rich_text()?, RunLook::default());
                }
            }
            _ => {}
        }
        Ok(true)
    })?;
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_ranges_behind_the_cells_are_read() {
        let mut part = vec![0x92, 0x01, 0];
        part.extend([0xB0, 0x01, 16]);
        part.extend([2_u32, 4, 0, 1].into_iter().flat_map(u32::to_le_bytes));
        let mut rows = RowList::default();
        let merged = read_cells(&part, &[], &CellStyles::default(), &mut rows);
        let (first, last) = (Address { row: 2, column: 0 }, Address { row: 4, column: 1 });
        assert_eq!(merged.ok(), Some(vec![(first, last)]));
    }

    #[test]
    fn numbers_in_thirty_bits_are_read() {
        for (bits, number) in [
            (0x3FF0_0000_u32, 1.0),
            ((42 << 2) | 2, 42.0),
            ((1234 << 2) | 3, 12.34),
            (0x4059_0001, 1.0),
            ((-5_i32).cast_unsigned() << 2 | 2, -5.0),
        ] {
            let read = Fields(&bits.to_le_bytes()).rk().expect("four bytes");
            assert!((read - number).abs() < 1e-12, "{bits:x}: {read}");
        }
    }

    #[test]
    fn records_that_are_cut_off_are_damage() {
        // A record of number 156 says that it has 300 bytes.
        let part = [0x9C, 0x01, 0xAC, 0x02, 0];
        assert!(matches!(sheet_entries(&part), Err(Fault::Damaged(_))));
        let part = [19, 6, 0, 255, 255, 255, 127, 0];
        assert!(matches!(shared_texts(&part), Err(Fault::Damaged(_))));
    }
}
