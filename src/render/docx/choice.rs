//! `w:sdt` in a line: choices, as drop-down content controls (ISO/IEC 29500-1 §17.5.2.15).
//!
//! A reader knows a choice by its `w:tag` ([`slot_tag`](super::slot_tag) of its anchor), and where
//! an application dropped that, by the bookmark of the row that it stands in. It is never a
//! plain-text control (`w:text`): LibreOffice 7.4 saves ill-formed XML after a tracked change in
//! one.

use super::control::{cut, tag};
use super::story::Story;
use super::xml::Xml;
use crate::document::Choice;

/// Writes a choice whose shown text `content` writes.
pub(crate) fn write(
    xml: &mut Xml,
    story: &mut Story<'_>,
    choice: &Choice,
    content: impl FnOnce(&mut Xml),
) {
    let id = story.ids.next();
    xml.element("w:sdt").content(|xml| {
        xml.element("w:sdtPr").content(|xml| {
            xml.value("w:alias", cut(&choice.title));
            xml.value("w:tag", tag(&choice.anchor));
            xml.value("w:id", id);
            // Word then takes the whole prompt for one thing, and puts the chosen word in its place.
            if choice.word().is_none() {
                xml.empty("w:showingPlcHdr");
            }
            write_list(xml, choice);
        });
        xml.element("w:sdtContent").content(content);
    });
}

/// Writes the words to choose from. Word refuses a list in which one stands twice.
fn write_list(xml: &mut Xml, choice: &Choice) {
    xml.element("w:dropDownList").content(|xml| {
        for (index, option) in choice.options.iter().enumerate() {
            let is_new = !option.is_empty() && !choice.options[..index].contains(option);
            if is_new {
                xml.element("w:listItem")
                    .attribute("w:displayText", option)
                    .attribute("w:value", option)
                    .empty();
            }
        }
    });
}
