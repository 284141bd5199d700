//! Small tables: a header row, then rows, without bands.

use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Heading, Inline, Length, Paragraph, Role, Row,
    RowGroup, Table, Tone,
};
use crate::plan::Item;

/// Words are divided where the column is at least this wide.
const WIDE_ENOUGH_TO_HYPHENATE: Length = Length::millimetres(60);

/// A table that is being filled.
pub(super) struct SmallTable {
    summary: String,
    width: Length,
    columns: Vec<Column>,
    groups: Vec<RowGroup>,
}

impl SmallTable {
    /// Begins a table over the text's whole width; `summary` says what it shows.
    pub(super) fn new(summary: String, width: Length) -> Self {
        SmallTable {
            summary,
            width,
            columns: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Adds a column of text, as wide as its share of the whole, in thousandths.
    pub(super) fn text(mut self, heading: String, share: u32) -> Self {
        self.column(heading, share, Alignment::Start);
        self
    }

    /// Adds a column of figures.
    pub(super) fn figures(mut self, heading: String, share: u32) -> Self {
        self.column(heading, share, Alignment::End);
        self
    }

    fn column(&mut self, heading: String, share: u32, alignment: Alignment) {
        let width = self.width.share(share, 1000);
        self.columns.push(Column {
            heading: vec![Inline::text(heading)],
            width,
            hyphenate: alignment == Alignment::Start && width >= WIDE_ENOUGH_TO_HYPHENATE,
            alignment,
        });
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<Cell>) {
        let row = Row {
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
            anchor: None,
            cells,
        });
        self.groups.push(RowGroup {
            label: Some(Heading {
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
        Block::Table(Table {
            band: None,
            columns: self.columns,
            groups: self.groups,
            summary: self.summary,
        })
    }
}

/// Makes a cell that names its row by an item.
pub(super) fn item(item: &Item) -> Cell {
    Cell {
        heads_row: true,
        tone: None,
        paragraphs: vec![crate::compose::item_words::action(item)],
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
pub(super) fn numbered_head(number: &str, name: &str) -> Cell {
    Cell {
        heads_row: true,
        tone: None,
        paragraphs: vec![Paragraph {
            role: Role::Cell,
            marker: Some(number.to_owned()),
            content: vec![Inline::text(name)],
        }],
    }
}

/// Makes a cell of one line each.
pub(super) use crate::compose::item_words::cell;

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
