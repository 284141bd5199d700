//! Blocks, one after another, on their way to pages.
//!
//! What must not stand at the foot of a page without what follows it (headings, the beginnings of
//! boxes) is held until the next text, table or chart says how much of it has to stand there, too.

use super::cell::CellSetter;
use super::fonts::FontBook;
use super::inline::{InlineSetter, PageNumbers};
use super::pages::{BoxLook, OpenBox, Pages};
use super::piece::{Said, TextBlock};
use super::places::Places;
use super::set_cell::SetCell;
use super::table::{self, SetTable, TableSetter};
use super::table_pages::TablePlacer;
use super::text::Typesetter;
use crate::document::{
    Anchor, Block, Chart, Document, Heading, Length, Orientation, Paragraph, Role, Table,
    plain_text,
};
use crate::render::pdf::placed::{
    ContentId, ContentIds, HeadingStructure, OutlineEntry, Specials, Structure,
};

/// Space above and below a box, and below tables and charts, in points.
pub(super) const APART: f32 = 6.0;
/// The width of a letter on average, in sizes.
const LETTER: f32 = 0.54;
/// Fewest lines of a text that stand alone at the foot or at the top of a page.
const FEWEST_LINES: usize = 2;

/// A document on its way to pages.
#[derive(Debug)]
pub(super) struct Flow<'d> {
    pub(super) document: &'d Document,
    pub(super) setter: CellSetter<'d>,
    /// Of the blocks that have been placed, on the level that is being filled.
    pub(super) structure: Vec<Structure>,
    pub(super) pages: Pages,
    pub(super) outline: Vec<OutlineEntry>,
    /// Widest marker of each column, in points, by the columns' widths: tables of one shape look
    /// as one.
    marker_widths: Vec<(Vec<Length>, Vec<f32>)>,
    held: Vec<Held<'d>>,
    /// The room, in points, that what comes behind the next text or box needs on its page, too.
    pub(super) reserve: f32,
}

/// What is placed with what follows it.
#[derive(Debug)]
enum Held<'d> {
    Heading(Box<HeldHeading<'d>>),
    LeadIn(Box<HeldLeadIn>),
    Box(OpenBox),
    Anchor(&'d Anchor),
}

#[derive(Debug)]
struct HeldHeading<'d> {
    heading: &'d Heading,
    role: Role,
    cell: SetCell,
    content: ContentId,
    left: f32,
}

/// A paragraph that leads in to what follows.
#[derive(Debug)]
struct HeldLeadIn {
    cell: SetCell,
    role: Role,
    left: f32,
}

/// What stands before the first line of a list's item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label<'a> {
    pub(super) text: &'a str,
    pub(super) width: f32,
    pub(super) content: ContentId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

impl<'d> Flow<'d> {
    pub(super) fn new(document: &'d Document, fonts: FontBook) -> Self {
        let metadata = &document.metadata;
        let typesetter = Typesetter::new(
            fonts,
            &document.styles.fonts.families,
            metadata.direction,
            &metadata.language,
        );
        let rule = document.styles.palette.rule;
        let pages = Pages::new(&document.page, metadata.direction, rule);
        Flow {
            document,
            setter: CellSetter {
                typesetter,
                styles: &document.styles,
                ids: ContentIds::default(),
                inlines: InlineSetter {
                    styles: &document.styles,
                    languages: document.languages(),
                    numbers: PageNumbers::default(),
                    specials: Specials::new(),
                    places: Places::new(document),
                    change_words: &document.words.changes,
                    zero: document.words.zero,
                    said_notes: Vec::new(),
                },
                note_width: pages.geometry.text_width(),
            },
            structure: Vec::new(),
            pages,
            outline: Vec::new(),
            marker_widths: Vec::new(),
            held: Vec::new(),
            reserve: 0.0,
        }
    }

