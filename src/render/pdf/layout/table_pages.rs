//! A table cut into pages.
//!
//! Every page has the band and the header row; a group that continues says its label again. Rows
//! stay whole unless one is taller than a page; then it is cut between lines. Band, header row and
//! label never stand at the foot of a page without a row.

use super::cell::CellSetter;
use super::pages::Pages;
use super::piece::Said;
use super::set_cell::SetCell;
use super::table::{ColumnBox, SetGroup, SetHeading, SetRow, SetTable};
use crate::document::{Anchor, Palette};
use crate::render::pdf::placed::OutlineEntry;

/// Thickness of the lines between rows, in points.
const ROW_RULE: f32 = 0.5;
/// Thickness of the lines between groups, in points.
pub(super) const GROUP_RULE: f32 = 0.9;
/// A row or label that must be cut begins on the current page only if this share of a page is left.
const ROOM_TO_CUT: f32 = 0.25;

/// A heading that is said again takes at most this share of a page's height; a longer one is cut.
const TALLEST_REPEAT: f32 = 0.4;
/// A group that does not fit below the others moves to the next page as a whole if at most this
/// share of a page stays empty then.
const ROOM_TO_LEAVE: f32 = 0.12;

/// Places a table on pages.
#[derive(Debug)]
pub(super) struct TablePlacer<'a, 's> {
    pub(super) table: &'a SetTable<'a>,
    pub(super) pages: &'a mut Pages,
    /// Sets what is said again.
    setter: &'a mut CellSetter<'s>,
    continued: &'a str,
    outline: &'a mut Vec<OutlineEntry>,
    pub(super) palette: Palette,
    pub(super) band_again: Option<SetCell>,
    /// Where the first row of the current page begins.
    pub(super) body_top: f32,
    /// The height of what stands below the table on the page of its last row.
    under: f32,
}

/// How far a group has been placed.
#[derive(Debug, Default)]
struct Progress {
    /// Next row.
    row: usize,
    /// Next line of each cell, if the row was cut.
    cut: Option<Vec<usize>>,
    /// Next line of the label as said first.
    label_line: usize,
}

impl<'a, 's> TablePlacer<'a, 's> {
    pub(super) fn new(
        table: &'a SetTable<'a>,
        pages: &'a mut Pages,
        setter: &'a mut CellSetter<'s>,
        continued: &'a str,
        outline: &'a mut Vec<OutlineEntry>,
        under: f32,
    ) -> Self {
        let most = TALLEST_REPEAT * pages.full_room();
        let band_again = table
            .band
            .as_ref()
            .map(|band| band.again(setter, continued, most));
        TablePlacer {
            table,
            body_top: pages.geometry.top,
            palette: setter.styles.palette,
            pages,
            setter,
            continued,
            outline,
            band_again,
            under,
        }
    }

    /// Returns the height without which the table does not begin on a page.
    pub(super) fn least(&self) -> f32 {
        let (groups, full) = (&self.table.groups, self.full_height());
        let whole: f32 = groups.iter().map(|group| self.whole_height(group)).sum();
        let whole = whole + self.under;
        let first = match self.table.is_whole && whole <= full {
            true => whole,
            false => groups.first().map_or(0.0, |group| self.least_height(group)),
        };
        self.head_height(Said::Once) + first.min(full)
    }

    /// Places the whole table.
    pub(super) fn place(&mut self) {
        if !self.pages.at_top() && self.pages.room() < self.least() {
            self.pages.start_page();
        }
        self.place_head(Said::Once);
        let table = self.table;
        for (index, group) in table.groups.iter().enumerate() {
            let sum = match &table.groups[index + 1..] {
                [] => Some(0.0),
                // A sum of all rows is a group of its own.
                [sum] if sum.label.is_none() && sum.rows.len() == 1 => Some(self.whole_height(sum)),
                _ => None,
            };
            let under = sum.map_or(0.0, |sum| sum + self.under);
            self.place_group(group, under);
        }
    }

    fn next_page(&mut self) {
        self.pages.start_page();
        self.place_head(Said::Again);
    }

