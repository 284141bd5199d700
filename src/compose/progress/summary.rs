//! The summary: at most three paragraphs, each number of which the report counts.

use super::signs::{Words, paragraph};
use crate::document::{Anchor, Block, Inline, Slot};
use crate::plan::progress::{GoalLight, Standing};
use crate::template::Phrase;

/// Returns how the items stand, what is late and next, and how the goals stand.
pub(super) fn blocks(words: &Words<'_, '_>) -> Vec<Block> {
    let paragraphs = [standings(words), times(words), goals(words)];
    let said = paragraphs.into_iter().filter(|text| !text.is_empty());
    said.map(paragraph).collect()
}

/// Returns the secretariat's own words; in a draft without any, a place for them.
pub(super) fn own_words(
    words: &Words<'_, '_>,
    own_words: Vec<Block>,
    is_draft: bool,
) -> Vec<Block> {
    if own_words.is_empty() && is_draft {
        return vec![Block::Slot(Slot {
            anchor: Anchor("own-words".to_owned()),
            title: words.word(Phrase::OwnWords),
            prompt: vec![Inline::text(words.word(Phrase::OwnWordsPrompt))],
            sketch: Vec::new(),
            content: None,
        })];
    }
    own_words
}

fn standings(words: &Words<'_, '_>) -> String {
    let tally = &words.report.tally;
    let date = words.date(words.report.as_of);
    if tally.reported() == 0 {
        let values = [("date", date.as_str())];
        return words.count(Phrase::SummaryNothing, tally.total, &values);
    }
    let parts = Standing::ALL
        .map(|standing| (part(standing), tally.count(standing)))
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(phrase, count)| words.count(phrase, count, &[]));
    let parts: Vec<String> = parts.collect();
    let parts = words.labels.list(&parts);
    let values = [("date", date.as_str()), ("parts", &parts)];
    let mut said = words.count(Phrase::SummaryStanding, tally.total, &values);
    if let Some(percent) = tally.percent_done().filter(|percent| *percent > 0) {
        let percent = percent.to_string();
        said += " ";
        said += &words.say(Phrase::SummaryShare, &[("percent", &percent)]);
    }
    said
}

fn part(standing: Standing) -> Phrase {
    match standing {
        Standing::Done => Phrase::PartDone,
        Standing::InProgress => Phrase::PartInProgress,
        Standing::NotStarted => Phrase::PartNotStarted,
        Standing::Postponed => Phrase::PartPostponed,
        Standing::Cancelled => Phrase::PartCancelled,
        Standing::NotReported => Phrase::PartNotReported,
    }
}

fn times(words: &Words<'_, '_>) -> String {
    let report = words.report;
    let tally = &report.tally;
    let mut sentences = Vec::new();
    if tally.reported() > 0 {
        sentences.push(match number(report.achieved().len()) {
            0 => words.word(Phrase::SummaryNoneAchieved),
            count => words.count(Phrase::SummaryAchieved, count, &[]),
        });
        sentences.push(match report.overdue().first() {
            None => words.word(Phrase::SummaryNoneOverdue),
            Some((state, days)) => {
                let item = state.place.item.name();
                let longest = words.count(Phrase::SummaryLongest, *days, &[("item", &item)]);
                words.count(
                    Phrase::SummaryOverdue,
                    tally.overdue,
                    &[("longest", &longest)],
                )
            }
        });
    }
    if tally.open() > 0 {
        let days = [("days", words.due_soon_days())];
        sentences.push(match tally.due_soon {
            0 => words.say(Phrase::SummaryNoneDueSoon, &days),
            count => words.count(Phrase::SummaryDueSoon, count, &days),
        });
    }
    if tally.past_unreported > 0 {
        sentences.push(words.count(Phrase::SummaryPast, tally.past_unreported, &[]));
    }
    sentences.join(" ")
}

fn goals(words: &Words<'_, '_>) -> String {
    let report = words.report;
    let lights: Vec<GoalLight> = report
        .sections
        .iter()
        .flat_map(|section| &section.goals)
        .filter(|goal| goal.goal.has_heading())
        .map(|goal| goal.computed)
        .collect();
    if lights.is_empty() || report.tally.reported() == 0 {
        return String::new();
    }
    let all = [
        (GoalLight::Complete, Phrase::GoalsComplete),
        (GoalLight::OnTrack, Phrase::GoalsOnTrack),
        (GoalLight::Delayed, Phrase::GoalsDelayed),
        (GoalLight::OffTrack, Phrase::GoalsOffTrack),
        (GoalLight::NotReported, Phrase::GoalsNotReported),
        (GoalLight::Closed, Phrase::GoalsClosed),
    ];
    let parts: Vec<String> = all
        .into_iter()
        .map(|(light, phrase)| (phrase, lights.iter().filter(|one| **one == light).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(phrase, count)| words.count(phrase, number(count), &[]))
        .collect();
    let parts = words.labels.list(&parts);
    words.count(
        Phrase::SummaryGoals,
        number(lights.len()),
        &[("parts", &parts)],
    )
}

/// Counts saturate far beyond what a plan can hold.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
