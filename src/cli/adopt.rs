//! `wem-report adopt`: the plan as it was agreed on. Its edition goes into the plan file, the final
//! documents are made, and the record of revisions and decisions is kept as an annex.

use super::apply::undo::show_difference;
use super::apply::{not_amended, plan_text};
use super::circulars::{self, Circular};
use super::documents::{self, DOCUMENT, DocumentArgs, Files, Format, LanguageArgs, TableOf};
use super::feedback_files::{self, FeedbackFile};
use super::project::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::{Failure, date, translation};
use crate::circulation::feedback::Feedback;
use crate::circulation::plan_edit::PlanEdit;
use crate::circulation::{AmendSetup, Standing, Symbol, Terms, amendments};
use crate::compose::feedback::{Compilation, FeedbackMatter, record};
use crate::compose::{self, TableSetup};
use crate::diagnostic::Diagnostic;
use crate::plan::{Plan, Selection};
use crate::plan_file;
use chrono::NaiveDate;
use clap::Args;
use std::collections::HashMap;

/// Arguments of `adopt`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report adopt --date 2016-09-15
  wem-report adopt --date 2016-09-15 --language fr
  wem-report adopt --symbol WEM/2016/1 --status \"Adopted by the General Assembly\"

The plan file gets the status, the date and, if one is given, the symbol under [edition], and is no
revision any more. Into out/adopted/SYMBOL/ go the plan file as it is then, the action-item table and
the record: every revision that was circulated, with each comment and what became of it. With --language
table and record are those of a translation, which is kept beside the plan file. While comments
are undecided, or accepted changes are not in the plan, nothing is adopted without --open.")]
pub(super) struct AdoptArgs {
    /// The symbol of the adopted text [default: the plan's own].
    #[arg(long, value_name = "SYMBOL")]
    symbol: Option<String>,

    /// The status, in the plan's language [default: its word for “adopted”].
    #[arg(long, value_name = "WORDS")]
    status: Option<String>,

    /// The day of adoption, such as 2016-09-15 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,

    /// Adopt though comments are undecided, or accepted changes not in the plan.
    #[arg(long)]
    open: bool,

    /// Show what would be written into the plan file, and write nothing.
    #[arg(long, short = 'n')]
    dry_run: bool,

    #[command(flatten)]
    language: LanguageArgs,

    #[command(flatten)]
    document: DocumentArgs,

    /// Make the action-item table upright.
    #[arg(long, help_heading = DOCUMENT)]
    portrait: bool,
}

/// A revision that was circulated, with what came back on it.
struct Revision {
    circular: Circular,
    feedback: Feedback,
    base: Option<Plan>,
}

/// Runs `adopt`.
pub(super) fn run(session: &mut Session, args: &AdoptArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let date = date::of_document(args.date)?;
    let revisions = revisions(session, &loaded, plan)?;
    if !args.open {
        refuse_open(&loaded, plan, &revisions)?;
    }
    let status = args.status.clone();
    let status = status.or_else(|| loaded.words().phrases.adopted());
    let status = status.unwrap_or_else(|| "adopted".to_owned());
    let edit = PlanEdit::Edition {
        symbol: args.symbol.as_ref().map(|symbol| symbol.trim().to_owned()),
        status: status.trim().to_owned(),
        date,
    };
    let path = loaded.project.plan.clone();
    let (mark, old) = plan_text(&path)?;
    let new = plan_file::amended(&old, std::slice::from_ref(&edit)).map_err(not_amended)?;
    read_back::check(session, Kind::Plan(&loaded), &path, &new)?;
    let name = path.display().to_string();
    if args.dry_run {
        show_difference(session, &name, &old, &new);
        return Ok(());
    }
    // All documents are made before anything is written.
    let source = session.sources.add(&path, new.clone());
    let (adopted, findings) = plan_file::load(source, &session.sources, loaded.words());
    let adopted = adopted.ok_or(Failure::Input(findings))?;
    let folder = folder(&adopted, date);
    let target = loaded.project.out.join("adopted").join(&folder);
    let mut files = Files::new(&args.document, &loaded);
    let selection = Selection::default();
    let is_draft = args.document.is_draft();
    let speaking = Loaded::read(session)?.of_frozen(adopted.clone());
    let speaking = args.language.translated(session, speaking, is_draft)?;
    let frozen_translation = match &args.language.language {
        Some(tag) if *tag != adopted.language => {
            let path = translation::path_of(&loaded.project, tag);
            let text = plan_file::read_source(&path)?;
            Some((target.join(format!("plan.{tag}.toml")), text))
        }
        _ => None,
    };
    let shown = speaking.plan()?;
    let setup = args.document.setup(&speaking, args.portrait, date);
    let crowding = compose::crowding(shown, &TableSetup::of(shown), &setup);
    documents::report_crowding(session, crowding, TableOf::Adopted);
    let table = compose::action_table(&selection.apply(shown), &selection, setup);
    let formats = [Format::Pdf, Format::Docx];
    files.render(
        &table,
        &formats,
        None,
        &target.join(speaking.named(&format!("{folder}-action-items"))),
    )?;
    let bases = bases(session, &loaded, args, &revisions)?;
    let annex = annex(&speaking, shown, &revisions, &bases, args, date);
    files.render(
        &annex,
        &formats,
        None,
        &target.join(speaking.named(&format!("{folder}-record"))),
    )?;
    let has_changed = read_back::revise(session, Kind::Plan(&loaded), &path, |session, _| {
        if plan_text(&path)? != (mark, old.clone()) {
            return Err(Failure::from(
                Diagnostic::error("not-adopted", format!("{name} was changed meanwhile"))
                    .help("run `wem-report adopt` again"),
            ));
        }
        show_difference(session, &name, &old, &new);
        session.flush();
        let text = (new != old).then(|| format!("{mark}{new}"));
        let has_changed = text.is_some();
        Ok((text, has_changed))
    })?;
    if has_changed {
        session.print_path(&path);
    }
    files.write(session, args.document.force)?;
    let frozen = format!("{mark}{new}");
    crate::output::write(
        &target.join("plan.toml"),
        frozen.as_bytes(),
        crate::output::Overwrite::Always,
    )?;
    session.print_path(&target.join("plan.toml"));
    if let Some((path, text)) = frozen_translation {
        crate::output::write(&path, text.as_bytes(), crate::output::Overwrite::Always)?;
        session.print_path(&path);
    }
    Ok(())
}

