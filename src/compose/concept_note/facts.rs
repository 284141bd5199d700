//! What the template of a concept note is told of the plan, in words.
//!
//! The names are described in `docs/concept-notes.md`; a test holds that page against them.

use super::NoteInput;
use crate::compose::{Setup, frame};
use crate::diagnostic::Spanned;
use crate::plan::network::{self, CriticalPath, EventDay, Step};
use crate::plan::period::{Duration, LapseLength, Moment, Unit};
use crate::plan::progress::{ItemState, Level as RiskLevel, Report, Risk, Standing};
use crate::plan::{
    Body, BodyKey, Event, EventSide, Goal, InvolvedAs, Item, ItemKey, ItemPlace, Level, Meaning,
    Milestone, NoteMatter, NoteSubject, OpenQuestion, OwnerRank, Plan, Responsibility, Section,
    Timeline,
};
use crate::template::note::{Countdown, Record};
use crate::template::{Labels, Message, PathPhrase, Phrase};
use chrono::{Days, NaiveDate};
use std::collections::HashMap;
/// So many items stand side by side in the matrix of roles; of more, it has several parts.
const MATRIX_COLUMNS: usize = 5;

/// What the first table of a note says of its event or activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Particular {
    Title,
    Date,
    Place,
    Organiser,
    CoOrganisers,
    Lead,
    Partners,
    Participants,
    Languages,
    Format,
    Budget,
    FocalPoint,
}

/// Returns all that the template is told.
pub(super) fn facts(input: &NoteInput<'_>, setup: &Setup<'_>) -> Record {
    let (plan, labels) = (input.plan, setup.labels);
    let subject = &input.subject;
    let event = subject.event(plan);
    let items = plan.note_items(subject);
    let mut milestones = plan.milestones(&items, event);
    let path = input.report.zip(event).and_then(|(report, event)| {
        let day = EventDay::of_plan(plan, event);
        CriticalPath::new(report, event, day).ok()
    });
    let path = path.filter(CriticalPath::is_planned);
    if let Some(path) = &path {
        by_latest_day(&mut milestones, path);
    }
    let teller = Teller {
        plan,
        labels,
        report: input.report,
        path: path.as_ref(),
    };
    let own_item = match subject {
        NoteSubject::Item(place) => Some(teller.item(place)),
        NoteSubject::Goal(_) | NoteSubject::Event(_) => None,
    };
    let day = event.and_then(opening_day);
    let own = event.map_or(&[][..], |event| &event.milestones);
    let countdown: Vec<Record> = match own {
        [] => {
            let usual = input.template.head.countdown.iter();
            usual.map(|step| teller.countdown(step, day)).collect()
        }
        own => {
            let mut own: Vec<&Milestone> = own.iter().collect();
            own.sort_by_cached_key(|one| one.sort_key(day, &plan.calendar));
            let own = own.into_iter();
            own.map(|one| teller.milestone(one, event, day)).collect()
        }
    };
    let (particulars, asked) = teller.particulars(input, &items);
    Record::new("the note")
        .with("title", plan.note_matter(subject).title())
        .with("key", subject.key())
        .with("date", labels.date(setup.date))
        .with("to_be_agreed", labels.table.to_be_agreed.clone())
        .with("plan", teller.plan())
        .with("item", own_item)
        .with("event", event.map(|event| teller.event(event)))
        .with("sections", teller.sections(&items))
        .with("items", teller.items(&items))
        .with("related", teller.related(&items, &milestones))
        .with("milestones", teller.items(&milestones))
        .with("done", teller.begun(&milestones))
        .with("particulars", particulars)
        .with("asked", asked)
        .with("roles", teller.roles(&items))
        .with("risks", teller.risks(&items))
        .with("contacts", teller.contacts(&items, event))
        .with("adoptions", teller.adoptions(&items, &milestones))
        .with("contributions", teller.contributions(event, &milestones))
        .with("countdown", countdown)
        .with(
            "has_own_countdown",
            event.is_some_and(|event| !event.milestones.is_empty()),
        )
        .with("questions", teller.questions(&items, event))
}

