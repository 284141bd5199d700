//! `wem-report redline`: what was changed between two texts of the plan.

use super::documents::{
    self, DOCUMENT, DateArgs, DocumentArgs, Files, Format, FormatArgs, LanguageArgs, OpenArgs,
    TableOf,
};
use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::project::Project;
use super::session::Session;
use super::texts::PlanText;
use super::translation::{self, EarlierText};
use super::{Failure, circulars, date};
use crate::circulation::difference::Difference;
use crate::circulation::{self, ChangeAuthor};
use crate::compose::{self, ItemKeys, RedlineSetup, RedlineSide};
use crate::plan::column::ColumnPlace;
use crate::plan::{ColumnKey, ItemKey, Plan};
use chrono::NaiveDate;
use clap::{Args, ValueHint};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Arguments of `redline`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
OLD and NEW are each a plan file, the symbol of a circulated draft (out/circulation/), or a git
revision of the plan, looked for in this order. The DOCX has tracked changes: accepting all of them
gives the action-item table of NEW, rejecting all that of OLD. The PDF begins with a summary.

Examples:
  wem-report redline WEM/2016/1/Rev.1
  wem-report redline WEM/2016/1/Rev.1 WEM/2016/1/Rev.2 --format docx
  wem-report redline WEM/2016/1/Rev.1 --language fr
  wem-report redline HEAD~1 --author \"IWG Secretariat\"
  wem-report redline old-plan.toml plan/plan.toml -o changes.pdf --format pdf")]
pub(super) struct RedlineArgs {
    /// The text before the changes.
    #[arg(value_name = "OLD", value_hint = ValueHint::FilePath)]
    old: String,

    /// The text after the changes [default: the plan as it stands].
    #[arg(value_name = "NEW", value_hint = ValueHint::FilePath)]
    new: Option<String>,

    /// Who made the changes [default: the plan's organisation].
    #[arg(long, value_name = "NAME", help_heading = DOCUMENT)]
    author: Option<String>,

    #[command(flatten)]
    language: LanguageArgs,

    #[command(flatten)]
    format: FormatArgs,

    /// Upright pages, instead of lying ones.
    #[arg(long, help_heading = DOCUMENT)]
    portrait: bool,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending [default:
    /// redline-OLD-NEW in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,

    #[command(flatten)]
    open: OpenArgs,
}

/// Runs the command.
pub(super) fn run(session: &mut Session, args: &RedlineArgs) -> Result<(), Failure> {
    let project = project(session, args)?;
    let old_text = PlanText::find(session, &project, &args.old)?;
    let new_text = match &args.new {
        Some(word) => PlanText::find(session, &project, word)?,
        None => PlanText::of_file(&project.plan)?,
    };
    let (old_name, new_name) = (old_text.name.clone(), new_text.name.clone());
    let (old_origin, new_origin) = origins(&old_text, &new_text);
    let stem = format!("redline-{}-{}", old_text.stem, new_text.stem);
    // Whether it is a plan’s own language is known when the plans are read.
    let tags = translation::tags(&project);
    let wanted = args.language.language.as_deref();
    let tag = wanted.map(|tag| translation::fitting(tag, "", tags.iter()).unwrap_or(tag));
    let (old_earlier, new_earlier) = match tag {
        Some(tag) => (
            old_text.translation(&project, tag)?,
            new_text.translation(&project, tag)?,
        ),
        None => (None, None),
    };
    let old = read(session, &project, old_text)?;
    let new = read(session, &project, new_text)?;
    new.note_warnings(session);
    let authors = authors(session, &project, old.plan()?, new.plan()?)?;
    let is_draft = args.document.is_draft();
    let (old, new) = match tag {
        Some(tag) => (
            translated(session, old, (tag, old_earlier), is_draft)?,
            translated(session, new, (tag, new_earlier), is_draft)?,
        ),
        None => (old, new),
    };
    let stem = new.named(&stem);
    let (old_plan, new_plan) = (old.plan()?, new.plan()?);
    // What drafts do not show is in no redline of one either: it may go to the same readers.
    let place = match old_origin.1.or(new_origin.1) {
        Some(_) => ColumnPlace::Draft,
        None => ColumnPlace::Table,
    };
    let difference = Difference::between(old_plan, new_plan).shown_in(place);
    if difference.is_empty() {
        session.note(&format!(
            "the action-item tables of {old_name} and {new_name} say the same; nothing was written"
        ));
        return Ok(());
    }
    let author_of = |keys: ItemKeys<'_>, column: &ColumnKey| {
        let mut keys = keys.old.into_iter().chain(keys.new);
        let author = keys.find_map(|key| authors.get(&(key.clone(), column.clone())))?;
        author.name(new_plan)
    };
    let date = date::of_document(args.date.date)?;
    let setup = args.document.setup(&new, args.portrait, date);
    let crowding = compose::redline_crowding(&difference, &setup);
    documents::report_crowding(session, crowding, TableOf::Redline(place));
    let document = |format: Format| {
        let redline = RedlineSetup {
            setup: setup.clone(),
            author: args.author.as_deref().unwrap_or(&new_plan.organisation),
            author_of: &author_of,
            old: side(&old_origin),
            new: side(&new_origin),
            has_summary: format == Format::Pdf,
        };
        compose::redline(&difference, &redline)
    };
    let mut files = Files::new(&args.document, &new).opening(args.open);
    let (formats, stem) = (args.format.formats(), project.out.join(stem));
    files.render_each(document, &formats, args.output.as_deref(), &stem)?;
    files.write(session, args.document.force)
}

