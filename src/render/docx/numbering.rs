//! `word/numbering.xml`: how lists are marked and counted (ISO/IEC 29500-1 §17.9).
//!
//! A plan's printed numbers are text, never numbered by an application: they must stay what the
//! adopted plan says. Lists in the text are an application's to count.

use super::paragraph_properties::{Indent, ParagraphProperties};
use super::style_id::StyleId;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::Length;

/// The list that all bulleted ones are.
pub(crate) const BULLETS: u32 = 1;
/// The list of the style List Number.
pub(crate) const NUMBERS: u32 = 2;
/// Levels of a list (§17.9.6).
pub(crate) const LEVELS: u8 = 9;
/// Largest number that applications count to.
const LARGEST: u32 = 32_767;

/// The numbered lists of a story, each of which begins anew.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    numbered: Vec<NumberedList>,
}

#[derive(Debug, Clone, Copy)]
struct NumberedList {
    level: u8,
    first: u32,
}

impl Lists {
    /// Takes in a list that counts at a level, from a first number; returns its id.
    pub(crate) fn add(&mut self, level: u8, first: u32) -> u32 {
        let first = first.min(LARGEST);
        self.numbered.push(NumberedList { level, first });
        let count = u32::try_from(self.numbered.len()).unwrap_or(u32::MAX);
        NUMBERS.saturating_add(count)
    }
}

/// How a kind of list is marked (§17.9.1).
struct Definition {
    id: u32,
    style: StyleId,
    format: &'static str,
    text: fn(u8) -> String,
}

const DEFINITIONS: [Definition; 2] = [
    Definition {
        id: BULLETS,
        style: StyleId::ListBullet,
        format: "bullet",
        text: |level| {
            let bullet = match level % 2 {
                0 => "\u{2022}",
                _ => "\u{2013}",
            };
            bullet.to_owned()
        },
    },
    Definition {
        id: NUMBERS,
        style: StyleId::ListNumber,
        format: "decimal",
        text: |level| format!("%{}.", level + 1),
    },
];

/// Returns how far the text of a list stands off its marks: numbers may be long.
pub(crate) fn step(typography: &Typography<'_>, is_numbered: bool) -> Length {
    const USUAL: Length = Length::points(18);
    match is_numbered {
        true => USUAL.max(typography.hanging.list),
        false => USUAL,
    }
}

/// Returns how far the text of a level stands in.
pub(crate) fn text_start(step: Length, level: u8) -> Length {
    step.share(u32::from(level) + 1, 1)
}

/// Returns how far a paragraph stands in that goes on in an item of a list.
pub(crate) fn continued(typography: &Typography<'_>) -> Length {
    step(typography, false)
}

/// Writes the definitions, then the lists that paragraphs refer to.
pub(crate) fn write(xml: &mut Xml, typography: &Typography<'_>, lists: &Lists) {
    xml.root("w:numbering").content(|xml| {
        for definition in &DEFINITIONS {
            let step = step(typography, definition.id == NUMBERS);
            definition.write(xml, step);
        }
        for definition in &DEFINITIONS {
            write_list(xml, definition.id, definition.id, None);
        }
        for (id, list) in (NUMBERS + 1..).zip(&lists.numbered) {
            write_list(xml, id, NUMBERS, Some(*list));
        }
    });
}

fn write_list(xml: &mut Xml, id: u32, definition: u32, own: Option<NumberedList>) {
    xml.element("w:num")
        .attribute("w:numId", id)
        .content(|xml| {
            xml.value("w:abstractNumId", definition);
            if let Some(NumberedList { level, first }) = own {
                xml.element("w:lvlOverride")
                    .attribute("w:ilvl", level)
                    .content(|xml| xml.value("w:startOverride", first));
            }
        });
}

impl Definition {
    fn write(&self, xml: &mut Xml, step: Length) {
        xml.element("w:abstractNum")
            .attribute("w:abstractNumId", self.id)
            .content(|xml| {
                xml.value("w:multiLevelType", "multilevel");
                for level in 0..LEVELS {
                    self.write_level(xml, step, level);
                }
            });
    }

    fn write_level(&self, xml: &mut Xml, step: Length, level: u8) {
        xml.element("w:lvl")
            .attribute("w:ilvl", level)
            .content(|xml| {
                xml.value("w:start", 1);
                xml.value("w:numFmt", self.format);
                if level == 0 {
                    xml.value("w:pStyle", self.style);
                }
                xml.value("w:lvlText", (self.text)(level));
                xml.value("w:lvlJc", "left");
                let properties = ParagraphProperties {
                    indent: Some(Indent {
                        start: text_start(step, level),
                        end: Length::ZERO,
                        hanging: step,
                    }),
                    ..ParagraphProperties::default()
                };
                properties.write(xml);
            });
    }
}
