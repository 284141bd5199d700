//! The plan's own columns: `[[column]]`, and what stands under their keys.

use super::table::{TableReader, Value as TomlValue, Wanted, single_spaced};
use super::values::{self, KeyShape, TimeReading};
use crate::diagnostic::{Diagnostic, Span, Spanned, alternatives, nearest};
use crate::plan::column::{ColumnPlace, ColumnSubject, Decimal, Figure, READY, Value, Values};
use crate::plan::{BodyKey, Column, ColumnKey, ColumnKind, Columns};
use std::borrow::Cow;
use std::collections::BTreeSet;
use toml::de::{DeTable, DeValue};

const HEADING: &str = "[[column]]";

const KINDS: [&str; 9] = [
    "text", "list", "number", "percent", "money", "date", "timeline", "body", "choice",
];

const SUBJECTS: [(&str, ColumnSubject); 3] = [
    ("item", ColumnSubject::Item),
    ("goal", ColumnSubject::Goal),
    ("section", ColumnSubject::Section),
];

/// Widths that are said in words, in thousandths of the text's width.
const WIDE: u32 = 260;
const NARROW: u32 = 80;

/// Reads the columns of a plan: those that every plan has, those that it declares, and ready ones
/// that it uses by their keys alone.
pub(crate) fn columns<'t>(root: &mut TableReader<'t>, text: &'t DeTable<'t>) -> Columns {
    let mut columns = Columns::standard();
    let mut declared: Vec<(ColumnSubject, ColumnKey, Span)> = Vec::new();
    for mut table in root.tables("column", HEADING) {
        let column = column(&mut table, &columns);
        let after = table.text("after");
        let span = table.place("key").unwrap_or(table.span());
        let findings = table.findings();
        table.finish();
        let Some(column) = column else { continue };
        let is_same =
            |one: &&(ColumnSubject, ColumnKey, Span)| one.0 == column.of && one.1 == column.key;
        if let Some((_, key, earlier)) = declared.iter().find(is_same) {
            findings.report(
                Diagnostic::error("repeated-key", format!("two columns have the key `{key}`"))
                    .at_labelled(span, "used again")
                    .see(*earlier, "used first")
                    .help("give this one a key of its own, or delete it"),
            );
            continue;
        }
        declared.push((column.of, column.key.clone(), span));
        match after {
            None => columns.push(column),
            Some(after) => {
                let keys = columns.iter().filter(|one| one.of == column.of);
                let keys: Vec<String> = keys.map(|one| one.key.to_string()).collect();
                if !columns.insert_behind(column.clone(), &after) {
                    let keys = keys.iter().map(String::as_str);
                    let known = alternatives(keys).unwrap_or_else(|| "no column".to_owned());
                    findings.report(
                        Diagnostic::error(
                            "unknown-word",
                            format!(
                                "`after` names no column that stands before this one: “{}”",
                                *after
                            ),
                        )
                        .at_labelled(after.span, "no such column")
                        .help(format!("it can be {known}")),
                    );
                    columns.push(column);
                }
            }
        }
    }
    for (subject, key) in used(text) {
        let is_there = columns.get_of(subject, &ColumnKey::new(key)).is_some();
        if let Some(ready) = Column::ready(key).filter(|_| !is_there) {
            columns.push(Column {
                of: subject,
                ..ready
            });
        }
    }
    columns
}

/// Returns the ready columns under whose keys something stands, in their order.
fn used<'t>(root: &'t DeTable<'t>) -> Vec<(ColumnSubject, &'static str)> {
    let mut found = BTreeSet::new();
    let within = |table: &'t DeTable<'t>, key: &str, subject, found: &mut BTreeSet<_>| {
        if let Some(inner) = table.get(key) {
            collect_used(inner, subject, found);
        }
    };
    if let Some(DeValue::Array(areas)) = root.get("area").map(toml::Spanned::get_ref) {
        for area in areas.iter() {
            if let DeValue::Table(area) = area.get_ref() {
                within(area, "section", ColumnSubject::Section, &mut found);
            }
        }
    }
    within(root, "section", ColumnSubject::Section, &mut found);
    within(root, "item", ColumnSubject::Item, &mut found);
    found
        .into_iter()
        .map(|(subject, at)| (subject, READY[at]))
        .collect()
}

