//! Texts of the plan as calls name them: plan files, circulated drafts, git revisions.
//!
//! A word is taken for a file if there is one, then for the symbol of a circulated draft, then for a
//! revision of the git repository that the plan is in. The `git` program is run, offline.

use super::Failure;
use super::circulars;
use super::project::Project;
use super::session::Session;
use crate::circulation::Symbol;
use crate::diagnostic::Diagnostic;
use crate::plan_file;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A text of the plan.
#[derive(Debug, Clone)]
pub(super) struct PlanText {
    /// What documents and messages call it.
    pub(super) name: String,
    /// What a file's name calls it.
    pub(super) stem: String,
    /// What findings call it.
    pub(super) path: PathBuf,
    pub(super) text: String,
}

impl PlanText {
    /// Reads a plan file.
    pub(super) fn of_file(path: &Path) -> Result<Self, Failure> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(PlanText {
            name: path.display().to_string(),
            stem: stem_of(&stem),
            path: path.to_owned(),
            text: plan_file::read_source(path)?,
        })
    }

    /// Reads the text that a word of the call names.
    ///
    /// # Errors
    /// When it names none, or one that cannot be read.
    pub(super) fn find(
        session: &mut Session,
        project: &Project,
        word: &str,
    ) -> Result<Self, Failure> {
        let path = Path::new(word);
        if path.is_file() {
            return PlanText::of_file(path);
        }
        let circulars = circulars::all(session, project)?;
        let named = |circular: &&circulars::Circular| circular.manifest.symbol.is_called(word);
        if let Some(circular) = circulars.iter().find(named) {
            let symbol = &circular.manifest.symbol;
            return Ok(PlanText {
                name: symbol.to_string(),
                stem: symbol.folder(),
                path: circular.plan_path(),
                text: circular.plan_text()?,
            });
        }
        of_revision(project, word)
    }
}

/// Returns a word as a part of a file's name.
fn stem_of(word: &str) -> String {
    Symbol::new(word).folder()
}

/// Reads the plan as it was in a git revision.
fn of_revision(project: &Project, word: &str) -> Result<PlanText, Failure> {
    let repository = Repository::around(&project.plan);
    let (folder, file) = (&repository.folder, &repository.file);
    let run = |arguments: &[&OsStr]| repository.git(arguments);
    let unknown = |reason: String| {
        Failure::Usage(
            Diagnostic::error(
                "unknown-text",
                format!("“{word}” is no plan file and no circulated draft, and {reason}"),
            )
            .help("name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1"),
        )
    };
    let inside = run(&["rev-parse".as_ref(), "--is-inside-work-tree".as_ref()]);
    match inside {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(unknown("there is no git to look for a revision".to_owned()));
        }
        Err(error) => return Err(unknown(format!("git cannot be run: {error}"))),
        Ok(output) if !output.status.success() => {
            return Err(unknown(format!(
                "{} is in no git repository",
                folder.display()
            )));
        }
        Ok(_) => {}
    }
    let commit = format!("{word}^{{commit}}");
    let arguments = [
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        &commit,
    ];
    let found = run(&arguments.map(OsStr::new)).ok();
    let Some(commit) = found.filter(|output| output.status.success()) else {
        return Err(unknown("git has no such revision".to_owned()));
    };
    let commit = String::from_utf8_lossy(&commit.stdout).trim().to_owned();
    let mut object = std::ffi::OsString::from(format!("{commit}:./"));
    object.push(file);
    let shown = PathBuf::from(format!("{word}:{}", project.plan.display()));
    let blob = run(&["cat-file".as_ref(), "blob".as_ref(), &object]).ok();
    let Some(blob) = blob.filter(|output| output.status.success()) else {
        return Err(Failure::Usage(
            Diagnostic::error(
                "no-plan-in-revision",
                format!("revision “{word}” has no {}", project.plan.display()),
            )
            .help("name a revision in which the plan has this path, or write that text to a file"),
        ));
    };
    if blob.stdout.len() as u64 > plan_file::LIMIT {
        return Err(Failure::from(Diagnostic::error(
            "file-too-large",
            format!("{} is larger than 16 MiB", shown.display()),
        )));
    }
    Ok(PlanText {
        name: word.to_owned(),
        stem: stem_of(word),
        text: plan_file::source_of(blob.stdout, &shown)?,
        path: shown,
    })
}

/// The repository around a plan, as git sees it from the plan's folder.
struct Repository {
    folder: PathBuf,
    file: std::ffi::OsString,
}

impl Repository {
    fn around(plan: &Path) -> Self {
        let folder = plan
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        Repository {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            file: plan.file_name().unwrap_or_default().to_owned(),
        }
    }

    /// Runs git without a pager, a prompt or a network: what is not here is not fetched.
    fn git(&self, arguments: &[&OsStr]) -> io::Result<Output> {
        Command::new("git")
            .arg("-C")
            .arg(&self.folder)
            .args(["--no-pager", "-c", "protocol.allow=never"])
            .args(arguments)
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .stdin(std::process::Stdio::null())
            .output()
    }
}
