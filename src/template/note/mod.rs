//! Templates of concept notes and of cover notes: a head in TOML, then Markdown with expressions and slots.
//!
//! ```text
//! template ─ head ─> title, countdown, settings
//!          └ body ─ engine(facts) ─> Markdown with marks ─ markdown ─> Blocks with slots
//! ```
//!
//! The engine is minijinja with all that reads files, or has no bound, left out; a name that
//! nobody gives is an error. What a template is told are [`Fact`]s: this module must not know the
//! plan, nor what authors write into the slots.

mod engine;
mod facts;
mod faults;
mod head;
mod lines;
mod marks;

pub use facts::{Fact, Record};
pub use head::{Countdown, Head};

use super::markdown::{self, Insertions, MarkdownSetup};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::document::{Anchor, Block, Inline, Slot};
use engine::Printed;
use faults::{Body, Fault};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// The kind of note for what has no kind of its own.
pub const GENERAL: &str = "general";

/// The folder of the templates, in that of all templates.
pub const FOLDER: &str = "concept-notes";

/// Returns the kinds that are built in, in the order in which they are listed: the general one last.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    let files = super::built_in_files();
    let kinds = files.filter_map(|path| {
        path.strip_prefix(FOLDER)?
            .strip_prefix('/')?
            .strip_suffix(".md")
    });
    kinds.filter(|kind| *kind != GENERAL).chain([GENERAL])
}

/// Returns the file of a kind, in the folder of all templates.
pub fn file(kind: &str) -> String {
    format!("{FOLDER}/{kind}.md")
}

/// A template that is larger is not read, in bytes.
const LARGEST: usize = 1 << 20;

/// A template of a concept note, or of another text with facts of the plan in it.
#[derive(Debug, Clone)]
pub struct NoteTemplate {
    pub head: Head,
    source: SourceId,
    /// Where the body begins.
    body: usize,
}

/// A note whose slots are empty.
#[derive(Debug, Clone)]
pub struct Skeleton {
    /// Headings have levels from 2; slots stand among them, or in quotations.
    pub blocks: Vec<Block>,
    /// The slots, in the order in which they stand.
    pub slots: Vec<SlotInfo>,
    /// Warnings.
    pub findings: Vec<Diagnostic>,
}

/// What is asked of the author of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Unique in the template.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// About how many words; none where the length does not matter.
    pub words: Option<u32>,
    /// What to write, and for whom, without the number of words.
    pub prompt: String,
}

/// Returns the letters and digits of a slot's name or title, by which it is told from others.
pub(crate) fn slot_key(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

impl SlotInfo {
    /// Returns whether a heading is that of the slot: its title or its name, in any letter case.
    pub(crate) fn is_called(&self, heading: &str) -> bool {
        let heading = slot_key(heading);
        heading == slot_key(&self.title) || heading == slot_key(&self.name)
    }

    /// Returns the place of the slot in its document.
    pub fn anchor(&self) -> Anchor {
        Anchor(format!("slot.{}", self.name))
    }
}

impl NoteTemplate {
    /// Reads the head of a template.
    ///
    /// # Errors
    /// When there is no head, it is not TOML, a key is missing or unknown, or the file is none of
    /// a template's.
    pub fn parse(source: SourceId, sources: &Sources) -> Result<Self, Vec<Diagnostic>> {
        let text = sources.text(source);
        if text.len() > LARGEST {
            let path = sources.path(source).display();
            return Err(vec![
                Diagnostic::error("bad-template", format!("{path} is larger than 1 MiB"))
                    .help("a template is a few pages of text; is this the right file?"),
            ]);
        }
        if let Some(at) = text.find(marks::is_mark) {
            return Err(vec![
                Diagnostic::error("bad-template", "the template has a character that is none")
                    .at_labelled(Span::new(source, at..at + 3), "no character")
                    .help("delete it; it stands for nothing in Unicode"),
            ]);
        }
        let (head, body) = head::read(source, sources)?;
        Ok(NoteTemplate { head, source, body })
    }

    /// Runs the template with what it is told.
    ///
    /// # Errors
    /// When it cannot be read, uses a name that nobody gives, fails, goes on for too long, or puts
    /// a slot where none can stand.
    pub fn run(
        &self,
        sources: &Sources,
        facts: Record,
        setup: &MarkdownSetup<'_>,
    ) -> Result<Skeleton, Vec<Diagnostic>> {
        let body = Body {
            source: self.source,
            offset: self.body,
            text: &sources.text(self.source)[self.body..],
        };
        let facts = facts.with("settings", self.head.settings.clone());
        let printed = engine::run(&body, &facts)?;
        let place = |range: Range<usize>| body.span(printed.origin(&range));
        let shows = |c: char| marks::is_mark(c) || (setup.shows)(c);
        let setup = MarkdownSetup {
            shows: &shows,
            ..*setup
        };
        let puzzle = Puzzle {
            body: &body,
            printed: &printed,
            place: &place,
            setup: &setup,
            said: Cell::new(0),
            order: RefCell::default(),
            sketches: RefCell::default(),
            is_in_sketch: Cell::new(false),
        };
        let (blocks, mut findings) = markdown::read(&printed.text, &place, &puzzle, &setup);
        findings.append(&mut puzzle.sketches.borrow_mut());
        findings.extend(puzzle.faults());
        crate::diagnostic::sort(&mut findings);
        // What stands in a loop is found once for each round.
        findings.dedup();
        if findings.iter().any(Diagnostic::is_error) {
            return Err(findings);
        }
        Ok(Skeleton {
            blocks,
            slots: puzzle.slots(),
            findings,
        })
    }
}

/// Puts values and slots where their marks stand.
struct Puzzle<'a> {
    body: &'a Body<'a>,
    printed: &'a Printed,
    place: &'a dyn Fn(Range<usize>) -> Span,
    setup: &'a MarkdownSetup<'a>,
    /// How many bytes of text came out so far.
    said: Cell<usize>,
    /// Which slots stand in the text, in its order.
    order: RefCell<Vec<usize>>,
    /// What was found in sketches.
    sketches: RefCell<Vec<Diagnostic>>,
    is_in_sketch: Cell<bool>,
}

