//! Pages: what is placed on each, and the boxes that run over them.

use super::foot::{Foot, RULE_WIDTH};
use super::geometry::{Geometry, Inset};
use super::piece::Said;
use super::set_cell::{CellLine, SetCell};
use super::text::TextId;
use crate::document::{Color, Direction, Orientation, PageSetup};
use crate::render::pdf::placed::{Area, ContentId, Destination, NamedDestination};
use std::ops::Range;

/// Thickness of the rule at the start side of a box, in points.
pub(super) const BOX_RULE: f32 = 2.0;
/// Thickness of the rule over notes, in points.
const NOTE_RULE: f32 = 0.5;

/// A line of text at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedLine {
    pub(super) text: TextId,
    pub(super) line: u32,
    pub(super) left: f32,
    pub(super) top: f32,
    /// Of the text's first part; nothing for what only the page's end made us say: an artifact.
    pub(super) content: Option<ContentId>,
}

/// What stands on one page.
#[derive(Debug)]
pub(super) struct PageContent {
    pub(super) geometry: Geometry,
    /// Light grounds, drawn first: a watermark shows on them.
    pub(super) tints: Vec<Area>,
    /// Grounds drawn over a watermark, so that text on them keeps its contrast.
    pub(super) grounds: Vec<Area>,
    /// Lines, drawn over both.
    pub(super) rules: Vec<Area>,
    /// What figures are made of, drawn over the lines.
    pub(super) figures: Vec<(ContentId, Area)>,
    /// Lines drawn over figures.
    pub(super) overlays: Vec<Area>,
    /// In reading order.
    pub(super) lines: Vec<PlacedLine>,
    /// What runs along the margins.
    pub(super) header: Vec<PlacedLine>,
    pub(super) footer: Vec<PlacedLine>,
}

impl PageContent {
    fn new(geometry: Geometry) -> Self {
        PageContent {
            geometry,
            tints: Vec::new(),
            grounds: Vec::new(),
            rules: Vec::new(),
            figures: Vec::new(),
            overlays: Vec::new(),
            lines: Vec::new(),
            header: Vec::new(),
            footer: Vec::new(),
        }
    }
}

/// How a box looks that its content stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct BoxLook {
    pub(super) fill: Option<Color>,
    /// At the start side.
    pub(super) rule: Option<Color>,
    /// From the box's sides to its content, in points.
    pub(super) padding: Inset,
    /// Above and below its content, in points.
    pub(super) block: f32,
}

/// A box that has begun and may run over pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenBox {
    pub(super) look: BoxLook,
    /// Of its sides.
    pub(super) inset: Inset,
    /// On the current page.
    top: f32,
    /// Which of the page's tints is its own: a box has to be drawn before those in it.
    tint: usize,
}

impl OpenBox {
    pub(super) fn new(look: BoxLook, inset: Inset) -> Self {
        OpenBox {
            look,
            inset,
            top: 0.0,
            tint: 0,
        }
    }
}

/// The pages so far, and the place where the next thing goes.
#[derive(Debug)]
pub(super) struct Pages {
    setup: PageSetup,
    rule: Color,
    /// Of the current page, with the text's sides set in.
    pub(super) geometry: Geometry,
    pub(super) inset: Inset,
    pub(super) pages: Vec<PageContent>,
    /// From the page's upper edge, in points.
    pub(super) y: f32,
    /// Where the page's content begins.
    fresh: f32,
    /// The space that was left after the last content.
    gap: f32,
    boxes: Vec<OpenBox>,
    foot: Foot,
    /// Places that have names, by which what is put on the pages is placed when the file comes back.
    pub(super) names: Vec<NamedDestination>,
}

impl Pages {
    /// Begins the first page; `rule` is the colour of the line over notes.
    pub(super) fn new(setup: &PageSetup, direction: Direction, rule: Color) -> Self {
        let geometry = Geometry::new(setup, direction);
        Pages {
            setup: setup.clone(),
            rule,
            geometry,
            inset: Inset::default(),
            pages: vec![PageContent::new(geometry)],
            y: geometry.top,
            fresh: geometry.top,
            gap: 0.0,
            boxes: Vec::new(),
            foot: Foot::default(),
            names: Vec::new(),
        }
    }

