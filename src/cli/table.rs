//! `wem-report table`, with `pdf` and `docx` as its short forms: the action-item table.

use super::documents::{
    self, DOCUMENT, DateArgs, DocumentArgs, Files, Format, FormatArgs, LanguageArgs, OpenArgs,
    TableOf,
};
use super::filters::FilterArgs;
use super::loaded::Loaded;
use super::records::{LogFile, RecordsArgs};
use super::session::Session;
use super::{Failure, date, translation};
use crate::compose::{self, Amendments, Side, TableForm, TableSetup};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::document::Document;
use crate::plan::{Columns, Plan, Selection};
use clap::{Args, ValueEnum, ValueHint};
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

    /// Only these columns, by their keys, with commas between them: goal and action always stand.
    #[arg(long, value_delimiter = ',', value_name = "KEYS", help_heading = DOCUMENT)]
    columns: Vec<String>,

    /// A table, or a list with a block for each item, for plans of many columns.
    #[arg(long, value_enum, default_value_t, value_name = "FORM", help_heading = DOCUMENT)]
    form: Form,

    #[command(flatten)]
    language: LanguageArgs,

    /// Several languages beside each other, with commas between their tags: the same numbers, row by row.
    #[arg(
        long,
        value_delimiter = ',',
        value_name = "TAGS",
        value_parser = translation::tag,
        conflicts_with_all = ["language", "columns", "form", "show_amendments"],
        help_heading = DOCUMENT
    )]
    languages: Vec<String>,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending [default:
    /// action-items in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    open: OpenArgs,

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

/// A form of the table, as calls name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Form {
    #[default]
    Table,
    List,
}

/// Returns the columns that a call picks; all that the plan shows where it picks none.
fn columns(plan: &Plan, picked: &[String]) -> Result<Columns, Failure> {
    if picked.is_empty() {
        return Ok(TableSetup::of(plan).columns);
    }
    let keys = || plan.columns.iter().map(|column| column.key.as_str());
    for word in picked {
        if !keys().any(|key| key == word) {
            let near = nearest(word, keys());
            let finding =
                Diagnostic::error("not-in-plan", format!("the plan has no column “{word}”"));
            let help = match alternatives(near) {
                Some(near) => format!("did you mean {near}?"),
                None => format!("it has {}", alternatives(keys()).unwrap_or_default()),
            };
            return Err(Failure::Usage(finding.help(help)));
        }
    }
    Ok(plan.columns.picked(|column| {
        let is_named = picked.iter().any(|word| word == column.key.as_str());
        is_named || column.is_goal_title() || column.names_item()
    }))
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
    if !args.languages.is_empty() {
        return write_side_by_side(session, args, formats);
    }
    let (document, loaded) = compose(session, args)?;
    let mut files = Files::new(&args.document, &loaded).opening(args.open);
    let stem = loaded.project.out.join(loaded.named(STEM));
    files.render(&document, formats, args.output.as_deref(), &stem)?;
    files.write(session, args.document.force)
}

/// Writes the table in several languages beside each other.
fn write_side_by_side(
    session: &mut Session,
    args: &TableArgs,
    formats: &[Format],
) -> Result<(), Failure> {
    let mut all: Vec<Loaded> = Vec::new();
    for tag in &args.languages {
        let loaded = Loaded::read(session)?;
        if all.is_empty() {
            loaded.note_warnings(session);
        }
        let is_draft = args.document.is_draft();
        all.push(translation::translated(session, loaded, tag, is_draft)?);
    }
    let Some((first, others)) = all.split_first() else {
        return Ok(());
    };
    let plan = first.plan()?;
    let selection = args.filters.resolve(plan, first.words())?;
    let own = Side {
        plan,
        labels: &first.labels,
    };
    let mut sides = Vec::new();
    for loaded in others {
        sides.push(Side {
            plan: loaded.plan()?,
            labels: &loaded.labels,
        });
    }
    refuse_nothing(selection.apply(plan).item_count(), &selection)?;
    let date = date::of_document(args.date.date)?;
    let setup = args.document.setup(first, args.portrait, date);
    let document = compose::side_by_side(own, &sides, &selection, setup);
    let mut files = Files::new(&args.document, first);
    let name = format!("{STEM}.{}", args.languages.join("-"));
    let stem = first.project.out.join(name);
    files.render(&document, formats, args.output.as_deref(), &stem)?;
    files.write(session, args.document.force)
}

/// Refuses filters that no item passes.
fn refuse_nothing(count: usize, selection: &Selection) -> Result<(), Failure> {
    if count == 0 && !selection.is_empty() {
        return Err(Failure::from(
            Diagnostic::error("nothing-to-show", "no item passes the filters")
                .help("widen them; `wem-report list` with the same filters shows what passes"),
        ));
    }
    Ok(())
}

fn compose(session: &mut Session, args: &TableArgs) -> Result<(Document, Loaded), Failure> {
    let loaded = Loaded::read(session)?;
    loaded.note_warnings(session);
    let is_draft = args.document.is_draft();
    let loaded = args.language.translated(session, loaded, is_draft)?;
    let plan = loaded.plan()?;
    let selection = args.filters.resolve(plan, loaded.words())?;
    let view = selection.apply(plan);
    refuse_nothing(view.item_count(), &selection)?;
    let date = date::of_document(args.date.date)?;
    let setup = args.document.setup(&loaded, args.portrait, date);
    let log = match args.show_amendments {
        true => {
            let path = RecordsArgs::default().log_path(&loaded)?;
            Some(LogFile::read_right(session, &path, &loaded, plan)?.log)
        }
        false => None,
    };
    let table = TableSetup {
        form: match args.form {
            Form::Table => TableForm::Table,
            Form::List => TableForm::List,
        },
        columns: columns(plan, &args.columns)?,
        amendments: log.as_ref().map(|log| Amendments::of(log, date)),
    };
    let crowding = compose::crowding(plan, &table, &setup);
    documents::report_crowding(session, crowding, TableOf::Table);
    let document = compose::items_document(&view, &selection, &table, setup);
    Ok((document, loaded))
}
