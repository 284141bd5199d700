//! Whether what was circulated is still there, as it was sent.

use crate::circulation::{FileKind, PackFile};
use crate::cli::Failure;
use crate::cli::circulars::{self, Circular};
use crate::cli::project::Project;
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::plan_file;

/// Holds every file of a circulated draft against its manifest; prints when it was sent.
pub(super) fn verify(session: &mut Session, word: &str) -> Result<(), Failure> {
    let project = Project::find(session.plan.as_deref())?;
    let circular = circulars::find(session, &project, word)?;
    let manifest = &circular.manifest;
    if manifest.plan_file().is_some() {
        circular.plan_text()?;
    }
    let sent = manifest.files.iter();
    let faults: Vec<Diagnostic> = sent.filter_map(|file| fault(&circular, file)).collect();
    if !faults.is_empty() {
        return Err(Failure::Input(faults));
    }
    session.print(format_args!(
        "{}: sent {}, deadline {}, {} files as they were",
        manifest.symbol,
        manifest.date,
        manifest.last_day(),
        manifest.files.len()
    ));
    Ok(())
}

fn fault(circular: &Circular, file: &PackFile) -> Option<Diagnostic> {
    if file.kind == FileKind::Plan {
        return None;
    }
    let path = circular.folder.join(&file.name);
    // One byte more is enough to tell that it is another.
    match plan_file::read_bytes_up_to(&path, file.size + 1) {
        Ok(bytes) if file.holds(&bytes) => None,
        Err(finding) if !matches!(finding.code, "file-too-large" | "missing-file") => Some(finding),
        Err(finding) if finding.code == "missing-file" => Some(
            Diagnostic::error("missing-file", finding.message)
                .help("`wem-report circulate` with the same plan and revision writes it again"),
        ),
        _ => Some(
            Diagnostic::error(
                "output-changed",
                format!("{} is no longer what was sent", path.display()),
            )
            .help("move it elsewhere if it is somebody’s work; `circulate --force` makes it again"),
        ),
    }
}
