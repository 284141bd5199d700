//! Whom to remind of what: an answer to the draft that is out, and what the bodies for which a member
//! answers have still to do.
//!
//! Why an item is brought up is decided in one place, `due_items`.

use super::answers::Answer;
use super::members::Member;
use crate::plan::BodyKey;
use crate::plan::network::{CriticalItem, CriticalItems};
use crate::plan::progress::{ItemState, Report};
use chrono::{Datelike, Months, NaiveDate};

/// What one member is reminded of.
#[derive(Debug)]
pub struct Reminder<'a, 'l> {
    pub member: &'a Member,
    /// How the member stands to the draft that is out; nothing where none is.
    pub answer: Option<Answer>,
    /// What its bodies owe, in the order of `due_items`.
    pub items: Vec<&'a DueItem<'a, 'l>>,
}

/// An item that is brought up.
#[derive(Debug)]
pub struct DueItem<'a, 'l> {
    pub state: &'a ItemState<'l>,
    pub why: Why,
    /// The events whose days it decides, where the plan says what leads to them.
    pub critical: Vec<CriticalItem>,
}

/// Why an item is brought up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Reported, and past its end by so many days, from 1.
    Overdue { days: u32 },
    /// Never reported, and past its end by so many days, from 1.
    Unreported { days: u32 },
    /// Ends in so many days: 0 is today.
    DueSoon { days: u32 },
    /// Without a day for so many whole months; nothing where nobody knows since when.
    Undated { months: Option<u32> },
}

impl Reminder<'_, '_> {
    /// Returns whether an answer to the draft is asked for.
    pub(crate) fn asks_for_answer(&self) -> bool {
        matches!(self.answer, Some(Answer::Awaited | Answer::Overdue))
    }

    /// Returns whether there is anything to be said.
    pub(crate) fn is_needed(&self) -> bool {
        self.asks_for_answer() || !self.items.is_empty()
    }

    /// Returns the items that are brought up for a reason of some kind.
    pub fn because<'s>(
        &'s self,
        is_reason: impl Fn(Why) -> bool + 's,
    ) -> impl Iterator<Item = &'s DueItem<'s, 's>> + 's {
        let items = self.items.iter().copied();
        items.filter(move |item| is_reason(item.why))
    }
}

impl DueItem<'_, '_> {
    /// Returns whether one of some bodies is responsible for the item.
    pub(crate) fn is_of<'b>(&self, mut bodies: impl Iterator<Item = &'b BodyKey>) -> bool {
        let owners: Vec<&BodyKey> = self.state.place.item.owners().collect();
        bodies.any(|body| owners.contains(&body))
    }
}

/// Returns the items to bring up: what is overdue and what has ended without a report, the longest
/// first, what is due soon, the next first, and what has had no day for more than so many months, in
/// the plan's order. Where a time line was not moved, it has been without a day from `since` on.
pub(crate) fn due_items<'a, 'l>(
    report: &'a Report<'l>,
    since: Option<NaiveDate>,
    months: u32,
) -> Vec<DueItem<'a, 'l>> {
    let critical = CriticalItems::of(report);
    let item = |state: &'a ItemState<'l>, why| DueItem {
        state,
        why,
        critical: critical.get(state.place.item).to_vec(),
    };
    let mut items = Vec::new();
    let overdue = report.overdue().into_iter();
    items.extend(overdue.map(|(state, days)| item(state, Why::Overdue { days })));
    let past = report.past_unreported().into_iter();
    items.extend(past.map(|(state, days)| item(state, Why::Unreported { days })));
    let soon = report.due_soon().into_iter();
    items.extend(soon.map(|(state, days)| item(state, Why::DueSoon { days })));
    for state in report.without_timeline() {
        let since = state.moved.map(|entry| entry.date).or(since);
        let is_long = since.is_none_or(|since| {
            let end = since.checked_add_months(Months::new(months));
            end.is_some_and(|end| end < report.as_of)
        });
        if is_long {
            let months = since.map(|since| whole_months(since, report.as_of));
            items.push(item(state, Why::Undated { months }));
        }
    }
    items
}

/// Counts the whole months from a day to a later one.
fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let passed = months(to) - months(from) - i64::from(to.day() < from.day());
    u32::try_from(passed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_when_they_are_whole() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for (from, to, months) in [
            ("2016-01-15", "2016-07-14", 5),
            ("2016-01-15", "2016-07-15", 6),
            ("2015-11-01", "2016-02-01", 3),
            ("2016-07-15", "2016-07-15", 0),
            ("2016-08-15", "2016-07-15", 0),
        ] {
            assert_eq!(whole_months(day(from), day(to)), months, "{from} {to}");
        }
    }
}
