//! `w:footnoteReference`: the marks of notes, in the text and before the notes
//! (ISO/IEC 29500-1 §17.11.14).

use super::ids::Bookmark;
use super::run_properties::RunProperties;
use super::style_id::StyleId;
use super::xml::Xml;

/// Writes the mark of a note in the text, within the bookmark by which it is referred to again.
pub(crate) fn write_reference(xml: &mut Xml, id: usize, bookmark: Option<&Bookmark>) {
    if let Some(bookmark) = bookmark {
        bookmark.write_start(xml);
    }
    xml.element("w:r").content(|xml| {
        look().write(xml);
        xml.element("w:footnoteReference")
            .attribute("w:id", id)
            .empty();
    });
    if let Some(bookmark) = bookmark {
        bookmark.write_end(xml);
    }
}

/// Writes the number of a note as its mark looks.
pub(crate) fn write_number(xml: &mut Xml, id: usize) {
    xml.element("w:r").content(|xml| {
        look().write(xml);
        xml.element("w:t").text(&id.to_string());
    });
}

/// Returns the name of the bookmark around a note's mark; applications hide names that begin so.
pub(crate) fn bookmark_name(id: usize) -> String {
    format!("_RefNote{id}")
}

/// Returns how the mark of a note looks.
pub(crate) fn look() -> RunProperties<'static> {
    RunProperties {
        style: Some(StyleId::FootnoteReference),
        ..RunProperties::default()
    }
}
