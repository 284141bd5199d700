//! What stands in the plan's own columns.

use super::findings::item_name;
use crate::plan::column::{ColumnSubject, Value, Values};
use crate::plan::{Column, Item, Plan};

/// A value of a section, goal or item in one of the plan's own columns.
pub(super) struct Cell<'p> {
    pub(super) column: &'p Column,
    pub(super) value: &'p Value,
    of: Owner<'p>,
    /// The number and the key of what has it.
    pub(super) about: Vec<&'p str>,
}

#[derive(Clone, Copy)]
enum Owner<'p> {
    Section(&'p str),
    Goal(&'p str),
    Item(&'p Item),
}

impl Cell<'_> {
    /// Returns how messages name what has it.
    pub(super) fn owner(&self) -> String {
        match self.of {
            Owner::Section(number) => format!("section {number}"),
            Owner::Goal(number) => format!("goal {number}"),
            Owner::Item(item) => item_name(item),
        }
    }

    /// Returns how messages name it: "Budget of item 1.1.1".
    pub(super) fn name(&self) -> String {
        format!("{} of {}", self.column.name, self.owner())
    }

    /// Returns the name under which it is accepted.
    pub(super) fn place(&self) -> &str {
        self.about.last().copied().unwrap_or_default()
    }
}

/// Returns all values in the plan's own columns, in the order of the plan.
pub(super) fn values(plan: &Plan) -> impl Iterator<Item = Cell<'_>> {
    plan.sections.iter().flat_map(move |section| {
        let number = section.number.0.as_str();
        let own = (Owner::Section(number), &section.values);
        let goals = section.goals.iter().flat_map(move |goal| {
            let number = goal.number.0.as_str();
            let own = (Owner::Goal(number), &goal.values);
            let items = goal.items.iter();
            let items = items.flat_map(move |item| cells(plan, (Owner::Item(item), &item.values)));
            cells(plan, own).chain(items)
        });
        cells(plan, own).chain(goals)
    })
}

fn cells<'p>(
    plan: &'p Plan,
    (of, values): (Owner<'p>, &'p Values),
) -> impl Iterator<Item = Cell<'p>> {
    let subject = match of {
        Owner::Section(_) => ColumnSubject::Section,
        Owner::Goal(_) => ColumnSubject::Goal,
        Owner::Item(_) => ColumnSubject::Item,
    };
    let columns = plan.columns.of_values(subject);
    let columns = columns.filter(|_| !values.is_empty());
    columns.filter_map(move |column| {
        Some(Cell {
            column,
            value: values.get(&column.key)?,
            of,
            about: match of {
                Owner::Section(number) | Owner::Goal(number) => vec![number],
                Owner::Item(item) => vec![&item.number.0, &item.key.0],
            },
        })
    })
}
