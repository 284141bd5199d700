//! What came back on circulated drafts, on disk: `plan/feedback/SYMBOL.toml`, a file for each draft.

use super::loaded::Loaded;
use super::project::Project;
use super::records::text_of;
use super::refuse_errors;
use super::session::Session;
use super::{Failure, circulars};
use crate::circulation::feedback::{CommentId, Feedback};
use crate::circulation::{PlacedFeedback, Symbol, check_feedback};
use crate::diagnostic::{self, Diagnostic, SourceId, alternatives, nearest};
use crate::plan::Plan;
use crate::plan_file;
use std::path::{Path, PathBuf};

/// A file of feedback that was read and checked.
#[derive(Debug, Default)]
pub(super) struct FeedbackFile {
    pub(super) placed: PlacedFeedback,
    pub(super) findings: Vec<Diagnostic>,
    /// Nothing where there is no file yet.
    source: Option<SourceId>,
}

impl FeedbackFile {
    /// Reads a file that may not be there yet, and checks it.
    pub(super) fn read(session: &mut Session, path: &Path, plan: &Plan) -> Result<Self, Failure> {
        let Some(text) = text_of(path, plan_file::FEEDBACK_LIMIT)? else {
            return Ok(FeedbackFile::default());
        };
        Ok(FeedbackFile::of_text(session, path, text, plan))
    }

    /// Reads and checks a text of such a file, which findings call `path`.
    pub(super) fn of_text(session: &mut Session, path: &Path, text: String, plan: &Plan) -> Self {
        let source = session.sources.add(path, text);
        let (placed, mut findings) = plan_file::load_feedback(source, &session.sources);
        let mut placed = placed.unwrap_or_default();
        findings.extend(check_feedback(plan, &placed));
        diagnostic::sort(&mut findings);
        placed.feedback.settle();
        FeedbackFile {
            placed,
            findings,
            source: Some(source),
        }
    }

    /// Reads a file for a command that needs a right one.
    pub(super) fn read_right(
        session: &mut Session,
        path: &Path,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let file = FeedbackFile::read(session, path, plan)?;
        refuse_errors(&file.findings)?;
        Ok(file)
    }

    /// Returns the text that the feedback was read from; blank where there is no file yet.
    pub(super) fn text<'s>(&self, session: &'s Session) -> &'s str {
        self.source
            .map_or("", |source| session.sources.text(source))
    }
}

/// Returns the file of a draft's feedback; `folder` is the name of the draft's folder.
pub(super) fn path_of(project: &Project, folder: &str) -> PathBuf {
    project.feedback.join(format!("{folder}.toml"))
}

/// Returns all files of feedback, in the order of their names.
pub(super) fn all(project: &Project) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(&project.feedback) else {
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| is_feedback(path)).collect();
    paths.sort();
    paths
}

fn is_feedback(path: &Path) -> bool {
    let is_hidden = name_of(path).starts_with('.');
    !path.is_dir() && !is_hidden && path.extension().is_some_and(|ending| ending == "toml")
}

/// Returns the name of a draft's folder, by which its feedback is called.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Finds the file that a call means: that of the symbol, or the only one.
///
/// # Errors
/// When there is none, with the nearest names; when nothing is named and there are several.
pub(super) fn find(loaded: &Loaded, symbol: Option<&str>) -> Result<PathBuf, Failure> {
    let paths = all(&loaded.project);
    let names: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
    let found = match symbol {
        Some(symbol) => names.iter().position(|name| is_called(name, symbol)),
        None => (names.len() == 1).then_some(0),
    };
    if let Some(at) = found {
        return Ok(path_of(&loaded.project, &names[at]));
    }
    let nothing = || {
        Failure::from(
            Diagnostic::error("no-feedback", "nothing has come back on any draft")
                .help("`wem-report collect returned/*` reads what members sent back"),
        )
    };
    if names.is_empty() {
        return Err(nothing());
    }
    let finding = match symbol {
        Some(symbol) => Diagnostic::error(
            "no-feedback",
            format!("nothing has come back on a draft “{symbol}”"),
        ),
        None => Diagnostic::error(
            "no-feedback",
            format!("there is feedback on {} drafts", names.len()),
        ),
    };
    let near = nearest(symbol.unwrap_or_default(), names.iter().map(String::as_str));
    let shown: Vec<&str> = match near.is_empty() {
        true => names.iter().map(String::as_str).collect(),
        false => near,
    };
    Err(Failure::Usage(
        finding.help(format!("name one: {}", shown.join(", "))),
    ))
}

/// Returns whether a word means the draft of that folder: the folder's name or a symbol, in any
/// letter case.
fn is_called(name: &str, word: &str) -> bool {
    Symbol::new(word.trim()).is_called(name)
}

/// Reads the plan as it was circulated, if it is still there.
///
/// # Errors
/// When it is there, and not as it was.
pub(super) fn base_plan(
    session: &mut Session,
    loaded: &Loaded,
    folder: &str,
) -> Result<Option<Plan>, Failure> {
    let path = circulars::root(&loaded.project).join(folder);
    let Some(circular) = circulars::read(session, &path)? else {
        return Ok(None);
    };
    let text = circular.plan_text()?;
    let source = session.sources.add(circular.plan_path(), text);
    Ok(plan_file::load(source, &session.sources, loaded.words()).0)
}

/// Says that there is no such comment, and which there are.
pub(super) fn unknown(feedback: &Feedback, id: CommentId) -> Failure {
    let names: Vec<String> = feedback
        .comments
        .iter()
        .map(|comment| comment.id.to_string())
        .collect();
    let ids = feedback.comments.iter().map(|comment| comment.id);
    let range = match (ids.clone().min(), ids.max()) {
        (Some(first), Some(last)) => format!("comments have the numbers {first} to {last}"),
        _ => "there are no comments in this file".to_owned(),
    };
    let near = nearest(&id.to_string(), names.iter().map(String::as_str));
    let help = match alternatives(near) {
        Some(near) => format!("{range}; did you mean {near}?"),
        None => format!("{range}; `wem-report feedback --open` lists those that are open"),
    };
    Failure::Usage(
        Diagnostic::error("unknown-comment", format!("there is no comment {id}")).help(help),
    )
}
