//! `w:r`: runs of text, and fields (ISO/IEC 29500-1 §17.3.2, §17.16).

use super::direction;
use super::run_properties::{Language, RunProperties};
use super::style_id::StyleId;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Direction, Emphasis, Field, Inline, Role};

/// Writes what stands in a paragraph of `role`, after its marker and the tab that lets the text
/// hang. What looks alike is one run, as if it had been typed in one go.
pub fn write_marked(
    xml: &mut Xml,
    typography: &Typography,
    role: Role,
    marker: Option<&str>,
    content: &[Inline],
) {
    let Some(marker) = marker else {
        return write_inlines(xml, typography, role, content);
    };
    let mut marked = format!("{marker}\t");
    let rest = match content {
        [Inline::Text { text, emphasis }, rest @ ..]
            if character_style(typography, role, *emphasis).is_none() =>
        {
            marked.push_str(text);
            rest
        }
        all => all,
    };
    write_text(xml, typography, None, &marked);
    write_inlines(xml, typography, role, rest);
}

/// Writes what stands in a paragraph of `role`.
pub fn write_inlines(xml: &mut Xml, typography: &Typography, role: Role, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text { text, emphasis } => {
                let style = character_style(typography, role, *emphasis);
                write_text(xml, typography, style, text);
            }
            Inline::Field(field) => write_field(xml, *field),
            Inline::Link { .. } | Inline::Note(_) | Inline::LineBreak => {}
        }
    }
}

/// Returns the style of an emphasis. What is bold already stays so: bold is a toggle property,
/// and a bold character style in a bold paragraph would undo it (§17.7.3).
fn character_style(typography: &Typography, role: Role, emphasis: Emphasis) -> Option<StyleId> {
    match emphasis {
        Emphasis::Strong if typography.styles.of(role).bold => None,
        emphasis => StyleId::of_emphasis(emphasis),
    }
}

/// Writes a text as runs, one for each stretch of a writing direction.
///
/// What runs in the document's direction is in its language, and says so: text that is copied into
/// another document is then still spelled and hyphenated as what it is. Which language the other
/// stretches are in, the plan does not say.
pub fn write_text(xml: &mut Xml, typography: &Typography, style: Option<StyleId>, text: &str) {
    for (range, direction) in direction::stretches(text, typography.direction) {
        if range.is_empty() {
            continue;
        }
        let language = (direction == typography.direction).then_some(match direction {
            Direction::LeftToRight => Language::LeftToRight(typography.language),
            Direction::RightToLeft => Language::RightToLeft(typography.language),
        });
        let properties = RunProperties {
            style,
            rtl: direction == Direction::RightToLeft,
            language,
            ..RunProperties::default()
        };
        xml.element("w:r").content(|xml| {
            properties.write(xml);
            write_characters(xml, &text[range]);
        });
    }
}

/// Writes the characters of a run. Tabs and line ends have elements of their own (§17.3.3.32,
/// §17.3.3.1): as characters they would be mere spaces.
fn write_characters(xml: &mut Xml, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['\t', '\n', '\r']) {
        write_plain(xml, &rest[..at]);
        let (element, length) = match &rest.as_bytes()[at..] {
            [b'\t', ..] => ("w:tab", 1),
            [b'\r', b'\n', ..] => ("w:br", 2),
            _ => ("w:br", 1),
        };
        xml.empty(element);
        rest = &rest[at + length..];
    }
    write_plain(xml, rest);
}

fn write_plain(xml: &mut Xml, text: &str) {
    if text.is_empty() {
        return;
    }
    let keeps_spaces = text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.contains("  ");
    xml.element("w:t")
        .maybe("xml:space", keeps_spaces.then_some("preserve"))
        .text(text);
}

/// Writes a run that holds nothing but a tab.
pub fn write_tab(xml: &mut Xml) {
    xml.element("w:r").content(|xml| xml.empty("w:tab"));
}

/// Writes a complex field (§17.16.18) that shows 1 until an application lays out the pages.
fn write_field(xml: &mut Xml, field: Field) {
    let instruction = match field {
        Field::PageNumber => " PAGE ",
        Field::PageCount => " NUMPAGES ",
    };
    write_field_character(xml, "begin");
    xml.element("w:r").content(|xml| {
        xml.element("w:instrText")
            .attribute("xml:space", "preserve")
            .text(instruction);
    });
    write_field_character(xml, "separate");
    xml.element("w:r")
        .content(|xml| xml.element("w:t").text("1"));
    write_field_character(xml, "end");
}

fn write_field_character(xml: &mut Xml, kind: &str) {
    xml.element("w:r").content(|xml| {
        xml.element("w:fldChar")
            .attribute("w:fldCharType", kind)
            .empty();
    });
}
