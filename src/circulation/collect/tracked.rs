//! Tracked changes of words: what one author did in one go is one comment.

use super::base::Base;
use super::draft::Collected;
use super::ledger::Found;
use super::moves::Moves;
use super::unit::{Piece, Unit};
use crate::circulation::feedback::{Mark, Proposal};
use crate::docx_file::{Change, ChangeId, ChangeKind, DocxFile, Reading};
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// Collects what was tracked in a unit, but for what was moved.
pub(super) fn tracked(
    unit: &Unit<'_>,
    index: usize,
    moves: &Moves,
    file: &DocxFile,
    base: &Base,
    collected: &mut Collected,
) {
    let pieces = unit.pieces();
    if pieces.iter().all(|piece| piece.changes.is_empty()) {
        return;
    }
    let reader = Reader {
        unit,
        base,
        original: unit.original(),
        steps: steps(unit, index, &pieces, moves, file),
    };
    reader.read(collected);
}

/// A piece with whoever put it in, and whoever took it away.
struct Step<'p> {
    piece: Piece<'p>,
    inserted: Option<&'p Change>,
    deleted: Option<&'p Change>,
    /// Where it stands in the text before all changes, in bytes.
    at: usize,
}

fn steps<'p>(
    unit: &Unit<'_>,
    index: usize,
    pieces: &[Piece<'p>],
    moves: &Moves,
    file: &'p DocxFile,
) -> Vec<Step<'p>> {
    let mut at = 0;
    let mut steps = Vec::with_capacity(pieces.len());
    for (number, piece) in pieces.iter().enumerate() {
        let is_moved = unit.is_moved || moves.has(index, number);
        let change = |id: Option<ChangeId>| {
            let change = file.change(id?)?;
            let is_move = matches!(change.kind, ChangeKind::MoveFrom | ChangeKind::MoveTo);
            (!(is_move && is_moved)).then_some(change)
        };
        steps.push(Step {
            piece: *piece,
            inserted: change(piece.changes.inserted),
            deleted: change(piece.changes.deleted),
            at,
        });
        if Reading::Original.shows(piece.changes) {
            at += piece.text.len();
        }
    }
    steps
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

struct Reader<'r, 'p> {
    unit: &'r Unit<'p>,
    base: &'r Base,
    /// The unit's text before all changes, without its number.
    original: String,
    steps: Vec<Step<'p>>,
}

impl Reader<'_, '_> {
    /// Collects what was done: whatever one author did that touches is one action.
    fn read(&self, collected: &mut Collected) {
        let mut open: HashMap<Option<&str>, (usize, Action)> = HashMap::new();
        for (number, step) in self.steps.iter().enumerate() {
            // Whoever takes back what was his own has said nothing.
            let is_taken_back = match (step.inserted, step.deleted) {
                (Some(inserted), Some(deleted)) => inserted.author == deleted.author,
                _ => false,
            };
            for change in [step.inserted, step.deleted].into_iter().flatten() {
                let (last, action) = open.entry(change.author.as_deref()).or_default();
                if *last != number && *last + 1 != number {
                    self.finish(std::mem::take(action), collected);
                }
                *last = number;
                if !is_taken_back {
                    action.add(step, change);
                }
            }
        }
        let mut last: Vec<Action> = open.into_values().map(|(_, action)| action).collect();
        last.sort_by(|a, b| (a.place, &a.author).cmp(&(b.place, &b.author)));
        for action in last {
            self.finish(action, collected);
        }
    }

    fn finish(&self, action: Action, collected: &mut Collected) {
        if !action.has_something {
            return;
        }
        let says = |text: &str| text.chars().any(|c| c != '\n');
        let mark = match (says(&action.about), says(&action.inserted)) {
            (true, true) => Mark::Replacement,
            (true, false) => Mark::Deletion,
            (false, true) => Mark::Insertion,
            (false, false) => {
                collected.without_words += 1;
                return;
            }
        };
        let mut found = Found::new(mark, action.place);
        found.place = self.unit.spot.map(|spot| self.base.place(spot));
        found.author.clone_from(&action.author);
        found.written = action.written;
        action.about.trim_matches('\n').clone_into(&mut found.about);
        let at = action.at.unwrap_or(0);
        let changes_what_was_sent = !action.deleted.is_empty() || says(&action.inserted);
        let size = self.original.len() + action.inserted.len();
        let is_in_text = at >= self.unit.number;
        if is_in_text {
            found.column = self.unit.column.clone();
        }
        if is_in_text && changes_what_was_sent && collected.take_room(size) {
            found.proposal = Some(self.proposal(at, action));
        } else {
            // A number is no part of the text that could be changed.
            found.text = action.inserted;
        }
        collected.found.push(found);
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
    fn add(&mut self, step: &Step<'_>, change: &Change) {
        if !self.has_something {
            self.has_something = true;
            self.place = (step.piece.place.paragraph, step.piece.place.at);
            self.author.clone_from(&change.author);
            self.written = change.date;
        }
        let text = step.piece.text;
        if change.kind.adds() {
            self.at.get_or_insert(step.at);
            self.inserted.push_str(text);
            return;
        }
        self.about.push_str(text);
        if step.inserted.is_none() {
            if self.deleted.is_empty() {
                self.at = Some(step.at);
            }
            self.deleted.push_str(text);
        } else {
            self.at.get_or_insert(step.at);
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
        Proposal::Edit {
            base,
            at: self.at,
            deleted: self.deleted,
            inserted: self.inserted,
        }
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
