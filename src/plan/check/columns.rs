//! What stands in the plan's own columns, and cannot be reckoned with or looked up.

use super::{Findings, acceptance, timelines};
use crate::diagnostic::{Diagnostic, Span, alternatives, nearest};
use crate::plan::column::{ColumnSubject, Value, Values};
use crate::plan::{Body, Column, Plan};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for section in &plan.sections {
        let number = section.number.0.as_str();
        let owner = (format!("section {number}"), &[number][..]);
        of(
            plan,
            ColumnSubject::Section,
            &section.values,
            owner,
            findings,
        );
        for goal in &section.goals {
            let number = goal.number.0.as_str();
            let owner = (format!("goal {number}"), &[number][..]);
            of(plan, ColumnSubject::Goal, &goal.values, owner, findings);
            for item in &goal.items {
                let about = [item.number.0.as_str(), item.key.0.as_str()];
                let owner = (super::item_name(item), &about[..]);
                of(plan, ColumnSubject::Item, &item.values, owner, findings);
            }
        }
    }
}

fn of(
    plan: &Plan,
    subject: ColumnSubject,
    values: &Values,
    (owner, about): (String, &[&str]),
    findings: &mut Findings,
) {
    if values.is_empty() {
        return;
    }
    for column in plan.columns.of_values(subject) {
        let what = || format!("{} of {owner}", column.name);
        match values.get(&column.key) {
            Some(Value::Figure(figure)) if figure.number.is_none() => {
                let said = figure.said.clone().unwrap_or_default();
                no_figure(&said, column, &what(), (figure.span, about), findings);
            }
            Some(Value::Timeline(timeline)) => {
                let what = format!("{owner} in the column `{}`", column.key);
                timelines::one(plan, Some(timeline), &what, about, findings);
            }
            Some(Value::Bodies(keys)) => {
                for key in keys.iter().filter(|key| plan.body_called(&key.0).is_none()) {
                    no_body(plan, &key.0, &what(), (key.span, about), findings);
                }
            }
            _ => {}
        }
    }
}

fn no_figure(
    said: &str,
    column: &Column,
    what: &str,
    (at, about): (Span, &[&str]),
    findings: &mut Findings,
) {
    let name = about.last().copied().unwrap_or_default();
    findings.report(
        about,
        Diagnostic::warning(
            "no-figure",
            format!(
                "“{said}”, the {what}, is no number; it is printed as it stands and is in no sum"
            ),
        )
        .at_labelled(at, "no number")
        .help(format!(
            "write the number alone, such as `{} = 12000`; or {}",
            column.key,
            acceptance("no-figure", name)
        )),
    );
}

fn no_body(
    plan: &Plan,
    said: &str,
    what: &str,
    (at, about): (Span, &[&str]),
    findings: &mut Findings,
) {
    let name = about.last().copied().unwrap_or_default();
    let names = plan.bodies.iter().flat_map(Body::names);
    let near = match alternatives(nearest(said, names)) {
        Some(near) => format!("did you mean {near}? If not, "),
        None => String::new(),
    };
    findings.report(
        about,
        Diagnostic::warning(
            "unregistered-name",
            format!("“{said}”, the {what}, is no body of the plan; it is printed as it stands"),
        )
        .at_labelled(at, "in no `[[body]]`")
        .help(format!(
            "{near}add a `[[body]]` for it, as `wem-report check --fix` does, or {}",
            acceptance("unregistered-name", name)
        )),
    );
}
