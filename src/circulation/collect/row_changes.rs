//! Rows that were put in, taken away or moved, tracked or not.

use super::base::{Base, Spot};
use super::draft::Collected;
use super::ledger::Found;
use super::likeness::{folded, likeness, numbered, trimmed};
use super::rows::RowView;
use crate::circulation::feedback::{Mark, Place, Proposal};
use crate::docx_file::{ChangeId, DocxFile};
use crate::plan::ColumnKey;
use std::collections::{HashMap, HashSet};

/// A row that was put in is one that was taken away elsewhere if it is at least so much like it.
const LIKE_WHEN_MOVED: f64 = 0.9;

/// How many rows that came and went are compared at most.
const COMPARISONS: usize = 20_000;

/// What became of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RowFate {
    /// What its cells are about; of a row that was put in, the item before it.
    pub(super) spot: Option<Spot>,
    /// Whether its cells are the parts of that item.
    pub(super) is_item: bool,
    /// Whether all of its text was put in or taken away with it.
    pub(super) is_of_row: bool,
    /// Whether it came here from elsewhere.
    pub(super) is_moved: bool,
}

/// Collects what happened to rows; says for each row what its cells are about.
pub(super) fn row_changes(
    rows: &[RowView<'_>],
    file: &DocxFile,
    base: &Base,
    collected: &mut Collected,
) -> Vec<RowFate> {
    let known = known_tables(rows);
    let mut changes = RowChanges {
        rows,
        file,
        base,
        moved_away: HashSet::new(),
        from: moved_from(rows),
        fates: vec![RowFate::default(); rows.len()],
    };
    changes.moved_away.extend(changes.from.values());
    let mut before = Before::default();
    for (index, row) in rows.iter().enumerate() {
        if before.table != Some(row.table) {
            before = Before {
                table: Some(row.table),
                ..Before::default()
            };
        }
        changes.row(index, known.contains(&row.table), &mut before, collected);
    }
    changes.missing(collected);
    changes.rearranged(collected);
    changes.fates
}

/// Returns the tables in which items were found.
fn known_tables(rows: &[RowView<'_>]) -> HashSet<usize> {
    let known = rows.iter().filter(|row| row.item.is_some());
    known.map(|row| row.table).collect()
}

/// Pairs rows that were put in with like ones that were taken away, by their places: first those that
/// say the same.
fn moved_from(rows: &[RowView<'_>]) -> HashMap<usize, usize> {
    let text = |text: &str| folded(numbered(text).1);
    let gone: Vec<(usize, String)> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.is_deleted() && row.item.is_some())
        .map(|(index, row)| (index, text(&row.original[0])))
        .collect();
    let mut same: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, text) in gone.iter().rev() {
        same.entry(text).or_default().push(*index);
    }
    let mut taken = HashSet::new();
    let mut pairs = HashMap::new();
    let mut open = Vec::new();
    let come = rows.iter().enumerate();
    for (index, row) in come.filter(|(_, row)| row.is_new && !row.is_deleted()) {
        let come = text(&row.accepted[0]);
        match same.get_mut(come.as_str()).and_then(Vec::pop) {
            Some(from) => {
                taken.insert(from);
                pairs.insert(index, from);
            }
            None if !come.is_empty() => open.push((index, come)),
            None => {}
        }
    }
    let mut comparisons = 0;
    for (index, come) in open {
        let found = gone.iter().find(|(from, gone)| {
            comparisons += 1;
            comparisons < COMPARISONS
                && !taken.contains(from)
                && likeness(gone, &come) >= LIKE_WHEN_MOVED
        });
        if let Some((from, _)) = found {
            taken.insert(*from);
            pairs.insert(index, *from);
        }
    }
    pairs
}

/// What stands above a row in its table.
#[derive(Debug, Default)]
struct Before {
    table: Option<usize>,
    /// The last item, and the last one that stays.
    item: Option<usize>,
    staying: Option<usize>,
}

struct RowChanges<'r, 'f> {
    rows: &'r [RowView<'f>],
    file: &'f DocxFile,
    base: &'r Base,
    /// From where rows came.
    from: HashMap<usize, usize>,
    /// The rows that were moved away.
    moved_away: HashSet<usize>,
    fates: Vec<RowFate>,
}

impl RowChanges<'_, '_> {
    fn row(
        &mut self,
        index: usize,
        is_known: bool,
        before: &mut Before,
        collected: &mut Collected,
    ) {
        let row = &self.rows[index];
        if let Some(from) = self.from.get(&index).copied() {
            return self.moved(index, from, before, collected);
        }
        match row.item {
            Some(item) => {
                self.fates[index] = RowFate {
                    spot: Some(Spot::Item(item)),
                    is_item: true,
                    is_of_row: row.is_deleted(),
                    is_moved: false,
                };
                before.item = Some(item);
                if !row.is_deleted() {
                    before.staying = Some(item);
                } else if !self.moved_away.contains(&index) {
                    self.deleted(row, item, collected);
                }
            }
            None if row.row.is_header || !is_known => {
                let spot = if is_known { Some(Spot::Document) } else { None };
                self.fates[index].spot = spot;
            }
            None => {
                self.fates[index] = RowFate {
                    spot: before.item.map(Spot::Item),
                    is_of_row: true,
                    ..RowFate::default()
                };
                self.inserted(row, before.item, collected);
            }
        }
    }

    fn found(&self, mark: Mark, row: &RowView<'_>, change: Option<ChangeId>) -> Found {
        let mut one = Found::new(mark, (row.row.paragraphs.0, 0));
        let change = change.and_then(|change| self.file.change(change));
        one.author = change.and_then(|change| change.author.clone());
        one.written = change.and_then(|change| change.date);
        one
    }

