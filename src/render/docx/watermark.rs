//! The watermark: a word as VML text art in a header, as Word itself makes it
//! (ISO/IEC 29500-4 §19.1). Word and LibreOffice know it by the shape's id.

use super::namespace;
use super::part::PageKind;
use super::xml::Xml;
use crate::document::{PageSetup, StyleSheet};

/// The formulas of text on a straight line, the shape type 136.
const FORMULAS: [&str; 14] = [
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
];

/// Writes a run that draws `word` diagonally behind the text.
pub(crate) fn write(
    xml: &mut Xml,
    page: &PageSetup,
    styles: &StyleSheet,
    word: &str,
    pages: PageKind,
) {
    xml.element("w:r").content(|xml| {
        xml.element("w:rPr").content(|xml| xml.empty("w:noProof"));
        xml.element("w:pict").content(|xml| {
            write_shape_type(xml);
            write_shape(xml, page, styles, word, pages);
        });
    });
}

fn write_shape_type(xml: &mut Xml) {
    xml.element("v:shapetype")
        .attribute("xmlns:v", namespace::VML)
        .attribute("xmlns:o", namespace::VML_OFFICE)
        .attribute("id", "_x0000_t136")
        .attribute("coordsize", "21600,21600")
        .attribute("o:spt", 136)
        .attribute("adj", 10800)
        .attribute("path", "m@7,l@8,m@5,21600l@6,21600e")
        .content(|xml| {
            xml.element("v:formulas").content(|xml| {
                for formula in FORMULAS {
                    xml.element("v:f").attribute("eqn", formula).empty();
                }
            });
            xml.element("v:path")
                .attribute("textpathok", "t")
                .attribute("o:connecttype", "custom")
                .attribute("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800")
                .attribute("o:connectangles", "270,180,90,0")
                .empty();
            xml.element("v:textpath")
                .attribute("on", "t")
                .attribute("fitshape", "t")
                .empty();
            xml.element("o:lock")
                .attribute("v:ext", "edit")
                .attribute("text", "t")
                .attribute("shapetype", "t")
                .empty();
        });
}

fn write_shape(xml: &mut Xml, page: &PageSetup, styles: &StyleSheet, word: &str, pages: PageKind) {
    let number = match pages {
        PageKind::Others => 1,
        PageKind::First => 2,
        PageKind::Turned => 3,
    };
    let Size { width, height } = size(page, word);
    let family = css_string(styles.fonts.named_family());
    xml.element("v:shape")
        .attribute("xmlns:v", namespace::VML)
        .attribute("xmlns:o", namespace::VML_OFFICE)
        .attribute("id", format_args!("PowerPlusWaterMarkObject{number}"))
        .attribute("o:spid", format_args!("_x0000_s{}", 2048 + number))
        .attribute("type", "#_x0000_t136")
        .attribute("alt", word)
        .attribute(
            "style",
            format_args!(
                "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;\
                 rotation:{};z-index:-251658752;\
                 mso-position-horizontal:center;mso-position-horizontal-relative:page;\
                 mso-position-vertical:center;mso-position-vertical-relative:page",
                rotation(page)
            ),
        )
        .attribute("o:allowincell", "f")
        .attribute("fillcolor", format_args!("#{}", styles.palette.watermark))
        .attribute("stroked", "f")
        .content(|xml| {
            xml.element("v:textpath")
                .attribute(
                    "style",
                    format_args!("font-family:{family};font-size:1pt;font-weight:bold"),
                )
                .attribute("string", word)
                .empty();
        });
}

/// The word's box before it is turned, in points.
struct Size {
    width: i64,
    height: i64,
}

/// Returns the box of a word that covers three fifths of the page's diagonal, as it does in every other
/// format.
///
/// Word stretches the word to the box; LibreOffice keeps the width and sets the height after the
/// font. Near the font's own proportions both look the same.
fn size(page: &PageSetup, word: &str) -> Size {
    /// The share of the diagonal, in hundredths.
    const SHARE: f64 = 62.0;
    /// The height of the box over the width of a capital, in hundredths: so high that letters are as
    /// high as the font has them.
    const LINE_TO_LETTER: i64 = 150;
    let width = (diagonal(page) * SHARE / 100.0).round() as i64;
    let letters = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
    Size {
        width,
        height: width * LINE_TO_LETTER / (100 * letters.clamp(1, 60)),
    }
}

/// Returns the page's diagonal in points.
fn diagonal(page: &PageSetup) -> f64 {
    f64::from(page.width.to_points()).hypot(f64::from(page.height.to_points()))
}

/// Returns how far a word is turned to rise along the page's diagonal: whole degrees, clockwise.
fn rotation(page: &PageSetup) -> i64 {
    let (width, height) = (page.width.to_points(), page.height.to_points());
    360 - (height / width).atan().to_degrees().round() as i64
}

/// Returns a family name as a CSS string.
fn css_string(family: &str) -> String {
    let name: String = family
        .chars()
        .filter(|character| !matches!(character, '"' | '\\'))
        .collect();
    format!("\"{name}\"")
}
