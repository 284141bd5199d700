//! A concept note: what its template says of the plan, with the author's words in its slots.
//!
//! ```text
//! plan ─ facts ─> template ─> blocks with empty slots ─ texts ─> Document
//!                                                      └─ readiness
//! ```

mod facts;
mod readiness;

pub use readiness::{Readiness, SlotState};

use super::{Setup, frame};
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::document::{
    Block, Callout, CalloutKind, Document, Editing, Heading, Inline, Length, PageSetup, Paragraph,
    Role, Slot, VisitorMut,
};
use crate::identity::DocumentKind;
use crate::notes::{self, SlotTexts};
use crate::plan::progress::Report;
use crate::plan::{NoteMatter, NoteSubject, Plan};
use crate::template::note::{NoteTemplate, SlotInfo};
use crate::template::{Coverage, Labels, MarkdownSetup, markdown};

/// The margins at the sides: a line of prose should not be longer than eyes can follow.
const SIDES: Length = Length::millimetres(25);

/// A longer title, in characters, has no room in a running line.
const LONGEST_RUNNING_TITLE: usize = 50;

/// Properties of a note's file: which note it is, so that a returned file can be told from others.
pub(crate) const KEY_PROPERTY: &str = "WemNoteKey";
pub(crate) const KIND_PROPERTY: &str = "WemNoteKind";
/// The property that says which texts were put in: see [`notes::hash`].
pub(crate) const TEXTS_PROPERTY: &str = "WemNoteTexts";

/// What a concept note is composed of, apart from its [`Setup`].
#[derive(Clone, Copy)]
pub struct NoteInput<'a> {
    pub plan: &'a Plan,
    pub subject: NoteSubject<'a>,
    /// The name of the template's kind.
    pub kind: &'a str,
    pub template: &'a NoteTemplate,
    /// What the author wrote, if anything.
    pub texts: Option<&'a SlotTexts>,
    /// What was reported, if anything was.
    pub report: Option<&'a Report<'a>>,
    /// Where template and texts are.
    pub sources: &'a Sources,
}

impl std::fmt::Debug for NoteInput<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoteInput")
            .field("subject", &self.subject.key())
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// A concept note.
#[derive(Debug, Clone)]
pub struct ConceptNote {
    pub document: Document,
    /// What the template asks of the author.
    pub slots: Vec<SlotInfo>,
    pub readiness: Readiness,
    /// Warnings about the template and the author's words.
    pub findings: Vec<Diagnostic>,
}

/// Composes a concept note.
///
/// # Errors
/// When the template fails, or the author's words have characters that no document can have.
pub fn concept_note(
    input: &NoteInput<'_>,
    setup: Setup<'_>,
) -> Result<ConceptNote, Vec<Diagnostic>> {
    let (plan, labels) = (input.plan, setup.labels);
    let title = note_title(input, labels);
    let page = page(input, &setup);
    let coverage = Coverage::new(&setup.styles.fonts);
    let shows = |c: char| coverage.shows(c);
    let markdown = MarkdownSetup {
        heading_level: Some(2),
        text_width: page.text_width(),
        styles: &setup.styles,
        labels,
        shows: &shows,
        has_place: &|_| false,
    };
    let facts = facts::facts(input, &setup);
    let skeleton = input.template.run(input.sources, facts, &markdown)?;
    let headings = markdown::heading_names(&skeleton.blocks);
    let filled = MarkdownSetup {
        heading_level: None,
        has_place: &|name| headings.contains(name),
        ..markdown
    };
    let mut filling = Filling {
        input,
        markdown: &filled,
        slots: &skeleton.slots,
        readiness: Readiness::default(),
        findings: skeleton.findings,
    };
    let mut body = skeleton.blocks;
    body.iter_mut().for_each(|block| filling.block(block));
    markdown::name_headings(&mut body);
    align(&mut body);
    let (readiness, mut findings) = (filling.readiness, filling.findings);
    findings.extend(
        input
            .texts
            .map(|texts| texts.unknown(&skeleton.slots))
            .unwrap_or_default(),
    );
    diagnostic::sort(&mut findings);
    if findings.iter().any(Diagnostic::is_error) {
        return Err(findings);
    }
    let mut blocks = title_block(input, &setup, &readiness);
    blocks.extend(body);
    drop(coverage);
    let mut metadata = frame::metadata(plan, &setup, &title, DocumentKind::ConceptNote);
    metadata.properties.extend([
        (KEY_PROPERTY.to_owned(), input.subject.key().to_owned()),
        (KIND_PROPERTY.to_owned(), input.kind.to_owned()),
    ]);
    metadata.properties.extend(input.texts.map(|texts| {
        let hash = notes::hash(input.sources.text(texts.source));
        (TEXTS_PROPERTY.to_owned(), hash)
    }));
    let document = Document {
        metadata,
        page,
        words: frame::words(labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    };
    Ok(ConceptNote {
        document,
        slots: skeleton.slots,
        readiness,
        findings,
    })
}

/// Returns what a note is called where it is not on its own page: "Concept note: Plenary Conference".
fn note_title(input: &NoteInput<'_>, labels: &Labels) -> String {
    let title = input.plan.note_title(&input.subject);
    labels.note.kicker.fill(&[("name", title)])
}

fn page(input: &NoteInput<'_>, setup: &Setup<'_>) -> PageSetup {
    let title = input.plan.note_title(&input.subject);
    let is_long = title.chars().count() > LONGEST_RUNNING_TITLE;
    let name = match input.subject {
        NoteSubject::Item(place) if is_long => place.item.name(),
        _ => title.to_owned(),
    };
    let title = setup.labels.note.kicker.fill(&[("name", &name)]);
    let mut page = frame::page(input.plan, setup, &title);
    page.margins.start = SIDES;
    page.margins.end = SIDES;
    page
}

/// Returns organisation, kind and title, what asks for the note, and how far it is.
fn title_block(input: &NoteInput<'_>, setup: &Setup<'_>, readiness: &Readiness) -> Vec<Block> {
    let (plan, labels) = (input.plan, setup.labels);
    let words = &labels.note;
    let matter = plan.note_matter(&input.subject);
    let kind = &input.template.head.title;
    let mut blocks = vec![
        frame::subtitle(&plan.organisation),
        frame::subtitle(&words.kicker.fill(&[("name", kind)])),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(plan.note_title(&input.subject))],
            anchor: None,
        }),
    ];
    blocks.extend(
        asked_by(input, &matter, labels)
            .as_deref()
            .map(frame::subtitle),
    );
    blocks.extend(frame::standing(plan, setup));
    // What is for the author is in drafts only.
    blocks.extend(
        setup
            .draft
            .then(|| frame::subtitle(&readiness.line(labels))),
    );
    blocks.extend(input.report.and_then(frame::notice));
    let missing = readiness.missing_line(labels).filter(|_| setup.draft);
    blocks.extend(missing.map(|missing| {
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            blocks: vec![Block::Paragraph(Paragraph::new(
                Role::Body,
                vec![Inline::text(missing)],
            ))],
        })
    }));
    blocks
}

