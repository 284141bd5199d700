//! The grid of a tagged file, where its structure and its pages agree.

use super::drawing::{Character, Drawing, Tag};
use super::furniture;
use super::line::PrintedLine;
use super::lines::{Measure, lines};
use super::ruled::{self, RuledTable};
use super::table::{PrintedCell, PrintedRow, PrintedTable};
use super::tags::{Leaf, TaggedBlock, TaggedRow};
use super::vocabulary::Vocabulary;
use super::{PrintedText, doubt_of_division};
use crate::reading::grid::{GridBlock, LeftOutReason, LeftOutText, SourceAddress, TextRole};
use std::collections::{HashMap, HashSet};

enum Block {
    Text(TextRole, u32, Vec<PrintedLine>),
    Table(PrintedTable),
}

/// Makes the grid by the structure; `None` where the two disagree.
pub(super) fn grid(structure: &[TaggedBlock], drawings: &[Drawing]) -> Option<PrintedText> {
    let mut marked: HashMap<Leaf, Vec<Character>> = HashMap::new();
    for (page, drawing) in drawings.iter().enumerate() {
        for one in &drawing.characters {
            match one.tag {
                Tag::Marked(number) => marked.entry((page, number)).or_default().push(*one),
                Tag::None if !one.char.is_whitespace() => return None,
                Tag::None | Tag::Artifact => {}
            }
        }
    }
    let rules: Vec<Vec<RuledTable>> = drawings
        .iter()
        .map(|drawing| ruled::tables(drawing).unwrap_or_default())
        .collect();
    let has_tables = structure
        .iter()
        .any(|block| matches!(block, TaggedBlock::Table(_)));
    let is_large = |table: &RuledTable| table.columns.len() > 2 && table.rows.len() > 3;
    if !has_tables && rules.iter().flatten().any(is_large) {
        return None;
    }
    let mut pages = MarkedPages {
        marked,
        taken: HashSet::new(),
        rules,
    };
    let mut blocks = Vec::new();
    for block in structure {
        match block {
            TaggedBlock::Text(role, leaves) => {
                let (page, lines) = pages.lines(leaves);
                blocks.push(Block::Text(*role, page, lines));
            }
            TaggedBlock::Table(rows) => blocks.push(Block::Table(pages.table(rows)?)),
        }
    }
    let is_all = pages.marked.iter().all(|(leaf, characters)| {
        pages.taken.contains(leaf) || characters.iter().all(|one| one.char.is_whitespace())
    });
    let left_out = artifacts(drawings, &blocks)?;
    is_all.then(|| written(blocks, left_out, drawings))
}

struct MarkedPages {
    marked: HashMap<Leaf, Vec<Character>>,
    taken: HashSet<Leaf>,
    rules: Vec<Vec<RuledTable>>,
}

impl MarkedPages {
    /// Returns the lines of marked places, and on which page they begin, from 1.
    fn lines(&mut self, leaves: &[Leaf]) -> (u32, Vec<PrintedLine>) {
        let mut by_page: Vec<(usize, Vec<Character>)> = Vec::new();
        for leaf in leaves {
            // A place that is named twice is read once.
            let Some(characters) = self.marked.get(leaf).filter(|_| self.taken.insert(*leaf))
            else {
                continue;
            };
            match by_page.iter_mut().find(|(page, _)| *page == leaf.0) {
                Some((_, all)) => all.extend(characters),
                None => by_page.push((leaf.0, characters.clone())),
            }
        }
        let first = by_page.first().map_or(0, |(page, _)| *page as u32 + 1);
        let mut found: Vec<PrintedLine> = Vec::new();
        for (_, characters) in by_page {
            let mut lines = lines(&characters);
            // What goes on on the next page stands below the last line.
            if let (Some(last), Some(next)) = (found.last(), lines.first()) {
                let down = last.baseline + 1.2 * last.size - next.baseline;
                lines.iter_mut().for_each(|line| line.baseline += down);
            }
            found.extend(lines);
        }
        (first, found)
    }

    fn table(&mut self, rows: &[TaggedRow]) -> Option<PrintedTable> {
        let mut table = PrintedTable {
            is_tagged: true,
            ..PrintedTable::default()
        };
        // Until which row a cell above reaches down, by column.
        let mut taken: Vec<usize> = Vec::new();
        let mut last_page = 0;
        for (number, row) in rows.iter().enumerate() {
            let mut printed = PrintedRow {
                is_header: row.is_header,
                ..PrintedRow::default()
            };
            let mut column = 0;
            for cell in &row.cells {
                while taken.get(column).is_some_and(|until| *until > number) {
                    column += 1;
                }
                let end = column + cell.columns as usize;
                if end > 20_000 {
                    return None;
                }
                taken.resize(taken.len().max(end), 0);
                taken[column..end].fill(number + cell.rows as usize);
                let mut paragraphs = Vec::new();
                let mut place = None;
                for leaves in &cell.paragraphs {
                    let first = leaves.iter().find_map(|leaf| {
                        let characters = self.marked.get(leaf)?;
                        let inked = characters.iter().find(|one| !one.char.is_whitespace())?;
                        Some((leaf.0, inked.center()))
                    });
                    place = place.or(first);
                    let (page, lines) = self.lines(leaves);
                    if page > 0 && printed.page == 0 {
                        printed.page = page;
                    }
                    if !lines.is_empty() {
                        paragraphs.push(lines);
                    }
                }
                let (sides, shade) = place.map_or((None, None), |place| self.cell(place));
                printed.cells.push(PrintedCell {
                    sides,
                    column: column as u32,
                    columns: cell.columns,
                    rows: cell.rows,
                    paragraphs,
                    shade,
                });
                column = end;
            }
            if printed.page == 0 {
                printed.page = last_page;
            }
            last_page = printed.page;
            if !is_side_by_side(&printed) {
                return None;
            }
            table.rows.push(printed);
        }
        Some(table)
    }

