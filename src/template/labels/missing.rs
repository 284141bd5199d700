//! Labels that a file lacks: it was made for an earlier release, and the built-in English ones stand in.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The plural form that every language has.
const OTHER: &str = "other";

/// Puts what a table lacks into it; returns the names of what was put in.
pub(super) fn add_missing<'t>(table: &mut DeTable<'t>, built_in: DeTable<'t>) -> Vec<String> {
    let mut names = Vec::new();
    add(table, built_in, "", &mut names);
    names
}

fn add<'t>(table: &mut DeTable<'t>, built_in: DeTable<'t>, path: &str, names: &mut Vec<String>) {
    for (key, mut value) in built_in {
        let name = format!("{path}{}", key.get_ref());
        let known = table
            .iter_mut()
            .find(|(own, _)| own.get_ref() == key.get_ref());
        let Some((_, own)) = known else {
            names.push(name);
            in_any_language(&mut value);
            table.insert(key, value);
            continue;
        };
        if is_of_forms(value.get_ref()) {
            // A language has plural forms of its own.
            continue;
        }
        if let (DeValue::Table(own), DeValue::Table(value)) = (own.get_mut(), value.into_inner()) {
            add(own, value, &format!("{name}."), names);
        }
    }
}

fn is_of_forms(value: &DeValue<'_>) -> bool {
    matches!(value, DeValue::Table(table) if table.contains_key(OTHER))
}

/// Takes one form for all numbers: the language may not have the plural forms of English.
fn in_any_language(value: &mut Spanned<DeValue<'_>>) {
    let DeValue::Table(table) = value.get_mut() else {
        return;
    };
    match table.remove(OTHER) {
        Some(other) => *value = other,
        None => table
            .iter_mut()
            .for_each(|(_, value)| in_any_language(value)),
    }
}
