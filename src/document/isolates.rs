//! Stretches that run from left to right inside a paragraph that runs from right to left.
//!
//! By UAX #9 a number at the beginning of such a stretch goes with the letters before it: "15 July
//! 2016" comes out as "July 2016 15". Each stretch returned here has to be set apart (X5a, or X3).

use std::ops::Range;

/// Returns the stretches to set apart, in their order.
///
/// They are numbers that more than digits belong to (signs, per cent, ranges), and the words after
/// them; and names in brackets, with the name before these (N0, which no shaper of ours knows). What
/// UAX #9 keeps in order as it is (W4: digits with a full stop, comma, colon or stroke between them) is
/// none, and Arabic digits run as the text around them.
pub(crate) fn isolates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = Before::Nothing;
    // Where the letters of this direction began that stand just before.
    let mut name = None;
    if runs_other_way(text) {
        let whole = 0..text.len();
        return vec![whole];
    }
    while let Some(c) = text[at..].chars().next() {
        if before != Before::LeftToRight {
            name = None;
        }
        if let Some(length) = bracketed(&text[at..]) {
            let start = *name.get_or_insert(at);
            while found
                .pop_if(|last: &mut Range<usize>| last.start >= start)
                .is_some()
            {}
            found.push(start..at + length);
            (at, before) = (at + length, Before::LeftToRight);
            continue;
        }
        if before != Before::LeftToRight && number(&text[at..]) > 0 {
            let end = at + phrase(&text[at..], before);
            let stretch = &text[at..end];
            if stretch.chars().any(char::is_alphabetic) {
                before = Before::LeftToRight;
                name = Some(at);
            }
            if !stretch
                .chars()
                .all(|c| c.is_ascii_digit() || ".,:/".contains(c))
            {
                found.push(at..end);
            }
            at = end;
            continue;
        }
        if is_break(c) {
            before = Before::Nothing;
        } else if is_right_to_left(c) {
            before = Before::RightToLeft;
        } else if c.is_alphabetic() {
            name.get_or_insert(at);
            before = Before::LeftToRight;
        }
        at += c.len_utf8();
    }
    found
}

/// Returns whether a text has letters of the other direction alone, and begins or ends with a mark, which is
/// to stand where it stands in such a text: “How changes are shown.”
fn runs_other_way(text: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !is_space(c) && !is_unit(c);
    let is_end = |c: Option<char>| c.is_some_and(is_mark);
    let is_foreign = text.contains(char::is_alphabetic) && !text.contains(is_right_to_left);
    let is_marked = is_end(text.chars().next()) || is_end(text.chars().next_back());
    is_foreign && is_marked && !text.contains(is_break)
}

/// Returns the length of brackets at the beginning that hold a name of the other direction: they belong to it,
/// and a line does not end behind the first of them.
fn bracketed(text: &str) -> Option<usize> {
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = text.find(close)?;
    let inner = &text[1..end];
    let is_name = inner.contains(char::is_alphabetic)
        && !inner.contains(|c| is_right_to_left(c) || is_break(c) || "([".contains(c));
    is_name.then_some(end + 1)
}

/// Of which direction the last letter was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    LeftToRight,
    RightToLeft,
}

/// Returns the length of a number at the beginning: a sign, digits, what joins digits, a unit sign.
fn number(text: &str) -> usize {
    let sign = text.chars().next().filter(|c| "+-−±$€£".contains(*c));
    let start = sign.map_or(0, char::len_utf8);
    let digits = &text[start..];
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let mut end = 0;
    let mut chars = digits.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let next_is_digit = next.is_some_and(|next| next.is_ascii_digit());
        let joins = next_is_digit && (".,:/-‐‑–—".contains(c) || is_space(c) && sign == Some('+'));
        // "40 %"
        let is_before_unit = is_space(c) && next.is_some_and(is_unit);
        if c.is_ascii_digit() || is_unit(c) {
            end = at + c.len_utf8();
        } else if !(joins || is_before_unit) {
            break;
        }
    }
    start + end
}

