//! The levels of what was found.

use super::Reader;
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::node::{ITEM, Node, Outline, STEP};
use crate::importing::numbering::{self, depth_of};
use crate::importing::wording::{Fate, Reason, Wording};
use crate::plan::Level;
use std::collections::BTreeSet;

impl Reader<'_> {
    /// Tells headings and steps among the rows of a table by their numbers.
    pub(super) fn levels_of_rows(&self, first: usize, outline: &mut Outline) {
        let nodes = &outline.nodes[first..];
        let depth = |node: &Node| {
            let found = numbering::leading(node.number.text());
            found.map(|found| depth_of(&found))
        };
        let items = nodes.iter().filter(|node| node.rank == ITEM);
        // Letters stand below figures: “1 Water”, under which there is “a) Dig wells”.
        let is_letter = |node: &Node| {
            let mut letters = node.number.text().chars().filter(|c| c.is_alphanumeric());
            letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
        };
        let (data, bare): (Vec<&Node>, Vec<&Node>) =
            items.clone().partition(|node| node.has_data());
        let is_figure = |node: &&Node| node.number.text().contains(|c: char| c.is_ascii_digit());
        let are_lettered = !bare.is_empty()
            && data.len() > 1
            && bare.iter().all(is_figure)
            && data.iter().all(|node| is_letter(node));
        if are_lettered {
            let bare = outline.nodes[first..].iter_mut();
            for node in bare.filter(|node| node.rank == ITEM && !node.has_data()) {
                node.rank = 310;
            }
            return;
        }
        let depths: Vec<u32> = items
            .clone()
            .filter(|node| node.has_data())
            .filter_map(depth)
            .collect();
        let Some(least) = depths.iter().min().copied() else {
            return;
        };
        let mut ranks: Vec<u32> = outline.nodes[first..]
            .iter()
            .map(|node| node.rank)
            .collect();
        // The items above, each deeper than the one before it: the last that is less deep is the parent.
        let mut above: Vec<(u32, &Node)> = Vec::new();
        for (at, node) in outline.nodes[first..].iter().enumerate() {
            if node.rank != ITEM {
                continue;
            }
            let Some(own) = depth(node) else {
                // A lone letter is hardly a number, but for those below it: “A”, “A.1”.
                let mut behind = outline.nodes[first + at + 1..].iter();
                let next = behind.find(|next| next.rank == ITEM);
                if !node.has_data() && next.is_some_and(|next| is_numbered_below(node, next)) {
                    ranks[at] = 310;
                }
                continue;
            };
            while above.last().is_some_and(|(depth, _)| *depth >= own) {
                above.pop();
            }
            let parent = above.last().map(|(_, parent)| *parent);
            above.push((own, node));
            let is_under = parent.is_some_and(|parent| {
                let mut stem = parent.number.folded();
                stem.push('.');
                node.number.folded().starts_with(&stem)
            });
            if own > least && is_under {
                ranks[at] = STEP;
            } else if own < least && !node.has_data() {
                ranks[at] = 300 + own * 10;
            }
        }
        for (node, rank) in outline.nodes[first..].iter_mut().zip(ranks) {
            node.rank = rank;
        }
    }

    /// Leaves out headings under which no item stands, and finds the title among those above all.
    pub(super) fn prune(&mut self, outline: &mut Outline) {
        let nodes = std::mem::take(&mut outline.nodes);
        let has_items: Vec<bool> = (0..nodes.len())
            .map(|at| {
                nodes[at].rank >= ITEM || nodes[at].rank >= 400 || {
                    let below = nodes[at + 1..]
                        .iter()
                        .take_while(|node| node.rank > nodes[at].rank);
                    below.into_iter().any(|node| node.rank >= ITEM)
                }
            })
            .collect();
        let mut kept = Vec::new();
        for (node, has_items) in nodes.into_iter().zip(has_items) {
            if has_items {
                kept.push(node);
                continue;
            }
            let words = Wording::joined(&[node.number, node.title], " ");
            let is_title = outline.title.is_none() && kept.is_empty();
            match is_title {
                true => outline.title = Some(words),
                false => self
                    .ledger
                    .decide(&words, Fate::LeftOut(Reason::EmptyHeading)),
            }
            for words in node.intro.iter().chain(&node.notes) {
                self.ledger.decide(words, Fate::LeftOut(Reason::Around));
            }
        }
        // One heading above all others is the title.
        if outline.title.is_none()
            && let Some(first) = kept.first()
            && first.rank < 300
            && first.number.is_empty()
            && kept[1..].iter().all(|node| node.rank > first.rank)
            && kept
                .iter()
                .any(|node| node.rank > first.rank && node.rank < ITEM)
        {
            let first = kept.remove(0);
            outline.title = Some(first.title);
            outline
                .notes
                .splice(0..0, first.intro.into_iter().chain(first.notes));
        }
        outline.nodes = kept;
    }
}