/// Puts items in the order of the days by which they have to be done; what leads to no event counts by its
/// time line.
fn by_latest_day(items: &mut [ItemPlace<'_>], path: &CriticalPath<'_>) {
    let latest = path.steps.iter().filter_map(|step| {
        let place = step.matter.item().filter(|_| !step.is_closed())?;
        Some((&place.item.key.value, network::date(step.latest.finish)))
    });
    let latest: HashMap<&ItemKey, NaiveDate> = latest.collect();
    items.sort_by_key(|place| {
        let calendar = &path.plan.calendar;
        let line = place.item.timeline.as_deref();
        let day = latest.get(&place.item.key.value).copied().or_else(|| {
            let last = line.and_then(|line| line.last_day(calendar));
            last.or_else(|| line.and_then(|line| line.first_day(calendar)))
        });
        (day.is_none(), day)
    });
}

/// Returns the day on which an event begins, if it is known to the day.
fn opening_day(event: &Event) -> Option<NaiveDate> {
    match &event.date.as_ref()?.meaning {
        Meaning::Span(period) => match period.start {
            Moment::Day(day) => Some(day),
            _ => None,
        },
        _ => None,
    }
}

fn goal_record(section: &Section, goal: &Goal) -> Record {
    Record::new("goal")
        .with("number", goal.number.0.clone())
        .with("title", goal.title.value.clone())
        .with(
            "section",
            Record::new("section")
                .with("number", section.number.0.clone())
                .with("title", section.title.value.clone()),
        )
}

/// Puts the plan into words.
struct Teller<'a> {
    plan: &'a Plan,
    labels: &'a Labels,
    report: Option<&'a Report<'a>>,
    /// What leads to the note's event, where the plan says anything of it.
    path: Option<&'a CriticalPath<'a>>,
}

