//! `docProps/app.xml`: what made the file and for whom (ISO/IEC 29500-1 §22.2).

use super::namespace;
use super::xml::Xml;
use crate::document::Metadata;

pub(crate) fn write(xml: &mut Xml, metadata: &Metadata) {
    xml.element("Properties")
        .attribute("xmlns", namespace::EXTENDED_PROPERTIES)
        .content(|xml| {
            xml.element("Application").text(env!("CARGO_PKG_NAME"));
            xml.element("Company").text(&metadata.organisation);
        });
}
