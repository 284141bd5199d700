//! The plan itself: `[[section]]`, `[[section.goal]]`, `[[section.goal.item]]`, and the levels above,
//! between and below them that a plan may have or leave out.
//!
//! What a table leaves out is reported and kept blank, so that the rest of it is read and checked
//! in the same run.

use super::columns::column_values;
use super::keys;
use super::owners::{self, Owners};
use super::table::TableReader;
use super::values::{self, KeyShape, TimeReading};
use crate::diagnostic::{Span, Spanned};
use crate::plan::column::{ColumnSubject, Values};
use crate::plan::{Area, Columns, EventKey, Goal, Item, ItemKey, Number, Section, Unkeyed};

/// Says how a key becomes a column's.
fn own_column(key: &str) -> String {
    format!("a column of the plan’s own is declared with `[[column]]` and `key = \"{key}\"`")
}

/// The levels of a plan, as its file has them.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub areas: Vec<Area>,
    pub sections: Vec<Section>,
    /// The places of items with values that were written but could not be read.
    pub unread: Vec<Span>,
    /// What has neither number nor key.
    pub unkeyed: Vec<Unkeyed>,
}

/// How the tables of a level are written, which depends on what they stand in.
#[derive(Debug, Clone, Copy)]
struct Written {
    section: &'static str,
    goal: &'static str,
    goal_item: &'static str,
    goal_step: &'static str,
    item: &'static str,
    step: &'static str,
}

const PLAIN: Written = Written {
    section: "[[section]]",
    goal: "[[section.goal]]",
    goal_item: "[[section.goal.item]]",
    goal_step: "[[section.goal.item.step]]",
    item: "[[section.item]]",
    step: "[[section.item.step]]",
};

const IN_AREA: Written = Written {
    section: "[[area.section]]",
    goal: "[[area.section.goal]]",
    goal_item: "[[area.section.goal.item]]",
    goal_step: "[[area.section.goal.item.step]]",
    item: "[[area.section.item]]",
    step: "[[area.section.item.step]]",
};

/// Reads all levels.
pub(crate) fn body<'t>(
    root: &mut TableReader<'t>,
    reading: &TimeReading<'_>,
    columns: &'t Columns,
) -> Body {
    let areas = root.tables("area", "[[area]]");
    let has_sections = root.place("section").is_some();
    let items = match areas.is_empty() && !has_sections {
        true => root.tables("item", "[[item]]"),
        false => Vec::new(),
    };
    if areas.is_empty() && items.is_empty() {
        root.required("section", "[[section]]");
    }
    let sections = root.tables("section", "[[section]]");
    let mut levels = Levels {
        reading,
        columns,
        unread: Vec::new(),
    };
    let mut body = Body::default();
    // Tables of several kinds may stand by turns: the file's order counts.
    let mut found: Vec<(usize, Section)> = Vec::new();
    for mut table in areas {
        body.areas.push(Area {
            number: number(&mut table),
            key: String::new(),
            title: required_text(&mut table, "title"),
            intro: table.paragraphs("intro"),
            notes: table.notes("notes"),
        });
        let area = body.areas.last_mut();
        if let Some(area) = area {
            area.key = own_key(&mut table, &area.number);
        }
        let of_area = table.tables("section", IN_AREA.section);
        found.extend(of_area.into_iter().map(|table| {
            let at = table.span().range().start;
            let area = Some(body.areas.len() - 1);
            (
                at,
                Section {
                    area,
                    ..levels.section(table, IN_AREA)
                },
            )
        }));
        table.finish();
    }
    found.extend(sections.into_iter().map(|table| {
        let at = table.span().range().start;
        (at, levels.section(table, PLAIN))
    }));
    found.sort_by_key(|(at, _)| *at);
    if let Some(first) = items.first() {
        let span = first.span();
        let mut goals = Vec::new();
        for table in items {
            levels.bare_items(&mut goals, table, "[[item.step]]");
        }
        let section = Section {
            number: blank_number(span),
            key: String::new(),
            title: Spanned::new(String::new(), span),
            area: None,
            intro: None,
            notes: Vec::new(),
            values: Values::new(),
            goals,
        };
        found.push((0, section));
    }
    body.sections = found.into_iter().map(|(_, section)| section).collect();
    body.unkeyed = keys::derive(&mut body.areas, &mut body.sections);
    body.unread = levels.unread;
    body
}

/// What the levels are read with.
struct Levels<'t, 'r> {
    reading: &'r TimeReading<'r>,
    columns: &'t Columns,
    unread: Vec<Span>,
}

