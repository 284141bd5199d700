//! What cells say, as a plan file writes it.

use super::tabs::TabKind;
use crate::plan::{ColumnKey, Plan};
use crate::plan_file::Blocks;
use crate::worksheet::Value;

pub(super) fn text_value(blocks: &Blocks, text: &str) -> Option<String> {
    (!text.is_empty()).then(|| blocks.quoted(text))
}

pub(super) fn list<'t>(blocks: &Blocks, texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let texts = texts.filter(|text| !text.trim().is_empty());
    let texts: Vec<String> = texts.map(|text| blocks.quoted(text)).collect();
    (!texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
}

/// Reads notes, which a blank line parts.
pub(super) fn notes(blocks: &Blocks, text: &str) -> Option<String> {
    list(blocks, text.split("\n\n"))
}

pub(super) fn date(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = Value::text(text).as_date();
    let day = day.ok_or_else(|| {
        format!("“{text}” is no day that can be read in one way only; write it as 2031-05-20")
    })?;
    Ok(Some(day.to_string()))
}

/// Reads a number, whatever sets its thousands apart.
pub(super) fn number(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let bare: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\'' | '’'))
        .collect();
    let mut groups = bare.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let are_thousands = rest.iter().enumerate().all(|(at, group)| {
        let whole = if at + 1 == rest.len() {
            group.split('.').next().unwrap_or_default()
        } else {
            group
        };
        whole.len() == 3
    });
    let joined = format!("{first}{}", rest.concat());
    match are_thousands && is_number(&joined) {
        true => Ok(Some(joined)),
        false => Err(format!("“{text}” is no number")),
    }
}

pub(super) fn is_number(text: &str) -> bool {
    let mut parts = text.splitn(2, '.');
    parts.all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
        && (text == "0" || text.starts_with("0.") || !text.starts_with('0'))
}

/// Returns a key that a column of the plan’s own can have.
pub(super) fn column_key(key: &str) -> String {
    let is_taken = ColumnKey::IN_FILES.contains(&key)
        || ColumnKey::IN_LISTS.contains(&key)
        || ["action", "responsibility", "timeline"].contains(&key);
    match is_taken {
        true => format!("own-{key}"),
        false => key.to_owned(),
    }
}

/// Returns the values of a file that a cell of members, risks or money stands for.
pub(super) fn record_value(
    kind: TabKind,
    column: &str,
    text: &str,
    plan: &Plan,
    blocks: &Blocks,
) -> Result<Vec<(&'static str, Option<String>)>, String> {
    let key_of = |name: &str| {
        let body = plan.bodies.called(name);
        body.map_or_else(|| name.to_owned(), |body| body.key.0.clone())
    };
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let one_or_list = || match lines().count() {
        1 => text_value(blocks, text),
        _ => list(blocks, lines()),
    };
    let plain = |key| Ok(vec![(key, text_value(blocks, text))]);
    match (kind, column) {
        (_, "name") if text.is_empty() => Err("it has no name".to_owned()),
        (TabKind::Members, "bodies") => {
            let keys: Vec<String> = lines().map(key_of).collect();
            Ok(vec![(
                "bodies",
                list(blocks, keys.iter().map(String::as_str)),
            )])
        }
        (TabKind::Members, "addresses") => Ok(vec![("address", one_or_list())]),
        (TabKind::Members, "copies") => Ok(vec![("copies", one_or_list())]),
        (TabKind::Members, "name") => plain("name"),
        (TabKind::Members, "salutation") => plain("salutation"),
        (TabKind::Members, "language") => plain("language"),
        (TabKind::Risks, "kind") => match text {
            "risk" | "issue" => Ok(Vec::new()),
            _ => Err(format!("“{text}” is neither “risk” nor “issue”")),
        },
        (TabKind::Risks, "name") => plain("title"),
        (TabKind::Risks, "level") => plain("level"),
        (TabKind::Risks, "items") => Ok(vec![("items", list(blocks, lines()))]),
        (TabKind::Risks, "owner") => {
            let owner = text_value(blocks, &key_of(text)).filter(|_| !text.is_empty());
            Ok(vec![("owner", owner)])
        }
        (TabKind::Risks, "response") => plain("response"),
        (TabKind::Risks, "opened") => Ok(vec![("opened", date(text)?)]),
        (TabKind::Risks, "closed") => Ok(vec![("closed", date(text)?)]),
        (TabKind::Money, "subject") => {
            let is_item = plan.items().any(|place| place.item.key.0 == text);
            let is_goal = plan.goals().any(|goal| goal.number.0 == text);
            match (is_item, is_goal) {
                (false, true) => Ok(vec![("item", None), ("goal", text_value(blocks, text))]),
                _ => Ok(vec![("goal", None), ("item", text_value(blocks, text))]),
            }
        }
        (TabKind::Money, "currency") => plain("currency"),
        (TabKind::Money, "source") => plain("source"),
        (TabKind::Money, "planned") => Ok(vec![("planned", number(text)?)]),
        (TabKind::Money, "pledged") => Ok(vec![("pledged", number(text)?)]),
        (TabKind::Money, "spent") => Ok(vec![("spent", number(text)?)]),
        (TabKind::Money, "date") => Ok(vec![("date", date(text)?)]),
        _ => Err("there is no such column".to_owned()),
    }
}
