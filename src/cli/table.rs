//! `wem-report pdf`: the action-item table.

use super::filters::FilterArgs;
use super::project::Loaded;
use super::session::Session;
use super::{Failure, date};
use crate::compose::{self, Setup};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Paper};
use crate::output::{self, Overwrite};
use crate::render::pdf;
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Arguments that every form of the table takes.
#[derive(Debug, Clone, Args)]
pub(super) struct TableArgs {
    #[command(flatten)]
    filters: FilterArgs,

    /// Size of the paper.
    #[arg(long, value_enum, default_value_t, value_name = "SIZE")]
    paper: PaperSize,

    /// Set the page upright.
    #[arg(long)]
    portrait: bool,

    /// Mark every page as a draft.
    #[arg(long)]
    draft: bool,

    /// The document's date, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,

    /// The file to write [default: out/action-items.pdf beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// Overwrite a file that has been changed since it was generated.
    #[arg(long)]
    force: bool,
}

/// Arguments of `pdf`.
#[derive(Debug, Clone, Args)]
pub(super) struct PdfArgs {
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum PaperSize {
    #[default]
    A4,
    Letter,
}

/// Name of the documents, without their ending.
const STEM: &str = "action-items";

/// Runs `pdf`.
pub(super) fn run_pdf(session: &mut Session, args: &PdfArgs) -> Result<(), Failure> {
    let (document, loaded) = compose(session, &args.table)?;
    let bytes = pdf::render(&document).map_err(|error| match error {
        pdf::PdfError::Font { name } => Failure::from(
            Diagnostic::error("unusable-font", format!("{name} cannot be embedded"))
                .help("name another file in templates/theme.toml"),
        ),
        other => Failure::Internal(other.to_string()),
    })?;
    let path = args
        .table
        .output
        .clone()
        .unwrap_or_else(|| loaded.project.out.join(STEM).with_extension("pdf"));
    let overwrite = if args.table.force {
        Overwrite::Always
    } else {
        Overwrite::IfUntouched(pdf::is_untouched)
    };
    output::write(&path, &bytes, overwrite)?;
    session.print(path.display())
}

fn compose(session: &mut Session, args: &TableArgs) -> Result<(Document, Loaded), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan(session)?;
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
