//! `unregistered-name`.

use crate::diagnostic::codes::Code;
use crate::diagnostic::{Span, alternatives, nearest};
use crate::plan::check::columns::{Cell, values};
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::naming::{Named, NamedBy};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::column::Value;
use crate::plan::{Body, Plan};
use crate::quoting::quoted;
use std::cell::OnceCell;
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("unregistered-name"),
    finds: r#"An item, or a column of bodies, names somebody who is in no register: "line ministries", a person, an outside
body, or a key with a typing error."#,
    why: "The name is printed as it stands; an owner who is only named is a body of its own everywhere. The help names \
        the nearest registered one and what to paste; `check --fix` registers owners.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["Line ministries"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let names = Names::of(facts.plan);
    for (body, span) in facts.plan.bodies.only_named() {
        if let Some(named) = facts.named.get(&body.key.value) {
            owner(&names, body, span, named, findings);
        }
    }
    for cell in values(facts.plan) {
        if let Value::Bodies(keys) = cell.value {
            let is_unknown = |name: &str| facts.plan.body_called(name).is_none();
            for key in keys.iter().filter(|key| is_unknown(&key.0)) {
                in_column(facts.plan, &cell, &key.0, key.span, findings);
            }
        }
    }
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

/// Says that items, or an event, name somebody who is in no register.
fn owner(
    names: &Names<'_>,
    body: &Body,
    span: Span,
    named: &Named<'_>,
    findings: &mut Findings<'_>,
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
        quoted(&body.key.0),
        quoted(name)
    );
    let help = match alternatives(near) {
        Some(near) => format!("did you mean {near}? If not, {register}"),
        None => register,
    };
    let more = match named.items {
        0 | 1 => String::new(),
        2 => ", as does one more item".to_owned(),
        count => format!(", as do {} more items", count - 1),
    };
    let (namer, keys) = match named.by {
        NamedBy::Item(item) => (item_name(item), [&item.number.0, &item.key.0]),
        NamedBy::Event(event) => (
            format!("the event `{}`", event.key.0),
            [&event.key.0, &event.key.0],
        ),
    };
    let finding = RULE.finding(format!(
        "{namer} names “{name}”, which no body of the register is called{more}"
    ));
    findings.report(
        &[name, &body.key.0, keys[0], keys[1]],
        finding
            .at_labelled(span, "printed as it stands")
            .help(format!("{help}; or {}", RULE.acceptance(name))),
    );
}

fn in_column(plan: &Plan, cell: &Cell<'_>, said: &str, span: Span, findings: &mut Findings<'_>) {
    let names = plan.bodies.iter().flat_map(Body::names);
    let near = match alternatives(nearest(said, names)) {
        Some(near) => format!("did you mean {near}? If not, "),
        None => String::new(),
    };
    let name = cell.name();
    let finding = RULE.finding(format!(
        "“{said}”, the {name}, is no body of the plan; it is printed as it stands"
    ));
    findings.report(
        &cell.about,
        finding.at_labelled(span, "in no `[[body]]`").help(format!(
            "{near}add a `[[body]]` for it, as `wem-report check --fix` does, or {}",
            RULE.acceptance(cell.place())
        )),
    );
}
