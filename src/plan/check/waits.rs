//! What comes before what: items that wait for others, and for an event's day.

use super::{Findings, acceptance, item_name};
use crate::diagnostic::{Diagnostic, Span, alternatives};
use crate::plan::network::{ItemNames, Named, WorkingDays, date, number, order};
use crate::plan::period::{Anchor, Moment};
use crate::plan::{EventKey, Item, ItemPlace, Meaning, Plan, Wait};
use std::collections::HashMap;

/// A ring of so many items is spelled out; of a longer one the beginning and the end.
const LONGEST_RING: usize = 12;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let milestones = plan.events.iter().flat_map(|event| &event.milestones);
    if plan.items().any(|place| !place.item.after.is_empty())
        || milestones.clone().any(|one| !one.after.is_empty())
    {
        let names = ItemNames::new(plan);
        let items: Vec<ItemPlace<'_>> = plan.items().collect();
        let waits = items.iter().map(|place| &place.item.after);
        for wait in waits.chain(milestones.map(|one| &one.after)).flatten() {
            unknown(plan, &names, wait, findings);
        }
        rings(&names, &items, findings);
        due_before(plan, &names, &items, findings);
    }
    after_event(plan, findings);
}

fn unknown(plan: &Plan, names: &ItemNames<'_>, wait: &Wait, findings: &mut Findings) {
    let word = wait.item.as_str();
    let (message, help) = match names.find(word) {
        Some(Named::One(_)) => return,
        Some(Named::Several) => {
            let items = plan.items().filter(|place| place.item.number.0 == word);
            let keys: Vec<&str> = items.map(|place| place.item.key.0.as_str()).collect();
            (
                format!("several items have the number {word}"),
                match alternatives(keys) {
                    Some(keys) => format!("name one by its key: {keys}"),
                    None => "name one by its key".to_owned(),
                },
            )
        }
        None => (
            format!("no item has the key or number `{word}`"),
            match alternatives(findings.suggestions.nearest(word, names.words(plan))) {
                Some(near) => format!("did you mean {near}?"),
                None => "name an item of the plan, or delete it".to_owned(),
            },
        ),
    };
    findings.report(
        &[word],
        Diagnostic::error("unknown-item", message)
            .at_labelled(wait.item.span, "unknown item")
            .help(help),
    );
}

/// Looks for items that wait for one another.
fn rings(names: &ItemNames<'_>, items: &[ItemPlace<'_>], findings: &mut Findings) {
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut places: HashMap<(usize, usize), Span> = HashMap::new();
    for (to, place) in items.iter().enumerate() {
        for wait in &place.item.after {
            if let Some(from) = names.one(&wait.item) {
                links.push((from, to));
                places.insert((from, to), wait.item.span);
            }
        }
    }
    let Err(rings) = order(items.len(), &links) else {
        return;
    };
    for ring in rings.iter().map(|ring| &ring.0) {
        let key = |at: usize| items[ring[at % ring.len()]].item.key.0.as_str();
        // Each waits for the one before it in the order of work.
        let waiting: Vec<&str> = (0..=ring.len()).rev().map(key).collect();
        let said = match waiting.len() {
            ..=LONGEST_RING => waiting.join(", which waits for "),
            count => {
                let half = LONGEST_RING / 2;
                format!(
                    "{}, … (and {} more), … {}",
                    waiting[..half].join(", which waits for "),
                    count - LONGEST_RING,
                    waiting[count - half..].join(", which waits for ")
                )
            }
        };
        let said = said.replacen(", which waits for ", " waits for ", 1);
        let edge = |at: usize| {
            let (from, to) = (ring[at % ring.len()], ring[(at + 1) % ring.len()]);
            places.get(&(from, to)).copied()
        };
        let mut finding = Diagnostic::error("circular-wait", format!("item {said}"));
        for (at, span) in (0..ring.len().min(LONGEST_RING)).filter_map(|at| Some((at, edge(at)?))) {
            finding = match at {
                0 => finding.at_labelled(span, "the ring goes through here"),
                _ => finding.see(span, "and here"),
            };
        }
        findings.report(
            &[key(0)],
            finding.help("none of them could ever begin: delete one of these entries of `after`"),
        );
    }
}

/// Looks for items that are due before what they wait for is due.
fn due_before(
    plan: &Plan,
    names: &ItemNames<'_>,
    items: &[ItemPlace<'_>],
    findings: &mut Findings,
) {
    let days = WorkingDays::new(&plan.calendar);
    for place in items {
        let item = place.item;
        let Some((line, due)) = due(plan, item) else {
            continue;
        };
        for wait in &item.after {
            let before = names.one(&wait.item).map(|index| items[index].item);
            let Some((before, (_, before_due))) =
                before.and_then(|before| Some((before, self::due(plan, before)?)))
            else {
                continue;
            };
            let lag = wait.lag.as_ref();
            let first = date(days.after(number(before_due), lag.map(|lag| lag.length)));
            if first <= due || before.key == item.key {
                continue;
            }
            let (own, awaited) = (item_name(item), item_name(before));
            let message = match lag {
                Some(lag) => format!(
                    "{own} is due on {due}, but has to come {} after {awaited}, which is due on {before_due}",
                    lag.said
                ),
                None => format!(
                    "{own} is due on {due}, but waits for {awaited}, which is due on {before_due}"
                ),
            };
            findings.report(
                &[&item.number.0, &item.key.0],
                Diagnostic::warning("due-before-awaited", message)
                    .at_labelled(wait.item.span, "due later")
                    .see(line, "due earlier")
                    .help(format!(
                        "move a time line, or {}",
                        acceptance("due-before-awaited", &item.key.0)
                    )),
            );
        }
    }
}

/// Returns the last day of an item's time line, with its place.
fn due(plan: &Plan, item: &Item) -> Option<(Span, chrono::NaiveDate)> {
    let line = item.timeline.as_ref()?;
    Some((line.span, line.last_day(&plan.calendar)?))
}

/// Looks for items of an event that has a day, which end after it though they do not say that they
/// come after it.
fn after_event(plan: &Plan, findings: &mut Findings) {
    for place in plan.items() {
        let (item, Some(event)) = (place.item, plan.event_of(&place)) else {
            continue;
        };
        let (Some(date), Some(line)) = (&event.date, &item.timeline) else {
            continue;
        };
        let is_to_the_day = matches!(&date.meaning, Meaning::Span(period)
            if matches!(period.end, Moment::Day(_)));
        let is_counted = matches!(&line.meaning, Meaning::Anchored(anchored)
            if matches!(&anchored.anchor, Anchor::Event(EventKey(key)) if *key == event.key.0));
        let Some(ends) = date.last_day(&plan.calendar).filter(|_| is_to_the_day) else {
            continue;
        };
        // What is put to the event may be meant for any day of its time line.
        let day = match item.adopts {
            Some(_) => line.first_day(&plan.calendar),
            None => line.last_day(&plan.calendar),
        };
        if is_counted || day.is_none_or(|day| day <= ends) {
            continue;
        }
        findings.report(
            &[&item.number.0, &item.key.0, &event.key.0],
            Diagnostic::warning(
                "work-after-event",
                format!(
                    "{} ends after its event, “{}”: {} is after {}",
                    item_name(item),
                    *event.name,
                    line.said,
                    date.said
                ),
            )
            .at_labelled(line.span, "ends after the event")
            .see(date.span, "the event’s date")
            .help(format!(
                "move the time line, count it from the event (“2 weeks after {}”), or {}",
                *event.name,
                acceptance("work-after-event", &item.key.0)
            )),
        );
    }
}
