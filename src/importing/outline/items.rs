//! Rows that are items, and rows that go on with one.

use super::headings::title_and_intro;
use super::lists::is_labelled;
use super::numbers::{is_numbered, numbered, trimmed_number};
use super::telling::short;
use super::{Reader, TableState};
use crate::importing::columns::{WordCell, WordRow};
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::indents;
use crate::importing::node::{ITEM, Node, Outline, STEP};
use crate::importing::numbering::{self, Sureness, dash};
use crate::importing::role::ColumnRole;
use crate::importing::vocabulary::plain;
use crate::importing::wording::{Fate, Reason, Wording};

impl Reader<'_> {
    /// Reads a row of an item, which may only go on with the one before.
    pub(super) fn item_row(
        &mut self,
        row: &WordRow,
        state: &mut TableState<'_>,
        outline: &mut Outline,
    ) {
        let roles = &state.columns.roles;
        let of = |wanted: &ColumnRole| {
            let mut cells = row.filled();
            cells.find(|cell| roles.get(cell.column) == Some(wanted))
        };
        let action = of(&ColumnRole::Action).or_else(|| of(&ColumnRole::Step));
        let numbers: Vec<&WordCell> = row
            .filled()
            .filter(|cell| roles.get(cell.column) == Some(&ColumnRole::Number))
            .collect();
        let before = outline.nodes.last().and_then(|node| node.indent);
        let is_deeper = action
            .zip(before)
            .is_some_and(|(action, before)| action.depth() > before && !row.is_after_break);
        let is_rest = !is_deeper && self.is_rest(row, action, &numbers, state);
        let has_item = outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
        let has_levels = row
            .filled()
            .any(|cell| roles.get(cell.column).is_some_and(ColumnRole::is_level));
        if is_rest && has_item {
            self.go_on(row, action, state, outline);
            return;
        }
        // Numbers in columns of their own belong to the next text on their right.
        let mut numbers_left: Vec<&WordCell> = numbers;
        let mut number_for = |column: usize, has_own: bool| -> Option<Wording> {
            let at = numbers_left
                .iter()
                .position(|number| number.column < column)?;
            (!has_own).then(|| numbers_left.remove(at).words.clone())
        };
        // The items have a column for their own numbers.
        let is_numbered_apart = |column: usize| {
            let end = roles.iter().position(|one| *one == ColumnRole::Action);
            let between = roles.get(column + 1..end.unwrap_or(0)).unwrap_or_default();
            between.contains(&ColumnRole::Number)
        };
        for cell in row.filled() {
            let role = &roles[cell.column.min(roles.len() - 1)];
            if !role.is_level() {
                continue;
            }
            let rank = if *role == ColumnRole::Section {
                400
            } else {
                410
            };
            let said = plain(cell.words.text());
            let is_same = state.level_texts.get(&rank) == Some(&said);
            if is_same {
                self.leave_cell(cell, Reason::RepeatedTitle);
                continue;
            }
            state.level_texts.insert(rank, said);
            state.level_texts.retain(|other, _| *other <= rank);
            let least = Self::least(state.weak[1]).min(self.least_of_heading(&cell.words));
            let (title, intro) = title_and_intro(&cell.words);
            let (number, title) = self.numbered_heading(&title, least);
            let between = roles[..cell.column]
                .iter()
                .rposition(|one| *one == ColumnRole::Number);
            // A number beside a title that begins several rows, not one beside an item.
            let is_beside = between.is_some_and(|between| {
                let number = row.cells.iter().find(|one| one.column == between);
                between + 1 == cell.column
                    && (action.is_none()
                        || is_numbered_apart(cell.column)
                        || cell.rows > 1 && number.is_some_and(|number| number.rows == cell.rows))
            });
            let number = match number.is_empty() && is_beside {
                true => number_for(cell.column, false).unwrap_or(number),
                false => number,
            };
            outline.nodes.push(Node {
                rank,
                address: self.ledger.address(&cell.words),
                number,
                title,
                intro,
                ..Node::default()
            });
        }
        let Some(action) = action else {
            self.loose_cells(row, has_levels, state, outline);
            let numbers = numbers_left.into_iter().map(|cell| cell.words.clone());
            state.spare_numbers.extend(numbers);
            return;
        };
        // Beside a title stands what is said of it, where items have numbers.
        let is_of_title = has_levels
            && (state.numbered[0] || is_labelled(action.words.text()))
            && numbers_left.is_empty()
            && !is_numbered(&action.words)
            && row.filled().all(|cell| {
                cell.column == action.column
                    || roles.get(cell.column).is_some_and(ColumnRole::is_level)
            });
        if is_of_title && let Some(node) = outline.nodes.last_mut().filter(|node| node.rank < ITEM)
        {
            node.intro.extend(action.words.lines());
            return;
        }
        let list = match roles.get(action.column) {
            Some(ColumnRole::Action) => indents::list_of(action),
            _ => Vec::new(),
        };
        let is_listed = !list.is_empty();
        let items = match is_listed {
            true => list,
            false => {
                let items = self.items_of(&action.words, state).into_iter();
                items.map(|words| (ITEM, words)).collect()
            }
        };
        let count = items.iter().filter(|(rank, _)| *rank == ITEM).count();
        let number = numbers_left.first().map(|cell| cell.words.clone());
        let spare = numbers_left.iter().skip(1).map(|cell| cell.words.clone());
        state.spare_numbers.extend(spare);
        let first = outline.nodes.len();
        for (at, (rank, words)) in items.iter().enumerate() {
            let sign = dash(words.text()).filter(|_| {
                let has_item = || outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
                is_listed || state.has_dashes && has_item()
            });
            let parted = sign.map(|length| words.split_at(length));
            let sign = parted.filter(|(_, rest)| !rest.is_empty());
            let words = &match &sign {
                Some((sign, rest)) => {
                    self.ledger.decide(sign, Fate::LeftOut(Reason::Sign));
                    rest.trim()
                }
                None => words.clone(),
            };
            let is_step = *rank == STEP
                || sign.is_some() && !is_listed
                || roles.get(action.column) == Some(&ColumnRole::Step);
            let (own, title) = match &number {
                Some(number) if at == 0 => (number.clone(), words.clone()),
                _ => numbered(words, Self::least(state.weak[0]), &mut self.ledger),
            };
            outline.nodes.push(Node {
                rank: if is_step { STEP } else { ITEM },
                address: self.ledger.address(words),
                number: trimmed_number(&own, &mut self.ledger),
                title,
                // Of several in a cell only the list says how deep they stand.
                indent: (*rank == ITEM && count == 1).then(|| action.depth()),
                ..Node::default()
            });
        }
        if is_listed {
            let address = self.ledger.address(&action.words);
            state.first_list.get_or_insert(address);
        } else if count > 1 {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                self.ledger.address(&action.words),
                format!(
                    "{count} numbered actions stand in one cell; what the row says besides is said of the first"
                ),
                "say in the plan what holds for the others",
            );
            outline.doubts.push(doubt.or_else([
                "the row says it of all of them",
                "one action, of which the numbers are a part",
            ]));
        }
        self.cells_of(row, action.column, first, state, outline);
        if is_listed && count > 1 {
            let one = outline.nodes[first].clone();
            for node in &mut outline.nodes[first + 1..] {
                if node.rank == ITEM {
                    node.owners.clone_from(&one.owners);
                    node.timeline.clone_from(&one.timeline);
                    node.ticked.clone_from(&one.ticked);
                }
            }
        }
        let step = of(&ColumnRole::Step).filter(|step| step.column != action.column);
        if let Some(step) = step {
            for line in step.words.lines() {
                let (number, title) = numbered(&line, Self::least(state.weak[0]), &mut self.ledger);
                outline.nodes.push(Node {
                    rank: STEP,
                    address: self.ledger.address(&line),
                    number,
                    title,
                    ..Node::default()
                });
            }
        }
    }

    pub(super) fn least(is_weak: bool) -> Sureness {
        match is_weak {
            true => Sureness::Weak,
            false => Sureness::Medium,
        }
    }

    /// Returns whether a row is the rest of the one above it.
    fn is_rest(
        &self,
        row: &WordRow,
        action: Option<&WordCell>,
        numbers: &[&WordCell],
        state: &TableState<'_>,
    ) -> bool {
        if !numbers.is_empty() {
            return false;
        }
        let roles = &state.columns.roles;
        let levels: Vec<&WordCell> = row
            .filled()
            .filter(|cell| roles.get(cell.column).is_some_and(ColumnRole::is_level))
            .collect();
        let is_numbered = |cell: &WordCell| is_numbered(&cell.words);
        let begins_small = |cell: &WordCell| cell.words.text().starts_with(char::is_lowercase);
        // A title with a number of its own begins something.
        if levels
            .iter()
            .any(|cell| is_numbered(cell) || !state.numbered[1] && !begins_small(cell))
        {
            return false;
        }
        if levels
            .iter()
            .any(|cell| state.numbered[1] && !row.is_after_break && !begins_small(cell))
        {
            return false;
        }
        match action {
            None => true,
            Some(action) if is_numbered(action) => false,
            Some(action) => {
                begins_small(action) && (row.is_after_break || state.numbered[0])
                    || state.numbered[0] && row.is_after_break
                    || state.numbered[0] && row.filled().count() == 1
            }
        }
    }

    /// Adds the cells of a row to those of the item before.
    fn go_on(
        &mut self,
        row: &WordRow,
        action: Option<&WordCell>,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let roles = &state.columns.roles;
        let at = outline.nodes.len() - 1;
        if let Some(action) = action
            && !action.words.text().starts_with(char::is_lowercase)
        {
            let doubt = Doubt::new(
                DoubtKind::Joined,
                self.ledger.address(&action.words),
                format!(
                    "“{}” is taken for the rest of the row above",
                    short(action.words.text())
                ),
                "if it is an item of its own, begin one in the plan there",
            );
            outline
                .doubts
                .push(doubt.or_else(["an item of its own, without a number"]));
        }
        for cell in row.filled() {
            let role = roles.get(cell.column).cloned().unwrap_or(ColumnRole::Skip);
            if role.is_level() {
                let rank = if role == ColumnRole::Section {
                    400
                } else {
                    410
                };
                let mut nodes = outline.nodes.iter_mut().rev();
                match nodes.find(|node| node.rank == rank) {
                    Some(node) => node.title.push(&cell.words, " "),
                    None => self
                        .ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::RepeatedTitle)),
                }
            }
        }
        if let Some(action) = action {
            outline.nodes[at].title.push(&action.words, " ");
        }
        let column = action.map_or(usize::MAX, |action| action.column);
        self.cells_of(row, column, at, state, outline);
    }

    /// Parts the actions of a cell, where each begins with a number of its own.
    fn items_of(&self, words: &Wording, state: &TableState<'_>) -> Vec<Wording> {
        let lines = words.lines();
        let starts = lines
            .iter()
            .filter(|line| numbering::is_strong(line.text()))
            .count();
        let first = lines
            .first()
            .is_some_and(|line| numbering::is_strong(line.text()));
        if starts < 2 || !first || !state.numbered[0] {
            return vec![Wording::joined(&lines, " ")];
        }
        let mut items: Vec<Wording> = Vec::new();
        for line in lines {
            match items.last_mut() {
                Some(last) if !numbering::is_strong(line.text()) => last.push(&line, " "),
                _ => items.push(line),
            }
        }
        items
    }
}
