//! `wem-report update`: an entry appended to the progress log.

use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::records::{LogFile, RecordsArgs};
use super::session::Session;
use super::update_sheet::{self, Recording};
use super::{Failure, date, event_moves, filters, keyed, show};
use crate::diagnostic::Diagnostic;
use crate::plan::progress::rules::{Problem, Rules, undated};
use crate::plan::progress::{Entry, EntryId, Light, Log, Says, Status, Subject};
use crate::plan::{BodyKey, Number, Plan, Timeline};
use crate::plan_file;
use crate::template::Labels;
use chrono::NaiveDate;
use clap::{Args, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `update`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report update 1.1.2 --status done --date 2016-08-20 --evidence \"Minutes of 20 August\"
  wem-report update 2.2.1 --timeline \"January-March 2017\" --decision WEM/2016/DEC/3 --reason \"…\"
  wem-report update 2.2 --light delayed --reason \"the venue is not confirmed\"
  wem-report update 3.1.4 --actual 42 --date 2016-08-20
  wem-report update 3.1.4 --note \"The host was asked again\"
  wem-report update 1.1.2 --undo
  wem-report update --from out/update-sheet-iwg.xlsx

Entries are appended, never changed: what was wrong is corrected by a later entry.")]
pub(super) struct UpdateArgs {
    /// The item's number or key, or words that only it says; with --light, the goal's number.
    #[arg(required_unless_present_any = ["undo", "from"])]
    subject: Option<String>,

    /// How the item stands, or the goal of that number as a whole.
    #[arg(
        long,
        value_enum,
        value_name = "STATUS",
        required_unless_present_any = ["light", "actual", "undo", "from", "timeline", "note", "reason", "evidence"],
        conflicts_with_all = ["light", "undo"]
    )]
    status: Option<StatusWord>,

    /// How the goal stands in the eyes of those responsible; the computed light is shown beside it.
    #[arg(long, value_enum, value_name = "LIGHT", conflicts_with_all = ["undo", "percent", "timeline"])]
    light: Option<LightWord>,

    /// The day from which on it is so, such as 2016-08-20 [default: today; with --undo, the day of the
    /// entry that is taken back].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,

    /// How much of the item is done, 0 to 100.
    #[arg(long, value_name = "NUMBER", conflicts_with = "undo")]
    percent: Option<u8>,

    /// The new time line of an item, in any words, such as "January-March 2017" [without --status: of a
    /// postponed item]. The old one is kept in the log with it.
    #[arg(long, value_name = "TIME", conflicts_with = "undo")]
    timeline: Option<String>,

    /// What the new time line was decided by, such as the symbol of a document or a meeting.
    #[arg(long, value_name = "TEXT", requires = "timeline")]
    decision: Option<String>,

    /// What the item’s indicator has come to, such as 42; alone, or with a status.
    #[arg(long, value_name = "VALUE", conflicts_with_all = ["light", "undo"])]
    actual: Option<String>,

    /// What there is to say; alone, or with a status.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,

    /// Why it is late, moved or given up.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,

    /// A text or a web address that shows it.
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,

    /// The body that reports it, by its key or name.
    #[arg(long, value_name = "BODY")]
    by: Option<String>,

    /// The number of the entry that this one takes the place of, from its own day on.
    #[arg(long, value_name = "ENTRY", conflicts_with = "undo")]
    corrects: Option<u32>,

    /// Take back an entry: the one of that number, or else the last one (of the item, if one is named).
    #[arg(long, value_name = "ENTRY", num_args = 0..=1, require_equals = true)]
    undo: Option<Option<u32>>,

    /// Record what was filled in in this update sheet, XLSX or CSV: every row or, if anything is wrong,
    /// none. Rows that give no date are of the day of --date.
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with_all = [
            "subject", "status", "light", "actual", "percent", "timeline", "note", "reason", "evidence",
            "decision", "corrects", "undo",
        ]
    )]
    from: Option<PathBuf>,

    #[command(flatten)]
    records: RecordsArgs,
}

