//! From a DOCX document to places.

use super::model::{
    Cell, CellAddress, Comment, CommentKind, Place, PlaceKind, ReturnedFile, Row, Table, TableHome,
};
use crate::docx_file::{
    self, Block, DocxFile, ListCounters, ListFormats, Note, NoteKind, Paragraph, RunKind,
};
use std::collections::HashMap;

/// Makes places of a document's paragraphs. A place's number is that of its paragraph.
pub(super) fn places(document: DocxFile) -> ReturnedFile {
    let mut file = ReturnedFile {
        bookmarks: document.bookmarks,
        controls: document.controls,
        changes: document.changes,
        links: document.links,
        format_changes: document.format_changes,
        properties: document.properties,
        ..ReturnedFile::default()
    };
    file.list_numbers = list_numbers(&document.blocks, &document.list_formats);
    file.add(document.blocks, PlaceKind::Body, None);
    let numbers = note_numbers(&file.places, &document.notes);
    file.note_marks.clone_from(&numbers.marks);
    let mut unnumbered = [numbers.footnotes, numbers.endnotes];
    for (index, note) in (0..).zip(document.notes) {
        let (at, kind): (usize, fn(u32) -> PlaceKind) = match note.kind {
            NoteKind::Footnote => (0, PlaceKind::Footnote),
            NoteKind::Endnote => (1, PlaceKind::Endnote),
        };
        let number = numbers.by_note.get(&index).copied();
        let number = number.unwrap_or_else(|| {
            unnumbered[at] += 1;
            unnumbered[at]
        });
        file.add(note.blocks, kind(number), None);
    }
    for (number, blocks) in (1..).zip(document.headers) {
        file.add(blocks, PlaceKind::PageHeader(number), None);
    }
    for (number, blocks) in (1..).zip(document.footers) {
        file.add(blocks, PlaceKind::PageFooter(number), None);
    }
    for (index, comment) in (0..).zip(document.comments) {
        let places = file.add(comment.blocks, PlaceKind::Comment(index), None);
        file.comments.push(Comment {
            kind: CommentKind::Text,
            author: comment.author,
            initials: comment.initials,
            date: comment.date,
            range: comment.range,
            parent: comment.parent,
            is_resolved: comment.is_resolved,
            places,
        });
    }
    file
}

/// Returns the numbers before entries of lists, by the numbers of their paragraphs.
fn list_numbers(blocks: &[Block], formats: &ListFormats) -> HashMap<u32, String> {
    let mut counters = ListCounters::default();
    let mut numbers = HashMap::new();
    for block in blocks {
        block.for_each_paragraph(&mut |paragraph| {
            let place = paragraph.list.filter(|_| !paragraph.text.trim().is_empty());
            let number = place.and_then(|place| formats.number(place, &mut counters));
            if let Some(number) = number {
                numbers.insert(paragraph.number, number);
            }
        });
    }
    numbers
}

/// The numbers that notes are shown by.
struct NoteNumbers {
    by_note: HashMap<u32, u32>,
    footnotes: u32,
    endnotes: u32,
    /// The notes, and the places in which their marks stand first.
    marks: HashMap<PlaceKind, u32>,
}

/// Counts notes in the order in which the text refers to them.
fn note_numbers(places: &[Place], notes: &[Note]) -> NoteNumbers {
    let mut numbers = NoteNumbers {
        by_note: HashMap::new(),
        footnotes: 0,
        endnotes: 0,
        marks: HashMap::new(),
    };
    let runs = (0_u32..).zip(places).flat_map(|(at, place)| {
        let runs = place.runs.iter();
        runs.map(move |run| (at, run))
    });
    for (at, run) in runs {
        if let RunKind::Note(index) = run.kind
            && let Some(note) = notes.get(index as usize)
            && !numbers.by_note.contains_key(&index)
        {
            let (last, kind): (_, fn(u32) -> PlaceKind) = match note.kind {
                NoteKind::Footnote => (&mut numbers.footnotes, PlaceKind::Footnote),
                NoteKind::Endnote => (&mut numbers.endnotes, PlaceKind::Endnote),
            };
            *last += 1;
            numbers.marks.insert(kind(*last), at);
            numbers.by_note.insert(index, *last);
        }
    }
    numbers
}

impl ReturnedFile {
    fn end(&self) -> u32 {
        // A document has no more than `docx_file::limits::PARAGRAPHS`.
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// Adds blocks; returns their places.
    fn add(
        &mut self,
        blocks: Vec<Block>,
        kind: PlaceKind,
        cell: Option<CellAddress>,
    ) -> (u32, u32) {
        let first = self.end();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.places.push(place(paragraph, kind, cell)),
                Block::Table(table) => self.add_table(table, kind, cell),
            }
        }
        (first, self.end())
    }

    fn add_table(&mut self, table: docx_file::Table, kind: PlaceKind, parent: Option<CellAddress>) {
        let index = self.tables.len();
        let first = self.end();
        self.tables.push(Table::default());
        let mut rows = Vec::with_capacity(table.rows.len());
        for (number, row) in (0..).zip(table.rows) {
            let address = CellAddress {
                table: u32::try_from(index).unwrap_or(u32::MAX),
                row: number,
                cell: 0,
            };
            rows.push(self.row(row, kind, address));
        }
        self.tables[index] = Table {
            home: TableHome::Story(kind),
            parent,
            rows,
            places: (first, self.end()),
        };
    }

    fn row(&mut self, row: docx_file::TableRow, kind: PlaceKind, address: CellAddress) -> Row {
        let first = self.end();
        let mut column = u32::from(row.skipped);
        let mut cells = Vec::with_capacity(row.cells.len());
        for (number, cell) in (0..).zip(row.cells) {
            let address = CellAddress {
                cell: number,
                ..address
            };
            let places = self.add(cell.blocks, kind, Some(address));
            let span = cell.span.max(1);
            cells.push(Cell {
                column,
                span,
                merge: cell.merge,
                changes: cell.changes,
                places,
                is_formula: false,
                shade: cell.shade,
            });
            column += u32::from(span);
        }
        Row {
            number: address.row,
            is_header: row.is_header,
            is_hidden: false,
            changes: row.changes,
            cells,
            places: (first, self.end()),
        }
    }
}

fn place(paragraph: Paragraph, kind: PlaceKind, cell: Option<CellAddress>) -> Place {
    Place {
        kind: match paragraph.frame {
            0 => kind,
            frame => PlaceKind::TextBox(frame),
        },
        role: paragraph.role,
        is_entry: paragraph.list.is_some(),
        indent: match paragraph.list {
            // Each level can be a list of its own, which only its indent tells from the one above it.
            Some(place) => place.level.max(paragraph.indent.steps()).saturating_add(1),
            None => paragraph.indent.steps(),
        },
        cell,
        text: paragraph.text.into_boxed_str(),
        runs: paragraph.runs.into_boxed_slice(),
        end: paragraph.mark,
    }
}
