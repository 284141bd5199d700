//! Tracked moves of words: both ends of one are one comment.

use super::base::Base;
use super::draft::Collected;
use super::ledger::Found;
use super::likeness::folded;
use super::unit::Unit;
use crate::circulation::feedback::{Mark, Place, Proposal};
use crate::docx_file::{Change, ChangeId, ChangeKind, DocxFile, Position, Reading};
use std::collections::{HashMap, HashSet};

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

    pub(super) fn has(&self, unit: usize, piece: usize) -> bool {
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
        one.column = old.column.clone();
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
                Place::Item(key) => Some(key.0),
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
