//! Numbers that stand before texts: "1.2.1 – Schedule", "II. Membership", "Goal 3: …", "(a) …".

use std::ops::Range;

/// How sure it is that a text begins with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// A figure that could count what follows: "3 workshops".
    Weak,
    /// A sign parts it from the text: "3. Workshops", "b) Workshops".
    Medium,
    /// It has several parts: "1.2.1".
    Strong,
}

/// A number that a text begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LeadingNumber {
    /// Where the number itself stands.
    pub(super) number: Range<usize>,
    /// Where the text behind it begins.
    pub(super) text: usize,
    pub(super) sureness: Sureness,
    /// How many parts it has.
    pub(super) depth: usize,
}

/// Signs between a number and its text.
const SIGNS: [char; 10] = [
    '.', ')', ':', '-', '–', '—', '\u{2011}', '\u{2010}', '）', '、',
];

/// Finds the number that a text begins with.
pub(super) fn leading(text: &str) -> Option<LeadingNumber> {
    let open = usize::from(text.starts_with('('));
    let body = &text[open..];
    let word = word_before(body);
    let start = open + word;
    let rest = &text[start..];
    let (length, depth) = dotted(rest)
        .or_else(|| roman(rest).filter(|_| word == 0 || ends_apart(body, word)))
        .or_else(|| letter(rest))?;
    let is_figure = rest.starts_with(char::is_numeric);
    let end = start + length;
    let behind = &text[end..];
    let blanks = behind.len() - behind.trim_start().len();
    let signs: usize = behind
        .trim_start()
        .chars()
        .take_while(|c| SIGNS.contains(c))
        .map(char::len_utf8)
        .sum();
    let has_sign = signs > 0 && (blanks == 0 || !is_hyphenated(behind, blanks + signs));
    let signs = if has_sign { blanks + signs } else { 0 };
    let after = &behind[signs..];
    let after_blank = after.len() - after.trim_start().len();
    let is_end = after.trim().is_empty();
    // "1.1Text" is a slip of the hand, "2nd" is no number.
    let next = after.chars().next();
    let is_apart = after_blank > 0 || is_end || has_sign || blanks > 0;
    let is_slip = depth > 1 && next.is_some_and(char::is_uppercase);
    if !is_apart && !is_slip {
        return None;
    }
    // "15.07.2016" and "3.5 million" are no numbers of items, nor "2016-2017".
    let figures = rest[..length].split('.');
    let is_date = figures
        .clone()
        .any(|part| part.len() > 3 && part.parse::<u32>().is_ok());
    if is_date || behind.starts_with('%') || behind.starts_with('/') || behind.starts_with(',') {
        return None;
    }
    let closes = open == 0 || behind.starts_with(')');
    if !closes {
        return None;
    }
    // "A.1" has two parts; "Article 12 is amended" begins with no number.
    let depth = depth + usize::from(body[..word].ends_with('.'));
    let is_code = word > 0 && !body[..word].ends_with([' ', '\u{A0}']);
    let is_set_off = has_sign || open == 1 || is_end || is_code || after.starts_with('\t');
    let sureness = match (
        depth > 1 && (word == 0 || is_code || is_set_off),
        is_set_off,
    ) {
        (true, _) => Sureness::Strong,
        (false, true) => Sureness::Medium,
        (false, false) if is_figure => Sureness::Weak,
        (false, false) => return None,
    };
    // A sign of a sentence is no sign of a number: "A - B".
    if !is_figure && depth == 1 && has_sign && behind.starts_with([' ', '-']) && word == 0 {
        return None;
    }
    Some(LeadingNumber {
        number: open..end,
        text: end + signs + after_blank,
        sureness,
        depth,
    })
}

fn ends_apart(body: &str, word: usize) -> bool {
    body[..word].ends_with(' ')
}

/// Returns whether a sign that follows a blank belongs to the words: "1 -year".
fn is_hyphenated(behind: &str, end: usize) -> bool {
    behind[end..].starts_with(char::is_alphanumeric) && !behind[..end].ends_with([':', '.', ')'])
}

