//! Callouts: text set apart by the look of its paragraphs (ISO/IEC 29500-1 §17.3.1).
//!
//! Applications draw one box around paragraphs that follow one another with the same borders and
//! indents. What stands in a callout therefore keeps the callout's style, lists, too.

use super::blocks::{self, Within};
use super::paragraph::write_with;
use super::paragraph_properties::ParagraphProperties;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Callout, CalloutKind, Length};

/// How far a quotation is set in at both sides.
pub const QUOTE_INSET: Length = Length::points(14);

/// Writes what stands in a callout.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, callout: &'d Callout, within: Within) {
    let within = Within {
        callout: Some(callout.kind),
        ..within
    };
    if callout.blocks.is_empty() {
        let properties = ParagraphProperties::of(style(callout.kind));
        return write_with(xml, story, &properties, |_, _| {});
    }
    blocks::write_all(xml, story, &callout.blocks, within);
}

/// Returns the style of running text in a callout.
pub fn style(kind: CalloutKind) -> StyleId {
    match kind {
        CalloutKind::Note => StyleId::Note,
        CalloutKind::Quote => StyleId::Quote,
    }
}

/// Returns how far the text of a callout stands in.
pub fn inset(story: &Story<'_>, kind: Option<CalloutKind>) -> Length {
    match kind {
        None => Length::ZERO,
        Some(CalloutKind::Note) => story.typography.box_inset(),
        Some(CalloutKind::Quote) => QUOTE_INSET,
    }
}
