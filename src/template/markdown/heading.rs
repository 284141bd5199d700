//! Headings: levels that follow one another, whichever ones a text has.

use pulldown_cmark::HeadingLevel;

/// The deepest level that headings have.
const DEEPEST: u8 = 4;

/// The levels, as written, of the headings above the text.
#[derive(Default)]
pub(super) struct Levels(Vec<HeadingLevel>);

impl Levels {
    /// Returns the level of the next heading, without a gap to the one before, and whether it is
    /// written deeper than that; `highest` is the level of the highest ones.
    pub(super) fn next(&mut self, written: HeadingLevel, highest: u8) -> (u8, bool) {
        while self.0.last().is_some_and(|above| *above >= written) {
            self.0.pop();
        }
        let above = u8::try_from(self.0.len()).unwrap_or(u8::MAX);
        self.0.push(written);
        let level = highest.saturating_add(above);
        (level.min(DEEPEST), level > DEEPEST)
    }
}
