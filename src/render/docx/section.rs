//! `w:sectPr`: the paper, margins, headers and footers of a section (ISO/IEC 29500-1 §17.6), and
//! how a document falls into sections.

use super::header_footer;
use super::part::{self, Part, RelationshipId};
use super::xml::Xml;
use crate::document::{Block, Direction, Document, Length, Margins, Orientation, PageSetup, Role};

/// Pages of one orientation, one after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'d> {
    pub orientation: Orientation,
    /// What begins on a page of its own; each has a block.
    pub pages: Vec<&'d [Block]>,
}

/// Divides a document's blocks. There is at least one stretch, and none is without a page but
/// where there is no block at all: a page that nothing was written on is not left blank.
pub fn stretches(document: &Document) -> Vec<Stretch<'_>> {
    divided(&document.blocks, orientation(&document.page))
}

/// Divides blocks that begin on a page of an orientation.
fn divided(blocks: &[Block], first: Orientation) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let mut orientation = first;
    let mut rest = blocks;
    loop {
        let end = rest
            .iter()
            .position(|block| matches!(block, Block::NewPage(_)));
        let (page, next) = rest.split_at(end.unwrap_or(rest.len()));
        if !page.is_empty() {
            match stretches.last_mut() {
                Some(last) if last.orientation == orientation => last.pages.push(page),
                _ => stretches.push(Stretch {
                    orientation,
                    pages: vec![page],
                }),
            }
        }
        match next {
            [Block::NewPage(next), after @ ..] => {
                orientation = *next;
                rest = after;
            }
            _ => break,
        }
    }
    if stretches.is_empty() {
        stretches.push(Stretch {
            orientation,
            pages: Vec::new(),
        });
    }
    stretches
}

fn orientation(page: &PageSetup) -> Orientation {
    match page.is_landscape() {
        true => Orientation::Landscape,
        false => Orientation::Portrait,
    }
}

/// The pages of a document: as the first section lies, and turned, if any section is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    pub first: PageSetup,
    pub turned: Option<PageSetup>,
}

impl Pages {
    pub fn of(document: &Document, stretches: &[Stretch<'_>]) -> Self {
        let first = stretches[0].orientation;
        let other = stretches
            .iter()
            .map(|stretch| stretch.orientation)
            .find(|orientation| *orientation != first);
        let page = |orientation| {
            let mut page = document.page.turned(orientation);
            header_footer::shorten(&mut page, document.styles.of(Role::Running));
            page
        };
        Pages {
            first: page(first),
            turned: other.map(page),
        }
    }

    /// Returns the page of a stretch, and which headers it has: only the first one's first page
    /// has the title block.
    pub fn section(&self, stretch: &Stretch<'_>, is_first: bool) -> (&PageSetup, Headers) {
        match &self.turned {
            Some(turned) if stretch.orientation == orientation(turned) => (turned, Headers::Turned),
            _ if is_first => (&self.first, Headers::WithFirst),
            _ => (&self.first, Headers::Usual),
        }
    }
}

/// Which headers and footers a section has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headers {
    /// Those of the first page, then the usual ones.
    WithFirst,
    Usual,
    /// Those of the turned page.
    Turned,
}

/// A section's properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
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
    pub fn new(
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
    pub fn write(&self, xml: &mut Xml) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Paragraph, Role};
    use Orientation::{Landscape, Portrait};

    /// Returns the orientations of stretches that begin upright, and how many blocks stand on each
    /// of their pages. A new page is said by its orientation, a paragraph by nothing.
    fn pages(blocks: &[Option<Orientation>]) -> Vec<(Orientation, Vec<usize>)> {
        let blocks: Vec<Block> = blocks
            .iter()
            .map(|block| match block {
                Some(orientation) => Block::NewPage(*orientation),
                None => Block::Paragraph(Paragraph::new(Role::Body, Vec::new())),
            })
            .collect();
        divided(&blocks, Portrait)
            .iter()
            .map(|stretch| {
                let pages = stretch.pages.iter().map(|page| page.len());
                (stretch.orientation, pages.collect())
            })
            .collect()
    }

    #[test]
    fn pages_of_one_orientation_are_one_stretch() {
        let blocks = [None, None, Some(Portrait), None, Some(Landscape), None];
        assert_eq!(
            pages(&blocks),
            [(Portrait, vec![2, 1]), (Landscape, vec![1])]
        );
    }

    #[test]
    fn no_page_is_left_blank() {
        let turned_at_once = [Some(Landscape), None];
        assert_eq!(pages(&turned_at_once), [(Landscape, vec![1])]);
        let turned_and_back = [None, Some(Landscape), Some(Portrait), None];
        assert_eq!(pages(&turned_and_back), [(Portrait, vec![1, 1])]);
        let at_the_end = [None, Some(Landscape)];
        assert_eq!(pages(&at_the_end), [(Portrait, vec![1])]);
    }

    #[test]
    fn without_blocks_there_is_one_stretch() {
        assert_eq!(pages(&[]), [(Portrait, vec![])]);
        assert_eq!(pages(&[Some(Landscape)]), [(Landscape, vec![])]);
    }
}
