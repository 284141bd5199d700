//! How wide the columns of a plan's table are: as their contents ask; the standard ones as they always
//! were, where no word is wider.

use super::item_cells::ItemCells;
use crate::document::column_widths::{self, ColumnDemand, ColumnRoom};
use crate::document::{Length, Role, StyleSheet, plain_text};
use crate::plan::column::Room;
use crate::plan::{Column, Columns, Plan};
use crate::template::Labels;

/// What the columns of a table are measured with.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    /// What the table shows: one text of a plan, or two beside each other.
    pub(super) plans: &'a [&'a Plan],
    pub(super) columns: &'a Columns,
    pub(super) labels: &'a Labels,
    pub(super) styles: &'a StyleSheet,
    /// The text's width.
    pub(super) width: Length,
}

/// Columns that their table has no room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowding {
    pub columns: usize,
    /// The width that their longest words ask for, in percent of what there is.
    pub percent: i64,
}

impl Measure<'_> {
    /// Returns the widths of all columns, in thousandths of the text's width; with what is taken
    /// already, they fill it.
    pub(super) fn shares(&self, room: Room) -> Vec<u32> {
        let mut demands = self.demands();
        if self.columns.are_standard() {
            let usual = self.columns.shares(room);
            for (demand, usual) in demands.iter_mut().zip(usual) {
                demand.wish(i64::from(usual));
            }
        }
        let free = i64::from(1000 - room.taken.min(900));
        column_widths::shares(&demands, free)
    }

    /// Returns whether the longest words of all columns have no room beside each other.
    pub(super) fn crowding(&self, room: Room) -> Option<Crowding> {
        if self.columns.are_standard() {
            return None;
        }
        let demands = self.demands();
        let asked: i64 = demands.iter().map(ColumnDemand::bare).sum();
        let free = i64::from(1000 - room.taken.min(900));
        (asked > free).then(|| Crowding {
            columns: self.columns.in_rows().count(),
            percent: (asked * 100 + free - 1) / free,
        })
    }

    fn demands(&self) -> Vec<ColumnDemand> {
        let columns = self.columns.in_rows();
        columns.map(|column| self.demand_of(column)).collect()
    }

    fn demand_of(&self, column: &Column) -> ColumnDemand {
        let room = ColumnRoom {
            width: self.width,
            styles: self.styles,
        };
        let is_figure = column.kind.is_figure();
        let mut demand = ColumnDemand::new(is_figure, column.wished.map(i64::from));
        demand.add_heading(room, self.labels.heading(column));
        for plan in self.plans {
            let cells = ItemCells::new(plan, self.labels);
            if column.is_goal_title() {
                let goals = plan.sections.iter().flat_map(|section| &section.goals);
                for goal in goals {
                    demand.begin_cell();
                    let style = self.styles.of(Role::GroupLabel);
                    demand.add(room, (&goal.number.0, &goal.title), style, false);
                }
                continue;
            }
            let style = self.styles.of(Role::Cell);
            for place in plan.items() {
                demand.begin_cell();
                let number = match column.names_item() {
                    true => place.item.number.0.as_str(),
                    false => "",
                };
                for line in cells.lines(place.item, column) {
                    let line = plain_text(std::slice::from_ref(&line));
                    demand.add(room, (number, &line), style, is_figure);
                }
            }
            if let Some(sum) = super::sums::widest(plan, column, self.labels) {
                demand.add(room, ("", &sum), style, true);
            }
        }
        demand
    }
}
