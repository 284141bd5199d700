//! `w:pPr`: what a paragraph looks like, in a style or directly (ISO/IEC 29500-1 §17.3.1.26).

use super::change;
use super::frame::Frame;
use super::section::Section;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Alignment, Change, Length, Signature};

/// Properties of a paragraph; what is not set is inherited.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParagraphProperties {
    pub style: Option<StyleId>,
    pub keep_next: Option<bool>,
    pub keep_lines: bool,
    pub page_break_before: bool,
    pub numbering: Option<Numbering>,
    pub frame: Option<Frame>,
    pub tabs: Vec<Tab>,
    /// Whether the paragraph runs from right to left, where that is not as its style says.
    pub bidi: Option<bool>,
    pub spacing: Option<Spacing>,
    /// The space after it, where that alone is not the style's.
    pub space_after: Option<Length>,
    pub indent: Option<Indent>,
    pub alignment: Option<Alignment>,
    /// From 0 (a heading of the first level) to 8.
    pub outline_level: Option<u8>,
    /// The id and the mark of a paragraph whose end came or went (§17.3.1.29): it is told apart from
    /// the next one in one of two texts only.
    pub change: Option<(u32, Change)>,
    /// The id of a change of style, who made it, and what the style was.
    pub former_style: Option<(u32, Signature, StyleId)>,
    /// The section that ends with the paragraph.
    pub section: Option<Box<Section>>,
}

/// The list that a paragraph is an item of, and the level there, from 0 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbering {
    pub list: u32,
    pub level: u8,
}

/// A tab stop, measured from the start side's margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tab {
    pub position: Length,
    pub kind: TabKind,
}

/// What a tab stop does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TabKind {
    /// Text begins at it.
    Start,
    /// Text ends at it.
    End,
    /// It undoes a stop of the style.
    Cleared,
}

/// Space around a paragraph and between its lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spacing {
    pub before: Length,
    pub after: Length,
    pub line: LineSpacing,
}

/// The distance between baselines.
#[derive(Debug, Clone, Copy)]
pub(crate) enum LineSpacing {
    /// In 240ths of the font's own line height.
    Multiple(u32),
    Exact(Length),
}

/// How far the lines stand off the margins.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Indent {
    pub start: Length,
    pub end: Length,
    /// How far the first line begins before the others.
    pub hanging: Length,
}

impl ParagraphProperties {
    /// Makes properties that are the style's.
    pub(crate) fn of(style: StyleId) -> Self {
        ParagraphProperties {
            style: Some(style),
            ..Self::default()
        }
    }

    /// Writes the properties in the order of `CT_PPr`.
    pub(crate) fn write(&self, xml: &mut Xml) {
        xml.element("w:pPr").content(|xml| {
            xml.maybe_value("w:pStyle", self.style);
            xml.on_off("w:keepNext", self.keep_next);
            if self.keep_lines {
                xml.empty("w:keepLines");
            }
            if self.page_break_before {
                xml.empty("w:pageBreakBefore");
            }
            if let Some(numbering) = self.numbering {
                numbering.write(xml);
            }
            if let Some(frame) = self.frame {
                frame.write(xml);
            }
            Tab::write_all(&self.tabs, xml);
            match self.bidi {
                Some(true) => xml.empty("w:bidi"),
                Some(false) => xml.value("w:bidi", 0),
                None => {}
            }
            if let Some(spacing) = self.spacing {
                spacing.write(xml);
            } else if let Some(after) = self.space_after {
                xml.element("w:spacing")
                    .attribute("w:after", after.to_twips())
                    .empty();
            }
            if let Some(indent) = self.indent {
                indent.write(xml);
            }
            xml.maybe_value("w:jc", self.alignment.map(justification));
            xml.maybe_value("w:outlineLvl", self.outline_level);
            if let Some((id, change)) = &self.change {
                xml.element("w:rPr")
                    .content(|xml| change::write_mark(xml, *id, change));
            }
            if let Some(section) = &self.section {
                section.write(xml);
            }
            if let Some((id, by, style)) = &self.former_style {
                change::write_former_style(xml, *id, by, *style);
            }
        });
    }
}

impl Numbering {
    fn write(self, xml: &mut Xml) {
        xml.element("w:numPr").content(|xml| {
            if self.level > 0 {
                xml.value("w:ilvl", self.level);
            }
            xml.value("w:numId", self.list);
        });
    }
}

impl Tab {
    pub(crate) fn start(position: Length) -> Self {
        Tab {
            position,
            kind: TabKind::Start,
        }
    }

    pub(crate) fn end(position: Length) -> Self {
        Tab {
            position,
            kind: TabKind::End,
        }
    }

    /// Makes what undoes a stop at a position.
    pub(crate) fn cleared(position: Length) -> Self {
        Tab {
            position,
            kind: TabKind::Cleared,
        }
    }

    fn write_all(tabs: &[Tab], xml: &mut Xml) {
        if tabs.is_empty() {
            return;
        }
        xml.element("w:tabs").content(|xml| {
            for tab in tabs {
                let kind = match tab.kind {
                    TabKind::Start => "left",
                    TabKind::End => "right",
                    TabKind::Cleared => "clear",
                };
                xml.element("w:tab")
                    .attribute("w:val", kind)
                    .attribute("w:pos", tab.position.to_twips())
                    .empty();
            }
        });
    }
}

impl Spacing {
    fn write(self, xml: &mut Xml) {
        let spacing = xml
            .element("w:spacing")
            .attribute("w:before", self.before.to_twips())
            .attribute("w:after", self.after.to_twips());
        match self.line {
            LineSpacing::Multiple(line) => spacing
                .attribute("w:line", line)
                .attribute("w:lineRule", "auto")
                .empty(),
            LineSpacing::Exact(length) => spacing
                .attribute("w:line", length.to_twips())
                .attribute("w:lineRule", "exact")
                .empty(),
        }
    }
}

impl Indent {
    fn write(self, xml: &mut Xml) {
        xml.element("w:ind")
            .attribute("w:left", self.start.to_twips())
            .attribute("w:right", self.end.to_twips())
            .attribute("w:hanging", self.hanging.to_twips())
            .empty();
    }
}

/// Returns the transitional value of `w:jc` (ISO/IEC 29500-4, `ST_Jc`), where `left` is the
/// start side, also of a right-to-left paragraph.
fn justification(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Start | Alignment::Opposite => "left",
        Alignment::Center => "center",
        Alignment::End => "right",
    }
}
