//! PDF and DOCX say the same words in the same order, and mark up text that looks like markup as
//! what it is: text.

use crate::docx::{package::Package, text::of_part};
use crate::pdf::{Reading, documents, pages, read, squeezed, texts};
use crate::plans;
use wem_report::document::{Direction, Document};
use wem_report::render::docx;

/// Returns the words of a document's DOCX file, without spaces and hyphens; notes, which each format
/// sets at a place of its own, are compared by the tests of either.
fn docx_text(document: &Document) -> String {
    let bytes = docx::render(document)
        .expect("the document is rendered")
        .bytes;
    squeezed(&of_part(Package::open(&bytes).part("word/document.xml")).concat())
}

/// Returns all texts of a document, without spaces and hyphens.
fn text(document: &Document) -> String {
    texts(document)
        .iter()
        .map(|said| said.text.as_str())
        .collect()
}

#[test]
#[ignore = "needs pdftotext"]
fn both_formats_say_what_the_document_says() {
    for (name, document) in documents() {
        assert_eq!(docx_text(&document), text(&document), "{name} as DOCX");
        if document.metadata.direction == Direction::LeftToRight {
            let Reading { faults, .. } = read(&document, &pages(&document));
            assert!(faults.is_empty(), "{name} as PDF: {faults:#?}");
        }
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn a_word_that_only_one_format_says_is_found() {
    let document = plans::document("markup");
    let other = plans::document("one-item");
    assert_ne!(docx_text(&other), text(&document));
    assert!(!read(&document, &pages(&other)).faults.is_empty());
}
