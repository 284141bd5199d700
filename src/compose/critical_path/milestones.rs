//! Milestones of the event: what is due so long before it, and after it.

use super::PathInput;
use super::words::PathWords;
use crate::compose::progress::signs::remark;
use crate::compose::small_table as tables;
use crate::document::{Block, Inline, Length};
use crate::plan::network::{CriticalPath, EventDay, date, number};
use crate::plan::{EventSide, Milestone};
use crate::template::note::Countdown;
use crate::template::{Labels, PathPhrase};
use chrono::NaiveDate;

/// A milestone as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneEntry {
    pub what: String,
    /// How long before the event, or after it.
    pub relative: String,
    /// Its day; nothing where the event has none.
    pub day: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<NaiveDate>,
}

/// Returns the milestones of an event in the order of the file; the usual ones where it has none.
pub(crate) fn milestone_entries(input: &PathInput<'_>, labels: &Labels) -> Vec<MilestoneEntry> {
    let path = input.path;
    match path.event.milestones.is_empty() {
        true => {
            let usual = input.usual.iter();
            usual.map(|one| usual_entry(path, one, labels)).collect()
        }
        false => {
            let own = path.event.milestones.iter();
            own.map(|one| entry(path, one, labels)).collect()
        }
    }
}

fn entry(path: &CriticalPath<'_>, milestone: &Milestone, labels: &Labels) -> MilestoneEntry {
    let phrase = match milestone.side {
        EventSide::Before => PathPhrase::Before,
        EventSide::After => PathPhrase::After,
    };
    let said = [("lapse", milestone.lapse.said.as_str())];
    MilestoneEntry {
        what: milestone.what.value.clone(),
        relative: labels.critical_path.say(phrase, &said),
        day: (path.day != EventDay::Open).then(|| path.milestone_day(milestone)),
        done: milestone.done,
    }
}

fn usual_entry(path: &CriticalPath<'_>, usual: &Countdown, labels: &Labels) -> MilestoneEntry {
    MilestoneEntry {
        what: usual.what.clone(),
        relative: labels.note.countdown.relative(i64::from(usual.days)),
        day: (path.day != EventDay::Open)
            .then(|| date(number(path.aim()).saturating_sub(usual.days))),
        done: None,
    }
}

/// Returns the milestones as a table.
pub(super) fn blocks(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let input = PathInput {
        path: words.path,
        report: words.report,
        usual: words.usual,
    };
    let entries = milestone_entries(&input, words.labels);
    if entries.is_empty() {
        return Vec::new();
    }
    let mut table = words
        .table(PathPhrase::MilestoneTable, width)
        .text(words.word(PathPhrase::When))
        .text(words.word(PathPhrase::What))
        .text(words.word(PathPhrase::Status));
    for entry in entries {
        let mut when = vec![Inline::text(match entry.day {
            Some(day) => words.labels.date(day),
            None => entry.relative.clone(),
        })];
        if entry.day.is_some() {
            when.push(Inline::quiet(entry.relative));
        }
        let done = entry.done.map(|day| {
            let date = words.labels.date(day);
            Inline::text(words.labels.note.progress.done.fill(&[("date", &date)]))
        });
        table.row(vec![
            tables::cell(when),
            tables::head(vec![Inline::text(entry.what)]),
            tables::cell(vec![done.unwrap_or(Inline::quiet("–"))]),
        ]);
    }
    let mut blocks = vec![words.heading(PathPhrase::Milestones)];
    if words.path.event.milestones.is_empty() {
        blocks.push(remark(words.word(PathPhrase::UsualPeriods)));
    }
    blocks.push(table.block());
    blocks
}
