//! Strings outside pages.

use crate::document::shortened;

/// Longest string that a file may hold outside its pages, in UTF-16 code units: 32,767 bytes with a
/// byte order mark (ISO 19005-2 §6.1.13).
pub(crate) const LONGEST_STRING: usize = 16_382;

/// Returns a text as short as a string may be.
pub(crate) fn string(text: &str) -> String {
    shortened(text, LONGEST_STRING).into_owned()
}

/// Returns a title or an alternative text: never empty (ISO 14289-1 §7.3), nor longer than a string may
/// be.
pub(crate) fn said(text: &str) -> String {
    match text.trim() {
        "" => "–".to_owned(),
        _ => string(text),
    }
}
