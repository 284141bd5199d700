//! The words of pages, with the place of each of their characters.

use super::{Area, PageWord};
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, RenderContent, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, String as PdfString};

/// Most characters of a file.
const CHARACTERS: usize = 5_000_000;

/// Reads the words of all pages.
pub(super) fn words(pdf: &Pdf) -> Result<Vec<PageWord>, String> {
    let cache = InterpreterCache::new();
    let mut reader = WordReader::default();
    for (number, page) in pdf.pages().iter().enumerate() {
        let settings = InterpreterSettings {
            render_content: RenderContent::PAGE,
            ..InterpreterSettings::default()
        };
        // Places stay in the page's own space, in which annotations are given.
        let bounds = Rect::new(-1e6, -1e6, 1e6, 1e6);
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings);
        reader.page = number;
        interpret_page(page, &mut context, &mut reader);
        // A page can leave content open.
        while !reader.open.is_empty() {
            reader.end_marked_content();
        }
        reader.end_word();
        if reader.characters > CHARACTERS {
            return Err(format!("has more than {CHARACTERS} characters"));
        }
    }
    Ok(reader.words)
}

#[derive(Default)]
struct WordReader {
    page: usize,
    words: Vec<PageWord>,
    word: Option<PageWord>,
    /// Where the last character ended, and how large it is.
    last: Option<(Point, f64)>,
    characters: usize,
    /// Marked content that has begun, with what the file says that it stands for.
    open: Vec<Option<Replaced>>,
}

/// Glyphs that stand for another text than their font says.
struct Replaced {
    said: String,
    glyphs: Vec<Seen>,
}

/// A glyph with its text and its place.
struct Seen {
    text: String,
    start: Point,
    end: Point,
    size: f64,
}

impl WordReader {
    /// Keeps a glyph of content that stands for something else until that ends; reads all others.
    fn see(&mut self, glyph: Seen) {
        match self.open.iter_mut().rev().flatten().next() {
            Some(replaced) => replaced.glyphs.push(glyph),
            None => self.glyph(&glyph.text, glyph.start, glyph.end, glyph.size),
        }
    }

    /// Reads what content stands for that has ended. What stands for several lines is only said for those who
    /// can't see them; so the lines stay.
    fn end_replaced(&mut self, Replaced { said, glyphs }: Replaced) {
        let Some(first) = glyphs.first() else {
            return;
        };
        let is_one_line = glyphs
            .iter()
            .all(|one| (one.start.y - first.start.y).abs() < 0.6 * first.size);
        if !is_one_line {
            glyphs.into_iter().for_each(|glyph| self.see(glyph));
            return;
        }
        let edges = || glyphs.iter().flat_map(|one| [one.start.x, one.end.x]);
        let (left, right) = (
            edges().fold(f64::MAX, f64::min),
            edges().fold(f64::MIN, f64::max),
        );
        self.see(Seen {
            text: said,
            start: Point::new(left, first.start.y),
            end: Point::new(right, first.start.y),
            size: first.size,
        });
    }

    fn glyph(&mut self, text: &str, start: Point, end: Point, size: f64) {
        if self.characters > CHARACTERS {
            return;
        }
        let gap = self.last.map(|(last, before)| {
            let em = before.max(size).max(0.1);
            let along = (start.x - last.x) / em;
            let across = (start.y - last.y).abs() / em;
            // Some programs leave blanks out and move on.
            across > 0.3 || !(-0.3..=0.15).contains(&along)
        });
        if gap.unwrap_or(true) {
            self.end_word();
        }
        self.last = Some((end, size));
        for c in text.chars() {
            self.characters += 1;
            if c.is_whitespace() || c.is_control() {
                self.end_word();
                continue;
            }
            let bottom = (start.y - 0.25 * size) as f32;
            let top = (start.y + 0.8 * size) as f32;
            let (left, right) = (start.x.min(end.x) as f32, start.x.max(end.x) as f32);
            let page = self.page;
            let word = self.word.get_or_insert_with(|| PageWord {
                page,
                text: String::new(),
                area: Area {
                    left,
                    bottom,
                    right,
                    top,
                },
                edges: Vec::new(),
            });
            word.text.push(c);
            word.edges.push((left, right));
            word.area.left = word.area.left.min(left);
            word.area.right = word.area.right.max(right);
            word.area.bottom = word.area.bottom.min(bottom);
            word.area.top = word.area.top.max(top);
        }
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }
}

impl Device<'_> for WordReader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let transform = props.transform * glyph.transform();
            let start = transform * Point::ZERO;
            let above = transform * Point::new(0.0, 1000.0);
            let size = (above - start).hypot();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => "\u{FFFD}".to_owned(),
            };
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let advance = f64::from(advance.unwrap_or(500.0));
            let end = transform * Point::new(advance, 0.0);
            if start.is_finite() && end.is_finite() && size.is_finite() {
                self.see(Seen {
                    text,
                    start,
                    end,
                    size,
                });
            }
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let said = properties.and_then(|of| of.get::<PdfString<'_>>("ActualText"));
        self.open.push(said.map(|said| Replaced {
            said: super::annotations::text(said.as_bytes()),
            glyphs: Vec::new(),
        }));
    }

    fn end_marked_content(&mut self) {
        if let Some(Some(replaced)) = self.open.pop() {
            self.end_replaced(replaced);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
