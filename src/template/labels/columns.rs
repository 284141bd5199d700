//! The words of columns that a plan adds to its table (`[columns]` of a file of labels).

use super::PatternReader;
use crate::plan::column::{MoneyOrder, READY};
use crate::template::pattern::{Pattern, PatternElement};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Words of a plan's own columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnLabels {
    pub headings: ReadyHeadings,
    /// `{heading}`, `{text}`: what stands in a column, where no heading stands over it.
    pub detail: Pattern,
    /// `{currency}`, `{number}`.
    pub money: Pattern,
    /// `{number}`: heads the sums of a goal.
    pub of_goal: Pattern,
    /// `{number}`: heads the sums of a section.
    pub of_section: Pattern,
    /// Heads the sums of the plan.
    pub in_all: String,
    /// `{sum}`, `{count}`: a sum without what is no number.
    pub partly: Pattern,
}

/// Headings of the columns that are ready, by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct ReadyHeadings(BTreeMap<String, String>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawColumns {
    headings: ReadyHeadings,
    detail: Spanned<String>,
    money: Spanned<String>,
    of_goal: Spanned<String>,
    of_section: Spanned<String>,
    in_all: String,
    partly: Spanned<String>,
}

impl ReadyHeadings {
    /// Returns the heading of a ready column.
    pub fn of(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}

impl TryFrom<BTreeMap<String, String>> for ReadyHeadings {
    type Error = String;

    fn try_from(headings: BTreeMap<String, String>) -> Result<Self, String> {
        let is_ready = |key: &&String| READY.contains(&key.as_str());
        if let Some(key) = headings.keys().find(|key| !is_ready(key)) {
            return Err(format!(
                "unknown key `{key}`, expected one of {}",
                READY.join(", ")
            ));
        }
        match READY.into_iter().find(|key| !headings.contains_key(*key)) {
            Some(key) => Err(format!("missing key `{key}`")),
            None => Ok(ReadyHeadings(headings)),
        }
    }
}

impl ColumnLabels {
    /// Returns how an amount and its currency stand beside each other.
    pub(super) fn money_order(&self) -> MoneyOrder<'_> {
        let parts = self.money.parts();
        let first = parts.iter().find_map(|part| match part {
            PatternElement::Placeable(name) => Some(name.as_str()),
            PatternElement::Text(_) => None,
        });
        MoneyOrder {
            is_currency_first: first == Some("currency"),
            between: self.money.around()[1],
        }
    }
}

impl RawColumns {
    pub(super) fn lower(self, reader: &mut PatternReader) -> ColumnLabels {
        ColumnLabels {
            headings: self.headings,
            detail: reader.read(&self.detail, &["heading", "text"]),
            money: reader.read(&self.money, &["currency", "number"]),
            of_goal: reader.read(&self.of_goal, &["number"]),
            of_section: reader.read(&self.of_section, &["number"]),
            in_all: self.in_all,
            partly: reader.read(&self.partly, &["sum", "count"]),
        }
    }
}
