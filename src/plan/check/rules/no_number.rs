//! `no-number`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("no-number"),
    finds: "Most of a level have numbers, and this one has none.",
    why: "It is called by its words; see [keys](plan-file.md#keys).",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"

[[section.goal.item]]
action = "Discuss the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        for (heading, key) in &level.without {
            let kind = level.kind.one;
            let finding = RULE.finding(format!("{kind} `{key}` has no number, as others have"));
            findings.report(
                &[key],
                finding
                    .at_labelled(*heading, "no `number` here")
                    .help(format!(
                        "add `number = \"…\"`; if the adopted plan prints none, {}",
                        RULE.acceptance(key)
                    )),
            );
        }
    }
}
