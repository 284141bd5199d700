//! Random edits of a plan.

use super::Texts;
use proptest::collection::vec;
use proptest::prelude::*;
use wem_report::plan::{Bodies, Goal, Item, ItemKey, Number, Plan};

/// An edit: what to do, and where; places are counted modulo how many there are.
pub(crate) type Edit = (u8, u16, u16);

/// How many kinds of edits there are.
const KINDS: u8 = 16;

const WORDS: [&str; 8] = [
    "council",
    "قلم",
    "statute,",
    "план",
    "(two)",
    "of",
    "Geneva.",
    "women’s",
];

pub(crate) fn any() -> impl Strategy<Value = Vec<Edit>> {
    vec((0..KINDS, 0..1000_u16, 0..1000_u16), 0..14)
}

/// Makes the new text of a pair out of the old one, by edits.
pub(crate) fn edited(mut texts: Texts, edits: &[Edit]) -> Texts {
    texts.new = texts.old.clone();
    for (index, edit) in edits.iter().enumerate() {
        apply(&mut texts.new, *edit, index);
    }
    texts
}

fn apply(plan: &mut Plan, (kind, at, to): Edit, index: usize) {
    let (at, to) = (usize::from(at), usize::from(to));
    match kind {
        0 => drop(take_item(plan, at)),
        1 => {
            let item = take_item(plan, at);
            put_item(plan, item, to);
        }
        2 => put_item(
            plan,
            item(plan, at).map(|item| new_item(&item, at, index)),
            to,
        ),
        3 => with_item(plan, at, |item| reword(&mut item.action.value, to)),
        4 => with_item(plan, at, |item| item.action.value = words(to, 6)),
        5 => with_item(plan, at, |item| item.timeline = None),
        6 => with_item(plan, at, |item| item.responsible.reverse()),
        7 => with_item(plan, at, |item| {
            item.responsible.pop();
        }),
        8 => {
            let other = item(plan, to);
            with_item(plan, at, |item| {
                if let Some(other) = other {
                    item.responsible = other.responsible;
                    item.timeline = other.timeline;
                }
            });
        }
        9 => renumber(plan),
        10 => drop(take_goal(plan, at)),
        11 => {
            let goal = take_goal(plan, at);
            put_goal(plan, goal, to);
        }
        12 => {
            let goal = goal(plan, at).map(|goal| new_goal(&goal, to, index));
            put_goal(plan, goal, to);
        }
        13 => {
            let goals = plan
                .sections
                .iter_mut()
                .flat_map(|section| &mut section.goals);
            let mut goals: Vec<&mut Goal> = goals.collect();
            let count = goals.len().max(1);
            if let Some(goal) = goals.get_mut(at % count) {
                reword(&mut goal.title.value, to);
            }
        }
        14 => {
            let sections = plan.sections.len().max(1);
            match to % 3 {
                0 if !plan.sections.is_empty() => drop(plan.sections.remove(at % sections)),
                1 => plan.sections.rotate_left(at % sections),
                _ => {
                    if let Some(section) = plan.sections.get_mut(at % sections) {
                        reword(&mut section.title.value, to);
                    }
                }
            }
        }
        _ => match to % 3 {
            0 => plan.edition = None,
            1 => reword(&mut plan.title.value, at),
            _ => {
                let mut bodies = plan.bodies.to_vec();
                bodies[0].name.value = words(at, 2);
                plan.bodies = Bodies::registered(bodies);
            }
        },
    }
}

fn words(from: usize, count: usize) -> String {
    let word = |at: usize| WORDS[(from / (at + 1) + at) % WORDS.len()];
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

fn reword(text: &mut String, at: usize) {
    let mut parts: Vec<&str> = text.split(' ').collect();
    let place = at % parts.len();
    match at % 3 {
        0 => parts.insert(place, WORDS[at % WORDS.len()]),
        1 if parts.len() > 1 => drop(parts.remove(place)),
        _ => parts[place] = WORDS[at % WORDS.len()],
    }
    *text = parts.join(" ");
}

fn renumber(plan: &mut Plan) {
    for (s, section) in plan.sections.iter_mut().enumerate() {
        for (g, goal) in section.goals.iter_mut().enumerate() {
            goal.number.value = Number(format!("{}.{}", s + 1, g + 1));
            for (i, item) in goal.items.iter_mut().enumerate() {
                item.number.value = Number(format!("{}.{}.{}", s + 1, g + 1, i + 1));
            }
        }
    }
}

fn goal_indexes(plan: &Plan) -> Vec<(usize, usize)> {
    let sections = plan.sections.iter().enumerate();
    sections
        .flat_map(|(s, section)| (0..section.goals.len()).map(move |g| (s, g)))
        .collect()
}

fn item_indexes(plan: &Plan) -> Vec<(usize, usize, usize)> {
    let goals = goal_indexes(plan).into_iter();
    goals
        .flat_map(|(s, g)| (0..plan.sections[s].goals[g].items.len()).map(move |i| (s, g, i)))
        .collect()
}

fn item(plan: &Plan, at: usize) -> Option<Item> {
    let items: Vec<Item> = plan.items().map(|place| place.item.clone()).collect();
    items.get(at % items.len().max(1)).cloned()
}

fn goal(plan: &Plan, at: usize) -> Option<Goal> {
    let goals = goal_indexes(plan);
    let (s, g) = *goals.get(at % goals.len().max(1))?;
    Some(plan.sections[s].goals[g].clone())
}

fn take_item(plan: &mut Plan, at: usize) -> Option<Item> {
    let items = item_indexes(plan);
    let (s, g, i) = *items.get(at % items.len().max(1))?;
    Some(plan.sections[s].goals[g].items.remove(i))
}

fn put_item(plan: &mut Plan, item: Option<Item>, to: usize) {
    let goals = goal_indexes(plan);
    if let (Some(item), Some((s, g))) = (item, goals.get(to % goals.len().max(1))) {
        let items = &mut plan.sections[*s].goals[*g].items;
        items.insert(to % (items.len() + 1), item);
    }
}

fn take_goal(plan: &mut Plan, at: usize) -> Option<Goal> {
    let goals = goal_indexes(plan);
    let (s, g) = *goals.get(at % goals.len().max(1))?;
    Some(plan.sections[s].goals.remove(g))
}

fn put_goal(plan: &mut Plan, goal: Option<Goal>, to: usize) {
    let sections = plan.sections.len().max(1);
    if let (Some(goal), Some(section)) = (goal, plan.sections.get_mut(to % sections)) {
        section.goals.insert(to % (section.goals.len() + 1), goal);
    }
}

fn with_item(plan: &mut Plan, at: usize, edit: impl FnOnce(&mut Item)) {
    let items = item_indexes(plan);
    if let Some((s, g, i)) = items.get(at % items.len().max(1)) {
        edit(&mut plan.sections[*s].goals[*g].items[*i]);
    }
}

fn new_item(like: &Item, at: usize, index: usize) -> Item {
    let mut item = like.clone();
    item.key.value = ItemKey(format!("new-{index}-{}", like.key.0));
    item.number.value = Number(format!("9.9.{index}"));
    item.action.value = words(at, 1 + at % 7);
    item
}

fn new_goal(like: &Goal, to: usize, index: usize) -> Goal {
    let mut goal = like.clone();
    goal.number.value = Number(format!("9.{index}"));
    goal.title.value = words(to, 3);
    goal.items = like
        .items
        .iter()
        .map(|item| new_item(item, to + item.action.value.len(), index))
        .collect();
    goal
}
