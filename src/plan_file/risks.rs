//! Risks and issues: `plan/risks.toml`.

use super::load_table;
use super::table::TableReader;
use super::values::{self, KeyShape};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Spanned};
use crate::plan::progress::{Level, Risk, RiskKind, RiskRegister};
use crate::plan::{BodyKey, ItemKey};

/// Reads a register out of a source; entries that could not be understood are left out of it.
pub fn load_risks(source: SourceId, sources: &Sources) -> (RiskRegister, Vec<Diagnostic>) {
    let (register, diagnostics) = load_table(source, sources, "the register", |root| {
        let mut risks = Vec::new();
        for (key, name, kind) in [
            ("risk", "[[risk]]", RiskKind::Risk),
            ("issue", "[[issue]]", RiskKind::Issue),
        ] {
            let tables = root.tables(key, name).into_iter();
            risks.extend(tables.filter_map(|table| risk(table, kind)));
        }
        RiskRegister { risks }
    });
    (register.unwrap_or_default(), diagnostics)
}

fn risk(mut table: TableReader<'_>, kind: RiskKind) -> Option<Risk> {
    let key = values::required_key(&mut table, "key", KeyShape::Number);
    let title = table.required_text("title");
    let level = level(&mut table);
    let items = table.texts("items").into_iter();
    let items = items.map(|key| Spanned::new(ItemKey(key.value), key.span));
    let items = items.collect();
    let owner = table.text("owner");
    let response = table.text("response");
    let opened = values::date(&mut table, "opened");
    let closed = values::date(&mut table, "closed");
    if let (Some(opened), Some(closed)) = (opened, closed)
        && closed < opened
    {
        let at = table.place("closed").unwrap_or(table.span());
        table.findings().report(
            Diagnostic::error("end-before-start", "it is closed before it is opened")
                .at_labelled(at, "the end comes first")
                .help("correct one of the two days"),
        );
    }
    table.finish();
    Some(Risk {
        kind,
        key: key?,
        title: title?,
        level: level?,
        items,
        owner: owner.map(|key| Spanned::new(BodyKey(key.value), key.span)),
        response,
        opened,
        closed,
    })
}

fn level(table: &mut TableReader<'_>) -> Option<Level> {
    let word = table.required_text("level")?;
    let level = Level::of_key(&word);
    if level.is_none() {
        table.unknown_word("level", &word, &Level::ALL.map(Level::key));
    }
    level
}
