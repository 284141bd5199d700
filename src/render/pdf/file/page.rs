//! A page drawn: areas first, then text inside its tags, then what runs along the margins.

use super::breach::location;
use super::fonts::Faces;
use super::link;
use super::structure::Drawn;
use crate::document::Color;
use crate::render::pdf::placed::{
    Area, ContentId, FaceId, Glyph, PlacedDocument, PlacedLogo, PlacedPage, PlacedRun,
    PlacedWatermark, Special,
};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, FillRule};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::GlyphId;
use std::ops::Range;

/// Where a page is drawn.
pub(crate) struct Target<'a> {
    pub file: &'a mut krilla::Document,
    pub faces: &'a Faces,
    /// What was drawn for each content.
    pub drawn: &'a mut Drawn,
    pub shown: &'a mut Shown,
    /// From 0.
    pub page: usize,
}

/// Draws a page.
pub(crate) fn draw(page: &PlacedPage<'_>, placed: &PlacedDocument, target: Target<'_>) {
    let drawn = target.drawn;
    let size = PageSettings::from_wh(page.width, page.height).unwrap_or_default();
    let mut sheet = target.file.start_page_with(size);
    let mut surface = sheet.surface();
    let mut painter = Painter {
        surface: &mut surface,
        faces: target.faces,
        page: target.page,
        glyphs: Vec::new(),
        shown: target.shown,
    };
    painter.grounds(page.tints);
    if let Some(watermark) = &page.watermark {
        painter.watermark(watermark);
    }
    if let Some(logo) = &page.logo {
        painter.logo(logo);
    }
    painter.grounds(page.grounds);
    painter.grounds(page.rules);
    painter.figures(page.figures, drawn);
    painter.grounds(page.overlays);
    painter.text(page, drawn);
    for (runs, kind) in [
        (&page.header, ArtifactType::Header),
        (&page.footer, ArtifactType::Footer),
    ] {
        if let Some(runs) = runs {
            painter.artifact(kind, |painter| runs.iter().for_each(|run| painter.run(run)));
        }
    }
    surface.finish();
    annotate(&mut sheet, page, placed, drawn);
    sheet.finish();
}

/// Covers the areas of each link with an annotation.
fn annotate(
    sheet: &mut Page<'_>,
    page: &PlacedPage<'_>,
    placed: &PlacedDocument,
    drawn: &mut Drawn,
) {
    let areas = page.links.iter().filter_map(|area| {
        let rect = Rect::from_ltrb(area.left, area.top, area.right, area.bottom)?;
        Some((area.content, rect))
    });
    let mut areas: Vec<(ContentId, Rect)> = areas.collect();
    areas.sort_by_key(|(content, _)| *content);
    for areas in areas.chunk_by(|a, b| a.0 == b.0) {
        let content = areas[0].0;
        let rects: Vec<Rect> = areas.iter().map(|(_, rect)| *rect).collect();
        if let Some(Special::Link(link)) = placed.specials.get(&content)
            && let Some(annotation) = link::annotation(link, &rects, &placed.destinations)
        {
            drawn.add(content, sheet.add_tagged_annotation(annotation));
        }
    }
}

struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    faces: &'a Faces,
    /// From 0.
    page: usize,
    /// Those of the last run.
    glyphs: Vec<DrawnGlyph>,
    shown: &'a mut Shown,
}

/// The texts that glyphs show where they are drawn first, by face and glyph.
///
/// A font says one text of each glyph. Where a glyph shows another one, the file says so at its place: then it,
/// and what stands on either side of it, are pieces of their own.
#[derive(Debug, Default)]
pub(crate) struct Shown(Vec<Vec<Option<Box<str>>>>);

impl Shown {
    /// Returns whether a glyph shows a text that its font says; it does where it is drawn first.
    fn is_said(&mut self, face: FaceId, glyph: &Glyph, text: &str) -> bool {
        let (face, id) = (usize::from(face.0), glyph.id as usize);
        self.0.resize_with(self.0.len().max(face + 1), Vec::new);
        let glyphs = &mut self.0[face];
        glyphs.resize(glyphs.len().max(id + 1), None);
        **glyphs[id].get_or_insert_with(|| text.into()) == *text
    }

