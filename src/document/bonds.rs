//! Where a line does not end although a space or a hyphen stands there: in a date, between a number and
//! its unit, in a name with a hyphen.
//!
//! The text itself stays as it is, so that what is copied, searched or sent back is what the plan says.

use std::ops::Range;

/// A longer word ends a line after its hyphen as any other.
const LONGEST_NAME: usize = 32;
/// A longer word is no unit.
const LONGEST_UNIT: usize = 12;

/// Returns the spaces and hyphens at which a line must not end, in their order.
pub(crate) fn bonds(text: &str) -> Vec<Range<usize>> {
    let words: Vec<(usize, &str)> = text
        .split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .collect();
    let mut found = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        found.extend(joints(word).map(|at| start + at..start + at + 1));
        let Some((next_start, next)) = words.get(index + 1) else {
            break;
        };
        let after = words.get(index + 2).map_or("", |(_, word)| word);
        if belong_together(bare(word), word, bare(next), bare(after)) {
            found.push(next_start - 1..*next_start);
        }
    }
    found
}

/// Returns whether two words that follow one another stand in one line; `after` comes behind them.
fn belong_together(first: &str, as_written: &str, next: &str, after: &str) -> bool {
    let ends_phrase = as_written.ends_with(['.', ';', ':', '!', '?', ')']);
    if first.is_empty() || next.is_empty() || ends_phrase {
        return false;
    }
    if is_year(next) {
        let is_day = is_day(first) && as_written.ends_with(',');
        return is_day || is_word(first);
    }
    if is_number(first) && !is_year(first) {
        let is_date = is_day(first) && is_year(after) && is_word(next);
        return is_date || is_unit(next);
    }
    let is_month_first = is_day(next) && is_year(after) && is_word(first);
    is_month_first || is_currency(first) && is_number(next)
}

/// Returns a word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| "()[]“”„«»\"',.;:!?،؛\u{2066}\u{2069}".contains(c))
}

/// Returns whether a word has letters alone; “July–August” is one.
fn is_word(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_alphabetic() || matches!(c, '–' | '-' | '/'))
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['+', '-', '−', '±', '$', '€', '£']);
    digits.starts_with(|c: char| c.is_numeric())
        && digits
            .chars()
            .all(|c| c.is_numeric() || ".,:/–-".contains(c))
}

/// Returns whether a word is a year, or a range of years.
fn is_year(word: &str) -> bool {
    let mut years = word.split(['–', '-', '/']);
    let is_first = years.next().is_some_and(|year| {
        year.len() == 4
            && year.bytes().all(|byte| byte.is_ascii_digit())
            && year > "1899"
            && year < "2200"
    });
    is_first && years.all(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns whether a word is the number of a day, or a range of days.
fn is_day(word: &str) -> bool {
    let mut days = word.split(['–', '-']);
    days.all(|day| matches!(day.len(), 1 | 2) && day.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_unit(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    match first {
        Some('%' | '‰' | '°' | '€' | '$' | '£') => true,
        Some(c) => {
            let is_word = c.is_lowercase() && letters.all(char::is_alphabetic);
            is_word && word.chars().count() <= LONGEST_UNIT || is_currency(word)
        }
        None => false,
    }
}

/// Returns whether a word looks like a code of ISO 4217.
fn is_currency(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Walks over the hyphens and strokes inside a name: between a capital or a digit and what the word begins
/// with, such as “WEM-International”, “COVID-19” and “CEC/CCET”.
fn joints(word: &str) -> impl Iterator<Item = usize> {
    let is_name =
        word.chars().count() <= LONGEST_NAME && bare(word).starts_with(|c: char| c.is_uppercase());
    word.match_indices(['-', '/'])
        .filter_map(move |(at, mark)| {
            let before = word[..at].chars().next_back();
            let after = word[at + 1..].chars().next();
            let is_inside = before.is_some_and(char::is_alphanumeric)
                && after.is_some_and(|c| c.is_uppercase() || c.is_numeric());
            // A stroke between words parts them; one between abbreviations does not.
            let is_short = mark == "-" || bare(word).chars().all(|c| !c.is_lowercase());
            (is_name && is_inside && is_short).then_some(at)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows the bonds of a text: `_` for a space, `=` for a hyphen or a stroke.
    fn shown(text: &str) -> String {
        let mut shown = text.to_owned();
        for range in bonds(text).into_iter().rev() {
            let mark = match &text[range.clone()] {
                " " => "_",
                _ => "=",
            };
            shown.replace_range(range, mark);
        }
        shown
    }

    #[test]
    fn what_belongs_together_stands_in_one_line() {
        for (text, expected) in [
            (
                "by 15 July 2016 at the latest",
                "by 15_July_2016 at the latest",
            ),
            ("July–August 2016", "July–August_2016"),
            ("until August 31, 2016.", "until August_31,_2016."),
            ("15–16 July 2016, Geneva", "15–16_July_2016, Geneva"),
            ("by the end of 2018", "by the end of_2018"),
            ("Fall 2016 (Geneva)", "Fall_2016 (Geneva)"),
            ("90 days before", "90_days before"),
            ("40 % of EUR 90,000", "40_% of EUR_90,000"),
            ("in 2016 we met", "in_2016 we met"),
            ("Two members. 2016 was", "Two members. 2016 was"),
            ("Establish 3 Subcommittees", "Establish 3 Subcommittees"),
            ("of WEM-International and", "of WEM=International and"),
            ("COVID-19, follow-up", "COVID=19, follow-up"),
            ("CEC/CCET; and/or", "CEC=CCET; and/or"),
            ("Charter/Constitution", "Charter/Constitution"),
            ("عام 2016", "عام_2016"),
            (" ", " "),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
