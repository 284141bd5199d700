//! `update --from`: the entries of a sheet that was filled in, all of them or none.

use super::columns::Column;
use super::entries::{Draft, EntryReader, OwnWords};
use super::largest;
use crate::cli::Failure;
use crate::cli::event_moves;
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::records::{self, LogFile};
use crate::cli::session::Session;
use crate::cli::translation::{self, TranslationFile};
use crate::diagnostic::Diagnostic;
use crate::identity::DocumentKind;
use crate::package;
use crate::plan::column::ColumnPlace;
use crate::plan::progress::{Entry, EntryId, Log, Says, Subject};
use crate::plan::{BodyKey, Plan};
use crate::plan_file::{self, table::single_spaced};
use crate::worksheet::{self, Filled};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::path::Path;

/// What is recorded, and where.
#[derive(Debug)]
pub(in crate::cli) struct Recording<'a> {
    pub(in crate::cli) sheet: &'a Path,
    pub(in crate::cli) log: &'a Path,
    /// The day of rows that give none.
    pub(in crate::cli) date: NaiveDate,
    pub(in crate::cli) today: NaiveDate,
    /// Who reports, whatever the rows say.
    pub(in crate::cli) by: Option<&'a BodyKey>,
}

/// Reads a sheet and appends its entries to the log, unless anything is wrong in any row.
pub(in crate::cli) fn record(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    recording: &Recording<'_>,
) -> Result<(), Failure> {
    if recording.date > recording.today {
        let (date, today) = (recording.date, recording.today);
        let message = format!("--date {date} lies in the future: today is {today}");
        return Err(Failure::Usage(
            Diagnostic::error("date-in-future", message).help("take today or an earlier day"),
        ));
    }
    let drafts = drafts(session, loaded, plan, recording)?;
    if drafts.is_empty() {
        session.note("no row is filled in: nothing to record");
        return Ok(());
    }
    let file = LogFile::read_right(session, recording.log, loaded, plan)?;
    if new_entries(&file.log, &drafts)?.is_empty() {
        session.note(&said(0, drafts.len()));
        return Ok(());
    }
    let kind = Kind::Log(loaded, plan);
    let before = event_moves::log_before(session, loaded, plan, recording.log)?;
    let (entries, newer) = read_back::revise(session, kind, recording.log, |session, target| {
        // Read again: now nobody else writes.
        let file = LogFile::read_right(session, target, loaded, plan)?;
        let entries = new_entries(&file.log, &drafts)?;
        let newer = older_than_others(&file.log, &entries);
        let text = plan_file::appended(file.text(session), &entries);
        Ok((Some(text), (entries.len(), newer)))
    })?;
    session.note(&said(entries, drafts.len() - entries));
    if !newer.is_empty() {
        let items = loaded.labels.list(&newer);
        session.note(&format!(
            "of {items} something newer was recorded before: that is how they stand"
        ));
    }
    session.print_path(recording.log);
    let before = (recording.log, before.as_ref());
    event_moves::warn(session, loaded, plan, before, recording.today)
}

fn said(recorded: usize, known: usize) -> String {
    match known {
        0 => format!("{recorded} recorded"),
        known => format!("{recorded} recorded, {known} already known"),
    }
}

fn drafts(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    recording: &Recording<'_>,
) -> Result<Vec<Draft>, Failure> {
    let bytes = plan_file::read_bytes_up_to(recording.sheet, largest()).map_err(|finding| {
        let help = match finding.code {
            "missing-file" => "check the path",
            "file-too-large" => "a sheet of 10,000 items takes 2 MiB; is this the right file?",
            "not-a-file" if recording.sheet.is_dir() => "name the sheet inside it",
            _ => return finding,
        };
        finding.help(help)
    })?;
    let name = recording.sheet.display().to_string();
    let format = package::kind_of_bytes(&bytes);
    if matches!(format, package::Kind::Pdf | package::Kind::RichText) {
        let message = format!("{name} is {}, not an update sheet", format.words());
        return Err(Failure::from(
            Diagnostic::error("not-an-update-sheet", message)
                .help("name the XLSX or CSV file that was filled in"),
        ));
    }
    let kind = records::document_kind(&bytes);
    if let Some(kind) = kind.filter(|kind| *kind != DocumentKind::UpdateSheet) {
        let message = format!("{name} is {}, not an update sheet", kind.name());
        return Err(Failure::from(
            Diagnostic::error("not-an-update-sheet", message).help(kind.advice()),
        ));
    }
    let shown = plan.columns.shown_in(ColumnPlace::Sheet);
    let headings = Column::headings(&loaded.labels, &shown);
    let (filled, other) = match worksheet::read(&name, &bytes, &headings.of_a_filled_sheet()) {
        Ok(filled) => (filled, None),
        Err(finding) => match in_another_language(session, loaded, plan, (&name, &bytes)) {
            Some((filled, other)) => (filled, Some(other)),
            None => return Err(finding.into()),
        },
    };
    let reader = EntryReader {
        name: &name,
        plan: other.as_ref().map_or(plan, |other| &other.plan),
        labels: other
            .as_ref()
            .map_or(&loaded.labels, |other| &other.file.labels),
        own: other.as_ref().map(|other| OwnWords {
            words: &loaded.labels.calendar,
            calendar: &plan.calendar,
            phrases: other.phrases(),
        }),
        date: recording.date,
        today: recording.today,
        by: recording.by,
    };
    if !session.quiet {
        session.report(&filled.warnings);
        session.report(&reader.not_read(&filled));
    }
    let (drafts, findings) = reader.read(&filled.rows)?;
    if !session.quiet {
        session.report(&findings);
    }
    Ok(drafts)
}