/// [`Status`], as calls name it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum StatusWord {
    NotStarted,
    InProgress,
    Done,
    Postponed,
    Cancelled,
}

/// [`Light`], as calls name it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum LightWord {
    OnTrack,
    Delayed,
    OffTrack,
}

impl From<StatusWord> for Status {
    fn from(word: StatusWord) -> Self {
        match word {
            StatusWord::NotStarted => Status::NotStarted,
            StatusWord::InProgress => Status::InProgress,
            StatusWord::Done => Status::Done,
            StatusWord::Postponed => Status::Postponed,
            StatusWord::Cancelled => Status::Cancelled,
        }
    }
}

impl From<LightWord> for Light {
    fn from(word: LightWord) -> Self {
        match word {
            LightWord::OnTrack => Light::OnTrack,
            LightWord::Delayed => Light::Delayed,
            LightWord::OffTrack => Light::OffTrack,
        }
    }
}

/// Runs `update`.
pub(super) fn run(session: &mut Session, args: &UpdateArgs) -> Result<(), Failure> {
    let loaded = keyed::read(session)?;
    let plan = loaded.plan()?;
    let path = args.records.log_path(&loaded)?;
    if let Some(sheet) = &args.from {
        return record_sheet(session, args, &loaded, plan, sheet);
    }
    let call = Call::resolve(plan, &loaded.labels, args)?;
    let kind = Kind::Log(&loaded, plan);
    let before = event_moves::log_before(session, &loaded, plan, &path)?;
    let (entry, newer) = read_back::revise(session, kind, &path, |session, target| {
        let file = LogFile::read_right(session, target, &loaded, plan)?;
        let log = &file.log;
        let entry = call.entry(log, args)?;
        refuse(Rules::new(plan).problems(&entry, |id| log.find(id)))?;
        refuse(Rules::bad_texts(&entry))?;
        let newer = newer_than(log, &entry).map(|newer| (newer.id, newer.date));
        let text = plan_file::appended(file.text(session), std::slice::from_ref(&entry));
        Ok((Some(text), (entry, newer)))
    })?;
    if let Some(timeline) = call.timeline.as_ref().filter(|_| !session.quiet) {
        session.report(undated(timeline).as_slice());
    }
    session.note(&said(&entry, &loaded.labels));
    if let Some((id, day)) = newer {
        session.note(&format!(
            "entry {id} of {} is newer: {} stands as that one says",
            loaded.labels.date(day),
            entry.subject
        ));
    }
    session.print_path(&path);
    let as_of = entry.date.max(call.today);
    event_moves::warn(session, &loaded, plan, (&path, before.as_ref()), as_of)
}

fn record_sheet(
    session: &mut Session,
    args: &UpdateArgs,
    loaded: &Loaded,
    plan: &Plan,
    sheet: &Path,
) -> Result<(), Failure> {
    let today = date::today()?;
    let by = match &args.by {
        None => None,
        Some(word) => Some(&filters::find_body(plan, word)?.key.value),
    };
    let recording = Recording {
        sheet,
        log: &args.records.log_path(loaded)?,
        date: args.date.unwrap_or(today),
        today,
        by,
    };
    update_sheet::record(session, loaded, plan, &recording)
}

/// What a call means, as far as the plan alone can tell.
struct Call {
    subject: Option<Subject>,
    timeline: Option<Timeline>,
    body: Option<BodyKey>,
    today: NaiveDate,
    /// The time line that the plan gives the item.
    planned: Option<String>,
}

