//! Files written so that the old one is whole until the new one is.
//!
//! A file is written beside its target, synced, then renamed over it: a full disk or a kill leaves
//! the old file as it was, and what a kill leaves beside it is cleared by whoever writes there next.
//! A file that a person has changed since it was generated is not overwritten unless that is asked
//! for.

mod folder;
mod leftovers;
mod lock;

pub(crate) use folder::{write_folder, write_within};

use crate::diagnostic::{Diagnostic, system};
use lock::Lock;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Says whether bytes are a file as we generated it, untouched since.
pub(crate) type IsUntouched = fn(&[u8]) -> bool;

/// What to do about a file that is already there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Overwrite {
    /// Replace it only if nobody has touched it.
    IfUntouched(IsUntouched),
    /// Replace it.
    Always,
    /// Leave it.
    Never,
}

/// Removes a file, if it is there.
///
/// # Errors
/// When it cannot be removed.
pub(crate) fn remove(path: &Path) -> Result<(), Diagnostic> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Diagnostic::error(
            "output-not-written",
            format!("{} cannot be removed: {error}", path.display()),
        )
        .help("remove it by hand")),
        _ => Ok(()),
    }
}

/// Writes a file as a whole or not at all; makes the folder if it is missing.
///
/// # Errors
/// When the target is a folder, may not be replaced, or cannot be written; the old file is whole
/// then.
pub(crate) fn write(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), Diagnostic> {
    let target = resolve(path)?;
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => Err(Diagnostic::error(
            "output-is-folder",
            format!("{} is a folder", path.display()),
        )
        .help("name a file in it, such as with -o FOLDER/NAME")),
        Ok(metadata) if !metadata.is_file() => {
            // A pipe or a device cannot be renamed over.
            let mut device = fs::OpenOptions::new()
                .write(true)
                .open(&target)
                .map_err(|error| not_written(path, &error))?;
            device
                .write_all(bytes)
                .map_err(|error| not_written(path, &error))
        }
        Ok(metadata) => {
            if metadata.permissions().readonly() {
                return Err(Diagnostic::error(
                    "output-not-written",
                    format!("{} is read-only", path.display()),
                )
                .help("name another file with -o, or make it writable"));
            }
            may_replace(path, &target, overwrite)?;
            replace(&target, bytes).map_err(|error| not_written(path, &error))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            replace(&target, bytes).map_err(|error| not_written(path, &error))
        }
        Err(error) => Err(not_written(path, &error)),
    }
}

/// Is told that somebody else is at work on a file, once this takes longer than a moment.
pub(crate) type Waits = fn(&Path);

/// Replaces a text file by what `edit` makes of it, one process at a time; makes the file if it is
/// missing, and leaves it alone where there is no new text.
///
/// `edit` is handed the path to read; what it returns is written whole or not at all, and is on the
/// disk when this function returns. Whoever comes meanwhile waits.
///
/// # Errors
/// What `edit` returns, and when the file cannot be locked or written; the old file is whole then.
pub(crate) fn revise<T, E: From<Diagnostic>>(
    path: &Path,
    waits: Waits,
    edit: impl FnOnce(&Path) -> Result<(Option<String>, T), E>,
) -> Result<T, E> {
    let target = resolve(path)?;
    alone(&target, waits, || {
        let (text, result) = edit(&target)?;
        if let Some(text) = text {
            // The next one must read what is written here.
            write(&target, text.as_bytes(), Overwrite::Always)?;
        }
        Ok(result)
    })
}

/// Does something to a file or folder that no other process does meanwhile.
///
/// # Errors
/// What `work` returns, and when there can be no lock.
pub(crate) fn alone<T, E: From<Diagnostic>>(
    target: &Path,
    waits: Waits,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let lock = Lock::beside(target, waits).map_err(|error| not_written(target, &error))?;
    let result = work();
    drop(lock);
    result
}

