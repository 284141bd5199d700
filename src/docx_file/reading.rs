//! Tracked text read in one of its states.

use super::change::Changes;
use super::model::{Block, Comment, Paragraph, Run, RunKind, Table, TableRow, paragraphs};

/// A state of tracked text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As it would be if all changes were accepted.
    Accepted,
    /// As it was before any of them.
    Original,
}

impl Reading {
    /// Returns whether what was changed so is there.
    pub fn shows(self, changes: Changes) -> bool {
        match self {
            Reading::Accepted => changes.deleted.is_none(),
            Reading::Original => changes.inserted.is_none(),
        }
    }
}

impl Paragraph {
    /// Returns its text in a state. Its end is not looked at.
    pub fn read(&self, reading: Reading) -> String {
        let mut text = String::with_capacity(self.text.len());
        for run in &self.runs {
            if reading.shows(run.changes) {
                text.push_str(run.text(self));
            }
        }
        text
    }

    /// Takes away the first bytes of its text; `length` is where a character begins.
    pub(crate) fn cut_start(&mut self, length: usize) {
        self.text.drain(..length.min(self.text.len()));
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        for run in &mut self.runs {
            run.start = run.start.saturating_sub(length);
            run.end = run.end.saturating_sub(length);
        }
        self.runs
            .retain(|run| run.start < run.end || run.kind != RunKind::Text);
    }

    /// Takes away the last bytes of its text, from `length` on, where a character begins.
    pub(crate) fn cut_end(&mut self, length: usize) {
        self.text.truncate(length);
        let length = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.runs
            .retain(|run| run.start < length || run.kind != RunKind::Text);
        for run in &mut self.runs {
            run.start = run.start.min(length);
            run.end = run.end.min(length);
        }
    }

    /// Adds what another paragraph holds behind its own.
    fn append(&mut self, other: &Paragraph) {
        let by = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.iter().map(|run| Run {
            start: run.start.saturating_add(by),
            end: run.end.saturating_add(by),
            ..*run
        }));
    }

    /// Returns the paragraph with nothing in it but what a state shows.
    fn in_state(&self, reading: Reading) -> Paragraph {
        let mut shown = Paragraph {
            text: String::with_capacity(self.text.len()),
            runs: Vec::with_capacity(self.runs.len()),
            mark: Changes::default(),
            ..*self
        };
        for run in &self.runs {
            if !reading.shows(run.changes) {
                continue;
            }
            let start = u32::try_from(shown.text.len()).unwrap_or(u32::MAX);
            shown.text.push_str(run.text(self));
            let end = u32::try_from(shown.text.len()).unwrap_or(u32::MAX);
            match shown.runs.last_mut() {
                Some(last) if (last.kind, last.look) == (run.kind, run.look) && start < end => {
                    last.end = end;
                }
                _ => shown.runs.push(Run {
                    start,
                    end,
                    changes: Changes::default(),
                    ..*run
                }),
            }
        }
        shown
    }
}

/// Returns blocks as a state shows them: text and rows that are not there are left out, and
/// paragraphs are joined where the end between them is not there. What was joined looks like its
/// last piece.
pub fn in_state(blocks: &[Block], reading: Reading) -> Vec<Block> {
    let mut shown: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut open: Option<Paragraph> = None;
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let piece = paragraph.in_state(reading);
                let joined = match open.take() {
                    Some(mut before) => {
                        before.append(&piece);
                        Paragraph {
                            text: before.text,
                            runs: before.runs,
                            ..piece
                        }
                    }
                    None => piece,
                };
                if reading.shows(paragraph.mark) {
                    shown.push(Block::Paragraph(joined));
                } else {
                    open = Some(joined);
                }
            }
            Block::Table(table) => {
                shown.extend(open.take().and_then(with_something));
                let table = table_in_state(table, reading);
                if !table.rows.is_empty() {
                    shown.push(Block::Table(table));
                }
            }
        }
    }
    shown.extend(open.and_then(with_something));
    shown
}

/// Keeps a paragraph without an end only if there is something in it.
fn with_something(paragraph: Paragraph) -> Option<Block> {
    (!paragraph.runs.is_empty()).then_some(Block::Paragraph(paragraph))
}

fn table_in_state(table: &Table, reading: Reading) -> Table {
    let rows = table.rows.iter().filter(|row| reading.shows(row.changes));
    Table {
        rows: rows.map(|row| row_in_state(row, reading)).collect(),
        ..*table
    }
}

fn row_in_state(row: &TableRow, reading: Reading) -> TableRow {
    let mut shown = TableRow {
        cells: Vec::with_capacity(row.cells.len()),
        changes: Changes::default(),
        ..*row
    };
    for cell in &row.cells {
        if reading.shows(cell.changes) {
            let mut cell = super::TableCell {
                changes: Changes::default(),
                blocks: in_state(&cell.blocks, reading),
                ..*cell
            };
            cell.span = cell.span.max(1);
            shown.cells.push(cell);
        }
    }
    shown
}

impl Comment {
    /// Returns its text, a line for each paragraph.
    pub fn text(&self) -> String {
        let paragraphs = paragraphs(&self.blocks);
        let lines = paragraphs.iter().map(|one| one.read(Reading::Accepted));
        let text = lines.collect::<Vec<_>>().join("\n");
        text.trim().to_owned()
    }
}
