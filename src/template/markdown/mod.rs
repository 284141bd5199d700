//! Markdown to blocks of the document model, with a finding for all that the model cannot show.
//!
//! ```text
//! text ─ pulldown-cmark ─> events ─ reader ─> Blocks
//!                                    ├─ line: what stands inside a paragraph
//!                                    ├─ table: columns as wide as their content asks for
//!                                    ├─ link: where a link may lead
//!                                    └─ places: headings that links lead to
//! text <─ write ──────────────────────────────── Blocks
//! ```
//!
//! CommonMark with tables, footnotes and task lists. Nothing is lost silently: what the model has
//! no place for is shown in another way, or left out, and a warning says which and where. This
//! module must not know who wrote the text, nor where it is printed.

mod findings;
mod footnotes;
mod heading;
mod html;
mod line;
mod link;
mod places;
mod reader;
mod sections;
mod table;
mod write;

pub(crate) use places::{heading_names, name_headings};
pub(crate) use sections::first_words;
pub use sections::{Section, sections};
pub use write::write;

use super::Labels;
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::document::{Block, Length, StyleSheet};
use pulldown_cmark::{Event, Options};
use std::borrow::Cow;
use std::ops::Range;

/// What Markdown is read with.
#[derive(Clone, Copy)]
pub struct MarkdownSetup<'a> {
    /// The level of the highest headings, from 2 to 4; nothing where headings have no place.
    pub heading_level: Option<u8>,
    /// How wide tables are.
    pub text_width: Length,
    /// How wide a table's letters are.
    pub styles: &'a StyleSheet,
    pub labels: &'a Labels,
    /// Says whether the fonts have a character.
    pub shows: &'a dyn Fn(char) -> bool,
    /// Says whether the document around the text has a place of that name for links.
    pub has_place: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for MarkdownSetup<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MarkdownSetup")
            .field("heading_level", &self.heading_level)
            .field("text_width", &self.text_width)
            .finish_non_exhaustive()
    }
}

/// Reads a part of a source as Markdown.
///
/// Errors among the findings are characters that no document may have.
pub fn blocks(
    source: SourceId,
    sources: &Sources,
    range: Range<usize>,
    setup: &MarkdownSetup<'_>,
) -> (Vec<Block>, Vec<Diagnostic>) {
    let text = &sources.text(source)[range.clone()];
    let place =
        |part: Range<usize>| Span::new(source, range.start + part.start..range.start + part.end);
    read(text, &place, &Plain, setup)
}

/// Returns what is read beside plain CommonMark.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS
}

/// Events with their places in the text.
type Events<'t> = [(Event<'t>, Range<usize>)];

/// What stands in a text for something else.
pub(super) trait Insertions {
    /// Returns the text with everything put in.
    fn text<'t>(&self, text: &'t str) -> Cow<'t, str>;

    /// Returns the block that a paragraph stands for, if that is what it is.
    fn block(&self, paragraph: &str) -> Option<Block>;

    /// Returns whether a character only marks a place.
    fn is_mark(&self, c: char) -> bool;
}

/// A text that stands for itself.
struct Plain;

impl Insertions for Plain {
    fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Cow::Borrowed(text)
    }

    fn block(&self, _: &str) -> Option<Block> {
        None
    }

    fn is_mark(&self, _: char) -> bool {
        false
    }
}

/// Reads Markdown whose places `place` knows.
pub(super) fn read(
    text: &str,
    place: &dyn Fn(Range<usize>) -> Span,
    insertions: &dyn Insertions,
    setup: &MarkdownSetup<'_>,
) -> (Vec<Block>, Vec<Diagnostic>) {
    reader::read(text, place, insertions, setup)
}
