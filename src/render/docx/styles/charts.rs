//! The styles of text in charts. A document without charts has none of them.

use super::Sheet;
use super::tables::lowest;
use crate::document::{Alignment, Length, Role};
use crate::render::docx::chart_key;
use crate::render::docx::frame::Frame;
use crate::render::docx::paragraph_properties::{Indent, ParagraphProperties, Spacing};
use crate::render::docx::style::ParagraphStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::xml::Xml;

impl Sheet<'_> {
    pub(super) fn write_chart_styles(&self, xml: &mut Xml) {
        let text = self.role(StyleId::ChartText, Role::Chart);
        let line = text.paragraph.spacing.map(|spacing| spacing.line);
        text.write(xml);
        let derived = |id, paragraph| ParagraphStyle {
            based_on: Some(StyleId::ChartText),
            quick: false,
            paragraph,
            ..ParagraphStyle::new(id)
        };
        let unset = ParagraphProperties::default;
        let key = ParagraphProperties {
            keep_next: Some(true),
            keep_lines: true,
            spacing: line.map(|line| Spacing {
                before: Length::points(3),
                after: Length::points(4),
                line,
            }),
            ..unset()
        };
        derived(StyleId::ChartKey, key).write(xml);
        let centered = |keep_next| ParagraphProperties {
            keep_next,
            alignment: Some(Alignment::Center),
            ..unset()
        };
        derived(StyleId::ChartValue, centered(None)).write(xml);
        self.chart_blank().write(xml);
        derived(StyleId::ChartScale, centered(Some(true))).write(xml);
        let item = self.hung(unset(), self.typography.hanging.chart_item);
        derived(StyleId::ChartItem, item).write(xml);
        self.chart_band().write(xml);
        self.chart_bar().write(xml);
    }

    /// Makes the style of a value in a part without colour: an outline of its own, for that of a
    /// cell is shared with the cells around it.
    fn chart_blank(&self) -> ParagraphStyle<'static> {
        ParagraphStyle {
            based_on: Some(StyleId::ChartValue),
            quick: false,
            paragraph: ParagraphProperties {
                frame: Some(Frame::Outlined {
                    color: chart_key::outline(&self.document.styles.palette),
                }),
                indent: Some(Indent {
                    start: Frame::BORDER_WIDTH,
                    end: Frame::BORDER_WIDTH,
                    hanging: Length::ZERO,
                }),
                ..ParagraphProperties::default()
            },
            ..ParagraphStyle::new(StyleId::ChartBlank)
        }
    }

    /// Makes the style of a band's label, kept with the rows below it.
    fn chart_band(&self) -> ParagraphStyle<'static> {
        let style = self.role(StyleId::ChartBand, Role::Band);
        let line = style.paragraph.spacing.map(|spacing| spacing.line);
        ParagraphStyle {
            quick: false,
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                spacing: line.map(|line| Spacing {
                    before: Length::ZERO,
                    after: Length::ZERO,
                    line,
                }),
                ..style.paragraph
            },
            ..style
        }
    }

    /// Makes the style of the paragraph in a cell of a bar: so low that it makes no row higher.
    fn chart_bar(&self) -> ParagraphStyle<'static> {
        ParagraphStyle {
            quick: false,
            ..lowest(StyleId::ChartBar)
        }
    }
}
