//! `unused-allowance`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::warning("unused-allowance"),
    finds: "An allowance accepts nothing: what it accepted has been corrected, or its number changed.",
    why: "It would hide the next finding at that place. Delete it.",
    example: r#"[check]
allow = [{ code = "numbering-gap", at = "1.1.9", reason = "as adopted" }]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    // In a plan that could not be read as a whole, the finding may be hidden.
    if !facts.plan.unread.is_empty() {
        return;
    }
    for allowance in &facts.plan.allowances {
        let code = facts.code(&allowance.code);
        let is_acceptable = code.is_some_and(|code| code.is_acceptable);
        if !is_acceptable || findings.allowances.is_used(allowance) {
            continue;
        }
        let place = allowance.at.as_ref();
        let finding = RULE.finding(match place {
            Some(at) => format!("nothing at {} is accepted by this allowance", **at),
            None => "nothing is accepted by this allowance".to_owned(),
        });
        let span = place.map_or(allowance.code.span, |at| at.span);
        findings.list.push(
            finding
                .at_labelled(span, "no such finding")
                .help("delete it; what it accepted has been corrected, or its number changed"),
        );
    }
}
