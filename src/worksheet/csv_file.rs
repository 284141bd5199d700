//! Tables as comma-separated values (RFC 4180).
//!
//! Written for spreadsheet programs: with a byte-order mark, without which they take UTF-8 for
//! something else, and with texts guarded that they would take for formulas. What they save is
//! read: with commas, semicolons (where the comma is the decimal sign) or tabs.

use super::address::Address;
use super::encoding::decode;
use super::fault::Fault;
use super::grid::{Grid, GridBuilder};
use super::heading::Headings;
use super::limits;
use super::text::{fitted, guarded, unguarded};
use super::value::Value;
use super::{Worksheet, Written};
use std::borrow::Cow;

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// What may stand between fields, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// How many records are looked at to find out which delimiter a file has.
const LOOKED_AT: usize = 200;

/// Writes a table: its headings, then its rows.
///
/// # Errors
/// When the writer of the format fails, which is a fault of ours.
pub fn write(sheet: &Worksheet) -> Result<Written, csv::Error> {
    let mut warnings = Vec::new();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let headings = sheet.columns.iter().map(|column| guarded(&column.heading));
    write_record(&mut writer, headings)?;
    for (row, values) in (1..).zip(&sheet.rows) {
        let fields = (0..)
            .zip(sheet.cells(values))
            .map(|(column, (_, value))| match value {
                Value::Text(text) => {
                    let address = Address { row, column };
                    guarded(fitted(text, address, &sheet.name, &mut warnings))
                }
                value => Cow::Owned(value.as_text()),
            });
        write_record(&mut writer, fields)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(Written { bytes, warnings })
}

fn write_record<'a>(
    writer: &mut csv::Writer<Vec<u8>>,
    fields: impl Iterator<Item = Cow<'a, str>>,
) -> Result<(), csv::Error> {
    for field in fields {
        writer.write_field(field.as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)
}

/// Reads the cells of a file; all of them are texts.
pub(super) fn read(bytes: &[u8], headings: &Headings<'_>) -> Result<Grid, Fault> {
    let text = decode(bytes)?;
    let delimiter = delimiter(&text, headings)?;
    grid(&text, delimiter, usize::MAX)
}

/// Returns the delimiter with which most headings are found.
fn delimiter(text: &str, headings: &Headings<'_>) -> Result<u8, Fault> {
    let mut best = (0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        // With a wrong delimiter much can be wrong.
        if let Ok(grid) = grid(text, delimiter, LOOKED_AT) {
            let found = headings.found_in(&grid);
            if found > best.0 {
                best = (found, delimiter);
            }
        }
    }
    Ok(best.1)
}

/// Reads so many records, the fields apart by a delimiter.
fn grid(text: &str, delimiter: u8, records: usize) -> Result<Grid, Fault> {
    if has_long_lines(text, delimiter) {
        let columns = limits::COLUMNS;
        return Err(Fault::TooLarge(format!("has more than {columns} columns")));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut builder = GridBuilder::default();
    let mut record = csv::StringRecord::new();
    let mut next = 0;
    for _ in 0..records {
        let unread = |error: csv::Error| Fault::damaged(error);
        if !reader.read_record(&mut record).map_err(unread)? {
            break;
        }
        let begin = record.position().map_or(0, csv::Position::byte);
        let row = next + blank_lines(text, usize::try_from(begin).unwrap_or(usize::MAX));
        next = row + 1;
        for (column, field) in (0..).zip(&record) {
            builder.push(Address { row, column }, Value::text(unguarded(field)))?;
        }
    }
    Ok(builder.finish())
}

/// Returns whether a line has too many fields: the reader takes in a record whole.
fn has_long_lines(text: &str, delimiter: u8) -> bool {
    let mut fields = 0;
    text.bytes().any(|byte| {
        match byte {
            b'\r' | b'\n' => fields = 0,
            byte if byte == delimiter => fields += 1,
            _ => {}
        }
        fields > limits::COLUMNS
    })
}

/// Counts the blank lines at a place, which the reader skips and a spreadsheet program does not.
fn blank_lines(text: &str, begin: usize) -> u32 {
    let rest = text.get(begin..).unwrap_or_default();
    let ended = text.as_bytes().get(begin.wrapping_sub(1)) == Some(&b'\r');
    // The line feed after the carriage return that ended the record before.
    let rest = rest.strip_prefix('\n').filter(|_| ended).unwrap_or(rest);
    let mut lines = 0;
    let mut bytes = rest.bytes().peekable();
    while let Some(byte) = bytes.next_if(|byte| matches!(byte, b'\r' | b'\n')) {
        if byte == b'\r' {
            bytes.next_if_eq(&b'\n');
        }
        lines += 1;
    }
    lines
}
