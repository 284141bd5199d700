//! The relationship parts: which part leads to which, and to where outside the package
//! (ISO/IEC 29500-2 §9.3).

use super::links::Links;
use super::namespace;
use super::part::{self, Part, RelationshipId};
use super::xml::Xml;

const HYPERLINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/// What a part's relationships lead to.
#[derive(Clone, Copy)]
pub struct Targets<'a> {
    /// The folder of the part they belong to; empty for the package.
    pub folder: &'a str,
    /// All parts that it can refer to, by which their ids are counted.
    pub known: &'a [Part],
    /// Those that this package has.
    pub present: &'a [Part],
    pub links: Option<&'a Links>,
}

impl<'a> Targets<'a> {
    /// Makes those of the package.
    pub fn of_package(parts: &'a [Part]) -> Self {
        Targets {
            folder: "",
            known: parts,
            present: parts,
            links: None,
        }
    }

    /// Makes those of the main story.
    pub fn of_document(parts: &'a [Part], links: &'a Links) -> Self {
        Targets {
            folder: "word/",
            known: &part::OF_DOCUMENT,
            present: parts,
            links: Some(links),
        }
    }

    /// Makes those of a part that refers to no other.
    pub fn of_links(links: &'a Links) -> Self {
        Targets {
            links: Some(links),
            ..Self::of_package(&[])
        }
    }
}

/// Writes the relationships of a part.
pub fn write(xml: &mut Xml, targets: Targets<'_>) {
    let Targets { folder, known, .. } = targets;
    xml.element("Relationships")
        .attribute("xmlns", namespace::PACKAGE_RELATIONSHIPS)
        .content(|xml| {
            for target in targets.present {
                let path = target.path();
                xml.element("Relationship")
                    .attribute("Id", RelationshipId::among(known, *target))
                    .attribute("Type", target.relationship_type())
                    .attribute("Target", path.strip_prefix(folder).unwrap_or(path))
                    .empty();
            }
            for (id, uri) in targets.links.into_iter().flat_map(Links::iter) {
                xml.element("Relationship")
                    .attribute("Id", id)
                    .attribute("Type", HYPERLINK)
                    .attribute("Target", uri)
                    .attribute("TargetMode", "External")
                    .empty();
            }
        });
}
