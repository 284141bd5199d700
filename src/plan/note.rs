//! Concept notes: what one is about, and what the plan has to say about that.
//!
//! A note is asked for by an item or an event. What it is *about* is the nearest thing that says
//! its kind: the item itself, its goal, or its event; so the notes of all items of a conference are
//! about the conference.

use super::{
    Body, BodyKey, Event, EventKey, FindError, Goal, Item, ItemPlace, NoMatch, Plan,
    Responsibility, Section,
};
use crate::diagnostic::{Spanned, nearest};
use std::collections::HashMap;

/// What a concept note is asked for by.
#[derive(Debug, Clone, Copy)]
pub enum NoteSubject<'p> {
    Item(ItemPlace<'p>),
    Goal(&'p Goal),
    Event(&'p Event),
}

/// What a concept note is about.
#[derive(Debug, Clone, Copy)]
pub enum NoteMatter<'p> {
    Item(&'p Item),
    Goal(&'p Goal),
    Event(&'p Event),
}

/// Why no subject was found.
#[derive(Debug, Clone)]
pub enum SubjectError<'p> {
    /// The number names several items.
    Ambiguous { items: Vec<ItemPlace<'p>> },
    /// Neither an item nor an event nor a goal is called so; the nearest names, best first.
    Unknown(NoMatch),
}

/// A part that a body has in the work on some items.
#[derive(Debug, Clone)]
pub struct Involvement<'p> {
    pub body: &'p Body,
    pub role: InvolvedAs<'p>,
    /// In the order of the plan.
    pub items: Vec<&'p Item>,
}

/// What a body does for an item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum InvolvedAs<'p> {
    /// It is responsible.
    Owner {
        rank: OwnerRank,
        /// The bodies of which any may act in its place.
        or: Vec<&'p BodyKey>,
    },
    /// The owners act with it.
    With,
    /// It supports.
    Supporter,
}

/// How an owner stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnerRank {
    /// It leads, or is the only owner.
    Lead,
    /// It leads with others.
    JointLead,
    /// Others lead.
    Other,
}

/// What the plan leaves open.
#[derive(Debug, Clone, Copy)]
pub enum OpenQuestion<'p> {
    /// The event has no date.
    EventDate(&'p Event),
    /// The item has no time line.
    Timeline(&'p Item),
    /// Nobody is responsible for the item.
    Owner(&'p Item),
    /// Any of several bodies is responsible for the item.
    WhichOwner {
        item: &'p Item,
        bodies: &'p [Spanned<BodyKey>],
    },
}

impl<'p> NoteSubject<'p> {
    /// Returns the key, unique among items and, apart from those, among goals and among events.
    pub fn key(&self) -> &'p str {
        match self {
            NoteSubject::Item(place) => &place.item.key.0,
            NoteSubject::Goal(goal) => &goal.key,
            NoteSubject::Event(event) => &event.key.0,
        }
    }

    /// Returns the event, if the subject is one or belongs to one.
    pub fn event(&self, plan: &'p Plan) -> Option<&'p Event> {
        match self {
            NoteSubject::Item(place) => plan.event_of(place),
            NoteSubject::Goal(goal) => plan.event(goal.event.as_ref()?),
            NoteSubject::Event(event) => Some(event),
        }
    }
}

impl<'p> NoteMatter<'p> {
    /// Returns what the matter is called.
    pub fn title(&self) -> &'p str {
        match self {
            NoteMatter::Item(item) => &item.action,
            NoteMatter::Goal(goal) => &goal.title,
            NoteMatter::Event(event) => &event.name,
        }
    }
}

impl Plan {
    /// Finds what a concept note is asked for by: an item, by key or number, an event, by key or name,
    /// a goal, or an item by its words.
    ///
    /// # Errors
    /// When several items, or nothing, are called so.
    pub fn note_subject(&self, word: &str) -> Result<NoteSubject<'_>, SubjectError<'_>> {
        let near = match self.find_named(word) {
            Ok(place) => return Ok(NoteSubject::Item(place)),
            Err(FindError::Ambiguous { items }) => return Err(SubjectError::Ambiguous { items }),
            Err(FindError::Unknown { nearest }) => nearest,
        };
        let wanted = word.trim().to_lowercase();
        let is_called =
            |event: &&Event| *event.key.0 == wanted || event.name.to_lowercase() == wanted;
        if let Some(event) = self.events.iter().find(is_called) {
            return Ok(NoteSubject::Event(event));
        }
        if let Ok(goal) = self.find_goal(word) {
            return Ok(NoteSubject::Goal(goal));
        }
        match self.find(word) {
            Ok(place) => return Ok(NoteSubject::Item(place)),
            Err(FindError::Ambiguous { items }) => return Err(SubjectError::Ambiguous { items }),
            Err(FindError::Unknown { .. }) => {}
        }
        let keys = self.events.iter().map(|event| event.key.0.as_str());
        let events = nearest(&wanted, keys).into_iter().map(String::from);
        let items = near.iter().map(|item| item.key.0.clone());
        Err(SubjectError::Unknown(NoMatch {
            nearest: events.chain(items).collect(),
        }))
    }

    /// Returns the kind of concept note that a subject takes, if the plan says one.
    ///
    /// The nearest counts: the item's own, that of the event which the item itself names, its
    /// goal's, that of the goal's event.
    pub fn note_kind<'p>(&'p self, subject: &NoteSubject<'p>) -> Option<&'p Spanned<String>> {
        self.note_source(subject).map(|(kind, _)| kind)
    }

    /// Returns what the concept note of a subject is about.
    pub fn note_matter<'p>(&'p self, subject: &NoteSubject<'p>) -> NoteMatter<'p> {
        match (self.note_source(subject), subject) {
            (Some((_, matter)), _) => matter,
            (None, NoteSubject::Item(place)) => NoteMatter::Item(place.item),
            (None, NoteSubject::Goal(goal)) => NoteMatter::Goal(goal),
            (None, NoteSubject::Event(event)) => NoteMatter::Event(event),
        }
    }

    /// Returns what the concept note of a subject is called: the nearest `note_title`, else the name of
    /// its event or the title of its goal.
    pub fn note_title<'p>(&'p self, subject: &NoteSubject<'p>) -> &'p str {
        let own = match subject {
            NoteSubject::Item(place) => place.item.note_title.as_ref(),
            NoteSubject::Goal(_) | NoteSubject::Event(_) => None,
        };
        let matter = self.note_matter(subject);
        let of_goal = |goal: &'p Goal| goal.note_title.as_ref().unwrap_or(&goal.title);
        match (own, matter, subject) {
            (Some(own), ..) => own,
            (None, NoteMatter::Event(event), _) => event.note_title.as_ref().unwrap_or(&event.name),
            (None, NoteMatter::Goal(goal), _) => of_goal(goal),
            (None, NoteMatter::Item(item), NoteSubject::Item(place)) => {
                match place.goal.has_heading() {
                    true => of_goal(place.goal),
                    false => &item.action,
                }
            }
            (None, NoteMatter::Item(item), _) => &item.action,
        }
    }

    fn note_source<'p>(
        &'p self,
        subject: &NoteSubject<'p>,
    ) -> Option<(&'p Spanned<String>, NoteMatter<'p>)> {
        let of_event = |key: Option<&Spanned<EventKey>>| {
            let event = self.event(key?)?;
            Some((event.note.as_ref()?, NoteMatter::Event(event)))
        };
        let ItemPlace { goal, item, .. } = match subject {
            NoteSubject::Event(event) => {
                return Some((event.note.as_ref()?, NoteMatter::Event(event)));
            }
            NoteSubject::Goal(goal) => {
                let kind = goal.note.as_ref();
                let of_event = || of_event(goal.event.as_ref()).map(|(kind, _)| kind);
                return Some((kind.or_else(of_event)?, NoteMatter::Goal(goal)));
            }
            NoteSubject::Item(place) => *place,
        };
        let of_item = item.note.as_ref();
        of_item
            .map(|note| (note, NoteMatter::Item(item)))
            .or_else(|| of_event(item.event.as_ref()))
            .or_else(|| Some((goal.note.as_ref()?, NoteMatter::Goal(goal))))
            .or_else(|| of_event(goal.event.as_ref()))
    }

    /// Walks over the subjects whose kind of note the plan says: events first, then items.
    pub fn note_subjects(&self) -> impl Iterator<Item = NoteSubject<'_>> {
        let events = self.events.iter().map(NoteSubject::Event);
        let items = self.items().map(NoteSubject::Item);
        events
            .chain(items)
            .filter(|subject| self.note_kind(subject).is_some())
    }

    /// Returns the items that a note speaks for: those of the event or goal, or the one item.
    pub fn note_items<'p>(&'p self, subject: &NoteSubject<'p>) -> Vec<ItemPlace<'p>> {
        let event = match self.note_matter(subject) {
            NoteMatter::Event(event) => Some(event),
            _ => None,
        };
        match (event, subject) {
            (Some(event), _) => self.items_of(event).collect(),
            (None, NoteSubject::Item(place)) => vec![*place],
            (None, NoteSubject::Goal(goal)) => self
                .items()
                .filter(|place| std::ptr::eq(place.goal, *goal))
                .collect(),
            (None, NoteSubject::Event(event)) => self.items_of(event).collect(),
        }
    }

    /// Walks over the items that belong to an event.
    pub(crate) fn items_of(&self, event: &Event) -> impl Iterator<Item = ItemPlace<'_>> {
        self.items().filter(|place| {
            self.event_of(place)
                .is_some_and(|of| of.key.value == event.key.value)
        })
    }

    /// Returns the goals of items, each once, with their sections.
    pub(crate) fn goals_of<'p>(&self, items: &[ItemPlace<'p>]) -> Vec<(&'p Section, &'p Goal)> {
        let mut goals: Vec<(&Section, &Goal)> = Vec::new();
        for place in items {
            if !goals
                .iter()
                .any(|(_, goal)| std::ptr::eq(*goal, place.goal))
            {
                goals.push((place.section, place.goal));
            }
        }
        goals
    }

    /// Returns items with all others of their goals and their event, in time order; those without
    /// a time line come last.
    pub fn milestones<'p>(
        &'p self,
        items: &[ItemPlace<'p>],
        event: Option<&Event>,
    ) -> Vec<ItemPlace<'p>> {
        let goals = self.goals_of(items);
        let mut milestones: Vec<ItemPlace<'_>> = self
            .items()
            .filter(|place| {
                goals
                    .iter()
                    .any(|(_, goal)| std::ptr::eq(*goal, place.goal))
                    || event.is_some_and(|event| {
                        self.event_of(place)
                            .is_some_and(|of| of.key.value == event.key.value)
                    })
            })
            .collect();
        // The sort is stable: of items at the same time the plan's order stays.
        milestones.sort_by_key(|place| {
            let timeline = place.item.timeline.as_deref();
            let days = timeline.and_then(|timeline| {
                let (first, last) = (
                    timeline.first_day(&self.calendar),
                    timeline.last_day(&self.calendar),
                );
                // What has no last day comes behind all that has one.
                first
                    .or(last)
                    .map(|day| (last.is_none(), last.unwrap_or(day), first.unwrap_or(day)))
            });
            (days.is_none(), days)
        });
        milestones
    }

    /// Returns which body does what for items, in the order in which they are named.
    pub fn parts<'p>(&'p self, items: &[ItemPlace<'p>]) -> Vec<Involvement<'p>> {
        let mut parts: Vec<Involvement<'p>> = Vec::new();
        let mut known: HashMap<(&BodyKey, InvolvedAs<'p>), usize> = HashMap::new();
        let mut first: HashMap<&BodyKey, usize> = HashMap::new();
        for place in items {
            let item = place.item;
            for (key, role) in roles(item) {
                let Some(body) = self.body(key) else { continue };
                let next = parts.len();
                first.entry(&body.key).or_insert(next);
                let at = *known.entry((&body.key, role.clone())).or_insert(next);
                match parts.get_mut(at) {
                    Some(part) => part.items.push(item),
                    None => parts.push(Involvement {
                        body,
                        role,
                        items: vec![item],
                    }),
                }
            }
        }
        // One body's parts stand together, where it is first named, owners before partners.
        parts.sort_by_key(|part| {
            let is_partner = matches!(part.role, InvolvedAs::With | InvolvedAs::Supporter);
            (is_partner, first.get(&part.body.key.value).copied())
        });
        parts
    }

    /// Returns what the plan leaves open about a note's items and event.
    pub fn open_questions<'p>(
        &'p self,
        items: &[ItemPlace<'p>],
        event: Option<&'p Event>,
    ) -> Vec<OpenQuestion<'p>> {
        let mut questions: Vec<OpenQuestion<'p>> = event
            .filter(|event| event.date.is_none())
            .map(OpenQuestion::EventDate)
            .into_iter()
            .collect();
        for place in items {
            let item = place.item;
            if item.lacks_days() {
                questions.push(OpenQuestion::Timeline(item));
            }
            if item.lacks_owner() {
                questions.push(OpenQuestion::Owner(item));
            }
            for owner in &item.responsible {
                if let Responsibility::Either(bodies) = owner {
                    questions.push(OpenQuestion::WhichOwner { item, bodies });
                }
            }
        }
        questions
    }
}

/// Walks over the bodies of an item with what each does.
fn roles(item: &Item) -> impl Iterator<Item = (&BodyKey, InvolvedAs<'_>)> {
    let leads = match item.leads {
        // Of joint owners each one leads, unless some are said to.
        0 => item.responsible.len(),
        leads => leads,
    };
    let owners = item.responsible.iter().enumerate();
    let owners = owners.flat_map(move |(at, owner)| {
        let rank = match leads {
            _ if at >= leads => OwnerRank::Other,
            1 => OwnerRank::Lead,
            _ => OwnerRank::JointLead,
        };
        let bodies = owner.bodies();
        bodies.iter().map(move |body| {
            let or = bodies.iter().filter(|other| other.value != body.value);
            let role = InvolvedAs::Owner {
                rank,
                or: or.map(|other| &other.value).collect(),
            };
            (&body.value, role)
        })
    });
    let with = item.with.iter().map(|body| (&body.value, InvolvedAs::With));
    let supporters = item
        .support
        .iter()
        .map(|body| (&body.value, InvolvedAs::Supporter));
    owners.chain(with).chain(supporters)
}
