//! The page that tells members how to answer: what its template makes of a draft that goes out.
//!
//! The names that a template is told are described in `docs/circulation.md`.

use super::Circular;
use crate::circulation::{FileKind, PackFile};
use crate::compose::{Setup, frame};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{Block, Document, Editing, Heading, Inline, Length};
use crate::identity::DocumentKind;
use crate::template::note::{NoteTemplate, Record};
use crate::template::{Coverage, Labels, MarkdownSetup};

/// The margins at the sides: a line of prose should not be longer than eyes can follow.
const SIDES: Length = Length::millimetres(25);

/// Composes the page for a draft and the files in which members answer, with what is odd about its
/// template.
///
/// # Errors
/// When the template fails, or has a slot: what goes out is finished.
pub fn how_to_answer(
    circular: &Circular<'_>,
    template: &NoteTemplate,
    sources: &Sources,
    (files, tracked_only): (&[PackFile], bool),
    setup: Setup<'_>,
) -> Result<(Document, Vec<Diagnostic>), Vec<Diagnostic>> {
    let labels = setup.labels;
    let words = &labels.circulation.how_to_answer;
    let title = format!("{words}: {}", frame::full_title(&circular.shown));
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
    let facts = facts(circular, files, labels).with("tracked_only", tracked_only);
    let skeleton = template.run(sources, facts, &markdown)?;
    if let Some(slot) = skeleton.slots.first() {
        let message = format!("the page on how to answer has a slot “{}”", slot.title);
        let help =
            "write the text into templates/circulation/how-to-answer.md: what goes out is finished";
        return Err(vec![Diagnostic::error("bad-slot", message).help(help)]);
    }
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(&circular.shown)),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(words.clone())],
            anchor: None,
        }),
    ];
    blocks.extend(skeleton.blocks);
    drop(coverage);
    let document = Document {
        metadata: circular.metadata(&setup, &title, DocumentKind::HowToAnswer),
        page,
        words: frame::words(labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    };
    Ok((document, skeleton.findings))
}

/// Returns what the template is told, apart from how the draft can be changed.
fn facts(circular: &Circular<'_>, files: &[PackFile], labels: &Labels) -> Record {
    let plan = &circular.shown;
    let file = |kind: FileKind, ending: &str| {
        let mut files = files.iter();
        let found = files.find(|file| file.kind == kind && file.name.ends_with(ending));
        found.map(|file| file.name.clone()).unwrap_or_default()
    };
    let headings = &labels.circulation.table.headings;
    let mut numbers = plan.items().map(|place| place.item.number.value.0.clone());
    let example = numbers.find(|number| !number.is_empty());
    Record::new("the page on how to answer")
        .with("symbol", circular.symbol.as_str())
        .with("deadline", circular.deadline_words(labels))
        .with("contact", circular.contact.clone())
        .with("silence", circular.silence.is_some())
        .with("example", example.unwrap_or_default())
        .with(
            "plan",
            Record::new("plan")
                .with("id", plan.id.clone())
                .with("title", plan.title.value.clone())
                .with("organisation", plan.organisation.value.clone()),
        )
        .with(
            "headings",
            Record::new("headings")
                .with("body", headings.body.clone())
                .with("comment", headings.comment.clone())
                .with("proposal", headings.proposal.clone()),
        )
        .with(
            "files",
            Record::new("files")
                .with("draft_docx", file(FileKind::Draft, ".docx"))
                .with("draft_pdf", file(FileKind::Draft, ".pdf"))
                .with("table_docx", file(FileKind::CommentTable, ".docx"))
                .with("table_xlsx", file(FileKind::CommentTable, ".xlsx")),
        )
}
