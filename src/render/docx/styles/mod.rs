//! `word/styles.xml`: document defaults and all styles (ISO/IEC 29500-1 §17.7).
//!
//! What the document's style sheet says of each role becomes a style, so that paragraphs need no
//! formatting of their own. Built-in styles carry their built-in names; ours come beside them.

mod characters;
mod charts;
mod headings;
mod lists;
mod tables;
mod text;

use super::line_height::LineHeight;
use super::paragraph_properties::{Indent, LineSpacing, ParagraphProperties, Spacing, Tab};
use super::run_properties::{Language, RunProperties, ThemeFonts};
use super::style::ParagraphStyle;
use super::style_id::StyleId;
use super::table_style;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Alignment, Color, Document, Length, Role, TextStyle};

/// How much styles say of their looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looks {
    /// What differs from the style Normal, which is ours.
    Whole,
    /// All of it: Normal may be anybody's.
    BesideOthers,
}

pub(crate) fn write(xml: &mut Xml, document: &Document, typography: &Typography, looks: Looks) {
    let sheet = Sheet {
        document,
        typography,
        looks,
        line_height: LineHeight::of(&document.styles.fonts),
    };
    xml.root("w:styles").content(|xml| {
        sheet.write_defaults(xml);
        sheet.write_normal(xml);
        sheet.write_headings(xml);
        sheet.write_text_styles(xml);
        sheet.write_table_text_styles(xml);
        if typography.has_charts {
            sheet.write_chart_styles(xml);
        }
        sheet.write_list_styles(xml);
        sheet.write_running_styles(xml);
        sheet.write_comment_styles(xml);
        sheet.write_character_styles(xml);
        table_style::write_all(xml, document, typography.has_charts);
        write_no_list(xml);
    });
}

/// What the styles are made from.
struct Sheet<'a> {
    document: &'a Document,
    typography: &'a Typography<'a>,
    looks: Looks,
    line_height: LineHeight,
}

impl Sheet<'_> {
    /// Writes `w:docDefaults`: fonts and language; all else is said by the style Normal.
    fn write_defaults(&self, xml: &mut Xml) {
        let language = &self.document.metadata.language;
        let properties = RunProperties {
            fonts: Some(ThemeFonts::Minor),
            language: Some(match self.typography.is_right_to_left() {
                false => Language::LeftToRight(language),
                true => Language::RightToLeft(language),
            }),
            ..RunProperties::default()
        };
        xml.element("w:docDefaults").content(|xml| {
            xml.element("w:rPrDefault")
                .content(|xml| properties.write(xml));
            xml.empty("w:pPrDefault");
        });
    }

    /// Makes a style that looks as the style sheet says of a role.
    fn role(&self, id: StyleId, role: Role) -> ParagraphStyle<'static> {
        let text = self.document.styles.of(role);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                spacing: Some(Spacing {
                    before: text.space_before,
                    after: text.space_after,
                    line: self.line(role, text),
                }),
                alignment: self.alignment(id, text),
                // A template may let the first lines of running text stand in.
                indent: (self.looks == Looks::BesideOthers).then(Indent::default),
                ..ParagraphProperties::default()
            },
            run: self.run(id, text),
            ..ParagraphStyle::new(id)
        }
    }

    /// Returns the distance between the lines of a role.
    ///
    /// Fonts of Arabic are half as high again as those of Latin. In a row that has both, cells would begin
    /// at different heights, so that lines there are as far apart as is said, whatever their font.
    fn line(&self, role: Role, text: &TextStyle) -> LineSpacing {
        let is_in_row = [
            Role::Cell,
            Role::ColumnHeading,
            Role::GroupLabel,
            Role::Figure,
        ];
        match self.typography.has_complex && is_in_row.contains(&role) {
            true => {
                let percent = u32::from(text.line_height_percent);
                LineSpacing::Exact(text.size.share(percent, 100))
            }
            false => LineSpacing::Multiple(self.line_height.multiple(text)),
        }
    }

    /// Makes the run properties of a role. Bold is said where it differs from Normal's.
    fn run(&self, id: StyleId, text: &TextStyle) -> RunProperties<'static> {
        let normal = match id {
            StyleId::Normal => false,
            _ => self.document.styles.of(Role::Body).bold,
        };
        let is_said = text.bold != normal || self.looks == Looks::BesideOthers;
        RunProperties {
            bold: is_said.then_some(text.bold),
            color: Some(self.color(text.color)),
            size: Some(text.size),
            ..RunProperties::default()
        }
    }

    /// Returns the alignment of a role, where it differs from Normal's, and Normal's from the
    /// start side.
    fn alignment(&self, id: StyleId, text: &TextStyle) -> Option<Alignment> {
        let inherited = match id {
            StyleId::Normal => Alignment::Start,
            _ => self.document.styles.of(Role::Body).alignment,
        };
        let is_said = text.alignment != inherited || self.looks == Looks::BesideOthers;
        is_said.then_some(text.alignment)
    }

    /// Returns the properties with lines that hang beside a number.
    fn hung(&self, properties: ParagraphProperties, hanging: Length) -> ParagraphProperties {
        if hanging == Length::ZERO {
            return properties;
        }
        ParagraphProperties {
            tabs: hanging_tab(Length::ZERO, hanging),
            indent: Some(Indent {
                start: hanging,
                end: Length::ZERO,
                hanging,
            }),
            ..properties
        }
    }

    fn color(&self, color: Color) -> ThemedColor {
        ThemedColor::find(&self.document.styles.palette, color)
    }
}

/// Returns the stop at which text begins that hangs beside a number, if any does.
fn hanging_tab(inset: Length, hanging: Length) -> Vec<Tab> {
    if hanging == Length::ZERO {
        return Vec::new();
    }
    vec![Tab::start(inset + hanging)]
}

/// Writes the numbering style that stands for no numbering.
fn write_no_list(xml: &mut Xml) {
    xml.element("w:style")
        .attribute("w:type", "numbering")
        .attribute("w:default", 1)
        .attribute("w:styleId", StyleId::NoList)
        .content(|xml| {
            xml.value("w:name", StyleId::NoList.name());
            xml.value("w:uiPriority", 99);
            xml.empty("w:semiHidden");
            xml.empty("w:unhideWhenUsed");
        });
}
