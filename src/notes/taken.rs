//! What an author wrote into a slot of a returned document, as blocks of the document model.
//!
//! Only words and what they mean come over: paragraphs, lists, emphasis, links, tables, quotations
//! and notes. How they look is the document's own matter.

use crate::document::{
    Alignment, Anchor, Block, Callout, CalloutKind, Cell, Column, Emphasis, Inline, Length, List,
    ListKind, Paragraph, Role, Row, RowGroup, Table, Target,
};
use crate::docx_file::{self, DocxFile, Link, ListPlace, Reading, Run, RunKind};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// Style of paragraphs that go on with an item of a list, as applications show its name.
const CONTINUED: &str = "List Continue";

/// How many cells a file can make us add to a row with one number.
const MOST_BLANK_CELLS: usize = 64;

/// Returns the blocks of the document model that say what blocks of a returned document say.
pub(super) fn blocks(file: &DocxFile, content: &[docx_file::Block]) -> Vec<Block> {
    let mut writer = Writer {
        file,
        counts: HashMap::new(),
        latest: HashMap::new(),
        blocks: Vec::new(),
        quote: None,
        lists: Vec::new(),
        noted: RefCell::default(),
    };
    for block in content {
        writer.block(block);
    }
    writer.end_quote();
    writer.blocks
}

/// A list that goes on.
struct OpenList {
    place: ListPlace,
    first: u32,
    items: Vec<Vec<Block>>,
}

struct Writer<'f> {
    file: &'f DocxFile,
    /// How many items of each numbered list there are so far: a paragraph between them does not begin
    /// a new one.
    counts: HashMap<u32, u32>,
    /// The last list of each abstract one.
    latest: HashMap<u32, u32>,
    blocks: Vec<Block>,
    /// The quotation that goes on.
    quote: Option<Vec<Block>>,
    /// The lists that go on, each in the last item of the one before.
    lists: Vec<OpenList>,
    /// The notes that were referred to already.
    noted: RefCell<HashSet<u32>>,
}

