//! Keys: each stands for one thing, and what is named is registered.

use super::{Findings, acceptance, item_name};
use crate::diagnostic::{Diagnostic, Span, Spanned, alternatives, nearest};
use crate::plan::{Body, BodyKey, EventKey, Item, Plan, Responsibility};
use std::collections::{HashMap, HashSet};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    repeated_keys(plan, findings);
    bodies(plan, findings);
    events(plan, findings);
}

fn repeated_keys(plan: &Plan, findings: &mut Findings) {
    let bodies = plan
        .bodies
        .iter()
        .map(|body| (body.key.0.as_str(), body.key.span));
    let events = plan
        .events
        .iter()
        .map(|event| (event.key.0.as_str(), event.key.span));
    let items = plan
        .items()
        .map(|place| (place.item.key.0.as_str(), place.item.key.span));
    repeated("bodies", bodies, findings);
    repeated("events", events, findings);
    repeated("items", items, findings);
}

fn repeated<'a>(kind: &str, keys: impl Iterator<Item = (&'a str, Span)>, findings: &mut Findings) {
    let mut first: HashMap<&str, Span> = HashMap::with_capacity(keys.size_hint().0);
    for (key, span) in keys.filter(|(key, _)| !key.is_empty()) {
        let Some(earlier) = first.get(key) else {
            first.insert(key, span);
            continue;
        };
        findings.report(
            &[key],
            Diagnostic::error("repeated-key", format!("two {kind} have the key `{key}`"))
                .at_labelled(span, "used again")
                .see(*earlier, "used first")
                .help(format!(
                    "give this one a key of its own, such as `key = \"{key}b\"`"
                )),
        );
    }
}

fn bodies(plan: &Plan, findings: &mut Findings) {
    let registered: HashSet<&BodyKey> = plan.bodies.iter().map(|body| &body.key.value).collect();
    let mut used: HashSet<&BodyKey> = HashSet::new();
    for place in plan.items() {
        let item = place.item;
        let mut named: Vec<&Spanned<BodyKey>> = Vec::new();
        for key in named_bodies(item) {
            used.insert(key);
            if !registered.contains(&key.value) {
                unknown_body(plan, item, key, findings);
            }
            match named.iter().find(|earlier| earlier.value == key.value) {
                Some(earlier) => repeated_body(item, key, earlier.span, findings),
                None => named.push(key),
            }
        }
    }
    for body in plan
        .bodies
        .iter()
        .filter(|body| !used.contains(&body.key.value))
    {
        findings.report(
            &[&body.key.0],
            Diagnostic::warning(
                "unused-body",
                format!("no item names the body `{}`", *body.key),
            )
            .at_labelled(body.key.span, "never used")
            .help(format!(
                "delete the `[[body]]`, name it in an item, or {}",
                acceptance("unused-body", &body.key.0)
            )),
        );
    }
}

/// Walks over the owners of an item, then those who support it.
fn named_bodies(item: &Item) -> impl Iterator<Item = &Spanned<BodyKey>> {
    item.responsible
        .iter()
        .flat_map(Responsibility::bodies)
        .chain(&item.support)
}

fn unknown_body(plan: &Plan, item: &Item, key: &Spanned<BodyKey>, findings: &mut Findings) {
    // A name written instead of a key is nearer than any misspelt key.
    let wanted = key.0.to_lowercase();
    let by_name = plan
        .bodies
        .iter()
        .find(|body| body.names().any(|name| name.to_lowercase() == wanted));
    let near = match by_name {
        Some(body) => vec![body.key.0.as_str()],
        None => nearest(
            &key.0,
            plan.bodies.iter().map(|body: &Body| body.key.0.as_str()),
        ),
    };
    let help = match alternatives(near) {
        Some(near) => format!("did you mean {near}? A new body is registered with `[[body]]`"),
        None => format!(
            "register it: `[[body]]` with `key = \"{}\"` and its `name`",
            key.0
        ),
    };
    findings.report(
        &[&key.0, &item.number.0, &item.key.0],
        Diagnostic::error("unknown-body", format!("no body has the key `{}`", **key))
            .at_labelled(key.span, "unknown body")
            .help(help),
    );
}

fn repeated_body(item: &Item, key: &Spanned<BodyKey>, earlier: Span, findings: &mut Findings) {
    findings.report(
        &[&item.number.0, &item.key.0, &key.0],
        Diagnostic::warning(
            "repeated-body",
            format!("{} names `{}` twice", item_name(item), **key),
        )
        .at_labelled(key.span, "named again")
        .see(earlier, "named first")
        .help("name each body once, as an owner or as a partner who supports"),
    );
}

fn events(plan: &Plan, findings: &mut Findings) {
    let registered: HashSet<&EventKey> = plan.events.iter().map(|event| &event.key.value).collect();
    let goals = plan.sections.iter().flat_map(|section| &section.goals);
    let of_goals = goals.filter_map(|goal| {
        let key = goal.event.as_ref()?;
        Some((key, [goal.number.0.as_str(), goal.number.0.as_str()]))
    });
    let of_items = plan.items().filter_map(|place| {
        let key = place.item.event.as_ref()?;
        Some((
            key,
            [place.item.number.0.as_str(), place.item.key.0.as_str()],
        ))
    });
    let mut used: HashSet<&EventKey> = HashSet::new();
    for (key, [number, item_key]) in of_goals.chain(of_items) {
        used.insert(key);
        if !registered.contains(&key.value) {
            unknown_event(plan, key, &[&key.0, number, item_key], findings);
        }
    }
    for event in plan
        .events
        .iter()
        .filter(|event| !used.contains(&event.key.value))
    {
        findings.report(
            &[&event.key.0],
            Diagnostic::warning(
                "unused-event",
                format!("no goal or item names the event `{}`", *event.key),
            )
            .at_labelled(event.key.span, "never used")
            .help(format!(
                "delete the `[[event]]`, name it with `event = \"{}\"`, or {}",
                event.key.0,
                acceptance("unused-event", &event.key.0)
            )),
        );
    }
}

fn unknown_event(plan: &Plan, key: &Spanned<EventKey>, about: &[&str], findings: &mut Findings) {
    let keys = plan.events.iter().map(|event| event.key.0.as_str());
    let help = match alternatives(nearest(&key.0, keys)) {
        Some(near) => format!("did you mean {near}? A new event is registered with `[[event]]`"),
        None => format!(
            "register it: `[[event]]` with `key = \"{}\"` and its `name`",
            key.0
        ),
    };
    findings.report(
        about,
        Diagnostic::error("unknown-event", format!("no event has the key `{}`", **key))
            .at_labelled(key.span, "unknown event")
            .help(help),
    );
}
