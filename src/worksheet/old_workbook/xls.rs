//! XLS workbooks, by calamine.

use super::{OldWorkbook, RowList};
use crate::package::{Properties, moment};
use crate::worksheet::Address;
use crate::worksheet::xlsx_file::WorkbookSheet;
use calamine::{Data, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls};
use std::io::Cursor;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<OldWorkbook, String> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| {
        let said = error.to_string();
        match said.to_lowercase().contains("password") {
            true => "is protected with a password".to_owned(),
            false => format!("is ill-formed: {said}"),
        }
    })?;
    let mut read = OldWorkbook {
        has_notes: has_notes(bytes),
        properties: properties(&mut workbook),
        ..OldWorkbook::default()
    };
    let mut rows = RowList::default();
    for about in workbook.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let range = workbook.worksheet_range(&about.name);
        let range = range.map_err(|error| format!("is ill-formed: {error}"))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |index: usize, start: u32| {
                u32::try_from(index)
                    .unwrap_or(u32::MAX)
                    .saturating_add(start)
            };
            rows.push(at(row, top), at(column, left), &said(value))
                .map_err(|fault| fault.what())?;
        }
        let merged = workbook.merge_cells_by_sheet_name(&about.name);
        let merged = merged.unwrap_or_default();
        read.sheets.push(WorkbookSheet {
            name: about.name,
            is_hidden: about.visible != SheetVisible::Visible,
            is_very_hidden: about.visible == SheetVisible::VeryHidden,
            rows: rows.take(),
            merged: merged.into_iter().map(ends).collect(),
            ..WorkbookSheet::default()
        });
    }
    Ok(read)
}

/// Returns the first and last cell of a range.
fn ends(range: Dimensions) -> (Address, Address) {
    let address = |(row, column)| Address { row, column };
    (address(range.start), address(range.end))
}

/// Returns what the file says of itself; what cannot be read is left out.
fn properties(workbook: &mut Xls<Cursor<&[u8]>>) -> Properties {
    let Ok(found) = workbook.workbook_properties() else {
        return Properties::default();
    };
    Properties {
        title: found.title,
        creator: found.creator,
        last_modified_by: found.last_modified_by,
        modified: found.modified.as_deref().and_then(moment),
        application: found.application,
        company: found.company,
        custom: Vec::new(),
    }
}

/// Returns a value as it is shown, days in ISO 8601.
fn said(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
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
    /// The record of a note ([MS-XLS] 2.4.179).
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
