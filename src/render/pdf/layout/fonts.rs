//! The fonts of a document, as the shaper knows them.

use crate::document::Fonts;
use crate::render::pdf::error::PdfError;
use crate::render::pdf::placed::FaceId;
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, FontData};
use skrifa::outline::{DrawSettings, OutlineGlyph, OutlinePen};
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;

/// The soft hyphen: the mark of a word that is divided only because the line ends
/// (ISO 32000-1 §14.8.2.2.3).
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// All faces of a document.
pub(super) struct FontBook {
    pub(super) context: FontContext,
    faces: Vec<Face>,
    /// Face by the shaper's blob id and index in the file.
    by_blob: HashMap<(u64, u32), FaceId>,
}

/// The glyphs of a face that stand for more or less than a letter.
#[derive(Debug)]
struct Face {
    hyphen: Option<Hyphen>,
    /// What is drawn for a character that no face has.
    replacement: Option<u32>,
    /// Glyphs without ink, those without width first.
    silent: Vec<u32>,
}

/// The glyph that is drawn where a word is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hyphen {
    pub(super) glyph: u32,
    /// In ems.
    pub(super) advance: f32,
}

impl FontBook {
    /// Registers the document's faces; the machine's own fonts are never looked at.
    ///
    /// # Errors
    /// When a file is no font.
    pub(super) fn new(fonts: &Fonts) -> Result<Self, PdfError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut faces = Vec::with_capacity(fonts.faces.len());
        let mut by_blob = HashMap::new();
        for face in &fonts.faces {
            let unusable = || PdfError::Font {
                name: face.name.clone(),
            };
            let blob = Blob::new(face.data.clone());
            let id = FaceId(u8::try_from(faces.len()).map_err(|_| unusable())?);
            by_blob.insert((blob.id(), 0), id);
            if collection.register_fonts(blob, None).is_empty() {
                return Err(unusable());
            }
            faces.push(Face::new((*face.data).as_ref()).ok_or_else(unusable)?);
        }
        Ok(FontBook {
            context: FontContext {
                collection,
                source_cache: Default::default(),
            },
            faces,
            by_blob,
        })
    }

    /// Returns the face that the shaper chose.
    pub(super) fn face(&self, font: &FontData) -> FaceId {
        self.by_blob
            .get(&(font.data.id(), font.index))
            .copied()
            .unwrap_or(FaceId(0))
    }

    /// Returns the face's hyphen, if it has one.
    pub(super) fn hyphen(&self, face: FaceId) -> Option<Hyphen> {
        self.faces[usize::from(face.0)].hyphen
    }

    /// Returns a glyph that stands for what no face has: U+FFFD.
    pub(super) fn replacement(&self) -> Option<(FaceId, u32)> {
        self.faces
            .iter()
            .zip(0..)
            .find_map(|(face, index)| Some((FaceId(index), face.replacement?)))
    }

    /// Returns a glyph without ink for a letter, if the face has one. A font says of a glyph that it stands for one
    /// letter, so those that ligatures end in most have one each, as far as there are enough.
    pub(super) fn silent(&self, face: FaceId, letter: char) -> Option<u32> {
        let silent = &self.faces[usize::from(face.0)].silent;
        let index = LAST_IN_LIGATURES.iter().position(|last| *last == letter);
        let own = index.and_then(|index| silent.get(index));
        own.or(silent.last()).copied()
    }

    /// Returns the widest hyphen of all faces, in ems: the room that a divided word needs.
    pub(super) fn hyphen_room(&self) -> f32 {
        self.faces
            .iter()
            .filter_map(|face| face.hyphen)
            .map(|hyphen| hyphen.advance)
            .fold(0.0, f32::max)
    }
}

impl Face {
    fn new(data: &[u8]) -> Option<Self> {
        let reader = FontRef::new(data).ok()?;
        let charmap = reader.charmap();
        let metrics = reader.glyph_metrics(Size::new(1.0), LocationRef::default());
        let hyphen = [SOFT_HYPHEN, '\u{2010}', '-']
            .into_iter()
            .find_map(|hyphen| {
                let glyph = charmap.map(hyphen)?;
                Some(Hyphen {
                    glyph: glyph.to_u32(),
                    advance: metrics.advance_width(glyph)?,
                })
            });
        Some(Face {
            hyphen,
            silent: silent(&reader),
            replacement: charmap.map('\u{FFFD}').map(|glyph| glyph.to_u32()),
        })
    }
}

/// Characters that may have a glyph without ink and width, and are not printed themselves.
const SILENT: [char; 7] = [
    '\u{200B}', '\u{34F}', '\0', '\u{2060}', '\u{200C}', '\u{200D}', '\u{FEFF}',
];

/// The letters that join a lam before them most often.
const LAST_IN_LIGATURES: [char; 3] = ['\u{627}', '\u{623}', '\u{625}'];

/// Returns glyphs that draw nothing. What their characters mean says little: some fonts draw marks
/// for joiners, so each is looked at.
fn silent(font: &FontRef<'_>) -> Vec<u32> {
    let outlines = font.outline_glyphs();
    SILENT
        .into_iter()
        .filter_map(|c| font.charmap().map(c))
        .filter(|glyph| {
            outlines
                .get(*glyph)
                .is_some_and(|outline| is_empty(&outline))
        })
        .map(|glyph| glyph.to_u32())
        .collect()
}

fn is_empty(outline: &OutlineGlyph<'_>) -> bool {
    let mut pen = InkPen::default();
    let settings = DrawSettings::unhinted(Size::new(1.0), LocationRef::default());
    outline.draw(settings, &mut pen).is_ok() && !pen.draws
}

/// Notes whether anything is drawn.
#[derive(Default)]
struct InkPen {
    draws: bool,
}

impl OutlinePen for InkPen {
    fn move_to(&mut self, _: f32, _: f32) {}

    fn line_to(&mut self, _: f32, _: f32) {
        self.draws = true;
    }

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.draws = true;
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.draws = true;
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;
    use crate::template::Library;

    /// Noto Sans Arabic draws U+200C and U+200D as bars.
    #[test]
    fn what_stands_for_nothing_has_no_outline_in_any_font_of_the_theme() {
        let library = Library::embedded();
        let (theme, _) = library.theme(&mut Sources::default()).expect("the theme");
        let fonts = library.fonts(&theme).expect("the fonts");
        let mut barred = 0;
        for face in &fonts.faces {
            let font = FontRef::new((*face.data).as_ref()).expect("a font");
            let outlines = font.outline_glyphs();
            let ink = |glyph: u32| {
                let outline = outlines.get(glyph.into()).expect("a glyph");
                !is_empty(&outline)
            };
            let silent = silent(&font);
            assert!(silent.iter().all(|glyph| !ink(*glyph)), "{}", face.name);
            if silent.is_empty() {
                // Subsets of signs alone have no letters that a ligature could join.
                assert!(font.charmap().map('a').is_none(), "{}", face.name);
                assert!(font.charmap().map('\u{627}').is_none(), "{}", face.name);
            }
            let joiner = font.charmap().map('\u{200D}');
            barred += u32::from(joiner.is_some_and(|glyph| ink(glyph.to_u32())));
        }
        assert_eq!(barred, 2, "ink is not seen");
    }
}