/// Returns the length of a word before a number: "Goal ", "CAP", "OB.".
fn word_before(text: &str) -> usize {
    let letters: usize = text
        .chars()
        .take_while(|c| c.is_alphabetic())
        .map(char::len_utf8)
        .sum();
    if letters == 0 || letters > 24 {
        return 0;
    }
    let is_title = text.starts_with(char::is_uppercase);
    let word = &text[..letters];
    let is_code = word.chars().count() <= 5 && word.chars().all(char::is_uppercase);
    let rest = &text[letters..];
    let is_figure = |rest: &str| rest.starts_with(char::is_numeric);
    let is_month = is_year(rest.trim_start());
    if is_month {
        return 0;
    }
    match rest.chars().next() {
        Some(' ' | '\u{A0}')
            if is_title && (is_figure(rest.trim_start()) || is_lettered(rest.trim_start())) =>
        {
            letters + rest.len() - rest.trim_start().len()
        }
        Some('.' | '-') if is_code && is_figure(&rest[1..]) => letters + 1,
        Some(c) if is_code && c.is_numeric() => letters,
        _ => 0,
    }
}

/// Returns whether a text begins with a letter or a numeral that a colon parts from what follows: the “A:”
/// of “Goal A: …”, the “II:” of “Pillar II: …”.
fn is_lettered(text: &str) -> bool {
    let Some((mark, _)) = text.split_once(':') else {
        return false;
    };
    let is_letter = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_uppercase());
    let is_numeral =
        !mark.is_empty() && mark.len() <= 5 && mark.chars().all(|c| "IVXL".contains(c));
    is_letter || is_numeral
}

/// Returns whether a text begins with a year: "July 2016", "Agenda 2030".
fn is_year(text: &str) -> bool {
    let figures = text.chars().take_while(char::is_ascii_digit).count();
    figures == 4
}

/// Returns the length of figures and letters with full stops between them, and how many there are.
fn dotted(text: &str) -> Option<(usize, usize)> {
    let mut length = 0;
    let mut depth = 0;
    loop {
        let rest = &text[length..];
        let figures: usize = rest
            .chars()
            .take_while(|c| c.is_numeric())
            .map(char::len_utf8)
            .sum();
        let part = match figures {
            0 if depth == 0 => return None,
            0 => match word_part(rest) {
                Some(part) => part,
                None => break,
            },
            figures => {
                let behind = &rest[figures..];
                let suffix = behind.chars().next().filter(char::is_ascii_lowercase);
                let next = behind.chars().nth(1);
                let is_suffix = suffix.is_some() && next.is_none_or(|c| !c.is_alphanumeric());
                figures + usize::from(is_suffix)
            }
        };
        length += part;
        depth += 1;
        let behind = &text[length..];
        let goes_on = behind
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(char::is_numeric) || word_part(rest).is_some());
        if !goes_on {
            break;
        }
        length += 1;
    }
    let length = text[..length].trim_end_matches('.').len();
    Some((length, depth))
}

