//! Small tables: a header row, then rows, without bands.

use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Heading, Inline, Length, Paragraph, Role, Row,
    RowGroup, StyleSheet, Table, Tone,
};
use crate::plan::Item;
use crate::template::Labels;
use chrono::NaiveDate;

/// Width of a letter in hundredths of the type size, on the safe side: of bold headings, and of text.
const BOLD_LETTER_PERCENT: u32 = 68;
const LETTER_PERCENT: u32 = 57;
/// Room besides, in hundredths of the type size: in a short word one wide letter weighs more.
const SLACK_PERCENT: u32 = 80;

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
    /// As wide as its longest word.
    Fitting(Length),
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
        let styles = self.styles;
        let word = heading
            .split_whitespace()
            .max_by_key(|word| word.chars().count());
        let room = |role, text: &str| {
            let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            let percent = match styles.of(role).bold {
                true => BOLD_LETTER_PERCENT,
                false => LETTER_PERCENT,
            };
            let hundredths = letters
                .saturating_mul(percent)
                .saturating_add(SLACK_PERCENT);
            styles.of(role).size.share(hundredths, 100)
        };
        let text =
            room(Role::ColumnHeading, word.unwrap_or_default()).max(room(Role::Cell, longest));
        let padding = styles.cell_padding_inline;
        self.columns.push(Plan {
            heading,
            alignment,
            width: Width::Fitting(text + padding + padding),
        });
        self
    }

    /// Returns the columns, which fill the table's width.
    fn columns(&self) -> Vec<Column> {
        let fitting = self
            .columns
            .iter()
            .fold(Length::ZERO, |sum, plan| match plan.width {
                Width::Fitting(width) => sum + width,
                Width::Share(_) => sum,
            });
        let weights: u32 = self
            .columns
            .iter()
            .map(|plan| match plan.width {
                Width::Fitting(_) => 0,
                Width::Share(weight) => weight,
            })
            .sum();
        // Words as long as that take their room from each other, not from the text.
        let most = self.width.share(3, 4);
        let scale = |width: Length| match fitting > most {
            true => width.of_whole(most, fitting),
            false => width,
        };
        let rest = self.width - fitting.min(most);
        self.columns
            .iter()
            .map(|plan| {
                let width = match plan.width {
                    Width::Fitting(width) => scale(width),
                    Width::Share(weight) => rest.share(weight, weights.max(1)),
                };
                Column {
                    heading: vec![Inline::text(plan.heading.clone())],
                    width,
                    alignment: plan.alignment,
                }
            })
            .collect()
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
        Block::Table(Table {
            change: None,
            band: None,
            columns: self.columns(),
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
