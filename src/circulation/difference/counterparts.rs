//! Where the items of one text stand in another, and how sure that is.
//!
//! A reader of a redline sees what was taken for what; whoever writes into a plan does not. So what
//! is only likely there is doubtful here: two items that it can be as well, or one of which nothing
//! agrees but the key.

use super::matching::{Candidate, Matches, RareWords};
use super::{Flat, headings};
use crate::plan::{Goal, Item, ItemKey, Plan, Section};
use std::collections::HashMap;

/// Where an item of the old text stands in the new one.
#[derive(Debug, Clone)]
pub enum Counterpart<'p> {
    Here(&'p Item),
    /// It can be any of these, in their order.
    Doubtful(Vec<&'p Item>),
    Gone,
}

/// Where the sections, goals and items of one text stand in another.
#[derive(Debug, Clone)]
pub struct Counterparts<'p> {
    items: HashMap<ItemKey, Counterpart<'p>>,
    goals: HashMap<String, &'p Goal>,
    sections: HashMap<String, &'p Section>,
}

/// How much of two items agrees, from little to all.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
enum Agreement {
    /// The actions are alike, by so much.
    Alike(f64),
    Action,
    All,
}

/// By how much one item must be more like another one than a third is, so that it is the one.
const CLEARLY: f64 = 0.15;

impl<'p> Counterparts<'p> {
    /// Looks for what an old text has in a new one; `is_same` says whether two items agree in all
    /// that they say.
    pub fn between(old: &Plan, new: &'p Plan, is_same: impl Fn(&Item, &Item) -> bool) -> Self {
        let (old, new) = (Flat::of(old), Flat::of(new));
        let (sections, goals) = headings(&old, &new);
        let home = |goal: usize| goals.new_of(goal);
        let search = Search::of(&old, &new, home, &is_same);
        let mut items = HashMap::new();
        for (at, (_, item)) in old.items.iter().enumerate() {
            items.insert(item.key.value.clone(), search.counterpart(at));
        }
        let sections = old.sections.iter().enumerate().filter_map(|(at, section)| {
            let now = &new.sections[sections.new_of(at)?];
            Some((section.key.clone(), now))
        });
        let goals = old.goals.iter().enumerate().filter_map(|(at, (_, goal))| {
            let (_, now) = new.goals[goals.new_of(at)?];
            Some((goal.key.clone(), now))
        });
        Counterparts {
            sections: sections.collect(),
            goals: goals.collect(),
            items,
        }
    }

    /// Returns where an item stands; nothing where the old text has none with that key.
    pub fn item(&self, key: &ItemKey) -> Option<&Counterpart<'p>> {
        self.items.get(key)
    }

    /// Returns what became of a goal.
    pub fn goal(&self, key: &str) -> Option<&'p Goal> {
        self.goals.get(key).copied()
    }

    /// Returns what became of a section.
    pub fn section(&self, key: &str) -> Option<&'p Section> {
        self.sections.get(key).copied()
    }
}

struct Search<'s, 'p> {
    old: &'s Flat<'s>,
    new: &'s Flat<'p>,
    old_names: Vec<Candidate<'s>>,
    new_names: Vec<Candidate<'p>>,
    is_same: &'s dyn Fn(&Item, &Item) -> bool,
    /// What agrees in key and in all that it says; by old item, and by new one.
    settled: [Vec<Option<usize>>; 2],
    matches: Matches,
    /// For each old item that is not settled, the new ones that it can be; and the other way round.
    near: [HashMap<usize, Vec<usize>>; 2],
}

impl<'s, 'p> Search<'s, 'p> {
    fn of(
        old: &'s Flat<'s>,
        new: &'s Flat<'p>,
        home: impl Fn(usize) -> Option<usize>,
        is_same: &'s dyn Fn(&Item, &Item) -> bool,
    ) -> Self {
        let (old_names, new_names) = (old.item_names(home), new.item_names(Some));
        let by_key: HashMap<&ItemKey, usize> = new
            .items
            .iter()
            .enumerate()
            .map(|(at, (_, item))| (&item.key.value, at))
            .collect();
        let mut settled = [vec![None; old.items.len()], vec![None; new.items.len()]];
        let mut pairs = Vec::new();
        for (at, (_, item)) in old.items.iter().enumerate() {
            let same_key = by_key.get(&item.key.value).copied();
            if let Some(to) = same_key.filter(|to| is_same(item, new.items[*to].1)) {
                settled[0][at] = Some(to);
                settled[1][to] = Some(at);
                pairs.push((at, to));
            }
        }
        let near = [
            near(&old_names, &new_names, &settled),
            near(
                &new_names,
                &old_names,
                &[settled[1].clone(), settled[0].clone()],
            ),
        ];
        let mut search = Search {
            matches: Matches::with_pairs(&[], &[], &[]),
            old,
            new,
            old_names,
            new_names,
            is_same,
            settled,
            near,
        };
        // What says all the same elsewhere, and is the only one on both sides.
        for at in 0..search.old.items.len() {
            if let Some(to) = search.only_same(at) {
                pairs.push((at, to));
            }
        }
        search.matches = Matches::with_pairs(&pairs, &search.old_names, &search.new_names);
        search
    }

