//! `wem-report table`, with `pdf` and `docx` as its short forms: the action-item table.

use super::documents::{DOCUMENT, DateArgs, DocumentArgs, Files, Format, FormatArgs};
use super::filters::FilterArgs;
use super::project::Loaded;
use super::records::{LogFile, RecordsArgs};
use super::session::Session;
use super::{Failure, date};
use crate::compose::{self, Amendments};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use clap::{Args, ValueHint};
use std::path::PathBuf;

/// Arguments of `pdf` and `docx`, and most of `table`'s.
#[derive(Debug, Clone, Args)]
pub(super) struct TableArgs {
    /// Upright pages, instead of lying ones.
    #[arg(long, help_heading = DOCUMENT)]
    portrait: bool,

    /// Show how time lines were amended, as `update --timeline` recorded it: the old one struck through,
    /// the new one, and what it was decided by.
    #[arg(long, help_heading = DOCUMENT)]
    show_amendments: bool,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending [default:
    /// action-items in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    filters: FilterArgs,
}

/// Arguments of `table`.
#[derive(Debug, Clone, Args)]
pub(super) struct AnyTableArgs {
    #[command(flatten)]
    format: FormatArgs,

    #[command(flatten)]
    table: TableArgs,
}

/// Name of the documents, without their ending.
const STEM: &str = "action-items";

/// Runs `table`.
pub(super) fn run(session: &mut Session, args: &AnyTableArgs) -> Result<(), Failure> {
    write(session, &args.table, &args.format.formats())
}

/// Runs `pdf` and `docx`.
pub(super) fn run_one(
    session: &mut Session,
    args: &TableArgs,
    format: Format,
) -> Result<(), Failure> {
    write(session, args, &[format])
}

fn write(session: &mut Session, args: &TableArgs, formats: &[Format]) -> Result<(), Failure> {
    let (document, loaded) = compose(session, args)?;
    let mut files = Files::default();
    let stem = loaded.project.out.join(STEM);
    files.render(&document, formats, args.output.as_deref(), &stem)?;
    files.write(session, args.document.force)
}

fn compose(session: &mut Session, args: &TableArgs) -> Result<(Document, Loaded), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    loaded.note_warnings(session);
    let selection = args.filters.resolve(plan, &loaded.labels.calendar)?;
    let view = selection.apply(plan);
    if view.item_count() == 0 && !selection.is_empty() {
        return Err(Failure::from(
            Diagnostic::error("nothing-to-show", "no item passes the filters")
                .help("widen them; `wem-report list` with the same filters shows what passes"),
        ));
    }
    let date = date::of_document(args.date.date)?;
    let setup = args.document.setup(&loaded, args.portrait, date);
    let log = match args.show_amendments {
        true => {
            let path = RecordsArgs::default().log_path(&loaded)?;
            Some(LogFile::read_right(session, &path, &loaded, plan)?.log)
        }
        false => None,
    };
    let amendments = log.as_ref().map(|log| Amendments::of(log, date));
    let document = compose::amended_table(&view, &selection, amendments.as_ref(), setup);
    Ok((document, loaded))
}
