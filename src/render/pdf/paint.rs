//! Pages drawn: areas first, then text inside its tags, then what runs along the margins.

use super::cell::{CellSetter, PageNumbers, Piece, SetCell};
use super::change;
use super::geometry::{Area, Geometry};
use super::glyphs::{SetLine, SetRun, Trace};
use super::inline::{Special, Specials};
use super::pages::{PageContent, Pages, PlacedLine, Said};
use super::structure::{ContentId, ContentIds, Drawn};
use super::text::{Look, Measure, Span, TextId, Typesetter};
use crate::document::{Alignment, Color, Direction, Inline, PageSetup, Role, RunningLine, fitting};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

/// Size of the watermark's letters before they are scaled to the page, in points.
const WATERMARK_SIZE: f32 = 100.0;
/// Share of the page's diagonal that the watermark covers.
const WATERMARK_SHARE: f32 = 0.62;
/// From a link's baseline down to the line under it, and how thick that is, in sizes.
const UNDERLINE: (f32, f32) = (0.11, 0.055);
/// From a link's baseline to the upper and lower side of the area that answers, in sizes.
const LINK_AREA: (f32, f32) = (0.85, 0.25);

/// Width of the narrowest letters of a running line, in points.
const NARROWEST_LETTER: f32 = 1.0;

/// A running line set for one page.
struct Running {
    start: SetCell,
    end: SetCell,
}

/// The texts of running lines as they fit on pages of one width: however long a text is, it is
/// shortened once.
#[derive(Default)]
struct Fitted {
    width: f32,
    /// By the text's place among those of header and footer; nothing where the whole text fits.
    texts: [Option<Vec<Inline>>; 4],
}

/// An area of a page that belongs to a link.
type LinkArea = (ContentId, Rect);

/// Draws all pages into the file; notes what was drawn for each content.
pub(super) fn paint(
    file: &mut krilla::Document,
    pages: &Pages,
    setup: &PageSetup,
    setter: &mut CellSetter<'_>,
    drawn: &mut Drawn,
) {
    let watermark = setup
        .watermark
        .as_deref()
        .map(|word| set_watermark(word, setter));
    let mut fitted = Fitted::default();
    for (page, index) in pages.pages.iter().zip(0..) {
        let geometry = page.geometry;
        setter.numbers = PageNumbers {
            page: index + 1,
            pages: pages.pages.len(),
        };
        if fitted.width != geometry.text_width() {
            fitted = Fitted {
                width: geometry.text_width(),
                ..Fitted::default()
            };
        }
        let [start, end, texts @ ..] = &mut fitted.texts;
        let header =
            (index > 0).then(|| set_running(&setup.header, setter, geometry, [start, end]));
        let footer = set_running(&setup.footer, setter, geometry, texts.each_mut());
        let size = PageSettings::from_wh(geometry.width, geometry.height).unwrap_or_default();
        let mut target = file.start_page_with(size);
        let mut surface = target.surface();
        let mut painter = Painter {
            surface: &mut surface,
            typesetter: &setter.typesetter,
            specials: &setter.specials,
            bar_color: setter.styles.palette.text,
            links: Vec::new(),
        };
        painter.grounds(&page.tints);
        if let Some(text) = watermark {
            painter.watermark(text, geometry);
        }
        painter.grounds(&page.grounds);
        painter.grounds(&page.rules);
        painter.figures(&page.figures, drawn);
        painter.grounds(&page.overlays);
        painter.text(page, drawn);
        if let Some(header) = header {
            painter.running(&header, ArtifactType::Header, geometry, geometry.header);
        }
        let top = geometry.footer - footer.start.height.max(footer.end.height);
        painter.running(&footer, ArtifactType::Footer, geometry, top);
        let links = painter.links;
        surface.finish();
        annotate(&mut target, links, setter, drawn);
        target.finish();
    }
}

/// Covers the areas of each link with an annotation.
fn annotate(
    page: &mut Page<'_>,
    mut areas: Vec<LinkArea>,
    setter: &CellSetter<'_>,
    drawn: &mut Drawn,
) {
    areas.sort_by_key(|(content, _)| *content);
    for areas in areas.chunk_by(|a, b| a.0 == b.0) {
        let content = areas[0].0;
        let rects: Vec<Rect> = areas.iter().map(|(_, rect)| *rect).collect();
        if let Some(Special::Link(link)) = setter.specials.get(&content)
            && let Some(annotation) = link.annotation(&rects, &setter.places)
        {
            drawn.add(content, page.add_tagged_annotation(annotation));
        }
    }
}

