//! Numbers as the adopted plan prints them.
//!
//! A [`Number`] is text first; [`Number::parts`] reads it for the rules that compare numbers.
//! Nothing is ever renumbered.

use crate::numerals::{roman, roman_value};
use std::fmt;

/// A printed number: "I", "1.1" or "1.1.1". Kept as text; nothing is renumbered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub String);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a lone letter is that could be a Roman numeral as well, such as "C" or "I".
///
/// Nobody can tell from one number; the numbers that stand beside it tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoneLetters {
    /// A numeral: the others are "I", "II", "III".
    Roman,
    /// A letter: the others are "A", "B", "D".
    Letters,
}

/// Returns number and title in one line.
pub(super) fn line(numeral: Option<String>, title: &str) -> String {
    let parts = numeral.into_iter().chain([title.to_owned()]);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

impl LoneLetters {
    /// Tells from numbers, or last parts of numbers, that stand in one list.
    pub fn among<'n>(numbers: impl IntoIterator<Item = &'n str>) -> Self {
        let mut found = LoneLetters::Letters;
        let mut has_other_letter = false;
        for number in numbers {
            let number = number.trim();
            let number = number.strip_suffix('.').unwrap_or(number);
            match roman_value(number) {
                // Two letters that are a numeral are no accident.
                Some(_) if number.len() > 1 => return LoneLetters::Roman,
                Some(1) => found = LoneLetters::Roman,
                Some(_) => {}
                None => has_other_letter |= lone_letter(number).is_some(),
            }
        }
        match has_other_letter {
            true => LoneLetters::Letters,
            false => found,
        }
    }
}

/// One part of a dotted number: "12", with a suffix "12a", a letter alone: "a", and each of these with
/// a word before it: "CAP3", "Action 1", "Annex B", or such a word alone: the "OB" of "OB.3".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NumberPart {
    /// What stands before it, in lowercase and without the blank that parts them; mostly nothing.
    pub prefix: String,
    /// 0 where there is a letter or a word alone.
    pub value: u32,
    /// Letters after the digits, in lowercase; mostly none.
    pub suffix: String,
    /// Whether this is a letter alone.
    pub is_letter: bool,
}

impl NumberPart {
    /// Returns where the part stands when its siblings are counted from 1.
    fn position(&self) -> u32 {
        let letter = self.suffix.bytes().next().filter(|_| self.is_letter);
        letter.map_or(self.value, |letter| u32::from(letter - b'a') + 1)
    }
}

/// A longer text is no number, whatever is in it.
const LONGEST: usize = 100;

/// The numbers that are missing between two siblings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    /// The first missing number, as it would be printed.
    pub first: String,
    /// The last missing number; equal to `first` when one is missing.
    pub last: String,
}

impl Number {
    /// Reads the parts of the number, or nothing if it is no number.
    ///
    /// A single roman numeral is read by its value, so that "II" and "2" are the same; what a lone
    /// letter is has to be said.
    pub fn parts(&self, lone: LoneLetters) -> Option<Vec<NumberPart>> {
        let text = self.0.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.len() > LONGEST {
            return None;
        }
        let is_numeral = lone == LoneLetters::Roman || text.len() > 1;
        if let Some(value) = roman_value(text).filter(|_| is_numeral) {
            return Some(vec![NumberPart {
                value,
                ..NumberPart::default()
            }]);
        }
        let (before, last) = text.rsplit_once('.').unwrap_or(("", text));
        let before = before.split('.').filter(|_| !before.is_empty());
        let before = before.map(|part| read_part(part).or_else(|| word_alone(part)));
        before.chain([read_part(last)]).collect()
    }

