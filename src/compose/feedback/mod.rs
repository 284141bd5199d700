//! The comments on a circulated draft, compiled: who answered, what became of the comments, and each
//! of them with its decision.
//!
//! One document serves both ends: before the decisions its last column is there to be filled in,
//! afterwards it is the table that says what became of every comment.

mod compilation;
mod decision_words;
mod lines;
mod tables;

pub use compilation::{Compilation, SectionComments, Subject, SubjectKind};
pub(crate) use decision_words::decision_words;
pub use lines::{CommentEntry, Lines};

use super::progress::signs::heading;
use super::{Setup, frame};
use crate::circulation::Respondent;
use crate::circulation::answers::{Standing, Tally};
use crate::circulation::feedback::Outcome;
use crate::document::column_widths::{self, ColumnRoom};
use crate::document::{Block, Document, Editing, Inline, Orientation, PageSetup, Paragraph, Role};
use crate::identity::{self, DocumentKind};
use crate::plan::{BodyName, Plan};
use crate::template::Labels;
use crate::template::Message;
use chrono::NaiveDate;
use tables::Tables;

/// What compiled comments are made of.
#[derive(Debug, Clone, Copy)]
pub struct FeedbackMatter<'a> {
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// The symbol of the draft.
    pub symbol: &'a str,
    pub deadline: Option<NaiveDate>,
    /// Those who were sent the draft.
    pub asked: &'a [Respondent],
    pub standing: &'a Standing<'a>,
    pub compilation: &'a Compilation,
    /// Whether decisions are to be chosen in it, where the format can.
    pub is_to_fill_in: bool,
}

