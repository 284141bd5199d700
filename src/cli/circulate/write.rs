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
        session.print_path(&path);
    }
    let path = terms.folder.join(Manifest::FILE);
    let text = plan_file::manifest_text(&manifest);
    write_file(&path, text.as_bytes(), true)?;
    session.print_path(&path);
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
    }
}

/// Returns the manifest of what was circulated before, with messages that are new.
///
/// # Errors
/// When anything else would differ: it was sent, and stays as it is.
fn completed(earlier: &Manifest, new: Manifest) -> Result<Manifest, Failure> {
    if let Some(difference) = difference(earlier, &new) {
        let (symbol, date) = (&earlier.symbol, earlier.date);
        let next = earlier.revision.saturating_add(1);
        return Err(Failure::from(
            Diagnostic::error(
                "already-circulated",
                format!("{symbol} was circulated on {date}{difference}"),
            )
            .help(format!(
                "what was sent stays as it is: say the options, members and templates of then, or circulate revision {next}"
            )),
        ));
    }
    let mut files = new.files;
    let messages = earlier.files.iter().filter(|file| is_message(file));
    for message in messages {
        if files.iter().all(|file| file.name != message.name) {
            files.push(message.clone());
        }
    }
    Ok(Manifest {
        files,
        silence_days: earlier.silence_days,
        ..new
    })
}

fn is_message(file: &PackFile) -> bool {
    file.kind == FileKind::Message
}

/// Says what was sent otherwise than it would be now, to go on in a sentence.
fn difference(earlier: &Manifest, new: &Manifest) -> Option<String> {
    if earlier.date != new.date {
        return Some(format!(", not on {}", new.date));
    }
    if earlier.deadline != new.deadline {
        return Some(format!(" with the deadline {}", earlier.deadline));
    }
    let sent = earlier.files.iter().filter(|file| !is_message(file));
    let mut others = sent.filter(|file| new.file(&file.name) != Some(*file));
    let first = &others.next()?.name;
    Some(match others.count() {
        0 => format!(", and {first} would be another now"),
        more => format!(", and {first} and {more} more would be others now"),
    })
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
