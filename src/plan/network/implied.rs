//! What a plan implies to come before what, though it does not say so.

use super::graph::{Ring, order};
use super::role::Role;
use super::step::{Lag, Reason};
use crate::plan::progress::ItemState;
use crate::plan::{Event, Plan};
use std::collections::HashSet;

/// That one item comes before another.
#[derive(Debug, Clone, Copy)]
pub(super) struct ImpliedLink<'p> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) lag: Option<Lag<'p>>,
    pub(super) reason: Reason,
}

/// What something waits for by its own words: numbers of items, with the time in between.
pub(super) type Waits<'p> = Vec<(usize, Option<Lag<'p>>)>;

/// Returns what is implied, sorted by the item that comes later.
pub(super) fn implied<'p>(
    plan: &Plan,
    event: &Event,
    states: &[ItemState<'p>],
    roles: &[Role<'p>],
    waits: &[Waits<'p>],
) -> Vec<ImpliedLink<'p>> {
    let mut links = goal_order(plan, event, states, roles);
    links.extend(steps(states, waits));
    links.sort_by_key(|link| link.to);
    links
}

/// In a goal that has a text adopted at the event, each item before it is a step to it, from the first
/// to the last; so are the steps of an item, where one of them has a text adopted. An item that says
/// itself what it waits for implies nothing more.
fn goal_order<'p>(
    plan: &Plan,
    event: &Event,
    states: &[ItemState<'p>],
    roles: &[Role<'p>],
) -> Vec<ImpliedLink<'p>> {
    let mut links = Vec::new();
    let mut known = HashSet::new();
    let is_at_event = |item: usize| matches!(roles[item], Role::At { .. });
    let is_elsewhere = |item: usize| {
        let of = plan.event_of(&states[item].place);
        matches!(roles[item], Role::After) || of.is_some_and(|of| of.key.value != event.key.value)
    };
    for (last, state) in states.iter().enumerate() {
        let item = state.place.item;
        if !is_at_event(last) || item.adopts.is_none() {
            continue;
        }
        let before = (0..last).rev().take_while(|before| {
            let place = states[*before].place;
            std::ptr::eq(place.goal, state.place.goal) && (place.item.is_step || !item.is_step)
        });
        let before = before.filter(|before| {
            states[*before].place.item.is_step == item.is_step
                && !is_at_event(*before)
                && !is_elsewhere(*before)
        });
        let mut next = last;
        for before in before {
            // What comes before it was said, or found from another text already.
            if !states[next].place.item.after.is_empty() || !known.insert((before, next)) {
                break;
            }
            links.push(ImpliedLink {
                from: before,
                to: next,
                lag: None,
                reason: Reason::GoalOrder,
            });
            next = before;
        }
    }
    links
}

/// An item is done once its steps are, unless it says itself how long it takes; and its steps begin once
/// what it waits for is done.
fn steps<'p>(states: &[ItemState<'p>], waits: &[Waits<'p>]) -> Vec<ImpliedLink<'p>> {
    let mut links = Vec::new();
    let mut item = None;
    for (index, state) in states.iter().enumerate() {
        if !state.place.item.is_step {
            item = Some(index);
            continue;
        }
        let Some(item) = item else { continue };
        if states[item].standing.is_closed() {
            continue;
        }
        let link = |from, to, lag| ImpliedLink {
            from,
            to,
            lag,
            reason: Reason::StepOf,
        };
        if states[item].place.item.takes.is_none() {
            links.push(link(index, item, None));
        }
        let before = waits[item].iter().filter(|(before, _)| *before != index);
        links.extend(before.map(|(before, lag)| link(*before, index, *lag)));
    }
    links
}

/// Leaves out of implied links those that the plan says already, and those that close a ring: what is
/// implied never goes against what is said.
///
/// # Errors
/// With the rings of what is said.
pub(super) fn without_contradiction<'p>(
    count: usize,
    said: &[(usize, usize)],
    mut implied: Vec<ImpliedLink<'p>>,
) -> Result<Vec<ImpliedLink<'p>>, Vec<Ring>> {
    let mut known: HashSet<(usize, usize)> = said.iter().copied().collect();
    implied.retain(|link| known.insert((link.from, link.to)));
    loop {
        let ends = implied.iter().map(|link| (link.from, link.to));
        let all: Vec<(usize, usize)> = said.iter().copied().chain(ends).collect();
        let Err(rings) = order(count, &all) else {
            return Ok(implied);
        };
        let before = implied.len();
        for Ring(ring) in &rings {
            let is_of_ring = |link: &ImpliedLink<'_>| {
                let at = ring.iter().position(|step| *step == link.from);
                at.is_some_and(|at| ring[(at + 1) % ring.len()] == link.to)
            };
            if let Some(at) = implied.iter().rposition(is_of_ring) {
                implied.remove(at);
            }
        }
        if implied.len() == before {
            return Err(rings);
        }
    }
}
