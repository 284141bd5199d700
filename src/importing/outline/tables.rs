//! The rows of a table: bands, levels and what is over the columns.

use super::lists::is_labelled;
use super::numbers::{ascends, usual_depth};
use super::telling::short;
use super::{Reader, TableState};
use crate::importing::columns::{TableColumns, WordCell, WordRow, WordTable};
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::indents;
use crate::importing::node::{Node, Outline, OwnColumn};
use crate::importing::numbering::{self, Sureness, dash, depth_of};
use crate::importing::role::ColumnRole;
use crate::importing::vocabulary::plain;
use crate::importing::wording::{Fate, Reason, Wording};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

impl Reader<'_> {
    /// Reads a table of the plan.
    pub(super) fn table(
        &mut self,
        table: &WordTable,
        columns: &TableColumns,
        outline: &mut Outline,
    ) {
        self.column_headings(table, columns, outline);
        let of_role = |wanted: &dyn Fn(&ColumnRole) -> bool| {
            let rows = table.rows.iter().enumerate();
            let rows = rows.filter(|(at, _)| !columns.header_rows.contains(at));
            let cells = rows.flat_map(|(_, row)| row.filled());
            let cells = cells.filter(|cell| columns.roles.get(cell.column).is_some_and(wanted));
            let texts: Vec<String> = cells.map(|cell| cell.words.text().to_owned()).collect();
            texts
        };
        let vocabulary = self.telling.vocabulary;
        let share = |texts: &[String], least: Sureness| {
            let is_item = |text: &&String| !is_labelled(text) && !vocabulary.is_total(text);
            let items = texts.iter().filter(is_item);
            let found = items.clone().filter(|text| {
                numbering::leading(text).is_some_and(|found| found.sureness >= least)
            });
            let count = items.clone().count();
            count > 0 && found.count() * 10 >= count * 6
        };
        let actions = of_role(&|role| *role == ColumnRole::Action);
        let titles = of_role(&ColumnRole::is_level);
        let numbers = of_role(&|role| *role == ColumnRole::Number);
        let times = columns
            .roles
            .iter()
            .enumerate()
            .filter_map(|(at, role)| match role {
                ColumnRole::Time(time) => Some((at, time.clone())),
                _ => None,
            });
        let mut state = TableState {
            columns,
            width: table.width,
            header: (0..table.width)
                .map(|column| {
                    let over =
                        crate::importing::columns::stack(table, &columns.header_rows, column);
                    over.iter().map(|text| plain(text)).collect()
                })
                .collect(),
            numbered: [
                share(&actions, Sureness::Medium)
                    || numbers.len() * 10 >= actions.len() * 8 && !numbers.is_empty(),
                share(&titles, Sureness::Medium),
            ],
            weak: [
                share(&actions, Sureness::Weak) && ascends(&actions),
                titles.len() > 1 && titles.iter().all(|text| numbering::leading(text).is_some()),
            ],
            has_dashes: actions.first().is_some_and(|text| dash(text).is_none()),
            usual_depths: [usual_depth(&actions), usual_depth(&titles)],
            times: times.collect(),
            level_texts: BTreeMap::new(),
            first_list: None,
            spare_numbers: Vec::new(),
        };
        let first = outline.nodes.len();
        // Cells that are said of the rows below, too, each with the row that it ends at and whether it was said.
        let mut lasting: Vec<(usize, &WordCell, bool)> = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            if columns.header_rows.contains(&at) {
                continue;
            }
            lasting.retain(|(end, cell, _)| at < *end && row.is_free(cell.column));
            let several = row.filled().filter(|cell| {
                let role = columns.roles.get(cell.column);
                cell.rows > 1 && role.is_some_and(ColumnRole::is_shared)
            });
            let several: Vec<&WordCell> = several.collect();
            let mut whole = Cow::Borrowed(row);
            if columns.is_item(row) {
                for (_, cell, is_again) in &mut lasting {
                    whole.to_mut().cells.push(WordCell {
                        is_again: std::mem::replace(is_again, true),
                        ..(*cell).clone()
                    });
                }
                if let Cow::Owned(whole) = &mut whole {
                    whole.cells.sort_by_key(|cell| cell.column);
                }
                self.row(&whole, &mut state, outline);
                lasting.extend(several.iter().map(|cell| (at + cell.rows, *cell, true)));
                continue;
            }
            // A title beside which stands who does all that is below it.
            let below = |cell: &WordCell| {
                let covered = table.rows[at + 1..].iter().take(cell.rows - 1);
                let mut free = covered.take_while(|row| row.is_free(cell.column));
                free.any(|row| columns.is_item(row))
            };
            let of_below = several.into_iter().filter(|cell| below(cell));
            let of_below: Vec<&WordCell> = of_below.collect();
            for below in &of_below {
                whole
                    .to_mut()
                    .cells
                    .retain(|cell| cell.column != below.column);
            }
            self.row(&whole, &mut state, outline);
            lasting.extend(
                of_below
                    .into_iter()
                    .map(|cell| (at + cell.rows, cell, false)),
            );
        }
        self.doubt_merged(table, columns, outline);
        self.leave_numbers(&state.spare_numbers, outline);
        self.levels_of_rows(first, outline);
        indents::set_levels(first, outline);
        if let Some(address) = state.first_list {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                address,
                "lists within a cell are taken apart: their entries are steps of the action above them, or actions of which the row says the same who and when",
                "if they are one text, make one of them in the plan",
            );
            let other = "they are a part of the action’s text";
            outline.doubts.push(doubt.or_else([other]));
        }
    }

    /// Says which cells of the plan’s own columns stand over several items. Who and when are said of each;
    /// a sum would be counted as often.
    fn doubt_merged(&self, table: &WordTable, columns: &TableColumns, outline: &mut Outline) {
        for (column, role) in columns.roles.iter().enumerate() {
            let ColumnRole::Own(key) = role else {
                continue;
            };
            let rows = table.rows.iter().enumerate();
            let rows = rows.filter(|(at, _)| !columns.header_rows.contains(at));
            let merged = rows.filter_map(|(at, row)| {
                let cell = row
                    .filled()
                    .find(|cell| cell.column == column && cell.rows > 1)?;
                let covered = table.rows[at..].iter().take(cell.rows);
                let items = covered.filter(|row| columns.is_item(row)).count();
                (items > 1).then_some((cell, items))
            });
            let merged: Vec<(&WordCell, usize)> = merged.collect();
            let Some((first, items)) = merged.first() else {
                continue;
            };
            let said = short(first.words.text());
            let heading = columns.headings.get(column);
            let name = heading.filter(|heading| !heading.is_empty()).unwrap_or(key);
            let assumed = match merged.len() {
                1 => format!(
                    "“{said}” under “{name}” stands beside {items} items in one merged cell; it is written to the first of them only"
                ),
                many => format!(
                    "{many} merged cells under “{name}” stand beside several items each, such as “{said}” beside {items}; each is written to its first item only"
                ),
            };
            let doubt = Doubt::new(
                DoubtKind::Merged,
                self.ledger.address(&first.words),
                assumed,
                format!(
                    "if it is said of each, write `{key} = …` to the others in the plan, too; if it is a sum for all, say so in a note"
                ),
            );
            let others = [
                "it is for all of them together",
                "it is said of each of them",
            ];
            outline.doubts.push(doubt.or_else(others));
        }
    }

    /// Leaves out numbers that belong to nothing, and says so.
    fn leave_numbers(&mut self, spare: &[Wording], outline: &mut Outline) {
        for number in spare {
            self.ledger.decide(number, Fate::LeftOut(Reason::Number));
        }
        let Some(first) = spare.first() else {
            return;
        };
        let doubt = Doubt::new(
            DoubtKind::Columns,
            self.ledger.address(first),
            match spare.len() {
                1 => format!(
                    "“{}” stands where an item has another number, or none, and is left out",
                    first.folded()
                ),
                count => format!(
                    "{count} numbers stand where items have others, or none, and are left out, from “{}” on",
                    first.folded()
                ),
            },
            "say in the map what the columns are, `columns = [\"…\"]`, or write it into the plan",
        );
        outline.doubts.push(doubt.or_else([
            "the number of the section or the goal",
            "a column of the plan’s own, such as a code",
        ]));
    }

    /// Decides what becomes of the words over the columns.
    fn column_headings(
        &mut self,
        table: &WordTable,
        columns: &TableColumns,
        outline: &mut Outline,
    ) {
        let mut kept: BTreeSet<String> = BTreeSet::new();
        for at in &columns.header_rows {
            for cell in table.rows[*at].cells.iter() {
                if cell.words.is_empty() {
                    continue;
                }
                let is_lowest = !columns.header_rows.iter().any(|below| {
                    below > at
                        && table.rows[*below]
                            .filled()
                            .any(|other| other.column == cell.column)
                });
                let role = columns.roles.get(cell.column);
                let said = cell.words.folded();
                let (key, default): (String, &str) = match role {
                    Some(ColumnRole::Own(key)) => (key.clone(), ""),
                    Some(ColumnRole::Goal) => ("goal".to_owned(), &self.labels.table.goals),
                    Some(ColumnRole::Action) => ("action".to_owned(), &self.labels.table.actions),
                    Some(ColumnRole::Responsible) => (
                        "responsibility".to_owned(),
                        &self.labels.table.responsibility,
                    ),
                    Some(ColumnRole::Timeline) => {
                        ("timeline".to_owned(), &self.labels.table.timeline)
                    }
                    _ => (String::new(), ""),
                };
                let is_new =
                    !outline.columns.iter().any(|column| column.key == key) && !kept.contains(&key);
                let is_own = !key.is_empty() && is_lowest && plain(&said) != plain(default);
                match is_own && is_new {
                    true => {
                        let heading = self.ledger.keep(&cell.words);
                        kept.insert(key.clone());
                        outline.columns.push(OwnColumn { key, heading });
                    }
                    false => self
                        .ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::Heading)),
                }
            }
        }
        // A column of its own without a heading.
        for role in &columns.roles {
            if let ColumnRole::Own(key) = role
                && !outline.columns.iter().any(|column| column.key == *key)
            {
                outline.columns.push(OwnColumn {
                    key: key.clone(),
                    heading: String::new(),
                });
            }
        }
    }

    pub(super) fn leave_cell(&mut self, cell: &WordCell, reason: Reason) {
        if !cell.is_again {
            self.ledger.decide(&cell.words, Fate::LeftOut(reason));
        }
    }

    fn row(&mut self, row: &WordRow, state: &mut TableState<'_>, outline: &mut Outline) {
        let filled: Vec<&WordCell> = row.filled().collect();
        let shaded = row.cells.iter().any(|cell| {
            cell.is_shaded
                && matches!(
                    state.columns.roles.get(cell.column),
                    Some(ColumnRole::Time(_))
                )
        });
        if filled.is_empty() {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::Struck);
            }
            if !shaded {
                return;
            }
        }
        let is_heading = |cell: &&WordCell| {
            let said = plain(cell.words.text());
            state
                .header
                .get(cell.column)
                .is_some_and(|over| over.contains(&said))
        };
        if filled.len() > 1 && filled.iter().all(is_heading) {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::RepeatedHeading);
            }
            return;
        }
        if filled.first().is_some_and(|cell| {
            self.telling.vocabulary.is_total(cell.words.text())
                && cell.words.text().chars().count() < 60
        }) {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::Total);
            }
            return;
        }
        if let Some(band) = self.band(row, &filled, state) {
            self.band_node(&band, state, outline);
            return;
        }
        self.item_row(row, state, outline);
    }

    /// Returns the words of a row that is a heading within its table.
    fn band(&self, row: &WordRow, filled: &[&WordCell], state: &TableState<'_>) -> Option<Wording> {
        let role = |cell: &WordCell| state.columns.roles.get(cell.column);
        let numbers: Vec<&&WordCell> = filled
            .iter()
            .filter(|cell| role(cell) == Some(&ColumnRole::Number))
            .collect();
        let others: Vec<&&WordCell> = filled
            .iter()
            .filter(|cell| role(cell) != Some(&ColumnRole::Number))
            .collect();
        let text = match (&numbers[..], &others[..]) {
            ([], [one]) => one,
            ([number], []) if number.columns > 1 || !numbering::is_number(number.words.text()) => {
                number
            }
            ([number], [one]) => {
                // "1 | Governance | | |": higher than what the items are numbered by.
                let depth = numbering::leading(number.words.text()).map(|found| depth_of(&found));
                let is_high =
                    depth.is_some_and(|depth| depth == 0 || one.columns > 1 || one.is_bold);
                let is_wide = one.columns * 2 > state.width;
                if !is_high && !is_wide {
                    return None;
                }
                return Some(Wording::joined(
                    &[number.words.clone(), one.words.clone()],
                    " ",
                ));
            }
            _ => return None,
        };
        let is_wide = text.columns * 2 > state.width && state.width > 1;
        if is_wide {
            return Some(text.words.clone());
        }
        let least = self.least_of_heading(&text.words);
        let found = numbering::leading(text.words.text()).filter(|one| one.sureness >= least);
        let depth = found.as_ref().map(depth_of);
        let said = text.words.text();
        let is_upper =
            said.chars().any(char::is_uppercase) && !said.chars().any(char::is_lowercase);
        let is_first = text.column == 0;
        let looks_so = text.is_bold
            || is_upper
            || text.is_shaded && row.cells.iter().all(|cell| cell.is_shaded);
        match role(text) {
            // A goal alone: its items follow.
            Some(role) if role.is_level() => {
                let is_higher = depth.is_some_and(|depth| depth < state.usual_depths[1]);
                (is_higher || (is_upper && !state.numbered[1])).then(|| text.words.clone())
            }
            Some(ColumnRole::Action) => {
                let is_higher = depth.is_some_and(|depth| depth < state.usual_depths[0]);
                let is_bare =
                    depth.is_none() && state.numbered[0] && looks_so && !row.is_after_break;
                (is_higher || is_bare || (looks_so && !state.numbered[0]))
                    .then(|| text.words.clone())
            }
            _ if is_first => Some(text.words.clone()),
            _ => None,
        }
    }

    fn band_node(&mut self, words: &Wording, state: &mut TableState<'_>, outline: &mut Outline) {
        let (number, title) = self.numbered_heading(words, self.least_of_heading(words));
        let depth = numbering::leading(words.text()).map_or(0, |found| depth_of(&found));
        let rank = 300 + depth * 10;
        // A band that a page break made print again.
        let said = plain(words.text());
        if state.level_texts.get(&rank) == Some(&said) {
            self.ledger
                .decide(&number, Fate::LeftOut(Reason::RepeatedTitle));
            self.ledger
                .decide(&title, Fate::LeftOut(Reason::RepeatedTitle));
            return;
        }
        state.level_texts.insert(rank, said);
        state.level_texts.retain(|other, _| *other <= rank);
        outline.nodes.push(Node {
            rank,
            address: self.ledger.address(words),
            number,
            title,
            ..Node::default()
        });
    }
}
