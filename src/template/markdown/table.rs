//! Tables: every column as wide as its content asks for.

use super::MarkdownSetup;
use super::findings::{Changed, Findings};
use crate::document::{
    Alignment, Block, Cell, Column, Inline, Length, Paragraph, Role, Row, RowGroup, StyleSheet,
    Table, plain_text,
};
use std::ops::Range;

/// A column narrower than this can hold no words.
const NARROWEST: Length = Length::millimetres(12);
/// A word longer than this may be broken, in letters.
const LONGEST_WORD: usize = 24;
/// A cell longer than this takes several lines anyway, in letters.
const LONGEST_LINE: usize = 100;
/// What a column wants that is to be filled in by hand, in letters.
const BLANK_LINE: usize = 30;
/// A line of at most so many letters is not broken where there is room.
const SHORT_LINE: usize = 20;
/// The width of a letter on average, in hundredths of the size.
const LETTER: i64 = 54;
/// The width of a bold letter on average, in hundredths of the size.
const BOLD_LETTER: i64 = 60;
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
        let widths = widths(&self.head, &self.rows, setup.text_width, setup.styles);
        let columns = self
            .head
            .into_iter()
            .zip(self.alignments)
            .zip(widths)
            .map(|((heading, alignment), width)| Column {
                heading,
                width,
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

/// What a column asks for, in letters.
#[derive(Clone, Copy)]
struct Wish {
    /// The longest word, which should not be broken.
    word: usize,
    /// The longest cell, if it stood in one line.
    line: usize,
}

/// Shares the width out: to a column of short lines all that it needs, to the others their longest
/// words, and of the rest more to those with more to say.
fn widths(
    head: &[Vec<Inline>],
    rows: &[Vec<Vec<Inline>>],
    width: Length,
    styles: &StyleSheet,
) -> Vec<Length> {
    let size = styles.of(Role::Cell).size.emu();
    let padding = 2 * styles.cell_padding_inline.emu();
    // One letter more than needed: letters differ.
    let in_emu = |letters: usize, width: i64| {
        let text = (letters as i64 + 1) * size * width / 100 + padding;
        text.max(NARROWEST.emu())
    };
    let wishes: Vec<Wish> = (0..head.len())
        .map(|index| {
            let cells = rows.iter().filter_map(|row| row.get(index));
            wish(&head[index], cells.map(Vec::as_slice))
        })
        .collect();
    let words: Vec<i64> = wishes
        .iter()
        .map(|wish| in_emu(wish.word, BOLD_LETTER))
        .collect();
    let lines: Vec<i64> = wishes
        .iter()
        .zip(&words)
        .map(|(wish, word)| (*word).max(in_emu(wish.line, LETTER)))
        .collect();
    let whole: Vec<i64> = wishes
        .iter()
        .zip(words.iter().zip(&lines))
        .map(|(wish, (word, line))| {
            if wish.line <= SHORT_LINE {
                *line
            } else {
                *word
            }
        })
        .collect();
    let fits = |least: &[i64]| least.iter().sum::<i64>() < width.emu();
    let least = if fits(&whole) { whole } else { words };
    let spare = (width.emu() - least.iter().sum::<i64>()).max(0);
    let more: Vec<i64> = lines
        .iter()
        .zip(&least)
        .map(|(line, least)| line - least)
        .collect();
    let all = more.iter().sum::<i64>();
    let shares: Vec<i64> = least
        .iter()
        .zip(more)
        .map(|(least, more)| match all {
            0 => *least,
            all => least + spare * more / all,
        })
        .collect();
    share_out(width, &shares)
}

fn wish<'a>(heading: &'a [Inline], cells: impl Iterator<Item = &'a [Inline]>) -> Wish {
    let mut wish = Wish { word: 1, line: 1 };
    let mut is_blank = true;
    let heading = std::iter::once((heading, true));
    for (cell, is_heading) in heading.chain(cells.map(|cell| (cell, false))) {
        let text = plain_text(cell);
        is_blank &= is_heading || text.trim().is_empty();
        let words = text.split_whitespace().map(|word| word.chars().count());
        let word = words.max().unwrap_or_default().min(LONGEST_WORD);
        wish.word = wish.word.max(word);
        wish.line = wish.line.max(text.chars().count().min(LONGEST_LINE));
    }
    if is_blank {
        wish.line = wish.line.max(BLANK_LINE);
    }
    wish.line = wish.line.max(wish.word);
    wish
}

/// Divides a width in proportion, to the last unit.
fn share_out(width: Length, shares: &[i64]) -> Vec<Length> {
    // Thousandths of a millimetre are fine enough, and fit whatever the table.
    let shares: Vec<u32> = shares
        .iter()
        .map(|share| u32::try_from(share / 36).unwrap_or(u32::MAX).max(1))
        .collect();
    let whole = shares
        .iter()
        .fold(0, |sum: u32, share| sum.saturating_add(*share));
    let mut rest = width;
    let last = shares.len().saturating_sub(1);
    let mut widths = Vec::with_capacity(shares.len());
    for (index, share) in shares.iter().enumerate() {
        let width = if index == last {
            rest
        } else {
            width.share(*share, whole)
        };
        rest = rest - width;
        widths.push(width);
    }
    widths
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

    #[test]
    fn a_width_is_shared_out_whole() {
        let width = Length::millimetres(160);
        let widths = share_out(width, &[36_000, 72_000, 36_001]);
        let sum = widths.iter().fold(Length::ZERO, |sum, width| sum + *width);
        assert_eq!(sum, width);
        assert!(widths[1] > widths[0]);
    }
}
