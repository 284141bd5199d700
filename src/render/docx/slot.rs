//! `w:sdt`: slots, as rich-text content controls (ISO/IEC 29500-1 §17.5.2).
//!
//! # How a slot is found again in a returned file
//!
//! Each slot has two names that hold its anchor: the control's `w:tag` ([`tag`]), and a bookmark
//! ([`bookmark_name`]) around the control. Word keeps both. LibreOffice 7.4
//! drops the tag, and shrinks the control to the first of its paragraphs; the bookmark stays around
//! all of them. So a reader looks for the tag first, and if there is none, for the bookmark.
//!
//! The bookmark starts before `w:sdt` and ends after it, between paragraphs, which `w:body`,
//! `w:sdtContent` and `w:tc` allow (`EG_RunLevelElements`). Inside the control it would cover just
//! the prompt, and what replaces a prompt replaces a bookmark that covers no more than it;
//! LibreOffice would also move its end before the text. Around the control it covers the
//! paragraph's end, too, and stays. When a file is saved again, the two marks move into
//! paragraphs, where a reader must expect them:
//!
//! - The slot begins with the paragraph in which, or before which, the first `w:bookmarkStart` of
//!   the name stands.
//! - LibreOffice 7.4 writes a bookmark over several paragraphs as two starts of the same name, with
//!   different ids, of which only the last has an end. So the slot's end is the last
//!   `w:bookmarkEnd` whose id is that of any of the starts of the name.
//! - The slot ends with the paragraph in which the end stands after some text, or else with the
//!   one before.
//! - Empty paragraphs at its beginning and end say nothing (see [`write()`]). A prompt that nobody
//!   replaced is known by its text: LibreOffice drops `w:showingPlcHdr` and the prompt's style.
//!
//! Word deletes a control with its tag, and the bookmark, when an author deletes the whole of it.

use super::blocks::{self, Within};
use super::ids::bookmark_name;
use super::paragraph::{write_empty, write_inlines};
use super::paragraph_properties::ParagraphProperties;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Anchor, Block, Emphasis, Inline, Role, Slot};
use std::borrow::Cow;

/// Longest title and tag of a control that Word takes, in UTF-16 code units.
const LONGEST_NAME: usize = 64;

/// Returns the blocks that stand in a slot, apart from its prompt.
pub fn shown(slot: &Slot) -> &[Block] {
    slot.content.as_deref().unwrap_or(&slot.sketch)
}

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

/// Writes a slot.
///
/// Of the first paragraph of a control LibreOffice 7.4 keeps nothing but the text, and when it
/// saves, it writes that several times if the text is of several scripts. Where that would do
/// harm, a low, empty paragraph comes before. It also keeps the bookmark from starting in a cell.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, slot: &'d Slot, within: Within) {
    let bookmark = story.ids.bookmark(&slot.anchor);
    bookmark.write_start(xml);
    xml.element("w:sdt").content(|xml| {
        write_properties(xml, story, slot);
        xml.element("w:sdtContent")
            .content(|xml| write_content(xml, story, slot, within));
    });
    bookmark.write_end(xml);
}

/// Writes `w:sdtPr` in the order of `CT_SdtPr`.
fn write_properties(xml: &mut Xml, story: &mut Story<'_>, slot: &Slot) {
    let id = story.ids.next();
    let is_placeholder =
        slot.content.is_none() && slot.sketch.is_empty() && !slot.prompt.is_empty();
    xml.element("w:sdtPr").content(|xml| {
        xml.value("w:alias", cut(&slot.title));
        xml.value("w:tag", tag(&slot.anchor));
        xml.value("w:id", id);
        if is_placeholder {
            xml.empty("w:showingPlcHdr");
        }
    });
}

fn write_content<'d>(xml: &mut Xml, story: &mut Story<'d>, slot: &'d Slot, within: Within) {
    let shown = shown(slot);
    match (&slot.content, shown.first()) {
        (None, _) => {
            if !slot.prompt.iter().all(is_western) {
                write_empty(xml, StyleId::TableEnd);
            }
            let properties = ParagraphProperties::of(StyleId::Prompt);
            write_inlines(xml, story, Role::Prompt, &slot.prompt, &properties);
        }
        (Some(_), None) => write_empty(xml, StyleId::Normal),
        (Some(_), Some(first)) => {
            if !is_plain(first) {
                write_empty(xml, StyleId::TableEnd);
            }
        }
    }
    blocks::write_all(xml, story, shown, within);
}

/// Returns whether a block is nothing but plain text in a paragraph.
fn is_plain(block: &Block) -> bool {
    let content = match block {
        Block::Paragraph(paragraph) => &paragraph.content,
        Block::Heading(heading) => &heading.content,
        _ => return false,
    };
    content.iter().all(|inline| {
        let is_emphasized = !matches!(
            inline,
            Inline::Text {
                emphasis: Emphasis::None,
                ..
            }
        );
        !is_emphasized && is_western(inline)
    })
}

/// Returns whether a piece of a line is text that LibreOffice sets in its Western font: up to
/// Armenian, further Latin and Greek, and punctuation.
fn is_western(inline: &Inline) -> bool {
    match inline {
        Inline::Text { text, .. } => text.chars().all(|character| {
            matches!(character, '\0'..='\u{058F}' | '\u{1E00}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}')
        }),
        _ => false,
    }
}

/// Returns the beginning of a title that Word takes.
pub fn cut(title: &str) -> &str {
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
