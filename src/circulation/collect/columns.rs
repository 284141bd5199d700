//! Which cell of a row says what of an item: by the headings, by what stands in the column, and by
//! the order of the cells; never by the grid alone.

use super::cells::{CellText, RowText};
use super::index::Index;
use super::likeness::{as_compared, number_before};
use super::sent::Subject;
use crate::plan::ColumnKey;
use std::collections::HashMap;

/// What a cell of a draft's table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum CellRole {
    /// The title of a goal.
    Goal,
    /// A text of an item: place in [`Base::columns`](super::sent::Base::columns).
    Item(usize),
    /// A text of a column that the plan does not say: place in
    /// [`BaseItem::others`](super::sent::BaseItem::others).
    Other(usize),
    /// What the draft had no column for.
    Extra,
}

/// The roles of cells, by how many cells a row has.
#[derive(Debug, Default)]
pub(super) struct Columns {
    shapes: HashMap<usize, HashMap<usize, CellRole>>,
}

impl Columns {
    /// Finds the roles of the cells of a table's rows; `items` has for each row the item that it
    /// seems to be.
    pub(super) fn of(rows: &[RowText], items: &[Option<usize>], index: &Index<'_>) -> Self {
        let mut groups: HashMap<usize, Votes> = HashMap::new();
        for (row, item) in rows.iter().zip(items) {
            let votes = groups.entry(shape(row)).or_default();
            votes.rows += 1;
            match item {
                Some(item) => votes.of_item(row, *item, index),
                None => votes.of_heading(row, index),
            }
        }
        let columns = roles(index);
        let shapes = groups.into_iter();
        Columns {
            shapes: shapes
                .map(|(shape, votes)| (shape, votes.assigned(&columns)))
                .collect(),
        }
    }

    /// Returns what a cell of a row says.
    pub(super) fn role(&self, row: &RowText, cell: &CellText) -> CellRole {
        let of_shape = self.shapes.get(&shape(row));
        let role = of_shape.and_then(|roles| roles.get(&cell.slot));
        role.copied().unwrap_or(CellRole::Extra)
    }
}

/// Rows of a sheet have gaps, and their cells are known by their columns all the same.
fn shape(row: &RowText) -> usize {
    let is_dense = row
        .cells
        .iter()
        .enumerate()
        .all(|(at, cell)| cell.slot == at);
    if is_dense {
        row.cells.len()
    } else {
        usize::MAX
    }
}

/// Returns all columns in the order of the draft.
fn roles(index: &Index<'_>) -> Vec<CellRole> {
    let items = index.base.columns.len();
    let mut roles = vec![CellRole::Goal];
    roles.extend((0..items).map(CellRole::Item));
    let of_items = index.base.items.iter().map(|item| item.others.len()).max();
    let others = of_items
        .unwrap_or(0)
        .max(index.column_headings.len().saturating_sub(items + 1));
    roles.extend((0..others).map(CellRole::Other));
    roles
}

/// What speaks for a cell having a role.
#[derive(Debug, Default)]
struct Votes {
    rows: usize,
    slots: usize,
    items: HashMap<(usize, CellRole), usize>,
    headings: HashMap<(usize, CellRole), usize>,
}

impl Votes {
    fn of_item(&mut self, row: &RowText, item: usize, index: &Index<'_>) {
        let base = index.base;
        let of = &base.items[item];
        for cell in &row.cells {
            self.slots = self.slots.max(cell.slot + 1);
            let mut vote = |role| *self.items.entry((cell.slot, role)).or_default() += 1;
            if cell.is_continued {
                vote(CellRole::Goal);
                continue;
            }
            let text = as_compared(&cell.original);
            if text.is_empty() {
                continue;
            }
            if index.heading(&cell.original) == Some(Subject::Goal(of.goal)) {
                vote(CellRole::Goal);
            }
            for (at, (column, sent)) in base.columns.iter().zip(&of.texts).enumerate() {
                let said = match *column == ColumnKey::ACTION {
                    true => {
                        as_compared(&cell.original[number_before(&cell.original, &of.number).0..])
                    }
                    false => text.clone(),
                };
                if said == as_compared(sent) {
                    vote(CellRole::Item(at));
                }
            }
            for (at, sent) in of.others.iter().enumerate() {
                if text == as_compared(sent) {
                    vote(CellRole::Other(at));
                }
            }
        }
    }

