//! Tables: every column as wide as its content asks for.

use super::MarkdownSetup;
use super::findings::{Changed, Findings};
use crate::document::column_widths::ColumnRoom;
use crate::document::{
    Alignment, Block, Cell, Column, Inline, Length, Paragraph, Role, Row, RowGroup, Table,
    plain_text,
};
use std::ops::Range;

/// A column narrower than this can hold no words.
const NARROWEST: Length = Length::millimetres(12);
/// Between the cells of a row that is set as a paragraph.
const SEPARATOR: &str = " | ";

/// A table that is being read.
pub(super) struct TableReader {
    alignments: Vec<Alignment>,
    head: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    row: Vec<Vec<Inline>>,
}

impl TableReader {
    pub(super) fn new(alignments: &[pulldown_cmark::Alignment]) -> Self {
        let alignment = |of: &pulldown_cmark::Alignment| match of {
            pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
            pulldown_cmark::Alignment::Center => Alignment::Center,
            pulldown_cmark::Alignment::Right => Alignment::End,
        };
        TableReader {
            alignments: alignments.iter().map(alignment).collect(),
            head: Vec::new(),
            rows: Vec::new(),
            row: Vec::new(),
        }
    }

    pub(super) fn cell(&mut self, content: Vec<Inline>) {
        self.row.push(content);
    }

    pub(super) fn end_head(&mut self) {
        self.head = std::mem::take(&mut self.row);
    }

    /// Ends a row that is written as `source`; returns whether it has cells too many.
    pub(super) fn end_row(&mut self, source: &str) -> bool {
        self.rows.push(std::mem::take(&mut self.row));
        cells_in(source) > self.alignments.len()
    }

    /// Returns the table, or paragraphs if it can be none.
    pub(super) fn finish(
        self,
        range: &Range<usize>,
        findings: &mut Findings<'_>,
        setup: &MarkdownSetup<'_>,
    ) -> Vec<Block> {
        let columns = i64::try_from(self.alignments.len()).unwrap_or(i64::MAX);
        let is_wide = NARROWEST.emu().saturating_mul(columns) > setup.text_width.emu();
        if is_wide || self.rows.is_empty() {
            let change = if is_wide {
                Changed::WideTable
            } else {
                Changed::TableWithoutRows
            };
            findings.change(change, range);
            let rows = std::iter::once(self.head).chain(self.rows);
            return rows.filter_map(as_paragraph).collect();
        }
        vec![Block::Table(self.table(setup))]
    }

    fn table(self, setup: &MarkdownSetup<'_>) -> Table {
        let mut headings: Vec<String> = self.head.iter().map(|cell| plain_text(cell)).collect();
        headings.retain(|heading| !heading.trim().is_empty());
        let headings = setup.labels.list(&headings);
        let count = self.head.len();
        let columns = self
            .head
            .into_iter()
            .zip(self.alignments)
            .map(|(heading, alignment)| Column {
                heading,
                width: Length::ZERO,
                alignment,
            })
            .collect();
        let rows = self
            .rows
            .into_iter()
            .map(|cells| row(cells, count))
            .collect();
        Table {
            change: None,
            band: None,
            columns,
            groups: vec![RowGroup { label: None, rows }],
            summary: setup
                .labels
                .markdown
                .table_summary
                .fill(&[("columns", &headings)]),
        }
        .fit(ColumnRoom {
            width: setup.text_width,
            styles: setup.styles,
        })
    }
}

/// Makes a row. Of two columns, each has its heading over it: to name the row as well would say more than the
/// row itself does.
fn row(cells: Vec<Vec<Inline>>, columns: usize) -> Row {
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(index, content)| Cell {
            heads_row: columns > 2 && index == 0 && !content.is_empty(),
            tone: None,
            paragraphs: vec![Paragraph::new(Role::Cell, content)],
        })
        .collect();
    Row {
        change: None,
        anchor: None,
        cells,
    }
}

fn as_paragraph(cells: Vec<Vec<Inline>>) -> Option<Block> {
    let mut content = Vec::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        if !content.is_empty() {
            content.push(Inline::text(SEPARATOR));
        }
        content.extend(cell);
    }
    (!content.is_empty()).then(|| Block::Paragraph(Paragraph::new(Role::Body, content)))
}

/// Counts the cells of a row as it is written.
fn cells_in(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut is_escaped = false;
    let mut ends_with_bar = false;
    for c in row.chars() {
        ends_with_bar = c == '|' && !is_escaped;
        bars += usize::from(ends_with_bar);
        is_escaped = c == '\\' && !is_escaped;
    }
    bars + usize::from(!ends_with_bar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_as_they_are_written() {
        for (row, cells) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a \\| b | c", 2),
            ("| a | b | c |  ", 3),
            ("|", 1),
        ] {
            assert_eq!(cells_in(row), cells, "{row}");
        }
    }
}
