//! Small tables: a header row, then rows, without bands.

use crate::document::column_widths::{self, ColumnRoom};
use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Heading, Inline, Length, Paragraph, Role, Row,
    RowGroup, StyleSheet, Table, Tone,
};
use crate::plan::Item;

/// A table that is being filled.
pub(super) struct SmallTable<'a> {
    styles: &'a StyleSheet,
    summary: String,
    width: Length,
    columns: Vec<Column>,
    /// How many columns are as wide as each other.
    even: usize,
    groups: Vec<RowGroup>,
}

impl<'a> SmallTable<'a> {
    /// Begins a table over the text's whole width; `summary` says what it shows.
    pub(super) fn new(styles: &'a StyleSheet, summary: String, width: Length) -> Self {
        SmallTable {
            styles,
            summary,
            width,
            columns: Vec::new(),
            even: 0,
            groups: Vec::new(),
        }
    }

    /// Adds a column of text.
    pub(super) fn text(self, heading: String) -> Self {
        self.column(heading, Alignment::Start)
    }

    /// Adds a column of text that is as wide as the others that were added so; they stand behind all
    /// others.
    pub(super) fn even(self, heading: String) -> Self {
        self.even_column(heading, Alignment::Start)
    }

    /// Adds such a column of text that runs the other way than the document's.
    pub(super) fn even_opposite(self, heading: String) -> Self {
        self.even_column(heading, Alignment::Opposite)
    }

    fn even_column(mut self, heading: String, alignment: Alignment) -> Self {
        self.even += 1;
        self.column(heading, alignment)
    }

    /// Adds a column of figures, as narrow as its heading allows.
    pub(super) fn figures(self, heading: String) -> Self {
        self.column(heading, Alignment::End)
    }

    fn column(mut self, heading: String, alignment: Alignment) -> Self {
        self.columns.push(Column {
            heading: vec![Inline::text(heading)],
            width: Length::ZERO,
            alignment,
        });
        self
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
        let label = Heading {
            revision: None,
            level: 3,
            number: None,
            content: vec![Inline::text(label)],
            anchor,
        };
        self.add(Some(label), rows);
    }

    /// Adds rows that belong together: the first one does not stand at the foot of a page alone.
    pub(super) fn together(&mut self, rows: Vec<Vec<Cell>>) {
        if !rows.is_empty() {
            self.add(None, rows);
        }
    }

    fn add(&mut self, label: Option<Heading>, rows: Vec<Vec<Cell>>) {
        let rows = rows.into_iter().map(|cells| Row {
            change: None,
            anchor: None,
            cells,
        });
        let rows = rows.collect();
        self.groups.push(RowGroup { label, rows });
    }

    /// Returns the table.
    pub(super) fn block(self) -> Block {
        let room = ColumnRoom {
            width: self.width,
            styles: self.styles,
        };
        let others = self.columns.len() - self.even;
        let all = if others == 0 { 1000 } else { 900 };
        let wished = i64::try_from(all / self.even.max(1)).ok();
        let wishes: Vec<Option<i64>> = (0..self.columns.len())
            .map(|at| wished.filter(|_| at >= others))
            .collect();
        let mut table = Table {
            change: None,
            band: None,
            columns: self.columns,
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
