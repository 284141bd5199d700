//! The grid of a file by what is seen on its pages: rules, gaps, sizes.

use super::aligned::{self, AlignedTable};
use super::drawing::{Character, Drawing, Rule};
use super::furniture;
use super::line::PrintedLine;
use super::lines::{Measure, lines};
use super::ruled::{self, RuledTable};
use super::table::{PrintedCell, PrintedRow, PrintedTable};
use super::vocabulary::Vocabulary;
use super::{PrintedText, doubt_of_division};
use crate::reading::grid::{GridBlock, LeftOutReason, LeftOutText, SourceAddress, TextRole};

/// What stands on a page, from the top.
enum Block {
    Text(Vec<PrintedLine>),
    Ruled(PrintedTable),
    Aligned(PrintedTable),
}

/// The text of a page, in its tables and around them.
struct SeenPage {
    lines: Vec<PrintedLine>,
    /// Each with where it begins.
    tables: Vec<(f32, PrintedTable)>,
}

/// Makes the grid of pages.
pub(super) fn grid(drawings: &[Drawing]) -> PrintedText {
    let mut text = PrintedText::default();
    let mut pages: Vec<SeenPage> = Vec::new();
    for (page, drawing) in (1..).zip(drawings) {
        let tables = ruled::tables(drawing).unwrap_or_else(|| {
            text.remarks.push(format!(
                "page {page} has too many lines for its tables to be told"
            ));
            Vec::new()
        });
        pages.push(split(page, drawing, &tables));
    }
    take_furniture(&mut pages, drawings, &mut text.left_out);

    let mut blocks: Vec<(u32, Block)> = Vec::new();
    for (page, SeenPage { lines, tables }) in (1..).zip(pages) {
        let rules = &drawings[page as usize - 1].rules;
        let found = page_blocks(page, lines, tables, rules, &mut text.remarks);
        let mut is_first = true;
        for block in found {
            let rest = match blocks.last_mut() {
                Some((_, last)) if is_first => go_on(last, block),
                _ => Some(block),
            };
            blocks.extend(rest.map(|block| (page, block)));
            is_first = false;
        }
    }
    write(blocks, drawings, &mut text);
    text
}

/// Parts the text of a page in that of its tables and that around them.
fn split(page: u32, drawing: &Drawing, tables: &[RuledTable]) -> SeenPage {
    let mut outside: Vec<Character> = Vec::new();
    let mut inside: Vec<Vec<Vec<Character>>> = tables
        .iter()
        .map(|table| vec![Vec::new(); table.cells.len()])
        .collect();
    for one in &drawing.characters {
        let place = one.center();
        let home = tables.iter().enumerate();
        let home = home
            .filter_map(|(at, table)| Some((at, table.cell_at(place)?)))
            .next();
        match home {
            Some((table, cell)) => inside[table][cell].push(*one),
            None => outside.push(*one),
        }
    }
    // A box around nothing, or around one text, is no table.
    let mut found = Vec::new();
    for (table, cells) in tables.iter().zip(inside) {
        let is_inked = |cell: &&Vec<Character>| cell.iter().any(|one| !one.char.is_whitespace());
        let filled = cells.iter().filter(is_inked).count();
        if filled < 2 {
            outside.extend(cells.into_iter().flatten());
            continue;
        }
        found.push((table.top(), ruled_table(page, table, &cells)));
    }
    SeenPage {
        lines: lines(&outside),
        tables: found,
    }
}

fn ruled_table(page: u32, table: &RuledTable, texts: &[Vec<Character>]) -> PrintedTable {
    let mut printed = PrintedTable::default();
    printed
        .rows
        .resize_with(table.rows.len() - 1, || PrintedRow {
            page,
            ..PrintedRow::default()
        });
    for (cell, text) in table.cells.iter().zip(texts) {
        let lines = lines(text);
        printed.rows[cell.row].cells.push(PrintedCell {
            sides: Some((
                table.columns[cell.column],
                table.columns[cell.column + cell.columns],
            )),
            rows: cell.rows as u32,
            paragraphs: if lines.is_empty() {
                Vec::new()
            } else {
                vec![lines]
            },
            shade: cell.shade,
            ..PrintedCell::default()
        });
    }
    // Rows between double rules hold no cell that begins in them.
    printed.rows.retain(|row| !row.cells.is_empty());
    let rows = printed.rows.into_iter().flat_map(split_row);
    PrintedTable {
        is_tagged: false,
        rows: rows.collect(),
    }
}

