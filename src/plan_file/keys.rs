//! Keys of what has neither number nor key: made of its words, the same as long as those are, until
//! [`keyed`] writes them down.

use crate::diagnostic::Span;
use crate::plan::word_key::key_of_words;
use crate::plan::{Area, ItemKey, Level, Plan, Section, Unkeyed};
use crate::quoting::quoted;
use std::collections::{HashMap, HashSet};

/// Gives a key to whatever has none, and lists it.
pub(super) fn derive(areas: &mut [Area], sections: &mut [Section]) -> Vec<Unkeyed> {
    let mut unkeyed = Vec::new();
    let keys = areas.iter().map(|area| area.key.clone());
    let mut level = Keys::of(Level::Area, keys);
    for area in areas.iter_mut().filter(|area| area.key.is_empty()) {
        area.key = level.derive(&area.title, area.number.span, &mut unkeyed);
    }
    let keys = sections.iter().map(|section| section.key.clone());
    let mut level = Keys::of(Level::Section, keys);
    for section in sections.iter_mut().filter(|one| one.key.is_empty()) {
        section.key = match section.has_heading() {
            true => level.derive(&section.title, section.number.span, &mut unkeyed),
            false => level.free(BARE),
        };
    }
    let goals = sections.iter().flat_map(|section| &section.goals);
    let mut level = Keys::of(Level::Goal, goals.map(|goal| goal.key.clone()));
    for section in sections.iter_mut() {
        let bare = match section.has_heading() {
            true => format!("{}/{BARE}", section.key),
            false => section.key.clone(),
        };
        for goal in section.goals.iter_mut().filter(|goal| goal.key.is_empty()) {
            goal.key = match goal.has_heading() {
                true => level.derive(&goal.title, goal.number.span, &mut unkeyed),
                false => level.free(&bare),
            };
        }
    }
    let goals = sections.iter().flat_map(|section| &section.goals);
    let items = goals.flat_map(|goal| &goal.items);
    let mut level = Keys::of(Level::Item, items.map(|item| item.key.0.clone()));
    let goals = sections.iter_mut().flat_map(|section| &mut section.goals);
    for item in goals.flat_map(|goal| &mut goal.items) {
        if item.key.0.is_empty() {
            level.level = if item.is_step {
                Level::Step
            } else {
                Level::Item
            };
            let key = level.derive(&item.action, item.number.span, &mut unkeyed);
            item.key.value = ItemKey(key);
        }
    }
    unkeyed
}

/// Returns the text of a plan file with the keys of all that has neither number nor key written into
/// it, and every other byte as it was; nothing where all have one.
pub(crate) fn keyed(text: &str, plan: &Plan) -> Option<String> {
    if plan.unkeyed.is_empty() {
        return None;
    }
    let line_end = match text.split_once('\n') {
        Some((line, _)) if line.ends_with('\r') => "\r\n",
        _ => "\n",
    };
    let mut places: Vec<(usize, String)> = Vec::new();
    for unkeyed in &plan.unkeyed {
        let start = unkeyed.at.range().start;
        let key = quoted(&unkeyed.key);
        let table = text.get(start..)?;
        places.push(match table.starts_with('[') {
            true => match table.find('\n') {
                Some(end) => (start + end + 1, format!("key = {key}{line_end}")),
                None => (text.len(), format!("{line_end}key = {key}{line_end}")),
            },
            // Written in braces.
            false => (start + 1, format!(" key = {key},")),
        });
    }
    places.sort();
    let mut keyed = String::with_capacity(text.len() + 64 * places.len());
    let mut at = 0;
    for (place, line) in places {
        keyed += text.get(at..place)?;
        keyed += &line;
        at = place;
    }
    keyed += text.get(at..)?;
    Some(keyed)
}

/// What those are called together that stand right under something.
pub(super) const BARE: &str = "items";

/// The keys of a level.
struct Keys {
    level: Level,
    taken: HashSet<String>,
    /// The next number behind a key: many things may have the same words.
    next: HashMap<String, u32>,
}

impl Keys {
    fn of(level: Level, keys: impl Iterator<Item = String>) -> Self {
        Keys {
            level,
            taken: keys.collect(),
            next: HashMap::new(),
        }
    }

    /// Makes a key of words; of none where there are no words.
    fn derive(&mut self, words: &str, at: Span, unkeyed: &mut Vec<Unkeyed>) -> String {
        if words.is_empty() {
            return String::new();
        }
        let key = self.free(&key_of_words(words, self.level));
        unkeyed.push(Unkeyed {
            at,
            level: self.level,
            key: key.clone(),
            words: words.to_owned(),
        });
        key
    }

    /// Returns a key that nothing else has: with a number behind it where it is taken.
    fn free(&mut self, key: &str) -> String {
        let next = self.next.entry(key.to_owned()).or_insert(1);
        loop {
            let free = match *next {
                1 => key.to_owned(),
                count => format!("{key}-{count}"),
            };
            *next = next.saturating_add(1);
            if self.taken.insert(free.clone()) {
                return free;
            }
        }
    }
}
