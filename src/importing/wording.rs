//! Words of a source, each with the place that it stands in, and what becomes of them.

use crate::diagnostic::is_unseen;
pub(super) use crate::plan::column::folded as fold;
use crate::reading::grid::{GridParagraph, SourceAddress};
use std::collections::BTreeMap;
use std::ops::Range;

/// All paragraphs of a source, and the fate of every piece of them.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    texts: Vec<SourceText>,
}

/// A paragraph of the source.
#[derive(Debug)]
struct SourceText {
    address: SourceAddress,
    text: String,
    fates: Vec<(Range<usize>, Fate)>,
}

/// What became of a piece of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is in the plan, as it was said.
    Kept,
    /// The plan says it by its form: a sign between names, "with support of", the tick of a month.
    Said,
    /// It is left out.
    LeftOut(Reason),
}

/// Why words of the text are not in the plan. There is no other reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A sign between a number and its text.
    Sign,
    /// Characters of which nothing is seen, where a text would have no other.
    Unseen,
    /// The heading of a column, which the plan’s own heading stands for.
    Heading,
    /// A heading row that is printed again.
    RepeatedHeading,
    /// A goal or section that is printed again.
    RepeatedTitle,
    /// A row of sums.
    Total,
    /// Says that something is still to be agreed, as the plan’s documents do by themselves.
    Open,
    /// Says that nobody is named.
    Nobody,
    /// Says that there is no start, or no end.
    NoEnd,
    /// A text before the first table or behind the last.
    Around,
    /// A table that is no part of the plan.
    OtherTable,
    /// The mark of a note.
    NoteMark,
    /// A number where the plan has another one already, or where it has none.
    Number,
    /// A column that the map leaves out.
    Column,
    /// A heading under which nothing stands.
    EmptyHeading,
    /// An old time line that was struck out.
    Struck,
}

/// Words of a source put together from one or more places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wording {
    text: String,
    /// Where pieces begin in the text, and where they come from.
    pieces: Vec<(usize, Piece)>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    paragraph: usize,
    range: Range<usize>,
}

/// How many words came and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count {
    pub came: usize,
    pub fates: BTreeMap<Fate, usize>,
}

/// A piece that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub address: SourceAddress,
    pub reason: Reason,
    pub text: String,
}

impl Ledger {
    /// Takes in a paragraph; returns its words, without blanks around them.
    pub(super) fn add(&mut self, address: SourceAddress, paragraph: &GridParagraph) -> Wording {
        let marker = paragraph.marker.iter().filter(|one| !is_bullet(one));
        let mut text: String = marker.map(|marker| format!("{marker} ")).collect();
        text.push_str(&paragraph.text);
        let range = 0..text.len();
        self.texts.push(SourceText {
            address,
            text,
            fates: Vec::new(),
        });
        let paragraph = self.texts.len() - 1;
        let wording = Wording {
            text: self.texts[paragraph].text.clone(),
            pieces: vec![(0, Piece { paragraph, range })],
        };
        wording.trim()
    }

    /// Decides what becomes of words.
    pub(super) fn decide(&mut self, wording: &Wording, fate: Fate) {
        for (_, piece) in &wording.pieces {
            let text = &mut self.texts[piece.paragraph];
            text.fates.push((piece.range.clone(), fate));
        }
    }

    /// Decides anew about words, each paragraph of them as a whole piece of what was decided before.
    pub(super) fn change(&mut self, wording: &Wording, fate: Fate) {
        for (_, piece) in &wording.pieces {
            let text = &mut self.texts[piece.paragraph];
            text.fates.retain(|(range, _)| {
                range.end <= piece.range.start || piece.range.end <= range.start
            });
        }
        self.decide(wording, fate);
    }

    /// Keeps words in the plan; returns them with single blanks.
    pub(super) fn keep(&mut self, wording: &Wording) -> String {
        self.decide(wording, Fate::Kept);
        wording.folded()
    }

    /// Returns where words begin.
    pub(super) fn address(&self, wording: &Wording) -> SourceAddress {
        let piece = wording.pieces.first();
        piece.map_or_else(SourceAddress::default, |(_, piece)| {
            self.texts[piece.paragraph].address
        })
    }

    /// Leaves out what no text was made of because nothing of it is seen.
    pub(super) fn leave_unseen(&mut self) {
        for text in &mut self.texts {
            let mut fates: Vec<&Range<usize>> = text.fates.iter().map(|(range, _)| range).collect();
            fates.sort_by_key(|range| range.start);
            let mut unseen = Vec::new();
            let mut at = 0;
            let end = text.text.len();
            for range in fates.into_iter().chain([&(end..end)]) {
                let between = at..range.start.max(at);
                let words = text.text.get(between.clone()).unwrap_or_default();
                if !words.trim().is_empty() && is_unseen(words) {
                    unseen.push((between, Fate::LeftOut(Reason::Unseen)));
                }
                at = at.max(range.end);
            }
            text.fates.extend(unseen);
        }
    }

