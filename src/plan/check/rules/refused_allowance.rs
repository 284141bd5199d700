//! `refused-allowance`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("refused-allowance"),
    finds: "An allowance has a code that cannot be accepted.",
    why: "With such a finding no right document can be made.",
    example: r#"[check]
allow = [{ code = "repeated-key", at = "1.1.1", reason = "as adopted" }]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for allowance in &facts.plan.allowances {
        let code = facts.code(&allowance.code);
        let Some(code) = code.filter(|code| !code.is_acceptable) else {
            continue;
        };
        let finding = RULE.finding(format!("`{}` cannot be accepted", code.name));
        findings.list.push(
            finding
                .at_labelled(allowance.code.span, "not a matter of choice")
                .help("delete the allowance and correct what it is about"),
        );
    }
}
