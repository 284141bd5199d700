//! From a pack in memory to a folder: all that is new, nothing that was sent changed.

use super::maker::Pack;
use super::terms::{Terms, circulated_otherwise};
use crate::circulation::{FileKind, Manifest, PackFile};
use crate::cli::Failure;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::output;
use crate::plan_file;
use std::path::Path;

/// Writes a pack with its manifest; each path goes to standard output.
pub(super) fn write(
    session: &mut Session,
    terms: &Terms,
    pack: &Pack,
    force: bool,
) -> Result<(), Failure> {
    let manifest = manifest(terms, pack);
    let manifest = match &terms.earlier {
        Some(earlier) => completed(earlier, manifest)?,
        None => manifest,
    };
    session.report(&pack.warnings);
    let text = plan_file::manifest_text(&manifest);
    let path = terms.folder.join(Manifest::FILE);
    read_back::check(session, Kind::Manifest, &path, &text)?;
    let files = pack.files.iter();
    let mut files: Vec<(&str, &[u8])> = files
        .map(|file| (file.entry.name.as_str(), &file.bytes[..]))
        .collect();
    match terms.earlier {
        None => {
            files.push((Manifest::FILE, text.as_bytes()));
            output::write_folder(&terms.folder, &files)?;
        }
        Some(_) => {
            for (name, bytes) in &files {
                write_again(&terms.folder, name, bytes, force)?;
            }
            // Last: what it lists is there.
            files.push((Manifest::FILE, text.as_bytes()));
            write_again(&terms.folder, Manifest::FILE, text.as_bytes(), true)?;
        }
    }
    for (name, _) in &files {
        session.print_path(&terms.folder.join(name));
    }
    Ok(())
}

fn manifest(terms: &Terms, pack: &Pack) -> Manifest {
    Manifest {
        symbol: terms.symbol.clone(),
        revision: terms.revision,
        date: terms.date,
        deadline: terms.deadline,
        silence_days: terms.silence.map(|silence| silence.days),
        plan_id: terms.plan_id.clone(),
        plan_hash: terms.plan_hash.clone(),
        files: pack.files.iter().map(|file| file.entry.clone()).collect(),
        sent: pack.sent.clone(),
        extensions: Vec::new(),
        wording: Some(pack.wording.clone()),
        translations: pack.translations.clone(),
    }
}

/// Returns the manifest of what was circulated before, with messages that are new.
///
/// # Errors
/// When any other file would be another one: it was sent, and stays as it is.
fn completed(earlier: &Manifest, new: Manifest) -> Result<Manifest, Failure> {
    if let Some(difference) = difference(earlier, &new) {
        return Err(circulated_otherwise(earlier, &difference));
    }
    let mut files = new.files;
    let later = earlier.files.iter();
    let later = later.filter(|file| is_message(file) || is_of_extension(file));
    for message in later {
        if files.iter().all(|file| file.name != message.name) {
            files.push(message.clone());
        }
    }
    Ok(Manifest {
        files,
        silence_days: earlier.silence_days,
        extensions: earlier.extensions.clone(),
        ..new
    })
}

fn is_of_extension(file: &PackFile) -> bool {
    file.name.starts_with(Manifest::EXTENSION)
}

fn is_message(file: &PackFile) -> bool {
    file.kind == FileKind::Message
}

/// Says which files would be others now, to go on in a sentence.
fn difference(earlier: &Manifest, new: &Manifest) -> Option<String> {
    let sent = earlier.files.iter();
    let sent = sent.filter(|file| !is_message(file) && !is_of_extension(file));
    let mut others = sent.filter(|file| new.file(&file.name) != Some(*file));
    let first = &others.next()?.name;
    Some(match others.count() {
        0 => format!(", and {first} would be another now"),
        more => format!(", and {first} and {more} more would be others now"),
    })
}

/// Writes a file of a draft that was circulated, unless it is there as it should be.
pub(super) fn write_again(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    may_replace: bool,
) -> Result<(), Failure> {
    let path = folder.join(name);
    match plan_file::read_bytes_up_to(&path, bytes.len() as u64) {
        Ok(old) if old == bytes => return Ok(()),
        Err(finding) if finding.code == "missing-file" => {}
        Err(finding) if finding.code != "file-too-large" => return Err(Failure::from(finding)),
        _ if may_replace => {}
        _ => {
            return Err(Failure::from(
                Diagnostic::error(
                    "output-changed",
                    format!("{} is no longer what was sent", path.display()),
                )
                .help("move it elsewhere if it is somebody’s work; --force makes it again"),
            ));
        }
    }
    Ok(output::write_within(folder, name, bytes)?)
}
