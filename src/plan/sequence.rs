//! The next of a row of numbers, as a person counts on: "1.1.4", "A.1.d", "3.2b", "OB.3.2", "1.1.iv".

use super::number::digit_value;
use super::{Goal, Item, Number, Plan};
use crate::numerals::{roman, roman_value};

/// What comes before and after the place that is counted, and how that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sequence {
    stem: String,
    tail: String,
    counter: Counter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counter {
    /// Digits that begin with this zero, at least so many.
    Digits {
        zero: char,
        width: usize,
    },
    Letters {
        first: char,
    },
    Roman {
        is_upper: bool,
    },
}

/// How far a row is counted on where its next numbers are taken.
const STEPS: u32 = 10_000;

impl Plan {
    /// Returns the next number of a goal or, with a parent, of the steps of that item, that none of
    /// `taken` is; nothing where they are not counted in a way that is understood.
    pub fn next_number(
        &self,
        goal: &Goal,
        parent: Option<&Item>,
        taken: &[String],
    ) -> Option<Number> {
        let number = parent.map_or(&goal.number.value, |parent| &parent.number);
        let row: Vec<&str> = row(goal.siblings(parent));
        let sequence = match row.is_empty() {
            false => Sequence::of_row(number, &row)?,
            true => self.sequence_like_others(number, parent.is_some()),
        };
        let values = taken.iter().filter_map(|text| sequence.value(text));
        let next = values.max().unwrap_or(0).checked_add(1)?;
        (next..next.checked_add(STEPS)?)
            .filter_map(|value| sequence.number(value))
            .find(|number| !taken.contains(number))
            .map(Number)
    }

    /// Counts the items of a goal that has none as another goal counts its own, and the steps of an
    /// item as another one does.
    fn sequence_like_others(&self, number: &Number, is_step: bool) -> Sequence {
        let own = bare(number);
        let of_goals = self.goals().filter(|_| !is_step);
        let of_goals = of_goals.map(|goal| (&goal.number.value, row(goal.siblings(None))));
        let goals = self.goals().filter(|_| is_step);
        let of_items = goals.flat_map(|goal| {
            let items = goal.siblings(None);
            items.map(|item| (&item.number.value, row(goal.siblings(Some(item)))))
        });
        let likes = of_goals.chain(of_items).filter_map(|(other, row)| {
            let sequence = Sequence::of_row(other, &row)?;
            let between = sequence.stem.strip_prefix(bare(other))?;
            Some(Sequence {
                stem: format!("{own}{between}"),
                ..sequence.clone()
            })
        });
        let plain = || Sequence {
            stem: format!("{own}."),
            tail: String::new(),
            counter: Counter::Digits {
                zero: '0',
                width: 1,
            },
        };
        likes.into_iter().next().unwrap_or_else(plain)
    }
}

/// Returns the numbers of items, as far as they have some.
fn row<'p>(items: impl Iterator<Item = &'p Item>) -> Vec<&'p str> {
    let numbers = items.map(|item| item.number.0.trim());
    numbers.filter(|number| !number.is_empty()).collect()
}

fn bare(number: &Number) -> &str {
    number.0.trim().trim_end_matches('.')
}

impl Sequence {
    /// Reads how a row of numbers is counted, by the last of them that can be read.
    fn of_row(parent: &Number, row: &[&str]) -> Option<Self> {
        let parent = bare(parent);
        let mut last_first = row.iter().rev();
        last_first.find_map(|text| Sequence::of(text, parent, row))
    }

    fn of(text: &str, parent: &str, row: &[&str]) -> Option<Self> {
        let body = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let tail = &text[body.len()..];
        let before = body.trim_end_matches(|c: char| digit_value(c).is_some());
        let digits = &body[before.len()..];
        if let Some(first) = digits.chars().next() {
            let value = digit_value(first)?;
            let zero = char::from_u32(u32::from(first) - value)?;
            let width = match value {
                0 => digits.chars().count(),
                _ => 1,
            };
            return Some(Sequence {
                stem: before.to_owned(),
                tail: tail.to_owned(),
                counter: Counter::Digits { zero, width },
            });
        }
        let before = body.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let letters = &body[before.len()..];
        let is_behind_digit = before.chars().next_back().and_then(digit_value).is_some();
        // "1.1.1a" came in behind "1.1.1"; "3.2a" without a "3.2" is counted by its letter.
        let plain = format!("{before}{tail}");
        if is_behind_digit && before != parent && row.contains(&plain.as_str()) {
            return Sequence::of(&plain, parent, row);
        }
        Some(Sequence {
            stem: before.to_owned(),
            tail: tail.to_owned(),
            counter: Counter::of_letters(letters, before, tail, row)?,
        })
    }

    /// Returns the place of a number in this row; nothing where it is none of it.
    fn value(&self, text: &str) -> Option<u32> {
        let rest = text.trim().strip_prefix(&self.stem)?;
        let counted = rest.strip_suffix(&self.tail)?;
        match self.counter {
            Counter::Digits { .. } => {
                let digits = counted.trim_end_matches(|c: char| c.is_ascii_alphabetic());
                digits_value(digits)
            }
            Counter::Letters { .. } => letters_value(counted),
            Counter::Roman { .. } => roman_value(counted),
        }
    }

