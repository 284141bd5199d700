//! A returned document, held against the note as we write it: what its author put into the slots,
//! and what differs outside them.
//!
//! What stands in a slot is known by its control or its bookmark. But LibreOffice 7.4 ends both with
//! their first paragraph when somebody goes on typing, and in any program an author can delete them.
//! So both documents are laid beside one another, too: what only the returned one has between two
//! texts of ours, and where ours has a slot, was written into that slot.

use super::aligned::{self, AlignedBlock};
use super::taken;
use crate::document::walk::walk_block;
use crate::document::{Block, Slot, Visitor, plain_text};
use crate::docx_file::{self, DocxFile, Reading, RunKind, in_state};
use crate::template::markdown;
use std::collections::HashSet;

/// What a returned document has in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    /// Nothing tells where the slot was: its author deleted it.
    Gone,
    /// Its prompt, its sketch as it was, or nothing.
    Empty,
    /// What its author wrote, in Markdown.
    Words(String),
}

/// What a returned document has of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotReturn {
    pub words: Returned,
    /// Pictures and other objects, which no document of ours can show.
    pub pictures: usize,
    /// What still stands there, beside an author's words, as the slot shows it for a sample.
    pub samples: Vec<String>,
}

/// A slot of ours, and the names by which it is found in a returned document.
#[derive(Debug, Clone)]
pub struct NamedSlot<'a> {
    pub slot: &'a Slot,
    pub tag: String,
    pub bookmark: String,
}

/// A returned document, held against ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// One for each slot, in the order in which they were asked for.
    pub slots: Vec<SlotReturn>,
    /// Texts in no slot that only the returned document has, a paragraph each.
    pub added: Vec<String>,
    /// Texts outside slots that it lacks. Those that only stand elsewhere are not among them.
    pub gone: Vec<String>,
}

/// Returns the slots of a document, in order.
pub fn slots(blocks: &[Block]) -> Vec<&Slot> {
    struct Slots<'d>(Vec<&'d Slot>);
    impl<'d> Visitor<'d> for Slots<'d> {
        fn slot(&mut self, slot: &'d Slot) {
            self.0.push(slot);
        }
    }
    let mut slots = Slots(Vec::new());
    slots.blocks(blocks);
    slots.0
}

