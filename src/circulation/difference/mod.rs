//! How two texts of a plan differ: what came, went, moved, was renumbered or reworded.
//!
//! A [`Difference`] is a walk through both texts at once, in the order in which a reader is shown
//! both: what stands in one text alone, what stands in both, and what stands in both at different
//! places, which is met twice. `matching.rs` says what of one text is what of the other, `walk.rs`
//! in which order they are met, `words.rs` how two wordings of one thing differ.
//!
//! Compared is what the action-item table prints. Knows the plan and no document.

mod counterparts;
mod matching;
mod walk;
mod words;

pub use counterparts::{Counterpart, Counterparts};
pub use words::{WordChange, words};

use crate::plan::column::{ColumnPlace, ColumnSubject, Values};
use crate::plan::{Column, ColumnKey, Columns, Goal, Item, Plan, Section};
use matching::{Candidate, Matches};
use walk::{Step, steps};

/// How two texts of a plan differ.
#[derive(Debug, Clone)]
pub struct Difference<'p> {
    pub old: &'p Plan,
    pub new: &'p Plan,
    /// The columns of both texts.
    pub columns: Columns,
    pub sections: Vec<SectionEntry<'p>>,
}

/// A section where the walk meets it.
#[derive(Debug, Clone)]
pub struct SectionEntry<'p> {
    pub place: Compared<'p, Section>,
    pub goals: Vec<GoalEntry<'p>>,
}

/// A goal where the walk meets it.
#[derive(Debug, Clone)]
pub struct GoalEntry<'p> {
    pub place: Compared<'p, Goal>,
    pub items: Vec<Compared<'p, Item>>,
}

/// What the walk meets at a place.
#[derive(Debug, Clone, Copy)]
pub enum Compared<'p, T> {
    /// In both texts, here.
    Kept { old: &'p T, new: &'p T },
    /// In the new text alone.
    Inserted(&'p T),
    /// In the old text alone.
    Deleted(&'p T),
    /// In the old text here, in the new one elsewhere. The number is that of the other place.
    MovedFrom { old: &'p T, new: &'p T, id: usize },
    /// In the new text here, in the old one elsewhere. The number is that of the other place.
    MovedTo { old: &'p T, new: &'p T, id: usize },
}

/// A way in which an item that both texts have can differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// The printed number.
    Number,
    /// What it says in a column.
    Column(ColumnKey),
}

impl<'p, T> Compared<'p, T> {
    /// Returns what the old text has here.
    pub(crate) fn old_here(&self) -> Option<&'p T> {
        match *self {
            Compared::Kept { old, .. }
            | Compared::Deleted(old)
            | Compared::MovedFrom { old, .. } => Some(old),
            Compared::Inserted(_) | Compared::MovedTo { .. } => None,
        }
    }

    /// Returns what the new text has here.
    pub(crate) fn new_here(&self) -> Option<&'p T> {
        match *self {
            Compared::Kept { new, .. }
            | Compared::Inserted(new)
            | Compared::MovedTo { new, .. } => Some(new),
            Compared::Deleted(_) | Compared::MovedFrom { .. } => None,
        }
    }

    /// Returns both wordings of what both texts have, wherever they stand.
    pub fn both(&self) -> Option<(&'p T, &'p T)> {
        match *self {
            Compared::Kept { old, new }
            | Compared::MovedFrom { old, new, .. }
            | Compared::MovedTo { old, new, .. } => Some((old, new)),
            Compared::Inserted(_) | Compared::Deleted(_) => None,
        }
    }
}

impl<'p> Difference<'p> {
    /// Compares two texts of a plan.
    pub fn between(old: &'p Plan, new: &'p Plan) -> Self {
        let (old_flat, new_flat) = (Flat::of(old), Flat::of(new));
        let (sections, goals) = headings(&old_flat, &new_flat);
        let home = |goal: usize| goals.new_of(goal);
        let items = Matches::of(&old_flat.item_names(home), &new_flat.item_names(Some));
        let comparer = Comparer {
            old: &old_flat,
            new: &new_flat,
            sections: &sections,
            goals: &goals,
            items: &items,
        };
        Difference {
            old,
            new,
            columns: old.columns.joined(&new.columns),
            sections: comparer.sections(),
        }
    }

