//! What the answer rests on that nobody said.

use super::words::PathWords;
use crate::document::{Block, Inline, List, ListKind, Paragraph, Role};
use crate::plan::network::{EventDay, Reason};
use crate::plan::period::LapseLength;
use crate::plan::progress::Standing;
use crate::template::PathPhrase;

/// So many links or steps are named at most.
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
    said.extend(undated(words));
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
        let items = items.map(|place| place.item.name());
        let steps = words.listed(items.collect(), MOST_NAMED);
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

/// Names the time lines of which no day is known: those that go on, that come again, that are counted
/// from what has no date, or that are not understood.
fn undated(words: &PathWords<'_, '_>) -> Option<String> {
    let calendar = &words.path.plan.calendar;
    let steps = words.path.steps.iter().enumerate();
    let undated = steps.filter_map(|(index, step)| {
        let line = step.matter.item()?.item.timeline.as_ref()?;
        let has_no_day = line.first_day(calendar).is_none() && line.last_day(calendar).is_none();
        let is_open = !step.is_closed() && !step.is_at_event;
        let is_bound = words.path.is_counted_from_event(line);
        let said = [("step", words.name(index)), ("said", line.said.clone())];
        let said = said.each_ref().map(|(place, text)| (*place, text.as_str()));
        (is_open && has_no_day && !is_bound).then(|| words.say(PathPhrase::StepSaid, &said))
    });
    let undated: Vec<String> = undated.collect();
    (!undated.is_empty()).then(|| {
        let steps = words.listed(undated, MOST_NAMED);
        words.say(PathPhrase::AssumedUndated, &[("steps", &steps)])
    })
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
    for (reason, phrase) in [
        (Reason::StepOf, PathPhrase::AssumedSteps),
        (Reason::GoalOrder, PathPhrase::AssumedGoalOrder),
    ] {
        let pairs = of(reason).filter_map(|link| {
            let (first, second) = (words.name(link.from), words.name(link.to?));
            let pair = [("first", first.as_str()), ("second", &second)];
            Some(words.say(PathPhrase::LinkPair, &pair))
        });
        let pairs: Vec<String> = pairs.collect();
        if !pairs.is_empty() {
            let links = words.listed(pairs, MOST_NAMED);
            said.push(words.say(phrase, &[("links", &links)]));
        }
    }
    for (reason, phrase) in [
        (Reason::OfEvent, PathPhrase::AssumedMembers),
        (Reason::Adopts, PathPhrase::AssumedAdopts),
    ] {
        let steps: Vec<String> = of(reason).map(|link| words.name(link.from)).collect();
        if !steps.is_empty() {
            let steps = words.listed(steps, MOST_NAMED);
            said.push(words.say(phrase, &[("steps", &steps)]));
        }
    }
    said
}
