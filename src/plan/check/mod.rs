//! The rules a plan should keep.
//!
//! `rules` holds them, a file each; the files beside it find out what several of them look at.
//! [`check`] runs all of them, which drops what the plan's own allowances accept. What cannot be
//! read at all is found while loading and is no matter of these rules: they keep silent about
//! values that are blank for that reason.

mod allowances;
mod characters;
mod columns;
mod findings;
mod naming;
mod numbering;
mod records;
mod rule;
mod rules;
mod timelines;
mod waits;

pub use characters::Text;
pub(crate) use characters::check_texts;
pub use records::check_log;
pub(crate) use records::{check_finance, check_risks};
pub use rule::Rule;
pub use rules::RULES;

use super::Plan;
use crate::diagnostic::codes::{CODES, Code};
use crate::diagnostic::{self, Diagnostic};
use allowances::Allowances;
use findings::Findings;
use rule::Facts;

/// Checks a plan against all rules.
///
/// `shows` says whether the fonts have a character. The findings come sorted by place, those that
/// the plan's allowances accept left out.
pub fn check(plan: &Plan, shows: &dyn Fn(char) -> bool) -> Vec<Diagnostic> {
    let facts = Facts::new(plan, RULES, shows);
    let mut findings = Findings {
        allowances: Allowances::new(&plan.allowances),
        ..Findings::default()
    };
    for rule in RULES {
        (rule.run)(&facts, &mut findings);
    }
    let mut diagnostics = findings.list.into_vec();
    diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// Returns every code there is: those of the rules, and of all other parts of the program.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    CODES.iter().chain(RULES.iter().map(|rule| &rule.code))
}

/// Returns the code of that name.
pub fn code(name: &str) -> Option<&'static Code> {
    rule::find(RULES, name)
}
