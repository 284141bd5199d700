//! Words that were changed with tracking switched off.

use super::base::Base;
use super::ledger::Found;
use super::likeness::{difference, trimmed};
use super::unit::Unit;
use crate::circulation::feedback::{Mark, Proposal};

/// Collects in what a unit differs from what was sent, apart from what was tracked.
pub(super) fn edited(unit: &Unit<'_>, base: &Base, found: &mut Vec<Found>) {
    let Some(sent) = unit
        .sent
        .as_ref()
        .filter(|_| !unit.is_moved && !unit.is_as_sent())
    else {
        return;
    };
    let original = unit.original();
    let change = difference(sent, trimmed(&original));
    let at = unit
        .paragraphs
        .first()
        .map_or(0, |paragraph| paragraph.number);
    let mut one = Found::new(Mark::Edit, (at, 0));
    one.place = unit.spot.map(|spot| base.place(spot));
    one.column = unit.column.clone();
    one.about.clone_from(&change.deleted);
    one.proposal = Some(Proposal::Edit {
        base: sent.clone(),
        at: change.at,
        deleted: change.deleted,
        inserted: change.inserted,
    });
    found.push(one);
}
