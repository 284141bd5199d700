//! Links, and the places of the document that they lead to.

use crate::document::walk::{anchors, targets};
use crate::document::{Anchor, Document, Target, link_address};
use crate::render::pdf::placed::{Destination, Link, LinkTarget};
use std::collections::{BTreeMap, HashSet};

/// Makes a link, unless its target is a place that the document does not have, or no address.
pub(super) fn link(text: &str, target: &Target, places: &Places<'_>) -> Option<Link> {
    let (target, fallback) = match target {
        Target::Uri(uri) => (LinkTarget::Uri(link_address(uri.trim()).ok()?), uri),
        Target::Place(anchor) if places.has(anchor) => {
            (LinkTarget::Destination(anchor.0.clone()), &anchor.0)
        }
        Target::Place(_) => return None,
    };
    let alt = match text.trim() {
        "" => fallback.clone(),
        text => text.to_owned(),
    };
    Some(Link { target, alt })
}

/// The places that links lead to.
#[derive(Debug)]
pub(super) struct Places<'d> {
    /// By anchor: nothing until the place has been reached.
    places: BTreeMap<&'d str, Option<Destination>>,
}

impl<'d> Places<'d> {
    /// Finds out which places of a document are led to.
    pub(super) fn new(document: &'d Document) -> Self {
        let targets = targets(&document.blocks);
        let there = match targets.is_empty() {
            true => HashSet::new(),
            false => anchors(&document.blocks),
        };
        let places = targets.intersection(&there);
        Places {
            places: places.map(|anchor| (anchor.0.as_str(), None)).collect(),
        }
    }

    fn has(&self, anchor: &Anchor) -> bool {
        self.places.contains_key(anchor.0.as_str())
    }

    /// Returns the page of a place, from 0, if it was reached.
    pub(super) fn page(&self, anchor: &Anchor) -> Option<usize> {
        let place = self.places.get(anchor.0.as_str())?;
        place.map(|place| place.page)
    }

    /// Returns the places that were reached, by anchor.
    pub(super) fn reached(&self) -> BTreeMap<String, Destination> {
        let places = self.places.iter();
        let reached = places.filter_map(|(anchor, place)| Some(((*anchor).to_owned(), (*place)?)));
        reached.collect()
    }

    /// Moves places after the last page to it.
    pub(super) fn keep_to(&mut self, last_page: usize) {
        for place in self.places.values_mut().flatten() {
            place.page = place.page.min(last_page);
        }
    }

    /// Notes where an anchor stands, the first time it is reached.
    pub(super) fn reach(&mut self, anchor: &Anchor, place: Destination) {
        if let Some(known) = self.places.get_mut(anchor.0.as_str()) {
            known.get_or_insert(place);
        }
    }
}
