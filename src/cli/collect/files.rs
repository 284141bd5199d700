//! Which files a call means.

use super::summary::Summary;
use crate::diagnostic::Diagnostic;
use std::path::{Component, Path, PathBuf};

/// How many folders deep files are looked for.
const DEPTH: usize = 8;

/// Returns the files that are named, those of the folders that are, and those whose names fit a
/// pattern that no shell has filled in, by their names.
///
/// Left out are hidden files of a folder, and what programs keep beside files, by whatever way it is
/// named.
pub(super) fn all(named: &[PathBuf], summary: &mut Summary) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in named {
        for path in filled_in(path, summary) {
            if path.is_dir() {
                let before = (files.len(), summary.passed_over.len());
                of_folder(&path, DEPTH, &mut files, summary);
                if files.len() == before.0 {
                    summary.refused.push(
                        Diagnostic::error(
                            "missing-file",
                            format!("there is no file in {}", path.display()),
                        )
                        .help("name the folder that the returned files are in"),
                    );
                }
            } else if is_by_product(&name_of(&path)) && path.exists() {
                summary.pass_over(path.display().to_string(), BY_PRODUCT);
            } else {
                files.push(path);
            }
        }
    }
    files
}

/// Why a file is passed over.
pub(super) const BY_PRODUCT: &str = "programs keep it beside files";

fn of_folder(folder: &Path, depth: usize, files: &mut Vec<PathBuf>, summary: &mut Summary) {
    let unread = |what: String| {
        Diagnostic::error("unreadable-file", format!("{}: {what}", folder.display()))
            .help("move the files that are in it to where they can be read")
    };
    if depth == 0 {
        let deep = format!("more than {DEPTH} folders are in one another");
        summary.refused.push(unread(deep));
        return;
    }
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            summary.refused.push(unread(error.to_string()));
            return;
        }
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = name_of(&path);
        if is_by_product(&name) || name.starts_with('.') {
            summary.pass_over(path.display().to_string(), BY_PRODUCT);
        } else if !path.is_dir() {
            // What is no file is refused by its name, not passed over.
            files.push(path);
        } else if path.is_symlink() {
            summary.pass_over(
                path.display().to_string(),
                "a link to a folder could lead around in a circle",
            );
        } else {
            of_folder(&path, depth - 1, files, summary);
        }
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Returns whether a name is one that programs give to what they keep beside files: Windows to how a
/// folder is shown, macOS to that and to what another file system has no room for, office programs to
/// who has a document open.
pub(super) fn is_by_product(name: &str) -> bool {
    const NAMES: [&str; 6] = [
        "desktop.ini",
        "thumbs.db",
        "ehthumbs.db",
        ".ds_store",
        ".directory",
        "__macosx",
    ];
    let lower = name.to_lowercase();
    NAMES.contains(&lower.as_str())
        || name.starts_with("~$")
        || name.starts_with("._")
        || name.starts_with(".~lock.")
        || lower.starts_with("~wrl") && lower.ends_with(".tmp")
}

/// Returns what a path stands for: itself, or, where nothing is there and it has `*` or `?` in it, all
/// that fits. Hidden files only fit a pattern that begins as they do.
fn filled_in(path: &Path, summary: &mut Summary) -> Vec<PathBuf> {
    let text = path.to_string_lossy();
    if !text.contains(['*', '?']) || path.symlink_metadata().is_ok() {
        return vec![path.to_owned()];
    }
    // As Windows writes it.
    let text = match text.contains('/') {
        true => text.into_owned(),
        false => text.replace('\\', "/"),
    };
    let mut found = vec![PathBuf::new()];
    for component in Path::new(&text).components() {
        let name = component.as_os_str().to_string_lossy();
        let is_pattern = matches!(component, Component::Normal(_)) && name.contains(['*', '?']);
        found = match is_pattern {
            false => found.iter().map(|path| path.join(component)).collect(),
            true => found
                .iter()
                .flat_map(|path| matching(path, &name))
                .collect(),
        };
    }
    found.retain(|path| path.symlink_metadata().is_ok());
    if found.is_empty() {
        summary.refused.push(
            Diagnostic::error("missing-file", format!("no file fits {}", path.display()))
                .help("check the path; * stands for any part of a name"),
        );
    }
    found
}

/// Returns what fits a pattern in a folder, by name.
fn matching(folder: &Path, pattern: &str) -> Vec<PathBuf> {
    let here = match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    };
    let Ok(entries) = std::fs::read_dir(here) else {
        return Vec::new();
    };
    let mut names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    let pattern: Vec<char> = pattern.chars().collect();
    let fitting = names.into_iter().filter(|name| {
        let name: Vec<char> = name.to_string_lossy().chars().collect();
        (name.first() != Some(&'.') || pattern.first() == Some(&'.')) && fits(&name, &pattern)
    });
    fitting.map(|name| folder.join(name)).collect()
}

/// Returns whether a name fits a pattern: `*` stands for any number of characters, `?` for one. Small
/// and capital letters are alike, as they are where shells leave patterns alone.
fn fits(name: &[char], pattern: &[char]) -> bool {
    let is_same = |one: char, other: char| one.to_lowercase().eq(other.to_lowercase());
    let (mut at, mut of) = (0, 0);
    // Where the last `*` stands, and how far it was taken.
    let mut star: Option<(usize, usize)> = None;
    while at < name.len() {
        match pattern.get(of) {
            Some('*') => {
                star = Some((of, at));
                of += 1;
            }
            Some(c) if *c == '?' || is_same(*c, name[at]) => {
                at += 1;
                of += 1;
            }
            _ => match star {
                Some((of_star, taken)) => {
                    star = Some((of_star, taken + 1));
                    (at, of) = (taken + 1, of_star + 1);
                }
                None => return false,
            },
        }
    }
    pattern[of..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_in() {
        let fits = |name: &str, pattern: &str| {
            let characters = |text: &str| text.chars().collect::<Vec<char>>();
            fits(&characters(name), &characters(pattern))
        };
        for (name, pattern) in [
            ("a.docx", "*"),
            ("a.docx", "*.docx"),
            ("A.DOCX", "a.docx"),
            ("réponse-2.docx", "r?ponse*.*"),
            ("aabaab", "*aab"),
            ("", "*"),
        ] {
            assert!(fits(name, pattern), "{name} {pattern}");
        }
        for (name, pattern) in [("a.docx", "*.xlsx"), ("ab", "?"), ("", "?"), ("aab", "*aa")] {
            assert!(!fits(name, pattern), "{name} {pattern}");
        }
    }

    #[test]
    fn what_programs_keep_beside_files_is_known() {
        for name in [
            "desktop.ini",
            "Desktop.ini",
            "Thumbs.db",
            ".DS_Store",
            "~$draft.docx",
            "._draft.docx",
            ".~lock.draft.docx#",
            "~WRL0001.tmp",
            "__MACOSX",
        ] {
            assert!(is_by_product(name), "{name}");
        }
        assert!(!is_by_product("draft.docx") && !is_by_product("desktop.docx"));
    }
}
