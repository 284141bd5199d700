//! Levels that are shown by nothing but how far texts are indented: rows of a table, entries of a list, and
//! lines within a cell.

use super::columns::{LineLook, WordCell};
use super::doubt::{Doubt, DoubtKind};
use super::node::{ITEM, Node, Outline, STEP};
use super::numbering::{self, dash, depth_of};
use super::wording::Wording;
use crate::reading::grid::{GridParagraph, SourceAddress};
use std::collections::BTreeSet;

/// Returns how the lines of a paragraph stand in their cell; `words` are its words.
pub(super) fn looks_of(paragraph: &GridParagraph, words: &Wording) -> Vec<LineLook> {
    let mut lines = paragraph.text.split('\n');
    let mut looks = Vec::new();
    for (at, line) in words.text().split('\n').enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let source = lines.find(|one| !one.trim().is_empty()).unwrap_or_default();
        let is_marked = at == 0 && paragraph.marker.is_some();
        looks.push(LineLook {
            depth: paragraph.depth_of(source),
            is_entry: is_marked || dash(line.trim()).is_some(),
        });
    }
    looks
}

/// Takes the list apart that stands in a cell: actions and their steps by their ranks; nothing where its lines
/// are one text.
pub(super) fn list_of(cell: &WordCell) -> Vec<(u32, Wording)> {
    if cell.lines.len() < 2 {
        return Vec::new();
    }
    let mut entries: Vec<(LineLook, Wording)> = Vec::new();
    let lines = cell.words.lines();
    if lines.len() != cell.lines.len() {
        return Vec::new();
    }
    for (look, line) in cell.lines.iter().zip(lines) {
        let begins = |before: &LineLook| {
            let is_small = line.text().starts_with(char::is_lowercase);
            look.is_entry || look.depth != before.depth && !before.is_entry && !is_small
        };
        match entries.last_mut() {
            Some((before, words)) if !begins(before) => words.push(&line, " "),
            _ => entries.push((*look, line)),
        }
    }
    let (head, below) = match &entries[..] {
        [(head, _), below @ ..] if !below.is_empty() => (*head, below),
        _ => return Vec::new(),
    };
    let is_below = |look: &LineLook| look.depth > head.depth || look.is_entry && !head.is_entry;
    let deeper = below.iter().filter(|(look, _)| is_below(look)).count();
    // One line that is set in is a part of the text, and so is what stands behind a list.
    let is_list = match head.is_entry {
        true => below
            .iter()
            .all(|(look, _)| look.is_entry && look.depth >= head.depth),
        false => deeper == below.len() && deeper > 1,
    };
    if !is_list {
        return Vec::new();
    }
    let ranked = entries.into_iter().map(|(look, words)| {
        let rank = if is_below(&look) { STEP } else { ITEM };
        (rank, words)
    });
    ranked.collect()
}

/// Tells headings and steps among items by their indents, where no numbers of several depths say what they are.
pub(super) fn set_levels(first: usize, outline: &mut Outline) {
    let nodes = &outline.nodes[first..];
    let items = || nodes.iter().filter(|node| node.rank == ITEM);
    let depths = items()
        .filter_map(|node| numbering::leading(node.number.text()).map(|found| depth_of(&found)));
    if depths.collect::<BTreeSet<u32>>().len() > 1 {
        return;
    }
    let mut ranks: Vec<u32> = nodes.iter().map(|node| node.rank).collect();
    let mut doubts = Doubts::default();
    let mut at = 0;
    while at < nodes.len() {
        let group = &nodes[at..];
        let length = group.iter().take_while(|node| node.rank >= ITEM).count();
        rank_group(&group[..length], &mut ranks[at..at + length], &mut doubts);
        at += length + 1;
    }
    for (node, rank) in outline.nodes[first..].iter_mut().zip(ranks) {
        node.rank = rank;
    }
    outline.doubts.extend(doubts.said());
}

/// The first node of each kind that cannot be told for sure.
#[derive(Default)]
struct Doubts {
    uneven: Option<SourceAddress>,
    too_deep: Option<SourceAddress>,
    bare: Option<SourceAddress>,
}

/// Ranks items between two headings.
fn rank_group(nodes: &[Node], ranks: &mut [u32], doubts: &mut Doubts) {
    let Some(parents) = parents(nodes, doubts) else {
        return;
    };
    let has_data = nodes.iter().any(Node::has_data);
    // From the last to the first: how many levels stand below each, and whether anything is said there.
    let mut heights = vec![0_u32; nodes.len()];
    let mut is_said: Vec<bool> = nodes.iter().map(Node::has_data).collect();
    for (at, parent) in parents.iter().enumerate().rev() {
        if let Some(parent) = parent {
            heights[*parent] = heights[*parent].max(heights[at] + 1);
            is_said[*parent] |= is_said[at];
        }
    }
    // How many headings stand above each, and whether an item does.
    let mut above: Vec<(u32, u32)> = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.iter().enumerate() {
        let (headings, items) = parents[at].map_or((0, 0), |parent| {
            let (headings, items) = above[parent];
            match ranks[parent] < ITEM {
                true => (headings + 1, items),
                false => (headings, items + 1),
            }
        });
        above.push((headings, items));
        if node.rank != ITEM {
            continue;
        }
        let is_heading =
            heights[at] > 0 && !node.has_data() && items == 0 && (is_said[at] || heights[at] > 1);
        ranks[at] = match (is_heading, items) {
            (true, _) => 420 + headings.min(7) * 10,
            (false, 0) => ITEM,
            (false, _) => STEP,
        };
        if items > 1 {
            doubts.too_deep.get_or_insert(node.address);
        }
        if heights[at] > 0 && !has_data && !is_heading {
            doubts.bare.get_or_insert(node.address);
        }
    }
}

/// Returns the place of the item that each one is set in below; nothing where all stand alike, or where indents
/// are no steps.
fn parents(nodes: &[Node], doubts: &mut Doubts) -> Option<Vec<Option<usize>>> {
    let indents = nodes.iter().filter_map(|node| node.indent);
    if indents.collect::<BTreeSet<u8>>().len() < 2 {
        return None;
    }
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.iter().enumerate() {
        let Some(indent) = node.indent else {
            parents.push(None);
            continue;
        };
        let mut closed = None;
        while open.last().is_some_and(|(depth, _)| *depth >= indent) {
            closed = open.pop();
        }
        // Back to where nothing has begun.
        if closed.is_some_and(|(depth, _)| depth != indent) {
            doubts.uneven.get_or_insert(node.address);
            return None;
        }
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((indent, at));
    }
    Some(parents)
}

impl Doubts {
    fn said(self) -> impl Iterator<Item = Doubt> {
        let doubt = |address, assumed: &str, other: &str, remedy: &str| {
            Doubt::new(DoubtKind::Levels, address, assumed, remedy).or_else([other])
        };
        let uneven = self.uneven.map(|address| {
            doubt(
                address,
                "this is indented less than what stands before it, and as nothing above it is; all there are items side by side",
                "some of them are steps of the item above them",
                "look at the indents in the file, or put the levels right in the plan",
            )
        });
        let too_deep = self.too_deep.map(|address| {
            doubt(
                address,
                "items are indented over three levels, and a plan has items and steps; the third level are steps, too",
                "the first level are headings, and the second items",
                "put the levels right in the plan",
            )
        });
        let bare = self.bare.map(|address| {
            doubt(
                address,
                "what is indented is taken for steps of what stands above it",
                "what stands above is a heading, and what is indented below it are items",
                "put the levels right in the plan",
            )
        });
        uneven.into_iter().chain(too_deep).chain(bare)
    }
}
