//! Printed numbers, and how each level of a plan counts them: what is missing, out of order, under the
//! wrong parent.
//!
//! An adopted plan may have any of these faults; nothing is renumbered.

use crate::diagnostic::{Span, Spanned};
use crate::plan::number::{Gap, NumberPart};
use crate::plan::{Goal, Level, LoneLetters, Number, Plan, Section};
use std::collections::{HashMap, HashSet};

/// Returns the levels of a plan with their numbers.
pub(super) fn levels(plan: &Plan) -> Vec<OfLevel<'_>> {
    let lone = plan.lone_letters();
    let of_level = |level| {
        let rows = rows(plan, level);
        let parents = rows.iter().filter_map(|row| Some(&row.parent?.1.value));
        let parents = Parents::new(lone, parents);
        let kind = Kind {
            one: plan.levels.one(level),
            several: plan.levels.several(level),
        };
        OfLevel::new(kind, &elsewhere(plan, level), &parents, lone, rows)
    };
    Level::ALL.into_iter().map(of_level).collect()
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
pub(super) struct Kind<'p> {
    pub(super) one: &'p str,
    pub(super) several: &'p str,
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
pub(super) struct OfLevel<'p> {
    pub(super) kind: Kind<'p>,
    /// Groups in which no number should stand twice.
    pub(super) unique: Vec<Vec<&'p Spanned<Number>>>,
    /// Numbers that do not begin with that of what they stand in, though most do.
    pub(super) outside: Vec<Outside<'p>>,
    pub(super) gaps: Vec<GapBefore<'p>>,
    /// Numbers with the higher one that stands before each.
    pub(super) lower: Vec<(&'p Spanned<Number>, &'p Spanned<Number>)>,
    /// Numbers that are not counted as the others are.
    pub(super) odd: Vec<&'p Spanned<Number>>,
    /// The headings of what has no number where most have one, with their keys.
    pub(super) without: Vec<(Span, &'p str)>,
}

/// A number under another parent than its own.
pub(super) struct Outside<'p> {
    pub(super) number: &'p Spanned<Number>,
    /// What it stands in: what that is called, and its number.
    pub(super) parent: (&'p str, &'p Spanned<Number>),
    /// The parent that it belongs under, if there is one.
    pub(super) home: Option<&'p Number>,
}

/// Numbers that are missing before one.
pub(super) struct GapBefore<'p> {
    pub(super) number: &'p Spanned<Number>,
    pub(super) previous: Option<&'p Spanned<Number>>,
    pub(super) gap: Gap,
}

impl<'p> OfLevel<'p> {
    fn new(
        kind: Kind<'p>,
        elsewhere: &HashSet<&str>,
        parents: &Parents<'p>,
        lone: LoneLetters,
        rows: Vec<Siblings<'p>>,
    ) -> Self {
        let all: Vec<_> = rows.iter().flat_map(|row| &row.numbers).copied().collect();
        let each = || rows.iter().map(|row| row.numbers.clone());
        let nests = nests(&rows, lone);
        let mut level = OfLevel {
            kind,
            unique: match nests || !begins_anew(&rows) {
                true => vec![all.clone()],
                false => each().collect(),
            },
            outside: Vec::new(),
            gaps: Vec::new(),
            lower: Vec::new(),
            odd: Vec::new(),
            without: rows.iter().flat_map(|row| &row.without).copied().collect(),
        };
        if level.without.len() >= all.len() {
            level.without.clear();
        }
        let sequences: Vec<_> = if nests {
            rows.iter().map(|row| level.inside(row, parents)).collect()
        } else if runs_on(&rows, lone) {
            vec![all]
        } else {
            each().collect()
        };
        for numbers in &sequences {
            level.count(numbers, elsewhere);
            let (read, odd): (Vec<_>, Vec<_>) = numbers
                .iter()
                .copied()
                .partition(|number: &&Spanned<Number>| number.parts(lone).is_some());
            if read.len() > odd.len() {
                level.odd.extend(odd);
            }
        }
        level
    }