    /// Returns the pieces of a run in the order in which they are read, none of which has to be divided.
    fn pieces(&mut self, run: &PlacedRun<'_>) -> Vec<Range<usize>> {
        let mut is_said = |glyph: &Glyph| {
            let text = run.text.get(glyph.text_range()).unwrap_or_default();
            self.is_said(run.face, glyph, text)
        };
        let all = run.glyphs.len();
        if !run.is_reversed() {
            for glyph in run.glyphs {
                is_said(glyph);
            }
            return std::iter::once(0..all).collect();
        }
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut start = all;
        let mut is_open = false;
        // Glyphs that show one text together are a piece, too.
        for glyphs in run
            .glyphs
            .chunk_by(|one, next| one.start == next.start)
            .rev()
        {
            let is_plain = is_said(&glyphs[0]) && glyphs.len() == 1;
            let end = start;
            start -= glyphs.len();
            match pieces.last_mut() {
                Some(last) if is_open && is_plain => last.start = start,
                _ => pieces.push(start..end),
            }
            is_open = is_plain;
        }
        pieces
    }
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
    fn text(&mut self, page: &PlacedPage<'_>, drawn: &mut Drawn) {
        let mut open: Option<Option<ContentId>> = None;
        for run in &page.runs {
            if open != Some(run.content) {
                if open.is_some() {
                    self.surface.end_tagged();
                }
                self.start(run.content, drawn);
                open = Some(run.content);
            }
            self.run(run);
            if run.is_reversed() && run.content.is_some() {
                // krilla marks the letters of a word as reversed; some readers take the end of
                // that mark for the end of the tag.
                self.surface.end_tagged();
                open = None;
            }
        }
        if open.is_some() {
            self.surface.end_tagged();
        }
        self.grounds(&page.bars);
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

    fn artifact(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    /// Draws the watermark as shapes without text: nobody wants to find or copy it.
    fn watermark(&mut self, watermark: &PlacedWatermark<'_>) {
        let PlacedWatermark { scale, x, y, .. } = *watermark;
        self.artifact(ArtifactType::Watermark, |painter| {
            let turn = Transform::from_rotate_at(watermark.angle, x, y);
            let grow = Transform::from_row(scale, 0.0, 0.0, scale, x - scale * x, y - scale * y);
            painter.surface.push_transform(&turn);
            painter.surface.push_transform(&grow);
            for run in &watermark.runs {
                painter.glyphs(run, Point::from_xy(run.x, run.y), true);
            }
            painter.surface.pop();
            painter.surface.pop();
        });
    }

    /// Draws the logo as what runs along the page: the document says who issues it.
    fn logo(&mut self, placed: &PlacedLogo<'_>) {
        // The file was decoded when it was read, and a size above zero is one.
        let image = Image::from_png(placed.logo.data.clone().into(), false);
        let size = Size::from_wh(placed.width, placed.height);
        if let (Ok(image), Some(size)) = (image, size) {
            self.artifact(ArtifactType::Header, |painter| {
                let move_to = Transform::from_translate(placed.left, placed.top);
                painter.surface.push_transform(&move_to);
                painter.surface.draw_image(image, size);
                painter.surface.pop();
            });
        }
    }

    /// Draws a run and the lines under it or through it.
    fn run(&mut self, run: &PlacedRun<'_>) {
        let start = Point::from_xy(hundredths(run.x), hundredths(run.y));
        self.glyphs(run, start, false);
        self.colored(&run.lines);
    }

    fn glyphs(&mut self, run: &PlacedRun<'_>, start: Point, as_shapes: bool) {
        self.fill(run.color);
        let location = location(self.page, run.content);
        let pieces = match as_shapes {
            true => std::iter::once(0..run.glyphs.len()).collect(),
            false => self.shown.pieces(run),
        };
        let is_reversed = run.is_reversed();
        for piece in pieces {
            let before = run.glyphs[..piece.start].iter();
            let before: f32 = before.map(|glyph| glyph.advance * run.size).sum();
            let glyphs = run.glyphs[piece].iter();
            // What takes no room stands before the letter at whose left edge it is, also for who goes by places.
            let is_empty = is_reversed && glyphs.clone().all(|glyph| glyph.advance == 0.0);
            let aside = if is_empty { 0.01 * run.size } else { 0.0 };
            let start = Point::from_xy(hundredths(start.x + before - aside), start.y);
            self.glyphs.clear();
            self.glyphs.extend(glyphs.map(|glyph| DrawnGlyph {
                glyph: *glyph,
                location,
            }));
            let font = self.faces.font(run.face);
            self.surface
                .draw_glyphs(start, &self.glyphs, font, run.text, run.size, as_shapes);
        }
    }

    /// Draws areas in their order.
    fn colored(&mut self, areas: &[Area]) {
        for areas in areas.chunk_by(|a, b| a.color == b.color) {
            self.fill(areas[0].color);
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

    fn fill(&mut self, color: Color) {
        let color = rgb::Color::new(color.red, color.green, color.blue);
        self.surface.set_fill(Some(Fill {
            paint: color.into(),
            opacity: krilla::num::NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
    }
}

/// A glyph, and by which mark an error says where it arose.
struct DrawnGlyph {
    glyph: Glyph,
    location: Option<Location>,
}

impl krilla::text::Glyph for DrawnGlyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.glyph.id)
    }

    fn text_range(&self) -> Range<usize> {
        self.glyph.text_range()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.glyph.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.glyph.x * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.glyph.y * size
    }

    fn y_advance(&self, _size: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        self.location
    }
}

/// Rounds points to a hundredth, 0.004 mm: no eye sees more, and files grow by each digit.
fn hundredths(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
