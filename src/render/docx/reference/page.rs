//! The paper and margins of a template (ISO/IEC 29500-1 §17.6.11, §17.6.13).

use super::left_out::LeftOut;
use super::length::{of_twips, twips};
use super::side::Sides;
use crate::document::{Direction, Length, Margins, Orientation, PageSetup};
use crate::package::Fault;
use crate::render::docx::markup::Node;

/// A page whose sides are those of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Page {
    width: Length,
    height: Length,
    top: Length,
    bottom: Length,
    left: Length,
    right: Length,
    header: Length,
    footer: Length,
}

/// The least room for text that a page may leave, in both directions.
const LEAST: Length = Length::millimetres(90);

impl Page {
    /// Reads a section's page; nothing if it does not say its size and margins.
    ///
    /// # Errors
    /// When no room is left for text.
    pub(crate) fn read(section: &Node, left_out: &mut LeftOut) -> Result<Option<Self>, Fault> {
        see_other_things(section, left_out);
        let (Some(size), Some(margins)) = (section.child("w:pgSz"), section.child("w:pgMar"))
        else {
            return Ok(None);
        };
        let read = |node: &Node, name: &str| {
            let twips = match node.attribute(name) {
                Some(value) => twips(value),
                None => Some(0),
            };
            twips.ok_or_else(|| Fault::damaged(format!("{name} of its page is no length")))
        };
        let margin = |name: &str| read(margins, name).map(of_twips);
        let page = Page {
            width: of_twips(read(size, "w:w")?),
            height: of_twips(read(size, "w:h")?),
            // A distance below zero is one that headers do not push down.
            top: margin("w:top")?,
            bottom: margin("w:bottom")?,
            left: margin("w:left")? + margin("w:gutter")?,
            right: margin("w:right")?,
            header: margin("w:header")?,
            footer: margin("w:footer")?,
        };
        let (across, along) = (page.left + page.right, page.top + page.bottom);
        let shorter = page.width.min(page.height);
        if shorter - across < LEAST || shorter - along < LEAST {
            return Err(Fault::damaged(format!(
                "its margins leave less than {} mm for the text, upright or turned",
                LEAST.emu() / 36_000
            )));
        }
        Ok(Some(page))
    }

    /// Returns a page of ours with the paper, unless it is to be kept, and the margins.
    pub(crate) fn applied(
        self,
        ours: &PageSetup,
        direction: Direction,
        keeps_paper: bool,
        sides: &Sides,
    ) -> PageSetup {
        let (start, end) = match direction {
            Direction::LeftToRight => (self.left, self.right),
            Direction::RightToLeft => (self.right, self.left),
        };
        // Where the template has no header, ours stands where it usually does: a template without one
        // need not leave room for it.
        let distance = |its_own: Length, usual: Length, has_side: bool| match has_side {
            true => its_own,
            false => its_own.max(usual),
        };
        let margins = Margins {
            top: self.top,
            bottom: self.bottom,
            start,
            end,
            header: distance(self.header, ours.margins.header, sides.have_header()),
            footer: distance(self.footer, ours.margins.footer, sides.have_footer()),
        };
        let (width, height) = match keeps_paper {
            true => (ours.width, ours.height),
            false => (self.width, self.height),
        };
        let orientation = match ours.is_landscape() {
            true => Orientation::Landscape,
            false => Orientation::Portrait,
        };
        PageSetup {
            width,
            height,
            margins,
            ..ours.clone()
        }
        .turned(orientation)
    }
}

/// Sees what else a section says of its pages.
fn see_other_things(section: &Node, left_out: &mut LeftOut) {
    const MAIN: &str = "word/document.xml";
    let things = [
        ("w:pgBorders", "the border of its pages"),
        ("w:lnNumType", "the numbers of its lines"),
    ];
    for (name, what) in things {
        if section.child(name).is_some() {
            left_out.add(what, MAIN);
        }
    }
    let columns = section
        .child("w:cols")
        .and_then(|node| node.attribute("w:num"));
    if columns.is_some_and(|number| number != "1") {
        left_out.add("the columns of its text", MAIN);
    }
}

#[cfg(test)]
mod tests {
    use super::twips;

    #[test]
    fn lengths_are_read_with_and_without_a_unit() {
        for (text, expected) in [
            ("1440", Some(1440)),
            ("-720", Some(-720)),
            ("2.54cm", Some(1440)),
            ("25.4mm", Some(1440)),
            ("1in", Some(1440)),
            ("72pt", Some(1440)),
            ("1e9", None),
            ("NaN", None),
            ("wide", None),
            ("", None),
        ] {
            assert_eq!(twips(text), expected, "{text}");
        }
    }
}
