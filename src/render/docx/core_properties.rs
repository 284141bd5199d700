//! `docProps/core.xml`: title, creator, subject, language, dates (ISO/IEC 29500-2 §11).

use super::namespace;
use super::xml::Xml;
use crate::document::Metadata;

pub(crate) fn write(xml: &mut Xml, metadata: &Metadata) {
    xml.element("cp:coreProperties")
        .attribute("xmlns:cp", namespace::CORE_PROPERTIES)
        .attribute("xmlns:dc", namespace::DUBLIN_CORE)
        .attribute("xmlns:dcterms", namespace::DUBLIN_CORE_TERMS)
        .attribute("xmlns:xsi", namespace::SCHEMA_INSTANCE)
        .content(|xml| {
            xml.element("dc:title").text(&metadata.title);
            if let Some(subject) = &metadata.subject {
                xml.element("dc:subject").text(subject);
            }
            xml.element("dc:creator").text(&metadata.organisation);
            date(xml, "dcterms:created", metadata);
            date(xml, "dcterms:modified", metadata);
            xml.element("dc:language").text(&metadata.language);
        });
}

/// Writes the document's date as the first second of that day, UTC.
fn date(xml: &mut Xml, name: &'static str, metadata: &Metadata) {
    xml.element(name)
        .attribute("xsi:type", "dcterms:W3CDTF")
        .text(&metadata.date.format("%Y-%m-%dT00:00:00Z").to_string());
}
