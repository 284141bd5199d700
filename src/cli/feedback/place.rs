//! `feedback place`: what a comment is about, said by a person.

use super::one::place_name;
use crate::circulation::feedback::{CommentId, Feedback, Placement, PlanElement};
use crate::cli::feedback_files::{self, FeedbackFile};
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::cli::{Failure, show};
use crate::diagnostic::Diagnostic;
use crate::plan::{FindError, Plan};
use crate::plan_file;
use chrono::NaiveDate;
use std::path::Path;

/// A placement, as a call says it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) comment: CommentId,
    /// An item's number or key, `goal 2.3`, `section II`, or `document`.
    pub(super) place: &'a str,
    pub(super) date: NaiveDate,
}

/// Appends what a comment is about; `base` is the plan as it was circulated.
pub(super) fn place(
    session: &mut Session,
    loaded: &Loaded,
    (plan, base): (&Plan, &Plan),
    path: &Path,
    wanted: Wanted<'_>,
) -> Result<(), Failure> {
    let place = find(base, wanted.place)?;
    let name = place_name(base, &loaded.labels, &place);
    let id = wanted.comment;
    let note = read_back::revise(session, Kind::Feedback(plan), path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let feedback = &file.placed.feedback;
        let comment = feedback.comment(id);
        let comment = comment.ok_or_else(|| feedback_files::unknown(feedback, id))?;
        if let Some(applied) = feedback.application(id) {
            return Err(Failure::Usage(
                Diagnostic::error(
                    "bad-decision",
                    format!("comment {id} was written into the plan on {}", applied.date),
                )
                .help(
                    "`wem-report apply --undo` takes the last changes back, where that is possible",
                ),
            ));
        }
        if comment.place.as_ref() == Some(&place) {
            return Ok((None, format!("comment {id} is on {name} already")));
        }
        let more = Feedback {
            placements: vec![Placement {
                comment: id,
                place: place.clone(),
                date: wanted.date,
            }],
            ..Feedback::default()
        };
        let text = plan_file::appended_feedback(file.text(session), &more);
        Ok((Some(text), format!("comment {id} is put on {name}")))
    })?;
    session.note(&note);
    session.print_path(path);
    Ok(())
}

/// Finds what a word names: an item first, then a goal, a section or an area, by number or key.
fn find(plan: &Plan, word: &str) -> Result<PlanElement, Failure> {
    let word = word.trim();
    let (level, rest) = word.split_once(' ').unwrap_or(("", word));
    let goal = |word: &str| {
        let mut goals = plan.sections.iter().flat_map(|section| &section.goals);
        let found = goals.find(|goal| goal.number.0 == word || goal.key == word);
        found.map(|goal| PlanElement::Goal(goal.key.clone()))
    };
    let section = |word: &str| {
        let mut sections = plan.sections.iter();
        let found = sections.find(|section| section.number.0 == word || section.key == word);
        found.map(|section| PlanElement::Section(section.key.clone()))
    };
    let area = |word: &str| {
        let mut areas = plan.areas.iter();
        let found = areas.find(|area| area.number.0 == word || area.key == word);
        found.map(|area| PlanElement::Area(area.key.clone()))
    };
    let named = match level.to_lowercase().as_str() {
        "goal" => goal(rest.trim()),
        "section" => section(rest.trim()),
        "area" => area(rest.trim()),
        _ => word
            .eq_ignore_ascii_case("document")
            .then_some(PlanElement::Document),
    };
    if let Some(place) = named {
        return Ok(place);
    }
    let item = plan.find(word);
    let is_unknown = matches!(item, Err(FindError::Unknown { .. }));
    let other = is_unknown.then(|| goal(word).or_else(|| section(word)).or_else(|| area(word)));
    match other.flatten() {
        Some(place) => Ok(place),
        None => show::find(plan, word).map(|place| PlanElement::Item(place.item.key.value.clone())),
    }
}
