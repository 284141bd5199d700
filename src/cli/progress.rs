//! `wem-report progress`: the progress report, and a sheet for each body.

use super::documents::{
    self, DOCUMENT, DocumentArgs, Files, FormatArgs, LanguageArgs, OpenArgs, TableOf,
};
use super::loaded::Loaded;
use super::records::{LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date, refuse_errors};
use crate::compose::{self, ReportSetup, Setup};
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::plan::progress::Report;
use crate::plan_file;
use crate::template::{MarkdownSetup, markdown};
use chrono::{Months, NaiveDate};
use clap::{Args, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `progress`.
#[derive(Debug, Clone, Args)]
pub(super) struct ProgressArgs {
    /// The last day that the report knows of; the same day gives the same report for ever [default:
    /// SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    as_of: Option<NaiveDate>,

    /// The first day of the reporting period [default: three months before --as-of].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    since: Option<NaiveDate>,

    /// Who prepared the report [default: `prepared_by` under `[progress]` in the plan].
    #[arg(long, value_name = "NAME")]
    prepared_by: Option<String>,

    /// The secretariat's own words, in Markdown; they stand first, under a heading of their own.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    summary: Option<PathBuf>,

    /// Write a sheet of open items for each body, too: beside the report, with the body's key behind
    /// its name.
    #[arg(long)]
    by_body: bool,

    #[command(flatten)]
    records: RecordsArgs,

    #[command(flatten)]
    language: LanguageArgs,

    #[command(flatten)]
    format: FormatArgs,

    /// The document's date [default: the day of --as-of].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file to write; where several are written, each gets its own ending [default:
    /// progress-DAY in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    open: OpenArgs,
}

/// Headings in the secretariat's own words stand below the chapter's.
const OWN_HEADING_LEVEL: u8 = 3;

/// Runs `progress`.
pub(super) fn run(session: &mut Session, args: &ProgressArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    loaded.note_warnings(session);
    let is_draft = args.document.is_draft();
    let loaded = args.language.translated(session, loaded, is_draft)?;
    let plan = loaded.plan()?;
    let loaded_records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let records = loaded_records.records()?;
    let as_of = date::of_document(args.as_of)?;
    let since = period_start(args.since, as_of)?;
    let report = Report::new(plan, records, as_of, since);

    let setup = args
        .document
        .setup(&loaded, true, args.date.unwrap_or(as_of));
    let crowding = compose::annex_crowding(plan, &setup);
    documents::report_crowding(session, crowding, TableOf::Report);
    let setup = ReportSetup {
        prepared_by: args
            .prepared_by
            .clone()
            .or(plan.reporting.prepared_by.clone()),
        own_words: own_words(session, args, &loaded, &setup)?,
        setup,
    };
    let formats = args.format.formats();
    let stem = loaded.named(&format!("progress-{as_of}"));
    let stem = loaded.project.out.join(stem);
    let mut files = Files::new(&args.document, &loaded).opening(args.open);
    let document = compose::progress_report(&report, setup.clone());
    files.render(&document, &formats, args.output.as_deref(), &stem)?;
    if args.by_body {
        let beside = args.output.as_deref().map(documents::without_ending);
        let beside = beside.unwrap_or_else(|| stem.clone());
        for owed in report.owed() {
            let document = compose::body_sheet(&report, &owed, setup.clone());
            let mut stem = beside.clone().into_os_string();
            stem.push(format!("-{}", owed.body.key.0));
            files.render(&document, &formats, None, Path::new(&stem))?;
        }
    }
    files.write(session, args.document.force)
}

/// Reads the secretariat's own words; what they lose as a document is warned of.
fn own_words(
    session: &mut Session,
    args: &ProgressArgs,
    loaded: &Loaded,
    setup: &Setup<'_>,
) -> Result<Vec<Block>, Failure> {
    let Some(path) = &args.summary else {
        return Ok(Vec::new());
    };
    let text = plan_file::read_source(path)?;
    let source = session.sources.add(path, text);
    let coverage = loaded.coverage();
    let markdown = MarkdownSetup {
        heading_level: Some(OWN_HEADING_LEVEL),
        text_width: compose::progress::text_width(setup),
        styles: &setup.styles,
        labels: &loaded.labels,
        shows: &|c| coverage.shows(c),
        // Items are places of the report.
        has_place: &|name| {
            let mut items = loaded.plan.iter().flat_map(|plan| plan.items());
            items.any(|place| place.item.key.0 == name)
        },
    };
    let whole = 0..session.sources.text(source).len();
    let (blocks, findings) = markdown::blocks(source, &session.sources, whole, &markdown);
    refuse_errors(&findings)?;
    if !session.quiet {
        session.report(&findings);
    }
    Ok(blocks)
}

fn period_start(asked: Option<NaiveDate>, as_of: NaiveDate) -> Result<NaiveDate, Failure> {
    match asked {
        Some(since) if since > as_of => Err(Failure::Usage(
            Diagnostic::error(
                "bad-time",
                format!("--since {since} is after --as-of {as_of}"),
            )
            .help("swap them, or take an earlier day"),
        )),
        Some(since) => Ok(since),
        None => Ok(as_of.checked_sub_months(Months::new(3)).unwrap_or(as_of)),
    }
}
