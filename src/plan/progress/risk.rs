//! Risks and issues: what may go wrong, and what has.

use crate::diagnostic::Spanned;
use crate::keyed::keyed;
use crate::plan::{BodyKey, ItemKey};
use chrono::NaiveDate;

/// The register of a plan's risks and issues, in the order of its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RiskRegister {
    pub risks: Vec<Risk>,
}

/// A risk or an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    pub kind: RiskKind,
    /// Unique in the register.
    pub key: Spanned<String>,
    pub title: Spanned<String>,
    pub level: Level,
    /// The items it bears on; none when it bears on the whole plan.
    pub items: Vec<Spanned<ItemKey>>,
    pub owner: Option<Spanned<BodyKey>>,
    /// What is done about it.
    pub response: Option<Spanned<String>>,
    /// Since when it is known; always, when absent.
    pub opened: Option<NaiveDate>,
    /// The day from which on it is no more.
    pub closed: Option<NaiveDate>,
}

/// Whether it may happen or has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskKind {
    Risk,
    Issue,
}

keyed! {
    /// How grave it is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

impl RiskRegister {
    /// Returns what is open on a day, the gravest first, in the order of the file.
    pub(crate) fn open_on(&self, day: NaiveDate) -> Vec<&Risk> {
        let mut open: Vec<&Risk> = self
            .risks
            .iter()
            .filter(|risk| risk.opened.is_none_or(|opened| opened <= day))
            .filter(|risk| risk.closed.is_none_or(|closed| closed > day))
            .collect();
        open.sort_by_key(|risk| risk.level);
        open
    }
}
