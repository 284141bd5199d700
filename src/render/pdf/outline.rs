//! The outline, which viewers show as bookmarks (ISO 32000-1 §12.3.3).

use super::structure::said;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

/// A heading and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// From 1.
    pub(super) level: u8,
    pub(super) title: String,
    /// From 0.
    pub(super) page: usize,
    pub(super) left: f32,
    /// From the page's upper edge, in points.
    pub(super) top: f32,
}

/// Builds the outline of all headings below the title.
pub(super) fn outline(marks: &[Mark]) -> Outline {
    let mut outline = Outline::new();
    let below_title: Vec<&Mark> = marks.iter().filter(|mark| mark.level > 1).collect();
    for node in nodes(&below_title) {
        outline.push_child(node);
    }
    outline
}

/// Turns headings into nodes, each with the deeper headings that follow it.
fn nodes(marks: &[&Mark]) -> Vec<OutlineNode> {
    let Some(level) = marks.iter().map(|mark| mark.level).min() else {
        return Vec::new();
    };
    marks
        .chunk_by(|_, next| next.level > level)
        .map(|family| {
            let mark = family[0];
            let place = XyzDestination::new(mark.page, Point::from_xy(mark.left, mark.top));
            let mut node = OutlineNode::new(said(mark.title.clone()), place);
            for child in nodes(&family[1..]) {
                node.push_child(child);
            }
            node
        })
        .collect()
}
