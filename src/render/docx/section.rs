//! `w:sectPr`: the paper, margins, headers and footers of a section (ISO/IEC 29500-1 §17.6).

use super::part::{self, Part, RelationshipId};
use super::xml::Xml;
use crate::document::{Direction, Length, Margins, PageSetup};

/// Which headers and footers a section has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headers {
    /// Those of the first page, then the usual ones.
    WithFirst,
    Usual,
    /// Those of the turned page.
    Turned,
}

/// A section's properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Section {
    width: Length,
    height: Length,
    margins: Margins,
    is_landscape: bool,
    direction: Direction,
    headers: Headers,
    /// Whether the document has other sections.
    is_one_of_many: bool,
}

impl Section {
    pub(crate) fn new(
        page: &PageSetup,
        headers: Headers,
        direction: Direction,
        is_one_of_many: bool,
    ) -> Self {
        Section {
            width: page.width,
            height: page.height,
            margins: page.margins,
            is_landscape: page.is_landscape(),
            direction,
            headers,
            is_one_of_many,
        }
    }

    /// Writes the properties in the order of `CT_SectPr`.
    pub(crate) fn write(&self, xml: &mut Xml) {
        xml.element("w:sectPr").content(|xml| {
            self.write_references(xml);
            if self.is_one_of_many {
                xml.value("w:type", "nextPage");
            }
            xml.element("w:pgSz")
                .attribute("w:w", self.width.to_twips())
                .attribute("w:h", self.height.to_twips())
                .maybe("w:orient", self.is_landscape.then_some("landscape"))
                .empty();
            self.write_margins(xml);
            xml.element("w:cols").attribute("w:space", 720).empty();
            if self.headers == Headers::WithFirst {
                xml.empty("w:titlePg");
            }
            if self.direction == Direction::RightToLeft {
                xml.empty("w:bidi");
            }
        });
    }

    fn write_references(&self, xml: &mut Xml) {
        let (header, footer) = match self.headers {
            Headers::Turned => (Part::TurnedHeader, Part::TurnedFooter),
            Headers::WithFirst | Headers::Usual => (Part::Header, Part::Footer),
        };
        let has_first = self.headers == Headers::WithFirst;
        reference(xml, "w:headerReference", "default", header);
        if has_first {
            reference(xml, "w:headerReference", "first", Part::FirstHeader);
        }
        reference(xml, "w:footerReference", "default", footer);
        if has_first {
            reference(xml, "w:footerReference", "first", Part::FirstFooter);
        }
    }

    /// Writes `w:pgMar`, whose left and right are sides of the paper (§17.6.11).
    fn write_margins(&self, xml: &mut Xml) {
        let margins = self.margins;
        let (left, right) = match self.direction {
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
}

fn reference(xml: &mut Xml, name: &'static str, kind: &str, part: Part) {
    xml.element(name)
        .attribute("w:type", kind)
        .attribute("r:id", RelationshipId::among(&part::OF_DOCUMENT, part))
        .empty();
}
