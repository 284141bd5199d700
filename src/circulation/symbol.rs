//! Symbols of circulated drafts, and the folders that are named after them.

use crate::file_name::is_reserved;
use crate::numerals::hexadecimal;
use crate::plan::Plan;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// The symbol of one revision of a draft, such as "WEM/2016/1/Rev.2".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(String);

/// What stands before the number of a revision.
const REVISION: &str = "Rev.";

/// Longest name of a folder, in bytes: a file's name and a path around it have to fit, too.
const LONGEST_FOLDER: usize = 60;

/// In hexadecimal digits.
const HASH_LENGTH: usize = 8;

impl Symbol {
    /// Makes the symbol of a revision: the plan's own, or one of organisation and year, and the
    /// revision behind it.
    ///
    /// `year` is that of the circulation, for a plan whose edition has no date.
    pub fn of(plan: &Plan, revision: u32, year: i32) -> Self {
        let edition = plan.edition.as_ref();
        let own = edition.and_then(|edition| edition.symbol.as_ref());
        let base = match own {
            Some(symbol) => without_revision(symbol).to_owned(),
            None => {
                let year = plan
                    .edition_date()
                    .map_or(year, |date| chrono::Datelike::year(&date));
                format!("{}/{year}", joined(&plan.organisation))
            }
        };
        Symbol(format!("{base}/{REVISION}{revision}"))
    }

    /// Takes a text for a symbol.
    pub fn new(text: impl Into<String>) -> Self {
        Symbol(text.into())
    }

    /// Returns the symbol as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the name of the folder that is the symbol's, and that its files begin with.
    ///
    /// ASCII letters, digits, full stops and underscores stay, slashes and spaces become hyphens:
    /// "WEM-2016-1-Rev.2". Where anything else had to change, a hash of the symbol keeps different
    /// symbols apart. The name is none that an operating system keeps for itself.
    pub fn folder(&self) -> String {
        let mut is_faithful = true;
        let mut name = String::with_capacity(self.0.len());
        for character in self.0.chars() {
            match character {
                character if character.is_ascii_alphanumeric() => name.push(character),
                '.' | '_' | '-' => name.push(character),
                '/' | ' ' => name.push('-'),
                _ => {
                    is_faithful = false;
                    name.push('-');
                }
            }
        }
        let trimmed = name.trim_matches(['-', '.']);
        let is_whole = trimmed == name && name.len() <= LONGEST_FOLDER;
        if is_faithful && is_whole && !name.is_empty() && !is_reserved(&name) {
            return name;
        }
        let most = LONGEST_FOLDER - 1 - HASH_LENGTH;
        let kept = trimmed[..trimmed.len().min(most)].trim_end_matches(['-', '.']);
        let hash = hexadecimal(&Sha256::digest(self.0.as_bytes())[..HASH_LENGTH / 2]);
        match kept {
            "" => format!("circulation-{hash}"),
            kept if is_reserved(kept) => format!("circulation-{hash}"),
            kept => format!("{kept}-{hash}"),
        }
    }

    /// Returns whether somebody who writes `word` means this symbol: itself or its folder's name,
    /// in any letter case.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let word = word.trim().to_lowercase();
        word == self.0.to_lowercase() || word == self.folder().to_lowercase()
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns a symbol without the revision at its end: "WEM/2016/1" of "WEM/2016/1/Rev.2".
fn without_revision(symbol: &str) -> &str {
    let digits = symbol.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = digits.trim_end_matches([' ', '.']);
    let is_revision = digits.len() < symbol.len()
        && before
            .len()
            .checked_sub(3)
            .and_then(|at| before.get(at..))
            .is_some_and(|word| word.eq_ignore_ascii_case("rev"));
    if !is_revision {
        return symbol;
    }
    let base = before[..before.len() - 3].trim_end_matches(['/', '-', ' ', '.']);
    let is_word_of_its_own = base.len() < before.len() - 3;
    match is_word_of_its_own && !base.is_empty() {
        true => base,
        false => symbol,
    }
}

/// Returns a name as one word.
fn joined(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(symbol: &str) -> String {
        Symbol::new(symbol).folder()
    }

    #[test]
    fn a_revision_at_the_end_is_taken_off() {
        assert_eq!(without_revision("WEM/2016/1/Rev.2"), "WEM/2016/1");
        assert_eq!(without_revision("WEM/2016/1 rev 12"), "WEM/2016/1");
        assert_eq!(without_revision("WEM/2016/1"), "WEM/2016/1");
        assert_eq!(
            without_revision("WEM/2016/1/Rev.2/Add.1"),
            "WEM/2016/1/Rev.2/Add.1"
        );
        assert_eq!(without_revision("Rev.2"), "Rev.2");
        assert_eq!(without_revision("Prev.2"), "Prev.2");
        assert_eq!(without_revision("2"), "2");
        assert_eq!(without_revision("عمل 2"), "عمل 2");
        assert_eq!(without_revision(""), "");
    }

    #[test]
    fn folders_are_readable_where_they_can_be() {
        assert_eq!(folder("WEM/2016/1/Rev.2"), "WEM-2016-1-Rev.2");
        assert_eq!(folder("WEM International 1"), "WEM-International-1");
    }

    #[test]
    fn folders_are_safe() {
        for symbol in [
            "",
            ".",
            "..",
            "../..",
            "/etc/passwd",
            "a\\b",
            "a:b",
            "con",
            "COM1.x",
            "مسودة/2",
            "a\0b",
            "a\nb",
            "x ",
            ".hidden",
            "-rf",
            "A&B<C>|D?*\"",
        ] {
            let folder = folder(symbol);
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
            assert!(folder.chars().all(is_plain), "{symbol:?}: {folder}");
            assert!(
                folder.starts_with(|c: char| c.is_ascii_alphanumeric()),
                "{folder}"
            );
            assert!(
                folder.ends_with(|c: char| c.is_ascii_alphanumeric()),
                "{folder}"
            );
            assert!(!is_reserved(&folder), "{folder}");
        }
        assert!(folder(&"x".repeat(500)).len() <= LONGEST_FOLDER);
        assert_ne!(folder("a:b"), folder("a|b"));
        assert_ne!(folder(&"x".repeat(500)), folder(&"x".repeat(501)));
    }

    #[test]
    fn a_symbol_is_called_by_itself_or_by_its_folder() {
        let symbol = Symbol::new("WEM/2016/1/Rev.2");
        assert!(symbol.is_called("wem/2016/1/rev.2"));
        assert!(symbol.is_called(" WEM-2016-1-Rev.2 "));
        assert!(!symbol.is_called("WEM/2016/1/Rev.3"));
    }
}
