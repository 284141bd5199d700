//! Units of a draft: the text of one place and column, with all that was tracked in it.

use super::base::{Base, Spot};
use super::likeness::folded;
use crate::docx_file::{Changes, Paragraph, Position, Reading};
use crate::plan::ColumnKey;

/// The paragraphs that are one text: of a cell, of a heading.
#[derive(Debug, Clone)]
pub(super) struct Unit<'f> {
    pub(super) spot: Option<Spot>,
    pub(super) column: Option<ColumnKey>,
    pub(super) paragraphs: Vec<&'f Paragraph>,
    /// Whether the row as a whole was put in, taken away or moved: what is tracked in it is of that.
    pub(super) is_of_row: bool,
    /// Whether the row was moved here: the move itself is of the row, other changes in it are not.
    pub(super) is_moved: bool,
    /// Its text as it was sent, where that is known.
    pub(super) sent: Option<String>,
    /// How many bytes of its text are the number before it.
    pub(super) number: usize,
}

/// A piece of a unit's text that was changed in one way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'f> {
    pub(super) text: &'f str,
    pub(super) changes: Changes,
    pub(super) place: Position,
}

impl<'f> Unit<'f> {
    pub(super) fn new(
        base: &Base,
        spot: Option<Spot>,
        column: Option<ColumnKey>,
        paragraphs: Vec<&'f Paragraph>,
    ) -> Self {
        let number = spot.and_then(|spot| base.number(spot, column.as_ref()));
        let mut unit = Unit {
            spot,
            paragraphs,
            is_of_row: false,
            is_moved: false,
            sent: spot
                .and_then(|spot| base.text(spot, column.as_ref()))
                .map(str::to_owned),
            number: 0,
            column,
        };
        if let Some(number) = number {
            let text = unit.text(Reading::Original);
            unit.number = length_of_number(&text, number);
        }
        unit
    }

    /// Returns the pieces in their order; the end of a paragraph that another one follows is a line
    /// feed.
    pub(super) fn pieces(&self) -> Vec<Piece<'f>> {
        let mut pieces = Vec::new();
        let last = self.paragraphs.len().saturating_sub(1);
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            let texts = paragraph.runs.iter().filter(|run| run.start < run.end);
            pieces.extend(texts.map(|run| Piece {
                text: run.text(paragraph),
                changes: run.changes,
                place: Position {
                    paragraph: paragraph.number,
                    at: run.start,
                },
            }));
            if index < last {
                pieces.push(Piece {
                    text: "\n",
                    changes: paragraph.mark,
                    place: Position {
                        paragraph: paragraph.number,
                        at: u32::try_from(paragraph.text.len()).unwrap_or(u32::MAX),
                    },
                });
            }
        }
        pieces
    }

    /// Returns the text in a state, with its number.
    fn text(&self, reading: Reading) -> String {
        let mut text = String::new();
        for piece in self.pieces() {
            if reading.shows(piece.changes) {
                text.push_str(piece.text);
            }
        }
        text
    }

    /// Returns the text as it was before anything was tracked, without its number.
    pub(super) fn original(&self) -> String {
        let mut text = self.text(Reading::Original);
        text.drain(..self.number.min(text.len()));
        text
    }

    /// Returns whether the unit says what it said when it was sent, as far as that is known.
    pub(super) fn is_as_sent(&self) -> bool {
        let sent = self.sent.as_ref();
        sent.is_none_or(|sent| folded(&self.original()) == folded(sent))
    }
}

/// Returns how many bytes the number takes that a text begins with, and what stands between.
fn length_of_number(text: &str, number: &str) -> usize {
    let before = text.len() - text.trim_start().len();
    match text[before..].strip_prefix(number) {
        Some(rest) => {
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            let is_number = rest.is_empty() || rest.starts_with(char::is_whitespace);
            let text_at = text.len() - rest.trim_start().len();
            if is_number { text_at } else { 0 }
        }
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::length_of_number;

    #[test]
    fn numbers_before_a_text_are_measured() {
        assert_eq!(length_of_number("1.1.3\tEstablish", "1.1.3"), 6);
        assert_eq!(length_of_number("II.\tSupport", "II"), 4);
        assert_eq!(length_of_number("1.1.31 x", "1.1.3"), 0);
        assert_eq!(length_of_number("Establish", "1.1.3"), 0);
        assert_eq!(length_of_number("1.1.3", "1.1.3"), 5);
    }
}