    fn of_heading(&mut self, row: &RowText, index: &Index<'_>) {
        let known = heading_roles(row, index);
        // One word alone can be a word of anything.
        if known.len() < 2 {
            return;
        }
        for (slot, role) in known {
            self.slots = self.slots.max(slot + 1);
            *self.headings.entry((slot, role)).or_default() += 1;
        }
    }

    /// Gives each cell the role for which most speaks; a column that nothing speaks for is between
    /// those between which it was, if one cell is.
    fn assigned(&self, columns: &[CellRole]) -> HashMap<usize, CellRole> {
        let mut weights: HashMap<(usize, CellRole), usize> = self.items.clone();
        let heading = (self.rows / 3).max(2);
        for key in self.headings.keys() {
            *weights.entry(*key).or_default() += heading;
        }
        let place = |role: &CellRole| columns.iter().position(|one| one == role).unwrap_or(0);
        let mut pairs: Vec<((usize, CellRole), usize)> = weights.into_iter().collect();
        pairs.sort_by_key(|((slot, role), votes)| {
            let apart = slot.abs_diff(place(role));
            (std::cmp::Reverse(*votes), apart, *slot, place(role))
        });
        let mut roles: HashMap<usize, CellRole> = HashMap::new();
        for ((slot, role), _) in pairs {
            if !roles.contains_key(&slot) && !roles.values().any(|one| *one == role) {
                roles.insert(slot, role);
            }
        }
        if roles.is_empty() {
            return roles;
        }
        self.fill_gaps(columns, &mut roles);
        roles
    }

    fn fill_gaps(&self, columns: &[CellRole], roles: &mut HashMap<usize, CellRole>) {
        let mut at = 0;
        while at < columns.len() {
            let slot_of = |role: &CellRole| {
                let mut all = roles.iter();
                all.find(|(_, one)| *one == role).map(|(slot, _)| *slot)
            };
            if slot_of(&columns[at]).is_some() {
                at += 1;
                continue;
            }
            let mut end = at;
            while end < columns.len() && slot_of(&columns[end]).is_none() {
                end += 1;
            }
            let from = match at.checked_sub(1) {
                Some(before) => slot_of(&columns[before]).map(|slot| slot + 1),
                None => Some(0),
            };
            let to = match columns.get(end) {
                Some(next) => slot_of(next),
                None => Some(self.slots),
            };
            if let (Some(from), Some(to)) = (from, to) {
                let free: Vec<usize> = (from..to)
                    .filter(|slot| !roles.contains_key(slot))
                    .collect();
                if free.len() == end - at {
                    for (slot, role) in free.into_iter().zip(&columns[at..end]) {
                        roles.insert(slot, *role);
                    }
                }
            }
            at = end;
        }
    }
}

/// Returns which cells of a row are headings of the draft's table.
pub(super) fn heading_roles(row: &RowText, index: &Index<'_>) -> Vec<(usize, CellRole)> {
    let items = index.base.columns.len();
    let role = |at: usize| match at.checked_sub(1) {
        None => CellRole::Goal,
        Some(item) if item < items => CellRole::Item(item),
        Some(behind) => CellRole::Other(behind - items),
    };
    let of_cell = |cell: &CellText| {
        let text = as_compared(&cell.original).to_lowercase();
        let mut known = index.column_headings.iter();
        let at = known.position(|heading| *heading == text && !text.is_empty())?;
        Some((cell.slot, role(at)))
    };
    row.cells.iter().filter_map(of_cell).collect()
}
