//! Areas: a level above sections, such as "Pillar 1".

use super::Number;
use super::number::line;
use super::section::numeral;
use crate::diagnostic::Spanned;

/// An area, which sections belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// As printed; blank where none is printed.
    pub number: Spanned<Number>,
    /// What tells it apart from other areas: the key it is given, else its number, else one made of
    /// its title.
    pub key: String,
    pub title: Spanned<String>,
    /// Markdown that stands below its heading.
    pub intro: Option<Spanned<String>>,
    /// Markdown that stands behind the last of its sections, a note each.
    pub notes: Vec<Spanned<String>>,
}

impl Area {
    /// Returns its number as it stands before its title, if one is printed.
    pub(crate) fn numeral(&self) -> Option<String> {
        numeral(&self.number)
    }

    /// Returns number and title in one line.
    pub fn line(&self) -> String {
        line(self.numeral(), &self.title)
    }
}
