//! A folder that is there with all its files, or not at all.

use super::{MadeFolders, Overwrite, folder_of, leftovers, not_written, sync_folder};
use crate::diagnostic::Diagnostic;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a folder with files in it, as a whole or not at all. Names may lead into folders below.
///
/// Files of these names that are there already without having been finished are replaced. The caller
/// is [alone](super::alone) in the folder around it: what a kill left there is cleared.
///
/// # Errors
/// When it cannot be written, is a link, or has other files than these.
pub(crate) fn write_folder(target: &Path, files: &[(&str, &[u8])]) -> Result<(), Diagnostic> {
    let is_there = match fs::symlink_metadata(target) {
        Ok(metadata) => {
            refuse_strangers(target, &metadata, files)?;
            true
        }
        Err(_) => false,
    };
    write(target, files, is_there).map_err(|error| not_written(target, &error))
}

fn write(target: &Path, files: &[(&str, &[u8])], is_there: bool) -> io::Result<()> {
    let around = folder_of(target);
    let _made = MadeFolders::make(around)?;
    leftovers::clear_folders(around);
    let new = leftovers::folder_in(around)?;
    for (name, bytes) in files {
        let path = new.path().join(name);
        fs::create_dir_all(folder_of(&path))?;
        let mut file = fs::File::create_new(&path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    sync_folder(new.path());
    // Cleared when this goes, or after a kill by whoever writes next.
    let old = match is_there {
        true => Some(leftovers::folder_in(around)?),
        false => None,
    };
    if let Some(old) = &old {
        fs::rename(target, old.path().join("old"))?;
    }
    fs::rename(new.path(), target)?;
    // Nothing is left under its first name.
    let _ = new.keep();
    sync_folder(around);
    Ok(())
}

/// Replaces a file below a folder of ours, unless a part of its path leads elsewhere.
///
/// # Errors
/// When it does, or when the file cannot be written.
pub(crate) fn write_within(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
    for part in Path::new(name).ancestors() {
        let path = match part.as_os_str().is_empty() {
            true => folder.to_owned(),
            false => folder.join(part),
        };
        if let Ok(metadata) = fs::symlink_metadata(&path) {
            refuse_link(&path, &metadata)?;
        }
    }
    super::write(&folder.join(name), bytes, Overwrite::Always)
}

/// Refuses a folder in which somebody may have put something.
fn refuse_strangers(
    target: &Path,
    metadata: &fs::Metadata,
    files: &[(&str, &[u8])],
) -> Result<(), Diagnostic> {
    refuse_link(target, metadata)?;
    if !metadata.is_dir() {
        return Err(stranger(target));
    }
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(target.join(&folder));
        let entries = entries.map_err(|error| not_written(target, &error))?;
        for entry in entries.flatten() {
            let (path, name) = (entry.path(), folder.join(entry.file_name()));
            let metadata = entry.metadata();
            let metadata = metadata.map_err(|error| not_written(&path, &error))?;
            refuse_link(&path, &metadata)?;
            match metadata.is_dir() {
                true => folders.push(name),
                false if files.iter().any(|(ours, _)| Path::new(ours) == name) => {}
                false => return Err(stranger(&path)),
            }
        }
    }
    Ok(())
}

/// Refuses a path that leads elsewhere.
fn refuse_link(path: &Path, metadata: &fs::Metadata) -> Result<(), Diagnostic> {
    match metadata.is_symlink() {
        false => Ok(()),
        true => Err(Diagnostic::error(
            "output-is-link",
            format!("{} is a symbolic link", path.display()),
        )
        .help("nothing is written where it leads; move it away")),
    }
}

fn stranger(path: &Path) -> Diagnostic {
    Diagnostic::error(
        "output-changed",
        format!("{} was not made by wem-report", path.display()),
    )
    .help("move it elsewhere if it is somebody’s work, or delete it")
}
