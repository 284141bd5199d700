//! Characters that documents cannot show, or that would make them lie.
//!
//! Control characters have no place in a text (PDF/UA forbids them, DOCX cannot store most);
//! bidirectional controls make text read in another order than it is stored; invisible characters
//! make two texts differ that look the same.

use super::Diagnostic;

/// What is wrong with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CharacterFault {
    /// A C0 or C1 control, or a line or paragraph separator.
    Control,
    /// An invisible control of the direction of writing.
    BidiControl,
    /// One that cannot be seen and has nothing to do where it stands.
    Invisible,
    /// No font has it.
    NotShown,
}

impl CharacterFault {
    /// Returns what is wrong with a character; `shows` says whether the fonts have it.
    pub(crate) fn of(c: char, shows: impl FnOnce(char) -> bool) -> Option<Self> {
        if is_control(c) {
            Some(CharacterFault::Control)
        } else if is_bidi_control(c) {
            Some(CharacterFault::BidiControl)
        } else if c != ' ' && !shows(c) {
            Some(CharacterFault::NotShown)
        } else {
            None
        }
    }

    /// Returns what is wrong with a character of a text, between those that stand beside it.
    pub(crate) fn between(
        before: Option<char>,
        c: char,
        after: Option<char>,
        shows: impl FnOnce(char) -> bool,
    ) -> Option<Self> {
        if is_invisible(c) && !is_bidi_control(c) {
            let is_idle = !has_work(before, c, after);
            return is_idle.then_some(CharacterFault::Invisible);
        }
        CharacterFault::of(c, shows)
    }

    /// Words the finding: `owner` is how the text is called, `characters` the
    /// [names](character_name) of those in it.
    pub(crate) fn finding(self, owner: &str, characters: &str) -> Diagnostic {
        match self {
            CharacterFault::Control => Diagnostic::error(
                "control-character",
                format!("{owner} has the control character {characters}"),
            )
            .help("delete it; it often comes along when text is copied out of a PDF or a terminal"),
            CharacterFault::BidiControl => Diagnostic::error(
                "bidi-control-character",
                format!("{owner} has the invisible direction control {characters}"),
            )
            .help("delete it; the direction of a text is found from its letters"),
            CharacterFault::Invisible => Diagnostic::warning(
                "invisible-character",
                format!("{owner} has the invisible character {characters}"),
            )
            .help(
                "delete it; it often comes along when text is copied from a web page or a message",
            ),
            CharacterFault::NotShown => Diagnostic::warning(
                "character-not-shown",
                format!("{owner} has {characters}, which the fonts cannot show"),
            )
            .help("write it with other letters, or add a font that has it to the theme"),
        }
    }
}

/// Returns a character as "U+2192 (→)", or by its number alone if it is none to be printed.
pub(crate) fn character_name(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    if is_control(c) || is_bidi_control(c) || is_noncharacter(c) || is_invisible(c) {
        match invisible_name(c) {
            Some(name) => format!("{number} ({name})"),
            None => number,
        }
    } else {
        format!("{number} ({c})")
    }
}

/// Returns whether the character is a C0 or C1 control, or a line or paragraph separator.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Returns whether this is one of the code points that are never characters (Unicode 23.7).
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Returns whether the character has the Unicode property Bidi_Control (UAX #9, UAX #44).
pub(super) fn is_bidi_control(c: char) -> bool {
    matches!(
        c,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

/// Returns whether the character turns the writing of what follows it, whatever letters those are:
/// an embedding, an override or an isolate (UAX #9, 2.1 to 2.5).
pub(crate) fn is_bidi_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns whether nothing of a text is seen: it has only blanks, no-break spaces and invisible characters.
pub(crate) fn is_unseen(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Returns whether nothing is seen of the character: it is ignored when text is shown
/// (Default_Ignorable_Code_Point, UAX #44), or blank without being a space.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Returns the name of an invisible character that people may have heard of.
fn invisible_name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{00AD}' => "soft hyphen",
        '\u{200B}' => "zero width space",
        '\u{200C}' => "zero width non-joiner",
        '\u{200D}' => "zero width joiner",
        '\u{2060}' => "word joiner",
        '\u{FEFF}' => "byte order mark",
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "Hangul filler",
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => "variation selector",
        '\u{E0000}'..='\u{E007F}' => "tag character",
        _ => return None,
    })
}

/// Returns whether an invisible character does something between two others.
fn has_work(before: Option<char>, c: char, after: Option<char>) -> bool {
    let before_is = |is: &dyn Fn(char) -> bool| before.is_some_and(is);
    let beside_is = |is: &dyn Fn(char) -> bool| before.is_some_and(is) || after.is_some_and(is);
    match c {
        // A place where a word may be divided.
        '\u{00AD}' => {
            let is_of_word = |c: char| c.is_alphanumeric() || is_mark(c);
            before_is(&is_of_word) && after.is_some_and(char::is_alphanumeric)
        }
        // Letters that join, or emoji that are put together.
        '\u{200C}' | '\u{200D}' => {
            beside_is(&is_of_joining_script) || c == '\u{200D}' && before_is(&is_symbol)
        }
        '\u{034F}' => beside_is(&is_mark),
        '\u{180B}'..='\u{180F}' => before_is(&|c| matches!(c, '\u{1800}'..='\u{18AF}')),
        // "As emoji" and "as text", behind a symbol or the digit of a keycap.
        '\u{FE0E}' | '\u{FE0F}' => {
            before_is(&|c| is_symbol(c) || c.is_ascii_digit() || matches!(c, '#' | '*'))
        }
        '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}' => before_is(&has_variants),
        // The flags of England, Scotland and Wales are spelt with tags.
        '\u{E0020}'..='\u{E007F}' => {
            before_is(&|c| matches!(c, '\u{1F3F4}' | '\u{E0020}'..='\u{E007E}'))
        }
        _ => false,
    }
}

/// Returns whether the character is one of the combining marks of Latin, Greek, Cyrillic or Hebrew.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{1DC0}'..='\u{1DFF}')
}

