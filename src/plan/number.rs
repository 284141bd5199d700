//! Numbers as the adopted plan prints them.
//!
//! A [`Number`] is text first; [`Number::parts`] reads it for the rules that compare numbers.
//! Nothing is ever renumbered.

use std::cmp::Ordering;
use std::fmt;

/// A printed number: "I", "1.1" or "1.1.1". Kept as text; nothing is renumbered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub String);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One part of a dotted number: "12" or, with a suffix, "12a".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberPart {
    pub value: u32,
    /// Letters after the digits, in lowercase; mostly none.
    pub suffix: String,
}

/// The numbers that are missing between two siblings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The first missing number, as it would be printed.
    pub first: String,
    /// The last missing number; equal to `first` when one is missing.
    pub last: String,
}

impl Number {
    /// Reads the parts of the number, or nothing if it is no number.
    ///
    /// A single roman numeral is read by its value, so that "II" and "2" are the same.
    pub fn parts(&self) -> Option<Vec<NumberPart>> {
        let text = self.0.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        if let Some(value) = roman_value(text) {
            return Some(vec![NumberPart {
                value,
                suffix: String::new(),
            }]);
        }
        text.split('.').map(read_part).collect()
    }

    /// Returns whether the number belongs under another one, such as "1.1.1" under "1.1" and
    /// "2.3" under "II" or "2".
    pub fn is_under(&self, parent: &Number) -> bool {
        match (self.parts(), parent.parts()) {
            (Some(own), Some(parent)) => own.len() > parent.len() && own.starts_with(&parent),
            // A section may be called "Annex A"; then its goals have to repeat the word.
            _ => self
                .0
                .strip_prefix(parent.0.as_str())
                .is_some_and(|rest| rest.starts_with('.')),
        }
    }

    /// Compares two numbers by value, if both can be read.
    pub fn order(&self, other: &Number) -> Option<Ordering> {
        Some(self.parts()?.cmp(&other.parts()?))
    }

    /// Returns what is missing between the sibling before (none for the first one) and this
    /// number.
    ///
    /// Numbers of different parents, or that cannot be read, have no gap between them.
    pub fn gap_after(&self, previous: Option<&Number>) -> Option<Gap> {
        let before = match previous {
            Some(previous) => Some(previous.parts()?),
            None => None,
        };
        self.gap_between(before.as_deref(), &self.parts()?)
    }

    /// Does the same as [`Number::gap_after`] for parts that are read already: those of the
    /// sibling before and this number's own.
    pub fn gap_between(&self, previous: Option<&[NumberPart]>, own: &[NumberPart]) -> Option<Gap> {
        let (last, parents) = own.split_last()?;
        let before = match previous.map(|previous| previous.split_last()) {
            None => 0,
            Some(Some((before, same_parents))) if same_parents == parents => before.value,
            Some(_) => return None,
        };
        if last.value <= before.checked_add(1)? {
            return None;
        }
        Some(Gap {
            first: self.sibling(before + 1),
            last: self.sibling(last.value - 1),
        })
    }

    /// Prints the sibling with another value in the last place.
    fn sibling(&self, value: u32) -> String {
        let text = self.0.trim().trim_end_matches('.');
        match text.rsplit_once('.') {
            Some((parents, _)) => format!("{parents}.{value}"),
            None if roman_value(text).is_some() => roman(value),
            None => value.to_string(),
        }
    }
}

fn read_part(text: &str) -> Option<NumberPart> {
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

const NUMERALS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// Prints a roman numeral; the caller keeps the value small.
pub(super) fn roman(mut value: u32) -> String {
    let mut text = String::new();
    for (worth, numeral) in NUMERALS {
        while value >= worth {
            text.push_str(numeral);
            value -= worth;
        }
    }
    text
}

/// Reads a well-formed roman numeral up to 3999, in either letter case.
pub(super) fn roman_value(text: &str) -> Option<u32> {
    let is_numeral = |byte: u8| b"IVXLCDM".contains(&byte.to_ascii_uppercase());
    // "MMMDCCCLXXXVIII" is the longest one; nothing longer is worth reading.
    if text.is_empty() || text.len() > 15 || !text.bytes().all(is_numeral) {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let mut rest = upper.as_str();
    let mut value = 0;
    for (worth, numeral) in NUMERALS {
        while let Some(shorter) = rest.strip_prefix(numeral) {
            rest = shorter;
            value += worth;
        }
    }
    (rest.is_empty() && value < 4000 && roman(value) == upper).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        Number(text.into())
    }

    fn gap(previous: Option<&str>, next: &str) -> Option<(String, String)> {
        number(next)
            .gap_after(previous.map(number).as_ref())
            .map(|gap| (gap.first, gap.last))
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
            assert!(number(child).is_under(&number(parent)), "{child} {parent}");
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
            assert!(!number(child).is_under(&number(parent)), "{child} {parent}");
        }
    }

    #[test]
    fn numbers_compare_by_value() {
        assert_eq!(number("2.9").order(&number("2.10")), Some(Ordering::Less));
        assert_eq!(number("IX").order(&number("V")), Some(Ordering::Greater));
        assert_eq!(
            number("2.8.2").order(&number("2.8.2a")),
            Some(Ordering::Less)
        );
        assert_eq!(number("first").order(&number("1")), None);
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
            "1.a",
        ] {
            let parts = number(text).parts();
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
            let _ = (text.parts(), text.is_under(&other), text.gap_after(Some(&other)));
        }
    }
}
