//! Paragraphs set below one another within a width: the content of a cell, a band, a title block.

use super::structure::ContentId;
use super::text::{Measure, Span, TextId, Typesetter};
use crate::document::{
    Color, Direction, Emphasis, Field, Heading, Inline, Paragraph, Role, StyleSheet,
};

/// Space between a marker and the text that hangs beside it, in sizes.
const MARKER_GAP: f32 = 0.6;
/// A marker that would take more than this share of the width stands in the text instead.
const WIDEST_MARKER: f32 = 0.4;

/// A line at its place in a [`SetCell`].
#[derive(Debug, Clone, Copy)]
pub(super) struct CellLine {
    pub(super) text: TextId,
    /// Index of the line in the text.
    pub(super) line: u32,
    /// From the cell's left side, in points.
    pub(super) left: f32,
    /// From the cell's top, in points.
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) content: ContentId,
}

/// Lines below one another.
#[derive(Debug, Clone, Default)]
pub(super) struct SetCell {
    /// In the order in which they are read; tops never fall.
    pub(super) lines: Vec<CellLine>,
    /// In points.
    pub(super) height: f32,
}

/// A paragraph or heading to be set, in one shape.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub(super) role: Role,
    pub(super) marker: Option<&'a str>,
    pub(super) content: &'a [Inline],
    /// Said after the content ("(continued)").
    pub(super) suffix: Option<&'a str>,
    pub(super) hyphenate: bool,
    /// Width that markers of this column have in common, in points; 0 for the marker's own.
    pub(super) marker_width: f32,
    pub(super) id: ContentId,
}

impl<'a> Piece<'a> {
    pub(super) fn paragraph(paragraph: &'a Paragraph, id: ContentId) -> Self {
        Piece {
            role: paragraph.role,
            marker: paragraph.marker.as_deref(),
            content: &paragraph.content,
            suffix: None,
            hyphenate: false,
            marker_width: 0.0,
            id,
        }
    }

    pub(super) fn heading(heading: &'a Heading, role: Role, id: ContentId) -> Self {
        Piece {
            role,
            marker: heading.number.as_deref(),
            content: &heading.content,
            suffix: None,
            hyphenate: false,
            marker_width: 0.0,
            id,
        }
    }
}

/// Numbers of pages, for fields.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PageNumbers {
    /// From 1.
    pub(super) page: usize,
    pub(super) pages: usize,
}

/// Sets pieces with a style sheet.
#[derive(Debug)]
pub(super) struct CellSetter<'s> {
    pub(super) typesetter: Typesetter,
    pub(super) styles: &'s StyleSheet,
    pub(super) numbers: PageNumbers,
}

