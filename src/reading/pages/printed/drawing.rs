//! What is drawn on pages: characters, rules and filled areas with their places, and what is tagged how.
//!
//! Places are in points from the upper left corner of the page as it is shown, turned pages included.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, RenderContent, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, String as PdfString};
use unicode_normalization::UnicodeNormalization;

/// Most characters and rules of a file.
const CHARACTERS: usize = 5_000_000;
const RULES: usize = 2_000_000;

/// What is drawn on a page.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub width: f32,
    pub height: f32,
    pub characters: Vec<Character>,
    pub rules: Vec<Rule>,
    pub fills: Vec<Fill>,
    /// Whether a picture covers most of the page.
    pub is_picture: bool,
    /// Characters that lie beyond the page's edges, or are not drawn at all.
    pub beyond: String,
    /// Characters that stand aslant, as a stamp across the page does.
    pub slanted: String,
}

/// A character where it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Character {
    pub char: char,
    /// Along the line: for turned text along its own direction.
    pub start: f32,
    pub end: f32,
    /// Across the line.
    pub baseline: f32,
    pub size: f32,
    pub turn: Turn,
    pub is_bold: bool,
    pub is_struck: bool,
    pub is_invisible: bool,
    /// Whether the font tells which character it is.
    pub is_known: bool,
    /// Its place among the page's characters as they are read, from 1; 0 where the file does not say that.
    pub order: u32,
    pub tag: Tag,
}

/// How text is turned, clockwise as it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub(super) enum Turn {
    #[default]
    None,
    Down,
    Over,
    Up,
}

/// What the file says of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub(super) enum Tag {
    #[default]
    None,
    /// No part of what is to be read: a running head, a repeated heading row (ISO 32000-1 §14.8.2.2).
    Artifact,
    /// A place in the structure tree (§14.7.4).
    Marked(i64),
}

/// A straight line along or across the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub is_across: bool,
    /// Where it stands: from the top where it runs across, from the left where it runs down.
    pub at: f32,
    pub from: f32,
    pub to: f32,
}

/// A filled area that is no rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fill {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    pub color: [u8; 3],
}

/// Reads what is drawn on all pages.
pub(super) fn drawings(pdf: &Pdf) -> Result<Vec<Drawing>, String> {
    let cache = InterpreterCache::new();
    let mut drawings = Vec::new();
    let (mut characters, mut rules) = (0, 0);
    for page in pdf.pages().iter() {
        let settings = InterpreterSettings {
            render_content: RenderContent::PAGE,
            ..InterpreterSettings::default()
        };
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(-1e6, -1e6, 1e6, 1e6);
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
        let mut reader = DrawingReader {
            drawing: Drawing {
                width,
                height,
                ..Drawing::default()
            },
            ..DrawingReader::default()
        };
        interpret_page(page, &mut context, &mut reader);
        characters += reader.drawing.characters.len();
        rules += reader.drawing.rules.len() + reader.drawing.fills.len();
        if characters > CHARACTERS {
            return Err(format!("has more than {CHARACTERS} characters"));
        }
        if rules > RULES {
            return Err(format!("has more than {RULES} lines and areas"));
        }
        reader.number();
        reader.drawing.hide_invisible();
        drawings.push(reader.drawing);
    }
    Ok(drawings)
}

impl Drawing {
    /// Takes out text that nobody sees, unless it stands for the picture of a page.
    fn hide_invisible(&mut self) {
        if self.is_picture {
            return;
        }
        let (hidden, shown): (Vec<Character>, Vec<Character>) =
            self.characters.drain(..).partition(|one| one.is_invisible);
        self.characters = shown;
        self.beyond.extend(hidden.iter().map(|one| one.char));
    }
}

/// Marked content that has begun.
struct OpenTag {
    tag: Tag,
    /// Whether its glyphs stand from the left and are read from the right (ISO 32000-1 §14.8.2.3.3).
    is_reversed: bool,
    /// What the file says that its glyphs stand for.
    said: Option<String>,
    /// How many characters stand before it.
    from: usize,
}

