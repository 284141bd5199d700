//! The texts of a plan that comments can change.

use super::super::feedback::{Comment, PlanElement, Proposal};
use crate::plan::column::{Values, folded};
use crate::plan::running_text::{Holder, bare, paragraphs};
use crate::plan::{Column, ColumnKey, Goal, Item, ItemKey, ItemWords, Plan};
use std::ops::Range;

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
    /// What a goal or a section says in a column.
    Value(PlanElement, ColumnKey),
    /// A paragraph of running text, counted from 0.
    Paragraph(PlanElement, ColumnKey, usize),
}

impl Target {
    /// Returns the text that a comment is about; which paragraph of a running text, the circulated plan
    /// tells.
    pub(super) fn of(comment: &Comment, base: Option<&Plan>) -> Option<Target> {
        let place = comment.place.as_ref()?;
        let key = comment.column.as_ref();
        let key = key.filter(|_| !matches!(place, PlanElement::Item(_)));
        match key {
            Some(key) if key.is_running_text() => {
                let at = paragraph_of(comment, base?, place, key)?;
                return Some(Target::Paragraph(place.clone(), key.clone(), at));
            }
            Some(key) if place.subject().is_some() => {
                return Some(Target::Value(place.clone(), key.clone()));
            }
            _ => {}
        }
        Some(match place {
            PlanElement::Document => Target::PlanTitle,
            PlanElement::Area(key) => Target::AreaTitle(key.clone()),
            PlanElement::Section(number) => Target::SectionTitle(number.clone()),
            PlanElement::Goal(number) => Target::GoalTitle(number.clone()),
            PlanElement::Item(key) if matches!(comment.proposal, Some(Proposal::Renumber(_))) => {
                Target::Number(key.clone())
            }
            PlanElement::Item(key) => {
                let column = comment.column.clone();
                Target::Column(key.clone(), column.unwrap_or(ColumnKey::ACTION))
            }
        })
    }

    /// Returns how messages name what a comment would change.
    pub(super) fn name(comment: &Comment, plan: &Plan) -> String {
        match comment.proposal {
            Some(Proposal::NewItem(_) | Proposal::Removal | Proposal::Move { .. }) => what(comment),
            _ => Target::of(comment, Some(plan))
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
            Target::Value(place, key) => {
                let column = column_of(plan, place, key);
                let name = column.map_or_else(|| key.to_string(), |column| column.name.to_string());
                format!("{name} of {}", called(place))
            }
            Target::Paragraph(place, key, _) => {
                let what = match *key == ColumnKey::INTRO {
                    true => "text",
                    false => "notes",
                };
                format!("{what} of {}", called(place))
            }
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
            Target::Value(place, key) => {
                let column = column_of(plan, place, key)?;
                Some(words.value_text(plan, values(plan, place)?, column))
            }
            Target::Paragraph(place, key, at) => {
                let texts = plan.running_texts_of(holder(place)?, key);
                let (text, range) = paragraphs_of(&texts).into_iter().nth(*at)?;
                Some(folded(&texts[text][range]))
            }
        }
    }
}

/// Returns how messages call what something stands under.
fn called(place: &PlanElement) -> String {
    match place {
        PlanElement::Item(key) => key.to_string(),
        PlanElement::Goal(key) => format!("goal {key}"),
        PlanElement::Section(key) => format!("section {key}"),
        PlanElement::Area(key) => format!("area {key}"),
        PlanElement::Document => "the plan".to_owned(),
    }
}

/// Returns the column of a plan in which a goal or a section says something.
pub(super) fn column_of<'p>(
    plan: &'p Plan,
    place: &PlanElement,
    key: &ColumnKey,
) -> Option<&'p Column> {
    plan.columns.get_of(place.subject()?, key)
}

fn values<'p>(plan: &'p Plan, place: &PlanElement) -> Option<&'p Values> {
    match place {
        PlanElement::Goal(key) => goal(plan, key).map(|goal| &goal.values),
        PlanElement::Section(key) => {
            let mut sections = plan.sections.iter();
            let found = sections.find(|section| section.key == *key);
            found.map(|section| &section.values)
        }
        _ => None,
    }
}

/// Returns what has the running text of a place.
fn holder(place: &PlanElement) -> Option<Holder<'_>> {
    Some(match place {
        PlanElement::Document => Holder::Plan,
        PlanElement::Area(key) => Holder::Area(key),
        PlanElement::Section(key) => Holder::Section(key),
        PlanElement::Goal(key) => Holder::Goal(key),
        PlanElement::Item(_) => return None,
    })
}

/// Returns the paragraphs of running texts, each with the text that it is of.
fn paragraphs_of(texts: &[&str]) -> Vec<(usize, Range<usize>)> {
    let texts = texts.iter().enumerate();
    let all = texts.flat_map(|(at, text)| {
        let paragraphs = paragraphs(text).into_iter();
        paragraphs.map(move |range| (at, range))
    });
    all.collect()
}

/// Returns which paragraph of the circulated text a comment is about: the one whose words it changes,
/// the only one, or the only one that has what it is about.
fn paragraph_of(
    comment: &Comment,
    base: &Plan,
    place: &PlanElement,
    key: &ColumnKey,
) -> Option<usize> {
    let texts = base.running_texts_of(holder(place)?, key);
    let paragraphs = paragraphs_of(&texts).into_iter();
    let paragraphs: Vec<String> = paragraphs
        .map(|(at, range)| bare(&texts[at][range]))
        .collect();
    if let Some(Proposal::Edit(edit)) = &comment.proposal {
        let wanted = bare(&edit.base);
        return paragraphs.iter().position(|paragraph| *paragraph == wanted);
    }
    if paragraphs.len() == 1 {
        return Some(0);
    }
    let about = bare(&comment.about);
    let mut having = (0..paragraphs.len()).filter(|at| paragraphs[*at].contains(&about));
    having
        .next()
        .filter(|_| having.next().is_none() && !about.is_empty())
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

/// Returns how messages name what happens to a row.
pub(super) fn what(comment: &Comment) -> String {
    let key = match &comment.place {
        Some(PlanElement::Item(key)) => key.0.clone(),
        Some(PlanElement::Goal(number)) => format!("goal {number}"),
        Some(PlanElement::Section(number)) => format!("section {number}"),
        Some(PlanElement::Area(key)) => format!("area {key}"),
        _ => "the plan".to_owned(),
    };
    match &comment.proposal {
        Some(Proposal::NewItem(_)) => format!("new item after {key}"),
        Some(Proposal::Removal) => format!("removal of {key}"),
        Some(Proposal::Move { .. }) => format!("move of {key}"),
        Some(Proposal::Renumber(_)) => format!("number of {key}"),
        _ => key,
    }
}