/// The plan in the language of a sheet.
struct OfSheet {
    plan: Plan,
    file: TranslationFile,
}

impl OfSheet {
    /// Returns the phrases of time that are translated, and what the plan itself says for each.
    fn phrases(&self) -> HashMap<String, String> {
        let texts = self.file.texts.iter().filter(|text| text.path.is_time());
        texts
            .filter_map(|text| {
                let said = self.file.translation.text(&text.path)?;
                Some((single_spaced(said), text.source.clone()))
            })
            .collect()
    }
}

/// Reads a sheet by the headings of the languages into which the plan is translated.
fn in_another_language(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    (name, bytes): (&str, &[u8]),
) -> Option<(Filled, OfSheet)> {
    translation::tags(&loaded.project)
        .into_iter()
        .find_map(|tag| {
            let file = TranslationFile::read(session, loaded, plan, &tag).ok()??;
            let translated = file.plan(plan, &tag, plan.languages).plan;
            let shown = translated.columns.shown_in(ColumnPlace::Sheet);
            let headings = Column::headings(&file.labels, &shown);
            let filled = worksheet::read(name, bytes, &headings.of_a_filled_sheet()).ok()?;
            let plan = translated;
            Some((filled, OfSheet { plan, file }))
        })
}

/// Returns the entries that the log does not have yet, numbered.
///
/// A row with a date is known if the log has an entry that says the same of that day, even one that
/// was corrected since. A row without a date is known if the newest entry of its item says the same,
/// or of a note the newest note: then it has nothing new.
fn new_entries(log: &Log, drafts: &[Draft]) -> Result<Vec<Entry>, Failure> {
    let mut all: HashMap<&Subject, Vec<&Entry>> = HashMap::new();
    for logged in &log.entries {
        all.entry(&logged.entry.subject)
            .or_default()
            .push(&logged.entry);
    }
    let holding = log.as_of(NaiveDate::MAX).into_iter();
    let is_note = |entry: &Entry| entry.says == Says::Note;
    // In the order of their days, so the newest one stays.
    let mut newest: HashMap<(&Subject, bool), &Entry> = holding
        .map(|entry| ((&entry.subject, is_note(entry)), entry))
        .collect();
    let mut new = Vec::new();
    let first = log.next_id().map(|id| id.0);
    let mut ids = first.into_iter().flat_map(|first| first..=u32::MAX);
    for draft in drafts {
        let entry = &draft.entry;
        let same = all.entry(&entry.subject).or_default();
        let kind = (&entry.subject, is_note(entry));
        let last = newest.get(&kind);
        let is_known = if draft.is_dated {
            same.iter()
                .any(|known| known.date == entry.date && says_the_same(known, entry))
        } else {
            last.is_some_and(|known| says_the_same(known, entry))
        };
        if is_known {
            continue;
        }
        same.push(entry);
        if last.is_none_or(|last| last.date <= entry.date) {
            newest.insert(kind, entry);
        }
        new.push(Entry {
            id: EntryId(ids.next().ok_or_else(|| log.no_id_left())?),
            ..entry.clone()
        });
    }
    Ok(new)
}

/// Returns whether two entries about the same item say the same, whatever their days and the lines of
/// their texts.
fn says_the_same(one: &Entry, other: &Entry) -> bool {
    let is_same = |one: &Option<String>, other: &Option<String>| {
        one.as_deref().map(single_spaced) == other.as_deref().map(single_spaced)
    };
    one.says == other.says
        && is_same(&one.note, &other.note)
        && is_same(&one.reason, &other.reason)
        && is_same(&one.evidence, &other.evidence)
        && is_same(&one.actual, &other.actual)
        && one.body == other.body
}

/// Returns the items of new entries of which the log has something of a later day.
fn older_than_others(log: &Log, entries: &[Entry]) -> Vec<String> {
    let holding = log.as_of(NaiveDate::MAX).into_iter();
    let newest: HashMap<&Subject, NaiveDate> =
        holding.map(|entry| (&entry.subject, entry.date)).collect();
    let mut items: Vec<String> = Vec::new();
    for entry in entries {
        let item = entry.subject.to_string();
        let is_older = newest
            .get(&entry.subject)
            .is_some_and(|date| *date > entry.date);
        if is_older && !items.contains(&item) {
            items.push(item);
        }
    }
    items
}