fn collect_used(
    value: &TomlValue<'_>,
    subject: ColumnSubject,
    found: &mut BTreeSet<(ColumnSubject, usize)>,
) {
    let tables = match value.get_ref() {
        DeValue::Array(entries) => &entries[..],
        DeValue::Table(_) => std::slice::from_ref(value),
        _ => return,
    };
    for table in tables {
        let DeValue::Table(table) = table.get_ref() else {
            continue;
        };
        for (key, value) in table.iter() {
            match (key.get_ref().as_ref(), subject) {
                ("goal", ColumnSubject::Section) => {
                    collect_used(value, ColumnSubject::Goal, found);
                }
                ("item", ColumnSubject::Section | ColumnSubject::Goal)
                | ("step", ColumnSubject::Item) => {
                    collect_used(value, ColumnSubject::Item, found);
                }
                (key, subject) => {
                    let ready = READY.iter().position(|ready| *ready == key);
                    found.extend(ready.map(|at| (subject, at)));
                }
            }
        }
    }
}

/// Reads what a table declares, over the column of that key that is there already.
fn column(table: &mut TableReader<'_>, columns: &Columns) -> Option<Column> {
    let key = values::required_key(table, "key", KeyShape::Column);
    let heading = table.text("heading");
    let kind = table.text("kind");
    let of = table.text("of");
    let words = table.texts("words");
    let currency = table.text("currency");
    let shown = shown(table);
    let width = width(table);
    let is_summed = table.flag("sum");
    let key = key?;
    // What is misspelt is reported, and the rest read all the same.
    let of = of.and_then(|word| {
        let found = SUBJECTS.iter().find(|(known, _)| *known == word.as_str());
        if found.is_none() {
            table.unknown_word("of", &word, &SUBJECTS.map(|(word, _)| word));
        }
        found.map(|(_, subject)| *subject)
    });
    let built_in = columns.get(&ColumnKey::new(key.value.clone()));
    if let Some(built_in) = built_in.filter(|column| column.is_field()) {
        fixed(table, &key);
        return Some(Column {
            heading: heading
                .map(|heading| heading.value)
                .or(built_in.heading.clone()),
            shown: shown.unwrap_or_else(|| built_in.shown.clone()),
            wished: width,
            ..built_in.clone()
        });
    }
    let is_field = ColumnKey::IN_FILES.contains(&key.as_str());
    if is_field || ColumnKey::IN_LISTS.contains(&key.as_str()) {
        let what = match is_field {
            true => "the plan file has another field of that name",
            false => "`list --format json` has another field of that name",
        };
        table.findings().report(
            Diagnostic::error(
                "bad-key",
                format!("a column cannot have the key `{}`", *key),
            )
            .at_labelled(key.span, what)
            .help(format!(
                "give it another one, such as `key = \"own-{}\"`, here and where its values stand",
                *key
            )),
        );
        // The values under other names are read all the same.
        if is_field {
            return None;
        }
    }
    let of = of.unwrap_or(ColumnSubject::Item);
    let ready = Column::ready(&key).map(|ready| Column { of, ..ready });
    let base = ready.unwrap_or_else(|| {
        let heading = heading
            .as_ref()
            .map_or_else(|| headed(&key), |heading| heading.value.clone());
        Column {
            of,
            ..Column::of_texts(ColumnKey::new(key.value.clone()), &heading)
        }
    });
    let kind = match kind {
        Some(word) => Some(self::kind(table, &word, &words, currency.as_ref())?),
        None => currency.as_ref().map(|currency| ColumnKind::Money {
            currency: Some(currency.value.clone()),
        }),
    };
    let kind = kind.unwrap_or_else(|| base.kind.clone());
    if !matches!(kind, ColumnKind::Choice { .. }) {
        idle(table, "words", "a choice of words");
    }
    if !matches!(kind, ColumnKind::Money { .. }) {
        idle(table, "currency", "money");
    }
    if !kind.is_figure() {
        idle(table, "sum", "numbers, percentages and money");
    }
    Some(Column {
        name: match &heading {
            Some(heading) => Cow::Owned(heading.to_lowercase()),
            None => base.name.clone(),
        },
        wished: width,
        heading: heading
            .map(|heading| heading.value)
            .or(base.heading.clone()),
        shown: shown.unwrap_or_else(|| base.shown.clone()),
        is_summed: is_summed && kind.is_figure(),
        kind,
        ..base
    })
}

