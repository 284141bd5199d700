//! `wem-report table`, with `pdf` and `docx` as its short forms: the action-item table.

use super::filters::FilterArgs;
use super::project::Loaded;
use super::session::Session;
use super::{Failure, date};
use crate::compose::{self, Setup};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Paper};
use crate::output::{self, Overwrite};
use crate::render::{Rendered, docx, pdf};
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Arguments of `pdf` and `docx`, and most of `table`'s.
#[derive(Debug, Clone, Args)]
pub(super) struct TableArgs {
    /// The paper's size.
    #[arg(long, value_enum, default_value_t, value_name = "SIZE", help_heading = DOCUMENT)]
    paper: PaperSize,

    /// Upright pages, instead of lying ones.
    #[arg(long, help_heading = DOCUMENT)]
    portrait: bool,

    /// Mark every page as a draft.
    #[arg(long, help_heading = DOCUMENT)]
    draft: bool,

    /// The document's date, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    date: Option<NaiveDate>,

    /// The file to write; where several are written, each gets its own ending [default:
    /// action-items in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    /// Overwrite the file even if somebody has changed it since it was written.
    #[arg(long, help_heading = DOCUMENT)]
    force: bool,

    #[command(flatten)]
    filters: FilterArgs,
}

/// Arguments of `table`.
#[derive(Debug, Clone, Args)]
pub(super) struct AnyTableArgs {
    /// The formats to write, with commas between them.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "pdf,docx",
        value_name = "FORMATS",
        help_heading = DOCUMENT
    )]
    format: Vec<Format>,

    #[command(flatten)]
    table: TableArgs,
}

/// A file format that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Format {
    Pdf,
    Docx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum PaperSize {
    #[default]
    A4,
    Letter,
}

/// Heading of the options in `--help` that are not filters.
const DOCUMENT: &str = "Document";

/// Name of the documents, without their ending.
const STEM: &str = "action-items";

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
        }
    }

    fn render(self, document: &Document) -> Result<Rendered, Failure> {
        match self {
            Format::Pdf => pdf::render(document).map_err(|error| match error {
                pdf::PdfError::Font { name } => Failure::from(
                    Diagnostic::error("unusable-font", format!("{name} cannot be embedded"))
                        .help("name another file in templates/theme.toml"),
                ),
                other => Failure::Internal(other.to_string()),
            }),
            Format::Docx => {
                docx::render(document).map_err(|error| Failure::Internal(error.to_string()))
            }
        }
    }

    fn is_untouched(self) -> output::IsUntouched {
        match self {
            Format::Pdf => pdf::is_untouched,
            Format::Docx => docx::is_untouched,
        }
    }
}

/// Runs `table`.
pub(super) fn run(session: &mut Session, args: &AnyTableArgs) -> Result<(), Failure> {
    let mut formats = args.format.clone();
    formats.sort_unstable();
    formats.dedup();
    write(session, &args.table, &formats)
}

/// Runs `pdf` and `docx`.
pub(super) fn run_one(
    session: &mut Session,
    args: &TableArgs,
    format: Format,
) -> Result<(), Failure> {
    write(session, args, &[format])
}

/// Renders everything before anything is written, so that a fault leaves all files as they were.
fn write(session: &mut Session, args: &TableArgs, formats: &[Format]) -> Result<(), Failure> {
    let (document, loaded) = compose(session, args)?;
    let mut files = Vec::with_capacity(formats.len());
    for format in formats {
        let path = match &args.output {
            Some(path) if formats.len() == 1 => path.clone(),
            Some(path) => path.with_extension(format.extension()),
            None => loaded
                .project
                .out
                .join(STEM)
                .with_extension(format.extension()),
        };
        files.push((path, *format, format.render(&document)?));
    }
    for (path, format, rendered) in files {
        let overwrite = if args.force {
            Overwrite::Always
        } else {
            Overwrite::IfUntouched(format.is_untouched())
        };
        output::write(&path, &rendered.bytes, overwrite)?;
        session.report(&rendered.warnings);
        session.print(path.display())?;
    }
    Ok(())
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
    let setup = Setup {
        labels: &loaded.labels,
        styles: loaded.styles(),
        paper: match args.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        },
        portrait: args.portrait,
        draft: args.draft,
        date: date::of_document(args.date)?,
    };
    let document = compose::action_table(&view, &selection, setup);
    Ok((document, loaded))
}
