//! `word/styles.xml`: document defaults and all styles (ISO/IEC 29500-1 §17.7).
//!
//! What the document's style sheet says of each role becomes a style, so that paragraphs need no
//! formatting of their own. Built-in styles carry their built-in names; ours come beside them.

use super::line_height::LineHeight;
use super::numbering;
use super::paragraph_properties::{Frame, Indent, Line, ParagraphProperties, Spacing, Tab};
use super::run_properties::{Language, RunProperties, ThemeFonts};
use super::style::{CharacterStyle, ParagraphStyle};
use super::style_id::StyleId;
use super::table_style;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Alignment, Color, Document, Length, Role, TextStyle};

pub fn write(xml: &mut Xml, document: &Document, typography: &Typography) {
    let sheet = Sheet {
        document,
        typography,
        line_height: LineHeight::of(&document.styles.fonts),
    };
    xml.root("w:styles").content(|xml| {
        sheet.write_defaults(xml);
        sheet.write_text_styles(xml);
        sheet.write_table_text_styles(xml);
        sheet.write_list_styles(xml);
        sheet.write_running_styles(xml);
        sheet.write_comment_styles(xml);
        sheet.write_character_styles(xml);
        table_style::write_all(xml, document);
        write_no_list(xml);
    });
}

/// What the styles are made from.
struct Sheet<'a> {
    document: &'a Document,
    typography: &'a Typography<'a>,
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

    /// Writes the styles of text outside tables. Hyphens are a matter of wide table columns, so
    /// Normal suppresses them; right-to-left paragraphs are a matter of the whole document.
    fn write_text_styles(&self, xml: &mut Xml) {
        let body = self.role(StyleId::Normal, Role::Body);
        ParagraphStyle {
            based_on: None,
            priority: 0,
            paragraph: ParagraphProperties {
                suppress_hyphens: self.typography.hyphenates.then_some(true),
                bidi: self.typography.is_right_to_left(),
                ..body.paragraph
            },
            ..body
        }
        .write(xml);
        self.heading(StyleId::Title, Role::Title, 0, 10).write(xml);
        ParagraphStyle {
            next: Some(StyleId::Normal),
            priority: 11,
            ..self.role(StyleId::Subtitle, Role::Subtitle)
        }
        .write(xml);
        self.heading(StyleId::Heading1, Role::Title, 0, 9)
            .write(xml);
        self.band().write(xml);
        self.group_label().write(xml);
    }

    /// Makes a heading's style: kept with what follows, listed in the outline.
    fn heading(
        &self,
        id: StyleId,
        role: Role,
        outline_level: u8,
        priority: u8,
    ) -> ParagraphStyle<'static> {
        let style = self.role(id, role);
        ParagraphStyle {
            next: Some(StyleId::Normal),
            priority,
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                keep_lines: true,
                outline_level: Some(outline_level),
                ..style.paragraph
            },
            run: RunProperties {
                fonts: Some(ThemeFonts::Major),
                ..style.run
            },
            ..style
        }
    }

    /// Makes the style of section headings: a band as wide as the tables, lying on the next one.
    fn band(&self) -> ParagraphStyle<'static> {
        let style = self.heading(StyleId::Heading2, Role::Band, 1, 9);
        let sheet = &self.document.styles;
        let inset = self.typography.frame_inset(Role::Band);
        let spacing = style.paragraph.spacing.map(|spacing| Spacing {
            after: Length::ZERO,
            ..spacing
        });
        ParagraphStyle {
            paragraph: ParagraphProperties {
                frame: Some(Frame {
                    fill: self.color(sheet.palette.band_fill),
                    block: sheet.cell_padding_block,
                    inline: sheet.cell_padding_inline,
                }),
                spacing,
                indent: Some(Indent {
                    start: inset + self.typography.hanging.band,
                    end: inset,
                    hanging: self.typography.hanging.band,
                }),
                tab: self.hanging_tab(inset, self.typography.hanging.band),
                ..style.paragraph
            },
            ..style
        }
    }

    fn group_label(&self) -> ParagraphStyle<'static> {
        let style = self.heading(StyleId::Heading3, Role::GroupLabel, 2, 9);
        ParagraphStyle {
            next: Some(StyleId::TableText),
            paragraph: self.hung(style.paragraph, self.typography.hanging.label),
            ..style
        }
    }

    /// Writes the styles of text in tables.
    fn write_table_text_styles(&self, xml: &mut Xml) {
        let heading = self.role(StyleId::TableHeading, Role::ColumnHeading);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                ..heading.paragraph
            },
            ..heading
        }
        .write(xml);
        let hyphenates = self.typography.hyphenates;
        let text = self.role(StyleId::TableText, Role::Cell);
        let text = ParagraphStyle {
            paragraph: ParagraphProperties {
                suppress_hyphens: hyphenates.then_some(false),
                ..text.paragraph
            },
            ..text
        };
        text.write(xml);
        let derived = |id, paragraph| ParagraphStyle {
            based_on: Some(StyleId::TableText),
            paragraph,
            ..ParagraphStyle::new(id)
        };
        let unset = ParagraphProperties::default;
        let narrow = ParagraphProperties {
            suppress_hyphens: hyphenates.then_some(true),
            ..unset()
        };
        derived(StyleId::TableTextNarrow, narrow).write(xml);
        let item = self.hung(unset(), self.typography.hanging.item);
        derived(StyleId::TableItem, item).write(xml);
        let continuation = ParagraphProperties {
            keep_next: Some(true),
            ..unset()
        };
        derived(StyleId::TableContinuation, continuation).write(xml);
        self.table_end().write(xml);
    }

    /// Makes the style of the paragraph that must follow a table: as low as can be, so that it
    /// never makes a page of its own.
    fn table_end(&self) -> ParagraphStyle<'static> {
        ParagraphStyle {
            next: Some(StyleId::Normal),
            paragraph: ParagraphProperties {
                spacing: Some(Spacing {
                    before: Length::ZERO,
                    after: Length::ZERO,
                    line: Line::Exact(Length::points(1)),
                }),
                ..ParagraphProperties::default()
            },
            run: RunProperties {
                size: Some(Length::points(1)),
                ..RunProperties::default()
            },
            ..ParagraphStyle::new(StyleId::TableEnd)
        }
    }

    fn write_list_styles(&self, xml: &mut Xml) {
        let cell = self.document.styles.of(Role::Cell);
        ParagraphStyle {
            next: Some(StyleId::Normal),
            priority: 35,
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                ..ParagraphProperties::default()
            },
            run: RunProperties {
                color: Some(self.color(self.document.styles.palette.quiet)),
                size: Some(cell.size),
                ..RunProperties::default()
            },
            ..ParagraphStyle::new(StyleId::Caption)
        }
        .write(xml);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                indent: Some(Indent {
                    start: Length::points(18),
                    end: Length::ZERO,
                    hanging: Length::points(18),
                }),
                ..ParagraphProperties::default()
            },
            ..ParagraphStyle::new(StyleId::List)
        }
        .write(xml);
        let lists = [
            (StyleId::ListBullet, numbering::BULLETS),
            (StyleId::ListNumber, numbering::NUMBERS),
        ];
        for (id, definition) in lists {
            ParagraphStyle {
                paragraph: ParagraphProperties {
                    numbering: Some(definition),
                    ..ParagraphProperties::default()
                },
                ..ParagraphStyle::new(id)
            }
            .write(xml);
        }
    }

    /// Writes the styles of running lines, with a tab stop at the end side.
    fn write_running_styles(&self, xml: &mut Xml) {
        for id in [StyleId::Header, StyleId::Footer] {
            let style = self.role(id, Role::Running);
            ParagraphStyle {
                quick: false,
                paragraph: ParagraphProperties {
                    tab: Some(Tab {
                        position: self.document.page.text_width(),
                        at_end: true,
                    }),
                    ..style.paragraph
                },
                ..style
            }
            .write(xml);
        }
    }

    /// Writes the styles that applications use for comments.
    fn write_comment_styles(&self, xml: &mut Xml) {
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

    fn write_character_styles(&self, xml: &mut Xml) {
        CharacterStyle::write_default(xml);
        let palette = &self.document.styles.palette;
        let unset = RunProperties::default;
        let colored = |color| RunProperties {
            color: Some(color),
            ..unset()
        };
        let quiet = colored(self.color(palette.quiet));
        let strong = RunProperties {
            bold: Some(true),
            ..unset()
        };
        let hyperlink = RunProperties {
            underline: true,
            ..colored(ThemedColor::hyperlink())
        };
        let comment_reference = RunProperties {
            size: Some(Length::points(8)),
            ..unset()
        };
        CharacterStyle::new(StyleId::Strong, 22, strong).write(xml);
        CharacterStyle::new(StyleId::Quiet, 23, quiet).write(xml);
        CharacterStyle::new(StyleId::PlaceholderText, 99, quiet).write(xml);
        CharacterStyle::new(StyleId::Hyperlink, 99, hyperlink).write(xml);
        CharacterStyle::new(StyleId::CommentReference, 99, comment_reference).write(xml);
    }

    /// Makes a style that looks as the style sheet says of a role.
    fn role(&self, id: StyleId, role: Role) -> ParagraphStyle<'static> {
        let text = self.document.styles.of(role);
        ParagraphStyle {
            paragraph: ParagraphProperties {
                spacing: Some(Spacing {
                    before: text.space_before,
                    after: text.space_after,
                    line: Line::Multiple(self.line_height.multiple(text)),
                }),
                alignment: self.alignment(id, text),
                ..ParagraphProperties::default()
            },
            run: self.run(id, text),
            ..ParagraphStyle::new(id)
        }
    }

    /// Makes the run properties of a role. Bold is said where it differs from Normal's.
    fn run(&self, id: StyleId, text: &TextStyle) -> RunProperties<'static> {
        let normal = match id {
            StyleId::Normal => false,
            _ => self.document.styles.of(Role::Body).bold,
        };
        RunProperties {
            bold: (text.bold != normal).then_some(text.bold),
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
        (text.alignment != inherited).then_some(text.alignment)
    }

    /// Returns the properties with lines that hang beside a number.
    fn hung(&self, properties: ParagraphProperties, hanging: Length) -> ParagraphProperties {
        if hanging == Length::ZERO {
            return properties;
        }
        ParagraphProperties {
            tab: self.hanging_tab(Length::ZERO, hanging),
            indent: Some(Indent {
                start: hanging,
                end: Length::ZERO,
                hanging,
            }),
            ..properties
        }
    }

    fn hanging_tab(&self, inset: Length, hanging: Length) -> Option<Tab> {
        (hanging > Length::ZERO).then_some(Tab {
            position: inset + hanging,
            at_end: false,
        })
    }

    fn color(&self, color: Color) -> ThemedColor {
        ThemedColor::find(&self.document.styles.palette, color)
    }
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
