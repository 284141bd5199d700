//! The areas, sections, goals and items of a plan file, as rows of sheets name them.

use super::comparison::{TabUpdate, UpdatedRow};
use super::tabs::KEY;
use crate::circulation::rise::longest_rise;
use crate::plan::word_key::word_key;
use crate::plan::{Level, Plan};
use crate::plan_file::{BlockId, BlockPlace, Blocks};
use std::collections::{HashMap, HashSet};

/// Where sections, goals and items are, and what they are called.
#[derive(Debug, Default)]
pub(super) struct Elements {
    by_key: HashMap<(Level, String), BlockId>,
    /// What cells call them.
    called: Vec<(Level, String, BlockId)>,
    taken: HashSet<String>,
}

/// The names of the tables of a level.
fn names_of(level: Level) -> &'static [&'static str] {
    match level {
        Level::Area => &["area"],
        Level::Section => &["section"],
        Level::Goal => &["goal"],
        Level::Item => &["item"],
        Level::Step => &["step"],
    }
}

impl Elements {
    pub(super) fn of(blocks: &Blocks, plan: &Plan) -> Self {
        let mut elements = Elements::default();
        for level in Level::ALL {
            for id in names_of(level).iter().flat_map(|name| blocks.named(name)) {
                if let Some(key) = blocks.key_of(id) {
                    elements.taken.insert(key.clone());
                    elements.by_key.entry((level, key)).or_insert(id);
                }
                let number = blocks.text_of(id, "number").unwrap_or_default();
                let key = if level == Level::Item {
                    "action"
                } else {
                    "title"
                };
                let title = blocks.text_of(id, key).unwrap_or_default();
                elements.call(level, &number, &title, id);
            }
        }
        // As the workbook calls them.
        let area = plan
            .areas
            .iter()
            .map(|area| (Level::Area, &area.key, area.line()));
        let sections = plan.sections.iter();
        let sections = sections.map(|one| (Level::Section, &one.key, one.line()));
        let goals = plan
            .goals()
            .map(|goal| (Level::Goal, &goal.key, goal.line()));
        let lines: Vec<_> = area.chain(sections).chain(goals).collect();
        for (level, key, line) in lines {
            if let Some(id) = elements.with_key(level, key) {
                elements.called.push((level, called(&line), id));
            }
        }
        elements
    }

    fn call(&mut self, level: Level, number: &str, title: &str, id: BlockId) {
        let lines = [
            number.to_owned(),
            title.to_owned(),
            format!("{number} {title}"),
            format!("{number}. {title}"),
        ];
        for line in lines {
            self.called.push((level, called(&line), id));
        }
    }

    pub(super) fn with_key(&self, level: Level, key: &str) -> Option<BlockId> {
        let found = self.by_key.get(&(level, key.to_owned()));
        let step = || self.by_key.get(&(Level::Step, key.to_owned()));
        let found = found.or_else(|| step().filter(|_| level == Level::Item));
        found.copied()
    }

    pub(super) fn called(&self, level: Level, text: &str) -> Vec<BlockId> {
        if let Some(id) = self.by_key.get(&(level, text.to_owned())) {
            return vec![*id];
        }
        let text = called(text);
        let found = self
            .called
            .iter()
            .filter(|(of, name, _)| *of == level && *name == text);
        let mut found: Vec<BlockId> = found.map(|(_, _, id)| *id).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns what a new block begins with: its number, and a key where that is needed.
    pub(super) fn new_values(
        &self,
        level: Level,
        row: &UpdatedRow,
        blocks: &Blocks,
    ) -> Vec<(String, String)> {
        let number = row.came.cell("number");
        let given = row.came.cell(KEY);
        let mut values = Vec::new();
        if !number.is_empty() {
            values.push(("number".to_owned(), blocks.quoted(number)));
        }
        if !given.is_empty() && !self.taken.contains(given) {
            if given != number {
                values.push(("key".to_owned(), blocks.quoted(given)));
            }
        } else if number.is_empty() || self.taken.contains(number) {
            let words = match level {
                Level::Area => row.came.cell("area"),
                Level::Section => row.came.cell("section"),
                Level::Goal => row.came.cell("goal"),
                _ => row.came.cell("action"),
            };
            let key = word_key(words, level, &self.taken);
            values.push(("key".to_owned(), blocks.quoted(&key)));
        }
        values
    }

    pub(super) fn add(&mut self, level: Level, row: &UpdatedRow, id: BlockId, blocks: &Blocks) {
        if let Some(key) = blocks.key_of(id) {
            self.taken.insert(key.clone());
            self.by_key.entry((level, key)).or_insert(id);
        }
        let title = match level {
            Level::Area => row.came.cell("area"),
            Level::Section => row.came.cell("section"),
            Level::Goal => row.came.cell("goal"),
            _ => row.came.cell("action"),
        };
        self.call(level, row.came.cell("number"), title, id);
    }
}

/// Returns a name as cells are matched by it.
pub(super) fn called(text: &str) -> String {
    crate::plan::column::folded(text).to_lowercase()
}

/// Returns how a block of a level is called under another one.
pub(super) fn name_under(blocks: &Blocks, parent: Option<BlockId>, level: Level) -> String {
    let is_under_item = parent.is_some_and(|id| blocks.named("item").contains(&id));
    match level {
        Level::Item if is_under_item => "step".to_owned(),
        other => names_of(other)[0].to_owned(),
    }
}

/// Returns where a block goes: behind the one that came before it, or first of all under its parent.
pub(super) fn place(
    blocks: &Blocks,
    parent: Option<BlockId>,
    behind: Option<BlockId>,
    level: Level,
) -> BlockPlace {
    match (behind, parent) {
        (Some(id), _) => BlockPlace::Behind(id),
        (None, Some(parent)) => BlockPlace::Under(parent),
        (None, None) => {
            let first = blocks.with_path(&[names_of(level)[0]]).first().copied();
            first.map_or(BlockPlace::End, BlockPlace::Before)
        }
    }
}

/// Returns those that stay where they are when the others move: as many as can.
pub(super) fn kept_in_place(
    tab: &TabUpdate,
    level: Level,
    blocks: &Blocks,
    elements: &Elements,
) -> HashSet<BlockId> {
    let mut groups: HashMap<Option<BlockId>, Vec<BlockId>> = HashMap::new();
    for row in &tab.rows {
        let id = row
            .name
            .as_ref()
            .and_then(|name| elements.with_key(level, name));
        if let Some(id) = id {
            groups.entry(blocks.parent(id)).or_default().push(id);
        }
    }
    let mut kept = HashSet::new();
    for ids in groups.into_values() {
        let places: Vec<usize> = ids.iter().map(|id| blocks.position(*id)).collect();
        kept.extend(longest_rise(&places).into_iter().map(|at| ids[at]));
    }
    kept
}
