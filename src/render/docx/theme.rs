//! `word/theme/theme1.xml`: the document's colours and fonts, by which styles name them
//! (ISO/IEC 29500-1 §14.2.7, §20.1.6).

use super::namespace;
use super::xml::Xml;
use crate::document::{Color, Fonts, Palette, StyleSheet};

const PAPER: Color = Color {
    red: 0xFF,
    green: 0xFF,
    blue: 0xFF,
};
const FOLLOWED_HYPERLINK: Color = Color {
    red: 0x95,
    green: 0x4F,
    blue: 0x72,
};

/// A colour of the theme: the element that defines it, the name by which WordprocessingML refers
/// to it (§17.18.97), and its value.
struct Slot {
    element: &'static str,
    reference: &'static str,
    color: Color,
}

/// The attributes that name a colour of the theme beside its value.
pub(crate) const REFERENCES: [&str; 2] = ["w:themeColor", "w:themeFill"];

/// Returns the twelve colours, in the order of `CT_ColorScheme`.
fn slots(palette: &Palette) -> [Slot; 12] {
    let slot = |element, reference, color| Slot {
        element,
        reference,
        color,
    };
    [
        slot("a:dk1", "text1", palette.text),
        slot("a:lt1", "background1", PAPER),
        slot("a:dk2", "text2", palette.band_text),
        slot("a:lt2", "background2", palette.label_fill),
        slot("a:accent1", "accent1", palette.band_fill),
        slot("a:accent2", "accent2", palette.column_heading_fill),
        slot("a:accent3", "accent3", palette.quiet),
        slot("a:accent4", "accent4", palette.rule),
        slot("a:accent5", "accent5", palette.watermark),
        slot("a:accent6", "accent6", palette.column_heading_text),
        slot("a:hlink", "hyperlink", palette.link),
        slot("a:folHlink", "followedHyperlink", FOLLOWED_HYPERLINK),
    ]
}

/// A colour as styles refer to it: by the theme's name for it, if it has one there, and always
/// by its value, for readers that know no themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ThemedColor {
    pub value: Color,
    pub reference: Option<&'static str>,
}

impl ThemedColor {
    /// Finds `color` among the theme's.
    pub(crate) fn find(palette: &Palette, color: Color) -> Self {
        ThemedColor {
            value: color,
            reference: slots(palette)
                .into_iter()
                .find(|slot| slot.color == color)
                .map(|slot| slot.reference),
        }
    }

    /// Returns the theme's colour for links.
    pub(crate) fn hyperlink(palette: &Palette) -> Self {
        ThemedColor {
            value: palette.link,
            reference: Some("hyperlink"),
        }
    }

    /// Makes a colour that the theme has no name for, whatever other colours look like it.
    pub(crate) fn plain(color: Color) -> Self {
        ThemedColor {
            value: color,
            reference: None,
        }
    }
}

pub(crate) fn write(xml: &mut Xml, styles: &StyleSheet) {
    xml.element("a:theme")
        .attribute("xmlns:a", namespace::DRAWING)
        .attribute("name", "Report")
        .content(|xml| {
            xml.element("a:themeElements").content(|xml| {
                write_colors(xml, &styles.palette);
                write_fonts(xml, &styles.fonts);
                write_formats(xml);
            });
        });
}

fn write_colors(xml: &mut Xml, palette: &Palette) {
    xml.element("a:clrScheme")
        .attribute("name", "Report")
        .content(|xml| {
            for slot in slots(palette) {
                xml.element(slot.element).content(|xml| {
                    xml.element("a:srgbClr")
                        .attribute("val", slot.color)
                        .empty();
                });
            }
        });
}

fn write_fonts(xml: &mut Xml, fonts: &Fonts) {
    xml.element("a:fontScheme")
        .attribute("name", "Report")
        .content(|xml| {
            for collection in ["a:majorFont", "a:minorFont"] {
                xml.element(collection).content(|xml| {
                    typeface(xml, "a:latin", fonts.named_family());
                    typeface(xml, "a:ea", "");
                    typeface(xml, "a:cs", fonts.named_complex_family());
                });
            }
        });
}

fn typeface(xml: &mut Xml, name: &'static str, family: &str) {
    xml.element(name).attribute("typeface", family).empty();
}

/// Writes the plainest format scheme there may be: three of each (§20.1.4.1.14).
fn write_formats(xml: &mut Xml) {
    xml.element("a:fmtScheme")
        .attribute("name", "Report")
        .content(|xml| {
            three(xml, "a:fillStyleLst", solid_fill);
            three(xml, "a:lnStyleLst", |xml| {
                xml.element("a:ln").attribute("w", 6350).content(solid_fill);
            });
            three(xml, "a:effectStyleLst", |xml| {
                xml.element("a:effectStyle")
                    .content(|xml| xml.empty("a:effectLst"));
            });
            three(xml, "a:bgFillStyleLst", solid_fill);
        });
}

fn three(xml: &mut Xml, name: &'static str, each: impl Fn(&mut Xml)) {
    xml.element(name).content(|xml| {
        for _ in 0..3 {
            each(xml);
        }
    });
}

/// Writes a fill with the colour of whatever it is applied to.
fn solid_fill(xml: &mut Xml) {
    xml.element("a:solidFill").content(|xml| {
        xml.element("a:schemeClr").attribute("val", "phClr").empty();
    });
}
