//! A plan in another language: which of its texts are translated, from what, and the plan that says
//! them.
//!
//! A text is known by its [`TextPath`], which does not change with its words. A [`Translation`] keeps
//! of each text the hash of what it was translated from and of the translation itself: a text whose
//! source was changed is stale until the translation is changed too, or confirmed.

mod texts;
mod translated;

pub(crate) use texts::Need;
pub(crate) use translated::{Translatable, Translated, TranslationWords};

use super::{Level, LevelName, Levels};
use crate::diagnostic::Spanned;
use crate::numerals::hexadecimal;
use crate::quoting::quoted;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// Where a text of a plan stands, as files of translations name it: `item."1.1.1".action`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextPath(Vec<String>);

/// A translation of a plan, as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translation {
    /// All that stands in the file, blank texts too.
    pub texts: BTreeMap<TextPath, Spanned<String>>,
    pub records: BTreeMap<TextPath, Spanned<Record>>,
}

/// What a text was translated from, and what into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub source: TextHash,
    pub own: TextHash,
}

/// A hash of a text: 12 hexadecimal digits of its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHash(String);

/// How a translation of a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState {
    /// There is none, or it is blank.
    Missing,
    /// The source was changed since, and the translation was not.
    Stale,
    /// The source was not changed since, or the translation was changed too.
    Current,
}

/// What a final document shows where a text has no translation, or one that may be out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Untranslated {
    /// What there is, marked.
    #[default]
    Mark,
    /// The text in the plan’s own language.
    Source,
    /// Nothing.
    LeaveOut,
}

/// What final documents in other languages show (`[languages]`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LanguageRules {
    pub missing: Untranslated,
    pub stale: Untranslated,
}

/// What a plan was translated from, and how far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The tag of the plan’s own language.
    pub language: String,
    /// How many texts are marked as not translated, and how many as out of date.
    pub missing: usize,
    pub stale: usize,
    /// Texts in the plan’s own language, as they stand in the translated plan.
    pub shown: Vec<String>,
}

impl Untranslated {
    pub const ALL: [Untranslated; 3] = [
        Untranslated::Mark,
        Untranslated::Source,
        Untranslated::LeaveOut,
    ];

    /// Returns the word by which plans name it.
    pub fn word(self) -> &'static str {
        match self {
            Untranslated::Mark => "mark",
            Untranslated::Source => "source",
            Untranslated::LeaveOut => "leave-out",
        }
    }
}

impl LanguageRules {
    /// What drafts show, whatever the plan says: nobody shall take a gap for the text.
    pub(crate) const OF_DRAFTS: LanguageRules = LanguageRules {
        missing: Untranslated::Mark,
        stale: Untranslated::Mark,
    };
}

impl TextPath {
    /// Tables of files of translations that have no key of their own.
    const LONE_TABLES: [&str; 4] = ["plan", "edition", "progress", "time"];

    /// Makes the path of keys.
    pub fn of<K: Into<String>>(keys: impl IntoIterator<Item = K>) -> Self {
        TextPath(keys.into_iter().map(Into::into).collect())
    }

    /// Returns the keys of the table that it stands in, and those within that table.
    pub fn divided(&self) -> (&[String], &[String]) {
        let is_lone = |key: &String| Self::LONE_TABLES.contains(&key.as_str());
        let keys = if self.0.first().is_some_and(is_lone) {
            1
        } else {
            2
        };
        self.0.split_at(keys.min(self.0.len().saturating_sub(1)))
    }

    /// Returns whether it is that of a phrase of time, which is its own source.
    pub(crate) fn is_time(&self) -> bool {
        self.0.first().is_some_and(|key| key == "time")
    }

    /// Reads a path as it is written.
    ///
    /// Keys that need quotes may go without them: of `item.1.1.1.action`, what stands between the first
    /// and the last full stop is one key.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let plain = self.0.join(".");
        word == plain || word == self.to_string()
    }

    /// Returns the keys of all of it.
    pub fn keys(&self) -> &[String] {
        &self.0
    }
}

/// Writes keys as TOML does, with full stops between them.
pub(crate) fn dotted(keys: &[String]) -> String {
    let keys = keys.iter().map(|key| {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        match !key.is_empty() && key.chars().all(is_bare) {
            true => Cow::Borrowed(key.as_str()),
            false => Cow::Owned(quoted(key)),
        }
    });
    keys.collect::<Vec<_>>().join(".")
}

/// Returns whether a text is a tag of a language as BCP 47 writes it, such as `en` or `pt-BR`.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_language && (2..=3).contains(&language.len()) && parts.all(is_part)
}

impl fmt::Display for TextPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&dotted(&self.0))
    }
}

