//! Paragraphs set below one another within a width: the content of a cell, a band, a title block.

use super::change;
use super::glyphs::Trace;
use super::inline::{self, InlineSetter, NoteMark};
use super::look::{Look, Measure, Span};
use super::piece::{Said, TextBlock};
use super::set_cell::{CellLine, CellNote, SetCell, SetNote};
use super::text::{TextId, Typesetter};
use crate::document::{
    Alignment, Change, Direction, Field, Inline, Role, StyleSheet, TextStyle, plain_text,
};
use crate::render::pdf::placed::{ContentId, ContentIds, Contents, NoteStructure, Special};
use std::rc::Rc;

/// Space between a marker and the text that hangs beside it, in sizes.
const MARKER_GAP: f32 = 0.6;
/// A marker that would take more than this share of the width stands in the text instead.
const WIDEST_MARKER: f32 = 0.4;
/// How far a step stands in, in sizes.
const STEP_INDENT: f32 = 1.5;
/// Slack for a measure that a text is to fill, in points.
const ROUNDING: f32 = 0.05;
/// A column so narrow that nothing fits is taken to be this wide, in points.
const NARROWEST: f32 = 1.0;

/// Sets pieces with a style sheet.
#[derive(Debug)]
pub(super) struct CellSetter<'d> {
    pub(super) typesetter: Typesetter,
    pub(super) styles: &'d StyleSheet,
    pub(super) ids: ContentIds,
    pub(super) inlines: InlineSetter<'d>,
    /// Width of the notes at a page's foot, in points.
    pub(super) note_width: f32,
}

