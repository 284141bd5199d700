//! `w:p`: paragraphs and headings (ISO/IEC 29500-1 §17.3.1).

use super::ids::Bookmark;
use super::paragraph_properties::{Indent, ParagraphProperties};
use super::run;
use super::style_id::StyleId;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Heading, Inline, Length, Paragraph, Role};

/// Writes a heading. Its properties must name its style.
pub fn write_heading(
    xml: &mut Xml,
    typography: &Typography,
    heading: &Heading,
    mut properties: ParagraphProperties,
    bookmark: Option<Bookmark>,
) {
    let (role, hanging) = match heading.level {
        0 | 1 => (Role::Title, Length::ZERO),
        2 => (Role::Band, typography.hanging.band),
        _ => (Role::GroupLabel, typography.hanging.label),
    };
    if heading.number.is_none() && hanging > Length::ZERO {
        properties.indent = Some(Indent {
            start: typography.frame_inset(role),
            end: typography.frame_inset(role),
            hanging: Length::ZERO,
        });
    }
    let line = Line {
        role,
        marker: heading.number.as_deref(),
        content: &heading.content,
    };
    line.write(xml, typography, &properties, bookmark);
}

/// Writes a paragraph. Its properties must name its style.
pub fn write_paragraph(
    xml: &mut Xml,
    typography: &Typography,
    paragraph: &Paragraph,
    properties: &ParagraphProperties,
    bookmark: Option<Bookmark>,
) {
    let line = Line {
        role: paragraph.role,
        marker: paragraph.marker.as_deref(),
        content: &paragraph.content,
    };
    line.write(xml, typography, properties, bookmark);
}

/// Writes a paragraph without text.
pub fn write_empty(xml: &mut Xml, style: StyleId) {
    xml.element("w:p")
        .content(|xml| ParagraphProperties::of(style).write(xml));
}

/// What a paragraph says: a number that hangs, if any, and its text.
struct Line<'a> {
    role: Role,
    marker: Option<&'a str>,
    content: &'a [Inline],
}

impl Line<'_> {
    fn write(
        &self,
        xml: &mut Xml,
        typography: &Typography,
        properties: &ParagraphProperties,
        bookmark: Option<Bookmark>,
    ) {
        xml.element("w:p").content(|xml| {
            properties.write(xml);
            if let Some(Bookmark { id, name }) = &bookmark {
                xml.element("w:bookmarkStart")
                    .attribute("w:id", id)
                    .attribute("w:name", name)
                    .empty();
            }
            run::write_marked(xml, typography, self.role, self.marker, self.content);
            if let Some(Bookmark { id, .. }) = &bookmark {
                xml.element("w:bookmarkEnd").attribute("w:id", id).empty();
            }
        });
    }
}
