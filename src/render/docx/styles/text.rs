//! The styles of text outside tables, and of what runs beside it.

use super::{Sheet, hanging_tab};
use crate::document::{Length, Role};
use crate::render::docx::callout::QUOTE_INSET;
use crate::render::docx::frame::{Frame, Padding, Side};
use crate::render::docx::paragraph_properties::{Indent, ParagraphProperties, Spacing, Tab};
use crate::render::docx::run_properties::RunProperties;
use crate::render::docx::style::ParagraphStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::theme::ThemedColor;
use crate::render::docx::xml::Xml;

/// Returns the space around a paragraph in a box: some outside, and not too much between the
/// paragraphs in it.
fn around_box(spacing: Spacing) -> Spacing {
    const BEFORE: Length = Length::points(4);
    const AFTER: Length = Length::points(5);
    Spacing {
        before: spacing.before.max(BEFORE),
        after: spacing.after.min(AFTER),
        ..spacing
    }
}

impl Sheet<'_> {
    /// Writes the style of running text; right-to-left paragraphs are a matter of the whole document.
    pub(super) fn write_normal(&self, xml: &mut Xml) {
        let body = self.role(StyleId::Normal, Role::Body);
        ParagraphStyle {
            based_on: None,
            priority: 0,
            paragraph: ParagraphProperties {
                bidi: self.typography.is_right_to_left().then_some(true),
                ..body.paragraph
            },
            ..body
        }
        .write(xml);
    }

    pub(super) fn write_text_styles(&self, xml: &mut Xml) {
        let hanging = self.typography.hanging.text;
        if hanging > Length::ZERO {
            ParagraphStyle {
                paragraph: ParagraphProperties {
                    tabs: hanging_tab(Length::ZERO, hanging),
                    indent: Some(Indent {
                        start: hanging,
                        end: Length::ZERO,
                        hanging,
                    }),
                    ..ParagraphProperties::default()
                },
                ..ParagraphStyle::new(StyleId::NumberedText)
            }
            .write(xml);
        }
        self.role(StyleId::Remark, Role::Remark).write(xml);
        self.note().write(xml);
        self.quote().write(xml);
        self.prompt().write(xml);
    }

    /// Makes the style of remarks on the document: a tinted box.
    fn note(&self) -> ParagraphStyle<'static> {
        let style = self.role(StyleId::Note, Role::Body);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                frame: Some(self.tinted(None)),
                spacing: style.paragraph.spacing.map(around_box),
                indent: Some(self.box_indent()),
                ..ParagraphProperties::default()
            },
            ..ParagraphStyle::new(StyleId::Note)
        }
    }

    fn quote(&self) -> ParagraphStyle<'static> {
        let palette = &self.document.styles.palette;
        ParagraphStyle {
            priority: 29,
            paragraph: ParagraphProperties {
                frame: Some(Frame::Ruled {
                    side: Side::start(self.typography.direction),
                    color: self.color(palette.rule),
                    space: Length::points(9),
                }),
                indent: Some(Indent {
                    start: QUOTE_INSET,
                    end: QUOTE_INSET,
                    hanging: Length::ZERO,
                }),
                ..ParagraphProperties::default()
            },
            ..ParagraphStyle::new(StyleId::Quote)
        }
    }

    /// Makes the style of what waits to be replaced. Its colour is that of running text: the
    /// prompt's own is the character style's, which goes when an author types.
    fn prompt(&self) -> ParagraphStyle<'static> {
        let style = self.role(StyleId::Prompt, Role::Prompt);
        let quiet = self.color(self.document.styles.palette.quiet);
        ParagraphStyle {
            next: Some(StyleId::Normal),
            paragraph: ParagraphProperties {
                frame: Some(self.tinted(Some(quiet))),
                spacing: style.paragraph.spacing.map(around_box),
                indent: Some(self.box_indent()),
                ..style.paragraph
            },
            run: RunProperties {
                color: None,
                ..style.run
            },
            ..style
        }
    }

    /// Makes a tinted box, perhaps with a rule at the start side.
    fn tinted(&self, rule: Option<ThemedColor>) -> Frame {
        let sheet = &self.document.styles;
        Frame::Filled {
            fill: self.color(sheet.palette.note_fill),
            padding: Padding {
                block: sheet.cell_padding_block,
                inline: sheet.cell_padding_inline,
            },
            rule: rule.map(|color| (Side::start(self.typography.direction), color)),
        }
    }

    fn box_indent(&self) -> Indent {
        let inset = self.typography.box_inset();
        Indent {
            start: inset,
            end: inset,
            hanging: Length::ZERO,
        }
    }

    /// Writes the styles of running lines, with a tab stop at the end side, and of notes.
    pub(super) fn write_running_styles(&self, xml: &mut Xml) {
        for id in [StyleId::Header, StyleId::Footer] {
            let style = self.role(id, Role::Running);
            ParagraphStyle {
                quick: false,
                paragraph: ParagraphProperties {
                    tabs: vec![Tab::end(self.typography.running_width)],
                    ..style.paragraph
                },
                ..style
            }
            .write(xml);
        }
        ParagraphStyle {
            quick: false,
            ..self.role(StyleId::FootnoteText, Role::Remark)
        }
        .write(xml);
    }

    /// Writes the styles that applications use for comments.
    pub(super) fn write_comment_styles(&self, xml: &mut Xml) {
        ParagraphStyle {
            quick: false,
            run: RunProperties {
                size: Some(self.document.styles.of(Role::Cell).size),
                ..RunProperties::default()
            },
            ..ParagraphStyle::new(StyleId::CommentText)
        }
        .write(xml);
        ParagraphStyle {
            based_on: Some(StyleId::CommentText),
            next: Some(StyleId::CommentText),
            quick: false,
            run: RunProperties {
                bold: Some(true),
                ..RunProperties::default()
            },
            ..ParagraphStyle::new(StyleId::CommentSubject)
        }
        .write(xml);
    }
}
