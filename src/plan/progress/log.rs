//! The log: entries in the order in which they were written down.

use super::{Entry, EntryId, Field, Says};
use crate::diagnostic::{Diagnostic, Span};
use crate::plan::{Calendar, CalendarWords, Timeline};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The log of a plan, oldest entry first.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// What every report of this log has to say first, such as that its data are made up.
    pub notice: Option<String>,
    pub entries: Vec<LoggedEntry>,
}

/// An entry and where its file says it.
#[derive(Debug, Clone)]
pub struct LoggedEntry {
    pub entry: Entry,
    pub places: Places,
}

/// Where the parts of an entry are written.
#[derive(Debug, Clone)]
pub struct Places {
    /// The entry's heading.
    pub heading: Span,
    pub fields: [Option<Span>; Field::ALL.len()],
}

impl Places {
    /// Returns the place of a field, or that of the entry where the field is not written.
    pub fn of(&self, field: Field) -> Span {
        self.fields[field as usize].unwrap_or(self.heading)
    }
}

impl Log {
    /// Returns the id for the next entry; nothing behind the last number that there is.
    pub fn next_id(&self) -> Option<EntryId> {
        let last = self.entries.iter().map(|logged| logged.entry.id.0).max();
        last.unwrap_or(0).checked_add(1).map(EntryId)
    }

    /// Says that it has the last number that there is.
    pub(crate) fn no_id_left(&self) -> Diagnostic {
        let last = self.entries.iter().max_by_key(|logged| logged.entry.id);
        let finding = Diagnostic::error("bad-entry", "no number is left for another entry")
            .help("give this entry the number behind that of the one before it");
        match last {
            Some(last) => {
                finding.at_labelled(last.places.of(Field::Id), "the last number there is")
            }
            None => finding,
        }
    }

    /// Says the time lines of entries in another language, as far as it says them by itself.
    pub(crate) fn say_times_in(
        &mut self,
        own: &CalendarWords,
        (words, calendar): (&CalendarWords, &Calendar),
    ) {
        for LoggedEntry { entry, .. } in &mut self.entries {
            if let Says::Status {
                timeline: Some(timeline),
                ..
            } = &mut entry.says
                && let Some(said) = timeline.said_in(words, calendar)
            {
                timeline.said = said;
            }
            if let Some(before) = &mut entry.timeline_before {
                let timeline = Timeline::parse(before, own, calendar).ok();
                let said = timeline.and_then(|timeline| timeline.said_in(words, calendar));
                if let Some(said) = said {
                    *before = said;
                }
            }
        }
    }

    /// Returns the entry with that id.
    pub fn find(&self, id: EntryId) -> Option<&Entry> {
        // Ids mostly count up, so the entry stands near its number.
        let near = self.entries.get((id.0 as usize).saturating_sub(1));
        near.filter(|logged| logged.entry.id == id)
            .or_else(|| self.entries.iter().find(|logged| logged.entry.id == id))
            .map(|logged| &logged.entry)
    }

    /// Returns the entries that hold on a day, in the order of their days and then of the file:
    /// none of a later day, none that was corrected or withdrawn by that day, no withdrawals.
    pub fn as_of(&self, day: NaiveDate) -> Vec<&Entry> {
        let by = self.successors(day);
        let mut holding: Vec<&Entry> = self
            .entries
            .iter()
            .zip(&by)
            .filter(|(_, by)| by.is_none())
            .map(|(logged, _)| &logged.entry)
            .filter(|entry| entry.date <= day && entry.says != Says::Withdrawal)
            .collect();
        holding.sort_by_key(|entry| entry.date);
        holding
    }

    /// Returns the entries that were corrected or withdrawn by a day, each with the entry that did
    /// so, in the order of the file.
    pub fn superseded(&self, day: NaiveDate) -> Vec<(EntryId, EntryId)> {
        let by = self.successors(day);
        let pairs = self.entries.iter().zip(by);
        pairs
            .filter_map(|(logged, by)| Some((logged.entry.id, self.entries[by?].entry.id)))
            .collect()
    }

    /// Returns for each entry the place of the one that took its place by that day.
    ///
    /// A correction that is itself corrected or withdrawn does nothing any more.
    fn successors(&self, day: NaiveDate) -> Vec<Option<usize>> {
        let index: HashMap<EntryId, usize> = self
            .entries
            .iter()
            .enumerate()
            .map(|(at, logged)| (logged.entry.id, at))
            .collect();
        let mut successors = vec![None; self.entries.len()];
        // An entry can only be corrected by one behind it, so from the end each is decided when
        // its turn comes.
        for (at, LoggedEntry { entry, .. }) in self.entries.iter().enumerate().rev() {
            if entry.date > day || successors[at].is_some() {
                continue;
            }
            let corrected = entry.corrects.and_then(|id| index.get(&id));
            if let Some(corrected) = corrected.filter(|corrected| **corrected < at) {
                successors[*corrected] = Some(at);
            }
        }
        successors
    }
}
