//! Paragraphs and headings to be set.

use crate::document::{Alignment, Heading, Inline, Paragraph, Revision, Role};
use crate::render::pdf::placed::{ContentId, Contents};

/// A paragraph or heading to be set, in one shape.
#[derive(Debug, Clone)]
pub(super) struct TextBlock<'a> {
    pub(super) role: Role,
    pub(super) marker: Option<&'a str>,
    pub(super) content: &'a [Inline],
    /// Said after the content ("(continued)").
    pub(super) suffix: Option<&'a str>,
    pub(super) hyphenate: bool,
    /// Width that markers of this column have in common, in points; 0 for the marker's own.
    pub(super) marker_width: f32,
    /// Where the column says otherwise than the role.
    pub(super) alignment: Option<Alignment>,
    /// Links lead nowhere and notes have no mark in what is said again.
    pub(super) said: Said,
    pub(super) contents: Contents,
    /// The marker's own, where it is a list's label: a marker beside the text, not part of it.
    pub(super) label: Option<ContentId>,
    /// What became of the piece or its marker.
    pub(super) revision: Option<&'a Revision>,
}

impl<'a> TextBlock<'a> {
    pub(super) fn new(role: Role, content: &'a [Inline], contents: Contents) -> Self {
        TextBlock {
            role,
            marker: None,
            content,
            suffix: None,
            hyphenate: false,
            marker_width: 0.0,
            alignment: None,
            said: Said::Once,
            contents,
            label: None,
            revision: None,
        }
    }

    pub(super) fn paragraph(paragraph: &'a Paragraph, contents: Contents) -> Self {
        TextBlock {
            marker: paragraph.marker.as_deref(),
            revision: paragraph.revision.as_ref(),
            ..TextBlock::new(paragraph.role, &paragraph.content, contents)
        }
    }

    pub(super) fn heading(heading: &'a Heading, role: Role, contents: Contents) -> Self {
        TextBlock {
            marker: heading.number.as_deref(),
            revision: heading.revision.as_ref(),
            ..TextBlock::new(role, &heading.content, contents)
        }
    }
}

/// Whether a text is the document's own, or said again because a page began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Once,
    Again,
}
