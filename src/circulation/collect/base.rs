//! What was sent: the texts of every place as they stood in the draft.

use super::likeness::folded;
use super::rows::{cell_text, rows};
use crate::circulation::feedback::Place;
use crate::docx_file::{DocxFile, Reading};
use crate::plan::{ColumnKey, ItemKey};
use std::collections::HashMap;

/// A draft as it was circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base {
    /// The columns of items, in the order of the draft; that of goals stands before them.
    pub columns: Vec<ColumnKey>,
    /// In the order of the draft.
    pub items: Vec<BaseItem>,
    pub goals: Vec<BaseHeading>,
    pub sections: Vec<BaseHeading>,
    pub title: String,
    /// What stands where nothing is agreed on yet.
    pub to_be_agreed: String,
}

/// An item of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseItem {
    pub key: ItemKey,
    pub number: String,
    /// The name of its row's bookmark.
    pub bookmark: String,
    /// Place of its section in [`Base::sections`].
    pub section: usize,
    /// Its texts in the order of [`Base::columns`]; several lines of one are joined by `\n`.
    pub texts: Vec<String>,
    /// Texts of the columns behind those, such as how the item stands, where they are known.
    pub others: Vec<String>,
}

/// The heading of a goal or of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseHeading {
    pub number: String,
    pub bookmark: String,
    pub text: String,
}

/// The words of a table for comments, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableWords {
    /// Headings of the columns.
    pub body: String,
    pub item: String,
    pub text: String,
    pub kind: String,
    pub comment: String,
    pub proposal: String,
    pub decision: String,
    /// Words for the kinds of comments, in the order of [`Class::ALL`](crate::circulation::feedback::Class::ALL).
    pub kinds: [String; 3],
    /// Shown while no kind is chosen.
    pub choose: String,
    /// The item of the row for comments on all of the plan, and its text.
    pub whole: String,
    pub whole_text: String,
}

/// A place of a draft that has a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    Item(usize),
    Goal(usize),
    Section(usize),
    Document,
}

impl Base {
    /// Takes from the draft as it was sent what stands in columns that the plan does not say.
    pub fn learn_other_columns(&mut self, draft: &DocxFile) {
        let found: Vec<(usize, Vec<String>)> = rows(draft, self)
            .iter()
            .filter_map(|row| {
                let others = row
                    .cells
                    .iter()
                    .filter(|(column, _)| *column > self.columns.len());
                let others = others.map(|(_, cell)| cell_text(cell, Reading::Original));
                Some((row.item?, others.collect()))
            })
            .collect();
        for (item, others) in found {
            self.items[item].others = others;
        }
    }

    /// Returns a spot as feedback names it.
    pub(super) fn place(&self, spot: Spot) -> Place {
        match spot {
            Spot::Item(index) => Place::Item(self.items[index].key.clone()),
            Spot::Goal(index) => Place::Goal(self.goals[index].number.clone()),
            Spot::Section(index) => Place::Section(self.sections[index].number.clone()),
            Spot::Document => Place::Document,
        }
    }

    /// Returns the text of a column as it was sent.
    pub(super) fn text(&self, spot: Spot, column: Option<&ColumnKey>) -> Option<&str> {
        match (spot, column) {
            (Spot::Item(index), Some(column)) => {
                let at = self.columns.iter().position(|one| one == column)?;
                self.items[index].texts.get(at).map(String::as_str)
            }
            (Spot::Goal(index), None) => Some(&self.goals[index].text),
            (Spot::Section(index), None) => Some(&self.sections[index].text),
            _ => None,
        }
    }

    /// Returns the number that stands before the text of a column.
    pub(super) fn number(&self, spot: Spot, column: Option<&ColumnKey>) -> Option<&str> {
        match (spot, column) {
            (Spot::Item(index), Some(column)) if *column == ColumnKey::ACTION => {
                Some(&self.items[index].number)
            }
            (Spot::Goal(index), None) => Some(&self.goals[index].number),
            (Spot::Section(index), None) => Some(&self.sections[index].number),
            _ => None,
        }
    }

    /// Returns the spots by the names of their bookmarks, in small letters.
    pub(super) fn by_bookmark(&self) -> HashMap<String, Spot> {
        let items = self.items.iter().enumerate();
        let items = items.map(|(index, item)| (&item.bookmark, Spot::Item(index)));
        let goals = self.goals.iter().enumerate();
        let goals = goals.map(|(index, goal)| (&goal.bookmark, Spot::Goal(index)));
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(index, one)| (&one.bookmark, Spot::Section(index)));
        items
            .chain(goals)
            .chain(sections)
            .map(|(name, spot)| (name.to_lowercase(), spot))
            .collect()
    }

    /// Returns the headings by their folded titles, with and without their numbers before them.
    pub(super) fn by_heading(&self) -> HashMap<String, Spot> {
        let goals = self.goals.iter().enumerate();
        let goals = goals.map(|(index, goal)| (goal, Spot::Goal(index)));
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(index, section)| (section, Spot::Section(index)));
        let mut by_text = HashMap::new();
        for (heading, spot) in goals.chain(sections) {
            let BaseHeading { number, text, .. } = heading;
            for said in [
                format!("{number} {text}"),
                format!("{number}. {text}"),
                text.clone(),
            ] {
                by_text.entry(folded(&said)).or_insert(spot);
            }
        }
        by_text
    }
}