fn set_watermark(word: &str, setter: &mut CellSetter<'_>) -> TextId {
    let span = Span {
        text: word.into(),
        look: Look::upright(true, setter.styles.palette.watermark),
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
fn set_running(
    line: &RunningLine,
    setter: &mut CellSetter<'_>,
    geometry: Geometry,
    [start, end]: [&mut Option<Vec<Inline>>; 2],
) -> Running {
    // Running lines are artifacts; their ids name nothing.
    let contents = ContentIds::default().take(1);
    let width = geometry.text_width();
    let mut set = |content: &[Inline], fitted: &mut Option<Vec<Inline>>, width: f32| {
        let mut set = |content: &[Inline]| {
            let piece = Piece {
                said: Said::Again,
                ..Piece::new(Role::Running, content, contents)
            };
            setter.set(&[piece], width)
        };
        // There is room for one line and no more.
        let most = (width / NARROWEST_LETTER) as usize;
        let known = fitted.as_deref().unwrap_or(content);
        if let Some(shorter) = fitting(known, most, &mut |content| set(content).lines.len() <= 1) {
            *fitted = Some(shorter);
        }
        set(fitted.as_deref().unwrap_or(content))
    };
    Running {
        start: set(&line.start, start, width * 2.0 / 3.0),
        end: set(&line.end, end, width / 3.0),
    }
}

struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    typesetter: &'a Typesetter,
    specials: &'a Specials,
    bar_color: Color,
    /// The areas of links drawn so far.
    links: Vec<LinkArea>,
}

impl Painter<'_, '_> {
    fn grounds(&mut self, areas: &[Area]) {
        if areas.is_empty() {
            return;
        }
        self.artifact(ArtifactType::Layout, |painter| painter.colored(areas));
    }

    fn figures(&mut self, figures: &[(ContentId, Area)], drawn: &mut Drawn) {
        for figure in figures.chunk_by(|a, b| a.0 == b.0) {
            let identifier = self.surface.start_tagged(ContentTag::Other);
            let areas: Vec<Area> = figure.iter().map(|(_, area)| *area).collect();
            self.colored(&areas);
            self.surface.end_tagged();
            drawn.add(figure[0].0, identifier);
        }
    }

    /// Draws text, each part in a tag of its own.
    fn text(&mut self, page: &PageContent, drawn: &mut Drawn) {
        let mut open: Option<Option<ContentId>> = None;
        let mut changed: Vec<(f32, f32)> = Vec::new();
        let is_right_to_left = page.geometry.direction == Direction::RightToLeft;
        for placed in &page.lines {
            let text = self.typesetter.text(placed.text);
            let line = &text.lines[placed.line as usize];
            let left = placed.left + line.offset;
            let y = placed.top + line.baseline;
            // White space at the line's end is no part of a link.
            let end = match page.geometry.direction {
                Direction::LeftToRight => left + line.width,
                Direction::RightToLeft => f32::MAX,
            };
            for (x, run) in line.in_reading_order(left, page.geometry.direction) {
                let content = placed.content.map(|first| first.part(run.ink.part));
                if open != Some(content) {
                    if open.is_some() {
                        self.surface.end_tagged();
                    }
                    self.start(content, drawn);
                    open = Some(content);
                }
                self.run(run, &text.text, x, y);
                let lines = change::lines(run, x, end.min(x + run.width), y);
                self.colored(&lines);
                if !lines.is_empty() && run.ink.trace != Trace::Struck {
                    changed.push((placed.top, placed.top + line.height));
                }
                if let Some(content) = content {
                    self.link(content, run, x, end.min(x + run.width), y);
                }
                if is_right_to_left && run.is_reversed() && content.is_some() {
                    // krilla marks the letters of a word as reversed; some readers take the end of
                    // that mark for the end of the tag.
                    self.surface.end_tagged();
                    open = None;
                }
            }
        }
        if open.is_some() {
            self.surface.end_tagged();
        }
        self.grounds(&change::bars(changed, page.geometry, self.bar_color));
    }

    fn start(&mut self, content: Option<ContentId>, drawn: &mut Drawn) {
        let tag = match content {
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            Some(_) => ContentTag::Other,
        };
        let identifier = self.surface.start_tagged(tag);
        if let Some(content) = content {
            drawn.add(content, identifier);
        }
    }

    /// Underlines a run that is part of a link, from `left` to `right`, and keeps its area.
    fn link(&mut self, content: ContentId, run: &SetRun, left: f32, right: f32, y: f32) {
        if run.ink.part == 0 || !matches!(self.specials.get(&content), Some(Special::Link(_))) {
            return;
        }
        let (down, thickness) = UNDERLINE;
        let [red, green, blue] = run.ink.color;
        self.colored(&[Area {
            left,
            top: y + down * run.size,
            width: right - left,
            height: thickness * run.size,
            color: Color { red, green, blue },
        }]);
        let (above, below) = LINK_AREA;
        let (top, bottom) = (y - above * run.size, y + below * run.size);
        let rect = Rect::from_ltrb(left, top, right, bottom);
        self.links.extend(rect.map(|rect| (content, rect)));
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
        for (cell, start, width, is_end) in [
            (&running.start, 0.0, 2.0 * third, false),
            (&running.end, 2.0 * third, third, true),
        ] {
            let left = geometry.left_of(start, width);
            for line in &cell.lines {
                let set = &self.typesetter.text(line.text).lines[line.line as usize];
                // The end text is set ragged at the start; here it moves to the end side.
                let shift = match (is_end, geometry.direction) {
                    (false, _) => 0.0,
                    (true, Direction::LeftToRight) => third - set.width,
                    (true, Direction::RightToLeft) => set.width - third,
                };
                lines.push(PlacedLine {
                    text: line.text,
                    line: line.line,
                    left: left + line.left + shift,
                    top: top + line.top,
                    content: None,
                });
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

    /// Draws areas in their order.
    fn colored(&mut self, areas: &[Area]) {
        for areas in areas.chunk_by(|a, b| a.color == b.color) {
            let color = areas[0].color;
            self.fill([color.red, color.green, color.blue]);
            self.path(areas);
        }
    }

    /// Draws areas in the colour that was set last.
    fn path(&mut self, areas: &[Area]) {
        let mut path = PathBuilder::new();
        for area in areas {
            let (left, top) = (hundredths(area.left), hundredths(area.top));
            let (width, height) = (hundredths(area.width), hundredths(area.height));
            // What has no size has nothing to fill.
            if let Some(rect) = Rect::from_xywh(left, top, width, height) {
                path.push_rect(rect);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn line(&mut self, placed: &PlacedLine) {
        let text = self.typesetter.text(placed.text);
        let line = &text.lines[placed.line as usize];
        let left = placed.left + line.offset;
        let y = placed.top + line.baseline;
        for (x, run) in line.in_reading_order(left, self.typesetter.direction()) {
            self.run(run, &text.text, x, y);
            self.colored(&change::lines(run, x, x + run.width, y));
        }
    }

    /// Draws a line as shapes without text: nobody wants to find or copy it.
    fn shapes(&mut self, line: &SetLine, text: &str, left: f32, top: f32) {
        let mut x = left + line.offset;
        for run in &line.runs {
            self.fill(run.ink.color);
            let font = self.typesetter.fonts().font(run.face);
            let start = Point::from_xy(x, top + line.baseline);
            self.surface
                .draw_glyphs(start, &run.glyphs, font, text, run.size, true);
            x += run.width;
        }
    }

    fn run(&mut self, run: &SetRun, text: &str, x: f32, y: f32) {
        self.fill(run.ink.color);
        let font = self.typesetter.fonts().font(run.face);
        self.surface.draw_glyphs(
            Point::from_xy(hundredths(x), hundredths(y - run.rise())),
            &run.glyphs,
            font,
            text,
            run.size,
            false,
        );
    }

    fn fill(&mut self, [red, green, blue]: [u8; 3]) {
        let color = rgb::Color::new(red, green, blue);
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