impl Writer<'_> {
    fn block(&mut self, block: &docx_file::Block) {
        match block {
            docx_file::Block::Table(table) => {
                self.end_quote();
                if let Some(table) = self.table(table) {
                    self.blocks.push(Block::Table(table));
                }
            }
            docx_file::Block::Paragraph(paragraph) => self.paragraph(paragraph),
        }
    }

    fn paragraph(&mut self, paragraph: &docx_file::Paragraph) {
        let is_quote = paragraph.role == docx_file::Role::Quote;
        if is_quote != self.quote.is_some() {
            self.end_quote();
            self.quote = is_quote.then(Vec::new);
        }
        let content = self.line(paragraph);
        if let Some(place) = paragraph.list {
            self.item(place, content);
            return;
        }
        if content.is_empty() {
            return;
        }
        let block = Block::Paragraph(Paragraph::new(Role::Body, content));
        let is_continued = self.file.style_of(paragraph).is_some_and(|style| {
            let style = style.get(..CONTINUED.len()).unwrap_or_default();
            style.eq_ignore_ascii_case(CONTINUED)
        });
        let last = self.lists.last_mut().and_then(|list| list.items.last_mut());
        match last {
            Some(item) if is_continued => item.push(block),
            _ => {
                self.end_lists(0);
                self.put(block);
            }
        }
    }

    /// Adds an item to the list where it stands, and begins that list if need be.
    fn item(&mut self, place: ListPlace, content: Vec<Inline>) {
        let place = self.counted_on(place);
        let deeper = self.lists.iter();
        let deeper = deeper.take_while(|list| list.place.level < place.level);
        let depth = deeper.count();
        let goes_on = self.lists.get(depth).is_some_and(|list| {
            // Bullets look alike, whichever list they are of.
            let is_same =
                list.place.list == place.list || place.kind == docx_file::ListKind::Bullet;
            list.place.kind == place.kind && is_same
        });
        self.end_lists(depth + usize::from(goes_on));
        if !goes_on {
            let before = match place.level {
                0 => self.counts.get(&place.list).copied().unwrap_or_default(),
                _ => 0,
            };
            self.lists.push(OpenList {
                place,
                first: place.first.saturating_add(before),
                items: Vec::new(),
            });
        }
        if place.level == 0 {
            *self.counts.entry(place.list).or_default() += 1;
        }
        let list = self.lists.last_mut().expect("it was just opened");
        let paragraph = Paragraph::new(Role::Body, content);
        list.items.push(vec![Block::Paragraph(paragraph)]);
    }

    /// Returns the place in the list that this one goes on with, if it does not restart: LibreOffice
    /// writes the first entry of a list into one that does, and the others into one that does not.
    fn counted_on(&mut self, place: ListPlace) -> ListPlace {
        let Some(definition) = place.definition else {
            return place;
        };
        let latest = self.latest.get(&definition).filter(|_| !place.restarts);
        let list = latest.copied().unwrap_or(place.list);
        self.latest.insert(definition, list);
        ListPlace { list, ..place }
    }

    /// Ends all lists but the outermost few.
    fn end_lists(&mut self, kept: usize) {
        while self.lists.len() > kept {
            let Some(list) = self.lists.pop() else { return };
            let kind = match list.place.kind {
                docx_file::ListKind::Bullet => ListKind::Bulleted,
                docx_file::ListKind::Number => ListKind::Numbered { first: list.first },
            };
            let block = Block::List(List {
                kind,
                items: list.items,
            });
            let outer = self.lists.last_mut().and_then(|list| list.items.last_mut());
            match outer {
                Some(item) => item.push(block),
                None => self.put(block),
            }
        }
    }

    fn end_quote(&mut self) {
        self.end_lists(0);
        if let Some(blocks) = self.quote.take()
            && !blocks.is_empty()
        {
            self.blocks.push(Block::Callout(Callout {
                kind: CalloutKind::Quote,
                blocks,
            }));
        }
    }

    fn put(&mut self, block: Block) {
        self.quote.as_mut().unwrap_or(&mut self.blocks).push(block);
    }

    fn line(&self, paragraph: &docx_file::Paragraph) -> Vec<Inline> {
        let mut content = Vec::new();
        for run in &paragraph.runs {
            if Reading::Accepted.shows(run.changes) {
                self.run(paragraph, run, &mut content);
            }
        }
        if content.iter().all(says_nothing) {
            return Vec::new();
        }
        match paragraph.role {
            docx_file::Role::Heading(_) => {
                let content = content.into_iter();
                content
                    .map(|inline| inline.with(Emphasis::Strong))
                    .collect()
            }
            _ => content,
        }
    }

    fn run(&self, paragraph: &docx_file::Paragraph, run: &Run, content: &mut Vec<Inline>) {
        let emphasis = match (run.look.bold, run.look.italic) {
            (true, _) => Emphasis::Strong,
            (false, true) => Emphasis::Stress,
            (false, false) => Emphasis::None,
        };
        match run.kind {
            RunKind::Note(note) => content.extend(self.note(note)),
            RunKind::Object(_) => {}
            RunKind::Text | RunKind::PageNumber => {
                let target = run.look.link.and_then(|id| self.target(id));
                for (index, text) in run.text(paragraph).split('\n').enumerate() {
                    if index > 0 {
                        content.push(Inline::LineBreak);
                    }
                    if text.is_empty() {
                        continue;
                    }
                    let text = text.replace('\t', " ");
                    content.push(match &target {
                        Some(target) => Inline::Link {
                            text,
                            emphasis,
                            target: target.clone(),
                        },
                        None => Inline::Text { text, emphasis },
                    });
                }
            }
        }
    }

    fn target(&self, id: docx_file::LinkId) -> Option<Target> {
        match self.file.link(id)? {
            Link::External(address) => Some(Target::Uri(address.clone())),
            // A heading of ours that a link leads to is called by its words.
            Link::Internal(bookmark) => {
                let name = match bookmark.strip_prefix("wem_") {
                    Some(name) => name.replace('_', "."),
                    None => bookmark.clone(),
                };
                Some(Target::Place(Anchor(name)))
            }
        }
    }

    fn note(&self, note: u32) -> Option<Inline> {
        let found = self.file.notes.get(usize::try_from(note).ok()?)?;
        // A note in a note would have no place.
        let lines = self.lines(&found.blocks, false);
        let is_again = !self.noted.borrow_mut().insert(note);
        (!lines.is_empty()).then_some(match is_again {
            true => Inline::NoteAgain(lines),
            false => Inline::Note(lines),
        })
    }

    /// Returns all that blocks say, each paragraph in a line of its own.
    fn lines(&self, blocks: &[docx_file::Block], has_notes: bool) -> Vec<Inline> {
        let mut content = Vec::new();
        for paragraph in docx_file::paragraphs(blocks) {
            let mut line = self.line(paragraph);
            line.retain(|inline| {
                has_notes || !matches!(inline, Inline::Note(_) | Inline::NoteAgain(_))
            });
            if line.is_empty() {
                continue;
            }
            if !content.is_empty() {
                content.push(Inline::LineBreak);
            }
            if let Some(list) = paragraph.list {
                content.push(Inline::text(match list.kind {
                    docx_file::ListKind::Bullet => "• ",
                    docx_file::ListKind::Number => "– ",
                }));
            }
            content.extend(line);
        }
        content
    }

    /// Returns a table; its first row is the head, as Markdown has it.
    fn table(&self, table: &docx_file::Table) -> Option<Table> {
        let mut rows: Vec<Vec<Vec<Inline>>> = table.rows.iter().map(|row| self.row(row)).collect();
        let width = rows.iter().map(Vec::len).max().filter(|width| *width > 0)?;
        for row in &mut rows {
            row.resize(width, Vec::new());
        }
        let head = rows.remove(0);
        let columns = head.into_iter().enumerate().map(|(index, heading)| Column {
            heading: unmarked(heading),
            width: Length::ZERO,
            alignment: alignment(table, index),
        });
        let rows = rows.into_iter().map(|cells| Row {
            change: None,
            anchor: None,
            cells: cells.into_iter().map(cell).collect(),
        });
        Some(Table {
            change: None,
            band: None,
            columns: columns.collect(),
            groups: vec![RowGroup {
                label: None,
                rows: rows.collect(),
            }],
            summary: String::new(),
        })
    }

    /// Returns the cells of a row; one that covers several columns is the first of them.
    fn row(&self, row: &docx_file::TableRow) -> Vec<Vec<Inline>> {
        let mut cells = vec![Vec::new(); usize::from(row.skipped).min(MOST_BLANK_CELLS)];
        for cell in &row.cells {
            cells.push(match cell.merge {
                docx_file::Merge::Continue => Vec::new(),
                _ => self.lines(&cell.blocks, true),
            });
            let covered = usize::from(cell.span).clamp(1, MOST_BLANK_CELLS) - 1;
            cells.extend(std::iter::repeat_n(Vec::new(), covered));
        }
        cells
    }
}

