//! What was sent, read from the files that were sent: no label that was changed since is taken for a
//! change of a member's.

use super::additions::{is_running, without_numbers};
use super::cells::RowText;
use super::columns::CellRole;
use super::comment_columns::{CommentColumn, CommentColumns};
use super::index::Index;
use super::layout::Layout;
use super::likeness::{number_before, trimmed};
use super::sent::{Sent, Subject, TableWords};
use crate::plan::ColumnKey;
use crate::reading::{PlaceKind, ReturnedFile, RunKind};
use std::collections::HashSet;

impl Sent {
    /// Takes the texts of items, headings and all that is ours from a file as it was sent.
    pub fn learn(&mut self, file: &ReturnedFile) {
        let known = self.clone();
        let index = Index::new(&known);
        let layout = Layout::of(file, &known, &index);
        let mut of_plan: HashSet<u32> = HashSet::new();
        for table in &layout.plans {
            for row in &table.rows {
                let cells = row.text.cells.iter();
                of_plan.extend(cells.flat_map(|cell| cell.lines.iter().map(|line| line.place)));
                let Some(item) = row.item else {
                    if row.of_goal.is_none() {
                        self.learn_headings(&row.text);
                    }
                    continue;
                };
                let mut others = Vec::new();
                for cell in &row.text.cells {
                    match table.columns.role(&row.text, cell) {
                        CellRole::Item(at) => self.learn_text(item, at, &cell.original),
                        CellRole::Other(_) | CellRole::Extra => {
                            others.push(trimmed(&cell.original).to_owned());
                        }
                        CellRole::Goal => {}
                    }
                }
                self.base.items[item].others = others;
            }
        }
        for table in &layout.comments {
            let mut columns = table.columns.clone();
            let mut rows = table.rows.iter();
            let has_headings =
                rows.any(|row| CommentColumns::of_headings(row, &known.words).is_some());
            if !has_headings {
                self.learn_words(&table.rows, &columns, &index);
            }
            let mut rows = table.rows.iter();
            let first =
                rows.position(|row| CommentColumns::of_headings(row, &known.words).is_some());
            // What stands above the headings are instructions.
            let rows = table.rows.iter().zip(&table.bookmarked);
            for (row, marked) in rows.skip(first.unwrap_or(0)) {
                let cells = row.cells.iter();
                of_plan.extend(cells.flat_map(|cell| cell.lines.iter().map(|line| line.place)));
                if let Some(found) = CommentColumns::of_headings(row, &known.words) {
                    columns = found;
                    continue;
                }
                let text = |column| {
                    let slot = columns.columns.iter().find(|(_, one)| **one == column);
                    let cell = slot.and_then(|(slot, _)| row.slot(*slot));
                    cell.map_or("", |cell| trimmed(&cell.original))
                };
                let (name, said) = (text(CommentColumn::Item), text(CommentColumn::Text));
                let of_name = index.of_name(name).first().copied();
                let item = match marked {
                    Some(Subject::Item(item)) => Some(*item),
                    _ => of_name,
                };
                if let Some(item) = item.and_then(|item| self.base.items.get_mut(item)) {
                    name.clone_into(&mut item.name);
                    item.lines = said.lines().map(str::to_owned).collect();
                }
            }
        }
        self.learn_lines(file, &of_plan);
    }

    fn learn_text(&mut self, item: usize, column: usize, text: &str) {
        let is_action = self.base.columns.get(column) == Some(&ColumnKey::ACTION);
        let Some(item) = self.base.items.get_mut(item) else {
            return;
        };
        let start = match is_action {
            true => number_before(text, &item.number).0,
            false => 0,
        };
        let text = trimmed(&text[start.min(text.len())..]);
        if let Some(known) = item.texts.get_mut(column).filter(|_| !text.is_empty()) {
            text.clone_into(known);
        }
    }

    /// Takes the headings of the draft's table from its row without an item.
    fn learn_headings(&mut self, row: &RowText) {
        let cells = row.cells.iter();
        let texts: Vec<String> = cells
            .map(|cell| trimmed(&cell.original).to_owned())
            .collect();
        let is_full = texts.iter().all(|text| !text.is_empty());
        if is_full && texts.len() > self.base.columns.len() {
            self.ours.headings = texts;
        }
    }

    /// Takes the words of a table for comments whose headings are in no language that is known now.
    fn learn_words(&mut self, rows: &[RowText], columns: &CommentColumns, index: &Index<'_>) {
        let text = |row: &RowText, column| {
            let slot = columns.columns.iter().find(|(_, one)| **one == column);
            let cell = slot.and_then(|(slot, _)| row.slot(*slot));
            cell.map_or("", |cell| trimmed(&cell.original)).to_owned()
        };
        let is_item = |row: &RowText| !index.of_name(&text(row, CommentColumn::Item)).is_empty();
        let Some(first) = rows.iter().position(is_item) else {
            return;
        };
        let is_heading = |row: &&RowText| !text(row, CommentColumn::Comment).is_empty();
        let Some(heading) = rows[..first].iter().rev().find(is_heading) else {
            return;
        };
        let whole = rows[..first].last().filter(|row| !is_heading(row));
        let known = self.words.first().cloned().unwrap_or_default();
        self.words.insert(
            0,
            TableWords {
                body: text(heading, CommentColumn::Body),
                item: text(heading, CommentColumn::Item),
                text: text(heading, CommentColumn::Text),
                kind: text(heading, CommentColumn::Kind),
                comment: text(heading, CommentColumn::Comment),
                proposal: text(heading, CommentColumn::Proposal),
                decision: text(heading, CommentColumn::Decision),
                choose: text(&rows[first], CommentColumn::Kind),
                whole: whole.map_or_else(String::new, |row| text(row, CommentColumn::Item)),
                whole_text: whole.map_or_else(String::new, |row| text(row, CommentColumn::Text)),
                ..known
            },
        );
    }

    fn learn_lines(&mut self, file: &ReturnedFile, of_plan: &HashSet<u32>) {
        let mut known: HashSet<String> = self.ours.lines.iter().cloned().collect();
        let mut pictures = [0; 2];
        for (at, place) in (0_u32..).zip(&file.places) {
            for run in &place.runs {
                let is_object = matches!(run.kind, RunKind::Object(_));
                pictures[usize::from(is_running(place.kind))] += usize::from(is_object);
                let text = run.of(&place.text);
                if run.look.marked && !trimmed(text).is_empty() {
                    self.ours.marked.push(text.to_owned());
                }
            }
            let is_line = !of_plan.contains(&at) && !matches!(place.kind, PlaceKind::Comment(_));
            let line = trimmed(&without_numbers(file, at)).to_owned();
            if is_line && !line.is_empty() && known.insert(line.clone()) {
                self.ours.lines.push(line);
            }
        }
        for (most, count) in self.ours.pictures.iter_mut().zip(pictures) {
            *most = count.max(*most);
        }
        self.ours.marked.sort();
        self.ours.marked.dedup();
    }
}
