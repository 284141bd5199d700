//! `w:sectPr`: paper, margins, headers and footers of the one section (ISO/IEC 29500-1 §17.6).

use super::part::{self, Part, RelationshipId};
use super::xml::Xml;
use crate::document::{Direction, PageSetup};

/// Writes the section's properties in the order of `CT_SectPr`.
pub fn write(xml: &mut Xml, page: &PageSetup, direction: Direction) {
    xml.element("w:sectPr").content(|xml| {
        reference(xml, "w:headerReference", "default", Part::Header);
        reference(xml, "w:headerReference", "first", Part::FirstHeader);
        reference(xml, "w:footerReference", "default", Part::Footer);
        reference(xml, "w:footerReference", "first", Part::FirstFooter);
        xml.element("w:pgSz")
            .attribute("w:w", page.width.to_twips())
            .attribute("w:h", page.height.to_twips())
            .maybe("w:orient", page.is_landscape().then_some("landscape"))
            .empty();
        write_margins(xml, page, direction);
        xml.element("w:cols").attribute("w:space", 720).empty();
        xml.empty("w:titlePg");
        if direction == Direction::RightToLeft {
            xml.empty("w:bidi");
        }
    });
}

fn reference(xml: &mut Xml, name: &'static str, kind: &str, part: Part) {
    xml.element(name)
        .attribute("w:type", kind)
        .attribute("r:id", RelationshipId::among(&part::OF_DOCUMENT, part))
        .empty();
}

/// Writes `w:pgMar`, whose left and right are sides of the paper (§17.6.11).
fn write_margins(xml: &mut Xml, page: &PageSetup, direction: Direction) {
    let margins = page.margins;
    let (left, right) = match direction {
        Direction::LeftToRight => (margins.start, margins.end),
        Direction::RightToLeft => (margins.end, margins.start),
    };
    xml.element("w:pgMar")
        .attribute("w:top", margins.top.to_twips())
        .attribute("w:right", right.to_twips())
        .attribute("w:bottom", margins.bottom.to_twips())
        .attribute("w:left", left.to_twips())
        .attribute("w:header", margins.header.to_twips())
        .attribute("w:footer", margins.footer.to_twips())
        .attribute("w:gutter", 0)
        .empty();
}
