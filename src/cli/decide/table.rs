//! `decide --from`: decisions out of the compiled table, as a meeting filled it in.

use super::consequence;
use crate::circulation::Symbol;
use crate::circulation::decisions::{DecisionTable, DecisionWords, TableDecisions, decisions};
use crate::circulation::feedback::{Feedback, Outcome};
use crate::cli::Failure;
use crate::cli::collect::read_file;
use crate::cli::feedback_files::{self, FeedbackFile};
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::records;
use crate::cli::session::Session;
use crate::cli::translation;
use crate::compose::{self, feedback::decision_words};
use crate::diagnostic::{Diagnostic, Sources};
use crate::docx_file;
use crate::identity::{self, DocumentKind};
use crate::package::{self, ForeignKind, Package, foreign_kind, kind_of_bytes};
use crate::plan::Plan;
use crate::plan_file;
use crate::reading::{self, ReturnedFile, letter};
use crate::template::{Labels, Library};
use chrono::NaiveDate;
use std::path::Path;

/// How many places at the head of a file may name its draft.
const HEAD: usize = 20;

/// What a call says of a filled-in table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) file: &'a Path,
    pub(super) symbol: Option<&'a str>,
    pub(super) replaces: bool,
    pub(super) date: NaiveDate,
}

/// Appends the decisions of a table: all that are not on record, or none where a cell is wrong.
pub(super) fn decide(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    given: &Given<'_>,
) -> Result<(), Failure> {
    let name = given.file.display().to_string();
    let bytes = records::returned_bytes(given.file, docx_file::limits::PACKAGE.file)?;
    let others = translation::other_labels(session, loaded)?;
    let labels: Vec<&Labels> = std::iter::once(&loaded.labels).chain(&others).collect();
    let file = read(&name, &bytes, &labels)?;
    let words = words(&labels);
    let symbol = named_symbol(&file, &words);
    refuse_other(&name, &file, plan, symbol.as_deref(), given.symbol)?;
    let path = feedback_files::find(loaded, given.symbol.or(symbol.as_deref()))?;
    let (decided, notes) =
        read_back::revise(session, Kind::Feedback(plan), &path, |session, target| {
            let record = FeedbackFile::read_right(session, target, plan)?;
            let feedback = &record.placed.feedback;
            let decided = decisions(&DecisionTable {
                name: &name,
                file: &file,
                words: &words,
                feedback,
                known: known_decisions(&file),
                replaces: given.replaces,
                date: given.date,
            })?;
            let notes = notes(feedback, &decided);
            let more = Feedback {
                decisions: decided.new.clone(),
                ..Feedback::default()
            };
            let text = (!more.decisions.is_empty())
                .then(|| plan_file::appended_feedback(record.text(session), &more));
            Ok((text, (decided, notes)))
        })?;
    if !session.quiet {
        session.report(&decided.warnings);
    }
    session.note(&format!("{name}: {}", summary(&decided)));
    notes.iter().for_each(|note| session.note(note));
    session.print_path(&path);
    Ok(())
}

/// Reads a file that should be a table of compiled comments.
fn read(name: &str, bytes: &[u8], labels: &[&Labels]) -> Result<ReturnedFile, Diagnostic> {
    /// What else people name here.
    const TABLE: &str = "decisions are read out of the table that `wem-report feedback` writes";
    const PDF: &str = "decisions are read out of the XLSX or DOCX that `wem-report feedback` writes; `wem-report collect FILE` takes in what members put on the pages of a draft";
    const MESSAGE: &str = "save the table that is attached to it, and read that; `wem-report collect FILE` takes in what a member wrote";
    const ZIP: &str = "unpack it, and read the table that is in it";
    let refused = |what: &str, help: &str| {
        Err(Diagnostic::error("no-decisions", format!("{name} is {what}")).help(help))
    };
    let kind = foreign_kind(bytes, docx_file::limits::PACKAGE);
    match (kind, kind_of_bytes(bytes)) {
        (Some(ForeignKind::Pdf), _) => return refused("a PDF file", PDF),
        (Some(ForeignKind::Message), _) => return refused("a message", MESSAGE),
        (_, package::Kind::Text | package::Kind::Unknown) if letter::is_message(bytes) => {
            return refused("a message", MESSAGE);
        }
        (None, package::Kind::Zip) if is_plain_zip(bytes) => return refused("a zip file", ZIP),
        (None, kind @ (package::Kind::Text | package::Kind::Web | package::Kind::Empty))
            if !reading::is_text_table(name, bytes) =>
        {
            return refused(kind.words(), TABLE);
        }
        _ => {}
    }
    let file = read_file(name, bytes, kind)?;
    let mut kinds = labels
        .iter()
        .map(|labels| compose::circulation::other_documents(labels));
    let kind = kinds.find_map(|documents| documents.kind_of(&file));
    match kind.filter(|kind| *kind != DocumentKind::Compilation) {
        None => Ok(file),
        Some(other) => {
            let what = format!("{}, not the table of compiled comments", other.name());
            refused(&what, other.advice())
        }
    }
}

