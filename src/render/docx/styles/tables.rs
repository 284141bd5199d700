//! The styles of text in tables.

use super::Sheet;
use crate::document::{Alignment, Length, Role};
use crate::render::docx::paragraph_properties::{
    Indent, LineSpacing, ParagraphProperties, Spacing,
};
use crate::render::docx::run_properties::RunProperties;
use crate::render::docx::style::ParagraphStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::xml::Xml;

impl Sheet<'_> {
    pub(super) fn write_table_text_styles(&self, xml: &mut Xml) {
        self.write_column_headings(xml);
        self.role(StyleId::TableText, Role::Cell).write(xml);
        let derived = |id, paragraph| derived(id, StyleId::TableText, paragraph);
        let unset = ParagraphProperties::default;
        let aligned = |alignment| ParagraphProperties {
            alignment: Some(alignment),
            ..unset()
        };
        derived(StyleId::TableCentered, aligned(Alignment::Center)).write(xml);
        derived(StyleId::TableFigure, aligned(Alignment::End)).write(xml);
        let figure = self.role(StyleId::KeyFigure, Role::Figure);
        // A multiple fits its larger type as well, a distance does not.
        let spacing = figure
            .paragraph
            .spacing
            .filter(|spacing| match spacing.line {
                LineSpacing::Exact(_) => true,
                LineSpacing::Multiple(_) => false,
            });
        let of_cell = self.document.styles.of(Role::Cell);
        let paragraph = ParagraphProperties {
            spacing: spacing.map(|spacing| Spacing {
                before: of_cell.space_before,
                after: of_cell.space_after,
                ..spacing
            }),
            ..unset()
        };
        ParagraphStyle {
            based_on: Some(StyleId::TableText),
            paragraph,
            ..figure
        }
        .write(xml);
        let item = self.hung(unset(), self.typography.hanging.item);
        derived(StyleId::TableItem, item).write(xml);
        let hang = self.document.styles.entry_hang();
        let entry = ParagraphProperties {
            indent: Some(Indent {
                start: hang,
                end: Length::ZERO,
                hanging: hang,
            }),
            ..unset()
        };
        derived(StyleId::TableEntry, entry).write(xml);
        let continuation = ParagraphProperties {
            keep_next: Some(true),
            ..unset()
        };
        derived(StyleId::TableContinuation, continuation).write(xml);
        self.table_end().write(xml);
    }

    fn write_column_headings(&self, xml: &mut Xml) {
        let heading = self.role(StyleId::TableHeading, Role::ColumnHeading);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                ..heading.paragraph
            },
            ..heading
        }
        .write(xml);
        let aligned = [
            (StyleId::TableHeadingCentered, Alignment::Center),
            (StyleId::TableHeadingFigure, Alignment::End),
        ];
        for (id, alignment) in aligned {
            let paragraph = ParagraphProperties {
                alignment: Some(alignment),
                ..ParagraphProperties::default()
            };
            derived(id, StyleId::TableHeading, paragraph).write(xml);
        }
    }

    /// Makes the style of the paragraph that must follow a table or end a section: as low as can
    /// be, so that it never makes a page of its own.
    fn table_end(&self) -> ParagraphStyle<'static> {
        ParagraphStyle {
            next: Some(StyleId::Normal),
            ..lowest(StyleId::TableEnd)
        }
    }
}

/// Makes a style of paragraphs that are as low as can be.
pub(super) fn lowest(id: StyleId) -> ParagraphStyle<'static> {
    ParagraphStyle {
        paragraph: ParagraphProperties {
            spacing: Some(Spacing {
                before: Length::ZERO,
                after: Length::ZERO,
                line: LineSpacing::Exact(Length::points(1)),
            }),
            ..ParagraphProperties::default()
        },
        run: RunProperties {
            size: Some(Length::points(1)),
            ..RunProperties::default()
        },
        ..ParagraphStyle::new(id)
    }
}

/// Makes a style that differs from another by its paragraph properties.
fn derived(id: StyleId, base: StyleId, paragraph: ParagraphProperties) -> ParagraphStyle<'static> {
    ParagraphStyle {
        based_on: Some(base),
        paragraph,
        ..ParagraphStyle::new(id)
    }
}
