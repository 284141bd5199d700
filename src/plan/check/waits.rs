//! What comes before what: items, and milestones of events, that wait for items.

use crate::plan::network::ItemNames;
use crate::plan::{Item, ItemPlace, Plan};

/// The items of a plan in which something waits, and their names.
pub(super) struct Waits<'p> {
    pub(super) names: ItemNames<'p>,
    pub(super) items: Vec<ItemPlace<'p>>,
}

impl<'p> Waits<'p> {
    /// Returns them where anything waits at all.
    pub(super) fn of(plan: &'p Plan) -> Option<Self> {
        let milestones = plan.events.iter().flat_map(|event| &event.milestones);
        let mut of_milestones = milestones.map(|one| &one.after);
        let mut of_items = plan.items().map(|place| &place.item.after);
        let waits =
            of_items.any(|after| !after.is_empty()) || of_milestones.any(|after| !after.is_empty());
        waits.then(|| Waits {
            names: ItemNames::new(plan),
            items: plan.items().collect(),
        })
    }

    /// Returns the item that a word names, if it is one.
    pub(super) fn item(&self, word: &str) -> Option<&'p Item> {
        let index = self.names.one(word)?;
        Some(self.items[index].item)
    }
}
