//! `wem-report sheet`: the plan as a workbook that can be edited, with all its levels, columns and
//! registers.

pub(super) mod amendments;
mod came;
mod comparison;
mod elements;
mod tabs;
pub(super) mod undo;
pub(super) mod update;
mod values;
mod writing;

use super::documents::{self, DOCUMENT, DocxArgs, Format};
use super::loaded::Loaded;
use super::records::{LoadedCirculation, LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date, inputs, keyed};
use crate::compose::{self, Setup};
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::plan::Plan;
use crate::plan_file;
use crate::worksheet::{limits, xlsx_file};
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};
use tabs::Tabs;

/// Arguments of `sheet`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report sheet
  wem-report sheet -o plan-for-the-secretary.xlsx
  wem-report sheet --format docx

The workbook has a sheet for the items, and further ones for goals, sections, bodies, events, members,
risks and money. The grey columns hold the keys by which rows are known. `wem-report import --update`
writes what was changed in it into the plan.")]
pub(super) struct PlanSheetArgs {
    #[command(flatten)]
    records: RecordsArgs,

    /// The workbook's date, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file's format; a workbook tells what was changed in it from what was changed in the plan meanwhile.
    #[arg(long, value_enum, default_value = "xlsx", value_name = "FORMAT", help_heading = DOCUMENT)]
    format: SheetFormat,

    /// The file to write [default: plan.xlsx or plan.docx in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    /// Overwrite the file even if somebody may have edited it.
    #[arg(long, help_heading = DOCUMENT)]
    force: bool,
}

/// A format of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SheetFormat {
    Xlsx,
    Docx,
}

/// Runs `sheet`.
pub(super) fn run(session: &mut Session, args: &PlanSheetArgs) -> Result<(), Failure> {
    let loaded = keyed::read(session)?;
    let plan = loaded.plan()?;
    let date = date::of_document(args.date)?;
    let circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let tabs = Tabs {
        plan,
        labels: &loaded.labels,
        members: &circulation.circulation()?.members,
        risks: records.records()?.risks,
        finance: records.records()?.finance,
        date,
    };
    let (ending, bytes, warnings) = match args.format {
        SheetFormat::Xlsx => {
            let written = xlsx_file::write_all(&tabs.worksheets(), &carried(&loaded)?);
            let written = written.map_err(|error| Failure::Internal(error.to_string()))?;
            ("xlsx", written.bytes, written.warnings)
        }
        SheetFormat::Docx => {
            let setup = Setup {
                date,
                ..loaded.trial_setup()
            };
            let document = compose::plan_tables(plan, tabs.tables(), setup);
            let options = DocxArgs::default().options(&loaded, None);
            let rendered = Format::Docx.render(&document, options)?;
            ("docx", rendered.bytes, rendered.warnings)
        }
    };
    let target = args.output.clone();
    let target = target.unwrap_or_else(|| loaded.project.out.join(format!("plan.{ending}")));
    documents::refuse_other_ending(&target, ending)?;
    inputs::refuse(session, &target)?;
    if !args.force {
        refuse_edited(&target, &bytes)?;
    }
    output::write(&target, &bytes, Overwrite::Always)?;
    session.report(&warnings);
    session.print_path(&target);
    let missing = not_in_sheet(plan);
    if !missing.is_empty() {
        let missing = missing.join(", ");
        session.note(&format!(
            "only in the plan file, not in the workbook: {missing}"
        ));
    }
    Ok(())
}

/// Returns the files of which the workbook is made, without their comments: what is changed in it is told from
/// what is changed in the plan meanwhile.
fn carried(loaded: &Loaded) -> Result<Vec<(String, String)>, Failure> {
    let mut carried = Vec::new();
    for (name, text) in update::texts_of(loaded)? {
        let text = plan_file::without_comments(&text.replace("\r\n", "\n")).unwrap_or_default();
        let mut piece = String::new();
        for c in text.chars() {
            piece.push(c);
            if c == '\n' && piece.len() > xlsx_file::CARRIED_TEXT
                || piece.len() > 2 * xlsx_file::CARRIED_TEXT
            {
                carried.push((name.to_owned(), std::mem::take(&mut piece)));
            }
        }
        if !piece.is_empty() {
            carried.push((name.to_owned(), piece));
        }
    }
    Ok(carried)
}

/// Refuses to overwrite a workbook that says something else: nobody can tell whether a person wrote
/// that into it, or the plan says something else by now.
fn refuse_edited(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    // What cannot be read at all is for the writer to complain about.
    let old = plan_file::read_bytes_up_to(path, limits::FILE as u64).unwrap_or_default();
    if old.is_empty() || old == bytes {
        return Ok(());
    }
    let message = format!(
        "{} is there already, and may have been edited",
        path.display()
    );
    Err(Failure::from(
        Diagnostic::error("output-changed", message)
            .help("write to another file with -o, or overwrite it with --force"),
    ))
}

/// Returns what the plan says that no sheet has a place for.
fn not_in_sheet(plan: &Plan) -> Vec<&'static str> {
    let items = || plan.items().map(|place| place.item);
    let kinds = [
        (
            items().any(|item| !item.after.is_empty()),
            "what items wait for",
        ),
        (
            items().any(|item| item.takes.is_some()),
            "how long items take",
        ),
        (
            items().any(|item| item.adopts.is_some()),
            "what items put to an event for adoption",
        ),
        (
            plan.events.iter().any(|event| !event.milestones.is_empty()),
            "what is due before and after events",
        ),
    ];
    let said = kinds.into_iter().filter(|(is_said, _)| *is_said);
    said.map(|(_, kind)| kind).collect()
}
