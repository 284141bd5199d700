//! What the answer rests on that nobody said.

use super::words::PathWords;
use crate::document::{Block, Inline, List, ListKind, Paragraph, Role};
use crate::plan::network::{EventDay, Reason};
use crate::plan::period::LapseLength;
use crate::plan::progress::Standing;
use crate::template::PathPhrase;

/// So many links or steps are named at most; how many more there are is said by dots.
const MOST_NAMED: usize = 60;

/// Returns the assumptions as a list.
pub(super) fn blocks(words: &PathWords<'_, '_>) -> Vec<Block> {
    let path = words.path;
    let mut said = Vec::new();
    if let EventDay::By(day) = path.day {
        let date = words.labels.date(day);
        let values = [("said", words.event_said()), ("date", date.as_str())];
        said.push(words.say(PathPhrase::AssumedBy, &values));
    }
    if path.steps.iter().any(|step| step.is_of_unknown_length()) {
        said.push(words.word(PathPhrase::AssumedLengths));
    }
    said.push(words.word(PathPhrase::AssumedTimelines));
    let as_of = words.labels.date(path.as_of);
    said.push(words.say(PathPhrase::AssumedReport, &[("date", &as_of)]));
    if path
        .steps
        .iter()
        .any(|step| step.standing == Standing::InProgress)
    {
        said.push(words.word(PathPhrase::AssumedRunning));
    }
    said.extend(working_days(words));
    said.extend(implied(words));
    if !path.after_event.is_empty() {
        let items = path.after_event.iter();
        let items: Vec<String> = items.map(|place| place.item.name()).collect();
        let steps = words.labels.list(&items);
        said.push(words.say(PathPhrase::AssumedAfter, &[("steps", &steps)]));
    }
    let item = |text: String| {
        let paragraph = Paragraph::new(Role::Body, vec![Inline::text(text)]);
        vec![Block::Paragraph(paragraph)]
    };
    vec![Block::List(List {
        kind: ListKind::Bulleted,
        items: said.into_iter().map(item).collect(),
    })]
}

fn working_days(words: &PathWords<'_, '_>) -> Option<String> {
    let path = words.path;
    let is_counted = |length: LapseLength| matches!(length, LapseLength::WorkingDays(_));
    let steps = path.steps.iter().filter_map(|step| step.takes);
    let lags = path.links.iter().filter_map(|link| link.lag);
    let mut lengths = steps
        .map(|takes| takes.length)
        .chain(lags.map(|lag| lag.length));
    lengths.any(is_counted).then(|| {
        let holidays = path.plan.calendar.holidays.len();
        words.count(PathPhrase::AssumedWorkingDays, holidays, &[])
    })
}

fn implied(words: &PathWords<'_, '_>) -> Vec<String> {
    let path = words.path;
    let of = |reason: Reason| path.links.iter().filter(move |link| link.reason == reason);
    let mut said = Vec::new();
    let pairs: Vec<String> = of(Reason::GoalOrder)
        .filter_map(|link| {
            let (first, second) = (words.name(link.from), words.name(link.to?));
            let pair = [("first", first.as_str()), ("second", &second)];
            Some(words.say(PathPhrase::LinkPair, &pair))
        })
        .collect();
    if !pairs.is_empty() {
        let links = listed(words, pairs);
        said.push(words.say(PathPhrase::AssumedGoalOrder, &[("links", &links)]));
    }
    for (reason, phrase) in [
        (Reason::OfEvent, PathPhrase::AssumedMembers),
        (Reason::Adopts, PathPhrase::AssumedAdopts),
    ] {
        let steps: Vec<String> = of(reason).map(|link| words.name(link.from)).collect();
        if !steps.is_empty() {
            let steps = listed(words, steps);
            said.push(words.say(phrase, &[("steps", &steps)]));
        }
    }
    said
}

fn listed(words: &PathWords<'_, '_>, mut names: Vec<String>) -> String {
    if names.len() > MOST_NAMED {
        names.truncate(MOST_NAMED);
        names.push("…".to_owned());
    }
    words.labels.list(&names)
}
