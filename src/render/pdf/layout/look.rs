//! How texts look and how they are set.

use super::glyphs::Ink;
use crate::document::{Alignment, Color};
use std::borrow::Cow;

/// A text of one look, part of a line of text.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) look: Look,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Look {
    pub(super) bold: bool,
    /// Where a script has no italics, nothing is slanted.
    pub(super) italic: bool,
    pub(super) ink: Ink,
}

impl Look {
    /// Makes the look of upright text in a colour, of the first part of its text.
    pub(super) fn upright(bold: bool, color: Color) -> Self {
        Look {
            bold,
            italic: false,
            ink: Ink {
                color: [color.red, color.green, color.blue],
                ..Ink::default()
            },
        }
    }
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// In points.
    pub(super) size: f32,
    /// Distance between baselines, in sizes.
    pub(super) line_height: f32,
    /// In points; lines are never longer, unless a single glyph is.
    pub(super) width: f32,
    pub(super) alignment: Alignment,
    pub(super) hyphenate: bool,
    /// How far lines after the first stand in, in points.
    pub(super) hang: f32,
}
