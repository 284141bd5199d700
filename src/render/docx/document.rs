//! `word/document.xml`: the main story, section by section (ISO/IEC 29500-1 §11.3.10, §17.2).

use super::blocks::{self, Within};
use super::paragraph::write_with;
use super::paragraph_properties::ParagraphProperties;
use super::section::Section;
use super::sections::{Pages, Stretch};
use super::separator::begins_with_paragraph;
use super::story::Story;
use super::style_id::StyleId;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::Block;

/// Writes the story; returns what other parts must say of it.
pub(crate) fn write<'d>(
    xml: &mut Xml,
    typography: &'d Typography<'d>,
    title: &str,
    pages: &'d Pages,
    stretches: &[Stretch<'d>],
) -> Story<'d> {
    let mut story = Story::main(typography, &pages.first, title);
    xml.root("w:document").content(|xml| {
        xml.element("w:body").content(|xml| {
            for (index, stretch) in stretches.iter().enumerate() {
                let (page, headers) = pages.section(stretch, index == 0);
                story.page = page;
                let is_one_of_many = stretches.len() > 1;
                let section = Section::new(page, headers, typography.direction, is_one_of_many);
                if index + 1 < stretches.len() {
                    write_stretch(xml, &mut story, stretch, Some(section));
                } else {
                    write_stretch(xml, &mut story, stretch, None);
                    section.write(xml);
                }
            }
        });
    });
    story
}

/// Writes pages, and the end of their section with the last paragraph; the end of the story's last
/// section stands in the body itself.
fn write_stretch<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    stretch: &Stretch<'d>,
    end: Option<Section>,
) {
    for (index, page) in stretch.pages.iter().enumerate() {
        story.page_break = index > 0;
        if story.page_break && !begins_with_paragraph(&page[0]) {
            write_low(xml, story);
        }
        let is_last = index + 1 == stretch.pages.len();
        match end.filter(|_| is_last) {
            Some(end) => write_last_page(xml, story, page, end),
            None => blocks::write_all(xml, story, page, Within::default()),
        }
    }
}

/// Writes blocks of which the last paragraph ends a section. Where that is within a block, a low
/// one is added.
fn write_last_page<'d>(xml: &mut Xml, story: &mut Story<'d>, page: &'d [Block], end: Section) {
    match page.split_last() {
        Some((last @ (Block::Heading(_) | Block::Paragraph(_)), before)) => {
            blocks::write_before(xml, story, before, Some(last), Within::default());
            story.section_end = Some(end);
            blocks::write(xml, story, last, Within::default());
        }
        _ => {
            blocks::write_all(xml, story, page, Within::default());
            story.section_end = Some(end);
            write_low(xml, story);
        }
    }
}

/// Writes a paragraph that is there for its properties alone.
fn write_low(xml: &mut Xml, story: &mut Story<'_>) {
    let properties = ParagraphProperties::of(StyleId::TableEnd);
    write_with(xml, story, &properties, |_, _| {});
}
