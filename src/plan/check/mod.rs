//! The rules a plan should keep.
//!
//! Each file here holds the rules of one theme; [`check`] runs all of them, then drops what the
//! plan's own allowances accept. What cannot be read at all is found while loading and is no
//! matter of these rules: they keep silent about values that are blank for that reason.

mod allowances;
mod characters;
mod numbering;
mod records;
mod references;
mod timelines;
mod work;

pub use characters::{Text, check_texts};
pub use records::{check_finance, check_log, check_risks};

use super::{Item, Plan};
use crate::diagnostic::{self, Diagnostic};

/// Checks a plan against all rules.
///
/// `shows` says whether the fonts have a character. The findings come sorted by place, those that
/// the plan's allowances accept left out.
pub fn check(plan: &Plan, shows: &dyn Fn(char) -> bool) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    numbering::check(plan, &mut findings);
    references::check(plan, &mut findings);
    timelines::check(plan, &mut findings);
    work::check(plan, &mut findings);
    characters::check(plan, shows, &mut findings);
    let mut diagnostics = allowances::apply(plan, findings.list);
    diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// What the rules have found so far.
#[derive(Debug, Default)]
struct Findings {
    list: Vec<Finding>,
}

/// A diagnostic and what it is about.
#[derive(Debug)]
struct Finding {
    diagnostic: Diagnostic,
    /// The numbers and keys under which an allowance may accept it.
    about: Vec<String>,
}

impl Findings {
    fn report(&mut self, about: &[&str], diagnostic: Diagnostic) {
        self.list.push(Finding {
            diagnostic,
            about: about.iter().map(|name| name.to_string()).collect(),
        });
    }
}

/// Returns how messages name an item: by its number, and its key where that is another.
fn item_name(item: &Item) -> String {
    match (item.number.0.as_str(), item.key.0.as_str()) {
        ("", "") => "an item".into(),
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
