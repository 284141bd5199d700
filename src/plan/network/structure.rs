//! Which steps lead to an event, and what comes before what, before and while days are reckoned.

use super::event_day::EventDay;
use super::graph::{Activity, Course, Earliest, Graph, Lasting, Link, Ring};
use super::implied::{ImpliedLink, Waits, implied, without_contradiction};
use super::item_names::ItemNames;
use super::role::{Lines, Role, relation, role};
use super::step::{Lag, Matter, Reason, Step, StepLink};
use super::working_days::{DayNumber, WorkingDays, number};
use crate::plan::period::{Duration, Lapse, LapseLength, Moment, Unit};
use crate::plan::progress::{ItemState, Report, Standing};
use crate::plan::{Event, EventSide, ItemPlace, Meaning, Milestone, Plan, Wait};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Steps and links before any day is reckoned.
pub(super) struct Structure<'p> {
    pub(super) steps: Vec<RawStep<'p>>,
    pub(super) links: Vec<StepLink<'p>>,
    /// How long the event lasts, in days.
    pub(super) lasts: u16,
}

/// What comes out of some of the links.
pub(super) struct Pass {
    pub(super) earliest: Earliest,
    /// Nothing for what does not lead to the event.
    latest: Vec<Option<Lasting>>,
    /// The links that decide the day, by their number in the network.
    pub(super) chain: Vec<usize>,
    /// The day on which the event is to begin.
    aim: DayNumber,
}

impl Pass {
    /// Returns the earliest time of the event.
    pub(super) fn event(&self) -> Lasting {
        self.earliest.lasting[self.earliest.lasting.len() - 1]
    }
}

/// A step before any day is reckoned.
pub(super) struct RawStep<'p> {
    pub(super) matter: Matter<'p>,
    takes: Option<&'p Lapse>,
    standing: Standing,
    course: Course,
    is_at_event: bool,
}

impl<'p> Structure<'p> {
    /// Finds what leads to an event, and which of its items come after it.
    ///
    /// # Errors
    /// With the keys of items that wait for one another in a ring.
    pub(super) fn new(
        report: &'p Report<'p>,
        event: &'p Event,
        lines: Lines,
    ) -> Result<(Self, Vec<ItemPlace<'p>>), Vec<Vec<String>>> {
        let plan = report.plan;
        let names = ItemNames::new(plan);
        let states = &report.states;
        let resolved = |waits: &'p [Wait]| {
            let found = waits
                .iter()
                .filter_map(|wait| Some((names.one(&wait.item)?, lag(wait))));
            found.collect::<Vec<_>>()
        };
        let after = |state: &ItemState<'p>| resolved(&state.place.item.after);
        let waits: Vec<Waits<'p>> = states.iter().map(after).collect();
        let roles = states.iter().map(|state| role(plan, state, event, lines));
        let roles: Vec<Role<'p>> = roles.collect();
        let implied = implied(plan, event, states, &roles, &waits);
        let milestones = event.milestones.iter();
        let milestones = milestones.filter(|milestone| milestone.side == EventSide::Before);
        let milestones: Vec<(&Milestone, Waits<'p>)> = milestones
            .map(|milestone| (milestone, resolved(&milestone.after)))
            .collect();

        let is_step = leading(&roles, &waits, &milestones, &implied);
        let items: Vec<usize> = (0..states.len()).filter(|item| is_step[*item]).collect();
        let places: HashMap<usize, usize> = items.iter().copied().zip(0..).collect();
        let steps = items.iter();
        let steps = steps.map(|item| item_step(plan, &states[*item], roles[*item], event, lines));
        let mut structure = Structure {
            steps: steps.collect(),
            links: Vec::new(),
            lasts: length_in_days(plan, event),
        };
        for item in &items {
            for (before, lag) in &waits[*item] {
                let to = places.get(item).copied();
                structure.link(places.get(before), to, *lag, Reason::Stated);
            }
        }
        for (milestone, waits) in &milestones {
            let place = structure.steps.len();
            structure
                .steps
                .push(milestone_step(milestone, report.as_of));
            for (before, lag) in waits {
                structure.link(places.get(before), Some(place), *lag, Reason::Stated);
            }
            let lag = Lag {
                said: &milestone.lapse.said,
                length: milestone.lapse.length,
            };
            structure.link(Some(&place), None, Some(lag), Reason::BeforeEvent);
        }
        for item in &items {
            let (lag, reason) = match roles[*item] {
                Role::Before(lag) => (lag, Reason::BeforeEvent),
                Role::At { is_implied: true } => (None, Reason::Adopts),
                Role::At { is_implied: false } => (None, Reason::BeforeEvent),
                Role::None | Role::After | Role::Member => continue,
            };
            structure.link(places.get(item), None, lag, reason);
        }
        let placed = implied.into_iter().filter_map(|link| {
            Some(ImpliedLink {
                from: *places.get(&link.from)?,
                to: *places.get(&link.to)?,
                ..link
            })
        });
        structure.imply(placed.collect(), event)?;
        let links = &mut structure.links;
        links.sort_by_key(|link| (link.to.unwrap_or(usize::MAX), link.from, link.reason));
        let after_event = (0..states.len())
            .filter(|item| matches!(roles[*item], Role::After) && !is_step[*item])
            .map(|item| states[item].place);
        Ok((structure, after_event.collect()))
    }

