//! `word/settings.xml`: how applications treat the document (ISO/IEC 29500-1 §17.15).

use super::footnotes;
use super::namespace;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Document, Editing};

/// The compatibility settings that Word 2013 and later write into a new document ([MS-DOCX],
/// `compatSetting`).
const COMPATIBILITY: [(&str, u8); 6] = [
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
];

/// Which colours of the theme the names of colours mean (§17.15.1.20).
const COLOR_MAPPING: [(&str, &str); 12] = [
    ("w:bg1", "light1"),
    ("w:t1", "dark1"),
    ("w:bg2", "light2"),
    ("w:t2", "dark2"),
    ("w:accent1", "accent1"),
    ("w:accent2", "accent2"),
    ("w:accent3", "accent3"),
    ("w:accent4", "accent4"),
    ("w:accent5", "accent5"),
    ("w:accent6", "accent6"),
    ("w:hyperlink", "hyperlink"),
    ("w:followedHyperlink", "followedHyperlink"),
];

/// Writes the settings in the order of `CT_Settings`.
pub(crate) fn write(
    xml: &mut Xml,
    document: &Document,
    typography: &Typography,
    has_notes: bool,
    has_fonts: bool,
) {
    let language = &document.metadata.language;
    xml.root("w:settings").content(|xml| {
        xml.element("w:zoom").attribute("w:percent", 100).empty();
        if has_fonts {
            xml.empty("w:embedTrueTypeFonts");
        }
        write_editing(xml, document.editing);
        xml.value("w:defaultTabStop", 720);
        xml.value("w:evenAndOddHeaders", 0);
        xml.value("w:characterSpacingControl", "doNotCompress");
        if has_notes {
            write_note_separators(xml);
        }
        write_compatibility(xml);
        let (attribute, tag) = match typography.is_right_to_left() {
            false => ("w:val", language),
            true => ("w:bidi", language),
        };
        xml.element("w:themeFontLang")
            .attribute(attribute, tag)
            .empty();
        write_color_mapping(xml);
    });
}

/// Writes whether changes are tracked (§17.15.1.90), and only tracked ones allowed (§17.15.1.29).
fn write_editing(xml: &mut Xml, editing: Editing) {
    if editing != Editing::Free {
        xml.empty("w:trackRevisions");
    }
    if editing == Editing::TrackedOnly {
        xml.element("w:documentProtection")
            .attribute("w:edit", "trackedChanges")
            .attribute("w:enforcement", 1)
            .empty();
    }
}

/// Writes which of the footnotes are lines over the others (§17.11.9).
fn write_note_separators(xml: &mut Xml) {
    xml.element("w:footnotePr").content(|xml| {
        for (id, _, _) in footnotes::SEPARATORS {
            xml.element("w:footnote").attribute("w:id", id).empty();
        }
    });
}

fn write_compatibility(xml: &mut Xml) {
    xml.element("w:compat").content(|xml| {
        for (name, value) in COMPATIBILITY {
            xml.element("w:compatSetting")
                .attribute("w:name", name)
                .attribute("w:uri", namespace::WORD)
                .attribute("w:val", value)
                .empty();
        }
    });
}

fn write_color_mapping(xml: &mut Xml) {
    COLOR_MAPPING
        .into_iter()
        .fold(
            xml.element("w:clrSchemeMapping"),
            |element, (name, color)| element.attribute(name, color),
        )
        .empty();
}
