//! The relationship parts: which part leads to which, and to where outside the package
//! (ISO/IEC 29500-2 §9.3).

use super::links::Links;
use super::namespace;
use super::part::{self, Part, RelationshipId};
use super::xml::Xml;

const HYPERLINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/// A relationship to a file beside our parts: a font, a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    pub id: String,
    /// The last word of its type, such as `image`.
    pub kind: String,
    /// Its name from the part's folder, or an address outside.
    pub target: String,
    pub is_external: bool,
}

/// What a part's relationships lead to.
#[derive(Clone, Copy)]
pub(crate) struct Targets<'a> {
    /// The folder of the part they belong to; empty for the package.
    pub folder: &'a str,
    /// All parts that it can refer to, by which their ids are counted.
    pub known: &'a [Part],
    /// Those that this package has.
    pub present: &'a [Part],
    pub links: Option<&'a Links>,
    pub others: &'a [Relation],
}

impl<'a> Targets<'a> {
    /// Makes those of the package.
    pub(crate) fn of_package(parts: &'a [Part]) -> Self {
        Targets {
            folder: "",
            known: parts,
            present: parts,
            links: None,
            others: &[],
        }
    }

    /// Makes those of the main story.
    pub(crate) fn of_document(parts: &'a [Part], links: &'a Links) -> Self {
        Targets {
            folder: "word/",
            known: &part::OF_DOCUMENT,
            present: parts,
            links: Some(links),
            others: &[],
        }
    }

    /// Makes those of a part that refers to none of our parts.
    pub(crate) fn of_side(links: &'a Links, others: &'a [Relation]) -> Self {
        Targets {
            links: Some(links),
            others,
            ..Self::of_package(&[])
        }
    }
}

/// Writes the relationships of a part.
pub(crate) fn write(xml: &mut Xml, targets: Targets<'_>) {
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
            for relation in targets.others {
                let kind = format_args!("{}/{}", namespace::RELATIONSHIP_REFERENCES, relation.kind);
                xml.element("Relationship")
                    .attribute("Id", &relation.id)
                    .attribute("Type", kind)
                    .attribute("Target", &relation.target)
                    .maybe("TargetMode", relation.is_external.then_some("External"))
                    .empty();
            }
        });
}
