//! Action items: what is to be done, by whom, by when.

use super::column::Values;
use super::{BodyKey, EventKey, Number, Timeline};
use crate::diagnostic::Spanned;
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
    /// Who owns the item: each entry is one joint owner. Empty when nobody is named.
    pub responsible: Vec<Responsibility>,
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
    /// The text that the item puts to its event for adoption, such as "Strategic Plan".
    pub adopts: Option<Spanned<String>>,
}

/// Stands before a step that has no number.
const STEP_SIGN: &str = "–";

/// So many words of its action name an item without a number.
const CALLED: usize = 6;

/// Returns the first words of a text, with a sign where there are more.
pub fn first_words(text: &str, most: usize) -> String {
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
    pub fn lacks_owner(&self) -> bool {
        self.responsible.is_empty() && !self.is_step
    }

    /// Returns whether it has no time line that can be reckoned with; where a step has none, that of
    /// its item counts.
    pub fn lacks_days(&self) -> bool {
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

    /// Walks over the bodies that own the item, alone, jointly or as alternatives; each once.
    pub fn owners(&self) -> impl Iterator<Item = &BodyKey> {
        let all = || self.responsible.iter().flat_map(Responsibility::bodies);
        all().enumerate().filter_map(move |(at, key)| {
            let is_repeated = all().take(at).any(|earlier| earlier.value == key.value);
            (!is_repeated).then_some(&key.value)
        })
    }

    /// Walks over the bodies that own or support the item, in the order they are named.
    pub fn bodies(&self) -> impl Iterator<Item = &BodyKey> {
        self.responsible
            .iter()
            .flat_map(Responsibility::bodies)
            .chain(&self.support)
            .map(|key| &key.value)
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
        item.support.truncate(MOST);
        item
    }
}

/// Cuts a text down to what a page would hold.
pub(super) fn shorten(text: &mut String) {
    const LONGEST: usize = 3_000;
    text.truncate(text.floor_char_boundary(LONGEST));
}