/// Parts a row that has several, with no rule between them: their numbers stand below each other, and what
/// belongs to them beside.
fn split_row(row: PrintedRow) -> Vec<PrintedRow> {
    let of = |cell: &PrintedCell| cell.paragraphs.first().cloned().unwrap_or_default();
    let texts: Vec<Vec<PrintedLine>> = row.cells.iter().map(of).collect();
    let numbered = |lines: &[PrintedLine]| -> Vec<f32> {
        let begin = lines.iter().filter(|line| {
            let first = line.words.first();
            first.is_some_and(|word| aligned::is_item_number(&word.text))
        });
        begin.map(|line| line.baseline).collect()
    };
    let starts = texts.iter().map(|lines| numbered(lines)).enumerate();
    let Some((column, starts)) = starts.max_by_key(|(at, starts)| (starts.len(), usize::MAX - at))
    else {
        return vec![row];
    };
    let is_apart = |at: f32| {
        let mut others = texts.iter().enumerate().filter(|(of, _)| *of != column);
        others.any(|(_, lines)| {
            let found = lines
                .iter()
                .position(|line| (line.baseline - at).abs() < 0.3 * line.size);
            found.is_some_and(
                |found| match found.checked_sub(1).map(|above| &lines[above]) {
                    Some(above) => at - above.baseline > 1.5 * above.size,
                    None => true,
                },
            )
        })
    };
    let apart = starts.iter().skip(1).filter(|at| is_apart(**at)).count();
    let is_one = row.cells.iter().any(|cell| cell.rows > 1) || starts.len() < 2;
    if is_one || apart * 2 < starts.len() - 1 {
        return vec![row];
    }
    let mut rows: Vec<PrintedRow> = Vec::new();
    rows.resize_with(starts.len(), || PrintedRow {
        page: row.page,
        ..PrintedRow::default()
    });
    for (cell, lines) in row.cells.iter().zip(texts) {
        let mut parts: Vec<Vec<PrintedLine>> = vec![Vec::new(); starts.len()];
        for line in lines {
            let before = starts.partition_point(|start| *start <= line.baseline + 0.3 * line.size);
            parts[before.max(1) - 1].push(line);
        }
        for (row, part) in rows.iter_mut().zip(parts) {
            row.cells.push(PrintedCell {
                sides: cell.sides,
                rows: 1,
                paragraphs: if part.is_empty() {
                    Vec::new()
                } else {
                    vec![part]
                },
                shade: cell.shade,
                ..PrintedCell::default()
            });
        }
    }
    rows
}

fn take_furniture(pages: &mut [SeenPage], drawings: &[Drawing], left_out: &mut Vec<LeftOutText>) {
    let lines: Vec<Vec<PrintedLine>> = pages.iter().map(|page| page.lines.clone()).collect();
    let heights: Vec<f32> = drawings.iter().map(|drawing| drawing.height).collect();
    let reasons = furniture::furniture(&lines, &heights);
    for (page, (SeenPage { lines, .. }, reasons)) in (1..).zip(pages.iter_mut().zip(reasons)) {
        let address = SourceAddress {
            page,
            ..SourceAddress::default()
        };
        let mut reasons = reasons.into_iter();
        lines.retain(|line| match reasons.next().flatten() {
            Some(reason) => {
                let text = line.text();
                left_out.push(LeftOutText {
                    address,
                    reason,
                    text,
                });
                false
            }
            None => true,
        });
        for number in furniture::take_line_numbers(lines) {
            left_out.push(LeftOutText {
                address,
                reason: LeftOutReason::LineNumber,
                text: number,
            });
        }
    }
}

/// Returns the blocks of a page in order.
fn page_blocks(
    page: u32,
    lines: Vec<PrintedLine>,
    tables: Vec<(f32, PrintedTable)>,
    rules: &[Rule],
    remarks: &mut Vec<String>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = lines.into_iter().peekable();
    for (top, table) in tables {
        let mut above = Vec::new();
        while let Some(line) = rest.next_if(|line| line.baseline < top + 1.0) {
            above.push(line);
        }
        text_blocks(page, above, rules, &mut blocks, remarks);
        blocks.push(Block::Ruled(table));
    }
    text_blocks(page, rest.collect(), rules, &mut blocks, remarks);
    blocks
}

