//! `wem-report show`: all that the plan knows of an item.

use super::loaded::Loaded;
use super::records::{LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date, filters, path_readings, timeline_readings};
use crate::diagnostic::Diagnostic;
use crate::plan::column::{ColumnSubject, SaidLine, Values};
use crate::plan::network::says_order;
use crate::plan::progress::Report;
use crate::plan::{Body, BodyKey, Column, ColumnKind, FindError, Item, ItemPlace, Level, Plan};
use crate::template::Labels;
use clap::Args;

/// Arguments of `show`.
#[derive(Debug, Clone, Args)]
pub(super) struct ShowArgs {
    /// The item's number, such as 2.2.2, its key, or words that only it says.
    item: String,

    #[command(flatten)]
    records: RecordsArgs,
}

/// Runs `show`.
pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let place = find(plan, &args.item)?;
    let reckoned = reckoned(session, args, &loaded, plan, place.item)?;
    for line in describe(plan, &place, &loaded.labels, reckoned) {
        session.print(line);
    }
    Ok(())
}

/// Returns when an item can be done and has to be, where the plan has events that it may lead to.
fn reckoned(
    session: &mut Session,
    args: &ShowArgs,
    loaded: &Loaded,
    plan: &Plan,
    item: &Item,
) -> Result<Vec<(&'static str, String)>, Failure> {
    if !says_order(plan) {
        return Ok(Vec::new());
    }
    let records = LoadedRecords::read(session, &args.records, loaded, plan)?;
    // Whatever is wrong in a log, the plan can be shown.
    let Ok(records) = records.records() else {
        session.note("earliest and latest days are left out: the progress records have errors, which `wem-report check` shows");
        return Ok(Vec::new());
    };
    let today = date::today()?;
    let report = Report::new(plan, records, today, today);
    Ok(path_readings::reckoned(&report, item, &loaded.labels))
}

/// Finds the one item that a word of the call names.
pub(super) fn find<'p>(plan: &'p Plan, word: &str) -> Result<ItemPlace<'p>, Failure> {
    plan.find(word).map_err(|error| match error {
        FindError::Unknown { nearest } => {
            let keys: Vec<&str> = nearest.iter().map(|item| item.key.0.as_str()).collect();
            filters::unknown("item", word, &keys)
        }
        FindError::Ambiguous { items } => ambiguous(word, &items),
    })
}

