//! The fate of every word of a returned file.
//!
//! Whatever takes words says so here; what nobody took is found by [`Fates::open`] and listed as it
//! stands, so that no word can be left without a fate.

use crate::circulation::word_ledger::{LeftOut, WordLedger};
use crate::reading::{ReturnedFile, WordCount};

/// What becomes of words. Where a word is in two of them, the later one of this list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    AsSent,
    Ours,
    LeftOut(LeftOut),
    Found,
}

impl Fate {
    /// Returns a number that is greater for what holds over others; 0 is none.
    fn rank(self) -> u8 {
        match self {
            Fate::AsSent => 1,
            Fate::Ours => 2,
            Fate::LeftOut(reason) => {
                let at = LeftOut::ALL.iter().position(|one| *one == reason);
                3 + u8::try_from(at.unwrap_or(0)).unwrap_or(0)
            }
            Fate::Found => u8::MAX,
        }
    }
}

/// The fates of a place's text, by its bytes.
#[derive(Debug, Clone)]
enum Ranks {
    All(u8),
    Bytes(Vec<u8>),
}

/// The fates of all texts of a file.
#[derive(Debug)]
pub(super) struct Fates<'f> {
    file: &'f ReturnedFile,
    places: Vec<Ranks>,
}

impl<'f> Fates<'f> {
    pub(super) fn new(file: &'f ReturnedFile) -> Self {
        Fates {
            file,
            places: vec![Ranks::All(0); file.places.len()],
        }
    }

    /// Says what becomes of a stretch of a place's text, in bytes.
    pub(super) fn set(&mut self, place: u32, (start, end): (u32, u32), fate: Fate) {
        let (Some(ranks), Some(of)) = (
            self.places.get_mut(place as usize),
            self.file.places.get(place as usize),
        ) else {
            return;
        };
        let rank = fate.rank();
        let length = of.text.len();
        let (start, end) = (start as usize, (end as usize).min(length));
        match ranks {
            Ranks::All(all) if start == 0 && end == length => *all = rank.max(*all),
            Ranks::All(all) if rank <= *all => {}
            Ranks::All(all) => {
                let mut bytes = vec![*all; length];
                bytes[start.min(end)..end].fill(rank);
                *ranks = Ranks::Bytes(bytes);
            }
            Ranks::Bytes(bytes) => {
                for byte in &mut bytes[start.min(end)..end] {
                    *byte = rank.max(*byte);
                }
            }
        }
    }

    /// Says what becomes of all of a place's text.
    pub(super) fn set_all(&mut self, place: u32, fate: Fate) {
        self.set(place, (0, u32::MAX), fate);
    }

    /// Says what becomes of a range of places.
    pub(super) fn set_places(&mut self, (first, end): (u32, u32), fate: Fate) {
        for place in first..end {
            self.set_all(place, fate);
        }
    }

    fn rank(&self, place: usize, (start, end): (usize, usize)) -> u8 {
        match &self.places[place] {
            Ranks::All(all) => *all,
            Ranks::Bytes(bytes) => bytes[start..end].iter().copied().max().unwrap_or(0),
        }
    }

    /// Returns the words of a place that nobody took, as stretches of its text.
    pub(super) fn open(&self, place: u32) -> Vec<(u32, u32)> {
        let at = place as usize;
        let Some(of) = self.file.places.get(at) else {
            return Vec::new();
        };
        if matches!(self.places[at], Ranks::All(rank) if rank > 0) {
            return Vec::new();
        }
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut is_joined = false;
        for (start, end) in words(&of.text) {
            if self.rank(at, (start, end)) > 0 {
                is_joined = false;
                continue;
            }
            let end = u32::try_from(end).unwrap_or(u32::MAX);
            match open.last_mut().filter(|_| is_joined) {
                Some(last) => last.1 = end,
                None => open.push((u32::try_from(start).unwrap_or(u32::MAX), end)),
            }
            is_joined = true;
        }
        open
    }

    /// Counts the words by their fates.
    pub(super) fn ledger(&self) -> WordLedger {
        let mut ledger = WordLedger {
            came: self.file.words.in_file,
            ..WordLedger::default()
        };
        for (reason, count) in &self.file.words.left_out {
            *ledger.left_out.entry(LeftOut::Unread(*reason)).or_default() += count;
        }
        let own: Vec<(u8, LeftOut)> = LeftOut::ALL
            .into_iter()
            .map(|reason| (Fate::LeftOut(reason).rank(), reason))
            .collect();
        let mut add = |rank: u8, count: usize| match rank {
            _ if count == 0 => {}
            0 => {}
            1 => ledger.as_sent += count,
            2 => ledger.ours += count,
            u8::MAX => ledger.found += count,
            rank => {
                if let Some((_, reason)) = own.iter().find(|(one, _)| *one == rank) {
                    *ledger.left_out.entry(*reason).or_default() += count;
                }
            }
        };
        for (at, place) in self.file.places.iter().enumerate() {
            match &self.places[at] {
                Ranks::All(rank) => add(*rank, WordCount::of(&place.text)),
                Ranks::Bytes(_) => {
                    for word in words(&place.text) {
                        add(self.rank(at, word), 1);
                    }
                }
            }
        }
        ledger
    }
}

/// Returns where the words of a text are, as [`WordCount::of`] counts them.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        (start, start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Place;

    fn file(texts: &[&str]) -> ReturnedFile {
        let mut file = ReturnedFile::default();
        for text in texts {
            file.words.in_file += WordCount::of(text);
            file.places.push(Place {
                text: (*text).into(),
                ..Place::default()
            });
        }
        file
    }

    #[test]
    fn words_that_nobody_took_are_open_and_make_the_ledger_fail() {
        let file = file(&["one two three", "four"]);
        let mut fates = Fates::new(&file);
        fates.set(0, (4, 7), Fate::Found);
        fates.set_all(1, Fate::Ours);
        assert_eq!(fates.open(0), [(0, 3), (8, 13)]);
        assert!(fates.open(1).is_empty());
        assert!(!fates.ledger().adds_up());
        fates.set_all(0, Fate::AsSent);
        let ledger = fates.ledger();
        assert!(ledger.adds_up());
        assert_eq!((ledger.as_sent, ledger.ours, ledger.found), (2, 1, 1));
    }

    #[test]
    fn a_word_has_one_fate_though_it_be_made_of_two() {
        let file = file(&["Drafting on"]);
        let mut fates = Fates::new(&file);
        fates.set(0, (0, 5), Fate::AsSent);
        fates.set(0, (5, 8), Fate::Found);
        fates.set(0, (8, 11), Fate::LeftOut(LeftOut::TakenBack));
        let ledger = fates.ledger();
        assert!(ledger.adds_up());
        assert_eq!((ledger.as_sent, ledger.found), (0, 1));
    }
}
