//! Rows that were put in, taken away or moved, tracked or not.

use super::collection::Collection;
use super::finding::Finding;
use super::index::Index;
use super::likeness::{as_compared, likeness, numbered, trimmed};
use super::rows::{PlanRow, PlanTable};
use super::sent::{Base, Subject};
use super::unit::Mover;
use crate::circulation::feedback::{CommentForm, PlanElement, Proposal};
use crate::circulation::rise::longest_rise;
use crate::plan::ColumnKey;
use crate::reading::{Change, ChangeId, ChangeKind, ReturnedFile};
use std::collections::{HashMap, HashSet};

/// A row that was put in is one that was taken away elsewhere if it is at least so much like it.
const LIKE_WHEN_MOVED: f64 = 0.9;

/// The same, of rows that have a sign of a move: its mark, the same number, or all other texts.
const LIKE_WITH_SIGN: f64 = 0.5;

/// How many rows that came and went are compared at most.
const COMPARISONS: usize = 20_000;

/// What became of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct RowState {
    /// What its cells are about; of a row that was put in, the item before it.
    pub(super) subject: Option<Subject>,
    /// Whether its cells say what that item says.
    pub(super) is_item: bool,
    /// Whether all of its text was put in or taken away with it, or is a new item's.
    pub(super) is_of_row: bool,
    /// Who moved it here.
    pub(super) mover: Option<Mover>,
}

/// A row with the table that it stands in.
pub(super) type Placed<'t> = (usize, &'t PlanRow);

/// Collects what happened to rows; says for each row what its cells are about.
pub(super) fn row_changes(
    tables: &[PlanTable],
    file: &ReturnedFile,
    index: &Index<'_>,
    is_whole: bool,
    collection: &mut Collection<'_>,
) -> Vec<RowState> {
    let rows: Vec<Placed<'_>> = tables
        .iter()
        .enumerate()
        .flat_map(|(table, of)| of.rows.iter().map(move |row| (table, row)))
        .collect();
    let action = index.base.columns.iter();
    let action = action
        .clone()
        .position(|column| *column == ColumnKey::ACTION);
    let mut changes = RowChanges {
        tables,
        file,
        base: index.base,
        action: action.unwrap_or(0),
        moved_away: HashSet::new(),
        from: HashMap::new(),
        states: vec![RowState::default(); rows.len()],
        rows: &rows,
    };
    changes.from = changes.moved_from();
    changes.moved_away.extend(changes.from.values());
    let mut before = Before::default();
    for (at, (table, _)) in rows.iter().enumerate() {
        if before.table != Some(*table) {
            before = Before {
                table: Some(*table),
                ..Before::default()
            };
        }
        changes.row(at, &mut before, collection);
    }
    if is_whole {
        changes.missing(collection);
    }
    changes.rearranged(collection);
    changes.states
}

/// What stands above a row in its table.
#[derive(Debug, Default)]
struct Before {
    table: Option<usize>,
    /// The last item, and the last one that stays.
    item: Option<usize>,
    staying: Option<usize>,
}

struct RowChanges<'r> {
    tables: &'r [PlanTable],
    rows: &'r [Placed<'r>],
    file: &'r ReturnedFile,
    base: &'r Base,
    /// Which column is the action's.
    action: usize,
    /// From where rows came.
    from: HashMap<usize, usize>,
    /// The rows that were moved away.
    moved_away: HashSet<usize>,
    states: Vec<RowState>,
}

