//! `feedback --split`: what stands behind a question was meant, each change by itself.

use crate::circulation::feedback::{CommentForm, CommentId, Feedback, Split};
use crate::cli::Failure;
use crate::cli::feedback_files::{self, FeedbackFile};
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan_file;
use chrono::NaiveDate;
use std::path::Path;

/// Appends that a question is taken apart.
pub(super) fn split(
    session: &mut Session,
    plan: &Plan,
    path: &Path,
    question: CommentId,
    date: NaiveDate,
) -> Result<(), Failure> {
    let note = read_back::revise(session, Kind::Feedback(plan), path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let changes = changes_behind(feedback, question)?;
        let more = Feedback {
            splits: vec![Split {
                comment: question,
                date,
            }],
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        let note =
            format!("question {question} is taken apart: {changes} changes stand by themselves");
        Ok((Some(text), note))
    })?;
    session.note(&note);
    session.print_path(path);
    Ok(())
}

/// Returns how many changes stand behind a question.
fn changes_behind(feedback: &Feedback, question: CommentId) -> Result<usize, Failure> {
    let was_split = feedback.splits.iter().find(|one| one.comment == question);
    let wrong = match (was_split, feedback.comment(question)) {
        (Some(split), _) => format!("question {question} was taken apart on {}", split.date),
        (None, Some(comment)) if comment.mark == CommentForm::Question => {
            return Ok(feedback.behind(question).count());
        }
        (None, Some(_)) => format!("comment {question} is no question"),
        (None, None) => return Err(feedback_files::unknown(feedback, question)),
    };
    let open = feedback.comments.iter();
    let open = open.filter(|comment| comment.mark == CommentForm::Question);
    let open: Vec<String> = open.map(|comment| comment.id.to_string()).collect();
    let help = match open.is_empty() {
        true => "there is no other question in this file".to_owned(),
        false => format!("questions that can be taken apart: {}", open.join(", ")),
    };
    Err(Failure::Usage(
        Diagnostic::error("bad-decision", wrong).help(help),
    ))
}