    /// Returns the number, if one is printed.
    pub fn printed(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.clone())
    }

    /// Returns whether a word stands before what is counted: "CAP3", "Pillar 1", "OB.3".
    pub(crate) fn begins_with_word(&self) -> bool {
        let parts = self.parts(LoneLetters::Roman);
        let first = parts.as_ref().and_then(|parts| parts.first());
        first.is_some_and(|first| !first.prefix.is_empty())
    }

    /// Returns the last part as printed.
    pub fn last(&self) -> &str {
        let text = self.0.trim().trim_end_matches('.');
        text.rsplit('.').next().unwrap_or(text)
    }

    /// Returns whether the number is counted as those are that begin with the number of what they
    /// stand in, whether or not it begins with this one: "2.1" in "1", and "b.1" in "A".
    pub(crate) fn is_counted_within(&self, parent: &Number, lone: LoneLetters) -> bool {
        match (self.parts(lone), parent.parts(lone)) {
            (Some(own), Some(parent)) => {
                let parent = without_word(&own, parent);
                let mut pairs = own.iter().zip(&parent);
                own.len() > parent.len()
                    && pairs.all(|(own, parent)| {
                        own.is_letter == parent.is_letter && own.prefix == parent.prefix
                    })
            }
            _ => self.is_under(parent, lone),
        }
    }

    /// Returns whether the number belongs under another one, such as "1.1.1" under "1.1", "2.3"
    /// under "II" or "2", and "1.1" under "Goal 1".
    pub(crate) fn is_under(&self, parent: &Number, lone: LoneLetters) -> bool {
        match (self.parts(lone), parent.parts(lone)) {
            (Some(own), Some(parent)) => {
                own.len() > parent.len() && own.starts_with(&without_word(&own, parent))
            }
            // A section may be called "Annex A"; then its goals have to repeat the word.
            _ => self
                .0
                .strip_prefix(parent.0.as_str())
                .is_some_and(|rest| rest.starts_with('.')),
        }
    }

    /// Returns what is missing between the sibling before (none for the first one) and this
    /// number, whose parts are read already.
    ///
    /// Numbers of different parents, and of different kinds, have no gap between them.
    pub(crate) fn gap_between(
        &self,
        previous: Option<&[NumberPart]>,
        own: &[NumberPart],
    ) -> Option<Gap> {
        let (last, parents) = own.split_last()?;
        let before = match previous.map(|previous| previous.split_last()) {
            None => 0,
            Some(Some((before, same_parents)))
                if same_parents == parents && before.is_letter == last.is_letter =>
            {
                before.position()
            }
            Some(_) => return None,
        };
        if previous
            .and_then(|previous| previous.last())
            .is_some_and(|before| before.prefix != last.prefix)
        {
            return None;
        }
        let position = last.position();
        if position <= before.checked_add(1)? {
            return None;
        }
        Some(Gap {
            first: self.sibling(before + 1, last.is_letter),
            last: self.sibling(position - 1, last.is_letter),
        })
    }

    /// Prints the sibling with another value in the last place.
    fn sibling(&self, value: u32, is_letter: bool) -> String {
        let text = self.0.trim().trim_end_matches('.');
        let last = counted(self.last());
        let value = match u8::try_from(value) {
            Ok(value) if is_letter => {
                let first = if last < "a" { b'A' } else { b'a' };
                char::from(first + value - 1).to_string()
            }
            _ if roman_value(last).is_some() => roman(value),
            _ if last.starts_with('0') => format!("{value:00$}", last.len()),
            _ => value.to_string(),
        };
        format!("{}{value}", &text[..text.len() - last.len()])
    }
}

/// Returns the letter of the Latin alphabet that the text is, in lowercase.
fn lone_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    letters
        .next()
        .is_none()
        .then(|| letter.to_ascii_lowercase())
}

/// Returns a parent's number without the word before it, where the numbers under it go without.
fn without_word(own: &[NumberPart], mut parent: Vec<NumberPart>) -> Vec<NumberPart> {
    if let (Some(own), Some(parent)) = (own.first(), parent.first_mut())
        && own.prefix.is_empty()
    {
        parent.prefix.clear();
    }
    parent
}

