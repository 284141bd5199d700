//! Tracked changes of words: what one author did in one go is one comment.

use super::collection::Collection;
use super::fates::Fate;
use super::finding::Finding;
use super::likeness::is_unseen;
use super::moves::Moves;
use super::sent::Base;
use super::unit::{Step, Unit};
use crate::circulation::feedback::{CommentForm, Proposal, TextEdit};
use crate::circulation::word_ledger::LeftOut;
use crate::reading::Change;
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// Collects what was tracked in a unit, but for what was moved.
pub(super) fn tracked(
    unit: &Unit<'_>,
    index: usize,
    moves: &Moves,
    base: &Base,
    collection: &mut Collection<'_>,
) {
    let steps = unit.steps(&|piece| moves.side(index, piece));
    if steps.iter().all(|step| step.piece.changes.is_empty()) {
        return;
    }
    for step in &steps {
        let is_moved = step.inserted.is_none() && step.deleted.is_none();
        if !step.piece.changes.is_empty() && is_moved {
            step.piece.set(&mut collection.fates, Fate::Found);
        }
    }
    let original: String = {
        let original = steps.iter().filter(|step| step.is_original);
        original.map(|step| step.piece.text).collect()
    };
    let number = original.ceil_char_boundary(unit.number.min(original.len()));
    let reader = Reader {
        unit,
        base,
        original: original[number..].to_owned(),
        steps,
    };
    reader.read(collection);
}

/// What one author did in one go.
#[derive(Debug, Default)]
struct Action {
    /// All words taken away, and those of them that were sent.
    about: String,
    deleted: String,
    inserted: String,
    /// Where in the text before all changes, in bytes: of the first word taken away, else of what was
    /// put in.
    at: Option<usize>,
    place: (u32, u32),
    author: Option<String>,
    written: Option<NaiveDateTime>,
    has_something: bool,
}

struct Reader<'r, 'f> {
    unit: &'r Unit<'f>,
    base: &'r Base,
    /// The unit's text before all changes, without its number.
    original: String,
    steps: Vec<Step<'f>>,
}

impl Reader<'_, '_> {
    /// Collects what was done: whatever one author did that touches is one action.
    fn read(&self, collection: &mut Collection<'_>) {
        let mut open: HashMap<Option<&str>, (usize, Action)> = HashMap::new();
        let mut at = 0;
        for (number, step) in self.steps.iter().enumerate() {
            // Whoever takes back what was his own has said nothing.
            let is_taken_back = match (step.inserted, step.deleted) {
                (Some(inserted), Some(deleted)) => inserted.author == deleted.author,
                _ => false,
            };
            for change in [step.inserted, step.deleted].into_iter().flatten() {
                let (last, action) = open.entry(change.author.as_deref()).or_default();
                if *last != number && *last + 1 != number {
                    self.finish(std::mem::take(action), collection);
                }
                *last = number;
                if is_taken_back {
                    let fate = Fate::LeftOut(LeftOut::TakenBack);
                    step.piece.set(&mut collection.fates, fate);
                } else {
                    action.add(step, at, change);
                    step.piece.set(&mut collection.fates, Fate::Found);
                }
            }
            if step.is_original {
                at += step.piece.text.len();
            }
        }
        let mut last: Vec<Action> = open.into_values().map(|(_, action)| action).collect();
        last.sort_by(|a, b| (a.place, &a.author).cmp(&(b.place, &b.author)));
        for action in last {
            self.finish(action, collection);
        }
    }