impl Teller<'_> {
    fn plan(&self) -> Record {
        Record::new("plan")
            .with("title", self.plan.title.value.clone())
            .with("organisation", self.plan.organisation.value.clone())
            .with("edition", frame::edition(self.plan, self.labels))
    }

    /// Returns the milestones that are none of the note's own items.
    fn related(&self, items: &[ItemPlace<'_>], milestones: &[ItemPlace<'_>]) -> Vec<Record> {
        let is_own =
            |place: &ItemPlace<'_>| items.iter().any(|own| std::ptr::eq(own.item, place.item));
        let related = milestones.iter().filter(|place| !is_own(place));
        related.map(|place| self.item(place)).collect()
    }

    fn items(&self, places: &[ItemPlace<'_>]) -> Vec<Record> {
        places.iter().map(|place| self.item(place)).collect()
    }

    fn item(&self, place: &ItemPlace<'_>) -> Record {
        let item = place.item;
        let lines = self
            .labels
            .item_words()
            .owners_and_partners(self.plan, item);
        let owners: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        let support: Vec<&str> = item.support.iter().map(|key| self.name(key)).collect();
        let support = self.labels.list(&support);
        Record::new("item")
            .with("key", item.key.0.clone())
            .with("number", item.number.0.clone())
            .with("action", item.action.value.clone())
            .with(
                "lead",
                (!owners.is_empty()).then(|| owners.join(&self.labels.filters.separator)),
            )
            .with("support", (!support.is_empty()).then_some(support))
            .with(
                "period",
                item.timeline.as_deref().map(|line| self.timeline(line)),
            )
            .with("goal", goal_record(place.section, place.goal))
            .with(
                "adopts",
                item.adopts.as_ref().map(|text| text.value.clone()),
            )
            .with("moved", self.moved(item))
            .with("latest", self.latest(item))
            .with("done", self.done(item))
            .with("halted", self.halted(item))
    }

    /// Says by when an item has to be done for the event.
    fn latest(&self, item: &Item) -> Option<String> {
        let path = self.path?;
        let is_own = |step: &&Step<'_>| {
            let own = step.matter.item();
            own.is_some_and(|place| place.item.key == item.key)
        };
        let step = path.steps.iter().find(is_own)?;
        if step.is_closed() || step.is_at_event {
            return None;
        }
        let last = (step.latest.finish - 1).max(step.latest.start);
        let words = &self.labels.critical_path;
        Some(match path.day {
            EventDay::Open => {
                let days = i64::from(network::number(path.aim()) - last);
                let relative = self.labels.note.countdown.relative(days);
                words.say(PathPhrase::LatestCounted, &[("relative", &relative)])
            }
            EventDay::Day(_) | EventDay::By(_) => {
                let date = self.labels.date(network::date(last));
                words.say(PathPhrase::LatestBy, &[("date", &date)])
            }
        })
    }

    /// Returns what the plan itself calls a level.
    fn level(&self, level: Level) -> Option<String> {
        let own = self.plan.levels.own(level);
        own.map(|name| name.one.clone())
    }

    /// Returns the sections and goals of items, with those of the items that stand there.
    fn sections(&self, items: &[ItemPlace<'_>]) -> Vec<Record> {
        let goals = self.plan.goals_of(items);
        let mut sections: Vec<&Section> = goals.iter().map(|(section, _)| *section).collect();
        sections.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let goal_of = |goal: &Goal| {
            let own = items.iter().filter(|place| std::ptr::eq(place.goal, goal));
            Record::new("goal")
                .with("level", self.level(Level::Goal))
                .with("number", goal.number.0.clone())
                .with("title", goal.title.value.clone())
                .with(
                    "items",
                    own.map(|place| self.item(place)).collect::<Vec<_>>(),
                )
        };
        let section_of = |section: &&Section| {
            let own = goals.iter().filter(|(of, _)| std::ptr::eq(*of, *section));
            let title = match section.has_heading() {
                true => &section.title,
                false => &self.plan.title,
            };
            Record::new("section")
                .with("level", self.level(Level::Section))
                .with("number", section.number.0.clone())
                .with("title", title.value.clone())
                .with(
                    "goals",
                    own.map(|(_, goal)| goal_of(goal)).collect::<Vec<_>>(),
                )
        };
        sections.iter().map(section_of).collect()
    }

    /// Returns what the plan knows of the note's matter, each with what it is, and what is to be asked for.
    fn particulars(
        &self,
        input: &NoteInput<'_>,
        items: &[ItemPlace<'_>],
    ) -> (Vec<Record>, Vec<String>) {
        let matter = self.plan.note_matter(&input.subject);
        let said = match (&matter, input.subject.event(self.plan)) {
            (NoteMatter::Event(event), _) => self.of_event(event),
            (_, Some(event)) => self.of_activity(items, self.of_event(event)),
            (_, None) => self.of_activity(items, Vec::new()),
        };
        let mut known = vec![(Particular::Title, matter.title().to_owned())];
        let mut asked = Vec::new();
        for (fact, text) in said {
            match text {
                Some(text) => known.push((fact, text)),
                None => asked.push(self.particular(fact).to_owned()),
            }
        }
        let record = |(fact, said): (Particular, String)| {
            Record::new("particular")
                .with("what", self.particular(fact).to_owned())
                .with("said", said)
        };
        (known.into_iter().map(record).collect(), asked)
    }

    /// Says what a particular is.
    fn particular(&self, particular: Particular) -> &str {
        let words = &self.labels.note.table;
        match particular {
            Particular::Title => &words.title,
            Particular::Date => &words.date,
            Particular::Place => &words.place,
            Particular::Organiser => &words.organiser,
            Particular::CoOrganisers => &words.co_organisers,
            Particular::Lead => &words.lead,
            Particular::Partners => &words.partners,
            Particular::Participants => &words.participants,
            Particular::Languages => &words.languages,
            Particular::Format => &words.format,
            Particular::Budget => &words.budget,
            Particular::FocalPoint => &words.focal_point,
        }
    }

    /// Returns what is said of an event; nothing of what is not known.
    fn of_event(&self, event: &Event) -> Vec<(Particular, Option<String>)> {
        let known = &event.particulars;
        let text = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
        let list = |words: &[&str]| (!words.is_empty()).then(|| self.labels.list(words));
        let names: Vec<&str> = known.organisers.iter().map(|key| self.name(key)).collect();
        let (first, others) = names.split_at(names.len().min(1));
        let languages: Vec<&str> = known.languages.iter().map(|one| one.as_str()).collect();
        let date = event.date.as_ref().map(|date| date.said.clone());
        let mut said = vec![
            (Particular::Date, date),
            (Particular::Place, text(&known.place)),
            (Particular::Organiser, list(first)),
            (Particular::CoOrganisers, list(others)),
            (Particular::Participants, text(&known.participants)),
            (Particular::Languages, list(&languages)),
            (Particular::Format, text(&known.format)),
            (Particular::Budget, text(&known.budget)),
            (Particular::FocalPoint, text(&known.contact)),
        ];
        // Who organises alone has no co-organisers to be asked for.
        said.retain(|(fact, text)| {
            *fact != Particular::CoOrganisers || text.is_some() || first.is_empty()
        });
        said
    }

    /// Returns what is said of an activity, with what is said of the event that it belongs to.
    fn of_activity(
        &self,
        items: &[ItemPlace<'_>],
        of_event: Vec<(Particular, Option<String>)>,
    ) -> Vec<(Particular, Option<String>)> {
        let owners = |item: &ItemPlace<'_>| {
            let leads = match item.item.leads {
                0 => item.item.responsible.len(),
                leads => leads,
            };
            let leading = item.item.responsible.iter().take(leads);
            let keys = leading.flat_map(Responsibility::bodies);
            keys.map(|key| self.name(key).to_owned())
                .collect::<Vec<_>>()
        };
        let partners = |item: &ItemPlace<'_>| {
            let keys = item.item.with.iter().chain(&item.item.support);
            keys.map(|key| self.name(key).to_owned())
                .collect::<Vec<_>>()
        };
        let each_once = |of: &dyn Fn(&ItemPlace<'_>) -> Vec<String>| {
            let mut names: Vec<String> = Vec::new();
            for name in items.iter().flat_map(of) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            (!names.is_empty()).then(|| self.labels.list(&names))
        };
        let date = match items {
            [place] => place
                .item
                .timeline
                .as_deref()
                .map(|line| self.timeline(line)),
            _ => None,
        };
        let mut said = vec![(Particular::Date, date)];
        said.extend(each_once(&owners).map(|names| (Particular::Lead, Some(names))));
        said.extend(each_once(&partners).map(|names| (Particular::Partners, Some(names))));
        let rest = match of_event.is_empty() {
            true => [
                Particular::Place,
                Particular::Participants,
                Particular::Languages,
                Particular::Format,
                Particular::Budget,
                Particular::FocalPoint,
            ]
            .map(|fact| (fact, None))
            .to_vec(),
            false => of_event,
        };
        said.extend(
            rest.into_iter()
                .filter(|(fact, _)| *fact != Particular::Date),
        );
        said
    }

    /// Returns who does what, as a matrix of bodies by items; of many items, in several parts.
    fn roles(&self, items: &[ItemPlace<'_>]) -> Vec<Record> {
        let parts = self.plan.parts(items);
        let mut bodies: Vec<&Body> = Vec::new();
        for part in &parts {
            if !bodies.iter().any(|known| std::ptr::eq(*known, part.body)) {
                bodies.push(part.body);
            }
        }
        if bodies.is_empty() {
            return Vec::new();
        }
        let role_of = |body: &Body, item: &Item| {
            let own = parts.iter().filter(|part| {
                std::ptr::eq(part.body, body)
                    && part.items.iter().any(|one| std::ptr::eq(*one, item))
            });
            let roles: Vec<String> = own.map(|part| self.role(&part.role)).collect();
            roles.join(&self.labels.filters.separator)
        };
        let own = items.iter().map(|place| place.item);
        let own: Vec<&Item> = own
            .filter(|item| bodies.iter().any(|body| !role_of(body, item).is_empty()))
            .collect();
        let count = own.len().div_ceil(MATRIX_COLUMNS).max(1);
        let matrix = |items: &[&Item]| {
            let names: Vec<String> = items.iter().map(|item| item.name()).collect();
            let rows = bodies.iter().filter_map(|body| {
                let roles: Vec<String> = items.iter().map(|item| role_of(body, item)).collect();
                let acts = roles.iter().any(|role| !role.is_empty());
                acts.then(|| {
                    Record::new("role")
                        .with("body", body.name.value.clone())
                        .with("full_name", full_name(body, self.labels))
                        .with("roles", roles)
                })
            });
            Record::new("matrix")
                .with("items", names)
                .with("bodies", rows.collect::<Vec<_>>())
        };
        own.chunks(own.len().div_ceil(count).max(1))
            .map(matrix)
            .collect()
    }

    /// Returns the open risks that bear on items.
    fn risks(&self, items: &[ItemPlace<'_>]) -> Vec<Record> {
        let Some(report) = self.report else {
            return Vec::new();
        };
        let bears = |key: &ItemKey| items.iter().any(|place| place.item.key.value == *key);
        let risks = report.risks.iter();
        let risks = risks.filter(|risk| risk.items.iter().any(|key| bears(key)));
        let record = |risk: &&Risk| {
            let level = match risk.level {
                RiskLevel::High => Phrase::High,
                RiskLevel::Medium => Phrase::Medium,
                RiskLevel::Low => Phrase::Low,
            };
            let response = risk.response.as_ref();
            Record::new("risk")
                .with("title", risk.title.value.clone())
                .with("level", self.labels.progress.word(level))
                .with("response", response.map(|text| text.value.clone()))
                .with(
                    "owner",
                    risk.owner.as_ref().map(|key| self.name(key).to_owned()),
                )
        };
        risks.map(record).collect()
    }

    /// Returns the event's focal point and the bodies that can be asked, as the registers have them.
    fn contacts(&self, items: &[ItemPlace<'_>], event: Option<&Event>) -> Vec<Record> {
        let record = |name: &str, contact: &str| {
            Record::new("contact")
                .with("name", name.to_owned())
                .with("contact", contact.to_owned())
        };
        let of_event = event.and_then(|event| Some((event, event.particulars.contact.as_ref()?)));
        let mut contacts: Vec<Record> = of_event
            .map(|(event, contact)| record(&event.name, contact))
            .into_iter()
            .collect();
        let mut known: Vec<&BodyKey> = Vec::new();
        let organisers = event.map_or(&[][..], |event| &event.particulars.organisers);
        let organisers = organisers.iter().filter_map(|key| self.plan.body(key));
        let parts = self.plan.parts(items);
        for body in organisers.chain(parts.iter().map(|part| part.body)) {
            let Some(contact) = &body.contact else {
                continue;
            };
            if !known.contains(&&body.key.value) {
                known.push(&body.key.value);
                contacts.push(record(&full_name(body, self.labels), contact));
            }
        }
        contacts
    }

    fn event(&self, event: &Event) -> Record {
        Record::new("event")
            .with("key", event.key.0.clone())
            .with("name", event.name.value.clone())
            .with("date", event.date.as_ref().map(|date| date.said.clone()))
            .with(
                "place",
                event
                    .particulars
                    .place
                    .as_ref()
                    .map(|place| place.value.clone()),
            )
            .with("day", opening_day(event).map(|day| self.labels.date(day)))
    }

    /// Returns the items that something is done about.
    fn begun(&self, places: &[ItemPlace<'_>]) -> Vec<Record> {
        let is_begun = |place: &&ItemPlace<'_>| self.done(place.item).is_some();
        let begun = places.iter().filter(is_begun);
        begun.map(|place| self.item(place)).collect()
    }

    fn state(&self, item: &Item) -> Option<&ItemState<'_>> {
        let mut states = self.report?.states.iter();
        states.find(|state| state.place.item.key.value == item.key.value)
    }

    /// Says what is done about an item, and when that was reported.
    fn done(&self, item: &Item) -> Option<String> {
        let words = &self.labels.note.progress;
        let state = self.state(item)?;
        match state.standing {
            Standing::Done => Some(words.done.fill(&[("date", &self.date(state.since?))])),
            Standing::InProgress => {
                let date = self.date(state.last?.date);
                Some(match state.percent {
                    Some(percent) => words
                        .percent
                        .fill(&[("percent", &percent.to_string()), ("date", &date)]),
                    None => words.in_progress.fill(&[("date", &date)]),
                })
            }
            _ => None,
        }
    }

    /// Says that an item was given up or put off.
    fn halted(&self, item: &Item) -> Option<String> {
        let words = &self.labels.note.progress;
        let state = self.state(item)?;
        let pattern = match state.standing {
            Standing::Cancelled => &words.cancelled,
            Standing::Postponed => &words.postponed,
            _ => return None,
        };
        Some(pattern.fill(&[("date", &self.date(state.since?))]))
    }

    /// Returns the time line that an item was moved to.
    fn moved(&self, item: &Item) -> Option<String> {
        let state = self.state(item)?;
        state.moved?;
        Some(self.timeline(state.timeline?))
    }

    /// Returns a time line as said; with its days where they move with an event.
    fn timeline(&self, timeline: &Timeline) -> String {
        let said = timeline.said.as_str();
        if !matches!(timeline.meaning, Meaning::Anchored(_)) {
            return said.to_owned();
        }
        let words = &self.labels.note.counted;
        let calendar = &self.plan.calendar;
        let first = timeline.first_day(calendar).map(|day| self.date(day));
        let last = timeline.last_day(calendar).map(|day| self.date(day));
        match (first, last) {
            (None, None) => said.to_owned(),
            (None, Some(last)) => words.to.fill(&[("timeline", said), ("last", &last)]),
            (Some(first), None) => words.from.fill(&[("timeline", said), ("first", &first)]),
            (Some(first), Some(last)) => {
                words
                    .between
                    .fill(&[("timeline", said), ("first", &first), ("last", &last)])
            }
        }
    }

    fn date(&self, day: NaiveDate) -> String {
        self.labels.date(day)
    }

    fn role(&self, role: &InvolvedAs<'_>) -> String {
        let words = &self.labels.note.roles;
        let (rank, or) = match role {
            InvolvedAs::With => return words.with.clone(),
            InvolvedAs::Supporter => return words.support.clone(),
            InvolvedAs::Owner { rank, or } => (rank, or),
        };
        let role = match rank {
            OwnerRank::Lead => &words.lead,
            OwnerRank::JointLead => &words.joint,
            OwnerRank::Other => &words.responsible,
        };
        if or.is_empty() {
            return role.clone();
        }
        let bodies: Vec<String> = or.iter().map(|key| self.in_sentence(key)).collect();
        let bodies = bodies.join(&self.labels.lists.or);
        words
            .alternative
            .fill(&[("role", role), ("bodies", &bodies)])
    }

    /// Returns the texts that items put to their event, each with what leads up to it.
    fn adoptions(&self, items: &[ItemPlace<'_>], milestones: &[ItemPlace<'_>]) -> Vec<Record> {
        let adoption = |place: &ItemPlace<'_>| {
            let text = place.item.adopts.as_ref()?;
            Some(
                Record::new("adoption")
                    .with("text", text.value.clone())
                    .with("item", self.item(place))
                    .with("steps", self.steps(place, milestones)),
            )
        };
        items.iter().filter_map(adoption).collect()
    }

    /// Returns the items that bring something of another goal to the event.
    fn contributions(&self, event: Option<&Event>, milestones: &[ItemPlace<'_>]) -> Vec<Record> {
        let Some(event) = event else {
            return Vec::new();
        };
        let is_of_event = |goal: &Goal| {
            let key = goal.event.as_ref();
            key.is_some_and(|key| key.value == event.key.value)
        };
        self.plan
            .items_of(event)
            .filter(|place| !is_of_event(place.goal))
            .map(|place| {
                Record::new("contribution")
                    .with("item", self.item(&place))
                    .with("steps", self.steps(&place, milestones))
            })
            .collect()
    }

    /// Returns the other items of an item's goal.
    fn steps(&self, place: &ItemPlace<'_>, milestones: &[ItemPlace<'_>]) -> Vec<Record> {
        let steps = milestones.iter().filter(|step| {
            std::ptr::eq(step.goal, place.goal) && !std::ptr::eq(step.item, place.item)
        });
        steps.map(|step| self.item(step)).collect()
    }

    fn countdown(&self, step: &Countdown, day: Option<NaiveDate>) -> Record {
        let before = u64::from(step.days.unsigned_abs());
        let date = day.and_then(|day| match step.days {
            0.. => day.checked_sub_days(Days::new(before)),
            _ => day.checked_add_days(Days::new(before)),
        });
        let relative = self.labels.note.countdown.relative(i64::from(step.days));
        Record::new("countdown")
            .with("days", i64::from(step.days))
            .with("relative", relative)
            .with("date", date.map(|date| self.labels.date(date)))
            .with("what", step.what.clone())
    }

    /// Tells a milestone that the plan gives the event.
    fn milestone(
        &self,
        milestone: &Milestone,
        event: Option<&Event>,
        opening: Option<NaiveDate>,
    ) -> Record {
        let (phrase, sign) = match milestone.side {
            EventSide::Before => (PathPhrase::Before, 1),
            EventSide::After => (PathPhrase::After, -1),
        };
        let said = [("lapse", milestone.lapse.said.as_str())];
        let calendar = &self.plan.calendar;
        let ends = event.and_then(|event| event.date.as_ref()?.last_day(calendar));
        let date = opening.map(|first| milestone.day(first, ends.unwrap_or(first), calendar));
        let counted = match milestone.lapse.length {
            LapseLength::Calendar(Duration { count, unit }) => match unit {
                Unit::Day => Some(i64::from(count) * sign),
                Unit::Week => Some(i64::from(count) * 7 * sign),
                _ => None,
            },
            LapseLength::WorkingDays(_) => None,
        };
        let days = opening
            .zip(date)
            .map(|(first, date)| (first - date).num_days());
        Record::new("countdown")
            .with("days", days.or(counted))
            .with("relative", self.labels.critical_path.say(phrase, &said))
            .with("date", date.map(|date| self.labels.date(date)))
            .with("what", milestone.what.value.clone())
    }

    fn questions(&self, items: &[ItemPlace<'_>], event: Option<&Event>) -> Vec<String> {
        let questions = self.plan.open_questions(items, event);
        questions.iter().map(|one| self.question(one)).collect()
    }

    fn question(&self, question: &OpenQuestion<'_>) -> String {
        let words = &self.labels.note.questions;
        let of_item = |item: &Item| {
            [
                ("number", item.number.0.clone()),
                ("action", item.action.value.clone()),
            ]
        };
        let filled = |pattern: &Message, places: &[(&str, String)]| {
            let places: Vec<(&str, &str)> = places
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            pattern.fill(&places)
        };
        match question {
            OpenQuestion::EventDate(event) => words.event_date.fill(&[("event", &event.name)]),
            OpenQuestion::Timeline(item) => filled(&words.timeline, &of_item(item)),
            OpenQuestion::Owner(item) => filled(&words.owner, &of_item(item)),
            OpenQuestion::WhichOwner { item, bodies } => {
                let names: Vec<String> = bodies.iter().map(|key| self.in_sentence(key)).collect();
                let mut places = of_item(item).to_vec();
                places.push(("bodies", self.labels.list(&names)));
                filled(&words.which_owner, &places)
            }
        }
    }

    fn name<'b>(&'b self, key: &'b BodyKey) -> &'b str {
        self.plan.body_name(key)
    }

    /// Returns a body as sentences name it.
    fn in_sentence(&self, key: &BodyKey) -> String {
        self.plan.named_in_sentence(&key.0).to_string()
    }
}

fn full_name(body: &Body, labels: &Labels) -> String {
    match &body.long_name {
        Some(long_name) => {
            let places = [("name", body.name.as_str()), ("long", long_name.as_str())];
            labels.lists.with_long_name.fill(&places)
        }
        None => body.name.value.clone(),
    }
}
