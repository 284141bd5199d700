//! Where things are on paper, from its upper left corner, mirrored where lines run from right to left.

use crate::document::{Color, Direction, PageSetup};
use crate::render::pdf::placed::Area;

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

    /// Returns the left side of a box that begins `start` from the start side.
    pub(super) fn left_of(&self, start: f32, width: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => self.left + start,
            Direction::RightToLeft => self.right - start - width,
        }
    }

    /// Returns how far from the start side of the text a box begins whose left side is given.
    pub(super) fn start_of(&self, left: f32, width: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => left - self.left,
            Direction::RightToLeft => self.right - left - width,
        }
    }

    /// Returns whether the start side is the right one.
    pub(super) fn is_mirrored(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// Returns the area of a box that begins `start` from the start side.
    pub(super) fn area(&self, start: f32, width: f32, top: f32, height: f32, color: Color) -> Area {
        Area {
            left: self.left_of(start, width),
            top,
            width,
            height,
            color,
        }
    }

    /// Returns the geometry with the sides of the text set in.
    pub(super) fn set_in(&self, inset: Inset) -> Self {
        let (left, right) = match self.direction {
            Direction::LeftToRight => (inset.start, inset.end),
            Direction::RightToLeft => (inset.end, inset.start),
        };
        Geometry {
            left: self.left + left,
            right: self.right - right,
            ..*self
        }
    }
}

/// How far text is set in from the margins, in points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Inset {
    pub(super) start: f32,
    pub(super) end: f32,
}