    fn finish(&self, action: Action, collection: &mut Collection<'_>) {
        if !action.has_something {
            return;
        }
        let says = |text: &str| text.chars().any(|c| c != '\n' && !is_unseen(c));
        let mark = match (says(&action.about), says(&action.inserted)) {
            (true, true) => CommentForm::Replacement,
            (true, false) => CommentForm::Deletion,
            (false, true) => CommentForm::Insertion,
            (false, false) => {
                collection.without_words += 1;
                return;
            }
        };
        let mut finding = Finding::new(mark, action.place);
        finding.place = self.unit.subject.map(|subject| self.base.place(subject));
        finding.author.clone_from(&action.author);
        finding.written = action.written;
        finding.is_unsure = self.unit.is_unsure;
        action
            .about
            .trim_matches('\n')
            .clone_into(&mut finding.about);
        let at = action.at.unwrap_or(0);
        let changes_what_was_sent = !action.deleted.is_empty() || says(&action.inserted);
        let size = self.original.len() + action.inserted.len();
        let is_in_text = at >= self.unit.number;
        if is_in_text {
            finding.column.clone_from(&self.unit.column);
        }
        if is_in_text && changes_what_was_sent && collection.take_room(size) {
            finding.proposal = Some(self.proposal(at, action));
        } else {
            // A number is no part of the text that could be changed.
            finding.text = action.inserted;
        }
        collection.findings.push(finding);
    }

    fn proposal(&self, at: usize, action: Action) -> Proposal {
        let at = at - self.unit.number;
        let before = self.original.get(..at).unwrap_or(&self.original);
        let change = Substitution {
            at: before.chars().count(),
            deleted: action.deleted,
            inserted: action.inserted,
        };
        match &self.unit.sent {
            Some(sent) if *sent != self.original => change.moved_to(&self.original, sent),
            _ => change.of(self.original.clone()),
        }
    }
}

impl Action {
    fn add(&mut self, step: &Step<'_>, at: usize, change: &Change) {
        if !self.has_something {
            self.has_something = true;
            self.place = (step.piece.place, step.piece.at);
            self.author.clone_from(&change.author);
            self.written = change.date;
        }
        let text = step.piece.text;
        if change.kind.adds() {
            self.at.get_or_insert(at);
            self.inserted.push_str(text);
            return;
        }
        self.about.push_str(text);
        if step.is_original {
            if self.deleted.is_empty() {
                self.at = Some(at);
            }
            self.deleted.push_str(text);
        } else {
            self.at.get_or_insert(at);
        }
    }
}

/// A change of a text, by characters.
struct Substitution {
    at: usize,
    deleted: String,
    inserted: String,
}

impl Substitution {
    fn of(self, base: String) -> Proposal {
        Proposal::Edit(TextEdit {
            base,
            at: self.at,
            deleted: self.deleted,
            inserted: self.inserted,
        })
    }

    /// Returns the change as one of the text that was sent, where the words stand there, too; else the
    /// whole text that it makes.
    fn moved_to(self, original: &str, sent: &str) -> Proposal {
        let (old, new): (Vec<char>, Vec<char>) =
            (original.chars().collect(), sent.chars().collect());
        let length = self.deleted.chars().count();
        let end = self.at + length;
        let same = |(a, b): &(&char, &char)| a == b;
        let before = old.iter().zip(&new).take_while(same).count();
        let behind = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take_while(same)
            .count();
        let found = if end <= before {
            Some(self.at)
        } else if old.len().saturating_sub(self.at) <= behind {
            (new.len() + self.at).checked_sub(old.len())
        } else {
            let mut places = sent.match_indices(&self.deleted);
            let only = places
                .next()
                .filter(|_| places.next().is_none() && length > 0);
            only.map(|(byte, _)| sent[..byte].chars().count())
        };
        let stands_there = |at: &usize| {
            let there = new.iter().skip(*at).take(length);
            there.eq(old[self.at.min(old.len())..end.min(old.len())].iter())
        };
        match found.filter(stands_there) {
            Some(at) => Substitution { at, ..self }.of(sent.to_owned()),
            None => {
                let head: String = old.iter().take(self.at).collect();
                let tail: String = old.iter().skip(end).collect();
                Proposal::Text(format!("{head}{}{tail}", self.inserted))
            }
        }
    }
}
