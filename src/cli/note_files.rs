//! The files of concept notes: templates by kind, authors' texts by key.

use super::loaded::Loaded;
use super::project::Project;
use super::session::Session;
use super::{Failure, filters, records};
use crate::compose::Setup;
use crate::compose::concept_note::{ConceptNote, NoteInput, concept_note};
use crate::diagnostic::{Diagnostic, Spanned, alternatives, nearest};
use crate::file_name;
use crate::notes::SlotTexts;
use crate::plan::progress::Report;
use crate::plan::{NoteSubject, Plan, SubjectError};
use crate::plan_file;
use crate::template::NoteTemplate;
use crate::template::note::{self, GENERAL};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// The ending of templates and of authors' texts.
const MARKDOWN: &str = "md";

/// Which note is composed, and with what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) subject: NoteSubject<'a>,
    /// The kind, if it is not the one that the plan says.
    pub(super) kind: Option<&'a str>,
    /// Whether the author's words are put in.
    pub(super) with_texts: bool,
}

/// A template that was read, if there is one of that kind.
type ReadTemplate = Result<Option<NoteTemplate>, Vec<Diagnostic>>;

/// Makes notes out of their files; each template is read once.
#[derive(Debug)]
pub(super) struct NoteMaker<'l> {
    pub(super) loaded: &'l Loaded,
    report: Option<&'l Report<'l>>,
    templates: Vec<(String, ReadTemplate)>,
}

impl<'l> NoteMaker<'l> {
    /// Makes notes that say what was reported, if there is a report.
    pub(super) fn new(loaded: &'l Loaded, report: Option<&'l Report<'l>>) -> Self {
        NoteMaker {
            loaded,
            report,
            templates: Vec::new(),
        }
    }

    /// Composes a note.
    pub(super) fn compose(
        &mut self,
        session: &mut Session,
        wanted: Wanted<'_>,
        setup: Setup<'_>,
    ) -> Result<ConceptNote, Failure> {
        let plan = self.loaded.plan()?;
        let subject = wanted.subject;
        let (kind, template) = self.template(session, &subject, wanted.kind)?;
        let texts = match wanted.with_texts {
            true => texts(session, &self.loaded.project, &subject)?,
            false => None,
        };
        let (texts, findings) =
            texts.map_or((None, Vec::new()), |(texts, found)| (Some(texts), found));
        let input = NoteInput {
            plan,
            subject,
            kind: &kind,
            template: &template,
            texts: texts.as_ref(),
            report: self.report,
            sources: &session.sources,
        };
        let mut note = concept_note(&input, setup)?;
        note.findings.extend(findings);
        crate::diagnostic::sort(&mut note.findings);
        Ok(note)
    }

    /// Returns the template of a subject's kind, or of another kind that the call names.
    pub(super) fn template(
        &mut self,
        session: &mut Session,
        subject: &NoteSubject<'_>,
        asked: Option<&str>,
    ) -> Result<(String, NoteTemplate), Failure> {
        let plan = self.loaded.plan()?;
        let said = plan.note_kind(subject).filter(|_| asked.is_none());
        let kind = match (asked, said) {
            (Some(kind), _) => kind,
            (None, Some(kind)) => kind,
            (None, None) => GENERAL,
        };
        match self.read(session, kind)? {
            Some(template) => Ok((kind.to_owned(), template)),
            None => Err(unknown_kind(&self.loaded.project, kind, said)),
        }
    }

    fn read(&mut self, session: &mut Session, kind: &str) -> ReadTemplate {
        if let Some((_, known)) = self.templates.iter().find(|(known, _)| known == kind) {
            return known.clone();
        }
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let read = match kind.chars().all(is_name) {
            true => {
                let language = self.loaded.template_language();
                let project = &self.loaded.project;
                project.with_library(|library| library.note(kind, language, &mut session.sources))
            }
            // No kind leads out of the folder.
            false => Ok(None),
        };
        self.templates.push((kind.to_owned(), read.clone()));
        read
    }
}

/// Finds the one item or event that a word of the call names.
pub(super) fn find_subject<'p>(plan: &'p Plan, word: &str) -> Result<NoteSubject<'p>, Failure> {
    plan.note_subject(word).map_err(|error| match error {
        SubjectError::Ambiguous { items } => super::show::ambiguous(word, &items),
        SubjectError::Unknown(no) if no.nearest.is_empty() && !plan.events.is_empty() => {
            let keys = plan.events.iter().map(|event| event.key.0.as_str());
            filters::unknown_of("item or event", word, &no, &keys.collect::<Vec<_>>())
        }
        SubjectError::Unknown(no) => filters::unknown("item or event", word, &no.nearest),
    })
}

