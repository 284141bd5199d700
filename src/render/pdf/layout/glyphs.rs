//! Glyphs out of the shaper: what a line keeps once it is set.
//!
//! Shaped text knows much more than a page needs; a line keeps its glyphs, where they stand and
//! which text each of them shows.

use super::fonts::{FontBook, SOFT_HYPHEN};
use crate::document::{Color, Direction};
use crate::render::pdf::placed::{FaceId, Glyph};
use parley::layout::{Cluster, Line, Run};
use std::ops::Range;

/// What the shaper carries along for a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Ink {
    /// Red, green, blue.
    pub(super) color: [u8; 3],
    /// Which part of its text the run is, from 0: see [`inline`](super::inline).
    pub(super) part: u16,
    /// Whether the run is a mark set above the line.
    pub(super) raised: bool,
    /// What became of its text.
    pub(super) trace: Trace,
}

impl Ink {
    pub(super) fn color(self) -> Color {
        let [red, green, blue] = self.color;
        Color { red, green, blue }
    }
}

/// What became of a text between two texts of the document: how it is drawn, see
/// [`change`](super::change).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Trace {
    #[default]
    None,
    Inserted,
    Deleted,
    MovedFrom,
    MovedTo,
    /// Struck through where it stands, with no bar beside it.
    Struck,
}

/// Size of a raised mark, in sizes of the text that it stands in.
pub(super) const RAISED_SIZE: f32 = 0.65;
/// How high a raised mark stands above the baseline, in sizes of the text that it stands in.
const RISE: f32 = 0.36;

/// The missing-glyph box of a font is about this wide, in ems; U+FFFD is an em wide and is drawn
/// smaller to take its place.
const REPLACEMENT_SCALE: f32 = 0.6;

/// What stands around a stretch of another direction (UAX #9, 2.4).
pub(super) const ISOLATE: char = '\u{2066}';
pub(super) const END_OF_ISOLATE: char = '\u{2069}';

/// One line.
#[derive(Debug)]
pub(super) struct SetLine {
    /// In points.
    pub(super) height: f32,
    /// From the line's top, in points.
    pub(super) baseline: f32,
    /// From the left side of the measure to the first glyph, in points.
    pub(super) offset: f32,
    /// Without white space at the end, in points.
    pub(super) width: f32,
    /// The one that it is read in.
    pub(super) direction: Direction,
    /// From left to right.
    pub(super) runs: Box<[SetRun]>,
}

impl SetLine {
    /// Returns the runs in the order in which they are read, and where each begins, for a line whose
    /// first glyph stands at `left`.
    pub(super) fn in_reading_order(&self, left: f32) -> Vec<(f32, &SetRun)> {
        let mut x = left;
        let from_left = self.runs.iter().map(|run| {
            let left = x;
            x += run.width;
            (left, run)
        });
        let mut runs: Vec<(f32, &SetRun)> = from_left.collect();
        runs.sort_by_key(|(_, run)| run.text_range().start);
        runs
    }
}

/// Glyphs of one face, size and ink, from left to right.
#[derive(Debug)]
pub(super) struct SetRun {
    pub(super) face: FaceId,
    /// In points.
    pub(super) size: f32,
    pub(super) ink: Ink,
    /// In points.
    pub(super) width: f32,
    pub(super) glyphs: Box<[Glyph]>,
}

impl SetRun {
    /// Returns the text from the first letter shown to the last one.
    pub(super) fn text_range(&self) -> Range<usize> {
        let ranges = self.glyphs.iter().map(Glyph::text_range);
        let start = ranges.clone().map(|range| range.start).min();
        let end = ranges.map(|range| range.end).max();
        start.unwrap_or_default()..end.unwrap_or_default()
    }

    /// Returns how far the run stands above the line's baseline, in points.
    pub(super) fn rise(&self) -> f32 {
        if self.ink.raised {
            self.size / RAISED_SIZE * RISE
        } else {
            0.0
        }
    }
}

/// Keeps of a line what a page needs. Where text runs from right to left, each word is a run.
pub(super) fn set_line(
    line: &Line<'_, Ink>,
    text: &str,
    fonts: &FontBook,
    direction: Direction,
) -> SetLine {
    let metrics = line.metrics();
    let mut runs = Vec::new();
    for run in line.runs() {
        set_runs(&run, text, fonts, &mut runs);
    }
    let mut width = metrics.advance - metrics.hanging_advance;
    if text[line.text_range()].ends_with(SOFT_HYPHEN) {
        width += end_with_hyphen(&mut runs, line.text_range().end, fonts);
    }
    SetLine {
        height: metrics.line_height,
        baseline: metrics.baseline - metrics.block_min_coord,
        offset: metrics.offset,
        width,
        direction,
        runs: runs.into_boxed_slice(),
    }
}

