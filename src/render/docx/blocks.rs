//! Blocks below one another, in the body or within another block
//! (ISO/IEC 29500-1 §17.2.2, `EG_BlockLevelElts`).

use super::callout;
use super::charts;
use super::heading_styles::HeadingPlace;
use super::list::{self, ListPlace};
use super::paragraph::{Around, write_empty, write_heading, write_paragraph};
use super::paragraph_properties::{Indent, ParagraphProperties, Tab};
use super::slot;
use super::story::Story;
use super::style_id::StyleId;
use super::table;
use super::xml::Xml;
use crate::document::{Block, CalloutKind, Heading, Paragraph, Revision, Role};

/// Calls `see` with every block that the file shows, and those within it, in reading order.
pub fn each_block<'d>(blocks: &'d [Block], see: &mut dyn FnMut(&'d Block)) {
    for block in blocks {
        see(block);
        match block {
            Block::List(list) => list.items.iter().for_each(|item| each_block(item, see)),
            Block::Callout(callout) => each_block(&callout.blocks, see),
            Block::Slot(slot) => each_block(slot::shown(slot), see),
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::Table(_)
            | Block::Chart(_)
            | Block::NewPage(_) => {}
        }
    }
}

/// What blocks stand within.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Within {
    pub callout: Option<CalloutKind>,
    pub list: Option<ListPlace>,
}

/// Writes blocks, and what Word needs between and after them.
pub fn write_all<'d>(xml: &mut Xml, story: &mut Story<'d>, blocks: &'d [Block], within: Within) {
    write_before(xml, story, blocks, None, within);
}

/// Writes blocks that another one follows, and what Word needs between them.
pub fn write_before<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    blocks: &'d [Block],
    next: Option<&Block>,
    within: Within,
) {
    for (index, block) in blocks.iter().enumerate() {
        write(xml, story, block, within);
        if let Some(style) = separator(block, blocks.get(index + 1).or(next)) {
            write_empty(xml, style);
        }
    }
}

/// Writes a block.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, block: &'d Block, within: Within) {
    match block {
        Block::Heading(heading) => write_text_heading(xml, story, heading),
        Block::Paragraph(paragraph) => {
            let mut properties = properties(story, paragraph, within);
            let change = paragraph.revision.as_ref().and_then(Revision::whole);
            properties.change = change.map(|change| (story.ids.next(), change.clone()));
            write_paragraph(xml, story, paragraph, &properties, &Around::default());
        }
        Block::List(list) => list::write(xml, story, list, within),
        Block::Callout(callout) => callout::write(xml, story, callout, within),
        Block::Table(table) => table::write(xml, story, table),
        Block::Chart(chart) => charts::write(xml, story, chart),
        Block::Slot(slot) => slot::write(xml, story, slot, within),
        // Orientation is a matter of sections, which begin between the blocks of the body alone.
        Block::NewPage(_) => story.page_break = true,
    }
}

fn write_text_heading<'d>(xml: &mut Xml, story: &mut Story<'d>, heading: &'d Heading) {
    if heading.level > 1 {
        story.subject = heading.title();
    }
    let properties = ParagraphProperties::default();
    write_heading(xml, story, heading, HeadingPlace::Text, properties);
}

/// Returns the style of the empty paragraph that a block needs after it. A table needs one at the
/// end, where Word wants a paragraph, and before another table, with which Word would make it one;
/// so does a content control, whose last paragraph must not be the story's. LibreOffice 7.4 loses
/// bookmarks of controls that follow a table at once. Boxes that touch would become one box.
fn separator(block: &Block, next: Option<&Block>) -> Option<StyleId> {
    let Some(next) = next else {
        return ends_open(block).then_some(StyleId::TableEnd);
    };
    if matches!(block, Block::Table(_) | Block::Chart(_)) {
        if begins_with_table(next) {
            return Some(StyleId::Normal);
        }
        if begins_with_control(next) {
            return Some(StyleId::TableEnd);
        }
    }
    let boxes = last_box(block).zip(first_box(next));
    let touch = boxes.is_some_and(|(one, other)| one == other);
    touch.then_some(StyleId::TableEnd)
}

/// Returns the kind of box that a block begins with. A prompt is a box like that of a note.
fn first_box(block: &Block) -> Option<CalloutKind> {
    match block {
        Block::Callout(callout) => Some(callout.kind),
        Block::Slot(slot) if slot.content.is_none() => Some(CalloutKind::Note),
        Block::Slot(slot) => first_box(slot::shown(slot).first()?),
        _ => None,
    }
}

/// Returns the kind of box that a block ends with.
fn last_box(block: &Block) -> Option<CalloutKind> {
    match block {
        Block::Callout(callout) => Some(callout.kind),
        Block::Slot(slot) => match slot::shown(slot).last() {
            Some(last) => last_box(last),
            None => slot.content.is_none().then_some(CalloutKind::Note),
        },
        _ => None,
    }
}

/// Returns whether a block does not end with a paragraph of its own.
fn ends_open(block: &Block) -> bool {
    matches!(block, Block::Table(_) | Block::Chart(_) | Block::Slot(_))
}

/// Returns whether a block begins with a table that has no band, so that no paragraph comes
/// before its cells.
fn begins_with_table(block: &Block) -> bool {
    match block {
        Block::Table(table) => table.band.is_none(),
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_table),
        _ => false,
    }
}

/// Returns whether a block begins with a content control.
fn begins_with_control(block: &Block) -> bool {
    match block {
        Block::Slot(_) => true,
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_control),
        _ => false,
    }
}

/// Returns whether a paragraph of the block's own, not of something within it, is the first thing
/// it writes.
pub fn begins_with_paragraph(block: &Block) -> bool {
    match block {
        Block::Heading(_) | Block::Paragraph(_) | Block::List(_) | Block::Chart(_) => true,
        Block::Table(table) => table.band.is_some(),
        Block::Callout(callout) => callout.blocks.first().is_some_and(begins_with_paragraph),
        Block::Slot(_) | Block::NewPage(_) => false,
    }
}

/// Returns the properties of a paragraph that is no heading and stands in no cell.
fn properties(story: &Story<'_>, paragraph: &Paragraph, within: Within) -> ParagraphProperties {
    let style = style(paragraph, within);
    let properties = ParagraphProperties::of(style);
    if let Some(place) = within.list {
        return place.properties(properties, story, within);
    }
    match (&paragraph.marker, style) {
        (None, _) | (_, StyleId::NumberedText) => properties,
        (Some(_), _) => {
            let inset = callout::inset(story, within.callout);
            let hanging = story.typography.hanging.text;
            ParagraphProperties {
                tabs: vec![Tab::start(inset + hanging)],
                indent: Some(Indent {
                    start: inset + hanging,
                    end: inset,
                    hanging,
                }),
                ..properties
            }
        }
    }
}

fn style(paragraph: &Paragraph, within: Within) -> StyleId {
    match (paragraph.role, within.callout, within.list) {
        (Role::Body, Some(kind), _) => callout::style(kind),
        (Role::Body, None, Some(place)) => place.style(),
        (Role::Body, None, None) if paragraph.marker.is_some() => StyleId::NumberedText,
        (role, _, _) => StyleId::of_role(role),
    }
}
