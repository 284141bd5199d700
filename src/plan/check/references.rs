//! Keys: each stands for one thing, and what is named is registered.

use super::{Findings, acceptance, item_name};
use crate::diagnostic::{Diagnostic, Span, Spanned, alternatives, character_name, is_invisible};
use crate::plan::period::{Anchor, Anchored};
use crate::plan::{Body, BodyKey, Event, EventKey, Item, ItemKey, Meaning, Plan};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use unicode_security::skeleton;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    repeated_keys(plan, findings);
    alike_keys(plan, findings);
    alike_names("bodies", names_of_bodies(plan), findings);
    alike_names("events", names_of_events(plan), findings);
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

/// Looks for keys of items that name one file where letter case does not count.
fn alike_keys(plan: &Plan, findings: &mut Findings) {
    let mut first: HashMap<String, &Spanned<ItemKey>> = HashMap::new();
    for place in plan.items() {
        let key = &place.item.key;
        let Some(earlier) = first.get(&key.0.to_lowercase()) else {
            first.insert(key.0.to_lowercase(), key);
            continue;
        };
        if earlier.value == key.value {
            continue;
        }
        findings.report(
            &[&key.0, &earlier.0],
            Diagnostic::warning(
                "alike-keys",
                format!(
                    "the keys `{}` and `{}` differ only in upper and lower case",
                    earlier.0, key.0
                ),
            )
            .at_labelled(key.span, "the second one")
            .see(earlier.span, "the first one")
            .help(format!(
                "on Windows and macOS their files would have one name: give this one another `key`, or {}",
                acceptance("alike-keys", &key.0)
            )),
        );
    }
}

