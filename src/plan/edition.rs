//! The edition of a plan: which text this is.

use crate::diagnostic::Spanned;
use chrono::NaiveDate;

/// What identifies a text of the plan; each part only if the plan gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edition {
    /// Document symbol, such as "WEM/2016/1".
    pub symbol: Option<Spanned<String>>,
    /// Revision, counted from 1 (as in "Rev.1"); absent for the first text.
    pub revision: Option<u32>,
    /// Status in words, such as "adopted" or "draft".
    pub status: Option<Spanned<String>>,
    /// The date of the text.
    pub date: Option<NaiveDate>,
}