/// Turns a run of the shaper into runs of one ink, glyphs from left to right.
fn set_runs(run: &Run<'_, Ink>, text: &str, fonts: &FontBook, runs: &mut Vec<SetRun>) {
    let mut builder = RunBuilder {
        runs,
        face: fonts.face(run.font()),
        size: run.font_size(),
        replacement: fonts.replacement(),
        ink: None,
        glyphs: Vec::new(),
    };
    if run.is_rtl() {
        right_to_left(run, text, fonts, &mut builder);
    } else {
        left_to_right(run, text, &mut builder);
    }
    builder.flush();
}

/// Word by word, spaces are runs of their own.
fn right_to_left(run: &Run<'_, Ink>, text: &str, fonts: &FontBook, builder: &mut RunBuilder<'_>) {
    for atom in atoms(run).iter().rev() {
        if is_mark(&text[atom.range.clone()]) {
            continue;
        }
        let ink = atom.cluster.style().brush;
        let is_space = text[atom.range.clone()].trim().is_empty();
        if is_space {
            builder.flush();
        }
        let glyphs = builder.shown(atom.cluster.glyphs().collect());
        // What a ligature's only glyph cannot say is said by glyphs without ink at its left.
        let has_silent = fonts.silent(builder.face, '\u{627}').is_some();
        let ranges = ranges_from_left(text, &atom.range, glyphs.len(), has_silent);
        let (said, drawn) = ranges.split_at(ranges.len() - glyphs.len());
        for range in said {
            let letter = text[range.clone()].chars().next();
            if let Some(id) = letter.and_then(|letter| fonts.silent(builder.face, letter)) {
                builder.push(Glyph::new(id, range), ink);
            }
        }
        for (glyph, range) in glyphs.iter().zip(drawn) {
            builder.push_shaped(glyph, range, ink);
        }
        if is_space {
            builder.flush();
        }
    }
}

/// Draws the hyphen of a divided word; returns its width in points.
fn end_with_hyphen(runs: &mut [SetRun], text_end: usize, fonts: &FontBook) -> f32 {
    let Some(last) = runs.last_mut() else {
        return 0.0;
    };
    let Some(hyphen) = fonts.hyphen(last.face) else {
        return 0.0;
    };
    let len = SOFT_HYPHEN.len_utf8();
    let mut glyphs = std::mem::take(&mut last.glyphs).into_vec();
    glyphs.push(Glyph {
        advance: hyphen.advance,
        ..Glyph::new(hyphen.glyph, &(text_end - len..text_end))
    });
    last.glyphs = glyphs.into_boxed_slice();
    let width = hyphen.advance * last.size;
    last.width += width;
    width
}

fn left_to_right(run: &Run<'_, Ink>, text: &str, builder: &mut RunBuilder<'_>) {
    for cluster in run.clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            builder.extend(range.end);
        } else if &text[range.clone()] != "\u{AD}" && !is_mark(&text[range.clone()]) {
            // A point of division that was not used is no glyph.
            let ink = cluster.style().brush;
            let mut glyphs = cluster.glyphs();
            match (glyphs.next(), glyphs.next()) {
                (Some(only), None) => builder.push_shaped(&only, &range, ink),
                _ => {
                    for glyph in builder.shown(cluster.glyphs().collect()) {
                        builder.push_shaped(&glyph, &range, ink);
                    }
                }
            }
        }
    }
}

fn is_mark(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ISOLATE | END_OF_ISOLATE))
}

/// The glyphs that belong together, with all of the text that they show.
struct Atom<'a> {
    cluster: Cluster<'a, Ink>,
    range: Range<usize>,
}

/// Collects a run's atoms in the order of the text. A ligature's glyph stands for all its
/// characters.
fn atoms<'a>(run: &Run<'a, Ink>) -> Vec<Atom<'a>> {
    let mut atoms: Vec<Atom<'a>> = Vec::new();
    for cluster in run.clusters() {
        let range = cluster.text_range();
        match atoms.last_mut() {
            Some(last) if cluster.is_ligature_continuation() => last.range.end = range.end,
            _ => atoms.push(Atom { cluster, range }),
        }
    }
    atoms
}

