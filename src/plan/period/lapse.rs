//! Lengths of time that work takes, or that something is waited for.

use super::Duration;

/// A length of time as the plan says it, such as "3 weeks" or "10 working days".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    pub said: String,
    pub length: LapseLength,
}

/// How long a lapse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LapseLength {
    /// Every day counts.
    Calendar(Duration),
    /// Weekends and holidays do not count.
    WorkingDays(u16),
}

/// What is waited for, as a phrase says it: "2 weeks after 1.4.1".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitPhrase {
    /// A word of the phrase, as it stands there.
    pub item: String,
    pub lag: Option<Lapse>,
}
