//! `wem-report apply`: accepted changes, written into the plan file.

pub(super) mod undo;

use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::{Failure, date};
use crate::circulation::feedback::{Applied, CommentId, Feedback, Proposal};
use crate::circulation::{AmendSetup, Amendments, Done, Refusal, amendments};
use crate::diagnostic::Diagnostic;
use crate::plan::Number;
use crate::plan_file::{self, AmendError};
use chrono::NaiveDate;
use clap::Args;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Arguments of `apply`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report apply --dry-run
  wem-report apply WEM-2016-Rev.2
  wem-report apply --number 12=1.1.6
  wem-report apply --undo

Written are changes that were accepted, and texts that were agreed on, once each. All else in the plan
file stays as it is, to the letter. A change is refused, and the others are written, where the plan no
longer says what was circulated, where two accepted changes exclude each other, or where the plan could
not be read afterwards; the exit code is 1 then.

--undo takes the last of these runs back, where the plan file is still as that run left it.")]
pub(super) struct ApplyArgs {
    /// The draft, by its symbol or the name of its folder [default: the one on which there is feedback].
    symbol: Option<String>,

    /// Show what would be written, and write nothing.
    #[arg(long, short = 'n')]
    dry_run: bool,

    /// The number that an item gets because of a comment, such as 12=1.1.6, where it is not to be the
    /// next free one of its goal.
    #[arg(long, value_name = "ID=NUMBER", value_parser = numbered)]
    number: Vec<(u32, String)>,

    /// Take the last run back: the plan file gets the text again that it had before.
    #[arg(long, conflicts_with = "number")]
    undo: bool,

    /// The day that the changes are recorded with [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,
}

fn numbered(text: &str) -> Result<(u32, String), String> {
    let read = text.split_once('=').and_then(|(id, number)| {
        let number = number.trim();
        (!number.is_empty()).then_some((id.trim().parse().ok()?, number.to_owned()))
    });
    read.ok_or_else(|| "write the comment’s number and the item’s, as 12=1.1.6".to_owned())
}

/// Runs `apply`.
pub(super) fn run(session: &mut Session, args: &ApplyArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let path = feedback_files::find(&loaded, args.symbol.as_deref())?;
    let date = date::of_document(args.date)?;
    if args.undo {
        return undo::undo(session, &loaded, plan, &path, args.dry_run, date);
    }
    if args.dry_run {
        let prepared = Prepared::of(session, args, &path, &path)?;
        prepared.show(session);
        return prepared.end(session);
    }
    // Feedback before the plan, always: two who wait for each other would wait for ever.
    let kind = Kind::Feedback(plan);
    let (prepared, is_written) = read_back::revise(session, kind, &path, |session, target| {
        let prepared = write_plan(session, args, &loaded, &path, target)?;
        let more = prepared.record(date);
        let is_new = !more.applied.is_empty();
        let text = is_new.then(|| plan_file::appended_feedback(&prepared.feedback, &more));
        Ok((text, (prepared, is_new)))
    })?;
    if prepared.has_changes() {
        session.print_path(&loaded.project.plan);
    }
    if is_written {
        session.print_path(&path);
    }
    prepared.end(session)
}

/// Writes the plan before its changes are recorded: after an interruption they are found in it.
fn write_plan(
    session: &mut Session,
    args: &ApplyArgs,
    loaded: &Loaded,
    path: &Path,
    feedback: &Path,
) -> Result<Prepared, Failure> {
    let plan = &loaded.project.plan;
    read_back::revise(session, Kind::Plan(loaded), plan, |session, _| {
        let prepared = Prepared::of(session, args, path, feedback)?;
        prepared.show(session);
        session.flush();
        let text = prepared.has_changes().then(|| prepared.new.clone());
        Ok((text, prepared))
    })
}

/// What is to be written.
#[derive(Debug)]
struct Prepared {
    /// The plan file's name and text before and after.
    name: String,
    old: String,
    new: String,
    /// The file of feedback.
    feedback: String,
    /// The number of this run.
    run: u32,
    done: Vec<Done>,
    refused: Vec<Refusal>,
    /// What is to be said of the new text that was not so before.
    warnings: Vec<Diagnostic>,
}

impl Prepared {
    /// Makes the plan's new text and checks it; `path` names the feedback, `target` is where it is.
    fn of(
        session: &mut Session,
        args: &ApplyArgs,
        path: &Path,
        target: &Path,
    ) -> Result<Self, Failure> {
        // Read again: whoever was first may have changed it.
        let loaded = Loaded::read(session)?;
        let plan = loaded.plan()?;
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let base = feedback_files::base_plan(session, &loaded, &feedback_files::name_of(path))?;
        let Amendments {
            edits,
            done,
            refused,
        } = amendments(&AmendSetup {
            plan,
            base: base.as_ref(),
            feedback,
            words: loaded.labels.item_words(),
            numbers: &numbers(args, feedback)?,
        });
        let (mark, old) = plan_text(&loaded.project.plan)?;
        let new = plan_file::amended(&old, &edits).map_err(not_amended)?;
        let warnings = match edits.is_empty() {
            true => Vec::new(),
            false => check_edited(session, &loaded, &new)?,
        };
        Ok(Prepared {
            name: loaded.project.plan.display().to_string(),
            old: format!("{mark}{old}"),
            new: format!("{mark}{new}"),
            feedback: file.text(session).to_owned(),
            run: feedback.next_run(),
            done,
            refused,
            warnings,
        })
    }

