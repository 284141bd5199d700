//! Which part of the old text is which of the new one: by key, then by likeness.
//!
//! 1. Same key and same text; then same text under the same parent; then same text anywhere. So an
//!    item that was renumbered because another one came before it is still the same item.
//! 2. Alike texts, the best pairs first; a key or a parent in common makes a pair better.
//! 3. Same key under the same parent, whatever the text: it was reworded.
//!
//! Only texts with rare words in common are compared, so that long plans take seconds.

use std::collections::{HashMap, HashSet};

/// Texts that are less alike than this are not the same thing reworded (Sørensen and Dice's measure
/// on pairs of letters, from 0 to 1).
const ALIKE: f64 = 0.62;
/// What a key in common adds to the likeness when pairs are ranked, and a parent in common.
const SAME_KEY: f64 = 0.15;
const SAME_HOME: f64 = 0.05;
/// A word that stands in more texts than this does not tell them apart.
const RARE: usize = 64;
/// How many texts each is compared with, those with most rare words in common.
const COMPARED: usize = 6;

/// What is to be matched: a section, goal or item.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'p> {
    key: &'p str,
    /// Lowercase, spaces folded.
    text: String,
    /// Its parent, as the new text counts it; nothing if the new text does not have it.
    home: Option<usize>,
}

impl<'p> Candidate<'p> {
    pub(super) fn new(key: &'p str, text: &str, home: Option<usize>) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        Candidate {
            key,
            text: words.join(" ").to_lowercase(),
            home,
        }
    }

    pub(super) fn has_text_of(&self, other: &Candidate<'_>) -> bool {
        self.text == other.text
    }

    /// Returns how alike two texts are, if they can be the same thing reworded; a key or a parent in
    /// common adds to it.
    pub(super) fn likeness(&self, other: &Candidate<'_>) -> Option<f64> {
        let likeness = strsim::sorensen_dice(&self.text, &other.text);
        let key = if self.key == other.key { SAME_KEY } else { 0.0 };
        let home = if self.has_home_of(other) {
            SAME_HOME
        } else {
            0.0
        };
        (likeness >= ALIKE).then_some(likeness + key + home)
    }

    fn has_home_of(&self, other: &Candidate<'_>) -> bool {
        self.home.is_some() && self.home == other.home
    }
}

/// Which of two lists are the same.
#[derive(Debug, Clone)]
pub(super) struct Matches {
    new_of: Vec<Option<usize>>,
    old_of: Vec<Option<usize>>,
}

impl Matches {
    /// Matches two lists.
    pub(super) fn of(old: &[Candidate<'_>], new: &[Candidate<'_>]) -> Self {
        Matches::with_pairs(&[], old, new)
    }

    /// Matches two lists of which some pairs are known.
    pub(super) fn with_pairs(
        pairs: &[(usize, usize)],
        old: &[Candidate<'_>],
        new: &[Candidate<'_>],
    ) -> Self {
        let mut matches = Matches {
            new_of: vec![None; old.len()],
            old_of: vec![None; new.len()],
        };
        for (old, new) in pairs {
            matches.pair(*old, *new);
        }
        matches.pair_same(old, new, |candidate| {
            Some((candidate.key, None, candidate.text.as_str()))
        });
        matches.pair_same(old, new, |candidate| {
            candidate
                .home
                .map(|home| ("", Some(home), candidate.text.as_str()))
        });
        matches.pair_same(old, new, |candidate| {
            Some(("", None, candidate.text.as_str()))
        });
        matches.pair_alike(old, new);
        matches.pair_same(old, new, |candidate| {
            candidate.home.map(|home| (candidate.key, Some(home), ""))
        });
        matches
    }

    #[cfg(test)]
    pub(super) fn from_pairs(
        old: usize,
        new: usize,
        pairs: impl Iterator<Item = (usize, usize)>,
    ) -> Self {
        let mut matches = Matches {
            new_of: vec![None; old],
            old_of: vec![None; new],
        };
        pairs.for_each(|(old, new)| matches.pair(old, new));
        matches
    }

    /// Returns what the new list has of an old one.
    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.new_of[old]
    }

    /// Returns what the old list has of a new one.
    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.old_of[new]
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    /// Pairs what has the same name, in the order of the lists; without a name, it is left.
    fn pair_same<'c>(
        &mut self,
        old: &'c [Candidate<'_>],
        new: &'c [Candidate<'_>],
        name: impl Fn(&'c Candidate<'_>) -> Option<(&'c str, Option<usize>, &'c str)>,
    ) {
        let mut open: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, candidate) in new.iter().enumerate().rev() {
            if let (None, Some(name)) = (self.old_of[index], name(candidate)) {
                open.entry(name).or_default().push(index);
            }
        }
        for (index, candidate) in old.iter().enumerate() {
            if let (None, Some(name)) = (self.new_of[index], name(candidate))
                && let Some(same) = open.get_mut(&name).and_then(Vec::pop)
            {
                self.pair(index, same);
            }
        }
    }

    /// Pairs what is alike, the best pairs first.
    fn pair_alike(&mut self, old: &[Candidate<'_>], new: &[Candidate<'_>]) {
        let index = RareWords::of(new, |index| self.old_of[index].is_none());
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (at, one) in old.iter().enumerate() {
            if self.new_of[at].is_some() {
                continue;
            }
            for to in index.near(one) {
                if let Some(likeness) = one.likeness(&new[to]) {
                    pairs.push((likeness, at, to));
                }
            }
        }
        // The best first; of equals, the one that stands first.
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, at, to) in pairs {
            if self.new_of[at].is_none() && self.old_of[to].is_none() {
                self.pair(at, to);
            }
        }
    }
}

