//! The plan's own words for its levels, in the place of those that labels have.
//!
//! The texts of a file of labels call levels by its terms. `.level` says of a term which word of a
//! plan comes in its place: where a plan calls its goals "outputs", `-goals` is "outputs" then.

use crate::plan::{Level, LevelName, Levels};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Attribute, Entry, Pattern, PatternElement};
use std::fmt::Write as _;

/// The attribute of a term that stands for a level.
const LEVEL: &str = "level";

/// The term with the article that stands before a plan's own words.
const ARTICLE: &str = "article";

/// Which word of a plan comes in a term's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wanted {
    level: Level,
    is_several: bool,
    has_article: bool,
    is_capital: bool,
}

/// The article of a language that changes before some letters.
#[derive(Debug, Default)]
struct Article {
    usual: String,
    /// Before a word that begins with one of these.
    letters: String,
    then: String,
}

impl Wanted {
    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let level = words.next()?;
        let level = Level::of_key(level)?;
        let is_several = match words.next()? {
            "one" => false,
            "several" => true,
            _ => return None,
        };
        let mut wanted = Wanted {
            level,
            is_several,
            has_article: false,
            is_capital: false,
        };
        for word in words {
            match word {
                "article" => wanted.has_article = true,
                "capital" => wanted.is_capital = true,
                _ => return None,
            }
        }
        Some(wanted)
    }

    fn word(self, name: &LevelName, article: &Article) -> String {
        let own = match self.is_several {
            true => &name.several,
            false => &name.one,
        };
        match (self.has_article, self.is_capital) {
            (false, true) => capital(own),
            (false, false) => small(own),
            (true, true) => capital(&article.before(&small(own))),
            (true, false) => article.before(&small(own)),
        }
    }
}

impl Article {
    fn of(resource: &FluentResource) -> Self {
        let mut article = Article::default();
        for entry in resource.entries() {
            if let Entry::Term(term) = entry
                && term.id.name == ARTICLE
            {
                article.usual = plain(&term.value).unwrap_or_default();
                article.letters = attribute(&term.attributes, "before").unwrap_or_default();
                article.then = attribute(&term.attributes, "then").unwrap_or_default();
            }
        }
        article
    }

    fn before(&self, word: &str) -> String {
        let first = word
            .chars()
            .next()
            .into_iter()
            .flat_map(char::to_lowercase)
            .next();
        let is_other =
            first.is_some_and(|first| first.is_alphabetic() && self.letters.contains(first));
        let article = if is_other { &self.then } else { &self.usual };
        match article.is_empty() {
            true => word.to_owned(),
            false => format!("{article} {word}"),
        }
    }
}

/// Says what is wrong with the attribute that names a level.
pub(super) fn fault(attribute: &Attribute<&str>) -> Option<&'static str> {
    if attribute.id.name != LEVEL {
        return None;
    }
    let wanted = plain(&attribute.value).and_then(|text| Wanted::parse(&text));
    wanted.is_none().then_some(
        "write a level (area, section, goal, item, step), then `one` or `several`, then what it has of \
         `article` and `capital`",
    )
}

/// Makes the terms of a file that a plan's own words come for.
pub(super) fn own_terms(resource: &FluentResource, levels: &Levels) -> Option<FluentResource> {
    if levels.is_empty() {
        return None;
    }
    let article = Article::of(resource);
    let mut terms = String::new();
    for entry in resource.entries() {
        let Entry::Term(term) = entry else { continue };
        let wanted = attribute(&term.attributes, LEVEL).and_then(|text| Wanted::parse(&text));
        let Some(wanted) = wanted else { continue };
        if let Some(name) = levels.own(wanted.level) {
            let word = literal(&wanted.word(name, &article));
            // Writing to a string does not fail.
            let _ = writeln!(terms, "-{} = {word}", term.id.name);
        }
    }
    FluentResource::try_new(terms).ok()
}

/// Returns a text as a file of labels writes it where nothing in it means anything.
fn literal(text: &str) -> String {
    let text = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace(['\n', '\r'], " ");
    format!("{{ \"{text}\" }}")
}

fn attribute(attributes: &[Attribute<&str>], name: &str) -> Option<String> {
    let found = attributes
        .iter()
        .find(|attribute| attribute.id.name == name);
    found.and_then(|attribute| plain(&attribute.value))
}

/// Returns a text that has nothing to fill in.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let texts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    texts.collect()
}

/// Returns a word as it begins a sentence.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Returns a word as it is within a sentence; "NGO" stays as it is.
fn small(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    match letters.clone().next().is_some_and(char::is_uppercase) {
        true => word.to_owned(),
        false => first
            .into_iter()
            .flat_map(char::to_lowercase)
            .chain(letters)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plans_words_come_in_the_form_that_a_term_asks_for() {
        let mut article = Article {
            usual: "a".to_owned(),
            letters: "a | e | i | o | u".to_owned(),
            then: "an".to_owned(),
        };
        let name = |one: &str, several: &str| LevelName {
            one: one.to_owned(),
            several: several.to_owned(),
        };
        let (output, task) = (name("Output", "Outputs"), name("NGO task", "NGO tasks"));
        for (name, wanted, expected) in [
            (&output, "goal one", "output"),
            (&output, "goal several capital", "Outputs"),
            (&output, "goal one article", "an output"),
            (&output, "goal one article capital", "An output"),
            (&task, "item one article", "a NGO task"),
            (&task, "item several", "NGO tasks"),
        ] {
            let wanted = Wanted::parse(wanted).expect("what is wanted");
            assert_eq!(wanted.word(name, &article), expected);
        }
        article = Article::default();
        let wanted = Wanted::parse("goal one article").expect("what is wanted");
        assert_eq!(wanted.word(&output, &article), "output");
        for wrong in ["", "goal", "goals one", "goal two", "goal one small"] {
            assert_eq!(Wanted::parse(wrong), None, "{wrong}");
        }
    }
}