    fn link(
        &mut self,
        from: Option<&usize>,
        to: Option<usize>,
        lag: Option<Lag<'p>>,
        reason: Reason,
    ) {
        self.links.extend(from.map(|from| StepLink {
            from: *from,
            to,
            lag,
            reason,
        }));
    }

    /// Adds what is implied, unless the plan says the contrary; what then leads nowhere, is done before
    /// the event.
    fn imply(
        &mut self,
        implied: Vec<ImpliedLink<'p>>,
        event: &Event,
    ) -> Result<(), Vec<Vec<String>>> {
        let said = self.links.iter();
        let said = said.filter_map(|link| Some((link.from, link.to?)));
        let said: Vec<(usize, usize)> = said.collect();
        let implied = without_contradiction(self.steps.len(), &said, implied);
        for link in implied.map_err(|rings| self.named(rings, event))? {
            self.link(Some(&link.from), Some(link.to), link.lag, link.reason);
        }
        let mut leads_on = vec![false; self.steps.len()];
        for link in &self.links {
            leads_on[link.from] = true;
        }
        for step in (0..leads_on.len()).filter(|step| !leads_on[*step]) {
            self.link(Some(&step), None, None, Reason::OfEvent);
        }
        Ok(())
    }

    /// Returns the keys of what stands in rings.
    pub(super) fn named(&self, rings: Vec<Ring>, event: &Event) -> Vec<Vec<String>> {
        let name = |step: &usize| match self.steps.get(*step) {
            Some(step) => step.matter.key(event),
            None => event.key.0.clone(),
        };
        let rings = rings.iter();
        rings
            .map(|Ring(ring)| ring.iter().map(name).collect())
            .collect()
    }

    /// Passes some of the links forwards and backwards. The event is the last step.
    ///
    /// # Errors
    /// With the rings in which steps wait for one another.
    pub(super) fn passed(
        &self,
        days: &WorkingDays,
        today: DayNumber,
        links: Vec<usize>,
        day: EventDay,
    ) -> Result<Pass, Vec<Ring>> {
        let activities = self.steps.iter().map(|step| Activity {
            length: step.takes.map(|takes| takes.length),
            course: step.course,
        });
        let event = Activity {
            length: Some(LapseLength::Calendar(Duration {
                count: self.lasts,
                unit: Unit::Day,
            })),
            course: Course::Ahead { not_before: None },
        };
        let last = self.steps.len();
        let link = |index: &usize| {
            let link = &self.links[*index];
            Link {
                from: link.from,
                to: link.to.unwrap_or(last),
                lag: link.lag.map(|lag| lag.length),
                from_start: link.to.is_none() && self.steps[link.from].is_at_event,
            }
        };
        let activities = activities.chain([event]).collect();
        let graph = Graph::new(days, activities, links.iter().map(link).collect())?;
        let earliest = graph.forward(today);
        let aim = match day {
            EventDay::Day(day) | EventDay::By(day) => number(day),
            EventDay::Open => earliest.lasting[last].start,
        };
        let chain = graph.chain(&earliest, last);
        Ok(Pass {
            latest: graph.backward(last, aim),
            chain: chain.into_iter().map(|link| links[link]).collect(),
            earliest,
            aim,
        })
    }

    /// Returns the slack of a step; nothing where it does not lead to the event, or nothing is left of it.
    fn slack(&self, step: usize, pass: &Pass) -> Option<i32> {
        let (own, latest) = (pass.earliest.lasting[step], pass.latest[step]?);
        match self.steps[step].course {
            Course::Over(_) => None,
            // It is not done before the event, however early it could be.
            _ if self.steps[step].is_at_event => Some(pass.aim - pass.event().start),
            Course::Ahead { .. } => Some(latest.start - own.start),
            Course::Running { .. } => Some(latest.finish - own.finish),
        }
    }

    /// Returns for each step whether it decides the day.
    fn critical(&self, pass: &Pass) -> Vec<bool> {
        let most = (pass.aim - pass.event().start).min(0);
        let mut critical: Vec<bool> = (0..self.steps.len())
            .map(|step| self.slack(step, pass).is_some_and(|slack| slack <= most))
            .collect();
        for link in &pass.chain {
            let step = self.links[*link].from;
            critical[step] = !self.steps[step].standing.is_closed();
        }
        critical
    }

