//! A returned document as data.

use super::change::{Change, ChangeId, Changes};
use super::indent::Indent;
use super::list_format::{ListFormats, ListPlace};
use super::settings::Settings;
use crate::package::{LeftOutWords, ObjectKind, Properties};
use chrono::NaiveDateTime;

/// A returned document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocxFile {
    pub blocks: Vec<Block>,
    /// Footnotes and endnotes, in the order of their parts.
    pub notes: Vec<Note>,
    /// Page headers and page footers.
    pub headers: Vec<Vec<Block>>,
    pub footers: Vec<Vec<Block>>,
    /// Comments, in the order of their part.
    pub comments: Vec<Comment>,
    pub bookmarks: Vec<Bookmark>,
    pub controls: Vec<Control>,
    /// What [`ChangeId`]s stand for.
    pub changes: Vec<Change>,
    /// What [`LinkId`]s stand for.
    pub links: Vec<Link>,
    /// Names of the paragraphs' styles, as the application shows them.
    pub styles: Vec<String>,
    /// How entries of lists are numbered.
    pub list_formats: ListFormats,
    /// Tracked changes that change no word: of properties of runs, paragraphs, tables and pages.
    pub format_changes: usize,
    pub properties: Properties,
    pub settings: Settings,
    /// Words that stand in no paragraph, and why.
    pub left_out: LeftOutWords,
    /// Names of the parts that were read.
    pub parts: Vec<String>,
}

/// What a story is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its place among all paragraphs of the document, from 0: those of the body first, then those
    /// of notes, of page headers, of page footers and of comments. A text in a frame comes after the
    /// paragraph that the frame hangs on.
    pub number: u32,
    /// The frame that it stands in, counted from 1; 0 for none.
    pub frame: u32,
    /// All of its text, whatever was tracked: a tab is `\t`, a line break `\n`.
    pub text: String,
    /// What its text is made of, without a gap.
    pub runs: Vec<Run>,
    /// Place of its style in [`DocxFile::styles`].
    pub style: Option<u16>,
    pub role: Role,
    pub list: Option<ListPlace>,
    pub alignment: Alignment,
    pub indent: Indent,
    /// What happened to its end.
    pub mark: Changes,
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    #[default]
    Text,
    Title,
    Subtitle,
    /// A heading of a level, from 1.
    Heading(u8),
    Quote,
    Caption,
}

/// On which side the lines of a paragraph stand, as far as a table's columns differ in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    #[default]
    Start,
    Center,
    End,
}

impl Alignment {
    /// Reads `w:jc` (ISO/IEC 29500-1 §17.18.44): `left` and `right` mean start and end in it.
    pub(super) fn of(value: &str) -> Self {
        match value {
            "center" => Alignment::Center,
            "end" | "right" => Alignment::End,
            _ => Alignment::Start,
        }
    }
}

/// A piece of a paragraph that is alike in all that is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Where it starts and ends in [`Paragraph::text`], in bytes.
    pub start: u32,
    pub end: u32,
    pub kind: RunKind,
    pub look: Look,
    pub changes: Changes,
}

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    Text,
    /// The mark of a note, without text: place in [`DocxFile::notes`].
    Note(u32),
    /// A picture or another object, without text.
    Object(ObjectKind),
    /// The number of a page, or how many there are, as it was counted last.
    PageNumber,
}

/// How a run looks, as far as that says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
    /// Struck through by hand.
    pub struck: bool,
    /// Above the line.
    pub raised: bool,
    /// Highlighted, shaded, or of a colour of its own.
    pub marked: bool,
    pub link: Option<LinkId>,
}

/// Names a [`Link`] of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub(super) std::num::NonZeroU32);

impl LinkId {
    /// Returns the place of what it names.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// To an address outside.
    External(String),
    /// To a bookmark.
    Internal(String),
}

/// A kind of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    Footnote,
    Endnote,
}