/// Follows a link, so that the file it names is replaced and not the link.
fn resolve(path: &Path) -> Result<PathBuf, Diagnostic> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => {
            fs::canonicalize(path).map_err(|error| not_written(path, &error))
        }
        _ => Ok(path.to_owned()),
    }
}

fn may_replace(path: &Path, target: &Path, overwrite: Overwrite) -> Result<(), Diagnostic> {
    let message = match overwrite {
        Overwrite::Always => return Ok(()),
        Overwrite::Never => format!("{} is already there", path.display()),
        Overwrite::IfUntouched(is_untouched) => {
            let old = fs::read(target).map_err(|error| not_written(path, &error))?;
            if old.is_empty() || is_untouched(&old) {
                return Ok(());
            }
            format!(
                "{} has been changed since it was generated, or was not made by wem-report",
                path.display()
            )
        }
    };
    Err(Diagnostic::error("output-changed", message)
        .help("write to another file with -o, or overwrite it with --force"))
}

fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(target);
    let _made = MadeFolders::make(folder)?;
    leftovers::clear_files(folder);
    let mut beside = match leftovers::file_in(folder) {
        // Whoever had made the folder, too, found nothing to write and took it away.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            leftovers::file_in(folder)?
        }
        beside => beside?,
    };
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(target).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Makes a rename last: that does only once the folder is synced; not every system can.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}

fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn not_written(path: &Path, error: &io::Error) -> Diagnostic {
    if path.is_file() && system::may_be_held(error) {
        return Diagnostic::error(
            "output-not-written",
            format!(
                "{} is open in another program, such as Word, or may not be changed",
                path.display()
            ),
        )
        .help(
            "close it there and call again, or name another file with -o; the file is unchanged",
        );
    }
    let reason = match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "no file may be that large here".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is no folder".to_owned(),
        _ => reason(error),
    };
    Diagnostic::error(
        "output-not-written",
        format!("{} cannot be written: {reason}", path.display()),
    )
    .help("make room or name another file with -o; a file that was there before is unchanged")
}

/// Returns what the system says, without its error number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    text.to_lowercase()
}

/// Folders that were made for a file; those that are still empty in the end go again.
#[derive(Debug)]
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn make(folder: &Path) -> io::Result<Self> {
        let missing = folder.ancestors();
        let missing = missing.take_while(|one| !one.as_os_str().is_empty() && !one.exists());
        let made = MadeFolders(missing.map(Path::to_owned).collect());
        fs::create_dir_all(folder)?;
        Ok(made)
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        // From the innermost on, as far as nobody has put anything there.
        for folder in &self.0 {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder")
    }

    #[test]
    fn replaces_only_what_nobody_touched() {
        let folder = folder();
        let path = folder.path().join("new/file");
        let ours = Overwrite::IfUntouched(|bytes| bytes.starts_with(b"ours"));
        write(&path, b"ours 1", ours).unwrap();
        write(&path, b"ours 2", ours).unwrap();
        fs::write(&path, "theirs").unwrap();
        assert_eq!(
            write(&path, b"ours 3", ours).unwrap_err().code,
            "output-changed"
        );
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        write(&path, b"ours 4", Overwrite::Always).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"ours 4");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn refuses_a_folder_and_a_path_through_a_file() {
        let folder = folder();
        let error = write(folder.path(), b"x", Overwrite::Always).unwrap_err();
        assert_eq!(error.code, "output-is-folder");
        let file = folder.path().join("file");
        fs::write(&file, "whole").unwrap();
        let error = write(&file.join("below"), b"x", Overwrite::Always).unwrap_err();
        assert_eq!(error.code, "output-not-written");
        assert_eq!(fs::read(&file).unwrap(), b"whole");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn reports_a_full_device_and_leaves_it() {
        let error = write(Path::new("/dev/full"), b"x", Overwrite::Always).unwrap_err();
        assert_eq!(error.code, "output-not-written");
        assert!(error.message.contains("full"), "{}", error.message);
    }
}
