//! What the organisation accepts: `[check] allow`.

use super::Finding;
use crate::diagnostic::codes::{self, CODES};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::plan::{Allowance, Plan};

/// Drops the accepted findings, and adds findings about the allowances themselves.
pub(super) fn apply(plan: &Plan, findings: Vec<Finding>) -> Vec<Diagnostic> {
    let mut is_used = vec![false; plan.allowances.len()];
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for finding in findings {
        let mut is_accepted = false;
        for (allowance, is_used) in plan.allowances.iter().zip(&mut is_used) {
            if accepts(allowance, &finding) {
                *is_used = true;
                is_accepted = true;
            }
        }
        if !is_accepted {
            kept.push(finding.diagnostic);
        }
    }
    for (allowance, is_used) in plan.allowances.iter().zip(is_used) {
        kept.extend(judge(plan, allowance, is_used));
    }
    kept
}

fn accepts(allowance: &Allowance, finding: &Finding) -> bool {
    *allowance.code == finding.diagnostic.code
        && codes::find(&allowance.code).is_some_and(|code| code.is_acceptable)
        && allowance
            .at
            .as_ref()
            .is_none_or(|at| finding.about.contains(&at.value))
}

fn judge(plan: &Plan, allowance: &Allowance, is_used: bool) -> Option<Diagnostic> {
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
            .help(match alternatives(nearest(code, acceptable())) {
                Some(near) => format!("did you mean {near}?"),
                None => "the codes are listed in docs/diagnostics.md".to_string(),
            }),
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
