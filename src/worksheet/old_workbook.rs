//! Workbooks of other formats than XLSX: XLS, XLSB and ODS.
//!
//! They are read by calamine, which believes what a file says of its sizes: this is called in a process
//! with little memory and time.

use super::limits;
use calamine::{
    Data, ExcelDateTime, Reader, SheetType, SheetVisible, Sheets, open_workbook_auto_from_rs,
};
use serde::{Deserialize, Serialize};
use std::io::Cursor;

/// What stands in the cells of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OldWorkbook {
    pub sheets: Vec<OldSheet>,
    /// Whether notes stand beside cells: they are not read.
    pub has_notes: bool,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OldSheet {
    pub name: String,
    pub is_hidden: bool,
    /// Row and column, counted from 0, and what stands there, row by row.
    pub cells: Vec<(u32, u32, String)>,
}

/// Reads a workbook.
///
/// # Errors
/// When it is none, damaged, has a password, or has more of something than is read: what is the case.
pub fn read(bytes: &[u8]) -> Result<OldWorkbook, String> {
    let mut workbook: Sheets<_> =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
            let said = error.to_string();
            match said.to_lowercase().contains("password") {
                true => "is protected with a password".to_owned(),
                false => format!("is ill-formed: {said}"),
            }
        })?;
    let mut read = OldWorkbook {
        has_notes: has_notes(bytes),
        ..OldWorkbook::default()
    };
    let mut cells = 0;
    for about in workbook.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let range = workbook.worksheet_range(&about.name);
        let range = range.map_err(|error| format!("is ill-formed: {error}"))?;
        let (top, left) = range.start().unwrap_or_default();
        let mut sheet = OldSheet {
            name: about.name,
            is_hidden: about.visible != SheetVisible::Visible,
            cells: Vec::new(),
        };
        for (row, column, value) in range.used_cells() {
            let text = said(value);
            if text.trim().is_empty() {
                continue;
            }
            cells += 1;
            if cells > limits::CELLS {
                return Err(format!("has more than {} cells", limits::CELLS));
            }
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            let column = u32::try_from(column)
                .unwrap_or(u32::MAX)
                .saturating_add(left);
            sheet.cells.push((row, column, text));
        }
        read.sheets.push(sheet);
    }
    Ok(read)
}

/// Returns a value as it is shown, days in ISO 8601.
fn said(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
        Data::Bool(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(moment) => day(*moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

fn day(moment: ExcelDateTime) -> String {
    // Below the first day there are only times.
    let is_day = moment.is_datetime() && moment.as_f64() >= 1.0;
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    match (is_day, (hour, minute, second)) {
        (false, _) => moment.as_f64().to_string(),
        (true, (0, 0, 0)) => format!("{year:04}-{month:02}-{day:02}"),
        (true, _) => {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}

/// Returns whether notes stand beside cells.
fn has_notes(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"PK") {
        let Ok(mut package) = crate::package::Package::open(bytes, limits::PACKAGE) else {
            return false;
        };
        let is_part = package
            .names()
            .any(|name| name.to_lowercase().contains("comments"));
        let content = package.text("content.xml").ok().flatten();
        return is_part || content.is_some_and(|xml| xml.contains("<office:annotation"));
    }
    /// The record of a note ([MS-XLS] 2.4.179), and how far a workbook is looked through.
    const NOTE: u16 = 0x001C;
    let Ok(mut file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        return false;
    };
    let mut stream = Vec::new();
    for name in ["/Workbook", "/Book"] {
        if let Ok(mut found) = file.open_stream(name) {
            let _ = std::io::Read::read_to_end(&mut found, &mut stream);
        }
    }
    let mut rest = &stream[..];
    while let [a, b, c, d, behind @ ..] = rest {
        if u16::from_le_bytes([*a, *b]) == NOTE {
            return true;
        }
        rest = behind
            .get(usize::from(u16::from_le_bytes([*c, *d]))..)
            .unwrap_or_default();
    }
    false
}