    /// Prints the number at a place of this row.
    fn number(&self, value: u32) -> Option<String> {
        let counted = match self.counter {
            Counter::Digits { zero, width } => {
                let digits = format!("{value:0width$}");
                let digit = |c: char| char::from_u32(u32::from(zero) + c.to_digit(10)?);
                digits.chars().map(digit).collect::<Option<String>>()?
            }
            Counter::Letters { first } => letters(value, first),
            Counter::Roman { is_upper } if value < 4000 => match is_upper {
                true => roman(value),
                false => roman(value).to_ascii_lowercase(),
            },
            Counter::Roman { .. } => return None,
        };
        Some(format!("{}{counted}{}", self.stem, self.tail))
    }
}

impl Counter {
    /// Tells Roman numerals from letters by the whole row: "i" comes behind "h", or it is the first.
    fn of_letters(letters: &str, stem: &str, tail: &str, row: &[&str]) -> Option<Self> {
        let first = letters.chars().next()?;
        let is_upper = first.is_ascii_uppercase();
        let in_row = row.iter().filter_map(|text| {
            let counted = text.strip_prefix(stem)?.strip_suffix(tail)?;
            let is_counted =
                !counted.is_empty() && counted.bytes().all(|b| b.is_ascii_alphabetic());
            is_counted.then_some(counted)
        });
        let mut lowest = None;
        let mut is_roman = true;
        for counted in in_row {
            match roman_value(counted) {
                Some(value) => lowest = Some(lowest.map_or(value, |low: u32| low.min(value))),
                None => is_roman = false,
            }
        }
        if is_roman && lowest == Some(1) {
            return Some(Counter::Roman { is_upper });
        }
        // A longer word is a name and no count.
        let first = if is_upper { 'A' } else { 'a' };
        (letters.len() <= 2 && letters_value(letters).is_some())
            .then_some(Counter::Letters { first })
    }
}

fn digits_value(text: &str) -> Option<u32> {
    let mut digits = text.chars();
    let value = digits.try_fold(0u32, |value, c| {
        value.checked_mul(10)?.checked_add(digit_value(c)?)
    });
    value.filter(|_| !text.is_empty())
}

/// Reads "a" as 1, "z" as 26, "aa" as 27, in one letter case.
fn letters_value(text: &str) -> Option<u32> {
    let is_lower = text.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_upper = text.bytes().all(|byte| byte.is_ascii_uppercase());
    if text.is_empty() || !(is_lower || is_upper) {
        return None;
    }
    text.bytes().try_fold(0u32, |value, byte| {
        let letter = u32::from(byte.to_ascii_lowercase() - b'a') + 1;
        value.checked_mul(26)?.checked_add(letter)
    })
}

fn letters(value: u32, first: char) -> String {
    let mut letters = Vec::new();
    let mut rest = value;
    while rest > 0 {
        rest -= 1;
        let letter = u32::from(first) + rest % 26;
        letters.extend(char::from_u32(letter));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(goal: &str, row: &[&str]) -> Option<String> {
        let last = row.iter().rev();
        let sequence = last
            .clone()
            .find_map(|text| Sequence::of(text, goal, row))?;
        let highest = row.iter().filter_map(|text| sequence.value(text)).max()?;
        sequence.number(highest + 1)
    }

    #[test]
    fn rows_are_counted_on_as_they_are_counted() {
        for (goal, row, expected) in [
            ("1.1", &["1.1.1", "1.1.2"][..], "1.1.3"),
            ("1.1", &["1.1.9", "1.1.10"], "1.1.11"),
            ("A.1", &["A.1.a", "A.1.b"], "A.1.c"),
            ("A.1", &["A.1.Z"], "A.1.AA"),
            ("3.2", &["3.2a", "3.2b"], "3.2c"),
            ("3", &["3.1", "3.2", "3.2a"], "3.3"),
            ("3", &["3.2a"], "3.2b"),
            ("OB.3", &["OB.3.1"], "OB.3.2"),
            ("3", &["OB.3.1", "OB.3.2"], "OB.3.3"),
            ("1.1", &["1.1.i", "1.1.ii", "1.1.iii"], "1.1.iv"),
            ("1.1", &["1.1.I"], "1.1.II"),
            ("1.1", &["1.1.g", "1.1.h", "1.1.i"], "1.1.j"),
            ("1.1", &["1.1.c"], "1.1.d"),
            ("I", &["I", "II", "III"], "IV"),
            ("1", &["1(a)", "1(b)"], "1(c)"),
            ("1.1", &["1.1.1.", "1.1.2."], "1.1.3."),
            ("1.1", &["1.1.01", "1.1.02"], "1.1.03"),
            ("١.١", &["١.١.١", "١.١.٩"], "١.١.١٠"),
            ("1.1", &["1.1.1", "1.1.1a"], "1.1.2"),
        ] {
            assert_eq!(next(goal, row).as_deref(), Some(expected), "{row:?}");
        }
        assert_eq!(next("1.1", &["first", "second"]), None);
    }
}
