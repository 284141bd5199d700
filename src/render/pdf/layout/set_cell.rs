//! Lines below one another, set, with the notes that they bring to the page's foot.

use super::text::TextId;
use crate::render::pdf::placed::ContentId;
use std::ops::Range;
use std::rc::Rc;

/// Space between notes, in points.
pub(super) const GAP_BETWEEN: f32 = 1.5;
/// A line at its place in a [`SetCell`].
#[derive(Debug, Clone, Copy)]
pub(super) struct CellLine {
    pub(super) text: TextId,
    /// Index of the line in the text.
    pub(super) line: u32,
    /// From the cell's left side, in points.
    pub(super) left: f32,
    /// From the cell's top, in points.
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// Of the text's first part.
    pub(super) content: ContentId,
}

/// Lines below one another.
#[derive(Debug, Clone, Default)]
pub(super) struct SetCell {
    /// In the order in which they are read; tops never fall.
    pub(super) lines: Vec<CellLine>,
    /// In points.
    pub(super) height: f32,
    /// The notes whose marks stand in the lines, in the order of the lines.
    pub(super) notes: Vec<CellNote>,
}

/// A note and the index of the line that its mark stands in.
#[derive(Debug, Clone)]
pub(super) struct CellNote {
    pub(super) line: usize,
    pub(super) note: Rc<SetNote>,
}

/// A note, set.
#[derive(Debug)]
pub(super) struct SetNote {
    pub(super) number: u32,
    pub(super) cell: SetCell,
}

impl SetCell {
    /// Returns which lines from `from` on fit into `height` with the notes that they bring to the
    /// page's foot, and how high they are without those. `head` is what stands over the first note.
    pub(super) fn fit(&self, from: usize, height: f32, head: f32) -> (usize, f32) {
        let Some(first) = self.lines.get(from) else {
            return (from, 0.0);
        };
        let limit = first.top + height;
        let fitting = self.lines[from..]
            .iter()
            .zip(from + 1..)
            .take_while(|(line, end)| line.bottom + self.notes_height(from..*end, head) <= limit)
            .count();
        let end = from + fitting;
        (end, self.height_of(from..end))
    }

    /// Returns how high some lines are.
    pub(super) fn height_of(&self, range: Range<usize>) -> f32 {
        let lines = &self.lines[range];
        let Some(first) = lines.first() else {
            return 0.0;
        };
        let bottom = lines.iter().map(|line| line.bottom);
        bottom.fold(first.top, f32::max) - first.top
    }

    /// Returns how high the lines from `from` on are.
    pub(super) fn height_from(&self, from: usize) -> f32 {
        self.lines
            .get(from)
            .map_or(0.0, |first| self.height - first.top)
    }

    /// Returns the height that the notes of some lines take at a page's foot, with the `head` that
    /// stands over the first.
    pub(super) fn notes_height(&self, range: Range<usize>, head: f32) -> f32 {
        if self.notes.is_empty() {
            return 0.0;
        }
        let notes = self.notes.iter().filter(|note| range.contains(&note.line));
        notes_height(notes.map(|note| note.note.cell.height), head)
    }

    /// Returns the index of the first of the lines that stand lowest.
    pub(super) fn last_row(&self, range: Range<usize>) -> usize {
        let lines = &self.lines[range.clone()];
        let last = lines.chunk_by(|a, b| a.top == b.top).next_back();
        range.end - last.map_or(0, <[CellLine]>::len)
    }

    /// Returns the index after the lines from `from` on that stand in the first `rows` lines of
    /// text; a marker stands beside its text.
    pub(super) fn after_rows(&self, from: usize, rows: usize) -> usize {
        let families = self.lines[from..].chunk_by(|a, b| a.top == b.top);
        from + families.take(rows).map(<[CellLine]>::len).sum::<usize>()
    }
}

/// Returns the height that notes take at a page's foot, with the `head` over the first.
pub(super) fn notes_height(notes: impl Iterator<Item = f32>, head: f32) -> f32 {
    let height: f32 = notes.map(|height| height + GAP_BETWEEN).sum();
    if height > 0.0 { head + height } else { 0.0 }
}
