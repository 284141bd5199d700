//! Footnotes: written anywhere, said where they are referred to.

use super::Events;
use super::findings::{Findings, LeftOut};
use crate::document::{Block, Inline, Visitor};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes<'t> {
    all: Vec<Footnote<'t>>,
    /// Where the first one of each label is.
    by_label: HashMap<CowStr<'t>, usize>,
}

struct Footnote<'t> {
    label: CowStr<'t>,
    range: Range<usize>,
    content: Vec<Inline>,
    is_used: bool,
}

impl<'t> Footnotes<'t> {
    /// Takes in a footnote that stands in a range of the text. Of two of one label, the first has it.
    pub(super) fn add(&mut self, label: &CowStr<'t>, range: &Range<usize>, blocks: &[Block]) {
        self.by_label.entry(label.clone()).or_insert(self.all.len());
        self.all.push(Footnote {
            label: label.clone(),
            range: range.clone(),
            content: in_one_line(blocks),
            is_used: false,
        });
    }

    /// Returns a footnote that is referred to, if it says anything: the note itself, or its mark again.
    pub(super) fn take(&mut self, label: &str) -> Option<Inline> {
        let at = self.by_label.get(label)?;
        let note = self.all.get_mut(*at)?;
        let is_again = std::mem::replace(&mut note.is_used, true);
        let content = Some(&note.content).filter(|content| !content.is_empty())?;
        Some(match is_again {
            true => Inline::NoteAgain(content.clone()),
            false => Inline::Note(content.clone()),
        })
    }

    /// Reports the footnotes that nothing refers to.
    pub(super) fn finish(&self, findings: &mut Findings<'_>) {
        for note in self.all.iter().filter(|note| !note.is_used) {
            findings.leave_out(LeftOut::UnusedNote(&note.label), &note.range);
        }
    }
}

/// Returns where the footnote ends whose events begin at `start`.
pub(super) fn end_of(events: &Events<'_>, start: usize) -> usize {
    let mut depth = 0;
    for (index, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::FootnoteDefinition) if depth == 0 => return index,
            Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}

/// Puts blocks into one paragraph, each on its own line.
fn in_one_line(blocks: &[Block]) -> Vec<Inline> {
    struct Lines(Vec<Inline>);
    impl<'d> Visitor<'d> for Lines {
        fn line(&mut self, content: &'d [Inline]) {
            if !self.0.is_empty() && !content.is_empty() {
                self.0.push(Inline::LineBreak);
            }
            self.0.extend_from_slice(content);
        }
    }
    let mut lines = Lines(Vec::new());
    lines.blocks(blocks);
    lines.0
}
