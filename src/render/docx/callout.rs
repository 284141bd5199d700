//! Callouts: text set apart by the look of its paragraphs (ISO/IEC 29500-1 §17.3.1).
//!
//! Applications draw one box around paragraphs that follow one another with the same borders and
//! indents. What stands in a callout therefore keeps the callout's style, lists, too.

use super::paragraph::write_with;
use super::paragraph_properties::ParagraphProperties;
use super::story::Story;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{CalloutKind, Length};

/// How far a quotation is set in at both sides.
pub(crate) const QUOTE_INSET: Length = Length::points(14);

/// Writes a callout that nothing stands in.
pub(crate) fn write_empty(xml: &mut Xml, story: &mut Story<'_>, kind: CalloutKind) {
    write_with(xml, story, &ParagraphProperties::of(style(kind)), |_, _| {});
}

/// Returns the style of running text in a callout.
pub(crate) fn style(kind: CalloutKind) -> StyleId {
    match kind {
        CalloutKind::Note => StyleId::Note,
        CalloutKind::Quote => StyleId::Quote,
    }
}

/// Returns how far the text of a callout stands in.
pub(crate) fn inset(story: &Story<'_>, kind: Option<CalloutKind>) -> Length {
    match kind {
        None => Length::ZERO,
        Some(CalloutKind::Note) => story.typography.box_inset(),
        Some(CalloutKind::Quote) => QUOTE_INSET,
    }
}
