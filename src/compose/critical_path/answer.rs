//! The first page: whether the day can be kept, what decides it, and what to do next.

use super::words::PathWords;
use crate::compose::progress::signs::{paragraph, remark};
use crate::compose::small_table as tables;
use crate::document::{Block, Callout, CalloutKind, Inline, Length, Paragraph, Role};
use crate::plan::network::{EventDay, Matter, Start, Step};
use crate::template::PathPhrase;

/// How many of the next steps the first page says.
const NEXT: usize = 3;
/// How many late steps it lists, and how many steps it names in a sentence: all of them stand behind it.
const MOST_LATE: usize = 3;
const MOST_NAMED: usize = 12;

/// Returns the answer.
pub(super) fn blocks(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let verdict = Paragraph::new(Role::Body, vec![Inline::strong(verdict(words))]);
    let mut blocks = vec![
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            blocks: vec![Block::Paragraph(verdict)],
        }),
        paragraph(chain(words)),
    ];
    blocks.extend(doubts(words).into_iter().map(paragraph));
    blocks.extend(next(words, width));
    blocks.extend(late(words, width));
    blocks.extend(gaps(words));
    blocks
}

fn verdict(words: &PathWords<'_, '_>) -> String {
    let path = words.path;
    let first = words.labels.date(path.feasible);
    let date = words.labels.date(path.aim());
    let values = [
        ("event", path.event.name.as_str()),
        ("date", &date),
        ("first", &first),
    ];
    let days = usize::try_from(path.slack().unsigned_abs()).unwrap_or(usize::MAX);
    match (path.day, path.slack()) {
        (EventDay::Open, _) => words.say(PathPhrase::NoDay, &values),
        (_, 0) => words.say(PathPhrase::FeasibleJust, &values),
        (_, 1..) => words.count(PathPhrase::Feasible, days, &values),
        (_, _) => words.count(PathPhrase::NotFeasible, days, &values),
    }
}

fn chain(words: &PathWords<'_, '_>) -> String {
    let path = words.path;
    let steps: Vec<usize> = path.chain_steps().collect();
    if steps.is_empty() {
        return words.word(PathPhrase::ChainNone);
    }
    let steps = words.names(steps, MOST_NAMED);
    let chain = words.say(PathPhrase::Chain, &[("steps", &steps)]);
    let start = match path.start {
        Start::Today => words.say(
            PathPhrase::StartToday,
            &[("date", &words.labels.date(path.as_of))],
        ),
        Start::Timeline(day) => words.say(
            PathPhrase::StartTimeline,
            &[("date", &words.labels.date(day))],
        ),
        Start::Begun => words.word(PathPhrase::StartBegun),
    };
    format!("{chain} {start}")
}

/// Says what makes the answer unsure: lengths that are not known, links that are only implied.
fn doubts(words: &PathWords<'_, '_>) -> Vec<String> {
    let path = words.path;
    let open = path.steps.iter().filter(|step| !step.is_closed());
    let unknown = path.steps.iter().filter(|step| step.is_of_unknown_length());
    let (open, unknown) = (open.count(), unknown.count());
    let mut doubts = Vec::new();
    if unknown > 0 {
        let all = open.to_string();
        doubts.push(words.count(PathPhrase::UnknownLengths, unknown, &[("all", &all)]));
    }
    let implied = path.links.iter().filter(|link| link.reason.is_implied());
    match implied.count() {
        0 => {}
        implied if path.feasible == path.feasible_as_stated => {
            doubts.push(words.count(PathPhrase::ImpliedNoMatter, implied, &[]));
        }
        implied => {
            let date = words.labels.date(path.feasible_as_stated);
            doubts.push(words.count(PathPhrase::ImpliedDecides, implied, &[("date", &date)]));
        }
    }
    doubts
}

fn next(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let next: Vec<usize> = words.path.next_steps().into_iter().take(NEXT).collect();
    if next.is_empty() {
        return Vec::new();
    }
    let mut table = words
        .table(PathPhrase::NextTable, width)
        .text(words.word(PathPhrase::Step))
        .text(words.word(PathPhrase::Owner))
        .text(words.word(PathPhrase::BeginBy))
        .text(words.word(PathPhrase::DoneBy));
    for index in next {
        let step = words.step(index);
        let last = (step.latest.finish - 1).max(step.latest.start);
        table.row(vec![
            words.head(step),
            words.owners(step),
            tables::text(words.latest_day(step.latest.start)),
            tables::text(words.latest_day(last)),
        ]);
    }
    vec![words.subheading(PathPhrase::Next), table.block()]
}

fn late(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let mut late: Vec<&Step<'_>> = words
        .path
        .steps
        .iter()
        .filter(|step| step.late > 0)
        .collect();
    let heading = words.subheading(PathPhrase::Late);
    if late.is_empty() {
        return vec![heading, paragraph(words.word(PathPhrase::LateNone))];
    }
    late.sort_by_key(|step| std::cmp::Reverse(step.late));
    // One more takes no more room than to say so.
    let more = late.len().saturating_sub(MOST_LATE);
    let more = if more > 1 { more } else { 0 };
    late.truncate(late.len() - more);
    let mut table = words
        .table(PathPhrase::LateTable, width)
        .text(words.word(PathPhrase::Step))
        .text(words.word(PathPhrase::Owner))
        .text(words.word(PathPhrase::BeginBy))
        .figures(words.word(PathPhrase::DaysLate));
    for step in late {
        table.row(vec![
            words.head(step),
            words.owners(step),
            tables::text(words.latest_day(step.latest.start)),
            tables::text(step.late.to_string()),
        ]);
    }
    let mut blocks = vec![heading, table.block()];
    if more > 0 {
        blocks.push(remark(words.count(PathPhrase::LateMore, more, &[])));
    }
    blocks
}

fn gaps(words: &PathWords<'_, '_>) -> Vec<Block> {
    let steps = || {
        let steps = words.path.steps.iter().enumerate();
        steps.filter(|(_, step)| !step.is_closed())
    };
    let lacks = |is_missing: &dyn Fn(&Step<'_>) -> bool| {
        let lacking: Vec<usize> = steps()
            .filter(|(_, step)| is_missing(step))
            .map(|(index, _)| index)
            .collect();
        (!lacking.is_empty()).then(|| words.names(lacking, MOST_NAMED))
    };
    let no_owner = lacks(&|step| match step.matter {
        Matter::Item(place) => place.item.lacks_owner(),
        Matter::Milestone(_) => false,
    });
    let no_timeline = lacks(&|step| match step.matter {
        Matter::Item(place) => place.item.lacks_days(),
        Matter::Milestone(_) => false,
    });
    let said = [
        (PathPhrase::NoOwner, no_owner),
        (PathPhrase::NoTimeline, no_timeline),
    ];
    let said: Vec<Block> = said
        .into_iter()
        .filter_map(|(phrase, steps)| Some(words.say(phrase, &[("steps", &steps?)])))
        .map(paragraph)
        .collect();
    let mut blocks = vec![words.subheading(PathPhrase::Gaps)];
    match said.is_empty() {
        true => blocks.push(paragraph(words.word(PathPhrase::GapsNone))),
        false => blocks.extend(said),
    }
    blocks
}
