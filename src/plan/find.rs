//! Finding a part of the plan by the word that a person uses for it.
//!
//! Items are found by key or number, or else by words of theirs; areas, sections, goals and bodies
//! by key, number or name. Where nothing is called exactly so, letter case does not count. What is not found comes back with the nearest names, so that the caller can suggest them.

use super::column::{self, Value, Values};
use super::number::LoneLetters;
use super::{Area, Body, BodyKey, Goal, Item, ItemPlace, Number, Plan, Section};
use crate::diagnostic::{Spanned, nearest};

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
    /// Finds an item by its key or its printed number, or else by words that only it says.
    ///
    /// # Errors
    /// A number that two or more items print is [`FindError::Ambiguous`], even where one of them
    /// has it as its key: only a key that is no such number tells them apart. So are words that
    /// several items say.
    pub fn find(&self, text: &str) -> Result<ItemPlace<'_>, FindError<'_>> {
        match self.find_named(text) {
            Err(FindError::Unknown { nearest }) => {
                let saying = self.saying_words(text);
                match &saying[..] {
                    [only] => Ok(*only),
                    [] => Err(FindError::Unknown { nearest }),
                    _ => Err(FindError::Ambiguous { items: saying }),
                }
            }
            found => found,
        }
    }

    /// Finds an item by its key or its printed number.
    ///
    /// # Errors
    /// Those of [`Plan::find`].
    pub(crate) fn find_named(&self, text: &str) -> Result<ItemPlace<'_>, FindError<'_>> {
        let text = text.trim();
        let with_key: Vec<_> = self
            .items()
            .filter(|place| place.item.key.0 == text)
            .collect();
        let mut with_number: Vec<_> = self
            .items()
            .filter(|place| place.item.number.0 == text)
            .collect();
        if with_key.is_empty() && with_number.is_empty() {
            let wanted = as_compared(text);
            let is_called = |name: &str| !name.is_empty() && as_compared(name) == wanted;
            with_number = self
                .items()
                .filter(|place| is_called(&place.item.number.0) || is_called(&place.item.key.0))
                .collect();
        }
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

    /// Returns the items whose action is, begins with or has in it some words, whichever fits first.
    fn saying_words(&self, words: &str) -> Vec<ItemPlace<'_>> {
        let words = words.trim_matches(['“', '”', '"', '…', ' ', '.']);
        let words = as_compared(words);
        // A word alone may be a misspelt key.
        if !words.contains(' ') {
            return Vec::new();
        }
        let tests: [fn(&str, &str) -> bool; 3] = [
            |action, words| action == words,
            |action, words| action.starts_with(words),
            |action, words| action.contains(words),
        ];
        for test in tests {
            let said = |place: &ItemPlace<'_>| test(&as_compared(&place.item.action), &words);
            let found: Vec<_> = self.items().filter(said).collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
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

    /// Finds an area by its number, key or title.
    ///
    /// # Errors
    /// With the nearest numbers when there is none.
    pub(crate) fn find_area(&self, word: &str) -> Result<&Area, NoMatch> {
        let areas = self.areas.iter();
        find_heading(word, areas, self.lone_letters(), |area| Names {
            number: &area.number,
            key: &area.key,
            title: &area.title,
        })
    }

    /// Finds a section by its number, key or title; "2" finds "II" too.
    ///
    /// # Errors
    /// With the nearest numbers when there is none.
    pub fn find_section(&self, word: &str) -> Result<&Section, NoMatch> {
        let sections = self.sections.iter().filter(|section| section.has_heading());
        find_heading(word, sections, self.lone_letters(), |section| Names {
            number: &section.number,
            key: &section.key,
            title: &section.title,
        })
    }

    /// Finds a goal by its number, key or title.
    ///
    /// # Errors
    /// With the nearest numbers when there is none.
    pub fn find_goal(&self, word: &str) -> Result<&Goal, NoMatch> {
        let goals = self.goals().filter(|goal| goal.has_heading());
        find_heading(word, goals, self.lone_letters(), |goal| Names {
            number: &goal.number,
            key: &goal.key,
            title: &goal.title,
        })
    }

    /// Finds a body by its key, name, long name or another spelling of it, whatever the letter
    /// case.
    ///
    /// # Errors
    /// With the nearest keys and names when there is none.
    pub fn find_body(&self, word: &str) -> Result<&Body, NoMatch> {
        let wanted = as_compared(word);
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

/// What a heading is called by.
struct Names<'a> {
    number: &'a Number,
    key: &'a str,
    title: &'a str,
}

impl<'a> Names<'a> {
    /// Returns the number or, where there is none, the key.
    fn name_of(&self) -> &'a str {
        match self.number.0.as_str() {
            "" => self.key,
            number => number,
        }
    }
}

/// Returns a word as names are compared: blanks folded, in lowercase.
fn as_compared(word: &str) -> String {
    column::folded(word).to_lowercase()
}

fn find_heading<'a, T>(
    word: &str,
    candidates: impl Iterator<Item = &'a T> + Clone,
    lone: LoneLetters,
    names: impl Fn(&'a T) -> Names<'a>,
) -> Result<&'a T, NoMatch> {
    let wanted = Number(word.trim().to_string());
    let exact = candidates
        .clone()
        .find(|candidate| *names(candidate).number == wanted);
    let by_value = || {
        let parts = wanted.parts(lone)?;
        candidates
            .clone()
            .find(|candidate| names(candidate).number.parts(lone).as_ref() == Some(&parts))
    };
    let by_name = || {
        let compared = as_compared(word);
        candidates.clone().find(|candidate| {
            let names = names(candidate);
            [names.key, names.title]
                .map(as_compared)
                .contains(&compared)
        })
    };
    exact.or_else(by_value).or_else(by_name).ok_or_else(|| {
        let names: Vec<&str> = candidates
            .clone()
            .map(|candidate| names(candidate).name_of())
            .collect();
        NoMatch {
            nearest: nearest(&wanted.0, names)
                .into_iter()
                .map(String::from)
                .collect(),
        }
    })
}

impl Plan {
    /// Walks over those whom the plan's own columns name, by keys or by names.
    pub(crate) fn named_in_columns(&self) -> impl Iterator<Item = &Spanned<BodyKey>> {
        fn of_goal(goal: &Goal) -> impl Iterator<Item = &Values> {
            let items = goal.items.iter().map(|item| &item.values);
            std::iter::once(&goal.values).chain(items)
        }
        let values = self.sections.iter().flat_map(|section| {
            std::iter::once(&section.values).chain(section.goals.iter().flat_map(of_goal))
        });
        let values = values.flat_map(Values::values);
        values.flat_map(|value| match value {
            Value::Bodies(keys) => &keys[..],
            _ => &[],
        })
    }

    /// Returns all whom the plan names and does not register, each with the key that it would have: in
    /// the order in which items name them, then the plan's own columns.
    pub fn unregistered(&self) -> Vec<(BodyKey, String)> {
        let mut bodies = self.bodies.clone();
        for name in self.named_in_columns() {
            bodies.key_of(Spanned::new(name.0.clone(), name.span));
        }
        let named = bodies.only_named();
        named
            .map(|(body, _)| (body.key.value.clone(), body.name.value.clone()))
            .collect()
    }
}
