//! Line heights: the document asks for a distance between baselines, Word multiplies the font's
//! own line height.
//!
//! An exact distance (`w:lineRule="exact"`) would cut off emoji, stacked marks and whatever else
//! people put in; a multiple gives way. So the font's line height must be known.

use crate::document::{Fonts, TextStyle};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// A font's own line height, in hundredths of the type size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LineHeight(f32);

impl LineHeight {
    /// What most fonts have; for a document that brings no font files.
    const USUAL: LineHeight = LineHeight(120.0);

    /// Returns the line height of the document's first font file.
    pub(crate) fn of(fonts: &Fonts) -> Self {
        fonts
            .faces
            .first()
            .and_then(|face| Self::of_face((*face.data).as_ref()))
            .unwrap_or(Self::USUAL)
    }

    fn of_face(data: &[u8]) -> Option<Self> {
        let font = FontRef::from_index(data, 0).ok()?;
        let metrics = font.metrics(Size::new(100.0), LocationRef::default());
        let height = metrics.ascent - metrics.descent + metrics.leading;
        (height > 0.0).then_some(LineHeight(height))
    }

    /// Returns the multiple of this line height that gives the style's distance between
    /// baselines, in 240ths (ISO/IEC 29500-1 §17.3.1.33).
    pub(crate) fn multiple(self, style: &TextStyle) -> u32 {
        (240.0 * f32::from(style.line_height_percent) / self.0).round() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NamedFonts;

    #[test]
    fn without_font_files_the_usual_is_taken() {
        let fonts = Fonts {
            families: Vec::new(),
            complex_family: String::new(),
            faces: Vec::new(),
            named: NamedFonts::default(),
        };
        assert_eq!(LineHeight::of(&fonts), LineHeight::USUAL);
        assert_eq!(LineHeight::of_face(b"no font"), None);
    }
}
