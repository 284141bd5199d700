//! Who an item names: `lead`, `responsible`, `with` and `support`.
//!
//! Each holds keys of the register or names as the plan words them, one or a list. Which of them the
//! register has is found out when all of the file has been read.

use super::table::{TableReader, Value, Wanted};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::{BodyKey, Plan, Responsibility};
use toml::de::DeValue;

/// Those whom an item names, see [`Item`](crate::plan::Item).
#[derive(Debug, Default)]
pub(super) struct Owners {
    pub(super) responsible: Vec<Responsibility>,
    pub(super) leads: usize,
    pub(super) with: Vec<Spanned<BodyKey>>,
    pub(super) support: Vec<Spanned<BodyKey>>,
}

/// Reads those whom an item names; nothing when no owner of several that are written could be read.
pub(super) fn read(table: &mut TableReader<'_>) -> Option<Owners> {
    let lead = joint(table, "lead");
    let others = joint(table, "responsible");
    let with = partners(table, "with");
    let support = partners(table, "support");
    let mut responsible = lead?;
    let leads = responsible.len();
    responsible.extend(others?);
    Some(Owners {
        responsible,
        leads,
        with,
        support,
    })
}

/// Puts the keys of bodies in the place of the words by which items and events name them.
pub(super) fn resolve(plan: &mut Plan) {
    let mut bodies = std::mem::take(&mut plan.bodies);
    let mut resolve = |named: &mut Spanned<BodyKey>| {
        let word = Spanned::new(std::mem::take(&mut named.value.0), named.span);
        named.value = bodies.key_of(word);
    };
    let events = plan.events.iter_mut();
    events
        .flat_map(|event| &mut event.particulars.organisers)
        .for_each(&mut resolve);
    for item in plan.items_mut() {
        item.named_bodies_mut().for_each(&mut resolve);
    }
    plan.bodies = bodies;
}

/// Reads joint owners; nothing when they are written and none could be read.
fn joint(table: &mut TableReader<'_>, key: &'static str) -> Option<Vec<Responsibility>> {
    let findings = table.findings();
    let Some(value) = table.value(key) else {
        return Some(Vec::new());
    };
    match value.get_ref() {
        DeValue::Array(entries) => {
            let owners: Vec<Responsibility> = entries
                .iter()
                .filter_map(|entry| owner(table, key, entry))
                .collect();
            (owners.len() == entries.len() || !owners.is_empty()).then_some(owners)
        }
        DeValue::String(_) | DeValue::Table(_) => Some(vec![owner(table, key, value)?]),
        _ => {
            findings.wrong_type(key, value, Wanted::List);
            None
        }
    }
}

fn owner<'t>(
    table: &TableReader<'t>,
    key: &'static str,
    entry: &'t Value<'t>,
) -> Option<Responsibility> {
    let findings = table.findings();
    let span = findings.span(entry.span());
    match entry.get_ref() {
        DeValue::String(_) => body(table, key, entry).map(Responsibility::Body),
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
            findings.wrong_type(key, entry, Wanted::Text);
            None
        }
    }
}

/// Reads those who own nothing.
fn partners(table: &mut TableReader<'_>, key: &'static str) -> Vec<Spanned<BodyKey>> {
    let findings = table.findings();
    let Some(value) = table.value(key) else {
        return Vec::new();
    };
    match value.get_ref() {
        DeValue::Array(entries) => entries
            .iter()
            .filter_map(|entry| body(table, key, entry))
            .collect(),
        DeValue::String(_) => body(table, key, value).into_iter().collect(),
        _ => {
            findings.wrong_type(key, value, Wanted::List);
            Vec::new()
        }
    }
}

/// Reads the word by which a body is named.
fn body<'t>(
    table: &TableReader<'t>,
    key: &'static str,
    entry: &'t Value<'t>,
) -> Option<Spanned<BodyKey>> {
    table.text_of(key, entry).map(body_key)
}

fn body_key(key: Spanned<String>) -> Spanned<BodyKey> {
    Spanned::new(BodyKey(key.value), key.span)
}