impl Call {
    fn resolve(plan: &Plan, labels: &Labels, args: &UpdateArgs) -> Result<Self, Failure> {
        let subject = match &args.subject {
            None => None,
            Some(word) => Some(subject(plan, word, args)?),
        };
        let body = match &args.by {
            None => None,
            Some(word) => Some(filters::find_body(plan, word)?.key.value.clone()),
        };
        let timeline = match &args.timeline {
            None => None,
            Some(text) => Some(timeline(plan, text, labels)?),
        };
        let planned = match &subject {
            Some(Subject::Item(key)) => {
                let place = plan.items().find(|place| *place.item.key == *key);
                let timeline = place.and_then(|place| place.item.timeline.as_ref());
                timeline.map(|timeline| timeline.said.clone())
            }
            _ => None,
        };
        Ok(Call {
            planned,
            subject,
            timeline,
            body,
            today: date::today()?,
        })
    }

    /// Makes the entry that the call asks for.
    fn entry(&self, log: &Log, args: &UpdateArgs) -> Result<Entry, Failure> {
        let mut date = args.date.unwrap_or(self.today);
        let status = args.status.map(Status::from);
        // What has another time line was moved.
        let status = status.or(self.timeline.as_ref().map(|_| Status::Postponed));
        let (subject, says, corrects) = match (args.undo, status, args.light) {
            (Some(number), ..) => {
                let withdrawn = self.to_withdraw(log, number)?;
                // It never was so, unless the call says from when on it is not so any more.
                date = args.date.unwrap_or(withdrawn.date);
                (
                    withdrawn.subject.clone(),
                    Says::Withdrawal,
                    Some(withdrawn.id),
                )
            }
            (None, Some(status), _) => {
                let says = Says::Status {
                    status,
                    percent: args.percent,
                    timeline: self.timeline.clone(),
                };
                (self.subject()?, says, args.corrects.map(EntryId))
            }
            (None, None, None) if text(&args.actual).is_some() => {
                (self.subject()?, Says::Actual, args.corrects.map(EntryId))
            }
            (None, None, Some(light)) => {
                let says = Says::Light(light.into());
                (self.subject()?, says, args.corrects.map(EntryId))
            }
            (None, None, None) => {
                let remarks = [&args.note, &args.reason, &args.evidence];
                if remarks.into_iter().all(|remark| text(remark).is_none()) {
                    return Err(says_nothing());
                }
                (self.subject()?, Says::Note, args.corrects.map(EntryId))
            }
        };
        let timeline_before = self.timeline_before(log, &subject, date);
        Ok(Entry {
            id: log.next_id().ok_or_else(|| log.no_id_left())?,
            subject,
            date,
            says,
            corrects,
            note: text(&args.note),
            reason: text(&args.reason),
            timeline_before,
            decision: text(&args.decision),
            evidence: text(&args.evidence),
            actual: text(&args.actual),
            body: self.body.clone(),
            recorded: self.today,
        })
    }

    /// Returns the time line that a new one takes the place of, as it was said: the one that was last
    /// recorded, else the plan's.
    fn timeline_before(&self, log: &Log, subject: &Subject, date: NaiveDate) -> Option<String> {
        self.timeline.as_ref()?;
        let recorded = log.as_of(date).into_iter().rev().find_map(|entry| {
            let moved = entry.new_timeline().filter(|_| entry.subject == *subject)?;
            Some(moved.said.clone())
        });
        recorded.or_else(|| self.planned.clone())
    }

    fn subject(&self) -> Result<Subject, Failure> {
        let missing = || Failure::Internal("the call names no subject".to_owned());
        self.subject.clone().ok_or_else(missing)
    }

