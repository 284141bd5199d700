//! `wem-report update-sheet`: the sheets in which bodies report on their items; and
//! `update --from`: the entries that come back in them.

mod columns;
mod entries;
mod recorded;
mod rows;
mod statuses;

pub(super) use recorded::{Recording, record};
pub(super) use rows::worksheet;

use super::Failure;
use super::documents::{self, DOCUMENT, LanguageArgs};
use super::loaded::Loaded;
use super::records::{LogFile, RecordsArgs};
use super::session::Session;
use super::{date, filters, inputs, keyed};
use crate::diagnostic::Diagnostic;
use crate::file_name;
use crate::output::{self, Overwrite};
use crate::plan::Plan;
use crate::plan::column::ColumnPlace;
use crate::plan::progress::report::Records;
use crate::plan::progress::{Finance, Report, RiskRegister};
use crate::plan_file;
use crate::template::Labels;
use crate::worksheet::{self, Worksheet, Written, csv_file, xlsx_file};
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use columns::Column;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Arguments of `update-sheet`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report update-sheet --body iwg
  wem-report update-sheet --body secretariat --format csv --all -o secretariat.csv
  wem-report update-sheet --every-body
  wem-report update-sheet --body iwg --language fr
  wem-report update --from out/update-sheet-iwg.xlsx

The body fills in the columns from Status on and sends the file back; `update --from` records it. With
--every-body, the files go to out/update-sheets/, and master-sheet.xlsx has the rows of all bodies.")]
pub(super) struct UpdateSheetArgs {
    /// The body that is to report, by its key or name: its items, owned or supported, are in the
    /// sheet.
    #[arg(long, value_name = "BODY", required_unless_present = "every_body")]
    body: Option<String>,

    /// Write one sheet for each body that has anything to report on, and a master sheet with all rows.
    #[arg(long, conflicts_with = "body")]
    every_body: bool,

    /// The format: xlsx has lists to choose from, and locks what is not to be changed [default: what
    /// the name of -o ends with, then xlsx].
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = DOCUMENT)]
    format: Option<SheetFormat>,

    /// Include items that are done or cancelled.
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    records: RecordsArgs,

    #[command(flatten)]
    language: LanguageArgs,

    /// The sheet's date; what was reported by then stands in it [default: SOURCE_DATE_EPOCH, then
    /// today].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file to write [default: update-sheet-BODY in out/, beside plan/]; with --every-body, the
    /// folder [default: update-sheets there].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    /// Overwrite a file even if somebody has filled it in.
    #[arg(long, help_heading = DOCUMENT)]
    force: bool,
}

/// A format of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SheetFormat {
    Xlsx,
    Csv,
}

impl SheetFormat {
    const ALL: [SheetFormat; 2] = [SheetFormat::Xlsx, SheetFormat::Csv];

    fn extension(self) -> &'static str {
        match self {
            SheetFormat::Xlsx => "xlsx",
            SheetFormat::Csv => "csv",
        }
    }

    /// Returns the format that goes with a file's name.
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(OsStr::to_str)?;
        let mut all = SheetFormat::ALL.into_iter();
        all.find(|format| ending.eq_ignore_ascii_case(format.extension()))
    }

    fn write(self, sheet: &Worksheet) -> Result<Written, Failure> {
        match self {
            SheetFormat::Xlsx => xlsx_file::write(sheet).map_err(|error| error.to_string()),
            SheetFormat::Csv => csv_file::write(sheet).map_err(|error| error.to_string()),
        }
        .map_err(Failure::Internal)
    }
}

/// Runs `update-sheet`.
pub(super) fn run(session: &mut Session, args: &UpdateSheetArgs) -> Result<(), Failure> {
    let loaded = keyed::read(session)?;
    let loaded = args.language.translated(session, loaded, false)?;
    let plan = loaded.plan()?;
    let path = args.records.log_path(&loaded)?;
    let file = LogFile::read_right(session, &path, &loaded, plan)?;
    let date = date::of_document(args.date)?;
    let (risks, finance) = (RiskRegister::default(), Finance::default());
    let records = Records {
        log: &file.log,
        risks: &risks,
        finance: &finance,
    };
    let report = Report::new(plan, records, date, date);
    match &args.body {
        Some(word) => one(session, args, &loaded, &report, word),
        None => every(session, args, &loaded, &report),
    }
}

/// Writes the sheet of the body that a word names.
fn one(
    session: &mut Session,
    args: &UpdateSheetArgs,
    loaded: &Loaded,
    report: &Report<'_>,
    word: &str,
) -> Result<(), Failure> {
    let plan = report.plan;
    let body = filters::find_body(plan, word)?;
    let sheet = rows::worksheet(report, body, &loaded.labels, args.all);
    if sheet.rows.is_empty() {
        return Err(nothing_to_report(Some(&body.name), args.all));
    }
    let named = args.output.as_deref().and_then(SheetFormat::of_name);
    let format = args.format.or(named).unwrap_or(SheetFormat::Xlsx);
    let target = args.output.clone().unwrap_or_else(|| {
        let name = format!(
            "{}.{}",
            loaded.named(&format!("update-sheet-{}", file_name::of_key(&body.key.0))),
            format.extension()
        );
        loaded.project.out.join(name)
    });
    // Whoever asks for XLSX under the name of another table has said both.
    if named.is_none() || named == Some(format) || format == SheetFormat::Csv {
        documents::refuse_other_ending(&target, format.extension())?;
    }
    write(
        session,
        args,
        loaded,
        plan,
        vec![(target, format.write(&sheet)?)],
    )
}

