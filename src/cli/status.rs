//! `wem-report status`: where things stand, in ten lines: what is out, who has answered, what is open
//! and late, and what to do next.

use super::circulars::{self, Circular};
use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::records::{LoadedCirculation, LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, date};
use crate::circulation::feedback::{Comment, CommentForm, Feedback};
use crate::circulation::{
    AmendSetup, Answer, AnswerRow, Respondents, Sender, Standing, amendments,
};
use crate::plan::progress::{ItemState, Report, Standing as ItemStanding};
use crate::plan::{CalendarWords, Plan};
use chrono::NaiveDate;
use clap::Args;
use std::collections::HashMap;

/// So many names are said, and the others counted.
const NAMED: usize = 5;

/// Arguments of `status`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report status
  wem-report status --date 2016-08-20

The last line says what to do next, with the call that does it. Nothing is written.")]
pub(super) struct StatusArgs {
    /// The day as of which it is said [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,

    #[command(flatten)]
    records: RecordsArgs,
}

/// Runs `status`.
pub(super) fn run(session: &mut Session, args: &StatusArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let today = date::of_document(args.date)?;
    let of_circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let circulation = of_circulation.circulation()?;
    let loaded_records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let report = Report::new(plan, loaded_records.records()?, today, today);
    let mut lines = Lines::default();
    lines.add("Plan", plan_line(plan));
    let circular = circulars::last(session, &loaded.project, plan)?;
    let draft = match &circular {
        None => None,
        Some(circular) => {
            let name = circular.folder.file_name().unwrap_or_default();
            let folder = name.to_string_lossy().into_owned();
            let path = feedback_files::path_of(&loaded.project, &folder);
            let file = FeedbackFile::read_right(session, &path, plan)?;
            let base = feedback_files::base_plan(session, &loaded, &folder)?;
            Some((circular, file, base))
        }
    };
    let next = match &draft {
        None => {
            lines.add("Circulated", "nothing yet".to_owned());
            "circulate a draft: wem-report circulate --revision 1 --deadline DAY".to_owned()
        }
        Some((circular, file, base)) => {
            let respondents = Respondents::of(circulation, Some(&circular.manifest));
            let draft = Draft {
                circular,
                feedback: &file.placed.feedback,
                base: base.as_ref(),
                plan,
                loaded: &loaded,
                today,
            };
            draft.tell(&respondents, &mut lines)
        }
    };
    progress(&report, &mut lines);
    lines.add("Next", next);
    for line in lines.0 {
        session.print(line);
    }
    Ok(())
}

/// What is printed, a line each.
#[derive(Debug, Default)]
struct Lines(Vec<String>);

impl Lines {
    fn add(&mut self, name: &str, text: String) {
        self.0.push(format!("{name:<12}{text}"));
    }
}

