//! The translation of a plan: `plan/plan.LANGUAGE.toml`.
//!
//! Its tables are named by what their texts belong to, `[item."1.1.1"]`; `[hashes]` has of each text
//! what it was translated from and into. Which of them the plan has is not known here.

use super::load_table;
use super::table::{Findings, TableReader, Value, Wanted};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Spanned};
use crate::plan::translation::{Record, TextHash, TextPath, Translation};
use toml::de::DeValue;

/// The table of hashes.
pub(super) const HASHES: &str = "hashes";

/// Reads a translation out of a source; nothing where the file cannot be understood as one.
pub(crate) fn load_translation(
    source: SourceId,
    sources: &Sources,
) -> (Option<Translation>, Vec<Diagnostic>) {
    load_table(source, sources, "the translation", |root| {
        let mut translation = Translation::default();
        let keys: Vec<&str> = root.places().map(|(key, _)| key).collect();
        for key in keys.into_iter().filter(|key| *key != "format") {
            read(root, key, &mut translation);
        }
        translation
    })
}

fn read<'t>(root: &mut TableReader<'t>, key: &'t str, translation: &mut Translation) {
    let findings = root.findings();
    let Some(value) = root.value(key) else { return };
    let mut keys = Vec::new();
    match key == HASHES {
        true => leaves(value, &mut keys, &mut |path, value| {
            if let Some(record) = record(findings, path, value) {
                translation
                    .records
                    .insert(TextPath::of(path.iter().copied()), record);
            }
        }),
        false => {
            keys.push(key);
            leaves(value, &mut keys, &mut |path, value| {
                if let Some(text) = text(findings, path, value) {
                    translation
                        .texts
                        .insert(TextPath::of(path.iter().copied()), text);
                }
            });
        }
    }
}

/// Walks over all that is no table, with the keys that lead there.
pub(super) fn leaves<'t>(
    value: &'t Value<'t>,
    keys: &mut Vec<&'t str>,
    visit: &mut dyn FnMut(&[&'t str], &'t Value<'t>),
) {
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table.iter() {
                keys.push(key.get_ref());
                leaves(value, keys, visit);
                keys.pop();
            }
        }
        _ => visit(keys, value),
    }
}

fn text(findings: &Findings<'_>, path: &[&str], value: &Value<'_>) -> Option<Spanned<String>> {
    let DeValue::String(text) = value.get_ref() else {
        let key = path.last().copied().unwrap_or_default();
        findings.wrong_type(key, value, Wanted::Text);
        return None;
    };
    let text = text.replace("\r\n", "\n");
    let text = text.trim_matches(['\n', ' ', '\t']).to_owned();
    Some(Spanned::new(text, findings.span(value.span())))
}

fn record(findings: &Findings<'_>, path: &[&str], value: &Value<'_>) -> Option<Spanned<Record>> {
    let text = match value.get_ref() {
        DeValue::String(text) => text.as_ref(),
        _ => "",
    };
    let hashes = text.split_once(' ');
    let record = hashes.and_then(|(source, own)| {
        Some(Record {
            source: TextHash::parse(source)?,
            own: TextHash::parse(own)?,
        })
    });
    if record.is_none() {
        findings.report(
            Diagnostic::error(
                "bad-hash",
                format!(
                    "what is recorded of `{}` is no pair of hashes",
                    TextPath::of(path.iter().copied())
                ),
            )
            .at_labelled(findings.span(value.span()), "no hashes")
            .help("delete the line; `wem-report translate` writes it anew"),
        );
    }
    record.map(|record| Spanned::new(record, findings.span(value.span())))
}
