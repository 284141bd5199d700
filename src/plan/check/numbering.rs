//! Printed numbers: repeated, missing, out of order, under the wrong parent.
//!
//! An adopted plan may have any of these faults, so most are warnings; nothing is renumbered.

use super::{Findings, acceptance};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::plan::number::{Gap, NumberPart};
use crate::plan::{Goal, Level, LoneLetters, Number, Plan, Section};
use std::collections::{HashMap, HashSet};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let lone = plan.lone_letters();
    for level in Level::ALL {
        let rows = rows(plan, level);
        let of_level = OfLevel {
            kind: Kind {
                one: plan.levels.one(level),
                several: plan.levels.several(level),
            },
            elsewhere: elsewhere(plan, level),
            parents: Parents::new(
                lone,
                rows.iter().filter_map(|row| Some(&row.parent?.1.value)),
            ),
            lone,
            rows,
        };
        of_level.check(findings);
    }
}

/// Numbers that stand under one parent, in their order.
#[derive(Debug, Default)]
struct Siblings<'p> {
    /// What the parent is called, and its number; nothing where it has none.
    parent: Option<(&'p str, &'p Spanned<Number>)>,
    numbers: Vec<&'p Spanned<Number>>,
    /// The headings of those without a number, with their keys.
    without: Vec<(Span, &'p str)>,
}

impl<'p> Siblings<'p> {
    fn new(
        plan: &'p Plan,
        parent: Option<(Level, &'p Spanned<Number>)>,
        all: impl Iterator<Item = (&'p Spanned<Number>, &'p str)>,
    ) -> Self {
        let parent = parent.filter(|(_, number)| !number.0.is_empty());
        let mut row = Siblings {
            parent: parent.map(|(level, number)| (plan.levels.one(level), number)),
            ..Siblings::default()
        };
        for (number, key) in all {
            match number.0.is_empty() {
                true => row.without.push((number.span, key)),
                false => row.numbers.push(number),
            }
        }
        row
    }
}

/// What one and several things of a level are called.
#[derive(Debug, Clone, Copy)]
struct Kind<'p> {
    one: &'p str,
    several: &'p str,
}

/// Returns the numbers of all levels but one.
fn elsewhere(plan: &Plan, level: Level) -> HashSet<&str> {
    let others = Level::ALL.into_iter().filter(|other| *other != level);
    let rows = others.flat_map(|other| rows(plan, other));
    let numbers = rows.flat_map(|row| row.numbers);
    numbers.map(|number| number.0.as_str()).collect()
}

/// Returns the numbers of a level, a row for each parent.
fn rows(plan: &Plan, level: Level) -> Vec<Siblings<'_>> {
    match level {
        Level::Area => {
            let areas = plan.areas.iter();
            let areas = areas.map(|area| (&area.number, area.key.as_str()));
            vec![Siblings::new(plan, None, areas)]
        }
        Level::Section => {
            let mut rows: Vec<Siblings<'_>> = Vec::new();
            for of_area in plan.sections.chunk_by(|one, next| one.area == next.area) {
                let area = of_area.first().and_then(|section| plan.area_of(section));
                let sections = of_area.iter().filter(|section| section.has_heading());
                let sections = sections.map(|section| (&section.number, section.key.as_str()));
                let parent = area.map(|area| (Level::Area, &area.number));
                rows.push(Siblings::new(plan, parent, sections));
            }
            rows
        }
        Level::Goal => plan
            .sections
            .iter()
            .map(|section| {
                let goals = section.goals.iter().filter(|goal| goal.has_heading());
                let goals = goals.map(|goal| (&goal.number, goal.key.as_str()));
                Siblings::new(plan, Some((Level::Section, &section.number)), goals)
            })
            .collect(),
        Level::Item => {
            let of_sections = plan.sections.iter().flat_map(|section| {
                let goals = section.goals.iter();
                goals.map(move |goal| (parent_of_items(section, goal), goal))
            });
            of_sections
                .map(|(parent, goal)| {
                    let items = goal.items.iter().filter(|item| !item.is_step);
                    let items = items.map(|item| (&item.number, item.key.0.as_str()));
                    Siblings::new(plan, Some(parent), items)
                })
                .collect()
        }
        Level::Step => {
            let of_items = plan.goals().flat_map(|goal| {
                goal.items
                    .chunk_by(|_, next| next.is_step)
                    .filter_map(|items| items.split_first())
            });
            of_items
                .map(|(item, steps)| {
                    let steps = steps.iter();
                    let steps = steps.map(|step| (&step.number, step.key.0.as_str()));
                    Siblings::new(plan, Some((Level::Item, &item.number)), steps)
                })
                .collect()
        }
    }
}

