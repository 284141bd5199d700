//! `wem-report concept-note`: a skeleton of a note, with the author's words in it.

use super::documents::{
    DOCUMENT, DateArgs, DocumentArgs, Files, FormatArgs, LanguageArgs, OpenArgs,
};
use super::loaded::Loaded;
use super::note_files::{NoteMaker, Wanted};
use super::read_back::{self, Kind};
use super::records::{LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date, keyed, list, note_files, note_take};
use crate::compose::concept_note::{ConceptNote, Readiness};
use crate::diagnostic::{Diagnostic, escape};
use crate::notes;
use crate::plan::progress::Report;
use crate::plan::{NoteSubject, Plan};
use crate::template::note::GENERAL;
use chrono::NaiveDate;
use clap::{Args, ValueHint};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;

/// Arguments of `concept-note`.
#[derive(Debug, Clone, Args)]
pub(super) struct ConceptNoteArgs {
    /// The item or the event that the note is for: a number or key, such as 2.2.2, or an event's
    /// key, such as general-assembly.
    #[arg(required_unless_present_any = ["list", "all"], value_name = "ITEM|EVENT")]
    subject: Option<String>,

    /// List the items and events that have a kind of note, or texts for one.
    #[arg(long, conflicts_with_all = ["subject", "all", "kind", "fill", "status", "output", "language"])]
    list: bool,

    /// All notes that --list lists, instead of one.
    #[arg(long, conflicts_with_all = ["subject", "kind"])]
    all: bool,

    /// The kind of note, instead of the one that the plan says.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,

    /// Lay out plan/notes/KEY.md for the author's words, or add the headings that it lacks. What
    /// stands in such a file is always put into the note.
    #[arg(long, conflicts_with = "language")]
    fill: bool,

    /// Take what an author wrote into a DOCX file of the note, saved by Word or LibreOffice, into
    /// plan/notes/KEY.md. What differs outside the slots is listed, comments too.
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        requires = "subject",
        conflicts_with_all = ["list", "all", "fill", "status", "output", "format", "language"]
    )]
    take: Option<PathBuf>,

    /// Say how far the note is, instead of writing it.
    #[arg(long, conflicts_with_all = ["fill", "output"])]
    status: bool,

    #[command(flatten)]
    records: RecordsArgs,

    #[command(flatten)]
    language: LanguageArgs,

    #[command(flatten)]
    format: FormatArgs,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending; with --all the folder
    /// for them [default: concept-note-KEY in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    open: OpenArgs,
}

/// Runs `concept-note`.
pub(super) fn run(session: &mut Session, args: &ConceptNoteArgs) -> Result<(), Failure> {
    let loaded = match args.list || args.status {
        true => Loaded::read(session)?,
        false => keyed::read(session)?,
    };
    if let Some(word) = &args.subject {
        note_files::find_subject(loaded.plan()?, word)?;
    }
    if !args.status && !args.list {
        loaded.note_warnings(session);
    }
    let is_draft = args.document.is_draft();
    let loaded = args.language.translated(session, loaded, is_draft)?;
    let plan = loaded.plan()?;
    if args.list {
        return list_subjects(session, plan, &loaded);
    }
    let subjects = match &args.subject {
        Some(word) => vec![note_files::find_subject(plan, word)?],
        None => note_files::subjects(plan, &loaded.project),
    };
    let records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let date = date::of_document(args.date.date)?;
    let report = Report::new(plan, records.records()?, date, date);
    let mut maker = NoteMaker::new(&loaded, Some(&report));
    if args.all {
        return run_all(session, args, &mut maker, &subjects, date);
    }
    if let (Some(path), [subject]) = (&args.take, &subjects[..]) {
        let setup = args.document.setup(&loaded, true, date);
        let force = args.document.force;
        return note_take::take(session, &mut maker, subject, path, setup, force);
    }
    for subject in &subjects {
        let note = compose(session, args, &mut maker, subject, date)?;
        if args.status {
            print_status(session, &note.readiness, &loaded)?;
        } else {
            write(session, args, &loaded, subject, &note)?;
        }
    }
    Ok(())
}

