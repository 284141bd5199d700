//! The PDF renderer, from a `Document` to the file, as other people's programs see it.
//!
//! Tests that need such a program are ignored by a plain `cargo test`; `tests/run` runs them, and
//! there a program that is missing fails.

pub(crate) mod arabic_report;
mod blocks;
pub(crate) mod english_report;
mod expected;
mod extracted;
mod file;
mod flow;
mod layout;
mod page_pictures;
mod picture;
mod random;
mod random_blocks;
mod reading;
mod structure;
mod tags;
mod text;
pub(crate) mod tool;
mod walk;

pub(crate) use expected::{bar_symbol, squeezed, texts};
pub(crate) use reading::{Reading, read};
pub(crate) use structure::texts as structure_texts;

use crate::circulation;
use crate::notes::kinds;
use crate::plans;
use wem_report::document::Document;

/// Returns the documents of all plans, the concept notes, what is circulated, and those made of everything that a document
/// can have.
pub(crate) fn documents() -> Vec<(String, Document)> {
    let plans = plans::names().into_iter().map(|name| {
        let document = plans::document(&name);
        (name, document)
    });
    let others = [
        ("blocks", english_report::document()),
        ("blocks-draft", english_report::draft()),
        ("blocks-arabic", arabic_report::document()),
        ("feedback", crate::feedback::documents::document()),
    ];
    let others = others.map(|(name, document)| (name.to_owned(), document));
    let notes = kinds::documents().into_iter().chain(kinds::filled());
    let notes = notes.map(|(name, document)| (format!("note-{name}"), document));
    let circulated = circulation::documents::documents().into_iter();
    let circulated = circulated.map(|(name, document)| (name.to_owned(), document));
    plans.chain(others).chain(notes).chain(circulated).collect()
}

/// Returns the words of a document's file, page by page.
pub(crate) fn pages(document: &Document) -> Vec<extracted::Page> {
    extracted::pages(&tool::File::of(document))
}
