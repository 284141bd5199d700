//! Which items are shown: the filters of `list` and of every table.
//!
//! A [`Selection`] holds what was asked for, in the plan's own words; [`Plan::find_body`] and its
//! siblings turn a person's words into those. A [`View`] borrows what is left of the plan.

use super::{BodyKey, Goal, Item, ItemPlace, Plan, Section};
use chrono::NaiveDate;

/// Filters; each one given narrows the selection. Several values of one filter widen it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Keys of areas, sections and goals.
    pub areas: Vec<String>,
    pub sections: Vec<String>,
    pub goals: Vec<String>,
    /// Bodies that own or support.
    pub bodies: Vec<BodyKey>,
    /// First day: items whose period ends earlier, or that have none, are left out.
    pub from: Option<NaiveDate>,
    /// Last day: items whose period begins later, or that have none, are left out.
    pub to: Option<NaiveDate>,
    /// Only items that nobody is responsible for.
    pub no_body: bool,
    /// Only items without a time line, or with one that says no day that can be reckoned with.
    pub no_timeline: bool,
}

/// The selected part of a plan, in the plan's order; sections and goals without a selected item
/// are left out (unless nothing is filtered at all).
#[derive(Debug, Clone)]
pub struct View<'a> {
    pub plan: &'a Plan,
    pub sections: Vec<SectionView<'a>>,
}

/// A section with its selected goals.
#[derive(Debug, Clone)]
pub struct SectionView<'a> {
    pub section: &'a Section,
    pub goals: Vec<GoalView<'a>>,
}

/// A goal with its selected items.
#[derive(Debug, Clone)]
pub struct GoalView<'a> {
    pub goal: &'a Goal,
    pub items: Vec<&'a Item>,
}

impl Selection {
    /// Returns whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Selection::default()
    }

    /// Selects from a plan.
    pub fn apply<'a>(&self, plan: &'a Plan) -> View<'a> {
        let sections = plan
            .sections
            .iter()
            .filter(|section| {
                let area = plan.area_of(section).map_or("", |area| &area.key);
                is_listed(&self.areas, area) && is_listed(&self.sections, &section.key)
            })
            .map(|section| SectionView {
                section,
                goals: self.goals_of(plan, section),
            })
            .filter(|view| self.is_empty() || !view.goals.is_empty())
            .collect();
        View { plan, sections }
    }

    fn goals_of<'a>(&self, plan: &'a Plan, section: &'a Section) -> Vec<GoalView<'a>> {
        section
            .goals
            .iter()
            .filter(|goal| is_listed(&self.goals, &goal.key))
            .map(|goal| GoalView {
                goal,
                items: goal
                    .items
                    .iter()
                    .filter(|item| self.takes(plan, item))
                    .collect(),
            })
            .filter(|view| self.is_empty() || !view.items.is_empty())
            .collect()
    }

    /// Returns whether an item passes all filters but those of section and goal.
    fn takes(&self, plan: &Plan, item: &Item) -> bool {
        let bodies = self.bodies.is_empty() || item.bodies().any(|key| self.bodies.contains(key));
        let dates = self.from.is_none() && self.to.is_none()
            || item
                .timeline
                .as_ref()
                .is_some_and(|line| line.overlaps(self.from, self.to, &plan.calendar));
        bodies
            && dates
            && (!self.no_body || item.lacks_owner())
            && (!self.no_timeline || item.lacks_days())
    }
}

fn is_listed(wanted: &[String], key: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|wanted| wanted == key)
}

impl<'a> View<'a> {
    /// Walks over the selected items in the order of the plan.
    pub fn items(&self) -> impl Iterator<Item = ItemPlace<'a>> {
        self.sections.iter().flat_map(|section| {
            section.goals.iter().flat_map(move |goal| {
                goal.items.iter().map(move |item| ItemPlace {
                    section: section.section,
                    goal: goal.goal,
                    item,
                })
            })
        })
    }

    /// Counts the selected items.
    pub fn item_count(&self) -> usize {
        self.sections
            .iter()
            .flat_map(|section| &section.goals)
            .map(|goal| goal.items.len())
            .sum()
    }
}