impl CellSetter<'_> {
    /// Returns the width of a marker with the space after it, in points.
    pub(super) fn marker_width(&mut self, role: Role, marker: &str) -> f32 {
        let measure = self.measure(role, f32::MAX, false);
        let text = self.set_marker(role, marker, &measure);
        let lines = &self.typesetter.text(text).lines;
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        width + MARKER_GAP * measure.size
    }

    /// Sets pieces below one another.
    pub(super) fn set(&mut self, pieces: &[Piece<'_>], width: f32) -> SetCell {
        let mut cell = SetCell::default();
        for (index, piece) in pieces.iter().enumerate() {
            let style = *self.styles.of(piece.role);
            if index > 0 {
                cell.height += style.space_before.to_points();
            }
            self.set_piece(piece, width, &mut cell);
            if index + 1 < pieces.len() {
                cell.height += style.space_after.to_points();
            }
        }
        cell
    }

    fn set_piece(&mut self, piece: &Piece<'_>, width: f32, cell: &mut SetCell) {
        let own = piece
            .marker
            .map(|marker| self.marker_width(piece.role, marker));
        // One marker that is too wide must not cost the others their place.
        let hanging = own.and_then(|own| {
            [own.max(piece.marker_width), own]
                .into_iter()
                .find(|indent| *indent <= WIDEST_MARKER * width)
        });
        let indent = hanging.unwrap_or(0.0);
        let (marker_left, text_left) = match self.typesetter.direction() {
            Direction::LeftToRight => (0.0, indent),
            Direction::RightToLeft => (width - indent, 0.0),
        };
        let measure = self.measure(piece.role, width - indent, piece.hyphenate);
        let top = cell.height;
        if let (Some(marker), Some(indent)) = (piece.marker, hanging) {
            // Left to right, a marker begins where its box does, however wide that is.
            let width = match self.typesetter.direction() {
                Direction::LeftToRight => f32::MAX,
                Direction::RightToLeft => indent,
            };
            let measure = self.measure(piece.role, width, false);
            let text = self.set_marker(piece.role, marker, &measure);
            self.push_lines(text, marker_left, top, piece.id, cell);
        }
        let inline_marker = piece.marker.filter(|_| hanging.is_none());
        let text = self.set_content(piece, inline_marker, &measure);
        cell.height = self.push_lines(text, text_left, top, piece.id, cell);
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

    fn set_marker(&mut self, role: Role, marker: &str, measure: &Measure) -> TextId {
        let style = self.styles.of(role);
        // The space keeps number and text apart for those who hear or copy them.
        let text = format!("{marker} ");
        let span = Span {
            text: &text,
            bold: true,
            color: style.color,
        };
        self.typesetter.set(&[span], measure)
    }

    fn set_content(
        &mut self,
        piece: &Piece<'_>,
        inline_marker: Option<&str>,
        measure: &Measure,
    ) -> TextId {
        let style = *self.styles.of(piece.role);
        let before = inline_marker.map(|marker| format!("{marker} "));
        let after = piece.suffix.map(|suffix| format!(" {suffix}"));
        let page = self.numbers.page.to_string();
        let pages = self.numbers.pages.to_string();
        let own = |text, bold| Span {
            text,
            bold,
            color: style.color,
        };
        let mut spans = Vec::with_capacity(piece.content.len() + 2);
        spans.extend(before.as_deref().map(|text| own(text, true)));
        spans.extend(piece.content.iter().map(|inline| match inline {
            Inline::Text { text, emphasis } => Span {
                text,
                bold: style.bold || *emphasis == Emphasis::Strong,
                color: self.color(*emphasis, style.color),
            },
            Inline::Link { .. } | Inline::Note(_) | Inline::LineBreak => own("", false),
            Inline::Field(Field::PageNumber) => own(&page, style.bold),
            Inline::Field(Field::PageCount) => own(&pages, style.bold),
        }));
        spans.extend(after.as_deref().map(|text| own(text, false)));
        self.typesetter.set(&spans, measure)
    }

    fn color(&self, emphasis: Emphasis, own: Color) -> Color {
        match emphasis {
            Emphasis::Quiet => self.styles.palette.quiet,
            Emphasis::None | Emphasis::Strong | Emphasis::Stress => own,
        }
    }

    fn measure(&self, role: Role, width: f32, hyphenate: bool) -> Measure {
        let style = self.styles.of(role);
        Measure {
            size: style.size.to_points(),
            line_height: f32::from(style.line_height_percent) / 100.0,
            width,
            alignment: style.alignment,
            hyphenate,
        }
    }
}

impl SetCell {
    /// Returns which lines from `from` on fit into `height`, and how high they are.
    pub(super) fn fit(&self, from: usize, height: f32) -> (usize, f32) {
        let Some(first) = self.lines.get(from) else {
            return (from, 0.0);
        };
        let limit = first.top + height;
        let fitting = self.lines[from..]
            .iter()
            .take_while(|line| line.bottom <= limit)
            .count();
        let end = from + fitting;
        let bottom = self.lines[from..end]
            .iter()
            .map(|line| line.bottom)
            .fold(first.top, f32::max);
        (end, bottom - first.top)
    }

    /// Returns how high the lines from `from` on are.
    pub(super) fn height_from(&self, from: usize) -> f32 {
        self.lines
            .get(from)
            .map_or(0.0, |first| self.height - first.top)
    }
}
