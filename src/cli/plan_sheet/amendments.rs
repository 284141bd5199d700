//! Time lines that an annex shows to be amended, as entries of the log.

use crate::cli::{Failure, date};
use crate::diagnostic::{Diagnostic, Sources};
use crate::importing::Amendment;
use crate::plan::progress::{Entry, EntryId, Log, Says, Status, Subject};
use crate::plan::{Calendar, CalendarWords, ItemKey, Timeline};
use crate::plan_file;

/// Adds entries of today to the text of a log, and reads it again.
///
/// # Errors
/// When there is no day, or the log could not be read with them.
pub(in crate::cli) fn recorded(
    before: &str,
    log: &Log,
    amendments: &[Amendment],
    words: &CalendarWords,
    calendar: &Calendar,
) -> Result<String, Failure> {
    let day = date::today()?;
    let last = log.entries.iter().map(|one| one.entry.id.0).max();
    let entries = (last.unwrap_or(0) + 1..)
        .zip(amendments)
        .map(|(id, one)| Entry {
            id: EntryId(id),
            subject: Subject::Item(ItemKey(one.item.clone())),
            date: day,
            says: Says::Status {
                status: Status::Postponed,
                percent: None,
                timeline: Some(Timeline::read(&one.after, words, calendar)),
            },
            corrects: None,
            note: None,
            reason: None,
            timeline_before: Some(one.before.clone()),
            decision: None,
            evidence: None,
            actual: None,
            body: None,
            recorded: day,
        });
    let entries: Vec<Entry> = entries.collect();
    let text = plan_file::appended(before, &entries);
    let mut sources = Sources::default();
    let source = sources.add("progress.toml", text.clone());
    let (read, findings) = plan_file::load_log(source, &sources, words, calendar);
    let count = log.entries.len() + entries.len();
    let is_right = !findings.iter().any(Diagnostic::is_error)
        && read.is_some_and(|read| read.entries.len() == count);
    match is_right {
        true => Ok(text),
        false => Err(Failure::Internal(
            "the amendments could not be read again".to_owned(),
        )),
    }
}
