//! `number-out-of-order`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::numbering::{begun, called};
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("number-out-of-order"),
    finds: "A number is lower than one that stands before it.",
    why: "Whoever looks for it in a printed table looks further up.",
    example: r#"[[section.goal.item]]
number = "1.1.3"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"

[[section.goal.item]]
number = "1.1.2"
action = "Discuss the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        let kind = level.kind;
        for (number, higher) in &level.lower {
            let number_name = begun(kind.one, number);
            let higher_name = called(kind.one, higher);
            let finding = RULE.finding(format!("{number_name} stands after {higher_name}"));
            findings.report(
                &[&number.0],
                finding
                    .at_labelled(number.span, "the lower number")
                    .see(higher.span, "the higher number")
                    .help(format!(
                        "put the {} in the order of their numbers, or {}",
                        kind.several,
                        RULE.acceptance(&number.0)
                    )),
            );
        }
    }
}
