//! Time lines that were amended: what a table shows of their history.

use crate::document::Inline;
use crate::plan::progress::{Entry, Log, Subject};
use crate::plan::{Item, ItemKey};
use crate::template::Labels;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The entries that gave items another time line, by item, oldest first.
#[derive(Debug)]
pub struct Amendments<'l> {
    entries: HashMap<&'l ItemKey, Vec<&'l Entry>>,
}

impl<'l> Amendments<'l> {
    /// Finds the amendments that hold on a day.
    pub fn of(log: &'l Log, day: NaiveDate) -> Self {
        let mut entries: HashMap<&ItemKey, Vec<&Entry>> = HashMap::new();
        for entry in log.as_of(day) {
            if let (Subject::Item(key), Some(_)) = (&entry.subject, entry.new_timeline()) {
                entries.entry(key).or_default().push(entry);
            }
        }
        Amendments { entries }
    }

    /// Returns an item's time line with its history, line by line: each old one struck through, the one
    /// that holds, and what they were decided by; nothing where it was never amended.
    pub(super) fn lines(&self, item: &Item, labels: &Labels) -> Option<Vec<Inline>> {
        let entries = self.entries.get(&item.key.value)?;
        let planned = item
            .timeline
            .as_ref()
            .map(|timeline| timeline.said.as_str());
        let current = entries.last()?.new_timeline()?.said.as_str();
        let first = entries.first()?;
        // A plan that has been amended itself says the new one already.
        let before = first.timeline_before.as_deref();
        let before = before.or(planned.filter(|planned| *planned != current));
        let mut lines: Vec<Inline> = Vec::new();
        let mut standing = before.unwrap_or(&labels.table.to_be_agreed);
        if before.is_some() || planned.is_none() {
            lines.push(Inline::struck(standing));
        }
        for (at, entry) in entries.iter().enumerate() {
            let timeline = entry.new_timeline()?;
            let is_last = at + 1 == entries.len();
            if timeline.said != standing || lines.is_empty() || is_last {
                lines.push(match is_last {
                    true => Inline::text(&timeline.said),
                    false => Inline::struck(&timeline.said),
                });
            }
            standing = &timeline.said;
            lines.push(Inline::quiet(amended(entry, labels)));
        }
        Some(lines)
    }
}

/// Says when, by what and why a time line was amended.
fn amended(entry: &Entry, labels: &Labels) -> String {
    let words = &labels.table;
    let date = labels.date(entry.date);
    let amended = match &entry.decision {
        Some(decision) => words
            .amended_by
            .fill(&[("date", &date), ("decision", decision)]),
        None => words.amended.fill(&[("date", &date)]),
    };
    match &entry.reason {
        Some(reason) => words.amended_because.fill(&[
            ("amended", &amended),
            ("reason", &reason.replace('\n', " ")),
        ]),
        None => amended,
    }
}
