//! The progress report: what was promised, what has happened, what is late, who owes what.
//!
//! Every number comes from [`Report`]; here it is only said. One file a chapter.

mod annex;
mod changes;
pub(super) mod chapter;
mod indicators;
mod lights;
mod masthead;
mod message;
mod overview;
mod owed;
mod registers;
mod schedule;
pub(super) mod signs;

pub(crate) use annex::annex_crowding;
pub use owed::body_sheet;

use super::{Setup, frame};
use crate::document::{Block, Document, Editing, Length, Orientation};
use crate::identity::DocumentKind;
use crate::plan::progress::Report;
use crate::template::Phrase;
use chapter::Chapter;
use signs::Words;

/// What a report is made with, apart from its numbers.
#[derive(Debug, Clone)]
pub struct ReportSetup<'a> {
    pub setup: Setup<'a>,
    /// Who prepared it.
    pub prepared_by: Option<String>,
    /// The secretariat's own words, said first.
    pub own_words: Vec<Block>,
}

/// Returns how wide the text of a report is.
pub(crate) fn text_width(setup: &Setup<'_>) -> Length {
    frame::paper(setup)
        .turned(Orientation::Portrait)
        .text_width()
}

/// Composes the report.
pub fn progress_report(report: &Report<'_>, setup: ReportSetup<'_>) -> Document {
    let ReportSetup {
        setup,
        prepared_by,
        own_words,
    } = setup;
    let title = masthead::full_title(report, setup.labels);
    let page = frame::page(report.plan, &setup, &title);
    let styles = setup.styles.clone();
    let words = Words::new(report, setup.labels, &styles);
    let upright = page.turned(Orientation::Portrait).text_width();
    let lying = page.turned(Orientation::Landscape).text_width();

    let mut blocks = masthead::title_block(report, &setup, prepared_by.as_deref());
    blocks.extend(message::blocks(&words, own_words, setup.draft, upright));
    let (body, mut listed) = chapter::body(&words, chapters(&words, upright));
    let (annexes, more) = match words.is_silent() {
        true => Default::default(),
        false => chapter::annexes(&words, annexes(&words, upright, lying)),
    };
    listed.extend(more);
    if !words.is_silent() {
        blocks.extend(chapter::contents(&words, &listed, upright));
    }
    blocks.extend(body);
    blocks.extend(annexes);

    let mut metadata = frame::metadata(report.plan, &setup, &title, DocumentKind::ProgressReport);
    metadata.properties.extend([
        ("WemReportAsOf".to_owned(), report.as_of.to_string()),
        ("WemReportSince".to_owned(), report.since.to_string()),
    ]);
    Document {
        metadata,
        page: page.turned(Orientation::Portrait),
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Returns the chapters between the message and the annexes, in their order.
fn chapters(words: &Words<'_, '_>, width: Length) -> Vec<Chapter> {
    let chapter = |title, blocks| Chapter::new(words.word(title), blocks);
    let mut chapters = Vec::new();
    if !words.is_silent() {
        chapters.push(chapter(Phrase::Overview, overview::blocks(words, width)));
        chapters.push(chapter(Phrase::Lights, lights::blocks(words, width)));
        chapters.push(chapter(Phrase::Achieved, changes::achieved(words, width)));
    }
    chapters.extend([
        chapter(Phrase::OverdueItems, changes::overdue(words, width)),
        Chapter::new(
            words.within(Phrase::DueItems),
            changes::due_soon(words, width),
        ),
        chapter(Phrase::Moves, changes::moves(words, width)),
        chapter(Phrase::Risks, registers::risks(words, width)),
        chapter(Phrase::Money, registers::money(words, width)),
    ]);
    chapters
}

/// Returns the annexes, in their order.
fn annexes(words: &Words<'_, '_>, upright: Length, lying: Length) -> Vec<Chapter> {
    let annex = |title, blocks| Chapter::new(words.word(title), blocks);
    let schedule = schedule::chart(words).into_iter().collect();
    vec![
        annex(Phrase::LightsAll, lights::all(words, upright)),
        Chapter::lying(words.word(Phrase::Schedule), schedule),
        annex(Phrase::Owed, owed::blocks(words, upright)),
        annex(Phrase::Indicators, indicators::blocks(words, upright)),
        annex(Phrase::Questions, registers::questions(words, upright)),
        Chapter::lying(words.word(Phrase::Annex), annex::blocks(words, lying)),
    ]
}
