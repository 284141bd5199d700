//! The levels of a plan, and what the plan itself calls them.

use crate::keyed::keyed;
use std::collections::BTreeMap;

keyed! {
    /// A level of a plan, from the highest to the lowest.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Level {
        Area = "area",
        Section = "section",
        Goal = "goal",
        Item = "item",
        Step = "step",
    }
}

/// What one and several things of a level are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelName {
    pub one: String,
    pub several: String,
}

/// The plan's own words for its levels (`[levels]`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels(BTreeMap<Level, Word>);

/// A word as the plan says it, and as it stands within a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    own: LevelName,
    within: LevelName,
}

impl Levels {
    /// Takes the plan's own word for a level.
    pub fn call(&mut self, level: Level, name: LevelName) {
        let within = LevelName {
            one: lowercase(&name.one),
            several: lowercase(&name.several),
        };
        self.0.insert(level, Word { own: name, within });
    }

    /// Returns the plan's own word for a level, if it has one.
    pub fn own(&self, level: Level) -> Option<&LevelName> {
        self.0.get(&level).map(|word| &word.own)
    }

    /// Returns what one thing of a level is called within a sentence.
    pub fn one(&self, level: Level) -> &str {
        let own = self.0.get(&level);
        own.map_or(level.key(), |word| word.within.one.as_str())
    }

    /// Returns what several things of a level are called within a sentence.
    pub fn several(&self, level: Level) -> &str {
        let usual = match level {
            Level::Area => "areas",
            Level::Section => "sections",
            Level::Goal => "goals",
            Level::Item => "items",
            Level::Step => "steps",
        };
        let own = self.0.get(&level);
        own.map_or(usual, |word| word.within.several.as_str())
    }

    /// Returns whether the plan has no words of its own.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns a word as it stands within a sentence; "NGO" stays as it is.
fn lowercase(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(_), Some(second)) if second.is_uppercase() => word.to_owned(),
        _ => word.to_lowercase(),
    }
}
