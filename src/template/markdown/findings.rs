//! What is said of Markdown that the document model has no place for.

use super::places;
use super::{Insertions, MarkdownSetup};
use crate::diagnostic::{self, CharacterFault, Diagnostic, FindingList, Span, character_name};
use crate::document::{AddressFault, Anchor, shortened};
use std::collections::HashSet;
use std::ops::Range;

/// Markdown that does not come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeftOut<'t> {
    Image,
    Html,
    Rule,
    LinkTarget(&'t str, AddressFault),
    /// No heading is called so.
    Place(&'t str),
    UnusedNote(&'t str),
    UndefinedNote(&'t str),
    NoteInNote,
    SurplusCells,
}

/// Markdown that comes out in another way than it was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Changed {
    Image,
    Code,
    TaskBox,
    DeepHeading,
    HeadingOutOfPlace,
    DeepList,
    InnerQuote,
    InnerTable,
    WideTable,
    TableWithoutRows,
    BoldItalics,
    BlocksInNote,
}

/// The findings of one text.
pub(super) struct Findings<'a> {
    text: &'a str,
    place: &'a dyn Fn(Range<usize>) -> Span,
    list: FindingList,
    /// Characters that have been reported: one place of each is enough.
    characters: Vec<char>,
    /// What the headings of the text are called as places.
    pub(super) headings: HashSet<String>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(text: &'a str, place: &'a dyn Fn(Range<usize>) -> Span) -> Self {
        Findings {
            text,
            place,
            list: FindingList::default(),
            characters: Vec::new(),
            headings: HashSet::new(),
        }
    }

    /// Returns the place in the document that a link means: a heading by its words, or what the
    /// document has under that name.
    pub(super) fn place(&self, anchor: &Anchor, setup: &MarkdownSetup<'_>) -> Option<Anchor> {
        let name = places::name(&anchor.0);
        let is_heading = self.headings.contains(&name) || (setup.has_place)(&name);
        match is_heading {
            true => Some(Anchor(name)),
            false => (setup.has_place)(&anchor.0).then(|| anchor.clone()),
        }
    }

    /// Returns what was found, in the order of the text.
    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        let mut list = self.list.into_vec();
        diagnostic::sort(&mut list);
        list
    }

    /// Returns the label of a footnote to which a text refers without there being one: of `[^label]`,
    /// which is read as three texts then, the middle one.
    pub(super) fn undefined_note<'t>(
        &self,
        text: &'t str,
        range: &Range<usize>,
    ) -> Option<&'t str> {
        let label = text.strip_prefix('^')?;
        let before = self.text.get(..range.start)?.strip_suffix('[')?;
        let behind = self.text.get(range.end..)?;
        let is_label = !label.is_empty() && !label.contains(char::is_whitespace);
        let is_mark = !before.ends_with('\\') && behind.starts_with(']');
        (is_label && is_mark).then_some(label)
    }

    pub(super) fn leave_out(&mut self, what: LeftOut<'_>, range: &Range<usize>) {
        let (message, help) = what.words();
        let finding = Diagnostic::warning("markdown-left-out", message).help(help);
        self.push(finding, "left out", range);
    }

    pub(super) fn change(&mut self, what: Changed, range: &Range<usize>) {
        let (message, help) = what.words();
        let finding = Diagnostic::warning("markdown-changed", message).help(help);
        self.push(finding, "comes out otherwise", range);
    }

    fn push(&mut self, finding: Diagnostic, label: &str, range: &Range<usize>) {
        // Blocks end with the line break behind them.
        let source = self.text.get(range.clone()).unwrap_or_default();
        let range = range.start..range.start + source.trim_end().len();
        self.list
            .push(finding.at_labelled((self.place)(range), label));
    }

    /// Looks for characters that no document can have, or that the fonts cannot show.
    pub(super) fn look(
        &mut self,
        text: &str,
        range: &Range<usize>,
        insertions: &dyn Insertions,
        setup: &MarkdownSetup<'_>,
    ) {
        let is_plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
        if text.bytes().all(is_plain) {
            return;
        }
        let mut before = None;
        let mut chars = text.char_indices().peekable();
        while let Some((index, c)) = chars.next() {
            let beside = (before, chars.peek().map(|(_, after)| *after));
            before = Some(c);
            if matches!(c, '\t' | '\n' | '\r') || insertions.is_mark(c) {
                continue;
            }
            let Some(fault) = CharacterFault::between(beside.0, c, beside.1, setup.shows) else {
                continue;
            };
            if self.characters.contains(&c) {
                continue;
            }
            self.characters.push(c);
            // A text that was written with entities has other places than its source.
            let part = if text.len() == range.len() {
                range.start + index..range.start + index + c.len_utf8()
            } else {
                range.clone()
            };
            self.list.push(
                fault
                    .finding("the text", &character_name(c))
                    .at_labelled((self.place)(part), "here first"),
            );
        }
    }
}

