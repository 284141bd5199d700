//! `word/fontTable.xml`: the fonts by name, with what helps a reader who lacks one to choose
//! another (ISO/IEC 29500-1 §17.8.3), and those that the file carries.

use super::embedded_fonts::{EmbeddedFont, EmbeddedFonts};
use super::font_file::{Cut, FontFile};
use super::markup::{Child, Node};
use super::namespace;
use super::xml::Xml;
use crate::document::Fonts;
use crate::numerals::hexadecimal;

pub(crate) fn write(xml: &mut Xml, fonts: &Fonts, embedded: &EmbeddedFonts) {
    xml.root("w:fonts").content(|xml| {
        for family in families(fonts) {
            write_family(xml, fonts, family, embedded);
        }
    });
}

/// Writes the font table of a template, with the fonts that the file carries.
pub(crate) fn write_with(xml: &mut Xml, fonts: &Node, embedded: &EmbeddedFonts) {
    let mut fonts = fonts.clone();
    for font in fonts.nodes_mut() {
        let family = font.attribute("w:name").unwrap_or_default().to_owned();
        for file in embedded.of_family(&family) {
            let mut node = Node::new(file.element());
            node.set("r:id", &file.relationship);
            node.set("w:fontKey", &file.key());
            font.children.push(Child::Node(node));
        }
    }
    fonts.set("xmlns:r", namespace::RELATIONSHIP_REFERENCES);
    xml.copy_node(&fonts);
}

/// Returns the families, each once: those that the file is set in come first.
fn families(fonts: &Fonts) -> Vec<&str> {
    let named = [fonts.named_family(), fonts.named_complex_family()];
    let others = fonts.families.iter().map(String::as_str);
    let mut families: Vec<&str> = Vec::new();
    for family in named.into_iter().chain(others) {
        if !family.is_empty() && !families.contains(&family) {
            families.push(family);
        }
    }
    families
}

/// Writes a family in the order of `CT_Font`.
fn write_family(xml: &mut Xml, fonts: &Fonts, family: &str, embedded: &EmbeddedFonts) {
    let is_complex = family == fonts.named_complex_family() && family != fonts.named_family();
    let files = FontFile::of_family(fonts, family);
    let regular = files.iter().find(|file| file.cut == Cut::Regular);
    xml.element("w:font")
        .attribute("w:name", family)
        .content(|xml| {
            let substitutes = substitutes(fonts, family);
            if !substitutes.is_empty() {
                xml.value("w:altName", substitutes);
            }
            if let Some(panose) = regular.and_then(|file| file.panose) {
                xml.value("w:panose1", hexadecimal(&panose).to_uppercase());
            }
            xml.value("w:charset", if is_complex { ARABIC } else { ANSI });
            xml.value("w:family", kind(family));
            xml.value("w:pitch", "variable");
            if let Some(coverage) = regular.and_then(|file| file.coverage) {
                const RANGES: [&str; 4] = ["w:usb0", "w:usb1", "w:usb2", "w:usb3"];
                const CODE_PAGES: [&str; 2] = ["w:csb0", "w:csb1"];
                let bits = RANGES.iter().zip(coverage.ranges);
                bits.chain(CODE_PAGES.iter().zip(coverage.code_pages))
                    .fold(xml.element("w:sig"), |element, (name, bits)| {
                        element.attribute(name, format_args!("{bits:08X}"))
                    })
                    .empty();
            }
            for font in embedded.of_family(family) {
                write_embedded(xml, font);
            }
        });
}

fn write_embedded(xml: &mut Xml, font: &EmbeddedFont) {
    xml.element(font.element())
        .attribute("r:id", &font.relationship)
        .attribute("w:fontKey", font.key())
        .empty();
}

/// Returns the names of the fonts that stand in for a family, with commas between them (§17.8.3.1).
fn substitutes(fonts: &Fonts, family: &str) -> String {
    let named = &fonts.named;
    let names = if family == fonts.named_family() {
        &named.substitutes[..]
    } else if family == fonts.named_complex_family() {
        &named.complex_substitutes[..]
    } else {
        &[]
    };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.join(",")
}

const ANSI: &str = "00";
const ARABIC: &str = "B2";

/// Returns the kind of a font family (§17.18.30), as far as its name tells.
fn kind(family: &str) -> &'static str {
    /// Families without serifs whose names do not say so.
    const SANS: [&str; 6] = [
        "Arial",
        "Calibri",
        "Aptos",
        "Segoe UI",
        "Helvetica",
        "Verdana",
    ];
    if family.contains("Sans") || SANS.iter().any(|name| family.starts_with(name)) {
        "swiss"
    } else if family.contains("Serif") || family.starts_with("Times") {
        "roman"
    } else {
        "auto"
    }
}
