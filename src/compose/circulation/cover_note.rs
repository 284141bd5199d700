//! The cover note: the letter that its template makes of a draft that goes out, to all members or to one.
//!
//! The names that a template is told are described in `docs/circulation.md`; a test holds that page
//! against them.

use super::letter::{finished, page, plan_record};
use super::{Circular, plain_words};
use crate::circulation::difference::Difference;
use crate::circulation::{FileKind, Member, PackFile, Signatory};
use crate::compose::{ChangeCount, RedlineSetup, RedlineSide, Setup, change_counts, frame};
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{
    Block, Callout, CalloutKind, Document, Editing, Heading, Inline, Paragraph, Role,
};
use crate::identity::DocumentKind;
use crate::plan::Plan;
use crate::template::Labels;
use crate::template::note::{NoteTemplate, Record, Skeleton};
use chrono::NaiveDate;

/// So many places of changes of one kind are named, and the others counted.
const NAMED: usize = 20;

/// A cover note.
#[derive(Debug, Clone)]
pub struct CoverNote {
    pub document: Document,
    /// Warnings about the template.
    pub findings: Vec<Diagnostic>,
}

/// What a letter says besides what the draft is.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// What goes with it.
    pub files: &'a [PackFile],
    /// Whether the draft can be changed only with changes tracked.
    pub tracked_only: bool,
    /// What is new since the draft before, if there was one.
    pub changes: Option<&'a Changes>,
    pub signatory: Option<&'a Signatory>,
    /// To whom it is; to all when absent.
    pub member: Option<&'a Member>,
}

/// How a draft differs from the one that was circulated before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The symbol of the one before.
    pub since: String,
    /// The day on which it was circulated.
    pub date: NaiveDate,
    pub kinds: Vec<ChangeCount>,
}

/// Compares a plan with what was circulated before, as a redline does. That the edition is another one
/// goes without saying.
pub fn changes(
    (since, date, old): (&str, NaiveDate, &Plan),
    new: &Plan,
    setup: Setup<'_>,
) -> Changes {
    let edition = setup.labels.redline.words.edition.clone();
    let side = |name| RedlineSide {
        name,
        circulated: None,
    };
    let redline = RedlineSetup {
        setup,
        author: &new.organisation,
        author_of: &|_, _| None,
        old: side(since),
        new: side(""),
        has_summary: true,
    };
    let mut kinds = change_counts(&Difference::between(old, new), &redline);
    kinds.retain(|kind| kind.what != edition);
    Changes {
        since: since.to_owned(),
        date,
        kinds,
    }
}

/// Composes the cover note of a draft.
///
/// # Errors
/// When the template fails, or has a slot: what goes out is finished.
pub fn cover_note(
    circular: &Circular<'_>,
    template: &NoteTemplate,
    sources: &Sources,
    letter: &Letter<'_>,
    setup: Setup<'_>,
) -> Result<CoverNote, Vec<Diagnostic>> {
    let labels = setup.labels;
    let plan = &circular.shown;
    let title = labels.titled(
        &labels.circulation.cover_note,
        &frame::full_title(plan, labels),
    );
    let page = page(circular, &setup, &title);
    let skeleton = skeleton(circular, template, sources, letter, &setup)?;
    let mut blocks = vec![
        frame::subtitle(&title),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(subject(circular, labels))],
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
    blocks.extend(skeleton.blocks);
    Ok(CoverNote {
        document: Document {
            metadata: circular.metadata(&setup, &title, DocumentKind::CoverNote),
            page,
            words: frame::words(labels),
            editing: Editing::Free,
            styles: setup.styles,
            blocks,
        },
        findings: skeleton.findings,
    })
}

/// Returns the same letter as the text of a message.
///
/// # Errors
/// Those of [`cover_note`].
pub(crate) fn cover_letter(
    circular: &Circular<'_>,
    template: &NoteTemplate,
    sources: &Sources,
    letter: &Letter<'_>,
    setup: &Setup<'_>,
) -> Result<String, Vec<Diagnostic>> {
    let skeleton = skeleton(circular, template, sources, letter, setup)?;
    Ok(plain_words(
        &skeleton.blocks,
        &setup.labels.filters.separator,
    ))
}

/// Returns the line that says what a letter is about.
pub fn subject(circular: &Circular<'_>, labels: &Labels) -> String {
    labels.circulation.subject.fill(&[
        ("symbol", circular.symbol.as_str()),
        ("title", &circular.plan.title),
        ("deadline", &labels.date(circular.deadline)),
    ])
}

/// Runs the template.
fn skeleton(
    circular: &Circular<'_>,
    template: &NoteTemplate,
    sources: &Sources,
    letter: &Letter<'_>,
    setup: &Setup<'_>,
) -> Result<Skeleton, Vec<Diagnostic>> {
    let labels = setup.labels;
    let facts = facts(circular, letter, labels).with("date", labels.date(setup.date));
    let text_width = page(circular, setup, "").text_width();
    let called = ("the cover note", "cover-note.md");
    finished(called, template, sources, facts, text_width, setup)
}

/// Returns what the template is told, apart from the date.
fn facts(circular: &Circular<'_>, letter: &Letter<'_>, labels: &Labels) -> Record {
    let plan = &circular.shown;
    let sections = plan.sections.iter();
    let goals = sections.flat_map(|section| &section.goals).count();
    Record::new("the cover note")
        .with("symbol", circular.symbol.as_str())
        .with("subject", subject(circular, labels))
        .with("revision", i64::from(circular.revision))
        .with("deadline", circular.deadline_words(labels))
        .with(
            "was_deadline",
            circular.was_deadline.map(|day| labels.date(day)),
        )
        .with("contact", circular.contact.clone())
        .with("member", letter.member.map(member_record))
        .with("signature", letter.signatory.map(signature_record))
        .with(
            "changes",
            letter
                .changes
                .map(|changes| changes_record(changes, labels)),
        )
        .with("tracked_only", letter.tracked_only)
        .with(
            "silence",
            circular
                .silence
                .map(|silence| Record::new("silence").with("days", i64::from(silence.days))),
        )
        .with("items", number(plan.items().count()))
        .with("goals", number(goals))
        .with("files", files_record(letter.files, labels))
        .with("plan", plan_record(plan))
}

pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Returns what letters are told of the member to whom they are.
pub(super) fn member_record(member: &Member) -> Record {
    let salutation = member.salutation.as_ref();
    Record::new("member")
        .with("name", member.name.value.clone())
        .with("salutation", salutation.map(|text| text.value.clone()))
}

/// Returns what letters are told of who signs them.
pub(super) fn signature_record(signatory: &Signatory) -> Record {
    let title = signatory.title.as_ref();
    Record::new("signature")
        .with("name", signatory.name.value.clone())
        .with("title", title.map(|text| text.value.clone()))
}

fn changes_record(changes: &Changes, labels: &Labels) -> Record {
    let kinds: Vec<Record> = changes
        .kinds
        .iter()
        .map(|kind| {
            let named = kind.places.iter().take(NAMED);
            let named: Vec<&str> = named.map(String::as_str).collect();
            Record::new("kind")
                .with("what", kind.what.clone())
                .with("count", number(kind.count))
                .with("places", named.join(&labels.lists.separator))
                .with("more", number(kind.places.len() - named.len()))
        })
        .collect();
    let count = changes.kinds.iter().map(|kind| kind.count).sum();
    Record::new("changes")
        .with("since", changes.since.clone())
        .with("date", labels.date(changes.date))
        .with("count", number(count))
        .with("kinds", kinds)
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
