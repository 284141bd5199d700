//! `apply --undo`: the plan file as it was before the last run, to the byte.

use super::plan_text;
use crate::circulation::feedback::{Application, Feedback, TextChange, Undone};
use crate::circulation::manifest::sha256;
use crate::cli::Failure;
use crate::cli::feedback_files::FeedbackFile;
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan_file;
use chrono::NaiveDate;
use similar::{DiffTag, TextDiff};
use std::path::Path;

/// Takes the last run back, or shows what that would change.
pub(super) fn undo(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    path: &Path,
    is_dry: bool,
    date: NaiveDate,
) -> Result<(), Failure> {
    if is_dry {
        let file = FeedbackFile::read_right(session, path, plan)?;
        let last = last(&file.placed.feedback)?;
        let (old, new) = restored(loaded, last)?;
        show_difference(
            session,
            &loaded.project.plan.display().to_string(),
            &old,
            &new,
        );
        return Ok(());
    }
    let kind = Kind::Feedback(plan);
    let (has_changed, note) = read_back::revise(session, kind, path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let last = last(feedback)?;
        let own = feedback.applied.iter();
        let own = own.filter(|applied| applied.run == Some(last.run)).count();
        // The plan first: after an interruption it is found as it was.
        let has_changed = write_plan(session, loaded, last)?;
        let more = Feedback {
            undone: vec![Undone {
                run: last.run,
                date,
            }],
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        let note = match own {
            1 => format!("the change of {} is taken back: 1 comment", last.date),
            many => format!(
                "the changes of {} are taken back: {many} comments",
                last.date
            ),
        };
        Ok((Some(text), (has_changed, note)))
    })?;
    session.note(&note);
    if has_changed {
        session.print_path(&loaded.project.plan);
    }
    session.print_path(path);
    Ok(())
}

fn write_plan(session: &mut Session, loaded: &Loaded, last: &Application) -> Result<bool, Failure> {
    let path = &loaded.project.plan;
    read_back::revise(session, Kind::Plan(loaded), path, |session, _| {
        let (old, new) = restored(loaded, last)?;
        show_difference(session, &path.display().to_string(), &old, &new);
        session.flush();
        let has_changed = old != new;
        Ok((has_changed.then_some(new), has_changed))
    })
}

/// Returns the run that can be taken back.
fn last(feedback: &Feedback) -> Result<&Application, Failure> {
    let last = feedback.last_application();
    if let Some(last) = last.filter(|last| last.before == last.after) {
        return Err(Failure::from(
            Diagnostic::error(
                "not-undone",
                format!(
                    "the run of {} found its changes in the plan and wrote nothing",
                    last.date
                ),
            )
            .help("change the plan by hand, or take an earlier text of it from a backup or git"),
        ));
    }
    last.ok_or_else(|| {
        let help = match feedback.applied.is_empty() {
            true => "`wem-report apply` writes what was accepted",
            false => "what an earlier release wrote can be taken back with git only",
        };
        Failure::from(
            Diagnostic::error("not-undone", "there is no run of apply to take back").help(help),
        )
    })
}

/// Returns the plan file's text as it is, and as it was before a run.
///
/// # Errors
/// When the plan has been changed since.
fn restored(loaded: &Loaded, last: &Application) -> Result<(String, String), Failure> {
    let path = &loaded.project.plan;
    let (mark, text) = plan_text(path)?;
    let now = format!("{mark}{text}");
    let hash = sha256(now.as_bytes());
    if hash == last.before {
        // It was interrupted, or taken back by hand.
        return Ok((now.clone(), now));
    }
    let before = reversed(&now, &last.changes);
    let is_right = hash == last.after && sha256(before.as_bytes()) == last.before;
    match is_right {
        true => Ok((now, before)),
        false => Err(Failure::from(
            Diagnostic::error(
                "not-undone",
                format!(
                    "{} was changed after the changes of {} were written; nothing is taken back",
                    path.display(),
                    last.date
                ),
            )
            .help("take the later changes out first, or change the plan by hand"),
        )),
    }
}

/// Prints what changes as a unified diff.
pub(in crate::cli) fn show_difference(session: &mut Session, name: &str, old: &str, new: &str) {
    if old == new {
        return;
    }
    let diff = TextDiff::from_lines(old, new);
    let mut diff = diff.unified_diff();
    let diff = diff.context_radius(3).header(name, name);
    session.print(diff.to_string().trim_end_matches('\n'));
}

/// Returns what is kept of a run, so that it can be taken back.
pub(super) fn application(run: u32, old: &str, new: &str, date: NaiveDate) -> Application {
    let (old_lines, new_lines) = (lines(old), lines(new));
    let diff = TextDiff::from_slices(&old_lines, &new_lines);
    let ops = diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal);
    let changes = ops.map(|op| TextChange {
        line: op.new_range().start,
        was: old_lines[op.old_range()].concat(),
        is: new_lines[op.new_range()].concat(),
    });
    Application {
        run,
        before: sha256(old.as_bytes()),
        after: sha256(new.as_bytes()),
        changes: changes.collect(),
        date,
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Returns a text with changes taken back.
fn reversed(text: &str, changes: &[TextChange]) -> String {
    let lines = lines(text);
    let mut before = String::with_capacity(text.len());
    let mut at = 0;
    for change in changes {
        let start = change.line.clamp(at, lines.len());
        before.extend(lines[at..start].iter().copied());
        before += &change.was;
        at = (start + change.is.split_inclusive('\n').count()).min(lines.len());
    }
    before.extend(lines[at..].iter().copied());
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_taken_back_to_the_byte() {
        for (old, new) in [
            ("a\nb\nc\n", "a\nB\nc\n"),
            ("a\r\nb", "a\r\nb\nc"),
            ("", "a\n"),
            ("a\nb\n", ""),
            ("\u{FEFF}a\n\nb\nb\n", "\u{FEFF}x\na\nb\n\nb\nb\ny"),
            ("same\n", "same\n"),
        ] {
            let kept = application(1, old, new, NaiveDate::default());
            assert_eq!(reversed(new, &kept.changes), old, "{old:?} {new:?}");
        }
    }
}