impl FeedbackMatter<'_> {
    /// Returns what a file of the compiled comments says of itself, besides what every document says.
    pub fn properties(&self) -> Vec<(String, String)> {
        let decisions = self.standing.feedback.decisions.len();
        [
            (identity::SYMBOL_PROPERTY, self.symbol),
            (identity::DECISIONS_PROPERTY, &decisions.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
    }
}

/// Composes the compiled comments.
pub fn feedback(matter: &FeedbackMatter<'_>, setup: Setup<'_>) -> Document {
    let words = &setup.labels.feedback;
    let plan = matter.plan;
    let title = setup
        .labels
        .titled(&words.title, &frame::full_title(plan, setup.labels));
    let page = frame::page(plan, &setup, &title).turned(Orientation::Landscape);
    let tables = Tables {
        matter,
        labels: setup.labels,
    };
    let mut blocks = title_block(matter, &words.title, &setup);
    blocks.push(heading(2, None, words.answers.clone()));
    blocks.push(tables.answers(setup.date));
    blocks.push(heading(2, None, words.disposition.clone()));
    blocks.push(tables.disposition());
    blocks.push(heading(2, None, words.comments.clone()));
    blocks.extend(comments(matter, &tables));
    let mut metadata = frame::metadata(plan, &setup, &title, DocumentKind::Compilation);
    metadata.properties.extend(matter.properties());
    fit(&mut blocks, &page, &setup);
    Document {
        metadata,
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

fn fit(blocks: &mut [Block], page: &PageSetup, setup: &Setup<'_>) {
    let room = ColumnRoom {
        width: page.text_width(),
        styles: &setup.styles,
    };
    column_widths::fit_blocks(blocks, room);
}

/// Composes what one member said, each comment with its outcome and the reply; the matter's feedback is
/// that member's.
pub(crate) fn answer_to_member(
    matter: &FeedbackMatter<'_>,
    member: &BodyName<'_>,
    setup: Setup<'_>,
) -> Document {
    let words = &setup.labels.feedback;
    let plan = matter.plan;
    let title = &words.answer_to_member.title;
    let heading_text = title.fill_named("member", member, &[]);
    let title = setup
        .labels
        .titled(&heading_text, &frame::full_title(plan, setup.labels));
    let page = frame::page(plan, &setup, &title).turned(Orientation::Landscape);
    let tables = Tables {
        matter,
        labels: setup.labels,
    };
    let mut blocks = title_block(matter, &heading_text, &setup);
    blocks.push(heading(2, None, words.comments.clone()));
    blocks.extend(comments(matter, &tables));
    let mut metadata = frame::metadata(plan, &setup, &title, DocumentKind::FeedbackReport);
    let property = identity::SYMBOL_PROPERTY.to_owned();
    metadata
        .properties
        .push((property, matter.symbol.to_owned()));
    fit(&mut blocks, &page, &setup);
    Document {
        metadata,
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Composes the record of all revisions of a plan that were circulated: when each went out, what became of
/// the comments on it, and every comment.
pub fn record(
    plan: &Plan,
    revisions: &[(NaiveDate, FeedbackMatter<'_>)],
    setup: Setup<'_>,
) -> Document {
    let labels = setup.labels;
    let words = &labels.feedback;
    let title = labels.titled(&words.record, &frame::full_title(plan, labels));
    let page = frame::page(plan, &setup, &title).turned(Orientation::Landscape);
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(plan, labels)),
        heading(1, None, words.record.clone()),
    ];
    blocks.extend(frame::standing(plan, &setup));
    if revisions.is_empty() {
        blocks.push(paragraph(&words.none_circulated));
    }
    for (sent, matter) in revisions {
        let tables = Tables { matter, labels };
        blocks.push(heading(2, None, matter.symbol.to_owned()));
        let mut days = vec![words.sent_on.fill(&[("date", &labels.date(*sent))])];
        days.extend(
            matter
                .deadline
                .map(|day| words.deadline.fill(&[("date", &labels.date(day))])),
        );
        blocks.extend(days.iter().map(|line| paragraph(line)));
        blocks.push(counts(matter, labels));
        blocks.extend(comments(matter, &tables));
    }
    fit(&mut blocks, &page, &setup);
    Document {
        metadata: frame::metadata(plan, &setup, &title, DocumentKind::FeedbackReport),
        page,
        words: frame::words(labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Says in plain text what became of a member's comments, for a message.
pub(crate) fn message_to_member(
    matter: &FeedbackMatter<'_>,
    member: &BodyName<'_>,
    contact: &str,
    labels: &Labels,
) -> String {
    let words = &labels.feedback;
    let own = &words.answer_to_member;
    let count = matter.standing.feedback.comments.len();
    let addressed = BodyName::alone(&*member.name);
    let mut parts = vec![
        own.greeting.fill_named("member", &addressed, &[]),
        own.introduction.count(count, &[("symbol", matter.symbol)]),
    ];
    for (place, lines) in matter.compilation.places(labels) {
        parts.extend(lines.iter().map(|line| said_of(line, &place, labels)));
    }
    parts.push(own.closing.fill(&[("contact", contact)]));
    parts.join("\n\n")
}

fn said_of(line: &CommentEntry, place: &str, labels: &Labels) -> String {
    let words = &labels.feedback;
    let own = &words.answer_to_member;
    let number = line.id.to_string();
    let decision = match line.outcome {
        Some(_) => line.decision.as_str(),
        None => &own.open,
    };
    let with =
        |pattern: &Message, text: &str| (!text.is_empty()).then(|| pattern.fill(&[("text", text)]));
    let said = match line.text.is_empty() {
        true => &line.about,
        false => &line.text,
    };
    let parts = [
        Some(own.comment.fill(&[("number", &number), ("place", place)])),
        with(&own.said, said),
        with(&own.proposed, &line.proposed),
        Some(own.decision.fill(&[("decision", decision)])),
        with(&words.agreed, &line.agreed),
        with(&own.reply, &line.reply),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n")
}

fn title_block(matter: &FeedbackMatter<'_>, title: &str, setup: &Setup<'_>) -> Vec<Block> {
    let (labels, words) = (setup.labels, &setup.labels.feedback);
    let mut blocks = vec![
        frame::subtitle(&matter.plan.organisation),
        heading(1, None, title.to_owned()),
    ];
    blocks.extend(frame::draft_line(setup));
    let strong = |text: &str| {
        let line = vec![Inline::strong(text)];
        Block::Paragraph(Paragraph::new(Role::Subtitle, line))
    };
    blocks.push(strong(&matter.plan.title));
    let symbol = words.on_draft.fill(&[("symbol", matter.symbol)]);
    let deadline = matter.deadline.map(|day| {
        let day = labels.date(day);
        words.deadline.fill(&[("date", &day)])
    });
    let as_of = words.as_of.fill(&[("date", &labels.date(setup.date))]);
    let lines = [Some(symbol), deadline, Some(as_of)].into_iter().flatten();
    blocks.extend(lines.map(|line| frame::subtitle(&line)));
    blocks.push(counts(matter, labels));
    blocks
}

fn counts(matter: &FeedbackMatter<'_>, labels: &Labels) -> Block {
    let tallies = matter.standing.tallies();
    let all = tallies
        .iter()
        .fold(Tally::default(), |sum, (_, tally)| sum + *tally);
    let number = |outcome| all.of(outcome).to_string();
    let said = labels.feedback.counts.fill(&[
        ("comments", &all.comments.to_string()),
        ("accepted", &number(Outcome::Accepted)),
        ("partly", &number(Outcome::Partly)),
        ("noted", &number(Outcome::Noted)),
        ("rejected", &number(Outcome::Rejected)),
        ("open", &all.open.to_string()),
        ("applied", &all.applied.to_string()),
    ]);
    paragraph(&said)
}

fn comments(matter: &FeedbackMatter<'_>, tables: &Tables<'_>) -> Vec<Block> {
    let words = &tables.labels.feedback;
    let compilation = matter.compilation;
    if compilation.is_empty() {
        return vec![paragraph(&words.none)];
    }
    let mut blocks = Vec::new();
    if !compilation.whole.is_empty() {
        blocks.push(tables.apart(&words.whole_document, &compilation.whole));
    }
    let sections = compilation.sections.iter();
    blocks.extend(sections.map(|section| tables.section(section)));
    if !compilation.unplaced.is_empty() {
        blocks.push(tables.apart(&words.unplaced, &compilation.unplaced));
        let remark = vec![Inline::text(words.unplaced_remark.clone())];
        blocks.push(Block::Paragraph(Paragraph::new(Role::Remark, remark)));
    }
    blocks
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, vec![Inline::text(text)]))
}
