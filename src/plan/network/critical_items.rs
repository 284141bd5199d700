//! The items that decide the days of events still to come, and moves that put such an event off.

use super::event_day::EventDay;
use super::path::CriticalPath;
use super::role::Lines;
use crate::plan::progress::Report;
use crate::plan::{Event, Item, ItemKey, Plan};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The items of a plan that are on the critical path to an event of which the plan says what leads to it.
#[derive(Debug, Default)]
pub struct CriticalItems(HashMap<ItemKey, Vec<CriticalItem>>);

/// That an item is on the critical path to an event.
#[derive(Debug, Clone)]
pub struct CriticalItem {
    /// The event's name.
    pub event: String,
    /// Whether it is not where what the plan only implies does not count.
    pub is_implied: bool,
}

/// That an event has to be later because time lines were moved.
#[derive(Debug, Clone, Copy)]
pub struct EventMove<'p> {
    pub event: &'p Event,
    pub day: EventDay,
    /// The first day on which it could be by the plan's own time lines.
    pub before: NaiveDate,
    /// The first day on which it can be by those that were moved.
    pub now: NaiveDate,
    /// Whether it would not move if what the plan only implies did not count.
    pub is_implied: bool,
}

impl CriticalItems {
    pub fn of(report: &Report<'_>) -> Self {
        let mut items = HashMap::<ItemKey, Vec<CriticalItem>>::new();
        for (event, day) in to_come(report) {
            // Items that wait for one another in a ring are an error of the plan, which is said there.
            let path = CriticalPath::new(report, event, day).ok();
            let Some(path) = path.filter(CriticalPath::is_planned) else {
                continue;
            };
            for step in path.steps.iter().filter(|step| step.is_critical) {
                let Some(place) = step.matter.item() else {
                    continue;
                };
                let of_item = items.entry(place.item.key.value.clone()).or_default();
                of_item.push(CriticalItem {
                    event: event.name.value.clone(),
                    is_implied: !step.is_critical_as_stated,
                });
            }
        }
        CriticalItems(items)
    }

    /// Returns the events whose days an item decides.
    pub fn get(&self, item: &Item) -> &[CriticalItem] {
        self.0.get(&item.key.value).map_or(&[], Vec::as_slice)
    }
}

impl<'p> EventMove<'p> {
    /// Finds the events that moved time lines put off: beyond their day where they have one.
    pub fn of(report: &'p Report<'p>) -> Vec<Self> {
        if report.states.iter().all(|state| state.moved.is_none()) {
            return Vec::new();
        }
        let moves = to_come(report).filter_map(|(event, day)| {
            let path = |lines| CriticalPath::with_lines(report, event, day, lines).ok();
            let (planned, moved) = (path(Lines::AsPlanned)?, path(Lines::AsMoved)?);
            EventMove::between(&planned, &moved)
        });
        moves.collect()
    }

    /// Returns by how much an event moves from one reckoning to another, if it does.
    pub fn between(before: &CriticalPath<'p>, now: &CriticalPath<'p>) -> Option<Self> {
        let is_put_off = |before: NaiveDate, now_day: NaiveDate| {
            now_day > before
                && match now.day {
                    EventDay::Day(day) | EventDay::By(day) => now_day > day,
                    EventDay::Open => true,
                }
        };
        let is_moved = now.is_planned() && is_put_off(before.feasible, now.feasible);
        is_moved.then(|| EventMove {
            event: now.event,
            day: now.day,
            before: before.feasible,
            now: now.feasible,
            is_implied: !is_put_off(before.feasible_as_stated, now.feasible_as_stated),
        })
    }
}

/// Returns whether a plan itself says anything of order or length of what leads to an event.
pub(crate) fn says_order(plan: &Plan) -> bool {
    let has_milestones = plan.events.iter().any(|event| !event.milestones.is_empty());
    let says = |item: &Item| item.takes.is_some() || !item.after.is_empty();
    !plan.events.is_empty() && (has_milestones || plan.items().any(|place| says(place.item)))
}

/// Walks over the events that are still to come, with their days.
pub(crate) fn to_come<'p>(
    report: &Report<'p>,
) -> impl Iterator<Item = (&'p Event, EventDay)> + use<'p> {
    let (plan, as_of) = (report.plan, report.as_of);
    let events = plan.events.iter();
    let events = events.map(move |event| (event, EventDay::of_plan(plan, event)));
    events.filter(move |(_, day)| match day {
        EventDay::Day(day) | EventDay::By(day) => *day >= as_of,
        EventDay::Open => true,
    })
}
