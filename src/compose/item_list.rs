//! The items as a list: a block for each, for plans of more columns than a page has room for.

use super::section_tables::{SectionTables, details, sums};
use crate::document::{Block, Heading, Inline, List, ListKind};
use crate::plan::column::ColumnSubject;
use crate::plan::{Item, SectionView, View};

/// The lowest level of headings.
const LOWEST: u8 = 4;

/// Composes the blocks of all items of a view.
pub(super) fn blocks(tables: &SectionTables<'_>, view: &View<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let by_area =
        |one: &SectionView<'_>, next: &SectionView<'_>| one.section.area == next.section.area;
    for sections in view.sections.chunk_by(by_area) {
        let first = sections.first();
        let area = first.and_then(|view| tables.plan.area_of(view.section));
        blocks.extend(area.into_iter().flat_map(|area| tables.area(area)));
        blocks.extend(
            sections
                .iter()
                .flat_map(|section| of_section(tables, section)),
        );
        let notes = area.map(|area| tables.prose.notes(&area.notes));
        blocks.extend(notes.into_iter().flatten());
    }
    let items = || view.items().map(|place| place.item);
    blocks.extend(sums(tables, &tables.prose.labels.columns.in_all, items));
    blocks.extend(tables.prose.notes(&tables.plan.notes));
    blocks
}

fn of_section(tables: &SectionTables<'_>, view: &SectionView<'_>) -> Vec<Block> {
    let section = view.section;
    let band = tables.band(section);
    let mut level = band.as_ref().map_or(tables.level, |band| band.level + 1);
    let mut blocks: Vec<Block> = band.into_iter().map(Block::Heading).collect();
    blocks.extend(tables.values_of_section(section));
    blocks.extend(tables.prose.intro(section.intro.as_ref()));
    for goal in &view.goals {
        let label = tables.label(goal.goal, section);
        level = label.as_ref().map_or(level, |label| label.level + 1);
        blocks.extend(tables.prose.intro(goal.goal.intro.as_ref()));
        blocks.extend(label.map(Block::Heading));
        let values = &goal.goal.values;
        blocks.extend(details(tables.details(ColumnSubject::Goal, values)));
        let mut items = &goal.items[..];
        while let Some((item, behind)) = items.split_first() {
            let steps = behind.iter().take_while(|item| item.is_step).count();
            let (steps, behind) = behind.split_at(steps);
            blocks.extend(of_item(tables, item, steps, level.min(LOWEST)));
            items = behind;
        }
        if goal.goal.has_heading() {
            let name = tables.name_of_goal(goal.goal);
            blocks.extend(sums(tables, &name, || goal.items.iter().copied()));
        }
    }
    let items = || {
        let goals = view.goals.iter();
        goals.flat_map(|goal| goal.items.iter().copied())
    };
    blocks.extend(sums(tables, &tables.name_of_section(section), items));
    blocks.extend(tables.prose.notes(&section.notes));
    blocks
}

/// Composes the block of an item; steps are a list below it.
fn of_item(tables: &SectionTables<'_>, item: &Item, steps: &[&Item], level: u8) -> Vec<Block> {
    let heading = Heading {
        revision: None,
        level,
        number: Some(item.number.0.clone()).filter(|number| !number.is_empty()),
        content: vec![Inline::text(item.action.value.clone())],
        anchor: Some(crate::document::Anchor(item.key.0.clone())),
    };
    let mut blocks = vec![Block::Heading(heading)];
    blocks.extend(details(said(tables, item)));
    if !steps.is_empty() {
        blocks.push(Block::List(List {
            kind: ListKind::Bulleted,
            items: steps.iter().map(|step| of_step(tables, step)).collect(),
        }));
    }
    blocks
}

fn of_step(tables: &SectionTables<'_>, step: &Item) -> Vec<Block> {
    let named = match step.number.0.as_str() {
        "" => step.action.value.clone(),
        number => format!("{number} {}", *step.action),
    };
    let lines = std::iter::once(vec![Inline::strong(named)]);
    details(lines.chain(said(tables, step)).collect()).collect()
}

/// Returns what an item says in the columns that do not name it, line by line.
fn said(tables: &SectionTables<'_>, item: &Item) -> Vec<Vec<Inline>> {
    let columns = tables.columns.of_items();
    columns
        .filter(|column| !column.names_item())
        .flat_map(|column| {
            let said = tables.lines(item, column);
            labelled(tables.prose.labels.heading(column), said, tables)
        })
        .collect()
}

/// Puts a heading before lines; nothing where there are none.
fn labelled(heading: &str, lines: Vec<Inline>, tables: &SectionTables<'_>) -> Vec<Vec<Inline>> {
    let mut lines = lines.into_iter();
    let Some(first) = lines.next() else {
        return Vec::new();
    };
    let places = [("heading", heading), ("text", "")];
    let label = tables.prose.labels.columns.detail.fill(&places);
    let first = vec![Inline::strong(label), first];
    std::iter::once(first)
        .chain(lines.map(|line| vec![line]))
        .collect()
}