    /// Compares what is shown at a place alone.
    pub(crate) fn shown_in(mut self, place: ColumnPlace) -> Self {
        self.columns = self.columns.shown_in(place);
        self
    }

    /// Returns how the two wordings of an item differ, as they are printed.
    pub fn aspects(&self, old: &Item, new: &Item) -> Vec<Aspect> {
        let number = (old.number.0 != new.number.0).then_some(Aspect::Number);
        let differs =
            |column: &&Column| self.old.saying(old, column) != self.new.saying(new, column);
        let columns = self.columns.of_items().filter(differs);
        let columns = columns.map(|column| Aspect::Column(column.key.clone()));
        number.into_iter().chain(columns).collect()
    }

    /// Returns whether a reader of the table would find the two texts the same.
    pub fn is_empty(&self) -> bool {
        self.has_same_title()
            && self.has_same_text()
            && self.sections.iter().all(|section| self.is_same(section))
    }

    fn has_same_title(&self) -> bool {
        let edition = |plan: &Plan| {
            plan.edition.clone().map(|edition| {
                (
                    edition.symbol.map(|symbol| symbol.value),
                    edition.revision,
                    edition.status.map(|status| status.value),
                    edition.date,
                )
            })
        };
        self.old.title.value == self.new.title.value
            && self.old.organisation.value == self.new.organisation.value
            && edition(self.old) == edition(self.new)
    }

    /// Returns whether areas, running text and steps are the same.
    fn has_same_text(&self) -> bool {
        let areas = |plan: &Plan| -> Vec<(String, String)> {
            let areas = plan.areas.iter();
            areas
                .map(|area| (area.number.0.clone(), area.title.value.clone()))
                .collect()
        };
        let texts = |plan: &Plan| -> Vec<String> {
            let texts = plan.running_texts();
            texts.map(|text| text.value.clone()).collect()
        };
        areas(self.old) == areas(self.new) && texts(self.old) == texts(self.new)
    }

    fn is_same(&self, section: &SectionEntry<'p>) -> bool {
        let Compared::Kept { old, new } = section.place else {
            return false;
        };
        old.number.0 == new.number.0
            && old.title.value == new.title.value
            && old.area == new.area
            && self.has_same_values(ColumnSubject::Section, &old.values, &new.values)
            && section.goals.iter().all(|goal| self.is_same_goal(goal))
    }

    /// Returns whether a goal or a section says the same in columns.
    fn has_same_values(&self, subject: ColumnSubject, old: &Values, new: &Values) -> bool {
        let mut columns = self.columns.of_values(subject);
        columns.all(|column| self.old.saying_of(old, column) == self.new.saying_of(new, column))
    }

    fn is_same_goal(&self, goal: &GoalEntry<'p>) -> bool {
        let Compared::Kept { old, new } = goal.place else {
            return false;
        };
        old.number.0 == new.number.0
            && old.title.value == new.title.value
            && self.has_same_values(ColumnSubject::Goal, &old.values, &new.values)
            && goal.items.iter().all(|item| match item {
                Compared::Kept { old, new } => {
                    self.aspects(old, new).is_empty() && old.is_step == new.is_step
                }
                _ => false,
            })
    }
}

/// Matches the sections and the goals of two texts.
fn headings(old: &Flat<'_>, new: &Flat<'_>) -> (Matches, Matches) {
    let sections = Matches::of(&old.section_names(), &new.section_names());
    let home = |section: usize| sections.new_of(section);
    let goals = Matches::of(&old.goal_names(home), &new.goal_names(Some));
    (sections, goals)
}

