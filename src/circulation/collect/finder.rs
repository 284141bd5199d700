//! What a row of a table for comments is about.

use super::base::{Base, Spot, TableWords};
use super::likeness::{folded, likeness, numbered};
use super::table::FilledRow;
use std::collections::HashMap;

/// A text is that of an item only if it is at least so much like it.
const LIKE: f64 = 0.6;

/// How many texts are compared at most.
const COMPARISONS: usize = 20_000;

/// Finds what rows are about.
pub(super) struct Finder<'b> {
    base: &'b Base,
    words: &'b [TableWords],
    bookmarks: HashMap<String, Spot>,
    /// Folded texts of the items' actions.
    actions: Vec<String>,
    by_name: HashMap<String, Vec<usize>>,
}

impl<'b> Finder<'b> {
    pub(super) fn new(base: &'b Base, words: &'b [TableWords]) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, item) in base.items.iter().enumerate() {
            let (number, key) = (item.number.to_lowercase(), item.key.0.to_lowercase());
            by_name.entry(number.clone()).or_default().push(index);
            if key != number {
                by_name.entry(key).or_default().push(index);
            }
        }
        Finder {
            base,
            words,
            bookmarks: base.by_bookmark(),
            actions: base
                .items
                .iter()
                .map(|item| folded(&item.texts[0]))
                .collect(),
            by_name,
        }
    }

    /// Returns what a row is about: what its number says, together with the bookmark and the text where
    /// the number is that of several items or missing.
    pub(super) fn spot(
        &self,
        row: &FilledRow,
        is_filled: bool,
        comparisons: &mut usize,
    ) -> Option<Spot> {
        let marked = row.bookmark.as_ref();
        let marked = marked.and_then(|name| self.bookmarks.get(&name.to_lowercase()).copied());
        let item = folded(&row.item).to_lowercase();
        if self.is_whole(&item)
            || item.is_empty() && self.is_whole(&folded(&row.text).to_lowercase())
        {
            return Some(Spot::Document);
        }
        if item.is_empty() {
            return marked.or_else(|| self.like(&row.text, is_filled, comparisons));
        }
        let named = self.named(&item);
        match (&named[..], marked) {
            ([], marked) if numbered(&item).0.is_none() => self
                .heading(&item)
                .or(marked)
                .or_else(|| self.like(&row.text, is_filled, comparisons)),
            ([], marked) => self.heading(&item).or(marked),
            (items, Some(Spot::Item(marked))) if items.contains(&marked) => {
                Some(Spot::Item(marked))
            }
            ([only], _) => Some(Spot::Item(*only)),
            (items, _) => self.most_like(items, &row.text).map(Spot::Item),
        }
    }

    fn is_whole(&self, text: &str) -> bool {
        !text.is_empty()
            && self.words.iter().any(|words| {
                [&words.whole, &words.whole_text]
                    .iter()
                    .any(|word| folded(word).to_lowercase() == text)
            })
    }

    /// Returns the items of the first number or key in a text that names any; a key after a number
    /// tells which of several is meant.
    fn named(&self, item: &str) -> Vec<usize> {
        if let Some(items) = self.by_name.get(item) {
            return items.clone();
        }
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let words = item
            .split(|c| !is_part(c))
            .map(|word| word.trim_matches(['.', '-']));
        let named: Vec<&Vec<usize>> = words.filter_map(|word| self.by_name.get(word)).collect();
        let Some(first) = named.first() else {
            return Vec::new();
        };
        let only = named
            .iter()
            .find(|items| items.len() == 1 && first.contains(&items[0]));
        only.unwrap_or(first).to_vec()
    }

    /// Returns the goal or the section that a text names by its number.
    fn heading(&self, item: &str) -> Option<Spot> {
        let words: Vec<&str> = item
            .split_whitespace()
            .map(|word| word.trim_matches(['.', ',', ':', '(', ')']))
            .collect();
        let goals = &self.base.goals;
        let goal = goals
            .iter()
            .position(|goal| words.contains(&goal.number.as_str()));
        let sections = &self.base.sections;
        let section = || {
            sections.iter().position(|section| {
                let number = section.number.to_lowercase();
                words.last() == Some(&number.as_str())
            })
        };
        goal.map(Spot::Goal)
            .or_else(|| section().map(Spot::Section))
    }

    /// Returns the item, of some, whose text is most like one.
    fn most_like(&self, items: &[usize], text: &str) -> Option<usize> {
        let text = folded(text);
        if text.is_empty() {
            return items.first().copied();
        }
        let alike = |item: &usize| alike(&text, &self.actions[*item]);
        items
            .iter()
            .copied()
            .max_by(|a, b| alike(a).total_cmp(&alike(b)).then(b.cmp(a)))
    }

    /// Returns the item whose text is that of a row, or nearly.
    fn like(&self, text: &str, is_filled: bool, comparisons: &mut usize) -> Option<Spot> {
        let text = folded(text);
        if text.is_empty() || !is_filled {
            return None;
        }
        *comparisons += self.actions.len();
        if *comparisons > COMPARISONS.max(self.actions.len()) {
            return None;
        }
        let all: Vec<usize> = (0..self.actions.len()).collect();
        let best = self.most_like(&all, &text)?;
        (alike(&text, &self.actions[best]) >= LIKE).then_some(Spot::Item(best))
    }
}

/// Returns how alike a row's text and an action are; a row says more than the action, behind it.
fn alike(text: &str, action: &str) -> f64 {
    if !action.is_empty() && text.starts_with(action) {
        return 1.0;
    }
    let head: String = text.chars().take(action.chars().count()).collect();
    likeness(text, action).max(likeness(&head, action))
}
