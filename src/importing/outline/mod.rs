//! From tables and headings to the levels of a plan.

mod blocks;
mod cells;
mod headings;
mod items;
mod levels;
mod lists;
mod numbers;
mod tables;
mod telling;

use super::columns::{TableColumns, Telling, WordTable};
use super::map::ImportMap;
use super::node::Outline;
use super::role::TimeColumn;
use super::wording::{Ledger, Wording};
use crate::reading::grid::{SourceAddress, SourceGrid, TextRole};
use crate::template::Labels;
use std::collections::{BTreeMap, BTreeSet};

use headings::counting_words;
use levels::set_levels;

/// A block as words.
enum WordBlock {
    Text(WordText),
    Table(WordTable, usize),
}

#[derive(Clone)]
struct WordText {
    role: TextRole,
    words: Wording,
    is_bold: bool,
    /// How deep it stands.
    depth: u8,
}

/// What a source is understood with.
pub(super) struct Reader<'a> {
    pub(super) telling: Telling<'a>,
    pub(super) labels: &'a Labels,
    pub(super) map: &'a ImportMap,
    pub(super) ledger: Ledger,
    /// Words that count what they name: of “Pillar 1 Records” and “Pillar 2 Towns” the first.
    pub(super) counting: BTreeSet<String>,
    /// What stands before a time from which, or until which something is done.
    pub(super) bounds: [&'a [String]; 2],
    /// Marks of notes that were left out, each with the word before it.
    pub(super) marks: Vec<(Wording, String)>,
}

/// What is carried from row to row of a table.
struct TableState<'t> {
    columns: &'t TableColumns,
    width: usize,
    /// What stands over each column, as it is compared.
    header: Vec<Vec<String>>,
    /// Whether most actions, and most titles of levels, begin with numbers.
    numbered: [bool; 2],
    /// Whether a figure alone is a number before actions, and before titles of levels.
    weak: [bool; 2],
    /// Whether a dash before an action means a step.
    has_dashes: bool,
    /// How deep the numbers of actions, and of titles of levels, mostly are.
    usual_depths: [u32; 2],
    times: Vec<(usize, TimeColumn)>,
    level_texts: BTreeMap<u32, String>,
    /// Where lines within a cell were first taken for steps or for items.
    first_list: Option<SourceAddress>,
    /// Numbers for which there is no title and no item.
    spare_numbers: Vec<Wording>,
}

impl Reader<'_> {
    /// Reads a source.
    pub(super) fn read(&mut self, grid: &SourceGrid) -> Outline {
        let blocks = self.blocks(grid);
        self.counting = counting_words(&blocks);
        let mut outline = Outline::default();
        let columns = self.tables(&blocks, &mut outline);
        let has_table = columns.iter().any(Option::is_some);
        match has_table {
            true => self.of_tables(&blocks, &columns, &mut outline),
            false => self.of_lists(&blocks, &mut outline),
        }
        self.doubt_marks(&mut outline);
        self.prune(&mut outline);
        set_levels(&mut outline);
        outline
    }
}
