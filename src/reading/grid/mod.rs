//! A file that is to be imported, as one grid: headings, paragraphs and tables with the place of each.
//!
//! ```text
//! document, workbook, table as text ─ ReturnedFile ─┐
//! page of the web, Markdown, text ──────────────────┴─ importing::source ─> SourceGrid ─ importing
//! ```
//!
//! Every word of the file stands in a block, or in [`SourceGrid::left_out`] with the reason. Nothing is
//! understood here but what a page looks like.

use super::words::WordCount;
use serde::{Deserialize, Serialize};
use std::fmt;

/// All that a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceGrid {
    /// In reading order.
    pub blocks: Vec<GridBlock>,
    /// Words that are no part of the text, and why.
    pub left_out: Vec<LeftOutText>,
    /// Names of sheets, by [`SourceAddress::sheet`] from 1.
    pub sheets: Vec<String>,
    /// What the file says of itself, where it does.
    pub title: Option<String>,
    pub organisation: Option<String>,
    /// What a person should know about how the file was read, a line each.
    pub remarks: Vec<String>,
}

/// A block of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum GridBlock {
    Text(GridText),
    Table(GridTable),
}

/// A paragraph outside tables.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridText {
    pub address: SourceAddress,
    pub role: TextRole,
    pub paragraph: GridParagraph,
}

/// What a paragraph outside tables is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TextRole {
    #[default]
    Body,
    Title,
    /// A heading of a level, from 1.
    Heading(u8),
    /// An entry of a list, how deep it stands in others, from 0.
    ListEntry(u8),
    Caption,
    Footnote,
}

/// A table. Every cell stands in one row only, that in which it begins.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridTable {
    pub address: SourceAddress,
    pub rows: Vec<GridRow>,
    /// Whether it goes on with the table before it, from which only the end of a page parts it.
    pub is_continued: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridRow {
    pub address: SourceAddress,
    /// Cells in the order of their columns. Those without a word may be left out.
    pub cells: Vec<GridCell>,
    /// Whether the file marks it as a heading row.
    pub is_header: bool,
    /// Whether the end of a page stands before it, so that it may be the rest of the row above.
    pub is_after_break: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridCell {
    /// The column in which it begins, from 0.
    pub column: u32,
    /// How many columns and rows it covers; 0 counts as 1.
    pub columns: u32,
    pub rows: u32,
    pub paragraphs: Vec<GridParagraph>,
    /// Its background, where that is neither white nor none: red, green, blue.
    pub shade: Option<[u8; 3]>,
}

/// A paragraph: a line that an author ended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridParagraph {
    /// A tab is `\t`, a line break `\n`.
    pub text: String,
    /// Pieces that look otherwise than plain, in order, none over another.
    pub looks: Vec<LookOfPiece>,
    /// What a program prints before it: the number or bullet of a list.
    pub marker: Option<String>,
    /// How deep it is indented, in steps of a list or of half a centimetre.
    pub indent: u8,
}

/// How a piece of a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LookOfPiece {
    /// Where it starts and ends in the paragraph's text, in bytes.
    pub start: u32,
    pub end: u32,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    /// Above the line, as the mark of a note is.
    pub raised: bool,
}

/// Where something stands in a file; numbers count from 1, and 0 is none.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct SourceAddress {
    pub page: u32,
    pub sheet: u32,
    /// Among all tables of the file.
    pub table: u32,
    /// Of its table, or of its sheet.
    pub row: u32,
    pub column: u32,
    /// Of a file of lines.
    pub line: u32,
    /// Among the paragraphs outside tables.
    pub paragraph: u32,
}

/// Words that are no part of a file's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOutText {
    pub address: SourceAddress,
    pub reason: LeftOutReason,
    pub text: String,
}

/// Why words of a file are no part of its text. There is no other reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LeftOutReason {
    /// A running head or foot.
    PageLine,
    PageNumber,
    LineNumber,
    /// The mark of a footnote, in the text or before the note.
    NoteMark,
    /// A comment beside the text.
    Comment,
    /// Not there in the state of tracked changes that is imported.
    Tracked,
    /// Not shown: hidden text, a hidden sheet, row or column.
    Hidden,
    /// Text in a shape, a chart or a diagram.
    Drawing,
    /// Instructions of fields, scripts, styles: what a program does not show as text.
    Code,
}