impl RowChanges<'_> {
    fn row_at(&self, at: usize) -> &PlanRow {
        self.rows[at].1
    }

    fn action<'t>(&self, texts: &'t [String]) -> &'t str {
        texts.get(self.action).map_or("", String::as_str)
    }

    /// Pairs rows that were put in with like ones that were taken away, by their places: first those
    /// that say the same. What was changed in a row after it was moved counts as it was moved.
    fn moved_from(&self) -> HashMap<usize, usize> {
        let text = |text: &str| as_compared(numbered(text).1);
        let gone: Vec<(usize, String)> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, (_, row))| row.is_deleted() && row.item.is_some())
            .map(|(at, (_, row))| (at, text(self.action(&row.original))))
            .collect();
        let mut same: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, text) in gone.iter().rev() {
            same.entry(text).or_default().push(*at);
        }
        let mut taken = HashSet::new();
        let mut pairs = HashMap::new();
        let mut open = Vec::new();
        let come = self.rows.iter().enumerate();
        for (at, placed) in come.filter(|(_, (_, row))| row.is_new && !row.is_deleted()) {
            let row = placed.1;
            let whole = text(&self.all_of_action(*placed));
            let come = text(self.action(&row.accepted));
            let from = same.get_mut(whole.as_str()).and_then(Vec::pop);
            let from = from.or_else(|| same.get_mut(come.as_str()).and_then(Vec::pop));
            match from {
                Some(from) => {
                    taken.insert(from);
                    pairs.insert(at, from);
                }
                None if !come.is_empty() => open.push((at, come)),
                None => {}
            }
        }
        let mut comparisons = 0;
        let mut alike: Vec<(f64, usize, usize)> = Vec::new();
        for (at, come) in &open {
            for (from, gone) in gone.iter().filter(|(from, _)| !taken.contains(from)) {
                comparisons += 1;
                if comparisons > COMPARISONS {
                    break;
                }
                let like = likeness(gone, come);
                let least = match self.has_sign(*from, *at) {
                    true => LIKE_WITH_SIGN,
                    false => LIKE_WHEN_MOVED,
                };
                if like >= least {
                    alike.push((like, *at, *from));
                }
            }
        }
        // The most alike first.
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, at, from) in alike {
            if !pairs.contains_key(&at) && taken.insert(from) {
                pairs.insert(at, from);
            }
        }
        pairs
    }

    /// Returns whether something besides its words says that a row came from where another one was: both
    /// are marked as moved by one author, it has its number, or all that stands beside its action.
    fn has_sign(&self, from: usize, to: usize) -> bool {
        let (old, new) = (self.row_at(from), self.row_at(to));
        let number = |texts| numbered(self.action(texts)).0;
        let is_numbered = number(&old.original).is_some();
        if is_numbered && number(&old.original) == number(&new.accepted) {
            return true;
        }
        let beside = |texts: &[String]| {
            let texts = texts.iter().enumerate();
            let texts = texts.filter(|(column, _)| *column != self.action);
            texts.map(|(_, text)| as_compared(text)).collect::<Vec<_>>()
        };
        let was = beside(&old.original);
        let is_beside = was.iter().any(|text| !text.is_empty()) && was == beside(&new.accepted);
        let moved = |row, kind| self.moved_by(row, kind);
        let mover = moved(old, ChangeKind::MoveFrom);
        is_beside || mover.is_some() && mover == moved(new, ChangeKind::MoveTo)
    }

    /// Returns who is said to have moved words of a row.
    fn moved_by(&self, row: &PlanRow, kind: ChangeKind) -> Option<&Option<String>> {
        let mut runs = self
            .file
            .range(row.text.places)
            .iter()
            .flat_map(|place| &place.runs);
        runs.find_map(|run| {
            let ids = [run.changes.inserted, run.changes.deleted]
                .into_iter()
                .flatten();
            let mut changes = ids.filter_map(|id| self.file.change(id));
            changes
                .find(|change| change.kind == kind)
                .map(|change| &change.author)
        })
    }

    /// Returns all that stands in a row's action, what was taken out of it again included.
    fn all_of_action(&self, (table, row): Placed<'_>) -> String {
        let Some(table) = self.tables.get(table) else {
            return String::new();
        };
        let cells = row.text.cells.iter().filter(|cell| {
            let role = table.columns.role(&row.text, cell);
            role == super::columns::CellRole::Item(self.action)
        });
        let lines = cells.flat_map(|cell| &cell.lines);
        let texts: Vec<&str> = lines
            .filter_map(|line| {
                let place = self.file.places.get(line.place as usize)?;
                place.text.get(line.start as usize..line.end as usize)
            })
            .collect();
        texts.join("\n")
    }

    fn row(&mut self, at: usize, before: &mut Before, collection: &mut Collection<'_>) {
        let (table, row) = self.rows[at];
        if let Some(from) = self.from.get(&at).copied() {
            return self.moved(at, from, before, collection);
        }
        let is_copy = self.tables[table].is_copy;
        match row.item {
            Some(item) => {
                let is_emptied = !row.is_deleted() && row.is_emptied() && !is_copy;
                self.states[at] = RowState {
                    subject: Some(Subject::Item(item)),
                    is_item: true,
                    is_of_row: row.is_deleted() || is_emptied,
                    mover: None,
                };
                before.item = Some(item);
                if is_emptied {
                    self.emptied(row, item, collection);
                } else if !row.is_deleted() {
                    before.staying = Some(item);
                } else if !self.moved_away.contains(&at) {
                    self.deleted(row, item, row.text.changes.deleted, collection);
                }
            }
            None if row.of_goal.is_some() => {
                self.states[at].subject = row.of_goal.map(Subject::Goal);
            }
            None if row.is_heading => {
                self.states[at].subject = Some(Subject::Document);
            }
            None => {
                let says_something = !trimmed(self.new_action(row)).is_empty();
                self.states[at] = RowState {
                    subject: before.item.map(Subject::Item),
                    is_of_row: says_something,
                    ..RowState::default()
                };
                if says_something {
                    self.inserted(row, before.item, collection);
                } else if row.text.is_blank() {
                    let is_tracked = row.text.changes.inserted.is_some();
                    collection.without_words += usize::from(is_tracked);
                }
            }
        }
    }

    /// Returns the texts of a row that is no item: somebody else may have taken it away again, but it
    /// was proposed all the same.
    fn new_texts<'t>(&self, row: &'t PlanRow) -> &'t [String] {
        let is_taken_away = row.text.changes.inserted.is_some() && row.is_deleted();
        match is_taken_away {
            true => &row.original,
            false => &row.accepted,
        }
    }

    fn new_action<'t>(&self, row: &'t PlanRow) -> &'t str {
        self.action(self.new_texts(row))
    }

    fn finding(&self, mark: CommentForm, row: &PlanRow, change: Option<ChangeId>) -> Finding {
        let mut finding = Finding::new(mark, (row.text.places.0, 0));
        let change = self.change(change);
        finding.author = change.and_then(|change| change.author.clone());
        finding.written = change.and_then(|change| change.date);
        finding.is_unsure = row.is_unsure;
        finding
    }

    fn change(&self, id: Option<ChangeId>) -> Option<&Change> {
        self.file.change(id?)
    }

    fn item(&self, item: usize) -> Option<PlanElement> {
        Some(self.base.place(Subject::Item(item)))
    }

    fn moved(
        &mut self,
        at: usize,
        from: usize,
        before: &mut Before,
        collection: &mut Collection<'_>,
    ) {
        let (row, old) = (self.row_at(at), self.row_at(from));
        let Some(item) = old.item else {
            return;
        };
        let change = self.change(row.text.changes.inserted).cloned();
        let mut finding = self.finding(CommentForm::Move, row, row.text.changes.inserted);
        finding.place = self.item(item);
        self.base.action(item).clone_into(&mut finding.about);
        let after = before.staying.map(|item| self.base.items[item].key.clone());
        finding.proposal = Some(Proposal::Move {
            after,
            edits: Vec::new(),
        });
        collection.moves.insert(item, collection.findings.len());
        collection.findings.push(finding);
        self.states[at] = RowState {
            subject: Some(Subject::Item(item)),
            is_item: true,
            is_of_row: false,
            mover: Some(Mover { change }),
        };
        before.item = Some(item);
        before.staying = Some(item);
    }

    fn deleted(
        &self,
        row: &PlanRow,
        item: usize,
        change: Option<ChangeId>,
        collection: &mut Collection<'_>,
    ) {
        let mark = match change {
            Some(_) => CommentForm::RowDeletion,
            None => CommentForm::Edit,
        };
        let mut finding = self.finding(mark, row, change);
        finding.place = self.item(item);
        self.base.action(item).clone_into(&mut finding.about);
        finding.proposal = Some(Proposal::Removal);
        collection.findings.push(finding);
    }

    /// Collects a row of which all texts were taken out, though it is still there.
    fn emptied(&self, row: &PlanRow, item: usize, collection: &mut Collection<'_>) {
        let lines = row.text.cells.iter().flat_map(|cell| &cell.lines);
        let runs = lines.filter_map(|line| self.file.places.get(line.place as usize));
        let mut runs = runs.flat_map(|place| &place.runs);
        let change = runs.find_map(|run| run.changes.deleted);
        self.deleted(row, item, change, collection);
    }

    /// Collects a row that is no item: a new one.
    fn inserted(&self, row: &PlanRow, after: Option<usize>, collection: &mut Collection<'_>) {
        let change = row.text.changes.inserted;
        let mark = match change {
            Some(_) => CommentForm::RowInsertion,
            None => CommentForm::Edit,
        };
        let mut finding = self.finding(mark, row, change);
        finding.place = after.and_then(|item| self.item(item));
        let agreed = |text: &str| {
            let text = trimmed(text);
            let is_open = as_compared(text) == as_compared(&self.base.to_be_agreed);
            if is_open {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let texts = self.base.columns.iter().zip(self.new_texts(row));
        let texts = texts.map(|(column, text)| {
            let text = match *column == ColumnKey::ACTION {
                true => numbered(text).1.to_owned(),
                false => agreed(text),
            };
            (column.clone(), text)
        });
        finding.proposal = Some(Proposal::NewItem(texts.collect()));
        collection.findings.push(finding);
    }

    /// Returns the rows of items, each once, without copies of them.
    fn present(&self) -> impl Iterator<Item = (usize, &PlanRow, usize)> {
        let rows = self.rows.iter();
        rows.filter(|(table, _)| !self.tables[*table].is_copy)
            .filter_map(|(table, row)| Some((*table, *row, row.item?)))
    }

    /// Collects items that are nowhere, of sections most of whose items are there.
    fn missing(&self, collection: &mut Collection<'_>) {
        let present: HashMap<usize, &PlanRow> =
            self.present().map(|(_, row, item)| (item, row)).collect();
        let mut counts: HashMap<usize, (usize, usize)> = HashMap::new();
        for (index, item) in self.base.items.iter().enumerate() {
            let count = counts.entry(item.section).or_default();
            count.0 += usize::from(present.contains_key(&index));
            count.1 += 1;
        }
        let is_there = |section: &usize| {
            let (there, all) = counts.get(section).copied().unwrap_or((0, 1));
            there > 0 && there * 2 >= all
        };
        let mut at = 0;
        for (index, item) in self.base.items.iter().enumerate() {
            if let Some(row) = present.get(&index) {
                at = row.text.places.0;
            } else if is_there(&item.section) {
                let mut finding = Finding::new(CommentForm::Edit, (at, u32::MAX));
                finding.place = self.item(index);
                self.base.action(index).clone_into(&mut finding.about);
                finding.proposal = Some(Proposal::Removal);
                collection.findings.push(finding);
            }
        }
    }

    /// Collects items that stand in another order than they were sent in, though no move was
    /// tracked: the fewest that explain it.
    fn rearranged(&self, collection: &mut Collection<'_>) {
        let staying: Vec<(usize, &PlanRow, usize)> = self.present().collect();
        let order: Vec<usize> = staying.iter().map(|(_, _, item)| *item).collect();
        let in_order = longest_rise(&order).into_iter().collect::<HashSet<_>>();
        for (place, (table, row, item)) in staying.iter().enumerate() {
            if in_order.contains(&place) {
                continue;
            }
            let before = place.checked_sub(1).map(|before| staying[before]);
            let before = before.filter(|(of, ..)| of == table);
            let after = before.map(|(_, _, before)| self.base.items[before].key.clone());
            let mut finding = Finding::new(CommentForm::Edit, (row.text.places.0, 0));
            finding.place = self.item(*item);
            finding.is_unsure = row.is_unsure;
            self.base.action(*item).clone_into(&mut finding.about);
            finding.proposal = Some(Proposal::Move {
                after,
                edits: Vec::new(),
            });
            collection.findings.push(finding);
        }
    }
}
