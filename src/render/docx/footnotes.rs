//! `word/footnotes.xml`: the notes, and the lines that part them from the text
//! (ISO/IEC 29500-1 §17.11).

use super::ids::Bookmark;
use super::paragraph_properties::ParagraphProperties;
use super::run;
use super::run_properties::RunProperties;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Inline, Role};

/// The notes that are no notes, by their ids and types: lines over notes (§17.11.23, §17.11.1).
pub const SEPARATORS: [(i32, &str, &str); 2] = [
    (-1, "separator", "w:separator"),
    (0, "continuationSeparator", "w:continuationSeparator"),
];

/// Writes the notes under their ids, from 1.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, notes: &[&'d [Inline]]) {
    xml.root("w:footnotes").content(|xml| {
        for (id, kind, line) in SEPARATORS {
            write_separator(xml, id, kind, line);
        }
        for (id, note) in (1..).zip(notes) {
            write_note(xml, story, id, note);
        }
    });
}

fn write_separator(xml: &mut Xml, id: i32, kind: &str, line: &'static str) {
    xml.element("w:footnote")
        .attribute("w:type", kind)
        .attribute("w:id", id)
        .content(|xml| {
            xml.element("w:p").content(|xml| {
                ParagraphProperties::of(StyleId::FootnoteText).write(xml);
                xml.element("w:r").content(|xml| xml.empty(line));
            });
        });
}

fn write_note<'d>(xml: &mut Xml, story: &mut Story<'d>, id: usize, note: &'d [Inline]) {
    xml.element("w:footnote")
        .attribute("w:id", id)
        .content(|xml| {
            xml.element("w:p").content(|xml| {
                ParagraphProperties::of(StyleId::FootnoteText).write(xml);
                xml.element("w:r").content(|xml| {
                    mark().write(xml);
                    xml.empty("w:footnoteRef");
                });
                run::write_space(xml);
                run::write_inlines(xml, story, Role::Remark, note);
            });
        });
}

/// Writes the mark of a note in the text (§17.11.14), within the bookmark by which it is referred to again.
pub fn write_reference(xml: &mut Xml, id: usize, bookmark: Option<&Bookmark>) {
    if let Some(bookmark) = bookmark {
        bookmark.write_start(xml);
    }
    xml.element("w:r").content(|xml| {
        mark().write(xml);
        xml.element("w:footnoteReference")
            .attribute("w:id", id)
            .empty();
    });
    if let Some(bookmark) = bookmark {
        bookmark.write_end(xml);
    }
}

/// Writes the number of a note as its mark looks.
pub fn write_number(xml: &mut Xml, id: usize) {
    xml.element("w:r").content(|xml| {
        mark().write(xml);
        xml.element("w:t").text(&id.to_string());
    });
}

/// Returns the name of the bookmark around a note's mark; applications hide names that begin so.
pub fn bookmark_name(id: usize) -> String {
    format!("_RefNote{id}")
}

fn mark() -> RunProperties<'static> {
    RunProperties {
        style: Some(StyleId::FootnoteReference),
        ..RunProperties::default()
    }
}
