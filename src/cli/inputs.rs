//! What no document may replace, whatever the call says: files that documents are made of.

use super::session::Session;
use super::{Failure, circulars};
use crate::diagnostic::Diagnostic;
use std::fs;
use std::path::{Path, PathBuf};

/// The files beside a plan that go with it.
const RECORDS: [&str; 4] = [
    "progress.toml",
    "risks.toml",
    "finance.toml",
    "circulation.toml",
];

/// Refuses to write where a file of the project is, or one that was read, by whatever path, link or
/// name.
pub(super) fn refuse(session: &Session, path: &Path) -> Result<(), Failure> {
    let Some(target) = Identity::of(path) else {
        // Nothing is there.
        return Ok(());
    };
    let of_project = session.project.as_ref();
    let files = of_project.into_iter().flat_map(|project| {
        let records = RECORDS.map(|name| project.records.join(name));
        records.into_iter().chain([project.plan.clone()])
    });
    let mut files = files.chain(session.sources.paths().map(Path::to_owned));
    let mut folders = of_project.into_iter().flat_map(|project| {
        let circulated = circulars::root(project);
        let folders = [&project.templates, &project.notes, &project.feedback];
        folders.map(PathBuf::clone).into_iter().chain([circulated])
    });
    let is_input = files.any(|file| Identity::of(&file).is_some_and(|file| file == target))
        || folders.any(|folder| target.is_in(&folder));
    match is_input {
        false => Ok(()),
        true => Err(Failure::Usage(
            Diagnostic::error(
                "output-is-input",
                format!("{} is a file that documents are made of", path.display()),
            )
            .help("name another file with -o; --force does not help here"),
        )),
    }
}

/// What tells a file from all others, whatever it is called.
#[derive(Debug)]
struct Identity {
    path: PathBuf,
    #[cfg(unix)]
    number: (u64, u64),
}

impl Identity {
    /// Returns nothing where there is no file.
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        #[cfg(not(unix))]
        let _ = metadata;
        Some(Identity {
            path: fs::canonicalize(path).ok()?,
            #[cfg(unix)]
            number: {
                use std::os::unix::fs::MetadataExt as _;
                (metadata.dev(), metadata.ino())
            },
        })
    }

    fn is_in(&self, folder: &Path) -> bool {
        fs::canonicalize(folder).is_ok_and(|folder| self.path.starts_with(folder))
    }
}

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        #[cfg(unix)]
        if self.number == other.number {
            return true;
        }
        self.path == other.path
    }
}
