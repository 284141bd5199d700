//! The PDF renderer: a [`Document`] to a tagged file.
//!
//! parley shapes and breaks lines, krilla writes objects and tags; what is ours is the cutting
//! into pages. The file declares PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and krilla
//! refuses to write one that breaks their rules.
//!
//! 1. `flow`: block after block, set and placed; what may not end a page is held for what follows.
//! 2. `text`, `inline`, `cell`, `table`, `key`, `gantt`: texts set in lines, with the structure that
//!    they belong to.
//! 3. `geometry`, `pages`, `notes`, `boxes`, `list`, `table_pages`, `bar_chart`, `gantt_pages`: lines
//!    and areas placed on pages.
//! 4. `paint`, `link`: pages drawn, each piece inside its tag.
//! 5. `structure`, `outline`, `metadata`, `seal`: what surrounds the pages.
//!
//! This renderer knows the document model and nothing else of ours.

mod bar_chart;
mod boxes;
mod cell;
mod change;
mod flow;
mod fonts;
mod gantt;
mod gantt_head;
mod gantt_pages;
mod geometry;
mod glyphs;
mod hyphenation;
mod inline;
mod key;
mod line_breaking;
mod link;
mod list;
mod metadata;
mod notes;
mod outline;
mod pages;
mod paint;
mod seal;
mod structure;
mod table;
mod table_head;
mod table_pages;
mod text;

use super::Rendered;
use crate::document::{Document, Editing};
use flow::Flow;
use fonts::FontBook;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::{NamedDestination, XyzDestination};
use krilla::geom::Point;
use std::fmt;
use structure::Drawn;

/// Longest string that a file may hold outside its pages, in UTF-16 code units: 32,767 bytes with a
/// byte order mark (ISO 19005-2 §6.1.13).
const LONGEST_STRING: usize = 16_382;

/// Why no file could be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum PdfError {
    /// A font of the style sheet is no font, or may not be embedded.
    Font {
        /// The font file's name.
        name: String,
    },
    /// The file would break a rule of the standards that it declares. Ours to mend.
    Standard(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::Font { name } => write!(f, "the font {name} cannot be used"),
            PdfError::Standard(rules) => {
                write!(f, "the file would break PDF/UA-1 or PDF/A-2a: {rules}")
            }
        }
    }
}

impl std::error::Error for PdfError {}

/// Renders a document; the same document gives the same bytes.
///
/// # Errors
/// When a font cannot be used, or the file would break a standard.
pub fn render(document: &Document) -> Result<Rendered, PdfError> {
    let fonts = FontBook::new(&document.styles.fonts).map_err(|unusable| PdfError::Font {
        name: unusable.name,
    })?;
    let spelled_out = change::spelled_out(document);
    let document = spelled_out.as_ref().unwrap_or(document);
    let mut flow = Flow::new(document, fonts);
    flow.run();
    finish(flow)
}

/// Returns whether bytes are a file as [`render`] made it, untouched since.
pub fn is_untouched(bytes: &[u8]) -> bool {
    seal::holds(bytes)
}

/// Writes the file.
fn finish(flow: Flow<'_>) -> Result<Rendered, PdfError> {
    let Flow {
        document,
        mut setter,
        structure,
        pages,
        marks,
        ..
    } = flow;
    let mut file = krilla::Document::new_with(settings()?);
    let mut drawn = Drawn::new(setter.ids.count());
    paint::paint(&mut file, &pages, &document.page, &mut setter, &mut drawn);
    let language = &document.metadata.language;
    let tags = structure::tag_tree(structure, drawn, &setter.specials, language);
    file.set_tag_tree(tags);
    file.set_outline(outline::outline(&marks));
    file.set_metadata(metadata::metadata(document));
    name_places(&mut file, document, &pages);
    let mut bytes = file
        .finish()
        .map_err(|error| PdfError::Standard(format!("{error:?}")))?;
    seal::close(&mut bytes);
    Ok(Rendered {
        bytes,
        warnings: Vec::new(),
    })
}

/// Names the places of rows and columns of a document that comes back, and says in names of the first
/// page what the file is: other programs keep them, whatever they do with its metadata.
fn name_places(file: &mut krilla::Document, document: &Document, pages: &pages::Pages) {
    if document.editing == Editing::Free {
        return;
    }
    let mut name = |name: String, page: usize, left: f32, top: f32| {
        if name.len() <= LONGEST_STRING {
            let place = XyzDestination::new(page, Point::from_xy(left, top));
            // Of two places of one name, the first has it.
            let _ = file.register_named_destination(NamedDestination::new(name, place));
        }
    };
    for (property, value) in &document.metadata.properties {
        name(format!("{property}={value}"), 0, 0.0, 0.0);
    }
    for (of, place) in &pages.names {
        name(of.clone(), place.page, place.left, place.top);
    }
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|error| PdfError::Standard(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}
