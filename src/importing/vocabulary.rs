//! The words by which tables of plans are known, in several languages: data, not code.

use super::role::ColumnRole;
use super::wording::fold;
use crate::plan::column::READY;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
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
    /// What marks a body that supports.
    supporting: Vec<String>,
    /// What is said of a name behind it, after a comma.
    qualifiers: Vec<String>,
    /// Between two of whom either may act.
    either: Vec<String>,
    /// Between the last two of several.
    and: Vec<String>,
    /// The same, written in one word with what follows.
    #[serde(default)]
    joined_and: Vec<String>,
    /// What names may have before them, with the blank behind it where there is one.
    #[serde(default)]
    articles: Vec<String>,
    /// Words that neither begin nor end a name.
    within: Vec<String>,
    /// Before a day from which something is done, and before any other time; the same for the end.
    #[serde(default)]
    since: Vec<String>,
    #[serde(default)]
    until: Vec<String>,
    /// What begins a row of sums.
    total: Vec<String>,
    /// What says that something is still to be agreed.
    open: Vec<String>,
    /// What says that there is none.
    none: Vec<String>,
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
    /// The places of headings by their first words; those that need not begin with a word are under none.
    by_first_word: HashMap<String, Vec<usize>>,
    pub(super) support: Vec<String>,
    pub(super) with: Vec<String>,
    pub(super) lead: Vec<String>,
    pub(super) supporting: Vec<String>,
    pub(super) qualifiers: Vec<String>,
    pub(super) either: Vec<String>,
    pub(super) and: Vec<String>,
    joined_and: Vec<String>,
    articles: Vec<String>,
    within: Vec<String>,
    /// Normalised, as are those that follow.
    total: Vec<String>,
    open: HashSet<String>,
    none: HashSet<String>,
    notes: HashSet<String>,
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
        fn plain_words<C: FromIterator<String>>(
            languages: &BTreeMap<String, LanguageWords>,
            of: fn(&LanguageWords) -> &Vec<String>,
        ) -> C {
            let words = languages.values().flat_map(of);
            words.map(|word| plain(word)).collect()
        }
        let mut by_first_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (phrase, _)) in headings.iter().enumerate() {
            let first = first_word(phrase).to_owned();
            by_first_word.entry(first).or_default().push(at);
        }
        let months = languages.values().flat_map(|words| {
            let months = (1..).zip(&words.months);
            months.flat_map(|(month, names)| names.iter().map(move |name| (plain(name), month)))
        });
        Vocabulary {
            support: all(|words| &words.support),
            with: all(|words| &words.with),
            lead: all(|words| &words.lead),
            supporting: all(|words| &words.supporting),
            qualifiers: all(|words| &words.qualifiers),
            either: all(|words| &words.either),
            and: all(|words| &words.and),
            joined_and: all(|words| &words.joined_and),
            articles: all(|words| &words.articles),
            within: all(|words| &words.within),
            total: plain_words(&languages, |words| &words.total),
            open: plain_words(&languages, |words| &words.open),
            none: plain_words(&languages, |words| &words.none),
            notes: plain_words(&languages, |words| &words.notes),
            months: months.collect(),
            by_first_word,
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
        // No heading stands in it whose first word does not.
        let mut words: Vec<&str> = heading.split(|c: char| !c.is_alphanumeric()).collect();
        words.push("");
        words.sort_unstable();
        words.dedup();
        let places = words
            .iter()
            .filter_map(|word| self.by_first_word.get(*word));
        let mut places: Vec<usize> = places.flatten().copied().collect();
        places.sort_unstable();
        let known = || places.iter().map(|at| &self.headings[*at]);
        if let Some((_, role)) = known().find(|(phrase, _)| *phrase == heading) {
            return Some((role.clone(), true));
        }
        // Of several the one that stands first, which mostly is what the others explain.
        let found = known().filter_map(|(phrase, role)| {
            let at = position(&heading, phrase)?;
            Some((at, std::cmp::Reverse(phrase.len()), role))
        });
        let first = found.min_by_key(|(at, length, _)| (*at, *length))?;
        Some((first.2.clone(), false))
    }

    pub(super) fn is_total(&self, text: &str) -> bool {
        let text = plain(text);
        let mut phrases = self.total.iter();
        phrases.any(|phrase| text.starts_with(phrase) && position(&text, phrase) == Some(0))
    }

    pub(super) fn is_open(&self, text: &str) -> bool {
        self.open.contains(&plain(text))
    }

    /// Returns whether a text says that there is none: “n/a”, or a dash alone.
    pub(super) fn is_none(&self, text: &str) -> bool {
        let text = text.trim();
        let is_dash = |c: char| "-‐‑–—−/.".contains(c);
        !text.is_empty() && text.chars().all(is_dash) || self.none.contains(&plain(text))
    }

    pub(super) fn is_notes_heading(&self, text: &str) -> bool {
        self.notes.contains(&plain(text))
    }

    /// Returns where that stands which may make two names of one: the first “and”, or the sign between two
    /// languages.
    pub(super) fn between_halves(&self, name: &str) -> Option<Range<usize>> {
        let place = |part: &str| {
            let at = part.as_ptr() as usize - name.as_ptr() as usize;
            at..at + part.len()
        };
        name.split_whitespace().skip(1).find_map(|word| {
            if word == "/" || self.and.contains(&word.to_lowercase()) {
                return Some(place(word));
            }
            // Many words begin with that letter; before an article it is hardly part of one.
            let behind = self.without_joined_and(word)?;
            let has_article = self.without_article(behind).is_some();
            has_article.then(|| place(&word[..word.len() - behind.len()]))
        })
    }

    /// Returns what stands before and behind that which may make two names of one.
    pub(super) fn halves<'a>(&self, name: &'a str) -> Option<(&'a str, &'a str)> {
        let between = self.between_halves(name)?;
        Some((name[..between.start].trim(), name[between.end..].trim()))
    }

    /// Returns what stands behind an “and” that is written in one word with it.
    pub(super) fn without_joined_and<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mut all = self.joined_and.iter();
        let behind = all.find_map(|and| text.strip_prefix(and.as_str()));
        behind.filter(|behind| behind.chars().nth(1).is_some())
    }

    /// Returns a name in small letters without the article before it; nothing where it has none.
    pub(super) fn without_article<'a>(&self, name: &'a str) -> Option<&'a str> {
        let mut all = self.articles.iter();
        let behind = all.find_map(|article| name.strip_prefix(article.as_str()));
        behind.filter(|behind| behind.chars().nth(1).is_some())
    }

    /// Returns a name as names are compared.
    pub(super) fn name(&self, name: &str) -> String {
        let name = fold(name).to_lowercase();
        let name = name.trim_end_matches(['.', ':', ';', ',']);
        self.without_article(name).unwrap_or(name).to_owned()
    }

    /// Returns whether a heading says the same in two languages: “Action / Mesure”.
    pub(super) fn is_bilingual(&self, heading: &str) -> bool {
        let heading = plain(heading);
        let exact = |text: &str| self.role(text).filter(|(_, is_exact)| *is_exact);
        let blanks = heading.match_indices(' ').take(8);
        let mut halves = blanks.map(|(at, _)| (&heading[..at], &heading[at + 1..]));
        halves.any(|(first, second)| {
            let is_same = exact(first).is_some_and(|role| Some(role) == exact(second));
            // What one language says twice is no translation.
            let mut languages = self.languages.values().map(|words| {
                let phrases = || words.headings.values().flatten().map(|one| plain(one));
                phrases().any(|one| one == first) && phrases().any(|one| one == second)
            });
            is_same && first != second && !languages.any(|is_one| is_one)
        })
    }

    /// Returns whether a word neither begins nor ends a name.
    pub(super) fn is_within(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.within.contains(&word)
    }

    /// Returns what says of a time in a language that something begins then, or ends: of a day, and of others.
    pub(super) fn bounds(&self, language: &str) -> [&[String]; 2] {
        let language = language.split('-').next().unwrap_or_default();
        let words = self.languages.get(language);
        words.map_or([&[], &[]], |words| [&words.since, &words.until])
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
                let begins: HashSet<&str> = text
                    .split(|c: char| !c.is_alphanumeric())
                    .chain([""])
                    .collect();
                let possible = phrases
                    .iter()
                    .filter(|phrase| begins.contains(first_word(phrase)));
                possible
                    .filter(|phrase| position(text, phrase).is_some())
                    .count()
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

/// Returns the word that a normalised phrase begins with; nothing where it can stand inside of words.
fn first_word(phrase: &str) -> &str {
    match is_apart(phrase) {
        true => phrase
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default(),
        false => "",
    }
}

/// Returns whether a phrase stands in texts as whole words only.
fn is_apart(phrase: &str) -> bool {
    phrase.chars().any(|c| !is_unspaced(c))
}

/// Returns where a phrase stands in a text as whole words; in scripts without blanks, anywhere.
fn position(text: &str, phrase: &str) -> Option<usize> {
    let is_apart = is_apart(phrase);
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
    if text.is_ascii() {
        return plain_ascii(text);
    }
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

/// Does the same with the letters that have neither accents nor other forms.
fn plain_ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "#%".contains(c) {
            plain.push(c.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The keys of roles that words give: those of the plan’s own columns, too.
pub(super) fn is_own_column(key: &str) -> bool {
    READY.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_are_read_as_all_others() {
        let with_marks = |text: &str| plain(&format!("{text} \u{301}"));
        for text in [
            "",
            " ",
            "No.",
            "  Time-Line (2016) ",
            "% done",
            "#",
            "A\tb\n\nC",
            "a, b;",
        ] {
            assert_eq!(plain(text), with_marks(text), "{text:?}");
        }
    }

    #[test]
    fn headings_are_found_wherever_they_stand() {
        let vocabulary = Vocabulary::built_in();
        for (phrase, role) in &vocabulary.headings {
            assert_eq!(
                vocabulary.role(phrase).map(|(_, is_exact)| is_exact),
                Some(true),
                "{phrase}"
            );
            for text in [format!("qqq {phrase}"), format!("qqq #{phrase} qqq")] {
                let found = vocabulary.headings.iter().filter_map(|(other, role)| {
                    let at = position(&plain(&text), other)?;
                    Some((at, std::cmp::Reverse(other.len()), role))
                });
                let first = found.min_by_key(|(at, length, _)| (*at, *length));
                let wanted = first.map(|(.., role)| (role.clone(), false));
                assert_eq!(vocabulary.role(&text), wanted, "{text}, {role:?}");
            }
        }
    }
}
