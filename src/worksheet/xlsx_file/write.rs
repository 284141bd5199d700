//! Writes workbooks.

use super::formats::Formats;
use super::row_height::height;
use super::validation;
use crate::diagnostic::Diagnostic;
use crate::worksheet::text::fitted;
use crate::worksheet::{Address, Column, Kind, Value, Worksheet, Written};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter as xlsx;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, IgnoreError, ProtectionOptions, Workbook,
};
use std::fmt;

/// The writer of the format failed, which is a fault of ours.
#[derive(Debug)]
pub struct WriteError(xlsx::XlsxError);

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for WriteError {}

impl From<xlsx::XlsxError> for WriteError {
    fn from(error: xlsx::XlsxError) -> Self {
        WriteError(error)
    }
}

/// Longest name of a tab, in UTF-16 units, and what cannot stand in one.
const NAME: usize = 31;
const NOT_IN_NAME: [char; 7] = ['*', '?', ':', '[', ']', '\\', '/'];

/// The sheet of what is carried.
pub(crate) const CARRIED: &str = "wem-report";

/// Longest text of a cell of it, in characters.
pub(crate) const CARRIED_TEXT: usize = 15_000;

/// Paper size A4 (ISO/IEC 29500-1 §18.3.1.63).
const A4: u8 = 9;

/// Margin at the sides of a printed page, in inches: the table needs the room.
const MARGIN: f64 = 0.4;

/// Longest text in the margin of a page, less what stands around the title.
const FOOTER: usize = 200;

/// What makes the text up to its end run from right to left (UAX #9, 2.2), also in programs that do not
/// know isolates.
const EMBEDDING: char = '\u{202B}';
const END_OF_EMBEDDING: char = '\u{202C}';

/// Writes a table with its title, instructions and headings.
///
/// # Errors
/// When the writer of the format fails, which is a fault of ours.
pub fn write(sheet: &Worksheet) -> Result<Written, WriteError> {
    write_all(std::slice::from_ref(sheet), &[])
}

/// Writes several tables, a sheet each; the first one says what the file is. What is carried stands, a
/// name and a text a row, in a sheet that no menu offers to show.
///
/// # Errors
/// When the writer of the format fails, which is a fault of ours.
pub fn write_all(
    sheets: &[Worksheet],
    carried: &[(String, String)],
) -> Result<Written, WriteError> {
    let mut workbook = Workbook::new();
    let mut warnings = Vec::new();
    if let Some(first) = sheets.first() {
        workbook.set_properties(&properties(first)?);
    }
    for sheet in sheets {
        let (page, of_sheet) = page(sheet)?;
        workbook.push_worksheet(page);
        warnings.extend(of_sheet);
    }
    if !carried.is_empty() {
        let page = workbook.add_worksheet();
        page.set_name(CARRIED)?.set_very_hidden(true);
        for (row, (name, text)) in (0..).zip(carried) {
            page.write_string(row, 0, name)?
                .write_string(row, 1, text)?;
        }
    }
    Ok(Written {
        bytes: workbook.save_to_buffer()?,
        warnings,
    })
}

fn page(sheet: &Worksheet) -> Result<(xlsx::Worksheet, Vec<Diagnostic>), WriteError> {
    let mut writer = Writer {
        sheet,
        formats: Formats::new(sheet.right_to_left),
        page: xlsx::Worksheet::new(),
        name: tab_name(&sheet.name),
        warnings: Vec::new(),
    };
    writer.page.set_name(&writer.name)?;
    let heading_row = writer.write_preface()?;
    writer.write_headings(heading_row)?;
    writer.write_rows(heading_row + 1)?;
    writer.set_rules(heading_row)?;
    writer.set_view(heading_row)?;
    writer.set_print(heading_row)?;
    Ok((writer.page, writer.warnings))
}

struct Writer<'a> {
    sheet: &'a Worksheet,
    formats: Formats,
    page: xlsx::Worksheet,
    name: String,
    warnings: Vec<Diagnostic>,
}

