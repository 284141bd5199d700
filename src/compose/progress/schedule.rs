//! The schedule: a Gantt chart of all items.

use super::signs::{Words, said_standing};
use crate::compose::time_axis::TimeAxis;
use crate::document::{
    Block, Chart, DayLine, DaySpan, GanttBand, GanttChart, GanttRow, Length, Series,
};
use crate::plan::progress::{ItemState, Standing, Timing};
use crate::plan::{Meaning, Timeline};
use crate::template::Phrase;
use chrono::NaiveDate;

/// Widths of the columns before the bars.
const LABEL_WIDTH: Length = Length::millimetres(88);
const STANDING_WIDTH: Length = Length::millimetres(30);
/// A scale goes so many days beyond the time lines, at most, to hold the day of the report.
const MOST_STRETCH_DAYS: i64 = 366;

/// Returns the chart; nothing where no item has a time line.
pub(super) fn chart(words: &Words<'_, '_>) -> Option<Block> {
    let report = words.report;
    let calendar = &report.plan.calendar;
    let lines = report
        .states
        .iter()
        .flat_map(|state| [state.baseline, state.timeline])
        .flatten();
    let days = lines
        .clone()
        .flat_map(|line| [line.first_day(calendar), line.last_day(calendar)])
        .flatten();
    // What has no end of its own goes on as long as the plan.
    let is_open = |line: &Timeline| {
        !line.is_undated()
            && (line.first_day(calendar).is_none() || line.last_day(calendar).is_none())
    };
    let plan_days = [calendar.starts, calendar.ends].into_iter().flatten();
    let has_open = lines.clone().any(is_open);
    let days: Vec<NaiveDate> = days
        .chain(plan_days.filter(|_| has_open))
        .chain(has_open.then_some(report.as_of))
        .collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let (first, last) = stretched(first, last, report.as_of);
    let axis = TimeAxis::new(first, last);
    let scale = axis.scale(&words.labels.calendar);
    let has_moves = report.states.iter().any(|state| state.moved.is_some());
    let day = axis.day(report.as_of);
    let bands = bands(words, &axis);
    let rows = || bands.iter().flat_map(|band| &band.rows);
    let has_marks = rows().any(|row| !row.marks.is_empty());
    let has_late = rows().any(|row| row.late.is_some());
    let has_arrows = rows()
        .flat_map(|row| &row.bars)
        .any(|bar| bar.starts_open || bar.ends_open);
    let chart = GanttChart {
        description: words.count(
            Phrase::ScheduleChart,
            report.tally.total,
            &[
                ("from", &words.date(axis.first)),
                ("to", &words.date(axis.last())),
            ],
        ),
        series: series(words),
        baseline_name: has_moves.then(|| words.word(Phrase::ScheduleBaseline)),
        mark_name: has_marks.then(|| words.word(Phrase::ScheduleMark)),
        late_name: has_late.then(|| words.word(Phrase::Overdue)),
        open_name: has_arrows.then(|| words.word(Phrase::ScheduleOpen)),
        day_line: day.map(|day| DayLine {
            day,
            label: words.say(Phrase::ScheduleDay, &[("date", &words.date(report.as_of))]),
        }),
        headings: [words.word(Phrase::Item), words.word(Phrase::Standing)],
        widths: [LABEL_WIDTH, STANDING_WIDTH],
        scale,
        bands,
    };
    Some(Block::Chart(Chart::Gantt(Box::new(chart))))
}

/// Stretches a scale so that it holds a day that lies near it.
fn stretched(first: NaiveDate, last: NaiveDate, day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let before = first.signed_duration_since(day).num_days();
    let after = day.signed_duration_since(last).num_days();
    match (before, after) {
        (1..=MOST_STRETCH_DAYS, _) => (day, last),
        (_, 1..=MOST_STRETCH_DAYS) => (first, day),
        _ => (first, last),
    }
}

fn series(words: &Words<'_, '_>) -> Vec<Series> {
    let used = |standing: &Standing| words.report.tally.count(*standing) > 0;
    let all = Standing::ALL.into_iter().filter(used);
    all.map(|standing| {
        let sign = words.standing(standing);
        Series {
            name: sign.said,
            symbol: sign.symbol,
            tone: sign.tone,
        }
    })
    .collect()
}

