//! The warning that what was just reported puts an event off.

use super::Failure;
use super::loaded::Loaded;
use super::records::LogFile;
use super::session::Session;
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan::network::{CriticalPath, EventDay, EventMove, says_order, to_come};
use crate::plan::progress::report::Records;
use crate::plan::progress::{Finance, Log, Report, RiskRegister};
use crate::template::Labels;
use chrono::NaiveDate;
use std::path::Path;

/// Warns of each event that has to be later than before the log at `path` was changed.
pub(super) fn warn(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    (path, before): (&Path, Option<&Log>),
    as_of: NaiveDate,
) -> Result<(), Failure> {
    let Some(before) = before else {
        return Ok(());
    };
    let now = LogFile::read_right(session, path, loaded, plan)?.log;
    let warnings = warnings(plan, &loaded.labels, [before, &now], as_of);
    if !session.quiet {
        session.report(&warnings);
    }
    Ok(())
}

/// Returns the log as it is before it is changed, where there are events that a change can put off.
pub(super) fn log_before(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    path: &Path,
) -> Result<Option<Log>, Failure> {
    match says_order(plan) {
        true => Ok(Some(LogFile::read_right(session, path, loaded, plan)?.log)),
        false => Ok(None),
    }
}

fn warnings(plan: &Plan, labels: &Labels, logs: [&Log; 2], as_of: NaiveDate) -> Vec<Diagnostic> {
    let (risks, finance) = (RiskRegister::default(), Finance::default());
    let [before, now] = logs.map(|log| {
        let records = Records {
            log,
            risks: &risks,
            finance: &finance,
        };
        Report::new(plan, records, as_of, as_of)
    });
    let moved = to_come(&now).filter_map(|(event, day)| {
        let path = |report| CriticalPath::new(report, event, day).ok();
        let moved = EventMove::between(&path(&before)?, &path(&now)?)?;
        Some(warning(&moved, labels, as_of))
    });
    moved.collect()
}

fn warning(moved: &EventMove<'_>, labels: &Labels, as_of: NaiveDate) -> Diagnostic {
    let event = &moved.event.name;
    let (now, before) = (labels.date(moved.now), labels.date(moved.before));
    let beyond = match moved.day {
        EventDay::Open => String::new(),
        EventDay::Day(day) | EventDay::By(day) => match (moved.now - day).num_days() {
            1 => ", one day after its day".to_owned(),
            days => format!(", {days} days after its day"),
        },
    };
    let implied = match moved.is_implied {
        true => "; this rests on links that the plan only implies",
        false => "",
    };
    Diagnostic::warning(
        "event-put-off",
        format!(
            "this puts off “{}”: its earliest possible day is now {now}{beyond}; it was {before}{implied}",
            **event
        ),
    )
    .help(format!(
        "`wem-report critical-path {} --as-of {as_of}` shows what decides it",
        moved.event.key.0
    ))
}
