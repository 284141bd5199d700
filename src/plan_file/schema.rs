//! The JSON Schema of plan files, for editors that complete and check while somebody writes.
//!
//! Nothing of it is written down a second time: the reader itself is asked. It reads one small file
//! after another, each with a value of one type at one place, and what it asks each table for, what it
//! takes, what it requires and which words it knows is the schema. The sentences beside the keys are
//! those of `docs/plan-file.md`.

use super::table::Findings;
use super::{read_plan, syntax};
use crate::diagnostic::{Diagnostic, Sources, explanations};
use crate::plan::CalendarWords;
use crate::plan::column::READY;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Where the schema language is defined that editors know (Taplo, Even Better TOML).
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// What says in words what the keys hold.
const DOCS: &str = include_str!("../../docs/plan-file.md");

/// A key that no table knows, but one that takes the plan's own columns.
const OWN_COLUMN: &str = "zz-own";

/// Deeper than any table of a plan lies.
const DEEPEST: usize = 8;

/// Returns the JSON Schema (draft 07) of plan files; `words` are those of the language in which the
/// reader is asked.
pub(crate) fn schema(words: &CalendarWords) -> Value {
    let asked = Asked {
        words,
        texts: texts(DOCS),
    };
    let mut definitions = Definitions::default();
    let root = asked.table(&[], &mut definitions);
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DRAFT));
    schema.insert("title".to_owned(), json!("A plan of wem-report"));
    if let Some(Value::Object(root)) = root {
        schema.extend(root);
    }
    schema.insert("definitions".to_owned(), json!(definitions.named));
    Value::Object(schema)
}

/// A step from a table to one within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step<'k> {
    /// `key = { … }`
    Table(&'k str),
    /// `key = [{ … }]`
    Each(&'k str),
}

impl<'k> Step<'k> {
    fn key(self) -> &'k str {
        match self {
            Step::Table(key) | Step::Each(key) => key,
        }
    }
}

/// A text that means nothing to anybody.
const TEXT: &str = "\"zz\"";

