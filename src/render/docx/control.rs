//! What content controls are called (ISO/IEC 29500-1 §17.5.2.1, §17.5.2.42).

use super::ids::bookmark_name;
use crate::document::Anchor;
use std::borrow::Cow;

/// Longest title and tag of a control that Word takes, in UTF-16 code units.
const LONGEST_NAME: usize = 64;

/// Returns the tag of the control that marks a slot: the anchor itself, or, where it is too long or
/// nothing that a tag can hold, the name of its bookmark.
pub fn tag(anchor: &Anchor) -> Cow<'_, str> {
    let is_plain = |text: &str| !text.is_empty() && !text.chars().any(char::is_control);
    if is_plain(&anchor.0) && anchor.0.encode_utf16().count() <= LONGEST_NAME {
        Cow::Borrowed(&anchor.0)
    } else {
        Cow::Owned(bookmark_name(anchor))
    }
}

/// Returns the beginning of a title that Word takes.
pub(crate) fn cut(title: &str) -> &str {
    let mut units = 0;
    let end = title.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > LONGEST_NAME
    });
    &title[..end.map_or(title.len(), |(at, _)| at)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_its_own_tag_where_a_tag_can_hold_it() {
        let tag = |anchor: &str| tag(&Anchor(anchor.to_owned())).into_owned();
        assert_eq!(tag("note.objectives"), "note.objectives");
        assert_eq!(tag("Ziele & mehr"), "Ziele & mehr");
        assert!(tag(&"x".repeat(65)).starts_with("wem_xxx"));
        assert!(tag("a\nb").starts_with("wem_a_b_"));
        assert!(tag("").starts_with("wem_"));
    }

    #[test]
    fn titles_are_cut_between_characters() {
        assert_eq!(cut("Objectives"), "Objectives");
        let long = "\u{1F600}".repeat(40);
        assert_eq!(cut(&long), "\u{1F600}".repeat(32));
        let odd = format!("x{long}");
        assert_eq!(cut(&odd).encode_utf16().count(), 63);
    }
}
