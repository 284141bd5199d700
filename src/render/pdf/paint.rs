//! Pages drawn: areas first, then text inside its tags, then what runs along the margins.

use super::cell::{CellSetter, PageNumbers, Piece, SetCell};
use super::glyphs::{SetLine, SetRun};
use super::pages::{Area, Geometry, PageContent, Pages, PlacedLine, Said};
use super::structure::{ContentIds, Drawn};
use super::text::{Measure, Span, TextId, Typesetter};
use crate::document::{Alignment, Color, Inline, PageSetup, Role, RunningLine};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

/// Size of the watermark's letters before they are scaled to the page, in points.
const WATERMARK_SIZE: f32 = 100.0;
/// Share of the page's diagonal that the watermark covers.
const WATERMARK_SHARE: f32 = 0.62;

/// A running line set for one page.
struct Running {
    start: SetCell,
    end: SetCell,
}

/// Draws all pages into the file; notes what was drawn for each content.
pub(super) fn paint(
    file: &mut krilla::Document,
    pages: &Pages,
    setup: &PageSetup,
    setter: &mut CellSetter<'_>,
    drawn: &mut Drawn,
) {
    let geometry = pages.geometry;
    let watermark = setup
        .watermark
        .as_deref()
        .map(|word| set_watermark(word, setter));
    for (page, index) in pages.pages.iter().zip(0..) {
        setter.numbers = PageNumbers {
            page: index + 1,
            pages: pages.pages.len(),
        };
        let header = (index > 0).then(|| set_running(&setup.header, setter, geometry));
        let footer = set_running(&setup.footer, setter, geometry);
        let size = PageSettings::from_wh(geometry.width, geometry.height).unwrap_or_default();
        let mut target = file.start_page_with(size);
        let mut surface = target.surface();
        let mut painter = Painter {
            surface: &mut surface,
            typesetter: &setter.typesetter,
        };
        painter.grounds(&page.tints);
        if let Some(text) = watermark {
            painter.watermark(text, geometry);
        }
        painter.grounds(&page.grounds);
        painter.grounds(&page.rules);
        painter.text(page, drawn);
        if let Some(header) = header {
            painter.running(&header, ArtifactType::Header, geometry, geometry.header);
        }
        let top = geometry.footer - footer.start.height.max(footer.end.height);
        painter.running(&footer, ArtifactType::Footer, geometry, top);
        surface.finish();
        target.finish();
    }
}

fn set_watermark(word: &str, setter: &mut CellSetter<'_>) -> TextId {
    let span = Span {
        text: word,
        bold: true,
        color: setter.styles.palette.watermark,
    };
    let measure = Measure {
        size: WATERMARK_SIZE,
        line_height: 1.0,
        width: f32::MAX,
        alignment: Alignment::Start,
        hyphenate: false,
    };
    setter.typesetter.set(&[span], &measure)
}

/// Sets a running line: the start text may take two thirds of the width, the end text the rest.
fn set_running(line: &RunningLine, setter: &mut CellSetter<'_>, geometry: Geometry) -> Running {
    // Running lines are artifacts; their ids name nothing.
    let id = ContentIds::default().next();
    let width = geometry.text_width();
    let mut set = |content: &[Inline], width: f32| {
        let piece = Piece {
            role: Role::Running,
            marker: None,
            content,
            suffix: None,
            hyphenate: false,
            marker_width: 0.0,
            id,
        };
        setter.set(&[piece], width)
    };
    Running {
        start: set(&line.start, width * 2.0 / 3.0),
        end: set(&line.end, width / 3.0),
    }
}

struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    typesetter: &'a Typesetter,
}

impl Painter<'_, '_> {
    fn grounds(&mut self, areas: &[Area]) {
        if areas.is_empty() {
            return;
        }
        self.artifact(ArtifactType::Layout, |painter| {
            for areas in areas.chunk_by(|a, b| a.color == b.color) {
                painter.areas(areas);
            }
        });
    }

    fn text(&mut self, page: &PageContent, drawn: &mut Drawn) {
        for lines in page.lines.chunk_by(|a, b| a.content == b.content) {
            match lines[0].content {
                None => self.artifact(ArtifactType::PaginationOther, |painter| {
                    lines.iter().for_each(|line| painter.line(line));
                }),
                Some(content) => {
                    let identifier = self.surface.start_tagged(ContentTag::Other);
                    lines.iter().for_each(|line| self.line(line));
                    self.surface.end_tagged();
                    drawn.add(content, identifier);
                }
            }
        }
    }

