//! The texts of a plan that comments can change.

use super::super::feedback::{Comment, Place, Proposal};
use super::rows;
use crate::plan::{ColumnKey, Goal, Item, ItemKey, ItemWords, Plan};

/// A text of a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    PlanTitle,
    /// By its key.
    AreaTitle(String),
    /// By its key.
    SectionTitle(String),
    /// By its key.
    GoalTitle(String),
    Number(ItemKey),
    /// What an item says in a column.
    Column(ItemKey, ColumnKey),
}

impl Target {
    /// Returns the text that a comment is about.
    pub(super) fn of(comment: &Comment) -> Option<Target> {
        Some(match comment.place.as_ref()? {
            Place::Document => Target::PlanTitle,
            Place::Area(key) => Target::AreaTitle(key.clone()),
            Place::Section(number) => Target::SectionTitle(number.clone()),
            Place::Goal(number) => Target::GoalTitle(number.clone()),
            Place::Item(key) if matches!(comment.proposal, Some(Proposal::Renumber(_))) => {
                Target::Number(key.clone())
            }
            Place::Item(key) => {
                let column = comment.column.clone();
                Target::Column(key.clone(), column.unwrap_or(ColumnKey::ACTION))
            }
        })
    }

    /// Returns how messages name what a comment would change.
    pub(super) fn name(comment: &Comment, plan: &Plan) -> String {
        match comment.proposal {
            Some(Proposal::NewItem(_) | Proposal::Removal | Proposal::Move { .. }) => {
                rows::what(comment)
            }
            _ => Target::of(comment)
                .map_or_else(|| "the plan".to_owned(), |target| target.what(plan)),
        }
    }

    /// Returns how messages name the text.
    pub(super) fn what(&self, plan: &Plan) -> String {
        match self {
            Target::PlanTitle => "title of the plan".to_owned(),
            Target::AreaTitle(key) => format!("title of area {key}"),
            Target::SectionTitle(number) => format!("title of section {number}"),
            Target::GoalTitle(number) => format!("title of goal {number}"),
            Target::Number(key) => format!("number of {key}"),
            Target::Column(key, column) => match plan.columns.get(column) {
                Some(column) => format!("{} of {key}", column.name),
                None => format!("{column} of {key}"),
            },
        }
    }

    /// Returns the text as documents say it; nothing where the plan does not have it.
    pub(super) fn text(&self, plan: &Plan, words: &ItemWords<'_>) -> Option<String> {
        match self {
            Target::PlanTitle => Some(plan.title.value.clone()),
            Target::AreaTitle(key) => {
                let mut areas = plan.areas.iter();
                let found = areas.find(|area| area.key == *key);
                found.map(|area| area.title.value.clone())
            }
            Target::SectionTitle(number) => {
                let mut sections = plan.sections.iter();
                let found = sections.find(|section| section.key == *number);
                found.map(|section| section.title.value.clone())
            }
            Target::GoalTitle(number) => goal(plan, number).map(|goal| goal.title.value.clone()),
            Target::Number(key) => item(plan, key).map(|(_, item)| item.number.0.clone()),
            Target::Column(key, column) => {
                let column = plan.columns.get(column)?;
                item(plan, key).map(|(_, item)| words.text(plan, item, column))
            }
        }
    }
}

/// Finds a goal by its key.
pub(super) fn goal<'p>(plan: &'p Plan, key: &str) -> Option<&'p Goal> {
    let mut goals = plan.goals();
    goals.find(|goal| goal.key == key)
}

/// Finds an item by its key, and the goal it stands in.
pub(super) fn item<'p>(plan: &'p Plan, key: &ItemKey) -> Option<(&'p Goal, &'p Item)> {
    let mut items = plan.items();
    let found = items.find(|place| *place.item.key == *key);
    found.map(|place| (place.goal, place.item))
}
