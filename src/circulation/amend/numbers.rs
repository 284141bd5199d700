//! New numbers of items that stay where they are.

use super::super::feedback::{Comment, PlanElement, Proposal};
use super::target::Target;
use super::{Accepted, No, texts};
use crate::plan::column::folded;
use crate::plan::{ItemKey, Plan};
use std::collections::{BTreeMap, HashMap};

/// Returns whether a comment renumbers more than an item.
pub(super) fn is_of_whole_branch(comment: &Comment) -> bool {
    matches!(comment.proposal, Some(Proposal::Renumber(_)))
        && !matches!(comment.place, Some(PlanElement::Item(_)) | None)
}

pub(super) fn by_hand() -> No {
    No::new(
        "the numbers of all that stands under it begin with its own",
        "renumber it in the plan by hand, with all that stands under it",
    )
}

/// Takes out new numbers that two items would have in the end, with what is in their way.
pub(super) fn without_clashes<'a>(
    plan: &Plan,
    rows: &[Accepted<'a>],
    by_target: &mut BTreeMap<Target, Vec<Accepted<'a>>>,
) -> Vec<(Accepted<'a>, No)> {
    let mut out = Vec::new();
    // What is refused keeps its number, which may be in the way of another one.
    while let Some((target, no)) = first_clash(plan, rows, by_target) {
        let group = by_target.remove(&target).unwrap_or_default();
        out.extend(group.into_iter().map(|accepted| (accepted, no.clone())));
    }
    out
}

fn first_clash(
    plan: &Plan,
    rows: &[Accepted<'_>],
    by_target: &BTreeMap<Target, Vec<Accepted<'_>>>,
) -> Option<(Target, No)> {
    let goes = |key: &ItemKey| {
        rows.iter().any(|row| {
            row.comment.proposal == Some(Proposal::Removal)
                && row.comment.place.as_ref() == Some(&PlanElement::Item(key.clone()))
        })
    };
    let new_number = |key: &ItemKey| {
        let group = by_target.get(&Target::Number(key.clone()))?;
        group.first().map(|first| folded(texts::whole_text(first)))
    };
    let mut with_number: HashMap<String, Vec<&ItemKey>> = HashMap::new();
    for place in plan.items().filter(|place| !goes(&place.item.key)) {
        let key = &place.item.key.value;
        let number = new_number(key).unwrap_or_else(|| place.item.number.0.clone());
        with_number.entry(number).or_default().push(key);
    }
    let numbers = by_target.keys().filter_map(|target| match target {
        Target::Number(key) => Some((target, key)),
        _ => None,
    });
    for (target, key) in numbers {
        let number = new_number(key)?;
        let holders = with_number
            .get(&number)
            .map(Vec::as_slice)
            .unwrap_or_default();
        if let Some(other) = holders.iter().find(|other| **other != key) {
            return Some((
                target.clone(),
                No::new(
                    format!("item {other} would have the number {number} as well"),
                    "decide on another number with `decide … partly --text NUMBER`, or renumber the other item first",
                ),
            ));
        }
    }
    None
}
