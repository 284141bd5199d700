//! Text set in lines: shaping, bidi and line breaking by parley, division of words by us.
//!
//! The result keeps glyphs and nothing else of the shaper, so that a long document stays small.

use super::fonts::{FaceId, FontBook, SOFT_HYPHEN};
use super::hyphenation;
use crate::document::{Alignment, Color, Direction};
use hypher::Lang;
use krilla::text::GlyphId;
use parley::layout::{BreakReason, Cluster, Layout, Line, Run};
use parley::style::{
    FontFamily, FontFamilyName, FontWeight, LineHeight, OverflowWrap, StyleProperty,
};
use parley::{BaseDirection, LayoutContext, YieldData};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// The shaper carries a run's colour along.
type Ink = [u8; 3];

/// How much of a line may stay empty before a word is divided: a ragged edge reads better than a
/// hyphen.
const RAGGED_SHARE: f32 = 0.18;
/// How many lines in a row may end in a hyphen.
const MOST_HYPHENS: u8 = 2;
/// Slack for sums of advances.
const ROUNDING: f32 = 0.01;
/// The missing-glyph box of a font is about this wide, in ems; U+FFFD is an em wide and is drawn
/// smaller to take its place.
const REPLACEMENT_SCALE: f32 = 0.6;

/// A text of one look, part of a line of text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span<'a> {
    pub(super) text: &'a str,
    pub(super) bold: bool,
    pub(super) color: Color,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// In points.
    pub(super) size: f32,
    /// Distance between baselines, in sizes.
    pub(super) line_height: f32,
    /// In points; lines are never longer, unless a single glyph is.
    pub(super) width: f32,
    pub(super) alignment: Alignment,
    pub(super) hyphenate: bool,
}

/// Names a text of a [`Typesetter`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextId(u32);

/// A text in lines.
#[derive(Debug)]
pub(super) struct SetText {
    /// What the glyphs' ranges point into.
    pub(super) text: Box<str>,
    pub(super) lines: Box<[SetLine]>,
}

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
    pub(super) runs: Box<[SetRun]>,
}

/// Glyphs of one face, size and colour, from left to right.
#[derive(Debug)]
pub(super) struct SetRun {
    pub(super) face: FaceId,
    /// In points.
    pub(super) size: f32,
    pub(super) color: Ink,
    /// In points.
    pub(super) width: f32,
    pub(super) glyphs: Box<[Glyph]>,
}

/// A glyph with its advance and offsets in ems.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    id: u32,
    advance: f32,
    x: f32,
    y: f32,
    start: u32,
    len: u16,
}

impl Glyph {
    /// Makes a glyph without advance that shows a range of the text.
    fn new(id: GlyphId, range: &Range<usize>) -> Self {
        Glyph {
            id: id.to_u32(),
            advance: 0.0,
            x: 0.0,
            y: 0.0,
            start: u32::try_from(range.start).unwrap_or(u32::MAX),
            len: u16::try_from(range.len()).unwrap_or(u16::MAX),
        }
    }
}

impl krilla::text::Glyph for Glyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id)
    }

    fn text_range(&self) -> Range<usize> {
        self.start as usize..self.start as usize + usize::from(self.len)
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.x * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.y * size
    }

    fn y_advance(&self, _size: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<krilla::surface::Location> {
        None
    }
}

/// Sets texts and keeps them.
pub(super) struct Typesetter {
    fonts: FontBook,
    families: Vec<String>,
    direction: Direction,
    language: Option<Lang>,
    context: LayoutContext<Ink>,
    texts: Vec<SetText>,
    /// Short texts recur (bodies, time lines): each is set once.
    known: HashMap<Known, TextId>,
}

/// A span's text as it is set.
struct Part<'a> {
    text: Cow<'a, str>,
    bold: bool,
    color: Color,
}

