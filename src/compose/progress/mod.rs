//! The progress report: what was promised, what has happened, what is late, who owes what.
//!
//! Every number comes from [`Report`]; here it is only said. One file a chapter.

mod annex;
mod changes;
pub(super) mod chapter;
mod indicators;
mod lights;
mod masthead;
mod overview;
mod owed;
mod registers;
mod schedule;
pub(super) mod signs;
mod summary;

pub use annex::annex_crowding;
pub use owed::body_sheet;

use super::{Setup, frame};
use crate::document::{Block, Document, Editing, Length, Orientation};
use crate::identity::DocumentKind;
use crate::plan::progress::Report;
use crate::template::Phrase;
use chapter::Chapters;

/// What a report is made with, apart from its numbers.
#[derive(Debug, Clone)]
pub struct ReportSetup<'a> {
    pub setup: Setup<'a>,
    /// Who prepared it.
    pub prepared_by: Option<String>,
    /// The secretariat's own words, said after the summary.
    pub own_words: Vec<Block>,
}

/// Returns how wide the text of a report is.
pub fn text_width(setup: &Setup<'_>) -> Length {
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
    let words = signs::Words::new(report, setup.labels, &styles);
    let upright = page.turned(Orientation::Portrait).text_width();
    let lying = page.turned(Orientation::Landscape).text_width();

    let mut blocks = masthead::title_block(report, &setup, prepared_by.as_deref());
    let mut chapters = Chapters::new(setup.labels);
    blocks.push(chapters.begin(Phrase::Summary));
    blocks.extend(summary::blocks(&words));
    blocks.extend(summary::own_words(&words, own_words, setup.draft));
    blocks.push(chapters.begin(Phrase::Overview));
    blocks.extend(overview::blocks(&words, upright));
    // Where all items stand without a goal there is nothing to say of goals.
    let has_bare_items = report.plan.goals().next().is_some();
    if report.plan.has_goals() || !has_bare_items {
        blocks.push(chapters.begin(Phrase::Lights));
        blocks.extend(lights::blocks(&words, upright));
    }
    blocks.push(chapters.begin(Phrase::Achieved));
    blocks.extend(changes::achieved(&words, upright));
    blocks.push(chapters.begin(Phrase::OverdueItems));
    blocks.extend(changes::overdue(&words, upright));
    blocks.push(chapters.begin_counted(Phrase::DueItems, words.due_soon_days()));
    blocks.extend(changes::due_soon(&words, upright));
    blocks.push(chapters.begin(Phrase::Moves));
    blocks.extend(changes::moves(&words, upright));
    if let Some(chart) = schedule::chart(&words) {
        blocks.push(Block::NewPage(Orientation::Landscape));
        blocks.push(chapters.begin(Phrase::Schedule));
        blocks.push(chart);
        blocks.push(Block::NewPage(Orientation::Portrait));
    } else {
        blocks.push(chapters.begin(Phrase::Schedule));
        blocks.push(words.remark(Phrase::ScheduleNone));
    }
    blocks.push(chapters.begin(Phrase::Owed));
    blocks.extend(owed::blocks(&words, upright));
    let measured = indicators::blocks(&words, upright);
    if !measured.is_empty() {
        blocks.push(chapters.begin(Phrase::Indicators));
        blocks.extend(measured);
    }
    if !report.risks.is_empty() {
        blocks.push(chapters.begin(Phrase::Risks));
        blocks.extend(registers::risks(&words, upright));
    }
    if !report.funds().is_empty() {
        blocks.push(chapters.begin(Phrase::Money));
        blocks.extend(registers::money(&words, upright));
    }
    blocks.push(chapters.begin(Phrase::Questions));
    blocks.extend(registers::questions(&words, upright));
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.push(chapters.annex(Phrase::Annex));
    blocks.extend(annex::blocks(&words, lying));

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
