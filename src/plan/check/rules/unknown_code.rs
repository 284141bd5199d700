//! `unknown-code`.

use crate::diagnostic::alternatives;
use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("unknown-code"),
    finds: "An allowance has a code that no finding has, or `explain` was asked about one (exit code 2 then).",
    why: "It accepts nothing. The message names near ones; `wem-report explain` lists all.",
    example: r#"[check]
allow = [{ code = "numbering-gup", at = "1.1.9", reason = "as adopted" }]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for allowance in &facts.plan.allowances {
        let code = &allowance.code;
        if facts.code(code).is_some() {
            continue;
        }
        let codes = facts.rules.iter().map(|rule| &rule.code);
        let acceptable = codes.filter(|code| code.is_acceptable);
        let names = acceptable.map(|code| code.name);
        let help = match alternatives(findings.suggestions.nearest(code, names)) {
            Some(near) => format!("did you mean {near}?"),
            None => "the codes are listed in docs/diagnostics.md".to_owned(),
        };
        let finding = RULE.finding(format!("no finding has the code `{}`", **code));
        findings
            .list
            .push(finding.at_labelled(code.span, "unknown code").help(help));
    }
}