/// Returns whether joiners decide how the letter looks: Arabic and its like, and the scripts of
/// South and South-East Asia.
fn is_of_joining_script(c: char) -> bool {
    matches!(
        c,
        '\u{0590}'..='\u{109F}'
            | '\u{1780}'..='\u{18AF}'
            | '\u{1900}'..='\u{1CFF}'
            | '\u{A800}'..='\u{ABFF}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{11FFF}'
            | '\u{1E900}'..='\u{1E95F}'
    )
}

/// Returns whether the character is a symbol that can be an emoji, or belongs to one.
fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '©' | '®'
            | '\u{203C}'..='\u{2049}'
            | '\u{20E3}'
            | '\u{2100}'..='\u{2BFF}'
            | '\u{3030}'..='\u{303D}'
            | '\u{3297}'..='\u{3299}'
            | '\u{FE0F}'
            | '\u{1F000}'..='\u{1FAFF}'
            | '\u{E007F}'
    )
}

/// Returns whether there are standardised variants of the character (UTS #37, Unicode 23.4).
fn has_variants(c: char) -> bool {
    is_symbol(c)
        || matches!(
            c,
            '\u{1000}'..='\u{109F}'
                | '\u{2E80}'..='\u{9FFF}'
                | '\u{A840}'..='\u{A87F}'
                | '\u{AC00}'..='\u{D7A3}'
                | '\u{F900}'..='\u{FAFF}'
                | '\u{FF00}'..='\u{FF9F}'
                | '\u{20000}'..='\u{3FFFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn idle(text: &str) -> Vec<char> {
        let chars: Vec<char> = text.chars().collect();
        let found = chars.iter().enumerate().filter(|(index, c)| {
            let before = index.checked_sub(1).map(|index| chars[index]);
            let fault =
                CharacterFault::between(before, **c, chars.get(index + 1).copied(), |_| true);
            fault == Some(CharacterFault::Invisible)
        });
        found.map(|(_, c)| *c).collect()
    }

    #[test]
    fn what_has_work_to_do_is_left_alone() {
        for text in [
            "plain — text … “quoted” é",
            "می‌خواهم",
            "ه‍",
            "क्‍ष and क्‌ष",
            "co\u{AD}op\u{AD}er\u{AD}ate",
            "👩‍👩‍👧 ❤️‍🔥 ☎️ 1️⃣ ©︎",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
            "葛\u{E0100} ≨\u{FE00}",
            "ᠠ\u{180B}",
        ] {
            assert!(idle(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_seen_and_does_nothing_is_found() {
        for (text, expected) in [
            ("a\u{200B}b", '\u{200B}'),
            ("\u{FEFF}a", '\u{FEFF}'),
            ("a\u{2061}b", '\u{2061}'),
            ("a\u{2064}b", '\u{2064}'),
            ("a\u{206A}b", '\u{206A}'),
            ("a\u{206F}b", '\u{206F}'),
            ("a\u{2060}b", '\u{2060}'),
            ("a \u{AD} b", '\u{AD}'),
            ("\u{AD}b", '\u{AD}'),
            ("b\u{AD}", '\u{AD}'),
            ("a\u{200C}b", '\u{200C}'),
            ("a\u{200D}b", '\u{200D}'),
            ("a\u{FE0F}b", '\u{FE0F}'),
            ("a \u{FE00}", '\u{FE00}'),
            ("a\u{E0100}", '\u{E0100}'),
            ("a\u{E0041}", '\u{E0041}'),
            ("a\u{3164}b", '\u{3164}'),
            ("\u{115F}", '\u{115F}'),
            ("\u{1160}", '\u{1160}'),
            ("\u{FFA0}", '\u{FFA0}'),
            ("\u{2800}", '\u{2800}'),
            ("a\u{34F}b", '\u{34F}'),
        ] {
            assert_eq!(idle(text), [expected], "{text:?}");
            assert!(!character_name(expected).contains(expected));
        }
    }
}
