//! `alike-names`.

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Spanned, character_name, is_invisible};
use crate::plan::Plan;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use std::collections::HashMap;
use unicode_security::skeleton;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("alike-names"),
    finds: "Two bodies, or two events, have names that cannot be told apart on paper: the same name, or one with letters of \
        another alphabet that look the same, such as a Cyrillic І for a Latin I.",
    why: "Whoever reads a document takes the two for one. Write both with the same letters and give them different names, or \
        make one of the two.",
    example: r#"[[body]]
key = "bureau"
name = "Board"

[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["bureau"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    alike("bodies", names_of_bodies(facts.plan), findings);
    alike("events", names_of_events(facts.plan), findings);
}

fn names_of_bodies(plan: &Plan) -> impl Iterator<Item = (&str, &Spanned<String>)> {
    plan.bodies.iter().flat_map(|body| {
        let names = std::iter::once(&body.name)
            .chain(&body.long_name)
            .chain(&body.variants);
        names.map(|name| (body.key.0.as_str(), name))
    })
}

fn names_of_events(plan: &Plan) -> impl Iterator<Item = (&str, &Spanned<String>)> {
    let events = plan.events.iter();
    events.map(|event| (event.key.0.as_str(), &event.name))
}

/// Looks for names of different things that look the same, as Unicode sees it (UTS #39).
fn alike<'a>(
    kind: &str,
    names: impl Iterator<Item = (&'a str, &'a Spanned<String>)>,
    findings: &mut Findings<'_>,
) {
    let mut first: HashMap<String, (&str, &Spanned<String>)> = HashMap::new();
    for (key, name) in names {
        let looks: String = skeleton(name).filter(|c| !is_invisible(*c)).collect();
        let Some((earlier_key, earlier)) = first.get(&looks) else {
            first.insert(looks, (key, name));
            continue;
        };
        if *earlier_key == key {
            continue;
        }
        let finding = RULE.finding(match earlier.value == name.value {
            true => format!("the {kind} `{earlier_key}` and `{key}` have the same name"),
            false => format!(
                "the {kind} `{earlier_key}` and `{key}` have names that look the same: {}",
                differing(earlier, name)
            ),
        });
        findings.report(
            &[key, earlier_key],
            finding
                .at_labelled(name.span, "the second one")
                .see(earlier.span, "the first one")
                .help(format!(
                    "give one of them another name or make one of the two, or {}",
                    RULE.acceptance(key)
                )),
        );
    }
}

/// Returns the first characters in which two names differ that look the same.
fn differing(a: &str, b: &str) -> String {
    let named = |c: Option<char>| c.map_or("nothing".to_owned(), character_name);
    let mut pairs = a.chars().zip(b.chars());
    match pairs.find(|(a, b)| a != b) {
        Some((a, b)) => format!("{} and {}", character_name(a), character_name(b)),
        None => {
            let length = a.chars().count().min(b.chars().count());
            format!(
                "{} and {}",
                named(a.chars().nth(length)),
                named(b.chars().nth(length))
            )
        }
    }
}
