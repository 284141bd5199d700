//! How an item stands to an event by what it says itself.

use super::step::Lag;
use crate::plan::period::{Anchor, LapseLength, Relation};
use crate::plan::progress::ItemState;
use crate::plan::{Event, Meaning, Plan, Timeline};

/// Which time lines count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// As they were last moved.
    AsMoved,
    /// As the plan gives them.
    AsPlanned,
}

impl Lines {
    pub(super) fn of<'p>(self, state: &ItemState<'p>) -> Option<&'p Timeline> {
        match self {
            Lines::AsMoved => state.timeline,
            Lines::AsPlanned => state.baseline,
        }
    }
}

/// How an item stands to the event by what it says itself.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role<'p> {
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

/// Returns how an item stands to an event by its time line and by what it belongs to.
pub(super) fn role<'p>(
    plan: &Plan,
    state: &ItemState<'p>,
    event: &Event,
    lines: Lines,
) -> Role<'p> {
    let is_of_event = plan
        .event_of(&state.place)
        .is_some_and(|of| of.key.value == event.key.value);
    let relation = lines.of(state).and_then(|line| relation(line, event));
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
pub(super) fn relation<'t>(line: &'t Timeline, event: &Event) -> Option<(Relation, &'t str)> {
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
