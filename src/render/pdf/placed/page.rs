//! One page: areas and runs of glyphs, each in the order in which it is drawn and read.

use super::area::Area;
use super::content::ContentId;
use super::glyph::{FaceId, Glyph};
use crate::document::{Color, Logo};

/// What stands on one page, from the back to the front.
#[derive(Debug)]
pub(crate) struct PlacedPage<'a> {
    /// In points.
    pub width: f32,
    pub height: f32,
    /// Light grounds: a watermark shows on them.
    pub tints: &'a [Area],
    pub watermark: Option<PlacedWatermark<'a>>,
    pub logo: Option<PlacedLogo<'a>>,
    /// Grounds drawn over a watermark, so that text on them keeps its contrast.
    pub grounds: &'a [Area],
    /// Lines, drawn over both.
    pub rules: &'a [Area],
    /// What figures are made of, drawn over the lines.
    pub figures: &'a [(ContentId, Area)],
    /// Lines drawn over figures.
    pub overlays: &'a [Area],
    /// In reading order.
    pub runs: Vec<PlacedRun<'a>>,
    /// Bars beside lines that have a change.
    pub bars: Vec<Area>,
    /// Nothing where the page has none.
    pub header: Option<Vec<PlacedRun<'a>>>,
    pub footer: Option<Vec<PlacedRun<'a>>>,
    /// The areas that links answer in, in the order of their runs.
    pub links: Vec<LinkArea>,
}

/// Glyphs of one face, size and colour at their place.
#[derive(Debug)]
pub(crate) struct PlacedRun<'a> {
    /// Nothing for what only the page's end made us say.
    pub content: Option<ContentId>,
    /// What the glyphs' ranges point into.
    pub text: &'a str,
    /// From left to right.
    pub glyphs: &'a [Glyph],
    pub face: FaceId,
    /// In points.
    pub size: f32,
    pub color: Color,
    /// Where the first glyph stands on the baseline.
    pub x: f32,
    pub y: f32,
    /// The lines under it or through it.
    pub lines: Vec<Area>,
}

impl PlacedRun<'_> {
    /// Returns whether the run's letters are read from right to left.
    pub(crate) fn is_reversed(&self) -> bool {
        match self.glyphs {
            [first, .., last] => first.start > last.start,
            _ => false,
        }
    }
}

/// A picture in the margin over the text, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlacedLogo<'a> {
    pub logo: &'a Logo,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// A word set large along the page's rising diagonal.
#[derive(Debug)]
pub(crate) struct PlacedWatermark<'a> {
    /// Upright, and as they are before they are turned and scaled.
    pub runs: Vec<PlacedRun<'a>>,
    /// Around which point they are turned and scaled.
    pub x: f32,
    pub y: f32,
    /// In degrees, clockwise.
    pub angle: f32,
    pub scale: f32,
}

/// An area of a page that belongs to a link.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LinkArea {
    pub content: ContentId,
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}
