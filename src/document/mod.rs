//! The document model: what a page says, in a form that no file format owns.
//!
//! Small and closed. [`compose`](crate::compose) builds a [`Document`]; the renderers in
//! [`render`](crate::render) turn it into files and know nothing else. Sides are `start` and
//! `end`, never left and right, so that a right-to-left document mirrors. This module must not
//! know the plan, nor any format.

mod address;
mod block;
mod bonds;
mod change;
mod chart;
pub(crate) mod column_widths;
mod editing;
mod inline;
mod isolates;
mod languages;
mod length;
mod page;
mod paragraph;
mod shortened;
mod style;
mod table;
#[doc(hidden)]
pub mod walk;

pub(crate) use address::{AddressFault, link_address};
pub use block::{Block, Callout, CalloutKind, List, ListKind, Slot};
pub(crate) use bonds::bonds;
pub use change::{Change, ChangeKind, MoveName, Revision, Signature};
pub use chart::{
    Bar, BarChart, Chart, DayLine, DaySpan, GanttBand, GanttBar, GanttChart, GanttRow, Interval,
    Series, TimeScale,
};
pub use editing::Editing;
pub(crate) use inline::shown_text;
pub use inline::{Anchor, Choice, Emphasis, Field, Inline, Target, plain_text};
pub(crate) use isolates::{is_right_to_left, isolates};
pub(crate) use languages::{Languages, Script, Stretch};
pub use length::Length;
pub use page::{Margins, Orientation, PageSetup, PageWords, Paper, RunningLine};
pub use paragraph::{Heading, Paragraph};
pub(crate) use shortened::{fitting, shortened};
pub use style::{
    Alignment, Color, FontFace, Fonts, Logo, NamedFonts, Palette, Role, RunningTexts, StyleSheet,
    TextStyle, Tone, Tones,
};
pub use table::{Cell, Column, Row, RowGroup, Table};
#[doc(hidden)]
pub use walk::{Visitor, VisitorMut};

use chrono::NaiveDate;

/// A whole document, ready for any renderer.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub metadata: Metadata,
    pub page: PageSetup,
    pub styles: StyleSheet,
    pub words: Words,
    pub editing: Editing,
    pub blocks: Vec<Block>,
}

impl Document {
    /// Returns the languages that it is in.
    pub fn languages(&self) -> Languages<'_> {
        Languages {
            own: &self.metadata.language,
            words: &self.words.language,
        }
    }

    /// Returns what stands at the foot of the first page: what its title block says already is not said
    /// again there.
    pub fn first_footer(&self) -> RunningLine {
        let said = plain_text(&self.page.footer.start);
        let title_block = self.blocks.iter().map_while(|block| match block {
            Block::Paragraph(paragraph) if paragraph.role == Role::Subtitle => {
                Some(plain_text(&paragraph.content))
            }
            Block::Heading(Heading { level: 1, .. }) => Some(String::new()),
            _ => None,
        });
        let is_said = title_block.into_iter().any(|line| line == said);
        RunningLine {
            start: match is_said {
                true => Vec::new(),
                false => self.page.footer.start.clone(),
            },
            end: self.page.footer.end.clone(),
        }
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    pub title: String,
    /// Who issues the document; the author, for formats that ask for one.
    pub organisation: String,
    pub subject: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    pub direction: Direction,
    /// The document's only date: created and modified.
    pub date: NaiveDate,
    /// Names and values that travel with the file, so that a returned one can be matched.
    pub properties: Vec<(String, String)>,
}

/// The direction in which the document's language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// Returns the other one.
    pub fn turned(self) -> Self {
        match self {
            Direction::LeftToRight => Direction::RightToLeft,
            Direction::RightToLeft => Direction::LeftToRight,
        }
    }
}

/// The words that a renderer adds where pages end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// BCP 47 tag of the language of all words that are not the plan's, these and those in the text.
    pub language: String,
    /// Marks a label that is said again on a continued page, such as "(continued)".
    pub continued: String,
    /// Heading of the notes, where a renderer sets them at the end of the text, such as "Notes".
    pub notes: String,
    /// The digit zero in which pages are numbered, where a renderer numbers them; the others follow it.
    pub zero: char,
    /// Said aloud with changed words, for people who do not see how they are shown.
    pub changes: ChangeWords,
}

/// What is said before changed words, with what stands between, such as "Inserted: ".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeWords {
    pub inserted: String,
    pub deleted: String,
    pub moved_from: String,
    pub moved_to: String,
}