    /// Places the whole document.
    pub(super) fn run(&mut self) {
        let document = self.document;
        for block in &document.blocks {
            if let Block::Table(table) = block {
                let shape = self.shape(table);
                let widths = &mut self.marker_widths[shape].1;
                table::widen_markers(table, &mut self.setter, widths);
            }
        }
        self.blocks(&document.blocks);
        self.release(0.0);
        self.pages.finish();
        // What has nothing in it may have been placed on a page that is gone.
        let last = self.pages.index();
        for entry in &mut self.outline {
            entry.place.page = entry.place.page.min(last);
        }
        self.setter.inlines.places.keep_to(last);
        let places = &self.setter.inlines.places;
        let typesetter = &mut self.setter.typesetter;
        typesetter.fill_page_numbers(|anchor| places.page(anchor));
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Table(table) => {
                    let before = index.checked_sub(1).and_then(|before| blocks.get(before));
                    self.table(table, before, &blocks[index + 1..]);
                }
                Block::Paragraph(paragraph) => {
                    self.paragraph(paragraph, None, blocks.get(index + 1));
                }
                block => self.block(block),
            }
        }
    }

    pub(super) fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, None, None),
            Block::List(list) => self.list(list),
            Block::Callout(callout) => self.callout(callout),
            Block::Table(table) => self.table(table, None, &[]),
            Block::Chart(Chart::Bars(chart)) => self.bar_chart(chart),
            Block::Chart(Chart::Gantt(chart)) => self.gantt_chart(chart),
            Block::Slot(slot) => self.slot(slot),
            Block::NewPage(orientation) => self.new_page(*orientation),
        }
    }

    fn heading(&mut self, heading: &'d Heading) {
        let role = Role::of_heading(heading.level);
        let contents = self.setter.contents(&heading.content);
        let piece = TextBlock::heading(heading, role, contents);
        let geometry = self.pages.geometry;
        let cell = self.setter.set(&[piece], geometry.text_width());
        self.structure.push(Structure::Heading(HeadingStructure {
            level: heading.level,
            title: heading.outline_title(),
            contents,
        }));
        self.held.push(Held::Heading(Box::new(HeldHeading {
            heading,
            role,
            cell,
            content: contents.first,
            left: geometry.left,
        })));
    }

    /// Places a paragraph, the first of a list's item with its label.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        label: Option<Label<'_>>,
        next: Option<&Block>,
    ) {
        let contents = self.setter.contents(&paragraph.content);
        let piece = TextBlock {
            hyphenate: paragraph.role == Role::Body,
            ..TextBlock::paragraph(paragraph, contents)
        };
        let piece = match label {
            Some(label) => TextBlock {
                marker: Some(label.text),
                marker_width: label.width,
                label: Some(label.content),
                ..piece
            },
            None => piece,
        };
        let geometry = self.pages.geometry;
        let cell = self.setter.set(&[piece], geometry.text_width());
        self.structure.push(Structure::Paragraph(contents));
        if label.is_none() && paragraph.is_lead_in(next) && cell.notes.is_empty() {
            return self.held.push(Held::LeadIn(Box::new(HeldLeadIn {
                cell,
                role: paragraph.role,
                left: geometry.left,
            })));
        }
        let before = self.space_of(paragraph.role, Side::Before);
        let first = beginning(&cell);
        let notes = cell.notes_height(0..first, self.pages.note_head());
        self.release(before + cell.height_of(0..first) + notes);
        self.pages.space(before);
        self.flow(&cell, geometry.left);
        self.pages.space(self.space_of(paragraph.role, Side::After));
    }

    /// Places a table between blocks.
    fn table(&mut self, table: &'d Table, before: Option<&Block>, after: &[Block]) {
        let under = self.height_under(after);
        let is_title =
            |block: &Block| matches!(block, Block::Paragraph(one) if one.role == Role::Subtitle);
        let width = self.pages.geometry.text_width();
        let shape = self.shape(table);
        let (set, band, structure) = TableSetter {
            setter: &mut self.setter,
            marker_widths: &self.marker_widths[shape].1,
        }
        .set(table, width);
        self.structure.extend(band.map(Structure::Heading));
        self.structure.push(Structure::Table(structure));
        // A band stands apart from what is over it; a table without one belongs to it.
        let (before, after) = match table.band {
            Some(_) => (
                self.space_of(Role::Band, Side::Before),
                self.space_of(Role::Band, Side::After),
            ),
            None if before.is_some_and(is_title) => {
                (self.space_of(Role::Band, Side::Before), APART)
            }
            None => (self.space_of(Role::Remark, Side::Before), APART),
        };
        if !self.held.is_empty() {
            let least = self.placer(&set, under).least();
            self.release(before + least);
        }
        self.pages.space(before);
        self.placer(&set, under).place();
        self.pages.space(after);
    }

    /// Returns about how high the sums and remarks are with which blocks begin that follow a table.
    fn height_under(&self, blocks: &[Block]) -> f32 {
        let style = self.document.styles.of(Role::Remark);
        let size = style.size.to_points();
        let width = self.pages.geometry.text_width();
        let remarks = blocks.iter().map_while(|block| match block {
            Block::Paragraph(paragraph) if paragraph.is_under_table() => Some(paragraph),
            _ => None,
        });
        let heights = remarks.map(|remark| {
            let letters = plain_text(&remark.content).chars().count().min(1_000);
            let lines = (letters as f32 * LETTER * size / width).ceil();
            lines * size * f32::from(style.line_height_percent) / 100.0
                + self.space_of(Role::Remark, Side::Before)
                + self.space_of(Role::Remark, Side::After)
        });
        let height: f32 = heights.sum();
        if height > 0.0 { APART + height } else { 0.0 }
    }

    fn placer<'a>(&'a mut self, set: &'a SetTable<'a>, under: f32) -> TablePlacer<'a, 'd> {
        let continued = &self.document.words.continued;
        TablePlacer::new(
            set,
            &mut self.pages,
            &mut self.setter,
            continued,
            &mut self.outline,
            under,
        )
    }

    /// Returns the index of the marker widths of tables with the same columns.
    fn shape(&mut self, table: &Table) -> usize {
        let shape: Vec<Length> = table.columns.iter().map(|column| column.width).collect();
        let known = self.marker_widths.iter().position(|(of, _)| *of == shape);
        known.unwrap_or_else(|| {
            let mut widths = vec![0.0; shape.len()];
            table::widen_markers(table, &mut self.setter, &mut widths);
            self.marker_widths.push((shape, widths));
            self.marker_widths.len() - 1
        })
    }

    fn new_page(&mut self, orientation: Orientation) {
        self.release(0.0);
        self.pages.turn(orientation);
        self.setter.note_width = self.pages.paper_width();
    }

    /// Places content in a box; without content, there is no box.
    pub(super) fn in_box(&mut self, look: BoxLook, content: impl FnOnce(&mut Self)) {
        let at = self.held.len();
        self.held
            .push(Held::Box(OpenBox::new(look, self.pages.inset)));
        let before = self.pages.set_in(look.padding);
        content(self);
        self.pages.set_inset(before);
        if self.held.len() == at + 1 && matches!(self.held.get(at), Some(Held::Box(_))) {
            self.held.remove(at);
            return;
        }
        self.release(0.0);
        self.pages.close();
        self.pages.space(APART);
    }

    /// Holds a place until something is placed there.
    pub(super) fn hold_anchor(&mut self, anchor: &'d Anchor) {
        self.held.push(Held::Anchor(anchor));
    }

    /// Places what was held, on a page that has room for it and for as much of what follows.
    pub(super) fn release(&mut self, least: f32) {
        if self.held.is_empty() {
            return;
        }
        let held = std::mem::take(&mut self.held);
        let heights = held.iter().map(|held| self.held_height(held));
        let needed = least + heights.sum::<f32>() + std::mem::take(&mut self.reserve);
        if !self.pages.at_top() && self.pages.room() < needed {
            self.pages.start_page();
        }
        for held in held {
            match held {
                Held::Heading(heading) => self.place_heading(&heading),
                Held::LeadIn(held) => {
                    self.pages.space(self.space_of(held.role, Side::Before));
                    self.flow(&held.cell, held.left);
                    self.pages.space(self.space_of(held.role, Side::After));
                }
                Held::Box(open) => {
                    self.pages.space(APART);
                    self.pages.open(open);
                }
                Held::Anchor(anchor) => self.reach(anchor),
            }
        }
    }

    fn held_height(&self, held: &Held<'_>) -> f32 {
        match held {
            Held::Heading(heading) => {
                let around = self.space_of(heading.role, Side::Before)
                    + self.space_of(heading.role, Side::After);
                around + heading.cell.height
            }
            Held::LeadIn(held) => {
                let around =
                    self.space_of(held.role, Side::Before) + self.space_of(held.role, Side::After);
                around + held.cell.height
            }
            Held::Box(open) => APART + 2.0 * open.look.block,
            Held::Anchor(_) => 0.0,
        }
    }

    fn place_heading(&mut self, held: &HeldHeading<'_>) {
        self.pages.space(self.space_of(held.role, Side::Before));
        if let Some(anchor) = &held.heading.anchor {
            self.reach(anchor);
        }
        self.outline.push(OutlineEntry {
            level: held.heading.level,
            title: held.heading.outline_title(),
            place: self.pages.place_here(),
            content: held.content,
        });
        self.flow(&held.cell, held.left);
        self.pages.space(self.space_of(held.role, Side::After));
    }

    fn reach(&mut self, anchor: &Anchor) {
        let place = self.pages.place_here();
        self.setter.inlines.places.reach(anchor, place);
    }

    pub(super) fn space_of(&self, role: Role, side: Side) -> f32 {
        let style = self.document.styles.of(role);
        match side {
            Side::Before => style.space_before.to_points(),
            Side::After => style.space_after.to_points(),
        }
    }

    /// Places lines over as many pages as they take; a text's first or last line does not stand
    /// alone on a page.
    fn flow(&mut self, cell: &SetCell, left: f32) {
        let mut from = 0;
        while from < cell.lines.len() {
            let at_top = self.pages.at_top();
            let (fitting, _) = cell.fit(from, self.pages.room(), self.pages.note_head());
            let mut end = before_widow(cell, from, fitting, at_top);
            if end == from {
                if !at_top {
                    self.pages.start_page();
                    continue;
                }
                // Not even a line fits on a whole page: rather over the edge than lost.
                end += 1;
            }
            let top = self.pages.y;
            self.pages.place(cell, from..end, left, top, Said::Once);
            self.pages.advance(cell.height_of(from..end));
            from = end;
        }
    }
}

/// Returns the index after the lines without which a text does not begin on a page.
fn beginning(cell: &SetCell) -> usize {
    let first = cell.after_rows(0, FEWEST_LINES);
    let all = cell.lines.len();
    // The rest would stand alone overleaf.
    if cell.after_rows(first, FEWEST_LINES - 1) == all {
        all
    } else {
        first
    }
}

/// Returns where to end a page that could take the lines from `from` to `end`.
fn before_widow(cell: &SetCell, from: usize, end: usize, at_top: bool) -> usize {
    if end == cell.lines.len() || end == from {
        return end;
    }
    let earliest = cell.after_rows(from, FEWEST_LINES);
    let is_widow = cell.after_rows(end, FEWEST_LINES - 1) == cell.lines.len();
    let latest = if is_widow {
        cell.last_row(from..end)
    } else {
        end
    };
    match (latest >= earliest, at_top) {
        (true, _) => latest,
        (false, true) => end,
        (false, false) => from,
    }
}
