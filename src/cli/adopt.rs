//! `wem-report adopt`: the plan as it was agreed on. Its edition goes into the plan file, the final
//! documents are made, and the record of revisions and decisions is kept as an annex.

use super::apply::undo::show_difference;
use super::apply::{not_amended, plan_text};
use super::circulars::{self, Circular};
use super::documents::{self, DOCUMENT, DocumentArgs, Files, Format, LanguageArgs, TableOf};
use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::translation::{self, TranslationFile};
use super::{Failure, date, translate};
use crate::circulation::feedback::Feedback;
use crate::circulation::plan_edit::PlanEdit;
use crate::circulation::{AmendSetup, Standing, Symbol, Terms, amendments};
use crate::compose::feedback::{Compilation, FeedbackMatter, record};
use crate::compose::{self, TableSetup};
use crate::diagnostic::Diagnostic;
use crate::plan::translation::{TextHash, TextState};
use crate::plan::{Plan, Selection};
use crate::plan_file::{self, TranslationSetup};
use chrono::NaiveDate;
use clap::Args;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

/// The text of a translation that an adoption is about.
const STATUS: &str = "edition.status";

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
    let word = loaded.words().phrases.adopted();
    let word = word.unwrap_or_else(|| "adopted".to_owned());
    let status = args.status.as_ref().unwrap_or(&word);
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
    let source = session.sources.add(&path, new.clone());
    let (adopted, findings) = plan_file::load(source, &session.sources, loaded.words());
    let adopted = adopted.ok_or(Failure::Input(findings))?;
    let is_word = *status == word;
    let translations = translated_statuses(session, (&loaded, &adopted), is_word)?;
    if args.dry_run {
        show_difference(session, &name, &old, &new);
        for one in &translations {
            show_difference(session, &one.path.display().to_string(), &one.old, &one.new);
        }
        return Ok(());
    }
    // All documents are made before anything is written.
    let folder = folder(&adopted, date);
    let target = loaded.project.out.join("adopted").join(&folder);
    let mut files = Files::new(&args.document, &loaded);
    let selection = Selection::default();
    let is_draft = args.document.is_draft();
    let speaking = loaded.clone().of_frozen(adopted.clone());
    let tag = args.language.meant(&loaded, &adopted);
    let (speaking, frozen_translation) = match &tag {
        Some(tag) => {
            let Some(one) = translations.iter().find(|one| one.tag == *tag) else {
                return Err(Failure::from(translation::no_translation(&loaded, tag)));
            };
            let text = (one.path.clone(), one.new.clone());
            let file = TranslationFile::of_text(session, &speaking, &adopted, tag, text)?;
            let frozen = target.join(format!("plan.{tag}.toml"));
            let speaking = translation::speaking(session, speaking, tag, file, is_draft)?;
            (speaking, Some((frozen, one.new.clone())))
        }
        None => (speaking, None),
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
    let bases = bases(session, &loaded, (args, tag.as_deref()), &revisions)?;
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
    for one in &translations {
        one.write(session)?;
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

/// A translation of the plan, before and after its adoption.
struct TranslatedStatus {
    tag: String,
    path: PathBuf,
    old: String,
    new: String,
}

impl TranslatedStatus {
    fn write(&self, session: &mut Session) -> Result<(), Failure> {
        let TranslatedStatus { path, old, new, .. } = self;
        let has_changed =
            read_back::revise(session, Kind::Translation, path, |session, target| {
                let name = path.display().to_string();
                if plan_file::read_source(target)? != *old {
                    return Err(Failure::from(
                        Diagnostic::error("not-adopted", format!("{name} was changed meanwhile"))
                            .help("run `wem-report adopt` again"),
                    ));
                }
                show_difference(session, &name, old, new);
                session.flush();
                Ok(((old != new).then(|| new.clone()), old != new))
            })?;
        if has_changed {
            session.print_path(path);
        }
        Ok(())
    }
}

/// Puts the status of an adopted plan into all its translations: each language’s own word where the plan has
/// its word for “adopted”; what else it says somebody has to translate, which is said.
fn translated_statuses(
    session: &mut Session,
    (loaded, adopted): (&Loaded, &Plan),
    is_word: bool,
) -> Result<Vec<TranslatedStatus>, Failure> {
    let mut all = Vec::new();
    for tag in translation::tags(&loaded.project) {
        let path = translation::path_of(&loaded.project, &tag);
        let old = plan_file::read_source(&path)?;
        let text = (path.clone(), old.clone());
        let file = TranslationFile::of_text(session, loaded, adopted, &tag, text)?;
        let status = file.texts.iter().find(|one| one.path.is_called(STATUS));
        let word = file.labels.calendar.phrases.adopted();
        let new = match (status, word.filter(|_| is_word)) {
            (Some(status), Some(word)) => {
                let taken = (TextHash::of(&status.source), word);
                plan_file::translation_text(
                    Some(&old),
                    &TranslationSetup {
                        from: &adopted.language,
                        into: &tag,
                        texts: &file.texts,
                        translation: &file.translation,
                        taken: &BTreeMap::from([(status.path.clone(), taken)]),
                        confirmed: &BTreeSet::new(),
                    },
                )
                .map_err(translate::not_written)?
            }
            (Some(status), None) => {
                let state = file.translation.state(&status.path, &status.source);
                if state != TextState::Current {
                    session.note(&format!(
                        "{}: `{STATUS}` has to be translated, then `wem-report adopt` run again",
                        path.display()
                    ));
                }
                old.clone()
            }
            (None, _) => old.clone(),
        };
        all.push(TranslatedStatus {
            tag,
            path,
            old,
            new,
        });
    }
    Ok(all)
}

/// Returns the texts of all revisions in the language of the documents.
fn bases(
    session: &mut Session,
    loaded: &Loaded,
    (args, tag): (&AdoptArgs, Option<&str>),
    revisions: &[Revision],
) -> Result<Vec<Option<Plan>>, Failure> {
    let mut bases = Vec::new();
    for revision in revisions {
        bases.push(match (&revision.base, tag) {
            (Some(base), Some(tag)) => {
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
