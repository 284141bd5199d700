//! `word/document.xml`: the main story, block by block, and its one section
//! (ISO/IEC 29500-1 §11.3.10, §17.2).

use super::ids::Ids;
use super::paragraph::{write_empty, write_heading, write_paragraph};
use super::paragraph_properties::ParagraphProperties;
use super::section;
use super::style_id::StyleId;
use super::table;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Block, Document};

pub fn write(xml: &mut Xml, document: &Document, typography: &Typography) {
    let mut ids = Ids::default();
    xml.root("w:document").content(|xml| {
        xml.element("w:body").content(|xml| {
            for (index, block) in document.blocks.iter().enumerate() {
                write_block(xml, document, typography, &mut ids, block);
                if let Some(style) = after(block, document.blocks.get(index + 1)) {
                    write_empty(xml, style);
                }
            }
            section::write(xml, &document.page, typography.direction);
        });
    });
}

fn write_block(
    xml: &mut Xml,
    document: &Document,
    typography: &Typography,
    ids: &mut Ids,
    block: &Block,
) {
    match block {
        Block::Heading(heading) => {
            let bookmark = heading.anchor.as_ref().map(|anchor| ids.bookmark(anchor));
            let properties = ParagraphProperties::of(StyleId::of_heading(heading.level));
            write_heading(xml, typography, heading, properties, bookmark);
        }
        Block::Paragraph(paragraph) => {
            let properties = ParagraphProperties::of(StyleId::of_role(paragraph.role));
            write_paragraph(xml, typography, paragraph, &properties, None);
        }
        Block::List(_)
        | Block::Callout(_)
        | Block::Chart(_)
        | Block::Slot(_)
        | Block::NewPage(_) => {}
        Block::Table(table) => table::write(xml, typography, ids, table, &document.metadata.title),
    }
}

/// Returns the style of the empty paragraph that a table needs after it: at the end of the story,
/// where Word wants one, and before another table, with which Word would make it one.
fn after(block: &Block, next: Option<&Block>) -> Option<StyleId> {
    match (block, next) {
        (Block::Table(_), None) => Some(StyleId::TableEnd),
        (Block::Table(_), Some(Block::Table(next))) if next.band.is_none() => Some(StyleId::Normal),
        _ => None,
    }
}
