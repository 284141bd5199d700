//! Tables of lines, however they were found, on their way into the grid.

use super::drawing::Turn;
use super::line::PrintedLine;
use super::lines::{Measure, paragraphs};
use super::vocabulary::Vocabulary;
use crate::reading::grid::{GridCell, GridParagraph, GridRow, GridTable, SourceAddress};

/// A table, which may go on over pages.
#[derive(Debug, Default)]
pub(super) struct PrintedTable {
    /// Whether the file says what its paragraphs are.
    pub is_tagged: bool,
    pub rows: Vec<PrintedRow>,
}

#[derive(Debug, Default)]
pub(super) struct PrintedRow {
    /// From 1.
    pub page: u32,
    pub is_header: bool,
    pub is_after_break: bool,
    pub cells: Vec<PrintedCell>,
}

#[derive(Debug, Default)]
pub(super) struct PrintedCell {
    /// From where to where it reaches on the page, where rules say so.
    pub sides: Option<(f32, f32)>,
    pub column: u32,
    pub columns: u32,
    pub rows: u32,
    /// Its text; where the file says what its paragraphs are, each apart.
    pub paragraphs: Vec<Vec<PrintedLine>>,
    pub shade: Option<[u8; 3]>,
}

impl PrintedCell {
    fn lines(&self) -> impl Iterator<Item = &PrintedLine> {
        self.paragraphs.iter().flatten()
    }

    pub(crate) fn text(&self) -> String {
        let lines: Vec<String> = self.lines().map(PrintedLine::text).collect();
        lines.join(" ")
    }
}

impl PrintedRow {
    /// Returns what stands in its cells, to tell whether another row says the same.
    pub(crate) fn texts(&self) -> Vec<(u32, String)> {
        let texts = self.cells.iter().map(|cell| (cell.column, cell.text()));
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }
}

impl PrintedTable {
    /// Gives cells their columns, in the order in which they are read: by their sides, where they have some.
    /// To be done once.
    pub(crate) fn number_columns(&mut self) {
        const SAME: f32 = 4.0;
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let sides = cells.filter_map(|cell| cell.sides);
        let mut edges: Vec<f32> = sides.flat_map(|(left, right)| [left, right]).collect();
        edges.sort_by(f32::total_cmp);
        edges.dedup_by(|next, last| *next - *last <= SAME);
        let number = |at: f32| edges.partition_point(|edge| *edge < at - SAME) as u32;
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Some((left, right)) = cell.sides {
                cell.column = number(left);
                cell.columns = number(right).saturating_sub(cell.column).max(1);
            }
        }
        if self.is_from_right() {
            let cells = self.rows.iter().flat_map(|row| &row.cells);
            let count = cells.map(|cell| cell.column + cell.columns).max();
            for row in &mut self.rows {
                for cell in &mut row.cells {
                    let end = cell.column + cell.columns;
                    cell.column = count.unwrap_or(end) - end;
                }
                row.cells.sort_by_key(|cell| cell.column);
            }
        }
    }

    /// Returns whether most of its letters run from the right, so that its columns do.
    fn is_from_right(&self) -> bool {
        let (mut from_right, mut letters) = (0usize, 0usize);
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        for word in cells
            .flat_map(PrintedCell::lines)
            .flat_map(|line| &line.words)
        {
            for c in word.text.chars().filter(|c| c.is_alphabetic()) {
                letters += 1;
                from_right += usize::from(super::direction::is_right_to_left(c));
            }
        }
        from_right * 2 > letters
    }

    pub(crate) fn learn(&self, vocabulary: &mut Vocabulary) {
        for cell in self.rows.iter().flat_map(|row| &row.cells) {
            for lines in &cell.paragraphs {
                vocabulary.learn(lines);
            }
        }
    }

    /// Returns from where to where the text of each column can reach; where all its cells have sides, counted
    /// from the left one.
    fn measures(&self) -> Vec<(Measure, bool)> {
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let count = cells().map(|cell| cell.column + cell.columns.max(1)).max();
        let columns = 0..count.unwrap_or(0);
        let measures = columns.map(|column| {
            let own = || {
                cells().filter(move |cell| {
                    cell.column == column && cell.columns <= 1 && cell.lines().next().is_some()
                })
            };
            let has_sides = own().all(|cell| cell.sides.is_some());
            let (mut start, mut end, mut width) = (f32::MAX, f32::MIN, f32::MAX);
            for cell in own() {
                let sides = cell.sides.filter(|_| has_sides);
                let left = sides.map_or(0.0, |(left, _)| left);
                width = sides.map_or(width, |(left, right)| width.min(right - left));
                for line in cell.lines().filter(|line| line.turn == Turn::None) {
                    (start, end) = (start.min(line.start - left), end.max(line.end - left));
                }
            }
            if !has_sides || end < start {
                return (Measure::of(start, end), false);
            }
            // A cell leaves as much at one side as at the other; what is indented says nothing.
            let usual = |margin: f32| {
                if (0.0..12.0).contains(&margin) {
                    margin
                } else {
                    6.0
                }
            };
            let right = (width - usual(start)).max(end);
            let left = usual(width - end).min(start);
            (Measure::of(left, right), true)
        });
        measures.collect()
    }

    /// Makes the grid's table of it.
    pub(crate) fn grid(
        &self,
        number: u32,
        vocabulary: &Vocabulary,
        mut doubt: impl FnMut(SourceAddress, &str),
    ) -> GridTable {
        let measures = self.measures();
        let mut table = GridTable::default();
        for (at, row) in (1..).zip(&self.rows) {
            let address = SourceAddress {
                page: row.page,
                table: number,
                row: at,
                ..SourceAddress::default()
            };
            let cells = row.cells.iter().map(|cell| {
                let columns = cell.column as usize..(cell.column + cell.columns.max(1)) as usize;
                let (first, has_sides) = measures[columns.start];
                let measure = match cell.sides {
                    Some((left, right)) if columns.len() > 1 => {
                        Measure::of(left + 4.0, right - 4.0)
                    }
                    Some((left, _)) if has_sides => {
                        Measure::of(left + first.left, left + first.right)
                    }
                    _ => Measure::of(first.left, measures[columns.end - 1].0.right),
                };
                let mut doubts = Vec::new();
                let mut texts: Vec<GridParagraph> = Vec::new();
                let measure = match self.is_tagged {
                    true => measure.of_paragraph(),
                    false => measure,
                };
                for lines in &cell.paragraphs {
                    texts.extend(paragraphs(lines, measure, vocabulary, &mut doubts));
                }
                for word in doubts {
                    let column = cell.column + 1;
                    doubt(SourceAddress { column, ..address }, &word);
                }
                GridCell {
                    column: cell.column,
                    columns: cell.columns.max(1),
                    rows: cell.rows.max(1),
                    paragraphs: texts,
                    shade: cell.shade,
                }
            });
            let cells = cells.collect();
            table.rows.push(GridRow {
                address,
                cells,
                is_header: row.is_header,
                is_after_break: row.is_after_break,
            });
        }
        table.address = table
            .rows
            .first()
            .map_or_else(SourceAddress::default, |row| row.address);
        table.address.row = 0;
        table
    }
}
