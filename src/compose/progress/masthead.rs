//! The masthead: whose report this is, of which plan, period and day, and who prepared it.

use crate::compose::{Setup, frame};
use crate::document::{Block, Heading, Inline, Paragraph, Role};
use crate::plan::progress::Report;
use crate::template::{Labels, Phrase};

/// Returns the title by which files and running lines name the report.
pub(super) fn full_title(report: &Report<'_>, labels: &Labels) -> String {
    let title = labels.progress.word(Phrase::Title);
    labels.titled(&title, &frame::full_title(report.plan, labels))
}

/// Returns organisation, title, plan and edition, period, day and who prepared it.
pub(super) fn title_block(
    report: &Report<'_>,
    setup: &Setup<'_>,
    prepared_by: Option<&str>,
) -> Vec<Block> {
    let (plan, labels) = (report.plan, setup.labels);
    let words = &labels.progress;
    let mut blocks = vec![
        frame::subtitle(&plan.organisation),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(words.word(Phrase::Title))],
            anchor: None,
        }),
    ];
    blocks.extend(frame::draft_line(setup));
    let edition = frame::edition(plan, labels);
    let of_plan = [Some(plan.title.value.clone()), edition];
    let of_plan: Vec<String> = of_plan.into_iter().flatten().collect();
    blocks.push(strong_line(&of_plan.join(labels.lists.beside.as_str())));
    blocks.push(frame::subtitle(&words.say(
        Phrase::PeriodLine,
        &[
            ("from", &labels.date(report.since)),
            ("to", &labels.date(report.as_of)),
        ],
    )));
    blocks.push(frame::subtitle(
        &words.say(Phrase::AsOfLine, &[("date", &labels.date(report.as_of))]),
    ));
    let prepared_by = prepared_by.map(|name| words.say(Phrase::PreparedBy, &[("name", name)]));
    blocks.extend(prepared_by.as_deref().map(frame::subtitle));
    blocks.extend(frame::notice(report));
    blocks
}

fn strong_line(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Subtitle, vec![Inline::strong(text)]))
}
