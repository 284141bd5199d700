//! Checking concept notes: their templates always, what authors wrote if that is asked for.

use super::Failure;
use super::loaded::Loaded;
use super::note_files::{self, NoteMaker, Wanted};
use super::session::Session;
use crate::compose::concept_note::ConceptNote;
use crate::diagnostic::{Diagnostic, Span, Suggestions, alternatives};
use crate::file_name;
use crate::plan::{NoteSubject, Plan};
use crate::template::note::GENERAL;
use std::collections::HashSet;

/// Makes every note, and returns what is found; `all` is whether authors' words count, too.
pub(super) fn check(session: &mut Session, loaded: &Loaded, all: bool) -> Vec<Diagnostic> {
    let Some(plan) = &loaded.plan else {
        return Vec::new();
    };
    let mut maker = NoteMaker::new(loaded, None);
    let mut findings = Vec::new();
    let mut kinds = note_files::kinds(&loaded.project);
    for subject in note_files::subjects(plan, &loaded.project) {
        let kind = plan.note_kind(&subject).map_or(GENERAL, |kind| &kind.value);
        kinds.retain(|known| known != kind);
        let wanted = Wanted {
            subject,
            kind: None,
            with_texts: all,
        };
        if let Some(note) = made(session, &mut maker, wanted, &mut findings)
            && all
        {
            findings.extend(unfilled(loaded, &subject, &note));
        }
    }
    // A kind that nothing takes is tried out on anything.
    let events = plan.events.iter().map(NoteSubject::Event);
    let anything = events.chain(plan.items().map(NoteSubject::Item)).next();
    for kind in &kinds {
        let wanted = anything.map(|subject| Wanted {
            subject,
            kind: Some(kind),
            with_texts: false,
        });
        if let Some(wanted) = wanted {
            made(session, &mut maker, wanted, &mut findings);
        }
    }
    findings
}

fn made(
    session: &mut Session,
    maker: &mut NoteMaker<'_>,
    wanted: Wanted<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Option<ConceptNote> {
    match maker.compose(session, wanted, maker.loaded.trial_setup()) {
        Ok(mut note) => {
            findings.append(&mut note.findings);
            Some(note)
        }
        Err(Failure::Input(found)) => {
            findings.extend(found);
            None
        }
        Err(Failure::Usage(finding)) => {
            findings.push(finding);
            None
        }
        Err(Failure::Internal(_)) => None,
    }
}

fn unfilled(loaded: &Loaded, subject: &NoteSubject<'_>, note: &ConceptNote) -> Option<Diagnostic> {
    let readiness = &note.readiness;
    let missing: Vec<&str> = readiness.missing().collect();
    if missing.is_empty() {
        return None;
    }
    let path = note_files::texts_path(&loaded.project, subject);
    let finding = Diagnostic::warning(
        "unfilled-slots",
        format!(
            "the concept note of {} has {} of {} parts, {} of about {} words",
            subject.key(),
            readiness.filled(),
            readiness.slots.len(),
            readiness.words(),
            readiness.budget()
        ),
    );
    Some(
        finding
            .at_labelled(place(subject), "not yet written")
            .help(format!(
                "write in {}: {}",
                path.display(),
                missing.join(", ")
            )),
    )
}

fn place(subject: &NoteSubject<'_>) -> Span {
    match subject {
        NoteSubject::Item(place) => place.item.number.span,
        NoteSubject::Goal(goal) => goal.number.span,
        NoteSubject::Event(event) => event.key.span,
    }
}

/// Finds files that are no note's.
pub(super) fn strays(plan: &Plan, loaded: &Loaded) -> Vec<Diagnostic> {
    let events = plan.events.iter().map(|event| event.key.0.as_str());
    let items = plan.items().map(|place| place.item.key.0.as_str());
    let goals = plan.goals().map(|goal| goal.key.as_str());
    let keys = events.chain(items).chain(goals);
    let names: Vec<String> = keys.map(file_name::of_key).collect();
    let known: HashSet<&str> = names.iter().map(String::as_str).collect();
    let suggestions = Suggestions::default();
    note_files::stems(&loaded.project.notes)
        .into_iter()
        .filter(|stem| !known.contains(stem.as_str()))
        .map(|stem| {
            let path = loaded.project.notes.join(format!("{stem}.md"));
            let finding = Diagnostic::warning(
                "unknown-note",
                format!(
                    "{} is named after no item and no event of the plan",
                    path.display()
                ),
            );
            match alternatives(suggestions.nearest(&stem, names.iter().map(String::as_str))) {
                Some(near) => finding.help(format!("did you mean {near}?")),
                None => finding.help("name it after the key of an item or an event"),
            }
        })
        .collect()
}