impl Writer<'_> {
    /// Writes what stands above the table; returns the row of the headings.
    fn write_preface(&mut self) -> Result<u32, WriteError> {
        let title = self.formats.title.clone();
        self.write_text(Address { row: 0, column: 0 }, &self.sheet.title, &title)?;
        let instruction = self.formats.instruction.clone();
        let mut row = 1;
        for line in &self.sheet.instructions {
            self.write_text(Address { row, column: 0 }, line, &instruction)?;
            row += 1;
        }
        Ok(row)
    }

    fn write_headings(&mut self, row: u32) -> Result<(), WriteError> {
        for (column, described) in (0..).zip(&self.sheet.columns) {
            let format = self.formats.heading(&described.kind).clone();
            self.write_text(Address { row, column }, &described.heading, &format)?;
            let width = f64::from(described.width);
            self.page.set_column_width(index(column), width)?;
        }
        let headings = self.sheet.columns.iter();
        let headings = headings.map(|column| (column.heading.as_str(), column.width));
        self.page.set_row_height(row, height(headings))?;
        Ok(())
    }

    fn write_rows(&mut self, first: u32) -> Result<(), WriteError> {
        for (row, values) in (first..).zip(&self.sheet.rows) {
            for (column, (described, value)) in (0..).zip(self.sheet.cells(values)) {
                self.write_value(Address { row, column }, described, value)?;
            }
            let texts = self
                .sheet
                .cells(values)
                .filter_map(|(column, value)| match value {
                    Value::Text(text) => Some((text.as_str(), column.width)),
                    _ => None,
                });
            self.page.set_row_height(row, height(texts))?;
        }
        Ok(())
    }

    fn write_value(
        &mut self,
        address: Address,
        column: &Column,
        value: &Value,
    ) -> Result<(), WriteError> {
        let Address { row, column: at } = address;
        let format = self.formats.cell(&column.kind).clone();
        match value {
            Value::Empty | Value::Formula => {
                self.page.write_blank(row, index(at), &format)?;
            }
            Value::Text(text) => self.write_text(address, text, &format)?,
            Value::Number(number) => {
                self.page
                    .write_number_with_format(row, index(at), *number, &format)?;
            }
            Value::Date(date) => match excel_date(*date) {
                Some(day) => {
                    let format = self.formats.date(&column.kind).clone();
                    self.page
                        .write_datetime_with_format(row, index(at), day, &format)?;
                }
                // A day that Excel has no number for.
                None => self.write_text(address, &date.to_string(), &format)?,
            },
        }
        Ok(())
    }

    /// Writes a text as a text, never as a formula or a link.
    fn write_text(
        &mut self,
        address: Address,
        text: &str,
        format: &Format,
    ) -> Result<(), WriteError> {
        let text = fitted(text, address, &self.name, &mut self.warnings);
        let Address { row, column } = address;
        // The crate takes a text between these tags for formatted text and writes it unescaped.
        // In two pieces it is one, and is escaped.
        match text.strip_prefix('<') {
            Some(rest) if text.starts_with("<r>") && text.ends_with("</r>") => {
                let plain = Format::default();
                let pieces = [(&plain, "<"), (&plain, rest)];
                self.page
                    .write_rich_string_with_format(row, index(column), &pieces, format)?;
            }
            _ => {
                self.page
                    .write_string_with_format(row, index(column), text, format)?;
            }
        }
        Ok(())
    }

    /// Says which cells may be changed, and what may stand in them.
    fn set_rules(&mut self, heading_row: u32) -> Result<(), WriteError> {
        let rows = u32::try_from(self.sheet.rows.len()).unwrap_or(u32::MAX);
        let (first, last) = (heading_row + 1, heading_row.saturating_add(rows));
        if rows > 0 {
            for (column, described) in (0..).zip(&self.sheet.columns) {
                let column = index(column);
                let is_kept = self.sheet.is_locked && described.kind == Kind::Fixed;
                if let Some(rule) = validation::rule(described)?.filter(|_| !is_kept) {
                    self.page
                        .add_data_validation(first, column, last, column, &rule)?;
                }
                if described.kind == Kind::Fixed {
                    // A number such as 1.1 is a text here; that needs no warning in each cell.
                    let kind = IgnoreError::NumberStoredAsText;
                    self.page
                        .ignore_error_range(first, column, last, column, kind)?;
                }
            }
        }
        if self.sheet.has_filter {
            let columns = u32::try_from(self.sheet.columns.len()).unwrap_or(1);
            self.page
                .autofilter(heading_row, 0, last, index(columns.saturating_sub(1)))?;
        }
        if self.sheet.is_locked {
            // Without a password: against mistakes, not against people.
            self.page.protect_with_options(&ProtectionOptions {
                format_cells: true,
                format_columns: true,
                format_rows: true,
                sort: self.sheet.has_filter,
                use_autofilter: self.sheet.has_filter,
                ..ProtectionOptions::new()
            });
        }
        Ok(())
    }

    fn set_view(&mut self, heading_row: u32) -> Result<(), WriteError> {
        self.page
            .set_freeze_panes(heading_row + 1, self.sheet.frozen_columns)?;
        self.page.set_right_to_left(self.sheet.right_to_left);
        let to_fill = self
            .sheet
            .columns
            .iter()
            .position(|c| c.kind != Kind::Fixed);
        if let (Some(column), false) = (to_fill, self.sheet.rows.is_empty()) {
            let column = u16::try_from(column).unwrap_or_default();
            let row = heading_row + 1;
            self.page.set_selection(row, column, row, column)?;
        }
        Ok(())
    }

    fn set_print(&mut self, heading_row: u32) -> Result<(), WriteError> {
        let footer = self.footer();
        self.page
            .set_paper_size(A4)
            .set_landscape()
            .set_margins(MARGIN, MARGIN, 0.6, 0.6, 0.3, 0.3)
            .set_print_fit_to_pages(1, 0)
            .set_footer(footer)
            .set_repeat_rows(heading_row, heading_row)?;
        Ok(())
    }

    /// Returns the title and the number of the page, each at its end of the line. A footer has no
    /// direction of its own, and its sides are not mirrored with the sheet.
    fn footer(&self) -> String {
        let title: String = self.sheet.title.chars().take(FOOTER).collect();
        let title = title.replace('&', "&&");
        match self.sheet.right_to_left {
            false => format!("&L{title}&R&P / &N"),
            true => format!(
                "&L{EMBEDDING}&P / &N{END_OF_EMBEDDING}&R{EMBEDDING}{title}{END_OF_EMBEDDING}"
            ),
        }
    }
}