fn plan_line(plan: &Plan) -> String {
    let edition = plan.edition.as_ref();
    let symbol = edition.and_then(|edition| edition.symbol.as_ref());
    let revision = edition.and_then(|edition| edition.revision);
    let status = edition.and_then(|edition| edition.status.as_ref());
    let parts = [
        Some(format!("{}: {}", *plan.organisation, *plan.title)),
        symbol.map(|symbol| symbol.value.clone()),
        revision.map(|revision| format!("revision {revision}")),
        status.map(|status| status.value.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

/// Returns whether the plan says that it is adopted, and no revision of it is at work.
///
/// The status is in the plan’s language, or what `adopt` wrote into plans of any language once.
pub(super) fn is_adopted(plan: &Plan, words: &CalendarWords) -> bool {
    let edition = plan.edition.as_ref();
    edition.is_some_and(|edition| {
        let status = edition.status.as_deref();
        edition.revision.is_none()
            && (words.phrases.is_adopted(status)
                || status.is_some_and(|status| status.to_lowercase() == "adopted"))
    })
}

/// A draft that is out, with what has come back.
struct Draft<'a> {
    circular: &'a Circular,
    feedback: &'a Feedback,
    base: Option<&'a Plan>,
    plan: &'a Plan,
    loaded: &'a Loaded,
    today: NaiveDate,
}

impl Draft<'_> {
    /// Says how it stands with the draft; returns what to do next.
    fn tell(&self, respondents: &Respondents, lines: &mut Lines) -> String {
        let manifest = &self.circular.manifest;
        let deadline = manifest.last_day();
        lines.add(
            "Circulated",
            format!(
                "{}, sent {}, comments until {deadline} ({})",
                manifest.symbol,
                manifest.date,
                in_days(self.today, deadline)
            ),
        );
        let standing = Standing::new(self.feedback);
        let answers = standing.answers(&respondents.all, Some(deadline), self.today);
        let (missing, has_unknown) = answered(&answers, respondents.all.len(), lines);
        let comments = &self.feedback.comments;
        let is_open = |comment: &&Comment| standing.decision(comment.id).is_none();
        let open = comments.iter().filter(is_open).count();
        let unplaced = comments
            .iter()
            .filter(is_open)
            .filter(|one| one.place.is_none());
        let unplaced = unplaced.count();
        let questions = comments.iter().filter(is_open);
        let questions = questions
            .filter(|one| one.mark == CommentForm::Question)
            .count();
        let parts = [
            (open, "open"),
            (unplaced, "of them without a place"),
            (questions, "of them questions about a whole file"),
        ];
        lines.add(
            "Comments",
            format!("{}{}", comments.len(), counted(&parts, ": ")),
        );
        let (to_write, refused) = self.to_write();
        let written = self.feedback.applied.len();
        let parts = [
            (written, "in the plan"),
            (to_write, "to be written"),
            (refused, "that cannot be written"),
        ];
        lines.add("Accepted", counted(&parts, "").trim().to_owned());
        self.next(&Left {
            missing,
            has_unknown,
            open,
            unplaced,
            to_write,
            refused,
        })
    }

    /// Returns how many accepted changes can be written into the plan, and how many cannot.
    fn to_write(&self) -> (usize, usize) {
        let amendments = amendments(&AmendSetup {
            plan: self.plan,
            base: self.base,
            feedback: self.feedback,
            words: self.loaded.labels.item_words(),
            numbers: &HashMap::new(),
        });
        (amendments.done.len(), amendments.refused.len())
    }

    fn next(&self, left: &Left) -> String {
        let manifest = &self.circular.manifest;
        let is_out = self.today <= manifest.last_day();
        let next = manifest.revision.saturating_add(1);
        let has_changed = self.plan.fingerprint() != manifest.plan_hash;
        if left.has_unknown {
            "say whose the files are: wem-report collect --from MEMBER FILE".to_owned()
        } else if is_out && left.missing > 0 {
            format!(
                "wait until {}, and collect what comes: wem-report collect returned/*",
                manifest.last_day()
            )
        } else if left.unplaced > 0 {
            "put comments in their place: wem-report feedback place ID ITEM".to_owned()
        } else if left.open > 0 {
            "decide: wem-report feedback writes the table, wem-report decide --from reads it"
                .to_owned()
        } else if left.to_write > 0 {
            "write what was accepted into the plan: wem-report apply".to_owned()
        } else if left.refused > 0 {
            "see what cannot be written, and why: wem-report apply --dry-run".to_owned()
        } else if is_adopted(self.plan, self.loaded.words()) {
            "nothing is open: the plan is adopted".to_owned()
        } else if has_changed {
            format!(
                "circulate what was changed, wem-report circulate --revision {next} --deadline DAY; or wem-report adopt"
            )
        } else {
            "nothing is open on this draft; wem-report adopt makes the final documents".to_owned()
        }
    }
}

/// What is still to be done about a draft.
struct Left {
    missing: usize,
    has_unknown: bool,
    open: usize,
    unplaced: usize,
    to_write: usize,
    refused: usize,
}

/// Says who has answered; returns how many have not, and whether files came of which nobody knows whose
/// they are.
fn answered(answers: &[AnswerRow<'_>], asked: usize, lines: &mut Lines) -> (usize, bool) {
    let named = |wanted: &[Answer]| -> Vec<&str> {
        answers
            .iter()
            .filter(|row| wanted.contains(&row.answer))
            .filter_map(|row| match row.from {
                Sender::Asked(one) => Some(one.name.as_str()),
                _ => None,
            })
            .collect()
    };
    let have = named(&[Answer::InTime, Answer::AfterDeadline]);
    let late = named(&[Answer::AfterDeadline]);
    let missing = named(&[Answer::Awaited, Answer::Overdue, Answer::NotTold]);
    let unknown = answers
        .iter()
        .filter(|row| matches!(row.from, Sender::NotKnown | Sender::OneOf(_)));
    let unknown: usize = unknown.map(|row| row.files.len()).sum();
    let mut said = match asked {
        0 => "nobody is on the circulation list".to_owned(),
        asked => format!("{} of {asked}{}", have.len(), list(": ", &have)),
    };
    if !late.is_empty() {
        said += &list("; late: ", &late);
    }
    if unknown > 0 {
        said += &format!("; {unknown} files of which nobody knows whose they are");
    }
    lines.add("Answered", said);
    if !missing.is_empty() {
        lines.add("No answer", list("", &missing));
    }
    (missing.len(), unknown > 0 && !missing.is_empty())
}

/// Says how it stands with the items.
fn progress(report: &Report<'_>, lines: &mut Lines) {
    let states = &report.states;
    let done = states
        .iter()
        .filter(|state| state.standing == ItemStanding::Done);
    let names = |states: Vec<(&ItemState<'_>, u32)>| -> Vec<String> {
        let states = states.iter();
        states.map(|(state, _)| state.place.item.name()).collect()
    };
    let overdue = names(report.overdue());
    let unreported = names(report.past_unreported());
    let parts = [
        (done.count(), "done"),
        (overdue.len(), "overdue"),
        (unreported.len(), "ended without a report"),
        (report.due_soon().len(), "due soon"),
    ];
    lines.add(
        "Items",
        format!("{}{}", states.len(), counted(&parts, ": ")),
    );
    let mut late = overdue;
    late.extend(unreported);
    if !late.is_empty() {
        let late: Vec<&str> = late.iter().map(String::as_str).collect();
        lines.add("Late", list("", &late));
    }
}

fn counted(parts: &[(usize, &str)], before: &str) -> String {
    let said = parts.iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = said
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    match said.is_empty() {
        true if before.is_empty() => "nothing".to_owned(),
        true => String::new(),
        false => format!("{before}{}", said.join(", ")),
    }
}

/// Returns the first names of a list, and how many more there are.
pub(super) fn list(before: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let shown = names
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => format!("{before}{shown}"),
        more => format!("{before}{shown} and {more} more"),
    }
}

fn in_days(today: NaiveDate, day: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "1 day left".to_owned(),
        days if days > 1 => format!("{days} days left"),
        -1 => "over since yesterday".to_owned(),
        days => format!("over for {} days", -days),
    }
}
