//! `wem-report decide`: what the secretariat decided, appended to a file of feedback; by number, out
//! of the compiled table, or one comment after the other.

mod review;
pub(super) mod table;

use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::{Failure, date};
use crate::circulation::feedback::{Comment, CommentId, Decision, Feedback, Outcome};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::plan_file;
use chrono::NaiveDate;
use clap::{Args, ValueHint};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Arguments of `decide`.
#[derive(Debug, Clone, Args)]
#[command(
    override_usage = "\
wem-report decide [OPTIONS] <ID>... <OUTCOME>
       wem-report decide [OPTIONS] --from <FILE>
       wem-report decide [OPTIONS] --review",
    after_help = "\
Examples:
  wem-report decide 12 accepted
  wem-report decide 3 7-9 noted --reply \"See the reply to comment 2.\"
  wem-report decide 15 partly --text \"Recruit two members of each body\" --reply \"…\"
  wem-report decide 12 open
  wem-report decide --from feedback-WEM-2016-Rev.2.xlsx
  wem-report decide --review

`wem-report feedback --open` lists the comments that nobody has decided about, with their numbers.
Decisions are appended, never changed: the last one on a comment stands, and open takes it back.

With --from, the table that `wem-report feedback` writes (XLSX or DOCX) is read, as it was filled in: all of
it or, if a cell is wrong, nothing. Rows and columns may be sorted, hidden, moved or left out.

With --review, every open comment is shown, one after the other, and the decision is asked for: a letter and
Enter, then the reply on a line. Each is on record at once; leave with q, and the next review goes on."
)]
pub(super) struct DecideArgs {
    /// The numbers of the comments, 3 or 7-9 for several, and what becomes of them: accepted; partly,
    /// done in part or in other words, those of --text; noted, the text stays; rejected; open, the
    /// decision is taken back.
    #[arg(
        required_unless_present_any = ["from", "review"],
        conflicts_with_all = ["from", "review"],
        num_args = 2..,
        value_name = "ID... OUTCOME"
    )]
    words: Vec<String>,

    /// Read the decisions out of the compiled table in which they were filled in.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    from: Option<PathBuf>,

    /// Go through the open comments one by one, and ask about each.
    #[arg(long, conflicts_with = "from")]
    review: bool,

    /// Let the table stand in the place of what was decided in another way since it was made.
    #[arg(long, requires = "from", conflicts_with = "words")]
    replace: bool,

    /// What their author is told.
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["from", "review"])]
    reply: Option<String>,

    /// The text that was agreed on, where it is not the one that was proposed; the whole text of the
    /// item's action, or of the part that the comment is about.
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["from", "review"])]
    text: Option<String>,

    /// The draft, by its symbol or the name of its folder, where feedback on several has come.
    #[arg(long, value_name = "SYMBOL")]
    symbol: Option<String>,

    /// The day of the decision, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,
}

/// Runs `decide`.
pub(super) fn run(session: &mut Session, args: &DecideArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let date = date::of_document(args.date)?;
    if let Some(file) = &args.from {
        let given = table::Given {
            file,
            symbol: args.symbol.as_deref(),
            replaces: args.replace,
            date,
        };
        return table::decide(session, &loaded, plan, &given);
    }
    let path = feedback_files::find(&loaded, args.symbol.as_deref())?;
    if args.review {
        return review::review(session, &loaded, plan, &path, date);
    }
    let (outcome, ids) = outcome_and_ids(&args.words)?;
    let kind = Kind::Feedback(plan);
    let notes = read_back::revise(session, kind, &path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let comments = find_all(feedback, &ids)?;
        refuse(args, outcome, &comments)?;
        // Where nothing is decided, there is nothing to take back.
        let is_new = |comment: &&&Comment| {
            outcome != Outcome::Open || feedback.decision(comment.id).is_some()
        };
        let decisions: Vec<Decision> = comments
            .iter()
            .filter(is_new)
            .map(|comment| Decision {
                comment: comment.id,
                outcome,
                reply: said(&args.reply),
                agreed: said(&args.text),
                date,
            })
            .collect();
        let notes: Vec<String> = decisions
            .iter()
            .flat_map(|decision| notes(feedback, decision))
            .collect();
        if decisions.is_empty() {
            return Ok((None, vec!["nothing was decided about that".to_owned()]));
        }
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

/// Divides the words of a call: the outcome comes last.
fn outcome_and_ids(words: &[String]) -> Result<(Outcome, BTreeSet<CommentId>), Failure> {
    let (last, numbers) = words
        .split_last()
        .map_or(("", words), |(last, numbers)| (last.trim(), numbers));
    let mut known = Outcome::ALL.into_iter();
    let found = known.find(|outcome| last.eq_ignore_ascii_case(outcome.key()));
    let Some(outcome) = found else {
        let keys = Outcome::ALL.map(Outcome::key);
        let near = alternatives(nearest(last, keys));
        let help = match near {
            Some(near) => format!("did you mean {near}? It can be {}", keys.join(", ")),
            None => format!("say {} behind the numbers of the comments", keys.join(", ")),
        };
        return Err(wrong_call(format!("“{last}” is no outcome"), help));
    };
    Ok((outcome, ids(numbers)?))
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
    let find = |id: &CommentId| {
        feedback
            .comment(*id)
            .ok_or_else(|| feedback_files::unknown(feedback, *id))
    };
    ids.iter().map(find).collect()
}

fn refuse(args: &DecideArgs, outcome: Outcome, comments: &[&Comment]) -> Result<(), Failure> {
    if outcome == Outcome::Open && (said(&args.text).is_some() || said(&args.reply).is_some()) {
        return Err(wrong_call(
            "a decision that is taken back has no reply and no agreed text",
            "leave --reply and --text out",
        ));
    }
    if said(&args.text).is_none() {
        return Ok(());
    }
    if matches!(outcome, Outcome::Noted | Outcome::Rejected) {
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
    let decided = format!("comment {}: {}", decision.comment, decision.outcome.key());
    let mut notes = vec![decided];
    notes.extend(consequence(feedback, decision));
    notes
}

/// Says what whoever decides should know.
fn consequence(feedback: &Feedback, decision: &Decision) -> Option<String> {
    let id = decision.comment;
    if let Some(applied) = feedback.application(id) {
        return Some(format!(
            "comment {id} was written into the plan on {}; what it changed there stays as it is",
            applied.date
        ));
    }
    let is_without_text = decision.outcome == Outcome::Partly && decision.agreed.is_none();
    is_without_text.then(|| {
        format!("comment {id} has no agreed text, so that `apply` has nothing to write of it")
    })
}
