//! What a source holds: headings and items, in its order.

use super::columns::TableColumns;
use super::doubt::Doubt;
use super::role::ColumnRole;
use super::wording::Wording;
use crate::plan::Level;
use crate::reading::grid::SourceAddress;

/// A thing of a plan: a heading or an item.
#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    /// The lower, the higher in the plan.
    pub(super) rank: u32,
    pub(super) level: Option<Level>,
    pub(super) number: Wording,
    pub(super) title: Wording,
    /// Who, by the role of the column.
    pub(super) owners: Vec<(ColumnRole, Wording)>,
    pub(super) timeline: Wording,
    /// A time line that is made of the ticks of a grid.
    pub(super) ticked: Option<String>,
    pub(super) values: Vec<(String, Wording)>,
    /// Paragraphs below its heading.
    pub(super) intro: Vec<Wording>,
    pub(super) notes: Vec<Wording>,
    /// Where it stands.
    pub(super) address: SourceAddress,
    /// Time lines that are struck out beside the one that holds, oldest first.
    pub(super) struck: Vec<Wording>,
    /// How deep it stands among items beside it, where that may say what it belongs to.
    pub(super) indent: Option<u8>,
}

impl Node {
    /// Returns whether anything but its words is said of it.
    pub(super) fn has_data(&self) -> bool {
        !self.owners.is_empty()
            || !self.timeline.is_empty()
            || self.ticked.is_some()
            || !self.values.is_empty()
    }

    /// Takes in what an item says of itself outside of a table.
    pub(super) fn say(&mut self, role: ColumnRole, words: Wording) {
        match role {
            ColumnRole::Timeline => self.timeline.push(&words, " "),
            ColumnRole::Own(key) => self.values.push((key, words)),
            role => self.owners.push((role, words)),
        }
    }
}

/// A column of the plan’s own, or the heading of one that is built in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnColumn {
    pub(super) key: String,
    pub(super) heading: String,
}

/// What a source holds.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) title: Option<Wording>,
    pub(super) organisation: Option<Wording>,
    pub(super) nodes: Vec<Node>,
    pub(super) columns: Vec<OwnColumn>,
    /// Notes behind all tables.
    pub(super) notes: Vec<Wording>,
    pub(super) doubts: Vec<Doubt>,
    /// What each table was taken for: its number, and its columns where it is a part of the plan.
    pub(super) tables: Vec<(usize, Option<TableColumns>)>,
}

/// Items stand below all headings, steps below them.
pub(super) const ITEM: u32 = 500;
pub(super) const STEP: u32 = 600;