impl SourceGrid {
    /// Adds words that are no part of the text, unless there are none.
    pub(crate) fn leave_out(&mut self, address: SourceAddress, reason: LeftOutReason, text: &str) {
        if !text.trim().is_empty() {
            self.left_out.push(LeftOutText {
                address,
                reason,
                text: text.to_owned(),
            });
        }
    }

    /// Returns how many words stand in its blocks.
    pub fn words(&self) -> usize {
        let words = self.blocks.iter().map(|block| match block {
            GridBlock::Text(text) => text.paragraph.words(),
            GridBlock::Table(table) => table.cells().map(GridCell::words).sum(),
        });
        words.sum()
    }

    /// Returns how a message names a place.
    pub fn place(&self, address: SourceAddress) -> String {
        let sheet = address.sheet.checked_sub(1);
        let sheet = sheet.and_then(|at| self.sheets.get(at as usize));
        match sheet.filter(|name| !name.is_empty() && self.sheets.len() > 1) {
            Some(name) => format!("sheet “{name}”, {address}"),
            None => address.to_string(),
        }
    }
}

impl GridTable {
    /// Walks over all cells.
    pub fn cells(&self) -> impl Iterator<Item = &GridCell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }

    /// Returns how many columns it has.
    pub fn width(&self) -> u32 {
        let ends = self.cells().map(|cell| cell.column + cell.columns.max(1));
        ends.max().unwrap_or(0)
    }
}

impl GridCell {
    fn words(&self) -> usize {
        self.paragraphs.iter().map(GridParagraph::words).sum()
    }

    /// Returns its paragraphs, a line each.
    pub fn text(&self) -> String {
        let lines = self.paragraphs.iter().map(|one| one.text.as_str());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Returns whether no word stands in it.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(GridParagraph::is_empty)
    }
}

impl GridParagraph {
    /// Makes a paragraph that looks plain.
    pub fn plain(text: impl Into<String>) -> Self {
        GridParagraph {
            text: text.into(),
            ..GridParagraph::default()
        }
    }

    fn words(&self) -> usize {
        WordCount::of(&self.text)
    }

    /// Returns whether no word stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns how deep a line of it begins: two blanks before its words are a step, and one is none that
    /// anybody meant.
    pub fn depth_of(&self, line: &str) -> u8 {
        let words = line.trim_start();
        let before = &line[..line.len() - words.len()];
        let blanks = before.chars().map(|c| if c == '\t' { 4 } else { 1 });
        let steps = blanks.sum::<usize>() / 2;
        let steps = u8::try_from(steps).unwrap_or(u8::MAX);
        self.indent.saturating_add(steps)
    }
}

impl LeftOutReason {
    pub const ALL: [LeftOutReason; 9] = [
        LeftOutReason::PageLine,
        LeftOutReason::PageNumber,
        LeftOutReason::LineNumber,
        LeftOutReason::NoteMark,
        LeftOutReason::Comment,
        LeftOutReason::Tracked,
        LeftOutReason::Hidden,
        LeftOutReason::Drawing,
        LeftOutReason::Code,
    ];

    /// Says it in a few words.
    pub fn words(self) -> &'static str {
        match self {
            LeftOutReason::PageLine => "running head or foot",
            LeftOutReason::PageNumber => "page number",
            LeftOutReason::LineNumber => "line number",
            LeftOutReason::NoteMark => "mark of a footnote",
            LeftOutReason::Comment => "comment beside the text",
            LeftOutReason::Tracked => "tracked change that is not imported",
            LeftOutReason::Hidden => "hidden in the file",
            LeftOutReason::Drawing => "text in a drawing",
            LeftOutReason::Code => "not shown as text",
        }
    }
}

impl fmt::Display for SourceAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            ("page", self.page),
            ("line", self.line),
            ("table", self.table),
            ("row", self.row),
            ("column", self.column),
            ("paragraph", self.paragraph),
        ];
        let mut is_first = true;
        for (name, number) in parts {
            let is_said = number > 0 && (name != "table" || self.sheet == 0);
            if is_said {
                let comma = if is_first { "" } else { ", " };
                write!(f, "{comma}{name} {number}")?;
                is_first = false;
            }
        }
        if is_first {
            f.write_str("the file")?;
        }
        Ok(())
    }
}