impl TextHash {
    /// Returns the hash of a text.
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        TextHash(hexadecimal(&digest[..6]))
    }

    /// Reads one as files write it.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digit = |c: u8| matches!(c, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 12 && text.bytes().all(is_digit)).then(|| TextHash(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Record {
    /// Records a translation of a source.
    pub fn of(source: &str, own: &str) -> Self {
        Record {
            source: TextHash::of(source),
            own: TextHash::of(own),
        }
    }
}

impl Translation {
    /// Returns what a text is translated into; nothing where that is blank.
    pub fn text(&self, path: &TextPath) -> Option<&str> {
        let text = self.texts.get(path)?;
        Some(text.as_str()).filter(|text| !text.is_empty())
    }

    /// Returns how the translation of a text stands.
    pub fn state(&self, path: &TextPath, source: &str) -> TextState {
        let Some(text) = self.text(path) else {
            return TextState::Missing;
        };
        let Some(record) = self.records.get(path) else {
            return TextState::Current;
        };
        let is_changed = record.own != TextHash::of(text);
        // What is filled in was translated from the source that the file shows.
        let was_blank = record.own == TextHash::of("");
        match record.source == TextHash::of(source) || is_changed && !was_blank {
            true => TextState::Current,
            false => TextState::Stale,
        }
    }

    /// Returns whether a translation was written or changed since the file was last put in order: until
    /// it is recorded, it cannot go stale.
    pub(crate) fn is_unrecorded(&self, path: &TextPath) -> bool {
        let Some(text) = self.text(path) else {
            return false;
        };
        let own = TextHash::of(text);
        self.records
            .get(path)
            .is_none_or(|record| record.own != own)
    }

    /// Returns the words for the levels of a plan; a word that is not translated gives way to that of
    /// the language.
    pub fn levels(&self, levels: &Levels) -> Levels {
        let mut translated = Levels::default();
        for level in Level::ALL
            .into_iter()
            .filter(|level| levels.own(*level).is_some())
        {
            let word = |key| self.text(&TextPath::of(["levels", level.key(), key]));
            if let Some(one) = word("one") {
                let several = word("several").unwrap_or(one).to_owned();
                let one = one.to_owned();
                translated.call(level, LevelName { one, several });
            }
        }
        translated
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    #[test]
    fn a_translation_is_stale_until_it_is_changed_too() {
        let span = Span::new(Sources::default().add("plan.fr.toml", ""), 0..0);
        let path = TextPath::of(["item", "1.1", "action"]);
        let state = |own: &str, record: Option<(&str, &str)>| {
            let mut translation = Translation::default();
            let own = Spanned::new(own.to_owned(), span);
            translation.texts.insert(path.clone(), own);
            if let Some((source, own)) = record {
                let record = Spanned::new(Record::of(source, own), span);
                translation.records.insert(path.clone(), record);
            }
            let is_unrecorded = translation.is_unrecorded(&path);
            (translation.state(&path, "Adopt the plan"), is_unrecorded)
        };
        use TextState::{Current, Missing, Stale};
        for (own, record, expected) in [
            ("", None, (Missing, false)),
            ("", Some(("Adopt the plan", "")), (Missing, false)),
            ("Adopter", None, (Current, true)),
            ("Adopter", Some(("Adopt the plan", "")), (Current, true)),
            (
                "Adopter",
                Some(("Adopt the plan", "Adopter")),
                (Current, false),
            ),
            ("Adopter", Some(("Adopt", "Adopter")), (Stale, false)),
            // Filled in beside a source that has changed meanwhile.
            ("Adopter", Some(("Adopt", "")), (Stale, true)),
            (
                "Adopter le plan",
                Some(("Adopt", "Adopter")),
                (Current, true),
            ),
        ] {
            assert_eq!(state(own, record), expected, "{own} {record:?}");
        }
    }

    #[test]
    fn a_path_is_written_as_keys_of_toml() {
        for (keys, divided, said) in [
            (&["plan", "title"][..], ("plan", "title"), "plan.title"),
            (
                &["item", "1.1.1", "action"],
                ("item.\"1.1.1\"", "action"),
                "item.\"1.1.1\".action",
            ),
            (
                &["section", "I", "notes", "2"],
                ("section.I", "notes.2"),
                "section.I.notes.2",
            ),
            (
                &["time", "By \"then\""],
                ("time", "\"By \\\"then\\\"\""),
                "time.\"By \\\"then\\\"\"",
            ),
        ] {
            let path = TextPath::of(keys.iter().copied());
            let (table, within) = path.divided();
            assert_eq!((dotted(table).as_str(), dotted(within).as_str()), divided);
            assert_eq!(path.to_string(), said);
            assert!(path.is_called(said) && path.is_called(&keys.join(".")));
        }
    }
}
