//! Glyphs and the faces that they are of.

use std::ops::Range;

/// One face of a document's fonts, by its place among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FaceId(pub u8);

/// A glyph with its advance and offsets in ems.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// In its face; 0 for a letter that no face has.
    pub id: u32,
    pub advance: f32,
    pub x: f32,
    pub y: f32,
    /// Where the text that it shows begins, in bytes, and how long that is.
    pub start: u32,
    pub len: u16,
}

impl Glyph {
    /// Makes a glyph without advance that shows a range of the text.
    pub(crate) fn new(id: u32, range: &Range<usize>) -> Self {
        Glyph {
            id,
            advance: 0.0,
            x: 0.0,
            y: 0.0,
            start: u32::try_from(range.start).unwrap_or(u32::MAX),
            len: u16::try_from(range.len()).unwrap_or(u16::MAX),
        }
    }

    /// Returns the range of the text that it shows.
    pub(crate) fn text_range(&self) -> Range<usize> {
        self.start as usize..self.start as usize + usize::from(self.len)
    }
}