    /// Counts the words by their fates.
    ///
    /// # Errors
    /// When a letter has no fate, or two: its place and the words.
    pub(super) fn count(&self) -> Result<Count, (SourceAddress, String)> {
        let mut count = Count::default();
        for text in &self.texts {
            let mut fates = text.fates.clone();
            fates.sort_by_key(|(range, fate)| (range.start, range.end, *fate));
            // What a cell says of several rows is kept in each.
            fates.dedup();
            let mut at = 0;
            let lost = |range: Range<usize>| {
                let words = text.text.get(range).unwrap_or_default();
                (!words.trim().is_empty()).then(|| (text.address, words.trim().to_owned()))
            };
            for (range, _) in &fates {
                if range.start < at {
                    let twice = text.text.get(range.start..at.min(range.end));
                    let twice = twice.unwrap_or_default().trim();
                    if !twice.is_empty() {
                        return Err((text.address, twice.to_owned()));
                    }
                }
                if let Some(lost) = lost(at..range.start.max(at)) {
                    return Err(lost);
                }
                at = at.max(range.end);
            }
            if let Some(lost) = lost(at..text.text.len()) {
                return Err(lost);
            }
            for word in words(&text.text) {
                // A word of which the plan keeps a part is kept.
                let of_word = fates
                    .iter()
                    .filter(|(range, _)| range.start < word.end && word.start < range.end);
                let best = of_word.map(|(_, fate)| *fate).min();
                count.came += 1;
                if let Some(fate) = best {
                    *count.fates.entry(fate).or_default() += 1;
                }
            }
        }
        Ok(count)
    }

    /// Returns what is left out, in the order of the source; signs and blanks apart.
    pub(super) fn left_out(&self) -> Vec<LeftOut> {
        let mut all = Vec::new();
        for text in &self.texts {
            let mut fates = text.fates.clone();
            fates.sort_by_key(|(range, _)| range.start);
            for (range, fate) in fates {
                let words = text.text.get(range).unwrap_or_default().trim();
                if let Fate::LeftOut(reason) = fate
                    && (reason != Reason::Sign || words.contains(char::is_alphanumeric))
                    && !words.is_empty()
                {
                    all.push(LeftOut {
                        address: text.address,
                        reason,
                        text: fold(words),
                    });
                }
            }
        }
        all
    }
}

/// Returns where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    text.split_whitespace().map(move |word| {
        let at = word.as_ptr() as usize - start;
        at..at + word.len()
    })
}

/// Returns whether the mark of a list is no number.
pub(super) fn is_bullet(marker: &str) -> bool {
    !marker.chars().any(char::is_alphanumeric)
}

impl Wording {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text with single blanks.
    pub(super) fn folded(&self) -> String {
        fold(&self.text)
    }

    /// Returns whether it says nothing, as the reader of plan files has it.
    pub(super) fn is_empty(&self) -> bool {
        is_unseen(&self.text)
    }

    /// Returns a part of it.
    pub(super) fn slice(&self, range: Range<usize>) -> Wording {
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let mut pieces = Vec::new();
        for (begin, piece) in &self.pieces {
            let end = begin + piece.range.len();
            let (from, to) = (range.start.max(*begin), range.end.min(end));
            if from < to {
                let piece = Piece {
                    paragraph: piece.paragraph,
                    range: piece.range.start + from - begin..piece.range.start + to - begin,
                };
                pieces.push((from - range.start, piece));
            }
        }
        Wording { text, pieces }
    }

    /// Returns it without blanks around it.
    pub(super) fn trim(&self) -> Wording {
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text.trim_end().len();
        self.slice(start..end.max(start))
    }

    /// Parts it at a byte.
    pub(super) fn split_at(&self, at: usize) -> (Wording, Wording) {
        (self.slice(0..at), self.slice(at..self.text.len()))
    }

    /// Returns its lines.
    pub(super) fn lines(&self) -> Vec<Wording> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            let end = start + line.len();
            lines.push(self.slice(start..end).trim());
            start = end + 1;
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// Returns it behind words that are in no source.
    pub(super) fn behind(&self, words: &str) -> Wording {
        let mut all = Wording {
            text: words.to_owned(),
            pieces: Vec::new(),
        };
        all.push(self, " ");
        all
    }

    /// Adds words behind a sign that is in no source.
    pub(super) fn push(&mut self, other: &Wording, between: &str) {
        if other.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(between);
        }
        let at = self.text.len();
        self.text.push_str(&other.text);
        let pieces = other.pieces.iter();
        self.pieces
            .extend(pieces.map(|(begin, piece)| (at + begin, piece.clone())));
    }

    /// Puts words together.
    pub(super) fn joined(parts: &[Wording], between: &str) -> Wording {
        let mut all = Wording::default();
        for part in parts {
            all.push(part, between);
        }
        all
    }
}

impl Reason {
    /// Says it in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Reason::Sign => "sign between a number and its text",
            Reason::NoteMark => "mark of a note",
            Reason::Number => "number beside another one",
            Reason::Unseen => "characters that cannot be seen",
            Reason::Heading => "heading of a column, which has one in the plan",
            Reason::RepeatedHeading => "heading row printed again",
            Reason::RepeatedTitle => "title printed again",
            Reason::Total => "row of sums",
            Reason::Open => "says that it is still to be agreed",
            Reason::Nobody => "says that nobody is named",
            Reason::NoEnd => "says that there is no start or no end",
            Reason::Around => "text around the plan",
            Reason::OtherTable => "table that is no part of the plan",
            Reason::Column => "column that is left out",
            Reason::EmptyHeading => "heading without items",
            Reason::Struck => "struck out",
        }
    }
}
