//! `wem-report log`: what was recorded, oldest entry first.

use super::list::plain_table;
use super::loaded::Loaded;
use super::records::{LogFile, RecordsArgs};
use super::session::Session;
use super::{Failure, date, show};
use crate::plan::progress::{Entry, EntryId, Says, Subject};
use crate::plan::{Number, Plan};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use comfy_table::Table;
use serde::Serialize;
use std::collections::HashMap;

/// Arguments of `log`.
#[derive(Debug, Clone, Args)]
pub(super) struct LogArgs {
    /// Only this item, by its number or key, or this goal.
    subject: Option<String>,

    /// Only entries of this day or earlier ones, as they held on that day.
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    as_of: Option<NaiveDate>,

    /// How the entries are printed.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: LogFormat,

    #[command(flatten)]
    records: RecordsArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum LogFormat {
    #[default]
    Table,
    Json,
    Csv,
}

/// An entry, as programs get it.
#[derive(Debug, Serialize)]
struct ListedEntry<'l> {
    entry: u32,
    date: NaiveDate,
    item: Option<&'l str>,
    goal: Option<&'l str>,
    status: Option<&'static str>,
    light: Option<&'static str>,
    percent: Option<u8>,
    timeline: Option<&'l str>,
    note: Option<&'l str>,
    reason: Option<&'l str>,
    evidence: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<&'l str>,
    by: Option<&'l str>,
    recorded: NaiveDate,
    corrects: Option<u32>,
    withdraws: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline_before: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<&'l str>,
    /// The entry that takes this one's place, or takes it back.
    superseded_by: Option<u32>,
}

impl<'l> ListedEntry<'l> {
    fn new(entry: &'l Entry, superseded_by: Option<EntryId>) -> Self {
        let (item, goal) = match &entry.subject {
            Subject::Item(key) => (Some(key.0.as_str()), None),
            Subject::Goal(number) => (None, Some(number.0.as_str())),
        };
        let corrects = entry.corrects.map(|id| id.0);
        let is_withdrawal = entry.says == Says::Withdrawal;
        let mut listed = ListedEntry {
            entry: entry.id.0,
            date: entry.date,
            item,
            goal,
            status: None,
            light: None,
            percent: None,
            timeline: None,
            note: entry.note.as_deref(),
            reason: entry.reason.as_deref(),
            evidence: entry.evidence.as_deref(),
            actual: entry.actual.as_deref(),
            by: entry.body.as_ref().map(|body| body.0.as_str()),
            recorded: entry.recorded,
            corrects: corrects.filter(|_| !is_withdrawal),
            withdraws: corrects.filter(|_| is_withdrawal),
            timeline_before: entry.timeline_before.as_deref(),
            decision: entry.decision.as_deref(),
            superseded_by: superseded_by.map(|id| id.0),
        };
        match &entry.says {
            Says::Status {
                status,
                percent,
                timeline,
            } => {
                listed.status = Some(status.key());
                listed.percent = *percent;
                listed.timeline = timeline.as_ref().map(|timeline| timeline.said.as_str());
            }
            Says::Light(light) => listed.light = Some(light.key()),
            Says::Actual | Says::Note | Says::Withdrawal => {}
        }
        listed
    }

    /// Returns what the entry says of its subject, in one line.
    fn says(&self) -> String {
        let mut says = match (self.status, self.light, self.withdraws) {
            (Some(word), ..) | (_, Some(word), _) => word.to_owned(),
            (None, None, Some(id)) => format!("takes back {id}"),
            (None, None, None) if self.actual.is_none() => "note".to_owned(),
            (None, None, None) => String::new(),
        };
        if let Some(percent) = self.percent {
            says += &format!(" {percent} %");
        }
        if let Some(timeline) = self.timeline_before {
            says += &format!(" from {timeline}");
        }
        if let Some(timeline) = self.timeline {
            says += &format!(" to {timeline}");
        }
        if let Some(actual) = self.actual {
            says += &format!(" actual {actual}");
        }
        if let Some(id) = self.corrects {
            says += &format!(" (corrects {id})");
        }
        if let Some(id) = self.superseded_by {
            says += &format!(" [superseded by {id}]");
        }
        says.trim_start().to_owned()
    }

    /// Returns note, reason and evidence in one line.
    fn remarks(&self) -> String {
        let reason = self.reason.map(|reason| format!("Reason: {reason}"));
        let evidence = self
            .evidence
            .map(|evidence| format!("Evidence: {evidence}"));
        let decision = self
            .decision
            .map(|decision| format!("Decision: {decision}"));
        let remarks = [self.note.map(str::to_owned), decision, reason, evidence];
        let remarks: Vec<String> = remarks.into_iter().flatten().collect();
        remarks.join("; ").replace('\n', " ")
    }
}

