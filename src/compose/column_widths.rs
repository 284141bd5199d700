//! How wide the columns of a plan's table are: as their contents ask; the standard ones as they always
//! were, where no word is wider.

use super::item_cells::ItemCells;
use crate::document::column_widths::{self, ColumnDemand, ColumnRoom};
use crate::document::{Cell, Length, Paragraph, Role, StyleSheet, plain_text};
use crate::plan::column::Room;
use crate::plan::{Column, Columns, Item, Plan};
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
pub(crate) struct Crowding {
    pub columns: usize,
    /// The width that their longest words ask for, in percent of what there is.
    pub percent: i64,
}

/// So many items say how long the others are.
const SAMPLE: usize = 200;

impl Measure<'_> {
    /// Returns the widths of all columns, in thousandths of the text's width; with what is taken
    /// already, they fill it.
    pub(super) fn shares(&self, room: Room) -> Vec<u32> {
        self.shares_of(self.demands(), room)
    }

    fn shares_of(&self, mut demands: Vec<ColumnDemand>, room: Room) -> Vec<u32> {
        if self.columns.are_standard() {
            let usual = self.columns.shares(room);
            for (demand, usual) in demands.iter_mut().zip(usual) {
                demand.wish(i64::from(usual));
            }
        }
        column_widths::shares(&demands, free(room))
    }

    /// Returns the room among `rooms` with which the table is shortest, where what is taken is a column
    /// of cells that `last` makes, and the widths in it; the first of several, and the first of all where
    /// a word would have to be broken in each.
    pub(super) fn shortest(
        &self,
        rooms: &[Room],
        last: impl Fn(&Item) -> Cell,
    ) -> (Room, Vec<u32>) {
        let demands = self.demands();
        let asked: i64 = demands.iter().map(ColumnDemand::bare).sum();
        let mut rows: Vec<Vec<Said>> = Vec::new();
        for plan in self.plans {
            let cells = ItemCells::new(plan, self.labels);
            let step = plan.items().count() / SAMPLE + 1;
            rows.extend(plan.items().step_by(step).map(|place| {
                let columns = self.columns.in_rows();
                let said = columns.map(|column| Said::of_item(&cells, place.item, column));
                said.chain([Said::of_cell(&last(place.item))]).collect()
            }));
        }
        let room_of = ColumnRoom {
            width: self.width,
            styles: self.styles,
        };
        let height = |room: &Room| -> i64 {
            let mut shares = self.shares_of(demands.clone(), *room);
            shares.push(room.taken);
            let row = |row: &Vec<Said>| {
                let cells = row.iter().zip(&shares);
                cells
                    .map(|(said, share)| said.height(room_of, *share))
                    .max()
            };
            rows.iter().filter_map(row).sum()
        };
        let fit = rooms.iter().filter(|room| asked <= free(**room));
        let shortest = fit.min_by_key(|room| height(room));
        let room = shortest.copied().unwrap_or(rooms[0]);
        (room, self.shares_of(demands, room))
    }

    /// Returns whether the longest words of all columns have no room beside each other.
    pub(super) fn crowding(&self, room: Room) -> Option<Crowding> {
        if self.columns.are_standard() {
            return None;
        }
        let demands = self.demands();
        let asked: i64 = demands.iter().map(ColumnDemand::bare).sum();
        let free = free(room);
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

/// Returns what a room leaves to the plan's columns, in thousandths of the text's width.
fn free(room: Room) -> i64 {
    i64::from(1000 - room.taken.min(900))
}

/// What a cell says: its number, and the lines that hang beside it.
struct Said {
    number: String,
    lines: Vec<String>,
}

impl Said {
    fn of_item(cells: &ItemCells<'_>, item: &Item, column: &Column) -> Self {
        let number = column.names_item().then(|| item.number.0.clone());
        let lines = match column.is_goal_title() {
            true => Vec::new(),
            false => cells.lines(item, column),
        };
        Said {
            number: number.unwrap_or_default(),
            lines: lines
                .iter()
                .map(|line| plain_text(std::slice::from_ref(line)))
                .collect(),
        }
    }

    fn of_cell(cell: &Cell) -> Self {
        let lines = cell.paragraphs.iter().flat_map(Paragraph::lines);
        Said {
            number: String::new(),
            lines: lines.map(plain_text).collect(),
        }
    }

    /// Returns how many lines it takes in a column, whose share is in thousandths of the text's width.
    fn height(&self, room: ColumnRoom<'_>, share: u32) -> i64 {
        let style = room.styles.of(Role::Cell);
        let lines = self.lines.iter();
        lines
            .map(|line| room.lines((&self.number, line), style, i64::from(share)))
            .sum()
    }
}
