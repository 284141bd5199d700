//! Finding a part of the plan by the word that a person uses for it.
//!
//! Items are found by key or number, exactly; sections, goals and bodies also whatever the letter
//! case. What is not found comes back with the nearest names, so that the caller can suggest them.

use super::number::LoneLetters;
use super::{Body, Goal, Item, ItemPlace, Number, Plan, Section};
use crate::diagnostic::nearest;

/// Why [`Plan::find`] found no single item.
#[derive(Debug, Clone)]
pub enum FindError<'a> {
    /// No item has that key or number; the nearest ones, best first.
    Unknown { nearest: Vec<&'a Item> },
    /// The number names several items; they are told apart by their keys.
    Ambiguous { items: Vec<ItemPlace<'a>> },
}

/// A word that names no section, goal or body; with the nearest names, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoMatch {
    pub nearest: Vec<String>,
}

impl Plan {
    /// Finds an item by its key or its printed number.
    ///
    /// # Errors
    /// A number that two or more items print is [`FindError::Ambiguous`], even where one of them
    /// has it as its key: only a key that is no such number tells them apart.
    pub fn find(&self, text: &str) -> Result<ItemPlace<'_>, FindError<'_>> {
        let text = text.trim();
        let with_key: Vec<_> = self
            .items()
            .filter(|place| place.item.key.0 == text)
            .collect();
        let with_number: Vec<_> = self
            .items()
            .filter(|place| place.item.number.0 == text)
            .collect();
        match (&with_key[..], &with_number[..]) {
            (_, [_, _, ..]) => Err(FindError::Ambiguous { items: with_number }),
            ([only], _) | ([], [only]) => Ok(*only),
            ([], []) => Err(FindError::Unknown {
                nearest: self.nearest_items(text),
            }),
            // Keys are unique in a plan that passes `check`; this one does not.
            _ => Err(FindError::Ambiguous { items: with_key }),
        }
    }

    fn nearest_items(&self, text: &str) -> Vec<&Item> {
        let names = self
            .items()
            .flat_map(|place| [place.item.key.0.as_str(), place.item.number.0.as_str()]);
        let mut found: Vec<&Item> = Vec::new();
        for name in nearest(text, names) {
            let items = self
                .items()
                .map(|place| place.item)
                .filter(|item| item.key.0 == name || item.number.0 == name);
            for item in items {
                if !found.iter().any(|known| std::ptr::eq(*known, item)) {
                    found.push(item);
                }
            }
        }
        found
    }

    /// Finds a section by its number; "2" finds "II" too.
    ///
    /// # Errors
    /// With the nearest numbers when there is none.
    pub fn find_section(&self, word: &str) -> Result<&Section, NoMatch> {
        let lone = self.lone_letters();
        find_number(word, self.sections.iter(), lone, |section| {
            &section.number.value
        })
    }

    /// Finds a goal by its number.
    ///
    /// # Errors
    /// With the nearest numbers when there is none.
    pub fn find_goal(&self, word: &str) -> Result<&Goal, NoMatch> {
        let goals = self.sections.iter().flat_map(|section| &section.goals);
        find_number(word, goals, self.lone_letters(), |goal| &goal.number.value)
    }

    /// Finds a body by its key, name, long name or another spelling of it, whatever the letter
    /// case.
    ///
    /// # Errors
    /// With the nearest keys and names when there is none.
    pub fn find_body(&self, word: &str) -> Result<&Body, NoMatch> {
        let folded = word.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = folded.to_lowercase();
        let by_key = self.bodies.iter().find(|body| body.key.0 == wanted);
        let by_name = || {
            self.bodies
                .iter()
                .find(|body| body.names().any(|name| name.to_lowercase() == wanted))
        };
        by_key.or_else(by_name).ok_or_else(|| NoMatch {
            nearest: self.nearest_bodies(&wanted),
        })
    }

    fn nearest_bodies(&self, wanted: &str) -> Vec<String> {
        let keys = self.bodies.iter().map(|body| body.key.0.as_str());
        let mut near = nearest(wanted, keys);
        if near.is_empty() {
            near = nearest(wanted, self.bodies.iter().flat_map(Body::names));
        }
        near.into_iter().map(String::from).collect()
    }
}

fn find_number<'a, T>(
    word: &str,
    candidates: impl Iterator<Item = &'a T> + Clone,
    lone: LoneLetters,
    number: impl Fn(&T) -> &Number,
) -> Result<&'a T, NoMatch> {
    let wanted = Number(word.trim().to_string());
    let exact = candidates
        .clone()
        .find(|candidate| *number(candidate) == wanted);
    let by_value = || {
        let parts = wanted.parts(lone)?;
        candidates
            .clone()
            .find(|candidate| number(candidate).parts(lone).as_ref() == Some(&parts))
    };
    exact.or_else(by_value).ok_or_else(|| {
        let names: Vec<&str> = candidates
            .clone()
            .map(|candidate| number(candidate).0.as_str())
            .collect();
        NoMatch {
            nearest: nearest(&wanted.0, names)
                .into_iter()
                .map(String::from)
                .collect(),
        }
    })
}
