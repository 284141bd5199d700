//! Notes at the foot of pages (ISO 14289-1 §7.9).
//!
//! A note stands on the page of its mark, in the order of the marks. One that the page cannot take
//! goes on at the foot of the next.

use super::set_cell::{GAP_BETWEEN, SetNote, notes_height};
use std::rc::Rc;

/// Space between the text and the rule over the notes, in points.
const GAP_ABOVE: f32 = 8.0;
/// Space between the rule and the notes, in points.
const GAP_BELOW: f32 = 4.0;
/// What stands over the first note of a page, in points.
const HEAD: f32 = GAP_ABOVE + GAP_BELOW;
/// Length of the rule, in points.
pub(super) const RULE_WIDTH: f32 = 113.4;
/// Notes that go on from the page before take at most this share of a page from the text.
const MOST_CARRIED: f32 = 0.5;

/// The notes that wait for the foot of a page.
#[derive(Debug, Default)]
pub(super) struct Foot {
    notes: Vec<FootNote>,
    /// What they take from the page's text, in points.
    pub(super) height: f32,
}

/// A note, from one of its lines on.
#[derive(Debug)]
struct FootNote {
    note: Rc<SetNote>,
    from: usize,
}

/// A note's lines at their place on a page.
#[derive(Debug)]
pub(super) struct PlacedNote {
    pub(super) note: Rc<SetNote>,
    pub(super) lines: std::ops::Range<usize>,
    /// From the page's upper edge, in points.
    pub(super) top: f32,
}

impl Foot {
    pub(super) fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Returns what a further note takes of the page besides its own height, in points.
    pub(super) fn head(&self) -> f32 {
        if self.notes.is_empty() { HEAD } else { 0.0 }
    }

    /// Adds a note to the page.
    pub(super) fn add(&mut self, note: Rc<SetNote>) {
        let at = self
            .notes
            .partition_point(|other| other.note.number <= note.number);
        self.notes.insert(at, FootNote { note, from: 0 });
        self.height = self.whole_height();
    }

    fn whole_height(&self) -> f32 {
        let notes = self.notes.iter();
        notes_height(
            notes.map(|note| note.note.cell.height_from(note.from)),
            HEAD,
        )
    }

    /// Ends a page whose text ends at `y`: returns where the rule stands and what the page takes of
    /// the notes. The others wait for the next page, whose text is `full` high.
    pub(super) fn place(&mut self, y: f32, bottom: f32, full: f32) -> (f32, Vec<PlacedNote>) {
        let mut placed = Vec::new();
        // From the first note's top; all of them then stand on the page's foot.
        let mut used = 0.0;
        let room = bottom - y - HEAD;
        let is_empty_page = y <= bottom - full;
        while let Some(next) = self.notes.first_mut() {
            let cell = &next.note.cell;
            let (mut end, mut height) = cell.fit(next.from, room - used, 0.0);
            if end == next.from && placed.is_empty() && is_empty_page && end < cell.lines.len() {
                // Not even a line fits on a whole page: rather over the edge than lost.
                end += 1;
                height = cell.height_of(next.from..end);
            }
            if end > next.from {
                placed.push(PlacedNote {
                    note: next.note.clone(),
                    lines: next.from..end,
                    top: used,
                });
                used += height + GAP_BETWEEN;
            }
            if end < cell.lines.len() {
                next.from = end;
                break;
            }
            self.notes.remove(0);
        }
        let top = bottom - used;
        for note in &mut placed {
            note.top += top;
        }
        self.height = self.whole_height().min(MOST_CARRIED * full);
        (top - GAP_BELOW, placed)
    }
}
