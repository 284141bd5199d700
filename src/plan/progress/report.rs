//! All that is derived from plan and log as of a day.

use super::{
    Currency, Declared, Entry, Finance, Funds, GoalLight, GoalStatus, ItemState, Log, Move, Risk,
    RiskRegister, Says, Standing, Subject, Tally, Timing,
};
use crate::plan::{Body, BodyKey, Goal, Meaning, Plan, Section};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// A plan and its progress as of a day.
#[derive(Debug)]
pub struct Report<'l> {
    pub plan: &'l Plan,
    /// The last day that the report knows of.
    pub as_of: NaiveDate,
    /// The first day of the reporting period; `as_of` is its last.
    pub since: NaiveDate,
    /// One for each item, in the plan's order.
    pub states: Vec<ItemState<'l>>,
    pub tally: Tally,
    pub sections: Vec<SectionProgress<'l>>,
    /// What the report has to say first, if anything.
    pub notice: Option<&'l str>,
    /// How many entries hold on that day.
    pub entries: usize,
    /// Risks and issues that are open on that day, the gravest first.
    pub risks: Vec<&'l Risk>,
    log: &'l Log,
    finance: &'l Finance,
}

/// What the last report said in numbers.
#[derive(Debug)]
pub struct LastReport<'l> {
    pub date: NaiveDate,
    pub tally: Tally,
    funds: BTreeMap<&'l Currency, Funds>,
}

impl LastReport<'_> {
    /// Returns the money in one currency.
    pub fn funds(&self, currency: &Currency) -> Funds {
        self.funds.get(currency).copied().unwrap_or_default()
    }
}

/// A section's progress.
#[derive(Debug)]
pub struct SectionProgress<'l> {
    pub section: &'l Section,
    pub tally: Tally,
    pub goals: Vec<GoalProgress<'l>>,
    items: Range<usize>,
}

/// A goal's progress.
#[derive(Debug)]
pub struct GoalProgress<'l> {
    pub goal: &'l Goal,
    pub tally: Tally,
    /// How the goal stands by the plan's rule.
    pub computed: GoalLight,
    /// How those responsible say that it stands, if they do.
    pub declared: Option<Declared<'l>>,
    /// The status that was reported of it as a whole, if one was.
    pub reported: Option<GoalStatus<'l>>,
}

/// What one body owes.
#[derive(Debug)]
pub struct BodyItems<'a, 'l> {
    pub body: &'l Body,
    /// Its open items: those with the earliest end first, those without one last.
    pub items: Vec<&'a ItemState<'l>>,
}

/// What a report is made from, apart from plan and day.
#[derive(Debug, Clone, Copy)]
pub struct Records<'l> {
    pub log: &'l Log,
    pub risks: &'l RiskRegister,
    pub finance: &'l Finance,
}

impl<'l> Report<'l> {
    /// Derives everything as of `as_of`; `since` is the first day of the reporting period.
    pub fn new(plan: &'l Plan, records: Records<'l>, as_of: NaiveDate, since: NaiveDate) -> Self {
        let holding = records.log.as_of(as_of);
        let mut goals = OfGoals::default();
        for entry in &holding {
            match (&entry.subject, &entry.says) {
                (Subject::Item(_), _) => {}
                (Subject::Goal(number), Says::Light(light)) => {
                    let declared = Declared {
                        light: *light,
                        date: entry.date,
                        entry: entry.id,
                        reason: entry.reason.as_deref().or(entry.note.as_deref()),
                    };
                    goals.lights.insert(&number.0, declared);
                }
                (
                    Subject::Goal(number),
                    Says::Status {
                        status, percent, ..
                    },
                ) => {
                    let reported = GoalStatus {
                        status: *status,
                        percent: *percent,
                        date: entry.date,
                        reason: entry.reason.as_deref().or(entry.note.as_deref()),
                    };
                    goals.statuses.insert(&number.0, reported);
                }
                (Subject::Goal(_), Says::Actual | Says::Note | Says::Withdrawal) => {}
            }
        }
        let states = states(plan, &holding, as_of);
        Report {
            plan,
            as_of,
            since,
            tally: Tally::of(&states),
            sections: sections(plan, &states, &goals),
            states,
            notice: records.log.notice.as_deref(),
            entries: holding.len(),
            risks: records.risks.open_on(as_of),
            log: records.log,
            finance: records.finance,
        }
    }

