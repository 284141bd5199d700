//! The words of a source, block by block.

use super::{Reader, WordBlock, WordText};
use crate::importing::columns::{WordCell, WordRow, WordTable};
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::indents;
use crate::importing::marks;
use crate::importing::node::Outline;
use crate::importing::wording::{Fate, Ledger, Reason, Wording, is_bullet};
use crate::reading::grid::{GridBlock, GridCell, SourceAddress, SourceGrid, TextRole};
use std::ops::Range;

impl Reader<'_> {
    /// Takes in all words; tables that only the end of a page parts are joined.
    pub(super) fn blocks(&mut self, grid: &SourceGrid) -> Vec<WordBlock> {
        let mut blocks: Vec<WordBlock> = Vec::new();
        let mut number = 0;
        for block in &grid.blocks {
            match block {
                GridBlock::Text(text) => {
                    let words = self.ledger.add(text.address, &text.paragraph);
                    if words.is_empty() {
                        continue;
                    }
                    let is_bold = is_all(&text.paragraph, |look| look.bold);
                    let depth = match text.role {
                        TextRole::ListEntry(level) => level.saturating_add(1),
                        _ => text.paragraph.depth_of(&text.paragraph.text),
                    };
                    blocks.push(WordBlock::Text(WordText {
                        role: text.role,
                        words,
                        is_bold,
                        depth,
                    }));
                }
                GridBlock::Table(table) => {
                    let mut rows = Vec::with_capacity(table.rows.len());
                    for row in &table.rows {
                        let mut cells: Vec<WordCell> = Vec::with_capacity(row.cells.len());
                        for cell in &row.cells {
                            let cell = self.cell(row.address, cell);
                            // A damaged file can say a cell twice.
                            let same = cells.iter_mut().find(|one| one.column == cell.column);
                            match same {
                                Some(one) => {
                                    one.words.push(&cell.words, "\n");
                                    one.lines.extend(cell.lines);
                                }
                                None => cells.push(cell),
                            }
                        }
                        rows.push(WordRow {
                            cells,
                            is_header: row.is_header,
                            is_after_break: row.is_after_break,
                        });
                    }
                    let table = WordTable {
                        rows,
                        width: table.width() as usize,
                        is_continued: table.is_continued,
                    };
                    if let (true, Some(WordBlock::Table(before, _))) =
                        (table.is_continued, blocks.last_mut())
                    {
                        let first = before.rows.len();
                        before.width = before.width.max(table.width);
                        before.rows.extend(table.rows);
                        if let Some(row) = before.rows.get_mut(first) {
                            row.is_after_break = true;
                        }
                        continue;
                    }
                    number += 1;
                    blocks.push(WordBlock::Table(table, number));
                }
            }
        }
        blocks
    }

    fn cell(&mut self, row: SourceAddress, cell: &GridCell) -> WordCell {
        let address = SourceAddress {
            column: cell.column + 1,
            ..row
        };
        let mut lines = Vec::new();
        let mut looks = Vec::new();
        let mut struck = Wording::default();
        for paragraph in &cell.paragraphs {
            let words = self.ledger.add(address, paragraph);
            let is_marked = paragraph.marker.as_deref();
            let is_marked = is_marked.is_some_and(|marker| !is_bullet(marker));
            let all = paragraph.looks.iter().filter(|look| look.struck);
            let all = all.map(|look| (look.start as usize..look.end as usize, true));
            let mut cuts: Vec<(Range<usize>, bool)> = all.collect();
            cuts.extend(
                marks::raised(paragraph)
                    .into_iter()
                    .map(|mark| (mark, false)),
            );
            cuts.sort_by_key(|(range, _)| range.start);
            if cuts.is_empty() || is_marked {
                looks.extend(indents::looks_of(paragraph, &words));
                lines.push(words);
                continue;
            }
            // What is struck out stands apart, and marks of notes are no words.
            let offset = paragraph.text.len() - paragraph.text.trim_start().len();
            let mut rest = Wording::default();
            let mut at = 0;
            let length = words.text().len();
            for (cut, is_struck) in cuts {
                let start = cut.start.saturating_sub(offset).clamp(at, length);
                let end = cut.end.saturating_sub(offset).clamp(start, length);
                rest.push(&words.slice(at..start), "");
                let is_rest = start == at && start > 0;
                let piece = words.slice(start..end);
                match is_struck {
                    true => struck.push(&piece, if is_rest { "" } else { "\n" }),
                    false => self.leave_mark(&piece, rest.text()),
                }
                at = end;
            }
            rest.push(&words.slice(at..length), "");
            let rest = rest.trim();
            looks.extend(indents::looks_of(paragraph, &rest));
            lines.push(rest);
        }
        self.ledger.decide(&struck, Fate::LeftOut(Reason::Struck));
        let filled = cell
            .paragraphs
            .iter()
            .filter(|paragraph| !paragraph.is_empty());
        let mut words = Wording::joined(&lines, "\n");
        let mut open = None;
        if self.telling.vocabulary.is_open(words.text()) {
            self.ledger.decide(&words, Fate::LeftOut(Reason::Open));
            open = Some(std::mem::take(&mut words));
        }
        WordCell {
            column: cell.column as usize,
            columns: cell.columns.max(1) as usize,
            rows: cell.rows.max(1) as usize,
            words,
            struck: (!struck.is_empty()).then_some(struck),
            open,
            is_bold: filled.clone().count() > 0
                && filled.clone().all(|one| is_all(one, |look| look.bold)),
            is_shaded: cell.shade.is_some(),
            is_again: false,
            lines: looks,
        }
    }

    /// Leaves out the mark of a note, which will be said.
    pub(super) fn leave_mark(&mut self, mark: &Wording, before: &str) {
        self.ledger.decide(mark, Fate::LeftOut(Reason::NoteMark));
        let word = before.split_whitespace().next_back();
        let mark = (mark.clone(), word.unwrap_or_default().to_owned());
        // A cell is said of several rows.
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }

    pub(super) fn doubt_marks(&self, outline: &mut Outline) {
        let Some((first, word)) = self.marks.first() else {
            return;
        };
        let (mark, address) = (first.folded(), self.ledger.address(first));
        let doubt = Doubt::new(
            DoubtKind::LeftOut,
            address,
            match self.marks.len() {
                1 => format!(
                    "“{mark}” behind “{word}” is taken for the mark of a note, and left out"
                ),
                many => {
                    format!("{many} marks of notes are left out, such as “{mark}” behind “{word}”")
                }
            },
            "write what the note says to the item that it is about, such as `note = \"…\"`; import-report.md has the marks",
        );
        outline
            .doubts
            .push(doubt.or_else(["a part of the word before it"]));
    }
}

impl WordTable {
    pub(super) fn cells_address(&self, ledger: &Ledger) -> SourceAddress {
        let mut cells = self.rows.iter().flat_map(|row| row.filled());
        let first = cells.next().map(|cell| ledger.address(&cell.words));
        SourceAddress {
            row: 0,
            column: 0,
            ..first.unwrap_or_default()
        }
    }
}

fn is_all(
    paragraph: &crate::reading::grid::GridParagraph,
    has: impl Fn(&crate::reading::grid::LookOfPiece) -> bool,
) -> bool {
    let covered = paragraph.looks.iter().filter(|look| has(look));
    let covered: u32 = covered.map(|look| look.end - look.start).sum();
    !paragraph.is_empty() && covered as usize >= paragraph.text.trim().len()
}