fn bands(words: &Words<'_, '_>, axis: &TimeAxis) -> Vec<GanttBand> {
    let report = words.report;
    report
        .sections
        .iter()
        .map(|section| GanttBand {
            label: words.section_line(section.section),
            rows: report
                .of_section(section)
                .iter()
                .map(|state| row(words, axis, state))
                .collect(),
        })
        .filter(|band| !band.rows.is_empty())
        .collect()
}

fn row(words: &Words<'_, '_>, axis: &TimeAxis, state: &ItemState<'_>) -> GanttRow {
    let calendar = &words.report.plan.calendar;
    let sign = words.standing(state.standing);
    let (bars, marks) = state
        .timeline
        .map(|line| axis.drawn(line, calendar))
        .unwrap_or_default();
    let span = |line: &Timeline| {
        let (first, last) = (line.first_day(calendar), line.last_day(calendar));
        Some(axis.span(first.or(last)?, last.or(first)?))
    };
    let percent = state.percent.filter(|percent| (1..100).contains(percent));
    let percent =
        percent.map(|percent| words.say(Phrase::Percent, &[("number", &percent.to_string())]));
    // What has no bar says why.
    let undated = match state.timeline {
        _ if !(bars.is_empty() && marks.is_empty()) => None,
        None => Some(words.word(Phrase::ScheduleNoTimeline)),
        Some(line) => Some(line.said.clone()),
    };
    let overdue = match state.timing {
        Timing::Overdue { .. } => Some(words.word(Phrase::SaidOverdue)),
        _ => None,
    };
    let standing = std::iter::once(sign.said).chain(percent.clone());
    let standing: Vec<String> = standing.chain(overdue).chain(undated).collect();
    let baseline = state.baseline.filter(|_| state.moved.is_some());
    GanttRow {
        number: state.place.item.number.0.clone(),
        label: state.place.item.action.value.clone(),
        standing: standing.join(&words.labels.lists.separator),
        tone: sign.tone,
        bars,
        marks,
        baseline: baseline.and_then(span),
        late: late(words, axis, state),
        done_percent: match state.standing {
            Standing::InProgress | Standing::Postponed => state.percent,
            _ => None,
        },
        description: spoken(words, state, baseline, percent),
    }
}

/// Returns the days since an overdue item should have ended, up to that of the report.
fn late(words: &Words<'_, '_>, axis: &TimeAxis, state: &ItemState<'_>) -> Option<DaySpan> {
    let Timing::Overdue { .. } = state.timing else {
        return None;
    };
    let end = axis.day(words.report.as_of)?;
    let first = axis.day(state.due?)? + 1;
    (first < end).then_some(DaySpan { first, end })
}

/// Says a row in a sentence: "1.1.1: July to August 2016, in progress, 31 days overdue."
fn spoken(
    words: &Words<'_, '_>,
    state: &ItemState<'_>,
    baseline: Option<&Timeline>,
    percent: Option<String>,
) -> String {
    let ranged = |line: &Timeline| ranged(words, line);
    let timeline = match (state.timeline, baseline) {
        (None, _) => words.word(Phrase::ScheduleNoTimeline),
        (Some(line), None) => ranged(line),
        (Some(line), Some(baseline)) => {
            let (line, baseline) = (ranged(line), ranged(baseline));
            let values = [("timeline", line.as_str()), ("baseline", &baseline)];
            words.say(Phrase::ScheduleMoved, &values)
        }
    };
    let standing = words.word(said_standing(state.standing));
    let late = match state.timing {
        Timing::Overdue { days } => Some(words.count(Phrase::ScheduleOverdue, days, &[])),
        Timing::PastUnreported { days } => Some(words.count(Phrase::DaysEnded, days, &[])),
        _ => None,
    };
    let parts: Vec<String> = [timeline, standing]
        .into_iter()
        .chain(percent)
        .chain(late)
        .collect();
    let parts = parts.join(&words.labels.lists.separator);
    let item = state.place.item.name();
    words.say(Phrase::ScheduleRow, &[("item", &item), ("parts", &parts)])
}

/// Returns a time line with a word in place of the dash from one month, season or year to another.
fn ranged(words: &Words<'_, '_>, line: &Timeline) -> String {
    let Meaning::Span(_) = line.meaning else {
        return line.said.clone();
    };
    let mut parts = line.said.split(['-', '–', '—']);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(from), Some(to), None) if from.len() > 3 => {
            let values = [("from", from.trim()), ("to", to.trim())];
            words.say(Phrase::ScheduleRange, &values)
        }
        _ => line.said.clone(),
    }
}
