//! Texts as TOML writes them between quotation marks.

use std::fmt::Write as _;

/// Returns a text as a basic string of TOML on one line; what cannot be seen in it is escaped.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if is_unseen(c) => {
                // Writing to a string does not fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns the lines of a text as they stand between the quotation marks of a string of several lines.
pub(crate) fn lines<'t>(text: impl Iterator<Item = &'t str>, line_end: &str) -> String {
    let lines = text.map(|line| {
        let quoted = quoted(line);
        quoted[1..quoted.len() - 1].to_owned()
    });
    lines.collect::<Vec<_>>().join(line_end)
}

/// Returns whether a character would be lost on, or deceive, whoever reads the file; all such
/// characters have four hexadecimal digits.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        )
}
