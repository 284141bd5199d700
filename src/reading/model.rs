//! A returned file as data.

use super::words::WordCount;
use crate::diagnostic::Diagnostic;
use crate::docx_file::{
    Bookmark, Change, ChangeId, Changes, Control, Link, LinkId, Merge, Position, Reading, Role, Run,
};
use crate::identity::{self, DocumentKind};
use crate::package::Properties;
use crate::worksheet::Address;
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, HashMap};

/// A returned file, whatever it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnedFile {
    pub format: Format,
    pub identity: Identity,
    pub properties: Properties,
    /// All places, in reading order: of a document the body, its footnotes, endnotes, page headers,
    /// page footers and comments; of a workbook sheet by sheet the cells, then what stands around
    /// them, and comments last. A text box follows the place that it hangs on.
    pub places: Vec<Place>,
    /// Numbers that programs print before entries of lists of a document’s body, by place.
    pub list_numbers: HashMap<u32, String>,
    /// In the order in which they begin; of a workbook one for each sheet.
    pub tables: Vec<Table>,
    /// Of a workbook.
    pub sheets: Vec<Sheet>,
    pub comments: Vec<Comment>,
    /// Footnotes and endnotes, and the places in which their marks stand.
    pub note_marks: HashMap<PlaceKind, u32>,
    pub bookmarks: Vec<Bookmark>,
    pub controls: Vec<Control>,
    /// What [`ChangeId`]s stand for.
    pub changes: Vec<Change>,
    /// What [`LinkId`]s stand for.
    pub links: Vec<Link>,
    /// Tracked changes that change no word.
    pub format_changes: usize,
    pub words: WordCount,
    /// What a person should look at, because the file does not say all that is needed to read it.
    pub doubts: Vec<Diagnostic>,
}

/// What sort of file it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    #[default]
    Document,
    Workbook,
    /// A message: its subject as a title, then a place for each of its lines.
    Letter,
    /// Pages: a place for each word on them, then one for each text that was put on them.
    Pages,
}

/// What a file says it is. Files that programs saved in other ways say nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// Nothing if it does not say, or says what is not known.
    pub document: Option<DocumentKind>,
    pub plan_id: Option<String>,
    pub plan_hash: Option<String>,
    pub edition: Option<String>,
    pub symbol: Option<String>,
}

/// A paragraph of a document, a cell of a sheet, or a text that stands around them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    pub kind: PlaceKind,
    /// What the paragraph is for: a heading, say.
    pub role: Role,
    /// Whether it is an entry of a list, with a number or without one.
    pub is_entry: bool,
    /// How deep it stands: in lists, or in steps of half a centimetre.
    pub indent: u8,
    /// The cell that it stands in.
    pub cell: Option<CellAddress>,
    /// All of its text, whatever was tracked: a tab is `\t`, a line break `\n`.
    pub text: Box<str>,
    /// What its text is made of, without a gap, and what stands in it without text.
    pub runs: Box<[Run]>,
    /// What happened to the paragraph's end.
    pub end: Changes,
}

/// Where a place is. Numbers count from 1, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PlaceKind {
    /// A paragraph of a document's body, in a table or not.
    #[default]
    Body,
    Footnote(u32),
    Endnote(u32),
    PageHeader(u32),
    PageFooter(u32),
    /// A text box, wherever it hangs; in a sheet, too.
    TextBox(u32),
    /// A paragraph of a comment: place in [`ReturnedFile::comments`], from 0.
    Comment(u32),
    /// A cell of a sheet: place in [`ReturnedFile::sheets`], from 0.
    SheetCell(u32),
    /// The head or foot of a sheet's printed pages.
    SheetHeader(u32),
    SheetFooter(u32),
}

/// Names a cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAddress {
    /// Place in [`ReturnedFile::tables`].
    pub table: u32,
    /// Place in [`Table::rows`].
    pub row: u32,
    /// Place in [`Row::cells`].
    pub cell: u32,
}

/// A table of a document, or what stands in the cells of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    pub home: TableHome,
    /// The cell that it stands in.
    pub parent: Option<CellAddress>,
    pub rows: Vec<Row>,
    /// The places in it, those of tables in its cells included: the first, and the one behind the
    /// last.
    pub places: (u32, u32),
}

/// Where a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TableHome {
    /// In a document: where, whatever it holds.
    Story(PlaceKind),
    /// Place in [`ReturnedFile::sheets`].
    Sheet(u32),
    #[default]
    Nowhere,
}

