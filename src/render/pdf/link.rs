//! Links, and the places of the document that they lead to (ISO 32000-1 §12.5.6.5).

use super::structure::said;
use crate::document::walk::{anchors, targets};
use crate::document::{Anchor, Document, Target, link_address};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target as To};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Quadrilateral, Rect};
use std::collections::{BTreeMap, HashSet};

/// A link that leads somewhere.
#[derive(Debug)]
pub(super) struct Link {
    target: LinkTarget,
    /// Says what the link is, for people who do not see it (ISO 14289-1 §7.18.5).
    alt: String,
}

#[derive(Debug)]
enum LinkTarget {
    Uri(String),
    Place(String),
}

impl Link {
    /// Makes a link, unless its target is a place that the document does not have, or no address.
    pub(super) fn new(text: &str, target: &Target, places: &Places<'_>) -> Option<Self> {
        let (target, fallback) = match target {
            Target::Uri(uri) => (LinkTarget::Uri(link_address(uri.trim()).ok()?), uri),
            Target::Place(anchor) if places.has(anchor) => {
                (LinkTarget::Place(anchor.0.clone()), &anchor.0)
            }
            Target::Place(_) => return None,
        };
        let alt = match text.trim() {
            "" => fallback.clone(),
            text => text.to_owned(),
        };
        Some(Link { target, alt })
    }

    /// Makes the annotation that covers some areas of a page, if its target has been placed.
    pub(super) fn annotation(&self, areas: &[Rect], places: &Places<'_>) -> Option<Annotation> {
        let target = match &self.target {
            LinkTarget::Uri(uri) => To::Action(LinkAction::new(uri.clone()).into()),
            LinkTarget::Place(anchor) => {
                let place = places.of(anchor)?;
                let point = Point::from_xy(place.left, place.top);
                To::Destination(XyzDestination::new(place.page, point).into())
            }
        };
        let quads: Vec<Quadrilateral> = areas.iter().map(|area| quadrilateral(*area)).collect();
        if quads.is_empty() {
            return None;
        }
        let link = LinkAnnotation::new_with_quad_points(quads, target);
        Some(Annotation::new_link(link, Some(said(self.alt.clone()))))
    }
}

/// Returns the corners counterclockwise from the lower left one (ISO 32000-1 §12.5.6.5, table 173).
fn quadrilateral(area: Rect) -> Quadrilateral {
    Quadrilateral([
        Point::from_xy(area.left(), area.bottom()),
        Point::from_xy(area.right(), area.bottom()),
        Point::from_xy(area.right(), area.top()),
        Point::from_xy(area.left(), area.top()),
    ])
}

/// Where something stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// From 0.
    pub(super) page: usize,
    pub(super) left: f32,
    /// From the page's upper edge, in points.
    pub(super) top: f32,
}

/// The places that links lead to.
#[derive(Debug)]
pub(super) struct Places<'d> {
    /// By anchor: nothing until the place has been reached.
    places: BTreeMap<&'d str, Option<Place>>,
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

    fn of(&self, anchor: &str) -> Option<Place> {
        self.places.get(anchor).copied().flatten()
    }

    /// Moves places after the last page to it.
    pub(super) fn keep_to(&mut self, last_page: usize) {
        for place in self.places.values_mut().flatten() {
            place.page = place.page.min(last_page);
        }
    }

    /// Notes where an anchor stands, the first time it is reached.
    pub(super) fn reach(&mut self, anchor: &Anchor, place: Place) {
        if let Some(known) = self.places.get_mut(anchor.0.as_str()) {
            known.get_or_insert(place);
        }
    }
}
