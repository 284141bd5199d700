//! The draft: the action-item table as it is sent for comments.

use super::Circular;
use crate::compose::action_table;
use crate::compose::column_widths::{Crowding, Measure};
use crate::compose::prose::Prose;
use crate::compose::section_tables::SectionTables;
use crate::compose::{Setup, frame, item_cells};
use crate::document::{Anchor, Cell, Choice, Document, Editing, Inline, Length};
use crate::identity::DocumentKind;
use crate::plan::column::{ColumnPlace, Room};
use crate::plan::progress::{ItemState, Report, Standing, Status};
use crate::plan::{Columns, Item, Plan, Selection};
use crate::template::{Labels, Phrase};
use std::collections::HashMap;

/// Width of the column for statuses, in thousandths of the text's width.
const STATUS: u32 = 125;

/// Composes the draft; with a report, each item has its status to choose anew.
pub fn draft(
    circular: &Circular<'_>,
    report: Option<&Report<'_>>,
    editing: Editing,
    setup: Setup<'_>,
) -> Document {
    let plan = &circular.shown;
    let shown = plan.columns.shown_in(ColumnPlace::Draft);
    let selection = Selection::default();
    let view = selection.apply(plan);
    let title = frame::full_title(plan, setup.labels);
    let page = circular.page(&setup, &title);
    let width = page.text_width();
    let mut blocks = frame::title_block(plan, &setup);
    blocks.push(frame::subtitle(&circular.running(&setup)));
    blocks.extend(match report {
        Some(report) => {
            let states = states(report);
            let status = |item: &Item| status_cell(item, states.get(item.key.0.as_str()), &setup);
            let heading = word(setup.labels, Phrase::AnnexStatus);
            let measure = Measure {
                plans: &[plan],
                columns: &shown,
                labels: setup.labels,
                styles: &setup.styles,
                width,
            };
            let room = Room {
                is_upright: false,
                taken: STATUS,
            };
            let widths = (room, measure.shares(room));
            let columns = action_table::columns_with_status(&measure, heading, widths);
            tables(circular, &shown, &setup, width, Some(&status)).of(&view, &columns)
        }
        None => {
            let columns = action_table::table_columns(&[plan], &shown, width, &setup);
            tables(circular, &shown, &setup, width, None).of(&view, &columns)
        }
    });
    Document {
        metadata: circular.metadata(&setup, &title, DocumentKind::Draft),
        page,
        words: frame::words(setup.labels),
        editing,
        styles: setup.styles,
        blocks,
    }
}

/// Returns whether the draft has more columns than there is room for, beside statuses or not.
pub(crate) fn draft_crowding(plan: &Plan, has_status: bool, setup: &Setup<'_>) -> Option<Crowding> {
    let shown = plan.columns.shown_in(ColumnPlace::Draft);
    let taken = if has_status { STATUS } else { 0 };
    action_table::crowding_of(&[plan], &shown, taken, setup)
}

fn tables<'a>(
    circular: &'a Circular<'_>,
    shown: &'a Columns,
    setup: &'a Setup<'a>,
    width: Length,
    status: Option<&'a dyn Fn(&Item) -> Cell>,
) -> SectionTables<'a> {
    SectionTables {
        plan: &circular.shown,
        columns: shown,
        prose: Prose {
            styles: &setup.styles,
            labels: setup.labels,
            width,
        },
        level: 2,
        amendments: None,
        // Sums would not follow what members change.
        has_sums: false,
        status,
    }
}

/// Returns the states of items by their keys.
fn states<'r>(report: &'r Report<'_>) -> HashMap<&'r str, &'r ItemState<'r>> {
    let states = report.states.iter();
    states
        .map(|state| (state.place.item.key.0.as_str(), state))
        .collect()
}

/// Returns the choice between statuses, with what was last reported chosen.
fn status_cell(item: &Item, state: Option<&&ItemState<'_>>, setup: &Setup<'_>) -> Cell {
    let standing = state.map_or(Standing::NotReported, |state| state.standing);
    let choice = Choice {
        anchor: Anchor(format!("status.{}", *item.key)),
        title: word(setup.labels, Phrase::AnnexStatus),
        options: Status::ALL
            .map(|status| status_word(status, setup.labels))
            .to_vec(),
        chosen: Status::ALL
            .iter()
            .position(|status| Standing::from(*status) == standing),
        prompt: word(setup.labels, Phrase::NotReported),
    };
    item_cells::cell(vec![Inline::Choice(choice)])
}

fn status_word(status: Status, labels: &Labels) -> String {
    word(
        labels,
        match status {
            Status::NotStarted => Phrase::NotStarted,
            Status::InProgress => Phrase::InProgress,
            Status::Done => Phrase::Done,
            Status::Postponed => Phrase::Postponed,
            Status::Cancelled => Phrase::Cancelled,
        },
    )
}

fn word(labels: &Labels, phrase: Phrase) -> String {
    labels.progress.word(phrase)
}
