//! The steps as tables: the chain that decides the day, then all others.

use super::words::{PathWords, signed};
use crate::compose::progress::signs::paragraph;
use crate::compose::small_table::{self as tables, SmallTable};
use crate::document::{Block, Cell, Inline, Length};
use crate::plan::network::{Matter, Step};
use crate::template::PathPhrase;
use std::collections::BTreeSet;

/// Returns the steps of the chain, from the first to the last.
pub(super) fn chain(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let steps: Vec<usize> = words.path.chain_steps().collect();
    if steps.is_empty() {
        return vec![paragraph(words.word(PathPhrase::ChainNone))];
    }
    vec![table(words, PathPhrase::ChainTable, steps, width)]
}

/// Returns the steps beside the chain: those first that have to be begun first, those last of which
/// nothing is left.
pub(super) fn others(words: &PathWords<'_, '_>, width: Length) -> Vec<Block> {
    let steps = beside_chain(words);
    if steps.is_empty() {
        return vec![paragraph(words.word(PathPhrase::OthersNone))];
    }
    vec![table(words, PathPhrase::OthersTable, steps, width)]
}

/// Returns the steps beside the chain, in the order in which they are said.
pub(super) fn beside_chain(words: &PathWords<'_, '_>) -> Vec<usize> {
    let chain: BTreeSet<usize> = words.path.chain_steps().collect();
    let others = (0..words.path.steps.len()).filter(|step| !chain.contains(step));
    let mut others: Vec<usize> = others.collect();
    others.sort_by_key(|index| {
        let step = words.step(*index);
        (step.is_closed(), step.latest.start)
    });
    others
}

fn table(
    words: &PathWords<'_, '_>,
    summary: PathPhrase,
    steps: Vec<usize>,
    width: Length,
) -> Block {
    let mut table: SmallTable<'_> = words
        .table(summary, width)
        .text(words.word(PathPhrase::Step))
        .text(words.word(PathPhrase::Owner))
        .text(words.word(PathPhrase::Takes))
        .text(words.word(PathPhrase::Earliest))
        .text(words.word(PathPhrase::Latest))
        .figures(words.word(PathPhrase::Slack))
        .text(words.word(PathPhrase::Status))
        .text(words.word(PathPhrase::WaitsFor));
    for index in steps {
        table.row(row(words, index));
    }
    table.block()
}

fn row(words: &PathWords<'_, '_>, index: usize) -> Vec<Cell> {
    let step = words.step(index);
    let sign = words.standing(step);
    let mut standing = vec![Inline::text(sign.said)];
    if step.is_critical {
        standing.push(Inline::strong(words.critical().said));
    }
    let latest = match step.is_closed() {
        true => vec!["–".to_owned()],
        false => words.latest(step.latest),
    };
    vec![
        words.head(step),
        words.owners(step),
        takes(words, step),
        tables::text(words.lasting(step.earliest)),
        tables::cell(latest.into_iter().map(Inline::text).collect()),
        tables::text(match step.is_closed() {
            true => "–".to_owned(),
            false => signed(step.slack),
        }),
        Cell {
            tone: Some(sign.tone),
            ..tables::cell(standing)
        },
        waits(words, index),
    ]
}

fn takes(words: &PathWords<'_, '_>, step: &Step<'_>) -> Cell {
    tables::cell(vec![match (step.takes, step.matter) {
        (Some(takes), _) => Inline::text(takes.said.clone()),
        (None, _) if step.is_at_event => Inline::quiet(words.word(PathPhrase::AtEvent)),
        (None, Matter::Item(_)) => Inline::quiet(words.word(PathPhrase::NotKnown)),
        (None, Matter::Milestone(_)) => Inline::quiet("–"),
    }])
}

fn waits(words: &PathWords<'_, '_>, index: usize) -> Cell {
    let links = words.path.links_to(Some(index)).iter();
    let mut lines: Vec<Inline> = links
        .map(|link| match link.reason.is_implied() {
            true => Inline::quiet(words.link(link)),
            false => Inline::text(words.link(link)),
        })
        .collect();
    if lines.is_empty() {
        lines.push(Inline::quiet("–"));
    }
    tables::cell(lines)
}
