//! Which items are shown: the filters of `list` and of every table.

use super::{BodyKey, Goal, Item, Plan, Section};
use chrono::NaiveDate;

/// Filters; each one given narrows the selection. Several values of one filter widen it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Section numbers as printed.
    pub sections: Vec<String>,
    /// Goal numbers as printed.
    pub goals: Vec<String>,
    /// Bodies that own or support.
    pub bodies: Vec<BodyKey>,
    /// First day: items whose period ends earlier, or that have none, are left out.
    pub from: Option<NaiveDate>,
    /// Last day: items whose period begins later, or that have none, are left out.
    pub to: Option<NaiveDate>,
    /// Only items that nobody is responsible for.
    pub no_body: bool,
    /// Only items without a time line.
    pub no_timeline: bool,
}

/// The selected part of a plan, in the plan's order; sections and goals without a selected item
/// are left out (unless nothing is filtered at all).
#[derive(Debug, Clone)]
pub struct View<'a> {
    pub plan: &'a Plan,
    pub sections: Vec<SectionView<'a>>,
}

/// A section with its selected goals.
#[derive(Debug, Clone)]
pub struct SectionView<'a> {
    pub section: &'a Section,
    pub goals: Vec<GoalView<'a>>,
}

/// A goal with its selected items.
#[derive(Debug, Clone)]
pub struct GoalView<'a> {
    pub goal: &'a Goal,
    pub items: Vec<&'a Item>,
}
