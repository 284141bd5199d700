//! Who is named, and by whom first.

use crate::plan::{BodyKey, Event, Item, Plan};
use std::collections::HashMap;

/// What names somebody.
pub(super) enum NamedBy<'p> {
    Item(&'p Item),
    Event(&'p Event),
}

/// Who names a body first, and how many items do.
pub(super) struct Named<'p> {
    pub(super) by: NamedBy<'p>,
    pub(super) items: usize,
}

/// Returns who is named by items, and as an organiser by events.
pub(super) fn named(plan: &Plan) -> HashMap<&BodyKey, Named<'_>> {
    let mut named: HashMap<&BodyKey, Named<'_>> = HashMap::new();
    for place in plan.items() {
        for key in place.item.named_bodies() {
            let by = NamedBy::Item(place.item);
            named.entry(key).or_insert(Named { by, items: 0 }).items += 1;
        }
    }
    for event in &plan.events {
        for key in &event.particulars.organisers {
            let by = NamedBy::Event(event);
            named.entry(key).or_insert(Named { by, items: 0 });
        }
    }
    named
}