    /// Returns where the next thing goes.
    pub(super) fn place_here(&self) -> Destination {
        Destination {
            page: self.index(),
            left: self.geometry.left,
            top: self.y,
        }
    }

    /// Returns the index of the current page, from 0.
    pub(super) fn index(&self) -> usize {
        self.pages.len() - 1
    }

    /// Returns how far down the page text may go, in points from its upper edge.
    pub(super) fn bottom(&self) -> f32 {
        let boxes: f32 = self.boxes.iter().map(|open| open.look.block).sum();
        self.geometry.bottom - self.foot.height - boxes
    }

    /// Returns the room down to the foot of the page, in points.
    pub(super) fn room(&self) -> f32 {
        self.bottom() - self.y
    }

    /// Returns what a note takes of the page besides its own height, in points.
    pub(super) fn note_head(&self) -> f32 {
        self.foot.head()
    }

    /// Returns the room that text has on a page without notes, in points.
    pub(super) fn full_room(&self) -> f32 {
        let boxes: f32 = self.boxes.iter().map(|open| 2.0 * open.look.block).sum();
        self.geometry.bottom - self.geometry.top - boxes
    }

    /// Returns the width between the margins, whatever is set in, in points.
    pub(super) fn paper_width(&mut self) -> f32 {
        self.page().geometry.text_width()
    }

    pub(super) fn at_top(&self) -> bool {
        self.y <= self.fresh
    }

    /// Goes on below what has been placed.
    pub(super) fn advance(&mut self, height: f32) {
        self.advance_to(self.y + height);
    }

    /// Goes on below what has been placed down to `y`.
    pub(super) fn advance_to(&mut self, y: f32) {
        self.y = y;
        self.gap = 0.0;
    }

    /// Leaves a space, but not at the top of a page.
    pub(super) fn space(&mut self, space: f32) {
        if !self.at_top() {
            self.y += space;
            self.gap += space;
        }
    }

    /// Gives a place of the current page a name.
    pub(super) fn name(&mut self, name: String, left: f32, top: f32) {
        let place = Destination {
            page: self.index(),
            left,
            top,
        };
        self.names.push(NamedDestination { name, place });
    }

