//! `word/footnotes.xml`: the notes, and the lines that part them from the text
//! (ISO/IEC 29500-1 §17.11).

use super::note_mark;
use super::paragraph_properties::ParagraphProperties;
use super::run;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Inline, Role};

/// The notes that are no notes, by their ids and types: lines over notes (§17.11.23, §17.11.1).
pub(crate) const SEPARATORS: [(i32, &str, &str); 2] = [
    (-1, "separator", "w:separator"),
    (0, "continuationSeparator", "w:continuationSeparator"),
];

/// Writes the notes under their ids, from 1.
pub(crate) fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, notes: &[&'d [Inline]]) {
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
                    note_mark::look().write(xml);
                    xml.empty("w:footnoteRef");
                });
                run::write_space(xml);
                run::write_inlines(xml, story, Role::Remark, note);
            });
        });
}
