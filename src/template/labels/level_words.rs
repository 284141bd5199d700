//! The plan's own words for its levels, in the place of those that labels have.
//!
//! A file of labels says under `[levels]` by which words its texts call a level. Where a plan calls
//! its goals "outputs", every label that says "goals" says "outputs" then. A language whose words
//! change within a sentence lists only those that can be exchanged, or none.

use crate::plan::{Level, LevelName, Levels};
use std::collections::HashMap;
use toml::de::{DeTable, DeValue};

/// The table of a file of labels that lists the words.
pub(super) const TABLE: &str = "levels";

/// What of a text is exchanged for what.
#[derive(Debug, Default)]
struct Exchange {
    /// Words in lowercase, the longest first, and what comes for them.
    words: Vec<(String, String)>,
    /// The article before a vowel, and before anything else, where the language tells them apart.
    articles: Option<[String; 2]>,
    vowels: String,
}

/// Takes the list of words out of a file of labels, and exchanges them in all its texts.
pub(super) fn exchange(labels: &mut DeTable<'_>, levels: &Levels) {
    let listed = labels.remove(TABLE);
    if levels.is_empty() {
        return;
    }
    let Some(DeValue::Table(listed)) = listed.as_ref().map(toml::Spanned::get_ref) else {
        return;
    };
    let exchange = Exchange::of(listed, levels);
    for (key, value) in labels.iter_mut() {
        // Months and phrases of time say nothing of levels.
        if key.get_ref() != "calendar" {
            exchange.value(value.get_mut());
        }
    }
}

impl Exchange {
    fn of(listed: &DeTable<'_>, levels: &Levels) -> Self {
        let list = |key: &str| -> Vec<String> {
            match listed.get(key).map(toml::Spanned::get_ref) {
                Some(DeValue::Array(entries)) => entries
                    .iter()
                    .filter_map(|entry| entry.get_ref().as_str().map(str::to_owned))
                    .collect(),
                _ => Vec::new(),
            }
        };
        let mut words: HashMap<String, String> = HashMap::new();
        for level in Level::ALL {
            if let Some(LevelName { one, several }) = levels.own(level) {
                let own = |key: String, name: &String| (key.to_lowercase(), name.clone());
                words.extend(
                    list(&format!("one_{}", level.key()))
                        .into_iter()
                        .map(|key| own(key, one)),
                );
                words.extend(
                    list(&format!("several_{}", level.key()))
                        .into_iter()
                        .map(|key| own(key, several)),
                );
            }
        }
        let mut words: Vec<(String, String)> = words.into_iter().collect();
        words.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.0.cmp(&b.0)));
        Exchange {
            words,
            articles: list("articles").try_into().ok(),
            vowels: list("vowels").concat(),
        }
    }

    fn value(&self, value: &mut DeValue<'_>) {
        match value {
            DeValue::String(text) => {
                let new = self.text(text);
                if new != **text {
                    *text = new.into();
                }
            }
            DeValue::Array(entries) => {
                let entries = entries.iter_mut();
                entries.for_each(|entry| self.value(entry.get_mut()));
            }
            DeValue::Table(table) => {
                let values = table.iter_mut();
                values.for_each(|(_, value)| self.value(value.get_mut()));
            }
            _ => {}
        }
    }

    /// Returns a text with the words exchanged, apart from the names of places in braces.
    fn text(&self, text: &str) -> String {
        let mut result = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = ' ';
        let mut is_in_place = false;
        while let Some(c) = rest.chars().next() {
            is_in_place = match c {
                '{' => true,
                '}' => false,
                _ => is_in_place,
            };
            let found = match is_in_place || before.is_alphanumeric() {
                true => None,
                false => self
                    .words
                    .iter()
                    .find(|(word, _)| begins_with_word(rest, word)),
            };
            match found {
                Some((word, own)) => {
                    let own = in_case_of(own, c);
                    self.mend_article(&mut result, &own);
                    result += &own;
                    rest = &rest[word.len()..];
                    before = 'x';
                }
                None => {
                    result.push(c);
                    before = c;
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        result
    }

    /// Puts the article right that stands at the end of a text, before another word comes.
    fn mend_article(&self, text: &mut String, next: &str) {
        let Some([vowel, other]) = &self.articles else {
            return;
        };
        let first = next.chars().next().map(|c| c.to_lowercase().to_string());
        let is_vowel = first.is_some_and(|first| self.vowels.contains(&first));
        let right = if is_vowel { vowel } else { other };
        let Some(before) = text.strip_suffix(' ') else {
            return;
        };
        let start = before.rfind(' ').map_or(0, |blank| blank + 1);
        let Some(first) = before[start..].chars().next() else {
            return;
        };
        if [vowel, other].contains(&&before[start..].to_lowercase()) {
            let right = in_case_of(right, first);
            text.truncate(start);
            *text += &format!("{right} ");
        }
    }
}

/// Returns whether a text begins with a word in lowercase, in whatever case, that ends there.
fn begins_with_word(text: &str, word: &str) -> bool {
    let Some(start) = text.get(..word.len()) else {
        return false;
    };
    let next = text[word.len()..].chars().next();
    start.to_lowercase() == word && next.is_none_or(|next| !next.is_alphanumeric())
}

/// Returns a word in the case of a text that begins with a letter; "NGO" stays as it is.
fn in_case_of(word: &str, first: char) -> String {
    let mut letters = word.chars();
    let Some(own) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    let is_name = rest.chars().next().is_some_and(char::is_uppercase);
    match first.is_uppercase() {
        true => own.to_uppercase().chain(rest.chars()).collect(),
        false if is_name => word.to_owned(),
        false => own.to_lowercase().chain(rest.chars()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_exchanged_in_their_case_and_with_their_articles() {
        let listed = DeTable::parse(
            "one_goal = [\"goal\"]\nseveral_goal = [\"goals and priorities\", \"goals\"]\n\
             one_item = [\"item\"]\narticles = [\"an\", \"a\"]\nvowels = [\"aeiou\"]",
        )
        .expect("TOML");
        let mut levels = Levels::default();
        let name = |one: &str, several: &str| LevelName {
            one: one.to_owned(),
            several: several.to_owned(),
        };
        levels.call(Level::Goal, name("Output", "Outputs"));
        levels.call(Level::Item, name("TASK", "TASKS"));
        let exchange = Exchange::of(listed.get_ref(), &levels);
        for (text, expected) in [
            ("Goals and priorities", "Outputs"),
            ("How the goals stand", "How the outputs stand"),
            ("From goal {goal}, an item", "From output {goal}, a TASK"),
            ("A goal, a goal; ungoaled", "An output, an output; ungoaled"),
            ("an item", "a TASK"),
        ] {
            assert_eq!(exchange.text(text), expected);
        }
    }
}
