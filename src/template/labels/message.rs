//! What a file of labels says, and how it is said with its places filled in.

use super::levels::capital;
use crate::plan::BodyName;
use crate::plan::column::FigureMarks;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{self, Entry};
use std::fmt;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Files of labels that were read, with the rules of their language.
pub(super) struct Dictionary {
    /// The most particular first.
    pub(super) resources: Vec<Arc<FluentResource>>,
    bundle: FluentBundle<Arc<FluentResource>>,
    has_arabic_digits: bool,
    /// Whether the language has forms that go by the last two figures of a number, which the rules at hand look for
    /// in the whole number.
    goes_by_last_figures: bool,
}

/// Languages of which the rules of `intl_pluralrules` compare the whole number where CLDR compares its last two
/// figures: in them 101 to 119 take the form of 2 to 19.
const BY_LAST_FIGURES: [&str; 2] = ["ro", "mo"];

/// A text with places to fill in.
#[derive(Clone)]
pub(crate) struct Message {
    dictionary: Arc<Dictionary>,
    entry: EntryPlace,
    /// The names of the places.
    variables: &'static [&'static str],
}

/// Where an entry stands in a dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EntryPlace {
    /// Which of its files.
    pub(super) file: usize,
    pub(super) entry: usize,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PatternElement {
    Text(String),
    Placeable(&'static str),
}

/// The places in which somebody is named.
pub(super) const NAMED: [&str; 2] = ["body", "member"];

/// The places that each message has beside somebody who is named in it, and that it can do without:
/// the article, the name without it, and whether the name is that of `one` or of several (`other`).
/// The build script gives them to the messages.
pub(super) const NAME_PLACES: [&str; 3] = ["article", "name", "number"];

/// The first of the characters that stand for places while a message is taken apart.
const FIRST_MARK: u32 = 0xE000;

impl Dictionary {
    /// Makes files ready to be used, the most particular first; `own` has terms that come in the place of
    /// theirs.
    pub(super) fn new(
        resources: Vec<Arc<FluentResource>>,
        own: Vec<FluentResource>,
        language: &str,
        zero: char,
    ) -> Self {
        let primary = primary_language(language);
        let goes_by_last_figures = BY_LAST_FIGURES.contains(&primary.language.as_str());
        let mut bundle = FluentBundle::new_concurrent(vec![primary]);
        // Documents tell the direction of what is filled in by themselves.
        bundle.set_use_isolating(false);
        let has_arabic_digits = zero != '0';
        if has_arabic_digits {
            bundle.set_formatter(Some(in_arabic_digits));
        } else if goes_by_last_figures {
            bundle.set_formatter(Some(as_it_is_said));
        }
        for resource in resources.iter().rev() {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        for terms in own {
            bundle.add_resource_overriding(Arc::new(terms));
        }
        Dictionary {
            resources,
            bundle,
            has_arabic_digits,
            goes_by_last_figures,
        }
    }

    /// Makes a number by which messages choose their form.
    fn number(&self, number: usize) -> FluentNumber {
        if self.goes_by_last_figures && number > 100 && (1..=19).contains(&(number % 100)) {
            // The form is that of 2; what is said stands in an option that nothing else needs.
            let mut said = FluentNumber::from(2);
            said.options.currency = Some(number.to_string());
            return said;
        }
        FluentNumber::from(number)
    }

    /// Says an entry; one that is no message says nothing.
    pub(super) fn say(&self, entry: EntryPlace, arguments: Option<&FluentArgs<'_>>) -> String {
        match self.pattern(entry) {
            // A place that nothing fills is found by the checks of the file and of `Message::say`.
            Some(pattern) => {
                let said = self
                    .bundle
                    .format_pattern(pattern, arguments, &mut Vec::new());
                said.into_owned()
            }
            None => String::new(),
        }
    }

    fn pattern(&self, place: EntryPlace) -> Option<&ast::Pattern<&str>> {
        match self.resources.get(place.file)?.get_entry(place.entry) {
            Some(Entry::Message(message)) => message.value.as_ref(),
            _ => None,
        }
    }
}

impl Message {
    pub(super) fn new(
        dictionary: Arc<Dictionary>,
        entry: EntryPlace,
        variables: &'static [&'static str],
    ) -> Self {
        Message {
            dictionary,
            entry,
            variables,
        }
    }

    /// Fills in the places; where one is a whole number, the message can take the form that goes with it.
    pub(crate) fn fill(&self, values: &[(&str, &str)]) -> String {
        self.say(None, values)
    }

    /// Fills in the places, with a number in the place `count`: the message takes the form that goes
    /// with it.
    pub(crate) fn count(&self, count: usize, values: &[(&str, &str)]) -> String {
        self.say(Some(count), values)
    }

    /// Fills in the places, with somebody in the place `place`: the message can go by article and number.
    pub(crate) fn fill_named(
        &self,
        place: &str,
        who: &BodyName<'_>,
        values: &[(&str, &str)],
    ) -> String {
        self.named(None, place, who, values)
    }

    /// Does the same with a number in the place `count`.
    pub(crate) fn count_named(
        &self,
        count: usize,
        place: &str,
        who: &BodyName<'_>,
        values: &[(&str, &str)],
    ) -> String {
        self.named(Some(count), place, who, values)
    }

    fn named(
        &self,
        count: Option<usize>,
        place: &str,
        who: &BodyName<'_>,
        values: &[(&str, &str)],
    ) -> String {
        let named = who.to_string();
        let number = if who.is_plural { "other" } else { "one" };
        let own = [
            (place, named.as_str()),
            (NAME_PLACES[0], who.article),
            (NAME_PLACES[1], &who.name),
            (NAME_PLACES[2], number),
        ];
        let said = self.say(count, &[values, &own].concat());
        // A sentence that begins with the article begins with a capital letter.
        match !who.article.is_empty() && said.starts_with(&named) {
            true => capital(&said),
            false => said,
        }
    }

    fn say(&self, count: Option<usize>, values: &[(&str, &str)]) -> String {
        debug_assert!(
            self.variables.iter().all(|name| {
                *name == "count" && count.is_some() || values.iter().any(|(given, _)| given == name)
            }),
            "{self:?} needs more than {values:?}"
        );
        let mut arguments = FluentArgs::with_capacity(values.len() + 1);
        for (name, value) in values {
            match whole_number(value) {
                Some(number) => {
                    let mut number = self.dictionary.number(number);
                    number.options.use_grouping = !self.dictionary.has_arabic_digits;
                    arguments.set(*name, number);
                }
                None => arguments.set(*name, *value),
            }
        }
        if let Some(count) = count {
            // With the usual options: a form such as [1] is for a number with these.
            arguments.set("count", self.dictionary.number(count));
        }
        self.dictionary.say(self.entry, Some(&arguments))
    }

    /// Returns the message piece by piece, as it is for all numbers.
    pub(crate) fn parts(&self) -> Vec<PatternElement> {
        let marks: Vec<String> = (FIRST_MARK..)
            .filter_map(char::from_u32)
            .take(self.variables.len())
            .map(String::from)
            .collect();
        let values: Vec<(&str, &str)> = self
            .variables
            .iter()
            .zip(&marks)
            .map(|(name, mark)| (*name, mark.as_str()))
            .collect();
        let mut parts = Vec::new();
        let mut text = String::new();
        for c in self.fill(&values).chars() {
            let place = u32::from(c).checked_sub(FIRST_MARK);
            match place.and_then(|place| self.variables.get(place as usize)) {
                Some(name) => {
                    if !text.is_empty() {
                        parts.push(PatternElement::Text(std::mem::take(&mut text)));
                    }
                    parts.push(PatternElement::Placeable(name));
                }
                None => text.push(c),
            }
        }
        if !text.is_empty() {
            parts.push(PatternElement::Text(text));
        }
        parts
    }

    /// Returns the words before the first place, and those between it and the next one.
    pub(crate) fn around(&self) -> [String; 2] {
        let parts = self.parts();
        let is_place = |part: &PatternElement| matches!(part, PatternElement::Placeable(_));
        let place = parts.iter().position(is_place).unwrap_or(0);
        let before = place.checked_sub(1).and_then(|at| parts.get(at));
        [before, parts.get(place + 1)].map(|part| match part {
            Some(PatternElement::Text(text)) => text.clone(),
            Some(PatternElement::Placeable(_)) | None => String::new(),
        })
    }

    /// Returns whether a text can be the message with its places filled in.
    pub(crate) fn fits(&self, text: &str) -> bool {
        let mut rest = text;
        let mut is_open = false;
        for part in self.parts() {
            match part {
                PatternElement::Placeable(_) => is_open = true,
                PatternElement::Text(words) => {
                    let found = match is_open {
                        true => rest.find(words.as_str()),
                        false => rest.starts_with(words.as_str()).then_some(0),
                    };
                    let Some(at) = found else { return false };
                    rest = &rest[at + words.len()..];
                    is_open = false;
                }
            }
        }
        is_open || rest.is_empty()
    }
}

/// Prints counts in Arabic-Indic digits. Numbers in other places may be the plan's own: they are told by
/// their options, and stay.
fn in_arabic_digits<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            let marks = FigureMarks {
                thousands: String::new(),
                decimal: String::new(),
                zero: '\u{0660}',
            };
            Some(marks.digits(number.as_string().into_owned()))
        }
        _ => None,
    }
}

/// Reads a whole number that is said again as it is written.
fn whole_number(text: &str) -> Option<usize> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let number: u32 = text.parse().ok().filter(|_| is_plain || text == "0")?;
    usize::try_from(number).ok()
}

/// Says a number that stands in for another one as that.
fn as_it_is_said<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }
}

/// Returns the language of a tag without its region: plural rules go by it.
fn primary_language(tag: &str) -> LanguageIdentifier {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    primary.parse().unwrap_or_default()
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dictionary").finish_non_exhaustive()
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.dictionary.pattern(self.entry);
        f.debug_tuple("Message").field(&text).finish()
    }
}