/// A type of TOML, with a value of it.
const TYPES: [(Type, &str); 9] = [
    (Type::Text, TEXT),
    // Some are counted from 1, others are thousandths.
    (Type::Integer, "1"),
    (Type::Integer, "100"),
    (Type::Float, "1.5"),
    (Type::Flag, "true"),
    (Type::Date, "2016-01-01"),
    (Type::Moment, "2016-01-01T10:00:00"),
    (Type::List, "[]"),
    (Type::Table, "{}"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Type {
    Text,
    Integer,
    Float,
    Flag,
    Date,
    Moment,
    List,
    Table,
}

/// What the reader asked and found in one small file.
#[derive(Debug, Default)]
struct Answer {
    /// The keys that the table may have; none where it was not read.
    keys: Option<Vec<String>>,
    required: BTreeSet<String>,
    /// The words that the value can be.
    words: Vec<&'static str>,
    takes_type: bool,
    knows_key: bool,
}

struct Asked<'a> {
    words: &'a CalendarWords,
    texts: Texts,
}

impl Asked<'_> {
    /// Lets the reader read a file in which `value` stands under `key` of the table at a path, behind
    /// `others`, which are there for their own sake.
    fn ask(&self, path: &[Step<'_>], others: &[&str], key: &str, value: &str) -> Answer {
        let mut text = String::new();
        if key != "format" || !path.is_empty() {
            text += "format = 1\n";
        }
        if key == OWN_COLUMN {
            for of in ["item", "goal", "section"] {
                text += &format!(
                    "[[column]]\nkey = \"{OWN_COLUMN}\"\nheading = \"{of}\"\nof = \"{of}\"\n"
                );
            }
        }
        let mut closing = String::new();
        if let Some((first, rest)) = path.split_first() {
            // A table of the file's own stands under its heading, so that it may follow others.
            text += &match first {
                Step::Table(key) => format!("[{key}]\n"),
                Step::Each(key) => format!("[[{key}]]\n"),
            };
            for step in rest {
                let (open, close) = match step {
                    Step::Table(_) => ("{", "}"),
                    Step::Each(_) => ("[{", "}]"),
                };
                text += &format!("{} = {open}", step.key());
                closing.insert_str(0, close);
            }
        }
        let opened = text.len();
        let separator = match path.len() {
            0 | 1 => "\n",
            _ => ", ",
        };
        for other in others {
            text += &format!("{other} = {TEXT}{separator}");
        }
        let start = text.len();
        if !key.is_empty() {
            text += &format!("{key} = {value}");
        }
        let end = text.len();
        text += &closing;

        let mut sources = Sources::default();
        let source = sources.add("plan.toml", text);
        let text = sources.text(source);
        let syntax = syntax::parse(source, text);
        let findings = Findings::listening(source, text);
        let _ = read_plan(&syntax.root, &findings, self.words);
        let (found, questions) = findings.into_questions();
        // The table is the innermost one around the place, and the file itself where there is no path.
        let is_table = |range: std::ops::Range<usize>| match path.len() {
            0 => range == (0..0),
            1 => range.start > 0 && range.end < opened && text[range.end..opened].trim() == "",
            _ => range.start + 1 == opened && end < range.end,
        };
        let is_at_value = |finding: &Diagnostic| {
            let place = finding.primary().map(|span| span.range());
            place.is_some_and(|place| start <= place.start && place.end <= end)
        };
        let errors = found.iter().filter(|finding| finding.is_error());
        let errors = errors.filter(|finding| is_at_value(finding));
        let errors: Vec<&str> = errors.map(|finding| finding.code).collect();
        // Another text may be right where this one is not, and a table with other keys; of all else one
        // is as good as another.
        let is_read = questions.keys.iter().any(|(span, _)| {
            let range = span.range();
            start < range.start && range.end <= end
        });
        let is_refusal = |code: &&str| match is_read || value.contains(TEXT) {
            true => *code == "wrong-type",
            false => !matches!(*code, "missing-key" | "unknown-key"),
        };
        let mut tables = questions.keys.iter();
        let keys = tables.find(|(span, _)| is_table(span.range()));
        let words = questions.words.into_iter().find(|(span, _)| {
            let range = span.range();
            start <= range.start && range.end <= end
        });
        let required = questions.required.into_iter();
        Answer {
            keys: keys.map(|(_, keys)| keys.clone()),
            required: required
                .filter(|(span, _)| is_table(span.range()))
                .map(|(_, key)| key)
                .collect(),
            words: words.map(|(_, words)| words).unwrap_or_default(),
            takes_type: !errors.iter().any(is_refusal),
            knows_key: !errors.contains(&"unknown-key"),
        }
    }

    /// Describes the table at a path; `None` where no table is read.
    fn table(&self, path: &[Step<'_>], definitions: &mut Definitions) -> Option<Value> {
        let empty = self.ask(path, &[], "", "");
        let mut keys = empty.keys?;
        let takes_columns = self.ask(path, &[], OWN_COLUMN, TEXT).knows_key;
        if takes_columns {
            keys.extend(READY.iter().map(|&key| key.to_owned()));
        }
        // What is asked for in some cases alone is asked for when it is there.
        let mut required = empty.required;
        let mut properties = Map::new();
        let always = required.clone();
        for key in &keys {
            let others: Vec<&str> = match path.is_empty() {
                true => Vec::new(),
                false => always
                    .iter()
                    .map(String::as_str)
                    .filter(|one| one != key)
                    .collect(),
            };
            let mut taken = BTreeSet::new();
            let mut words = Vec::new();
            for (kind, example) in TYPES {
                let answer = self.ask(path, &others, key, example);
                if answer.takes_type && answer.knows_key {
                    taken.insert(kind);
                    words.extend(answer.words);
                }
                required.retain(|one| one == key || answer.required.contains(one));
            }
            properties.insert(
                key.clone(),
                self.property(path, key, &taken, &words, definitions),
            );
        }
        let mut table = Map::new();
        table.insert("type".to_owned(), json!("object"));
        if let Some(text) = self.texts.table(path) {
            table.insert("description".to_owned(), json!(text));
        }
        table.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            table.insert("required".to_owned(), json!(required));
        }
        table.insert("additionalProperties".to_owned(), json!(takes_columns));
        Some(Value::Object(table))
    }

    fn property(
        &self,
        path: &[Step<'_>],
        key: &str,
        taken: &BTreeSet<Type>,
        words: &[&'static str],
        definitions: &mut Definitions,
    ) -> Value {
        let within = |step| [path, &[step]].concat();
        let mut forms = Vec::new();
        for kind in taken {
            let form = match kind {
                Type::Text if !words.is_empty() => json!({ "enum": words }),
                Type::Text => json!({ "type": "string" }),
                Type::Integer => json!({ "type": "integer" }),
                Type::Float => json!({ "type": "number" }),
                Type::Flag => json!({ "type": "boolean" }),
                Type::Date => json!({ "type": "string", "format": "date" }),
                Type::Moment => json!({ "type": "string", "format": "date-time" }),
                Type::Table => self.child(&within(Step::Table(key)), key, definitions),
                Type::List => {
                    let items = self.items(path, key, definitions);
                    json!({ "type": "array", "items": items })
                }
            };
            forms.push(form);
        }
        let mut property = one_of(forms);
        if let (Some(text), Value::Object(property)) = (self.texts.key(path, key), &mut property) {
            property.insert("description".to_owned(), json!(text));
        }
        property
    }

    /// Describes what may stand in the list under a key.
    fn items(&self, path: &[Step<'_>], key: &str, definitions: &mut Definitions) -> Value {
        let mut forms = Vec::new();
        let mut last = None;
        for (kind, example) in TYPES {
            let answer = self.ask(path, &[], key, &format!("[{example}]"));
            if !answer.takes_type || last.replace(kind) == Some(kind) {
                continue;
            }
            forms.push(match kind {
                Type::Text if !answer.words.is_empty() => json!({ "enum": answer.words }),
                Type::Text => json!({ "type": "string" }),
                Type::Integer => json!({ "type": "integer" }),
                Type::Float => json!({ "type": "number" }),
                Type::Flag => json!({ "type": "boolean" }),
                Type::Date => json!({ "type": "string", "format": "date" }),
                Type::Moment => json!({ "type": "string", "format": "date-time" }),
                Type::List => json!({ "type": "array" }),
                Type::Table => {
                    let path = [path, &[Step::Each(key)]].concat();
                    self.child(&path, key, definitions)
                }
            });
        }
        one_of(forms)
    }

    fn child(&self, path: &[Step<'_>], key: &str, definitions: &mut Definitions) -> Value {
        let table = match path.len() < DEEPEST {
            true => self.table(path, definitions),
            false => None,
        };
        table.map_or_else(
            || json!({ "type": "object" }),
            |table| definitions.reference(key, table),
        )
    }
}

/// Tables that stand at several places are described once.
#[derive(Debug, Default)]
struct Definitions {
    named: BTreeMap<String, Value>,
}

impl Definitions {
    fn reference(&mut self, key: &str, table: Value) -> Value {
        let mut name = key.to_owned();
        let mut count = 1;
        while self.named.get(&name).is_some_and(|known| *known != table) {
            count += 1;
            name = format!("{key}-{count}");
        }
        let reference = json!({ "$ref": format!("#/definitions/{name}") });
        self.named.insert(name, table);
        reference
    }
}

/// Returns a form that is any of some: what each of them takes, without what another takes as well.
fn one_of(mut forms: Vec<Value>) -> Value {
    let has = |forms: &[Value], kind: &str| {
        let kind = json!({ "type": kind });
        forms.contains(&kind)
    };
    if has(&forms, "number") {
        forms.retain(|form| *form != json!({ "type": "integer" }));
    }
    if has(&forms, "string") {
        forms.retain(|form| form.get("format").is_none());
    }
    match forms.len() {
        1 => forms.remove(0),
        0 => json!({}),
        _ => json!({ "anyOf": forms }),
    }
}

/// What the docs say of tables and keys.
#[derive(Debug, Default)]
struct Texts {
    /// By the last key of the table's heading.
    tables: BTreeMap<String, String>,
    keys: BTreeMap<(String, String), String>,
}

impl Texts {
    fn table(&self, path: &[Step<'_>]) -> Option<&String> {
        self.tables.get(path.last()?.key())
    }

    fn key(&self, path: &[Step<'_>], key: &str) -> Option<&String> {
        let table = path.last().map_or("", |step| match step.key() {
            // The docs describe steps with items.
            "step" => "item",
            key => key,
        });
        let of = |table: &str| self.keys.get(&(table.to_owned(), key.to_owned()));
        // What stands in one table alone is described with that one.
        let is_described = self.keys.keys().any(|(described, _)| described == table);
        let around = path.iter().rev().nth(1).filter(|_| !is_described);
        let own = of(table).or_else(|| of(around?.key()));
        own.or_else(|| match path.is_empty() {
            true => self.tables.get(key),
            false => None,
        })
    }
}

/// Reads what the docs say: headings with a table's name, paragraphs and rows below them.
fn texts(docs: &str) -> Texts {
    let mut texts = Texts::default();
    let mut table = None;
    let mut columns: Vec<String> = Vec::new();
    // Whether the line before belongs to the paragraph that says what the table is.
    let mut is_open = false;
    for line in docs.lines() {
        if line.starts_with('#') {
            table = line.split('`').nth(1).map(|name| {
                let name = name.trim_matches(['[', ']']);
                name.rsplit('.').next().unwrap_or(name).to_owned()
            });
            columns.clear();
            is_open = false;
            continue;
        }
        let Some(table) = &table else { continue };
        let cells = line
            .strip_prefix("| ")
            .and_then(|row| row.strip_suffix(" |"));
        let Some(cells) = cells else {
            columns.clear();
            let is_sentence = line.starts_with(|c: char| c.is_alphanumeric() || c == '`');
            match texts.tables.get_mut(table) {
                Some(text) if is_open && is_sentence => {
                    text.push(' ');
                    text.push_str(&plain(line));
                }
                None if is_sentence => {
                    texts.tables.insert(table.clone(), plain(line));
                    is_open = true;
                }
                _ => is_open = false,
            }
            continue;
        };
        let cells: Vec<&str> = cells.split(" | ").map(str::trim).collect();
        if columns.is_empty() {
            columns = cells.iter().map(|&cell| cell.to_owned()).collect();
            continue;
        }
        let Some((names, rest)) = cells.split_first() else {
            continue;
        };
        let said = rest.iter().zip(columns.iter().skip(1)).rev();
        let said = said.filter(|(text, _)| !text.is_empty());
        let said: Vec<String> = said
            .map(|(text, heading)| match heading.as_str() {
                "default" => format!("by default {}", plain(text)),
                _ => plain(text),
            })
            .collect();
        for name in names.split('`').skip(1).step_by(2) {
            let place = (table.clone(), name.to_owned());
            texts.keys.entry(place).or_insert_with(|| said.join("; "));
        }
    }
    texts
}

/// Returns a line of the docs without marks.
fn plain(line: &str) -> String {
    explanations::plain(line).replace('`', "")
}
