//! `repeated-number`.

use crate::diagnostic::Spanned;
use crate::diagnostic::codes::Code;
use crate::plan::Number;
use crate::plan::check::findings::Findings;
use crate::plan::check::numbering::called;
use crate::plan::check::rule::{Facts, Rule};
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("repeated-number"),
    finds: "A section, goal or item prints a number that another one prints too. Where numbers begin anew in every section or \
        goal, each is looked at by itself.",
    why: "`show` and the other commands then want the key.",
    example: r#"[[section.goal.item]]
number = "1.1.1"
key = "1.1.1b"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        for numbers in &level.unique {
            repeated(level.kind.one, numbers, findings);
        }
    }
}

fn repeated(kind: &str, numbers: &[&Spanned<Number>], findings: &mut Findings<'_>) {
    let mut first: HashMap<&str, &Spanned<Number>> = HashMap::with_capacity(numbers.len());
    for number in numbers.iter().filter(|number| !number.0.is_empty()) {
        let Some(earlier) = first.get(number.0.as_str()) else {
            first.insert(&number.0, number);
            continue;
        };
        let finding = RULE.finding(match called(kind, number) {
            name if name == number.0 => format!("number {name} is printed twice"),
            _ => format!("{kind} number {} is printed twice", ***number),
        });
        findings.report(
            &[&number.0],
            finding
                .at_labelled(number.span, "printed again")
                .see(earlier.span, "printed first")
                .help(format!(
                    "correct one of them; if the adopted plan says so, {}",
                    RULE.acceptance(&number.0)
                )),
        );
    }
}