    fn item(&self, item: usize) -> Option<Place> {
        Some(self.base.place(Spot::Item(item)))
    }

    fn moved(&mut self, index: usize, from: usize, before: &mut Before, collected: &mut Collected) {
        let (row, old) = (&self.rows[index], &self.rows[from]);
        let Some(item) = old.item else {
            return;
        };
        self.fates[index] = RowFate {
            spot: Some(Spot::Item(item)),
            is_item: true,
            is_of_row: false,
            is_moved: true,
        };
        let mut one = self.found(Mark::Move, row, row.row.changes.inserted);
        one.place = self.item(item);
        self.base.items[item].texts[0].clone_into(&mut one.about);
        let after = before.staying.map(|item| self.base.items[item].key.clone());
        one.proposal = Some(Proposal::Move { after });
        collected.found.push(one);
        before.item = Some(item);
        before.staying = Some(item);
    }

    fn deleted(&self, row: &RowView<'_>, item: usize, collected: &mut Collected) {
        let mut one = self.found(Mark::RowDeletion, row, row.row.changes.deleted);
        one.place = self.item(item);
        self.base.items[item].texts[0].clone_into(&mut one.about);
        one.proposal = Some(Proposal::Removal);
        collected.found.push(one);
    }

    /// Collects a row that is no item: a new one.
    fn inserted(&self, row: &RowView<'_>, after: Option<usize>, collected: &mut Collected) {
        let change = row.row.changes.inserted;
        let texts = if change.is_some() && row.is_deleted() {
            // Somebody else took it away again; it was proposed all the same.
            &row.original
        } else {
            &row.accepted
        };
        if row.is_blank() {
            collected.without_words += usize::from(change.is_some());
            return;
        }
        let mark = if change.is_some() {
            Mark::RowInsertion
        } else {
            Mark::Edit
        };
        let mut one = self.found(mark, row, change);
        one.place = after.and_then(|item| self.item(item));
        let agreed = |text: &str| {
            let text = trimmed(text);
            let is_open = folded(text) == folded(&self.base.to_be_agreed);
            if is_open {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let said = self.base.columns.iter().zip(texts).map(|(column, text)| {
            let text = match *column == ColumnKey::ACTION {
                true => numbered(text).1.to_owned(),
                false => agreed(text),
            };
            (column.clone(), text)
        });
        one.proposal = Some(Proposal::NewItem(said.collect()));
        collected.found.push(one);
    }

    /// Collects items that are nowhere, of sections some of whose items are there.
    fn missing(&self, collected: &mut Collected) {
        let present: HashMap<usize, &RowView<'_>> = self
            .rows
            .iter()
            .filter_map(|row| Some((row.item?, row)))
            .collect();
        let sections: HashSet<usize> = present
            .keys()
            .map(|item| self.base.items[*item].section)
            .collect();
        let mut at = 0;
        for (index, item) in self.base.items.iter().enumerate() {
            if let Some(row) = present.get(&index) {
                at = row.row.paragraphs.0;
            } else if sections.contains(&item.section) {
                let mut one = Found::new(Mark::Edit, (at, u32::MAX));
                one.place = self.item(index);
                item.texts[0].clone_into(&mut one.about);
                one.proposal = Some(Proposal::Removal);
                collected.found.push(one);
            }
        }
    }

    /// Collects items that stand in another order than they were sent in, though no move was
    /// tracked: the fewest that explain it.
    fn rearranged(&self, collected: &mut Collected) {
        let staying: Vec<(&RowView<'_>, usize)> = self
            .rows
            .iter()
            .filter_map(|row| Some((row, row.item?)))
            .collect();
        let order: Vec<usize> = staying.iter().map(|(_, item)| *item).collect();
        let in_order = longest_ascent(&order);
        for (place, (row, item)) in staying.iter().enumerate() {
            if in_order.contains(&place) {
                continue;
            }
            let before = place.checked_sub(1).map(|before| staying[before]);
            let before = before.filter(|(before, _)| before.table == row.table);
            let after = before.map(|(_, before)| self.base.items[before].key.clone());
            let mut one = Found::new(Mark::Edit, (row.row.paragraphs.0, 0));
            one.place = self.item(*item);
            self.base.items[*item].texts[0].clone_into(&mut one.about);
            one.proposal = Some(Proposal::Move { after });
            collected.found.push(one);
        }
    }
}

/// Returns the places of a longest sequence of numbers that ascends.
fn longest_ascent(numbers: &[usize]) -> HashSet<usize> {
    // Places of the smallest last number of an ascent of each length, and what comes before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut ascent = HashSet::new();
    let mut next = ends.last().copied();
    while let Some(place) = next {
        ascent.insert(place);
        next = before[place];
    }
    ascent
}

#[cfg(test)]
mod tests {
    use super::longest_ascent;

    #[test]
    fn the_fewest_that_stand_elsewhere_are_left_out() {
        let left = |numbers: &[usize]| {
            let ascent = longest_ascent(numbers);
            let all = 0..numbers.len();
            all.filter(|place| !ascent.contains(place))
                .collect::<Vec<_>>()
        };
        assert_eq!(left(&[0, 1, 2]), Vec::<usize>::new());
        assert_eq!(left(&[0, 4, 1, 2, 3, 5]), [1]);
        assert_eq!(left(&[1, 2, 3, 0]), [3]);
        assert_eq!(left(&[]), Vec::<usize>::new());
    }
}
