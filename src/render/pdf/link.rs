//! Links, and the places of the document that they lead to (ISO 32000-1 §12.5.6.5).

use super::structure::said;
use crate::document::{
    Anchor, Block, Cell, Document, Inline, RowGroup, Slot, Table, Target, link_address,
};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target as To};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Quadrilateral, Rect};
use std::collections::BTreeMap;

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
        let mut places: BTreeMap<&str, Option<Place>> = BTreeMap::new();
        visit(&document.blocks, &mut |visited| {
            if let Visited::Target(anchor) = visited {
                places.insert(&anchor.0, None);
            }
        });
        if !places.is_empty() {
            let mut there: BTreeMap<&str, Option<Place>> = BTreeMap::new();
            visit(&document.blocks, &mut |visited| {
                if let Visited::Place(anchor) = visited
                    && places.contains_key(anchor.0.as_str())
                {
                    there.insert(&anchor.0, None);
                }
            });
            places = there;
        }
        Places { places }
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

/// What [`visit`] comes by.
enum Visited<'d> {
    /// Something has this anchor.
    Place(&'d Anchor),
    /// A link leads there.
    Target(&'d Anchor),
}

/// Comes by all anchors and links of some blocks.
fn visit<'d>(blocks: &'d [Block], visitor: &mut impl FnMut(Visited<'d>)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => visit_heading(heading, visitor),
            Block::Paragraph(paragraph) => visit_inlines(&paragraph.content, visitor),
            Block::List(list) => list.items.iter().for_each(|item| visit(item, visitor)),
            Block::Callout(callout) => visit(&callout.blocks, visitor),
            Block::Table(table) => visit_table(table, visitor),
            Block::Slot(slot) => visit_slot(slot, visitor),
            Block::Chart(_) | Block::NewPage(_) => {}
        }
    }
}

fn visit_heading<'d>(heading: &'d crate::document::Heading, visitor: &mut impl FnMut(Visited<'d>)) {
    if let Some(anchor) = &heading.anchor {
        visitor(Visited::Place(anchor));
    }
    visit_inlines(&heading.content, visitor);
}

fn visit_slot<'d>(slot: &'d Slot, visitor: &mut impl FnMut(Visited<'d>)) {
    visitor(Visited::Place(&slot.anchor));
    match &slot.content {
        Some(content) => visit(content, visitor),
        None => {
            visit_inlines(&slot.prompt, visitor);
            visit(&slot.sketch, visitor);
        }
    }
}

fn visit_table<'d>(table: &'d Table, visitor: &mut impl FnMut(Visited<'d>)) {
    if let Some(band) = &table.band {
        visit_heading(band, visitor);
    }
    for column in &table.columns {
        visit_inlines(&column.heading, visitor);
    }
    for RowGroup { label, rows } in &table.groups {
        if let Some(label) = label {
            visit_heading(label, visitor);
        }
        for row in rows {
            if let Some(anchor) = &row.anchor {
                visitor(Visited::Place(anchor));
            }
            for Cell { paragraphs, .. } in &row.cells {
                for paragraph in paragraphs {
                    visit_inlines(&paragraph.content, visitor);
                }
            }
        }
    }
}

fn visit_inlines<'d>(content: &'d [Inline], visitor: &mut impl FnMut(Visited<'d>)) {
    for inline in content {
        match inline {
            Inline::Link {
                target: Target::Place(anchor),
                ..
            } => visitor(Visited::Target(anchor)),
            Inline::Note(content) => visit_inlines(content, visitor),
            _ => {}
        }
    }
}
