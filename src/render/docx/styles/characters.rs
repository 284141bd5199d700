//! The character styles.

use super::Sheet;
use crate::document::{Length, Role};
use crate::render::docx::run_properties::{RunProperties, Underline};
use crate::render::docx::style::CharacterStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::theme::ThemedColor;
use crate::render::docx::xml::Xml;

impl Sheet<'_> {
    pub(super) fn write_character_styles(&self, xml: &mut Xml) {
        CharacterStyle::write_default(xml);
        let palette = &self.document.styles.palette;
        let unset = RunProperties::default;
        let colored = |color| RunProperties {
            color: Some(color),
            ..unset()
        };
        let quiet = colored(self.color(palette.quiet));
        let prompt = colored(self.color(self.document.styles.of(Role::Prompt).color));
        let strong = RunProperties {
            bold: Some(true),
            ..unset()
        };
        let emphasis = RunProperties {
            italic: Some(true),
            ..unset()
        };
        let hyperlink = RunProperties {
            underline: Some(Underline::Single),
            ..colored(ThemedColor::hyperlink(palette))
        };
        let footnote_reference = RunProperties {
            superscript: true,
            ..unset()
        };
        let comment_reference = RunProperties {
            size: Some(Length::points(8)),
            ..unset()
        };
        CharacterStyle::new(StyleId::Emphasis, 20, emphasis).write(xml);
        CharacterStyle::new(StyleId::Strong, 22, strong).write(xml);
        CharacterStyle::new(StyleId::Quiet, 23, quiet).write(xml);
        CharacterStyle::new(StyleId::PlaceholderText, 99, prompt).write(xml);
        CharacterStyle::new(StyleId::Hyperlink, 99, hyperlink).write(xml);
        CharacterStyle::new(StyleId::FootnoteReference, 99, footnote_reference).write(xml);
        CharacterStyle::new(StyleId::CommentReference, 99, comment_reference).write(xml);
    }
}
