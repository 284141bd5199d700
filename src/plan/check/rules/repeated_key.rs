//! `repeated-key`.

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Diagnostic, Span};
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("repeated-key"),
    finds: "Two items, two bodies, two events or two risks have the same key.",
    why: r#"What names the key could mean either. Items that print the same number need keys of their own:
`key = "2.8.2a"`."#,
    example: r#"[[body]]
key = "board"
name = "Bureau""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let bodies = facts.plan.bodies.iter();
    let bodies = bodies.map(|body| (body.key.0.as_str(), body.key.span));
    let events = facts.plan.events.iter();
    let events = events.map(|event| (event.key.0.as_str(), event.key.span));
    let items = facts.plan.items();
    let items = items.map(|place| (place.item.key.0.as_str(), place.item.key.span));
    repeated("bodies", bodies, findings);
    repeated("events", events, findings);
    repeated("items", items, findings);
}

fn repeated<'a>(
    kind: &str,
    keys: impl Iterator<Item = (&'a str, Span)>,
    findings: &mut Findings<'_>,
) {
    let mut first: HashMap<&str, Span> = HashMap::with_capacity(keys.size_hint().0);
    for (key, span) in keys.filter(|(key, _)| !key.is_empty()) {
        match first.get(key) {
            Some(earlier) => {
                let own = format!(", such as `key = \"{key}b\"`");
                findings.report(&[key], finding(kind, key, [*earlier, span], &own));
            }
            None => drop(first.insert(key, span)),
        }
    }
}

/// Says that two things of a kind have one key; `such_as` gives an example of another.
pub(in crate::plan::check) fn finding(
    kind: &str,
    key: &str,
    [earlier, again]: [Span; 2],
    such_as: &str,
) -> Diagnostic {
    let finding = RULE.finding(format!("two {kind} have the key `{key}`"));
    let finding = finding.at_labelled(again, "used again");
    let finding = finding.see(earlier, "used first");
    finding.help(format!("give this one a key of its own{such_as}"))
}
