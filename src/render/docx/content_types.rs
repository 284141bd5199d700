//! `[Content_Types].xml`: what each part is (ISO/IEC 29500-2 §10.1.2).

use super::namespace;
use super::part::Part;
use super::xml::Xml;

/// Writes the types: of files beside our parts by their extensions.
pub(crate) fn write(xml: &mut Xml, parts: &[Part], extensions: &[(&str, &str)]) {
    xml.element("Types")
        .attribute("xmlns", namespace::CONTENT_TYPES)
        .content(|xml| {
            default(
                xml,
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            );
            default(xml, "xml", "application/xml");
            for (extension, content_type) in extensions {
                default(xml, extension, content_type);
            }
            for part in parts {
                xml.element("Override")
                    .attribute("PartName", format_args!("/{}", part.path()))
                    .attribute("ContentType", part.content_type())
                    .empty();
            }
        });
}

fn default(xml: &mut Xml, extension: &str, content_type: &str) {
    xml.element("Default")
        .attribute("Extension", extension)
        .attribute("ContentType", content_type)
        .empty();
}
