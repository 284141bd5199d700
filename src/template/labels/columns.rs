//! The words of columns that a plan adds to its table (`[columns]` of a file of labels).

use super::PatternReader;
use crate::plan::column::MoneyOrder;
use crate::template::pattern::{Part, Pattern};
use serde::Deserialize;
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

/// Headings of the columns that are ready by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadyHeadings {
    indicator: String,
    baseline: String,
    target: String,
    verification: String,
    output: String,
    budget: String,
    funding: String,
    contact: String,
    priority: String,
    remarks: String,
}

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
        Some(match key {
            "indicator" => &self.indicator,
            "baseline" => &self.baseline,
            "target" => &self.target,
            "verification" => &self.verification,
            "output" => &self.output,
            "budget" => &self.budget,
            "funding" => &self.funding,
            "contact" => &self.contact,
            "priority" => &self.priority,
            "remarks" => &self.remarks,
            _ => return None,
        })
    }
}

impl ColumnLabels {
    /// Returns how an amount and its currency stand beside each other.
    pub(super) fn money_order(&self) -> MoneyOrder<'_> {
        let parts = self.money.parts();
        let first = parts.iter().find_map(|part| match part {
            Part::Place(name) => Some(name.as_str()),
            Part::Text(_) => None,
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