/// Where a text comes from, in a document's words, and when it was circulated.
type Origin = (String, Option<NaiveDate>);

/// Returns what a document says of where texts come from: of a file its name, unless both have one.
fn origins(old: &PlanText, new: &PlanText) -> (Origin, Origin) {
    let is_one = old.short_name() == new.short_name();
    let origin = |text: &PlanText| {
        let name = match is_one {
            true => text.name.clone(),
            false => text.short_name(),
        };
        (name, text.circulated)
    };
    (origin(old), origin(new))
}

fn side((name, circulated): &Origin) -> RedlineSide<'_> {
    RedlineSide {
        name,
        circulated: *circulated,
    }
}

/// Returns whose comments on the old text were written into the plan. Those on other texts changed
/// nothing between these two.
fn authors(
    session: &mut Session,
    project: &Project,
    old: &Plan,
    new: &Plan,
) -> Result<HashMap<(ItemKey, ColumnKey), ChangeAuthor>, Failure> {
    let hash = old.fingerprint();
    let mut feedback = Vec::new();
    for circular in circulars::all(session, project)? {
        if circular.manifest.plan_hash == hash {
            let path = feedback_files::path_of(project, &circular.manifest.symbol.folder());
            let file = FeedbackFile::read_right(session, &path, new)?;
            feedback.push(file.placed.feedback);
        }
    }
    Ok(circulation::authors(&new.columns, &feedback))
}

/// Finds the project; two plan files need none.
fn project(session: &Session, args: &RedlineArgs) -> Result<Project, Failure> {
    let new = args.new.as_deref().map(Path::new);
    match (Project::find(session.plan.as_deref()), new) {
        (Err(_), Some(file)) if session.plan.is_none() && file.is_file() => {
            Ok(Project::of(file.to_owned()))
        }
        (found, _) => found,
    }
}

/// Puts a text into a language: by the translation that stood beside it, or else by that of today. What is not
/// translated is marked in it.
fn translated(
    session: &mut Session,
    loaded: Loaded,
    (tag, earlier): (&str, Option<EarlierText>),
    is_draft: bool,
) -> Result<Loaded, Failure> {
    let plan = loaded.plan()?;
    let Some(tag) = &translation::meant(&loaded.project, &plan.language, tag) else {
        return Ok(loaded);
    };
    let (plan, labels) = translation::plan_then(session, &loaded, plan, (tag, earlier), is_draft)?;
    Ok(loaded.replaced(plan, labels))
}

fn read(session: &mut Session, project: &Project, text: PlanText) -> Result<Loaded, Failure> {
    Loaded::read_text(session, project.clone(), &text.path, text.text)
}