/// A short text with all that its looks depend on.
#[derive(PartialEq, Eq, Hash)]
struct Known {
    text: String,
    looks: Vec<(usize, bool, Color)>,
    size: u32,
    line_height: u32,
    width: u32,
    alignment: u8,
    hyphenate: bool,
}

impl Known {
    fn new(parts: &[Part<'_>], measure: &Measure) -> Self {
        Known {
            text: parts.iter().map(|part| part.text.as_ref()).collect(),
            looks: parts
                .iter()
                .map(|part| (part.text.len(), part.bold, part.color))
                .collect(),
            size: measure.size.to_bits(),
            line_height: measure.line_height.to_bits(),
            width: measure.width.to_bits(),
            alignment: measure.alignment as u8,
            hyphenate: measure.hyphenate,
        }
    }
}

/// Longest text that is looked up among the known ones, in bytes.
const SHORT_TEXT: usize = 64;

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typesetter")
            .field("texts", &self.texts.len())
            .finish_non_exhaustive()
    }
}

impl Typesetter {
    /// Makes a typesetter for a document's fonts, direction and language.
    pub(super) fn new(
        fonts: FontBook,
        families: &[String],
        direction: Direction,
        language: &str,
    ) -> Self {
        Typesetter {
            fonts,
            families: families.to_vec(),
            direction,
            language: hyphenation::patterns(language),
            context: LayoutContext::new(),
            texts: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// Returns a text that was set before.
    pub(super) fn text(&self, id: TextId) -> &SetText {
        &self.texts[id.0 as usize]
    }

    pub(super) fn fonts(&self) -> &FontBook {
        &self.fonts
    }

    pub(super) fn direction(&self) -> Direction {
        self.direction
    }

    /// Sets a text. Control characters become spaces or U+FFFD; `check` has reported them.
    pub(super) fn set(&mut self, spans: &[Span<'_>], measure: &Measure) -> TextId {
        let parts: Vec<Part<'_>> = spans
            .iter()
            .map(|span| Part {
                text: printable(span.text),
                bold: span.bold,
                color: span.color,
            })
            .collect();
        let length: usize = parts.iter().map(|part| part.text.len()).sum();
        let key = (length <= SHORT_TEXT).then(|| Known::new(&parts, measure));
        if let Some(id) = key.as_ref().and_then(|key| self.known.get(key)) {
            return *id;
        }
        let set = self.set_new(&parts, measure);
        // A document of 4 billion texts does not fit into memory.
        let id = TextId(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.texts.push(set);
        if let Some(key) = key {
            self.known.insert(key, id);
        }
        id
    }

    fn set_new(&mut self, parts: &[Part<'_>], measure: &Measure) -> SetText {
        if parts.iter().all(|part| part.text.is_empty()) {
            return SetText {
                text: Box::default(),
                lines: Box::default(),
            };
        }
        let (mut layout, text) = self.shape(parts, measure);
        layout.break_all_lines(Some(measure.width));
        let patterns = self.language.filter(|_| measure.hyphenate);
        // Most texts are full enough as they are, and need not be shaped again.
        if let Some(patterns) = patterns.filter(|_| is_ragged(&layout, measure))
            && let Some(marked) = mark(parts, patterns)
        {
            let (mut layout, text) = self.shape(&marked, measure);
            divide(&mut layout, &text, measure, self.fonts.hyphen_room());
            return self.finish(layout, text, measure);
        }
        self.finish(layout, text, measure)
    }

    fn shape(&mut self, parts: &[Part<'_>], measure: &Measure) -> (Layout<Ink>, String) {
        let text: String = parts.iter().map(|part| part.text.as_ref()).collect();
        let families: Vec<FontFamilyName<'_>> = self
            .families
            .iter()
            .map(|name| FontFamilyName::Named(Cow::Borrowed(name)))
            .collect();
        let mut builder = self
            .context
            .ranged_builder(&mut self.fonts.context, &text, 1.0, false);
        builder.set_base_direction(match self.direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        builder.push_default(FontFamily::List(Cow::Borrowed(&families)));
        builder.push_default(StyleProperty::FontSize(measure.size));
        builder.push_default(LineHeight::FontSizeRelative(measure.line_height));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for part in parts {
            let range = start..start + part.text.len();
            let color = part.color;
            builder.push(
                StyleProperty::Brush([color.red, color.green, color.blue]),
                range.clone(),
            );
            if part.bold {
                builder.push(FontWeight::BOLD, range.clone());
            }
            start = range.end;
        }
        (builder.build(&text), text)
    }

    fn finish(&self, mut layout: Layout<Ink>, text: String, measure: &Measure) -> SetText {
        let alignment = match measure.alignment {
            Alignment::Start => parley::Alignment::Start,
            Alignment::Center => parley::Alignment::Center,
            Alignment::End => parley::Alignment::End,
        };
        layout.align(alignment, parley::AlignmentOptions::default());
        let lines = layout.lines().map(|line| self.line(&line, &text)).collect();
        SetText {
            text: text.into_boxed_str(),
            lines,
        }
    }

    fn line(&self, line: &Line<'_, Ink>, text: &str) -> SetLine {
        let metrics = line.metrics();
        let mut runs = Vec::new();
        for run in line.runs() {
            self.runs(&run, text, &mut runs);
        }
        let mut width = metrics.advance - metrics.hanging_advance;
        if text[line.text_range()].ends_with(SOFT_HYPHEN) {
            width += self.end_with_hyphen(&mut runs, line.text_range().end);
        }
        SetLine {
            height: metrics.line_height,
            baseline: metrics.baseline - metrics.block_min_coord,
            offset: metrics.offset,
            width,
            runs: runs.into_boxed_slice(),
        }
    }

    /// Turns a run of the shaper into runs of one colour, glyphs from left to right.
    fn runs(&self, run: &Run<'_, Ink>, text: &str, runs: &mut Vec<SetRun>) {
        let mut builder = RunBuilder {
            runs,
            face: self.fonts.face(run.font()),
            size: run.font_size(),
            replacement: self.fonts.replacement(),
            color: None,
            glyphs: Vec::new(),
        };
        if run.is_rtl() {
            self.right_to_left(run, text, &mut builder);
        } else {
            left_to_right(run, text, &mut builder);
        }
        builder.flush();
    }

    fn right_to_left(&self, run: &Run<'_, Ink>, text: &str, builder: &mut RunBuilder<'_>) {
        for atom in atoms(run).iter().rev() {
            let color = atom.cluster.style().brush;
            let glyphs: Vec<parley::Glyph> = atom.cluster.glyphs().collect();
            let ranges = ranges_from_left(text, &atom.range, glyphs.len());
            // What a ligature's only glyph cannot say is said by glyphs without ink at its left.
            let silent = ranges.len() - glyphs.len();
            for range in &ranges[..silent] {
                if let Some(id) = self.fonts.silent(builder.face) {
                    builder.push(Glyph::new(id, range), color);
                }
            }
            for (glyph, range) in glyphs.iter().zip(&ranges[silent..]) {
                builder.push_shaped(glyph, range, color);
            }
        }
    }

    /// Draws the hyphen of a divided word; returns its width in points.
    fn end_with_hyphen(&self, runs: &mut [SetRun], text_end: usize) -> f32 {
        let Some(last) = runs.last_mut() else {
            return 0.0;
        };
        let Some(hyphen) = self.fonts.hyphen(last.face) else {
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
}

fn left_to_right(run: &Run<'_, Ink>, text: &str, builder: &mut RunBuilder<'_>) {
    for cluster in run.clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            builder.extend(range.end);
        } else if &text[range.clone()] != "\u{AD}" {
            // A point of division that was not used is no glyph.
            let color = cluster.style().brush;
            for glyph in cluster.glyphs() {
                builder.push_shaped(&glyph, &range, color);
            }
        }
    }
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
/// leftmost ones belong to letters without a glyph of their own.
fn ranges_from_left(text: &str, range: &Range<usize>, glyphs: usize) -> Vec<Range<usize>> {
    let letters: Vec<Range<usize>> = text[range.clone()]
        .char_indices()
        .map(|(at, letter)| range.start + at..range.start + at + letter.len_utf8())
        .rev()
        .collect();
    if glyphs == 1 || letters.len() == glyphs {
        letters
    } else {
        vec![range.clone(); glyphs]
    }
}

struct RunBuilder<'a> {
    runs: &'a mut Vec<SetRun>,
    face: FaceId,
    size: f32,
    /// What is drawn for a character that no face has.
    replacement: Option<(FaceId, GlyphId)>,
    color: Option<Ink>,
    glyphs: Vec<Glyph>,
}

impl RunBuilder<'_> {
    fn push(&mut self, glyph: Glyph, color: Ink) {
        if self.color.is_some_and(|current| current != color) {
            self.flush();
        }
        self.color = Some(color);
        self.glyphs.push(glyph);
    }

    fn push_shaped(&mut self, shaped: &parley::Glyph, range: &Range<usize>, color: Ink) {
        let mut glyph = Glyph {
            advance: thousandths(shaped.advance / self.size),
            x: shaped.x / self.size,
            y: -shaped.y / self.size,
            ..Glyph::new(GlyphId::new(shaped.id), range)
        };
        match self.replacement {
            Some((face, replacement)) if shaped.id == 0 => {
                self.flush();
                glyph.id = replacement.to_u32();
                glyph.advance /= REPLACEMENT_SCALE;
                self.push_alone(glyph, face, self.size * REPLACEMENT_SCALE, color);
            }
            _ => self.push(glyph, color),
        }
    }

    /// Lets the last glyph stand for more of the text.
    fn extend(&mut self, end: usize) {
        if let Some(last) = self.glyphs.last_mut() {
            last.len = u16::try_from(end - last.start as usize).unwrap_or(u16::MAX);
        }
    }

    fn push_alone(&mut self, glyph: Glyph, face: FaceId, size: f32, color: Ink) {
        self.runs.push(SetRun {
            face,
            size,
            color,
            width: glyph.advance * size,
            glyphs: Box::new([glyph]),
        });
    }

    fn flush(&mut self) {
        let Some(color) = self.color.take() else {
            return;
        };
        let glyphs = std::mem::take(&mut self.glyphs).into_boxed_slice();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size;
        self.runs.push(SetRun {
            face: self.face,
            size: self.size,
            color,
            width,
            glyphs,
        });
    }
}

/// Rounds ems to the unit in which PDF counts a glyph's advance (ISO 32000-1 §9.2.4).
fn thousandths(ems: f32) -> f32 {
    (ems * 1000.0).round() / 1000.0
}

/// A cluster as line breaking sees it.
struct Step {
    advance: f32,
    kind: StepKind,
}

#[derive(PartialEq)]
enum StepKind {
    Letter,
    Space,
    SoftHyphen,
}

/// Returns whether some line that is not a paragraph's last is too empty.
fn is_ragged(layout: &Layout<Ink>, measure: &Measure) -> bool {
    let full = (1.0 - RAGGED_SHARE) * measure.width;
    layout.lines().any(|line| {
        let metrics = line.metrics();
        let width = metrics.advance - metrics.hanging_advance;
        let goes_on = matches!(
            line.break_reason(),
            BreakReason::Regular | BreakReason::Emergency
        );
        goes_on && width < full
    })
}

/// Marks where words may be divided, part by part, so that each part keeps its looks.
fn mark<'a>(parts: &[Part<'a>], patterns: Lang) -> Option<Vec<Part<'a>>> {
    let mut any = false;
    let marked = parts
        .iter()
        .map(|part| {
            let text = match hyphenation::mark(&part.text, patterns) {
                Some(text) => {
                    any = true;
                    Cow::Owned(text)
                }
                None => part.text.clone(),
            };
            Part { text, ..*part }
        })
        .collect();
    any.then_some(marked)
}

/// Breaks a text whose possible divisions are marked with soft hyphens.
///
/// parley takes a soft hyphen for a break of no width. Each line is broken as it does; a line that
/// then ends in a hyphen which does not fit, which follows too many others, after which only the
/// rest of the word would come, or without which the line would be full enough, is broken again at
/// an earlier place.
fn divide(layout: &mut Layout<Ink>, text: &str, measure: &Measure, hyphen_room: f32) {
    layout.break_all_lines(None);
    let steps = steps(layout, text);
    let full = (1.0 - RAGGED_SHARE) * measure.width;
    let hyphen = hyphen_room * measure.size;
    let mut breaker = layout.break_lines();
    breaker.state_mut().set_layout_max_advance(measure.width);
    let mut start = 0;
    let mut hyphens = 0;
    loop {
        let mut limit = measure.width;
        let end = loop {
            breaker.state_mut().set_line_max_advance(limit);
            let Some(YieldData::LineBreak(line)) = breaker.break_next() else {
                breaker.finish();
                return;
            };
            let end = line_end(&steps, start, line.metrics.advance);
            let divided = line.reason == BreakReason::Regular
                && end > start
                && steps[end - 1].kind == StepKind::SoftHyphen;
            if !divided {
                hyphens = 0;
                break end;
            }
            let ends_text = !steps[end..].iter().any(|step| step.kind == StepKind::Space);
            let retry = match before_last_word(&steps[start..end]) {
                Some(whole) if whole >= full || hyphens >= MOST_HYPHENS || ends_text => {
                    whole + ROUNDING
                }
                _ if line.metrics.advance + hyphen > measure.width => {
                    line.metrics.advance - 2.0 * ROUNDING
                }
                _ => {
                    hyphens += 1;
                    break end;
                }
            };
            if retry >= limit || !breaker.revert() {
                hyphens += 1;
                break end;
            }
            limit = retry;
        };
        start = end;
    }
}

fn steps(layout: &Layout<Ink>, text: &str) -> Vec<Step> {
    layout
        .lines()
        .flat_map(|line| line.runs().collect::<Vec<_>>())
        .flat_map(|run| run.clusters().collect::<Vec<_>>())
        .map(|cluster| Step {
            advance: cluster.advance(),
            kind: match &text[cluster.text_range()] {
                "\u{AD}" => StepKind::SoftHyphen,
                space if space.chars().all(char::is_whitespace) => StepKind::Space,
                _ => StepKind::Letter,
            },
        })
        .collect()
}

/// Returns the step after the last one of a line that begins at `start` and is `advance` long.
fn line_end(steps: &[Step], start: usize, advance: f32) -> usize {
    let mut x = 0.0;
    let mut end = start;
    for step in &steps[start..] {
        if x + step.advance > advance + ROUNDING {
            break;
        }
        x += step.advance;
        end += 1;
    }
    end
}

/// Returns how long a line is up to its last space, if it has one after its first word.
fn before_last_word(line: &[Step]) -> Option<f32> {
    let space = line.iter().rposition(|step| step.kind == StepKind::Space)?;
    let before: f32 = line[..space].iter().map(|step| step.advance).sum();
    (before > 0.0).then_some(before)
}

/// Replaces what PDF/UA and PDF/A cannot carry: control characters, noncharacters and private
/// use (ISO 14289-1 §7.21.7, ISO 19005-2 §6.2.11.7). Tabs and line ends become spaces.
fn printable(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !c.is_control() && !is_unmappable(c);
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let replaced = text.chars().map(|c| match c {
        '\t' | '\n' | '\r' => ' ',
        c if plain(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    });
    Cow::Owned(replaced.collect())
}

fn is_unmappable(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}
