//! What the file says of itself (ISO 32000-1 §14.3).

use super::string::string;
use crate::document::Document;
use chrono::Datelike;
use krilla::metadata::{DateTime, Metadata, TextDirection};

/// Builds the metadata; the document's date is its only clock.
pub(crate) fn metadata(document: &Document) -> Metadata {
    let of = &document.metadata;
    let metadata = Metadata::new()
        .title(string(&of.title))
        .authors(vec![string(&of.organisation)])
        .language(of.language.clone())
        .creator(concat!("wem-report ", env!("CARGO_PKG_VERSION")).to_owned())
        .producer(concat!("wem-report ", env!("CARGO_PKG_VERSION")).to_owned())
        .keywords(vec![super::seal::blank()])
        .document_id(document_id(document))
        // PDFium turns every line round where the file says that pages follow one another from right
        // to left, also those in Latin letters.
        .text_direction(TextDirection::LeftToRight)
        .creation_date(
            DateTime::new(u16::try_from(of.date.year()).unwrap_or(0))
                .month(of.date.month() as u8)
                .day(of.date.day() as u8)
                .hour(0)
                .minute(0)
                .second(0)
                .utc_offset_hour(0)
                .utc_offset_minute(0),
        );
    match &of.subject {
        Some(subject) => metadata.description(string(subject)),
        None => metadata,
    }
}

/// Names the document, the same for the same plan: its title and the properties it travels with.
fn document_id(document: &Document) -> String {
    let mut id = document.metadata.title.clone();
    for (name, value) in &document.metadata.properties {
        id.push('\n');
        id.push_str(name);
        id.push('=');
        id.push_str(value);
    }
    id
}