#[derive(Default)]
struct DrawingReader {
    drawing: Drawing,
    /// Tags that are open, and what they say to stand for what they hold.
    open: Vec<OpenTag>,
    /// Whether the page says of some of its text that it is reversed, and so in which order all of it is read.
    has_reversed: bool,
}

impl Character {
    /// Returns where it stands on the page.
    pub(crate) fn center(&self) -> (f32, f32) {
        let along = (self.start + self.end) / 2.0;
        let across = self.baseline - 0.3 * self.size;
        match self.turn {
            Turn::None => (along, across),
            Turn::Over => (-along, -across),
            Turn::Down => (-across, along),
            Turn::Up => (across, -along),
        }
    }
}

impl DrawingReader {
    fn tag(&self) -> Tag {
        self.open.last().map_or(Tag::None, |open| open.tag)
    }

    /// Says in which order characters are read, where the page does.
    fn number(&mut self) {
        if self.has_reversed {
            for (order, one) in (1..).zip(&mut self.drawing.characters) {
                one.order = order;
            }
        }
    }

    fn is_full(&self) -> bool {
        self.drawing.characters.len() > CHARACTERS
    }

    fn glyph(&mut self, glyph: &Glyph<'_>, transform: Affine, is_bold: bool, is_invisible: bool) {
        let (text, is_known) = match glyph.as_unicode() {
            Some(BfString::Char('\0' | '\u{FFFD}')) | None => ("\u{FFFD}".to_owned(), false),
            Some(BfString::Char(c)) => (c.to_string(), true),
            Some(BfString::String(text)) => (text, true),
        };
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(glyph) => glyph.advance_width(),
        };
        let start = transform * Point::ZERO;
        let end = transform * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
        let above = transform * Point::new(0.0, 1000.0);
        let size = (above - start).hypot();
        if !(start.is_finite() && end.is_finite() && size.is_finite()) || size < 0.01 {
            return;
        }
        let along = transform * Point::new(1000.0, 0.0) - start;
        let degrees = along.y.atan2(along.x).to_degrees();
        let is_slanted = (degrees.rem_euclid(90.0) - 45.0).abs() < 37.0;
        let turn = match degrees {
            degrees if degrees.abs() <= 45.0 => Turn::None,
            degrees if (45.0..135.0).contains(&degrees) => Turn::Down,
            degrees if (-135.0..-45.0).contains(&degrees) => Turn::Up,
            _ => Turn::Over,
        };
        let (at, to, baseline) = match turn {
            Turn::None => (start.x, end.x, start.y),
            Turn::Over => (-start.x, -end.x, -start.y),
            Turn::Down => (start.y, end.y, -start.x),
            Turn::Up => (-start.y, -end.y, start.x),
        };
        let text = composed(&text);
        let (x, y) = (start.x as f32, start.y as f32);
        let room = 0.5 * size as f32;
        let is_beyond = x < -room
            || y < -room
            || x > self.drawing.width + room
            || y > self.drawing.height + room;
        if is_slanted {
            self.drawing.slanted.push_str(&text);
            return;
        }
        if is_beyond {
            self.drawing.beyond.push_str(&text);
            return;
        }
        let whole = Character {
            char: ' ',
            start: at as f32,
            end: to.max(at) as f32,
            baseline: baseline as f32,
            size: size as f32,
            turn,
            is_bold,
            is_struck: false,
            is_invisible,
            is_known,
            order: 0,
            tag: self.tag(),
        };
        let from = self.drawing.characters.len();
        self.drawing.characters.extend(spread(&text, whole));
        if self.open.iter().any(|open| open.is_reversed) {
            // All of it is turned round when it has ended; what one glyph stands for stays as it is.
            self.drawing.characters[from..].reverse();
        }
    }
}

