//! `repeated-body`.

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Span, Spanned};
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::{Body, BodyKey, Item, Plan};
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("repeated-body"),
    finds: "An item names a body twice, as an owner, an alternative or a partner.",
    why: "Documents would print it twice, and whether it owns the item or supports it is not clear.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
support = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for place in facts.plan.items() {
        let mut first: HashMap<&BodyKey, Span> = HashMap::new();
        for key in place.item.named_bodies() {
            match first.get(&key.value) {
                Some(earlier) => repeated(facts.plan, place.item, key, *earlier, findings),
                None => drop(first.insert(key, key.span)),
            }
        }
    }
}

fn repeated(
    plan: &Plan,
    item: &Item,
    key: &Spanned<BodyKey>,
    earlier: Span,
    findings: &mut Findings<'_>,
) {
    let name = plan.body(key).map_or(key.0.as_str(), Body::reference);
    let finding = RULE.finding(format!("{} names `{name}` twice", item_name(item)));
    findings.report(
        &[&item.number.0, &item.key.0, &key.0],
        finding
            .at_labelled(key.span, "named again")
            .see(earlier, "named first")
            .help("name each body once, as an owner or as a partner"),
    );
}
