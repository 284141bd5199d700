//! `wem-report critical-path`: what has to happen before an event, and by when.

mod network;

use super::documents::{
    DOCUMENT, DocumentArgs, Files, Format, LanguageArgs, OpenArgs, appended, refuse_other_ending,
};
use super::loaded::Loaded;
use super::note_files::NoteMaker;
use super::records::{LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date, documents, filters, inputs};
use crate::compose::critical_path::{PathInput, critical_path, milestone_entries};
use crate::diagnostic::{Diagnostic, nearest};
use crate::dispatch::{Calendar, LastDay};
use crate::output::{self, Overwrite};
use crate::plan::network::{CriticalPath, EventDay};
use crate::plan::progress::Report;
use crate::plan::{Event, EventKey, NoMatch, NoteSubject, Plan};
use crate::template::{Labels, PathPhrase};
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `critical-path`.
#[derive(Debug, Clone, Args)]
pub(super) struct CriticalPathArgs {
    /// The event's key, such as general-assembly; `list --events` lists them.
    event: String,

    /// The day of the event, instead of the one that the plan gives.
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date_of_event: Option<NaiveDate>,

    /// The last day that the report knows of; what is open begins on it at the earliest [default:
    /// SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    as_of: Option<NaiveDate>,

    #[command(flatten)]
    records: RecordsArgs,

    /// The formats to write, with commas between them: documents, json for all steps and links, ics
    /// for the event's milestones in a calendar.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "pdf,docx",
        value_name = "FORMATS",
        help_heading = DOCUMENT
    )]
    format: Vec<PathFormat>,

    #[command(flatten)]
    language: LanguageArgs,

    /// The document's date [default: the day of --as-of].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file to write; where several are written, each gets its own ending [default:
    /// critical-path-EVENT in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    open: OpenArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum PathFormat {
    Pdf,
    Docx,
    Json,
    Ics,
}

/// Runs `critical-path`.
pub(super) fn run(session: &mut Session, args: &CriticalPathArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    loaded.note_warnings(session);
    let is_draft = args.document.is_draft();
    let loaded = args.language.translated(session, loaded, is_draft)?;
    let plan = loaded.plan()?;
    let event = find_event(plan, &args.event)?;
    let records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let records = records.records()?;
    let as_of = date::of_document(args.as_of)?;
    let report = Report::new(plan, records, as_of, as_of);
    let day = match args.date_of_event {
        Some(day) => EventDay::Day(day),
        None => EventDay::of_plan(plan, event),
    };
    let path = CriticalPath::new(&report, event, day)
        .map_err(|rings| Failure::Internal(format!("items in a ring: {rings:?}")))?;
    let mut notes = NoteMaker::new(&loaded, None);
    // Without a template there are no usual periods.
    let template = notes
        .template(session, &NoteSubject::Event(event), None)
        .ok();
    let usual = template.map_or(Vec::new(), |(_, template)| template.head.countdown);
    let input = PathInput {
        path: &path,
        report: &report,
        usual: &usual,
    };

    let mut formats = args.format.clone();
    formats.sort_unstable();
    formats.dedup();
    let setup = args
        .document
        .setup(&loaded, true, args.date.unwrap_or(as_of));
    let stem = loaded
        .project
        .out
        .join(loaded.named(&format!("critical-path-{}", event.key.0)));
    let is_only = formats.len() == 1;
    let asked = args.output.as_deref();
    let document = critical_path(&input, setup);
    let mut documents = Files::new(&args.document, &loaded).opening(args.open);
    let mut others: Vec<(PathBuf, String)> = Vec::new();
    for format in formats {
        let other = |ending: &str| other_path(ending, is_only, asked, &stem);
        match format {
            PathFormat::Pdf => documents.add(&document, Format::Pdf, is_only, asked, &stem)?,
            PathFormat::Docx => documents.add(&document, Format::Docx, is_only, asked, &stem)?,
            PathFormat::Json => others.push((other("json")?, network::text(&path)?)),
            PathFormat::Ics => {
                let text = milestones(&input, plan, &loaded.labels)?;
                others.push((other("ics")?, text));
            }
        }
    }
    documents.write(session, args.document.force)?;
    for (path, text) in others {
        inputs::refuse(session, &path)?;
        output::write(&path, text.as_bytes(), Overwrite::Always)?;
        session.print_path(&path);
    }
    Ok(())
}

fn find_event<'p>(plan: &'p Plan, word: &str) -> Result<&'p Event, Failure> {
    let key = EventKey(word.trim().to_lowercase());
    plan.event(&key).ok_or_else(|| {
        let keys: Vec<&str> = plan
            .events
            .iter()
            .map(|event| event.key.0.as_str())
            .collect();
        let near = nearest(&key.0, keys.iter().copied()).into_iter();
        let no = NoMatch {
            nearest: near.map(str::to_owned).collect(),
        };
        filters::unknown_of("event", word, &no, &keys)
    })
}

fn other_path(
    ending: &str,
    is_only: bool,
    asked: Option<&Path>,
    stem: &Path,
) -> Result<PathBuf, Failure> {
    match asked {
        Some(path) if is_only => {
            refuse_other_ending(path, ending)?;
            Ok(path.to_owned())
        }
        Some(path) => Ok(appended(&documents::without_ending(path), ending)),
        None => Ok(appended(stem, ending)),
    }
}

/// Returns the milestones as entries of a calendar.
fn milestones(input: &PathInput<'_>, plan: &Plan, labels: &Labels) -> Result<String, Failure> {
    let path = input.path;
    let event = path.event;
    let entries = milestone_entries(input, labels);
    if path.day == EventDay::Open || entries.is_empty() {
        let (message, help) = match entries.is_empty() {
            true => (
                format!("the event {} has no milestones", event.key.0),
                "add them to the plan as `[[event.milestone]]`",
            ),
            false => (
                format!(
                    "the event {} has no date, and a calendar needs days",
                    event.key.0
                ),
                "give --date-of-event, or a `date` to the event in the plan",
            ),
        };
        return Err(Failure::Usage(
            Diagnostic::error("no-event-day", message).help(help),
        ));
    }
    let words = &labels.critical_path;
    let deadlines = entries.into_iter().zip(1..).filter_map(|(entry, count)| {
        let values = [
            ("event", event.name.as_str()),
            ("what", entry.what.as_str()),
            ("relative", entry.relative.as_str()),
        ];
        Some(LastDay {
            uid: format!("{}.milestone-{count}@{}", event.key.0, plan.id),
            sequence: 0,
            day: entry.day?,
            summary: words.say(PathPhrase::CalendarSummary, &values),
            description: words.say(PathPhrase::CalendarDescription, &values),
            has_reminder: true,
        })
    });
    let calendar = Calendar {
        made_by: "critical-path",
        name: String::new(),
        language: &plan.language,
        made: path.as_of,
        organiser: None,
        days: deadlines.collect(),
    };
    Ok(calendar.to_text())
}
