//! The relationship parts: which part leads to which (ISO/IEC 29500-2 §9.3).

use super::namespace;
use super::part::{Part, RelationshipId};
use super::xml::Xml;

/// Writes the relationships of a source part that lies in `folder` (empty for the package).
pub fn write(xml: &mut Xml, folder: &str, targets: &[Part]) {
    xml.element("Relationships")
        .attribute("xmlns", namespace::PACKAGE_RELATIONSHIPS)
        .content(|xml| {
            for target in targets {
                let path = target.path();
                xml.element("Relationship")
                    .attribute("Id", RelationshipId::among(targets, *target))
                    .attribute("Type", target.relationship_type())
                    .attribute("Target", path.strip_prefix(folder).unwrap_or(path))
                    .empty();
            }
        });
}
