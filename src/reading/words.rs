//! How many words a file has, and what became of them while it was read.

/// Why words of a file stand in no place. There is no other reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// The instruction of a field, of which the result is read.
    FieldCode,
    /// The same content once more, in a form for other programs.
    OtherForm,
    /// The reading above or beside characters of East Asian text.
    Ruby,
    /// The text of a chart: its titles, and its copy of the values.
    Chart,
    /// The text of a diagram (SmartArt).
    Diagram,
    /// The lines above notes.
    NoteSeparator,
    /// Building blocks that a document brings along and does not show.
    BuildingBlock,
    /// A text in a workbook's list of texts that no cell shows.
    UnusedText,
    /// A part that nothing in the file refers to, so that no program shows it.
    UnusedPart,
}

impl LeftOut {
    pub const ALL: [LeftOut; 9] = [
        LeftOut::FieldCode,
        LeftOut::OtherForm,
        LeftOut::Ruby,
        LeftOut::Chart,
        LeftOut::Diagram,
        LeftOut::NoteSeparator,
        LeftOut::BuildingBlock,
        LeftOut::UnusedText,
        LeftOut::UnusedPart,
    ];
}

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
