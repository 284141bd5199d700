//! Which files a call means.

use super::summary::Summary;
use crate::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};

/// How many folders deep files are looked for.
const DEPTH: usize = 8;

/// Returns the files that are named, and those of the folders that are, by their names.
///
/// Of a folder, hidden files are left out, and those that programs keep beside open documents.
pub(super) fn all(named: &[PathBuf], summary: &mut Summary) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            let before = files.len();
            of_folder(path, DEPTH, &mut files);
            if files.len() == before {
                summary.refused.push(
                    Diagnostic::error(
                        "missing-file",
                        format!("there is no file in {}", path.display()),
                    )
                    .help("name the folder that the returned files are in"),
                );
            }
        } else {
            files.push(path.clone());
        }
    }
    files
}

fn of_folder(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.into_iter().filter(|path| !is_left_out(path)) {
        // A link to a folder could lead around in a circle.
        let is_link = path.is_symlink();
        if path.is_dir() && !is_link && depth > 0 {
            of_folder(&path, depth - 1, files);
        } else if !path.is_dir() {
            // What is no file is refused by its name, not passed over.
            files.push(path);
        }
    }
}

fn is_left_out(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$")
}
