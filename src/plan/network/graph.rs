//! Steps, links between them, and the passes over both.
//!
//! Knows no plan: steps are numbers, days are numbers. The forward pass finds from the day of the
//! report when each step can be done at the earliest, the backward pass from the last step when it has
//! to be done at the latest.

use super::working_days::{DayNumber, WorkingDays};
use crate::plan::period::LapseLength;

/// Something to be done.
#[derive(Debug, Clone, Copy)]
pub struct Activity {
    /// Nothing where it is not known, or takes no time.
    pub length: Option<LapseLength>,
    pub course: Course,
}

/// How far something is.
#[derive(Debug, Clone, Copy)]
pub enum Course {
    /// Not begun; it may not be begun before a day.
    Ahead { not_before: Option<DayNumber> },
    /// Begun on a day; how much of it is done, in hundredths, if that is known.
    Running {
        since: DayNumber,
        percent: Option<u8>,
    },
    /// Nothing is left of it.
    Over(Lasting),
}

/// From the beginning of the first day to the end of the last; both are one where it takes no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    pub start: DayNumber,
    pub finish: DayNumber,
}

/// That one step comes after another.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    pub lag: Option<LapseLength>,
    /// Whether the second begins once the first has begun, and not once it is done.
    pub from_start: bool,
}

/// What decides when a step can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The link of that number.
    Link(usize),
    /// The day before which it may not be begun.
    NotBefore,
    /// The day of the report.
    Today,
    /// It has begun.
    Begun,
}

/// Steps that wait for one another in a ring, each for the one before it and the first for the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring(pub Vec<usize>);

/// Steps and links in an order in which none comes before what it waits for.
#[derive(Debug)]
pub struct Graph<'w> {
    days: &'w WorkingDays,
    activities: Vec<Activity>,
    links: Vec<Link>,
    /// Numbers of the links to each step, and from it.
    incoming: Lists,
    outgoing: Lists,
    order: Vec<usize>,
}

/// The result of the forward pass, step by step.
#[derive(Debug)]
pub struct Earliest {
    pub lasting: Vec<Lasting>,
    pub bounds: Vec<Bound>,
}

impl<'w> Graph<'w> {
    /// Puts steps in order.
    ///
    /// # Errors
    /// With the rings in which steps wait for one another.
    pub fn new(
        days: &'w WorkingDays,
        activities: Vec<Activity>,
        links: Vec<Link>,
    ) -> Result<Self, Vec<Ring>> {
        let ends = |link: &Link| (link.from, link.to);
        let pairs: Vec<(usize, usize)> = links.iter().map(ends).collect();
        let order = order(activities.len(), &pairs)?;
        Ok(Graph {
            days,
            incoming: Lists::new(activities.len(), links.iter().map(|link| link.to)),
            outgoing: Lists::new(activities.len(), links.iter().map(|link| link.from)),
            activities,
            links,
            order,
        })
    }

    /// Finds the earliest time of each step; nothing that is not begun begins before `today`.
    pub fn forward(&self, today: DayNumber) -> Earliest {
        let nothing = Lasting {
            start: today,
            finish: today,
        };
        let mut lasting = vec![nothing; self.activities.len()];
        let mut bounds = vec![Bound::Today; self.activities.len()];
        // How many links decide one after another, to tell between two that say the same day.
        let mut depths = vec![0u32; self.activities.len()];
        for step in &self.order {
            let activity = self.activities[*step];
            (lasting[*step], bounds[*step]) = match activity.course {
                Course::Over(over) => (over, Bound::Begun),
                Course::Running { since, percent } => (
                    self.running(since, activity.length, percent, today),
                    Bound::Begun,
                ),
                Course::Ahead { not_before } => {
                    let (mut from, mut bound, mut depth) = (today, Bound::Today, 0);
                    if let Some(day) = not_before.filter(|day| *day > from) {
                        (from, bound) = (day, Bound::NotBefore);
                    }
                    for index in self.incoming.of(*step) {
                        let link = self.links[*index];
                        let before = lasting[link.from];
                        let base = match link.from_start {
                            true => before.start,
                            false => before.finish,
                        };
                        let day = self.days.after(base, link.lag);
                        let deeper = depths[link.from] + 1;
                        if day > from || day == from && deeper > depth {
                            (from, bound, depth) = (day, Bound::Link(*index), deeper);
                        }
                    }
                    depths[*step] = depth;
                    (self.from(from, activity.length), bound)
                }
            };
        }
        Earliest { lasting, bounds }
    }

    fn from(&self, from: DayNumber, length: Option<LapseLength>) -> Lasting {
        let start = self.days.begin(from, length);
        Lasting {
            start,
            finish: self.days.after(start, length),
        }
    }

