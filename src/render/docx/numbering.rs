//! `word/numbering.xml`: the lists that the list styles use (ISO/IEC 29500-1 §17.9).
//!
//! A plan's printed numbers are text, never numbered by an application: they must stay what the
//! adopted plan says.

use super::paragraph_properties::{Indent, ParagraphProperties};
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::Length;

/// The definition of bulleted lists.
pub const BULLETS: u32 = 1;
/// The definition of numbered lists.
pub const NUMBERS: u32 = 2;

const LISTS: [List; 2] = [
    List {
        definition: BULLETS,
        style: StyleId::ListBullet,
        format: "bullet",
        text: "\u{2022}",
    },
    List {
        definition: NUMBERS,
        style: StyleId::ListNumber,
        format: "decimal",
        text: "%1.",
    },
];

struct List {
    definition: u32,
    style: StyleId,
    format: &'static str,
    text: &'static str,
}

/// Writes abstract definitions, then the instances that paragraphs refer to.
pub fn write(xml: &mut Xml) {
    xml.root("w:numbering").content(|xml| {
        for list in &LISTS {
            list.write_abstract(xml);
        }
        for list in &LISTS {
            xml.element("w:num")
                .attribute("w:numId", list.definition)
                .content(|xml| xml.value("w:abstractNumId", list.definition));
        }
    });
}

impl List {
    fn write_abstract(&self, xml: &mut Xml) {
        xml.element("w:abstractNum")
            .attribute("w:abstractNumId", self.definition)
            .content(|xml| {
                xml.value("w:multiLevelType", "singleLevel");
                xml.element("w:lvl").attribute("w:ilvl", 0).content(|xml| {
                    xml.value("w:start", 1);
                    xml.value("w:numFmt", self.format);
                    xml.value("w:pStyle", self.style);
                    xml.value("w:lvlText", self.text);
                    xml.value("w:lvlJc", "left");
                    let properties = ParagraphProperties {
                        indent: Some(Indent {
                            start: Length::points(18),
                            end: Length::ZERO,
                            hanging: Length::points(18),
                        }),
                        ..ParagraphProperties::default()
                    };
                    properties.write(xml);
                });
            });
    }
}