/// A row of a table. Rows of a sheet that hold nothing are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Of the table or sheet, from 0.
    pub number: u32,
    /// Whether it is marked as a heading row.
    pub is_header: bool,
    /// Whether the sheet does not show it.
    pub is_hidden: bool,
    pub changes: Changes,
    /// Cells of a sheet that hold nothing are left out.
    pub cells: Vec<Cell>,
    pub places: (u32, u32),
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The column of the grid in which it begins, from 0.
    pub column: u32,
    /// How many columns it covers.
    pub span: u16,
    pub merge: Merge,
    pub changes: Changes,
    pub places: (u32, u32),
    /// Whether a formula stands in it; its last value is the text, where the file has one.
    pub is_formula: bool,
    /// Its background in a document, where that is neither white nor none: red, green, blue.
    pub shade: Option<[u8; 3]>,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub name: String,
    pub visibility: Visibility,
    /// Place of its cells in [`ReturnedFile::tables`].
    pub table: u32,
    /// First and last cell of each merged range.
    pub merged: Vec<(Address, Address)>,
    /// Backgrounds of cells, whether they hold anything or not.
    pub fills: BTreeMap<Address, [u8; 3]>,
}

/// Whether a sheet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    #[default]
    Visible,
    Hidden,
    /// Hidden so that the menus of a program do not offer to show it.
    VeryHidden,
}

/// A comment beside the text, a cell's note, or a comment of a thread about a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comment {
    pub kind: CommentKind,
    pub author: Option<String>,
    pub initials: Option<String>,
    /// In the author's local time, as the file says.
    pub date: Option<NaiveDateTime>,
    /// What it is about; start and end are alike where it stands at a point, as on a cell. In a
    /// [`Position`], `paragraph` is the place in [`ReturnedFile::places`].
    pub range: Option<(Position, Position)>,
    /// Place in [`ReturnedFile::comments`] of the one that it answers.
    pub parent: Option<usize>,
    pub is_resolved: bool,
    /// The places of its text.
    pub places: (u32, u32),
}

/// What a comment hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CommentKind {
    #[default]
    Text,
    /// A note on a cell, as spreadsheet programs have had them from the first.
    CellNote,
    /// A comment of a thread about a cell.
    Threaded,
}

impl Identity {
    pub(super) fn of(properties: &Properties) -> Self {
        let custom = |name: &str| properties.custom(name);
        Identity {
            document: DocumentKind::of(custom),
            plan_id: custom(identity::PLAN_PROPERTY).map(str::to_owned),
            plan_hash: custom(identity::HASH_PROPERTY).map(str::to_owned),
            edition: custom(identity::EDITION_PROPERTY).map(str::to_owned),
            symbol: custom(identity::SYMBOL_PROPERTY).map(str::to_owned),
        }
    }
}

impl ReturnedFile {
    /// Returns what an id stands for.
    pub fn change(&self, id: ChangeId) -> Option<&Change> {
        self.changes.get(id.index())
    }

    /// Returns what an id stands for.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.links.get(id.index())
    }

    /// Returns the places of a range, as [`Cell::places`] and others give it.
    pub fn range(&self, (first, end): (u32, u32)) -> &[Place] {
        self.places
            .get(first as usize..end as usize)
            .unwrap_or_default()
    }

    /// Returns a cell.
    pub fn cell(&self, address: CellAddress) -> Option<&Cell> {
        let table = self.tables.get(address.table as usize)?;
        let row = table.rows.get(address.row as usize)?;
        row.cells.get(address.cell as usize)
    }

    /// Returns the text of a range of places in a state of what was tracked: a line for each
    /// paragraph whose end is there.
    pub fn text(&self, places: (u32, u32), reading: Reading) -> String {
        let mut text = String::new();
        let mut is_joined = true;
        for place in self.range(places) {
            if !is_joined {
                text.push('\n');
            }
            text.push_str(&place.read(reading));
            is_joined = !reading.shows(place.end);
        }
        text
    }
}

impl Place {
    /// Returns its text in a state of what was tracked. Its end is not looked at.
    pub fn read(&self, reading: Reading) -> String {
        let shown = self.runs.iter().filter(|run| reading.shows(run.changes));
        shown.map(|run| run.of(&self.text)).collect()
    }
}
