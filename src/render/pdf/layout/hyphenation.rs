//! Where words may be divided.

use super::fonts::SOFT_HYPHEN;
use hypher::Lang;

/// Shortest word that is divided, in letters.
const SHORTEST_WORD: usize = 6;
/// Fewest letters that stay on either line.
const FEWEST_LETTERS: usize = 3;

/// Letters that fonts join with an f before them. A soft hyphen inside such a ligature would stay in
/// the text that is searched and copied.
const JOINED_TO_F: [char; 4] = ['f', 'i', 'j', 'l'];

/// Returns the hyphenation patterns for a BCP 47 tag, if there are any.
pub(super) fn patterns(language: &str) -> Option<Lang> {
    let primary = language.split(['-', '_']).next()?;
    let code: [u8; 2] = primary.to_ascii_lowercase().as_bytes().try_into().ok()?;
    Lang::from_iso(code)
}

/// Returns the text with a soft hyphen wherever a word may be divided, or nothing if none may.
///
/// Abbreviations, names in capitals and words with digits stay whole, and so do addresses and symbols of
/// documents: nobody could tell whether a hyphen in one belongs to it.
pub(super) fn mark(text: &str, language: Lang) -> Option<String> {
    let mut marked = String::with_capacity(text.len() + text.len() / 4);
    let mut any = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        if is_address(piece) || is_symbol(piece) {
            marked.push_str(piece);
        } else {
            any |= mark_words(piece, language, &mut marked);
        }
    }
    any.then_some(marked)
}

/// Returns whether a piece of text without spaces is a mail or web address.
fn is_address(piece: &str) -> bool {
    piece.contains('@') || piece.contains("://") || piece.contains("www.")
}

/// Returns whether it is the symbol of a document, such as “WEM-International/2016/Rev.1”.
fn is_symbol(piece: &str) -> bool {
    piece.contains('/') && piece.contains(|c: char| c.is_ascii_digit())
}

fn mark_words(text: &str, language: Lang, marked: &mut String) -> bool {
    let mut any = false;
    let mut rest = text;
    while !rest.is_empty() {
        let word_len = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_len);
        any |= mark_word(word, language, marked);
        let gap_len = after.find(char::is_alphanumeric).unwrap_or(after.len());
        let (gap, next) = after.split_at(gap_len);
        marked.push_str(gap);
        rest = next;
    }
    any
}

fn mark_word(word: &str, language: Lang, marked: &mut String) -> bool {
    let letters = word.chars().count();
    let plain =
        word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase);
    // Patterns of a longer word would be computed in vain: nobody wrote it for its meaning.
    if !plain || !(SHORTEST_WORD..=64).contains(&letters) {
        marked.push_str(word);
        return false;
    }
    let mut before = 0;
    let mut any = false;
    for syllable in hypher::hyphenate(word, language) {
        let is_joined = marked.ends_with('f') && syllable.starts_with(JOINED_TO_F);
        if before >= FEWEST_LETTERS && letters - before >= FEWEST_LETTERS && !is_joined {
            marked.push(SOFT_HYPHEN);
            any = true;
        }
        marked.push_str(syllable);
        before += syllable.chars().count();
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        let language = patterns(language).expect("patterns");
        mark(text, language)
            .unwrap_or_else(|| text.to_owned())
            .replace(SOFT_HYPHEN, "·")
    }

    #[test]
    fn divides_long_words_only() {
        assert_eq!(
            shown("responsible for a goal", "en"),
            "respon·si·ble for a goal"
        );
        assert_eq!(shown("организация", "ru"), "орга·ни·за·ция");
        assert_eq!(shown("unaffiliated", "en"), "unaffil·i·ated");
    }

    #[test]
    fn leaves_abbreviations_and_numbers_whole() {
        for text in [
            "WEM-INTERNATIONAL",
            "CEC/CCET",
            "2016-2017",
            "EMBs",
            "secretariat@organisation.example",
            "https://organisation.example/responsible",
            "(www.organisation.example)",
            "(WEM-International/2016/Rev.1).",
        ] {
            assert_eq!(shown(text, "en"), text);
        }
    }

    #[test]
    fn knows_no_patterns_for_arabic_or_nonsense() {
        for language in ["ar", "", "english", "e", "zz"] {
            assert!(patterns(language).is_none(), "{language}");
        }
    }
}