/// A footnote or an endnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub kind: NoteKind,
    pub blocks: Vec<Block>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    pub rows: Vec<TableRow>,
    /// The paragraphs in it: the number of the first, and the one behind the last.
    pub paragraphs: (u32, u32),
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableRow {
    pub cells: Vec<TableCell>,
    /// How many columns of the grid are left out before its first cell.
    pub skipped: u16,
    pub is_header: bool,
    pub changes: Changes,
    pub paragraphs: (u32, u32),
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableCell {
    pub blocks: Vec<Block>,
    /// How many columns of the grid it covers.
    pub span: u16,
    pub merge: Merge,
    pub changes: Changes,
    /// Its background, where that is neither white nor none: red, green, blue.
    pub shade: Option<[u8; 3]>,
}

/// How a cell takes part in a cell that is merged down over several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Merge {
    #[default]
    No,
    Restart,
    Continue,
}

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// [`Paragraph::number`]; of a place between paragraphs that of the next one, which there need
    /// not be.
    pub paragraph: u32,
    /// In bytes of [`Paragraph::text`].
    pub at: u32,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    pub name: String,
    /// The first place where one of its name starts.
    pub start: Position,
    /// The last place where one of its name ends; LibreOffice 7.4 writes several starts.
    pub end: Option<Position>,
}

impl Run {
    /// Returns the run's text in its paragraph.
    pub fn text<'p>(&self, paragraph: &'p Paragraph) -> &'p str {
        self.of(&paragraph.text)
    }

    /// Returns the run's text, of all the text that it is a piece of.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        let (start, end) = (self.start as usize, self.end as usize);
        text.get(start..end).unwrap_or_default()
    }
}

impl Block {
    /// Returns the numbers of the first paragraph in it, and of the one behind its last.
    pub fn paragraphs(&self) -> (u32, u32) {
        match self {
            Block::Paragraph(paragraph) => (paragraph.number, paragraph.number + 1),
            Block::Table(table) => table.paragraphs,
        }
    }

    /// Calls a function with each paragraph in it, in order.
    pub(crate) fn for_each_paragraph<'b>(&'b self, visit: &mut dyn FnMut(&'b Paragraph)) {
        match self {
            Block::Paragraph(paragraph) => visit(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                for block in cells.flat_map(|cell| &cell.blocks) {
                    block.for_each_paragraph(visit);
                }
            }
        }
    }
}

impl TableCell {
    /// Returns all paragraphs in it, in order.
    pub fn paragraphs(&self) -> Vec<&Paragraph> {
        paragraphs(&self.blocks)
    }
}

/// Returns all paragraphs of blocks, in order.
pub fn paragraphs(blocks: &[Block]) -> Vec<&Paragraph> {
    let mut all = Vec::new();
    for block in blocks {
        block.for_each_paragraph(&mut |paragraph| all.push(paragraph));
    }
    all
}

impl DocxFile {
    /// Returns what an id stands for.
    pub fn change(&self, id: ChangeId) -> Option<&Change> {
        self.changes.get(id.index())
    }

    /// Returns what an id stands for.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.links.get(id.index())
    }

    /// Returns the first bookmark of a name; names are compared without regard to case.
    pub fn bookmark(&self, name: &str) -> Option<&Bookmark> {
        let mut bookmarks = self.bookmarks.iter();
        bookmarks.find(|bookmark| bookmark.name.eq_ignore_ascii_case(name))
    }

    /// Returns the name of a paragraph's style, as the application shows it.
    pub(crate) fn style_of(&self, paragraph: &Paragraph) -> Option<&str> {
        let style = self.styles.get(usize::from(paragraph.style?))?;
        Some(style)
    }
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comment {
    pub author: Option<String>,
    pub initials: Option<String>,
    /// In the author's local time, as the file says.
    pub date: Option<NaiveDateTime>,
    pub blocks: Vec<Block>,
    /// The text that it is about; start and end are alike where it stands at a point.
    pub range: Option<(Position, Position)>,
    /// Place in [`DocxFile::comments`] of the one that it answers.
    pub parent: Option<usize>,
    pub is_resolved: bool,
}

/// A content control.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Control {
    pub tag: Option<String>,
    /// Its title.
    pub alias: Option<String>,
    pub kind: ControlKind,
    /// Whether it shows its prompt, which nobody has replaced.
    pub shows_prompt: bool,
    pub start: Position,
    pub end: Position,
}

/// What a content control lets an author do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ControlKind {
    #[default]
    Rich,
    Plain,
    /// A list to choose from.
    Choice {
        choices: Vec<Choice>,
        /// The value that was chosen last, where the file says so; its text stands in the control.
        value: Option<String>,
    },
    Date,
    CheckBox {
        is_checked: bool,
    },
    Other,
}

/// An entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub text: String,
    pub value: String,
}
