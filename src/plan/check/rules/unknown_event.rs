//! `unknown-event`.

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Spanned, alternatives};
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::{EventKey, Plan};
use std::collections::HashSet;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("unknown-event"),
    finds: "A goal or an item names an event that is not registered.",
    why: "Nothing could be said of its day and its place. Register it with `[[event]]`.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
event = "congress"
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    let registered: HashSet<&EventKey> = plan.events.iter().map(|event| &event.key.value).collect();
    let mut look = |key: &Option<Spanned<EventKey>>, number: &str, of: &str| {
        if let Some(key) = key.as_ref().filter(|key| !registered.contains(&key.value)) {
            unknown(plan, key, &[&key.0, number, of], findings);
        }
    };
    for goal in plan.sections.iter().flat_map(|section| &section.goals) {
        look(&goal.event, &goal.number.0, &goal.number.0);
    }
    for place in plan.items() {
        look(&place.item.event, &place.item.number.0, &place.item.key.0);
    }
}

fn unknown(plan: &Plan, key: &Spanned<EventKey>, about: &[&str], findings: &mut Findings<'_>) {
    let keys = plan.events.iter().map(|event| event.key.0.as_str());
    let help = match alternatives(findings.suggestions.nearest(&key.0, keys)) {
        Some(near) => format!("did you mean {near}? A new event is registered with `[[event]]`"),
        None => format!(
            "register it: `[[event]]` with `key = \"{}\"` and its `name`",
            key.0
        ),
    };
    let finding = RULE.finding(format!("no event has the key `{}`", **key));
    findings.report(
        about,
        finding.at_labelled(key.span, "unknown event").help(help),
    );
}
