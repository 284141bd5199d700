//! Reads the cells of a workbook's sheet.

use super::notes::Notes;
use super::vet::vet;
use crate::package::Package;
use crate::worksheet::fault::Fault;
use crate::worksheet::grid::{Grid, GridBuilder};
use crate::worksheet::heading::Headings;
use crate::worksheet::limits;
use crate::worksheet::{Address, Aside, Value};
use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, Style, Xlsx, XlsxError};
use chrono::NaiveDate;
use std::collections::HashSet;
use std::io::Cursor;

/// First and last number of a day in both of Excel's ways to count them.
const DAYS: std::ops::Range<f64> = 1.0..2_958_466.0;

/// Reads the sheet in which most headings are found, the first of several; of the others what stands in
/// them, and of all the notes beside cells.
///
/// Of a formula the value is taken that was last computed.
pub(crate) fn read(bytes: &[u8], headings: &Headings<'_>) -> Result<Grid, Fault> {
    let mended = Package::open(bytes, limits::PACKAGE)?.mended()?;
    let bytes = mended.as_deref().unwrap_or(bytes);
    vet(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut notes = Notes::of(bytes)?;
    let mut best: Option<(usize, String, Grid)> = None;
    let mut asides = Vec::new();
    for sheet in sheets {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let grid = grid(&mut workbook, &sheet.name)?;
        let found = headings.found_in(&grid);
        if best.as_ref().is_none_or(|(most, ..)| found > *most) {
            let other = best.replace((found, sheet.name, grid));
            asides.extend(
                other
                    .into_iter()
                    .flat_map(|(_, name, grid)| words_of(&name, &grid)),
            );
        } else {
            asides.extend(words_of(&sheet.name, &grid));
        }
    }
    let (_, name, mut grid) = best.unwrap_or_default();
    grid.asides = notes.take(&name);
    grid.asides.append(&mut asides);
    grid.asides.extend(notes.of_other_sheets());
    Ok(grid)
}

/// Returns what stands in a sheet that is not read.
fn words_of(name: &str, grid: &Grid) -> Vec<Aside> {
    let rows = grid.rows.iter();
    let cells = rows.flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
    cells
        .map(|(row, (column, value))| Aside {
            place: format!(
                "sheet “{name}”, cell {}",
                Address {
                    row,
                    column: *column
                }
            ),
            text: value.as_text(),
            note_by: None,
        })
        .collect()
}

fn grid(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Grid, Fault> {
    let formulas = match formulas_without_value(workbook, sheet) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Grid::default()),
        formulas => formulas.map_err(unreadable)?,
    };
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let mut builder = GridBuilder::default();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let value = match value(&cell, reader.styles().get(style)) {
            Value::Empty if formulas.contains(&(row, column)) => Value::Formula,
            value => value,
        };
        builder.push(Address { row, column }, value)?;
    }
    Ok(builder.finish())
}

/// Returns the cells with a formula whose value no program has computed, as those have that were written
/// by a script.
fn formulas_without_value(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
) -> Result<HashSet<(u32, u32)>, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    let mut formulas = HashSet::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
            formulas.insert(cell.pos);
        }
    }
    Ok(formulas)
}

fn value(cell: &Cell<DataRef<'_>>, style: Option<&Style>) -> Value {
    match cell.get_value() {
        DataRef::Empty => Value::Empty,
        DataRef::String(text) => Value::text(text.as_str()),
        DataRef::SharedString(text) => Value::text(*text),
        DataRef::Int(number) => Value::text(number.to_string()),
        DataRef::Float(number) => as_shown(*number, style),
        DataRef::Bool(is_true) => Value::text(if *is_true { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => day(*moment),
        DataRef::DateTimeIso(text) => iso_day(text),
        DataRef::DurationIso(text) => Value::text(text.as_str()),
        DataRef::Error(error) => Value::text(error.to_string()),
    }
}

/// Takes a number as it is shown: 0.4 in a cell that shows 40 % is 40.
fn as_shown(number: f64, style: Option<&Style>) -> Value {
    if !number.is_finite() {
        return Value::text(number.to_string());
    }
    let format = style.and_then(|style| style.number_format.as_ref());
    if format.is_some_and(|format| is_percent(&format.format_code)) {
        // Binary fractions are not what was typed: 0.07 × 100 is 7.000000000000001.
        Value::Number((number * 1e8).round() / 1e6)
    } else {
        Value::Number(number)
    }
}

/// Returns whether a number format multiplies by 100 (ISO/IEC 29500-1 §18.8.31): it has a percent
/// sign that is no literal.
pub(super) fn is_percent(format: &str) -> bool {
    let mut characters = format.chars();
    let mut in_quotes = false;
    while let Some(c) = characters.next() {
        match c {
            '"' => in_quotes = !in_quotes,
            '\\' | '_' | '*' if !in_quotes => {
                characters.next();
            }
            '%' if !in_quotes => return true,
            _ => {}
        }
    }
    false
}

/// Takes the day of a moment; what is no day stays a number.
fn day(moment: ExcelDateTime) -> Value {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let date = date.filter(|_| moment.is_datetime() && DAYS.contains(&moment.as_f64()));
    date.map_or_else(|| as_shown(moment.as_f64(), None), Value::Date)
}

/// Takes the day of a moment in ISO 8601.
fn iso_day(text: &str) -> Value {
    let day = text.split('T').next().unwrap_or_default();
    NaiveDate::parse_from_str(day, "%Y-%m-%d").map_or_else(|_| Value::text(text), Value::Date)
}

fn unreadable(error: XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::Unreadable {
            what: "is protected with a password".to_owned(),
            help: "save it without a password",
        },
        other => Fault::damaged(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn percent_signs_that_multiply_are_told_from_literals() {
        for format in ["0%", "0.00 %", "[Red]0%;-0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in ["0", "0\" %\"", "0\\%", "General", "0_%", "0*%"] {
            assert!(!is_percent(format), "{format}");
        }
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let shown = |number, is_1904| day(ExcelDateTime::new(number, DateTime, is_1904)).as_text();
        assert_eq!(shown(42_602.0, false), "2016-08-20");
        assert_eq!(shown(42_602.999, false), "2016-08-20");
        assert_eq!(shown(41_140.0, true), "2016-08-20");
        assert_eq!(shown(61.0, false), "1900-03-01");
        // Excel's 29 February 1900, and what is before or after its days.
        assert_eq!(shown(60.0, false), "60");
        assert_eq!(shown(-1.0, false), "-1");
        assert_eq!(shown(0.5, false), "0.5");
        assert_eq!(shown(1e300, false), format!("{}", 1e300));
        let duration = ExcelDateTime::new(1.5, TimeDelta, false);
        assert_eq!(day(duration).as_text(), "1.5");
    }
}
