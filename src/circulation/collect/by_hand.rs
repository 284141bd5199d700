//! What was done to words with tracking switched off: other words, words struck out, hidden or set
//! off, another number, and whole texts of rows that were moved.

use super::collection::Collection;
use super::fates::Fate;
use super::finding::Finding;
use super::likeness::{Difference, as_compared, difference, trimmed};
use super::sent::Base;
use super::unit::{TextRun, Unit};
use crate::circulation::feedback::{CommentForm, Proposal, TextEdit};
use crate::circulation::word_ledger::LeftOut;
use crate::plan::{ColumnKey, Number};

/// Collects in what a unit differs from what was sent, apart from what was tracked, and says what
/// becomes of its other words.
pub(super) fn by_hand(unit: &Unit<'_>, base: &Base, collection: &mut Collection<'_>) {
    renumbered(unit, base, collection);
    let Some(sent) = &unit.sent else {
        return;
    };
    let text = Text::of(unit, sent);
    for piece in &text.number {
        let fate = match unit.other_number {
            Some(_) => Fate::Found,
            None => Fate::AsSent,
        };
        piece.set(&mut collection.fates, fate);
    }
    let is_as_sent = as_compared(&text.said) == as_compared(sent);
    let change = match is_as_sent {
        true => None,
        false => Some(difference(sent, trimmed(&text.said))),
    };
    for piece in &text.hidden {
        piece.set(&mut collection.fates, Fate::Found);
        let mut finding = found(CommentForm::Hidden, unit, base, piece);
        piece.text.clone_into(&mut finding.about);
        collection.findings.push(finding);
    }
    let takes_away = change
        .as_ref()
        .is_some_and(|change| !change.deleted.is_empty());
    for piece in &text.struck {
        piece.set(
            &mut collection.fates,
            match takes_away {
                true => Fate::Found,
                false => Fate::LeftOut(LeftOut::Struck),
            },
        );
    }
    text.settle(change.as_ref(), collection);
    if let Some(change) = change {
        edited(unit, base, sent, change, collection);
    }
    set_off(unit, base, &text, collection);
}

fn found(mark: CommentForm, unit: &Unit<'_>, base: &Base, piece: &TextRun<'_>) -> Finding {
    let mut finding = Finding::new(mark, (piece.place, piece.at));
    finding.place = unit.subject.map(|subject| base.place(subject));
    finding.column.clone_from(&unit.column);
    finding.is_unsure = unit.is_unsure;
    finding
}

/// Collects another number before the unit's text.
fn renumbered(unit: &Unit<'_>, base: &Base, collection: &mut Collection<'_>) {
    // A row that was moved brings the number of its new place with it.
    let number = unit.other_number.as_ref().filter(|_| unit.mover.is_none());
    let Some(number) = number else {
        return;
    };
    let mut finding = Finding::new(CommentForm::Renumbering, unit.start());
    finding.place = unit.subject.map(|subject| base.place(subject));
    finding.is_unsure = unit.is_unsure;
    if let Some(was) = unit
        .subject
        .and_then(|subject| base.number(subject, unit.column.as_ref()))
    {
        was.clone_into(&mut finding.about);
    }
    finding.proposal = Some(Proposal::Renumber(Number(number.clone())));
    collection.findings.push(finding);
}

fn edited(
    unit: &Unit<'_>,
    base: &Base,
    sent: &str,
    change: Difference,
    collection: &mut Collection<'_>,
) {
    let has_room = collection.take_room(sent.len() + change.inserted.len());
    let edit = TextEdit {
        base: sent.to_owned(),
        at: change.at,
        deleted: change.deleted,
        inserted: change.inserted,
    };
    let moved = unit.mover.as_ref().and(unit.subject);
    if let (Some(column), Some(moved)) = (&unit.column, moved)
        && let Some(finding) = collection.move_of(moved)
    {
        return reworded(finding, column, edit, has_room);
    }
    let mover = unit.mover.as_ref().and_then(|mover| mover.change.as_ref());
    let mark = match (mover, edit.deleted.is_empty(), edit.inserted.is_empty()) {
        (None, ..) => CommentForm::Edit,
        (Some(_), true, _) => CommentForm::Insertion,
        (Some(_), false, true) => CommentForm::Deletion,
        (Some(_), false, false) => CommentForm::Replacement,
    };
    let mut finding = Finding::new(mark, unit.start());
    finding.place = unit.subject.map(|subject| base.place(subject));
    finding.column.clone_from(&unit.column);
    finding.is_unsure = unit.is_unsure;
    finding.author = mover.and_then(|change| change.author.clone());
    finding.written = mover.and_then(|change| change.date);
    finding.about.clone_from(&edit.deleted);
    if has_room {
        finding.proposal = Some(Proposal::Edit(edit));
    } else {
        finding.text = edit.inserted;
    }
    collection.findings.push(finding);
}

/// Says in the move of a row what was changed in it at its new place.
fn reworded(finding: &mut Finding, column: &ColumnKey, edit: TextEdit, has_room: bool) {
    match &mut finding.proposal {
        Some(Proposal::Move { edits, .. }) if has_room => edits.push((column.clone(), edit)),
        _ => finding.say(&edit.inserted),
    }
}

