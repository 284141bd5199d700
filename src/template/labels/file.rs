//! A file of labels: what is wrong with it, what it lacks, and how its messages are read.

use super::check;
use super::levels;
use super::message::{Dictionary, Message};
use super::messages::MESSAGES;
use crate::diagnostic::{self, Diagnostic, SourceId, Sources, Span};
use crate::plan::Levels;
use crate::template::{BUILT_IN_LABELS, FALLBACK_LANGUAGE};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A message as the code knows it.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) id: &'static str,
    pub(super) variables: &'static [&'static str],
}

/// Between the entries of a list that stand in one line.
const BETWEEN: &str = " | ";

/// The mark that a line may begin with, where its first character would mean something else.
const BEGINNING: &str = "| ";

/// Messages that a warning names; more are counted.
const NAMED: usize = 10;

/// What a language says, message by message.
pub(super) struct Reader<'s> {
    source: SourceId,
    sources: &'s Sources,
    own: Words,
    /// The words that stand in where the language has none, once they are needed.
    built_in: Option<Words>,
    missing: Vec<&'static str>,
    errors: Vec<Diagnostic>,
}

/// A dictionary, and where each message stands in it.
struct Words {
    dictionary: Arc<Dictionary>,
    /// The entry of each message.
    entries: Vec<Option<usize>>,
}

impl Words {
    fn new(resource: Arc<FluentResource>, own: Option<FluentResource>, language: &str) -> Self {
        let mut entries = vec![None; MESSAGES.len()];
        let ids = ids();
        for (at, entry) in resource.entries().enumerate() {
            if let Entry::Message(message) = entry
                && let Some(index) = ids.get(message.id.name)
            {
                entries[*index] = Some(at);
            }
        }
        Words {
            dictionary: Arc::new(Dictionary::new(resource, own, language)),
            entries,
        }
    }

    fn built_in() -> Self {
        // Whatever is wrong with the built-in file is found by its tests.
        let resource = FluentResource::try_new(BUILT_IN_LABELS.to_owned());
        let resource = resource.unwrap_or_else(|(resource, _)| resource);
        Words::new(Arc::new(resource), None, FALLBACK_LANGUAGE)
    }
}

/// Returns the places of all messages by their ids.
pub(super) fn ids() -> HashMap<&'static str, usize> {
    let ids = MESSAGES.iter().enumerate();
    ids.map(|(index, message)| (message.id, index)).collect()
}

impl<'s> Reader<'s> {
    /// Reads a file of labels and checks all that stands in it.
    pub(super) fn new(
        source: SourceId,
        sources: &'s Sources,
        language: &str,
        levels: &Levels,
    ) -> Self {
        let text = sources.text(source);
        let (resource, mut errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, faults)) => (resource, check::syntax(&faults, text, source)),
        };
        if text != BUILT_IN_LABELS {
            errors.extend(check::entries(&resource, source));
        }
        let own = levels::own_terms(&resource, levels);
        Reader {
            source,
            sources,
            own: Words::new(Arc::new(resource), own, language),
            built_in: None,
            missing: Vec::new(),
            errors,
        }
    }

    /// Returns a message, or the English one where the language has none.
    pub(super) fn message(&mut self, index: usize) -> Message {
        let declared = &MESSAGES[index];
        let words = match self.own.entries[index] {
            Some(_) => &self.own,
            None => {
                self.missing.push(declared.id);
                self.built_in.get_or_insert_with(Words::built_in)
            }
        };
        // Without an entry it says nothing; a test finds that the built-in file has all.
        let entry = words.entries[index].unwrap_or(usize::MAX);
        Message::new(Arc::clone(&words.dictionary), entry, declared.variables)
    }

    /// Returns what a message without places says.
    pub(super) fn text(&mut self, index: usize) -> String {
        self.message(index).fill(&[])
    }

    /// Returns a text that must not have more characters than `most`.
    pub(super) fn short_text(&mut self, index: usize, most: usize) -> String {
        let text = self.text(index);
        let length = text.chars().count();
        if length > most {
            let id = MESSAGES[index].id;
            self.report(
                self.place(index),
                format!("`{id}` has {length} characters"),
                format!("it is shown where there is room for {most}"),
            );
        }
        text
    }

    /// Returns the entries of a list: those of each line, which bars may set apart.
    pub(super) fn list(&mut self, index: usize) -> Vec<String> {
        self.alternatives(index).concat()
    }

    /// Returns the lines of a list, each with what bars set apart in it.
    pub(super) fn alternatives(&mut self, index: usize) -> Vec<Vec<String>> {
        let text = self.text(index);
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines
            .map(|line| {
                let line = line.strip_prefix(BEGINNING).unwrap_or(line);
                line.split(BETWEEN)
                    .map(|entry| entry.trim().to_owned())
                    .collect()
            })
            .collect()
    }

    /// Reports words of which two are the same, whatever their letter case: by them it is found what
    /// comes back. The message of the first of them is given.
    pub(super) fn differ(&mut self, first: usize, words: &[&str]) {
        let folded: Vec<String> = words
            .iter()
            .map(|word| word.trim().to_lowercase())
            .collect();
        for (at, word) in folded.iter().enumerate() {
            if let Some(before) = folded[..at].iter().position(|other| other == word) {
                let [one, other] = [first + before, first + at].map(|index| MESSAGES[index].id);
                self.report(
                    self.place(first + at),
                    format!("`{one}` and `{other}` both say “{word}”"),
                    "give each words of its own: what comes back is found by them".to_owned(),
                );
            }
        }
    }

    /// Reports something at a message.
    pub(super) fn report_at(&mut self, id: &str, message: String, help: &str) {
        let index = MESSAGES.iter().position(|declared| declared.id == id);
        let place = index.map_or(0..0, |index| self.place(index));
        self.report(place, message, help.to_owned());
    }

    /// Reports something at a text, or at the beginning of the file where it is not in it.
    pub(super) fn report_text(&mut self, text: &str, message: String, help: &str) {
        let all = self.sources.text(self.source);
        let place = all
            .find(text)
            .map_or(0..0, |start| start..start + text.len());
        self.report(place, message, help.to_owned());
    }

    fn report(&mut self, place: Range<usize>, message: String, help: String) {
        let error = Diagnostic::error("bad-label", message);
        self.errors
            .push(error.at(Span::new(self.source, place)).help(help));
    }

    /// Returns where a message stands, or the beginning of the file where it is missing.
    fn place(&self, index: usize) -> Range<usize> {
        let resource = &self.own.dictionary.resource;
        let entry = self.own.entries[index].and_then(|at| resource.get_entry(at));
        match entry {
            Some(Entry::Message(message)) => check::place(resource, message.id.name),
            _ => 0..0,
        }
    }

    /// Returns the warning about what is missing.
    ///
    /// # Errors
    /// All that is wrong with the file.
    pub(super) fn finish(mut self) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
        if !self.errors.is_empty() {
            diagnostic::sort(&mut self.errors);
            return Err(self.errors);
        }
        if self.missing.is_empty() {
            return Ok(Vec::new());
        }
        let path = self.sources.path(self.source).display();
        let named = self.missing[..self.missing.len().min(NAMED)].join(", ");
        let more = match self.missing.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        let message = format!("{path} lacks {named}{more}; the built-in English words stand in");
        Ok(vec![Diagnostic::warning("missing-label", message).help(
            "copy them from the built-in file (`wem-report init` writes it) and translate them",
        )])
    }
}
