//! Words of a file that its reader leaves out, and why.

use crate::keyed::keyed;

keyed! {
    /// Why words of a file stand in no place. There is no other reason.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LeftOut {
        /// The instruction of a field, of which the result is read.
        FieldCode = "field-code",
        /// The same content once more, in a form for other programs.
        OtherForm = "other-form",
        /// The reading above or beside characters of East Asian text.
        Ruby = "ruby",
        /// The text of a chart: its titles, and its copy of the values.
        Chart = "chart",
        /// The text of a diagram (SmartArt).
        Diagram = "diagram",
        /// The lines above notes.
        NoteSeparator = "note-separator",
        /// Building blocks that a document brings along and does not show.
        BuildingBlock = "building-block",
        /// A text in a workbook's list of texts that no cell shows.
        UnusedText = "unused-text",
        /// A part that nothing in the file refers to, so that no program shows it.
        UnusedPart = "unused-part",
    }
}

/// How many words were left out, by reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOutWords([usize; LeftOut::ALL.len()]);

impl LeftOutWords {
    /// Adds words.
    pub fn add(&mut self, reason: LeftOut, words: usize) {
        self.0[reason as usize] += words;
    }

    /// Returns the reasons that there were, each with its number of words.
    pub fn reasons(&self) -> Vec<(LeftOut, usize)> {
        let all = LeftOut::ALL.into_iter().zip(self.0);
        all.filter(|(_, words)| *words > 0).collect()
    }
}

/// Counts the words of a text that comes in pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct JoinedWords {
    words: usize,
    is_in_word: bool,
}

impl JoinedWords {
    /// Adds a piece, joined to the one before.
    pub(crate) fn push(&mut self, text: &str) {
        for c in text.chars() {
            let is_space = c.is_whitespace();
            self.words += usize::from(!is_space && !self.is_in_word);
            self.is_in_word = !is_space;
        }
    }

    /// Returns how many words there are.
    pub(crate) fn count(self) -> usize {
        self.words
    }
}