    /// Returns from where to where the cell around a place reaches, and its colour.
    fn cell(&self, (page, place): (usize, (f32, f32))) -> (Option<(f32, f32)>, Option<[u8; 3]>) {
        let table = self.rules[page]
            .iter()
            .find_map(|table| Some((table, table.cell_at(place)?)));
        let Some((table, cell)) = table else {
            return (None, None);
        };
        let cell = &table.cells[cell];
        let sides = (
            table.columns[cell.column],
            table.columns[cell.column + cell.columns],
        );
        (Some(sides), cell.shade)
    }
}

/// Returns whether the cells of a row stand beside each other, in one direction.
fn is_side_by_side(row: &PrintedRow) -> bool {
    let starts = row.cells.iter().filter_map(|cell| {
        let lines = cell.paragraphs.iter().flatten();
        let own = lines.filter(|line| line.turn == super::drawing::Turn::None);
        own.map(|line| (line.start, line.end))
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    });
    let starts: Vec<(f32, f32)> = starts.collect();
    let from_left = starts.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 3.0);
    let from_right = starts.windows(2).all(|pair| pair[1].1 <= pair[0].0 + 3.0);
    from_left || from_right
}

/// Returns what the file says is no part of its text; `None` where it does not look so.
fn artifacts(drawings: &[Drawing], blocks: &[Block]) -> Option<Vec<LeftOutText>> {
    let pages: Vec<Vec<PrintedLine>> = drawings
        .iter()
        .map(|drawing| {
            let artifacts = drawing.characters.iter().copied();
            let artifacts: Vec<Character> =
                artifacts.filter(|one| one.tag == Tag::Artifact).collect();
            lines(&artifacts)
        })
        .collect();
    let heights: Vec<f32> = drawings.iter().map(|drawing| drawing.height).collect();
    let reasons = furniture::furniture(&pages, &heights);
    let mut said: HashSet<String> = HashSet::new();
    for block in blocks {
        match block {
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    said.extend(cell.text().split_whitespace().map(str::to_owned));
                }
            }
            Block::Text(_, _, lines) => {
                said.extend(
                    lines
                        .iter()
                        .flat_map(|line| &line.words)
                        .map(|word| word.text.clone()),
                );
            }
        }
    }
    let mut left_out = Vec::new();
    for (page, (lines, reasons)) in (1..).zip(pages.iter().zip(reasons)) {
        let height = heights[page as usize - 1];
        let elsewhere = said_elsewhere(lines, &said);
        for ((line, reason), is_said) in lines.iter().zip(reasons).zip(elsewhere) {
            let is_at_edge = line.baseline < 0.15 * height || line.baseline > 0.85 * height;
            let is_short = line.words.len() <= 1 && line.text().chars().count() <= 2;
            if reason.is_none() && !is_at_edge && !is_said && !is_short {
                return None;
            }
            left_out.push(LeftOutText {
                address: SourceAddress {
                    page,
                    ..SourceAddress::default()
                },
                reason: reason.unwrap_or(LeftOutReason::PageLine),
                text: line.text(),
            });
        }
    }
    Some(left_out)
}

/// Returns of each line whether it belongs to something that is said elsewhere, too: a heading that is said
/// again may say that it goes on, and that may stand in a line of its own.
fn said_elsewhere(lines: &[PrintedLine], said: &HashSet<String>) -> Vec<bool> {
    let follows = |line: &PrintedLine, next: &PrintedLine| {
        let step = next.baseline - line.baseline;
        line.turn == next.turn && (0.0..1.6 * line.size).contains(&step)
    };
    let texts = lines.chunk_by(follows);
    let judged = texts.flat_map(|text| {
        let words = text.iter().flat_map(|line| &line.words);
        // A heading that is too long is said again in short: “Goal… (continued)”.
        let known = words.clone().filter(|word| {
            said.contains(&word.text) || said.contains(word.text.trim_end_matches(['…', '.']))
        });
        std::iter::repeat_n(known.count() * 2 >= words.count(), text.len())
    });
    judged.collect()
}

fn written(blocks: Vec<Block>, left_out: Vec<LeftOutText>, drawings: &[Drawing]) -> PrintedText {
    let mut text = PrintedText {
        left_out,
        ..PrintedText::default()
    };
    let mut vocabulary = Vocabulary::default();
    for block in &blocks {
        match block {
            Block::Text(_, _, lines) => vocabulary.learn(lines),
            Block::Table(table) => table.learn(&mut vocabulary),
        }
    }
    let mut tables = 0;
    let mut number = 0;
    for block in blocks {
        match block {
            Block::Text(role, page, lines) => {
                let width = drawings.first().map_or(0.0, |drawing| drawing.width);
                let start = lines.iter().map(|line| line.start).fold(width, f32::min);
                let measure = Measure::of(start, width - start).of_paragraph();
                text.push_paragraphs(role, page, &mut number, &lines, measure, &vocabulary);
            }
            Block::Table(table) => {
                tables += 1;
                let remarks = &mut text.remarks;
                let table = table.grid(tables, &vocabulary, |address, word| {
                    remarks.push(doubt_of_division(address, word));
                });
                text.blocks.push(GridBlock::Table(table));
            }
        }
    }
    text
}