    /// Returns how long something lasts that has begun: what is left of it is done from today on.
    fn running(
        &self,
        since: DayNumber,
        length: Option<LapseLength>,
        percent: Option<u8>,
        today: DayNumber,
    ) -> Lasting {
        let whole = self.from(since, length);
        let finish = match percent {
            None => whole.finish.max(today),
            Some(percent) => {
                let left = |all: i64| (all * i64::from(100 - percent.min(100)) + 99) / 100;
                match length {
                    Some(LapseLength::WorkingDays(count)) => {
                        let days = u16::try_from(left(i64::from(count))).unwrap_or(count);
                        self.days.after(today, Some(LapseLength::WorkingDays(days)))
                    }
                    _ => {
                        let days = left(i64::from(whole.finish - whole.start));
                        today + DayNumber::try_from(days).unwrap_or(0)
                    }
                }
            }
        };
        Lasting {
            start: since,
            finish,
        }
    }

    /// Finds the latest time of each step that leads to the last one, which begins on `day`.
    pub fn backward(&self, last: usize, day: DayNumber) -> Vec<Option<Lasting>> {
        let mut latest = vec![None; self.activities.len()];
        latest[last] = Some(Lasting {
            start: day,
            finish: self.days.after(day, self.activities[last].length),
        });
        for step in self.order.iter().rev().filter(|step| **step != last) {
            let length = self.activities[*step].length;
            let limits = self.outgoing.of(*step).iter().filter_map(|index| {
                let link = self.links[*index];
                let to: Lasting = latest[link.to]?;
                let limit = self.days.latest(to.start, link.lag);
                Some(match link.from_start {
                    true => limit,
                    false => self.days.latest(limit, length),
                })
            });
            latest[*step] = limits.min().map(|start| Lasting {
                start,
                finish: self.days.after(start, length),
            });
        }
        latest
    }

    /// Returns the links that decide when a step can begin, from the first to the last.
    pub fn chain(&self, earliest: &Earliest, last: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut step = last;
        while let Bound::Link(index) = earliest.bounds[step] {
            chain.push(index);
            step = self.links[index].from;
        }
        chain.reverse();
        chain
    }
}

/// Lists of numbers, one for each step, in one piece of memory.
#[derive(Debug)]
struct Lists {
    starts: Vec<usize>,
    entries: Vec<usize>,
}

impl Lists {
    /// Puts the number of each key into the list of that key.
    fn new(count: usize, keys: impl Iterator<Item = usize> + Clone) -> Self {
        let mut starts = vec![0; count + 1];
        for key in keys.clone() {
            starts[key + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![0; starts[count]];
        for (number, key) in keys.enumerate() {
            entries[next[key]] = number;
            next[key] += 1;
        }
        Lists { starts, entries }
    }

    fn of(&self, key: usize) -> &[usize] {
        &self.entries[self.starts[key]..self.starts[key + 1]]
    }
}

/// Puts steps in an order in which none comes before what it waits for; of those that may come next,
/// the first in the list of all. Links are pairs of what comes first and what waits for it.
///
/// # Errors
/// With the rings in which steps wait for one another.
pub fn order(count: usize, links: &[(usize, usize)]) -> Result<Vec<usize>, Vec<Ring>> {
    let outgoing = Lists::new(count, links.iter().map(|link| link.0));
    let mut waits = vec![0usize; count];
    for (_, to) in links {
        waits[*to] += 1;
    }
    let free = (0..count).filter(|step| waits[*step] == 0);
    let mut free: std::collections::BinaryHeap<_> = free.map(std::cmp::Reverse).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(std::cmp::Reverse(step)) = free.pop() {
        order.push(step);
        for index in outgoing.of(step) {
            let to = links[*index].1;
            waits[to] -= 1;
            if waits[to] == 0 {
                free.push(std::cmp::Reverse(to));
            }
        }
    }
    match order.len() == count {
        true => Ok(order),
        false => Err(rings(&waits, links)),
    }
}

/// Finds a ring among steps that still wait, and more where there are others that it does not touch.
fn rings(waits: &[usize], links: &[(usize, usize)]) -> Vec<Ring> {
    let incoming = Lists::new(waits.len(), links.iter().map(|link| link.1));
    // Each step that still waits, waits for another one that does.
    let awaited = |step: usize| {
        let before = incoming.of(step).iter().map(|index| links[*index].0);
        before.into_iter().find(|from| waits[*from] > 0)
    };
    let mut seen_by = vec![usize::MAX; waits.len()];
    let mut rings = Vec::new();
    for first in (0..waits.len()).filter(|step| waits[*step] > 0) {
        let mut walk = Vec::new();
        let mut step = Some(first);
        while let Some(here) = step.filter(|here| seen_by[*here] == usize::MAX) {
            seen_by[here] = first;
            walk.push(here);
            step = awaited(here);
        }
        let closed = step.filter(|here| seen_by[*here] == first);
        if let Some(at) = closed.and_then(|here| walk.iter().position(|step| *step == here)) {
            let mut ring = walk.split_off(at);
            // In the order in which they would be done, beginning with the first of the list.
            ring.reverse();
            let least = ring.iter().enumerate().min_by_key(|(_, step)| **step);
            let least = least.map_or(0, |(index, _)| index);
            ring.rotate_left(least);
            rings.push(Ring(ring));
        }
    }
    rings
}