    fn only_same(&self, at: usize) -> Option<usize> {
        let all = |at: &usize, to: &usize| self.agreement(*at, *to) == Some(Agreement::All);
        let mut news = self.near[0].get(&at)?.iter().filter(|to| all(&at, to));
        let (only, None) = (news.next()?, news.next()) else {
            return None;
        };
        let mut olds = self.near[1].get(only)?.iter().filter(|old| all(old, only));
        (olds.next() == Some(&at) && olds.next().is_none()).then_some(*only)
    }

    fn agreement(&self, at: usize, to: usize) -> Option<Agreement> {
        let (old, new) = (&self.old_names[at], &self.new_names[to]);
        if (self.is_same)(self.old.items[at].1, self.new.items[to].1) {
            Some(Agreement::All)
        } else if old.has_text_of(new) {
            Some(Agreement::Action)
        } else {
            old.likeness(new).map(Agreement::Alike)
        }
    }

    fn has_same_key(&self, at: usize, to: usize) -> bool {
        self.old.items[at].1.key.value == self.new.items[to].1.key.value
    }

    fn counterpart(&self, at: usize) -> Counterpart<'p> {
        let here = |to: usize| Counterpart::Here(self.new.items[to].1);
        if let Some(to) = self.settled[0][at] {
            return here(to);
        }
        let found = self.matches.new_of(at);
        let rivals = self.rivals(at, found);
        let sure = found.filter(|to| rivals.is_empty() && !self.is_contested(at, *to));
        match sure {
            Some(to) => here(to),
            None => {
                let mut all: Vec<usize> = found.into_iter().chain(rivals).collect();
                all.sort_unstable();
                all.dedup();
                match all.is_empty() {
                    true => Counterpart::Gone,
                    false => Counterpart::Doubtful(
                        all.into_iter().map(|to| self.new.items[to].1).collect(),
                    ),
                }
            }
        }
    }

    /// Returns the other new items that an old one can be as well as the one that was found.
    fn rivals(&self, at: usize, found: Option<usize>) -> Vec<usize> {
        let best = found.and_then(|to| self.agreement(at, to));
        let near = self.near[0].get(&at).into_iter().flatten().copied();
        near.filter(|to| Some(*to) != found)
            .filter(|to| {
                let Some(own) = self.agreement(at, *to) else {
                    // Nothing but the key speaks for it, and nothing for another one.
                    return best.is_none() && found.is_none() && self.has_same_key(at, *to);
                };
                let says_as_much = match best {
                    None => true,
                    Some(best) => is_as_much(own, best),
                };
                // The key speaks for one, and all that is said for another.
                let is_renewed = self.has_same_key(at, *to) && own >= Agreement::Action;
                says_as_much || is_renewed
            })
            .filter(|to| !self.is_clearly_another(at, *to))
            .collect()
    }

    /// Returns whether a new item is more clearly what another old one became.
    fn is_clearly_another(&self, at: usize, to: usize) -> bool {
        let Some(other) = self.matches.old_of(to).filter(|other| *other != at) else {
            return false;
        };
        match (self.agreement(other, to), self.agreement(at, to)) {
            (Some(others), Some(own)) => !is_as_much(own, others),
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    /// Returns whether another old item, which nothing else is left for, can be the new one as well.
    fn is_contested(&self, at: usize, to: usize) -> bool {
        let Some(own) = self.agreement(at, to) else {
            return true;
        };
        let near = self.near[1].get(&to).into_iter().flatten().copied();
        near.filter(|other| *other != at).any(|other| {
            let Some(others) = self.agreement(other, to) else {
                return false;
            };
            let has_better = self
                .matches
                .new_of(other)
                .and_then(|own| self.agreement(other, own))
                .is_some_and(|better| better > others);
            is_as_much(others, own) && !has_better
        })
    }
}

/// Returns whether one agreement is about as much as another one, or more.
fn is_as_much(one: Agreement, other: Agreement) -> bool {
    match (one, other) {
        (Agreement::Alike(one), Agreement::Alike(other)) => one + CLEARLY > other,
        (one, other) => one >= other,
    }
}

/// Returns for each item of one list that is not settled those of the other one that it can be.
fn near(
    one: &[Candidate<'_>],
    other: &[Candidate<'_>],
    [settled, of_other]: &[Vec<Option<usize>>; 2],
) -> HashMap<usize, Vec<usize>> {
    let words = RareWords::of(other, |at| of_other[at].is_none());
    let open = (0..one.len()).filter(|at| settled[*at].is_none());
    open.map(|at| (at, words.near(&one[at]))).collect()
}
