//! Printed numbers: repeated, missing, out of order, under the wrong parent.
//!
//! An adopted plan may have any of these faults, so most are warnings; nothing is renumbered.

use super::{Findings, acceptance};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::number::{Gap, NumberPart};
use crate::plan::{Goal, LoneLetters, Number, Plan, Section};
use std::collections::{HashMap, HashSet};

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
    let lone = plan.lone_letters();
    let sections = Parents::new(lone, section_numbers.iter().map(|number| &number.value));
    for section in &plan.sections {
        goals_of(section, &sections, findings);
    }
    let parents = Parents::new(lone, goal_numbers.iter().map(|number| &number.value));
    for goal in goals() {
        items_of(goal, &parents, findings);
    }
}

fn goals_of(section: &Section, sections: &Parents<'_>, findings: &mut Findings) {
    let mut inside = Vec::new();
    for goal in &section.goals {
        if sections.have(&section.number, &goal.number) {
            inside.push(&goal.number);
            continue;
        }
        let home = sections.home_of(&goal.number);
        let home = home.map(|number| format!("section {number}"));
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

fn items_of(goal: &Goal, goals: &Parents<'_>, findings: &mut Findings) {
    let mut inside = Vec::new();
    for item in &goal.items {
        if goals.have(&goal.number, &item.number) {
            inside.push(&item.number);
            continue;
        }
        let home = goals.home_of(&item.number);
        let home = home.map(|number| format!("goal {number}"));
        outside("item", &item.number, ("goal", &goal.number), home, findings);
    }
    siblings("item", &inside, findings);
}

/// The numbers that others belong under.
struct Parents<'p> {
    lone: LoneLetters,
    numbers: Vec<&'p Number>,
    /// Where the first one of those parts is.
    by_parts: HashMap<Vec<NumberPart>, usize>,
    by_text: HashMap<&'p str, usize>,
}

impl<'p> Parents<'p> {
    fn new(lone: LoneLetters, numbers: impl Iterator<Item = &'p Number>) -> Self {
        let numbers: Vec<&Number> = numbers.collect();
        let mut by_parts = HashMap::with_capacity(numbers.len());
        let mut by_text = HashMap::with_capacity(numbers.len());
        for (index, number) in numbers.iter().enumerate() {
            if let Some(parts) = number.parts(lone) {
                by_parts.entry(parts).or_insert(index);
            }
            by_text.entry(number.0.as_str()).or_insert(index);
        }
        Parents {
            lone,
            numbers,
            by_parts,
            by_text,
        }
    }

    /// Returns whether a number is under its parent; blank ones were reported while loading.
    fn have(&self, parent: &Number, number: &Number) -> bool {
        number.0.is_empty() || parent.0.is_empty() || number.is_under(parent, self.lone)
    }

    /// Returns the first parent that a number belongs under.
    fn home_of(&self, number: &Number) -> Option<&'p Number> {
        let first = match number.parts(self.lone) {
            Some(parts) => (1..parts.len())
                .filter_map(|length| self.by_parts.get(&parts[..length]))
                .min(),
            None => number
                .0
                .match_indices('.')
                // What has more parts is no number that somebody wrote.
                .take(LISTED_PARTS)
                .filter_map(|(dot, _)| self.by_text.get(&number.0[..dot]))
                .min(),
        };
        first.map(|index| self.numbers[*index])
    }
}

/// The parts of a text that is no number, of which a parent may be one.
const LISTED_PARTS: usize = 16;

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
    let lone = LoneLetters::among(numbers.iter().map(|number| number.last()));
    let texts: HashSet<&str> = numbers.iter().map(|number| number.0.as_str()).collect();
    let mut highest: Option<(&Spanned<Number>, Vec<NumberPart>)> = None;
    for number in numbers {
        let Some(parts) = number.parts(lone) else {
            continue;
        };
        let is_letter = |parts: &[NumberPart]| parts.last().is_some_and(|part| part.is_letter);
        // "1.i" among "1.ii" and "1.iii" is a numeral that is not read.
        if is_letter(&parts) && lone == LoneLetters::Roman {
            continue;
        }
        let other_kind =
            |(_, higher): &(_, Vec<NumberPart>)| is_letter(higher) != is_letter(&parts);
        if highest.as_ref().is_some_and(other_kind) {
            highest = Some((number, parts));
            continue;
        }
        if let Some((higher, _)) = highest.as_ref().filter(|(_, higher)| parts < *higher) {
            out_of_order(kind, number, higher, findings);
            continue;
        }
        let before = highest.as_ref().map(|(_, parts)| parts.as_slice());
        if let Some(gap) = number.gap_between(before, &parts) {
            // What stands at a wrong place is out of order, not missing.
            if !texts.contains(gap.first.as_str()) && !texts.contains(gap.last.as_str()) {
                let previous = highest.as_ref().map(|(number, _)| *number);
                report_gap(kind, number, previous, &gap, findings);
            }
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
    findings: &mut Findings,
) {
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
