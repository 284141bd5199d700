//! What a file of feedback must keep: its references hold, no number stands twice, and what a change
//! takes away stands where it says.

use super::feedback::{Comment, CommentId, Feedback, PlanElement, Proposal, TextEdit};
use crate::diagnostic::{self, Diagnostic, Span, alternatives, nearest};
use crate::plan::progress::rules::Rules;
use crate::plan::{BodyKey, ColumnKey, ItemKey, Plan};
use std::collections::{HashMap, HashSet};

/// Feedback with the places of its entries, list by list in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlacedFeedback {
    pub feedback: Feedback,
    pub sources: Vec<EntryPlaces>,
    pub attributions: Vec<EntryPlaces>,
    pub comments: Vec<EntryPlaces>,
    pub decisions: Vec<EntryPlaces>,
    pub applied: Vec<EntryPlaces>,
    pub placements: Vec<EntryPlaces>,
    pub retractions: Vec<EntryPlaces>,
    pub undone: Vec<EntryPlaces>,
}

/// Where an entry and its values stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPlaces {
    pub heading: Span,
    pub values: Vec<(String, Span)>,
}

impl EntryPlaces {
    /// Returns where a key's value stands; the entry itself where it has no such key.
    pub fn of(&self, key: &str) -> Span {
        let mut values = self.values.iter();
        values
            .find(|(name, _)| name == key)
            .map_or(self.heading, |(_, span)| *span)
    }
}

/// Checks feedback against its plan. The findings come sorted by place.
///
/// Feedback is about a plan as it was circulated, so that an item that has gone since is only
/// warned of, and not even that where it went because of the feedback.
pub fn check_feedback(plan: &Plan, placed: &PlacedFeedback) -> Vec<Diagnostic> {
    let mut check = Check {
        rules: Rules::new(plan),
        plan,
        placed,
        findings: Vec::new(),
    };
    check.sources();
    check.attributions();
    check.comments();
    check.decisions();
    check.later_words();
    diagnostic::sort(&mut check.findings);
    check.findings
}

struct Check<'a> {
    rules: Rules<'a>,
    plan: &'a Plan,
    placed: &'a PlacedFeedback,
    findings: Vec<Diagnostic>,
}