/// Holds a returned document against one as we write it.
pub fn compare(returned: &DocxFile, ours: &DocxFile, slots: &[NamedSlot<'_>]) -> Comparison {
    let theirs = pieces(returned, slots);
    let aligned = aligned::align(&pieces(ours, slots), theirs, slots.len());
    let slots = slots.iter().zip(aligned.slots);
    let slots = slots.map(|(slot, found)| match found {
        None => SlotReturn {
            words: Returned::Gone,
            pictures: 0,
            samples: Vec::new(),
        },
        Some(blocks) => of_slot(returned, slot.slot, blocks),
    });
    Comparison {
        slots: slots.collect(),
        added: aligned.added,
        gone: aligned.gone,
    }
}

/// Divides a document into its slots and what stands between them.
fn pieces(file: &DocxFile, slots: &[NamedSlot<'_>]) -> Vec<AlignedBlock> {
    let found: Vec<_> = slots
        .iter()
        .map(|slot| file.slot(&slot.tag, &slot.bookmark))
        .collect();
    let mut places: Vec<((u32, u32), usize)> = found
        .iter()
        .enumerate()
        .filter_map(|(index, found)| Some((found.as_ref()?.paragraphs, index)))
        .collect();
    places.sort_unstable();
    let mut pieces = Vec::new();
    let mut next = places.into_iter().peekable();
    for block in in_state(&file.blocks, Reading::Accepted) {
        let (first, end) = block.paragraphs();
        while let Some((_, index)) = next.next_if(|((start, _), _)| *start < end.max(first + 1)) {
            let content = found[index].as_ref();
            let blocks = content.map(|content| content.blocks.clone());
            pieces.push(AlignedBlock::Slot(index, blocks.unwrap_or_default()));
        }
        let is_inside = |found: &docx_file::SlotContent| {
            found.paragraphs.0 <= first && first < found.paragraphs.1
        };
        if !found.iter().flatten().any(is_inside) {
            pieces.extend(AlignedBlock::text(block));
        }
    }
    for (_, index) in next {
        pieces.push(AlignedBlock::Slot(index, Vec::new()));
    }
    pieces
}

/// Returns what an author wrote among the blocks of a slot.
fn of_slot(file: &DocxFile, slot: &Slot, blocks: Vec<docx_file::Block>) -> SlotReturn {
    let pictures = pictures(&blocks);
    let written = without_prompt(without_echo(file, blocks), &plain_text(&slot.prompt));
    let mut blocks = taken::blocks(file, &written);
    let samples = Samples::of(slot).take_from(&mut blocks);
    let text = markdown::write(&blocks);
    let (words, samples) = match text.is_empty() {
        true => (Returned::Empty, Vec::new()),
        false => (Returned::Words(text), samples),
    };
    SlotReturn {
        words,
        pictures,
        samples,
    }
}

/// What a slot shows to begin with, by the words of each paragraph, entry of a list and table:
/// programs write marks and numbers anew.
struct Samples(HashSet<String>);

impl Samples {
    /// What an author has made words of the note's own is no sample any more.
    fn of(slot: &Slot) -> Self {
        let kept = words_of(slot.content.as_deref().unwrap_or_default());
        Samples(&words_of(&slot.sketch) - &kept)
    }

    /// Takes away what nobody has touched, and returns its words.
    fn take_from(&self, blocks: &mut Vec<Block>) -> Vec<String> {
        let mut taken = Vec::new();
        blocks.retain_mut(|block| {
            match block {
                Block::List(list) => {
                    list.items.retain(|item| !self.take(item, &mut taken));
                    return !list.items.is_empty();
                }
                Block::Callout(callout) => {
                    taken.extend(self.take_from(&mut callout.blocks));
                    return !callout.blocks.is_empty();
                }
                _ => {}
            }
            !self.take(std::slice::from_ref(block), &mut taken)
        });
        taken
    }

    /// Returns whether blocks are samples, all of them; adds their words then.
    fn take(&self, blocks: &[Block], taken: &mut Vec<String>) -> bool {
        let words = words_of(blocks);
        let is_sample = !words.is_empty() && words.is_subset(&self.0);
        if is_sample {
            let text = markdown::write(blocks);
            let words = text.split_whitespace().map(|word| word.trim_matches('*'));
            let words = words.filter(|word| word.contains(char::is_alphanumeric));
            taken.push(words.collect::<Vec<_>>().join(" "));
        }
        is_sample
    }
}

fn words_of(blocks: &[Block]) -> HashSet<String> {
    struct Words(HashSet<String>);
    impl<'d> Visitor<'d> for Words {
        fn block(&mut self, block: &'d Block) {
            if let Block::List(_) | Block::Callout(_) = block {
                return walk_block(self, block);
            }
            let text = markdown::write(std::slice::from_ref(block));
            let words = words(&text).join(" ");
            self.0.extend((!words.is_empty()).then_some(words));
        }
    }
    let mut words = Words(HashSet::new());
    words.blocks(blocks);
    words.0
}

fn pictures(blocks: &[docx_file::Block]) -> usize {
    let runs = docx_file::paragraphs(blocks).into_iter();
    let runs = runs.flat_map(|paragraph| &paragraph.runs);
    runs.filter(|run| matches!(run.kind, RunKind::Object(_)))
        .count()
}

/// Takes away what LibreOffice 7.4 writes more than once. A control's text of several scripts comes
/// before its pieces and behind each of them. Where an author ended a control's paragraph and went
/// on, the next paragraph has a control, too, with the text of the first behind its own.
fn without_echo(file: &DocxFile, mut blocks: Vec<docx_file::Block>) -> Vec<docx_file::Block> {
    let alias_in = |number: u32| {
        let mut controls = file.controls.iter();
        let control = controls.find(|control| control.start.paragraph == number)?;
        control.alias.as_deref()
    };
    if let Some(docx_file::Block::Paragraph(first)) = blocks.first_mut()
        && alias_in(first.number).is_some()
        && let Some(length) = said_several_times(&first.text)
    {
        first.cut_end(length);
    }
    for index in 1..blocks.len() {
        let (before, rest) = blocks.split_at_mut(index);
        let (Some(docx_file::Block::Paragraph(first)), [docx_file::Block::Paragraph(next), ..]) =
            (before.last(), rest)
        else {
            continue;
        };
        let alias = alias_in(first.number);
        let is_echo = alias.is_some()
            && alias == alias_in(next.number)
            && !first.text.is_empty()
            && next.text.ends_with(&first.text);
        if is_echo {
            next.cut_end(next.text.len() - first.text.len());
        }
    }
    blocks
}

/// Returns the length in bytes of a text that is followed by each of its pieces, itself behind each
/// of them.
fn said_several_times(text: &str) -> Option<usize> {
    const MOST_PIECES: usize = 64;
    (2..=MOST_PIECES).find_map(|pieces| {
        let length = text.len() / (pieces + 2);
        let is_whole = length > 0 && text.len() == length * (pieces + 2);
        let (whole, mut echo) = text.split_at_checked(length).filter(|_| is_whole)?;
        let mut left = whole;
        while !left.is_empty() {
            let ends = left.char_indices().skip(1).map(|(at, _)| at);
            let after = ends.chain([left.len()]).find_map(|end| {
                let rest = echo.strip_prefix(&left[..end])?;
                Some((end, rest.strip_prefix(whole)?))
            });
            let (end, rest) = after?;
            (left, echo) = (&left[end..], rest);
        }
        echo.is_empty().then_some(length)
    })
}

/// Takes the prompt away where it still stands, be it with words behind it.
fn without_prompt(mut blocks: Vec<docx_file::Block>, prompt: &str) -> Vec<docx_file::Block> {
    let prompted = blocks.iter_mut().enumerate().find_map(|(index, block)| {
        let docx_file::Block::Paragraph(paragraph) = block else {
            return None;
        };
        let length = beginning(&paragraph.text, prompt)?;
        Some((index, length))
    });
    let Some((index, length)) = prompted else {
        return blocks;
    };
    if let docx_file::Block::Paragraph(paragraph) = &mut blocks[index] {
        paragraph.cut_start(length);
        if paragraph.text.trim().is_empty() {
            blocks.remove(index);
        }
    }
    blocks
}

/// Returns how many bytes of a text say the same as `words`, if it begins so; spaces do not matter.
fn beginning(text: &str, words: &str) -> Option<usize> {
    let mut wanted = words.chars().filter(|c| !c.is_whitespace());
    let mut next = wanted.next()?;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            continue;
        }
        if c != next {
            return None;
        }
        match wanted.next() {
            Some(one) => next = one,
            None => return Some(at + c.len_utf8()),
        }
    }
    None
}

/// Returns the words of a text, without what is between them.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{beginning, said_several_times, words};

    #[test]
    fn a_prompt_is_known_whatever_its_spaces() {
        let prompt = "What to write.";
        assert_eq!(beginning("What  to\u{a0}write. Mine", prompt), Some(16));
        assert_eq!(beginning("What to", prompt), None);
        assert_eq!(beginning("Mine", "What"), None);
        assert_eq!(beginning("Mine", ""), None);
    }

    #[test]
    fn a_text_that_was_written_several_times_is_known() {
        for (text, length) in [
            ("كلمات.كلماتكلمات..كلمات.", Some("كلمات.".len())),
            ("a1 b2 a1 b2", None),
            ("", None),
            // Three pieces: ab1.
            ("ab1aab1bab11ab1", Some(3)),
        ] {
            assert_eq!(said_several_times(text), length, "{text}");
        }
    }

    #[test]
    fn words_are_what_is_not_a_mark() {
        assert_eq!(words("| **a** b | — |\n"), ["a", "b"]);
    }
}
