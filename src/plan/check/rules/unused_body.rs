//! `unused-body`.

use crate::diagnostic::codes::Code;
use crate::plan::BodyKey;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use std::collections::HashSet;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("unused-body"),
    finds: "No item names the body.",
    why: "It may be left over, or its name may be misspelt where it is meant.",
    example: r#"[[body]]
key = "bureau"
name = "Bureau""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let in_columns = facts.plan.named_in_columns();
    let in_columns = in_columns.filter_map(|key| facts.plan.body_called(&key.0));
    let in_columns: HashSet<&BodyKey> = in_columns.map(|body| &body.key.value).collect();
    let is_used = |key: &BodyKey| facts.named.contains_key(key) || in_columns.contains(key);
    let registered = facts.plan.bodies.of_register();
    for body in registered.filter(|body| !is_used(&body.key.value)) {
        let finding = RULE.finding(format!("no item names the body `{}`", *body.key));
        findings.report(
            &[&body.key.0],
            finding
                .at_labelled(body.key.span, "never used")
                .help(format!(
                    "delete the `[[body]]`, name it in an item, or {}",
                    RULE.acceptance(&body.key.0)
                )),
        );
    }
}
