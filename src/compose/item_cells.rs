//! An item's words as the cells and lines of documents.

use crate::document::{Cell, Inline, Paragraph, Role};
use crate::plan::column::SaidLine;
use crate::plan::{Column, ColumnKind, Item, ItemWords, Plan, Timeline};
use crate::template::Labels;

/// Says items of a plan in the words of a language.
#[derive(Clone, Copy)]
pub(super) struct ItemCells<'a> {
    pub(super) plan: &'a Plan,
    words: ItemWords<'a>,
}

impl<'a> ItemCells<'a> {
    pub(super) fn new(plan: &'a Plan, labels: &'a Labels) -> Self {
        ItemCells {
            plan,
            words: labels.item_words(),
        }
    }

    /// Returns what an item says in a column, line by line.
    pub(super) fn lines(&self, item: &Item, column: &Column) -> Vec<Inline> {
        let lines = self.words.lines(self.plan, item, column);
        lines.into_iter().map(inline).collect()
    }

    /// Returns the cell of an item in a column; the one that names the item has its number before it.
    pub(super) fn cell(&self, item: &Item, column: &Column) -> Cell {
        if column.names_item() {
            return Cell {
                heads_row: true,
                tone: None,
                paragraphs: vec![action(item)],
            };
        }
        let mut lines = self.lines(item, column);
        if lines.is_empty() {
            lines.push(Inline::text(""));
        }
        of_kind(column, lines)
    }

    /// Returns the cell of those responsible and of the supporters, a line each.
    pub(super) fn bodies(&self, item: &Item) -> Cell {
        let lines = self.words.bodies(self.plan, item);
        names(lines.into_iter().map(inline).collect())
    }

    /// Returns the cell of those responsible, a line each.
    pub(super) fn owners(&self, item: &Item) -> Cell {
        let lines = self.words.owners(self.plan, item);
        names(lines.into_iter().map(inline).collect())
    }

    pub(super) fn timeline(&self, timeline: Option<&Timeline>) -> Inline {
        inline(self.words.timeline_line(timeline))
    }

    pub(super) fn to_be_agreed(self) -> Inline {
        inline(self.words.open_line())
    }
}

fn inline(line: SaidLine) -> Inline {
    match line.is_open {
        true => Inline::quiet(line.text),
        false => Inline::text(line.text),
    }
}

/// Returns the action with its number before it.
pub(super) fn action(item: &Item) -> Paragraph {
    Paragraph {
        revision: None,
        role: match item.is_step {
            true => Role::Step,
            false => Role::Cell,
        },
        marker: item.marker(),
        content: vec![Inline::text(item.action.value.clone())],
    }
}

/// Makes a cell of a column, of one line each.
pub(super) fn of_kind(column: &Column, lines: Vec<Inline>) -> Cell {
    match column.kind {
        ColumnKind::Owners | ColumnKind::Body => names(lines),
        _ => cell(lines),
    }
}

/// Makes a cell of one line each.
pub(super) fn cell(lines: Vec<Inline>) -> Cell {
    cell_of(Role::Cell, lines)
}

/// Makes a cell of names, one line each.
pub(super) fn names(lines: Vec<Inline>) -> Cell {
    cell_of(Role::Entry, lines)
}

fn cell_of(role: Role, lines: Vec<Inline>) -> Cell {
    Cell {
        heads_row: false,
        tone: None,
        paragraphs: lines
            .into_iter()
            .map(|line| Paragraph::new(role, vec![line]))
            .collect(),
    }
}
