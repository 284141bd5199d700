//! The characters that a package could not carry, and the warnings about them.

use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// Characters that were replaced by U+FFFD, each with the text in which it was met first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Replaced {
    first_met: BTreeMap<char, String>,
}

impl Replaced {
    /// Notes that `character` of `text` was replaced.
    pub(crate) fn note(&mut self, character: char, text: &str) {
        self.first_met
            .entry(character)
            .or_insert_with(|| excerpt(text));
    }

    /// Takes in what another part replaced.
    pub(crate) fn merge(&mut self, other: Replaced) {
        for (character, text) in other.first_met {
            self.first_met.entry(character).or_insert(text);
        }
    }

    /// Returns a warning for each character.
    pub(crate) fn into_warnings(self) -> Vec<Diagnostic> {
        self.first_met
            .into_iter()
            .map(|(character, text)| {
                Diagnostic::warning(
                    "docx-character-replaced",
                    format!(
                        "U+{:04X} cannot stand in a DOCX file and is replaced by U+FFFD, first in \u{201C}{text}\u{201D}",
                        u32::from(character)
                    ),
                )
                .help("take the character out of the text")
            })
            .collect()
    }
}

/// Returns the beginning of a text, fit to be quoted in a message.
fn excerpt(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut excerpt: String = text
        .chars()
        .take(LENGTH)
        .map(|character| match character {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
            '\u{FFFE}' | '\u{FFFF}' => char::REPLACEMENT_CHARACTER,
            character if character.is_control() => char::REPLACEMENT_CHARACTER,
            character => character,
        })
        .collect();
    if text.chars().nth(LENGTH).is_some() {
        excerpt.push('\u{2026}');
    }
    excerpt
}
