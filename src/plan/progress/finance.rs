//! Money by item and goal: planned, pledged, spent.

use super::Subject;
use crate::diagnostic::Spanned;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// An amount of money in hundredths of its currency's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(pub i64);

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        self.0 = self.0.saturating_add(other.0);
    }
}

/// Three capital letters, as in ISO 4217.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(pub String);

/// What is recorded of money, in the order of its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finance {
    pub records: Vec<FinanceRecord>,
}

/// Money of one item, or of a goal as a whole, from one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinanceRecord {
    pub of: Spanned<Subject>,
    pub currency: Spanned<Currency>,
    pub funds: Funds,
    /// Where the money comes from.
    pub source: Option<Spanned<String>>,
    /// The day from which on it counts; always, when absent.
    pub date: Option<NaiveDate>,
}

/// What was planned, promised and used, of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Funds {
    pub planned: Amount,
    pub pledged: Amount,
    pub spent: Amount,
}

impl Funds {
    /// Returns what is planned and not pledged; below 0 when more was pledged than planned.
    pub fn gap(&self) -> Amount {
        Amount(self.planned.0.saturating_sub(self.pledged.0))
    }
}

impl AddAssign for Funds {
    fn add_assign(&mut self, other: Funds) {
        self.planned += other.planned;
        self.pledged += other.pledged;
        self.spent += other.spent;
    }
}

impl Finance {
    /// Adds up, by currency, what is recorded on a day for the items and goals that `takes` chooses.
    pub fn sums(
        &self,
        day: NaiveDate,
        takes: impl Fn(&Subject) -> bool,
    ) -> BTreeMap<&Currency, Funds> {
        let mut sums: BTreeMap<&Currency, Funds> = BTreeMap::new();
        for record in &self.records {
            if record.date.is_none_or(|date| date <= day) && takes(&record.of) {
                *sums.entry(&record.currency.value).or_default() += record.funds;
            }
        }
        sums
    }
}