    /// Finds the entry to take back: the one with that number, or the last one that still holds.
    fn to_withdraw<'l>(&self, log: &'l Log, number: Option<u32>) -> Result<&'l Entry, Failure> {
        let is_wanted = |entry: &Entry| {
            self.subject
                .as_ref()
                .is_none_or(|subject| *subject == entry.subject)
        };
        let found = match number {
            Some(number) => log.find(EntryId(number)),
            None => {
                let holding = log.as_of(NaiveDate::MAX);
                let wanted = holding.into_iter().filter(|entry| is_wanted(entry));
                wanted.max_by_key(|entry| entry.id)
            }
        };
        found.filter(|entry| is_wanted(entry)).ok_or_else(|| {
            let message = match (number, &self.subject) {
                (Some(number), None) => format!("there is no entry {number}"),
                (Some(number), Some(subject)) => {
                    format!("there is no entry {number} about {subject}")
                }
                (None, Some(subject)) => format!("there is no entry about {subject} to take back"),
                (None, None) => "there is no entry to take back".to_owned(),
            };
            Failure::Usage(
                Diagnostic::error("unknown-entry", message)
                    .help("`wem-report log` shows the entries with their numbers"),
            )
        })
    }
}

fn subject(plan: &Plan, word: &str, args: &UpdateArgs) -> Result<Subject, Failure> {
    let is_goal = || plan.find_goal(word).map(|goal| Number(goal.key.clone()));
    if args.light.is_some() {
        return is_goal()
            .map(Subject::Goal)
            .map_err(|no| filters::unknown("goal", word, &no.nearest));
    }
    match (show::find(plan, word), is_goal()) {
        (Ok(place), _) => Ok(Subject::Item(place.item.key.value.clone())),
        (Err(_), Ok(goal)) if args.timeline.is_some() => Err(Failure::Usage(
            Diagnostic::error(
                "not-in-plan",
                format!("{goal} is a goal, and a time line is of an item"),
            )
            .help("name one of its items, or leave --timeline out"),
        )),
        (Err(_), Ok(goal)) => Ok(Subject::Goal(goal)),
        (Err(failure), Err(_)) => Err(failure),
    }
}

/// Reads the words of a time line; any are one.
fn timeline(plan: &Plan, text: &str, labels: &Labels) -> Result<Timeline, Failure> {
    if text.trim().is_empty() {
        return Err(Failure::Usage(
            Diagnostic::error("bad-time", "--timeline is empty").help(format!(
                "say until when, such as {}",
                Timeline::understood_forms(&labels.calendar)
            )),
        ));
    }
    Ok(Timeline::read(text, &labels.calendar, &plan.calendar))
}

fn says_nothing() -> Failure {
    Failure::Usage(
        Diagnostic::error(
            "bad-entry",
            "the call says nothing of the item: its texts are blank",
        )
        .help("write the text, or say --status, --actual or, for a goal, --light"),
    )
}

/// Returns a text of the call as it will be read back: blanks folded, nothing if it is empty.
fn text(text: &Option<String>) -> Option<String> {
    let text = plan_file::table::single_spaced_lines(text.as_ref()?);
    (!text.is_empty()).then_some(text)
}

fn refuse(problems: Vec<Problem>) -> Result<(), Failure> {
    match problems.into_iter().next() {
        None => Ok(()),
        // The others are often its consequences, and the call is soon typed again.
        Some(problem) => Err(Failure::Usage(problem.diagnostic)),
    }
}

/// Returns the newest entry about the same subject that is of a later day than a new one.
fn newer_than<'l>(log: &'l Log, entry: &Entry) -> Option<&'l Entry> {
    let holding = log.as_of(NaiveDate::MAX).into_iter().rev();
    holding
        .filter(|other| other.subject == entry.subject && Some(other.id) != entry.corrects)
        .find(|other| other.date > entry.date)
}

fn said(entry: &Entry, labels: &Labels) -> String {
    let Entry { id, subject, .. } = entry;
    let day = labels.date(entry.date);
    let what = match (&entry.says, entry.corrects) {
        (Says::Withdrawal, Some(taken)) => {
            return format!("entry {id}: entry {taken} of {subject} is taken back as of {day}");
        }
        (Says::Status { status, .. }, _) => status.key(),
        (Says::Light(light), _) => light.key(),
        (Says::Actual, _) => "actual value",
        (Says::Note, _) => "note",
        (Says::Withdrawal, None) => "",
    };
    format!("entry {id}: {subject} {what}, {day}")
}
