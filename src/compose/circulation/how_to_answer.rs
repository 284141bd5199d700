//! The page that tells members how to answer: what its template makes of a draft that goes out.
//!
//! The names that a template is told are described in `docs/circulation.md`.

use super::Circular;
use super::letter::{finished, page, plan_record};
use crate::circulation::{FileKind, PackFile};
use crate::compose::{Setup, frame};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{Block, Document, Editing, Heading, Inline};
use crate::identity::DocumentKind;
use crate::template::Labels;
use crate::template::note::{NoteTemplate, Record};

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
    let title = labels.titled(words, &frame::full_title(&circular.shown, labels));
    let page = page(circular, &setup, &title);
    let facts = facts(circular, files, labels).with("tracked_only", tracked_only);
    let called = ("the page on how to answer", "how-to-answer.md");
    let skeleton = finished(called, template, sources, facts, page.text_width(), &setup)?;
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(&circular.shown, labels)),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(words.clone())],
            anchor: None,
        }),
    ];
    blocks.extend(skeleton.blocks);
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
        .with("plan", plan_record(plan))
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
