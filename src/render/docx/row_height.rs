//! A row's height, roughly: whether a row may be kept on one page.
//!
//! `w:cantSplit` asks for a row on one page (ISO/IEC 29500-1 §17.4.6). Where a row is taller than a
//! page, LibreOffice obeys all the same, and what does not fit is nowhere to be seen. Only Word and
//! LibreOffice know how high a row comes out, so rows that are anywhere near a page may split.

use crate::document::{Column, Heading, Length, Paragraph, Role, Row, StyleSheet, shown_text};

/// Rows of more lines than this may split: less than half a page of the smallest paper.
const MOST_LINES: usize = 16;
/// Width of a letter in hundredths of the type size, on the safe side.
const LETTER_WIDTH_PERCENT: u32 = 70;

/// Returns whether a row with its group's label is surely lower than a page.
pub(crate) fn is_surely_low(
    styles: &StyleSheet,
    label: Option<&Heading>,
    row: &Row,
    columns: &[Column],
) -> bool {
    let labels = usize::from(label.is_some());
    let label_lines = label.map_or(0, |label| {
        lines(
            styles,
            Role::GroupLabel,
            &shown_text(&label.content),
            &columns[0],
        )
    });
    let cells = row.cells.iter().zip(&columns[labels..]);
    let tallest = cells
        .map(|(cell, column)| cell_lines(styles, &cell.paragraphs, column))
        .max()
        .unwrap_or(0);
    tallest.max(label_lines) <= MOST_LINES
}

fn cell_lines(styles: &StyleSheet, paragraphs: &[Paragraph], column: &Column) -> usize {
    paragraphs
        .iter()
        .map(|paragraph| {
            let text = shown_text(&paragraph.content);
            lines(styles, paragraph.role, &text, column)
        })
        .sum()
}

/// Returns whether a text in a column that wide, in twentieths of a point, is surely lower than a
/// page.
pub(crate) fn is_low(styles: &StyleSheet, role: Role, text: &str, width: i64) -> bool {
    lines_in(
        styles,
        role,
        text,
        Length::tenths_of_point(width.saturating_div(2)),
    ) <= MOST_LINES
}

fn lines(styles: &StyleSheet, role: Role, text: &str, column: &Column) -> usize {
    lines_in(styles, role, text, column.width)
}

fn lines_in(styles: &StyleSheet, role: Role, text: &str, width: Length) -> usize {
    let letter = styles.of(role).size.share(LETTER_WIDTH_PERCENT, 100);
    let letters = (width.emu() / letter.emu().max(1)).max(1);
    text.lines()
        .map(|line| line.chars().count().div_ceil(letters as usize).max(1))
        .sum()
}