/// Says which items the note belongs to.
fn asked_by(input: &NoteInput<'_>, matter: &NoteMatter<'_>, labels: &Labels) -> Option<String> {
    let words = &labels.note;
    match (&input.subject, matter) {
        (NoteSubject::Item(place), NoteMatter::Item(item))
            if item.action.value == input.plan.note_title(&input.subject) =>
        {
            let number = place.item.number.printed();
            number.map(|number| words.item_alone.fill(&[("number", &number)]))
        }
        (NoteSubject::Item(place), _) => match place.item.number.printed() {
            Some(number) => Some(
                words
                    .item
                    .fill(&[("number", &number), ("action", &place.item.action)]),
            ),
            None => Some(place.item.action.value.clone()),
        },
        (NoteSubject::Goal(_) | NoteSubject::Event(_), _) => {
            let items = match &input.subject {
                NoteSubject::Event(event) => input.plan.items_of(event).collect(),
                subject => input.plan.note_items(subject),
            };
            let items = items.iter().filter(|place| !place.item.is_step);
            let numbers: Vec<String> = items.map(|place| place.item.name()).collect();
            (!numbers.is_empty()).then(|| words.items.fill(&[("numbers", &labels.list(&numbers))]))
        }
    }
}

/// Gives a table in a slot and the table right before it, which it goes on, columns of the same widths:
/// the wider of each, so that no word is broken, and to the last one what is left.
fn align(blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        let (before, rest) = blocks.split_at_mut(at);
        let (Some(Block::Table(table)), Some(Block::Slot(slot))) =
            (before.last_mut(), rest.first_mut())
        else {
            continue;
        };
        let shown = slot.content.as_mut().unwrap_or(&mut slot.sketch);
        let Some(Block::Table(next)) = shown.first_mut() else {
            continue;
        };
        if next.columns.len() != table.columns.len() {
            continue;
        }
        let mut rest = table.width();
        let mut widths = Vec::with_capacity(table.columns.len());
        let pairs = table.columns.iter().zip(&next.columns);
        for (one, other) in pairs.take(table.columns.len().saturating_sub(1)) {
            let width = one.width.max(other.width);
            rest = rest - width;
            widths.push(width);
        }
        widths.push(rest);
        let least = next.columns.last().map_or(rest, |column| column.width);
        if rest.emu() < least.emu().min(table.width().emu() / 3) {
            continue;
        }
        for columns in [&mut table.columns, &mut next.columns] {
            for (column, width) in columns.iter_mut().zip(&widths) {
                column.width = *width;
            }
        }
    }
}

/// Puts the author's words into the slots.
struct Filling<'a> {
    input: &'a NoteInput<'a>,
    markdown: &'a MarkdownSetup<'a>,
    slots: &'a [SlotInfo],
    readiness: Readiness,
    findings: Vec<Diagnostic>,
}

impl VisitorMut for Filling<'_> {
    fn slot(&mut self, slot: &mut Slot) {
        let Some(info) = self.slots.iter().find(|info| info.anchor() == slot.anchor) else {
            return;
        };
        let texts = self.input.texts;
        let written = texts.and_then(|texts| Some((texts.source, texts.of(info)?)));
        if let Some((source, text)) = written {
            let (blocks, findings) =
                markdown::blocks(source, self.input.sources, text.body.clone(), self.markdown);
            self.findings.extend(findings);
            slot.content = (!blocks.is_empty()).then_some(blocks);
        }
        let state = SlotState::of(info, slot.content.as_deref());
        let heading = written.map(|(_, text)| text.title.span);
        self.findings.extend(state.over_budget(heading));
        self.readiness.slots.push(state);
    }
}