/// Looks for names of different things that look the same, as Unicode sees it (UTS #39).
fn alike_names<'a>(
    kind: &str,
    names: impl Iterator<Item = (&'a str, &'a Spanned<String>)>,
    findings: &mut Findings,
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
        let what = match earlier.value == name.value {
            true => format!("the {kind} `{earlier_key}` and `{key}` have the same name"),
            false => format!(
                "the {kind} `{earlier_key}` and `{key}` have names that look the same: {}",
                differing(earlier, name)
            ),
        };
        findings.report(
            &[key, earlier_key],
            Diagnostic::warning("alike-names", what)
                .at_labelled(name.span, "the second one")
                .see(earlier.span, "the first one")
                .help(format!(
                    "give one of them another name or make one of the two, or {}",
                    acceptance("alike-names", key)
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

fn bodies(plan: &Plan, findings: &mut Findings) {
    let mut uses: HashMap<&BodyKey, usize> = HashMap::new();
    let mut first: HashMap<&BodyKey, NamedBy<'_>> = HashMap::new();
    for event in &plan.events {
        for key in &event.particulars.organisers {
            uses.entry(key).or_default();
            first.entry(key).or_insert(NamedBy::Event(event));
        }
    }
    for place in plan.items() {
        let item = place.item;
        let mut named: HashMap<&BodyKey, Span> = HashMap::new();
        for key in item.named_bodies() {
            *uses.entry(key).or_default() += 1;
            let by = first.entry(key).or_insert(NamedBy::Item(item));
            if let NamedBy::Event(_) = by {
                *by = NamedBy::Item(item);
            }
            match named.get(&key.value) {
                Some(earlier) => repeated_body(plan, item, key, *earlier, findings),
                None => {
                    named.insert(key, key.span);
                }
            }
        }
    }
    let names = Names::of(plan);
    for (body, span) in plan.bodies.only_named() {
        let count = uses.get(&body.key.value).copied().unwrap_or_default();
        if let Some(by) = first.get(&body.key.value) {
            unknown_body(&names, body, span, (by, count), findings);
        }
    }
    let in_columns = plan.named_in_columns();
    let in_columns = in_columns.filter_map(|key| plan.body_called(&key.0));
    let others: HashSet<&BodyKey> = in_columns.map(|body| &body.key.value).collect();
    let is_used =
        |body: &&Body| uses.contains_key(&body.key.value) || others.contains(&body.key.value);
    for body in plan.bodies.of_register().filter(|body| !is_used(body)) {
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

/// What names somebody.
enum NamedBy<'p> {
    Item(&'p Item),
    Event(&'p Event),
}

/// What the registered bodies are called.
struct Names<'p> {
    plan: &'p Plan,
    /// Keys by keys and names in lowercase; found out when first asked for.
    by_name: OnceCell<HashMap<String, &'p str>>,
}

impl<'p> Names<'p> {
    fn of(plan: &'p Plan) -> Self {
        Names {
            plan,
            by_name: OnceCell::new(),
        }
    }

    /// Returns the key of the body that has the key or name, whatever the letter case.
    fn key_of(&self, name: &str) -> Option<&'p str> {
        let by_name = self.by_name.get_or_init(|| {
            let mut by_name = HashMap::new();
            for body in self.plan.bodies.of_register() {
                for name in body.names().chain([body.key.0.as_str()]) {
                    let key = by_name.entry(name.to_lowercase());
                    key.or_insert(body.key.0.as_str());
                }
            }
            by_name
        });
        by_name.get(&name.to_lowercase()).copied()
    }
}

/// Says that items name somebody who is in no register.
fn unknown_body(
    names: &Names<'_>,
    body: &Body,
    span: Span,
    (by, count): (&NamedBy<'_>, usize),
    findings: &mut Findings,
) {
    let name = body.name.as_str();
    // A name in other letters is nearer than any misspelt key.
    let near = match names.key_of(name) {
        Some(key) => vec![key],
        None => {
            let registered = names.plan.bodies.of_register();
            let keys = registered.clone().map(|body| body.key.0.as_str());
            match findings.suggestions.nearest(name, keys) {
                near if near.is_empty() => {
                    let words = registered.flat_map(Body::names);
                    findings.suggestions.nearest(name, words)
                }
                near => near,
            }
        }
    };
    let register = format!(
        "`[[body]]` with `key = {}` and `name = {}` registers it, as `check --fix` does",
        toml_string(&body.key.0),
        toml_string(name)
    );
    let help = match alternatives(near) {
        Some(near) => format!("did you mean {near}? If not, {register}"),
        None => register,
    };
    let more = match count {
        0 | 1 => String::new(),
        2 => ", as does one more item".to_owned(),
        count => format!(", as do {} more items", count - 1),
    };
    let (namer, keys) = match by {
        NamedBy::Item(item) => (item_name(item), [&item.number.0, &item.key.0]),
        NamedBy::Event(event) => (
            format!("the event `{}`", event.key.0),
            [&event.key.0, &event.key.0],
        ),
    };
    findings.report(
        &[name, &body.key.0, keys[0], keys[1]],
        Diagnostic::warning(
            "unregistered-name",
            format!("{namer} names “{name}”, which no body of the register is called{more}"),
        )
        .at_labelled(span, "printed as it stands")
        .help(format!(
            "{help}; or {}",
            acceptance("unregistered-name", name)
        )),
    );
}

/// Returns a text in the quotes of TOML.
fn toml_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn repeated_body(
    plan: &Plan,
    item: &Item,
    key: &Spanned<BodyKey>,
    earlier: Span,
    findings: &mut Findings,
) {
    let name = plan.body(key).map_or(key.0.as_str(), Body::reference);
    findings.report(
        &[&item.number.0, &item.key.0, &key.0],
        Diagnostic::warning(
            "repeated-body",
            format!("{} names `{name}` twice", item_name(item)),
        )
        .at_labelled(key.span, "named again")
        .see(earlier, "named first")
        .help("name each body once, as an owner or as a partner"),
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
    // A time line that is counted from an event names it, too.
    let mut used: HashSet<&EventKey> = plan
        .items()
        .filter_map(|place| match &place.item.timeline.as_ref()?.meaning {
            Meaning::Anchored(Anchored {
                anchor: Anchor::Event(key),
                ..
            }) => Some(key),
            _ => None,
        })
        .collect();
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
    let help = match alternatives(findings.suggestions.nearest(&key.0, keys)) {
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
