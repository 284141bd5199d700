//! The annex: the whole action-item table, with the status of each item.

use super::signs::Words;
use crate::compose::Setup;
use crate::compose::action_table::{self, SectionTables};
use crate::compose::column_widths::{Crowding, Measure};
use crate::compose::prose::Prose;
use crate::compose::small_table as tables;
use crate::document::{Block, Cell, Inline, Length};
use crate::plan::column::{ColumnPlace, Room};
use crate::plan::progress::{ItemState, Standing, Timing};
use crate::plan::{Item, Plan, Selection};
use crate::template::Phrase;
use std::collections::HashMap;

/// Width of the column for statuses, in thousandths of the text's width, where they say little.
const STATUS: u32 = 160;

/// How wide it is at most, where much was reported.
const WIDEST_STATUS: u32 = 340;

/// Widths of it are tried in steps of so much.
const STEP: usize = 30;

pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let heading = words.word(Phrase::AnnexStatus);
    let shown = report.plan.columns.shown_in(ColumnPlace::Report);
    let measure = Measure {
        plans: &[report.plan],
        columns: &shown,
        labels: words.labels,
        styles: words.styles,
        width,
    };
    let cells: HashMap<*const Item, Cell> = report
        .states
        .iter()
        .map(|state| {
            (
                std::ptr::from_ref(state.place.item),
                status_cell(words, state),
            )
        })
        .collect();
    let status = |item: &Item| {
        let cell = cells.get(&std::ptr::from_ref(item));
        cell.cloned().unwrap_or_else(|| tables::text(""))
    };
    let rooms: Vec<Room> = (STATUS..=WIDEST_STATUS)
        .step_by(STEP)
        .map(|taken| Room {
            is_upright: false,
            taken,
        })
        .collect();
    let widths = measure.shortest(&rooms, status);
    let columns = action_table::columns_with_status(&measure, heading, widths);
    SectionTables {
        plan: report.plan,
        columns: &shown,
        prose: Prose {
            styles: words.styles,
            labels: words.labels,
            width,
        },
        level: 3,
        amendments: None,
        has_sums: true,
        status: Some(&status),
    }
    .of(&Selection::default().apply(report.plan), &columns)
}

/// Returns whether the annex has more columns than there is room for.
pub(crate) fn annex_crowding(plan: &Plan, setup: &Setup<'_>) -> Option<Crowding> {
    let shown = plan.columns.shown_in(ColumnPlace::Report);
    let lying = Setup {
        portrait: false,
        ..setup.clone()
    };
    action_table::crowding_of(&[plan], &shown, STATUS, &lying)
}

/// Says how an item stands, since when, how far it is, and what of its time.
fn status_cell(words: &Words<'_, '_>, state: &ItemState<'_>) -> Cell {
    let sign = words.standing(state.standing);
    let since = since(words, state);
    let standing: Vec<String> = std::iter::once(sign.said).chain(since).collect();
    let mut lines = vec![Inline::text(standing.join(&words.labels.lists.separator))];
    if state.moved.is_some()
        && let Some(timeline) = state.timeline
    {
        lines.push(words.now_due(timeline));
    }
    if let Timing::Overdue { days } = state.timing {
        lines.push(Inline::strong(words.count(Phrase::DaysLate, days, &[])));
    }
    let is_late = state.overdue_days() > 0 || state.moved.is_some();
    let is_cancelled = state.standing == Standing::Cancelled;
    if (is_late || is_cancelled)
        && let Some(reason) = state.reason
    {
        lines.extend(reason.lines().map(Inline::quiet));
    }
    let reported = state.last.into_iter().chain(state.notes.iter().copied());
    lines.extend(reported.flat_map(|entry| words.remarks(entry)));
    Cell {
        tone: Some(sign.tone),
        ..tables::cell(lines)
    }
}

/// Says since when an item stands so, and how far it is.
fn since(words: &Words<'_, '_>, state: &ItemState<'_>) -> Option<String> {
    let since = state.since.map(|since| words.date(since));
    let percent = state.percent.filter(|percent| (1..100).contains(percent));
    let percent =
        percent.map(|percent| words.say(Phrase::Percent, &[("number", &percent.to_string())]));
    let parts: Vec<String> = [since, percent].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(&words.labels.lists.separator))
}
