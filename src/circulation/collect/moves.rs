//! Tracked moves of words: both ends of one are one comment.

use super::collection::Collection;
use super::finding::Finding;
use super::likeness::as_compared;
use super::sent::Base;
use super::unit::{Step, TextRun, Unit};
use crate::circulation::feedback::{CommentForm, PlanElement, Proposal};
use crate::reading::{Change, ChangeId, ChangeKind, ReturnedFile};
use std::collections::{HashMap, HashSet};

/// A stretch of a unit's pieces that was moved away, or that came.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MovedWords {
    unit: usize,
    /// Places among the unit's pieces.
    pieces: Vec<usize>,
    text: String,
    at: (u32, u32),
    change: ChangeId,
}

/// The moves of words whose both ends are known.
#[derive(Debug, Default)]
pub(super) struct Moves {
    pairs: Vec<(Vec<MovedWords>, Vec<MovedWords>)>,
    /// Units and pieces that are part of one, and whether they are its new place.
    pieces: HashMap<(usize, usize), bool>,
}

impl Moves {
    /// Pairs what was moved away with what came: by the name of the move, else by author and text.
    pub(super) fn of(units: &[Unit<'_>], file: &ReturnedFile) -> Self {
        let mut by_name: Vec<(Key, [Vec<MovedWords>; 2])> = Vec::new();
        let mut places: HashMap<Key, usize> = HashMap::new();
        for (index, unit) in units.iter().enumerate() {
            if unit.is_of_row || unit.mover.is_some() {
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
        for (_, [from, mut to]) in by_name {
            if from.is_empty() || to.is_empty() {
                continue;
            }
            joined(&mut to, units);
            for (side, stretches) in [(false, &from), (true, &to)] {
                for stretch in stretches {
                    let pieces = stretch.pieces.iter();
                    let pieces = pieces.map(|piece| ((stretch.unit, *piece), side));
                    moves.pieces.extend(pieces);
                }
            }
            moves.pairs.push((from, to));
        }
        moves
    }

    /// Returns whether a piece is at the new place of a move, or at the old one.
    pub(super) fn side(&self, unit: usize, piece: usize) -> Option<bool> {
        self.pieces.get(&(unit, piece)).copied()
    }
}

/// What joins the ends of a move.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Name(String),
    Text(Option<String>, String),
}

impl Key {
    fn of(change: &Change, stretch: &MovedWords) -> Self {
        match &change.move_name {
            Some(name) => Key::Name(name.clone()),
            None => Key::Text(change.author.clone(), as_compared(&stretch.text)),
        }
    }
}

fn stretches(index: usize, unit: &Unit<'_>, file: &ReturnedFile) -> Vec<MovedWords> {
    let mut stretches: Vec<MovedWords> = Vec::new();
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
                _ => stretches.push(MovedWords {
                    unit: index,
                    pieces: vec![number],
                    text: piece.text.to_owned(),
                    at: (piece.place, piece.at),
                    change: id,
                }),
            }
        }
    }
    stretches
}

