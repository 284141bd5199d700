//! Printed numbers: repeated, missing, out of order, under the wrong parent.
//!
//! An adopted plan may have any of these faults, so most are warnings; nothing is renumbered.

use super::{Findings, acceptance};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::number::{Gap, NumberPart};
use crate::plan::{Goal, Number, Plan, Section};
use std::collections::HashMap;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let goals = || plan.sections.iter().flat_map(|section| &section.goals);
    let section_numbers: Vec<_> = plan
        .sections
        .iter()
        .map(|section| &section.number)
        .collect();
    let goal_numbers: Vec<_> = goals().map(|goal| &goal.number).collect();
    let item_numbers: Vec<_> = plan.items().map(|place| &place.item.number).collect();
    repeated("section", &section_numbers, findings);
    repeated("goal", &goal_numbers, findings);
    repeated("item", &item_numbers, findings);
    siblings("section", &section_numbers, findings);
    for section in &plan.sections {
        goals_of(plan, section, findings);
    }
    for goal in goals() {
        items_of(plan, goal, findings);
    }
}

fn goals_of(plan: &Plan, section: &Section, findings: &mut Findings) {
    let mut inside = Vec::new();
    for goal in &section.goals {
        if belongs(&goal.number, &section.number) {
            inside.push(&goal.number);
            continue;
        }
        let home = plan
            .sections
            .iter()
            .find(|section| goal.number.is_under(&section.number))
            .map(|section| format!("section {}", *section.number));
        outside(
            "goal",
            &goal.number,
            ("section", &section.number),
            home,
            findings,
        );
    }
    siblings("goal", &inside, findings);
}

fn items_of(plan: &Plan, goal: &Goal, findings: &mut Findings) {
    let mut inside = Vec::new();
    for item in &goal.items {
        if belongs(&item.number, &goal.number) {
            inside.push(&item.number);
            continue;
        }
        let home = plan
            .sections
            .iter()
            .flat_map(|section| &section.goals)
            .find(|goal| item.number.is_under(&goal.number))
            .map(|goal| format!("goal {}", *goal.number));
        outside("item", &item.number, ("goal", &goal.number), home, findings);
    }
    siblings("item", &inside, findings);
}

/// Returns whether a number is under its parent; blank ones were reported while loading.
fn belongs(number: &Number, parent: &Number) -> bool {
    number.0.is_empty() || parent.0.is_empty() || number.is_under(parent)
}

fn outside(
    kind: &str,
    number: &Spanned<Number>,
    (parent_kind, parent): (&str, &Spanned<Number>),
    home: Option<String>,
    findings: &mut Findings,
) {
    let help = match home {
        Some(home) => format!("move it to {home}, or correct the number"),
        None => format!("correct the number, or put the {kind} under the {parent_kind} it names"),
    };
    findings.report(
        &[&number.0],
        Diagnostic::error(
            "number-outside-parent",
            format!(
                "{kind} number {} is not under {parent_kind} {}",
                **number, **parent
            ),
        )
        .at_labelled(number.span, format!("stands in {parent_kind} {}", **parent))
        .see(parent.span, format!("the {parent_kind}"))
        .help(help),
    );
}

fn repeated(kind: &str, numbers: &[&Spanned<Number>], findings: &mut Findings) {
    let mut first: HashMap<&str, &Spanned<Number>> = HashMap::with_capacity(numbers.len());
    for number in numbers.iter().filter(|number| !number.0.is_empty()) {
        let Some(earlier) = first.get(number.0.as_str()) else {
            first.insert(&number.0, number);
            continue;
        };
        findings.report(
            &[&number.0],
            Diagnostic::warning(
                "repeated-number",
                format!("{kind} number {} is printed twice", ***number),
            )
            .at_labelled(number.span, "printed again")
            .see(earlier.span, "printed first")
            .help(format!(
                "correct one of them; if the adopted plan says so, {}",
                acceptance("repeated-number", &number.0)
            )),
        );
    }
}

/// Looks for gaps and wrong order among numbers that stand under one parent.
fn siblings(kind: &str, numbers: &[&Spanned<Number>], findings: &mut Findings) {
    let mut highest: Option<(&Spanned<Number>, Vec<NumberPart>)> = None;
    for number in numbers {
        let Some(parts) = number.parts() else {
            continue;
        };
        if let Some((higher, _)) = highest.as_ref().filter(|(_, higher)| parts < *higher) {
            out_of_order(kind, number, higher, findings);
            continue;
        }
        let before = highest.as_ref().map(|(_, parts)| parts.as_slice());
        if let Some(gap) = number.gap_between(before, &parts) {
            let previous = highest.as_ref().map(|(number, _)| *number);
            report_gap(kind, number, previous, &gap, numbers, findings);
        }
        highest = Some((number, parts));
    }
}

fn out_of_order(
    kind: &str,
    number: &Spanned<Number>,
    higher: &Spanned<Number>,
    findings: &mut Findings,
) {
    findings.report(
        &[&number.0],
        Diagnostic::warning(
            "number-out-of-order",
            format!("{kind} {} stands after {kind} {}", **number, **higher),
        )
        .at_labelled(number.span, "the lower number")
        .see(higher.span, "the higher number")
        .help(format!(
            "put the {kind}s in the order of their numbers, or {}",
            acceptance("number-out-of-order", &number.0)
        )),
    );
}

fn report_gap(
    kind: &str,
    number: &Spanned<Number>,
    previous: Option<&Spanned<Number>>,
    gap: &Gap,
    siblings: &[&Spanned<Number>],
    findings: &mut Findings,
) {
    // What stands at a wrong place is out of order, not missing.
    if siblings
        .iter()
        .any(|sibling| sibling.0 == gap.first || sibling.0 == gap.last)
    {
        return;
    }
    let missing = if gap.first == gap.last {
        format!("{kind} {} is missing", gap.first)
    } else {
        format!("{kind}s {} to {} are missing", gap.first, gap.last)
    };
    let mut diagnostic = Diagnostic::warning("numbering-gap", missing).at_labelled(
        number.span,
        match previous {
            Some(previous) => format!("follows {}", **previous),
            None => "comes first".to_string(),
        },
    );
    if let Some(previous) = previous {
        diagnostic = diagnostic.see(previous.span, "the number before");
    }
    findings.report(
        &[&gap.first, &gap.last, &number.0],
        diagnostic.help(format!(
            "add what is missing; if the adopted plan has the gap, {}",
            acceptance("numbering-gap", &gap.first)
        )),
    );
}
