//! The PDF renderer, from a `Document` to the file, as other people's programs see it.
//!
//! Tests that need such a program are ignored by a plain `cargo test`; `tests/run` runs them, and
//! there a program that is missing fails.

mod blocks;
mod expected;
mod extracted;
mod file;
mod layout;
mod page_pictures;
mod picture;
mod random;
mod reading;
mod tags;
mod text;
pub mod tool;

pub use expected::{squeezed, texts};
pub use reading::{Reading, read};

use wem_report::document::Document;

/// Returns the words of a document's file, page by page.
pub fn pages(document: &Document) -> Vec<extracted::Page> {
    extracted::pages(&tool::File::of(document))
}
