//! Lists: paragraphs that an application numbers (ISO/IEC 29500-1 §17.3.1.19, §17.9).

use super::blocks::{self, Within};
use super::callout;
use super::numbering::{self, BULLETS};
use super::paragraph::write_with;
use super::paragraph_properties::{Indent, Numbering, ParagraphProperties};
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Block, List, ListKind};

/// The place of a block in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPlace {
    /// Which list and level.
    numbering: Numbering,
    is_numbered: bool,
    /// Whether it is the first of its item, which is marked.
    is_marked: bool,
}

/// Writes a list; one that lies in an item of another is of the next level.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, list: &'d List, within: Within) {
    let level = within.list.map_or(0, |outer| outer.numbering.level + 1);
    let level = level.min(numbering::LEVELS - 1);
    let (number, is_numbered) = match list.kind {
        ListKind::Bulleted => (BULLETS, false),
        ListKind::Numbered { first } => (story.lists.add(level, first), true),
    };
    let place = |is_marked| Within {
        list: Some(ListPlace {
            numbering: Numbering {
                list: number,
                level,
            },
            is_numbered,
            is_marked,
        }),
        ..within
    };
    for item in &list.items {
        let rest = match item.as_slice() {
            [first @ Block::Paragraph(_), rest @ ..] => {
                blocks::write(xml, story, first, place(true));
                rest
            }
            rest => {
                write_mark(xml, story, place(true));
                rest
            }
        };
        blocks::write_all(xml, story, rest, place(false));
    }
}

/// Writes the mark of an item that does not begin with a paragraph.
fn write_mark(xml: &mut Xml, story: &mut Story<'_>, within: Within) {
    let Some(place) = within.list else { return };
    let style = within.callout.map_or(place.style(), callout::style);
    let properties = place.properties(ParagraphProperties::of(style), story, within);
    write_with(xml, story, &properties, |_, _| {});
}

impl ListPlace {
    /// Returns the style of running text there.
    pub fn style(self) -> StyleId {
        match (self.is_marked, self.is_numbered) {
            (true, false) => StyleId::ListBullet,
            (true, true) => StyleId::ListNumber,
            (false, _) => StyleId::ListContinue,
        }
    }

    /// Returns the properties of a paragraph there, as far as its style does not say them: the
    /// styles of lists say the first level.
    pub fn properties(
        self,
        properties: ParagraphProperties,
        story: &Story<'_>,
        within: Within,
    ) -> ParagraphProperties {
        let has_own_style = properties.style == Some(self.style());
        let is_told = has_own_style && self.numbering.level == 0;
        let step = numbering::step(story.typography);
        let inset = callout::inset(story, within.callout);
        let indent = Indent {
            start: inset + numbering::text_start(step, self.numbering.level),
            end: inset,
            hanging: if self.is_marked {
                step
            } else {
                crate::document::Length::ZERO
            },
        };
        if !self.is_marked {
            return ParagraphProperties {
                indent: (!is_told).then_some(indent),
                ..properties
            };
        }
        let is_style_list = is_told && !self.is_numbered;
        ParagraphProperties {
            numbering: (!is_style_list).then_some(self.numbering),
            // The list's level says the indent, but for room that a box needs.
            indent: within.callout.map(|_| indent),
            ..properties
        }
    }
}
