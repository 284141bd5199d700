//! One run: where its output goes, and the texts that its findings point into.

use super::project::Project;
use super::{ColorWhen, Failure};
use crate::diagnostic::{Diagnostic, Sources, escape, first_of_each_kind, terminal};
use crate::worksheet::guarded;
use serde::Serialize;
use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::{Path, PathBuf};

/// So many findings of one kind are shown: whoever has more of them corrects the first ones first.
const LISTED: usize = 50;

/// What every command has at hand.
#[derive(Debug)]
pub(super) struct Session {
    /// `--plan`, if given.
    pub(super) plan: Option<PathBuf>,
    pub(super) sources: Sources,
    /// The project that is read.
    pub(super) project: Option<Project>,
    pub(super) quiet: bool,
    /// `--all-findings`.
    pub(super) all_findings: bool,
    color: bool,
    out: Printer,
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
            project: None,
            quiet,
            all_findings: false,
            color,
            out: Printer::new(),
            has_reported: Cell::new(false),
        }
    }

    /// Prints the result, or lines of it, to standard output.
    pub(super) fn print(&mut self, lines: impl std::fmt::Display) {
        self.out.line(&escape::lines(&lines.to_string()));
    }

    /// Prints the path of a file that was written, on one line whatever its name is.
    pub(super) fn print_path(&mut self, path: &Path) {
        self.out.line(&escape::line(&path.display().to_string()));
    }

    /// Prints the result for programs, as JSON.
    pub(super) fn print_json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let json = serde_json::to_string_pretty(value)
            .map_err(|error| Failure::Internal(error.to_string()))?;
        self.out.line(&escape::json(&json));
        Ok(())
    }

    /// Prints the result for spreadsheets and programs, as CSV with a heading, behind a byte order mark:
    /// without it, spreadsheet programs take UTF-8 for something else.
    pub(super) fn print_csv(
        &mut self,
        heading: &[&str],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Result<(), Failure> {
        let internal = |error: String| Failure::Internal(error);
        let mut writer = csv::Writer::from_writer(Vec::new());
        let written = writer.write_record(heading).and_then(|()| {
            let guard = |cell: &String| guarded(cell).into_owned();
            let mut rows = rows.map(|row| row.iter().map(guard).collect::<Vec<_>>());
            rows.try_for_each(|row| writer.write_record(row))
        });
        written.map_err(|error| internal(error.to_string()))?;
        let bytes = writer.into_inner();
        let bytes = bytes.map_err(|error| internal(error.to_string()))?;
        let text = String::from_utf8(bytes).map_err(|error| internal(error.to_string()))?;
        self.out.text("\u{FEFF}");
        self.out.text(&escape::values(&text));
        Ok(())
    }

    /// Hands on what was printed so far.
    pub(super) fn flush(&mut self) {
        self.out.flush();
    }

    /// Makes sure that the result has arrived, or that nobody waits for it.
    ///
    /// # Errors
    /// When it could not be written, though somebody would have read it.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        self.flush();
        match self.out.fault.take() {
            None => Ok(()),
            Some(error) => Err(Failure::from(
                Diagnostic::error(
                    "output-not-written",
                    format!("standard output cannot be written: {error}"),
                )
                .help("all else was done; make room, or write elsewhere"),
            )),
        }
    }

    /// Writes findings to standard error: of each kind the first ones, unless all are wanted.
    pub(super) fn report(&self, diagnostics: &[Diagnostic]) {
        if diagnostics.is_empty() {
            return;
        }
        let (shown, more) = match self.all_findings {
            true => (diagnostics.to_vec(), Vec::new()),
            false => first_of_each_kind(diagnostics, LISTED),
        };
        let mut text = terminal::render(&shown, &self.sources, self.color);
        for line in &more {
            text.push_str(line);
            text.push('\n');
        }
        if !more.is_empty() {
            text.push_str("  = help: --all-findings shows all of them\n");
        }
        self.tell(text.trim_end());
        self.has_reported.set(true);
    }

    /// Writes a line to standard error, apart from findings before it.
    pub(super) fn note(&self, line: &str) {
        self.tell(&escape::line(line));
    }

    fn tell(&self, escaped: &str) {
        let gap = if self.has_reported.take() { "\n" } else { "" };
        tell(&format!("{gap}{escaped}"));
    }
}

/// Writes escaped text to standard error.
pub(super) fn tell(escaped: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{escaped}");
}

/// Standard output. Whatever becomes of it, the command goes on: what it does is done whole.
#[derive(Debug)]
struct Printer {
    out: BufWriter<Stdout>,
    /// Whether nothing more can be written.
    is_closed: bool,
    /// Why, unless whoever read it has just seen enough.
    fault: Option<io::Error>,
}

impl Printer {
    fn new() -> Self {
        Printer {
            out: BufWriter::new(io::stdout()),
            is_closed: false,
            fault: None,
        }
    }

    fn line(&mut self, escaped: &str) {
        self.attempt(|out| writeln!(out, "{escaped}"));
    }

    fn text(&mut self, escaped: &str) {
        self.attempt(|out| out.write_all(escaped.as_bytes()));
    }

    fn flush(&mut self) {
        self.attempt(Write::flush);
    }

    fn attempt(&mut self, write: impl FnOnce(&mut BufWriter<Stdout>) -> io::Result<()>) {
        if self.is_closed {
            return;
        }
        if let Err(error) = write(&mut self.out) {
            self.is_closed = true;
            let has_reader = error.kind() != io::ErrorKind::BrokenPipe;
            self.fault = has_reader.then_some(error);
        }
    }
}
