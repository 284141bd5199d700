//! Opening what was written, with the program that the computer has for it.

use super::Failure;
use crate::diagnostic::Diagnostic;
use std::path::PathBuf;

/// Opens files.
///
/// # Errors
/// When no program can be started for one of them; all files are written by then.
pub(super) fn open(paths: &[PathBuf]) -> Result<(), Failure> {
    for path in paths {
        // What is said of launchers that failed, one after the other, helps nobody.
        open::that_detached(path).map_err(|_| {
            Failure::from(
                Diagnostic::error(
                    "not-opened",
                    format!(
                        "{} was written, and no program of this computer opens it",
                        path.display()
                    ),
                )
                .help("open it yourself, or leave --open out"),
            )
        })?;
    }
    Ok(())
}
