//! Steps to an event, and the links between them.

use super::graph::Lasting;
use crate::keyed::keyed;
use crate::plan::period::{Lapse, LapseLength};
use crate::plan::progress::Standing;
use crate::plan::{Event, ItemPlace, Milestone};

/// One step to an event.
#[derive(Debug)]
pub struct Step<'p> {
    pub matter: Matter<'p>,
    /// How long it takes, where that is known.
    pub takes: Option<&'p Lapse>,
    pub standing: Standing,
    pub earliest: Lasting,
    /// When it has to be done for the event to be on its day; on the first feasible day where it has
    /// none.
    pub latest: Lasting,
    /// By how many days it can slip; negative where it is too late for the event's day.
    pub slack: i32,
    /// By how many days it should have been begun before the day of the report, or is done too late.
    pub late: u32,
    /// Whether it decides the day: it is open and can slip no more than the event itself.
    pub is_critical: bool,
    /// Whether it would decide the day, too, if what the plan only implies did not count.
    pub is_critical_as_stated: bool,
    /// Whether it takes place at the event.
    pub is_at_event: bool,
}

/// What a step is.
#[derive(Debug, Clone, Copy)]
pub enum Matter<'p> {
    Item(ItemPlace<'p>),
    Milestone(&'p Milestone),
}

/// That one step comes before another, or before the event.
#[derive(Debug, Clone)]
pub struct StepLink<'p> {
    pub from: usize,
    /// Nothing where it is the event.
    pub to: Option<usize>,
    pub lag: Option<Lag<'p>>,
    pub reason: Reason,
}

/// How long after the first step the second may begin.
#[derive(Debug, Clone, Copy)]
pub struct Lag<'p> {
    pub said: &'p str,
    pub length: LapseLength,
}

keyed! {
    /// Why one step comes before another.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Reason {
        /// The second says that it waits for the first.
        Stated = "stated",
        /// The first is due so long before the event.
        BeforeEvent = "before-event",
        /// Implied: the first is a step of the second; or the second is a step of what waits for the first.
        StepOf = "step-of",
        /// Implied: the first stands before the second in a goal that has a text adopted.
        GoalOrder = "goal-order",
        /// Implied: the first is the event's, or leads to what is, and nothing else waits for it.
        OfEvent = "of-event",
        /// Implied: the first has a text adopted at the event.
        Adopts = "adopts",
    }
}

impl Reason {
    /// Returns whether the plan does not say so, but implies it.
    pub fn is_implied(self) -> bool {
        match self {
            Reason::Stated | Reason::BeforeEvent => false,
            Reason::StepOf | Reason::GoalOrder | Reason::OfEvent | Reason::Adopts => true,
        }
    }
}

impl<'p> Matter<'p> {
    /// Returns the item's key, or the number of the milestone as `milestone-2`.
    pub fn key(self, event: &Event) -> String {
        match self {
            Matter::Item(place) => place.item.key.0.clone(),
            Matter::Milestone(milestone) => {
                let mut all = event.milestones.iter();
                let index = all.position(|other| std::ptr::eq(other, milestone));
                format!("milestone-{}", index.map_or(0, |index| index + 1))
            }
        }
    }

    /// Returns what is to be done, word for word.
    pub fn text(self) -> &'p str {
        match self {
            Matter::Item(place) => &place.item.action,
            Matter::Milestone(milestone) => &milestone.what,
        }
    }

    /// Returns the item, if it is one.
    pub fn item(self) -> Option<ItemPlace<'p>> {
        match self {
            Matter::Item(place) => Some(place),
            Matter::Milestone(_) => None,
        }
    }
}

impl Step<'_> {
    /// Returns whether nothing is left to be done.
    pub(crate) fn is_closed(&self) -> bool {
        self.standing.is_closed()
    }

    /// Returns whether nobody says how long it takes: it counts as no time.
    pub(crate) fn is_of_unknown_length(&self) -> bool {
        let is_item = matches!(self.matter, Matter::Item(_));
        is_item && self.takes.is_none() && !self.is_at_event && !self.is_closed()
    }
}
