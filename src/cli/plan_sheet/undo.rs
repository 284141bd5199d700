//! `wem-report import --undo`: what takes the last `import --update` back.

use super::writing::{FILES, LOG};
use crate::circulation::manifest::sha256;
use crate::cli::Failure;
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::plan_file;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// The files that an update changed, as they were before it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct Undo {
    #[serde(default, rename = "file")]
    files: Vec<ChangedFile>,
}

/// A file that an update changed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangedFile {
    name: String,
    /// SHA-256 of it after the update.
    after: String,
    /// Nothing where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

const HEAD: &str = "\
# What the last `wem-report import --update` changed, as it was before: `wem-report import --undo` takes it back.

";

impl Undo {
    /// Adds a file with its text before an update and after it.
    pub(super) fn add(&mut self, name: &str, before: Option<&String>, after: &str) {
        self.files.push(ChangedFile {
            name: name.to_owned(),
            after: sha256(after.as_bytes()),
            before: before.cloned(),
        });
    }

    pub(super) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = toml::to_string(self)
            .map_err(|error| Failure::Internal(format!("the undo cannot be written: {error}")))?;
        output::write(path, format!("{HEAD}{text}").as_bytes(), Overwrite::Always)?;
        Ok(())
    }

    /// Reads the last update; nothing where none was made, or none since the plan was imported.
    pub(in crate::cli) fn read(path: &Path) -> Result<Option<Self>, Failure> {
        if !path.exists() {
            return Ok(None);
        }
        let text = plan_file::read_source(path)?;
        let undo: Result<Undo, _> = toml::from_str(&text);
        let names = |undo: &Undo| {
            let mut files = undo.files.iter();
            files.all(|file| FILES.iter().chain([&LOG]).any(|name| *name == file.name))
        };
        match undo {
            Ok(undo) if names(&undo) => Ok(Some(undo)),
            _ => Err(refused(
                format!("{} is not as `import --update` wrote it", path.display()),
                "take the update back by hand, and delete that file",
            )),
        }
    }

    /// Forgets the last update.
    pub(in crate::cli) fn forget(path: &Path) -> Result<(), Failure> {
        Ok(output::remove(path)?)
    }

    /// Writes all files as they were, if nobody has changed one since; returns those that it wrote.
    pub(in crate::cli) fn take_back(
        &self,
        path: &dyn Fn(&str) -> PathBuf,
    ) -> Result<Vec<PathBuf>, Failure> {
        let mut changed = Vec::new();
        for file in &self.files {
            let path = path(&file.name);
            let now = fs::read(&path).ok();
            let before = file.before.as_ref().map(String::as_bytes);
            // An update that was broken off has not come to all files.
            if now.as_deref() == before {
                continue;
            }
            if now.is_none_or(|now| sha256(&now) != file.after) {
                return Err(refused(
                    format!("{} was changed since the last update", path.display()),
                    "take the update back by hand",
                ));
            }
            changed.push((path, file));
        }
        for (path, file) in &changed {
            match &file.before {
                Some(before) => output::write(path, before.as_bytes(), Overwrite::Always)?,
                None => output::remove(path)?,
            }
        }
        Ok(changed.into_iter().map(|(path, _)| path).collect())
    }
}

fn refused(what: String, help: &str) -> Failure {
    Failure::from(Diagnostic::error("not-undone", what).help(help))
}
