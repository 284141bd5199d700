//! Notes that come back: what an author wrote into a DOCX file is found in it again.

use super::kinds::{Case, composed, real_plan};
use crate::markdown::written;
use proptest::prelude::*;
use wem_report::compose::concept_note::ConceptNote;
use wem_report::document::{Block, Slot};
use wem_report::docx_file;
use wem_report::notes::{self, Comparison, NamedSlot, Returned};
use wem_report::render::docx;

fn named(slot: &Slot) -> NamedSlot<'_> {
    NamedSlot {
        slot,
        tag: docx::slot_tag(&slot.anchor).into_owned(),
        bookmark: docx::bookmark_name(&slot.anchor),
    }
}

fn note(texts: Option<&str>) -> ConceptNote {
    let plan = real_plan();
    let case = Case {
        plan: &plan,
        subject: "2.3.2",
        texts,
        ..Case::default()
    };
    composed(&case).0.expect("a note")
}

fn file(note: &ConceptNote) -> docx_file::DocxFile {
    let bytes = docx::render(&note.document).expect("a file").bytes;
    docx_file::read(&bytes).expect("a right file")
}

fn compared(returned: &docx_file::DocxFile, ours: &ConceptNote) -> Comparison {
    let slots: Vec<NamedSlot<'_>> = notes::slots(&ours.document.blocks)
        .into_iter()
        .map(named)
        .collect();
    notes::compare(returned, &file(ours), &slots)
}

#[test]
fn an_empty_note_has_nothing_to_take() {
    let empty = note(None);
    let comparison = compared(&file(&empty), &empty);
    assert!(
        comparison
            .slots
            .iter()
            .all(|slot| slot.words == Returned::Empty)
    );
    assert_eq!((comparison.added, comparison.gone), (vec![], vec![]));
}

/// Returns what is taken of the first slot where an author wrote `blocks` into each.
fn taken(blocks: &[Block]) -> Vec<Returned> {
    let mut filled = note(None);
    for block in &mut filled.document.blocks {
        if let Block::Slot(slot) = block {
            slot.content = Some(blocks.to_vec());
        }
    }
    let comparison = compared(&file(&filled), &note(None));
    assert_eq!((comparison.added, comparison.gone), (vec![], vec![]));
    comparison
        .slots
        .into_iter()
        .map(|slot| slot.words)
        .collect()
}

/// Returns what a reader sees, but for how deep it is set in: to which of several lists a paragraph
/// without a mark belongs, only its indent says, and two lists with the same bullets look like one.
fn flat(blocks: &[Block]) -> Vec<String> {
    let seen = written::all_seen(blocks);
    let lines = seen.lines().map(str::trim);
    let lines = lines.filter(|line| *line != "list Bulleted" && !line.is_empty());
    // Headings of columns are bold anyway.
    let bold = |line: &str| {
        line.replace("Strong", "None")
            .replace("NoneNone}", "")
            .replace("{", "")
    };
    lines
        .map(|line| match line.starts_with("table") {
            true => bold(line),
            false => line.to_owned(),
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_taken_as_it_was(blocks in written::blocks()) {
        let markdown = notes::canonical(&blocks);
        let read = written::read_again(&markdown);
        for words in taken(&read) {
            let Returned::Words(words) = words else {
                prop_assert!(false, "{words:?} of {markdown}");
                continue;
            };
            prop_assert_eq!(
                flat(&written::read_again(&words)),
                flat(&read),
                "{} taken as {}", markdown, words
            );
        }
    }
}