impl CellSetter<'_> {
    /// Returns contents for the parts of a text.
    pub(super) fn contents(&mut self, content: &[Inline]) -> Contents {
        self.ids
            .take(inline::parts(content, self.inlines.languages))
    }

    /// Returns the width of a marker with the space after it, in points.
    pub(super) fn marker_width(&mut self, role: Role, marker: &str, is_label: bool) -> f32 {
        let measure = self.marker_measure(role, f32::MAX);
        let look = self.marker_look(role, is_label);
        let text = self.set_marker(marker, look, &measure);
        let lines = &self.typesetter.text(text).lines;
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        width + MARKER_GAP * measure.size
    }

    /// Sets pieces below one another.
    pub(super) fn set(&mut self, pieces: &[TextBlock<'_>], width: f32) -> SetCell {
        let mut cell = SetCell::default();
        for (index, piece) in pieces.iter().enumerate() {
            let style = *self.styles.of(piece.role);
            if index > 0 {
                cell.height += style.space_before.to_points();
            }
            self.set_piece(piece, width.max(NARROWEST), &mut cell);
            if index + 1 < pieces.len() {
                cell.height += style.space_after.to_points();
            }
        }
        cell
    }

    /// Sets a text in one line, however long it is, at a share of its role's size; returns it with
    /// its width in points.
    pub(super) fn set_line(
        &mut self,
        role: Role,
        text: &str,
        look: Look,
        share: f32,
    ) -> (TextId, f32) {
        let span = [Span {
            text: text.into(),
            look,
        }];
        let mut measure = self.marker_measure(role, f32::MAX);
        measure.size *= share;
        let id = self.typesetter.set(&span, &measure);
        let lines = &self.typesetter.text(id).lines;
        let width = lines.first().map_or(0.0, |line| line.width);
        if self.typesetter.direction() == Direction::LeftToRight {
            return (id, width);
        }
        // Right to left, a line begins at the end of its measure.
        measure.width = width + ROUNDING;
        (self.typesetter.set(&span, &measure), width)
    }

    /// Makes a cell of a text that was set in one line.
    pub(super) fn cell_of(&self, text: TextId, content: ContentId) -> SetCell {
        let mut cell = SetCell::default();
        cell.height = self.push_lines(text, 0.0, 0.0, content, &mut cell);
        cell
    }

    fn set_piece(&mut self, piece: &TextBlock<'_>, width: f32, cell: &mut SetCell) {
        let is_label = piece.label.is_some();
        let own = piece
            .marker
            .map(|marker| self.marker_width(piece.role, marker, is_label));
        // One marker that is too wide must not cost the others their place.
        let hanging = own.and_then(|own| {
            [own.max(piece.marker_width), own]
                .into_iter()
                .find(|indent| *indent <= WIDEST_MARKER * width)
        });
        let step = match piece.role {
            Role::Step => STEP_INDENT * self.styles.of(piece.role).size.to_points(),
            _ => 0.0,
        };
        let number = hanging.unwrap_or(0.0);
        let indent = step + number;
        let (marker_left, text_left) = match self.typesetter.direction() {
            Direction::LeftToRight => (step, indent),
            Direction::RightToLeft => (width - indent, 0.0),
        };
        let top = cell.height;
        if let (Some(marker), Some(number)) = (piece.marker, hanging) {
            // Left to right, a marker begins where its box does, however wide that is.
            let width = match self.typesetter.direction() {
                Direction::LeftToRight => f32::MAX,
                Direction::RightToLeft => number,
            };
            let measure = self.marker_measure(piece.role, width);
            let content = piece.label.unwrap_or(piece.contents.first);
            let mut look = self.marker_look(piece.role, is_label);
            if let Some(change) = change::of_number(piece.revision) {
                self.change_marker(piece, marker, &change, &mut look);
            }
            let text = self.set_marker(marker, look, &measure);
            cell.height = self.push_lines(text, marker_left, top, content, cell);
        }
        let style = self.styles.of(piece.role);
        let measure = Measure {
            width: width - indent,
            alignment: piece.alignment.unwrap_or(style.alignment),
            hyphenate: piece.hyphenate,
            hang: match piece.role {
                Role::Entry => self.styles.entry_hang().to_points(),
                _ => 0.0,
            },
            ..measure(style)
        };
        let inline_marker = piece.marker.filter(|_| hanging.is_none());
        self.set_content(piece, inline_marker, &measure, text_left, top, cell);
    }

    /// Sets a piece's text, line break by line break.
    fn set_content(
        &mut self,
        piece: &TextBlock<'_>,
        inline_marker: Option<&str>,
        measure: &Measure,
        left: f32,
        mut top: f32,
        cell: &mut SetCell,
    ) {
        let first_line = cell.lines.len();
        let (spans, marks) = self.inlines.spans(piece, inline_marker);
        for spans in spans {
            let text = match piece.content {
                [Inline::Field(Field::PageOf(anchor))] => {
                    self.typesetter.set_page_of(anchor, &spans, measure)
                }
                _ => self.typesetter.set(&spans, measure),
            };
            top = self.push_lines(text, left, top, piece.contents.first, cell);
        }
        cell.height = cell.height.max(top);
        for NoteMark {
            part,
            number,
            content,
        } in marks
        {
            let line = self.line_of(part, &cell.lines[first_line..]);
            let (note, structure) = self.set_note(number, content);
            self.inlines
                .specials
                .insert(piece.contents.first.part(part), structure);
            cell.notes.push(CellNote {
                line: first_line + line,
                note: Rc::new(note),
            });
        }
    }

    /// Sets a note to the width of the page's foot.
    fn set_note(&mut self, number: u32, content: &[Inline]) -> (SetNote, Special) {
        let content = flat(content);
        let label = self.ids.take(1).first;
        let text = self.contents(&content);
        let marker = number.to_string();
        let piece = TextBlock {
            marker: Some(&marker),
            label: Some(label),
            ..TextBlock::new(Role::Remark, &content, text)
        };
        let cell = self.set(&[piece], self.note_width);
        let structure = Special::Note(NoteStructure { label, text });
        (SetNote { number, cell }, structure)
    }

    /// Returns the index of the line in which a part of a text begins.
    fn line_of(&self, part: u16, lines: &[CellLine]) -> usize {
        let has_part = |line: &CellLine| {
            let text = self.typesetter.text(line.text);
            let runs = &text.lines[line.line as usize].runs;
            runs.iter().any(|run| run.ink.part == part)
        };
        lines.iter().position(has_part).unwrap_or(0)
    }

    /// Adds a text's lines; returns where they end.
    fn push_lines(
        &self,
        text: TextId,
        left: f32,
        mut top: f32,
        content: ContentId,
        cell: &mut SetCell,
    ) -> f32 {
        for (line, index) in self.typesetter.text(text).lines.iter().zip(0..) {
            cell.lines.push(CellLine {
                text,
                line: index,
                left,
                top,
                bottom: top + line.height,
                content,
            });
            top += line.height;
        }
        top
    }

    fn set_marker(&mut self, marker: &str, look: Look, measure: &Measure) -> TextId {
        // The space keeps number and text apart for those who hear or copy them.
        if look.ink.trace == Trace::None {
            let text = format!("{marker} ").into();
            return self.typesetter.set(&[Span { text, look }], measure);
        }
        let mut plain = look;
        plain.ink.trace = Trace::None;
        let spans = [(marker, look), (" ", plain)].map(|(text, look)| Span {
            text: text.into(),
            look,
        });
        self.typesetter.set(&spans, measure)
    }

    fn marker_look(&self, role: Role, is_label: bool) -> Look {
        let style = self.styles.of(role);
        Look::upright(!is_label || style.bold, style.color)
    }

    /// Shows that a marker came, went or moved. Nothing else is in the text's first part then.
    fn change_marker(
        &mut self,
        piece: &TextBlock<'_>,
        marker: &str,
        change: &Change,
        look: &mut Look,
    ) {
        if let Some(color) = change::color(&change.kind, piece.role, &self.styles.palette) {
            look.ink.color = [color.red, color.green, color.blue];
        }
        look.ink.trace = change::trace(&change.kind);
        if piece.said == Said::Once {
            let said = change::special(marker, &change.kind, self.inlines.change_words);
            self.inlines.specials.insert(piece.contents.first, said);
        }
    }

    fn marker_measure(&self, role: Role, width: f32) -> Measure {
        Measure {
            width,
            ..measure(self.styles.of(role))
        }
    }
}

/// Returns how a style's lines are set, from the start side, without a width.
pub(super) fn measure(style: &TextStyle) -> Measure {
    Measure {
        size: style.size.to_points(),
        line_height: f32::from(style.line_height_percent) / 100.0,
        width: f32::MAX,
        alignment: Alignment::Start,
        hyphenate: false,
        hang: 0.0,
    }
}

/// Says notes within a note in the note itself.
fn flat(content: &[Inline]) -> Vec<Inline> {
    let flat = content.iter().map(|inline| match inline {
        Inline::Note(inner) | Inline::NoteAgain(inner) => {
            Inline::text(format!(" ({})", plain_text(inner)))
        }
        inline => inline.clone(),
    });
    flat.collect()
}
