//! `w:hyperlink`: text that leads somewhere else (ISO/IEC 29500-1 §17.16.22).

use super::ids::bookmark_name;
use super::links::LinkId;
use super::story::Story;
use super::xml::Xml;
use crate::document::{Anchor, Target, link_address};

/// Where a link leads, in a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    Outside(LinkId),
    /// The name of a bookmark.
    Inside(String),
}

impl Destination {
    /// Returns where a link leads; nothing if the document does not have the place, or the
    /// address is none.
    pub(crate) fn of(target: &Target, story: &mut Story<'_>) -> Option<Self> {
        match target {
            Target::Uri(address) => {
                let uri = link_address(address).ok()?;
                Some(Destination::Outside(story.links.id(uri)))
            }
            Target::Place(anchor) => Self::place(anchor, story),
        }
    }

    fn place(anchor: &Anchor, story: &Story<'_>) -> Option<Self> {
        let is_known = story.typography.places.contains(anchor);
        is_known.then(|| Destination::Inside(bookmark_name(anchor)))
    }
}

/// Writes a link around the runs that `content` writes.
pub(crate) fn write(xml: &mut Xml, destination: &Destination, content: impl FnOnce(&mut Xml)) {
    let element = xml.element("w:hyperlink");
    let element = match destination {
        Destination::Outside(id) => element.attribute("r:id", id),
        Destination::Inside(name) => element.attribute("w:anchor", name),
    };
    element.attribute("w:history", 1).content(content);
}
