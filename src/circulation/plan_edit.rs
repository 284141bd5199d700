//! What can be changed in a plan: because of a comment, or for names to be registered. Areas, sections
//! and goals are named by their keys.

use super::feedback::PlanElement;
use crate::plan::column::ColumnValue;
use crate::plan::{BodyKey, ColumnKey, ItemKey, Number};
use chrono::NaiveDate;

/// A change of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEdit {
    /// Bodies come behind those of the register, each with its name.
    Register(Vec<(BodyKey, String)>),
    /// The edition of an adopted text: it is no revision any more.
    Edition {
        /// The symbol, where it becomes another.
        symbol: Option<String>,
        status: String,
        date: NaiveDate,
    },
    PlanTitle {
        text: String,
        /// The plan's identity, which would change with the title where the file does not say it.
        id: String,
    },
    AreaTitle {
        area: String,
        text: String,
    },
    SectionTitle {
        section: String,
        text: String,
    },
    GoalTitle {
        goal: String,
        text: String,
    },
    /// Its key stays the same.
    Number {
        item: ItemKey,
        number: Number,
    },
    /// What an item, a goal or a section says in a column.
    Value {
        of: PlanElement,
        column: ColumnKey,
        value: ColumnValue,
    },
    /// A paragraph of a running text, or of several notes, counted from 0.
    Paragraph {
        of: PlanElement,
        key: ColumnKey,
        at: usize,
        text: String,
    },
    /// A new item comes behind another one of the goal, with its steps, at the goal's head when `after`
    /// is `None`; a new step comes behind another one, or behind the item whose first one it is.
    Insert {
        goal: String,
        after: Option<ItemKey>,
        item: NewItem,
    },
    Remove(ItemKey),
    /// An item goes behind another one of the goal, to the goal's head when `after` is `None`. Its
    /// key stays the same when it gets another number.
    Move {
        item: ItemKey,
        goal: String,
        after: Option<ItemKey>,
        number: Option<Number>,
    },
}

/// An item that a plan gets. Its key is its number; one without a number has a key of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    pub number: Number,
    pub key: ItemKey,
    pub is_step: bool,
    /// What it says, in the order of the columns.
    pub values: Vec<(ColumnKey, ColumnValue)>,
}
