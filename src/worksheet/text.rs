//! Texts that stay texts, whatever a spreadsheet program would make of them.

use super::address::{Address, place};
use super::limits;
use crate::diagnostic::Diagnostic;
use std::borrow::Cow;

/// What a formula, or an entry that some program takes for one, begins with.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Keeps a spreadsheet program from taking a CSV field for a formula: puts a `'` before it.
///
/// A text that begins with such a mark itself gets one more, so that [`unguarded`] gives back
/// every text as it was.
pub(crate) fn guarded(field: &str) -> Cow<'_, str> {
    if needs_guard(field) {
        Cow::Owned(format!("'{field}"))
    } else {
        Cow::Borrowed(field)
    }
}

/// Takes off the mark that [`guarded`] put on, and no other.
pub(super) fn unguarded(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(text) if needs_guard(text) => text,
        _ => field,
    }
}

fn needs_guard(field: &str) -> bool {
    field.trim_start_matches('\'').starts_with(FORMULA)
}

/// Returns whether a text is longer than a cell can be.
pub(super) fn is_too_long(text: &str) -> bool {
    // A UTF-16 unit takes at least one byte of UTF-8: most texts need no counting.
    text.len() > limits::CELL_TEXT && text.encode_utf16().count() > limits::CELL_TEXT
}

/// Cuts a text to what a cell can hold, and warns.
pub(super) fn fitted<'a>(
    text: &'a str,
    address: Address,
    name: &str,
    warnings: &mut Vec<Diagnostic>,
) -> &'a str {
    if !is_too_long(text) {
        return text;
    }
    let mut room = limits::CELL_TEXT;
    let end = text.char_indices().find(|(_, c)| {
        let fits = room >= c.len_utf16();
        room -= c.len_utf16().min(room);
        !fits
    });
    warnings.push(
        Diagnostic::warning(
            "cell-cut",
            format!(
                "{}: the text is cut after {} characters",
                place(name, address),
                limits::CELL_TEXT
            ),
        )
        .help("a spreadsheet's cell holds no more; shorten the text in the plan"),
    );
    &text[..end.map_or(text.len(), |(byte, _)| byte)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const A1: Address = Address { row: 0, column: 0 };

    #[test]
    fn a_formula_is_guarded_and_comes_back_as_it_was() {
        for text in ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=1", "''-"] {
            assert_eq!(guarded(text), format!("'{text}"));
            assert_eq!(unguarded(&guarded(text)), text);
        }
        for text in ["", "a=1", "'", "'tis", "''", "1.1", "–1"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        let mut warnings = Vec::new();
        let long = "a".repeat(limits::CELL_TEXT);
        assert_eq!(fitted(&long, A1, "x", &mut warnings), long);
        assert_eq!(warnings, []);
        // An emoji takes two units: the last one would begin in the last unit.
        let emoji = "😀".repeat(limits::CELL_TEXT / 2 + 1);
        let cut = fitted(&emoji, A1, "x.csv", &mut warnings);
        assert_eq!(cut.encode_utf16().count(), limits::CELL_TEXT - 1);
        assert_eq!(warnings.len(), 1);
        assert_eq!(warnings[0].code, "cell-cut");
        assert_eq!(
            warnings[0].message,
            "x.csv, cell A1: the text is cut after 32767 characters"
        );
    }
}