/// Returns whether the number of a node begins with that of another one, and goes on behind a sign or with figures.
fn is_numbered_below(above: &Node, below: &Node) -> bool {
    let (above, below) = (above.number.folded(), below.number.folded());
    let rest = below.strip_prefix(above.trim_end_matches(['.', ')']));
    !above.is_empty()
        && rest.is_some_and(|rest| {
            rest.chars().any(|c| c.is_ascii_digit()) && !rest.starts_with(char::is_alphabetic)
        })
}

/// Returns how deep the numbers of items are: the first depth of which most have none deeper below them.
pub(super) fn item_depth(depths: &[Option<u32>], is_titled: impl Fn(usize) -> bool) -> Option<u32> {
    let open = |at: &usize| depths[*at].is_some() && !is_titled(*at);
    let all: BTreeSet<u32> = (0..depths.len())
        .filter(open)
        .filter_map(|at| depths[at])
        .collect();
    let found = all.iter().find(|depth| {
        let own = (0..depths.len()).filter(open);
        let own = own.filter(|at| depths[*at] == Some(**depth));
        let has_below = |at: &usize| {
            let mut behind = depths[at + 1..].iter().flatten();
            behind.next().is_some_and(|next| next > *depth)
        };
        let above = own.clone().filter(has_below).count();
        above * 2 < own.count()
    });
    found.or(all.last()).copied()
}

/// Gives each node its level by the ranks that there are.
pub(super) fn set_levels(outline: &mut Outline) {
    let ranks: BTreeSet<u32> = outline
        .nodes
        .iter()
        .map(|node| node.rank)
        .filter(|rank| *rank < ITEM)
        .collect();
    let ranks: Vec<u32> = ranks.into_iter().collect();
    let levels: &[Level] = match ranks.len() {
        0 => &[],
        1 => &[Level::Section],
        2 => &[Level::Section, Level::Goal],
        _ => &[Level::Area, Level::Section, Level::Goal],
    };
    // Of more than three, the lowest share a level.
    let mut has_section = false;
    let mut is_raised = false;
    let mut has_item = false;
    let is_deep = ranks.len() > 3;
    for node in &mut outline.nodes {
        let at = ranks.iter().position(|rank| *rank == node.rank);
        let level = match (node.rank, at) {
            (STEP, _) if has_item => Level::Step,
            (ITEM.., _) => Level::Item,
            (_, Some(at)) => levels[at.min(levels.len() - 1)],
            _ => Level::Section,
        };
        // What should stand in a section and does not is one, and so are those beside it.
        let own = level;
        let level = match level {
            Level::Goal if !has_section || is_raised => Level::Section,
            other => other,
        };
        match level {
            Level::Area => has_section = false,
            Level::Section => (has_section, is_raised) = (true, own == Level::Goal),
            Level::Item => has_item = true,
            Level::Goal | Level::Step => {}
        }
        if level < Level::Item {
            has_item = false;
        }
        node.level = Some(level);
    }
    if is_deep {
        let address = outline
            .nodes
            .first()
            .map(|node| node.address)
            .unwrap_or_default();
        let doubt = Doubt::new(
            DoubtKind::Levels,
            address,
            format!(
                "{} levels of headings stand above the items, and a plan has three",
                ranks.len()
            ),
            "look at how goals are nested, and put them right in the plan",
        );
        outline.doubts.push(doubt.or_else([
            "the uppermost heading is the plan’s title",
            "the lowest headings are items, and what stands below them are steps",
        ]));
    }
}
