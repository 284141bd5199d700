//! Sections: the plan's first level.

use super::column::Values;
use super::{Goal, Number};
use crate::diagnostic::Spanned;

/// A section, such as "I. Development of the Institutional Capacity".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As printed; a roman numeral in the plans we know.
    pub number: Spanned<Number>,
    pub title: Spanned<String>,
    /// What it says in columns of sections.
    pub values: Values,
    pub goals: Vec<Goal>,
}
