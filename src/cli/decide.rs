//! `wem-report decide`: what the secretariat decided, appended to a file of feedback.

use super::feedback_files::{self, FeedbackFile};
use super::project::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::{Failure, date};
use crate::circulation::feedback::{Comment, CommentId, Decision, Feedback, Outcome};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::plan_file;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::collections::BTreeSet;

/// Arguments of `decide`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report decide 12 accepted
  wem-report decide 3 7-9 noted --reply \"See the reply to comment 2.\"
  wem-report decide 15 partly --text \"Recruit two members of each body\" --reply \"…\"
  wem-report decide 4 rejected --reply \"Outside the mandate of the plan.\" --symbol WEM-2016-Rev.2

`wem-report feedback --open` lists the comments that nobody has decided about, with their numbers.
Decisions are appended, never changed: the last one on a comment stands.")]
pub(super) struct DecideArgs {
    /// The numbers of the comments: 3, or 7-9 for several.
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,

    /// What becomes of them.
    #[arg(value_enum, value_name = "OUTCOME")]
    outcome: OutcomeWord,

    /// What their author is told.
    #[arg(long, value_name = "TEXT")]
    reply: Option<String>,

    /// The text that was agreed on, where it is not the one that was proposed; the whole text of the
    /// item's action, or of the part that the comment is about.
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,

    /// The draft, by its symbol or the name of its folder, where feedback on several has come.
    #[arg(long, value_name = "SYMBOL")]
    symbol: Option<String>,

    /// The day of the decision, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,
}

/// [`Outcome`], as calls name it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum OutcomeWord {
    /// What is proposed is done.
    Accepted,
    /// Done in part, or in other words: those of --text.
    Partly,
    /// Heard; the text stays.
    Noted,
    /// Not done.
    Rejected,
}

impl From<OutcomeWord> for Outcome {
    fn from(word: OutcomeWord) -> Self {
        match word {
            OutcomeWord::Accepted => Outcome::Accepted,
            OutcomeWord::Partly => Outcome::Partly,
            OutcomeWord::Noted => Outcome::Noted,
            OutcomeWord::Rejected => Outcome::Rejected,
        }
    }
}

/// Runs `decide`.
pub(super) fn run(session: &mut Session, args: &DecideArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let path = feedback_files::find(&loaded, args.symbol.as_deref())?;
    let date = date::of_document(args.date)?;
    let ids = ids(&args.ids)?;
    let kind = Kind::Feedback(plan);
    let notes = read_back::revise(session, kind, &path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let comments = find_all(feedback, &ids)?;
        refuse(args, &comments)?;
        let decisions: Vec<Decision> = comments
            .iter()
            .map(|comment| Decision {
                comment: comment.id,
                outcome: args.outcome.into(),
                reply: said(&args.reply),
                agreed: said(&args.text),
                date,
            })
            .collect();
        let notes: Vec<String> = decisions
            .iter()
            .flat_map(|decision| notes(feedback, decision))
            .collect();
        let more = Feedback {
            decisions,
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        Ok((Some(text), notes))
    })?;
    notes.iter().for_each(|note| session.note(note));
    session.print_path(&path);
    Ok(())
}

/// Returns a text of the call; nothing if it is blank.
fn said(text: &Option<String>) -> Option<String> {
    let text = text.as_ref()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads the numbers of comments, each once.
fn ids(words: &[String]) -> Result<BTreeSet<CommentId>, Failure> {
    /// More comments than this are hardly meant in one range.
    const LONGEST_RANGE: u32 = 10_000;
    let number = |word: &str| word.trim().parse::<u32>().ok().filter(|id| *id > 0);
    let range = |word: &str| match word.split_once(['-', '–']) {
        None => number(word).map(|id| id..=id),
        Some((first, last)) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last && last - first < LONGEST_RANGE).then_some(first..=last)
        }
    };
    let mut ids = BTreeSet::new();
    let words = words.iter().flat_map(|word| word.split(','));
    for word in words.filter(|word| !word.trim().is_empty()) {
        let found = range(word).ok_or_else(|| {
            wrong_call(
                format!("“{word}” is no number of a comment"),
                "write numbers such as 3, or 7-9 for several; the outcome comes last",
            )
        })?;
        ids.extend(found.map(CommentId));
    }
    match ids.is_empty() {
        true => Err(wrong_call(
            "no number of a comment is given",
            "write numbers such as 3, or 7-9 for several; the outcome comes last",
        )),
        false => Ok(ids),
    }
}

fn wrong_call(message: impl Into<String>, help: impl Into<String>) -> Failure {
    Failure::Usage(Diagnostic::error("bad-decision", message).help(help))
}

fn find_all<'f>(
    feedback: &'f Feedback,
    ids: &BTreeSet<CommentId>,
) -> Result<Vec<&'f Comment>, Failure> {
    let find = |id: &CommentId| feedback.comment(*id).ok_or_else(|| unknown(feedback, *id));
    ids.iter().map(find).collect()
}

/// Says that there is no such comment, and which there are.
pub(super) fn unknown(feedback: &Feedback, id: CommentId) -> Failure {
    let names: Vec<String> = feedback
        .comments
        .iter()
        .map(|comment| comment.id.to_string())
        .collect();
    let ids = feedback.comments.iter().map(|comment| comment.id);
    let range = match (ids.clone().min(), ids.max()) {
        (Some(first), Some(last)) => format!("comments have the numbers {first} to {last}"),
        _ => "there are no comments in this file".to_owned(),
    };
    let near = nearest(&id.to_string(), names.iter().map(String::as_str));
    let help = match alternatives(near) {
        Some(near) => format!("{range}; did you mean {near}?"),
        None => format!("{range}; `wem-report feedback --open` lists those that are open"),
    };
    Failure::Usage(
        Diagnostic::error("unknown-comment", format!("there is no comment {id}")).help(help),
    )
}

fn refuse(args: &DecideArgs, comments: &[&Comment]) -> Result<(), Failure> {
    if said(&args.text).is_none() {
        return Ok(());
    }
    if matches!(args.outcome, OutcomeWord::Noted | OutcomeWord::Rejected) {
        return Err(wrong_call(
            "a comment that is noted or rejected has no agreed text",
            "say accepted or partly, or leave out --text; what its author is told goes into --reply",
        ));
    }
    let subject = |comment: &Comment| (comment.place.clone(), comment.column.clone());
    let mut subjects = comments.iter().map(|comment| subject(comment));
    let first = subjects.next();
    match subjects.any(|other| Some(other) != first) {
        true => Err(wrong_call(
            "one agreed text cannot be that of several items",
            "decide about the comments on each item in a call of its own",
        )),
        false => Ok(()),
    }
}

/// Says what was decided, and what whoever decides should know.
fn notes(feedback: &Feedback, decision: &Decision) -> Vec<String> {
    let id = decision.comment;
    let mut notes = vec![format!("comment {id}: {}", decision.outcome.key())];
    if let Some(applied) = feedback.application(id) {
        notes.push(format!(
            "comment {id} was written into the plan on {}; what it changed there stays as it is",
            applied.date
        ));
    } else if decision.outcome == Outcome::Partly && decision.agreed.is_none() {
        notes.push(format!(
            "comment {id} has no agreed text, so that `apply` has nothing to write of it"
        ));
    }
    notes
}