/// Returns the characters of a glyph side by side, those of the Arabic script from the right.
fn spread(text: &str, whole: Character) -> impl Iterator<Item = Character> {
    let count = text.chars().count();
    let is_from_right = text.chars().any(super::direction::is_right_to_left);
    let step = (whole.end - whole.start) / count.max(1) as f32;
    text.chars().enumerate().map(move |(place, char)| {
        let place = if is_from_right {
            count - 1 - place
        } else {
            place
        };
        Character {
            char,
            start: whole.start + step * place as f32,
            end: whole.start + step * (place + 1) as f32,
            ..whole
        }
    })
}

/// Returns a text with forms that only fonts need as the letters that are meant: `ﬁ`, `ﻼ`.
fn composed(text: &str) -> String {
    let is_form = |c: char| matches!(c, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    let is_plain = !text.chars().any(|c| is_form(c) || c.is_control());
    if is_plain {
        return text.to_owned();
    }
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            c if is_form(c) => plain.extend(c.to_string().nfkc().filter(|c| *c != ' ')),
            '\t' | '\n' | '\r' => plain.push(' '),
            c if c.is_control() => {}
            c => plain.push(c),
        }
    }
    plain
}

impl Device<'_> for DrawingReader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        if self.is_full() {
            return;
        }
        let is_bold = run.glyphs().first().is_some_and(|glyph| match &**glyph {
            Glyph::Outline(outline) => outline.font_data().is_some_and(|font| {
                let says_so = |name: &String| {
                    let name = name.to_lowercase();
                    name.contains("bold") || name.contains("black") || name.contains("heavy")
                };
                font.weight.is_some_and(|weight| weight >= 600)
                    || font.postscript_name.as_ref().is_some_and(says_so)
            }),
            Glyph::Type3(_) => false,
        });
        let is_invisible = matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            let transform = props.transform * glyph.transform();
            self.glyph(glyph, transform, is_bold, is_invisible);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        if self.drawing.rules.len() > RULES || self.drawing.fills.len() > RULES {
            return;
        }
        match mode {
            DrawMode::Fill(_) => self.fill(path, &props),
            DrawMode::Stroke(_) => self.stroke(path, props.transform),
            DrawMode::FillAndStroke(..) => {
                self.fill(path, &props);
                self.stroke(path, props.transform);
            }
            DrawMode::Invisible => {}
        }
    }

    fn begin_marked_content(&mut self, kind: &[u8], properties: Option<&Dict<'_>>) {
        let number = properties.and_then(|of| of.get::<i64>("MCID"));
        let said = properties.and_then(|of| of.get::<PdfString<'_>>("ActualText"));
        let said = said.map(|text| crate::reading::pages::annotations::text(text.as_bytes()));
        let tag = match number {
            _ if self.tag() == Tag::Artifact => Tag::Artifact,
            Some(number) => Tag::Marked(number),
            None if kind == b"Artifact" => Tag::Artifact,
            None => self.tag(),
        };
        // What is reversed inside something reversed is turned round once.
        let is_reversed =
            kind == b"ReversedChars" && !self.open.iter().any(|open| open.is_reversed);
        self.has_reversed |= is_reversed;
        self.open.push(OpenTag {
            tag,
            is_reversed,
            said,
            from: self.drawing.characters.len(),
        });
    }

    fn end_marked_content(&mut self) {
        let Some(ended) = self.open.pop() else {
            return;
        };
        if ended.is_reversed {
            self.drawing.characters[ended.from..].reverse();
        }
        let OpenTag {
            said: Some(said),
            from,
            ..
        } = ended
        else {
            return;
        };
        let Some((first, rest)) = self.drawing.characters[from..].split_first() else {
            return;
        };
        // What stands for several lines is only said for those who can't see; so the lines stay. A mark over a
        // letter is no line.
        let is_one_line = rest.iter().all(|one| {
            one.turn == first.turn && (one.baseline - first.baseline).abs() < 0.6 * first.size
        });
        if is_one_line {
            let whole = Character {
                start: rest.iter().map(|one| one.start).fold(first.start, f32::min),
                end: rest.iter().map(|one| one.end).fold(first.end, f32::max),
                is_known: true,
                ..*first
            };
            self.drawing.characters.truncate(from);
            self.drawing
                .characters
                .extend(spread(&composed(&said), whole));
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, props: ImageDrawProps<'_>) {
        // A picture fills the unit square, whatever its pixels (ISO 32000-1 §8.9.5.1).
        let unit = props
            .transform
            .transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        let page = f64::from(self.drawing.width * self.drawing.height);
        self.drawing.is_picture |= unit.area() > 0.5 * page;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// How thick a line can be, and how far from straight.
const THICK: f64 = 3.5;
const SLANT: f64 = 0.5;

impl DrawingReader {
    fn fill(&mut self, path: &BezPath, props: &DrawProps<'_>) {
        let color = match &props.paint {
            Paint::Color(color) => {
                let [red, green, blue, alpha] = color.to_rgba().to_rgba8();
                if alpha == 0 {
                    return;
                }
                [red, green, blue]
            }
            Paint::Pattern(_) => [0x80; 3],
        };
        for part in rectangles(path) {
            let part = props.transform.transform_rect_bbox(part);
            let (width, height) = (part.width(), part.height());
            if height <= THICK && width > 2.0 * height {
                self.rule(true, part.center().y, part.x0, part.x1);
            } else if width <= THICK && height > 2.0 * width {
                self.rule(false, part.center().x, part.y0, part.y1);
            } else if width > THICK && height > THICK {
                self.drawing.fills.push(Fill {
                    left: part.x0 as f32,
                    top: part.y0 as f32,
                    right: part.x1 as f32,
                    bottom: part.y1 as f32,
                    color,
                });
            }
        }
    }

    fn stroke(&mut self, path: &BezPath, transform: Affine) {
        let mut first = Point::ZERO;
        let mut last = Point::ZERO;
        for element in (transform * path.clone()).elements() {
            match element {
                PathEl::MoveTo(point) => {
                    first = *point;
                    last = *point;
                }
                PathEl::LineTo(point) => {
                    self.segment(last, *point);
                    last = *point;
                }
                PathEl::ClosePath => {
                    self.segment(last, first);
                    last = first;
                }
                PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => last = *point,
            }
        }
    }

    fn segment(&mut self, from: Point, to: Point) {
        let along = to - from;
        if along.y.abs() <= SLANT && along.x.abs() > 1.0 {
            self.rule(true, from.y, from.x.min(to.x), from.x.max(to.x));
        } else if along.x.abs() <= SLANT && along.y.abs() > 1.0 {
            self.rule(false, from.x, from.y.min(to.y), from.y.max(to.y));
        }
    }

    fn rule(&mut self, is_across: bool, at: f64, from: f64, to: f64) {
        if at.is_finite() && from.is_finite() && to.is_finite() {
            self.drawing.rules.push(Rule {
                is_across,
                at: at as f32,
                from: from as f32,
                to: to as f32,
            });
        }
    }
}

/// Returns the rectangles that a path is made of; other shapes say nothing.
fn rectangles(path: &BezPath) -> Vec<Rect> {
    let mut found = Vec::new();
    let mut corners: Vec<Point> = Vec::new();
    let mut take = |corners: &mut Vec<Point>| {
        if corners.len() >= 4 {
            let bounds = corners
                .iter()
                .fold(Rect::from_points(corners[0], corners[0]), |bounds, one| {
                    bounds.union_pt(*one)
                });
            let is_corner = |point: &Point| {
                ((point.x - bounds.x0).abs() < SLANT || (point.x - bounds.x1).abs() < SLANT)
                    && ((point.y - bounds.y0).abs() < SLANT || (point.y - bounds.y1).abs() < SLANT)
            };
            if corners.iter().all(is_corner) {
                found.push(bounds);
            }
        }
        corners.clear();
    };
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => {
                take(&mut corners);
                corners.push(*point);
            }
            PathEl::LineTo(point) => corners.push(*point),
            PathEl::ClosePath => take(&mut corners),
            PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                corners.push(*point);
                corners.push(Point::new(f64::NAN, f64::NAN));
            }
        }
    }
    take(&mut corners);
    found
}