    fn has_changes(&self) -> bool {
        self.old != self.new
    }

    /// Prints the changes as a unified diff.
    fn show(&self, session: &mut Session) {
        undo::show_difference(session, &self.name, &self.old, &self.new);
    }

    /// Returns what is recorded of the run; nothing where nothing was done.
    fn record(&self, date: NaiveDate) -> Feedback {
        if self.done.is_empty() {
            return Feedback::default();
        }
        let done = self.done.iter();
        let applied = done.map(|done| Applied {
            comment: done.comment,
            item: done.item.clone(),
            run: Some(self.run),
            date,
        });
        Feedback {
            applied: applied.collect(),
            applications: vec![undo::application(self.run, &self.old, &self.new, date)],
            ..Feedback::default()
        }
    }

    /// Says what was done comment by comment, and fails if any was refused.
    fn end(self, session: &Session) -> Result<(), Failure> {
        for done in &self.done {
            let already = match done.was_there {
                true => ", which the plan says already",
                false => "",
            };
            session.note(&format!("comment {}: {}{already}", done.comment, done.what));
        }
        if self.done.is_empty() && self.refused.is_empty() {
            session.note("nothing to apply: no accepted change is left");
        }
        if !session.quiet {
            session.report(&self.warnings);
        }
        let refused: Vec<Diagnostic> = self.refused.iter().map(refusal).collect();
        match refused.is_empty() {
            true => Ok(()),
            false => Err(Failure::Input(refused)),
        }
    }
}

fn refusal(refusal: &Refusal) -> Diagnostic {
    let Refusal {
        comment,
        what,
        reason,
        help,
    } = refusal;
    Diagnostic::error(
        "not-applied",
        format!("comment {comment} ({what}) is not applied: {reason}"),
    )
    .help(help.clone())
}

/// Returns the plan file's text, and its byte-order mark apart if it has one.
pub(super) fn plan_text(path: &Path) -> Result<(&'static str, String), Failure> {
    const MARK: &str = "\u{FEFF}";
    let text = plan_file::read_source(path)?;
    let bytes = plan_file::read_bytes_up_to(path, plan_file::LIMIT)?;
    let mark = match bytes.starts_with(MARK.as_bytes()) {
        true => MARK,
        false => "",
    };
    Ok((mark, text))
}

/// Returns the numbers that the call gives to items, each of a comment that needs one.
fn numbers(args: &ApplyArgs, feedback: &Feedback) -> Result<HashMap<CommentId, Number>, Failure> {
    let mut numbers = HashMap::new();
    for (id, number) in &args.number {
        let id = CommentId(*id);
        let comment = feedback
            .comment(id)
            .ok_or_else(|| feedback_files::unknown(feedback, id))?;
        let takes_one = matches!(
            comment.proposal,
            Some(Proposal::NewItem(_) | Proposal::Move { .. })
        );
        if !takes_one {
            return Err(Failure::Usage(
                Diagnostic::error(
                    "bad-decision",
                    format!("comment {id} brings no row that could have a number"),
                )
                .help("--number is for items that come or move"),
            ));
        }
        numbers.insert(id, Number(number.clone()));
    }
    Ok(numbers)
}

pub(super) fn not_amended(error: AmendError) -> Failure {
    let (reason, help) = match error {
        AmendError::Syntax => (
            "the plan file cannot be read".to_owned(),
            "run `wem-report check`",
        ),
        AmendError::Missing(what) => (
            format!("the plan file has no {what}"),
            "run `wem-report check`",
        ),
        AmendError::Inline(what) => (
            format!("{what} is written in braces, where no line can come or go"),
            "write it under a heading of its own, such as [[section.goal.item]]",
        ),
    };
    Failure::from(
        Diagnostic::error("not-applied", format!("nothing is applied: {reason}")).help(help),
    )
}

/// Refuses a plan that would have errors; returns the warnings that the plan does not have as it is.
fn check_edited(
    session: &mut Session,
    loaded: &Loaded,
    text: &str,
) -> Result<Vec<Diagnostic>, Failure> {
    let checked = read_back::check(session, Kind::Plan(loaded), &loaded.project.plan, text);
    let warnings = checked.map_err(|failure| match failure {
        Failure::Input(mut errors) if errors.len() > 1 => {
            errors[0] = Diagnostic::error(
                "not-applied",
                "nothing is applied: the plan as edited would have errors",
            )
            .help("decide otherwise about the changes below, or say what number a row gets with --number");
            Failure::Input(errors)
        }
        other => other,
    })?;
    let known: HashSet<(&str, &str)> = loaded
        .findings
        .iter()
        .map(|finding| (finding.code, finding.message.as_str()))
        .collect();
    let is_new = |warning: &Diagnostic| !known.contains(&(warning.code, warning.message.as_str()));
    Ok(warnings.into_iter().filter(is_new).collect())
}
