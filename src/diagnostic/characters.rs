//! Characters that documents cannot show, or that would make them lie.
//!
//! Control characters have no place in a text (PDF/UA forbids them, DOCX cannot store most);
//! bidirectional controls make text read in another order than it is stored.

use super::Diagnostic;

/// What is wrong with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacterFault {
    /// A C0 or C1 control, or a line or paragraph separator.
    Control,
    /// An invisible control of the direction of writing.
    BidiControl,
    /// No font has it.
    NotShown,
}

impl CharacterFault {
    /// Returns what is wrong with a character; `shows` says whether the fonts have it.
    pub fn of(c: char, shows: impl FnOnce(char) -> bool) -> Option<Self> {
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

    /// Words the finding: `owner` is how the text is called, `characters` the
    /// [names](character_name) of those in it.
    pub fn finding(self, owner: &str, characters: &str) -> Diagnostic {
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
            CharacterFault::NotShown => Diagnostic::warning(
                "character-not-shown",
                format!("{owner} has {characters}, which the fonts cannot show"),
            )
            .help("write it with other letters, or add a font that has it to the theme"),
        }
    }
}

/// Returns a character as "U+2192 (→)", or by its number alone if it is none to be printed.
pub fn character_name(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    if is_control(c) || is_bidi_control(c) || is_noncharacter(c) {
        number
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