impl<'t> Levels<'t, '_> {
    fn section(&mut self, mut table: TableReader<'t>, written: Written) -> Section {
        let number = number(&mut table);
        let title = required_text(&mut table, "title");
        let key = own_key(&mut table, &number);
        let intro = table.paragraphs("intro");
        let notes = table.notes("notes");
        let values = column_values(
            &mut table,
            self.columns,
            ColumnSubject::Section,
            self.reading,
        );
        let goals = table.tables("goal", written.goal).into_iter();
        let items = table.tables("item", written.item).into_iter();
        table.finish_with(Some(&own_column));
        let mut children: Vec<_> = goals
            .map(|table| (table, true))
            .chain(items.map(|table| (table, false)))
            .collect();
        children.sort_by_key(|(table, _)| table.span().range().start);
        let mut goals: Vec<Goal> = Vec::new();
        for (table, is_goal) in children {
            match is_goal {
                true => goals.push(self.goal(table, written)),
                false => self.bare_items(&mut goals, table, written.step),
            }
        }
        Section {
            number,
            key,
            title,
            area: None,
            intro,
            notes,
            values,
            goals,
        }
    }

    /// Adds an item, with its steps, to the goal without a heading that ends the list.
    fn bare_items(&mut self, goals: &mut Vec<Goal>, table: TableReader<'t>, step: &'static str) {
        let span = table.span();
        if goals.last().is_none_or(Goal::has_heading) {
            goals.push(Goal {
                number: blank_number(span),
                key: String::new(),
                title: Spanned::new(String::new(), span),
                intro: None,
                event: None,
                note: None,
                note_title: None,
                values: Values::new(),
                items: Vec::new(),
            });
        }
        let items = self.with_steps(table, step);
        if let Some(goal) = goals.last_mut() {
            goal.items.extend(items);
        }
    }

    fn goal(&mut self, mut table: TableReader<'t>, written: Written) -> Goal {
        let number = number(&mut table);
        let goal = Goal {
            key: own_key(&mut table, &number),
            number,
            title: required_text(&mut table, "title"),
            intro: table.paragraphs("intro"),
            event: event(&mut table),
            note: values::key(&mut table, "note", KeyShape::Word),
            note_title: table.text("note_title"),
            values: column_values(&mut table, self.columns, ColumnSubject::Goal, self.reading),
            items: table
                .tables("item", written.goal_item)
                .into_iter()
                .flat_map(|table| self.with_steps(table, written.goal_step))
                .collect(),
        };
        table.finish_with(Some(&own_column));
        goal
    }

    /// Reads an item, and its steps behind it.
    fn with_steps(&mut self, table: TableReader<'t>, step: &'static str) -> Vec<Item> {
        let (item, steps) = self.item(table, Some(step));
        let mut items = vec![item];
        items.extend(steps.into_iter().map(|table| Item {
            is_step: true,
            ..self.item(table, None).0
        }));
        items
    }

    /// Reads an item, with the tables of its steps, which a step has none of.
    fn item(
        &mut self,
        mut table: TableReader<'t>,
        step: Option<&'static str>,
    ) -> (Item, Vec<TableReader<'t>>) {
        let key = values::key(&mut table, "key", KeyShape::Number);
        let number = number(&mut table);
        let action = required_text(&mut table, "action");
        let owners = owners::read(&mut table);
        let timeline = values::timeline(&mut table, "timeline", self.reading);
        let values = column_values(&mut table, self.columns, ColumnSubject::Item, self.reading);
        let event = event(&mut table);
        let note = values::key(&mut table, "note", KeyShape::Word);
        let note_title = table.text("note_title");
        let adopts = table.text("adopts");
        let after = values::waits(&mut table, self.reading);
        let takes = values::lapse(&mut table, "takes", self.reading);
        let timeline_is_unread = timeline.is_none() && table.value("timeline").is_some();
        if owners.is_none() || timeline_is_unread {
            self.unread.push(number.span);
        }
        let steps = step.map_or_else(Vec::new, |step| table.tables("step", step));
        table.finish_with(Some(&own_column));
        let Owners {
            responsible,
            leads,
            with,
            support,
        } = owners.unwrap_or_default();
        let item = Item {
            key: match key {
                Some(key) => Spanned::new(ItemKey(key.value), key.span),
                None => Spanned::new(ItemKey(number.0.clone()), number.span),
            },
            number,
            is_step: false,
            action,
            responsible,
            leads,
            with,
            support,
            timeline,
            values,
            event,
            note,
            note_title,
            adopts,
            after,
            takes,
        };
        (item, steps)
    }
}

/// Reads the key of a section or goal; its number where it has none of its own.
fn own_key(table: &mut TableReader<'_>, number: &Number) -> String {
    let key = values::key(table, "key", KeyShape::Number);
    key.map_or_else(|| number.0.clone(), |key| key.value)
}

fn blank_number(span: Span) -> Spanned<Number> {
    Spanned::new(Number(String::new()), span)
}

fn number(table: &mut TableReader<'_>) -> Spanned<Number> {
    match table.text("number") {
        Some(text) => Spanned::new(Number(text.value), text.span),
        None => blank_number(table.span()),
    }
}

fn required_text(table: &mut TableReader<'_>, key: &'static str) -> Spanned<String> {
    let span = table.span();
    table
        .required_text(key)
        .unwrap_or_else(|| Spanned::new(String::new(), span))
}

fn event(table: &mut TableReader<'_>) -> Option<Spanned<EventKey>> {
    table
        .text("event")
        .map(|key| Spanned::new(EventKey(key.value), key.span))
}
