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

/// One numbered action item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub key: Spanned<ItemKey>,
    /// As printed, even where the adopted plan repeats one.
    pub number: Spanned<Number>,
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
