//! What can be changed in a plan because of a comment.

use crate::plan::{BodyKey, ItemKey, Number};

/// A change of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEdit {
    PlanTitle {
        text: String,
        /// The plan's identity, which would change with the title where the file does not say it.
        id: String,
    },
    SectionTitle {
        section: Number,
        text: String,
    },
    GoalTitle {
        goal: Number,
        text: String,
    },
    /// Its key stays the same.
    Number {
        item: ItemKey,
        number: Number,
    },
    Action {
        item: ItemKey,
        text: String,
    },
    Owners {
        item: ItemKey,
        owners: Owners,
    },
    /// Without a text there is no time line any more.
    Timeline {
        item: ItemKey,
        text: Option<String>,
    },
    /// A new item comes behind another one of the goal, at the goal's head when `after` is `None`.
    Insert {
        goal: Number,
        after: Option<ItemKey>,
        item: NewItem,
    },
    Remove(ItemKey),
    /// An item goes behind another one of the goal, to the goal's head when `after` is `None`. Its
    /// key stays the same when it gets another number.
    Move {
        item: ItemKey,
        goal: Number,
        after: Option<ItemKey>,
        number: Option<Number>,
    },
}

/// Those responsible for an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// Each entry is one joint owner: a body, or several of which any may act.
    pub joint: Vec<Vec<BodyKey>>,
    pub support: Vec<BodyKey>,
}

/// An item that a plan gets. Its key is its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    pub number: Number,
    pub action: String,
    pub owners: Owners,
    pub timeline: Option<String>,
}