    /// Puts both passes together.
    pub(super) fn timed(
        &self,
        days: &WorkingDays,
        pass: &Pass,
        as_stated: &Pass,
        today: DayNumber,
    ) -> Vec<Step<'p>> {
        let is_critical = self.critical(pass);
        let is_critical_as_stated = self.critical(as_stated);
        let timed = self.steps.iter().enumerate().map(|(index, raw)| {
            let mut own = pass.earliest.lasting[index];
            let latest = pass.latest[index].unwrap_or(own);
            if raw.is_at_event && !raw.standing.is_closed() {
                let start = pass.event().start.max(pass.aim);
                let finish = days.after(start, raw.takes.map(|takes| takes.length));
                own = Lasting { start, finish };
            }
            let late = match raw.course {
                Course::Ahead { .. } => today - latest.start,
                Course::Running { .. } => own.finish - latest.finish,
                Course::Over(_) => 0,
            };
            Step {
                matter: raw.matter,
                takes: raw.takes,
                standing: raw.standing,
                earliest: own,
                latest,
                slack: self.slack(index, pass).unwrap_or(0),
                late: u32::try_from(late).unwrap_or(0),
                is_critical: is_critical[index],
                is_critical_as_stated: is_critical_as_stated[index],
                is_at_event: raw.is_at_event,
            }
        });
        timed.collect()
    }
}

/// Returns for each item whether it leads to the event, by what waits for what.
fn leading(
    roles: &[Role<'_>],
    waits: &[Waits<'_>],
    milestones: &[(&Milestone, Waits<'_>)],
    implied: &[ImpliedLink<'_>],
) -> Vec<bool> {
    let leads = |role: &Role<'_>| !matches!(role, Role::None | Role::After);
    let open = (0..roles.len()).filter(|item| leads(&roles[*item]));
    let awaited = milestones.iter().flat_map(|(_, waits)| waits);
    let mut open: Vec<usize> = open.chain(awaited.map(|(item, _)| *item)).collect();
    let mut is_step = vec![false; roles.len()];
    while let Some(item) = open.pop() {
        if !std::mem::replace(&mut is_step[item], true) {
            open.extend(waits[item].iter().map(|(before, _)| *before));
            let from = implied.partition_point(|link| link.to < item);
            let before = implied[from..].iter().take_while(|link| link.to == item);
            open.extend(before.map(|link| link.from));
        }
    }
    is_step
}

fn lag(wait: &Wait) -> Option<Lag<'_>> {
    wait.lag.as_ref().map(|lag| Lag {
        said: &lag.said,
        length: lag.length,
    })
}

/// Returns how long an event lasts: as its date says, where it is known to the day.
fn length_in_days(plan: &Plan, event: &Event) -> u16 {
    let Some(Meaning::Span(period)) = event.date.as_deref().map(|date| &date.meaning) else {
        return 1;
    };
    let is_to_the_day = matches!((period.start, period.end), (Moment::Day(_), Moment::Day(_)));
    if !is_to_the_day {
        return 1;
    }
    let (first, last) = (
        period.first_day(&plan.calendar),
        period.last_day(&plan.calendar),
    );
    u16::try_from(number(last) - number(first) + 1).unwrap_or(1)
}

fn item_step<'p>(
    plan: &Plan,
    state: &ItemState<'p>,
    role: Role<'p>,
    event: &Event,
    lines: Lines,
) -> RawStep<'p> {
    let since = state.since.map_or(0, number);
    let begun = state.begun.map_or(since, number);
    let course = match state.standing {
        Standing::Done => Course::Over(Lasting {
            start: begun.min(since),
            finish: since + 1,
        }),
        Standing::Cancelled => Course::Over(Lasting {
            start: since,
            finish: since,
        }),
        Standing::InProgress => Course::Running {
            since: begun,
            percent: state.percent,
        },
        Standing::NotStarted | Standing::Postponed | Standing::NotReported => {
            let line = lines
                .of(state)
                .filter(|line| relation(line, event).is_none());
            let first = line.and_then(|line| line.first_day(&plan.calendar));
            Course::Ahead {
                not_before: first.map(number),
            }
        }
    };
    RawStep {
        matter: Matter::Item(state.place),
        takes: state.place.item.takes.as_deref(),
        standing: state.standing,
        course,
        is_at_event: matches!(role, Role::At { .. }),
    }
}

fn milestone_step(milestone: &Milestone, as_of: NaiveDate) -> RawStep<'_> {
    let done = milestone.done.filter(|done| *done <= as_of).map(number);
    RawStep {
        matter: Matter::Milestone(milestone),
        takes: None,
        standing: match done {
            Some(_) => Standing::Done,
            None => Standing::NotReported,
        },
        course: match done {
            Some(day) => Course::Over(Lasting {
                start: day,
                finish: day,
            }),
            None => Course::Ahead { not_before: None },
        },
        is_at_event: false,
    }
}
