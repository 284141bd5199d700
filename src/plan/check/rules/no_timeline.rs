//! `no-timeline`.

use crate::diagnostic::codes::Code;
use crate::plan::Meaning;
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::period::Unread;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("no-timeline"),
    finds: "The item has no time line.",
    why: r#"Documents say "to be agreed", and no report can say that it is late."#,
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for place in facts.agreeable() {
        let item = place.item;
        let is_agreed = item
            .timeline
            .as_ref()
            .is_some_and(|line| line.meaning != Meaning::Said(Unread::ToBeAgreed));
        let is_of_item = item.is_step && item.timeline.is_none();
        if is_agreed || is_of_item {
            continue;
        }
        let finding = RULE.finding(format!("{} has no time line", item_name(item)));
        findings.report(
            &[&item.number.0, &item.key.0],
            finding
                .at_labelled(item.number.span, "no time line")
                .help(format!(
                    "add `timeline = \"…\"` once it is agreed; until then, {}",
                    RULE.acceptance(&item.key.0)
                )),
        );
    }
}
