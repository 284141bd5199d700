//! The order in which two lists are walked through at once.

use super::matching::Matches;
use crate::circulation::rise::longest_rise;
use std::ops::Range;

/// A step of the walk: an index into one list, or into both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// What the old list has here and the new one has elsewhere, or not at all.
    Old(usize),
    /// What the new list has here and the old one has elsewhere, or not at all.
    New(usize),
    /// What both have here.
    Both(usize, usize),
}

impl Step {
    pub(super) fn in_old(self) -> Option<usize> {
        match self {
            Step::Old(old) | Step::Both(old, _) => Some(old),
            Step::New(_) => None,
        }
    }

    pub(super) fn in_new(self) -> Option<usize> {
        match self {
            Step::New(new) | Step::Both(_, new) => Some(new),
            Step::Old(_) => None,
        }
    }
}

/// Returns the walk through parts of two lists. As many as can be are met once: of those that both
/// parts have, the longest row that stands in the same order. Between two of them, what is old comes
/// before what is new.
pub(super) fn steps(old: Range<usize>, new: Range<usize>, matches: &Matches) -> Vec<Step> {
    let common: Vec<(usize, usize)> = old
        .clone()
        .filter_map(|at| matches.new_of(at).map(|to| (at, to)))
        .filter(|(_, to)| new.contains(to))
        .collect();
    let mut steps = Vec::with_capacity(old.len() + new.len());
    let (mut next_old, mut next_new) = (old.start, new.start);
    let new_places: Vec<usize> = common.iter().map(|(_, to)| *to).collect();
    for (at, to) in longest_rise(&new_places)
        .into_iter()
        .map(|place| common[place])
    {
        steps.extend((next_old..at).map(Step::Old));
        steps.extend((next_new..to).map(Step::New));
        steps.push(Step::Both(at, to));
        (next_old, next_new) = (at + 1, to + 1);
    }
    steps.extend((next_old..old.end).map(Step::Old));
    steps.extend((next_new..new.end).map(Step::New));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(new_of: &[Option<usize>], news: usize) -> Vec<Step> {
        let matches = Matches::from_pairs(
            new_of.len(),
            news,
            new_of
                .iter()
                .enumerate()
                .filter_map(|(old, new)| new.map(|new| (old, new))),
        );
        steps(0..new_of.len(), 0..news, &matches)
    }

    #[test]
    fn what_moved_is_met_twice() {
        use Step::{Both, New, Old};
        assert_eq!(
            walk(&[Some(2), Some(0), Some(1)], 3),
            [Old(0), Both(1, 0), Both(2, 1), New(2)]
        );
    }

    #[test]
    fn old_comes_before_new() {
        use Step::{Both, New, Old};
        assert_eq!(
            walk(&[None, Some(1), None], 3),
            [Old(0), New(0), Both(1, 1), Old(2), New(2)]
        );
    }

    #[test]
    fn an_empty_list_is_walked() {
        assert_eq!(walk(&[], 1), [Step::New(0)]);
        assert_eq!(walk(&[None], 0), [Step::Old(0)]);
    }
}