/// Makes a heading of a key.
fn headed(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Reports what a built-in column does not let a plan choose.
fn fixed(table: &TableReader<'_>, key: &Spanned<String>) {
    for name in ["kind", "of", "words", "currency", "sum", "after"] {
        if let Some(span) = table.place(name) {
            table.findings().report(
                Diagnostic::error(
                    "bad-column",
                    format!("`{name}` of the column `{}` cannot be chosen", **key),
                )
                .at_labelled(span, "every plan has the same")
                .help("keep `heading`, `show` and `width`, and delete this"),
            );
        }
    }
}

/// Reports a key that says nothing of a column of that kind.
fn idle(table: &TableReader<'_>, name: &str, of: &str) {
    if let Some(span) = table.place(name) {
        table.findings().report(
            Diagnostic::error("bad-column", format!("`{name}` is for columns of {of}"))
                .at_labelled(span, "the column is of another kind")
                .help(format!("delete `{name}`, or choose another `kind`")),
        );
    }
}

fn kind(
    table: &TableReader<'_>,
    word: &Spanned<String>,
    words: &[Spanned<String>],
    currency: Option<&Spanned<String>>,
) -> Option<ColumnKind> {
    Some(match word.as_str() {
        "text" => ColumnKind::Text,
        "list" => ColumnKind::List,
        "number" => ColumnKind::Number,
        "percent" => ColumnKind::Percent,
        "money" => ColumnKind::Money {
            currency: currency.map(|currency| currency.value.clone()),
        },
        "date" | "timeline" => ColumnKind::Timeline,
        "body" => ColumnKind::Body,
        "choice" if words.is_empty() => {
            table.findings().report(
                Diagnostic::error("missing-key", "a choice has no words")
                    .at_labelled(word.span, "a choice of what?")
                    .help("add `words = [\"high\", \"low\"]` with the words that there are"),
            );
            return None;
        }
        "choice" => ColumnKind::Choice {
            words: words.iter().map(|word| word.value.clone()).collect(),
        },
        _ => {
            table.unknown_word("kind", word, &KINDS);
            return None;
        }
    })
}

fn shown(table: &mut TableReader<'_>) -> Option<Vec<ColumnPlace>> {
    let words = match table.value("show")?.get_ref() {
        DeValue::String(_) => table.text("show").into_iter().collect(),
        _ => table.texts("show"),
    };
    let known = ColumnPlace::ALL.map(ColumnPlace::word);
    let places = words.iter().filter_map(|word| {
        let place = ColumnPlace::ALL
            .into_iter()
            .find(|place| place.word() == word.as_str());
        if place.is_none() {
            table.unknown_word("show", word, &known);
        }
        place
    });
    Some(places.collect())
}

fn width(table: &mut TableReader<'_>) -> Option<u32> {
    let value = table.value("width")?;
    let findings = table.findings();
    let wished = match value.get_ref() {
        DeValue::String(word) => match single_spaced(word).as_str() {
            "wide" => Some(WIDE),
            "narrow" => Some(NARROW),
            _ => None,
        },
        DeValue::Integer(number) => {
            let number = number.as_str().parse().ok();
            number.filter(|number| (20..=900).contains(number))
        }
        _ => None,
    };
    if wished.is_none() {
        findings.report(
            Diagnostic::error("bad-column", "`width` is no width of a column")
                .at_labelled(findings.span(value.span()), "no width")
                .help("write \"wide\", \"narrow\", or thousandths of the table’s width from 20 to 900: `width = 150`"),
        );
    }
    wished
}

/// Reads what a table says in the columns of its subject.
pub(super) fn column_values<'t>(
    table: &mut TableReader<'t>,
    columns: &'t Columns,
    subject: ColumnSubject,
    reading: &TimeReading<'_>,
) -> Values {
    let columns = columns.of_values(subject);
    columns
        .filter_map(|column| Some((column.key.clone(), value(table, column, reading)?)))
        .collect()
}

