//! The head of a template: TOML between two lines of `+++`.

use super::facts::{Fact, Record};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::template::read_toml_part;
use serde::Deserialize;
use std::ops::Range;

/// The line before and after a head.
const FENCE: &str = "+++";

/// What a template says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The kind's name in documents, such as "General Assembly".
    pub title: String,
    /// What the kind is for, in a line.
    pub description: String,
    /// Days that are counted from the event, in the order of the file.
    pub countdown: Vec<Countdown>,
    /// Other settings; the template finds them under `settings`.
    pub settings: Record,
}

/// Something to be done some days before or after an event.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countdown {
    /// Days before the event; after it where negative.
    pub days: i32,
    pub what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHead {
    title: String,
    description: String,
    #[serde(default)]
    countdown: Vec<Countdown>,
    #[serde(default)]
    settings: toml::Table,
}

/// Reads a head; returns it with where the template's body begins.
pub(super) fn read(source: SourceId, sources: &Sources) -> Result<(Head, usize), Vec<Diagnostic>> {
    let text = sources.text(source);
    let Some((head, body)) = parts(text) else {
        let first = text.find('\n').unwrap_or(text.len());
        return Err(vec![
            Diagnostic::error("bad-template", "the template has no head")
                .at_labelled(
                    Span::new(source, 0..first),
                    "`+++` is missing here or below",
                )
                .help("begin it with a line `+++`, the settings, and another line `+++`"),
        ]);
    };
    let raw: RawHead = read_toml_part(source, sources, head)?;
    let head = Head {
        title: raw.title,
        description: raw.description,
        countdown: raw.countdown,
        settings: record("settings", &raw.settings),
    };
    Ok((head, body))
}

/// Returns where the head stands and where the body begins.
fn parts(text: &str) -> Option<(Range<usize>, usize)> {
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match (start, line.trim_end() == FENCE) {
            (None, true) => start = Some(end),
            (None, false) => return None,
            (Some(start), true) => return Some((start..at, end)),
            (Some(_), false) => {}
        }
        at = end;
    }
    None
}

fn record(name: &str, table: &toml::Table) -> Record {
    table
        .iter()
        .fold(Record::new(name), |record, (key, value)| {
            record.with(key.clone(), fact(key, value))
        })
}

fn fact(name: &str, value: &toml::Value) -> Fact {
    match value {
        toml::Value::String(text) => Fact::Text(text.clone()),
        toml::Value::Integer(number) => Fact::Number(*number),
        toml::Value::Boolean(flag) => Fact::Flag(*flag),
        toml::Value::Float(number) => Fact::Text(number.to_string()),
        toml::Value::Datetime(moment) => Fact::Text(moment.to_string()),
        toml::Value::Array(values) => {
            Fact::List(values.iter().map(|value| fact(name, value)).collect())
        }
        toml::Value::Table(table) => Fact::Record(record(name, table)),
    }
}