    /// Returns the height that rows have on a page of their own.
    fn full_height(&self) -> f32 {
        self.pages.full_room() - self.head_height(Said::Again)
    }

    /// Returns the height without which a group does not begin on a page.
    fn least_height(&self, group: &SetGroup<'_>) -> f32 {
        let full = self.full_height();
        // No row stands alone at the foot of a page, nor overleaf.
        let together = match group.rows.len() {
            rows @ ..=3 => rows,
            _ => 2,
        };
        let rows: f32 = group.rows[..together].iter().map(|row| row.height).sum();
        let row = group.rows.first().map_or(0.0, |row| row.height);
        let least_row = match (rows <= full, row > full) {
            (true, _) => rows,
            (false, true) => ROOM_TO_CUT * full,
            (false, false) => row,
        };
        // A label as long as that may go on overleaf: better than a page that is all but empty.
        let least_label = self.label_height(group).min(ROOM_TO_CUT * full);
        least_row.max(least_label)
    }

    /// Returns the height of a group that is not cut.
    fn whole_height(&self, group: &SetGroup<'_>) -> f32 {
        let rows: f32 = group.rows.iter().map(|row| row.height).sum();
        rows.max(self.label_height(group))
    }

    fn label_height(&self, group: &SetGroup<'_>) -> f32 {
        group.label.as_ref().map_or(0.0, |label| {
            label.first.height + 2.0 * self.table.padding.block
        })
    }

    /// Places a group, with room for what stands under its last row.
    fn place_group(&mut self, group: &SetGroup<'_>, under: f32) {
        let room = self.pages.room();
        let whole = self.whole_height(group) + under;
        let full = self.full_height();
        let moves_whole = whole > room && whole <= full && room <= ROOM_TO_LEAVE * full;
        let least = self.least_height(group)
            + match group.rows.len() {
                ..=3 => under,
                _ => 0.0,
            };
        if !self.is_fresh() && (moves_whole || room < least.min(full)) {
            self.next_page();
        }
        if let Some(label) = &group.label {
            self.mark(label);
        }
        let mut progress = Progress::default();
        loop {
            self.place_fragment(group, under, &mut progress);
            let label_left = group
                .label
                .as_ref()
                .is_some_and(|label| progress.label_line < label.first.lines.len());
            if progress.row >= group.rows.len() && !label_left {
                return;
            }
            self.next_page();
        }
    }

    /// Returns whether no row stands on the page yet.
    fn is_fresh(&self) -> bool {
        self.pages.y <= self.body_top
    }

    /// Places as much of a group as the page takes: rows, then the label beside them.
    fn place_fragment(&mut self, group: &SetGroup<'_>, under: f32, progress: &mut Progress) {
        let top = self.pages.y;
        let names = self.name_columns(group, top);
        let first_line = self.pages.page().lines.len();
        let mut row_ends = Vec::new();
        while let Some(row) = group.rows.get(progress.row) {
            if !self.is_fresh() && self.leaves_one_alone(group, under, progress) {
                break;
            }
            if !self.place_row(row, usize::from(group.label.is_some()), progress) {
                break;
            }
            row_ends.push(self.pages.y);
            if progress.cut.is_some() {
                break;
            }
        }
        // The label is read before its rows, but how high it is shows only after them.
        let rows = self.pages.page().lines.split_off(first_line);
        let label_bottom = group
            .label
            .as_ref()
            .map_or(top, |label| self.place_label(label, top, progress));
        self.pages.page().lines.extend(rows);
        self.pages.advance_to(self.pages.y.max(label_bottom));
        self.rule_fragment(group, top, &row_ends);
        if let Some(names) = names {
            let (left, bottom) = (self.pages.geometry.left, self.pages.y);
            self.pages.name(format!("end/{names}"), left, bottom);
        }
    }

    /// Returns whether the page takes the next row, but not the last one behind it.
    fn leaves_one_alone(&self, group: &SetGroup<'_>, under: f32, progress: &Progress) -> bool {
        match &group.rows[progress.row..] {
            [row, last] if progress.row > 0 && progress.cut.is_none() => {
                let both = row.height + last.height + under;
                both <= self.full_height() && both > self.pages.room()
            }
            _ => false,
        }
    }

