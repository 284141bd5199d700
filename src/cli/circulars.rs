//! The drafts that were circulated: `out/circulation/SYMBOL/`, each with its manifest.

use super::Failure;
use super::project::Project;
use super::session::Session;
use super::translation::EarlierText;
use crate::circulation::{FileKind, Manifest, Symbol};
use crate::diagnostic::{Diagnostic, nearest};
use crate::plan::Plan;
use crate::plan_file;
use std::path::{Path, PathBuf};

/// A draft that was circulated.
#[derive(Debug, Clone)]
pub(super) struct Circular {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
}

/// Returns the folder of all circulated drafts.
pub(super) fn root(project: &Project) -> PathBuf {
    project.out.join("circulation")
}

/// Returns where a symbol's draft is, or will be.
pub(super) fn folder(project: &Project, symbol: &Symbol) -> PathBuf {
    root(project).join(symbol.folder())
}

/// Reads the draft in a folder; nothing where it has no manifest, and so is not whole.
pub(super) fn read(session: &mut Session, folder: &Path) -> Result<Option<Circular>, Failure> {
    let path = folder.join(Manifest::FILE);
    let text = match plan_file::read_source(&path) {
        Ok(text) => text,
        Err(finding) if finding.code == "missing-file" => return Ok(None),
        Err(finding) => return Err(finding.into()),
    };
    let source = session.sources.add(&path, text);
    let (manifest, findings) = plan_file::load_manifest(source, &session.sources);
    match manifest.filter(|_| !findings.iter().any(Diagnostic::is_error)) {
        Some(manifest) => Ok(Some(Circular {
            folder: folder.to_owned(),
            manifest,
        })),
        None => Err(Failure::Input(findings)),
    }
}

/// Reads all circulated drafts, in the order of their folders' names.
pub(super) fn all(session: &mut Session, project: &Project) -> Result<Vec<Circular>, Failure> {
    let Ok(entries) = std::fs::read_dir(root(project)) else {
        return Ok(Vec::new());
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let mut circulars = Vec::new();
    for folder in folders
        .iter()
        .filter(|path| path.is_dir() && !is_hidden(path))
    {
        circulars.extend(read(session, folder)?);
    }
    Ok(circulars)
}

/// Returns the draft of a plan that was circulated last.
pub(super) fn last(
    session: &mut Session,
    project: &Project,
    plan: &Plan,
) -> Result<Option<Circular>, Failure> {
    let all = all(session, project)?.into_iter();
    let own = all.filter(|one| one.manifest.plan_id == plan.id);
    Ok(own.max_by_key(|one| (one.manifest.date, one.manifest.revision)))
}

/// Returns whether a folder is not a draft's, such as one that is not whole yet.
fn is_hidden(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(b".")
}

/// Finds the circulated draft that a word names: its symbol or its folder, in any letter case.
///
/// # Errors
/// When there is none, with the nearest symbols; when a manifest cannot be read.
pub(super) fn find(
    session: &mut Session,
    project: &Project,
    word: &str,
) -> Result<Circular, Failure> {
    let circulars = all(session, project)?;
    let found = circulars
        .iter()
        .find(|circular| circular.manifest.symbol.is_called(word));
    if let Some(circular) = found {
        return Ok(circular.clone());
    }
    let symbols = circulars.iter().map(|one| one.manifest.symbol.as_str());
    let near = nearest(word, symbols.clone());
    let shown: Vec<&str> = if near.is_empty() {
        symbols.collect()
    } else {
        near
    };
    let finding = Diagnostic::error(
        "not-circulated",
        format!("no draft “{word}” was circulated"),
    );
    Err(Failure::from(match &shown[..] {
        [] => finding.help("`wem-report circulate --revision 1 --deadline DAY` circulates one"),
        symbols => finding.help(format!("circulated were {}", symbols.join(", "))),
    }))
}

impl Circular {
    /// Returns where the plan is as it was circulated.
    pub(super) fn plan_path(&self) -> PathBuf {
        self.folder.join(Manifest::PLAN_FILE)
    }

    /// Reads the translation into a language that went out with it, if one did.
    ///
    /// # Errors
    /// When it is not there any more.
    pub(super) fn translation(&self, tag: &str) -> Result<Option<EarlierText>, Failure> {
        let name = Manifest::translation_file(tag);
        let entry = self.manifest.file(&name);
        if entry.is_none_or(|file| file.kind != FileKind::Translation) {
            return Ok(None);
        }
        let path = self.folder.join(name);
        let text = plan_file::read_source(&path)?;
        Ok(Some((path, text)))
    }

    /// Reads the plan as it was circulated.
    ///
    /// # Errors
    /// When it is not there, or not as it was.
    pub(super) fn plan_text(&self) -> Result<String, Failure> {
        let path = self.folder.join(Manifest::PLAN_FILE);
        let bytes = plan_file::read_bytes_up_to(&path, plan_file::LIMIT)?;
        let is_as_sent = self
            .manifest
            .plan_file()
            .is_some_and(|file| file.holds(&bytes));
        if !is_as_sent {
            return Err(Failure::from(
                Diagnostic::error(
                    "frozen-plan-changed",
                    format!(
                        "{} is no longer the plan that {} was made of",
                        path.display(),
                        self.manifest.symbol
                    ),
                )
                .help("get it back from a backup: what was sent cannot be compared without it"),
            ));
        }
        Ok(plan_file::read_source(&path)?)
    }
}
