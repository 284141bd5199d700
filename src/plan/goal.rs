//! Goals and priorities: the plan's second level.

use super::column::Values;
use super::{EventKey, Item, Number};
use crate::diagnostic::Spanned;

/// A goal, such as "1.1 Strengthening the role of the International Working Group".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// As printed.
    pub number: Spanned<Number>,
    pub title: Spanned<String>,
    /// The event that all items of the goal belong to, unless an item names its own.
    pub event: Option<Spanned<EventKey>>,
    /// The kind of concept note that its items take, unless an item or its event says another.
    pub note: Option<Spanned<String>>,
    /// What it says in columns of goals, its title apart.
    pub values: Values,
    pub items: Vec<Item>,
}