/// Returns what the items of a goal belong under: the section, where the goal has no heading.
fn parent_of_items<'p>(section: &'p Section, goal: &'p Goal) -> (Level, &'p Spanned<Number>) {
    match goal.has_heading() {
        true => (Level::Goal, &goal.number),
        false => (Level::Section, &section.number),
    }
}

/// The numbers of a level, and how they are counted: that is told from all of them.
struct OfLevel<'p> {
    kind: Kind<'p>,
    /// The numbers of all other levels.
    elsewhere: HashSet<&'p str>,
    parents: Parents<'p>,
    lone: LoneLetters,
    rows: Vec<Siblings<'p>>,
}

impl<'p> OfLevel<'p> {
    fn check(&self, findings: &mut Findings) {
        let all = || self.rows.iter().flat_map(|row| row.numbers.iter().copied());
        let nests = self.nests();
        if nests || !self.begins_anew() {
            repeated(self.kind.one, &all().collect::<Vec<_>>(), findings);
        } else {
            for row in &self.rows {
                repeated(self.kind.one, &row.numbers, findings);
            }
        }
        if !nests && self.runs_on() {
            self.siblings(&all().collect::<Vec<_>>(), findings);
        } else {
            for row in &self.rows {
                match row.parent.filter(|_| nests) {
                    None => self.siblings(&row.numbers, findings),
                    Some(parent) => self.inside(parent, &row.numbers, findings),
                }
            }
        }
        self.without(all().count(), findings);
    }

    /// Returns whether numbers of this level begin with that of what they stand in, as most do.
    fn nests(&self) -> bool {
        let pairs = self.rows.iter().flat_map(|row| {
            let numbers = row.numbers.iter();
            numbers.filter_map(|number| Some((*number, row.parent?.1)))
        });
        let (mut inner, mut all) = (0, 0);
        for (number, parent) in pairs {
            all += 1;
            inner += usize::from(number.is_counted_within(parent, self.lone));
        }
        inner * 2 >= all
    }

    /// Returns whether most rows begin with the same number.
    fn begins_anew(&self) -> bool {
        let firsts: Vec<&str> = self.firsts().map(|number| number.0.as_str()).collect();
        let Some((first, others)) = firsts.split_first() else {
            return false;
        };
        let same = others.iter().filter(|other| *other == first).count();
        !others.is_empty() && same * 2 >= others.len()
    }

    /// Returns whether most rows go on where the one before ended.
    fn runs_on(&self) -> bool {
        let rows = self.rows.iter().filter(|row| !row.numbers.is_empty());
        let rows: Vec<_> = rows.collect();
        let goes_on = |pair: &&[&Siblings<'_>]| {
            let parts = |number: Option<&&Spanned<Number>>| number?.parts(self.lone);
            let last = parts(pair[0].numbers.last());
            let first = parts(pair[1].numbers.first());
            matches!((last, first), (Some(last), Some(first)) if first > last)
        };
        let going_on = rows.windows(2).filter(goes_on).count();
        going_on * 2 >= rows.len().saturating_sub(1)
    }

