//! The rules a plan should keep.
//!
//! Each file here holds the rules of one theme; [`check`] runs all of them, then drops what the
//! plan's own allowances accept. What cannot be read at all is found while loading and is no
//! matter of these rules: they keep silent about values that are blank for that reason.

mod allowances;
mod characters;
mod columns;
mod numbering;
mod records;
mod references;
mod timelines;
mod waits;
mod work;

pub use characters::{Text, check_texts};
pub use records::{check_finance, check_log, check_risks};

use super::{Item, Plan};
use crate::diagnostic::{self, Diagnostic, FindingList, Suggestions};
use allowances::Allowances;

/// Checks a plan against all rules.
///
/// `shows` says whether the fonts have a character. The findings come sorted by place, those that
/// the plan's allowances accept left out.
pub fn check(plan: &Plan, shows: &dyn Fn(char) -> bool) -> Vec<Diagnostic> {
    let mut findings = Findings {
        allowances: Allowances::new(&plan.allowances),
        ..Findings::default()
    };
    numbering::check(plan, &mut findings);
    references::check(plan, &mut findings);
    timelines::check(plan, &mut findings);
    waits::check(plan, &mut findings);
    work::check(plan, &mut findings);
    columns::check(plan, &mut findings);
    characters::check(plan, shows, &mut findings);
    let Findings {
        allowances,
        mut list,
        suggestions,
    } = findings;
    allowances.judge(plan, &suggestions, &mut list);
    let mut diagnostics = list.into_vec();
    diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// What the rules have found so far.
#[derive(Debug, Default)]
struct Findings<'p> {
    allowances: Allowances<'p>,
    list: FindingList,
    suggestions: Suggestions,
}

impl Findings<'_> {
    /// Takes in a finding, unless it is accepted under one of the numbers and keys it is about.
    fn report(&mut self, about: &[&str], diagnostic: Diagnostic) {
        if !self.allowances.accept(diagnostic.code, about) {
            self.list.push(diagnostic);
        }
    }
}

/// Returns how messages name an item: by its number, and its key where that is another or all it has.
fn item_name(item: &Item) -> String {
    match (item.number.0.as_str(), item.key.0.as_str()) {
        ("", "") => "an item".into(),
        ("", key) => format!("item `{key}`"),
        (number, key) if number == key => format!("item {number}"),
        (number, key) => format!("item {number} (key `{key}`)"),
    }
}

/// Returns the sentence that tells how to accept a finding.
fn acceptance(code: &str, at: &str) -> String {
    format!(
        "accept it with `allow = [{{ code = \"{code}\", at = \"{at}\", reason = \"…\" }}]` under `[check]`"
    )
}
