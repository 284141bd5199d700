//! Keys made of words, for what is printed without a number.

use super::Level;
use crate::numerals::hexadecimal;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// A key made of words ends with the last one that still fits into so many letters.
const LONGEST: usize = 40;

/// Makes a key of the first words of a text that none of `taken` is.
pub(crate) fn word_key(words: &str, level: Level, taken: &HashSet<String>) -> String {
    let key = key_of_words(words, level);
    let numbered = (2_u32..).map(|count| format!("{key}-{count}"));
    let mut all = std::iter::once(key.clone()).chain(numbered);
    let free = all.find(|key| !taken.contains(key));
    free.unwrap_or_default()
}

/// Makes a key of the first words of a text; of their hash where they have no letters of ASCII, as in
/// Arabic.
pub(crate) fn key_of_words(words: &str, level: Level) -> String {
    let plain = without_marks(words);
    let parts = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase);
    let mut key = String::new();
    for word in parts {
        if !key.is_empty() && key.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.extend(word.chars().take(LONGEST));
    }
    if key.is_empty() {
        let hash = Sha256::digest(words);
        let start = hexadecimal(&hash[..4]);
        return format!("{}-{start}", level.key());
    }
    key
}

/// Returns a text with its letters bare: “Sociétés” as “Societes”.
pub(super) fn without_marks(text: &str) -> String {
    text.nfd().filter(|c| !is_mark(*c)).collect()
}

/// Returns whether a character is a mark on the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_of_the_first_words() {
        for (words, key) in [
            ("Adopt the law", "adopt-the-law"),
            (
                "Développer l’accès à l’école",
                "developper-l-acces-a-l-ecole",
            ),
            (
                "Establish an independent oversight body for public procurement",
                "establish-an-independent-oversight-body",
            ),
        ] {
            assert_eq!(key_of_words(words, Level::Item), key);
        }
        let arabic = key_of_words("تعيين عضوين", Level::Step);
        assert!(
            arabic.starts_with("step-") && arabic.len() == 13,
            "{arabic}"
        );
    }

    #[test]
    fn two_of_the_same_words_have_two_keys() {
        let taken = HashSet::from(["meet".to_owned(), "meet-2".to_owned()]);
        assert_eq!(word_key("Meet!", Level::Item, &taken), "meet-3");
        assert_eq!(word_key("Meet again", Level::Item, &taken), "meet-again");
    }
}
