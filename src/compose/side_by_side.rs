//! The action items in several languages beside each other: the same numbers, row by row.

use super::item_cells::ItemCells;
use super::small_table::{self, SmallTable};
use super::{Setup, frame};
use crate::document::{Block, Cell, Document, Editing, Emphasis, Heading, Inline, Paragraph, Role};
use crate::identity::DocumentKind;
use crate::plan::column::ColumnPlace;
use crate::plan::{Goal, Item, ItemKey, Plan, Selection};
use crate::template::{Labels, direction};
use std::collections::HashMap;

/// A plan in one of the languages, with the words of that language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side<'a> {
    pub plan: &'a Plan,
    pub labels: &'a Labels,
}

/// Between what is said in several languages in one line.
const BETWEEN: &str = " / ";

/// Composes the table of the selected items in several languages; the first one is that of the document.
///
/// The plans differ in their words alone.
pub(crate) fn side_by_side(
    first: Side<'_>,
    others: &[Side<'_>],
    selection: &Selection,
    setup: Setup<'_>,
) -> Document {
    let sides = &[&[first][..], others].concat()[..];
    let title = frame::full_title(first.plan, first.labels);
    let page = frame::page(first.plan, &setup, &title);
    let mut blocks = frame::title_block(first.plan, &setup);
    for side in others {
        blocks.push(frame::subtitle(&frame::full_title(side.plan, side.labels)));
    }
    let items = sides.iter().map(|side| {
        let items = side.plan.items().map(|place| place.item);
        items.map(|item| (&item.key.value, item)).collect()
    });
    let table = Beside {
        sides,
        items: items.collect(),
        setup: &setup,
        width: page.text_width(),
    };
    blocks.extend(table.sections(selection));
    Document {
        metadata: frame::metadata(first.plan, &setup, &title, DocumentKind::ActionTable),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles.clone(),
        blocks,
    }
}

struct Beside<'a> {
    sides: &'a [Side<'a>],
    /// The items of each of them.
    items: Vec<HashMap<&'a ItemKey, &'a Item>>,
    setup: &'a Setup<'a>,
    width: crate::document::Length,
}

impl Beside<'_> {
    fn sections(&self, selection: &Selection) -> Vec<Block> {
        let mut blocks = Vec::new();
        let first = self.sides[0];
        let view = selection.apply(first.plan);
        for (at, of_view) in view.sections.iter().enumerate() {
            let section = of_view.section;
            let place = first
                .plan
                .sections
                .iter()
                .position(|one| std::ptr::eq(one, section))
                .unwrap_or(at);
            if section.has_heading() {
                blocks.push(self.heading(place));
            }
            let mut table = self.begun();
            for goal in &of_view.goals {
                let goal_place = section
                    .goals
                    .iter()
                    .position(|one| std::ptr::eq(one, goal.goal))
                    .unwrap_or_default();
                let of_goal = goal.goal.has_heading();
                let of_goal = of_goal.then(|| self.goal(place, goal_place));
                let items = goal.items.iter().map(|item| self.item(item));
                table.together(of_goal.into_iter().chain(items).collect());
            }
            blocks.push(table.block());
        }
        blocks
    }

    fn begun(&self) -> SmallTable<'_> {
        let summary = self.said(|side| side.plan.title.value.clone());
        let labels = self.sides[0].labels;
        let table = SmallTable::new(&self.setup.styles, summary, self.width);
        let table = table.text(labels.translation.number.clone());
        self.sides.iter().fold(table, |table, side| {
            // Who reads only one of the columns finds it by this.
            let name = capital(side.labels.language_name(&side.plan.language));
            match direction(&side.plan.language) == direction(&self.sides[0].plan.language) {
                true => table.even(name),
                false => table.even_opposite(name),
            }
        })
    }

    fn heading(&self, place: usize) -> Block {
        let section = &self.sides[0].plan.sections[place];
        Block::Heading(Heading {
            revision: None,
            level: 2,
            number: section.numeral(),
            content: vec![Inline::text(
                self.said(|side| side.plan.sections[place].title.value.clone()),
            )],
            anchor: None,
        })
    }

    /// Says something in all languages in one line, once where they say the same.
    fn said(&self, of: impl Fn(Side<'_>) -> String) -> String {
        let mut said: Vec<String> = Vec::new();
        for side in self.sides {
            let text = of(*side);
            if !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(BETWEEN)
    }

    fn goal(&self, section: usize, goal: usize) -> Vec<Cell> {
        let of = |side: &Side<'_>| -> String {
            let goal: &Goal = &side.plan.sections[section].goals[goal];
            goal.title.value.clone()
        };
        let first = &self.sides[0].plan.sections[section].goals[goal];
        let number = first.numeral().unwrap_or_default();
        let mut cells = vec![small_table::head(vec![Inline::strong(number)])];
        let sides = self.sides.iter();
        cells.extend(sides.map(|side| small_table::cell(vec![Inline::strong(of(side))])));
        cells
    }

    fn item(&self, item: &Item) -> Vec<Cell> {
        let number = item.marker().unwrap_or_default();
        let mut cells = vec![small_table::head(vec![Inline::text(number)])];
        cells.extend(self.sides.iter().zip(&self.items).map(|(side, items)| {
            let own = items.get(&item.key.value).copied();
            said_in(*side, own.unwrap_or(item))
        }));
        cells
    }
}

/// Says an item in a language: what is to be done, then what stands in its other columns.
fn said_in(side: Side<'_>, item: &Item) -> Cell {
    let words = ItemCells::new(side.plan, side.labels);
    let columns = side.plan.columns.shown_in(ColumnPlace::Table);
    let mut paragraphs = vec![Paragraph::new(
        Role::Cell,
        vec![Inline::text(item.action.value.clone())],
    )];
    for column in columns.of_items().filter(|column| !column.names_item()) {
        let lines = words.lines(item, column);
        let text: Vec<String> = lines
            .iter()
            .map(|line| crate::document::plain_text(std::slice::from_ref(line)))
            .collect();
        if !text.is_empty() {
            let said = side
                .labels
                .detail(column, &text.join(&side.labels.filters.separator));
            paragraphs.push(Paragraph::new(
                Role::Cell,
                vec![Inline::text(said).with(Emphasis::Quiet)],
            ));
        }
    }
    Cell {
        heads_row: false,
        tone: None,
        paragraphs,
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
