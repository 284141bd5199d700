//! `feedback retract`: what came from a wrong file counts no more, and is kept.

use crate::circulation::feedback::{Feedback, Retraction, Source};
use crate::circulation::manifest::sha256;
use crate::cli::Failure;
use crate::cli::feedback_files::FeedbackFile;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::diagnostic::{Diagnostic, nearest};
use crate::docx_file;
use crate::plan::Plan;
use crate::plan_file;
use chrono::NaiveDate;
use std::path::Path;

/// Fewest digits by which a file is named by its hash.
const HASH: usize = 8;

/// Appends that a file is withdrawn, or that it is taken in again.
pub(super) fn retract(
    session: &mut Session,
    plan: &Plan,
    path: &Path,
    word: &str,
    is_taken_back: bool,
    date: NaiveDate,
) -> Result<(), Failure> {
    let notes = read_back::revise(session, Kind::Feedback(plan), path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let source = find(feedback, word)?;
        let name = &source.file;
        if feedback.is_retracted(&source.hash) != is_taken_back {
            let said = match is_taken_back {
                true => format!("{name} was not withdrawn"),
                false => format!("{name} is withdrawn already"),
            };
            return Ok((None, vec![said]));
        }
        let all = feedback.comments.iter().chain(&feedback.kept);
        let own: Vec<_> = all.filter(|one| one.source == source.hash).collect();
        let comments = match own.len() {
            1 => "its 1 comment counts".to_owned(),
            many => format!("its {many} comments count"),
        };
        let mut notes = vec![match is_taken_back {
            true => format!("{name} is taken in again: {comments} as before"),
            false => format!("{name} is withdrawn: {comments} no more, and stays on record"),
        }];
        let applied = own.iter().filter_map(|one| feedback.application(one.id));
        notes.extend(applied.filter(|_| !is_taken_back).map(|one| {
            format!(
                "comment {} was written into the plan on {}; what it changed there stays as it is",
                one.comment, one.date
            )
        }));
        let more = Feedback {
            retractions: vec![Retraction {
                source: source.hash.clone(),
                is_taken_back,
                date,
            }],
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        Ok((Some(text), notes))
    })?;
    notes.iter().for_each(|note| session.note(note));
    session.print_path(path);
    Ok(())
}

/// Finds the collected file that a word names: by its name, by its path where it still lies there, or by
/// the beginning of its hash.
fn find<'f>(feedback: &'f Feedback, word: &str) -> Result<&'f Source, Failure> {
    let limit = docx_file::limits::PACKAGE.file as u64;
    let hash = plan_file::read_bytes_up_to(Path::new(word), limit).ok();
    let hash = hash.map(|bytes| sha256(&bytes));
    let sources = || feedback.sources.iter();
    if let Some(found) = sources().find(|source| Some(&source.hash) == hash.as_ref()) {
        return Ok(found);
    }
    let name = Path::new(word).file_name().unwrap_or_default();
    let name = name.to_string_lossy().to_lowercase();
    let lower = word.to_lowercase();
    let is_meant = |source: &&Source| {
        source.file.to_lowercase() == name
            || (lower.len() >= HASH && source.hash.starts_with(&lower))
    };
    let found: Vec<&Source> = sources().filter(is_meant).collect();
    let finding = match &found[..] {
        [one] => return Ok(one),
        [] => {
            let names = sources().map(|source| source.file.as_str());
            let near = nearest(word, names.clone());
            let shown: Vec<&str> = match near.is_empty() {
                true => names.collect(),
                false => near,
            };
            Diagnostic::error("unknown-source", format!("no file “{word}” was collected"))
                .help(format!("collected were {}", shown.join(", ")))
        }
        several => {
            let hashes: Vec<&str> = several.iter().map(|one| &one.hash[..HASH]).collect();
            Diagnostic::error(
                "unknown-source",
                format!("{} files “{word}” were collected", several.len()),
            )
            .help(format!("name one by its hash: {}", hashes.join(", ")))
        }
    };
    Err(Failure::Usage(finding))
}