/// Returns what of a part is counted: all but the word before it.
fn counted(text: &str) -> &str {
    let Some((at, first)) = text
        .char_indices()
        .next()
        .filter(|(_, c)| c.is_alphabetic())
    else {
        return text;
    };
    debug_assert_eq!(at, 0);
    if let Some((word, rest)) = text.rsplit_once([' ', '\u{a0}'])
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '\u{a0}'))
    {
        return rest;
    }
    let digits = text.find(|c: char| digit_value(c).is_some());
    match digits.filter(|_| text.len() > first.len_utf8()) {
        Some(digits)
            if text[..digits]
                .chars()
                .all(|c| c.is_alphabetic() || c == '-') =>
        {
            &text[digits..]
        }
        _ => text,
    }
}

/// Reads a part that is a word and nothing else.
fn word_alone(text: &str) -> Option<NumberPart> {
    let is_word = !text.is_empty() && text.chars().all(char::is_alphabetic);
    is_word.then(|| NumberPart {
        prefix: text.to_lowercase(),
        ..NumberPart::default()
    })
}

fn read_part(text: &str) -> Option<NumberPart> {
    let rest = counted(text);
    let prefix = text[..text.len() - rest.len()].trim_end_matches([' ', '\u{a0}', '-']);
    let is_parted = prefix.len() < text.len() - rest.len();
    let part = match roman_value(rest).filter(|_| is_parted && rest.len() > 1) {
        Some(value) => NumberPart {
            value,
            ..NumberPart::default()
        },
        None => read_counted(rest)?,
    };
    Some(NumberPart {
        prefix: prefix.to_lowercase(),
        ..part
    })
}

fn read_counted(text: &str) -> Option<NumberPart> {
    if let Some(letter) = lone_letter(text) {
        return Some(NumberPart {
            suffix: letter.to_string(),
            is_letter: true,
            ..NumberPart::default()
        });
    }
    let digits = text
        .char_indices()
        .find(|(_, c)| digit_value(*c).is_none())
        .map_or(text.len(), |(index, _)| index);
    let (digits, suffix) = text.split_at(digits);
    if digits.is_empty() || !suffix.chars().all(char::is_alphabetic) {
        return None;
    }
    let value = digits.chars().try_fold(0u32, |value, c| {
        value.checked_mul(10)?.checked_add(digit_value(c)?)
    })?;
    Some(NumberPart {
        value,
        suffix: suffix.to_lowercase(),
        ..NumberPart::default()
    })
}

