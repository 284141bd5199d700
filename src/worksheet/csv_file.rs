//! Tables as comma-separated values (RFC 4180).
//!
//! Written for spreadsheet programs: with a byte-order mark, without which they take UTF-8 for
//! something else, and with texts guarded that they would take for formulas. What they save is
//! read: with commas, semicolons (where the comma is the decimal sign) or tabs.

use super::address::Address;
use super::encoding::{decode, decode_or_guess};
use super::fault::Fault;
use super::grid::{Grid, GridBuilder};
use super::heading::Headings;
use super::limits;
use super::text::{fitted, guarded, unguarded};
use super::value::Value;
use super::{Worksheet, Written};
use crate::diagnostic::Diagnostic;
use std::borrow::Cow;
use std::collections::HashMap;

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

/// All that a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextTable {
    /// The rows that hold something, by their numbers from 0; columns with their texts, and the blanks before
    /// these.
    pub rows: Vec<(u32, Vec<(u32, String)>)>,
    /// How many words stand in the text, counted without the reader of its fields.
    pub words: usize,
    /// Whether the encoding was guessed.
    pub is_guessed: bool,
}

/// Reads all cells of a file of which no headings are known; `name` names it in messages.
///
/// # Errors
/// When it is no text, damaged, or has more of something than is read.
pub(crate) fn read_all(name: &str, bytes: &[u8]) -> Result<TextTable, Diagnostic> {
    text_table(bytes).map_err(|fault| fault.diagnostic(name))
}

fn text_table(bytes: &[u8]) -> Result<TextTable, Fault> {
    if bytes.len() > limits::FILE {
        return Err(crate::package::Fault::too_large_file(limits::FILE).into());
    }
    let (text, is_guessed) = decode_or_guess(bytes)?;
    let (delimiter, text) = match said_delimiter(&text) {
        Some(said) => said,
        None => (likely_delimiter(&text), &*text),
    };
    let rows = grid(text, delimiter, usize::MAX)?.rows.into_iter();
    let rows = rows.map(|row| {
        let cells = row.cells.into_iter();
        let cells = cells.map(|(column, value)| match value {
            Value::Text(text) => (column, text),
            other => (column, other.as_text()),
        });
        (row.number, cells.collect())
    });
    Ok(TextTable {
        rows: rows.collect(),
        words: words(text, delimiter),
        is_guessed,
    })
}

/// Returns the delimiter that a first line such as `sep=;` says, and the text behind it.
fn said_delimiter(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let said = line.trim_end_matches('\r').trim_matches('"');
    let [delimiter] = *said.strip_prefix("sep=")?.as_bytes() else {
        return None;
    };
    delimiter.is_ascii().then_some((delimiter, rest))
}

/// Returns the delimiter with which most of the first records have as many fields as each other, and
/// more than one; of two, the one with more fields.
fn likely_delimiter(text: &str) -> u8 {
    let mut best = ((0, 0), DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut counts: HashMap<usize, usize> = HashMap::new();
        if !has_long_lines(text, delimiter) {
            for record in reader.records().take(LOOKED_AT).flatten() {
                *counts.entry(record.len()).or_default() += 1;
            }
        }
        let counts = counts.into_iter().filter(|(fields, _)| *fields > 1);
        let most = counts.map(|(fields, records)| (records, fields)).max();
        if let Some(most) = most.filter(|most| *most > best.0) {
            best = (most, delimiter);
        }
    }
    best.1
}

/// Counts the words of a text whose fields a delimiter parts.
fn words(text: &str, delimiter: u8) -> usize {
    let (mut is_quoted, mut words) = (false, 0);
    let mut field = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if is_quoted => match characters.next_if_eq(&'"') {
                Some(quote) => field.push(quote),
                None => is_quoted = false,
            },
            '"' if field.is_empty() => is_quoted = true,
            c if !is_quoted && (c == char::from(delimiter) || c == '\n' || c == '\r') => {
                words += unguarded(&field).split_whitespace().count();
                field.clear();
            }
            c => field.push(c),
        }
    }
    words + unguarded(&field).split_whitespace().count()
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
