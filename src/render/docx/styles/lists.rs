//! The styles of lists and captions.

use super::Sheet;
use crate::document::{Length, Role};
use crate::render::docx::numbering;
use crate::render::docx::paragraph_properties::{Indent, Numbering, ParagraphProperties};
use crate::render::docx::run_properties::RunProperties;
use crate::render::docx::style::ParagraphStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::xml::Xml;

impl Sheet<'_> {
    pub(super) fn write_list_styles(&self, xml: &mut Xml) {
        self.caption().write(xml);
        let styled = |id, paragraph| ParagraphStyle {
            paragraph,
            ..ParagraphStyle::new(id)
        };
        let indented = |start, hanging| ParagraphProperties {
            indent: Some(Indent {
                start,
                end: Length::ZERO,
                hanging,
            }),
            ..ParagraphProperties::default()
        };
        let hung = Length::points(18);
        styled(StyleId::List, indented(hung, hung)).write(xml);
        let lists = [
            (StyleId::ListBullet, numbering::BULLETS),
            (StyleId::ListNumber, numbering::NUMBERS),
        ];
        for (id, list) in lists {
            let paragraph = ParagraphProperties {
                numbering: Some(Numbering { list, level: 0 }),
                ..ParagraphProperties::default()
            };
            styled(id, paragraph).write(xml);
        }
        let text = numbering::continued(self.typography);
        styled(StyleId::ListContinue, indented(text, Length::ZERO)).write(xml);
    }

    fn caption(&self) -> ParagraphStyle<'static> {
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
    }
}
