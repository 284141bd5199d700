//! `unused-event`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::period::{Anchor, Anchored};
use crate::plan::{EventKey, Meaning};
use std::collections::HashSet;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("unused-event"),
    finds: "No goal or item names the event.",
    why: "It may be left over, or be left out where it is meant.",
    example: r#"[[event]]
key = "congress"
name = "Congress""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    let goals = plan.sections.iter().flat_map(|section| &section.goals);
    let of_goals = goals.filter_map(|goal| Some(&goal.event.as_ref()?.value));
    let of_items = plan.items();
    let of_items = of_items.filter_map(|place| Some(&place.item.event.as_ref()?.value));
    // A time line that is counted from an event names it, too.
    let of_timelines = plan.items().filter_map(|place| {
        let Meaning::Anchored(Anchored {
            anchor: Anchor::Event(key),
            ..
        }) = &place.item.timeline.as_ref()?.meaning
        else {
            return None;
        };
        Some(key)
    });
    let used: HashSet<&EventKey> = of_goals.chain(of_items).chain(of_timelines).collect();
    let events = plan.events.iter();
    for event in events.filter(|event| !used.contains(&event.key.value)) {
        let key = &event.key.0;
        let finding = RULE.finding(format!("no goal or item names the event `{key}`"));
        findings.report(
            &[key],
            finding
                .at_labelled(event.key.span, "never used")
                .help(format!(
                    "delete the `[[event]]`, name it with `event = \"{key}\"`, or {}",
                    RULE.acceptance(key)
                )),
        );
    }
}