fn value<'t>(
    table: &mut TableReader<'t>,
    column: &'t Column,
    reading: &TimeReading<'_>,
) -> Option<Value> {
    let key = column.key.as_str();
    let written = table.value(key)?;
    let span = table.findings().span(written.span());
    let is_text = matches!(written.get_ref(), DeValue::String(_));
    match &column.kind {
        ColumnKind::Text => match number(written) {
            Some(text) => Some(Value::Text(Spanned::new(text, span))),
            None => table.text(key).map(Value::Text),
        },
        ColumnKind::List => {
            let texts = one_or_several(table, key, is_text);
            (!texts.is_empty()).then_some(Value::List(texts))
        }
        ColumnKind::Body => {
            let keys = one_or_several(table, key, is_text).into_iter();
            let keys: Vec<_> = keys
                .map(|key| Spanned::new(BodyKey(key.value), key.span))
                .collect();
            (!keys.is_empty()).then_some(Value::Bodies(keys))
        }
        ColumnKind::Choice { words } => {
            let text = table.text(key)?;
            choice(table, column, &text, words).then_some(Value::Text(text))
        }
        ColumnKind::Timeline | ColumnKind::Owners => {
            values::timeline(table, key, reading).map(Value::Timeline)
        }
        kind => figure(table, column, kind, written, reading).map(Value::Figure),
    }
}

/// Returns a number as it is written.
fn number(value: &TomlValue<'_>) -> Option<String> {
    match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        _ => None,
    }
}

fn one_or_several<'t>(
    table: &mut TableReader<'t>,
    key: &'t str,
    is_text: bool,
) -> Vec<Spanned<String>> {
    match is_text {
        true => table.text(key).into_iter().collect(),
        false => table.texts(key),
    }
}

fn choice(
    table: &TableReader<'_>,
    column: &Column,
    text: &Spanned<String>,
    words: &[String],
) -> bool {
    let is_known = words.contains(text);
    if !is_known {
        let words = || words.iter().map(String::as_str);
        let help = match alternatives(nearest(text, words())) {
            Some(near) => format!("did you mean {near}?"),
            None => format!(
                "write {}, or add the word to `words` of the column",
                alternatives(words()).unwrap_or_default()
            ),
        };
        table.findings().report(
            Diagnostic::error(
                "unknown-word",
                format!("`{}` cannot be “{}”", column.key, **text),
            )
            .at_labelled(text.span, "none of the column’s words")
            .help(help),
        );
    }
    is_known
}

/// Reads a number; words are kept as they stand, and are added up nowhere.
fn figure<'t>(
    table: &mut TableReader<'t>,
    column: &'t Column,
    kind: &ColumnKind,
    written: &TomlValue<'_>,
    reading: &TimeReading<'_>,
) -> Option<Spanned<Figure>> {
    let key = column.key.as_str();
    let span = table.findings().span(written.span());
    if let Some(text) = number(written) {
        let number = Decimal::parse(&text);
        if number.is_none() {
            table.findings().report(
                Diagnostic::error("bad-figure", format!("`{key}` is no number that can be kept exactly"))
                    .at_labelled(span, "no such number")
                    .help("write at most 30 digits, nine of them decimals, without an exponent; or put it in quotes"),
            );
            return None;
        }
        return Some(Spanned::new(Figure { said: None, number }, span));
    }
    if !matches!(written.get_ref(), DeValue::String(_)) {
        table.findings().wrong_type(key, written, Wanted::Figure);
        return None;
    }
    let said = table.text(key)?;
    let number = kind.number_in(&said, &reading.words.figures);
    let figure = Figure {
        said: Some(said.value),
        number,
    };
    Some(Spanned::new(figure, span))
}
