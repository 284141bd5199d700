//! The steps that lead to an event, and the chain among them that decides its day.

use super::graph::{Activity, Bound, Course, Earliest, Graph, Lasting, Link, Ring, order};
use super::item_names::ItemNames;
use super::working_days::{DayNumber, WorkingDays, date, number};
use crate::plan::period::{Anchor, Duration, Lapse, LapseLength, Moment, Relation, Unit};
use crate::plan::progress::{ItemState, Report, Standing};
use crate::plan::{Event, EventSide, ItemPlace, Meaning, Milestone, Plan, Timeline, Wait};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventDay {
    /// On a day that was agreed, or asked for.
    Day(NaiveDate),
    /// At some time up to a day.
    By(NaiveDate),
    Open,
}

/// One step to an event.
#[derive(Debug)]
pub struct Step<'p> {
    pub matter: Matter<'p>,
    /// How long it takes, where that is known.
    pub takes: Option<&'p Lapse>,
    pub standing: Standing,
    /// How much of it is done.
    pub percent: Option<u8>,
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

/// Why one step comes before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The second says that it waits for the first.
    Stated,
    /// The first is due so long before the event.
    BeforeEvent,
    /// Implied: the first stands before the second in a goal that has a text adopted.
    GoalOrder,
    /// Implied: the first is the event's, and nothing else waits for it.
    OfEvent,
    /// Implied: the first has a text adopted at the event.
    Adopts,
}

impl Reason {
    /// Returns whether the plan does not say so, but implies it.
    pub fn is_implied(self) -> bool {
        matches!(self, Reason::GoalOrder | Reason::OfEvent | Reason::Adopts)
    }

    /// Returns the word by which files name it.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Stated => "stated",
            Reason::BeforeEvent => "before-event",
            Reason::GoalOrder => "goal-order",
            Reason::OfEvent => "of-event",
            Reason::Adopts => "adopts",
        }
    }
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
    pub fn is_closed(&self) -> bool {
        self.standing.is_closed()
    }

    /// Returns whether nobody says how long it takes: it counts as no time.
    pub fn is_of_unknown_length(&self) -> bool {
        let is_item = matches!(self.matter, Matter::Item(_));
        is_item && self.takes.is_none() && !self.is_at_event && !self.is_closed()
    }
}

