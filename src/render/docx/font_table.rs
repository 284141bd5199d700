//! `word/fontTable.xml`: the fonts by name, with what helps a reader who lacks one to choose
//! another (ISO/IEC 29500-1 §17.8.3). None is embedded.

use super::xml::Xml;
use crate::document::Fonts;

pub fn write(xml: &mut Xml, fonts: &Fonts) {
    let mut families: Vec<&str> = Vec::new();
    for family in fonts.families.iter().chain([&fonts.complex_family]) {
        if !family.is_empty() && !families.contains(&family.as_str()) {
            families.push(family);
        }
    }
    xml.root("w:fonts").content(|xml| {
        for family in families {
            xml.element("w:font")
                .attribute("w:name", family)
                .content(|xml| {
                    let charset = if family == fonts.complex_family {
                        ARABIC
                    } else {
                        ANSI
                    };
                    xml.value("w:charset", charset);
                    xml.value("w:family", kind(family));
                    xml.value("w:pitch", "variable");
                });
        }
    });
}

const ANSI: &str = "00";
const ARABIC: &str = "B2";

/// Returns the kind of a font family (§17.18.30), as far as its name tells.
fn kind(family: &str) -> &'static str {
    if family.contains("Sans") {
        "swiss"
    } else if family.contains("Serif") {
        "roman"
    } else {
        "auto"
    }
}