/// A plan with its goals and items in one row each, and where those of each parent begin.
struct Flat<'p> {
    sections: &'p [Section],
    goals: Vec<(usize, &'p Goal)>,
    items: Vec<(usize, &'p Item)>,
    /// The first goal of each section, and the end.
    first_goals: Vec<usize>,
    /// The first item of each goal, and the end.
    first_items: Vec<usize>,
}

impl<'p> Flat<'p> {
    fn of(plan: &'p Plan) -> Self {
        let mut flat = Flat {
            sections: &plan.sections,
            goals: Vec::new(),
            items: Vec::new(),
            first_goals: vec![0],
            first_items: vec![0],
        };
        for (index, section) in plan.sections.iter().enumerate() {
            for goal in &section.goals {
                let of_goal = flat.goals.len();
                flat.goals.push((index, goal));
                flat.items
                    .extend(goal.items.iter().map(|item| (of_goal, item)));
                flat.first_items.push(flat.items.len());
            }
            flat.first_goals.push(flat.goals.len());
        }
        flat
    }

    fn section_names(&self) -> Vec<Candidate<'p>> {
        let sections = self.sections.iter();
        sections
            .map(|section| {
                Candidate::new(&section.key, heading(&section.title, &section.key), Some(0))
            })
            .collect()
    }

    fn goal_names(&self, home: impl Fn(usize) -> Option<usize>) -> Vec<Candidate<'p>> {
        let goals = self.goals.iter();
        goals
            .map(|(section, goal)| {
                Candidate::new(&goal.key, heading(&goal.title, &goal.key), home(*section))
            })
            .collect()
    }

    fn item_names(&self, home: impl Fn(usize) -> Option<usize>) -> Vec<Candidate<'p>> {
        let items = self.items.iter();
        items
            .map(|(goal, item)| Candidate::new(&item.key.0, &item.action, home(*goal)))
            .collect()
    }
}

/// Returns a title; what stands for it where there is none.
fn heading<'p>(title: &'p str, key: &'p str) -> &'p str {
    if title.is_empty() { key } else { title }
}

/// Walks through both texts, level by level.
struct Comparer<'a, 'p> {
    old: &'a Flat<'p>,
    new: &'a Flat<'p>,
    sections: &'a Matches,
    goals: &'a Matches,
    items: &'a Matches,
}

impl<'p> Comparer<'_, 'p> {
    fn sections(&self) -> Vec<SectionEntry<'p>> {
        let all = steps(
            0..self.old.sections.len(),
            0..self.new.sections.len(),
            self.sections,
        );
        let section = |step: Step| SectionEntry {
            place: place(
                step,
                self.sections,
                |index| &self.old.sections[index],
                |index| &self.new.sections[index],
            ),
            goals: self.goals(step),
        };
        all.into_iter().map(section).collect()
    }

    fn goals(&self, section: Step) -> Vec<GoalEntry<'p>> {
        let range = |firsts: &[usize], index: Option<usize>| {
            index.map_or(0..0, |index| firsts[index]..firsts[index + 1])
        };
        let all = steps(
            range(&self.old.first_goals, section.in_old()),
            range(&self.new.first_goals, section.in_new()),
            self.goals,
        );
        let goal = |step: Step| GoalEntry {
            place: place(
                step,
                self.goals,
                |index| self.old.goals[index].1,
                |index| self.new.goals[index].1,
            ),
            items: steps(
                range(&self.old.first_items, step.in_old()),
                range(&self.new.first_items, step.in_new()),
                self.items,
            )
            .into_iter()
            .map(|step| {
                place(
                    step,
                    self.items,
                    |index| self.old.items[index].1,
                    |index| self.new.items[index].1,
                )
            })
            .collect(),
        };
        all.into_iter().map(goal).collect()
    }
}

fn place<'p, T>(
    step: Step,
    matches: &Matches,
    old: impl Fn(usize) -> &'p T,
    new: impl Fn(usize) -> &'p T,
) -> Compared<'p, T> {
    match step {
        Step::Both(at, to) => Compared::Kept {
            old: old(at),
            new: new(to),
        },
        Step::Old(at) => match matches.new_of(at) {
            None => Compared::Deleted(old(at)),
            Some(id) => Compared::MovedFrom {
                old: old(at),
                new: new(id),
                id,
            },
        },
        Step::New(id) => match matches.old_of(id) {
            None => Compared::Inserted(new(id)),
            Some(at) => Compared::MovedTo {
                old: old(at),
                new: new(id),
                id,
            },
        },
    }
}