impl Insertions for Puzzle<'_> {
    fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let left = marks::MOST_BYTES.saturating_sub(self.said.get());
        let said = self.printed.marks.said(text, left);
        let length = said.as_ref().map_or(left + 1, String::len);
        self.said.set(self.said.get() + length);
        Cow::Owned(said.unwrap_or_default())
    }

    fn block(&self, paragraph: &str) -> Option<Block> {
        let index = marks::slot_of(paragraph)?;
        if self.is_in_sketch.get() || self.order.borrow().contains(&index) {
            return None;
        }
        let info = self.info(index)?;
        self.order.borrow_mut().push(index);
        let prompt = match info.words {
            None => info.prompt.clone(),
            Some(words) => self
                .setup
                .labels
                .note
                .prompt
                .fill(&[("prompt", &info.prompt), ("words", &words.to_string())]),
        };
        Some(Block::Slot(Slot {
            anchor: info.anchor(),
            title: info.title,
            prompt: vec![Inline::text(prompt)],
            sketch: self.sketch(index),
            content: None,
        }))
    }

    fn is_mark(&self, c: char) -> bool {
        marks::is_mark(c)
    }
}

impl Puzzle<'_> {
    fn info(&self, index: usize) -> Option<SlotInfo> {
        let call = self.printed.marks.slots.get(index)?;
        Some(SlotInfo {
            name: call.name.clone(),
            title: call.title.clone(),
            words: (call.words > 0).then_some(call.words),
            prompt: call.prompt.clone(),
        })
    }

    /// Reads what an author may begin with.
    fn sketch(&self, index: usize) -> Vec<Block> {
        let sketch = self.printed.marks.slots.get(index);
        let Some(sketch) = sketch.and_then(|call| call.sketch.as_deref()) else {
            return Vec::new();
        };
        // What is captured has lost its own places: that of the slot is near enough.
        let at = self.place_of(index);
        let place = |_: Range<usize>| at;
        let setup = MarkdownSetup {
            heading_level: None,
            ..*self.setup
        };
        self.is_in_sketch.set(true);
        let (blocks, findings) = markdown::read(sketch, &place, self, &setup);
        self.is_in_sketch.set(false);
        self.sketches.borrow_mut().extend(findings);
        blocks
    }

    fn slots(&self) -> Vec<SlotInfo> {
        let order = self.order.borrow();
        order.iter().filter_map(|index| self.info(*index)).collect()
    }

    /// Reports slots that stand nowhere, and text that is too long.
    fn faults(&self) -> Vec<Diagnostic> {
        let order = self.order.borrow();
        let all = self.printed.marks.slots.iter().enumerate();
        let mut faults: Vec<Diagnostic> = all
            .filter(|(index, _)| !order.contains(index))
            .map(|(index, call)| {
                Fault::slot(
                    format!("the slot “{}” stands where none can", call.name),
                    "put it on a line of its own, with a blank line before and behind, outside lists and tables",
                )
                .at(self.place_of(index))
            })
            .collect();
        if self.said.get() > marks::MOST_BYTES {
            faults.push(marks::too_much().at((self.place)(0..0)));
        }
        faults
    }

    fn place_of(&self, index: usize) -> Span {
        let mark = marks::slot_mark(index);
        match (self.printed.text.find(&mark), self.info(index)) {
            (Some(at), _) => (self.place)(at..at + 1),
            // In a sketch, for one.
            (None, Some(info)) => self.body.find_quoted(&info.name),
            (None, None) => self.body.span(0..0),
        }
    }
}
