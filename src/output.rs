//! Files written so that the old one is whole until the new one is.
//!
//! A file is written beside its target, synced, then renamed over it: a full disk or a kill leaves
//! the old file as it was. A file that a person has changed since it was generated is not
//! overwritten unless that is asked for.

use crate::diagnostic::Diagnostic;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Says whether bytes are a file as we generated it, untouched since.
pub type IsUntouched = fn(&[u8]) -> bool;

/// What to do about a file that is already there.
#[derive(Debug, Clone, Copy)]
pub enum Overwrite {
    /// Replace it only if nobody has touched it.
    IfUntouched(IsUntouched),
    /// Replace it.
    Always,
    /// Leave it.
    Never,
}

/// Writes a file as a whole or not at all; makes the folder if it is missing.
///
/// # Errors
/// When the target is a folder, may not be replaced, or cannot be written; the old file is whole
/// then.
pub fn write(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), Diagnostic> {
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

/// Replaces a text file by what `edit` makes of it, one process at a time; makes the file if it is
/// missing.
///
/// `edit` is handed the path to read; what it returns is written whole or not at all, and is on the
/// disk when this function returns. Whoever comes meanwhile waits. The lock is a file of its own
/// beside the target, for the target itself is another file after each edit.
///
/// # Errors
/// What `edit` returns, and when the file cannot be locked or written; the old file is whole then.
pub fn edit<T, E: From<Diagnostic>>(
    path: &Path,
    edit: impl FnOnce(&Path) -> Result<(String, T), E>,
) -> Result<T, E> {
    revise(path, |target| {
        let (text, result) = edit(target)?;
        Ok((Some(text), result))
    })
}

/// Does the same as [`edit`] for a file that may turn out to need no change: where there is no new
/// text, the file is left alone.
///
/// # Errors
/// As those of [`edit`].
pub fn revise<T, E: From<Diagnostic>>(
    path: &Path,
    edit: impl FnOnce(&Path) -> Result<(Option<String>, T), E>,
) -> Result<T, E> {
    let target = resolve(path)?;
    let lock = lock_beside(&target).map_err(|error| not_written(path, &error))?;
    let (text, result) = edit(&target)?;
    if let Some(text) = text {
        write(&target, text.as_bytes(), Overwrite::Always)?;
    }
    // Held until here: the next one must read what was written.
    drop(lock);
    Ok(result)
}

fn lock_beside(target: &Path) -> io::Result<fs::File> {
    fs::create_dir_all(folder_of(target))?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let lock = fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder_of(target).join(format!(".{name}.lock")))?;
    lock.lock()?;
    Ok(lock)
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
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".wem-report-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the umask takes its part. The default would hide it from colleagues.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(target).map_err(|error| error.error)?;
    // The rename itself lasts only once the folder is synced; not every system can.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn not_written(path: &Path, error: &io::Error) -> Diagnostic {
    let reason = match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
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