    /// Names the columns above rows that have names; returns what tells them from others.
    fn name_columns(&mut self, group: &SetGroup<'_>, top: f32) -> Option<String> {
        let mut rows = group.rows.iter();
        rows.find(|row| row.anchor.is_some())?;
        let names = format!("{}/{}", self.pages.index() + 1, self.pages.names.len());
        let table = self.table;
        for (number, column) in table.columns.iter().enumerate() {
            let left = self.pages.geometry.left_of(column.start, column.width);
            self.pages
                .name(format!("column/{number}/{names}"), left, top);
        }
        Some(names)
    }

    /// Places a label beside the rows from `top` on; returns where it ends. Lines that the page
    /// does not take stay for the next one.
    fn place_label(&mut self, label: &SetHeading<'_>, top: f32, progress: &mut Progress) -> f32 {
        let column = self.table.columns[0];
        let padding = self.table.padding.block;
        let done = progress.label_line >= label.first.lines.len();
        let again;
        let (cell, from, said) = if done {
            let most = TALLEST_REPEAT * self.pages.full_room();
            again = label.again(self.setter, self.continued, most);
            (&again, 0, Said::Again)
        } else {
            (&label.first, progress.label_line, Said::Once)
        };
        let room = self.pages.bottom() - top - 2.0 * padding;
        let (mut end, mut height) = cell.fit(from, room, self.pages.note_head());
        if end == from && top <= self.body_top {
            // Not even a line fits on a whole page: rather over the edge than lost.
            end = (from + 1).min(cell.lines.len());
            height = cell
                .lines
                .get(from)
                .map_or(0.0, |line| line.bottom - line.top);
        }
        self.place_cell(cell, from..end, column, top, said);
        if !done {
            progress.label_line = end;
        }
        top + height + 2.0 * padding
    }

    /// Places a row, or what the page takes of one that is taller than a page; returns whether
    /// anything was placed.
    fn place_row(
        &mut self,
        row: &SetRow<'_>,
        first_column: usize,
        progress: &mut Progress,
    ) -> bool {
        let padding = self.table.padding.block;
        let full = self.full_height();
        let starts = progress
            .cut
            .take()
            .unwrap_or_else(|| vec![0; row.cells.len()]);
        let cells = row.cells.iter().zip(&starts);
        let rest = cells.clone().fold(0.0, |tallest: f32, (cell, start)| {
            tallest.max(cell.height_from(*start))
        }) + 2.0 * padding;
        let head = self.pages.note_head();
        let notes: f32 = cells
            .map(|(cell, start)| cell.notes_height(*start..cell.lines.len(), head))
            .sum();
        let room = self.pages.room();
        let top = self.pages.y;
        let was_cut = starts.iter().any(|start| *start > 0);
        let fits = rest + notes <= room;
        let may_cut = self.is_fresh() || rest > full && room >= ROOM_TO_CUT * full;
        if !fits && !may_cut {
            progress.cut = was_cut.then_some(starts);
            return false;
        }
        if let (Some(anchor), false) = (row.anchor, was_cut) {
            self.reach(anchor);
        }
        if let Some(anchor) = row.anchor {
            let name = format!("row/{}/{}", anchor.0, self.pages.index() + 1);
            self.pages.name(name, self.pages.geometry.left, top);
        }
        if fits {
            self.place_cells(row, first_column, &starts, f32::MAX);
            self.pages.advance(rest);
            self.tint_cells(row, top);
            progress.row += 1;
            return true;
        }
        let (ends, height) = self.place_cells(row, first_column, &starts, room - 2.0 * padding);
        self.pages.advance(height + 2.0 * padding);
        self.tint_cells(row, top);
        let finished = row
            .cells
            .iter()
            .zip(&ends)
            .all(|(cell, end)| *end >= cell.lines.len());
        if finished {
            progress.row += 1;
        } else {
            progress.cut = Some(ends);
        }
        true
    }

