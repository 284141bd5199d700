//! Placed pages as a file (ISO 32000-1), written by krilla.
//!
//! 1. `page`: a page drawn, each piece inside its tag; `link`: what answers on it.
//! 2. `structure`, `outline`, `metadata`: what surrounds the pages.
//! 3. `seal`: by which we know our own file.
//! 4. `breach`: what krilla refuses, and where that arose.
//!
//! It knows where all things stand and moves none of them.

mod breach;
mod fonts;
mod link;
mod metadata;
mod outline;
mod page;
mod seal;
mod string;
mod structure;

use super::error::{Breach, PdfError, Rule};
use super::placed::{PlacedDocument, PlacedPage};
use crate::document::{Document, Editing, Fonts};
use fonts::Faces;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::NamedDestination;
use page::{Shown, Target};
use string::LONGEST_STRING;
use structure::Drawn;

/// A file that is being written.
pub(crate) struct File {
    file: krilla::Document,
    faces: Faces,
    drawn: Drawn,
    shown: Shown,
    /// How many pages there are.
    pages: usize,
}

impl File {
    /// Begins a file of so many contents.
    ///
    /// # Errors
    /// When a font cannot be embedded.
    pub(crate) fn new(fonts: &Fonts, contents: usize) -> Result<Self, PdfError> {
        Ok(File {
            file: krilla::Document::new_with(settings()?),
            faces: Faces::new(fonts)?,
            drawn: Drawn::new(contents),
            shown: Shown::default(),
            pages: 0,
        })
    }

    /// Draws the next page.
    pub(crate) fn draw(&mut self, page: &PlacedPage<'_>, placed: &PlacedDocument) {
        let target = Target {
            file: &mut self.file,
            faces: &self.faces,
            drawn: &mut self.drawn,
            shown: &mut self.shown,
            page: self.pages,
        };
        page::draw(page, placed, target);
        self.pages += 1;
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When it would break a standard that it declares.
    pub(crate) fn finish(
        mut self,
        placed: PlacedDocument,
        document: &Document,
    ) -> Result<Vec<u8>, PdfError> {
        let outline = &placed.outline;
        let language = &document.metadata.language;
        self.name_places(&placed, document);
        let tags = structure::tag_tree(placed.structure, self.drawn, &placed.specials, language);
        self.file.set_tag_tree(tags);
        self.file.set_outline(outline::outline(outline));
        self.file.set_metadata(metadata::metadata(document));
        let mut bytes = self
            .file
            .finish()
            .map_err(|error| breach::error(error, &self.faces, outline))?;
        seal::close(&mut bytes);
        Ok(bytes)
    }

    /// Names the places of rows and columns of a document that comes back, and says in names of the
    /// first page what the file is: other programs keep them, whatever they do with its metadata.
    fn name_places(&mut self, placed: &PlacedDocument, document: &Document) {
        if document.editing == Editing::Free {
            return;
        }
        let mut name = |name: String, place| {
            if name.len() <= LONGEST_STRING {
                // Of two places of one name, the first has it.
                let named = NamedDestination::new(name, place);
                let _ = self.file.register_named_destination(named);
            }
        };
        for (property, value) in &document.metadata.properties {
            name(format!("{property}={value}"), link::at(0, 0.0, 0.0));
        }
        for named in &placed.names {
            name(named.name.clone(), link::destination(named.place));
        }
    }
}

/// Returns whether bytes are a file as [`render`](super::render) made it, untouched since.
pub fn is_untouched(bytes: &[u8]) -> bool {
    seal::holds(bytes)
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        // No version of PDF would have both.
        .map_err(|_| {
            PdfError::Breaches(vec![Breach {
                rule: Rule::Feature,
                place: None,
            }])
        })?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}
