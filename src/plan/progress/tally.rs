//! Counting items.

use super::{ItemState, Standing, Timing};

/// How many items stand how. Every item has one standing; the other counts overlap with those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub total: u32,
    by_standing: [u32; Standing::ALL.len()],
    /// Reported, open, and past the end of their time line.
    pub overdue: u32,
    /// Open, and ending within the days that the plan's thresholds say.
    pub due_soon: u32,
    /// Never reported, and past the end of their time line: not known, so not overdue.
    pub past_unreported: u32,
}

impl Tally {
    /// Counts items.
    pub fn of<'a, 'l: 'a>(states: impl IntoIterator<Item = &'a ItemState<'l>>) -> Self {
        let mut tally = Tally::default();
        for state in states {
            tally.add(state);
        }
        tally
    }

    fn add(&mut self, state: &ItemState<'_>) {
        self.total += 1;
        self.by_standing[state.standing as usize] += 1;
        match state.timing {
            Timing::Overdue { .. } => self.overdue += 1,
            Timing::PastUnreported { .. } => self.past_unreported += 1,
            Timing::DueSoon { .. } => self.due_soon += 1,
            Timing::Closed | Timing::Ahead | Timing::Open | Timing::NoTimeline => {}
        }
    }

    /// Returns how many items have a standing.
    pub fn count(&self, standing: Standing) -> u32 {
        self.by_standing[standing as usize]
    }

    /// Returns how many items are neither done nor cancelled.
    pub fn open(&self) -> u32 {
        self.total - self.count(Standing::Done) - self.count(Standing::Cancelled)
    }

    /// Returns how many items have been reported at least once.
    pub fn reported(&self) -> u32 {
        self.total - self.count(Standing::NotReported)
    }

    /// Returns the share of the items not cancelled that are done, in whole per cent; nothing when
    /// there are none.
    ///
    /// Rounded to the nearest, but 0 and 100 only when they are exact: one of 300 is not nothing.
    pub fn percent_done(&self) -> Option<u8> {
        let all = self.total - self.count(Standing::Cancelled);
        let done = self.count(Standing::Done);
        if all == 0 {
            return None;
        }
        let rounded = (u64::from(done) * 200 + u64::from(all)) / (u64::from(all) * 2);
        let rounded = match done {
            0 => 0,
            done if done == all => 100,
            _ => rounded.clamp(1, 99),
        };
        u8::try_from(rounded).ok()
    }
}