/// Returns all subjects that have a note: those whose kind the plan says, and those that somebody
/// has written texts for.
pub(super) fn subjects<'p>(plan: &'p Plan, project: &Project) -> Vec<NoteSubject<'p>> {
    let mut subjects: Vec<NoteSubject<'p>> = plan.note_subjects().collect();
    let stems: HashSet<String> = stems(&project.notes).into_iter().collect();
    if stems.is_empty() {
        return subjects;
    }
    let items = plan.items().map(NoteSubject::Item);
    let goals = plan.goals().filter(|goal| goal.has_heading());
    // The file of a key that an item has, too, is the item's.
    let goals = goals.filter(|goal| plan.items().all(|place| place.item.key.0 != goal.key));
    let all = plan.events.iter().map(NoteSubject::Event).chain(items);
    let all = all.chain(goals.map(NoteSubject::Goal));
    let written: Vec<NoteSubject<'p>> = all
        .filter(|subject| stems.contains(&file_name::of_key(subject.key())))
        .filter(|subject| !subjects.iter().any(|known| is_same(known, subject)))
        .collect();
    subjects.extend(written);
    subjects
}

fn is_same(a: &NoteSubject<'_>, b: &NoteSubject<'_>) -> bool {
    match (a, b) {
        (NoteSubject::Item(a), NoteSubject::Item(b)) => std::ptr::eq(a.item, b.item),
        (NoteSubject::Goal(a), NoteSubject::Goal(b)) => std::ptr::eq(*a, *b),
        (NoteSubject::Event(a), NoteSubject::Event(b)) => std::ptr::eq(*a, *b),
        _ => false,
    }
}

/// Returns the kinds that there are templates for: the built-in ones, then the project's own, in whatever
/// language.
pub(super) fn kinds(project: &Project) -> Vec<String> {
    let folders = std::fs::read_dir(&project.templates);
    let folders = folders.into_iter().flatten().flatten();
    let of_languages = folders.map(|folder| folder.path().join(note::FOLDER));
    let all = of_languages.chain([project.templates.join(note::FOLDER)]);
    let mut own: Vec<String> = all.flat_map(|folder| stems(&folder)).collect();
    own.sort_unstable();
    own.dedup();
    own.retain(|kind| note::kinds().all(|known| known != kind));
    note::kinds().map(str::to_owned).chain(own).collect()
}

/// Returns the names of the Markdown files of a folder, without their ending, in order.
pub(super) fn stems(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut stems: Vec<String> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == MARKDOWN))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    stems.sort_unstable();
    stems
}

fn unknown_kind(project: &Project, kind: &str, said: Option<&Spanned<String>>) -> Failure {
    let kinds = kinds(project);
    let names = || kinds.iter().map(String::as_str);
    let finding = Diagnostic::error(
        "unknown-note-kind",
        format!("no template for concept notes of the kind “{kind}”"),
    );
    let help = match alternatives(nearest(kind, names())) {
        Some(near) => format!("did you mean {near}?"),
        None => format!(
            "the kinds are {}; one of your own is {}",
            names().collect::<Vec<_>>().join(", "),
            project.templates.join(note::file("KIND")).display()
        ),
    };
    match said {
        Some(said) => Failure::from(finding.at_labelled(said.span, "no such kind").help(help)),
        None => Failure::Usage(finding.help(help)),
    }
}

/// Reads what somebody wrote for a note, if there is a file of it.
///
/// Findings that are no errors come with it.
fn texts(
    session: &mut Session,
    project: &Project,
    subject: &NoteSubject<'_>,
) -> Result<Option<(SlotTexts, Vec<Diagnostic>)>, Failure> {
    let path = texts_path(project, subject);
    let Some(text) = read_texts(&path)? else {
        return Ok(None);
    };
    let source = session.sources.add(path, text);
    let (texts, findings) = SlotTexts::parse(source, &session.sources);
    if findings.iter().any(Diagnostic::is_error) {
        return Err(Failure::Input(findings));
    }
    Ok(Some((texts, findings)))
}

/// Reads a file of texts that may not be there yet.
pub(super) fn read_texts(path: &Path) -> Result<Option<String>, Failure> {
    records::text_of(path, plan_file::LIMIT)
}

/// Returns the file for what somebody writes for a note.
pub(super) fn texts_path(project: &Project, subject: &NoteSubject<'_>) -> PathBuf {
    let name = format!("{}.{MARKDOWN}", file_name::of_key(subject.key()));
    project.notes.join(name)
}

/// Returns the path of a note's documents, without an ending.
pub(super) fn document_stem(folder: &Path, subject: &NoteSubject<'_>) -> PathBuf {
    folder.join(format!("concept-note-{}", file_name::of_key(subject.key())))
}