impl LeftOut<'_> {
    /// Returns what happened, and what would help.
    fn words(self) -> (String, &'static str) {
        match self {
            LeftOut::Image => (
                "an image is left out".to_owned(),
                "say in words what it shows, or put it into the finished document",
            ),
            LeftOut::Html => (
                "HTML is left out; the words in it stay".to_owned(),
                "write it in Markdown; `<br>` and comments may stay",
            ),
            LeftOut::Rule => (
                "a rule across the page is left out".to_owned(),
                "begin a new part with a heading",
            ),
            LeftOut::LinkTarget(target, AddressFault::Length) => (
                format!(
                    "“{}” is left out: it {}",
                    shortened(target, 80),
                    AddressFault::Length.reason()
                ),
                "link to the page that the long address is found on, or use a shorter address",
            ),
            LeftOut::LinkTarget(target, fault) => (
                format!(
                    "“{}” is left out: it {}",
                    shortened(target, 80),
                    fault.reason()
                ),
                "link to `https://…`, `mailto:…`, or `#…` for a place in the document",
            ),
            LeftOut::Place(anchor) => (
                format!(
                    "the link to “#{}” is left out: the document has no such heading",
                    shortened(anchor, 80)
                ),
                "write the words of the heading in small letters, with hyphens for spaces: `#next-steps`",
            ),
            LeftOut::UnusedNote(label) => (
                format!("the footnote “{label}” is left out: nothing refers to it"),
                "refer to it in the text, or delete it",
            ),
            LeftOut::UndefinedNote(label) => (
                format!("the footnote “{label}” has no text; “[{label}]” stands in its place"),
                "write its text in a paragraph of its own, behind its mark and a colon",
            ),
            LeftOut::NoteInNote => (
                "a footnote inside a footnote is left out".to_owned(),
                "put its words into the outer one",
            ),
            LeftOut::SurplusCells => (
                "the row has more cells than the table has columns; the last ones are left out"
                    .to_owned(),
                "add a column to the table's first line and to the line of dashes below it",
            ),
        }
    }
}

impl Changed {
    /// Returns what happened, and what would help.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Changed::Image => (
                "an image cannot be shown; its description stands in its place",
                "put the image into the finished document",
            ),
            Changed::Code => (
                "code is set as plain text",
                "documents have no type for code; quotation marks set it apart",
            ),
            Changed::TaskBox => (
                "a task's box is set as [x] or [ ]",
                "say in words what is done",
            ),
            Changed::DeepHeading => (
                "a heading this deep looks as the one above it",
                "use fewer levels",
            ),
            Changed::HeadingOutOfPlace => (
                "a heading cannot stand here; it is set as an important paragraph",
                "begin the paragraph with **important words** instead",
            ),
            Changed::DeepList => (
                "a list this deep is set as paragraphs of the list around it",
                "use fewer levels",
            ),
            Changed::InnerQuote => (
                "a quotation inside a list or another quotation is set as plain paragraphs",
                "put it before or behind",
            ),
            Changed::InnerTable => (
                "a table inside a list or a quotation is moved behind it",
                "put it before or behind",
            ),
            Changed::WideTable => (
                "a table with so many columns is set as paragraphs, one for each row",
                "divide it into two tables",
            ),
            Changed::TableWithoutRows => {
                ("a table without rows is set as a paragraph", "add a row")
            }
            Changed::BoldItalics => ("bold italics are set bold", "choose one of them"),
            Changed::BlocksInNote => (
                "a footnote is set as one paragraph",
                "put lists and tables into the text",
            ),
        }
    }
}
