//! `w:p`: paragraphs and headings (ISO/IEC 29500-1 §17.3.1).

use super::change::MoveRange;
use super::heading_styles::HeadingPlace;
use super::ids::Bookmark;
use super::paragraph_properties::{Indent, ParagraphProperties};
use super::run;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Heading, Inline, Length, Paragraph, Revision, Role};

/// Writes a heading that stands in a place. Its style is the place's.
pub(crate) fn write_heading<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    heading: &'d Heading,
    place: HeadingPlace,
    properties: ParagraphProperties,
) {
    let typography = story.typography;
    let bookmark = heading
        .anchor
        .as_ref()
        .map(|anchor| story.ids.bookmark(anchor));
    let role = place.role(heading.level);
    let mut properties = ParagraphProperties {
        style: Some(typography.headings.style(place, heading.level)),
        ..properties
    };
    if heading.number.is_none() && typography.hanging.of_heading(role) > Length::ZERO {
        let inset = typography.frame_inset(role);
        properties.indent = Some(Indent {
            start: inset,
            end: inset,
            hanging: Length::ZERO,
        });
    }
    let revision = heading.revision.as_ref();
    let change = revision.and_then(Revision::whole);
    if let Some(change) = change {
        properties.change = Some((story.ids.next(), change.clone()));
    }
    let range = change.and_then(|change| MoveRange::of(change, &mut story.ids));
    let ranges: Vec<MoveRange<'_>> = range.into_iter().collect();
    let line = ParagraphText {
        role,
        marker: heading.number.as_deref(),
        revision,
        content: &heading.content,
    };
    let around = Around {
        bookmark,
        starting: ranges.clone(),
        ending: ranges,
    };
    line.write(xml, story, &properties, &around);
}

/// What starts before a paragraph's text, and what ends behind it.
#[derive(Debug, Default)]
pub(crate) struct Around<'d> {
    pub bookmark: Option<Bookmark>,
    pub starting: Vec<MoveRange<'d>>,
    pub ending: Vec<MoveRange<'d>>,
}

/// Writes a paragraph. Its properties must name its style.
pub(crate) fn write_paragraph<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    paragraph: &'d Paragraph,
    properties: &ParagraphProperties,
    around: &Around<'d>,
) {
    let line = ParagraphText {
        role: paragraph.role,
        marker: paragraph.marker.as_deref(),
        revision: paragraph.revision.as_ref(),
        content: &paragraph.content,
    };
    line.write(xml, story, properties, around);
}

/// Writes a paragraph of `role` that says one thing.
pub(crate) fn write_inlines<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    role: Role,
    content: &'d [Inline],
    properties: &ParagraphProperties,
) {
    let line = ParagraphText {
        role,
        marker: None,
        revision: None,
        content,
    };
    line.write(xml, story, properties, &Around::default());
}

/// Writes a paragraph without text.
pub(crate) fn write_empty(xml: &mut Xml, style: StyleId) {
    write_bare(xml, &ParagraphProperties::of(style));
}

/// Writes a paragraph without text that has these properties and no others.
pub(crate) fn write_bare(xml: &mut Xml, properties: &ParagraphProperties) {
    xml.element("w:p").content(|xml| properties.write(xml));
}

/// Writes a paragraph whose runs `content` writes.
pub(crate) fn write_with(
    xml: &mut Xml,
    story: &mut Story<'_>,
    properties: &ParagraphProperties,
    content: impl FnOnce(&mut Xml, &mut Story<'_>),
) {
    xml.element("w:p").content(|xml| {
        write_properties(xml, story, properties);
        content(xml, story);
    });
}

/// Writes a paragraph's properties, and with them what the story wants of its next paragraph.
fn write_properties(xml: &mut Xml, story: &mut Story<'_>, properties: &ParagraphProperties) {
    let page_break = std::mem::take(&mut story.page_break);
    let section = story.section_end.take();
    if !page_break && section.is_none() {
        return properties.write(xml);
    }
    let properties = ParagraphProperties {
        page_break_before: page_break,
        section: section.map(Box::new),
        ..properties.clone()
    };
    properties.write(xml);
}

/// What a paragraph says: a number that hangs, if any, and its text.
struct ParagraphText<'d> {
    role: Role,
    marker: Option<&'d str>,
    revision: Option<&'d Revision>,
    content: &'d [Inline],
}

impl<'d> ParagraphText<'d> {
    fn write(
        &self,
        xml: &mut Xml,
        story: &mut Story<'d>,
        properties: &ParagraphProperties,
        around: &Around<'_>,
    ) {
        xml.element("w:p").content(|xml| {
            write_properties(xml, story, properties);
            for range in &around.starting {
                range.write_start(xml);
            }
            if let Some(bookmark) = &around.bookmark {
                bookmark.write_start(xml);
            }
            let marker = (self.marker, self.revision);
            run::write_marked(xml, story, self.role, marker, self.content);
            if let Some(bookmark) = &around.bookmark {
                bookmark.write_end(xml);
            }
            for range in &around.ending {
                range.write_end(xml);
            }
        });
    }
}
