//! Goals and priorities: what items belong to.

use super::column::Values;
use super::number::line;
use super::{EventKey, Item, ItemKey, Number};
use crate::diagnostic::Spanned;

/// A goal, such as "1.1 Strengthening the role of the International Working Group".
///
/// Items that stand right under a section make a goal without a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// As printed; blank where none is printed.
    pub number: Spanned<Number>,
    /// What tells it apart from other goals: the key it is given, else its number, else one made of
    /// its title.
    pub key: String,
    /// Blank where it has no heading.
    pub title: Spanned<String>,
    /// Markdown that stands before it.
    pub intro: Option<Spanned<String>>,
    /// The event that all items of the goal belong to, unless an item names its own.
    pub event: Option<Spanned<EventKey>>,
    /// The kind of concept note that its items take, unless an item or its event says another.
    pub note: Option<Spanned<String>>,
    /// What its concept note is called, where that is not its title.
    pub note_title: Option<Spanned<String>>,
    /// What it says in columns of goals, its title apart.
    pub values: Values,
    /// Each item, and behind it its steps.
    pub items: Vec<Item>,
}

impl Goal {
    /// Returns whether it has a heading.
    pub fn has_heading(&self) -> bool {
        !self.title.is_empty()
    }

    /// Returns its number, if one is printed.
    pub(crate) fn numeral(&self) -> Option<String> {
        self.number.printed()
    }

    /// Returns number and title in one line.
    pub fn line(&self) -> String {
        line(self.numeral(), &self.title)
    }

    /// Returns the steps of an item.
    pub(crate) fn steps_of(&self, item: &Item) -> &[Item] {
        let place = self.items.iter().position(|one| one.key == item.key);
        let behind = place
            .filter(|_| !item.is_step)
            .map_or(&[][..], |at| &self.items[at + 1..]);
        let count = behind.iter().take_while(|item| item.is_step).count();
        &behind[..count]
    }

    /// Returns the item of which something is a step that comes behind another item or step; nothing
    /// for what is an item itself.
    pub(crate) fn step_behind(&self, key: Option<&ItemKey>) -> Option<&Item> {
        let at = self
            .items
            .iter()
            .position(|item| Some(&item.key.value) == key)?;
        match (&self.items[at], self.items.get(at + 1)) {
            (step, _) if step.is_step => self.parent_of(step),
            (item, Some(next)) if next.is_step => Some(item),
            _ => None,
        }
    }

    /// Walks over the steps of an item, or else over the items.
    pub(crate) fn siblings<'g>(
        &'g self,
        parent: Option<&'g Item>,
    ) -> impl Iterator<Item = &'g Item> {
        let steps = parent.map_or(&[][..], |parent| self.steps_of(parent));
        let items = self
            .items
            .iter()
            .filter(move |item| parent.is_none() && !item.is_step);
        steps.iter().chain(items)
    }

    /// Returns the item that a step of the goal belongs to; nothing for what is no step.
    pub(crate) fn parent_of(&self, step: &Item) -> Option<&Item> {
        let at = self
            .items
            .iter()
            .position(|item| std::ptr::eq(item, step))?;
        let mut before = self.items[..at].iter().rev();
        before.find(|item| step.is_step && !item.is_step)
    }
}