fn text_blocks(
    page: u32,
    lines: Vec<PrintedLine>,
    rules: &[Rule],
    blocks: &mut Vec<Block>,
    remarks: &mut Vec<String>,
) {
    let mut at = 0;
    for table in aligned::tables(&lines, rules) {
        let (from, to) = table.lines;
        if from > at {
            blocks.push(Block::Text(lines[at..from].to_vec()));
        }
        if table.is_guess {
            remarks.push(format!(
                "page {page}: a table without rules, whose rows are told by where lines begin"
            ));
        }
        blocks.push(Block::Aligned(aligned_table(page, table)));
        at = to;
    }
    if at < lines.len() {
        blocks.push(Block::Text(lines[at..].to_vec()));
    }
}

fn aligned_table(page: u32, table: AlignedTable) -> PrintedTable {
    let count = table.edges.len() as u32 + 1;
    let rows = table.rows.into_iter().map(|row| {
        let cells = (0..).zip(row.cells).filter(|(_, lines)| !lines.is_empty());
        let cells = cells.map(|(column, lines)| PrintedCell {
            column,
            columns: if row.is_across { count } else { 1 },
            rows: 1,
            paragraphs: vec![lines],
            ..PrintedCell::default()
        });
        PrintedRow {
            page,
            cells: cells.collect(),
            ..PrintedRow::default()
        }
    });
    PrintedTable {
        is_tagged: false,
        rows: rows.collect(),
    }
}

/// Lets the last table of a page go on in the first of the next, where their columns are the same; gives
/// back what is another table.
fn go_on(last: &mut Block, next: Block) -> Option<Block> {
    match (last, next) {
        (Block::Ruled(last), Block::Ruled(next)) => {
            if !has_same_sides(last, &next) {
                return Some(Block::Ruled(next));
            }
            append(last, next);
            None
        }
        (Block::Aligned(last), Block::Aligned(next)) => {
            if !has_same_columns(last, &next) {
                return Some(Block::Aligned(next));
            }
            append(last, next);
            None
        }
        (_, next) => Some(next),
    }
}

/// Returns whether two tables are as wide, and the rules of one stand where the other has some.
fn has_same_sides(one: &PrintedTable, other: &PrintedTable) -> bool {
    const SAME: f32 = 5.0;
    let edges = |table: &PrintedTable| {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let sides = cells.filter_map(|cell| cell.sides);
        let mut edges: Vec<f32> = sides.flat_map(|(left, right)| [left, right]).collect();
        edges.sort_by(f32::total_cmp);
        edges.dedup_by(|next, last| *next - *last <= SAME);
        edges
    };
    let (one, other) = (edges(one), edges(other));
    let is_in = |edge: &f32, edges: &[f32]| edges.iter().any(|one| (one - edge).abs() <= SAME);
    let ends = |edges: &[f32]| Some((*edges.first()?, *edges.last()?));
    let (Some(of_one), Some(of_other)) = (ends(&one), ends(&other)) else {
        return false;
    };
    (of_one.0 - of_other.0).abs() <= SAME
        && (of_one.1 - of_other.1).abs() <= SAME
        && (one.iter().all(|edge| is_in(edge, &other))
            || other.iter().all(|edge| is_in(edge, &one)))
}

/// Returns whether the columns of two tables begin at the same places.
fn has_same_columns(one: &PrintedTable, other: &PrintedTable) -> bool {
    let starts = |table: &PrintedTable| {
        let mut starts: Vec<f32> = Vec::new();
        for cell in table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| cell.columns == 1)
        {
            let own = cell.paragraphs.iter().flatten().map(|line| line.start);
            let own = own.fold(f32::MAX, f32::min);
            starts.resize(starts.len().max(cell.column as usize + 1), f32::MAX);
            let start = &mut starts[cell.column as usize];
            *start = start.min(own);
        }
        starts
    };
    let (one, other) = (starts(one), starts(other));
    one.len() == other.len()
        && one
            .iter()
            .zip(&other)
            .all(|(one, other)| (one - other).abs() < 12.0)
}