    /// Returns what the last report said, which is how things stood on the first day of the period;
    /// nothing where nothing had been recorded by then.
    pub fn last(&self) -> Option<LastReport<'l>> {
        let date = self.since;
        let holding = self.log.as_of(date);
        if holding.is_empty() || date >= self.as_of {
            return None;
        }
        Some(LastReport {
            date,
            tally: Tally::of(&states(self.plan, &holding, date)),
            funds: self.finance.sums(date, |_| true),
        })
    }

    /// Returns the items of a section, in the plan's order.
    pub(crate) fn of_section(&self, section: &SectionProgress<'l>) -> &[ItemState<'l>] {
        &self.states[section.items.clone()]
    }

    /// Returns what was done in the reporting period and is still done, in the order of the days.
    pub fn achieved(&self) -> Vec<&ItemState<'l>> {
        let mut achieved = self.changed_to(Standing::Done);
        achieved.sort_by_key(|state| state.since);
        achieved
    }

    /// Returns what is under way and was reported in the period, in the plan's order.
    pub fn advanced(&self) -> Vec<&ItemState<'l>> {
        self.states
            .iter()
            .filter(|state| state.standing == Standing::InProgress)
            .filter(|state| {
                state
                    .last
                    .is_some_and(|entry| self.is_in_period(entry.date))
            })
            .collect()
    }

    /// Returns what was given up in the reporting period, in the plan's order.
    pub fn cancelled(&self) -> Vec<&ItemState<'l>> {
        self.changed_to(Standing::Cancelled)
    }

    fn changed_to(&self, standing: Standing) -> Vec<&ItemState<'l>> {
        self.states
            .iter()
            .filter(|state| state.standing == standing)
            .filter(|state| state.since.is_some_and(|since| self.is_in_period(since)))
            .collect()
    }

    fn is_in_period(&self, day: NaiveDate) -> bool {
        (self.since..=self.as_of).contains(&day)
    }

    /// Returns what is overdue with its days, the longest first.
    pub fn overdue(&self) -> Vec<(&ItemState<'l>, u32)> {
        self.late(|timing| match timing {
            Timing::Overdue { days } => Some(days),
            _ => None,
        })
    }

    /// Returns what is past its end and was never reported, with its days, the longest first.
    pub fn past_unreported(&self) -> Vec<(&ItemState<'l>, u32)> {
        self.late(|timing| match timing {
            Timing::PastUnreported { days } => Some(days),
            _ => None,
        })
    }

    fn late(&self, days: impl Fn(Timing) -> Option<u32>) -> Vec<(&ItemState<'l>, u32)> {
        let mut late: Vec<(&ItemState<'l>, u32)> = self
            .states
            .iter()
            .filter_map(|state| Some((state, days(state.timing)?)))
            .collect();
        late.sort_by_key(|(_, days)| std::cmp::Reverse(*days));
        late
    }

    /// Returns what ends soon with the days that are left, the next first.
    pub fn due_soon(&self) -> Vec<(&ItemState<'l>, u32)> {
        let mut soon: Vec<(&ItemState<'l>, u32)> = self
            .states
            .iter()
            .filter_map(|state| match state.timing {
                Timing::DueSoon { days } => Some((state, days)),
                _ => None,
            })
            .collect();
        soon.sort_by_key(|(_, days)| *days);
        soon
    }

    /// Returns all items whose time line was moved, in the plan's order.
    pub fn moves(&self) -> Vec<Move<'_, 'l>> {
        self.states
            .iter()
            .filter_map(|state| Move::of(state, &self.plan.calendar))
            .collect()
    }

    /// Returns what each body responsible has still to do, in the register's order; bodies that owe
    /// nothing are left out, an item of several bodies stands under each of them.
    pub fn owed(&self) -> Vec<BodyItems<'_, 'l>> {
        let mut by_body: HashMap<&BodyKey, Vec<&ItemState<'l>>> = HashMap::new();
        for state in self
            .states
            .iter()
            .filter(|state| !state.standing.is_closed())
        {
            for key in state.place.item.owners() {
                by_body.entry(key).or_default().push(state);
            }
        }
        self.plan
            .bodies
            .iter()
            .filter_map(|body| {
                let mut items = by_body.remove(&body.key.value)?;
                items.sort_by_key(|state| (state.due.is_none(), state.due));
                Some(BodyItems { body, items })
            })
            .collect()
    }

    /// Returns the open items that nobody is responsible for.
    pub fn without_owner(&self) -> Vec<&ItemState<'l>> {
        self.open(|state| state.place.item.lacks_owner())
    }

    /// Returns the open items without a time line, or with one that says no day that can be reckoned
    /// with.
    pub fn without_timeline(&self) -> Vec<&ItemState<'l>> {
        self.open(|state| match state.timeline {
            None => !state.place.item.is_step,
            Some(timeline) => timeline.is_undated(),
        })
    }

    /// Returns the open items whose days depend on how a season or another loose word is read.
    pub fn with_loose_timeline(&self) -> Vec<&ItemState<'l>> {
        self.open(|state| {
            state
                .timeline
                .is_some_and(|line| !line.conventions().is_empty())
        })
    }

    /// Returns the open items that go on without a last day and of which nothing was reported in the
    /// reporting period, in the plan's order.
    pub(crate) fn to_ask_about(&self) -> Vec<&ItemState<'l>> {
        let calendar = &self.plan.calendar;
        self.open(|state| {
            let has_begun = state
                .timeline
                .and_then(|line| line.first_day(calendar))
                .is_none_or(|first| first <= self.as_of);
            let is_dated = state
                .timeline
                .is_some_and(|line| !matches!(line.meaning, Meaning::Anchored(_)));
            let is_reported = state
                .last
                .is_some_and(|entry| self.is_in_period(entry.date));
            state.timing == Timing::Open && is_dated && has_begun && !is_reported
        })
    }

    fn open(&self, is_wanted: impl Fn(&ItemState<'l>) -> bool) -> Vec<&ItemState<'l>> {
        self.states
            .iter()
            .filter(|state| !state.standing.is_closed() && is_wanted(state))
            .collect()
    }

    /// Returns the sums of money of a section by currency.
    pub fn funds_of(&self, section: &SectionProgress<'l>) -> BTreeMap<&'l Currency, Funds> {
        let items: std::collections::HashSet<&str> = self
            .of_section(section)
            .iter()
            .map(|state| state.place.item.key.0.as_str())
            .collect();
        self.finance.sums(self.as_of, |of| match of {
            Subject::Item(key) => items.contains(key.0.as_str()),
            Subject::Goal(number) => {
                let mut goals = section.goals.iter();
                goals.any(|goal| goal.goal.key == number.0)
            }
        })
    }

    /// Returns the sums of all money by currency.
    pub fn funds(&self) -> BTreeMap<&'l Currency, Funds> {
        self.finance.sums(self.as_of, |_| true)
    }
}

/// What was reported of goals, by their keys.
#[derive(Debug, Default)]
struct OfGoals<'l> {
    lights: HashMap<&'l str, Declared<'l>>,
    statuses: HashMap<&'l str, GoalStatus<'l>>,
}

