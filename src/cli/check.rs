//! `wem-report check`: everything that is wrong with the plan and its templates, or could be.

use super::feedback_files::FeedbackFile;
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::records::{LoadedCirculation, LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{
    Failure, apply, circulate, feedback_files, note_check, note_files, remind, translation,
};
use crate::circulation::plan_edit::PlanEdit;
use crate::diagnostic::{self, Diagnostic, Severity, json};
use crate::plan::{NoteSubject, Plan};
use crate::plan_file::{self, AmendError};
use clap::{Args, ValueEnum};
use std::collections::HashSet;

/// Arguments of `check`.
#[derive(Debug, Clone, Args)]
pub(super) struct CheckArgs {
    /// Fail on warnings too.
    #[arg(long)]
    strict: bool,

    /// Register everybody whom items or columns of bodies name and no register has, as `[[body]]` in the
    /// plan file, before it is checked.
    #[arg(long)]
    fix: bool,

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
    if args.fix {
        register_names(session)?;
    }
    let findings = match Loaded::read(session) {
        Ok(loaded) => all_findings(session, args, loaded)?,
        // Machines want every finding in the one form that they asked for.
        Err(Failure::Input(findings)) => findings,
        Err(other) => return Err(other),
    };
    match args.format {
        CheckFormat::Json => {
            let json = json::render(&findings, &session.sources);
            session.print(json.trim_end());
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

/// So many names are said one by one.
const SAID: usize = 50;

/// Writes those whom items only name into the register of the plan file; a plan with errors is left as
/// it is.
fn register_names(session: &mut Session) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = match loaded.plan() {
        Ok(plan) => plan,
        Err(_) => {
            session.note("nothing is registered while the plan has errors");
            return Ok(());
        }
    };
    if plan.unregistered().is_empty() {
        session.note("everybody whom the plan names is registered");
        return Ok(());
    }
    let path = &loaded.project.plan;
    let registered = read_back::revise(session, Kind::Plan(&loaded), path, |session, _| {
        // Read again: whoever was first may have changed it.
        let loaded = Loaded::read(session)?;
        let new = loaded.plan()?.unregistered();
        let (mark, old) = apply::plan_text(&loaded.project.plan)?;
        let edits = [PlanEdit::Register(new.clone())];
        let text = plan_file::amended(&old, &edits).map_err(not_registered)?;
        Ok(((!new.is_empty()).then(|| format!("{mark}{text}")), new))
    })?;
    for (key, name) in registered.iter().take(SAID) {
        session.note(&format!("registered as `{key}`: {name}"));
    }
    if let Some(more) = registered.len().checked_sub(SAID).filter(|more| *more > 0) {
        session.note(&format!("registered {more} more names"));
    }
    Ok(())
}

fn not_registered(error: AmendError) -> Failure {
    let (reason, help) = match error {
        AmendError::Inline(what) => (
            format!("{what} is written in braces, where no line can come"),
            "write each body under a heading of its own, `[[body]]`",
        ),
        AmendError::Syntax | AmendError::Missing(_) => (
            "the plan file cannot be read".to_owned(),
            "run `wem-report check` without --fix",
        ),
    };
    Failure::from(
        Diagnostic::error("not-registered", format!("nobody is registered: {reason}")).help(help),
    )
}

/// Adds what is wrong with the files that go with the plan, as far as there is a plan.
fn all_findings(
    session: &mut Session,
    args: &CheckArgs,
    loaded: Loaded,
) -> Result<Vec<Diagnostic>, Failure> {
    let Some(plan) = &loaded.plan else {
        return Ok(loaded.findings);
    };
    let records = LoadedRecords::read(session, &args.records, &loaded, plan);
    let circulation = LoadedCirculation::read(session, &args.records, &loaded, plan);
    let of_letters = match loaded.plan() {
        Ok(plan) => {
            let shown = abridged(plan, &[]);
            let mut found = circulate::check_template(session, &loaded, &shown);
            found.extend(remind::check_template(session, &loaded, &shown));
            found
        }
        // A plan that is no right one goes out to nobody.
        Err(_) => Vec::new(),
    };
    let of_feedback = with_feedback(session, &loaded)?;
    let of_translations = translation::check(session, &loaded, plan)?;
    let mut findings = with_notes(session, loaded, args.notes);
    findings.extend(of_feedback);
    findings.extend(of_letters);
    findings.extend(of_translations);
    let of_records = records.map(|records| records.findings);
    let of_circulation = circulation.map(|circulation| circulation.findings);
    for found in [of_records, of_circulation] {
        match found {
            Ok(found) | Err(Failure::Input(found)) => findings.extend(found),
            Err(other) => return Err(other),
        }
    }
    Ok(findings)
}

/// Returns what is wrong with what came back on drafts.
fn with_feedback(session: &mut Session, loaded: &Loaded) -> Result<Vec<Diagnostic>, Failure> {
    let mut findings = Vec::new();
    let paths = feedback_files::all(&loaded.project);
    for (path, plan) in paths.iter().zip(loaded.plan.iter().cycle()) {
        match FeedbackFile::read(session, path, plan) {
            Ok(file) => findings.extend(file.findings),
            Err(Failure::Input(of_file)) => findings.extend(of_file),
            Err(other) => return Err(other),
        }
    }
    Ok(findings)
}

/// Adds what is found in the templates of concept notes, and in the notes themselves.
fn with_notes(session: &mut Session, mut loaded: Loaded, all: bool) -> Vec<Diagnostic> {
    // A plan that is no right one has no notes.
    if let Ok(plan) = loaded.plan() {
        let subjects = note_files::subjects(plan, &loaded.project);
        let shown = abridged(plan, &subjects);
        let strays = match all {
            true => note_check::strays(plan, &loaded),
            false => Vec::new(),
        };
        let whole = loaded.plan.replace(shown);
        let found = note_check::check(session, &loaded, all);
        loaded.plan = whole;
        loaded.findings.extend(found);
        loaded.findings.extend(strays);
        diagnostic::sort(&mut loaded.findings);
        // A mistake in a template shows in every note of its kind.
        loaded.findings.dedup();
    }
    loaded.findings
}

/// Templates are tried out on a plan with so many items at most.
const TRIED: usize = 2_000;

/// Returns a plan to try templates out on: of a very long one the beginning of each goal, and what is
/// to have a note.
fn abridged<'p>(plan: &'p Plan, subjects: &[NoteSubject<'p>]) -> Plan {
    let keys: HashSet<&str> = subjects.iter().map(NoteSubject::key).collect();
    plan.abridged(TRIED, &|item| keys.contains(item.key.0.as_str()))
}

fn summary(findings: &[Diagnostic]) -> String {
    let count = |severity: Severity| {
        let count: usize = findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .map(|finding| finding.count)
            .sum();
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
