//! The outline, which viewers show as bookmarks (ISO 32000-1 §12.3.3).

use super::link::destination;
use super::string::said;
use crate::render::pdf::placed::OutlineEntry;
use krilla::outline::{Outline, OutlineNode};

/// Builds the outline of all headings below the title.
pub(crate) fn outline(entries: &[OutlineEntry]) -> Outline {
    let mut outline = Outline::new();
    let below_title: Vec<&OutlineEntry> = entries.iter().filter(|entry| entry.level > 1).collect();
    for node in nodes(&below_title) {
        outline.push_child(node);
    }
    outline
}

/// Turns headings into nodes, each with the deeper headings that follow it.
fn nodes(entries: &[&OutlineEntry]) -> Vec<OutlineNode> {
    let Some(level) = entries.iter().map(|entry| entry.level).min() else {
        return Vec::new();
    };
    entries
        .chunk_by(|_, next| next.level > level)
        .map(|family| {
            let entry = family[0];
            let mut node = OutlineNode::new(said(&entry.title), destination(entry.place));
            for child in nodes(&family[1..]) {
                node.push_child(child);
            }
            node
        })
        .collect()
}