/// Makes all notes; what is wrong with one keeps no other from being made.
fn run_all(
    session: &mut Session,
    args: &ConceptNoteArgs,
    maker: &mut NoteMaker<'_>,
    subjects: &[NoteSubject<'_>],
    date: NaiveDate,
) -> Result<(), Failure> {
    let loaded = maker.loaded;
    let bar = progress_bar(session, subjects.len());
    let mut errors: Vec<Diagnostic> = Vec::new();
    let mut table = list::plain_table();
    table.set_header(["KEY", "PARTS", "WORDS", "MISSING"]);
    for subject in subjects {
        bar.set_message(escape::line(subject.key()).into_owned());
        let made = compose(session, args, maker, subject, date).and_then(|note| {
            if args.status {
                table.add_row(status_row(subject, &note.readiness));
                return Ok(());
            }
            bar.suspend(|| write(session, args, loaded, subject, &note))
        });
        match made {
            Ok(()) => {}
            Err(Failure::Input(found)) => errors.extend(found),
            Err(other) => return Err(other),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if args.status {
        session.print(table.trim_fmt());
    }
    // A template with a mistake fails every note of its kind.
    crate::diagnostic::sort(&mut errors);
    errors.dedup();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Failure::Input(errors))
    }
}

/// Returns a bar that only a person who watches sees.
fn progress_bar(session: &Session, length: usize) -> ProgressBar {
    if session.quiet {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

/// Composes the note of a subject, with the author's words where there are any.
fn compose(
    session: &mut Session,
    args: &ConceptNoteArgs,
    maker: &mut NoteMaker<'_>,
    subject: &NoteSubject<'_>,
    date: NaiveDate,
) -> Result<ConceptNote, Failure> {
    let loaded = maker.loaded;
    let wanted = Wanted {
        subject: *subject,
        kind: args.kind.as_deref(),
        with_texts: true,
    };
    let setup = args.document.setup(loaded, true, date);
    let note = maker.compose(session, wanted, setup)?;
    if args.fill {
        fill(session, loaded, subject, &note)?;
    }
    Ok(note)
}

/// Lays out the file for the author's words, or completes it.
fn fill(
    session: &mut Session,
    loaded: &Loaded,
    subject: &NoteSubject<'_>,
    note: &ConceptNote,
) -> Result<(), Failure> {
    let path = note_files::texts_path(&loaded.project, subject);
    let labels = &loaded.labels;
    let is_written = read_back::revise(session, Kind::Texts, &path, |_, path| {
        let old = note_files::read_texts(path)?;
        let text = match &old {
            None => notes::lay_out(&note.document.metadata.title, &note.slots, labels),
            Some(old) => notes::complete(old, &note.slots, labels),
        };
        let is_new = old.as_ref() != Some(&text);
        Ok((is_new.then_some(text), is_new))
    })?;
    if is_written {
        session.print_path(&path);
    }
    Ok(())
}

fn write(
    session: &mut Session,
    args: &ConceptNoteArgs,
    loaded: &Loaded,
    subject: &NoteSubject<'_>,
    note: &ConceptNote,
) -> Result<(), Failure> {
    if !session.quiet {
        session.report(&note.findings);
    }
    let (folder, asked) = match &args.output {
        Some(folder) if args.all => (folder, None),
        asked => (&loaded.project.out, asked.as_deref()),
    };
    let stem = note_files::document_stem(folder, subject);
    let stem = PathBuf::from(loaded.named(&stem.display().to_string()));
    let mut files = Files::new(&args.document, loaded).opening(args.open);
    files.render(&note.document, &args.format.formats(), asked, &stem)?;
    files.write(session, args.document.force)
}

fn list_subjects(session: &mut Session, plan: &Plan, loaded: &Loaded) -> Result<(), Failure> {
    let subjects = note_files::subjects(plan, &loaded.project);
    if subjects.is_empty() {
        session.note(
            "no item, goal or event has a kind of note; `concept-note ITEM` writes a general one",
        );
        return Ok(());
    }
    let mut table = list::plain_table();
    table.set_header(["KEY", "KIND", "ABOUT", "TEXTS"]);
    for subject in subjects {
        let kind = plan.note_kind(&subject).map_or(GENERAL, |kind| &kind.value);
        let path = note_files::texts_path(&loaded.project, &subject);
        let texts = match path.exists() {
            true => path.display().to_string(),
            false => String::new(),
        };
        let about = plan.note_matter(&subject).title();
        table.add_row([subject.key(), kind, about, &texts]);
    }
    session.print(table.trim_fmt());
    session.note(&format!("any other item takes the kind {GENERAL}"));
    Ok(())
}

fn status_row(subject: &NoteSubject<'_>, readiness: &Readiness) -> [String; 4] {
    let missing: Vec<&str> = readiness.missing().collect();
    [
        subject.key().to_owned(),
        format!("{} of {}", readiness.filled(), readiness.slots.len()),
        format!("{} of about {}", readiness.words(), readiness.budget()),
        missing.join(", "),
    ]
}

fn print_status(
    session: &mut Session,
    readiness: &Readiness,
    loaded: &Loaded,
) -> Result<(), Failure> {
    let mut table = list::plain_table();
    table.set_header(["PART", "WORDS", "ABOUT", ""]);
    for slot in &readiness.slots {
        let budget = slot.budget.map(|budget| budget.to_string());
        let missing = if slot.is_filled { "" } else { "missing" };
        table.add_row([
            slot.title.clone(),
            slot.words.to_string(),
            budget.unwrap_or_default(),
            missing.to_owned(),
        ]);
    }
    session.print(table.trim_fmt());
    session.print(format_args!("\n{}", readiness.line(&loaded.labels)));
    Ok(())
}
