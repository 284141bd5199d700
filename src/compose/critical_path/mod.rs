//! The critical path to an event: whether its day can be kept, what decides that, and by when each
//! step has to be done.
//!
//! The first page has the answer. Every day comes from [`CriticalPath`]; here it is only said.

mod answer;
mod assumptions;
mod chart;
mod milestones;
mod steps;
mod words;

pub use milestones::MilestoneEntry;
pub(crate) use milestones::milestone_entries;

use super::{Setup, frame};
use crate::document::{Block, Document, Editing, Heading, Inline, Orientation};
use crate::identity::DocumentKind;
use crate::plan::network::{CriticalPath, EventDay};
use crate::plan::progress::Report;
use crate::template::note::Countdown;
use crate::template::{PathPhrase, Phrase};
use words::PathWords;

/// What a critical path is composed of, apart from its [`Setup`].
#[derive(Debug, Clone, Copy)]
pub struct PathInput<'a> {
    pub path: &'a CriticalPath<'a>,
    pub report: &'a Report<'a>,
    /// The usual periods of the event's concept note, for an event without milestones.
    pub usual: &'a [Countdown],
}

/// Composes the critical path to an event.
pub fn critical_path(input: &PathInput<'_>, setup: Setup<'_>) -> Document {
    let plan = input.path.plan;
    let labels = setup.labels;
    let event = input.path.event.name.as_str();
    let of = labels
        .critical_path
        .say(PathPhrase::Of, &[("event", event)]);
    let title = labels.titled_within(&of, &frame::full_title(plan, labels));
    let page = frame::page(plan, &setup, &title);
    let upright = page.turned(Orientation::Portrait).text_width();
    let lying = page.turned(Orientation::Landscape).text_width();
    let styles = setup.styles.clone();
    let words = PathWords::new(input, labels, &styles);

    let mut blocks = title_block(&words, &setup);
    blocks.push(words.heading(PathPhrase::Answer));
    blocks.extend(answer::blocks(&words, upright));
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.push(words.heading(PathPhrase::ChainSteps));
    blocks.extend(steps::chain(&words, lying));
    if let Some(chart) = chart::chart(&words) {
        blocks.push(words.heading(PathPhrase::Schedule));
        blocks.push(chart);
    }
    blocks.push(words.heading(PathPhrase::Others));
    blocks.extend(steps::others(&words, lying));
    blocks.push(Block::NewPage(Orientation::Portrait));
    blocks.extend(milestones::blocks(&words, upright));
    blocks.push(words.heading(PathPhrase::Assumed));
    blocks.extend(assumptions::blocks(&words));

    let mut metadata = frame::metadata(plan, &setup, &title, DocumentKind::CriticalPath);
    let as_of = ("WemReportAsOf".to_owned(), input.path.as_of.to_string());
    metadata.properties.push(as_of);
    Document {
        metadata,
        page: page.turned(Orientation::Portrait),
        words: frame::words(labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Returns organisation, title, event, its day, plan and the day of the report.
fn title_block(words: &PathWords<'_, '_>, setup: &Setup<'_>) -> Vec<Block> {
    let (path, labels) = (words.path, words.labels);
    let mut blocks = vec![
        frame::subtitle(&path.plan.organisation),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(
                words.say(PathPhrase::Of, &[("event", &path.event.name)]),
            )],
            anchor: None,
        }),
    ];
    blocks.extend(frame::draft_line(setup));
    let edition = frame::edition(path.plan, labels);
    let of_plan = [Some(path.plan.title.value.clone()), edition];
    let of_plan: Vec<String> = of_plan.into_iter().flatten().collect();
    blocks.push(frame::subtitle(&of_plan.join(labels.lists.beside.as_str())));
    blocks.push(frame::subtitle(&match path.day {
        EventDay::Day(day) => words.say(PathPhrase::DayIs, &[("date", &labels.date(day))]),
        EventDay::By(day) => words.say(
            PathPhrase::DayIsBy,
            &[("said", words.event_said()), ("date", &labels.date(day))],
        ),
        EventDay::Open => words.word(PathPhrase::DayIsOpen),
    }));
    let as_of = labels.date(path.as_of);
    let as_of = labels.progress.say(Phrase::AsOfLine, &[("date", &as_of)]);
    blocks.push(frame::subtitle(&as_of));
    blocks.extend(frame::notice(words.report));
    blocks
}
