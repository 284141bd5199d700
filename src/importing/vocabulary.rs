//! The words by which tables of plans are known, in several languages: data, not code.

use super::columns::ColumnRole;
use crate::plan::column::READY;
use serde::Deserialize;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization as _;

const WORDS: &str = include_str!("../../templates/import/words.toml");

/// What files of a language call the parts of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageWords {
    /// Headings of columns, by their roles.
    headings: BTreeMap<String, Vec<String>>,
    /// What stands before those who support.
    support: Vec<String>,
    /// What stands before those with whom the owners act.
    with: Vec<String>,
    /// What marks a body that leads.
    lead: Vec<String>,
    /// Between two of whom either may act.
    either: Vec<String>,
    /// Between the last two of several.
    and: Vec<String>,
    /// Words that neither begin nor end a name.
    within: Vec<String>,
    /// What begins a row of sums.
    total: Vec<String>,
    /// What says that something is still to be agreed.
    open: Vec<String>,
    /// Begins the heading of notes.
    notes: Vec<String>,
    /// January first, each as it is shortened at most and otherwise.
    months: Vec<Vec<String>>,
}

/// The words of all languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// Normalised headings with their roles, the longest first.
    headings: Vec<(String, ColumnRole)>,
    pub(super) support: Vec<String>,
    pub(super) with: Vec<String>,
    pub(super) lead: Vec<String>,
    pub(super) either: Vec<String>,
    pub(super) and: Vec<String>,
    within: Vec<String>,
    total: Vec<String>,
    open: Vec<String>,
    notes: Vec<String>,
    months: Vec<(String, u32)>,
    languages: BTreeMap<String, LanguageWords>,
}

impl Vocabulary {
    /// Reads the words that are built in.
    ///
    /// # Panics
    /// Never: a test reads them.
    pub fn built_in() -> Self {
        let languages: BTreeMap<String, LanguageWords> =
            toml::from_str(WORDS).expect("the built-in words are right: a test reads them");
        let mut headings = Vec::new();
        for words in languages.values() {
            for (role, phrases) in &words.headings {
                let role = ColumnRole::of_key(role);
                headings.extend(phrases.iter().map(|one| (plain(one), role.clone())));
            }
        }
        headings.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.chars().count()));
        let all = |of: fn(&LanguageWords) -> &Vec<String>| {
            let words = languages.values().flat_map(of);
            let mut words: Vec<String> = words.map(|word| word.to_lowercase()).collect();
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
            words
        };
        let months = languages.values().flat_map(|words| {
            let months = (1..).zip(&words.months);
            months.flat_map(|(month, names)| names.iter().map(move |name| (plain(name), month)))
        });
        Vocabulary {
            support: all(|words| &words.support),
            with: all(|words| &words.with),
            lead: all(|words| &words.lead),
            either: all(|words| &words.either),
            and: all(|words| &words.and),
            within: all(|words| &words.within),
            total: all(|words| &words.total),
            open: all(|words| &words.open),
            notes: all(|words| &words.notes),
            months: months.collect(),
            headings,
            languages,
        }
    }

    /// Returns the role that a heading gives its column, and whether the heading says nothing else.
    pub(super) fn role(&self, heading: &str) -> Option<(ColumnRole, bool)> {
        let heading = plain(heading);
        if heading.is_empty() || heading.chars().count() > 120 {
            return None;
        }
        let mut exact = self
            .headings
            .iter()
            .filter(|(phrase, _)| *phrase == heading);
        if let Some((_, role)) = exact.next() {
            return Some((role.clone(), true));
        }
        // Of several the one that stands first, which mostly is what the others explain.
        let found = self.headings.iter().filter_map(|(phrase, role)| {
            let at = position(&heading, phrase)?;
            Some((at, std::cmp::Reverse(phrase.len()), role))
        });
        let first = found.min_by_key(|(at, length, _)| (*at, *length))?;
        Some((first.2.clone(), false))
    }

    pub(super) fn is_total(&self, text: &str) -> bool {
        begins_with(text, &self.total)
    }

    pub(super) fn is_open(&self, text: &str) -> bool {
        let text = plain(text);
        self.open.iter().any(|phrase| plain(phrase) == text)
    }

    pub(super) fn is_notes_heading(&self, text: &str) -> bool {
        let text = plain(text);
        self.notes.iter().any(|phrase| plain(phrase) == text)
    }

    /// Returns whether a word neither begins nor ends a name.
    pub(super) fn is_within(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.within.contains(&word)
    }

    /// Returns the month that a name or a short form stands for.
    pub(super) fn month(&self, text: &str) -> Option<u32> {
        let text = plain(text);
        let found = self.months.iter().find(|(name, _)| *name == text);
        found.map(|(_, month)| *month)
    }

    /// Returns the tag of the language whose words stand in texts most, English where none does.
    pub(super) fn language(&self, texts: &[String]) -> String {
        let score = |words: &LanguageWords| {
            let phrases = words.headings.values().flatten();
            let phrases: Vec<String> = phrases
                .chain(&words.support)
                .chain(
                    words
                        .months
                        .iter()
                        .flatten()
                        .filter(|one| one.chars().count() > 3),
                )
                .chain(&words.within)
                .map(|phrase| plain(phrase))
                .collect();
            let found = texts.iter().map(|text| {
                let found = phrases
                    .iter()
                    .filter(|phrase| position(text, phrase).is_some());
                found.count()
            });
            found.sum::<usize>()
        };
        let scored = self
            .languages
            .iter()
            .map(|(tag, words)| (score(words), tag == "en", tag));
        let best = scored.max();
        let best = best.filter(|(score, ..)| *score > 0);
        best.map_or_else(|| "en".to_owned(), |(_, _, tag)| tag.clone())
    }
}

fn begins_with(text: &str, phrases: &[String]) -> bool {
    let text = plain(text);
    phrases
        .iter()
        .any(|phrase| position(&text, &plain(phrase)) == Some(0))
}

/// Returns where a phrase stands in a text as whole words; in scripts without blanks, anywhere.
fn position(text: &str, phrase: &str) -> Option<usize> {
    let is_apart = phrase.chars().any(|c| !is_unspaced(c));
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find(phrase) {
        let at = from + at;
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        if !is_apart || is_edge(before) && is_edge(after) {
            return Some(at);
        }
        from = at + phrase.len();
    }
    None
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

/// Returns a text as headings are compared: in small letters, without accents and signs.
pub(super) fn plain(text: &str) -> String {
    let text: String = text
        .nfkd()
        .filter(|c| !matches!(c, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{0652}' | '\u{0640}'))
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_alphanumeric() || "#№%°".contains(c) {
                c
            } else {
                ' '
            }
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys of roles that words give: those of the plan’s own columns, too.
pub(super) fn is_own_column(key: &str) -> bool {
    READY.contains(&key)
}
