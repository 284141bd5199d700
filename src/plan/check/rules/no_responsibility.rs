//! `no-responsibility`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("no-responsibility"),
    finds: "Nobody is responsible for the item. A partner who supports is not responsible.",
    why: r#"Documents say "to be agreed"."#,
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for place in facts.agreeable() {
        let item = place.item;
        if !item.lacks_owner() {
            continue;
        }
        let finding = RULE.finding(format!("{} names nobody responsible", item_name(item)));
        findings.report(
            &[&item.number.0, &item.key.0],
            finding
                .at_labelled(item.number.span, "nobody is responsible")
                .help(format!(
                    "add `responsible = [\"…\"]` once it is agreed; until then, {}",
                    RULE.acceptance(&item.key.0)
                )),
        );
    }
}
