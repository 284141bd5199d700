//! What rules have found, and how they say it.

use super::allowances::Allowances;
use crate::diagnostic::codes::Code;
use crate::diagnostic::{Diagnostic, FindingList, Suggestions};
use crate::plan::Item;

/// What the rules have found so far.
#[derive(Debug, Default)]
pub(super) struct Findings<'p> {
    pub(super) allowances: Allowances<'p>,
    pub(super) list: FindingList,
    pub(super) suggestions: Suggestions,
}

impl Findings<'_> {
    /// Takes in a finding, unless it is accepted under one of the numbers and keys it is about.
    pub(super) fn report(&mut self, about: &[&str], finding: Diagnostic) {
        if finding.is_error() || !self.allowances.accept(finding.code, about) {
            self.list.push(finding);
        }
    }
}

/// Returns how messages name an item: by its number, and its key where that is another or all it has.
pub(super) fn item_name(item: &Item) -> String {
    match (item.number.0.as_str(), item.key.0.as_str()) {
        ("", "") => "an item".into(),
        ("", key) => format!("item `{key}`"),
        (number, key) if number == key => format!("item {number}"),
        (number, key) => format!("item {number} (key `{key}`)"),
    }
}

/// Returns the sentence that tells how to accept a finding.
pub(super) fn acceptance(code: &Code, at: &str) -> String {
    format!(
        "accept it with `allow = [{{ code = \"{}\", at = \"{at}\", reason = \"…\" }}]` under `[check]`",
        code.name
    )
}
