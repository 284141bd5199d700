//! `w:sdt`: slots, as rich-text content controls (ISO/IEC 29500-1 §17.5.2).
//!
//! # How a slot is found again in a returned file
//!
//! Each slot has two names that hold its anchor: the control's `w:tag` ([`tag`]), and a bookmark
//! ([`bookmark_name`](super::bookmark_name)) around the control. Word keeps both. LibreOffice 7.4
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

use super::control::{cut, tag};
use super::paragraph::{write_empty, write_inlines};
use super::paragraph_properties::ParagraphProperties;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Block, Emphasis, Inline, Role, Slot};

/// Writes a slot, in which `content` writes what it shows.
///
/// Of the first paragraph of a control LibreOffice 7.4 keeps nothing but the text, and when it
/// saves, it writes that several times if the text is of several scripts. Where that would do
/// harm, a low, empty paragraph comes before. It also keeps the bookmark from starting in a cell.
pub(crate) fn write<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    slot: &'d Slot,
    content: impl FnOnce(&mut Xml, &mut Story<'d>),
) {
    let bookmark = story.ids.bookmark(&slot.anchor);
    bookmark.write_start(xml);
    xml.element("w:sdt").content(|xml| {
        write_properties(xml, story, slot);
        xml.element("w:sdtContent").content(|xml| {
            write_beginning(xml, story, slot);
            content(xml, story);
        });
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

/// Writes the prompt of an empty slot, or what a filled one needs before its content.
fn write_beginning<'d>(xml: &mut Xml, story: &mut Story<'d>, slot: &'d Slot) {
    match (&slot.content, slot.shown().first()) {
        (None, _) => {
            if !slot.prompt.iter().all(is_western) {
                write_empty(xml, StyleId::TableEnd);
            }
            let properties = ParagraphProperties {
                keep_next: (!slot.sketch.is_empty()).then_some(true),
                ..ParagraphProperties::of(StyleId::Prompt)
            };
            write_inlines(xml, story, Role::Prompt, &slot.prompt, &properties);
        }
        (Some(_), None) => write_empty(xml, StyleId::Normal),
        (Some(_), Some(first)) => {
            if !is_plain(first) {
                write_empty(xml, StyleId::TableEnd);
            }
        }
    }
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