/// Returns the value of an ASCII or Arabic-Indic digit.
pub(super) fn digit_value(c: char) -> Option<u32> {
    match c {
        '\u{0660}'..='\u{0669}' => Some(u32::from(c) - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(u32::from(c) - 0x06F0),
        _ => c.to_digit(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        Number(text.into())
    }

    fn gap_among(
        lone: LoneLetters,
        previous: Option<&str>,
        next: &str,
    ) -> Option<(String, String)> {
        let parts = |text: &str| number(text).parts(lone);
        let before = previous.map(|text| parts(text).expect("a number"));
        let gap = number(next).gap_between(before.as_deref(), &parts(next)?)?;
        Some((gap.first, gap.last))
    }

    fn gap(previous: Option<&str>, next: &str) -> Option<(String, String)> {
        gap_among(LoneLetters::Roman, previous, next)
    }

    #[test]
    fn lone_letters_are_what_those_beside_them_are() {
        for (numbers, expected) in [
            (&["A", "B", "C", "D"][..], LoneLetters::Letters),
            (&["H", "I"], LoneLetters::Letters),
            (&["C", "D"], LoneLetters::Letters),
            (&["c.", "d.", "e."], LoneLetters::Letters),
            (&["I", "II", "III"], LoneLetters::Roman),
            (&["I"], LoneLetters::Roman),
            (&["I", "V"], LoneLetters::Roman),
            (&["IV", "V", "A"], LoneLetters::Roman),
            (&["1", "2"], LoneLetters::Letters),
        ] {
            let found = LoneLetters::among(numbers.iter().copied());
            assert_eq!(found, expected, "{numbers:?}");
        }
    }

    #[test]
    fn letters_are_counted_as_letters() {
        let missing = |first: &str, last: &str| Some((first.to_string(), last.to_string()));
        let gap = |previous, next| gap_among(LoneLetters::Letters, previous, next);
        assert_eq!(gap(Some("B"), "C"), None);
        assert_eq!(gap(Some("B"), "E"), missing("C", "D"));
        assert_eq!(gap(None, "C"), missing("A", "B"));
        assert_eq!(gap(Some("A.1.b"), "A.1.d"), missing("A.1.c", "A.1.c"));
        assert_eq!(gap(Some("A.2"), "A.4"), missing("A.3", "A.3"));
        assert_eq!(gap(Some("A.1.a"), "A.2.c"), None);
        assert_eq!(gap(Some("3"), "C"), None);
        let letters = LoneLetters::Letters;
        assert_ne!(number("C").parts(letters), number("100").parts(letters));
        assert_eq!(number("C").parts(letters), number("c.").parts(letters));
        assert!(number("C.1").is_under(&number("C"), letters));
        assert!(!number("3.1").is_under(&number("C"), letters));
    }

    #[test]
    fn a_number_belongs_under_its_prefix() {
        for (child, parent) in [
            ("1.1.1", "1.1"),
            ("2.3", "II"),
            ("2.3", "2"),
            ("2.3", "ii."),
            ("2.10.1", "2.10"),
            ("A.1", "A"),
            ("٢.١", "2"),
        ] {
            let is_under = number(child).is_under(&number(parent), LoneLetters::Roman);
            assert!(is_under, "{child} {parent}");
        }
        for (child, parent) in [
            ("1.2.1", "1.1"),
            ("1.11.1", "1.1"),
            ("1.1", "1.1"),
            ("1", "1.1"),
            ("3.1", "II"),
            ("x", "1.1"),
            ("", "1"),
        ] {
            let is_under = number(child).is_under(&number(parent), LoneLetters::Roman);
            assert!(!is_under, "{child} {parent}");
        }
    }

    #[test]
    fn numbers_compare_by_value() {
        let parts = |text: &str| number(text).parts(LoneLetters::Roman);
        assert!(parts("2.9") < parts("2.10"));
        assert!(parts("IX") > parts("V"));
        assert!(parts("2.8.2") < parts("2.8.2a"));
        assert_eq!(parts("first"), None);
    }

    #[test]
    fn gaps_are_named_as_they_would_be_printed() {
        let missing = |first: &str, last: &str| Some((first.to_string(), last.to_string()));
        assert_eq!(gap(Some("2.10"), "2.12"), missing("2.11", "2.11"));
        assert_eq!(gap(Some("1.1.1"), "1.1.5"), missing("1.1.2", "1.1.4"));
        assert_eq!(gap(Some("I"), "IV"), missing("II", "III"));
        assert_eq!(gap(None, "1.3"), missing("1.1", "1.2"));
        assert_eq!(gap(Some("2.8.2"), "2.8.2"), None);
        assert_eq!(gap(Some("2.8.2"), "2.8.2a"), None);
        assert_eq!(gap(Some("2.8.3"), "2.8.2"), None);
        assert_eq!(gap(Some("1.9"), "2.5"), None);
        assert_eq!(gap(None, "1.0"), None);
        assert_eq!(gap(Some("1.4294967295"), "1.1"), None);
    }

    #[test]
    fn what_is_no_number_has_no_parts() {
        for text in [
            "",
            ".",
            "1..2",
            "one",
            "1.",
            "1.-2",
            "99999999999",
            "IIII",
            "1.ab",
        ] {
            let parts = number(text).parts(LoneLetters::Roman);
            assert_eq!(parts.is_some(), text == "1.", "{text}");
        }
    }

    proptest! {
        #[test]
        fn roman_numerals_are_read_back(value in 1u32..4000) {
            prop_assert_eq!(roman_value(&roman(value)), Some(value));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in "\\PC{0,12}", other in "\\PC{0,12}") {
            let (text, other) = (Number(text), Number(other));
            for lone in [LoneLetters::Roman, LoneLetters::Letters] {
                let (own, before) = (text.parts(lone), other.parts(lone));
                let gap = own.map(|own| text.gap_between(before.as_deref(), &own));
                let _ = (text.is_under(&other, lone), gap);
            }
        }
    }
}