/// Returns how a column is aligned: as its cells under the head are.
fn alignment(table: &docx_file::Table, column: usize) -> Alignment {
    let cells = table.rows.iter().skip(1);
    let cells = cells.filter_map(|row| row.cells.get(column));
    let mut paragraphs = cells.flat_map(|cell| cell.paragraphs());
    match paragraphs.next().map(|paragraph| paragraph.alignment) {
        Some(docx_file::Alignment::Center) => Alignment::Center,
        Some(docx_file::Alignment::End) => Alignment::End,
        _ => Alignment::Start,
    }
}

fn cell(content: Vec<Inline>) -> Cell {
    Cell {
        heads_row: false,
        tone: None,
        paragraphs: vec![Paragraph::new(Role::Cell, content)],
    }
}

fn says_nothing(inline: &Inline) -> bool {
    match inline {
        Inline::Text { text, .. } | Inline::Link { text, .. } | Inline::Changed { text, .. } => {
            text.trim().is_empty()
        }
        Inline::LineBreak => true,
        Inline::Note(_) | Inline::NoteAgain(_) | Inline::Field(_) | Inline::Choice(_) => false,
    }
}

/// Returns a heading's text as it is without the look of all headings.
fn unmarked(content: Vec<Inline>) -> Vec<Inline> {
    let is_strong = |inline: &Inline| match inline {
        Inline::Text { text, emphasis } | Inline::Link { text, emphasis, .. } => {
            *emphasis == Emphasis::Strong || text.trim().is_empty()
        }
        _ => true,
    };
    if !content.iter().all(is_strong) {
        return content;
    }
    content
        .into_iter()
        .map(|inline| inline.with(Emphasis::None))
        .collect()
}
