//! Finding many items by the words in which others wait for them.

use crate::plan::Plan;
use std::collections::HashMap;

/// The items of a plan by key, and by number where only one prints it.
#[derive(Debug)]
pub struct ItemNames<'p> {
    by_key: HashMap<&'p str, usize>,
    by_number: HashMap<&'p str, Named>,
}

/// What a number names; items are counted from 0 in the order of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    One(usize),
    Several,
}

impl<'p> ItemNames<'p> {
    pub fn new(plan: &'p Plan) -> Self {
        let mut names = ItemNames {
            by_key: HashMap::new(),
            by_number: HashMap::new(),
        };
        for (index, place) in plan.items().enumerate() {
            let (key, number) = (place.item.key.0.as_str(), place.item.number.0.as_str());
            names.by_key.entry(key).or_insert(index);
            if number.is_empty() {
                continue;
            }
            let by_number = names.by_number.entry(number);
            by_number
                .and_modify(|named| *named = Named::Several)
                .or_insert(Named::One(index));
        }
        names
    }

    /// Finds what a word names. A number that several items print names none, even where one of them
    /// has it as its key, as everywhere else.
    pub fn find(&self, word: &str) -> Option<Named> {
        match self.by_number.get(word) {
            Some(Named::Several) => Some(Named::Several),
            by_number => {
                let by_key = self.by_key.get(word).map(|index| Named::One(*index));
                by_key.or(by_number.copied())
            }
        }
    }

    /// Finds the one item that a word names.
    pub fn one(&self, word: &str) -> Option<usize> {
        match self.find(word) {
            Some(Named::One(index)) => Some(index),
            _ => None,
        }
    }

    /// Walks over all words that name an item.
    pub fn words(&self, plan: &'p Plan) -> impl Iterator<Item = &'p str> + use<'p> {
        plan.items()
            .flat_map(|place| [place.item.key.0.as_str(), place.item.number.0.as_str()])
    }
}
