//! The plan itself: `[[section]]`, `[[section.goal]]`, `[[section.goal.item]]`.
//!
//! What a table leaves out is reported and kept blank, so that the rest of it is read and checked
//! in the same run.

use super::columns::column_values;
use super::table::{TableReader, Value, Wanted, folded};
use super::values::{self, KeyShape, TimeReading};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::plan::column::ColumnSubject;
use crate::plan::{
    BodyKey, Columns, EventKey, Goal, Item, ItemKey, Number, Responsibility, Section,
};
use toml::de::DeValue;

/// The keys of sections, goals and items that no column can have.
pub const KEYS: [&str; 13] = [
    "adopts",
    "event",
    "goal",
    "item",
    "key",
    "lead",
    "note",
    "number",
    "responsible",
    "section",
    "support",
    "title",
    "with",
];

/// Says how a key becomes a column's.
fn own_column(key: &str) -> String {
    format!("a column of the plan’s own is declared with `[[column]]` and `key = \"{key}\"`")
}

/// Reads all sections; appends to `unread` the places of items with values that were written but
/// could not be read.
pub fn sections<'t>(
    root: &mut TableReader<'t>,
    reading: &TimeReading<'_>,
    columns: &'t Columns,
    unread: &mut Vec<Span>,
) -> Vec<Section> {
    if root.required("section", "[[section]]").is_none() {
        return Vec::new();
    }
    root.tables("section", "[[section]]")
        .into_iter()
        .map(|mut table| {
            let section = Section {
                number: number(&mut table),
                title: required_text(&mut table, "title"),
                values: column_values(&mut table, columns, ColumnSubject::Section, reading),
                goals: goals(&mut table, reading, columns, unread),
            };
            table.finish_with(Some(&own_column));
            section
        })
        .collect()
}

fn goals<'t>(
    section: &mut TableReader<'t>,
    reading: &TimeReading<'_>,
    columns: &'t Columns,
    unread: &mut Vec<Span>,
) -> Vec<Goal> {
    section
        .tables("goal", "[[section.goal]]")
        .into_iter()
        .map(|mut table| {
            let goal = Goal {
                number: number(&mut table),
                title: required_text(&mut table, "title"),
                event: event(&mut table),
                note: values::key(&mut table, "note", KeyShape::Word),
                values: column_values(&mut table, columns, ColumnSubject::Goal, reading),
                items: table
                    .tables("item", "[[section.goal.item]]")
                    .into_iter()
                    .map(|table| item(table, reading, columns, unread))
                    .collect(),
            };
            table.finish_with(Some(&own_column));
            goal
        })
        .collect()
}

fn item<'t>(
    mut table: TableReader<'t>,
    reading: &TimeReading<'_>,
    columns: &'t Columns,
    unread: &mut Vec<Span>,
) -> Item {
    let key = values::key(&mut table, "key", KeyShape::Number);
    let number = number(&mut table);
    let action = required_text(&mut table, "action");
    let responsible = responsible(&mut table);
    let support = table.texts("support").into_iter().map(body_key).collect();
    let timeline = values::timeline(&mut table, "timeline", reading);
    let values = column_values(&mut table, columns, ColumnSubject::Item, reading);
    let event = event(&mut table);
    let note = values::key(&mut table, "note", KeyShape::Word);
    let adopts = table.text("adopts");
    let timeline_is_unread = timeline.is_none() && table.value("timeline").is_some();
    if responsible.is_none() || timeline_is_unread {
        unread.push(number.span);
    }
    table.finish_with(Some(&own_column));
    Item {
        key: match key {
            Some(key) => Spanned::new(ItemKey(key.value), key.span),
            None => Spanned::new(ItemKey(number.0.clone()), number.span),
        },
        number,
        action,
        responsible: responsible.unwrap_or_default(),
        support,
        timeline,
        values,
        event,
        note,
        adopts,
    }
}

fn number(table: &mut TableReader<'_>) -> Spanned<Number> {
    let text = required_text(table, "number");
    Spanned::new(Number(text.value), text.span)
}

fn required_text(table: &mut TableReader<'_>, key: &'static str) -> Spanned<String> {
    let span = table.span();
    table
        .required_text(key)
        .unwrap_or_else(|| Spanned::new(String::new(), span))
}

fn event(table: &mut TableReader<'_>) -> Option<Spanned<EventKey>> {
    table
        .text("event")
        .map(|key| Spanned::new(EventKey(key.value), key.span))
}

fn body_key(key: Spanned<String>) -> Spanned<BodyKey> {
    Spanned::new(BodyKey(key.value), key.span)
}

/// Reads the joint owners; nothing when any of them could not be read.
fn responsible(table: &mut TableReader<'_>) -> Option<Vec<Responsibility>> {
    let findings = table.findings();
    let value = table.value("responsible");
    let entries = match value.map(|value| (value, value.get_ref())) {
        None => return Some(Vec::new()),
        Some((_, DeValue::Array(entries))) => entries,
        Some((value, _)) => {
            findings.wrong_type("responsible", value, Wanted::List);
            return None;
        }
    };
    let mut owners = Vec::with_capacity(entries.len());
    let mut all_read = true;
    for entry in entries.iter() {
        match owner(table, entry) {
            Some(owner) => owners.push(owner),
            None => all_read = false,
        }
    }
    (all_read || !owners.is_empty()).then_some(owners)
}

fn owner<'t>(table: &TableReader<'t>, entry: &'t Value<'t>) -> Option<Responsibility> {
    let findings = table.findings();
    let span = findings.span(entry.span());
    match entry.get_ref() {
        DeValue::String(key) => Some(Responsibility::Body(body_key(Spanned::new(
            folded(key),
            span,
        )))),
        DeValue::Table(either) => {
            let mut reader = TableReader::new("an owner", either, span, findings);
            reader.required("either", "either = [\"…\", \"…\"]");
            let bodies: Vec<_> = reader.texts("either").into_iter().map(body_key).collect();
            let is_written = reader.value("either").is_some();
            reader.finish();
            if is_written && bodies.len() < 2 {
                findings.report(
                    Diagnostic::error(
                        "missing-alternative",
                        "`either` names fewer than two bodies",
                    )
                    .at_labelled(span, "no alternative")
                    .help("name two or more: `{ either = [\"iwg\", \"secretariat\"] }`"),
                );
            }
            (!bodies.is_empty()).then_some(Responsibility::Either(bodies))
        }
        _ => {
            findings.wrong_type("responsible", entry, Wanted::Text);
            None
        }
    }
}
