//! Worksheets: tables that a person fills in with a spreadsheet program and sends back.
//!
//! ```text
//! Worksheet ─┬─ xlsx_file::write ─> XLSX ─┐                      ┌─ read ─> rows of cells,
//!            └─ csv_file::write ──> CSV ──┴─ (filled in, saved) ─┘          each with its address
//! ```
//!
//! Knows columns, cells and two file formats, and no plan: what a heading or a word means is for
//! its caller to say. A text stays a text both ways, whatever it begins with: nothing is written
//! as a formula, and none is computed. What comes back may have been made by anyone, so files are
//! read within the limits of [`limits`].

mod address;
pub mod csv_file;
mod encoding;
mod fault;
mod grid;
mod heading;
pub mod limits;
pub mod old_workbook;
mod read;
mod text;
mod value;
pub mod xlsx_file;

pub use address::{Address, place};
pub(crate) use encoding::declared_text;
pub use encoding::decoded;
pub use grid::Aside;
pub use heading::Headings;
pub use old_workbook::OldWorkbook;
pub use read::{Cell, Filled, Row, read};
pub(crate) use text::guarded;
pub use value::Value;

use crate::diagnostic::Diagnostic;
use chrono::NaiveDate;

/// A table to fill in.
#[derive(Debug, Clone, PartialEq)]
pub struct Worksheet {
    /// Name of the sheet's tab; what a tab cannot show is replaced.
    pub name: String,
    pub title: String,
    /// What to do, one line each, between the title and the table; only XLSX has room for them.
    pub instructions: Vec<String>,
    pub columns: Vec<Column>,
    /// The values, one for each column; missing ones are empty.
    pub rows: Vec<Vec<Value>>,
    /// How many columns stay in sight while the others are scrolled.
    pub frozen_columns: u16,
    /// Whether what is given is locked, against mistakes; nobody can add rows then.
    pub is_locked: bool,
    /// Whether rows can be filtered by their cells; XLSX only.
    pub has_filter: bool,
    /// Whether the first column stands on the right.
    pub right_to_left: bool,
    pub properties: Properties,
}

/// A column of a [`Worksheet`].
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub heading: String,
    /// Width in digits of the body's type.
    pub width: u8,
    pub kind: Kind,
    /// What to write into a cell, shown when the cell is chosen; empty for none.
    pub hint: String,
}

/// What a column's cells hold, and who writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Given text, which whoever fills in the table cannot change by mistake: where the table is not
    /// locked, only if there is a hint on what it is.
    Fixed,
    /// Any text; those in a range of cells, such as `'Bodies'!$B$4:$B$9`, are offered.
    Suggested(String),
    /// One of these words.
    Choice(Vec<String>),
    Date,
    /// A whole number from 0 to 100.
    Percent,
    Text,
}

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    pub author: String,
    /// Language tag, such as `en`.
    pub language: String,
    /// When the file was made: the same date gives the same bytes.
    pub date: NaiveDate,
    /// Names and values that travel with an XLSX file, so that a returned one can be matched.
    pub custom: Vec<(String, String)>,
}

/// A file's bytes, and what was lost on the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub bytes: Vec<u8>,
    pub warnings: Vec<Diagnostic>,
}

impl Worksheet {
    /// Returns a row's values, one for each column.
    fn cells<'a>(&'a self, row: &'a [Value]) -> impl Iterator<Item = (&'a Column, &'a Value)> {
        let values = row.iter().chain(std::iter::repeat(&Value::Empty));
        self.columns.iter().zip(values)
    }
}