/// Derives the state of every item from the entries that hold on a day.
fn states<'l>(plan: &'l Plan, holding: &[&'l Entry], day: NaiveDate) -> Vec<ItemState<'l>> {
    let mut by_item: HashMap<&str, Vec<&'l Entry>> = HashMap::new();
    for entry in holding {
        if let Subject::Item(key) = &entry.subject {
            by_item.entry(&key.0).or_default().push(entry);
        }
    }
    plan.items()
        .map(|place| {
            let entries = by_item.get(place.item.key.0.as_str());
            let entries = entries.map_or(&[][..], Vec::as_slice);
            ItemState::new(
                place,
                entries,
                day,
                &plan.calendar,
                plan.thresholds.due_soon_days,
            )
        })
        .collect()
}

fn sections<'l>(
    plan: &'l Plan,
    states: &[ItemState<'l>],
    reported: &OfGoals<'l>,
) -> Vec<SectionProgress<'l>> {
    let mut next = 0;
    plan.sections
        .iter()
        .map(|section| {
            let first = next;
            let goals = section
                .goals
                .iter()
                .map(|goal| {
                    let begin = next;
                    next += goal.items.len();
                    goal_progress(plan, goal, &states[begin..next], reported)
                })
                .collect();
            SectionProgress {
                section,
                tally: Tally::of(&states[first..next]),
                goals,
                items: first..next,
            }
        })
        .collect()
}

fn goal_progress<'l>(
    plan: &Plan,
    goal: &'l Goal,
    own: &[ItemState<'l>],
    reported: &OfGoals<'l>,
) -> GoalProgress<'l> {
    let tally = Tally::of(own);
    GoalProgress {
        goal,
        computed: plan
            .thresholds
            .judge(&tally, own.iter().map(ItemState::overdue_days)),
        tally,
        declared: reported.lights.get(goal.key.as_str()).copied(),
        reported: reported.statuses.get(goal.key.as_str()).copied(),
    }
}
