//! The fonts of a document, as the shaper and as the PDF writer know them.

use crate::document::Fonts;
use krilla::text::{Font, GlyphId};
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, FontData};
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

/// One face of a [`FontBook`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FaceId(u8);

/// A face, as the PDF writer needs it.
#[derive(Debug)]
struct Face {
    font: Font,
    hyphen: Option<Hyphen>,
    /// What is drawn for a character that no face has.
    replacement: Option<GlyphId>,
    /// A glyph without ink or width.
    silent: Option<GlyphId>,
}

/// The glyph that is drawn where a word is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hyphen {
    pub(super) glyph: GlyphId,
    /// In ems.
    pub(super) advance: f32,
}

/// A font file that cannot be used.
#[derive(Debug)]
pub(super) struct UnusableFont {
    pub(super) name: String,
}

impl FontBook {
    /// Registers the document's faces; the machine's own fonts are never looked at.
    ///
    /// # Errors
    /// When a file is no font that can be embedded.
    pub(super) fn new(fonts: &Fonts) -> Result<Self, UnusableFont> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut faces = Vec::with_capacity(fonts.faces.len());
        let mut by_blob = HashMap::new();
        for face in &fonts.faces {
            let unusable = || UnusableFont {
                name: face.name.clone(),
            };
            let blob = Blob::new(face.data.clone());
            let id = FaceId(u8::try_from(faces.len()).map_err(|_| unusable())?);
            by_blob.insert((blob.id(), 0), id);
            if collection.register_fonts(blob, None).is_empty() {
                return Err(unusable());
            }
            faces.push(
                Face::new((*face.data).as_ref(), face.data.clone().into()).ok_or_else(unusable)?,
            );
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

    /// Returns the face for the PDF writer.
    pub(super) fn font(&self, face: FaceId) -> Font {
        self.faces[usize::from(face.0)].font.clone()
    }

    /// Returns the face's hyphen, if it has one.
    pub(super) fn hyphen(&self, face: FaceId) -> Option<Hyphen> {
        self.faces[usize::from(face.0)].hyphen
    }

    /// Returns a glyph that stands for what no face has: U+FFFD.
    pub(super) fn replacement(&self) -> Option<(FaceId, GlyphId)> {
        self.faces
            .iter()
            .zip(0..)
            .find_map(|(face, index)| Some((FaceId(index), face.replacement?)))
    }

    /// Returns a glyph without ink or width, if the face has one.
    pub(super) fn silent(&self, face: FaceId) -> Option<GlyphId> {
        self.faces[usize::from(face.0)].silent
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
    fn new(data: &[u8], shared: krilla::Data) -> Option<Self> {
        let reader = FontRef::new(data).ok()?;
        let charmap = reader.charmap();
        let metrics = reader.glyph_metrics(Size::new(1.0), LocationRef::default());
        let hyphen = [SOFT_HYPHEN, '\u{2010}', '-']
            .into_iter()
            .find_map(|hyphen| {
                let glyph = charmap.map(hyphen)?;
                Some(Hyphen {
                    glyph: GlyphId::new(glyph.to_u32()),
                    advance: metrics.advance_width(glyph)?,
                })
            });
        Some(Face {
            font: Font::new(shared, 0)?,
            hyphen,
            silent: ['\u{200D}', '\u{200C}', '\u{200B}']
                .into_iter()
                .find_map(|c| charmap.map(c))
                .map(|glyph| GlyphId::new(glyph.to_u32())),
            replacement: charmap
                .map('\u{FFFD}')
                .map(|glyph| GlyphId::new(glyph.to_u32())),
        })
    }
}
