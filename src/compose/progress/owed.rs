//! Who owes what: what is late or due by body in the report, and all open items as a sheet for each
//! body.

use super::changes::standing;
use super::signs::{Words, paragraph, remark, shown};
use super::{ReportSetup, masthead};
use crate::compose::small_table as tables;
use crate::compose::{action_table, frame};
use crate::document::{Block, Cell, Document, Editing, Heading, Inline, Length, Orientation};
use crate::identity::DocumentKind;
use crate::plan::BodyName;
use crate::plan::progress::{BodyItems, ItemState, Report, Timing};
use crate::template::Phrase;

/// Says what each body owes now: what is late, has ended, or ends soon.
pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let mut owed = words.report.owed();
    for body in &mut owed {
        body.items.retain(|state| is_due(state));
    }
    owed.retain(|body| !body.items.is_empty());
    if owed.is_empty() {
        return Vec::new();
    }
    let mut table = words
        .table(words.word(Phrase::OwedTable), width)
        .text(words.word(Phrase::Body))
        .text(words.word(Phrase::OpenItems))
        .text(words.word(Phrase::EndOfTimeline))
        .text(words.word(Phrase::Standing));
    for BodyItems { body, items } in owed {
        let mut rows: Vec<Vec<Cell>> = shown(&items)
            .iter()
            .map(|state| item_row(words, state))
            .collect();
        if let Some(more) = words.more(items.len()) {
            let blank = || tables::text("");
            rows.push(vec![
                tables::cell(vec![Inline::quiet(more)]),
                blank(),
                blank(),
            ]);
        }
        table.group(&body.name, None, rows);
    }
    vec![paragraph(words.within(Phrase::OwedRemark)), table.block()]
}

fn is_due(state: &ItemState<'_>) -> bool {
    match state.timing {
        Timing::Overdue { .. } | Timing::PastUnreported { .. } | Timing::DueSoon { .. } => true,
        Timing::Closed | Timing::Ahead | Timing::Open | Timing::NoTimeline => false,
    }
}

fn item_row(words: &Words<'_, '_>, state: &ItemState<'_>) -> Vec<Cell> {
    vec![
        item(words, state),
        end(words, state),
        standing(words, state),
    ]
}

/// Makes the cell of an item; what is late says which event waits for it.
fn item(words: &Words<'_, '_>, state: &ItemState<'_>) -> Cell {
    match state.timing {
        Timing::Overdue { .. } | Timing::PastUnreported { .. } => words.late_item(state),
        _ => tables::item(state.place.item),
    }
}

/// Returns the end of an item's time line, and that it is overdue.
fn end(words: &Words<'_, '_>, state: &ItemState<'_>) -> Cell {
    let mut lines = vec![words.due(state)];
    if let Timing::Overdue { days } = state.timing {
        lines.push(Inline::strong(words.count(Phrase::DaysLate, days, &[])));
    }
    tables::cell(lines)
}

/// Composes the sheet of one body: what it has still to do.
pub fn body_sheet(
    report: &Report<'_>,
    owed: &BodyItems<'_, '_>,
    setup: ReportSetup<'_>,
) -> Document {
    let setup = setup.setup;
    let styles = setup.styles.clone();
    let words = Words::new(report, setup.labels, &styles);
    let body = owed.body.in_sentence();
    let name = BodyName::alone(body.name.clone());
    let heading = words.say_of(Phrase::SheetTitle, &name);
    let title = masthead::full_title(report, setup.labels);
    let title = setup.labels.titled_within(&heading, &title);
    let page = frame::page(report.plan, &setup, &title).turned(Orientation::Portrait);
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(report.plan, setup.labels)),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(heading)],
            anchor: None,
        }),
    ];
    blocks.extend(frame::draft_line(&setup));
    let as_of = words.date(report.as_of);
    blocks.push(frame::subtitle(
        &words.say(Phrase::AsOfLine, &[("date", &as_of)]),
    ));
    blocks.extend(frame::notice(report));
    let count = u32::try_from(owed.items.len()).unwrap_or(u32::MAX);
    let mut said = words.count_of(Phrase::SheetSummary, count, &body);
    let overdue = owed.items.iter().filter(|state| state.overdue_days() > 0);
    let overdue = u32::try_from(overdue.count()).unwrap_or(u32::MAX);
    if overdue > 0 {
        said += " ";
        said += &words.count(Phrase::SheetOverdue, overdue, &[]);
    }
    blocks.push(paragraph(said));
    blocks.push(sheet_table(&words, owed, page.text_width()));
    let timelines = owed.items.iter().filter_map(|state| state.timeline);
    let rules = action_table::convention_rules(timelines, report.plan, words.labels);
    blocks.extend(rules.into_iter().map(remark));
    Document {
        metadata: frame::metadata(report.plan, &setup, &title, DocumentKind::OwedReport),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

fn sheet_table(words: &Words<'_, '_>, owed: &BodyItems<'_, '_>, width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::OwedTable), width)
        .text(words.word(Phrase::OpenItems))
        .text(words.word(Phrase::Owner))
        .text(words.word(Phrase::EndOfTimeline))
        .text(words.word(Phrase::Standing));
    for state in &owed.items {
        table.row(vec![
            item(words, state),
            words.items().bodies(state.place.item),
            end(words, state),
            standing(words, state),
        ]);
    }
    table.block()
}
