//! Which column of a table for comments is which: by its heading in any of the languages, by what
//! stands in it, and by its place between the others.

use super::cells::RowText;
use super::index::Index;
use super::likeness::{as_compared, trimmed};
use super::sent::TableWords;
use std::collections::HashMap;

/// A column of a table for comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum CommentColumn {
    Body,
    Item,
    Text,
    Kind,
    Comment,
    Proposal,
    Decision,
}

impl CommentColumn {
    pub(super) const ALL: [CommentColumn; 7] = [
        CommentColumn::Body,
        CommentColumn::Item,
        CommentColumn::Text,
        CommentColumn::Kind,
        CommentColumn::Comment,
        CommentColumn::Proposal,
        CommentColumn::Decision,
    ];

    /// Returns its heading.
    pub(super) fn heading(self, words: &TableWords) -> &str {
        match self {
            CommentColumn::Body => &words.body,
            CommentColumn::Item => &words.item,
            CommentColumn::Text => &words.text,
            CommentColumn::Kind => &words.kind,
            CommentColumn::Comment => &words.comment,
            CommentColumn::Proposal => &words.proposal,
            CommentColumn::Decision => &words.decision,
        }
    }
}

/// The columns of a table for comments, by the slots of their cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CommentColumns {
    pub(super) columns: HashMap<usize, CommentColumn>,
    /// What stands above each column.
    pub(super) headings: HashMap<usize, String>,
    slots: usize,
}

impl CommentColumns {
    /// Reads a row of headings; nothing if it is none.
    pub(super) fn of_headings(row: &RowText, words: &[TableWords]) -> Option<Self> {
        let mut columns = CommentColumns::default();
        for cell in &row.cells {
            columns.slots = columns.slots.max(cell.slot + 1);
            let text = trimmed(&cell.accepted);
            let column = column_of(&cell.original, words).or_else(|| column_of(text, words));
            if let Some(column) = column {
                columns.add(cell.slot, column);
            }
            if !text.is_empty() {
                columns.headings.insert(cell.slot, text.to_owned());
            }
        }
        let has = |column| columns.columns.values().any(|one| *one == column);
        let is_one = has(CommentColumn::Item)
            && (has(CommentColumn::Comment) || has(CommentColumn::Proposal));
        if !is_one {
            return None;
        }
        columns.fill_gaps();
        Some(columns)
    }

    /// Tells the columns by what stands in them; nothing if they are not those of such a table.
    pub(super) fn of_contents(
        rows: &[RowText],
        index: &Index<'_>,
        words: &[TableWords],
    ) -> Option<Self> {
        let mut votes: HashMap<(usize, CommentColumn), usize> = HashMap::new();
        let mut columns = CommentColumns::default();
        let (mut named, mut said) = (0, 0);
        for row in rows {
            let (mut has_name, mut has_text) = (false, false);
            for cell in &row.cells {
                columns.slots = columns.slots.max(cell.slot + 1);
                let mut vote = |column| *votes.entry((cell.slot, column)).or_default() += 1;
                if !index.of_name(&cell.original).is_empty() {
                    vote(CommentColumn::Item);
                    has_name = true;
                } else if is_item_text(&cell.original, index) {
                    vote(CommentColumn::Text);
                    has_text = true;
                } else if is_kind(&cell.original, words) {
                    vote(CommentColumn::Kind);
                }
            }
            named += usize::from(has_name);
            said += usize::from(has_name && has_text);
        }
        if said < 2 || said * 2 < named {
            return None;
        }
        let mut votes: Vec<((usize, CommentColumn), usize)> = votes.into_iter().collect();
        votes.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
        for ((slot, column), _) in votes {
            columns.add(slot, column);
        }
        let first = rows.iter().find(|row| {
            let mut cells = row.cells.iter();
            !cells.any(|cell| !index.of_name(&cell.original).is_empty())
        });
        let heading = first.filter(|row| {
            let known = row.cells.iter();
            known
                .filter(|cell| column_of(&cell.original, words).is_some())
                .count()
                >= 2
        });
        for cell in heading.iter().flat_map(|row| &row.cells) {
            if let Some(column) = column_of(&cell.original, words) {
                columns.add(cell.slot, column);
            }
        }
        columns.fill_gaps();
        Some(columns)
    }

    fn add(&mut self, slot: usize, column: CommentColumn) {
        let is_known = self.columns.values().any(|one| *one == column);
        if !is_known {
            self.columns.entry(slot).or_insert(column);
        }
    }

    /// Takes a column whose heading is not known for the one that is missing between its neighbours.
    fn fill_gaps(&mut self) {
        let mut at = 0;
        while at < CommentColumn::ALL.len() {
            let slot_of = |column: CommentColumn| {
                let mut known = self.columns.iter();
                known
                    .find(|(_, one)| **one == column)
                    .map(|(slot, _)| *slot)
            };
            if slot_of(CommentColumn::ALL[at]).is_some() {
                at += 1;
                continue;
            }
            let missing = CommentColumn::ALL[at..].iter().copied();
            let missing: Vec<CommentColumn> = missing
                .take_while(|column| slot_of(*column).is_none())
                .collect();
            let end = at + missing.len();
            let from = match at.checked_sub(1) {
                Some(before) => slot_of(CommentColumn::ALL[before]).map(|slot| slot + 1),
                None => Some(0),
            };
            let to = match CommentColumn::ALL.get(end) {
                Some(next) => slot_of(*next),
                None => Some(self.slots),
            };
            if let (Some(from), Some(to)) = (from, to) {
                let free = (from..to).filter(|slot| !self.columns.contains_key(slot));
                let free: Vec<usize> = free.collect();
                if free.len() == missing.len() {
                    self.columns.extend(free.into_iter().zip(missing));
                }
            }
            at = end;
        }
    }
}

/// Returns which column a heading names, in any of the languages.
pub(super) fn column_of(heading: &str, words: &[TableWords]) -> Option<CommentColumn> {
    let heading = as_compared(heading).to_lowercase();
    if heading.is_empty() {
        return None;
    }
    words.iter().find_map(|words| {
        let mut columns = CommentColumn::ALL.into_iter();
        columns.find(|column| as_compared(column.heading(words)).to_lowercase() == heading)
    })
}

/// Returns whether a text is that of an item as tables for comments say it: the action, and more lines
/// behind it.
fn is_item_text(text: &str, index: &Index<'_>) -> bool {
    let mut lines = text.trim().lines();
    let first = lines.next().unwrap_or_default();
    lines.next().is_some() && !index.of_text(first).is_empty()
}

fn is_kind(text: &str, words: &[TableWords]) -> bool {
    let text = as_compared(text).to_lowercase();
    words.iter().any(|words| {
        let mut kinds = words.kinds.iter().chain([&words.choose]);
        kinds.any(|kind| as_compared(kind).to_lowercase() == text && !text.is_empty())
    })
}
