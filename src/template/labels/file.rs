//! A file of labels: what is wrong with it, what it lacks, and how its messages are read.

use super::check;
use super::declared::{MESSAGES, ids};
use super::levels;
use super::message::{Dictionary, EntryPlace, Message};
use crate::diagnostic::{self, Diagnostic, SourceId, Sources, Span};
use crate::plan::Levels;
use crate::template::{BUILT_IN_LABELS, FALLBACK_LANGUAGE};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use std::sync::Arc;

/// Between the entries of a list that stand in one line.
const BETWEEN: &str = " | ";

/// The mark that a line may begin with, where its first character would mean something else.
const BEGINNING: &str = "| ";

/// Messages that a warning names; more are counted.
const NAMED: usize = 10;

/// A file of labels, with the tag that it is named by.
#[derive(Debug, Clone)]
pub(in crate::template) struct LabelFile {
    pub(in crate::template) source: SourceId,
    pub(in crate::template) language: String,
    /// Whether it is one of ours, whose faults are found by tests.
    pub(in crate::template) is_built_in: bool,
}

/// What a language says, message by message.
pub(super) struct Reader<'s> {
    files: &'s [LabelFile],
    sources: &'s Sources,
    own: Words,
    /// The words that stand in where the language has none, once they are needed.
    built_in: Option<Words>,
    /// How many of the files do together what a whole one has to: a regional one only says what is other.
    needed: usize,
    missing: Vec<&'static str>,
    errors: Vec<Diagnostic>,
}

/// A dictionary, and where each message stands in it.
struct Words {
    dictionary: Arc<Dictionary>,
    /// The entry of each message.
    entries: Vec<Option<EntryPlace>>,
}

impl Words {
    fn new(
        resources: Vec<Arc<FluentResource>>,
        own: Vec<FluentResource>,
        language: &str,
        zero: char,
    ) -> Self {
        let mut entries = vec![None; MESSAGES.len()];
        let ids = ids();
        for (file, resource) in resources.iter().enumerate() {
            for (at, entry) in resource.entries().enumerate() {
                if let Entry::Message(message) = entry
                    && let Some(index) = ids.get(message.id.name)
                {
                    entries[*index].get_or_insert(EntryPlace { file, entry: at });
                }
            }
        }
        Words {
            dictionary: Arc::new(Dictionary::new(resources, own, language, zero)),
            entries,
        }
    }

    fn built_in() -> Self {
        // Whatever is wrong with the built-in file is found by its tests.
        let resource = FluentResource::try_new(BUILT_IN_LABELS.to_owned());
        let resource = resource.unwrap_or_else(|(resource, _)| resource);
        Words::new(vec![Arc::new(resource)], Vec::new(), FALLBACK_LANGUAGE, '0')
    }
}

