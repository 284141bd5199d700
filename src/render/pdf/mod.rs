//! The PDF renderer: a [`Document`] to a tagged file.
//!
//! ```text
//! Document ─ layout (parley) ─> placed pages ─ file (krilla) ─> bytes
//! ```
//!
//! - `layout`: texts set in lines, lines and areas placed on pages. Knows no file.
//! - `placed`: what stands where, and what it means, as data.
//! - `file`: objects, tags, links, outline and metadata. Moves nothing.
//! - `error`: why there is no file, and where in the document that arose.
//!
//! The file declares PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and krilla refuses to write one
//! that breaks their rules. This renderer knows the document model and nothing else of ours.

mod error;
mod file;
mod layout;
mod placed;

pub use error::{Breach, DocumentPlace, PdfError, Rule};
#[doc(hidden)]
pub use file::is_untouched;

use super::Rendered;
use crate::document::Document;
use file::File;
use layout::LaidOut;

/// Renders a document; the same document gives the same bytes.
///
/// # Errors
/// When a font cannot be used, or the file would break a standard.
pub fn render(document: &Document) -> Result<Rendered, PdfError> {
    let laid_out = layout::lay_out(document)?;
    let mut file = File::new(&document.styles.fonts, laid_out.placed.contents)?;
    for page in laid_out.pages() {
        file.draw(&page, &laid_out.placed);
    }
    // What was drawn is not needed any more.
    let LaidOut { placed, .. } = laid_out;
    Ok(Rendered {
        bytes: file.finish(placed, document)?,
        warnings: Vec::new(),
    })
}
