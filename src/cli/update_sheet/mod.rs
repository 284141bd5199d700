//! `wem-report update-sheet`: the sheet in which one body reports on its items; and
//! `update --from`: the entries that come back in it.

mod columns;
mod entries;
mod recorded;
mod rows;
mod statuses;

pub(super) use recorded::{Recording, record};

use super::Failure;
use super::documents::{self, DOCUMENT};
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
  wem-report update --from out/update-sheet-iwg.xlsx

The body fills in the columns from Status on and sends the file back; `update --from` records it.")]
pub(super) struct UpdateSheetArgs {
    /// The body that is to report, by its key or name: its items, owned or supported, are in the
    /// sheet.
    #[arg(long, value_name = "BODY")]
    body: String,

    /// The format: xlsx has lists to choose from, and locks what is not to be changed [default: what
    /// the name of -o ends with, then xlsx].
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = DOCUMENT)]
    format: Option<SheetFormat>,

    /// Include items that are done or cancelled.
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    records: RecordsArgs,

    /// The sheet's date; what was reported by then stands in it [default: SOURCE_DATE_EPOCH, then
    /// today].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file to write [default: update-sheet-BODY in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    /// Overwrite the file even if somebody has filled it in.
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
    let plan = loaded.plan()?;
    let body = filters::find_body(plan, &args.body)?;
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
    let sheet = rows::worksheet(&report, body, &loaded.labels, args.all);
    if sheet.rows.is_empty() {
        return Err(nothing_to_report(&body.name, args.all));
    }
    let named = args.output.as_deref().and_then(SheetFormat::of_name);
    let format = args.format.or(named).unwrap_or(SheetFormat::Xlsx);
    let target = args.output.clone().unwrap_or_else(|| {
        let name = format!(
            "update-sheet-{}.{}",
            file_name::of_key(&body.key.0),
            format.extension()
        );
        loaded.project.out.join(name)
    });
    // Whoever asks for XLSX under the name of another table has said both.
    if named.is_none() || named == Some(format) || format == SheetFormat::Csv {
        documents::refuse_other_ending(&target, format.extension())?;
    }
    inputs::refuse(session, &target)?;
    let written = format.write(&sheet)?;
    if !args.force {
        refuse_filled_in(&target, &written.bytes, &loaded.labels, plan)?;
    }
    output::write(&target, &written.bytes, Overwrite::Always)?;
    session.report(&written.warnings);
    session.print_path(&target);
    Ok(())
}

fn nothing_to_report(body: &str, all: bool) -> Failure {
    let (message, help) = if all {
        (
            format!("the plan has no item of {body}"),
            "`wem-report list` shows the items with their bodies",
        )
    } else {
        (
            format!("{body} has no open item"),
            "with --all, the sheet also has what is done or cancelled",
        )
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