/// Joins what stands at one new place with what whoever moved it put in between: that came with it.
fn joined(to: &mut Vec<MovedWords>, units: &[Unit<'_>]) {
    let mut all: Vec<MovedWords> = Vec::with_capacity(to.len());
    let mut pieces: (Option<usize>, Vec<TextRun<'_>>) = Default::default();
    for stretch in std::mem::take(to) {
        let last = all.last_mut().filter(|last| last.unit == stretch.unit);
        let Some(last) = last else {
            all.push(stretch);
            continue;
        };
        let unit = &units[stretch.unit];
        let ends = (last.pieces.last(), stretch.pieces.first());
        let between = match ends {
            (Some(end), Some(start)) => end + 1..*start,
            _ => 0..0,
        };
        let author = |change: Option<ChangeId>| {
            let change = unit.file.change(change?)?;
            Some(change.author.clone())
        };
        let mover = author(Some(stretch.change));
        if pieces.0 != Some(stretch.unit) {
            pieces = (Some(stretch.unit), unit.pieces());
        }
        let pieces = &pieces.1;
        let is_one = between
            .clone()
            .all(|at| author(pieces[at].changes.inserted) == mover);
        if is_one {
            for at in between.clone() {
                last.text.push_str(pieces[at].text);
            }
            last.pieces.extend(between);
            last.text.push_str(&stretch.text);
            last.pieces.extend(stretch.pieces);
        } else {
            all.push(stretch);
        }
    }
    *to = all;
}

/// Collects the moves, each once.
pub(super) fn moved(
    moves: &Moves,
    units: &[Unit<'_>],
    base: &Base,
    collection: &mut Collection<'_>,
) {
    for (from, to) in &moves.pairs {
        let (first, target) = (&from[0], &to[0]);
        let (old, new) = (&units[first.unit], &units[target.unit]);
        let mut finding = Finding::new(CommentForm::Move, first.at);
        finding.place = old.subject.map(|subject| base.place(subject));
        finding.column.clone_from(&old.column);
        finding.is_unsure = old.is_unsure;
        let change = old.file.change(target.change);
        finding.author = change.and_then(|change| change.author.clone());
        finding.written = change.and_then(|change| change.date);
        finding.about = from.iter().map(|stretch| stretch.text.as_str()).collect();
        let is_within = from
            .iter()
            .chain(to)
            .all(|stretch| stretch.unit == first.unit);
        if is_within {
            finding.proposal = Some(Proposal::Text(rearranged(old, from, to)));
        } else {
            let number = new.subject.and_then(|subject| match base.place(subject) {
                PlanElement::Item(key) => Some(key.0),
                _ => base.number(subject, None).map(str::to_owned),
            });
            let came = came(units, to);
            let is_other = as_compared(&came) != as_compared(&finding.about);
            let number = number.map(|number| format!("→ {number}"));
            let came = Some(came).filter(|_| is_other);
            let said: Vec<String> = number.into_iter().chain(came).collect();
            finding.text = said.join(": ");
        }
        collection.findings.push(finding);
    }
}

/// Returns what stands at the new place of a move.
fn came(units: &[Unit<'_>], to: &[MovedWords]) -> String {
    let mut text = String::new();
    let mut of_unit: (Option<usize>, Vec<Step<'_>>) = Default::default();
    for stretch in to {
        if of_unit.0 != Some(stretch.unit) {
            of_unit = (Some(stretch.unit), units[stretch.unit].steps(&|_| None));
        }
        let steps = &of_unit.1;
        for at in &stretch.pieces {
            let step = steps.get(*at).filter(|step| !is_taken_out(step));
            text.push_str(step.map_or("", |step| step.piece.text));
        }
    }
    text
}

/// Returns whether whoever put words in took them out again.
fn is_taken_out(step: &Step<'_>) -> bool {
    let author = |change: Option<&Change>| change.map(|change| change.author.clone());
    step.deleted.is_some() && author(step.deleted) == author(step.inserted)
}

/// Returns a unit's text with nothing changed but a move, and what whoever moved it took out of it
/// or put into it at its new place.
fn rearranged(unit: &Unit<'_>, from: &[MovedWords], to: &[MovedWords]) -> String {
    let all = |stretches: &[MovedWords]| -> HashSet<usize> {
        stretches
            .iter()
            .flat_map(|stretch| stretch.pieces.iter().copied())
            .collect()
    };
    let (from, to) = (all(from), all(to));
    let mut text = String::new();
    for (number, step) in unit.steps(&|_| None).iter().enumerate() {
        let stays = step.is_original && !from.contains(&number);
        if stays || to.contains(&number) && !is_taken_out(step) {
            text.push_str(step.piece.text);
        }
    }
    let number = unit.number.min(text.len());
    text.split_off(text.ceil_char_boundary(number))
}
