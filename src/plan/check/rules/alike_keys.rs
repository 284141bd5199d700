//! `alike-keys`.

use crate::diagnostic::Spanned;
use crate::diagnostic::codes::Code;
use crate::plan::ItemKey;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("alike-keys"),
    finds: "Two items have keys (or, without keys, numbers) that differ only in upper and lower case.",
    why: "Files are named by keys, such as what is written for a concept note, and on Windows and macOS the two would have \
        one file. Give one of them another `key`.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
key = "Answers"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"

[[section.goal.item]]
number = "1.1.3"
key = "answers"
action = "Send the answers to all"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut first: HashMap<String, &Spanned<ItemKey>> = HashMap::new();
    for place in facts.plan.items() {
        let key = &place.item.key;
        let Some(earlier) = first.get(&key.0.to_lowercase()) else {
            first.insert(key.0.to_lowercase(), key);
            continue;
        };
        if earlier.value == key.value {
            continue;
        }
        let finding = RULE.finding(format!(
            "the keys `{}` and `{}` differ only in upper and lower case",
            earlier.0, key.0
        ));
        findings.report(
            &[&key.0, &earlier.0],
            finding
                .at_labelled(key.span, "the second one")
                .see(earlier.span, "the first one")
                .help(format!(
                    "on Windows and macOS their files would have one name: give this one another `key`, or {}",
                    RULE.acceptance(&key.0)
                )),
        );
    }
}
