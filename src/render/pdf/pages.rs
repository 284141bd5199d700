//! Pages: the paper's geometry, and what is placed on each page.

use super::cell::{CellLine, SetCell};
use super::structure::ContentId;
use super::text::TextId;
use crate::document::{Color, Direction, PageSetup};
use std::ops::Range;

/// The paper in points, with the origin at its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Geometry {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Left side of the text.
    pub(super) left: f32,
    /// Right side of the text.
    pub(super) right: f32,
    /// Upper side of the text.
    pub(super) top: f32,
    /// Lower side of the text.
    pub(super) bottom: f32,
    /// Top of the running header.
    pub(super) header: f32,
    /// Bottom of the running footer.
    pub(super) footer: f32,
    pub(super) direction: Direction,
}

impl Geometry {
    pub(super) fn new(page: &PageSetup, direction: Direction) -> Self {
        let (width, height) = (page.width.to_points(), page.height.to_points());
        let margins = &page.margins;
        let (start, end) = (margins.start.to_points(), margins.end.to_points());
        let (left, right) = match direction {
            Direction::LeftToRight => (start, end),
            Direction::RightToLeft => (end, start),
        };
        Geometry {
            width,
            height,
            left,
            right: width - right,
            top: margins.top.to_points(),
            bottom: height - margins.bottom.to_points(),
            header: margins.header.to_points(),
            footer: height - margins.footer.to_points(),
            direction,
        }
    }

    pub(super) fn text_width(&self) -> f32 {
        self.right - self.left
    }

    pub(super) fn text_height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Returns the left side of a box that begins `start` from the start side.
    pub(super) fn left_of(&self, start: f32, width: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => self.left + start,
            Direction::RightToLeft => self.right - start - width,
        }
    }
}

/// A filled rectangle, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) color: Color,
}

/// A line of text at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedLine {
    pub(super) text: TextId,
    pub(super) line: u32,
    pub(super) left: f32,
    pub(super) top: f32,
    /// Nothing for what only the page's end made us say: an artifact.
    pub(super) content: Option<ContentId>,
}

/// What stands on one page.
#[derive(Debug, Default)]
pub(super) struct PageContent {
    /// Light grounds, drawn first: a watermark shows on them.
    pub(super) tints: Vec<Area>,
    /// Grounds drawn over a watermark, so that text on them keeps its contrast.
    pub(super) grounds: Vec<Area>,
    /// Lines, drawn over both.
    pub(super) rules: Vec<Area>,
    /// In reading order.
    pub(super) lines: Vec<PlacedLine>,
}

/// The pages so far, and the place where the next thing goes.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) geometry: Geometry,
    pub(super) pages: Vec<PageContent>,
    /// From the page's upper edge, in points.
    pub(super) y: f32,
}

impl Pages {
    pub(super) fn new(geometry: Geometry) -> Self {
        Pages {
            geometry,
            pages: vec![PageContent::default()],
            y: geometry.top,
        }
    }

    /// Returns the index of the current page, from 0.
    pub(super) fn index(&self) -> usize {
        self.pages.len() - 1
    }

    /// Returns the room down to the foot of the page, in points.
    pub(super) fn room(&self) -> f32 {
        self.geometry.bottom - self.y
    }

    pub(super) fn at_top(&self) -> bool {
        self.y <= self.geometry.top
    }

    pub(super) fn start_page(&mut self) {
        self.pages.push(PageContent::default());
        self.y = self.geometry.top;
    }

    /// Returns the page that is being filled.
    pub(super) fn page(&mut self) -> &mut PageContent {
        if self.pages.is_empty() {
            self.pages.push(PageContent::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Places some lines of a cell so that the first of them begins at `top`.
    pub(super) fn place(
        &mut self,
        cell: &SetCell,
        range: Range<usize>,
        left: f32,
        top: f32,
        said: Said,
    ) {
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

/// Whether a text is the document's own, or said again because a page began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Once,
    Again,
}
