//! Marks that stand in Markdown for what is no Markdown: values and slots.
//!
//! A template's values never go through the Markdown reader. Each leaves a mark of characters that
//! Unicode keeps for such internal use (noncharacters, §23.7), and the reader gives it back to be
//! replaced when the paragraph is made. So a value comes out word for word, whatever is in it.

use super::faults::Fault;
use minijinja::Error;
use std::fmt::Write as _;

const VALUE_START: char = '\u{FDD0}';
const VALUE_END: char = '\u{FDD1}';
const SLOT_START: char = '\u{FDD2}';
const SLOT_END: char = '\u{FDD3}';

/// The most bytes that all values of a template may have together.
pub(super) const MOST_BYTES: usize = 8 << 20;

/// A slot as a template asks for it.
#[derive(Debug, Clone)]
pub(super) struct SlotCall {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) words: u32,
    /// Plain text.
    pub(super) prompt: String,
    /// Markdown with marks.
    pub(super) sketch: Option<String>,
}

/// What the marks of a text stand for.
#[derive(Debug, Default)]
pub(super) struct Marks {
    values: Vec<String>,
    bytes: usize,
    pub(super) slots: Vec<SlotCall>,
}

impl Marks {
    /// Keeps a value; returns its mark.
    pub(super) fn value(&mut self, text: &str) -> Result<String, Error> {
        // A value that was put together from captured text has marks of its own.
        let left = MOST_BYTES - self.bytes;
        let Some(text) = self.said(text, left) else {
            return Err(too_much().into_error());
        };
        self.bytes += text.len();
        let mark = mark(VALUE_START, self.values.len(), VALUE_END);
        self.values.push(text);
        Ok(mark)
    }

    /// Keeps a slot; returns its mark.
    pub(super) fn slot(&mut self, call: SlotCall) -> String {
        self.slots.push(call);
        slot_mark(self.slots.len() - 1)
    }

    /// Returns a text with its values put in, and without the marks of slots; nothing if that has
    /// more than `most` bytes.
    pub(super) fn said(&self, text: &str, most: usize) -> Option<String> {
        let mut said = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(is_mark) {
            if said.len() > most {
                return None;
            }
            said.push_str(&rest[..at]);
            rest = &rest[at..];
            match (
                split_mark(rest, VALUE_START, VALUE_END),
                split_mark(rest, SLOT_START, SLOT_END),
            ) {
                (Some((index, after)), _) => {
                    said.push_str(self.values.get(index).map_or("", String::as_str));
                    rest = after;
                }
                (None, Some((_, after))) => rest = after,
                (None, None) => {
                    let mut chars = rest.chars();
                    chars.next();
                    rest = chars.as_str();
                }
            }
        }
        said.push_str(rest);
        (said.len() <= most).then_some(said)
    }
}

/// The template prints more than fits a document.
pub(super) fn too_much() -> Fault {
    Fault::limit("the template prints too much")
}

/// Returns the mark of a slot.
pub(super) fn slot_mark(index: usize) -> String {
    mark(SLOT_START, index, SLOT_END)
}

/// Returns which slot a paragraph stands for, if that is what it is.
pub(super) fn slot_of(paragraph: &str) -> Option<usize> {
    match split_mark(paragraph, SLOT_START, SLOT_END) {
        Some((index, "")) => Some(index),
        _ => None,
    }
}

/// Returns whether a character belongs to a mark.
pub(super) fn is_mark(c: char) -> bool {
    (VALUE_START..=SLOT_END).contains(&c)
}

/// Returns a text of somebody else's that cannot be taken for a mark.
pub(super) fn without_marks(text: &str) -> String {
    text.replace(is_mark, "\u{FFFD}")
}

fn mark(start: char, index: usize, end: char) -> String {
    let mut mark = String::new();
    // Writing to a string does not fail.
    let _ = write!(mark, "{start}{index}{end}");
    mark
}

fn split_mark(text: &str, start: char, end: char) -> Option<(usize, &str)> {
    let (index, after) = text.strip_prefix(start)?.split_once(end)?;
    Some((index.parse().ok()?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_back_word_for_word() {
        let mut marks = Marks::default();
        let first = marks.value("**x** | {{ 1 }}").unwrap();
        let both = marks.value(&format!("<{first}>")).unwrap();
        let said = |text: &str| marks.said(text, 1000).unwrap();
        assert_eq!(said(&format!("a {both} b")), "a <**x** | {{ 1 }}> b");
        let slot = slot_mark(7);
        assert_eq!(slot_of(&slot), Some(7));
        assert_eq!(slot_of(&format!("{slot} and more")), None);
        assert_eq!(said(&format!("a{slot}b\u{FDD0}99\u{FDD1}\u{FDD0}x")), "abx");
        assert_eq!(marks.said(&both, 5), None);
        assert_eq!(without_marks("a\u{FDD0}0\u{FDD1}"), "a\u{FFFD}0\u{FFFD}");
    }
}