/// Collects what is set off with a colour and not changed.
fn set_off(unit: &Unit<'_>, base: &Base, text: &Text<'_>, collection: &mut Collection<'_>) {
    let mut last: Option<(u32, u32)> = None;
    for (piece, is_changed) in &text.marked {
        let is_sent_so = collection.is_marked_as_sent(piece.text);
        if *is_changed || is_sent_so || trimmed(piece.text).is_empty() {
            continue;
        }
        piece.set(&mut collection.fates, Fate::Found);
        let goes_on = last == Some((piece.place, piece.at));
        last = Some((piece.place, piece.end()));
        match collection.findings.last_mut() {
            Some(before) if goes_on && before.mark == CommentForm::Highlight => {
                before.about.push_str(piece.text);
            }
            _ => {
                let mut finding = found(CommentForm::Highlight, unit, base, piece);
                piece.text.clone_into(&mut finding.about);
                collection.findings.push(finding);
            }
        }
    }
}

/// A unit's text apart from what was tracked.
struct Text<'f> {
    number: Vec<TextRun<'f>>,
    /// The text without what is struck out, and what is hidden beside it; its pieces.
    said: String,
    pieces: Vec<TextRun<'f>>,
    struck: Vec<TextRun<'f>>,
    hidden: Vec<TextRun<'f>>,
    /// Pieces that are set off, and whether they are a change by themselves.
    marked: Vec<(TextRun<'f>, bool)>,
}

impl<'f> Text<'f> {
    fn of(unit: &Unit<'f>, sent: &str) -> Self {
        let was = as_compared(sent);
        let mut text = Text {
            number: Vec::new(),
            said: String::new(),
            pieces: Vec::new(),
            struck: Vec::new(),
            hidden: Vec::new(),
            marked: Vec::new(),
        };
        let mut at = 0;
        for step in unit.steps(&|_| None) {
            if !step.is_original {
                continue;
            }
            let piece = step.piece;
            let end = at + piece.text.len();
            let split = unit.number.clamp(at, end) - at;
            at = end;
            let (before, behind) = split_at(piece, split);
            text.number.extend(before);
            let Some(piece) = behind else {
                continue;
            };
            let is_tracked = step.deleted.is_some();
            if piece.look.hidden && piece.is_text && !trimmed(piece.text).is_empty() {
                text.hidden.push(piece);
                if !was.contains(&as_compared(piece.text)) {
                    continue;
                }
            } else if piece.look.struck && piece.is_text && !is_tracked {
                text.struck.push(piece);
                continue;
            } else if piece.look.marked && piece.is_text && !is_tracked {
                let is_new = !was.contains(&as_compared(piece.text));
                text.marked.push((piece, is_new));
            }
            // Beside what was struck out, one blank is left over.
            let is_beside = text
                .struck
                .last()
                .is_some_and(|struck| struck.end() == piece.at);
            let blanks = piece.text.len() - piece.text.trim_start_matches(' ').len();
            let is_spare = is_beside && (text.said.is_empty() || text.said.ends_with(' '));
            let (_, piece) = split_at(piece, if is_spare { blanks } else { 0 });
            let Some(piece) = piece else {
                continue;
            };
            text.said.push_str(piece.text);
            text.pieces.push(piece);
        }
        text
    }

    /// Says what becomes of the words: what is different is found, all else is as it was sent.
    fn settle(&self, change: Option<&Difference>, collection: &mut Collection<'_>) {
        let changed = change.map(|change| {
            let lead = self.said.len() - self.said.trim_start().len();
            let trimmed = trimmed(&self.said);
            let offset = self.said.find(trimmed).unwrap_or(lead);
            let characters = trimmed.char_indices().map(|(at, _)| at);
            let byte = |count: usize| {
                let mut all = characters.clone();
                offset + all.nth(count).unwrap_or(trimmed.len())
            };
            (
                byte(change.at),
                byte(change.at + change.inserted.chars().count()),
            )
        });
        let mut at = 0;
        for piece in &self.pieces {
            let (start, end) = (at, at + piece.text.len());
            at = end;
            piece.set(&mut collection.fates, Fate::AsSent);
            if let Some((from, to)) = changed.filter(|(from, to)| from < to)
                && from < end
                && to > start
                && piece.is_text
            {
                let within = |byte: usize| {
                    let byte = byte.clamp(start, end) - start;
                    piece.at + u32::try_from(byte).unwrap_or(0)
                };
                let stretch = (within(from), within(to));
                collection.fates.set(piece.place, stretch, Fate::Found);
            }
        }
    }
}

/// Splits a piece after some bytes.
fn split_at(piece: TextRun<'_>, at: usize) -> (Option<TextRun<'_>>, Option<TextRun<'_>>) {
    if at == 0 {
        return (None, Some(piece));
    }
    if at >= piece.text.len() {
        return (Some(piece), None);
    }
    let at = piece.text.floor_char_boundary(at);
    let (before, behind) = piece.text.split_at(at);
    let first = TextRun {
        text: before,
        ..piece
    };
    let second = TextRun {
        text: behind,
        at: piece.at + u32::try_from(at).unwrap_or(0),
        ..piece
    };
    (Some(first), Some(second))
}