    /// Returns the numbers that begin with their parent's, and keeps those that do not.
    fn inside(&mut self, row: &Siblings<'p>, parents: &Parents<'p>) -> Vec<&'p Spanned<Number>> {
        let Some(parent) = row.parent else {
            return row.numbers.clone();
        };
        let numbers = row.numbers.iter().copied();
        let (inside, outside): (Vec<_>, Vec<_>) =
            numbers.partition(|number| number.is_under(parent.1, parents.lone));
        let outside = outside.into_iter().map(|number| Outside {
            number,
            parent,
            home: parents.home_of(number),
        });
        self.outside.extend(outside);
        inside
    }

    /// Looks for gaps and wrong order among numbers that are counted together.
    fn count(&mut self, numbers: &[&'p Spanned<Number>], elsewhere: &HashSet<&str>) {
        let lone = LoneLetters::among(numbers.iter().map(|number| number.last()));
        let texts: HashSet<&str> = numbers.iter().map(|number| number.0.as_str()).collect();
        let mut highest: Option<(&'p Spanned<Number>, Vec<NumberPart>)> = None;
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
                self.lower.push((number, higher));
                continue;
            }
            let before = highest.as_ref().map(|(_, parts)| parts.as_slice());
            if let Some(gap) = number.gap_between(before, &parts) {
                // What stands at a wrong place is out of order, not missing; and goals may be counted with
                // the items that stand beside them.
                let is_there = |number: &str| texts.contains(number) || elsewhere.contains(number);
                if !is_there(&gap.first) && !is_there(&gap.last) {
                    let previous = highest.as_ref().map(|(number, _)| *number);
                    self.gaps.push(GapBefore {
                        number,
                        previous,
                        gap,
                    });
                }
            }
            highest = Some((number, parts));
        }
    }
}

/// Returns whether numbers of a level begin with that of what they stand in, as most do.
fn nests(rows: &[Siblings<'_>], lone: LoneLetters) -> bool {
    let pairs = rows.iter().flat_map(|row| {
        let numbers = row.numbers.iter();
        numbers.filter_map(|number| Some((*number, row.parent?.1)))
    });
    let (mut inner, mut all) = (0, 0);
    for (number, parent) in pairs {
        all += 1;
        inner += usize::from(number.is_counted_within(parent, lone));
    }
    inner * 2 >= all
}

/// Returns whether most rows begin with the same number.
fn begins_anew(rows: &[Siblings<'_>]) -> bool {
    let firsts = rows.iter().filter_map(|row| row.numbers.first());
    let firsts: Vec<&str> = firsts.map(|number| number.0.as_str()).collect();
    let Some((first, others)) = firsts.split_first() else {
        return false;
    };
    let same = others.iter().filter(|other| *other == first).count();
    !others.is_empty() && same * 2 >= others.len()
}

/// Returns whether most rows go on where the one before ended.
fn runs_on(rows: &[Siblings<'_>], lone: LoneLetters) -> bool {
    let rows: Vec<_> = rows.iter().filter(|row| !row.numbers.is_empty()).collect();
    let goes_on = |pair: &&[&Siblings<'_>]| {
        let parts = |number: Option<&&Spanned<Number>>| number?.parts(lone);
        let last = parts(pair[0].numbers.last());
        let first = parts(pair[1].numbers.first());
        matches!((last, first), (Some(last), Some(first)) if first > last)
    };
    let going_on = rows.windows(2).filter(goes_on).count();
    going_on * 2 >= rows.len().saturating_sub(1)
}

/// Returns how a message names something: by its level and number, unless the number says the level.
pub(super) fn called(kind: &str, number: &Number) -> String {
    let number = number.0.as_str();
    match number.to_lowercase().starts_with(&kind.to_lowercase()) {
        true => number.to_owned(),
        false => format!("{kind} {number}"),
    }
}

/// Returns how a message that begins with it names something.
pub(super) fn begun(kind: &str, number: &Number) -> String {
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
