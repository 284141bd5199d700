//! `w:rPr`: what a run of text looks like, in a style or directly (ISO/IEC 29500-1 §17.3.2.28).

use super::frame::{Hatching, hatched};
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::xml::Xml;
use crate::document::{Length, Script};

/// Properties of a run; what is not set is inherited.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct RunProperties<'a> {
    pub style: Option<StyleId>,
    pub fonts: Option<ThemeFonts>,
    pub bold: Option<bool>,
    /// In left-to-right scripts; others have no italics.
    pub italic: Option<bool>,
    /// A line through the text.
    pub strike: Option<bool>,
    pub color: Option<ThemedColor>,
    pub size: Option<Length>,
    pub underline: Option<Underline>,
    /// Whether a thin line stands around the text, in the colour.
    pub border: Option<ThemedColor>,
    pub fill: Option<ThemedColor>,
    /// Lines over the fill.
    pub hatching: Option<Hatching>,
    pub superscript: bool,
    /// Whether the text is of a right-to-left script.
    pub rtl: bool,
    pub language: Option<Language<'a>>,
}

/// Which fonts of the theme.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ThemeFonts {
    Major,
    Minor,
}

/// A line below the text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Underline {
    Single,
    /// In a colour of its own.
    Thick(ThemedColor),
}

/// A language of a script's kind.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Language<'a> {
    LeftToRight(&'a str),
    RightToLeft(&'a str),
    EastAsian(&'a str),
}

impl<'a> Language<'a> {
    /// Makes the language of text in a script (§17.3.2.20).
    pub(crate) fn of(tag: &'a str, script: Script) -> Self {
        match script {
            Script::Hebrew | Script::Arabic => Language::RightToLeft(tag),
            Script::Han | Script::Kana | Script::Hangul => Language::EastAsian(tag),
            _ => Language::LeftToRight(tag),
        }
    }
}

impl RunProperties<'_> {
    /// Writes the properties in the order of `EG_RPrBase`, or nothing if none is set.
    ///
    /// Bold and size are written for complex scripts, too (§17.3.2.2, §17.3.2.39).
    pub(crate) fn write(&self, xml: &mut Xml) {
        if self.is_empty() {
            return;
        }
        xml.element("w:rPr").content(|xml| {
            xml.maybe_value("w:rStyle", self.style);
            if let Some(fonts) = self.fonts {
                fonts.write(xml);
            }
            xml.on_off("w:b", self.bold);
            xml.on_off("w:bCs", self.bold);
            xml.on_off("w:i", self.italic);
            xml.on_off("w:strike", self.strike);
            if let Some(color) = self.color {
                xml.element("w:color")
                    .attribute("w:val", color.value)
                    .maybe("w:themeColor", color.reference)
                    .empty();
            }
            let size = self.size.map(Length::to_half_points);
            xml.maybe_value("w:sz", size);
            xml.maybe_value("w:szCs", size);
            if let Some(underline) = self.underline {
                underline.write(xml);
            }
            if let Some(color) = self.border {
                write_border(xml, color);
            }
            if let Some(fill) = self.fill {
                hatched(xml, fill, self.hatching);
            }
            if self.superscript {
                xml.value("w:vertAlign", "superscript");
            }
            if self.rtl {
                xml.empty("w:rtl");
            }
            if let Some(language) = self.language {
                language.write(xml);
            }
        });
    }

    fn is_empty(&self) -> bool {
        self.style.is_none()
            && self.fonts.is_none()
            && self.bold.is_none()
            && self.italic.is_none()
            && self.strike.is_none()
            && self.color.is_none()
            && self.size.is_none()
            && self.underline.is_none()
            && self.border.is_none()
            && self.fill.is_none()
            && !self.superscript
            && !self.rtl
            && self.language.is_none()
    }
}

impl ThemeFonts {
    fn write(self, xml: &mut Xml) {
        let [latin, east_asian, complex] = match self {
            ThemeFonts::Major => ["majorHAnsi", "majorEastAsia", "majorBidi"],
            ThemeFonts::Minor => ["minorHAnsi", "minorEastAsia", "minorBidi"],
        };
        xml.element("w:rFonts")
            .attribute("w:asciiTheme", latin)
            .attribute("w:eastAsiaTheme", east_asian)
            .attribute("w:hAnsiTheme", latin)
            .attribute("w:cstheme", complex)
            .empty();
    }
}

impl Underline {
    fn write(self, xml: &mut Xml) {
        match self {
            Underline::Single => xml.value("w:u", "single"),
            Underline::Thick(color) => xml
                .element("w:u")
                .attribute("w:val", "thick")
                .attribute("w:color", color.value)
                .maybe("w:themeColor", color.reference)
                .empty(),
        }
    }
}

/// Writes `w:bdr`: a line of half a point.
fn write_border(xml: &mut Xml, color: ThemedColor) {
    xml.element("w:bdr")
        .attribute("w:val", "single")
        .attribute("w:sz", 4)
        .attribute("w:space", 0)
        .attribute("w:color", color.value)
        .maybe("w:themeColor", color.reference)
        .empty();
}

impl Language<'_> {
    fn write(self, xml: &mut Xml) {
        let (attribute, tag) = match self {
            Language::LeftToRight(tag) => ("w:val", tag),
            Language::RightToLeft(tag) => ("w:bidi", tag),
            Language::EastAsian(tag) => ("w:eastAsia", tag),
        };
        xml.element("w:lang").attribute(attribute, tag).empty();
    }
}
