//! What the organisation accepts: `[check] allow`.

use crate::diagnostic::codes::{self, CODES};
use crate::diagnostic::{Diagnostic, FindingList, Suggestions, alternatives};
use crate::plan::{Allowance, Plan};
use std::collections::HashMap;

/// What is accepted, by code; and whether there was such a finding.
#[derive(Debug, Default)]
pub(super) struct Allowances<'p> {
    by_code: HashMap<&'p str, Accepted<'p>>,
}

#[derive(Debug, Default)]
struct Accepted<'p> {
    /// Whether an allowance for every place was used, if there is one.
    anywhere: Option<bool>,
    /// Whether that for a place was used.
    at: HashMap<&'p str, bool>,
}

impl<'p> Allowances<'p> {
    pub(super) fn new(allowances: &'p [Allowance]) -> Self {
        let mut by_code: HashMap<&str, Accepted<'_>> = HashMap::new();
        for allowance in allowances {
            if codes::find(&allowance.code).is_some_and(|code| code.is_acceptable) {
                let accepted = by_code.entry(&allowance.code).or_default();
                match &allowance.at {
                    Some(at) => drop(accepted.at.insert(at, false)),
                    None => accepted.anywhere = Some(false),
                }
            }
        }
        Allowances { by_code }
    }

    /// Returns whether a finding with that code, about things of these names, is accepted.
    pub(super) fn accept(&mut self, code: &'static str, about: &[&str]) -> bool {
        let Some(accepted) = self.by_code.get_mut(code) else {
            return false;
        };
        let mut is_accepted = false;
        for place in about {
            if let Some(is_used) = accepted.at.get_mut(*place) {
                *is_used = true;
                is_accepted = true;
            }
        }
        if let Some(is_used) = &mut accepted.anywhere {
            *is_used = true;
            is_accepted = true;
        }
        is_accepted
    }

    fn is_used(&self, allowance: &Allowance) -> bool {
        self.by_code
            .get(allowance.code.as_str())
            .and_then(|accepted| match &allowance.at {
                Some(at) => accepted.at.get(at.as_str()).copied(),
                None => accepted.anywhere,
            })
            .unwrap_or(false)
    }

    /// Adds findings about the allowances themselves, once all others were offered to them.
    pub(super) fn judge(&self, plan: &Plan, suggestions: &Suggestions, findings: &mut FindingList) {
        for allowance in &plan.allowances {
            let is_used = self.is_used(allowance);
            if let Some(finding) = judge(plan, allowance, is_used, suggestions) {
                findings.push(finding);
            }
        }
    }
}

fn judge(
    plan: &Plan,
    allowance: &Allowance,
    is_used: bool,
    suggestions: &Suggestions,
) -> Option<Diagnostic> {
    let code = &allowance.code;
    let span = code.span;
    let acceptable = || {
        CODES
            .iter()
            .filter(|code| code.is_acceptable)
            .map(|code| code.name)
    };
    match codes::find(code) {
        None => Some(
            Diagnostic::error(
                "unknown-code",
                format!("no finding has the code `{}`", **code),
            )
            .at_labelled(span, "unknown code")
            .help(
                match alternatives(suggestions.nearest(code, acceptable())) {
                    Some(near) => format!("did you mean {near}?"),
                    None => "the codes are listed in docs/diagnostics.md".to_string(),
                },
            ),
        ),
        Some(known) if !known.is_acceptable => Some(
            Diagnostic::error(
                "refused-allowance",
                format!("`{}` cannot be accepted", known.name),
            )
            .at_labelled(span, "not a matter of choice")
            .help("delete the allowance and correct what it is about"),
        ),
        // In a plan that could not be read as a whole, the finding may be hidden.
        Some(_) if is_used || !plan.unread.is_empty() => None,
        Some(_) => {
            let place = allowance.at.as_ref();
            let message = match place {
                Some(at) => format!("nothing at {} is accepted by this allowance", **at),
                None => "nothing is accepted by this allowance".to_string(),
            };
            Some(
                Diagnostic::warning("unused-allowance", message)
                    .at_labelled(place.map_or(span, |at| at.span), "no such finding")
                    .help("delete it; what it accepted has been corrected, or its number changed"),
            )
        }
    }
}