/// Where words stand that are not in most texts.
pub(super) struct RareWords<'c> {
    places: HashMap<&'c str, Vec<usize>>,
    keys: HashMap<&'c str, Vec<usize>>,
    texts: HashMap<&'c str, Vec<usize>>,
}

impl<'c> RareWords<'c> {
    pub(super) fn of(candidates: &'c [Candidate<'_>], is_open: impl Fn(usize) -> bool) -> Self {
        let mut words = RareWords {
            places: HashMap::new(),
            keys: HashMap::new(),
            texts: HashMap::new(),
        };
        for (index, candidate) in candidates.iter().enumerate() {
            if !is_open(index) {
                continue;
            }
            for word in distinct_words(&candidate.text) {
                words.places.entry(word).or_default().push(index);
            }
            words.keys.entry(candidate.key).or_default().push(index);
            let same_text = words.texts.entry(&candidate.text).or_default();
            same_text.push(index);
        }
        words
    }

    /// Returns the candidates that may be like one: those with its key or its text, and those with most
    /// of its rare words.
    pub(super) fn near(&self, one: &Candidate<'_>) -> Vec<usize> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for word in distinct_words(&one.text) {
            let places = self.places.get(word).filter(|places| places.len() <= RARE);
            for place in places.into_iter().flatten() {
                *shared.entry(*place).or_default() += 1;
            }
        }
        let mut near: Vec<(usize, usize)> = shared.into_iter().collect();
        near.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(COMPARED);
        let mut near: Vec<usize> = near.into_iter().map(|(place, _)| place).collect();
        let same_key = self.keys.get(one.key).filter(|places| places.len() <= RARE);
        near.extend(same_key.into_iter().flatten());
        // Several with one text are not told apart by it, however many there are.
        let same_text = self.texts.get(one.text.as_str());
        near.extend(same_text.into_iter().flatten().take(COMPARED));
        near.sort_unstable();
        near.dedup();
        near
    }
}

fn distinct_words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(old: &[(&str, &str)], new: &[(&str, &str)]) -> Vec<Option<usize>> {
        let list = |list: &[(&'static str, &'static str)]| -> Vec<Candidate<'static>> {
            list.iter()
                .map(|(key, text)| Candidate::new(key, text, Some(0)))
                .collect()
        };
        let leak = |list: &[(&str, &str)]| -> Vec<(&'static str, &'static str)> {
            list.iter()
                .map(|(key, text)| {
                    let key: &'static str = key.to_string().leak();
                    let text: &'static str = text.to_string().leak();
                    (key, text)
                })
                .collect()
        };
        let (old, new) = (list(&leak(old)), list(&leak(new)));
        Matches::of(&old, &new).new_of
    }

    #[test]
    fn a_renumbered_item_is_the_same_item() {
        let old = [("1", "Recruit two members"), ("2", "Write the statute")];
        let new = [
            ("1", "Open an office in Geneva"),
            ("2", "Recruit two members"),
            ("3", "Write the statute"),
        ];
        assert_eq!(matched(&old, &new), [Some(1), Some(2)]);
    }

    #[test]
    fn a_renumbered_item_with_another_word_is_the_same_item() {
        let old = [("1", "Recruit two members for the working group")];
        let new = [
            ("1", "Open an office in Geneva"),
            ("2", "Recruit three members for the working group"),
        ];
        assert_eq!(matched(&old, &new), [Some(1)]);
    }

    #[test]
    fn what_keeps_its_key_was_reworded() {
        let old = [("1", "Recruit two members"), ("2", "Write the statute")];
        let new = [("1", "Open an office"), ("2", "Write the statute")];
        assert_eq!(matched(&old, &new), [Some(0), Some(1)]);
    }

    #[test]
    fn same_texts_stay_in_their_order() {
        let old = [("1", "Meet"), ("2", "Meet"), ("3", "Meet")];
        let new = [("2", "Meet"), ("4", "Meet")];
        assert_eq!(matched(&old, &new), [Some(1), Some(0), None]);
    }
}
