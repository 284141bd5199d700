//! Text from outside, as a terminal may be handed it.
//!
//! Files may hold anything, and so may their names: a control character could move the cursor, give
//! the terminal an order or turn the direction of writing. Whatever is printed goes through here, with
//! such characters spelled out by their numbers.

use super::characters::{is_bidi_control, is_control};
use std::borrow::Cow;

/// Escapes what is shown on one line; a line break in it is spelled out, a tab is kept.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    spelled(text, is_harmless, number)
}

/// Escapes what is shown on several lines; their ends are kept.
pub(crate) fn lines(text: &str) -> Cow<'_, str> {
    with_line_ends(text, is_harmless, number)
}

/// Escapes values with separators between them, which programs read, too: what is only invisible in
/// them is data, and kept.
pub(crate) fn values(text: &str) -> Cow<'_, str> {
    with_line_ends(text, |c| c == '\t' || !is_active(c), number)
}

/// Escapes a text of JSON, which says the same afterwards (RFC 8259 §7).
pub(crate) fn json(text: &str) -> Cow<'_, str> {
    let code_units = |c: char| {
        let mut units = [0; 2];
        let units = c.encode_utf16(&mut units).iter();
        units.map(|unit| format!("\\u{unit:04x}")).collect()
    };
    with_line_ends(text, is_harmless, code_units)
}

/// Returns whether a terminal shows the character and does nothing else.
pub(super) fn is_harmless(c: char) -> bool {
    let is_invisible = matches!(
        c,
        '\u{00AD}'
            | '\u{200B}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
    );
    c == '\t' || !(is_active(c) || is_invisible)
}

/// Returns whether the character may make a terminal do something.
fn is_active(c: char) -> bool {
    is_control(c) || is_bidi_control(c)
}

/// Spells a character out by its number.
pub(super) fn number(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

fn spelled(
    text: &str,
    stays: impl Fn(char) -> bool,
    spell: impl Fn(char) -> String,
) -> Cow<'_, str> {
    if text.chars().all(&stays) {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match stays(c) {
            true => spelled.push(c),
            false => spelled += &spell(c),
        }
    }
    Cow::Owned(spelled)
}

fn with_line_ends(
    text: &str,
    stays: impl Fn(char) -> bool,
    spell: impl Fn(char) -> String,
) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || stays(c)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for whole in text.split_inclusive('\n') {
        let ends = ["\r\n", "\n"];
        let end = ends.into_iter().find(|end| whole.ends_with(end));
        let end = end.unwrap_or_default();
        escaped += &spelled(&whole[..whole.len() - end.len()], &stays, &spell);
        escaped += end;
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HARMFUL: &str = "a\u{1b}[2J\u{7f}\u{9b}1m\u{202e}\u{2066}\u{2028}\0\rb";

    #[test]
    fn what_could_act_on_a_terminal_is_spelled_out_in_every_form() {
        for escaped in [
            line(HARMFUL),
            lines(HARMFUL),
            values(HARMFUL),
            json(HARMFUL),
        ] {
            assert!(escaped.chars().all(|c| !is_active(c)), "{escaped:?}");
            assert!(escaped.starts_with('a') && escaped.ends_with('b'));
        }
    }

    #[test]
    fn lines_end_where_they_are_meant_to() {
        let text = "a\tb\nc\r\nd\re\u{1b}\n";
        assert_eq!(lines(text), "a\tb\nc\r\nd<U+000D>e<U+001B>\n");
        assert_eq!(line("a\tb\nc"), "a\tb<U+000A>c");
        assert_eq!(lines("a\r\nb"), "a\r\nb");
    }

    #[test]
    fn what_joins_letters_stays_and_what_is_invisible_is_shown_to_people() {
        let text = "\u{645}\u{200c}\u{6cc}\u{200d}";
        assert_eq!(line(text), text);
        assert_eq!(line("a\u{ad}b\u{200b}"), "a<U+00AD>b<U+200B>");
        assert_eq!(values("a\u{ad}b\u{200b}"), "a\u{ad}b\u{200b}");
    }

    #[test]
    fn json_says_the_same() {
        let text = format!("{HARMFUL}\u{E0001}\n\"");
        let written = serde_json::to_string(&text).expect("JSON");
        let escaped = json(&written);
        assert!(escaped.chars().all(is_harmless), "{escaped}");
        let read: String = serde_json::from_str(&escaped).expect("JSON");
        assert_eq!(read, text);
    }
}
