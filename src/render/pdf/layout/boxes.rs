//! What is set apart from the text: callouts, and slots that wait for an author's words.

use super::flow::{APART, Flow};
use super::geometry::Inset;
use super::pages::{BOX_RULE, BoxLook};
use crate::document::{Block, Callout, CalloutKind, Paragraph, Role, Slot};
use crate::render::pdf::placed::Structure;

/// From a tinted box's sides to its text, in points.
const PADDING: f32 = 8.0;
/// Above and below a tinted box's text, in points.
const PADDING_BLOCK: f32 = 5.0;
/// How far a quotation is set in, in points.
const QUOTE_INDENT: f32 = 14.0;

impl<'d> Flow<'d> {
    pub(super) fn callout(&mut self, callout: &'d Callout) {
        let palette = self.document.styles.palette;
        let look = match callout.kind {
            CalloutKind::Note => BoxLook {
                fill: Some(palette.note_fill),
                rule: None,
                padding: Inset {
                    start: PADDING,
                    end: PADDING,
                },
                block: PADDING_BLOCK,
            },
            CalloutKind::Quote => BoxLook {
                fill: None,
                rule: Some(palette.rule),
                padding: Inset {
                    start: QUOTE_INDENT,
                    end: QUOTE_INDENT,
                },
                block: 1.0,
            },
        };
        let outer = std::mem::take(&mut self.structure);
        self.in_box(look, |flow| flow.blocks(&callout.blocks));
        let blocks = std::mem::replace(&mut self.structure, outer);
        if blocks.is_empty() {
            return;
        }
        self.structure.push(match callout.kind {
            CalloutKind::Note => Structure::Division(blocks),
            CalloutKind::Quote => Structure::Quote(blocks),
        });
    }

    pub(super) fn slot(&mut self, slot: &'d Slot) {
        self.hold_anchor(&slot.anchor);
        if let Some(content) = &slot.content {
            return self.blocks(content);
        }
        if !slot.prompt.is_empty() {
            let palette = self.document.styles.palette;
            let look = BoxLook {
                fill: Some(palette.note_fill),
                rule: Some(palette.quiet),
                padding: Inset {
                    start: BOX_RULE + PADDING,
                    end: PADDING,
                },
                block: PADDING_BLOCK,
            };
            self.reserve = self.beginning_of(&slot.sketch);
            let prompt = Paragraph::new(Role::Prompt, slot.prompt.clone());
            self.in_box(look, |flow| flow.paragraph(&prompt, None, None));
        }
        self.blocks(&slot.sketch);
    }

    /// Returns about how high the beginning of a sketch is that stands on the page of its prompt: a short list
    /// or a small table as a whole.
    fn beginning_of(&self, sketch: &[Block]) -> f32 {
        let styles = &self.document.styles;
        let line = |role| {
            let style = styles.of(role);
            style.size.to_points() * f32::from(style.line_height_percent) / 100.0
        };
        let (lines, height) = match sketch.first() {
            None => return 0.0,
            Some(Block::List(list)) => (list.items.len(), line(Role::Body)),
            Some(Block::Table(table)) => {
                let rows: usize = table.groups.iter().map(|group| group.rows.len()).sum();
                let padding = 2.0 * styles.cell_padding_block.to_points();
                (rows + 1, line(Role::Cell) + padding)
            }
            Some(_) => (2, line(Role::Body)),
        };
        let lines = u16::try_from(if lines > 6 { 3 } else { lines }).unwrap_or(u16::MAX);
        APART + f32::from(lines) * height
    }
}
