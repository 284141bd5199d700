//! Action items: what is to be done, by whom, by when.

use super::column::Values;
use super::period::Lapse;
use super::{BodyKey, EventKey, Number, Timeline, Wait};
use crate::diagnostic::Spanned;
use std::collections::HashSet;
use std::fmt;

/// The unique key of an item; by default its printed number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemKey(pub String);

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An action item, or a step of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub key: Spanned<ItemKey>,
    /// As printed, even where the adopted plan repeats one; blank where none is printed.
    pub number: Spanned<Number>,
    /// Whether it is a step of the nearest item before it that is none.
    pub is_step: bool,
    /// What is to be done, word for word.
    pub action: Spanned<String>,
    /// Who owns the item: each entry is one joint owner, those who lead before the others. Empty when
    /// nobody is named.
    pub responsible: Vec<Responsibility>,
    /// How many of the owners lead.
    pub leads: usize,
    /// Those with whom the owners act, never owners themselves.
    pub with: Vec<Spanned<BodyKey>>,
    /// Partners ("with support of"), never owners.
    pub support: Vec<Spanned<BodyKey>>,
    pub timeline: Option<Spanned<Timeline>>,
    /// What it says in columns for which there is no field here.
    pub values: Values,
    /// The event that the item itself names; see [`Goal::event`](super::Goal::event) for the
    /// inherited one.
    pub event: Option<Spanned<EventKey>>,
    /// The kind of concept note that the item itself takes; see
    /// [`Plan::note_kind`](super::Plan::note_kind) for the inherited one.
    pub note: Option<Spanned<String>>,
    /// What its concept note is called.
    pub note_title: Option<Spanned<String>>,
    /// The text that the item puts to its event for adoption, such as "Strategic Plan".
    pub adopts: Option<Spanned<String>>,
    /// What has to be done before.
    pub after: Vec<Wait>,
    /// How long it takes, where that is known.
    pub takes: Option<Spanned<Lapse>>,
}

/// Stands before a step that has no number.
const STEP_SIGN: &str = "–";

/// So many words of its action name an item without a number.
const CALLED: usize = 6;

/// Returns the first words of a text, with a sign where there are more.
pub(crate) fn first_words(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(most).collect();
    let more = if words.next().is_some() { "…" } else { "" };
    first.join(" ") + more
}

/// One joint owner of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Responsibility {
    /// A body that owns the item, alone or jointly with the other entries.
    Body(Spanned<BodyKey>),
    /// "IWG and/or Secretariat": any of these bodies.
    Either(Vec<Spanned<BodyKey>>),
}

impl Responsibility {
    /// Returns the bodies of this entry, in order.
    pub fn bodies(&self) -> &[Spanned<BodyKey>] {
        match self {
            Responsibility::Body(body) => std::slice::from_ref(body),
            Responsibility::Either(bodies) => bodies,
        }
    }

    /// Returns the bodies of this entry, to be changed.
    pub(crate) fn bodies_mut(&mut self) -> &mut [Spanned<BodyKey>] {
        match self {
            Responsibility::Body(body) => std::slice::from_mut(body),
            Responsibility::Either(bodies) => bodies,
        }
    }
}

impl Item {
    /// Returns what it is called where there is little room: its number, or the first words of its
    /// action.
    pub fn name(&self) -> String {
        match self.number.0.as_str() {
            "" => format!("“{}”", first_words(&self.action, CALLED)),
            number => number.to_owned(),
        }
    }

    /// Returns whether nobody is responsible, which of a step is what its item says.
    pub(crate) fn lacks_owner(&self) -> bool {
        self.responsible.is_empty() && !self.is_step
    }

    /// Returns whether it has no time line that can be reckoned with; where a step has none, that of
    /// its item counts.
    pub(crate) fn lacks_days(&self) -> bool {
        match &self.timeline {
            None => !self.is_step,
            Some(timeline) => timeline.is_undated(),
        }
    }

    /// Returns what stands before its action: its number, or the sign of a step without one.
    pub fn marker(&self) -> Option<String> {
        let sign = self.is_step.then(|| STEP_SIGN.to_owned());
        self.number.printed().or(sign)
    }

    /// Returns the owners who lead.
    pub fn leading(&self) -> &[Responsibility] {
        &self.responsible[..self.leads.min(self.responsible.len())]
    }

    /// Returns the other owners.
    pub fn not_leading(&self) -> &[Responsibility] {
        &self.responsible[self.leads.min(self.responsible.len())..]
    }

    /// Walks over the bodies that own the item, alone, jointly or as alternatives; each once.
    pub fn owners(&self) -> impl Iterator<Item = &BodyKey> {
        let all = self.responsible.iter().flat_map(Responsibility::bodies);
        let mut seen = HashSet::new();
        all.map(|key| &key.value)
            .filter(move |key| seen.insert(*key))
    }

    /// Walks over the bodies that own or support the item or act with the owners, in the order in
    /// which they are printed.
    pub fn bodies(&self) -> impl Iterator<Item = &BodyKey> {
        self.named_bodies().map(|key| &key.value)
    }

    /// Walks over the same bodies with the places where they are named.
    pub(crate) fn named_bodies(&self) -> impl Iterator<Item = &Spanned<BodyKey>> {
        let owners = self.responsible.iter().flat_map(Responsibility::bodies);
        owners.chain(&self.with).chain(&self.support)
    }

    /// Walks over the same bodies, to be changed.
    pub(crate) fn named_bodies_mut(&mut self) -> impl Iterator<Item = &mut Spanned<BodyKey>> {
        let owners = self.responsible.iter_mut();
        let owners = owners.flat_map(Responsibility::bodies_mut);
        owners.chain(&mut self.with).chain(&mut self.support)
    }

    /// Walks over those with whom the owners act, then those who support them.
    pub fn partners(&self) -> impl Iterator<Item = &Spanned<BodyKey>> {
        self.with.iter().chain(&self.support)
    }
}

impl Item {
    /// Returns the item with the beginning of what no page would hold.
    pub(super) fn abridged(&self) -> Item {
        const MOST: usize = 50;
        let mut item = self.clone();
        shorten(&mut item.number.value.0);
        shorten(&mut item.action.value);
        if let Some(timeline) = &mut item.timeline {
            shorten(&mut timeline.value.said);
        }
        item.responsible.truncate(MOST);
        item.with.truncate(MOST);
        item.support.truncate(MOST);
        item
    }
}

/// Cuts a text down to what a page would hold.
pub(super) fn shorten(text: &mut String) {
    const LONGEST: usize = 3_000;
    text.truncate(text.floor_char_boundary(LONGEST));
}