impl Check<'_> {
    fn sources(&mut self) {
        let placed = self.placed;
        let mut first: HashMap<&str, Span> = HashMap::new();
        for (source, places) in placed.feedback.sources.iter().zip(&placed.sources) {
            self.body(source.body.as_ref(), places);
            if let Some(earlier) = first.insert(&source.hash, places.of("hash")) {
                self.findings.push(
                    Diagnostic::error("repeated-entry", "two sources have the same hash")
                        .at_labelled(places.of("hash"), "used again")
                        .see(earlier, "used first")
                        .help("a file is collected once: delete this entry"),
                );
            }
        }
    }

    fn attributions(&mut self) {
        let placed = self.placed;
        let attributions = placed.feedback.attributions.iter();
        for (attribution, places) in attributions.zip(&placed.attributions) {
            if placed.feedback.source(&attribution.source).is_none() {
                self.findings.push(
                    Diagnostic::error(
                        "unknown-source",
                        "a sender is named of a file that is not listed",
                    )
                    .at_labelled(places.of("source"), "no such `[[source]]`")
                    .help("get the entry of its file back: nothing is deleted from this file"),
                );
            }
            self.body(attribution.body.as_ref(), places);
        }
    }

    fn comments(&mut self) {
        let placed = self.placed;
        let hashes: HashSet<&str> = placed
            .feedback
            .sources
            .iter()
            .map(|source| source.hash.as_str())
            .collect();
        let mut first: HashMap<CommentId, Span> = HashMap::new();
        for (comment, places) in placed.feedback.comments.iter().zip(&placed.comments) {
            if let Some(earlier) = first.insert(comment.id, places.of("id")) {
                self.repeated_comment(comment.id, places.of("id"), earlier);
            }
            if !hashes.contains(comment.source.as_str()) {
                self.findings.push(
                    Diagnostic::error(
                        "unknown-source",
                        format!("comment {} came in a file that is not listed", comment.id),
                    )
                    .at_labelled(places.of("source"), "no such `[[source]]`")
                    .help("get the entry of its file back: nothing is deleted from this file"),
                );
            }
            self.body(comment.body.as_ref(), places);
            self.subject(comment, places);
            self.columns(comment, places);
            self.change(comment, places);
        }
        for (comment, places) in placed.feedback.comments.iter().zip(&placed.comments) {
            if let Some(id) = comment.reply_to.filter(|id| !first.contains_key(id)) {
                self.unknown_comment("the answered", id, places.of("reply_to"));
            }
        }
    }

    fn repeated_comment(&mut self, id: CommentId, again: Span, earlier: Span) {
        let free = self.placed.feedback.next_id();
        self.findings.push(
            Diagnostic::error(
                "repeated-entry",
                format!("two comments have the number {id}"),
            )
            .at_labelled(again, "used again")
            .see(earlier, "used first")
            .help(format!(
                "give this one the next number that is free, {free}, and look which of the two a decision is about"
            )),
        );
    }

    fn body(&mut self, body: Option<&BodyKey>, places: &EntryPlaces) {
        let problem = body.and_then(|body| self.rules.body(body));
        if let Some(problem) = problem {
            let at = places.of("body");
            let finding = problem.diagnostic.at_labelled(at, "unknown body");
            self.findings.push(finding);
        }
    }

    fn subject(&mut self, comment: &Comment, places: &EntryPlaces) {
        let (what, key, is_there) = match &comment.place {
            None | Some(PlanElement::Document) => return,
            Some(PlanElement::Item(key)) => ("item", &key.0, self.has_item(key)),
            Some(PlanElement::Goal(number)) => {
                let is_there = self.plan.goals().any(|goal| goal.key == *number);
                ("goal", number, is_there)
            }
            Some(PlanElement::Section(number)) => {
                let mut sections = self.plan.sections.iter();
                let is_there = sections.any(|section| section.key == *number);
                ("section", number, is_there)
            }
            Some(PlanElement::Area(key)) => {
                let is_there = self.plan.areas.iter().any(|area| area.key == *key);
                ("area", key, is_there)
            }
        };
        let is_ours =
            matches!(&comment.place, Some(PlanElement::Item(key)) if self.was_removed(key));
        if !is_there && !is_ours {
            self.findings.push(
                Diagnostic::warning(
                    "place-gone",
                    format!(
                        "comment {} is about {what} {key}, which the plan no longer has",
                        comment.id
                    ),
                )
                .at_labelled(places.of(what), "not in the plan")
                .help("documents list it under the unplaced comments; nothing of it is lost"),
            );
        }
    }

    /// Refuses columns that items do not have: what is said under a misspelt name would be compiled
    /// beside no text, and could not be applied.
    fn columns(&mut self, comment: &Comment, places: &EntryPlaces) {
        if let Some(key) = &comment.column {
            let message = format!("`part` of comment {} cannot be “{key}”", comment.id);
            self.part(comment, key, message, places.of("part"));
        }
        let (keys, what, entry): (Vec<&ColumnKey>, _, _) = match &comment.proposal {
            Some(Proposal::NewItem(texts)) => {
                let keys = texts.iter().map(|(key, _)| key);
                (keys.collect(), "new item", "new_item")
            }
            Some(Proposal::Move { edits, .. }) => {
                (edits.iter().map(|(key, _)| key).collect(), "move", "move")
            }
            _ => return,
        };
        for key in keys {
            let message = format!(
                "unknown key `{key}` in the {what} of comment {}",
                comment.id
            );
            self.column(key, "unknown-key", message, places.of(entry));
        }
    }

    /// Refuses what a comment’s place has no column and no text of.
    fn part(&mut self, comment: &Comment, key: &ColumnKey, message: String, at: Span) {
        let place = comment.place.as_ref();
        let Some(place) = place.filter(|place| !matches!(place, PlanElement::Item(_))) else {
            return self.column(key, "unknown-word", message, at);
        };
        let subject = place.subject().into_iter();
        let columns = subject.flat_map(|subject| self.plan.columns.of_values(subject));
        let known = columns.map(|column| column.key.as_str());
        let texts = place.running_texts().iter().map(ColumnKey::as_str);
        let known: Vec<&str> = known.chain(texts).collect();
        let label = "no column or text of it";
        let refused = refused(
            key,
            &known,
            Diagnostic::error("unknown-word", message),
            at,
            label,
        );
        self.findings.extend(refused);
    }

    fn column(&mut self, key: &ColumnKey, code: &'static str, message: String, at: Span) {
        let known = self.plan.columns.of_items();
        let known: Vec<&str> = known.map(|column| column.key.as_str()).collect();
        let label = "no column of the plan’s items";
        let refused = refused(key, &known, Diagnostic::error(code, message), at, label);
        self.findings.extend(refused);
    }

    fn has_item(&self, key: &ItemKey) -> bool {
        self.plan.items().any(|place| *place.item.key == *key)
    }

    /// Returns whether an item went because of a comment that was applied.
    fn was_removed(&self, key: &ItemKey) -> bool {
        let feedback = &self.placed.feedback;
        feedback.applied.iter().any(|applied| {
            feedback.comment(applied.comment).is_some_and(|comment| {
                comment.proposal == Some(Proposal::Removal)
                    && comment.place.as_ref() == Some(&PlanElement::Item(key.clone()))
            })
        })
    }

    fn change(&mut self, comment: &Comment, places: &EntryPlaces) {
        let (edits, key): (Vec<&TextEdit>, _) = match &comment.proposal {
            Some(Proposal::Edit(edit)) => (vec![edit], "edit"),
            Some(Proposal::Move { edits, .. }) => {
                (edits.iter().map(|(_, edit)| edit).collect(), "move")
            }
            _ => return,
        };
        if !edits.iter().all(|edit| edit.fits()) {
            self.findings.push(
                Diagnostic::error(
                    "bad-entry",
                    format!("the change of comment {} does not fit its text", comment.id),
                )
                .at_labelled(places.of(key), "other words stand there")
                .help("`at` counts the characters of `base` before the change, from 0"),
            );
        }
    }

    fn decisions(&mut self) {
        let placed = self.placed;
        let known: HashSet<CommentId> = placed
            .feedback
            .comments
            .iter()
            .map(|comment| comment.id)
            .collect();
        for (decision, places) in placed.feedback.decisions.iter().zip(&placed.decisions) {
            if !known.contains(&decision.comment) {
                self.unknown_comment("the decided", decision.comment, places.of("comment"));
            }
        }
        let mut first: HashMap<CommentId, Span> = HashMap::new();
        for (applied, places) in placed.feedback.applied.iter().zip(&placed.applied) {
            if !known.contains(&applied.comment) {
                self.unknown_comment("the applied", applied.comment, places.of("comment"));
            }
            let is_undone = |run: u32| placed.feedback.undone.iter().any(|one| one.run == run);
            if applied.run.is_some_and(is_undone) {
                continue;
            }
            if let Some(earlier) = first.insert(applied.comment, places.of("comment")) {
                self.findings.push(
                    Diagnostic::error(
                        "repeated-entry",
                        format!("comment {} is applied twice", applied.comment),
                    )
                    .at_labelled(places.of("comment"), "applied again")
                    .see(earlier, "applied first")
                    .help("a change is written once: delete this entry"),
                );
            }
        }
    }

    /// Looks whether what was said later is about something that is there.
    fn later_words(&mut self) {
        let placed = self.placed;
        let feedback = &placed.feedback;
        for (placement, places) in feedback.placements.iter().zip(&placed.placements) {
            if feedback.comment_or_kept(placement.comment).is_none() {
                self.unknown_comment("the placed", placement.comment, places.of("comment"));
            }
        }
        for (retraction, places) in feedback.retractions.iter().zip(&placed.retractions) {
            if feedback.source(&retraction.source).is_none() {
                self.findings.push(
                    Diagnostic::error("unknown-source", "a file is withdrawn that is not listed")
                        .at_labelled(places.of("source"), "no such `[[source]]`")
                        .help("get the entry of its file back: nothing is deleted from this file"),
                );
            }
        }
        for (undone, places) in feedback.undone.iter().zip(&placed.undone) {
            if feedback
                .applications
                .iter()
                .all(|one| one.run != undone.run)
            {
                self.findings.push(
                    Diagnostic::error(
                        "bad-entry",
                        format!("run {} is taken back and not in this file", undone.run),
                    )
                    .at_labelled(places.of("run"), "no such `[[application]]`")
                    .help("get its entry back: nothing is deleted from this file"),
                );
            }
        }
    }

    fn unknown_comment(&mut self, which: &str, id: CommentId, at: Span) {
        self.findings.push(
            Diagnostic::error(
                "unknown-comment",
                format!("{which} comment {id} is not in this file"),
            )
            .at_labelled(at, "no such comment")
            .help("get the comment back, or correct the number"),
        );
    }
}

/// Returns what is to be said of a key that is none of some.
fn refused(
    key: &ColumnKey,
    known: &[&str],
    finding: Diagnostic,
    at: Span,
    label: &str,
) -> Option<Diagnostic> {
    if known.contains(&key.as_str()) {
        return None;
    }
    let all = alternatives(known.iter().copied()).unwrap_or_default();
    let help = match alternatives(nearest(key.as_str(), known.iter().copied())) {
        Some(near) if near != all => format!("did you mean {near}? It can be {all}"),
        _ if all.is_empty() => "delete `part`".to_owned(),
        _ => format!("it can be {all}"),
    };
    Some(finding.at_labelled(at, label).help(help))
}
