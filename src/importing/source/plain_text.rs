//! Text: tables with tabs or with columns of blanks between their cells, headings, lists.

use crate::reading::grid::{
    GridBlock, GridCell, GridParagraph, GridRow, GridTable, GridText, SourceAddress, SourceGrid,
    TextRole,
};

/// Makes the grid of a text.
pub fn plain_text(text: &str) -> SourceGrid {
    let mut reader = TextReader::default();
    let lines: Vec<&str> = text
        .split(['\n', '\u{C}'])
        .map(|line| line.trim_end_matches('\r'))
        .collect();
    let mut at = 0;
    while at < lines.len() {
        let block = columns_of_blanks(&lines[at..]);
        if let Some((length, starts)) = block.filter(|_| !lines[at].contains('\t')) {
            for (index, line) in lines[at..at + length].iter().enumerate() {
                reader.row(at + index, cut(line, &starts), line.starts_with(' '));
            }
            at += length;
            continue;
        }
        at += reader.line(&lines, at);
    }
    reader.grid
}

#[derive(Default)]
struct TextReader {
    grid: SourceGrid,
    is_after_blank: bool,
    /// Signs under headings, in the order in which they are first seen.
    underlines: Vec<char>,
    tables: u32,
    paragraphs: u32,
}

impl TextReader {
    /// Reads a line; returns how many were read.
    fn line(&mut self, lines: &[&str], at: usize) -> usize {
        let line = lines[at];
        if line.trim().is_empty() {
            self.is_after_blank = true;
            return 1;
        }
        if line.contains('\t')
            && (line.trim().contains('\t') || self.is_in_table() || line.matches('\t').count() > 1)
        {
            self.row(at, line.split('\t').map(str::to_owned).collect(), false);
            return 1;
        }
        // A line drawn over or under a heading.
        if let Some(sign) = rule(line) {
            let next = lines
                .get(at + 1)
                .filter(|next| !next.trim().is_empty() && rule(next).is_none());
            let is_over =
                next.is_some() && lines.get(at + 2).and_then(|line| rule(line)) == Some(sign);
            if is_over {
                self.heading(lines[at + 1], sign, at + 1);
                return 3;
            }
            self.is_after_blank = true;
            return 1;
        }
        if let Some(sign) = lines.get(at + 1).and_then(|next| rule(next)) {
            self.heading(line, sign, at);
            return 2;
        }
        let indent = line.len() - line.trim_start().len();
        let content = line.trim();
        let (content, is_entry) =
            match content.strip_prefix(['-', '*', '•', '·', '–', '+', '▪', '\u{F0B7}']) {
                Some(rest) if rest.starts_with(' ') => (rest.trim(), true),
                _ => (content, false),
            };
        let begins = is_entry
            || self.is_after_blank
            || crate::importing::numbering::leading(content)
                .is_some_and(|found| found.sureness > crate::importing::numbering::Sureness::Weak)
            || is_labelled(content);
        if !begins
            && let Some(GridBlock::Text(last)) = self.grid.blocks.last_mut()
            && !matches!(last.role, TextRole::Heading(_))
        {
            last.paragraph.text.push('\n');
            last.paragraph.text.push_str(content);
            return 1;
        }
        let role = match is_entry {
            true => TextRole::ListEntry(u8::try_from(indent / 2).unwrap_or(u8::MAX)),
            false => TextRole::Body,
        };
        self.text(content, role, at);
        self.indent(indent);
        1
    }

    fn heading(&mut self, line: &str, sign: char, at: usize) {
        let known = self.underlines.iter().position(|one| *one == sign);
        let level = known.unwrap_or_else(|| {
            self.underlines.push(sign);
            self.underlines.len() - 1
        });
        let level = u8::try_from(level + 1).unwrap_or(u8::MAX);
        self.text(line.trim(), TextRole::Heading(level), at);
    }

    fn text(&mut self, text: &str, role: TextRole, at: usize) {
        self.paragraphs += 1;
        self.is_after_blank = false;
        self.grid.blocks.push(GridBlock::Text(GridText {
            address: line_address(at),
            role,
            paragraph: GridParagraph::plain(text),
        }));
    }

