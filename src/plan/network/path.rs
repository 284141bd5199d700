//! The steps that lead to an event, and the chain among them that decides its day.

use super::event_day::EventDay;
use super::graph::{Bound, Ring};
use super::role::{Lines, relation};
use super::step::{Matter, Reason, Step, StepLink};
use super::structure::Structure;
use super::working_days::{WorkingDays, date, number};
use crate::plan::progress::Report;
use crate::plan::{Event, ItemPlace, Milestone, Plan, Timeline};
use chrono::NaiveDate;

/// All that leads to an event, as of a day.
#[derive(Debug)]
pub struct CriticalPath<'p> {
    pub plan: &'p Plan,
    pub event: &'p Event,
    pub as_of: NaiveDate,
    pub day: EventDay,
    /// Items in the order of the plan, then milestones in the order of the event.
    pub steps: Vec<Step<'p>>,
    /// To each step in the order of `steps`, to the event last.
    pub links: Vec<StepLink<'p>>,
    /// The links that decide the day, from the first to the last, which leads to the event.
    pub chain: Vec<usize>,
    /// What decides when the first step of the chain begins; of the event itself, where there is no
    /// chain.
    pub start: Start,
    /// The first day on which the event can be.
    pub feasible: NaiveDate,
    /// The same, if what the plan only implies did not count.
    pub feasible_as_stated: NaiveDate,
    /// Items of the event that come after it.
    pub after_event: Vec<ItemPlace<'p>>,
    /// How many days the event lasts.
    pub lasts: u16,
}

/// What decides when a chain begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The day of the report.
    Today,
    /// The first day of a time line.
    Timeline(NaiveDate),
    /// It has begun, or is done.
    Begun,
}

impl<'p> CriticalPath<'p> {
    /// Works out what leads to an event, by a report of how the items stand.
    ///
    /// # Errors
    /// With the keys of items that wait for one another in a ring.
    pub fn new(
        report: &'p Report<'p>,
        event: &'p Event,
        day: EventDay,
    ) -> Result<Self, Vec<Vec<String>>> {
        Self::with_lines(report, event, day, Lines::AsMoved)
    }

    /// Does the same with the one or the other time lines.
    ///
    /// # Errors
    /// As [`CriticalPath::new`].
    pub(crate) fn with_lines(
        report: &'p Report<'p>,
        event: &'p Event,
        day: EventDay,
        lines: Lines,
    ) -> Result<Self, Vec<Vec<String>>> {
        let plan = report.plan;
        let (network, after_event) = Structure::new(report, event, lines)?;
        let days = WorkingDays::new(&plan.calendar);
        let today = number(report.as_of);
        let named = |rings: Vec<Ring>| network.named(rings, event);
        let all: Vec<usize> = (0..network.links.len()).collect();
        let stated = all.iter().copied();
        let stated = stated.filter(|link| !network.links[*link].reason.is_implied());
        let stated = network.passed(&days, today, stated.collect(), day);
        let as_stated = stated.map_err(named)?;
        let pass = network.passed(&days, today, all, day).map_err(named)?;
        let last = network.steps.len();
        let begins = pass.chain.first();
        let begins = begins.map_or(last, |link| network.links[*link].from);
        let start = match pass.earliest.bounds[begins] {
            Bound::NotBefore => Start::Timeline(date(pass.earliest.lasting[begins].start)),
            Bound::Begun => Start::Begun,
            Bound::Today | Bound::Link(_) => Start::Today,
        };
        let steps = network.timed(&days, &pass, &as_stated, today);
        Ok(CriticalPath {
            plan,
            event,
            as_of: report.as_of,
            day,
            steps,
            start,
            feasible: date(pass.event().start),
            feasible_as_stated: date(as_stated.event().start),
            after_event,
            lasts: network.lasts,
            chain: pass.chain,
            links: network.links,
        })
    }

    /// Returns the day that everything is counted back from.
    pub fn aim(&self) -> NaiveDate {
        match self.day {
            EventDay::Day(day) | EventDay::By(day) => day,
            EventDay::Open => self.feasible,
        }
    }

    /// Returns the day of a milestone, counted from the event's.
    pub fn milestone_day(&self, milestone: &Milestone) -> NaiveDate {
        let last = date(number(self.aim()) + i32::from(self.lasts) - 1);
        milestone.day(self.aim(), last, &self.plan.calendar)
    }

    /// Returns whether the plan itself says anything of order or length: how long a step takes, what one
    /// waits for, or what is due before the event. Without that there is only what it implies.
    pub(crate) fn is_planned(&self) -> bool {
        let is_milestone = |step: &Step<'_>| matches!(step.matter, Matter::Milestone(_));
        self.steps
            .iter()
            .any(|step| step.takes.is_some() || is_milestone(step))
            || self.links.iter().any(|link| link.reason == Reason::Stated)
    }

    /// Returns whether a time line is counted from the event.
    pub(crate) fn is_counted_from_event(&self, line: &Timeline) -> bool {
        relation(line, self.event).is_some()
    }

    /// Returns by how many days the event can slip, or is late where negative.
    pub fn slack(&self) -> i32 {
        number(self.aim()) - number(self.feasible)
    }

    /// Returns the steps of the chain that decides the day, from the first to the last.
    pub fn chain_steps(&self) -> impl Iterator<Item = usize> + '_ {
        self.chain.iter().map(|link| self.links[*link].from)
    }

    /// Returns the links to a step, or to the event.
    pub(crate) fn links_to(&self, step: Option<usize>) -> &[StepLink<'p>] {
        let rank = |to: Option<usize>| to.unwrap_or(usize::MAX);
        let from = self
            .links
            .partition_point(|link| rank(link.to) < rank(step));
        let end = self
            .links
            .partition_point(|link| rank(link.to) <= rank(step));
        &self.links[from..end]
    }

    /// Returns the open steps in the order in which they have to be begun.
    pub fn next_steps(&self) -> Vec<usize> {
        let open = (0..self.steps.len()).filter(|step| !self.steps[*step].is_closed());
        let mut open: Vec<usize> = open.collect();
        open.sort_by_key(|step| {
            (
                self.steps[*step].latest.start,
                self.steps[*step].latest.finish,
            )
        });
        open
    }
}
