//! What stands in an update sheet before it is filled in: that of one body, and the one of all.

use super::columns::Column;
use super::statuses;
use crate::compose;
use crate::document::Direction;
use crate::identity::DocumentKind;
use crate::plan::column::ColumnPlace;
use crate::plan::progress::{ItemState, Report};
use crate::plan::{Body, BodyKey, BodyName, Item, Responsibility};
use crate::template::{Labels, Phrase, direction};
use crate::worksheet::{Properties, Value, Worksheet};
use std::collections::HashSet;

/// Makes the sheet of a body: a row for each item that it owns or supports, open ones only unless
/// `all` are wanted.
pub(in crate::cli) fn worksheet(
    report: &Report<'_>,
    body: &Body,
    labels: &Labels,
    all: bool,
) -> Worksheet {
    let is_own = |state: &&ItemState<'_>| {
        let mut bodies = state.place.item.bodies();
        bodies.any(|key| *key == *body.key) && (all || !state.standing.is_closed())
    };
    let rows = report.states.iter().filter(is_own);
    let rows = rows.map(|state| (state, Some(body))).collect();
    table(report, labels, (&body.name, full_name(body)), rows)
}

/// Makes the sheet of all: a row for each item and each body that owns or supports it, in the plan's
/// order, and one for an item that nobody does.
pub(super) fn master(report: &Report<'_>, labels: &Labels, all: bool) -> Worksheet {
    let plan = report.plan;
    let mut rows = Vec::new();
    for state in &report.states {
        if state.standing.is_closed() && !all {
            continue;
        }
        let mut seen = HashSet::new();
        let bodies = state.place.item.bodies().filter(|key| seen.insert(*key));
        let own = bodies.filter_map(|key| plan.body(key));
        let before = rows.len();
        rows.extend(own.map(|body| (state, Some(body))));
        if rows.len() == before {
            rows.push((state, None));
        }
    }
    let name = labels.sheet.every_body.as_str();
    Worksheet {
        has_filter: true,
        ..table(report, labels, (name, BodyName::alone(name)), rows)
    }
}

/// Makes a sheet with a row for each item and body; it is called by a short name and a full one.
fn table(
    report: &Report<'_>,
    labels: &Labels,
    (name, full_name): (&str, BodyName<'_>),
    rows: Vec<(&ItemState<'_>, Option<&Body>)>,
) -> Worksheet {
    let plan = report.plan;
    let shown = plan.columns.shown_in(ColumnPlace::Sheet);
    let columns = Column::all(&shown);
    Worksheet {
        name: name.to_owned(),
        title: labels.sheet.title.fill_named(
            "body",
            &full_name,
            &[
                ("plan", &compose::full_title(plan, labels)),
                ("date", &labels.date(report.as_of)),
            ],
        ),
        instructions: labels.sheet.lists.instructions.clone(),
        columns: columns
            .iter()
            .map(|column| column.described(labels))
            .collect(),
        rows: rows
            .into_iter()
            .map(|(state, body)| row(state, body, &columns, report, labels))
            .collect(),
        frozen_columns: Column::FROZEN,
        is_locked: true,
        has_filter: false,
        right_to_left: direction(&plan.language) == Direction::RightToLeft,
        properties: Properties {
            author: plan.organisation.value.clone(),
            language: plan.language.clone(),
            date: report.as_of,
            custom: compose::properties(plan, labels, DocumentKind::UpdateSheet),
        },
    }
}

fn full_name(body: &Body) -> BodyName<'_> {
    let mut name = body.in_sentence();
    if let Some(long_name) = &body.long_name {
        name.name = format!("{} ({})", **long_name, *body.name).into();
    }
    name
}

fn row(
    state: &ItemState<'_>,
    body: Option<&Body>,
    columns: &[Column<'_>],
    report: &Report<'_>,
    labels: &Labels,
) -> Vec<Value> {
    let (item, goal) = (state.place.item, state.place.goal);
    let value = |column: &Column<'_>| match *column {
        Column::Key => Value::text(&item.key.0),
        Column::Number => Value::text(&item.number.0),
        Column::Goal => Value::text(goal.line()),
        Column::Action => Value::text(item.action.as_str()),
        Column::Body => body.map_or(Value::Empty, |body| Value::text(&body.key.0)),
        Column::Role => body.map_or(Value::Empty, |body| {
            Value::text(role(item, &body.key, labels))
        }),
        Column::Told(column) => {
            let text = labels.item_words().text(report.plan, item, column);
            match text.is_empty() {
                true => Value::Empty,
                false => Value::text(text),
            }
        }
        Column::Timeline => state
            .timeline
            .map_or(Value::Empty, |timeline| Value::text(&timeline.said)),
        Column::LastReported => state
            .last
            .map_or(Value::Empty, |entry| Value::Date(entry.date)),
        Column::LastStatus => state
            .last
            .map_or(Value::Empty, |_| Value::text(last_status(state, labels))),
        _ => Value::Empty,
    };
    columns.iter().map(value).collect()
}

/// Says what a body does for an item.
fn role<'l>(item: &Item, body: &BodyKey, labels: &'l Labels) -> &'l str {
    let is_among = |owners: &[Responsibility]| {
        let mut bodies = owners.iter().flat_map(Responsibility::bodies);
        bodies.any(|key| key.value == *body)
    };
    let words = &labels.sheet;
    if is_among(item.leading()) {
        &words.lead
    } else if is_among(&item.responsible) {
        &words.responsible
    } else if item.with.iter().any(|key| key.value == *body) {
        &words.with
    } else {
        &words.support
    }
}

/// Says how an item was last reported to stand: "In progress, 40 %".
fn last_status(state: &ItemState<'_>, labels: &Labels) -> String {
    let word = statuses::word(state.standing, labels);
    match state.percent {
        Some(percent) if (1..100).contains(&percent) => {
            let percent = percent.to_string();
            let percent = labels
                .progress
                .say(Phrase::Percent, &[("number", &percent)]);
            format!("{word}, {percent}")
        }
        _ => word,
    }
}
