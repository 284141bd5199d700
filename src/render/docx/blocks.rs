//! Blocks below one another, in the body or within another block
//! (ISO/IEC 29500-1 §17.2.2, `EG_BlockLevelElts`).

use super::bar_chart;
use super::callout;
use super::gantt;
use super::heading_styles::HeadingPlace;
use super::list::{self, ListPlace};
use super::paragraph::{Around, write_empty, write_heading, write_paragraph};
use super::paragraph_properties::{Indent, ParagraphProperties, Tab};
use super::separator::{begins_with_table, separator};
use super::slot;
use super::story::Story;
use super::style_id::StyleId;
use super::table;
use super::xml::Xml;
use crate::document::{
    Block, Callout, CalloutKind, Chart, Heading, List, Paragraph, Revision, Role,
};

/// What blocks stand within.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Within {
    pub callout: Option<CalloutKind>,
    pub list: Option<ListPlace>,
}

/// Writes blocks, and what Word needs between and after them.
pub(crate) fn write_all<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    blocks: &'d [Block],
    within: Within,
) {
    write_before(xml, story, blocks, None, within);
}

/// Writes blocks that another one follows, and what Word needs between them.
pub(crate) fn write_before<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    blocks: &'d [Block],
    next: Option<&Block>,
    within: Within,
) {
    for (index, block) in blocks.iter().enumerate() {
        write_one(xml, story, block, blocks.get(index + 1).or(next), within);
        if let Some(style) = separator(block, blocks.get(index + 1).or(next)) {
            write_empty(xml, style);
        }
    }
}

/// Writes a block.
pub(crate) fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, block: &'d Block, within: Within) {
    write_one(xml, story, block, None, within);
}

/// Writes a block before another one.
fn write_one<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    block: &'d Block,
    next: Option<&Block>,
    within: Within,
) {
    match block {
        Block::Heading(heading) => write_text_heading(xml, story, heading),
        Block::Paragraph(paragraph) => {
            let mut properties = properties(story, paragraph, within);
            if paragraph.is_lead_in(next) && within.list.is_none() {
                properties.keep_next = Some(true);
            }
            // A table without a band would touch the title block.
            if paragraph.role == Role::Subtitle && next.is_some_and(begins_with_table) {
                let gap = story.typography.styles.of(Role::Band).space_before;
                properties.space_after = Some(gap);
            }
            let is_remark =
                |next: &Block| matches!(next, Block::Paragraph(next) if next.is_under_table());
            if paragraph.is_under_table() && next.is_some_and(is_remark) {
                properties.keep_next = Some(true);
            }
            let change = paragraph.revision.as_ref().and_then(Revision::whole);
            properties.change = change.map(|change| (story.ids.next(), change.clone()));
            write_paragraph(xml, story, paragraph, &properties, &Around::default());
        }
        Block::List(list) => write_list(xml, story, list, within),
        Block::Callout(callout) => write_callout(xml, story, callout, within),
        Block::Table(table) => {
            let is_under =
                |next: &Block| matches!(next, Block::Paragraph(next) if next.is_under_table());
            table::write(xml, story, table, next.is_some_and(is_under));
        }
        Block::Chart(Chart::Bars(chart)) => bar_chart::write(xml, story, chart),
        Block::Chart(Chart::Gantt(chart)) => gantt::write(xml, story, chart),
        Block::Slot(slot) => slot::write(xml, story, slot, |xml, story| {
            write_all(xml, story, slot.shown(), within);
        }),
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

fn write_list<'d>(xml: &mut Xml, story: &mut Story<'d>, list: &'d List, within: Within) {
    let [marked, unmarked] = ListPlace::begin(story, list.kind, within.list);
    let at = |place| Within {
        list: Some(place),
        ..within
    };
    for item in &list.items {
        let rest = match item.as_slice() {
            [first @ Block::Paragraph(_), rest @ ..] => {
                write(xml, story, first, at(marked));
                rest
            }
            rest => {
                list::write_mark(xml, story, marked, within.callout);
                rest
            }
        };
        write_all(xml, story, rest, at(unmarked));
    }
}

fn write_callout<'d>(xml: &mut Xml, story: &mut Story<'d>, callout: &'d Callout, within: Within) {
    if callout.blocks.is_empty() {
        return callout::write_empty(xml, story, callout.kind);
    }
    let within = Within {
        callout: Some(callout.kind),
        ..within
    };
    write_all(xml, story, &callout.blocks, within);
}

/// Returns the properties of a paragraph that is no heading and stands in no cell.
fn properties(story: &Story<'_>, paragraph: &Paragraph, within: Within) -> ParagraphProperties {
    let style = style(paragraph, within);
    let properties = ParagraphProperties::of(style);
    if let Some(place) = within.list {
        return place.properties(properties, story, within.callout);
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
