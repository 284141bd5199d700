//! How far a note is: which slots are filled, and with how many words.

use crate::diagnostic::{Diagnostic, Span};
use crate::document::{Block, Inline, Slot, Visitor, plain_text};
use crate::template::Labels;
use crate::template::note::SlotInfo;

/// A text may be longer than it was asked for, by a half of that.
const TOLERANCE: (u64, u64) = (3, 2);

/// How far a note is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Readiness {
    /// In the order in which they stand in the note.
    pub slots: Vec<SlotState>,
}

/// How far a slot is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotState {
    pub title: String,
    pub is_filled: bool,
    /// How many words it has.
    pub words: usize,
    /// About how many it is asked to have, if the length matters.
    pub budget: Option<u32>,
}

impl SlotState {
    pub(super) fn of(info: &SlotInfo, content: Option<&[Block]>) -> Self {
        SlotState {
            title: info.title.clone(),
            is_filled: content.is_some(),
            words: content.map_or(0, count),
            budget: info.words,
        }
    }

    /// Reports a text that is much longer than it was asked for.
    pub(super) fn over_budget(&self, heading: Option<Span>) -> Option<Diagnostic> {
        let (words, budget) = (self.words as u64, u64::from(self.budget?));
        (words * TOLERANCE.1 > budget * TOLERANCE.0).then(|| {
            let finding = Diagnostic::warning(
                "slot-over-budget",
                format!(
                    "“{}” has {words} words, about {budget} are asked for",
                    self.title
                ),
            );
            match heading {
                Some(heading) => finding.at_labelled(heading, format!("{words} words")),
                None => finding,
            }
            .help("shorten it, or put the details into an annex")
        })
    }
}

impl Readiness {
    /// Counts the filled slots.
    pub fn filled(&self) -> usize {
        self.slots.iter().filter(|slot| slot.is_filled).count()
    }

    /// Counts the words of all slots.
    pub fn words(&self) -> usize {
        self.slots.iter().map(|slot| slot.words).sum()
    }

    /// Adds up the words that are asked for.
    pub fn budget(&self) -> u64 {
        let budgets = self.slots.iter().filter_map(|slot| slot.budget);
        budgets.map(u64::from).sum()
    }

    /// Walks over the titles of the empty slots.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        let empty = self.slots.iter().filter(|slot| !slot.is_filled);
        empty.map(|slot| slot.title.as_str())
    }

    /// Says in a line how far the note is.
    pub fn line(&self, labels: &Labels) -> String {
        let [filled, slots, words] =
            [self.filled(), self.slots.len(), self.words()].map(|count| count.to_string());
        if filled == slots {
            let places = [("slots", slots.as_str()), ("words", &words)];
            return labels.note.complete.fill(&places);
        }
        labels.note.readiness.fill(&[
            ("filled", &filled),
            ("slots", &slots),
            ("words", &words),
            ("budget", &self.budget().to_string()),
        ])
    }

    /// Says what is missing, if anything is.
    pub(crate) fn missing_line(&self, labels: &Labels) -> Option<String> {
        let missing: Vec<&str> = self.missing().collect();
        let titles = labels.list(&missing);
        (!missing.is_empty()).then(|| labels.note.missing.fill(&[("titles", &titles)]))
    }
}

/// Counts the words of blocks: what stands between spaces and has a letter or a digit.
fn count(blocks: &[Block]) -> usize {
    struct Words(usize);
    impl<'d> Visitor<'d> for Words {
        /// A sketch is no answer.
        fn slot(&mut self, slot: &'d Slot) {
            self.blocks(slot.content.as_deref().unwrap_or_default());
        }

        fn line(&mut self, content: &'d [Inline]) {
            let text = plain_text(content);
            let words = text.split_whitespace();
            let words = words.filter(|word| word.contains(char::is_alphanumeric));
            self.0 += words.count();
            content.iter().for_each(|inline| self.inline(inline));
        }
    }
    let mut words = Words(0);
    words.blocks(blocks);
    words.0
}
