//! How alike two texts are, and in what they differ.

use crate::plan::column;

/// Texts are compared by no more than so many characters.
const COMPARED: usize = 400;

/// Returns a text as it is compared: blanks folded, and without what nobody sees.
pub(super) fn as_compared(text: &str) -> String {
    column::folded(&text.replace(is_unseen, ""))
}

fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

/// Returns whether nobody sees a character: LibreOffice puts joiners into rows that are inserted.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Returns a text without what nobody sees at its ends.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        is_blank(c) || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
    })
}

/// Returns how alike two folded texts are, from 0 to 1.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let cut = |text: &str| -> String {
        text.chars()
            .take(COMPARED)
            .collect::<String>()
            .to_lowercase()
    };
    strsim::sorensen_dice(&cut(one), &cut(other))
}

/// Splits a printed number from the text behind it: `1.1.3 Establish`, `A.1.a Recruit`.
pub(super) fn numbered(text: &str) -> (Option<&str>, &str) {
    let text = trimmed(text);
    let end = text.find(is_blank).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', ')', ':']);
    if is_number(word) {
        (Some(word), trimmed(&text[end..]))
    } else {
        (None, text)
    }
}

/// Returns whether a word is such as items are numbered by: parts with dots between them, each of a
/// few letters, digits and letters; one of them at least has a digit.
fn is_number(word: &str) -> bool {
    let is_part = |part: &str| {
        let digits = part.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let tail = digits.trim_start_matches(|c: char| c.is_ascii_digit());
        let (head, middle) = (part.len() - digits.len(), digits.len() - tail.len());
        !part.is_empty()
            && head <= 3
            && middle <= 4
            && tail.len() <= 2
            && tail.chars().all(|c| c.is_ascii_alphabetic())
    };
    word.len() <= 16
        && word.contains('.')
        && word.contains(|c: char| c.is_ascii_digit())
        && word.split('.').all(is_part)
}

/// Returns how many bytes the number takes that a text begins with, together with what stands between
/// it and the text, and the number where it is another one than expected.
///
/// What LibreOffice makes of a table as text has no blank behind the number.
pub(super) fn number_before(text: &str, expected: &str) -> (usize, Option<String>) {
    let start = text.len() - trimmed_start(text).len();
    let of = &text[start..];
    let behind = |rest: &str| text.len() - trimmed_start(rest).len();
    if let Some(rest) = of.strip_prefix(expected).filter(|_| !expected.is_empty()) {
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        let is_apart = rest.is_empty() || rest.starts_with(is_blank);
        let is_glued = numbered(of).0.is_none() && rest.starts_with(char::is_uppercase);
        if is_apart || is_glued {
            return (behind(rest), None);
        }
    }
    match numbered(of) {
        (Some(number), rest) if !rest.is_empty() => {
            let other = Some(number.to_owned()).filter(|number| number != expected);
            (rest.as_ptr().addr() - text.as_ptr().addr(), other)
        }
        _ => (0, None),
    }
}

fn trimmed_start(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        is_blank(c) || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
    })
}

/// A difference between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    /// Where it begins, in characters.
    pub(super) at: usize,
    pub(super) deleted: String,
    pub(super) inserted: String,
}

/// Returns the one stretch of whole words in which two texts differ.
pub(super) fn difference(old: &str, new: &str) -> Difference {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let mut start = old.iter().zip(&new).take_while(same).count();
    let room = old.len().min(new.len()) - start;
    let mut behind = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(same)
        .count()
        .min(room);
    let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    let splits = |text: &[char], at: usize| {
        is_word(at.checked_sub(1).and_then(|before| text.get(before))) && is_word(text.get(at))
    };
    while start > 0 && (splits(&old, start) || splits(&new, start)) {
        start -= 1;
    }
    while behind > 0 && (splits(&old, old.len() - behind) || splits(&new, new.len() - behind)) {
        behind -= 1;
    }
    Difference {
        at: start,
        deleted: old[start..old.len() - behind].iter().collect(),
        inserted: new[start..new.len() - behind].iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_by_what_is_seen() {
        assert_eq!(as_compared(" a\u{A0}\tb\u{AD}c\u{200D} \n"), "a bc");
        assert_eq!(as_compared(""), "");
        assert_eq!(trimmed("\u{200D} a b \u{200D}"), "a b");
        assert!(likeness("Hold a meeting", "Hold the meeting") > 0.7);
        assert!(likeness("Hold a meeting", "Write a letter") < 0.5);
    }

    #[test]
    fn numbers_are_told_from_texts() {
        assert_eq!(
            numbered("1.1.3\tEstablish date"),
            (Some("1.1.3"), "Establish date")
        );
        assert_eq!(numbered("2.8.2b. Develop"), (Some("2.8.2b"), "Develop"));
        assert_eq!(numbered("1.1.3"), (Some("1.1.3"), ""));
        assert_eq!(numbered("2016 is over"), (None, "2016 is over"));
        assert_eq!(numbered("New: Publish"), (None, "New: Publish"));
        assert_eq!(numbered("\u{200D}\tAgree"), (None, "Agree"));
        assert_eq!(numbered("A.1.a Recruit"), (Some("A.1.a"), "Recruit"));
        assert_eq!(numbered("OB.3.1\tRecruit"), (Some("OB.3.1"), "Recruit"));
        assert_eq!(numbered("3.2a Recruit"), (Some("3.2a"), "Recruit"));
        assert_eq!(numbered("e.g. women"), (None, "e.g. women"));
        assert_eq!(numbered("1.1.1Recruit two"), (None, "1.1.1Recruit two"));
    }

    #[test]
    fn numbers_before_a_text_are_measured() {
        assert_eq!(number_before("1.1.3\tEstablish", "1.1.3"), (6, None));
        assert_eq!(number_before("II.\tSupport", "II"), (4, None));
        assert_eq!(number_before("1.1.3Establish", "1.1.3"), (5, None));
        assert_eq!(number_before("Establish", "1.1.3"), (0, None));
        assert_eq!(number_before("1.1.3", "1.1.3"), (5, None));
        let other = Some("1.1.31".to_owned());
        assert_eq!(number_before("1.1.31 x", "1.1.3"), (7, other));
    }

    #[test]
    fn differences_are_of_whole_words() {
        let between = |old, new| {
            let found = difference(old, new);
            (found.at, found.deleted, found.inserted)
        };
        assert_eq!(
            between("Hold a meeting", "Hold the meeting"),
            (5, "a".into(), "the".into())
        );
        assert_eq!(
            between("Hold meetings", "Hold meeting"),
            (5, "meetings".into(), "meeting".into())
        );
        assert_eq!(between("aa", "aaa"), (0, "aa".into(), "aaa".into()));
        assert_eq!(between("a b", "a b c"), (3, String::new(), " c".into()));
        assert_eq!(between("same", "same"), (4, String::new(), String::new()));
        assert_eq!(between("", "new"), (0, String::new(), "new".into()));
    }
}
