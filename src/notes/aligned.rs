//! Two documents side by side: which text of one is which of the other, and what stands between.

use crate::docx_file::{self, Block, RunKind};
use std::collections::{HashMap, HashSet};

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AlignedBlock {
    /// A slot, by its place in the list of slots, and what stands in it.
    Slot(usize, Vec<Block>),
    /// A block in no slot, and its words.
    Text(Block, String),
}

impl AlignedBlock {
    /// Makes a piece of a block that says something.
    pub(super) fn text(block: Block) -> Option<Self> {
        let paragraphs = docx_file::paragraphs(std::slice::from_ref(&block));
        let has_object = paragraphs.iter().any(|paragraph| {
            let mut runs = paragraph.runs.iter();
            runs.any(|run| run.kind != RunKind::Text)
        });
        let lines: Vec<String> = paragraphs.into_iter().map(words).collect();
        let text = lines.join("\n");
        let says_something = !text.trim().is_empty() || has_object;
        says_something.then_some(AlignedBlock::Text(block, text))
    }

    fn words(&self) -> Option<&str> {
        match self {
            AlignedBlock::Slot(..) => None,
            AlignedBlock::Text(_, text) => Some(text),
        }
    }
}

fn words(paragraph: &docx_file::Paragraph) -> String {
    let words: Vec<&str> = paragraph.text.split_whitespace().collect();
    words.join(" ")
}

/// Above so many pairs of texts they are not compared one by one: nobody writes so much by hand.
const MOST_PAIRS: usize = 16_000_000;

/// What comes of two documents.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    /// What stands in each slot; nothing where no slot is.
    pub(super) slots: Vec<Option<Vec<Block>>>,
    pub(super) added: Vec<String>,
    pub(super) gone: Vec<String>,
}

/// Lays a returned document beside ours.
pub(super) fn align(ours: &[AlignedBlock], theirs: Vec<AlignedBlock>, slots: usize) -> Aligned {
    let mut aligned = Aligned {
        slots: vec![None; slots],
        ..Aligned::default()
    };
    let mut loose = Loose {
        known: ours.iter().filter_map(AlignedBlock::words).collect(),
        ..Loose::default()
    };
    let matches = matches(ours, &theirs);
    let mut theirs = theirs.into_iter();
    let (mut our_start, mut their_start) = (0, 0);
    for (our_end, their_end) in matches.into_iter().chain([(ours.len(), usize::MAX)]) {
        let gap: Vec<AlignedBlock> = theirs
            .by_ref()
            .take(their_end.saturating_sub(their_start))
            .collect();
        aligned.settle(&ours[our_start..our_end], gap, &mut loose);
        theirs.next();
        (our_start, their_start) = (our_end + 1, their_end.saturating_add(1));
    }
    // What stands elsewhere now is neither new nor gone.
    aligned.added = beyond(&loose.added, &loose.gone);
    aligned.gone = beyond(&loose.gone, &loose.added);
    aligned
}

/// Texts in no slot.
#[derive(Default)]
struct Loose<'o> {
    /// All that ours has: where one of them stands, it is not an author's.
    known: HashSet<&'o str>,
    added: Vec<String>,
    gone: Vec<String>,
}

impl Aligned {
    /// Settles what stands between two texts that both documents have.
    fn settle(&mut self, ours: &[AlignedBlock], theirs: Vec<AlignedBlock>, loose: &mut Loose<'_>) {
        let lost = ours.iter().filter_map(AlignedBlock::words);
        // A text of ours that has changed since could be what they have instead.
        let is_sure = ours.iter().all(|piece| piece.words().is_none());
        loose.gone.extend(lost.map(str::to_owned));
        let found = theirs.iter().find_map(|piece| match piece {
            AlignedBlock::Slot(index, _) => Some(*index),
            AlignedBlock::Text(..) => None,
        });
        let expected = ours.iter().find_map(|piece| match piece {
            AlignedBlock::Slot(index, _) => Some(*index),
            AlignedBlock::Text(..) => None,
        });
        // The slot to which a text belongs: the one before it, else the next one.
        let mut slot = found.or(expected);
        for piece in theirs {
            match (piece, slot) {
                (AlignedBlock::Slot(index, blocks), _) => {
                    self.slots[index].get_or_insert_default().extend(blocks);
                    slot = Some(index);
                }
                (AlignedBlock::Text(block, text), Some(index))
                    if is_sure && !loose.known.contains(text.as_str()) =>
                {
                    self.slots[index].get_or_insert_default().push(block);
                }
                (AlignedBlock::Text(_, text), _) => {
                    loose.added.extend(text.split('\n').map(str::to_owned));
                }
            }
        }
    }
}