    fn firsts(&self) -> impl Iterator<Item = &'p Spanned<Number>> {
        self.rows
            .iter()
            .filter_map(|row| row.numbers.first().copied())
    }

    /// Checks the numbers under a parent that they begin with.
    fn inside(
        &self,
        (parent_kind, parent): (&str, &Spanned<Number>),
        numbers: &[&'p Spanned<Number>],
        findings: &mut Findings,
    ) {
        let mut inside = Vec::new();
        for number in numbers {
            if number.is_under(parent, self.lone) {
                inside.push(*number);
                continue;
            }
            let home = self.parents.home_of(number);
            let home = home.map(|number| called(parent_kind, number));
            outside(self.kind.one, number, (parent_kind, parent), home, findings);
        }
        self.siblings(&inside, findings);
    }

    /// Looks for gaps and wrong order, and for numbers that are not counted as the others are.
    fn siblings(&self, numbers: &[&Spanned<Number>], findings: &mut Findings) {
        siblings(self.kind, &self.elsewhere, numbers, findings);
        let (read, odd): (Vec<_>, Vec<_>) = numbers
            .iter()
            .copied()
            .partition(|number: &&Spanned<Number>| number.parts(self.lone).is_some());
        if read.len() <= odd.len() {
            return;
        }
        for number in odd {
            findings.report(
                &[&number.0],
                Diagnostic::warning(
                    "odd-number",
                    format!(
                        "{} is not counted as the others are",
                        begun(self.kind.one, number)
                    ),
                )
                .at_labelled(number.span, "another kind of number")
                .help(format!(
                    "correct it; if the adopted plan says so, {}",
                    acceptance("odd-number", &number.0)
                )),
            );
        }
    }

    /// Reports what has no number where most have one.
    fn without(&self, numbered: usize, findings: &mut Findings) {
        let without = self.rows.iter().flat_map(|row| &row.without);
        if without.clone().count() >= numbered {
            return;
        }
        for (heading, key) in without {
            findings.report(
                &[key],
                Diagnostic::warning(
                    "no-number",
                    format!("{} `{key}` has no number, as others have", self.kind.one),
                )
                .at_labelled(*heading, "no `number` here")
                .help(format!(
                    "add `number = \"…\"`; if the adopted plan prints none, {}",
                    acceptance("no-number", key)
                )),
            );
        }
    }
}

/// Returns how a message names something: by its level and number, unless the number says the level.
fn called(kind: &str, number: &Number) -> String {
    let number = number.0.as_str();
    match number.to_lowercase().starts_with(&kind.to_lowercase()) {
        true => number.to_owned(),
        false => format!("{kind} {number}"),
    }
}

/// Returns how a message that begins with it names something.
fn begun(kind: &str, number: &Number) -> String {
    match called(kind, number) {
        name if name == number.0 => format!("number {name}"),
        name => name,
    }
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
    let help = format!(
        "{help}; if the adopted plan says so, {}",
        acceptance("number-outside-parent", &number.0)
    );
    findings.report(
        &[&number.0],
        Diagnostic::warning(
            "number-outside-parent",
            format!(
                "{kind} number {} is not under {}",
                **number,
                called(parent_kind, parent)
            ),
        )
        .at_labelled(
            number.span,
            format!("stands in {}", called(parent_kind, parent)),
        )
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
                match called(kind, number) {
                    name if name == number.0 => format!("number {name} is printed twice"),
                    _ => format!("{kind} number {} is printed twice", ***number),
                },
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
fn siblings(
    kind: Kind<'_>,
    elsewhere: &HashSet<&str>,
    numbers: &[&Spanned<Number>],
    findings: &mut Findings,
) {
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
            // What stands at a wrong place is out of order, not missing; and goals may be counted with
            // the items that stand beside them.
            let is_there = |number: &str| texts.contains(number) || elsewhere.contains(number);
            if !is_there(&gap.first) && !is_there(&gap.last) {
                let previous = highest.as_ref().map(|(number, _)| *number);
                report_gap(kind, number, previous, &gap, findings);
            }
        }
        highest = Some((number, parts));
    }
}

fn out_of_order(
    kind: Kind<'_>,
    number: &Spanned<Number>,
    higher: &Spanned<Number>,
    findings: &mut Findings,
) {
    findings.report(
        &[&number.0],
        Diagnostic::warning(
            "number-out-of-order",
            format!(
                "{} stands after {}",
                begun(kind.one, number),
                called(kind.one, higher)
            ),
        )
        .at_labelled(number.span, "the lower number")
        .see(higher.span, "the higher number")
        .help(format!(
            "put the {} in the order of their numbers, or {}",
            kind.several,
            acceptance("number-out-of-order", &number.0)
        )),
    );
}

fn report_gap(
    kind: Kind<'_>,
    number: &Spanned<Number>,
    previous: Option<&Spanned<Number>>,
    gap: &Gap,
    findings: &mut Findings,
) {
    let missing = if gap.first == gap.last {
        format!("{} is missing", begun(kind.one, &Number(gap.first.clone())))
    } else {
        match called(kind.one, &Number(gap.first.clone())) {
            first if first == gap.first => {
                format!("numbers {first} to {} are missing", gap.last)
            }
            _ => format!("{} {} to {} are missing", kind.several, gap.first, gap.last),
        }
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
