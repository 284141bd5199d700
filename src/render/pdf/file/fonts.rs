//! The faces of a document, as they are embedded.

use crate::document::Fonts;
use crate::render::pdf::error::PdfError;
use crate::render::pdf::placed::FaceId;
use krilla::text::Font;

/// The faces of a document, each with its file's name.
#[derive(Debug)]
pub(crate) struct Faces(Vec<(String, Font)>);

impl Faces {
    /// Reads the faces.
    ///
    /// # Errors
    /// When a file is no font that can be embedded.
    pub(crate) fn new(fonts: &Fonts) -> Result<Self, PdfError> {
        let faces = fonts.faces.iter().map(|face| {
            let name = face.name.clone();
            match Font::new(face.data.clone().into(), 0) {
                Some(font) => Ok((name, font)),
                None => Err(PdfError::Font { name }),
            }
        });
        Ok(Faces(faces.collect::<Result<_, _>>()?))
    }

    pub(crate) fn font(&self, face: FaceId) -> Font {
        self.0[usize::from(face.0)].1.clone()
    }

    /// Returns the name of a font's file.
    pub(crate) fn name(&self, font: &Font) -> String {
        let face = self.0.iter().find(|(_, face)| face == font);
        face.map(|(name, _)| name.clone()).unwrap_or_default()
    }
}