fn properties(sheet: &Worksheet) -> Result<DocProperties, WriteError> {
    let made = excel_date(sheet.properties.date);
    let made = made.map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?;
    let properties = DocProperties::new()
        .set_title(&sheet.title)
        .set_author(&sheet.properties.author)
        .set_creation_datetime(&made)
        .set_custom_property("Language", sheet.properties.language.as_str());
    let custom = sheet.properties.custom.iter();
    Ok(custom.fold(properties, |properties, (name, value)| {
        properties.set_custom_property(name, value.as_str())
    }))
}

/// Returns a day as Excel counts it, from 1900 to 9999.
fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let month = u8::try_from(date.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(date.day()).ok()?).ok()
}

/// Returns a column as the crate counts it. A table has few columns.
fn index(column: u32) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Makes a name that a tab can have.
pub(crate) fn tab_name(name: &str) -> String {
    let mut units = 0;
    let name: String = name
        .chars()
        .map(|c| {
            if NOT_IN_NAME.contains(&c) || c.is_control() {
                '-'
            } else {
                c
            }
        })
        .take_while(|c| {
            units += c.len_utf16();
            units <= NAME
        })
        .collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    // Excel keeps this name for itself.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        "Sheet1".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_gets_a_name_that_it_can_have() {
        assert_eq!(tab_name("IWG"), "IWG");
        assert_eq!(tab_name("CEC/CCET [joint]"), "CEC-CCET -joint-");
        assert_eq!(tab_name("'quoted'"), "quoted");
        assert_eq!(tab_name(" "), "Sheet1");
        assert_eq!(tab_name("History"), "Sheet1");
        let long = tab_name(&"😀".repeat(20));
        assert_eq!(long.encode_utf16().count(), 30);
    }
}
