//! From a pack in memory to a folder: all that is new, nothing that was sent changed.

use super::pack::Pack;
use super::terms::Terms;
use crate::circulation::{FileKind, Manifest, PackFile};
use crate::cli::Failure;
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::plan_file;
use std::path::Path;

/// Writes a pack, its manifest last; each path goes to standard output.
pub(super) fn write(
    session: &mut Session,
    terms: &Terms,
    pack: Pack,
    force: bool,
) -> Result<(), Failure> {
    let manifest = manifest(terms, &pack);
    let manifest = match &terms.earlier {
        Some(earlier) => completed(earlier, manifest)?,
        None => manifest,
    };
    session.report(&pack.warnings);
    for file in &pack.files {
        let path = terms.folder.join(&file.entry.name);
        // Without a manifest nothing in the folder was sent.
        let may_replace = force || terms.earlier.is_none();
        write_file(&path, &file.bytes, may_replace)?;
        session.print(path.display())?;
    }
    let path = terms.folder.join(Manifest::FILE);
    let text = plan_file::manifest_text(&manifest);
    write_file(&path, text.as_bytes(), true)?;
    session.print(path.display())
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
    }
}

/// Returns the manifest of what was circulated before, with messages that are new.
///
/// # Errors
/// When anything else would differ: it was sent, and stays as it is.
fn completed(earlier: &Manifest, new: Manifest) -> Result<Manifest, Failure> {
    let is_message = |file: &&PackFile| file.kind == FileKind::Message;
    let sent = earlier.files.iter().filter(|file| !is_message(file));
    let mut differs: Vec<String> = Vec::new();
    if earlier.date != new.date {
        differs.push(format!("the date, {}", earlier.date));
    }
    if earlier.deadline != new.deadline {
        differs.push(format!("the deadline, {}", earlier.deadline));
    }
    if differs.is_empty() {
        let others = sent.filter(|file| new.file(&file.name) != Some(*file));
        differs.extend(others.map(|file| file.name.clone()));
    }
    if let [first, ..] = &differs[..] {
        let more = match differs.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        return Err(Failure::from(
            Diagnostic::error(
                "already-circulated",
                format!(
                    "{} was circulated on {}, with another content of {first}{more}",
                    earlier.symbol, earlier.date
                ),
            )
            .help(format!(
                "say the options, members and templates of then, or circulate revision {}",
                earlier.revision.saturating_add(1)
            )),
        ));
    }
    let mut files = new.files;
    let known: Vec<PackFile> = files.clone();
    let kept = earlier.files.iter().filter(is_message);
    let kept = kept.filter(|file| known.iter().all(|one| one.name != file.name));
    files.extend(kept.cloned());
    Ok(Manifest { files, ..new })
}

/// Writes a file, unless it is there as it should be.
fn write_file(path: &Path, bytes: &[u8], may_replace: bool) -> Result<(), Failure> {
    match std::fs::read(path) {
        Ok(old) if old == bytes => return Ok(()),
        Ok(_) if !may_replace => {
            return Err(Failure::from(
                Diagnostic::error(
                    "output-changed",
                    format!("{} is no longer what was sent", path.display()),
                )
                .help("move it elsewhere if it is somebody’s work; --force makes it again"),
            ));
        }
        _ => {}
    }
    Ok(output::write(path, bytes, Overwrite::Always)?)
}
