//! Sections: what goals and items stand in.

use super::column::Values;
use super::number::line;
use super::{Goal, Number};
use crate::diagnostic::Spanned;

/// Returns a number as it stands before a title: with a full stop, unless it begins with a word.
pub(super) fn numeral(number: &Number) -> Option<String> {
    let text = &number.0;
    match number.begins_with_word() {
        _ if text.is_empty() => None,
        true => Some(text.clone()),
        false => Some(format!("{text}.")),
    }
}

/// A section, such as "I. Development of the Institutional Capacity".
///
/// Items that stand in no section make one without a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As printed, a roman numeral in many plans; blank where none is printed.
    pub number: Spanned<Number>,
    /// What tells it apart from other sections: the key it is given, else its number, else one made
    /// of its title.
    pub key: String,
    /// Blank where it has no heading.
    pub title: Spanned<String>,
    /// What it says in columns of sections.
    pub values: Values,
    /// The place of its area in [`Plan::areas`](super::Plan::areas), if it belongs to one.
    pub area: Option<usize>,
    /// Markdown that stands below its heading.
    pub intro: Option<Spanned<String>>,
    /// Markdown that stands behind its table, a note each.
    pub notes: Vec<Spanned<String>>,
    pub goals: Vec<Goal>,
}

impl Section {
    /// Returns whether it has a heading.
    pub fn has_heading(&self) -> bool {
        !self.title.is_empty()
    }

    /// Returns its number as it stands before its title, if one is printed.
    pub(crate) fn numeral(&self) -> Option<String> {
        numeral(&self.number)
    }

    /// Returns number and title in one line.
    pub fn line(&self) -> String {
        line(self.numeral(), &self.title)
    }
}