    /// Says of the last text how many blanks stand before it.
    fn indent(&mut self, blanks: usize) {
        if let Some(GridBlock::Text(text)) = self.grid.blocks.last_mut() {
            text.paragraph.indent = u8::try_from(blanks / 2).unwrap_or(u8::MAX);
        }
    }

    fn is_in_table(&self) -> bool {
        matches!(self.grid.blocks.last(), Some(GridBlock::Table(_)))
    }

    fn row(&mut self, at: usize, cells: Vec<String>, is_rest: bool) {
        let is_after_break = self.is_in_table() && (self.is_after_blank || is_rest);
        self.is_after_blank = false;
        let cells = cells
            .into_iter()
            .enumerate()
            .filter(|(_, text)| !text.trim().is_empty());
        let cells = cells.map(|(column, text)| GridCell {
            column: u32::try_from(column).unwrap_or(u32::MAX),
            columns: 1,
            rows: 1,
            paragraphs: vec![GridParagraph::plain(text.trim())],
            shade: None,
        });
        let row = GridRow {
            address: line_address(at),
            cells: cells.collect(),
            is_header: false,
            is_after_break,
        };
        match self.grid.blocks.last_mut() {
            Some(GridBlock::Table(table)) => table.rows.push(row),
            _ => {
                self.tables += 1;
                self.grid.blocks.push(GridBlock::Table(GridTable {
                    address: SourceAddress {
                        table: self.tables,
                        ..line_address(at)
                    },
                    rows: vec![row],
                    is_continued: false,
                }));
            }
        }
    }
}

fn line_address(at: usize) -> SourceAddress {
    SourceAddress {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        ..SourceAddress::default()
    }
}

/// Returns the sign that a line is drawn with.
fn rule(line: &str) -> Option<char> {
    let line = line.trim();
    let sign = line.chars().next().filter(char::is_ascii_punctuation)?;
    (line.len() >= 3 && line.chars().all(|c| c == sign)).then_some(sign)
}

/// Returns whether a line begins with a word and a colon.
fn is_labelled(line: &str) -> bool {
    let word = line.split(':').next().unwrap_or_default();
    line.contains(':') && word.split_whitespace().count() <= 3
}

/// Most lines of one table of blanks.
const LINES: usize = 20_000;

/// Finds lines whose cells are parted by columns of blanks; returns how many they are, and where the
/// cells begin, in characters.
fn columns_of_blanks(lines: &[&str]) -> Option<(usize, Vec<usize>)> {
    let has_gap = |line: &str| {
        let line = line.trim();
        line.contains("  ") && !line.contains('\t')
    };
    if !has_gap(lines.first()?) {
        return None;
    }
    let is_of_table = |line: &&&str| {
        !line.trim().is_empty() && !line.contains('\t') && (has_gap(line) || line.starts_with("  "))
    };
    let length = lines.iter().take(LINES).take_while(is_of_table).count();
    if length < 3 {
        return None;
    }
    let width = lines[..length]
        .iter()
        .map(|line| line.chars().count())
        .max()?;
    let mut is_used = vec![false; width];
    for line in &lines[..length] {
        for (at, c) in line.chars().enumerate() {
            is_used[at] |= c != ' ';
        }
    }
    let mut starts = Vec::new();
    let mut blanks = 2;
    for (at, is_used) in is_used.into_iter().enumerate() {
        if is_used && blanks >= 2 {
            starts.push(at);
        }
        blanks = if is_used { 0 } else { blanks + 1 };
    }
    (starts.len() > 1).then_some((length, starts))
}

fn cut(line: &str, starts: &[usize]) -> Vec<String> {
    let characters: Vec<char> = line.chars().collect();
    let cells = starts.iter().enumerate().map(|(at, start)| {
        let end = starts
            .get(at + 1)
            .copied()
            .unwrap_or(usize::MAX)
            .min(characters.len());
        let cell: String = characters
            .get(*start..end)
            .unwrap_or_default()
            .iter()
            .collect();
        cell.trim().to_owned()
    });
    cells.collect()
}
