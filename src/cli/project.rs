//! The project on disk: its plan, its templates, its folder for documents.

use super::Failure;
use crate::diagnostic::Diagnostic;
use crate::template::Library;
use std::io;
use std::path::{Path, PathBuf};

/// Where things are.
#[derive(Debug, Clone)]
pub(super) struct Project {
    pub(super) plan: PathBuf,
    /// The folder of the files that go with the plan: progress, risks, money.
    pub(super) records: PathBuf,
    pub(super) templates: PathBuf,
    /// What authors write into concept notes.
    pub(super) notes: PathBuf,
    /// What came back on circulated drafts.
    pub(super) feedback: PathBuf,
    pub(super) out: PathBuf,
}

/// Largest template file that is read, in bytes: a font with all of Chinese is smaller.
const LARGEST_TEMPLATE: u64 = 64 << 20;

impl Project {
    /// Finds the plan: the given one, or plan/plan.toml here or in a parent folder.
    pub(super) fn find(given: Option<&Path>) -> Result<Self, Failure> {
        if let Some(plan) = given {
            return Ok(Project::of(plan.to_owned()));
        }
        let mut folder = PathBuf::new();
        let depth = std::env::current_dir().map_or(1, |here| here.components().count());
        for _ in 0..depth {
            let plan = folder.join("plan").join("plan.toml");
            if plan.exists() {
                return Ok(Project::of(plan));
            }
            folder.push("..");
        }
        Err(Failure::from(
            Diagnostic::error(
                "no-plan",
                "no plan/plan.toml here or in a parent folder",
            )
            .help("go to the plan's folder, name the file with --plan, or begin one with `wem-report init`"),
        ))
    }

    /// Runs something with the templates: those of the project over the built-in ones.
    pub(super) fn with_library<T>(&self, run: impl FnOnce(&Library<'_>) -> T) -> T {
        let read = |path: &str| read_template(&self.templates, path);
        run(&Library::new(self.templates.display().to_string(), &read))
    }

    /// Returns where the things of a plan are: beside its `plan/` folder, or else beside the file.
    pub(super) fn of(plan: PathBuf) -> Self {
        let folder = plan.parent().unwrap_or(Path::new("")).to_owned();
        let notes = folder.join("notes");
        let feedback = folder.join("feedback");
        let root = match folder.file_name() {
            Some(name) if name == "plan" => folder.parent().unwrap_or(Path::new("")).to_owned(),
            _ => folder,
        };
        Project {
            records: plan.parent().unwrap_or(Path::new("")).to_owned(),
            plan,
            templates: root.join("templates"),
            notes,
            feedback,
            out: root.join("out"),
        }
    }
}

/// Reads a file of the user's templates folder, if it is there.
pub(super) fn read_template(folder: &Path, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
    let path = folder.join(name);
    let unreadable = |reason: String| {
        Diagnostic::error(
            "unreadable-template",
            format!("{} cannot be read: {reason}", path.display()),
        )
        .help("mend the file, or remove it: the built-in one then takes its place")
    };
    let metadata = match std::fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(None);
        }
        Err(error) => return Err(unreadable(error.to_string())),
    };
    if !metadata.is_file() {
        return Err(unreadable("it is no file".to_owned()));
    }
    if metadata.len() > LARGEST_TEMPLATE {
        return Err(unreadable("it is larger than 64 MiB".to_owned()));
    }
    std::fs::read(&path)
        .map(Some)
        .map_err(|error| unreadable(error.to_string()))
}
