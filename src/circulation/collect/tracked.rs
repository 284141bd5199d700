//! Tracked changes of words: what one author did in one go is one comment.

use super::base::Base;
use super::draft::Collected;
use super::ledger::Found;
use super::likeness::folded;
use super::unit::{Piece, Unit};
use crate::circulation::feedback::{Mark, Proposal};
use crate::docx_file::{Change, ChangeId, ChangeKind, DocxFile, Position, Reading};
use chrono::NaiveDateTime;
use std::collections::{HashMap, HashSet};

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
            found.part = self.unit.part;
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

/// A stretch of a unit's pieces that was moved away, or that came.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    unit: usize,
    /// Places among the unit's pieces.
    pieces: Vec<usize>,
    text: String,
    place: Position,
    change: ChangeId,
}

/// The moves of words whose both ends are known.
#[derive(Debug, Default)]
pub(super) struct Moves {
    pairs: Vec<(Vec<Stretch>, Vec<Stretch>)>,
    /// Units and pieces that are part of one.
    pieces: HashSet<(usize, usize)>,
}

impl Moves {
    /// Pairs what was moved away with what came: by the name of the move, else by author and text.
    pub(super) fn of(units: &[Unit<'_>], file: &DocxFile) -> Self {
        let mut by_name: Vec<(Key, [Vec<Stretch>; 2])> = Vec::new();
        let mut places: HashMap<Key, usize> = HashMap::new();
        for (index, unit) in units.iter().enumerate() {
            if unit.is_of_row || unit.is_moved {
                continue;
            }
            for stretch in stretches(index, unit, file) {
                let Some(change) = file.change(stretch.change) else {
                    continue;
                };
                let key = Key::of(change, &stretch);
                let place = *places.entry(key.clone()).or_insert(by_name.len());
                if place == by_name.len() {
                    by_name.push((key, [Vec::new(), Vec::new()]));
                }
                let side = usize::from(change.kind == ChangeKind::MoveTo);
                by_name[place].1[side].push(stretch);
            }
        }
        let mut moves = Moves::default();
        for (_, [from, to]) in by_name {
            if from.is_empty() || to.is_empty() {
                continue;
            }
            for stretch in from.iter().chain(&to) {
                moves
                    .pieces
                    .extend(stretch.pieces.iter().map(|piece| (stretch.unit, *piece)));
            }
            moves.pairs.push((from, to));
        }
        moves
    }

    fn has(&self, unit: usize, piece: usize) -> bool {
        self.pieces.contains(&(unit, piece))
    }
}

/// What joins the ends of a move.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Name(String),
    Text(Option<String>, String),
}

impl Key {
    fn of(change: &Change, stretch: &Stretch) -> Self {
        match &change.move_name {
            Some(name) => Key::Name(name.clone()),
            None => Key::Text(change.author.clone(), folded(&stretch.text)),
        }
    }
}

fn stretches(index: usize, unit: &Unit<'_>, file: &DocxFile) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (number, piece) in unit.pieces().iter().enumerate() {
        let ids = [piece.changes.inserted, piece.changes.deleted];
        for id in ids.into_iter().flatten() {
            let is_move = file.change(id).is_some_and(|change| {
                matches!(change.kind, ChangeKind::MoveFrom | ChangeKind::MoveTo)
            });
            if !is_move {
                continue;
            }
            match stretches.last_mut() {
                Some(last)
                    if last.change == id
                        && last.pieces.last() == number.checked_sub(1).as_ref() =>
                {
                    last.pieces.push(number);
                    last.text.push_str(piece.text);
                }
                _ => stretches.push(Stretch {
                    unit: index,
                    pieces: vec![number],
                    text: piece.text.to_owned(),
                    place: piece.place,
                    change: id,
                }),
            }
        }
    }
    stretches
}

/// Collects the moves, each once.
pub(super) fn moved(
    moves: &Moves,
    units: &[Unit<'_>],
    file: &DocxFile,
    base: &Base,
    collected: &mut Collected,
) {
    for (from, to) in &moves.pairs {
        let (first, target) = (&from[0], &to[0]);
        let (old, new) = (&units[first.unit], &units[target.unit]);
        let mut one = Found::new(Mark::Move, (first.place.paragraph, first.place.at));
        one.place = old.spot.map(|spot| base.place(spot));
        one.part = old.part;
        let change = file.change(target.change);
        one.author = change.and_then(|change| change.author.clone());
        one.written = change.and_then(|change| change.date);
        one.about = from.iter().map(|stretch| stretch.text.as_str()).collect();
        let is_within = from
            .iter()
            .chain(to)
            .all(|stretch| stretch.unit == first.unit);
        if is_within {
            one.proposal = Some(Proposal::Text(rearranged(old, from, to)));
        } else {
            let number = new.spot.and_then(|spot| match base.place(spot) {
                crate::circulation::feedback::Place::Item(key) => Some(key.0),
                _ => base.number(spot, None).map(str::to_owned),
            });
            one.text = number
                .map(|number| format!("→ {number}"))
                .unwrap_or_default();
        }
        collected.found.push(one);
    }
}

/// Returns a unit's text with nothing changed but a move.
fn rearranged(unit: &Unit<'_>, from: &[Stretch], to: &[Stretch]) -> String {
    let all = |stretches: &[Stretch]| -> HashSet<usize> {
        stretches
            .iter()
            .flat_map(|stretch| stretch.pieces.iter().copied())
            .collect()
    };
    let (from, to) = (all(from), all(to));
    let mut text = String::new();
    for (number, piece) in unit.pieces().iter().enumerate() {
        let is_there = Reading::Original.shows(piece.changes) && !from.contains(&number);
        if is_there || to.contains(&number) {
            text.push_str(piece.text);
        }
    }
    let number = unit.number.min(text.len());
    text.split_off(text.ceil_char_boundary(number))
}
