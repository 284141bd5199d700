//! `wem-report check`: everything that is wrong with the plan and its templates, or could be.

use super::project::Loaded;
use super::records::{LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, note_check};
use crate::diagnostic::{self, Diagnostic, Severity, json};
use clap::{Args, ValueEnum};

/// Arguments of `check`.
#[derive(Debug, Clone, Args)]
pub(super) struct CheckArgs {
    /// Fail on warnings too.
    #[arg(long)]
    strict: bool,

    /// Check also what authors wrote into concept notes, and say what is missing in each of them.
    #[arg(long)]
    notes: bool,

    /// How findings are printed: text to standard error, json to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: CheckFormat,

    #[command(flatten)]
    records: RecordsArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum CheckFormat {
    #[default]
    Text,
    Json,
}

/// Runs `check`.
pub(super) fn run(session: &mut Session, args: &CheckArgs) -> Result<(), Failure> {
    let findings = match Loaded::read(session) {
        Ok(loaded) => all_findings(session, args, loaded)?,
        // Machines want every finding in the one form that they asked for.
        Err(Failure::Input(findings)) => findings,
        Err(other) => return Err(other),
    };
    match args.format {
        CheckFormat::Json => {
            let json = json::render(&findings, &session.sources);
            session.print(json.trim_end())?;
        }
        CheckFormat::Text => {
            let shown: Vec<Diagnostic> = findings
                .iter()
                .filter(|finding| finding.is_error() || args.strict || !session.quiet)
                .cloned()
                .collect();
            session.report(&shown);
            session.note(&summary(&findings));
        }
    }
    let fails = |finding: &Diagnostic| finding.is_error() || args.strict;
    if findings.iter().any(fails) {
        // All of them have been reported.
        Err(Failure::Input(Vec::new()))
    } else {
        Ok(())
    }
}

/// Adds what is wrong with the files that go with the plan, as far as there is a plan.
fn all_findings(
    session: &mut Session,
    args: &CheckArgs,
    loaded: Loaded,
) -> Result<Vec<Diagnostic>, Failure> {
    let records = match &loaded.plan {
        Some(plan) => LoadedRecords::read(session, &args.records, &loaded, plan),
        None => return Ok(loaded.findings),
    };
    let mut findings = with_notes(session, loaded, args.notes);
    match records {
        Ok(records) => findings.extend(records.findings),
        Err(Failure::Input(of_files)) => findings.extend(of_files),
        Err(other) => return Err(other),
    }
    Ok(findings)
}

/// Adds what is found in the templates of concept notes, and in the notes themselves.
fn with_notes(session: &mut Session, mut loaded: Loaded, all: bool) -> Vec<Diagnostic> {
    // A plan that is no right one has no notes.
    if loaded.plan().is_ok() {
        let found = note_check::check(session, &loaded, all);
        loaded.findings.extend(found);
        diagnostic::sort(&mut loaded.findings);
        // A mistake in a template shows in every note of its kind.
        loaded.findings.dedup();
    }
    loaded.findings
}

fn summary(findings: &[Diagnostic]) -> String {
    let count = |severity: Severity| {
        let count = findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count();
        match count {
            0 => None,
            1 => Some(format!("1 {}", severity.as_str())),
            _ => Some(format!("{count} {}s", severity.as_str())),
        }
    };
    let counts: Vec<String> = [count(Severity::Error), count(Severity::Warning)]
        .into_iter()
        .flatten()
        .collect();
    if counts.is_empty() {
        "no findings".to_owned()
    } else {
        counts.join(", ")
    }
}
