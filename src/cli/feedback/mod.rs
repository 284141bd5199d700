//! `wem-report feedback`: the comments on a draft, compiled, as documents and as a sheet; and those
//! that nobody has decided about.

mod open;
mod sheet;
mod split;

use super::documents::{self, DOCUMENT, DateArgs, DocumentArgs, Files, Format};
use super::feedback_files::{self, FeedbackFile};
use super::project::Loaded;
use super::session::Session;
use super::{Failure, circulars, date, decide, inputs};
use crate::circulation::feedback::{CommentId, Feedback};
use crate::circulation::{Standing, Terms};
use crate::compose::feedback::{self, Compilation, FeedbackMatter};
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::plan_file;
use crate::template::Labels;
use crate::worksheet;
use clap::{Args, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `feedback`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report feedback
  wem-report feedback WEM-2016-Rev.2 --format docx,pdf,xlsx
  wem-report feedback --open
  wem-report feedback --split 4

The comments stand in the order of the plan, those of all bodies side by side: for each item its text as
it was circulated, then who said what, what is proposed, and what was decided. Before the decisions the
last column is there to be filled in; afterwards it is the table that says what became of every comment.
Comments that could not be placed come last; none is left out.

Changes of one kind to much of the plan that can hardly have been meant stand behind one question. Where
they were meant, --split makes a comment of each, to be decided about by itself; else decide about the
question, and they count for nothing.")]
pub(super) struct FeedbackArgs {
    /// The draft, by its symbol or the name of its folder [default: the one on which there is feedback].
    symbol: Option<String>,

    /// List the comments that nobody has decided about, with their numbers, and write no document.
    #[arg(long, conflicts_with_all = ["format", "output"])]
    open: bool,

    /// Take the question with that number apart: the changes behind it were meant. No document is written.
    #[arg(
        long,
        value_name = "ID",
        value_parser = clap::value_parser!(u32).range(1..),
        conflicts_with_all = ["open", "format", "output"]
    )]
    split: Option<u32>,

    /// The formats to write, with commas between them.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "pdf,docx,xlsx",
        value_name = "FORMATS",
        help_heading = DOCUMENT
    )]
    format: Vec<FeedbackFormat>,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending [default:
    /// feedback-SYMBOL in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,
}

/// A format of compiled comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum FeedbackFormat {
    Pdf,
    Docx,
    Xlsx,
}

impl FeedbackFormat {
    /// Returns the format as one of documents.
    fn of_document(self) -> Option<Format> {
        match self {
            FeedbackFormat::Pdf => Some(Format::Pdf),
            FeedbackFormat::Docx => Some(Format::Docx),
            FeedbackFormat::Xlsx => None,
        }
    }
}

/// Runs `feedback`.
pub(super) fn run(session: &mut Session, args: &FeedbackArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let path = feedback_files::find(&loaded, args.symbol.as_deref())?;
    if let Some(question) = args.split {
        let date = date::of_document(args.date.date)?;
        return split::split(session, plan, &path, CommentId(question), date);
    }
    let file = FeedbackFile::read_right(session, &path, plan)?;
    let folder = feedback_files::name_of(&path);
    let base = feedback_files::base_plan(session, &loaded, &folder)?;
    let standing = Standing::new(&file.placed.feedback);
    let base = base.as_ref().unwrap_or(plan);
    let compilation = Compilation::new(base, &standing, &loaded.labels);
    if args.open {
        return open::list(session, &compilation, &loaded.labels);
    }
    loaded.note_warnings(session);
    let date = date::of_document(args.date.date)?;
    let terms = terms(session, &loaded, &folder)?;
    let matter = FeedbackMatter {
        plan,
        symbol: terms.symbol.as_deref().unwrap_or(&folder),
        deadline: terms.deadline,
        asked: &terms.asked,
        standing: &standing,
        compilation: &compilation,
        is_to_fill_in: false,
    };
    let mut formats = args.format.clone();
    formats.sort_unstable();
    formats.dedup();
    let of_documents: Vec<Format> = formats.iter().filter_map(|one| one.of_document()).collect();
    let stem = loaded.project.out.join(format!("feedback-{folder}"));
    let asked = args.output.as_deref();
    // Of several files each gets its own ending, the sheet too.
    let named = match formats.len() {
        1 => {
            if let (Some(asked), [FeedbackFormat::Xlsx]) = (asked, &formats[..]) {
                documents::refuse_other_ending(asked, "xlsx")?;
            }
            asked.map(Path::to_owned)
        }
        _ => asked.map(documents::without_ending),
    };
    let mut files = Files::default();
    // A PDF has nothing to choose from.
    let document = |format: Format| {
        let matter = FeedbackMatter {
            is_to_fill_in: format == Format::Docx,
            ..matter
        };
        let setup = args.document.setup(&loaded, false, date);
        feedback::feedback(&matter, setup)
    };
    if of_documents.len() == 1 && formats.len() > 1 {
        let stem = named.as_deref().unwrap_or(&stem);
        files.render_each(document, &of_documents, None, stem)?;
    } else {
        files.render_each(document, &of_documents, asked, &stem)?;
    }
    let sheet = match formats.contains(&FeedbackFormat::Xlsx) {
        true => Some(sheet::rendered(&matter, &loaded.labels, date)?),
        false => None,
    };
    files.write(session, args.document.force)?;
    let Some(written) = sheet else {
        return Ok(());
    };
    let target = match (formats.len(), named) {
        (1, Some(path)) => path,
        (_, named) => documents::appended(named.as_deref().unwrap_or(&stem), "xlsx"),
    };
    if !args.document.force {
        refuse_filled_in(&target, &file.placed.feedback, &loaded.labels)?;
    }
    inputs::refuse(session, &target)?;
    output::write(&target, &written.bytes, Overwrite::Always)?;
    session.report(&written.warnings);
    session.print_path(&target);
    Ok(())
}

/// Refuses to overwrite a sheet with decisions that are not on record, or another file.
fn refuse_filled_in(path: &Path, record: &Feedback, labels: &Labels) -> Result<(), Failure> {
    // What cannot be read at all is for the writer to complain about.
    let largest = worksheet::limits::FILE as u64;
    let Ok(old) = plan_file::read_bytes_up_to(path, largest) else {
        return Ok(());
    };
    if old.is_empty() || decide::table::is_on_record(&old, record, labels) {
        return Ok(());
    }
    let message = format!(
        "{} has been filled in, or was not made by wem-report",
        path.display()
    );
    Err(Failure::from(
        Diagnostic::error("output-changed", message)
            .help("record it with `wem-report decide --from`, write to another file with -o, or overwrite it with --force"),
    ))
}

/// Returns how a draft was circulated; nothing is known of it where its folder is gone.
fn terms(session: &mut Session, loaded: &Loaded, folder: &str) -> Result<Terms, Failure> {
    let path = circulars::root(&loaded.project).join(folder);
    let circular = circulars::read(session, &path)?;
    Ok(circular.map_or_else(Terms::default, |one| Terms::of(&one.manifest)))
}
