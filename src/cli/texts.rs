//! Texts of the plan as calls name them: plan files, circulated drafts, git revisions.
//!
//! A word is taken for a file if there is one, then for the symbol of a circulated draft, then for a
//! revision of the git repository that the plan is in. The `git` program is run, offline.

use super::Failure;
use super::circulars;
use super::project::Project;
use super::session::Session;
use super::translation::{self, EarlierText};
use crate::diagnostic::Diagnostic;
use crate::plan_file;
use chrono::NaiveDate;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A text of the plan.
#[derive(Debug, Clone)]
pub(super) struct PlanText {
    /// What messages call it.
    pub(super) name: String,
    /// The day on which it was circulated, as a draft.
    pub(super) circulated: Option<NaiveDate>,
    /// What a file's name calls it.
    pub(super) stem: String,
    /// What findings call it.
    pub(super) path: PathBuf,
    pub(super) text: String,
    /// The commit that it was read from.
    commit: Option<String>,
}

impl PlanText {
    /// Reads a plan file.
    pub(super) fn of_file(path: &Path) -> Result<Self, Failure> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(PlanText {
            name: path.display().to_string(),
            circulated: None,
            stem: stem_of(&stem),
            path: path.to_owned(),
            text: plan_file::read_source(path)?,
            commit: None,
        })
    }

    /// Returns what documents call it: a file without its folders.
    pub(super) fn short_name(&self) -> String {
        match self.path.file_name() {
            Some(file) if self.path.as_os_str() == self.name.as_str() => {
                file.to_string_lossy().into_owned()
            }
            _ => self.name.clone(),
        }
    }

    /// Returns the translation that stood beside it then, if there was one.
    ///
    /// # Errors
    /// When it is there, and cannot be read.
    pub(super) fn translation(
        &self,
        project: &Project,
        tag: &str,
    ) -> Result<Option<EarlierText>, Failure> {
        let path = self.path.with_extension(format!("{tag}.toml"));
        let Some(commit) = &self.commit else {
            return match plan_file::read_source(&path) {
                Ok(text) => Ok(Some((path, text))),
                Err(finding) if finding.code == "missing-file" => Ok(None),
                Err(finding) => Err(finding.into()),
            };
        };
        let file = translation::path_of(project, tag);
        let repository = Repository::around(&file);
        let bytes = repository.file_in(commit, &repository.file);
        let bytes = bytes.filter(|bytes| bytes.len() as u64 <= plan_file::LIMIT);
        match bytes {
            Some(bytes) => Ok(Some((path.clone(), plan_file::source_of(bytes, &path)?))),
            None => Ok(None),
        }
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
        // A folder may be called as a revision is; what is no file at all is refused.
        if path.exists() && !path.is_dir() {
            return PlanText::of_file(path);
        }
        let circulars = circulars::all(session, project)?;
        let named = |circular: &&circulars::Circular| circular.manifest.symbol.is_called(word);
        if let Some(circular) = circulars.iter().find(named) {
            let symbol = &circular.manifest.symbol;
            return Ok(PlanText {
                name: symbol.to_string(),
                circulated: Some(circular.manifest.date),
                stem: symbol.folder(),
                path: circular.plan_path(),
                text: circular.plan_text()?,
                commit: None,
            });
        }
        of_revision(project, word)
    }
}

/// Longest part of a file's name that a word of the call gives, in letters.
const LONGEST_STEM: usize = 40;

/// Returns a word as a part of a file's name: what is no letter or digit of any script becomes a
/// hyphen.
fn stem_of(word: &str) -> String {
    let plain = |c: char| match c {
        '.' | '_' => c,
        c if c.is_alphanumeric() => c,
        _ => '-',
    };
    let stem: String = word.chars().take(LONGEST_STEM).map(plain).collect();
    stem.trim_matches(['-', '.']).to_owned()
}

/// Reads the plan as it was in a git revision.
fn of_revision(project: &Project, word: &str) -> Result<PlanText, Failure> {
    let repository = Repository::around(&project.plan);
    let commit = repository.commit(word).map_err(|reason| {
        Failure::Usage(
            Diagnostic::error(
                "unknown-text",
                format!("“{word}” is no plan file and no circulated draft, and {reason}"),
            )
            .help("name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1"),
        )
    })?;
    let plan = project.plan.display();
    let Some(bytes) = repository.file_in(&commit, &repository.file) else {
        return Err(Failure::Usage(
            Diagnostic::error(
                "no-plan-in-revision",
                format!("revision “{word}” has no {plan}"),
            )
            .help("name a revision in which the plan has this path, or write that text to a file"),
        ));
    };
    let shown = PathBuf::from(format!("{word}:{plan}"));
    if bytes.len() as u64 > plan_file::LIMIT {
        return Err(Failure::from(Diagnostic::error(
            "file-too-large",
            format!("{} is larger than 16 MiB", shown.display()),
        )));
    }
    Ok(PlanText {
        name: word.to_owned(),
        circulated: None,
        stem: stem_of(word),
        text: plan_file::source_of(bytes, &shown)?,
        path: shown,
        commit: Some(commit),
    })
}

/// The repository around a plan, as git sees it from the plan's folder.
struct Repository {
    folder: PathBuf,
    file: OsString,
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

    /// Returns the commit of a revision, or why there is none.
    fn commit(&self, revision: &str) -> Result<String, String> {
        match self.git(&["rev-parse", "--is-inside-work-tree"].map(OsStr::new)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err("there is no git to look for a revision".to_owned());
            }
            Err(error) => return Err(format!("git cannot be run: {error}")),
            Ok(output) if !output.status.success() => {
                let folder = self.folder.display();
                return Err(format!("{folder} is in no git repository"));
            }
            Ok(_) => {}
        }
        let commit = format!("{revision}^{{commit}}");
        let call = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ];
        let found = self.git(&call.map(OsStr::new)).ok();
        match found.filter(|output| output.status.success()) {
            Some(output) => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
            None => Err("git has no such revision".to_owned()),
        }
    }

    /// Returns a file of the plan's folder as a commit has it.
    fn file_in(&self, commit: &str, file: &OsStr) -> Option<Vec<u8>> {
        let mut object = OsString::from(format!("{commit}:./"));
        object.push(file);
        let call = ["cat-file".as_ref(), "blob".as_ref(), object.as_os_str()];
        let output = self.git(&call).ok()?;
        output.status.success().then_some(output.stdout)
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