/// Returns which texts are the same in both, as pairs of places that rise in both: a longest such
/// row.
fn matches(ours: &[AlignedBlock], theirs: &[AlignedBlock]) -> Vec<(usize, usize)> {
    let (our_texts, their_texts) = (texts(ours), texts(theirs));
    let width = their_texts.len() + 1;
    if our_texts.len().saturating_mul(width) > MOST_PAIRS {
        return Vec::new();
    }
    // The length of the longest row from each pair on.
    let mut lengths = vec![0_u32; (our_texts.len() + 1) * width];
    for (row, (_, our)) in our_texts.iter().enumerate().rev() {
        for (column, (_, their)) in their_texts.iter().enumerate().rev() {
            let below = (row + 1) * width + column;
            lengths[row * width + column] = match our == their {
                true => lengths[below + 1] + 1,
                false => lengths[below].max(lengths[row * width + column + 1]),
            };
        }
    }
    let mut matches = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < our_texts.len() && column < their_texts.len() {
        let here = row * width + column;
        if our_texts[row].1 == their_texts[column].1 {
            matches.push((our_texts[row].0, their_texts[column].0));
            (row, column) = (row + 1, column + 1);
        } else if lengths[here + width] >= lengths[here + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    matches
}

fn texts(pieces: &[AlignedBlock]) -> Vec<(usize, &str)> {
    let pieces = pieces.iter().enumerate();
    pieces
        .filter_map(|(index, piece)| Some((index, piece.words()?)))
        .collect()
}

/// Returns the texts that there are more of in one list than in another.
fn beyond(texts: &[String], others: &[String]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for text in others.iter().flat_map(|text| text.split('\n')) {
        *counts.entry(text).or_default() += 1;
    }
    let mut is_more = |text: &&str| match counts.get_mut(*text) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => !text.is_empty(),
    };
    let lines = texts.iter().flat_map(|text| text.split('\n'));
    lines
        .filter(|text| is_more(text))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(docx_file::Paragraph {
            text: text.to_owned(),
            ..docx_file::Paragraph::default()
        })
    }

    /// Reads pieces from one letter each: digits are slots.
    fn pieces(letters: &str) -> Vec<AlignedBlock> {
        let piece = |c: char| match c.to_digit(10) {
            Some(slot) => AlignedBlock::Slot(slot as usize, vec![paragraph("p")]),
            None => AlignedBlock::Text(paragraph(&c.to_string()), c.to_string()),
        };
        letters.chars().map(piece).collect()
    }

    /// Returns what stands in each slot, then what was added and what is gone.
    fn aligned(ours: &str, theirs: &str) -> String {
        let aligned = align(&pieces(ours), pieces(theirs), 2);
        let slots = aligned.slots.iter().map(|slot| match slot {
            None => "-".to_owned(),
            Some(blocks) => docx_file::paragraphs(blocks)
                .iter()
                .map(|paragraph| paragraph.text.as_str())
                .collect(),
        });
        let slots: Vec<String> = slots.collect();
        let (added, gone) = (aligned.added.concat(), aligned.gone.concat());
        format!("{} +{added} -{gone}", slots.join(" "))
    }

    #[test]
    fn what_is_new_between_texts_belongs_to_the_slot_there() {
        for (theirs, expected) in [
            ("a0b1c", "p p + -"),
            // Behind, before and around a slot.
            ("a0xyb1c", "pxy p + -"),
            ("ax0yb1c", "xpy p + -"),
            // The slot is gone, and its words are not.
            ("axb1c", "x p + -"),
            ("ab1c", "- p + -"),
            // No slot is near, or what stands there was changed.
            ("xa0b1c", "p p +x -"),
            ("a0x1c", "p p +x -b"),
            // What stands elsewhere is neither new nor gone.
            ("b1ca0", "p p + -"),
        ] {
            let found = aligned("a0b1c", theirs);
            assert_eq!(found, expected, "{theirs}");
        }
    }
}
