//! How steps, days and lengths of time are said.

use super::PathInput;
use crate::compose::item_cells::ItemCells;
use crate::compose::progress::signs::{self, Sign};
use crate::compose::small_table::{self, SmallTable};
use crate::document::{Block, Cell, Inline, Length, StyleSheet, Tone};
use crate::plan::network::{
    CriticalPath, DayNumber, EventDay, Lasting, Matter, Step, StepLink, date, number,
};
use crate::plan::period::{Moment, Period};
use crate::plan::progress::Report;
use crate::template::note::Countdown;
use crate::template::{Labels, PathPhrase};

/// A critical path with the words to say it in.
pub(super) struct PathWords<'a, 's> {
    pub(super) path: &'a CriticalPath<'a>,
    pub(super) report: &'a Report<'a>,
    pub(super) usual: &'a [Countdown],
    pub(super) labels: &'a Labels,
    pub(super) signs: signs::Words<'s, 'a>,
    styles: &'s StyleSheet,
}

impl<'a: 's, 's> PathWords<'a, 's> {
    pub(super) fn new(input: &PathInput<'a>, labels: &'a Labels, styles: &'s StyleSheet) -> Self {
        PathWords {
            path: input.path,
            report: input.report,
            usual: input.usual,
            labels,
            signs: signs::Words::new(input.report, labels, styles),
            styles,
        }
    }

    pub(super) fn word(&self, phrase: PathPhrase) -> String {
        self.labels.critical_path.word(phrase)
    }

    pub(super) fn say(&self, phrase: PathPhrase, values: &[(&str, &str)]) -> String {
        self.labels.critical_path.say(phrase, values)
    }

    pub(super) fn count(
        &self,
        phrase: PathPhrase,
        count: usize,
        values: &[(&str, &str)],
    ) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.labels.critical_path.count(phrase, count, values)
    }

    pub(super) fn heading(&self, phrase: PathPhrase) -> Block {
        signs::heading(2, None, self.word(phrase))
    }

    pub(super) fn subheading(&self, phrase: PathPhrase) -> Block {
        signs::heading(3, None, self.word(phrase))
    }

    pub(super) fn table(&self, summary: PathPhrase, width: Length) -> SmallTable<'_> {
        SmallTable::new(self.styles, self.word(summary), width)
    }

    /// Returns the date of the event as the plan says it.
    pub(super) fn event_said(&self) -> &'a str {
        let date = self.path.event.date.as_deref();
        date.map_or("", |date| date.said.as_str())
    }

    pub(super) fn step(&self, index: usize) -> &'a Step<'a> {
        &self.path.steps[index]
    }

    /// Returns how a step is called in a sentence.
    pub(super) fn name(&self, index: usize) -> String {
        match self.step(index).matter {
            Matter::Item(place) => place.item.name(),
            Matter::Milestone(milestone) => self.labels.quoted(&milestone.what),
        }
    }

    /// Lists steps in a sentence, the first `most` of them by name.
    pub(super) fn names(&self, steps: impl IntoIterator<Item = usize>, most: usize) -> String {
        let names = steps.into_iter().map(|index| self.name(index));
        self.listed(names.collect(), most)
    }

    /// Makes a list in a sentence; of more than `most` entries it says how many more there are.
    pub(super) fn listed(&self, mut entries: Vec<String>, most: usize) -> String {
        let more = entries.len().saturating_sub(most);
        // One more takes no more room than to say so.
        if more > 1 {
            entries.truncate(most);
            entries.push(self.count(PathPhrase::More, more, &[]));
        }
        self.labels.list(&entries)
    }

    pub(super) fn day(&self, day: DayNumber) -> String {
        self.labels.date(date(day))
    }

    /// Says from when to when something lasts.
    pub(super) fn lasting(&self, lasting: Lasting) -> String {
        if lasting.finish <= lasting.start + 1 {
            return self.day(lasting.start);
        }
        let period = Period {
            start: Moment::Day(date(lasting.start)),
            end: Moment::Day(date(lasting.finish - 1)),
        };
        period.print(&self.labels.calendar)
    }

    /// Says a day as it stands to the event: how long before, where the event has none.
    pub(super) fn latest_day(&self, day: DayNumber) -> String {
        match self.path.day {
            EventDay::Open => {
                let days = number(self.path.aim()) - day;
                match days {
                    0 => self.word(PathPhrase::AtEvent),
                    days => self.labels.note.countdown.relative(i64::from(days)),
                }
            }
            EventDay::Day(_) | EventDay::By(_) => self.day(day),
        }
    }

    /// Says from when to when something has to be done, a line each where the days are counted.
    pub(super) fn latest(&self, lasting: Lasting) -> Vec<String> {
        let is_counted = self.path.day == EventDay::Open;
        if !is_counted || lasting.finish <= lasting.start + 1 {
            return match is_counted {
                true => vec![self.latest_day(lasting.start)],
                false => vec![self.lasting(lasting)],
            };
        }
        vec![
            format!("{} –", self.latest_day(lasting.start)),
            self.latest_day(lasting.finish - 1),
        ]
    }

    /// Makes the cell that names a step's row.
    pub(super) fn head(&self, step: &Step<'_>) -> Cell {
        match step.matter {
            Matter::Item(place) => small_table::item(place.item),
            Matter::Milestone(milestone) => {
                small_table::head(vec![Inline::text(milestone.what.value.clone())])
            }
        }
    }

    pub(super) fn owners(&self, step: &Step<'_>) -> Cell {
        match step.matter {
            Matter::Item(place) => ItemCells::new(self.path.plan, self.labels).owners(place.item),
            Matter::Milestone(_) => {
                small_table::cell(vec![Inline::quiet(self.word(PathPhrase::OfEvent))])
            }
        }
    }

    /// Returns how a step stands, with its symbol.
    pub(super) fn standing(&self, step: &Step<'_>) -> Sign {
        self.signs.standing(step.standing)
    }

    /// Returns the sign of what decides the day.
    pub(super) fn critical(&self) -> Sign {
        Sign {
            said: format!("{} {}", signs::CRITICAL, self.word(PathPhrase::Critical)),
            symbol: signs::CRITICAL.to_owned(),
            tone: Tone::Critical,
        }
    }

    /// Says what a link waits for, how long after it, and that it is implied.
    pub(super) fn link(&self, link: &StepLink<'_>) -> String {
        let mut said = self.name(link.from);
        if let Some(lag) = link.lag {
            said = self.say(PathPhrase::Lag, &[("step", &said), ("lag", lag.said)]);
        }
        match link.reason.is_implied() {
            true => self.say(PathPhrase::Implied, &[("step", &said)]),
            false => said,
        }
    }
}

/// Prints a number of days, with a minus that is one.
pub(super) fn signed(days: i32) -> String {
    match days {
        0.. => days.to_string(),
        _ => format!("−{}", days.unsigned_abs()),
    }
}
