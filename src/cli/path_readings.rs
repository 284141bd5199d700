//! When an item can be done and when it has to be, for `show`.

use crate::plan::network::{
    CriticalPath, EventDay, Lasting, Step, StepLink, date, number, to_come,
};
use crate::plan::period::{Moment, Period};
use crate::plan::progress::Report;
use crate::plan::{Item, Plan, Wait};
use crate::template::Labels;

/// Returns what the plan says of an item's order and length: names of lines with their texts.
pub(super) fn said(plan: &Plan, item: &Item) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    if let Some(takes) = &item.takes {
        lines.push(("Takes", takes.said.clone()));
    }
    for (wait, index) in item.after.iter().zip(0..) {
        lines.push((if index == 0 { "After" } else { "" }, wait_line(plan, wait)));
    }
    lines
}

fn wait_line(plan: &Plan, wait: &Wait) -> String {
    let found = plan.find(&wait.item).ok();
    let name = found.map_or(wait.item.value.clone(), |place| place.item.name());
    match &wait.lag {
        Some(lag) => format!("{name}, then {}", lag.said),
        None => name,
    }
}

/// Returns when an item can be done and when it has to be, for each event to come that it leads to.
pub(super) fn reckoned(
    report: &Report<'_>,
    item: &Item,
    labels: &Labels,
) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    for (event, day) in to_come(report) {
        let path = CriticalPath::new(report, event, day).ok();
        let Some(path) = path.filter(CriticalPath::is_planned) else {
            continue;
        };
        let is_own = |step: &Step<'_>| {
            let own = step.matter.item();
            own.is_some_and(|place| place.item.key == item.key)
        };
        let Some(at) = path.steps.iter().position(is_own) else {
            continue;
        };
        lines.extend(of_path(&path, at, labels));
    }
    lines
}

fn of_path(
    path: &CriticalPath<'_>,
    at: usize,
    labels: &Labels,
) -> impl Iterator<Item = (&'static str, String)> {
    let step = &path.steps[at];
    let event = format!("“{}”", *path.event.name);
    let mut lines = vec![("Leads to", event)];
    let is_implied = |link: &&StepLink<'_>| link.reason.is_implied();
    let before = path.links_to(Some(at)).iter().filter(is_implied);
    let before: Vec<String> = before.map(|link| name(path, link.from)).collect();
    let behind = path.links.iter().filter(is_implied);
    let behind: Vec<String> = behind
        .filter(|link| link.from == at)
        .map(|link| match link.to {
            Some(to) => name(path, to),
            None => "the event".to_owned(),
        })
        .collect();
    for (what, names) in [("waits for", before), ("comes before", behind)] {
        if !names.is_empty() {
            lines.push(("", format!("{what} {} (implied)", labels.list(&names))));
        }
    }
    if step.is_closed() {
        return lines.into_iter();
    }
    lines.push(("  earliest", days(step.earliest, labels)));
    let latest = match path.day {
        EventDay::Open => {
            let before = number(path.aim()) - step.latest.start;
            let words = &labels.note.countdown;
            format!("begins {} at the latest", words.relative(i64::from(before)))
        }
        EventDay::Day(_) | EventDay::By(_) => days(step.latest, labels),
    };
    lines.push(("  latest", latest));
    let slack = match step.slack {
        1 => "one day".to_owned(),
        -1 => "one day too late".to_owned(),
        0.. => format!("{} days", step.slack),
        _ => format!("{} days too late", step.slack.unsigned_abs()),
    };
    lines.push((
        "  slack",
        match (step.is_critical, step.is_critical_as_stated) {
            (false, _) => slack,
            (true, true) => format!("{slack}; on the critical path"),
            (true, false) => format!("{slack}; on the critical path (implied)"),
        },
    ));
    if step.is_of_unknown_length() {
        lines.push((
            "",
            "how long it takes is not known: it counts as no time".to_owned(),
        ));
    }
    lines.into_iter()
}

fn name(path: &CriticalPath<'_>, step: usize) -> String {
    match path.steps[step].matter.item() {
        Some(place) => place.item.name(),
        None => format!("“{}”", path.steps[step].matter.text()),
    }
}

fn days(lasting: Lasting, labels: &Labels) -> String {
    let last = (lasting.finish - 1).max(lasting.start);
    let period = Period {
        start: Moment::Day(date(lasting.start)),
        end: Moment::Day(date(last)),
    };
    match last == lasting.start {
        true => labels.date(date(last)),
        false => period.print(&labels.calendar),
    }
}
