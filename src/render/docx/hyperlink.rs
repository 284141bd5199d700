//! `w:hyperlink`: text that leads somewhere else (ISO/IEC 29500-1 §17.16.22).

use super::ids::bookmark_name;
use super::story::Story;
use super::xml::Xml;
use crate::document::{Anchor, Target, link_address};
use std::collections::HashMap;
use std::fmt;

/// The addresses outside the package that a part leads to, each once.
#[derive(Debug, Default)]
pub struct Links {
    ids: HashMap<String, LinkId>,
    in_order: Vec<String>,
}

/// The id of the relationship that leads to an address, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkId(usize);

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "link{}", self.0)
    }
}

impl Links {
    /// Returns the id of the relationship to a URI.
    fn id(&mut self, uri: String) -> LinkId {
        if let Some(id) = self.ids.get(&uri) {
            return *id;
        }
        let id = LinkId(self.in_order.len() + 1);
        self.in_order.push(uri.clone());
        self.ids.insert(uri, id);
        id
    }

    pub fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    /// Returns the relationships: ids and URIs.
    pub fn iter(&self) -> impl Iterator<Item = (LinkId, &str)> {
        (1..)
            .map(LinkId)
            .zip(self.in_order.iter().map(String::as_str))
    }
}

/// Where a link leads, in a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    Outside(LinkId),
    /// The name of a bookmark.
    Inside(String),
}

impl Destination {
    /// Returns where a link leads; nothing if the document does not have the place, or the
    /// address is none.
    pub fn of(target: &Target, story: &mut Story<'_>) -> Option<Self> {
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
pub fn write(xml: &mut Xml, destination: &Destination, content: impl FnOnce(&mut Xml)) {
    let element = xml.element("w:hyperlink");
    let element = match destination {
        Destination::Outside(id) => element.attribute("r:id", id),
        Destination::Inside(name) => element.attribute("w:anchor", name),
    };
    element.attribute("w:history", 1).content(content);
}
