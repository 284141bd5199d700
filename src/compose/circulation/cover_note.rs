//! The cover note: what its template makes of a draft that goes out.
//!
//! The names that a template is told are described in `docs/circulation.md`; a test holds that page
//! against them.

use super::Circular;
use crate::circulation::{FileKind, PackFile};
use crate::compose::{Setup, frame};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{
    Block, Callout, CalloutKind, Document, Editing, Heading, Inline, Length, Paragraph, Role,
};
use crate::identity::DocumentKind;
use crate::template::note::{NoteTemplate, Record};
use crate::template::{Coverage, Labels, MarkdownSetup};

/// The margins at the sides: a line of prose should not be longer than eyes can follow.
const SIDES: Length = Length::millimetres(25);

/// A cover note.
#[derive(Debug, Clone)]
pub struct CoverNote {
    pub document: Document,
    /// What stands under its title block.
    pub body: Vec<Block>,
    /// Warnings about the template.
    pub findings: Vec<Diagnostic>,
}

/// Composes the cover note of a draft and of the files that go with it; `tracked_only` is whether
/// the draft can be changed in no other way.
///
/// # Errors
/// When the template fails, or has a slot: what goes out is finished.
pub fn cover_note(
    circular: &Circular<'_>,
    template: &NoteTemplate,
    sources: &Sources,
    (files, tracked_only): (&[PackFile], bool),
    setup: Setup<'_>,
) -> Result<CoverNote, Vec<Diagnostic>> {
    let labels = setup.labels;
    let plan = &circular.shown;
    let words = &labels.circulation.cover_note;
    let title = format!("{words}: {}", frame::full_title(plan));
    let mut page = circular.page(&setup, &title);
    page.margins.start = SIDES;
    page.margins.end = SIDES;
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
    let facts = facts(circular, files, labels)
        .with("date", labels.date(setup.date))
        .with("tracked_only", tracked_only);
    let skeleton = template.run(sources, facts, &markdown)?;
    if let Some(slot) = skeleton.slots.first() {
        return Err(vec![
            Diagnostic::error(
                "bad-slot",
                format!("the cover note has a slot “{}”", slot.title),
            )
            .help("write the text into templates/circulation/cover-note.md: what goes out is finished"),
        ]);
    }
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(plan)),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(words.clone())],
            anchor: None,
        }),
    ];
    blocks.extend(frame::standing(plan, &setup));
    blocks.push(Block::Callout(Callout {
        kind: CalloutKind::Note,
        blocks: vec![Block::Paragraph(Paragraph::new(
            Role::Body,
            vec![Inline::strong(circular.running(&setup))],
        ))],
    }));
    blocks.extend(skeleton.blocks.iter().cloned());
    drop(coverage);
    Ok(CoverNote {
        document: Document {
            metadata: circular.metadata(&setup, &title, DocumentKind::CoverNote),
            page,
            words: frame::words(labels),
            editing: Editing::Free,
            styles: setup.styles,
            blocks,
        },
        body: skeleton.blocks,
        findings: skeleton.findings,
    })
}

/// Returns what the template is told, apart from the date.
fn facts(circular: &Circular<'_>, files: &[PackFile], labels: &Labels) -> Record {
    let plan = &circular.shown;
    let sections = plan.sections.iter();
    let goals = sections.flat_map(|section| &section.goals).count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Record::new("the cover note")
        .with("symbol", circular.symbol.as_str())
        .with("revision", i64::from(circular.revision))
        .with("deadline", labels.date(circular.deadline))
        .with(
            "was_deadline",
            circular.was_deadline.map(|day| labels.date(day)),
        )
        .with("contact", circular.contact.clone())
        .with(
            "silence",
            circular
                .silence
                .map(|silence| Record::new("silence").with("days", i64::from(silence.days))),
        )
        .with("items", number(plan.items().count()))
        .with("goals", number(goals))
        .with("files", files_record(files, labels))
        .with(
            "plan",
            Record::new("plan")
                .with("id", plan.id.clone())
                .with("title", plan.title.value.clone())
                .with("organisation", plan.organisation.value.clone()),
        )
}

/// Returns the files that go with the note, as it calls them.
fn files_record(files: &[PackFile], labels: &Labels) -> Vec<Record> {
    let words = &labels.circulation.files;
    files
        .iter()
        .filter_map(|file| {
            let what = match file.kind {
                FileKind::Draft => &words.draft,
                FileKind::CommentTable => &words.comment_table,
                FileKind::HowToAnswer => &words.how_to_answer,
                FileKind::Deadline => &words.deadline,
                _ => return None,
            };
            let (_, format) = file.name.rsplit_once('.').unwrap_or_default();
            Some(
                Record::new("file")
                    .with("what", what.clone())
                    .with("format", format.to_uppercase())
                    .with("name", file.name.clone()),
            )
        })
        .collect()
}