/// Adds the rows of the next page, and marks heading rows that are said again.
fn append(table: &mut PrintedTable, mut next: PrintedTable) {
    let is_same = |one: &PrintedRow, other: &PrintedRow| {
        let texts = |row: &PrintedRow| {
            let texts = row.texts();
            texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        };
        let (one, other) = (texts(one), texts(other));
        one == other && one.len() > 1
    };
    // The heading may stand under a band that is said once.
    let first = table
        .rows
        .iter()
        .take(4)
        .position(|row| next.rows.first().is_some_and(|other| is_same(row, other)));
    let repeated = first.map_or(0, |first| {
        let pairs = table.rows[first..].iter().zip(&next.rows);
        pairs.take_while(|(one, other)| is_same(one, other)).count()
    });
    if let Some(first) = first {
        for row in &mut table.rows[first..first + repeated] {
            row.is_header = true;
        }
    }
    for row in &mut next.rows[..repeated] {
        row.is_header = true;
    }
    if let Some(row) = next.rows.get_mut(repeated) {
        row.is_after_break = true;
    }
    table.rows.append(&mut next.rows);
}

fn write(blocks: Vec<(u32, Block)>, drawings: &[Drawing], text: &mut PrintedText) {
    let mut vocabulary = Vocabulary::default();
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for (_, block) in &blocks {
        match block {
            Block::Text(lines) => {
                vocabulary.learn(lines);
                sizes.extend(lines.iter().map(|line| (line.size, line.words.len())));
            }
            Block::Ruled(table) | Block::Aligned(table) => {
                table.learn(&mut vocabulary);
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                let lines = cells.flat_map(|cell| cell.paragraphs.iter().flatten());
                sizes.extend(lines.map(|line| (line.size, line.words.len())));
            }
        }
    }
    let looks = Looks::of(sizes);
    let (mut tables, mut number) = (0, 0);
    for (page, block) in blocks {
        match block {
            Block::Text(lines) => {
                let drawing = &drawings[page as usize - 1];
                let starts = lines.iter().map(|line| line.start);
                let start = starts.fold(drawing.width, f32::min);
                let measure = Measure::of(start, drawing.width - start);
                let mut from = 0;
                for to in 1..=lines.len() {
                    if to < lines.len() && looks.is_same(&lines[to - 1], &lines[to]) {
                        continue;
                    }
                    let part = &lines[from..to];
                    let role = looks.role(part, drawing.height);
                    text.push_paragraphs(role, page, &mut number, part, measure, &vocabulary);
                    from = to;
                }
            }
            Block::Ruled(mut table) | Block::Aligned(mut table) => {
                tables += 1;
                table.number_columns();
                let remarks = &mut text.remarks;
                let table = table.grid(tables, &vocabulary, |address, word| {
                    remarks.push(doubt_of_division(address, word));
                });
                text.blocks.push(GridBlock::Table(table));
            }
        }
    }
}

/// How large text is, to tell headings from the rest.
struct Looks {
    body: f32,
    /// Sizes that are larger, from the largest.
    larger: Vec<f32>,
}

impl Looks {
    fn of(sizes: Vec<(f32, usize)>) -> Self {
        let rounded = |size: f32| (size * 2.0).round() / 2.0;
        let mut counts: Vec<(f32, usize)> = Vec::new();
        for (size, words) in sizes {
            match counts.iter_mut().find(|(of, _)| *of == rounded(size)) {
                Some((_, count)) => *count += words,
                None => counts.push((rounded(size), words)),
            }
        }
        let body = counts.iter().max_by_key(|(_, count)| *count);
        let body = body.map_or(10.0, |(size, _)| *size);
        let mut larger: Vec<f32> = counts.iter().map(|(size, _)| *size).collect();
        larger.retain(|size| *size > 1.1 * body);
        larger.sort_by(|one, other| other.total_cmp(one));
        Looks { body, larger }
    }

    fn is_same(&self, one: &PrintedLine, other: &PrintedLine) -> bool {
        (one.size - other.size).abs() < 0.08 * self.body && one.is_bold() == other.is_bold()
    }

    fn role(&self, lines: &[PrintedLine], height: f32) -> TextRole {
        let Some(first) = lines.first() else {
            return TextRole::Body;
        };
        let words: usize = lines.iter().map(|line| line.words.len()).sum();
        if words > 40 {
            return TextRole::Body;
        }
        let level = self.larger.iter().position(|size| first.size >= size - 0.3);
        let is_note = first.size < 0.92 * self.body && first.baseline > 0.6 * height;
        let marker = first.words.first().map_or("", |word| word.text.as_str());
        let begins = |c: char| c.is_numeric() || matches!(c, '*' | '†');
        match level {
            Some(level) => TextRole::Heading(level as u8 + 1),
            None if first.is_bold() && words < 25 => TextRole::Heading(self.larger.len() as u8 + 1),
            None if is_note && marker.starts_with(begins) => TextRole::Footnote,
            None => TextRole::Body,
        }
    }
}