/// What the sheet of all bodies is called; that of a body begins with other words.
const MASTER: &str = "master-sheet";

/// Writes the sheets of all bodies that have something to report on, and one of all rows.
fn every(
    session: &mut Session,
    args: &UpdateSheetArgs,
    loaded: &Loaded,
    report: &Report<'_>,
) -> Result<(), Failure> {
    let plan = report.plan;
    let format = args.format.unwrap_or(SheetFormat::Xlsx);
    let folder = match &args.output {
        Some(folder) if folder.is_file() || SheetFormat::of_name(folder).is_some() => {
            return Err(not_a_folder(folder));
        }
        Some(folder) => folder.clone(),
        None => loaded.project.out.join("update-sheets"),
    };
    let path = |stem: &str| folder.join(format!("{}.{}", loaded.named(stem), format.extension()));
    let mut sheets = Vec::new();
    let mut without: Vec<&str> = Vec::new();
    for body in &plan.bodies {
        let sheet = rows::worksheet(report, body, &loaded.labels, args.all);
        if sheet.rows.is_empty() {
            without.push(&body.name);
            continue;
        }
        let stem = format!("update-sheet-{}", file_name::of_key(&body.key.0));
        sheets.push((path(&stem), format.write(&sheet)?));
    }
    let master = rows::master(report, &loaded.labels, args.all);
    if master.rows.is_empty() {
        return Err(nothing_to_report(None, args.all));
    }
    sheets.push((path(MASTER), format.write(&master)?));
    write(session, args, loaded, plan, sheets)?;
    if !without.is_empty() {
        session.note(&format!(
            "nothing to report on, and so no sheet: {}",
            without.join(", ")
        ));
    }
    Ok(())
}

fn not_a_folder(path: &Path) -> Failure {
    let message = format!("{} is the name of a file, not of a folder", path.display());
    Failure::Usage(
        Diagnostic::error("other-format", message)
            .help("with --every-body, -o names the folder into which the sheets go"),
    )
}

/// Writes sheets, each path to standard output; nothing if any of them would overwrite somebody's work.
fn write(
    session: &mut Session,
    args: &UpdateSheetArgs,
    loaded: &Loaded,
    plan: &Plan,
    sheets: Vec<(PathBuf, Written)>,
) -> Result<(), Failure> {
    for (path, written) in &sheets {
        inputs::refuse(session, path)?;
        if !args.force {
            refuse_filled_in(path, &written.bytes, &loaded.labels, plan)?;
        }
    }
    for (path, written) in &sheets {
        output::write(path, &written.bytes, Overwrite::Always)?;
        session.report(&written.warnings);
        session.print_path(path);
    }
    Ok(())
}

/// Says that a body has nothing to report on, or that the whole plan has not.
fn nothing_to_report(body: Option<&str>, all: bool) -> Failure {
    let message = match (body, all) {
        (Some(body), true) => format!("the plan has no item of {body}"),
        (Some(body), false) => format!("{body} has no open item"),
        (None, true) => "the plan has no items".to_owned(),
        (None, false) => "every item is done or cancelled".to_owned(),
    };
    let help = match all {
        true => "`wem-report list` shows the items with their bodies",
        false => "with --all, the sheet also has what is done or cancelled",
    };
    Failure::from(Diagnostic::error("nothing-to-show", message).help(help))
}

/// Refuses to overwrite a sheet with somebody's work in it, or another file.
fn refuse_filled_in(
    path: &Path,
    bytes: &[u8],
    labels: &Labels,
    plan: &Plan,
) -> Result<(), Failure> {
    // What cannot be read at all is for the writer to complain about.
    let Ok(old) = plan_file::read_bytes_up_to(path, largest()) else {
        return Ok(());
    };
    if old.is_empty() || old == bytes || is_blank(&old, labels, plan) {
        return Ok(());
    }
    let message = format!(
        "{} has been filled in, or was not made by wem-report",
        path.display()
    );
    Err(Failure::from(
        Diagnostic::error("output-changed", message)
            .help("record it with `wem-report update --from`, write to another file with -o, or overwrite it with --force"),
    ))
}

/// Returns whether a file is a sheet of ours in which nothing was filled in or added.
fn is_blank(bytes: &[u8], labels: &Labels, plan: &Plan) -> bool {
    let shown = plan.columns.shown_in(ColumnPlace::Sheet);
    let headings = Column::headings(labels, &shown);
    let read = worksheet::read("", bytes, &headings.of_a_filled_sheet());
    read.is_ok_and(|filled| {
        let mut rows = filled.rows.iter();
        filled.warnings.is_empty() && !rows.any(entries::is_filled_in)
    })
}

/// Largest sheet that is read, in bytes.
fn largest() -> u64 {
    worksheet::limits::FILE as u64
}