    /// Returns the page that is being filled.
    pub(super) fn page(&mut self) -> &mut PageContent {
        if self.pages.is_empty() {
            self.pages.push(PageContent::new(self.geometry));
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    pub(super) fn start_page(&mut self) {
        self.end_page();
        let paper = self.page().geometry;
        self.pages.push(PageContent::new(paper));
        self.begin_page();
    }

    /// Goes on with an upright or lying page: a new one, unless nothing stands on this one yet.
    pub(super) fn turn(&mut self, orientation: Orientation) {
        self.setup = self.setup.turned(orientation);
        let paper = Geometry::new(&self.setup, self.geometry.direction);
        if self.at_top() {
            self.page().geometry = paper;
        } else {
            self.end_page();
            self.pages.push(PageContent::new(paper));
        }
        self.begin_page();
    }

    fn begin_page(&mut self) {
        let paper = self.page().geometry;
        self.geometry = paper.set_in(self.inset);
        self.advance_to(paper.top);
        self.fresh = paper.top;
        for open in std::mem::take(&mut self.boxes) {
            self.open(open);
        }
    }

    fn end_page(&mut self) {
        let mut bottom = self.y - self.gap;
        for open in self.boxes.iter().rev().copied().collect::<Vec<_>>() {
            bottom += open.look.block;
            self.end_box(open, bottom);
        }
        self.place_foot(bottom);
    }

    /// Ends the last page. Notes that it does not take get pages of their own; a page without
    /// anything on it goes.
    pub(super) fn finish(&mut self) {
        self.end_page();
        while !self.foot.is_empty() {
            let paper = self.page().geometry;
            self.pages.push(PageContent::new(paper));
            self.begin_page();
            self.end_page();
        }
        if self.at_top() && self.pages.len() > 1 && self.page().lines.is_empty() {
            self.pages.pop();
        }
    }

    fn place_foot(&mut self, y: f32) {
        let paper = self.page().geometry;
        let full = paper.bottom - paper.top;
        let (rule, notes) = self.foot.place(y, paper.bottom, full);
        if notes.is_empty() {
            return;
        }
        let rule = paper.area(0.0, RULE_WIDTH, rule - NOTE_RULE, NOTE_RULE, self.rule);
        self.page().rules.push(rule);
        for note in notes {
            let cell = &note.note.cell;
            self.place(cell, note.lines, paper.left, note.top, Said::Once);
        }
    }

    /// Sets the text in by some more; returns how far it was.
    pub(super) fn set_in(&mut self, by: Inset) -> Inset {
        let before = self.inset;
        self.set_inset(Inset {
            start: before.start + by.start,
            end: before.end + by.end,
        });
        before
    }

    pub(super) fn set_inset(&mut self, inset: Inset) {
        self.inset = inset;
        self.geometry = self.page().geometry.set_in(inset);
    }

    /// Begins a box here.
    pub(super) fn open(&mut self, mut open: OpenBox) {
        open.top = self.y;
        open.tint = self.page().tints.len();
        if let Some(fill) = open.look.fill {
            let ground = self.area_of(&open, self.y, fill);
            self.page().tints.push(ground);
        }
        let at_top = self.at_top();
        self.advance(open.look.block);
        if at_top {
            self.fresh = self.y;
        }
        self.boxes.push(open);
    }

    /// Ends the box that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(open) = self.boxes.pop() {
            // The space after the last content is the padding's.
            self.advance_to(self.y - self.gap + open.look.block);
            self.end_box(open, self.y);
        }
    }

    fn end_box(&mut self, open: OpenBox, bottom: f32) {
        if let Some(fill) = open.look.fill {
            let ground = self.area_of(&open, bottom, fill);
            if let Some(tint) = self.page().tints.get_mut(open.tint) {
                *tint = ground;
            }
        }
        if let Some(color) = open.look.rule {
            let area = self.area_of(&open, bottom, color);
            let left = match self.geometry.direction {
                Direction::LeftToRight => area.left,
                Direction::RightToLeft => area.left + area.width - BOX_RULE,
            };
            self.page().rules.push(Area {
                left,
                width: BOX_RULE,
                ..area
            });
        }
    }

    fn area_of(&mut self, open: &OpenBox, bottom: f32, color: Color) -> Area {
        let outer = self.page().geometry.set_in(open.inset);
        outer.area(0.0, outer.text_width(), open.top, bottom - open.top, color)
    }

    /// Places a text of one line; without a content, it is an artifact.
    pub(super) fn place_line(
        &mut self,
        text: TextId,
        left: f32,
        top: f32,
        content: Option<ContentId>,
    ) {
        self.page().lines.push(PlacedLine {
            text,
            line: 0,
            left,
            top,
            content,
        });
    }

    /// Places some lines of a cell so that the first of them begins at `top`. Their notes go to the
    /// page's foot.
    pub(super) fn place(
        &mut self,
        cell: &SetCell,
        range: Range<usize>,
        left: f32,
        top: f32,
        said: Said,
    ) {
        if said == Said::Once && !cell.notes.is_empty() {
            let notes = cell.notes.iter().filter(|note| range.contains(&note.line));
            notes.for_each(|note| self.foot.add(note.note.clone()));
        }
        let lines: &[CellLine] = &cell.lines[range];
        let shift = top - lines.first().map_or(0.0, |line| line.top);
        self.page()
            .lines
            .extend(lines.iter().map(|line| PlacedLine {
                text: line.text,
                line: line.line,
                left: left + line.left,
                top: shift + line.top,
                content: (said == Said::Once).then_some(line.content),
            }));
    }
}
