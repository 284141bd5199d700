//! The network as JSON, for other programs.

use crate::cli::Failure;
use crate::plan::network::{CriticalPath, EventDay, Lasting, Matter, Start, Step, date, number};
use chrono::NaiveDate;
use serde::Serialize;

#[derive(Serialize)]
struct Network<'a> {
    event: EventNode<'a>,
    as_of: NaiveDate,
    first_possible: NaiveDate,
    /// The same without the links that are only implied.
    first_possible_as_stated: NaiveDate,
    is_feasible: Option<bool>,
    slack: Option<i32>,
    chain: Vec<String>,
    chain_starts: &'static str,
    steps: Vec<StepNode<'a>>,
    links: Vec<Edge<'a>>,
}

#[derive(Serialize)]
struct EventNode<'a> {
    key: &'a str,
    name: &'a str,
    day: Option<NaiveDate>,
    /// Whether the day is the event's, or the last one of the time in which it is to be.
    is_day_agreed: bool,
    lasts_days: u16,
}

#[derive(Serialize)]
struct StepNode<'a> {
    key: String,
    kind: &'static str,
    number: Option<&'a str>,
    text: &'a str,
    responsible: Vec<&'a str>,
    timeline: Option<&'a str>,
    status: String,
    takes: Option<&'a str>,
    earliest: Days,
    latest: Days,
    latest_days_before: i32,
    slack: i32,
    days_late: u32,
    is_critical: bool,
    /// The same without the links that are only implied.
    is_critical_as_stated: bool,
    is_at_event: bool,
}

/// The first and the last day; one day where it takes no time.
#[derive(Serialize)]
struct Days {
    first: NaiveDate,
    last: NaiveDate,
}

#[derive(Serialize)]
struct Edge<'a> {
    from: String,
    to: String,
    lag: Option<&'a str>,
    reason: &'static str,
    is_implied: bool,
}

/// Returns the steps and links of a path.
pub(super) fn text(path: &CriticalPath<'_>) -> Result<String, Failure> {
    let event = path.event;
    let key = |step: usize| path.steps[step].matter.key(event);
    let is_open = path.day == EventDay::Open;
    let network = Network {
        event: EventNode {
            key: &event.key.0,
            name: &event.name,
            day: (!is_open).then(|| path.aim()),
            is_day_agreed: matches!(path.day, EventDay::Day(_)),
            lasts_days: path.lasts,
        },
        as_of: path.as_of,
        first_possible: path.feasible,
        first_possible_as_stated: path.feasible_as_stated,
        is_feasible: (!is_open).then(|| path.slack() >= 0),
        slack: (!is_open).then(|| path.slack()),
        chain: path.chain_steps().map(key).collect(),
        chain_starts: match path.start {
            Start::Today => "today",
            Start::Timeline(_) => "timeline",
            Start::Begun => "begun",
        },
        steps: path.steps.iter().map(|one| step(path, one)).collect(),
        links: path
            .links
            .iter()
            .map(|link| Edge {
                from: key(link.from),
                to: link.to.map_or(event.key.0.clone(), key),
                lag: link.lag.map(|lag| lag.said),
                reason: link.reason.key(),
                is_implied: link.reason.is_implied(),
            })
            .collect(),
    };
    let json = serde_json::to_string_pretty(&network);
    let json = json.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(json + "\n")
}

fn step<'a>(path: &'a CriticalPath<'_>, step: &'a Step<'_>) -> StepNode<'a> {
    let item = step.matter.item().map(|place| place.item);
    StepNode {
        key: step.matter.key(path.event),
        kind: match step.matter {
            Matter::Item(_) => "item",
            Matter::Milestone(_) => "milestone",
        },
        number: item
            .map(|item| item.number.0.as_str())
            .filter(|number| !number.is_empty()),
        text: step.matter.text(),
        responsible: item.map_or(Vec::new(), |item| {
            item.owners().map(|body| body.0.as_str()).collect()
        }),
        timeline: item
            .and_then(|item| item.timeline.as_deref())
            .map(|line| line.said.as_str()),
        status: step.standing.key().to_owned(),
        takes: step.takes.map(|takes| takes.said.as_str()),
        earliest: days(step.earliest),
        latest: days(step.latest),
        latest_days_before: number(path.aim()) - step.latest.start,
        slack: step.slack,
        days_late: step.late,
        is_critical: step.is_critical,
        is_critical_as_stated: step.is_critical_as_stated,
        is_at_event: step.is_at_event,
    }
}

fn days(lasting: Lasting) -> Days {
    Days {
        first: date(lasting.start),
        last: date((lasting.finish - 1).max(lasting.start)),
    }
}
