//! The one way to change a file that goes with a plan: what is appended or spliced is read back as a
//! whole before it replaces the old file.
//!
//! An entry that does not fit would otherwise stop every later command on that file.

use super::Failure;
use super::feedback_files::FeedbackFile;
use super::loaded::Loaded;
use super::records::LogFile;
use super::session::{self, Session};
use crate::diagnostic::{Diagnostic, escape};
use crate::notes::SlotTexts;
use crate::output;
use crate::plan::{self, Plan};
use crate::plan_file;
use std::path::Path;

/// What a file is read back as.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'a> {
    /// The plan itself.
    Plan(&'a Loaded),
    /// The progress log.
    Log(&'a Loaded, &'a Plan),
    /// What came back on a draft.
    Feedback(&'a Plan),
    /// An author's words for a concept note.
    Texts,
    /// The record of a circulated draft.
    Manifest,
    /// The plan in another language.
    Translation,
}

impl Kind<'_> {
    /// Returns the size above which such a file is not read, in bytes.
    fn limit(self) -> u64 {
        match self {
            Kind::Log(..) => plan_file::LOG_LIMIT,
            Kind::Feedback(_) => plan_file::FEEDBACK_LIMIT,
            Kind::Plan(_) | Kind::Texts | Kind::Manifest | Kind::Translation => plan_file::LIMIT,
        }
    }

    /// Returns the size above which none is written, in bytes: what is written has room to grow by what
    /// people add by hand.
    fn write_limit(self) -> u64 {
        self.limit() / 16 * 15
    }

    /// Reads a text as that of such a file.
    fn findings(self, session: &mut Session, name: &Path, text: String) -> Vec<Diagnostic> {
        match self {
            Kind::Log(loaded, plan) => LogFile::of_text(session, name, text, loaded, plan).findings,
            Kind::Feedback(plan) => FeedbackFile::of_text(session, name, text, plan).findings,
            Kind::Plan(loaded) => {
                let source = session.sources.add(name, text);
                let (plan, mut findings) =
                    plan_file::load(source, &session.sources, loaded.words());
                if let Some(plan) = &plan {
                    let coverage = loaded.coverage();
                    findings.extend(plan::check(plan, &|c| coverage.shows(c)));
                }
                findings
            }
            Kind::Texts => {
                let source = session.sources.add(name, text);
                SlotTexts::parse(source, &session.sources).1
            }
            Kind::Manifest => {
                let source = session.sources.add(name, text);
                plan_file::load_manifest(source, &session.sources).1
            }
            Kind::Translation => {
                let source = session.sources.add(name, text);
                plan_file::load_translation(source, &session.sources).1
            }
        }
    }
}

/// Refuses a text that could not be read again as the file at that path; returns the warnings.
///
/// # Errors
/// With what is wrong in it, behind one finding that says so.
pub(super) fn check(
    session: &mut Session,
    kind: Kind<'_>,
    path: &Path,
    text: &str,
) -> Result<Vec<Diagnostic>, Failure> {
    let shown = path.display();
    let (limit, size) = (kind.write_limit(), text.len() as u64);
    if size > limit {
        return Err(Failure::from(
            Diagnostic::error(
                "file-too-large",
                format!(
                    "nothing is written to {shown}: it would be larger than {} MiB",
                    limit >> 20
                ),
            )
            .help(format!(
                "files of more than {} MiB are not read; leave something out of what you gave",
                kind.limit() >> 20
            )),
        ));
    }
    let name = format!("{shown} as edited");
    let mut findings = kind.findings(session, Path::new(&name), text.to_owned());
    if !findings.iter().any(Diagnostic::is_error) {
        return Ok(findings);
    }
    findings.retain(Diagnostic::is_error);
    findings.insert(
        0,
        Diagnostic::error(
            "not-read-back",
            format!("nothing is written to {shown}: it could not be read afterwards"),
        )
        .help("what is wrong with it as edited comes next; where that is not in what you gave, please report it"),
    );
    Err(Failure::Input(findings))
}

/// Returns whether findings say that a text could not be read again.
pub(super) fn is_unfit(findings: &[Diagnostic]) -> bool {
    let first = findings.first();
    first.is_some_and(|finding| finding.code == "not-read-back")
}

/// Replaces a file by what `edit` makes of it, one process at a time, unless that could not be read
/// again; leaves it alone where there is no new text. `edit` is handed the path to read.
///
/// # Errors
/// What `edit` returns, what is wrong with the new text, and when the file cannot be locked or
/// written; the old file is whole then.
pub(super) fn revise<T>(
    session: &mut Session,
    kind: Kind<'_>,
    path: &Path,
    edit: impl FnOnce(&mut Session, &Path) -> Result<(Option<String>, T), Failure>,
) -> Result<T, Failure> {
    output::revise(path, say_waiting, |target| {
        let (text, result) = edit(session, target)?;
        if let Some(text) = &text {
            check(session, kind, path, text)?;
        }
        Ok((text, result))
    })
}

/// Says that somebody else is at work on a file or folder.
pub(super) fn say_waiting(path: &Path) {
    let path = path.display().to_string();
    let path = escape::line(&path);
    session::tell(&format!(
        "another wem-report is at work on {path}: waiting until it is done"
    ));
}
