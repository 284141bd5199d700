//! `w:style`: paragraph and character styles (ISO/IEC 29500-1 §17.7.4.17).

use super::paragraph_properties::ParagraphProperties;
use super::run_properties::RunProperties;
use super::style_id::StyleId;
use super::xml::{Element, Xml};

/// A paragraph style.
#[derive(Debug, Clone)]
pub(crate) struct ParagraphStyle<'a> {
    pub id: StyleId,
    pub based_on: Option<StyleId>,
    /// The style of the paragraph that a user adds after one of this style.
    pub next: Option<StyleId>,
    /// Its place in an application's list of styles.
    pub priority: u8,
    /// Whether applications offer it among the first.
    pub quick: bool,
    pub paragraph: ParagraphProperties,
    pub run: RunProperties<'a>,
}

impl ParagraphStyle<'_> {
    /// Makes a style that looks like Normal.
    pub(crate) fn new(id: StyleId) -> Self {
        ParagraphStyle {
            id,
            based_on: Some(StyleId::Normal),
            next: None,
            priority: 99,
            quick: true,
            paragraph: ParagraphProperties::default(),
            run: RunProperties::default(),
        }
    }

    /// Writes the style in the order of `CT_Style`.
    pub(crate) fn write(&self, xml: &mut Xml) {
        begin(xml, "paragraph", self.id)
            .maybe("w:default", (self.id == StyleId::Normal).then_some(1))
            .content(|xml| {
                xml.value("w:name", self.id.name());
                xml.maybe_value("w:basedOn", self.based_on);
                xml.maybe_value("w:next", self.next);
                xml.value("w:uiPriority", self.priority);
                if self.quick {
                    xml.empty("w:qFormat");
                }
                self.paragraph.write(xml);
                self.run.write(xml);
            });
    }
}

/// A character style.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CharacterStyle<'a> {
    id: StyleId,
    priority: u8,
    run: RunProperties<'a>,
}

impl<'a> CharacterStyle<'a> {
    pub(crate) fn new(id: StyleId, priority: u8, run: RunProperties<'a>) -> Self {
        CharacterStyle { id, priority, run }
    }

    /// Writes the style that text has when it has none.
    pub(crate) fn write_default(xml: &mut Xml) {
        begin(xml, "character", StyleId::DefaultParagraphFont)
            .attribute("w:default", 1)
            .content(|xml| {
                xml.value("w:name", StyleId::DefaultParagraphFont.name());
                xml.value("w:uiPriority", 1);
                xml.empty("w:semiHidden");
                xml.empty("w:unhideWhenUsed");
            });
    }

    /// Writes the style in the order of `CT_Style`.
    pub(crate) fn write(&self, xml: &mut Xml) {
        begin(xml, "character", self.id).content(|xml| {
            xml.value("w:name", self.id.name());
            xml.value("w:basedOn", StyleId::DefaultParagraphFont);
            xml.value("w:uiPriority", self.priority);
            xml.empty("w:qFormat");
            self.run.write(xml);
        });
    }
}

/// Begins a style's element.
pub(crate) fn begin<'x>(xml: &'x mut Xml, kind: &str, id: StyleId) -> Element<'x> {
    xml.element("w:style")
        .attribute("w:type", kind)
        .maybe("w:customStyle", id.is_custom().then_some(1))
        .attribute("w:styleId", id)
}
