//! `decide --review`: one open comment after the other, a key for each outcome. Each decision is on record
//! at once, so that a review can be left and taken up again.

use super::consequence;
use crate::circulation::Standing;
use crate::circulation::decisions::{DecisionWords, OutcomeReading};
use crate::circulation::feedback::{CommentId, Decision, Feedback, Outcome};
use crate::cli::Failure;
use crate::cli::feedback::one::Telling;
use crate::cli::feedback_files::{self, FeedbackFile};
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::compose::feedback::Compilation;
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan_file;
use chrono::NaiveDate;
use std::io::{self, BufRead};
use std::path::Path;

/// What somebody answers about a comment.
enum Answer {
    Decided(Outcome),
    Later,
    Leave,
}

/// Asks about every comment that nobody has decided about.
pub(super) fn review(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    path: &Path,
    date: NaiveDate,
) -> Result<(), Failure> {
    let file = FeedbackFile::read_right(session, path, plan)?;
    let folder = feedback_files::name_of(path);
    let base = feedback_files::base_plan(session, loaded, &folder)?;
    let base = base.as_ref().unwrap_or(plan);
    let feedback = &file.placed.feedback;
    let standing = Standing::new(feedback);
    let compilation = Compilation::new(base, &standing, &loaded.labels);
    let places = compilation.places(&loaded.labels);
    let lines = places.iter().flat_map(|(_, lines)| lines.iter());
    let open = lines.filter(|line| line.outcome.is_none());
    let open: Vec<CommentId> = open.map(|line| line.id).collect();
    let telling = Telling {
        base,
        labels: &loaded.labels,
        standing: &standing,
    };
    let words = super::table::words(&[&loaded.labels]);
    let mut asking = Asking {
        lines: io::stdin().lock().lines(),
        words: &words,
    };
    let mut decided = 0;
    for (at, id) in open.iter().enumerate() {
        let Some(comment) = feedback.comment(*id) else {
            continue;
        };
        session.print(format_args!("\n{} of {}", at + 1, open.len()));
        telling.print(session, comment);
        match asking.outcome(session)? {
            Answer::Leave => break,
            Answer::Later => {}
            Answer::Decided(outcome) => {
                let Some(decision) = asking.decision(session, *id, outcome, date)? else {
                    break;
                };
                let note = record(session, plan, path, &decision)?;
                session.print(format_args!("comment {id}: {}", outcome.key()));
                decided += 1;
                if let Some(note) = note {
                    session.print(note);
                }
            }
        }
    }
    session.flush();
    let left = open.len() - decided;
    session.note(&match left {
        0 => "every comment is decided about".to_owned(),
        1 => "1 comment is open".to_owned(),
        many => format!("{many} comments are open; the next review goes on with them"),
    });
    session.print_path(path);
    Ok(())
}

/// Appends a decision. Whoever has decided meanwhile has the earlier word.
fn record(
    session: &mut Session,
    plan: &Plan,
    path: &Path,
    decision: &Decision,
) -> Result<Option<String>, Failure> {
    read_back::revise(session, Kind::Feedback(plan), path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let note = consequence(&file.placed.feedback, decision);
        let more = Feedback {
            decisions: vec![decision.clone()],
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        Ok((Some(text), note))
    })
}

struct Asking<'a> {
    lines: io::Lines<io::StdinLock<'static>>,
    words: &'a DecisionWords,
}

impl Asking<'_> {
    /// Reads a line; nothing at the end of the input.
    fn line(&mut self, session: &mut Session, question: &str) -> Result<Option<String>, Failure> {
        session.print(question);
        session.flush();
        match self.lines.next() {
            None => Ok(None),
            Some(Ok(line)) => Ok(Some(line.trim().to_owned())),
            Some(Err(error)) => Err(Failure::from(
                Diagnostic::error(
                    "bad-decision",
                    format!("the answer cannot be read: {error}"),
                )
                .help("what was decided so far is on record; start the review again"),
            )),
        }
    }

    fn outcome(&mut self, session: &mut Session) -> Result<Answer, Failure> {
        loop {
            let question = "a accepted, p partly, n noted, r rejected; s later, q leave:";
            let Some(line) = self.line(session, question)? else {
                return Ok(Answer::Leave);
            };
            let answer = match line.to_lowercase().as_str() {
                "a" => Answer::Decided(Outcome::Accepted),
                "p" => Answer::Decided(Outcome::Partly),
                "n" => Answer::Decided(Outcome::Noted),
                "r" => Answer::Decided(Outcome::Rejected),
                "" | "s" | "later" => Answer::Later,
                "q" | "quit" | "leave" => Answer::Leave,
                _ => match self.words.outcome(&line) {
                    OutcomeReading::Decided(outcome) => Answer::Decided(outcome),
                    _ => {
                        session.print(format_args!("“{line}” is no answer"));
                        continue;
                    }
                },
            };
            return Ok(answer);
        }
    }

    /// Asks for what goes with an outcome; nothing where the input ends before the reply.
    fn decision(
        &mut self,
        session: &mut Session,
        comment: CommentId,
        outcome: Outcome,
        date: NaiveDate,
    ) -> Result<Option<Decision>, Failure> {
        let some = |line: String| (!line.is_empty()).then_some(line);
        let agreed = match outcome {
            Outcome::Partly => match self.line(session, "agreed text, or nothing:")? {
                None => return Ok(None),
                Some(line) => some(line),
            },
            _ => None,
        };
        let reply = self.line(session, "reply, or nothing:")?;
        Ok(reply.map(|reply| Decision {
            comment,
            outcome,
            reply: some(reply),
            agreed,
            date,
        }))
    }
}