/// Returns the texts of all revisions in the language of the documents.
fn bases(
    session: &mut Session,
    loaded: &Loaded,
    args: &AdoptArgs,
    revisions: &[Revision],
) -> Result<Vec<Option<Plan>>, Failure> {
    let tag = args.language.language.as_deref();
    let mut bases = Vec::new();
    for revision in revisions {
        bases.push(match (&revision.base, tag) {
            (Some(base), Some(tag)) if tag != base.language => {
                let then = (tag, revision.circular.translation(tag)?);
                let is_draft = args.document.is_draft();
                let (base, _) = translation::plan_then(session, loaded, base, then, is_draft)?;
                Some(base)
            }
            (base, _) => base.clone(),
        });
    }
    Ok(bases)
}

/// Returns the name of an adopted text's folder: its symbol's.
fn folder(plan: &Plan, date: NaiveDate) -> String {
    let edition = plan.edition.as_ref();
    let symbol = edition.and_then(|edition| edition.symbol.as_ref());
    let symbol = symbol.map_or_else(
        || Symbol::new(format!("{}/{}", *plan.organisation, date.format("%Y"))),
        |symbol| Symbol::new(symbol.value.clone()),
    );
    symbol.folder()
}

/// Returns all revisions of the plan that were circulated, the earliest first.
fn revisions(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
) -> Result<Vec<Revision>, Failure> {
    let mut revisions = Vec::new();
    for circular in circulars::all(session, &loaded.project)? {
        if circular.manifest.plan_id != plan.id {
            continue;
        }
        let name = circular.folder.file_name().unwrap_or_default();
        let folder = name.to_string_lossy().into_owned();
        let path = feedback_files::path_of(&loaded.project, &folder);
        let file = FeedbackFile::read_right(session, &path, plan)?;
        let base = feedback_files::base_plan(session, loaded, &folder)?;
        revisions.push(Revision {
            circular,
            feedback: file.placed.feedback,
            base,
        });
    }
    revisions.sort_by_key(|one| (one.circular.manifest.date, one.circular.manifest.revision));
    Ok(revisions)
}

/// Refuses a plan on which something is open.
fn refuse_open(loaded: &Loaded, plan: &Plan, revisions: &[Revision]) -> Result<(), Failure> {
    let mut open = Vec::new();
    for Revision {
        circular,
        feedback,
        base,
    } in revisions
    {
        let symbol = &circular.manifest.symbol;
        let comments = feedback.comments.iter();
        let undecided = comments.filter(|one| feedback.decision(one.id).is_none());
        let undecided = undecided.count();
        let amendments = amendments(&AmendSetup {
            plan,
            base: base.as_ref(),
            feedback,
            words: loaded.labels.item_words(),
            numbers: &HashMap::new(),
        });
        let unwritten = amendments.done.len() + amendments.refused.len();
        for (count, what, help) in [
            (
                undecided,
                "comments without a decision",
                "`wem-report feedback --open` lists them",
            ),
            (
                unwritten,
                "accepted changes that are not in the plan",
                "`wem-report apply` writes them, or says why it cannot",
            ),
        ] {
            if count > 0 {
                open.push(
                    Diagnostic::error("not-adopted", format!("{symbol} has {what}: {count}"))
                        .help(format!("{help}; --open adopts the plan all the same")),
                );
            }
        }
    }
    match open.is_empty() {
        true => Ok(()),
        false => Err(Failure::Input(open)),
    }
}

/// Composes the record of revisions and decisions.
fn annex(
    loaded: &Loaded,
    plan: &Plan,
    revisions: &[Revision],
    bases: &[Option<Plan>],
    args: &AdoptArgs,
    date: NaiveDate,
) -> crate::document::Document {
    let labels = &loaded.labels;
    let standings: Vec<Standing<'_>> = revisions
        .iter()
        .map(|revision| Standing::new(&revision.feedback))
        .collect();
    let pairs = revisions.iter().zip(&standings);
    let compilations: Vec<Compilation> = bases
        .iter()
        .zip(&standings)
        .map(|(base, standing)| Compilation::new(base.as_ref().unwrap_or(plan), standing, labels))
        .collect();
    let terms: Vec<Terms> = revisions
        .iter()
        .map(|revision| Terms::of(&revision.circular.manifest))
        .collect();
    let matters: Vec<(NaiveDate, FeedbackMatter<'_>)> = pairs
        .zip(compilations.iter().zip(&terms))
        .map(|((revision, standing), (compilation, terms))| {
            let matter = FeedbackMatter {
                plan,
                symbol: revision.circular.manifest.symbol.as_str(),
                deadline: terms.deadline,
                asked: &terms.asked,
                standing,
                compilation,
                is_to_fill_in: false,
            };
            (revision.circular.manifest.date, matter)
        })
        .collect();
    record(plan, &matters, args.document.setup(loaded, false, date))
}