    fn artifact(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    fn running(&mut self, running: &Running, kind: ArtifactType, geometry: Geometry, top: f32) {
        let width = geometry.text_width();
        let third = width / 3.0;
        let mut lines = Vec::new();
        for (cell, left) in [
            (&running.start, geometry.left_of(0.0, 2.0 * third)),
            (&running.end, geometry.left_of(2.0 * third, third)),
        ] {
            let is_end = std::ptr::eq(cell, &running.end);
            let mut page = Pages::new(geometry);
            page.place(cell, 0..cell.lines.len(), left, top, Said::Again);
            for placed in page.pages.remove(0).lines {
                let line = &self.typesetter.text(placed.text).lines[placed.line as usize];
                // The end text is set ragged at the start; here it moves to the end side.
                let shift = third - line.width;
                let left = match (is_end, geometry.direction) {
                    (false, _) => placed.left,
                    (true, crate::document::Direction::LeftToRight) => placed.left + shift,
                    (true, crate::document::Direction::RightToLeft) => placed.left - shift,
                };
                lines.push(PlacedLine { left, ..placed });
            }
        }
        if lines.is_empty() {
            return;
        }
        self.artifact(kind, |painter| {
            lines.iter().for_each(|line| painter.line(line));
        });
    }

    /// Draws the watermark along the page's rising diagonal.
    fn watermark(&mut self, text: TextId, geometry: Geometry) {
        let Some(line) = self.typesetter.text(text).lines.first() else {
            return;
        };
        let diagonal = geometry.width.hypot(geometry.height);
        let scale = WATERMARK_SHARE * diagonal / line.width.max(1.0);
        let angle = -(geometry.height / geometry.width).atan().to_degrees();
        let (x, y) = (geometry.width / 2.0, geometry.height / 2.0);
        // Capitals reach about 0.7 sizes above the baseline; half of that centres them.
        let top = y + 0.35 * WATERMARK_SIZE - line.baseline;
        let left = x - line.width / 2.0 - line.offset;
        self.artifact(ArtifactType::Watermark, |painter| {
            let turn = Transform::from_rotate_at(angle, x, y);
            let grow = Transform::from_row(scale, 0.0, 0.0, scale, x - scale * x, y - scale * y);
            painter.surface.push_transform(&turn);
            painter.surface.push_transform(&grow);
            painter.shapes(line, &painter.typesetter.text(text).text, left, top);
            painter.surface.pop();
            painter.surface.pop();
        });
    }

    /// Draws areas of one colour.
    fn areas(&mut self, areas: &[Area]) {
        let mut path = PathBuilder::new();
        for area in areas {
            let (left, top) = (hundredths(area.left), hundredths(area.top));
            let (width, height) = (hundredths(area.width), hundredths(area.height));
            // What has no size has nothing to fill.
            if let Some(rect) = Rect::from_xywh(left, top, width, height) {
                path.push_rect(rect);
            }
        }
        if let (Some(path), Some(first)) = (path.finish(), areas.first()) {
            self.fill(first.color);
            self.surface.draw_path(&path);
        }
    }

    fn line(&mut self, placed: &PlacedLine) {
        let text = self.typesetter.text(placed.text);
        let line = &text.lines[placed.line as usize];
        let mut x = placed.left + line.offset;
        let y = placed.top + line.baseline;
        for run in &line.runs {
            self.run(run, &text.text, x, y);
            x += run.width;
        }
    }

    /// Draws a line as shapes without text: nobody wants to find or copy it.
    fn shapes(&mut self, line: &SetLine, text: &str, left: f32, top: f32) {
        let mut x = left + line.offset;
        for run in &line.runs {
            self.ink(run);
            let font = self.typesetter.fonts().font(run.face);
            let start = Point::from_xy(x, top + line.baseline);
            self.surface
                .draw_glyphs(start, &run.glyphs, font, text, run.size, true);
            x += run.width;
        }
    }

    fn run(&mut self, run: &SetRun, text: &str, x: f32, y: f32) {
        self.ink(run);
        let font = self.typesetter.fonts().font(run.face);
        self.surface.draw_glyphs(
            Point::from_xy(hundredths(x), hundredths(y)),
            &run.glyphs,
            font,
            text,
            run.size,
            false,
        );
    }

    fn ink(&mut self, run: &SetRun) {
        let [red, green, blue] = run.color;
        self.fill(Color { red, green, blue });
    }

    fn fill(&mut self, color: Color) {
        let color = rgb::Color::new(color.red, color.green, color.blue);
        self.surface.set_fill(Some(Fill {
            paint: color.into(),
            opacity: krilla::num::NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
    }
}

/// Rounds points to a hundredth, 0.004 mm: no eye sees more, and files grow by each digit.
fn hundredths(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
