//! Lists: paragraphs that an application numbers (ISO/IEC 29500-1 §17.3.1.19, §17.9).

use super::callout;
use super::numbering::{self, BULLETS};
use super::paragraph::write_with;
use super::paragraph_properties::{Indent, Numbering, ParagraphProperties};
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{CalloutKind, Length, ListKind};

/// The place of a block in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListPlace {
    /// Which list and level.
    numbering: Numbering,
    is_numbered: bool,
    /// Whether it is the first of its item, which is marked.
    is_marked: bool,
    /// How far the text stands in: lists of several kinds lie within one another.
    text: Length,
}

/// Writes the mark of an item that does not begin with a paragraph.
pub(crate) fn write_mark(
    xml: &mut Xml,
    story: &mut Story<'_>,
    place: ListPlace,
    callout: Option<CalloutKind>,
) {
    let style = callout.map_or(place.style(), callout::style);
    let properties = place.properties(ParagraphProperties::of(style), story, callout);
    write_with(xml, story, &properties, |_, _| {});
}

impl ListPlace {
    /// Begins a list; one that lies in an item of another is of the next level. Returns the places of
    /// the first block of each item and of all others.
    pub(crate) fn begin(
        story: &mut Story<'_>,
        kind: ListKind,
        outer: Option<ListPlace>,
    ) -> [Self; 2] {
        let level = outer.map_or(0, |outer| outer.numbering.level + 1);
        let level = level.min(numbering::LEVELS - 1);
        let (list, is_numbered) = match kind {
            ListKind::Bulleted => (BULLETS, false),
            ListKind::Numbered { first } => (story.lists.add(level, first), true),
        };
        let outer = outer.map_or(Length::ZERO, |outer| outer.text);
        [true, false].map(|is_marked| ListPlace {
            numbering: Numbering { list, level },
            is_numbered,
            is_marked,
            text: outer + numbering::step(story.typography, is_numbered),
        })
    }

    /// Returns the style of running text there.
    pub(crate) fn style(self) -> StyleId {
        match (self.is_marked, self.is_numbered) {
            (true, false) => StyleId::ListBullet,
            (true, true) => StyleId::ListNumber,
            (false, _) => StyleId::ListContinue,
        }
    }

    /// Returns the properties of a paragraph there, as far as neither its style nor the level of its
    /// list says them.
    pub(crate) fn properties(
        self,
        properties: ParagraphProperties,
        story: &Story<'_>,
        callout: Option<CalloutKind>,
    ) -> ParagraphProperties {
        let Numbering { level, .. } = self.numbering;
        let has_own_style = properties.style == Some(self.style());
        let step = numbering::step(story.typography, self.is_numbered);
        let usual = match self.is_marked {
            true => numbering::text_start(step, level),
            false => numbering::continued(story.typography),
        };
        // A box keeps its sides, and another style has other indents.
        let is_told = callout.is_none() && self.text == usual;
        let is_told = is_told && (self.is_marked || has_own_style);
        let inset = callout::inset(story, callout);
        let indent = Indent {
            start: inset + self.text,
            end: inset,
            hanging: match self.is_marked {
                true => step,
                false => Length::ZERO,
            },
        };
        let is_style_list = has_own_style && !self.is_numbered && level == 0;
        ParagraphProperties {
            numbering: (self.is_marked && !is_style_list).then_some(self.numbering),
            indent: (!is_told).then_some(indent),
            ..properties
        }
    }
}
