//! One run: where its output goes, and the texts that its findings point into.

use super::{ColorWhen, Failure};
use crate::diagnostic::{Diagnostic, Sources, terminal};
use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::PathBuf;

/// What every command has at hand.
#[derive(Debug)]
pub(super) struct Session {
    /// `--plan`, if given.
    pub(super) plan: Option<PathBuf>,
    pub(super) sources: Sources,
    pub(super) quiet: bool,
    color: bool,
    out: BufWriter<Stdout>,
    /// Whether findings were the last thing written to standard error.
    has_reported: Cell<bool>,
}

impl Session {
    pub(super) fn new(plan: Option<PathBuf>, color: ColorWhen, quiet: bool) -> Self {
        let color = match color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            // https://no-color.org: set and not empty.
            ColorWhen::Auto => {
                io::stderr().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        Session {
            plan,
            sources: Sources::default(),
            quiet,
            color,
            out: BufWriter::new(io::stdout()),
            has_reported: Cell::new(false),
        }
    }

    /// Writes a line of the result to standard output.
    pub(super) fn print(&mut self, line: impl std::fmt::Display) -> Result<(), Failure> {
        writeln!(self.out, "{line}").map_err(|error| no_output(&error))
    }

    /// Returns standard output, for writers that need one.
    pub(super) fn out(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Makes sure that the result has arrived.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| no_output(&error))
    }

    /// Writes findings to standard error.
    pub(super) fn report(&self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            self.note(terminal::render(diagnostics, &self.sources, self.color).trim_end());
            self.has_reported.set(true);
        }
    }

    /// Writes a line to standard error, apart from findings before it.
    pub(super) fn note(&self, line: &str) {
        let gap = if self.has_reported.take() { "\n" } else { "" };
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(io::stderr(), "{gap}{line}");
    }
}

/// Says that standard output cannot be written to.
pub(super) fn no_output(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ReaderGone;
    }
    Failure::from(
        Diagnostic::error(
            "output-not-written",
            format!("standard output cannot be written: {error}"),
        )
        .help("make room, or write elsewhere"),
    )
}

/// Says that a table could not be written to standard output.
pub(super) fn csv_not_written(error: csv::Error) -> Failure {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => no_output(&error),
        other => Failure::Internal(format!("{other:?}")),
    }
}