/// Returns which text each glyph of a right-to-left atom shows, from left to right.
///
/// Readers of a file turn right-to-left text round glyph by glyph: a glyph that stood for two
/// letters would come out with them the wrong way round. So each glyph stands for one letter, the
/// last letter leftmost. There are more ranges than glyphs where a ligature joins letters; then the
/// leftmost ones belong to letters without a glyph of their own, unless the face has no silent one
/// for them. Two marks over a letter can be one glyph, the leftmost one.
fn ranges_from_left(
    text: &str,
    range: &Range<usize>,
    glyphs: usize,
    has_silent: bool,
) -> Vec<Range<usize>> {
    let mut letters: Vec<Range<usize>> = text[range.clone()]
        .char_indices()
        .map(|(at, letter)| range.start + at..range.start + at + letter.len_utf8())
        .rev()
        .collect();
    if (glyphs == 1 && has_silent) || letters.len() == glyphs {
        letters
    } else if letters.len() > glyphs && glyphs > 1 {
        let rest = letters.split_off(letters.len() - glyphs + 1);
        let last = letters.last().map_or(range.start, |letter| letter.start);
        std::iter::once(last..range.end).chain(rest).collect()
    } else {
        vec![range.clone(); glyphs]
    }
}

struct RunBuilder<'a> {
    runs: &'a mut Vec<SetRun>,
    face: FaceId,
    size: f32,
    /// What is drawn for a character that no face has.
    replacement: Option<(FaceId, u32)>,
    ink: Option<Ink>,
    glyphs: Vec<Glyph>,
}

impl RunBuilder<'_> {
    fn push(&mut self, glyph: Glyph, ink: Ink) {
        if self.ink.is_some_and(|current| current != ink) {
            self.flush();
        }
        self.ink = Some(ink);
        self.glyphs.push(glyph);
    }

    /// Returns the glyphs to draw for a cluster of several, of which some may be missing: without
    /// its base, one sign for all of it; else what there is. Two signs would say its text twice.
    fn shown(&self, mut glyphs: Vec<parley::Glyph>) -> Vec<parley::Glyph> {
        let is_missing = |glyph: &parley::Glyph| glyph.id == 0;
        if self.replacement.is_some() && glyphs.len() > 1 {
            match glyphs.first() {
                Some(base) if is_missing(base) => glyphs.truncate(1),
                _ => glyphs.retain(|glyph| !is_missing(glyph)),
            }
        }
        glyphs
    }

    fn push_shaped(&mut self, shaped: &parley::Glyph, range: &Range<usize>, ink: Ink) {
        let mut glyph = Glyph {
            advance: thousandths(shaped.advance / self.size),
            x: shaped.x / self.size,
            y: -shaped.y / self.size,
            ..Glyph::new(shaped.id, range)
        };
        match self.replacement {
            Some((face, replacement)) if shaped.id == 0 => {
                self.flush();
                glyph.id = replacement;
                glyph.advance /= REPLACEMENT_SCALE;
                self.push_alone(glyph, face, self.size * REPLACEMENT_SCALE, ink);
            }
            _ => self.push(glyph, ink),
        }
    }

    /// Lets the last cluster stand for more of the text: each of its glyphs, or some of the text
    /// would be said twice.
    fn extend(&mut self, end: usize) {
        let Some(start) = self.glyphs.last().map(|last| last.start) else {
            return;
        };
        let glyphs = self.glyphs.iter_mut().rev();
        for glyph in glyphs.take_while(|glyph| glyph.start == start) {
            glyph.len = u16::try_from(end - start as usize).unwrap_or(u16::MAX);
        }
    }

    fn push_alone(&mut self, glyph: Glyph, face: FaceId, size: f32, ink: Ink) {
        self.runs.push(SetRun {
            face,
            size,
            ink,
            width: glyph.advance * size,
            glyphs: Box::new([glyph]),
        });
    }

    fn flush(&mut self) {
        let Some(ink) = self.ink.take() else {
            return;
        };
        let glyphs = std::mem::take(&mut self.glyphs).into_boxed_slice();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size;
        self.runs.push(SetRun {
            face: self.face,
            size: self.size,
            ink,
            width,
            glyphs,
        });
    }
}

/// Rounds ems to the unit in which PDF counts a glyph's advance (ISO 32000-1 §9.2.4).
fn thousandths(ems: f32) -> f32 {
    (ems * 1000.0).round() / 1000.0
}
