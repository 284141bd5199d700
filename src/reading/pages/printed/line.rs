//! A line of a page, and the words on it.

use super::drawing::Turn;

/// A word on a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PrintedWord {
    pub text: String,
    pub start: f32,
    pub end: f32,
    pub is_bold: bool,
    pub is_struck: bool,
}

/// Words on one baseline, in the order of reading.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PrintedLine {
    pub words: Vec<PrintedWord>,
    pub start: f32,
    pub end: f32,
    pub baseline: f32,
    pub size: f32,
    pub turn: Turn,
    /// Whether some of it is drawn from the right, and whether all of it begins there.
    pub is_turned_round: bool,
    pub is_from_right: bool,
}

impl PrintedWord {
    /// Returns how wide its letters are.
    pub(super) fn letter(&self) -> f32 {
        (self.end - self.start) / self.text.chars().count().max(1) as f32
    }
}

impl PrintedLine {
    pub(crate) fn text(&self) -> String {
        let words = self.words.iter().map(|word| word.text.as_str());
        words.collect::<Vec<_>>().join(" ")
    }

    /// Returns the pieces of it between which stands more than a blank: from where to where.
    pub(crate) fn pieces(&self) -> Vec<(f32, f32)> {
        let mut words: Vec<&PrintedWord> = self.words.iter().collect();
        words.sort_by(|one, other| one.start.total_cmp(&other.start));
        let mut pieces: Vec<(f32, f32)> = Vec::new();
        for word in words {
            match pieces.last_mut() {
                Some((_, end)) if word.start - *end < 0.9 * self.size => *end = end.max(word.end),
                _ => pieces.push((word.start, word.end)),
            }
        }
        pieces
    }

    pub(crate) fn is_bold(&self) -> bool {
        self.words.iter().all(|word| word.is_bold)
    }
}