/// Runs `log`.
pub(super) fn run(session: &mut Session, args: &LogArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let subject = match &args.subject {
        None => None,
        Some(word) => Some(subject(plan, word)?),
    };
    let path = args.records.log_path(&loaded)?;
    let log = LogFile::read_right(session, &path, &loaded, plan)?.log;
    let day = args.as_of.unwrap_or(NaiveDate::MAX);
    let superseded: HashMap<EntryId, EntryId> = log.superseded(day).into_iter().collect();
    let entries: Vec<ListedEntry<'_>> = log
        .entries
        .iter()
        .map(|logged| &logged.entry)
        .filter(|entry| entry.date <= day)
        .filter(|entry| {
            subject
                .as_ref()
                .is_none_or(|wanted| entry.subject == *wanted)
        })
        .map(|entry| ListedEntry::new(entry, superseded.get(&entry.id).copied()))
        .collect();
    match args.format {
        LogFormat::Table if entries.is_empty() => {
            session.note(&format!("nothing is recorded in {}", path.display()));
            Ok(())
        }
        LogFormat::Table => {
            session.print(table(&entries).trim_fmt());
            Ok(())
        }
        LogFormat::Json => session.print_json(&entries),
        LogFormat::Csv => write_csv(session, &entries),
    }
}

fn subject(plan: &Plan, word: &str) -> Result<Subject, Failure> {
    match (show::find(plan, word), plan.find_goal(word)) {
        (Ok(place), _) => Ok(Subject::Item(place.item.key.value.clone())),
        (Err(_), Ok(goal)) => Ok(Subject::Goal(Number(goal.key.clone()))),
        (Err(failure), Err(_)) => Err(failure),
    }
}

fn table(entries: &[ListedEntry<'_>]) -> Table {
    let mut table = plain_table();
    table.set_header(vec![
        "ENTRY", "DATE", "ITEM", "STATUS", "REMARKS", "BY", "RECORDED",
    ]);
    for entry in entries {
        table.add_row(vec![
            entry.entry.to_string(),
            entry.date.to_string(),
            entry.item.or(entry.goal).unwrap_or_default().to_owned(),
            entry.says(),
            entry.remarks(),
            entry.by.unwrap_or_default().to_owned(),
            entry.recorded.to_string(),
        ]);
    }
    table
}

/// A column of the CSV that is there where an entry has something in it, and what entries have.
type Optional = (
    &'static str,
    for<'e> fn(&'e ListedEntry<'_>) -> Option<&'e str>,
);

const OPTIONAL: &[Optional] = &[
    ("actual", |entry| entry.actual),
    ("timeline_before", |entry| entry.timeline_before),
    ("decision", |entry| entry.decision),
];

fn write_csv(session: &mut Session, entries: &[ListedEntry<'_>]) -> Result<(), Failure> {
    // What no entry has, nobody has to read around.
    let own = OPTIONAL.iter();
    let own: Vec<&Optional> = own
        .filter(|(_, of)| entries.iter().any(|entry| of(entry).is_some()))
        .collect();
    let mut header = vec![
        "entry",
        "date",
        "item",
        "goal",
        "status",
        "light",
        "percent",
        "timeline",
        "note",
        "reason",
        "evidence",
        "by",
        "recorded",
        "corrects",
        "withdraws",
        "superseded_by",
    ];
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let rows = entries.iter().map(|entry| {
        let mut row = [
            &entry.entry.to_string(),
            &entry.date.to_string(),
            entry.item.unwrap_or_default(),
            entry.goal.unwrap_or_default(),
            entry.status.unwrap_or_default(),
            entry.light.unwrap_or_default(),
            &number(entry.percent.map(u32::from)),
            entry.timeline.unwrap_or_default(),
            entry.note.unwrap_or_default(),
            entry.reason.unwrap_or_default(),
            entry.evidence.unwrap_or_default(),
            entry.by.unwrap_or_default(),
            &entry.recorded.to_string(),
            &number(entry.corrects),
            &number(entry.withdraws),
            &number(entry.superseded_by),
        ]
        .map(str::to_owned)
        .to_vec();
        let own = own.iter();
        row.extend(own.map(|(_, of)| of(entry).unwrap_or_default().to_owned()));
        row
    });
    header.extend(own.iter().map(|(name, _)| *name));
    session.print_csv(&header, rows)
}