impl EventDay {
    /// Returns the day of an event as the plan gives it: its first one where it is known to the day,
    /// else the last of the time in which it is to be.
    pub fn of_plan(plan: &Plan, event: &Event) -> Self {
        let Some(date) = &event.date else {
            return EventDay::Open;
        };
        let (first, last) = (
            date.first_day(&plan.calendar),
            date.last_day(&plan.calendar),
        );
        let is_to_the_day = matches!(&date.meaning, Meaning::Span(period)
            if matches!(period.start, Moment::Day(_)));
        match (first, last) {
            (Some(first), _) if is_to_the_day => EventDay::Day(first),
            (_, Some(last)) => EventDay::By(last),
            _ => EventDay::Open,
        }
    }
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
        let plan = report.plan;
        let (network, after_event) = Network::new(report, event)?;
        let days = WorkingDays::new(&plan.calendar);
        let today = number(report.as_of);
        let named = |rings: Vec<Ring>| network.named(rings, event);
        let (graph, earliest) = network.passed(&days, today, |_| true).map_err(named)?;
        let stated = |link: &StepLink<'_>| !link.reason.is_implied();
        let (_, as_stated) = network.passed(&days, today, stated).map_err(named)?;
        let last = network.steps.len();
        let feasible = earliest.lasting[last].start;
        let aim = match day {
            EventDay::Day(day) | EventDay::By(day) => number(day),
            EventDay::Open => feasible,
        };
        let latest = graph.backward(last, aim);
        let chain = graph.chain(&earliest, last);
        let begins = chain.first().map_or(last, |link| network.links[*link].from);
        let start = match earliest.bounds[begins] {
            Bound::NotBefore => Start::Timeline(date(earliest.lasting[begins].start)),
            Bound::Begun => Start::Begun,
            Bound::Today | Bound::Link(_) => Start::Today,
        };
        let steps = network.timed(&days, &earliest, &latest, aim, today, &chain);
        Ok(CriticalPath {
            plan,
            event,
            as_of: report.as_of,
            day,
            steps,
            chain,
            start,
            feasible: date(feasible),
            feasible_as_stated: date(as_stated.lasting[last].start),
            after_event,
            lasts: network.lasts,
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

    /// Returns by how many days the event can slip, or is late where negative.
    pub fn slack(&self) -> i32 {
        number(self.aim()) - number(self.feasible)
    }

    /// Returns the steps of the chain that decides the day, from the first to the last.
    pub fn chain_steps(&self) -> impl Iterator<Item = usize> + '_ {
        self.chain.iter().map(|link| self.links[*link].from)
    }

    /// Returns the links to a step, or to the event.
    pub fn links_to(&self, step: Option<usize>) -> &[StepLink<'p>] {
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

/// Steps and links before any day is reckoned.
struct Network<'p> {
    steps: Vec<RawStep<'p>>,
    links: Vec<StepLink<'p>>,
    /// How long the event lasts, in days.
    lasts: u16,
}

struct RawStep<'p> {
    matter: Matter<'p>,
    takes: Option<&'p Lapse>,
    standing: Standing,
    percent: Option<u8>,
    course: Course,
    is_at_event: bool,
}

/// How an item stands to the event by what it says itself.
#[derive(Debug, Clone, Copy)]
enum Role<'p> {
    None,
    /// So long before it.
    Before(Option<Lag<'p>>),
    /// At it; whether that is only implied by what it adopts.
    At {
        is_implied: bool,
    },
    After,
    /// It is one of the event's items and says no more.
    Member,
}

impl<'p> Network<'p> {
    fn new(
        report: &'p Report<'p>,
        event: &'p Event,
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
        let waits: Vec<Vec<(usize, Option<Lag<'p>>)>> = states
            .iter()
            .map(|state| resolved(&state.place.item.after))
            .collect();
        let roles: Vec<Role<'p>> = states
            .iter()
            .map(|state| role(plan, state, event))
            .collect();
        let implied = goal_order(plan, event, states, &roles);
        let milestones: Vec<&Milestone> = event
            .milestones
            .iter()
            .filter(|milestone| milestone.side == EventSide::Before)
            .collect();

        // All that leads to the event, by what waits for what.
        let leads = |role: &Role<'_>| !matches!(role, Role::None | Role::After);
        let mut open: Vec<usize> = (0..states.len())
            .filter(|item| leads(&roles[*item]))
            .collect();
        open.extend(
            milestones
                .iter()
                .flat_map(|milestone| resolved(&milestone.after))
                .map(|(item, _)| item),
        );
        let mut is_step = vec![false; states.len()];
        while let Some(item) = open.pop() {
            if !std::mem::replace(&mut is_step[item], true) {
                open.extend(waits[item].iter().map(|(before, _)| *before));
                open.extend(implied.get(&item).into_iter().flatten().copied());
            }
        }
        let items: Vec<usize> = (0..states.len()).filter(|item| is_step[*item]).collect();
        let places: HashMap<usize, usize> = items.iter().copied().zip(0..).collect();

        let mut steps: Vec<RawStep<'p>> = items
            .iter()
            .map(|item| item_step(plan, &states[*item], roles[*item], event))
            .collect();
        let mut links = Vec::new();
        let mut add = |from: usize, to: Option<usize>, lag, reason| {
            links.push(StepLink {
                from,
                to,
                lag,
                reason,
            });
        };
        for item in &items {
            for (before, lag) in &waits[*item] {
                if let Some(from) = places.get(before) {
                    add(*from, places.get(item).copied(), *lag, Reason::Stated);
                }
            }
        }
        for milestone in &milestones {
            let place = steps.len();
            steps.push(milestone_step(milestone));
            for (before, lag) in resolved(&milestone.after) {
                if let Some(from) = places.get(&before) {
                    add(*from, Some(place), lag, Reason::Stated);
                }
            }
            let lag = Lag {
                said: &milestone.lapse.said,
                length: milestone.lapse.length,
            };
            add(place, None, Some(lag), Reason::BeforeEvent);
        }
        for item in &items {
            let from = places[item];
            match roles[*item] {
                Role::Before(lag) => add(from, None, lag, Reason::BeforeEvent),
                Role::At { is_implied: true } => add(from, None, None, Reason::Adopts),
                Role::At { is_implied: false } => add(from, None, None, Reason::BeforeEvent),
                Role::None | Role::After | Role::Member => {}
            }
        }
        let mut network = Network {
            steps,
            links,
            lasts: length_in_days(plan, event),
        };
        let pairs = implied.iter().flat_map(|(item, before)| {
            let to = places.get(item).copied();
            before.iter().filter_map(move |before| Some((*before, to?)))
        });
        let pairs: Vec<(usize, usize)> = pairs
            .filter_map(|(before, to)| Some((*places.get(&before)?, to)))
            .collect();
        network.imply(pairs, event)?;
        let leads_on: BTreeSet<usize> = network.links.iter().map(|link| link.from).collect();
        for item in &items {
            let from = places[item];
            if matches!(roles[*item], Role::Member) && !leads_on.contains(&from) {
                network.links.push(StepLink {
                    from,
                    to: None,
                    lag: None,
                    reason: Reason::OfEvent,
                });
            }
        }
        network
            .links
            .sort_by_key(|link| (link.to.unwrap_or(usize::MAX), link.from, link.reason));
        let after_event = (0..states.len())
            .filter(|item| matches!(roles[*item], Role::After) && !is_step[*item])
            .map(|item| states[item].place);
        Ok((network, after_event.collect()))
    }

    /// Adds what is implied, unless the plan says the contrary.
    fn imply(&mut self, pairs: Vec<(usize, usize)>, event: &Event) -> Result<(), Vec<Vec<String>>> {
        let known: Vec<(usize, usize)> = self
            .links
            .iter()
            .filter_map(|link| Some((link.from, link.to?)))
            .collect();
        let order = order(self.steps.len(), &known).map_err(|rings| self.named(rings, event))?;
        let mut ranks = vec![0; self.steps.len()];
        for (rank, step) in order.iter().enumerate() {
            ranks[*step] = rank;
        }
        let mut next: HashMap<usize, Vec<usize>> = HashMap::new();
        for (from, to) in known {
            next.entry(from).or_default().push(to);
        }
        let mut has_turned = false;
        for (from, to) in pairs {
            let is_stated = next.get(&from).is_some_and(|all| all.contains(&to));
            // Where the order of the plan's own words has the first before the second, nothing leads
            // back; only once a link against it was added has to be looked for a way.
            has_turned |= ranks[from] > ranks[to];
            if is_stated || has_turned && leads(&next, to, from) {
                continue;
            }
            next.entry(from).or_default().push(to);
            self.links.push(StepLink {
                from,
                to: Some(to),
                lag: None,
                reason: Reason::GoalOrder,
            });
        }
        Ok(())
    }

    fn named(&self, rings: Vec<Ring>, event: &Event) -> Vec<Vec<String>> {
        let name = |step: &usize| match self.steps.get(*step) {
            Some(step) => step.matter.key(event),
            None => event.key.0.clone(),
        };
        let rings = rings.iter();
        rings
            .map(|Ring(ring)| ring.iter().map(name).collect())
            .collect()
    }

    /// Makes the graph of some of the links, and passes it forward. The event is the last step.
    fn passed<'w>(
        &self,
        days: &'w WorkingDays,
        today: DayNumber,
        counts: impl Fn(&StepLink<'_>) -> bool,
    ) -> Result<(Graph<'w>, Earliest), Vec<Ring>> {
        let mut activities: Vec<Activity> = self
            .steps
            .iter()
            .map(|step| Activity {
                length: step.takes.map(|takes| takes.length),
                course: step.course,
            })
            .collect();
        activities.push(Activity {
            length: Some(LapseLength::Calendar(Duration {
                count: self.lasts,
                unit: Unit::Day,
            })),
            course: Course::Ahead { not_before: None },
        });
        let links = self.links.iter().filter(|link| counts(link));
        let links = links.map(|link| Link {
            from: link.from,
            to: link.to.unwrap_or(self.steps.len()),
            lag: link.lag.map(|lag| lag.length),
            from_start: link.to.is_none() && self.steps[link.from].is_at_event,
        });
        let graph = Graph::new(days, activities, links.collect())?;
        let earliest = graph.forward(today);
        Ok((graph, earliest))
    }

    /// Puts both passes together.
    fn timed(
        &self,
        days: &WorkingDays,
        earliest: &Earliest,
        latest: &[Option<Lasting>],
        aim: DayNumber,
        today: DayNumber,
        chain: &[usize],
    ) -> Vec<Step<'p>> {
        let event = earliest.lasting[self.steps.len()];
        let of_event = aim - event.start;
        let of_chain: BTreeSet<usize> = chain.iter().map(|link| self.links[*link].from).collect();
        let timed = self.steps.iter().enumerate().map(|(index, raw)| {
            let is_closed = raw.standing.is_closed();
            let mut own = earliest.lasting[index];
            let length = raw.takes.map(|takes| takes.length);
            let latest = latest[index].unwrap_or(own);
            let mut slack = match raw.course {
                Course::Ahead { .. } => latest.start - own.start,
                Course::Running { .. } => latest.finish - own.finish,
                Course::Over(_) => 0,
            };
            if raw.is_at_event && !is_closed {
                // It is not done before the event, however early it could be.
                let start = event.start.max(aim);
                let finish = days.after(start, length);
                own = Lasting { start, finish };
                slack = of_event;
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
                percent: raw.percent,
                earliest: own,
                latest,
                slack,
                late: u32::try_from(late).unwrap_or(0),
                is_critical: !is_closed && (of_chain.contains(&index) || slack <= of_event.min(0)),
                is_at_event: raw.is_at_event,
            }
        });
        timed.collect()
    }
}

/// Returns whether a way leads from one step to another.
fn leads(next: &HashMap<usize, Vec<usize>>, from: usize, to: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(step) = open.pop() {
        if step == to {
            return true;
        }
        if seen.insert(step) {
            open.extend(next.get(&step).into_iter().flatten().copied());
        }
    }
    false
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

fn role<'p>(plan: &'p Plan, state: &ItemState<'p>, event: &Event) -> Role<'p> {
    let is_of_event = plan
        .event_of(&state.place)
        .is_some_and(|of| of.key.value == event.key.value);
    let relation = state.timeline.and_then(|line| relation(line, event));
    match relation {
        Some((Relation::Before(None), _)) => Role::Before(None),
        Some((Relation::Before(Some(length)), said)) => Role::Before(Some(Lag {
            said,
            length: LapseLength::Calendar(length),
        })),
        Some((Relation::At, _)) => Role::At { is_implied: false },
        Some((Relation::After(_) | Relation::Within(_), _)) => Role::After,
        None if is_of_event && state.place.item.adopts.is_some() => Role::At { is_implied: true },
        None if is_of_event => Role::Member,
        None => Role::None,
    }
}

/// Returns how a time line stands to an event that it is counted from.
fn relation<'t>(line: &'t Timeline, event: &Event) -> Option<(Relation, &'t str)> {
    match &line.meaning {
        Meaning::Anchored(anchored) => match &anchored.anchor {
            Anchor::Event(key) if *key == event.key.value => {
                Some((anchored.relation, line.said.as_str()))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Returns for items what is implied to come before them: in a goal that has a text adopted at the
/// event, each item before it is a step to it, from the first to the last. An item that says itself
/// what it waits for implies nothing more.
fn goal_order(
    plan: &Plan,
    event: &Event,
    states: &[ItemState<'_>],
    roles: &[Role<'_>],
) -> BTreeMap<usize, Vec<usize>> {
    let mut implied = BTreeMap::<usize, Vec<usize>>::new();
    let is_at_event = |item: usize| matches!(roles[item], Role::At { .. });
    let is_elsewhere = |item: usize| {
        let of = plan.event_of(&states[item].place);
        matches!(roles[item], Role::After) || of.is_some_and(|of| of.key.value != event.key.value)
    };
    for (last, state) in states.iter().enumerate() {
        if !is_at_event(last) || state.place.item.adopts.is_none() {
            continue;
        }
        let goal = state.place.goal;
        let before = (0..last).rev();
        let before = before.take_while(|item| std::ptr::eq(states[*item].place.goal, goal));
        let mut next = last;
        for item in before.filter(|item| !is_at_event(*item) && !is_elsewhere(*item)) {
            if !states[next].place.item.after.is_empty() {
                break;
            }
            let before = implied.entry(next).or_default();
            if !before.contains(&item) {
                before.push(item);
            }
            next = item;
        }
    }
    implied
}

fn item_step<'p>(plan: &Plan, state: &ItemState<'p>, role: Role<'p>, event: &Event) -> RawStep<'p> {
    let item = state.place.item;
    let takes = item.takes.as_deref();
    let over = |days: i32| {
        let day = state.since.map_or(0, number);
        Course::Over(Lasting {
            start: day,
            finish: day + days,
        })
    };
    let course = match state.standing {
        Standing::Done => over(1),
        Standing::Cancelled => over(0),
        Standing::InProgress => Course::Running {
            since: state.since.map_or(0, number),
            percent: state.percent,
        },
        Standing::NotStarted | Standing::Postponed | Standing::NotReported => {
            let line = state
                .timeline
                .filter(|line| relation(line, event).is_none());
            let first = line.and_then(|line| line.first_day(&plan.calendar));
            Course::Ahead {
                not_before: first.map(number),
            }
        }
    };
    RawStep {
        matter: Matter::Item(state.place),
        takes,
        standing: state.standing,
        percent: state.percent,
        course,
        is_at_event: matches!(role, Role::At { .. }),
    }
}

fn milestone_step(milestone: &Milestone) -> RawStep<'_> {
    let done = milestone.done.map(number);
    RawStep {
        matter: Matter::Milestone(milestone),
        takes: None,
        standing: match done {
            Some(_) => Standing::Done,
            None => Standing::NotReported,
        },
        percent: None,
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
