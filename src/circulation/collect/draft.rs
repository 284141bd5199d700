//! All that a returned draft says.

use super::base::{Base, Spot};
use super::ledger::Found;
use super::likeness::{folded, trimmed};
use super::moves::{Moves, moved};
use super::remarks::{Places, remarks};
use super::row_changes::{RowFate, row_changes};
use super::rows::{RowView, cell_text, column_at, rows};
use super::tracked::tracked;
use super::unit::Unit;
use super::untracked::edited;
use crate::docx_file::{Block, DocxFile, Paragraph, Reading, Role};
use std::collections::HashMap;

/// What was found in a returned document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Collected {
    pub found: Vec<Found>,
    /// How many tracked changes change no word, and are not listed.
    pub without_words: usize,
    /// How many rows are items of the draft.
    pub items: usize,
    /// How much was taken for texts that changes are measured by, in bytes.
    taken: usize,
}

/// All texts that changes are measured by, in bytes: each change brings its own. Of a real draft they
/// are a thousandth of that; beyond it a change is told by its words alone.
const TEXTS: usize = 24 << 20;

impl Collected {
    /// Returns whether there is room for another text, and takes it.
    pub(super) fn take_room(&mut self, size: usize) -> bool {
        self.taken = self.taken.saturating_add(size);
        self.taken <= TEXTS
    }
}

/// Collects all that a returned draft says.
pub fn collect_draft(file: &DocxFile, base: &Base) -> Collected {
    let rows = rows(file, base);
    let mut collected = Collected {
        without_words: file.format_changes,
        items: rows.iter().filter(|row| row.item.is_some()).count(),
        ..Collected::default()
    };
    let fates = row_changes(&rows, file, base, &mut collected);
    let units = units(file, base, &rows, &fates);
    let moves = Moves::of(&units, file);
    for (index, unit) in units.iter().enumerate() {
        if !unit.is_of_row {
            tracked(unit, index, &moves, file, base, &mut collected);
            edited(unit, base, &mut collected.found);
        }
    }
    moved(&moves, &units, file, base, &mut collected);
    let places = Places::of(&units);
    remarks(file, base, &places, &mut collected.found);
    collected
}

/// Returns the units of a draft, in the order of its text.
fn units<'f>(
    file: &'f DocxFile,
    base: &Base,
    rows: &[RowView<'f>],
    fates: &[RowFate],
) -> Vec<Unit<'f>> {
    let headings = Headings::of(file, base);
    let mut units = Vec::new();
    for block in &file.blocks {
        if let Block::Paragraph(paragraph) = block {
            units.push(heading_unit(paragraph, &headings, base));
        }
    }
    for (row, fate) in rows.iter().zip(fates) {
        for (column, cell) in &row.cells {
            let paragraphs = cell.paragraphs();
            let mut unit = if *column == 0 {
                let heading = paragraphs.first().and_then(|one| headings.at(one.number));
                let like = || headings.like(&cell_text(cell, Reading::Original));
                let spot = heading.or_else(like);
                Unit::new(base, spot.or(fate.spot), None, paragraphs)
            } else {
                let key = column_at(base, *column).filter(|_| fate.is_item);
                let is_other = key.is_none();
                let mut unit = Unit::new(base, fate.spot, key, paragraphs);
                if let (true, Some(item)) = (is_other, row.item) {
                    let others = &base.items[item].others;
                    let at = column.checked_sub(base.columns.len() + 1);
                    unit.sent = at.and_then(|at| others.get(at)).cloned();
                }
                unit
            };
            unit.is_of_row = fate.is_of_row;
            unit.is_moved = fate.is_moved;
            units.push(unit);
        }
    }
    units.extend(notes(file, base));
    units.sort_by_key(|unit| unit.paragraphs.first().map(|one| one.number));
    units
}

/// Where the headings of goals and sections are.
struct Headings {
    /// By the paragraphs in which their bookmarks start.
    by_paragraph: HashMap<u32, Spot>,
    /// By their folded titles, with and without their numbers.
    by_text: HashMap<String, Spot>,
}

impl Headings {
    fn of(file: &DocxFile, base: &Base) -> Self {
        let names = base.by_bookmark();
        let marks = file.bookmarks.iter().filter_map(|bookmark| {
            let spot = names.get(&bookmark.name.to_lowercase())?;
            let is_heading = matches!(spot, Spot::Goal(_) | Spot::Section(_));
            is_heading.then_some((bookmark.start.paragraph, *spot))
        });
        Headings {
            by_paragraph: marks.collect(),
            by_text: base.by_heading(),
        }
    }

    fn at(&self, paragraph: u32) -> Option<Spot> {
        self.by_paragraph.get(&paragraph).copied()
    }

    fn like(&self, text: &str) -> Option<Spot> {
        self.by_text.get(&folded(text)).copied()
    }
}

/// Returns the unit of a paragraph outside tables.
fn heading_unit<'f>(paragraph: &'f Paragraph, headings: &Headings, base: &Base) -> Unit<'f> {
    let original = || paragraph.read(Reading::Original);
    let spot = headings.at(paragraph.number);
    let spot = spot.or_else(|| headings.like(&original()));
    let mut unit = Unit::new(
        base,
        Some(spot.unwrap_or(Spot::Document)),
        None,
        vec![paragraph],
    );
    if spot.is_none() && paragraph.role == Role::Title && !trimmed(&original()).is_empty() {
        unit.sent = Some(base.title.clone());
    }
    unit
}

/// Returns the units of footnotes and endnotes, which belong to no row.
fn notes<'f>(file: &'f DocxFile, base: &Base) -> Vec<Unit<'f>> {
    let mut units = Vec::new();
    for note in &file.notes {
        for block in &note.blocks {
            block.for_each_paragraph(&mut |paragraph| {
                units.push(Unit::new(base, Some(Spot::Document), None, vec![paragraph]));
            });
        }
    }
    units
}
