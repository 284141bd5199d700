//! Links, and the places that they lead to (ISO 32000-1 §12.5.6.5).

use super::string::said;
use crate::render::pdf::placed::{Destination, Link, LinkTarget};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Quadrilateral, Rect};
use std::collections::BTreeMap;

/// Returns the destination at a place.
pub(crate) fn destination(place: Destination) -> XyzDestination {
    at(place.page, place.left, place.top)
}

/// Returns the destination at a place of a page, which is counted from 0.
pub(crate) fn at(page: usize, left: f32, top: f32) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(left, top))
}

/// Makes the annotation that covers some areas of a page, if its target has been placed.
pub(crate) fn annotation(
    link: &Link,
    areas: &[Rect],
    destinations: &BTreeMap<String, Destination>,
) -> Option<Annotation> {
    let target = match &link.target {
        LinkTarget::Uri(uri) => Target::Action(LinkAction::new(uri.clone()).into()),
        LinkTarget::Destination(anchor) => {
            Target::Destination(destination(*destinations.get(anchor)?).into())
        }
    };
    let quads: Vec<Quadrilateral> = areas.iter().map(|area| quadrilateral(*area)).collect();
    if quads.is_empty() {
        return None;
    }
    let annotation = LinkAnnotation::new_with_quad_points(quads, target);
    Some(Annotation::new_link(annotation, Some(said(&link.alt))))
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