fn is_plain_zip(bytes: &[u8]) -> bool {
    let package = Package::open(bytes, docx_file::limits::PACKAGE);
    package.is_ok_and(|mut package| matches!(package.main_part(), Ok((_, package::Kind::Zip))))
}

/// Returns whether a file is a table of compiled comments in which nothing stands that is not on
/// record.
pub(in crate::cli) fn is_on_record(bytes: &[u8], feedback: &Feedback, labels: &[&Labels]) -> bool {
    let Ok(file) = reading::read("", bytes) else {
        return false;
    };
    let read = decisions(&DecisionTable {
        name: "",
        file: &file,
        words: &words(labels),
        feedback,
        known: known_decisions(&file),
        replaces: false,
        date: NaiveDate::default(),
    });
    read.is_ok_and(|decided| decided.new.is_empty() && decided.warnings.is_empty())
}

/// Returns the words by which tables are read: those of some languages, and English.
pub(in crate::cli) fn words(labels: &[&Labels]) -> DecisionWords {
    match Library::embedded().labels("en", &mut Sources::default()) {
        Ok((english, _)) => decision_words(&[labels, &[&english]].concat()),
        Err(_) => decision_words(labels),
    }
}

/// Returns how many decisions were on record when a table was made, if it says so.
fn known_decisions(file: &ReturnedFile) -> Option<usize> {
    let known = file.properties.custom(identity::DECISIONS_PROPERTY)?;
    known.trim().parse().ok()
}

/// Returns the symbol of the draft whose comments stand in a table: as the file says, or its head.
fn named_symbol(file: &ReturnedFile, words: &DecisionWords) -> Option<String> {
    let head = file.places.iter().take(HEAD);
    let said = || head.into_iter().find_map(|place| words.symbol(&place.text));
    let symbol = file.identity.symbol.as_deref().or_else(said);
    symbol.map(str::to_owned)
}

/// Refuses a table of another plan, or of another draft than the call names.
fn refuse_other(
    name: &str,
    file: &ReturnedFile,
    plan: &Plan,
    symbol: Option<&str>,
    asked: Option<&str>,
) -> Result<(), Failure> {
    let plan_id = file.identity.plan_id.as_ref();
    if let Some(other) = plan_id.filter(|id| **id != plan.id) {
        return Err(Failure::from(
            Diagnostic::error(
                "not-a-draft",
                format!("{name} has no comments on this plan but on “{other}”"),
            )
            .help("read it where that plan is"),
        ));
    }
    let is_other = |symbol: &&str| {
        let folder = Symbol::new(*symbol).folder();
        asked.is_some_and(|asked| !Symbol::new(asked.trim()).is_called(&folder))
    };
    match symbol.filter(is_other) {
        None => Ok(()),
        Some(other) => Err(Failure::from(
            Diagnostic::error(
                "stale-draft",
                format!("{name} has the comments on another draft, {other}"),
            )
            .help(format!("leave --symbol out, or say --symbol {other}")),
        )),
    }
}

fn summary(decided: &TableDecisions) -> String {
    let new = &decided.new;
    let counts = Outcome::DECIDED.map(|outcome| {
        let count = new.iter().filter(|one| one.outcome == outcome).count();
        (count, outcome.key())
    });
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(count, key)| format!("{count} {key}"))
        .collect();
    let new = match new.len() {
        0 => "no new decision".to_owned(),
        1 => format!("1 new decision, {}", counts.join(", ")),
        many => format!("{many} new decisions: {}", counts.join(", ")),
    };
    match decided.as_recorded {
        0 => new,
        known => format!("{new}; {known} as on record"),
    }
}

fn notes(feedback: &Feedback, decided: &TableDecisions) -> Vec<String> {
    let emptied = decided.emptied.iter().map(|id| {
        format!("comment {id}: its decision was taken out of the table; what was decided stands, until `wem-report decide {id} open` takes it back")
    });
    let new = decided.new.iter();
    let consequences = new.filter_map(|decision| consequence(feedback, decision));
    emptied.chain(consequences).collect()
}
