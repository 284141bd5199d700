//! How many words a file has, and what became of them while it was read.

use crate::package::LeftOut;

/// The words of a file. A word is as long a row of characters as possible none of which is white
/// space; the runs of a paragraph are joined, and tabs, breaks and the ends of paragraphs and cells
/// divide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WordCount {
    /// In the raw XML, counted without the reader.
    pub in_file: usize,
    /// In the places that were read.
    pub read: usize,
    /// Those that stand in no place, by reason; reasons without words are not listed.
    pub left_out: Vec<(LeftOut, usize)>,
}

impl WordCount {
    /// Counts the words of a text.
    pub fn of(text: &str) -> usize {
        text.split_whitespace().count()
    }

    /// Returns whether every word of the file was read or left out for a reason.
    pub fn adds_up(&self) -> bool {
        let left_out: usize = self.left_out.iter().map(|(_, words)| words).sum();
        self.in_file == self.read + left_out
    }
}

/// Returns why the words of a part stand in no place, by its first element.
pub(super) fn reason_of_part(root: &str) -> LeftOut {
    match root {
        "chartSpace" => LeftOut::Chart,
        "dataModel" | "drawing" => LeftOut::Diagram,
        "glossaryDocument" => LeftOut::BuildingBlock,
        _ => LeftOut::UnusedPart,
    }
}