    /// Tints the cells of a row that was placed from `top` on.
    fn tint_cells(&mut self, row: &SetRow<'_>, top: f32) {
        let height = self.pages.y - top;
        for (column, color) in &row.tints {
            let ColumnBox { start, width } = self.table.columns[*column];
            let geometry = self.pages.geometry;
            let tint = geometry.area(start, width, top, height, *color);
            self.pages.page().tints.push(tint);
        }
    }

    /// Places the lines of each cell from `starts` on that fit into `height`; returns the lines
    /// after them and how high they are.
    fn place_cells(
        &mut self,
        row: &SetRow<'_>,
        first_column: usize,
        starts: &[usize],
        height: f32,
    ) -> (Vec<usize>, f32) {
        let top = self.pages.y;
        let head = self.pages.note_head();
        let columns = &self.table.columns[first_column..];
        let fits: Vec<(usize, f32)> = row
            .cells
            .iter()
            .zip(starts)
            .map(|(cell, start)| cell.fit(*start, height, head))
            .collect();
        // Not even a line fits on a whole page: rather over the edge than lost.
        let stuck = fits.iter().zip(starts).all(|(fit, start)| fit.0 == *start);
        let force = usize::from(stuck && self.is_fresh());
        let mut ends = Vec::with_capacity(fits.len());
        let mut tallest: f32 = 0.0;
        for (((cell, column), start), (end, fitting)) in
            row.cells.iter().zip(columns).zip(starts).zip(fits)
        {
            let end = (end + force).min(cell.lines.len());
            self.place_cell(cell, *start..end, *column, top, Said::Once);
            ends.push(end);
            tallest = tallest.max(fitting);
        }
        (ends, tallest)
    }

    pub(super) fn place_cell(
        &mut self,
        cell: &SetCell,
        range: std::ops::Range<usize>,
        column: ColumnBox,
        top: f32,
        said: Said,
    ) {
        let padding = self.table.padding;
        let left = self.pages.geometry.left_of(column.start, column.width) + padding.inline;
        self.pages
            .place(cell, range, left, top + padding.block, said);
    }

    /// Tints the label's column and draws the lines of a placed fragment.
    fn rule_fragment(&mut self, group: &SetGroup<'_>, top: f32, row_ends: &[f32]) {
        let bottom = self.pages.y;
        let width = self.pages.geometry.text_width();
        let label_width = match group.label {
            Some(_) => self.table.columns[0].width,
            None => 0.0,
        };
        if label_width > 0.0 {
            let tint = self.palette.label_fill;
            let geometry = self.pages.geometry;
            let tint = geometry.area(0.0, label_width, top, bottom - top, tint);
            self.pages.page().tints.push(tint);
        }
        let inner = row_ends.split_last().map_or(row_ends, |(_, inner)| inner);
        for y in inner {
            self.rule(label_width, width - label_width, *y, ROW_RULE);
        }
        self.rule(0.0, width, bottom, GROUP_RULE);
        if self.table.is_form {
            self.part_columns(top, bottom - top);
        }
    }

    /// Draws lines between columns.
    fn part_columns(&mut self, top: f32, height: f32) {
        let color = self.palette.rule;
        for column in &self.table.columns[1..] {
            let start = column.start - ROW_RULE / 2.0;
            let geometry = self.pages.geometry;
            let rule = geometry.area(start, ROW_RULE, top, height, color);
            self.pages.page().rules.push(rule);
        }
    }

    /// Draws a horizontal line, centred on `y`.
    pub(super) fn rule(&mut self, start: f32, width: f32, y: f32, thickness: f32) {
        let top = y - thickness / 2.0;
        let color = self.palette.rule;
        let rule = self
            .pages
            .geometry
            .area(start, width, top, thickness, color);
        self.pages.page().rules.push(rule);
    }

    fn reach(&mut self, anchor: &Anchor) {
        let place = self.pages.place_here();
        self.setter.inlines.places.reach(anchor, place);
    }

    pub(super) fn mark(&mut self, heading: &SetHeading<'_>) {
        if let Some(anchor) = &heading.heading.anchor {
            self.reach(anchor);
        }
        self.outline.push(OutlineEntry {
            level: heading.level,
            title: heading.title.clone(),
            place: self.pages.place_here(),
            content: heading.contents.first,
        });
    }
}