/// Returns the lines of a list, each with what bars set apart in it.
fn lines(text: &str) -> Vec<Vec<String>> {
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

impl<'s> Reader<'s> {
    /// Reads files of labels, the most particular first, and checks all that stands in them.
    pub(super) fn new(
        files: &'s [LabelFile],
        sources: &'s Sources,
        levels: &Levels,
        zero: char,
    ) -> Self {
        let mut errors = Vec::new();
        let mut resources = Vec::with_capacity(files.len());
        for file in files {
            let text = sources.text(file.source);
            let (resource, faults) = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, faults)) => (resource, check::syntax(&faults, text, file.source)),
            };
            errors.extend(faults);
            resources.push(Arc::new(resource));
        }
        for (at, file) in files
            .iter()
            .enumerate()
            .filter(|(_, file)| !file.is_built_in)
        {
            let (resource, others) = (&resources[at], &resources[at + 1..]);
            errors.extend(check::entries(resource, others, file.source));
        }
        let of_levels = resources.iter().rev();
        let of_levels = of_levels.filter_map(|resource| levels::own_terms(resource, levels));
        let of_levels = of_levels.collect();
        let whole = files.iter().position(|file| !file.language.contains('-'));
        let language = files.first().map_or("", |file| &file.language);
        Reader {
            files,
            sources,
            own: Words::new(resources, of_levels, language, zero),
            built_in: None,
            needed: whole.map_or(files.len(), |at| at + 1),
            missing: Vec::new(),
            errors,
        }
    }

    /// Returns a message, or the English one where the language has none.
    pub(super) fn message(&mut self, index: usize) -> Message {
        let declared = &MESSAGES[index];
        let own = self.own.entries[index];
        if own.is_none_or(|place| place.file >= self.needed) {
            self.missing.push(declared.id);
        }
        let words = match own {
            Some(_) => &self.own,
            None => self.built_in.get_or_insert_with(Words::built_in),
        };
        // Without an entry it says nothing; a test finds that the built-in file has all.
        let entry = words.entries[index].unwrap_or(EntryPlace {
            file: usize::MAX,
            entry: 0,
        });
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
        lines(&self.text(index))
    }

    /// Returns the lines of the other files that have the same message: what stands in a region's place is
    /// read, too.
    pub(super) fn other_alternatives(&self, id: &str) -> Vec<Vec<Vec<String>>> {
        let Some(index) = MESSAGES.iter().position(|declared| declared.id == id) else {
            return Vec::new();
        };
        let Some(taken) = self.own.entries[index] else {
            return Vec::new();
        };
        let dictionary = &self.own.dictionary;
        let others = dictionary.resources.iter().enumerate().skip(taken.file + 1);
        let entries = others.filter_map(|(file, resource)| {
            let is_it = |entry: &Entry<&str>| matches!(entry, Entry::Message(message) if message.id.name == id);
            let entry = resource.entries().position(is_it)?;
            Some(lines(&dictionary.say(EntryPlace { file, entry }, None)))
        });
        entries.collect()
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
        let place = index.and_then(|index| self.place(index));
        self.report(place, message, help.to_owned());
    }

    /// Reports something at a text, or at the beginning of the files where it is in none of them.
    pub(super) fn report_text(&mut self, text: &str, message: String, help: &str) {
        let place = self.files.iter().find_map(|file| {
            let start = self.sources.text(file.source).find(text)?;
            Some(Span::new(file.source, start..start + text.len()))
        });
        self.report(place, message, help.to_owned());
    }

    fn report(&mut self, place: Option<Span>, message: String, help: String) {
        let error = Diagnostic::error("bad-label", message).help(help);
        let first = self.files.first().map(|file| Span::new(file.source, 0..0));
        self.errors.push(match place.or(first) {
            Some(place) => error.at(place),
            None => error,
        });
    }

    /// Returns where a message stands; nothing where it is missing.
    fn place(&self, index: usize) -> Option<Span> {
        let at = self.own.entries[index]?;
        let resource = self.own.dictionary.resources.get(at.file)?;
        match resource.get_entry(at.entry) {
            Some(Entry::Message(message)) => Some(Span::new(
                self.files[at.file].source,
                check::place(resource, message.id.name),
            )),
            _ => None,
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
        let file = self.files.get(self.needed.saturating_sub(1));
        let path = file.map(|file| self.sources.path(file.source).display().to_string());
        let path = path.unwrap_or_default();
        let named = self.missing[..self.missing.len().min(NAMED)].join(", ");
        let more = match self.missing.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        let stand_ins = match self.built_in {
            Some(_) => "the built-in English words stand in",
            None => "the built-in words stand in",
        };
        let message = format!("{path} lacks {named}{more}; {stand_ins}");
        let help = match self.files.len() > self.needed {
            true => {
                "copy them from the built-in file (`wem-report templates eject labels` writes it)"
            }
            false => {
                "copy them from the built-in file (`wem-report init` writes it) and translate them"
            }
        };
        Ok(vec![
            Diagnostic::warning("missing-label", message).help(help),
        ])
    }
}
