//! Units of a returned file: the text of one subject and column, with all that was done to it.

use super::fates::{Fate, Fates};
use super::likeness::number_before;
use super::sent::{Base, Subject};
use crate::plan::ColumnKey;
use crate::reading::{Change, Changes, Look, ReturnedFile, RunKind};

/// A stretch of a place's text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) place: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Stretch {
    /// Returns all of a place's text.
    pub(super) fn of_place(file: &ReturnedFile, place: u32) -> Self {
        let text = file.places.get(place as usize).map(|place| &place.text);
        Stretch {
            place,
            start: 0,
            end: text.map_or(0, |text| u32::try_from(text.len()).unwrap_or(u32::MAX)),
        }
    }
}

/// Places of which nothing is looked at but what they are about.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) subject: Option<Subject>,
    pub(super) places: Vec<u32>,
}

/// The stretches that are one text: of a cell, of a heading.
#[derive(Debug, Clone)]
pub(super) struct Unit<'f> {
    pub(super) file: &'f ReturnedFile,
    pub(super) subject: Option<Subject>,
    pub(super) column: Option<ColumnKey>,
    pub(super) lines: Vec<Stretch>,
    /// Whether the row as a whole was put in or taken away: what is tracked in it is of that.
    pub(super) is_of_row: bool,
    /// Who moved the row here: what is put in by them came with it.
    pub(super) mover: Option<Mover>,
    /// Its text as it was sent, where that is known.
    pub(super) sent: Option<String>,
    /// How many bytes of its text are the number before it.
    pub(super) number: usize,
    /// The number that stands before it in the place of the one that was sent.
    pub(super) other_number: Option<String>,
    pub(super) is_unsure: bool,
}

/// Who moved a row, by the change of the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mover {
    pub(super) change: Option<Change>,
}

impl Mover {
    fn is(&self, change: &Change) -> bool {
        let own = self.change.as_ref();
        own.is_some_and(|own| own.author == change.author)
    }
}

/// A piece of a unit's text that was changed in one way.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextRun<'f> {
    pub(super) text: &'f str,
    pub(super) changes: Changes,
    pub(super) look: Look,
    pub(super) place: u32,
    pub(super) at: u32,
    /// Whether its text stands in the file; the end of a line does not.
    pub(super) is_text: bool,
}

/// A piece with what is to be said of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'f> {
    pub(super) piece: TextRun<'f>,
    /// Whether it is part of the text that others changed.
    pub(super) is_original: bool,
    /// Whoever put it in, and whoever took it away, apart from moves.
    pub(super) inserted: Option<&'f Change>,
    pub(super) deleted: Option<&'f Change>,
}

impl TextRun<'_> {
    pub(super) fn end(&self) -> u32 {
        let length = if self.is_text { self.text.len() } else { 0 };
        self.at + u32::try_from(length).unwrap_or(0)
    }

    /// Says what becomes of it.
    pub(super) fn set(&self, fates: &mut Fates<'_>, fate: Fate) {
        if self.is_text {
            fates.set(self.place, (self.at, self.end()), fate);
        }
    }
}

impl<'f> Unit<'f> {
    pub(super) fn new(
        file: &'f ReturnedFile,
        base: &Base,
        subject: Option<Subject>,
        column: Option<ColumnKey>,
        lines: Vec<Stretch>,
    ) -> Self {
        let column_of = column.as_ref();
        let sent = subject.and_then(|subject| base.text(subject, column_of));
        let number = subject.and_then(|subject| base.number(subject, column_of));
        let mut unit = Unit {
            file,
            subject,
            lines,
            is_of_row: false,
            mover: None,
            sent: sent.map(str::to_owned),
            number: 0,
            other_number: None,
            is_unsure: false,
            column,
        };
        if let Some(number) = number {
            unit.measure_number(number);
        }
        unit
    }

    /// Says who moved its row here.
    pub(super) fn moved_by(&mut self, base: &Base, mover: Mover) {
        self.mover = Some(mover);
        let number = self
            .subject
            .and_then(|subject| base.number(subject, self.column.as_ref()));
        if let Some(number) = number {
            self.measure_number(number);
        }
    }

    fn measure_number(&mut self, number: &str) {
        let text = self.whole_original();
        (self.number, self.other_number) = number_before(&text, number);
    }

    /// Returns the pieces in their order; the end of a line that another one follows is a line feed.
    pub(super) fn pieces(&self) -> Vec<TextRun<'f>> {
        let mut pieces = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let Some(place) = self.file.places.get(line.place as usize) else {
                continue;
            };
            for run in &place.runs {
                let (start, end) = (run.start.max(line.start), run.end.min(line.end));
                if start >= end || run.kind == RunKind::PageNumber {
                    continue;
                }
                let text = place.text.get(start as usize..end as usize);
                pieces.push(TextRun {
                    text: text.unwrap_or_default(),
                    changes: run.changes,
                    look: run.look,
                    place: line.place,
                    at: start,
                    is_text: true,
                });
            }
            if let Some(next) = self.lines.get(index + 1) {
                let is_other = next.place != line.place;
                pieces.push(TextRun {
                    text: "\n",
                    changes: if is_other {
                        place.end
                    } else {
                        Changes::default()
                    },
                    look: Look::default(),
                    place: line.place,
                    at: line.end,
                    is_text: false,
                });
            }
        }
        pieces
    }

    /// Returns the pieces with what is to be said of each; `move_side` says of a piece whether it is
    /// an end of a move of words: from there (`false`) or to there (`true`).
    pub(super) fn steps(&self, move_side: &dyn Fn(usize) -> Option<bool>) -> Vec<Step<'f>> {
        let pieces = self.pieces().into_iter().enumerate();
        pieces
            .map(|(number, piece)| self.step(piece, move_side(number)))
            .collect()
    }

    fn step(&self, piece: TextRun<'f>, move_side: Option<bool>) -> Step<'f> {
        let change = |id: Option<crate::reading::ChangeId>| self.file.change(id?);
        let (mut inserted, mut deleted) = (
            change(piece.changes.inserted),
            change(piece.changes.deleted),
        );
        let mut is_original = inserted.is_none();
        if let Some(mover) = &self.mover {
            if inserted.is_some_and(|change| mover.is(change)) {
                inserted = None;
                is_original = true;
            }
            if deleted.is_some_and(|change| mover.is(change)) {
                deleted = None;
                is_original = false;
            }
        }
        match move_side {
            // What was moved away stays part of the text that others changed.
            Some(false) => deleted = None,
            Some(true) => {
                let mover = inserted.and_then(|change| change.author.as_deref());
                if deleted.is_some_and(|change| change.author.as_deref() == mover) {
                    deleted = None;
                }
                inserted = None;
            }
            None => {}
        }
        Step {
            piece,
            is_original,
            inserted,
            deleted,
        }
    }

    /// Returns the text that others changed, with its number.
    fn whole_original(&self) -> String {
        let steps = self.steps(&|_| None);
        let original = steps.iter().filter(|step| step.is_original);
        original.map(|step| step.piece.text).collect()
    }

    /// Returns where it begins.
    pub(super) fn start(&self) -> (u32, u32) {
        let first = self.lines.first();
        first.map_or((0, 0), |line| (line.place, line.start))
    }

    /// Says what becomes of all of it.
    pub(super) fn set(&self, fates: &mut Fates<'_>, fate: Fate) {
        for line in &self.lines {
            fates.set(line.place, (line.start, line.end), fate);
        }
    }
}