/// Returns the length of a number with the words after it, up to the next right-to-left letter. A
/// year after right-to-left letters belongs to these, and not to a name that happens to follow.
fn phrase(text: &str, before: Before) -> usize {
    let number = number(text);
    let rest = &text[number..];
    let ends = |c: char| is_right_to_left(c) || is_break(c);
    let words = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let has_letters = words.contains(char::is_alphabetic);
    let has_digits = words.contains(|c: char| c.is_ascii_digit());
    let is_year = number == 4 && text[..number].bytes().all(|byte| byte.is_ascii_digit());
    if !has_letters || (is_year && before == Before::RightToLeft && !has_digits) {
        return number;
    }
    let last = words
        .char_indices()
        .rfind(|(_, c)| c.is_alphanumeric() || is_unit(*c));
    let end = last.map_or(0, |(at, c)| at + c.len_utf8());
    // What closes a bracket within belongs to it.
    let said = &words[..end];
    let is_open = said.rfind(['(', '[']) > said.rfind([')', ']']);
    number + end + usize::from(is_open && words[end..].starts_with([')', ']']))
}

/// Returns whether a text begins anew after the character.
fn is_break(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

fn is_unit(c: char) -> bool {
    matches!(c, '%' | '‰' | '°' | '€' | '$' | '£')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}')
}

/// Returns whether a character belongs to a right-to-left script: Hebrew to Arabic Extended,
/// their presentation forms, and the right-to-left part of the supplementary plane.
pub(crate) fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{0590}'..='\u{08FF}'
            | '\u{200F}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        isolates(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn dates_percentages_and_ranges_are_set_apart() {
        for text in [
            "15 July 2016",
            "15–16 July 2016",
            "31 August",
            "2016-07-15",
            "2016–2017",
            "40 %",
            "40\u{A0}%",
            "-5%",
            "+20 2 1234-5678",
            "1,250.50 USD",
        ] {
            assert_eq!(found(text), [text]);
            assert_eq!(found(&format!("بحلول {text}.")), [text]);
            let in_brackets = format!("({text})");
            let apart = match text.contains(char::is_alphabetic) {
                true => in_brackets.as_str(),
                false => text,
            };
            assert_eq!(found(&format!("{in_brackets} بحلول")), [apart]);
        }
    }

    #[test]
    fn what_reads_right_as_it_is_stays() {
        for text in [
            "",
            "60",
            "1.1.1",
            "1.1\tA goal",
            "15/7/2016, 10:30",
            "خلال عام 2016 وما بعده",
            "July–August 2016",
            "Page 2 of 5",
            "WEM-International, 50%",
            "١٩٦٢–١٩٩٤",
            "عام 2016 IWG",
            "2016",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn brackets_belong_to_the_name_in_them() {
        assert_eq!(
            found("فريق العمل (IWG) في [WEM-International] (2016)"),
            ["(IWG)", "[WEM-International]"]
        );
        assert_eq!(found("فريق (فريق IWG) (و"), [""; 0]);
        // Behind a name of the same direction they stand where they stand in it.
        assert_eq!(
            found("إلى Secretariat (example)\nThe Secretary (example) [IWG]"),
            ["Secretariat (example)", "The Secretary (example) [IWG]"]
        );
        assert_eq!(
            found("في 15 July 2016 (Friday)، ثم IWG و(CEC)"),
            ["15 July 2016 (Friday)", "(CEC)"]
        );
    }

    #[test]
    fn a_text_of_the_other_direction_alone_keeps_its_marks() {
        for text in ["How changes are shown.", "(see “IWG”", "Who owes what?"] {
            assert_eq!(found(text), [text]);
        }
        assert_eq!(found("Who owes what"), [""; 0]);
        // A number goes with the letters before it.
        assert_eq!(found("Open until 15 July 2016: الفريق."), [""; 0]);
    }

    #[test]
    fn each_stretch_is_one_of_its_own() {
        assert_eq!(
            found("30% من 1,250.50 USD في 2016–2017"),
            ["30%", "1,250.50 USD", "2016–2017"]
        );
        assert_eq!(found("1 July IWG ثم 2 July"), ["1 July IWG", "2 July"]);
    }
}
