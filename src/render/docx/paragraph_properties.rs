//! `w:pPr`: what a paragraph looks like, in a style or directly (ISO/IEC 29500-1 §17.3.1.26).

use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::xml::Xml;
use crate::document::{Alignment, Length};

/// Properties of a paragraph; what is not set is inherited.
#[derive(Debug, Clone, Default)]
pub struct ParagraphProperties {
    pub style: Option<StyleId>,
    pub keep_next: Option<bool>,
    pub keep_lines: bool,
    /// The numbering definition whose first level the paragraph takes.
    pub numbering: Option<u32>,
    pub frame: Option<Frame>,
    pub tab: Option<Tab>,
    pub suppress_hyphens: Option<bool>,
    /// Whether the paragraph runs from right to left.
    pub bidi: bool,
    pub spacing: Option<Spacing>,
    pub indent: Option<Indent>,
    pub alignment: Option<Alignment>,
    /// From 0 (a heading of the first level) to 8.
    pub outline_level: Option<u8>,
}

/// A filled box round the paragraph: shading, and borders of the same colour that push it out
/// from the text.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    pub fill: ThemedColor,
    /// From the text to the border's inner edge, above and below; at most 31 points.
    pub block: Length,
    /// The same at the sides.
    pub inline: Length,
}

/// A tab stop, measured from the start side's margin.
#[derive(Debug, Clone, Copy)]
pub struct Tab {
    pub position: Length,
    /// Whether text ends at the stop, instead of beginning there.
    pub at_end: bool,
}

/// Space around a paragraph and between its lines.
#[derive(Debug, Clone, Copy)]
pub struct Spacing {
    pub before: Length,
    pub after: Length,
    pub line: Line,
}

/// The distance between baselines.
#[derive(Debug, Clone, Copy)]
pub enum Line {
    /// In 240ths of the font's own line height.
    Multiple(u32),
    Exact(Length),
}

/// How far the lines stand off the margins.
#[derive(Debug, Clone, Copy, Default)]
pub struct Indent {
    pub start: Length,
    pub end: Length,
    /// How far the first line begins before the others.
    pub hanging: Length,
}

impl ParagraphProperties {
    /// Makes properties that are the style's.
    pub fn of(style: StyleId) -> Self {
        ParagraphProperties {
            style: Some(style),
            ..Self::default()
        }
    }

    /// Writes the properties in the order of `CT_PPrBase`.
    pub fn write(&self, xml: &mut Xml) {
        xml.element("w:pPr").content(|xml| {
            xml.maybe_value("w:pStyle", self.style);
            xml.on_off("w:keepNext", self.keep_next);
            if self.keep_lines {
                xml.empty("w:keepLines");
            }
            if let Some(definition) = self.numbering {
                xml.element("w:numPr")
                    .content(|xml| xml.value("w:numId", definition));
            }
            if let Some(frame) = self.frame {
                frame.write(xml);
            }
            if let Some(tab) = self.tab {
                tab.write(xml);
            }
            xml.on_off("w:suppressAutoHyphens", self.suppress_hyphens);
            if self.bidi {
                xml.empty("w:bidi");
            }
            if let Some(spacing) = self.spacing {
                spacing.write(xml);
            }
            if let Some(indent) = self.indent {
                indent.write(xml);
            }
            xml.maybe_value("w:jc", self.alignment.map(justification));
            xml.maybe_value("w:outlineLvl", self.outline_level);
        });
    }
}

impl Frame {
    /// Half a point, in eighths of one.
    const BORDER: u32 = 4;
    pub const BORDER_WIDTH: Length = Length::tenths_of_point(5);

    fn write(self, xml: &mut Xml) {
        xml.element("w:pBdr").content(|xml| {
            self.border(xml, "w:top", self.block);
            self.border(xml, "w:left", self.inline);
            self.border(xml, "w:bottom", self.block);
            self.border(xml, "w:right", self.inline);
        });
        shading(xml, self.fill);
    }

    fn border(self, xml: &mut Xml, side: &'static str, space: Length) {
        xml.element(side)
            .attribute("w:val", "single")
            .attribute("w:sz", Self::BORDER)
            .attribute("w:space", whole_points(space))
            .attribute("w:color", self.fill.value)
            .maybe("w:themeColor", self.fill.reference)
            .empty();
    }
}

/// Returns a border's distance from the text: whole points, at most 31 (§17.18.68).
pub fn whole_points(length: Length) -> i64 {
    ((length.to_twips() + 10) / 20).clamp(0, 31)
}

/// Writes `w:shd`: a plain fill.
pub fn shading(xml: &mut Xml, fill: ThemedColor) {
    xml.element("w:shd")
        .attribute("w:val", "clear")
        .attribute("w:color", "auto")
        .attribute("w:fill", fill.value)
        .maybe("w:themeFill", fill.reference)
        .empty();
}

impl Tab {
    fn write(self, xml: &mut Xml) {
        xml.element("w:tabs").content(|xml| {
            xml.element("w:tab")
                .attribute("w:val", if self.at_end { "right" } else { "left" })
                .attribute("w:pos", self.position.to_twips())
                .empty();
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
            Line::Multiple(line) => spacing
                .attribute("w:line", line)
                .attribute("w:lineRule", "auto")
                .empty(),
            Line::Exact(length) => spacing
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
        Alignment::Start => "left",
        Alignment::Center => "center",
        Alignment::End => "right",
    }
}