/// Says that a number names several items, and how to tell them apart.
pub(super) fn ambiguous(word: &str, items: &[ItemPlace<'_>]) -> Failure {
    let mut finding = Diagnostic::error(
        "ambiguous-number",
        match items.iter().any(|place| place.item.number.0 == word) {
            true => format!("the number {word} names {} items", items.len()),
            false => format!("“{word}” names {} items", items.len()),
        },
    );
    let mut keys = Vec::new();
    for (place, index) in items.iter().zip(0..) {
        let item = place.item;
        let label = format!("key {}", item.key.0);
        finding = match index {
            0 => finding.at_labelled(item.action.span, label),
            _ => finding.see(item.action.span, label),
        };
        keys.push(item.key.0.as_str());
    }
    Failure::Usage(finding.help(format!("name one by its key: {}", keys.join(" or "))))
}

fn describe(
    plan: &Plan,
    place: &ItemPlace<'_>,
    labels: &Labels,
    reckoned: Vec<(&'static str, String)>,
) -> Vec<String> {
    let ItemPlace {
        section,
        goal,
        item,
    } = place;
    let numbered = |item: &Item| match item.number.0.as_str() {
        "" => item.action.value.clone(),
        number => format!("{number} {}", *item.action),
    };
    let mut lines = vec![numbered(item), String::new()];
    let mut field = |name: &str, value: String| lines.push(format!("  {name:<13}{value}"));
    if item.key.0 != item.number.0 {
        field("Key", item.key.0.clone());
    }
    if let Some(area) = plan.area_of(section) {
        field(&heading(plan, Level::Area), area.line());
    }
    if section.has_heading() {
        field(&heading(plan, Level::Section), section.line());
    }
    for (name, value) in of_values(plan, ColumnSubject::Section, &section.values, labels) {
        field(&name, value);
    }
    if goal.has_heading() {
        field(&heading(plan, Level::Goal), goal.line());
    }
    for (name, value) in of_values(plan, ColumnSubject::Goal, &goal.values, labels) {
        field(&name, value);
    }
    if let Some(parent) = goal.parent_of(item) {
        field(&heading(plan, Level::Item), numbered(parent));
    }
    for column in plan.columns.of_items() {
        for (name, value) in of_column(plan, item, column, labels) {
            field(&name, value);
        }
    }
    for (name, value) in path_readings::said(plan, item) {
        field(name, value);
    }
    if let Some(event) = plan.event_of(place) {
        field("Event", format!("{} ({})", *event.name, event.key.0));
        if let Some(date) = &event.date {
            field("", date.said.clone());
        }
        let others: Vec<&str> = plan
            .items()
            .filter(|other| other.item.key != item.key)
            .filter(|other| plan.event_of(other).is_some_and(|of| of.key == event.key))
            .map(|other| other.item.key.0.as_str())
            .collect();
        if !others.is_empty() {
            field("  also", others.join(", "));
        }
    }
    for (name, value) in reckoned {
        field(name, value);
    }
    let listed = |items: Vec<&Item>| -> Vec<String> {
        let items = items.into_iter().filter(|other| other.key != item.key);
        items
            .map(|other| format!("  {} {}", other.key.0, *other.action))
            .collect()
    };
    let steps = listed(goal.steps_of(item).iter().collect());
    let parent = goal.parent_of(item);
    let siblings = listed(goal.siblings(parent).collect());
    let called = |level: Level, number: &str, title: &str| {
        let name = if number.is_empty() { title } else { number };
        format!("{} {name}", plan.levels.one(level))
    };
    let of = match parent {
        Some(parent) => called(Level::Item, &parent.number.0, &parent.action),
        None if goal.has_heading() => called(Level::Goal, &goal.number.0, &goal.title),
        None if section.has_heading() => called(Level::Section, &section.number.0, &section.title),
        None => "the plan".to_owned(),
    };
    let others = match parent {
        Some(_) => "steps",
        None => "items",
    };
    for (title, listed) in [
        ("Steps:".to_owned(), steps),
        (format!("Other {others} of {of}:"), siblings),
    ] {
        if !listed.is_empty() {
            lines.push(String::new());
            lines.push(title);
            lines.extend(listed);
        }
    }
    lines
}

/// Returns what a section or a goal says in its columns.
fn of_values(
    plan: &Plan,
    subject: ColumnSubject,
    values: &Values,
    labels: &Labels,
) -> Vec<(String, String)> {
    let words = labels.item_words();
    let columns = plan.columns.of_values(subject);
    columns
        .flat_map(|column| {
            let heading = format!("  {}", labels.heading(column));
            headed_lines(&heading, words.value_lines(plan, values, column))
        })
        .collect()
}

/// Returns the name of a field that says what of a level an item stands in.
fn heading(plan: &Plan, level: Level) -> String {
    let own = plan.levels.own(level).map(|name| name.one.clone());
    own.unwrap_or_else(|| {
        let mut name = level.key().to_owned();
        name[..1].make_ascii_uppercase();
        name
    })
}

/// Returns what an item says in a column, with the names of its lines.
fn of_column(plan: &Plan, item: &Item, column: &Column, labels: &Labels) -> Vec<(String, String)> {
    let line = |name: &str, value: String| (name.to_owned(), value);
    let agreed = || labels.table.to_be_agreed.clone();
    match column.kind {
        _ if !column.is_field() => {
            let lines = labels.item_words().lines(plan, item, column);
            headed_lines(labels.heading(column), lines)
        }
        ColumnKind::Owners => {
            let mut lines = Vec::new();
            if item.lacks_owner() {
                lines.push(line("Responsible", agreed()));
            }
            for (first, owners) in [
                ("Lead", item.leading()),
                ("Responsible", item.not_leading()),
            ] {
                for (owner, index) in owners.iter().zip(0..) {
                    let bodies = owner.bodies().iter();
                    let names: Vec<String> = bodies.map(|body| full_name(plan, body)).collect();
                    let name = match index {
                        0 => first,
                        _ => "  jointly",
                    };
                    lines.push(line(name, names.join(&labels.lists.or)));
                }
            }
            let with = item.with.iter();
            lines.extend(with.map(|body| line("With", full_name(plan, body))));
            let support = item.support.iter();
            lines.extend(support.map(|body| line("Support", full_name(plan, body))));
            lines
        }
        ColumnKind::Timeline => match &item.timeline {
            None if item.is_step => Vec::new(),
            None => vec![line("Time line", agreed())],
            Some(timeline) => {
                let readings = timeline_readings::lines(timeline, plan, labels).into_iter();
                std::iter::once(line("Time line", timeline.said.clone()))
                    .chain(readings.map(|reading| line("", reading)))
                    .collect()
            }
        },
        _ => Vec::new(),
    }
}

/// Returns lines with the heading before the first of them.
fn headed_lines(heading: &str, lines: Vec<SaidLine>) -> Vec<(String, String)> {
    let headings = std::iter::once(heading).chain(std::iter::repeat(""));
    let lines = headings.zip(lines);
    lines
        .map(|(heading, line)| (heading.to_owned(), line.text))
        .collect()
}

fn full_name(plan: &Plan, key: &BodyKey) -> String {
    match plan.body(key) {
        None => key.0.clone(),
        Some(Body {
            name,
            long_name: Some(long_name),
            ..
        }) => format!("{} ({})", **name, **long_name),
        Some(body) => body.name.value.clone(),
    }
}
