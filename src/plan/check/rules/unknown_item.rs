//! `unknown-item`.

use crate::diagnostic::alternatives;
use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::check::waits::Waits;
use crate::plan::network::Named;
use crate::plan::{Plan, Wait};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("unknown-item"),
    finds: "No item of the plan has this key. In the plan it is what an item, or a milestone of an event, waits for; elsewhere what \
        an entry, a comment or a call is about.",
    why: "Where several items print a number, name one by its key.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"
after = ["1.9.9"]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(waits) = &facts.waits else {
        return;
    };
    let of_items = waits.items.iter().flat_map(|place| &place.item.after);
    let milestones = facts.plan.events.iter().flat_map(|event| &event.milestones);
    for wait in of_items.chain(milestones.flat_map(|one| &one.after)) {
        unknown(facts.plan, waits, wait, findings);
    }
}

fn unknown(plan: &Plan, waits: &Waits<'_>, wait: &Wait, findings: &mut Findings<'_>) {
    let word = wait.item.as_str();
    let (message, help) = match waits.names.find(word) {
        Some(Named::One(_)) => return,
        Some(Named::Several) => {
            let items = plan.items().filter(|place| place.item.number.0 == word);
            let keys: Vec<&str> = items.map(|place| place.item.key.0.as_str()).collect();
            (
                format!("several items have the number {word}"),
                match alternatives(keys) {
                    Some(keys) => format!("name one by its key: {keys}"),
                    None => "name one by its key".to_owned(),
                },
            )
        }
        None => (
            format!("no item has the key or number `{word}`"),
            match alternatives(findings.suggestions.nearest(word, waits.names.words(plan))) {
                Some(near) => format!("did you mean {near}?"),
                None => "name an item of the plan, or delete it".to_owned(),
            },
        ),
    };
    findings.report(
        &[word],
        RULE.finding(message)
            .at_labelled(wait.item.span, "unknown item")
            .help(help),
    );
}
