//! Files and folders that are not whole yet, and what a kill left of them.
//!
//! Whoever writes one holds the system's lock on it; what nobody holds is a leftover.

use super::lock::is_the_file;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempDir};

const BEGIN: &str = ".wem-report-";
const END: &str = ".tmp";

/// Names of locks of text files, which may be left over, too.
const LOCKS: [&str; 2] = [".toml.lock", ".md.lock"];

/// Makes a file that is not whole yet, and holds it.
pub(super) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGIN).suffix(END);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file: the umask takes its part. The default would hide it from colleagues.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    loop {
        let file = builder.tempfile_in(folder)?;
        // A system without locks has no leftovers cleared, either.
        let _ = file.as_file().try_lock();
        // Before it was held, another process may have taken it for a leftover.
        if is_the_file(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
}

/// Makes a folder that is not whole yet.
pub(super) fn folder_in(folder: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGIN).suffix(END);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(folder)
}

/// Removes the files that a kill left in a folder.
pub(super) fn clear_files(folder: &Path) {
    for path in entries(folder, |name| is_unfinished(name) || is_lock(name)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // A lock of ours is empty.
        let is_ours = |metadata: fs::Metadata| {
            metadata.is_file() && (is_unfinished(&name) || metadata.len() == 0)
        };
        let is_file = fs::symlink_metadata(&path).is_ok_and(is_ours);
        let Some(file) = is_file.then(|| File::open(&path).ok()).flatten() else {
            continue;
        };
        if file.try_lock().is_ok() && is_the_file(&file, &path) {
            let _ = fs::remove_file(&path);
        }
    }
}

/// Removes the folders that a kill left in a folder, which nobody else may be at work in.
pub(super) fn clear_folders(folder: &Path) {
    for path in entries(folder, is_unfinished) {
        if fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir()) {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

fn entries(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let wanted = entries.filter(|entry| entry.file_name().to_str().is_some_and(&is_wanted));
    wanted.map(|entry| entry.path()).collect()
}

fn is_unfinished(name: &str) -> bool {
    name.starts_with(BEGIN) && name.ends_with(END)
}

fn is_lock(name: &str) -> bool {
    // Only where the system tells whether it is still the file of that name.
    cfg!(unix) && name.starts_with('.') && LOCKS.iter().any(|end| name.ends_with(end))
}
