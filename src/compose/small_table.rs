//! Small tables: a header row, then rows, without bands.

use crate::document::column_widths::{self, ColumnRoom};
use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Heading, Inline, Length, Paragraph, Role, Row,
    RowGroup, StyleSheet, Table, Tone,
};
use crate::plan::Item;
use crate::template::Labels;
use chrono::NaiveDate;

/// A table that is being filled.
pub(super) struct SmallTable<'a> {
    labels: &'a Labels,
    styles: &'a StyleSheet,
    summary: String,
    width: Length,
    columns: Vec<Plan>,
    groups: Vec<RowGroup>,
}

/// A column whose width is found once all of them are known.
struct Plan {
    heading: String,
    alignment: Alignment,
    width: Width,
}

enum Width {
    /// As wide as a line of it.
    Fitting(String),
    /// A part of what the others leave, by weight.
    Share(u32),
}

impl<'a> SmallTable<'a> {
    /// Begins a table over the text's whole width; `summary` says what it shows.
    pub(super) fn new(
        labels: &'a Labels,
        styles: &'a StyleSheet,
        summary: String,
        width: Length,
    ) -> Self {
        SmallTable {
            labels,
            styles,
            summary,
            width,
            columns: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Adds a column of text, which gets a part of the room by its weight.
    pub(super) fn text(mut self, heading: String, weight: u32) -> Self {
        self.columns.push(Plan {
            heading,
            alignment: Alignment::Start,
            width: Width::Share(weight),
        });
        self
    }

    /// Adds a column of text in a language that is written from the other side than the document’s.
    pub(super) fn opposite_text(mut self, heading: String, weight: u32) -> Self {
        self.columns.push(Plan {
            heading,
            alignment: Alignment::End,
            width: Width::Share(weight),
        });
        self
    }

    /// Adds a column of figures, as narrow as its heading allows.
    pub(super) fn figures(self, heading: String) -> Self {
        self.fitting(heading, Alignment::End, "00000")
    }

    /// Adds a column of amounts of money.
    pub(super) fn amounts(self, heading: String) -> Self {
        self.fitting(heading, Alignment::End, "000,000.00")
    }

    /// Adds a column of days, each of which fits on a line.
    pub(super) fn days(self, heading: String) -> Self {
        let longest = (1..=12)
            .filter_map(|month| NaiveDate::from_ymd_opt(2028, month, 28))
            .map(|day| self.labels.date(day))
            .max_by_key(|day| day.chars().count());
        self.fitting(heading, Alignment::Start, &longest.unwrap_or_default())
    }

    /// Adds a column of signs, each of which fits on a line.
    pub(super) fn signs(self, heading: String, signs: &[String]) -> Self {
        let longest = signs.iter().max_by_key(|sign| sign.chars().count());
        self.fitting(
            heading,
            Alignment::Start,
            longest.map_or("", String::as_str),
        )
    }

    fn fitting(mut self, heading: String, alignment: Alignment, longest: &str) -> Self {
        self.columns.push(Plan {
            heading,
            alignment,
            width: Width::Fitting(longest.to_owned()),
        });
        self
    }

    /// Returns what each column is to have, in thousandths of the table's width: what fits in one line has
    /// that, the others get the rest by their weights.
    fn wishes(&self, room: ColumnRoom<'_>) -> Vec<Option<i64>> {
        let fitting = self.columns.iter().map(|plan| match &plan.width {
            Width::Fitting(line) => room.of_line(line),
            Width::Share(_) => 0,
        });
        let rest = (1000 - fitting.sum::<i64>()).max(250);
        let weight = |plan: &Plan| match plan.width {
            Width::Fitting(_) => 0,
            Width::Share(weight) => i64::from(weight),
        };
        let weights: i64 = self.columns.iter().map(weight).sum();
        let wishes = self.columns.iter().map(|plan| match &plan.width {
            Width::Fitting(line) => room.of_line(line),
            Width::Share(_) => rest * weight(plan) / weights.max(1),
        });
        wishes.map(Some).collect()
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<Cell>) {
        let row = Row {
            change: None,
            anchor: None,
            cells,
        };
        match self.groups.last_mut() {
            Some(group) if group.label.is_none() => group.rows.push(row),
            _ => self.groups.push(RowGroup {
                label: None,
                rows: vec![row],
            }),
        }
    }

    /// Adds rows under a label, which stands in the first column.
    pub(super) fn group(&mut self, label: &str, anchor: Option<Anchor>, rows: Vec<Vec<Cell>>) {
        let rows = rows.into_iter().map(|cells| Row {
            change: None,
            anchor: None,
            cells,
        });
        self.groups.push(RowGroup {
            label: Some(Heading {
                revision: None,
                level: 3,
                number: None,
                content: vec![Inline::text(label)],
                anchor,
            }),
            rows: rows.collect(),
        });
    }

    /// Returns the table.
    pub(super) fn block(self) -> Block {
        let room = ColumnRoom {
            width: self.width,
            styles: self.styles,
        };
        let wishes = self.wishes(room);
        let columns = self.columns.into_iter().map(|plan| Column {
            heading: vec![Inline::text(plan.heading)],
            width: Length::ZERO,
            alignment: plan.alignment,
        });
        let mut table = Table {
            change: None,
            band: None,
            columns: columns.collect(),
            groups: self.groups,
            summary: self.summary,
        };
        column_widths::fit(&mut [&mut table], &wishes, room);
        Block::Table(table)
    }
}

/// Makes a cell that names its row by an item.
pub(super) fn item(item: &Item) -> Cell {
    Cell {
        heads_row: true,
        tone: None,
        paragraphs: vec![crate::compose::item_cells::action(item)],
    }
}

/// Makes a cell that names its row.
pub(super) fn head(content: Vec<Inline>) -> Cell {
    Cell {
        heads_row: true,
        tone: None,
        paragraphs: vec![Paragraph::new(Role::Cell, content)],
    }
}

/// Makes a cell that names its row, with a number before the name.
pub(super) fn numbered_head(number: Option<String>, name: &str) -> Cell {
    Cell {
        heads_row: true,
        tone: None,
        paragraphs: vec![Paragraph {
            revision: None,
            role: Role::Cell,
            marker: number,
            content: vec![Inline::text(name)],
        }],
    }
}

/// Makes a cell of one line each.
pub(super) use crate::compose::item_cells::cell;

/// Makes a cell of one text.
pub(super) fn text(text: impl Into<String>) -> Cell {
    cell(vec![Inline::text(text)])
}

/// Makes a cell of one text in a tone.
pub(super) fn toned(text: impl Into<String>, tone: Tone) -> Cell {
    Cell {
        tone: Some(tone),
        ..cell(vec![Inline::text(text)])
    }
}

/// Makes a row's cells important, as a total is.
pub(super) fn strong(cells: Vec<Cell>) -> Vec<Cell> {
    let strong = |inline: Inline| match inline {
        Inline::Text { text, .. } => Inline::strong(text),
        other => other,
    };
    cells
        .into_iter()
        .map(|mut cell| {
            for paragraph in &mut cell.paragraphs {
                let content = std::mem::take(&mut paragraph.content);
                paragraph.content = content.into_iter().map(strong).collect();
            }
            cell
        })
        .collect()
}