/// Returns the length of a part of letters: the "a" of "1.1.a", the "LA01" of "CAP3.LA01".
fn word_part(text: &str) -> Option<usize> {
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let figures = text[letters..]
        .chars()
        .take_while(char::is_ascii_digit)
        .count();
    let end = letters + figures;
    let is_apart = text[end..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    let is_numeral =
        figures == 0 && letters <= 4 && text[..letters].chars().all(|c| "ivx".contains(c));
    let is_part =
        letters == 1 || letters > 0 && is_numeral || (1..=4).contains(&letters) && figures > 0;
    (is_part && is_apart).then_some(end)
}

/// Returns the length of a Roman numeral in capitals, or in small letters.
fn roman(text: &str) -> Option<(usize, usize)> {
    let is_numeral = |letters: &str| text.chars().take_while(|c| letters.contains(*c)).count();
    let length = is_numeral("IVXL").max(is_numeral("ivx"));
    let is_apart = text[length..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    if length == 0 || length > 7 || !is_apart {
        return None;
    }
    // "I.1" goes on with figures.
    match text[length..]
        .strip_prefix('.')
        .filter(|rest| rest.starts_with(char::is_numeric))
    {
        Some(rest) => dotted(rest).map(|(more, depth)| (length + 1 + more, depth + 1)),
        None => Some((length, 1)),
    }
}

/// Returns the length of a letter that counts: "a)", "B.", "A.1".
fn letter(text: &str) -> Option<(usize, usize)> {
    let first = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = &text[first.len_utf8()..];
    match rest.chars().next() {
        Some('.') if rest[1..].starts_with(char::is_numeric) => {
            dotted(&rest[1..]).map(|(more, depth)| (2 + more, depth + 1))
        }
        Some('.' | ')' | ':' | '）') => Some((1, 1)),
        _ => None,
    }
}

/// Finds a number behind some words that could count what follows: of “Strategic goal 2: Rights”, of
/// “Pillar II – Rights” and of “Objective B: Rights”. Others with the same words have to tell.
pub(super) fn counted(text: &str) -> Option<LeadingNumber> {
    let mut at = 0;
    for word in text.split(' ').take(5) {
        let figures: usize = word.chars().take_while(char::is_ascii_digit).count();
        let letters = word.trim_end_matches(SIGNS);
        let is_letter = letters.len() == 1 && letters.chars().all(|c| c.is_ascii_uppercase());
        let is_numeral = !letters.is_empty() && letters.chars().all(|c| "IVX".contains(c));
        let length = match figures {
            0 if is_letter || is_numeral => letters.len(),
            figures => figures,
        };
        if at > 0 && length > 0 {
            let end = at + length;
            let behind = &text[end..];
            let begin = behind.trim_start_matches(|c: char| c == ' ' || SIGNS.contains(&c));
            let sign = &behind[..behind.len() - begin.len()];
            let is_apart = figures > 0 || sign.contains([':', '.', '–', '—', '-', ')']);
            let is_text = begin.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
            return (is_apart && !sign.is_empty() && is_text).then_some(LeadingNumber {
                number: 0..end,
                text: end + sign.len(),
                sureness: Sureness::Medium,
                depth: 1,
            });
        }
        let is_word =
            !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || "'’".contains(c));
        if !is_word {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Returns the words of a number that has some before it.
pub(super) fn counting_phrase(number: &str) -> &str {
    number.rsplit_once(' ').map_or("", |(words, _)| words)
}

/// Returns whether a text begins with a number of several parts.
pub(super) fn is_strong(text: &str) -> bool {
    leading(text).is_some_and(|found| found.sureness == Sureness::Strong)
}

/// Returns whether a text is a number and nothing else.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim();
    leading(text).is_some_and(|found| text[found.text.min(text.len())..].trim().is_empty())
}

/// Returns the length of a dash that a text begins with.
pub(super) fn dash(text: &str) -> Option<usize> {
    let sign = text.chars().next().filter(|c| "-–—•·".contains(*c))?;
    let is_apart = text[sign.len_utf8()..].starts_with(char::is_whitespace);
    is_apart.then_some(sign.len_utf8())
}

/// Returns how deep a number is: figures and letters alone count as 1, Roman numerals as 0.
pub(super) fn depth_of(found: &LeadingNumber) -> u32 {
    u32::try_from(found.depth).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_texts() {
        for (text, number, rest) in [
            ("1.2.1 – Schedule meetings", "1.2.1", "Schedule meetings"),
            ("1.1 Strengthening", "1.1", "Strengthening"),
            ("II. Membership", "II", "Membership"),
            ("I. Development", "I", "Development"),
            ("3) Report", "3", "Report"),
            ("(a) Report", "a", "Report"),
            ("b. Report", "b", "Report"),
            ("1.1.1.a Write it", "1.1.1.a", "Write it"),
            ("Goal 3: Rights", "Goal 3", "Rights"),
            ("Goal A: Rights", "Goal A", "Rights"),
            ("Pillar II: Rights", "Pillar II", "Rights"),
            ("Action 1.2 – Train", "Action 1.2", "Train"),
            ("CAP3.LA01 Land", "CAP3.LA01", "Land"),
            ("OB.3 Land", "OB.3", "Land"),
            ("A.1.a Land", "A.1.a", "Land"),
            ("1.1Strengthen", "1.1", "Strengthen"),
            ("2.10.1. Develop", "2.10.1", "Develop"),
            ("3 Workshops", "3", "Workshops"),
        ] {
            let found = leading(text);
            let found = found.map(|one| {
                let number = text.get(one.number).unwrap_or_default();
                (number.trim_start_matches('('), &text[one.text..])
            });
            assert_eq!(found, Some((number, rest)), "{text}");
        }
    }

    #[test]
    fn texts_are_no_numbers() {
        for text in [
            "Schedule",
            "2016-2017",
            "July 2016",
            "15.07.2016",
            "2nd reading",
            "A report",
            "In 2016",
            "30 % of women",
            "30% of women",
            "Agenda 2030 is read",
            "I am here",
            "Vitamin A is good",
            "Plan B, and why",
            "1/2 day",
            "",
        ] {
            let found = leading(text).filter(|one| one.sureness > Sureness::Weak);
            assert_eq!(found, None, "{text}");
        }
    }
}
