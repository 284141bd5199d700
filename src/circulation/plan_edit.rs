//! What can be changed in a plan because of a comment.

use crate::plan::column::ColumnValue;
use crate::plan::{ColumnKey, ItemKey, Number};

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
    /// What an item says in a column.
    Value {
        item: ItemKey,
        column: ColumnKey,
        value: ColumnValue,
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

/// An item that a plan gets. Its key is its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    pub number: Number,
    /// What it says, in the order of the columns.
    pub values: Vec<(ColumnKey, ColumnValue)>,
}
