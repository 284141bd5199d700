//! Text set in lines: shaping, bidi and line breaking by parley, division of words by us.
//!
//! The result keeps glyphs and nothing else of the shaper, so that a long document stays small.

use super::fonts::FontBook;
use super::glyphs::{self, END_OF_ISOLATE, ISOLATE, Ink, RAISED_SIZE, SetLine};
use super::look::{Look, Measure, Span};
use super::{hyphenation, line_breaking};
use crate::document::{Alignment, Anchor, Direction, bonds, isolates};
use hypher::Lang;
use parley::layout::{BreakReason, IndentOptions, Layout};
use parley::style::{
    FontFamily, FontFamilyName, FontStyle, FontWeight, LineHeight, OverflowWrap, StyleProperty,
    TextWrapMode,
};
use parley::{BaseDirection, LayoutContext};
use std::borrow::Cow;
use std::collections::HashMap;

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

/// All texts of a document, set.
#[derive(Debug)]
pub(super) struct Texts(Vec<SetText>);

impl Texts {
    pub(super) fn text(&self, id: TextId) -> &SetText {
        &self.0[id.0 as usize]
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
    /// Numbers of pages that are not known yet.
    page_numbers: Vec<PageOf>,
}

/// The number of the page of a place, to be set once it is known.
struct PageOf {
    text: TextId,
    anchor: Anchor,
    look: Look,
    measure: Measure,
}

/// A short text with all that its looks depend on.
#[derive(PartialEq, Eq, Hash)]
struct Known {
    text: String,
    looks: Vec<(usize, Look)>,
    size: u32,
    line_height: u32,
    width: u32,
    alignment: u8,
    hyphenate: bool,
    hang: u32,
}

impl Known {
    fn new(spans: &[Span<'_>], measure: &Measure) -> Self {
        Known {
            text: spans.iter().map(|span| span.text.as_ref()).collect(),
            looks: spans
                .iter()
                .map(|span| (span.text.len(), span.look))
                .collect(),
            size: measure.size.to_bits(),
            line_height: measure.line_height.to_bits(),
            width: measure.width.to_bits(),
            alignment: measure.alignment as u8,
            hyphenate: measure.hyphenate,
            hang: measure.hang.to_bits(),
        }
    }
}

/// Longest text that is looked up among the known ones, in bytes.
const SHORT_TEXT: usize = 192;

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
            page_numbers: Vec::new(),
        }
    }

    /// Keeps a line for the number of the page of a place.
    pub(super) fn set_page_of(
        &mut self,
        anchor: &Anchor,
        spans: &[Span<'_>],
        measure: &Measure,
    ) -> TextId {
        let set = self.set_new(spans, measure);
        let text = self.keep(set);
        if let Some(span) = spans.first() {
            self.page_numbers.push(PageOf {
                text,
                anchor: anchor.clone(),
                look: span.look,
                measure: *measure,
            });
        }
        text
    }

    /// Sets the numbers of the pages of places, by their indices from 0; where there is no such place,
    /// no number.
    pub(super) fn fill_page_numbers(&mut self, page: impl Fn(&Anchor) -> Option<usize>) {
        for one in std::mem::take(&mut self.page_numbers) {
            let number = page(&one.anchor).map(|index| (index + 1).to_string());
            let span = Span {
                text: number.unwrap_or_else(|| "–".to_owned()).into(),
                look: one.look,
            };
            self.texts[one.text.0 as usize] = self.set_new(&[span], &one.measure);
        }
    }

    fn keep(&mut self, set: SetText) -> TextId {
        // A document of 4 billion texts does not fit into memory.
        let id = TextId(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.texts.push(set);
        id
    }

    /// Returns a text that was set before.
    pub(super) fn text(&self, id: TextId) -> &SetText {
        &self.texts[id.0 as usize]
    }

    /// Returns all texts, by their ids.
    pub(super) fn into_texts(self) -> Texts {
        Texts(self.texts)
    }

    pub(super) fn direction(&self) -> Direction {
        self.direction
    }

    /// Returns the direction that a text runs in.
    fn direction_of(&self, measure: &Measure) -> Direction {
        match measure.alignment {
            Alignment::Opposite => self.direction.turned(),
            _ => self.direction,
        }
    }

    /// Sets a text. Dates and ranges inside lines from right to left keep their own direction.
    /// Control characters become spaces or U+FFFD; `check` has reported them.
    pub(super) fn set(&mut self, spans: &[Span<'_>], measure: &Measure) -> TextId {
        let spans: Vec<Span<'_>> = spans
            .iter()
            .map(|span| Span {
                text: printable(&span.text),
                look: span.look,
            })
            .collect();
        let spans = match self.direction_of(measure) {
            Direction::LeftToRight => spans,
            Direction::RightToLeft => set_apart(spans),
        };
        let length: usize = spans.iter().map(|span| span.text.len()).sum();
        let key = (length <= SHORT_TEXT).then(|| Known::new(&spans, measure));
        if let Some(id) = key.as_ref().and_then(|key| self.known.get(key)) {
            return *id;
        }
        let set = self.set_new(&spans, measure);
        let id = self.keep(set);
        if let Some(key) = key {
            self.known.insert(key, id);
        }
        id
    }

    fn set_new(&mut self, spans: &[Span<'_>], measure: &Measure) -> SetText {
        if spans.iter().all(|span| span.text.is_empty()) {
            return SetText {
                text: Box::default(),
                lines: Box::default(),
            };
        }
        let (mut layout, mut text) = self.shape(spans, measure, Bonds::Kept);
        layout.break_all_lines(Some(measure.width));
        // What is wider than its column rather ends a line between words than inside one.
        if is_broken_anywhere(&layout) && !bonds(&text).is_empty() {
            (layout, text) = self.shape(spans, measure, Bonds::Loosened);
            layout.break_all_lines(Some(measure.width));
        }
        let patterns = self.language.filter(|_| measure.hyphenate);
        // Most texts are full enough as they are, and need not be shaped again.
        if let Some(patterns) = patterns.filter(|_| line_breaking::is_ragged(&layout, measure))
            && let Some(marked) = mark(spans, patterns)
        {
            let (mut layout, text) = self.shape(&marked, measure, Bonds::Kept);
            line_breaking::divide(&mut layout, &text, measure, self.fonts.hyphen_room());
            return self.finish(layout, text, measure);
        }
        self.finish(layout, text, measure)
    }

    fn shape(
        &mut self,
        spans: &[Span<'_>],
        measure: &Measure,
        kept: Bonds,
    ) -> (Layout<Ink>, String) {
        let text: String = spans.iter().map(|span| span.text.as_ref()).collect();
        let families: Vec<FontFamilyName<'_>> = self
            .families
            .iter()
            .map(|name| FontFamilyName::Named(Cow::Borrowed(name)))
            .collect();
        let direction = self.direction_of(measure);
        let mut builder = self
            .context
            .ranged_builder(&mut self.fonts.context, &text, 1.0, false);
        builder.set_base_direction(match direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        builder.push_default(FontFamily::List(Cow::Borrowed(&families)));
        builder.push_default(StyleProperty::FontSize(measure.size));
        builder.push_default(LineHeight::FontSizeRelative(measure.line_height));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for span in spans {
            let range = start..start + span.text.len();
            let Look { bold, italic, ink } = span.look;
            builder.push(StyleProperty::Brush(ink), range.clone());
            if bold {
                builder.push(FontWeight::BOLD, range.clone());
            }
            if italic {
                builder.push(FontStyle::Italic, range.clone());
            }
            if ink.raised {
                let size = RAISED_SIZE * measure.size;
                builder.push(StyleProperty::FontSize(size), range.clone());
            }
            start = range.end;
        }
        let bonds = match kept {
            Bonds::Kept => bonds(&text),
            Bonds::Loosened => Vec::new(),
        };
        for bond in bonds {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), bond);
        }
        let mut layout = builder.build(&text);
        if measure.hang > 0.0 {
            let hanging = IndentOptions {
                hanging: true,
                ..IndentOptions::default()
            };
            layout.set_text_indent(measure.hang, hanging);
        }
        (layout, text)
    }

    fn finish(&self, mut layout: Layout<Ink>, text: String, measure: &Measure) -> SetText {
        let alignment = match measure.alignment {
            Alignment::Start | Alignment::Opposite => parley::Alignment::Start,
            Alignment::Center => parley::Alignment::Center,
            Alignment::End => parley::Alignment::End,
        };
        layout.align(alignment, parley::AlignmentOptions::default());
        let direction = self.direction_of(measure);
        let lines = layout
            .lines()
            .map(|line| glyphs::set_line(&line, &text, &self.fonts, direction))
            .collect();
        SetText {
            text: text.into_boxed_str(),
            lines,
        }
    }
}

/// Whether what belongs together stands in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bonds {
    Kept,
    Loosened,
}

/// Returns whether a line ends inside a word.
fn is_broken_anywhere(layout: &Layout<Ink>) -> bool {
    layout
        .lines()
        .any(|line| line.break_reason() == BreakReason::Emergency)
}

/// Marks what runs from left to right inside a text that runs from right to left. The marks are for
/// the shaper; they are neither drawn nor said.
fn set_apart(spans: Vec<Span<'_>>) -> Vec<Span<'_>> {
    let text: String = spans.iter().map(|span| span.text.as_ref()).collect();
    let marks = isolates(&text).into_iter();
    let mut marks = marks
        .flat_map(|range| [(range.start, ISOLATE), (range.end, END_OF_ISOLATE)])
        .peekable();
    let mut end = 0;
    let marked = spans.into_iter().map(|span| {
        let mut done = end;
        end += span.text.len();
        let mut marked = String::new();
        let stands_here =
            |(at, mark): &(usize, char)| *at < end || (*at == end && *mark == END_OF_ISOLATE);
        while let Some((at, mark)) = marks.next_if(stands_here) {
            marked.push_str(&text[done..at]);
            marked.push(mark);
            done = at;
        }
        if marked.is_empty() {
            return span;
        }
        marked.push_str(&text[done..end]);
        Span {
            text: marked.into(),
            look: span.look,
        }
    });
    marked.collect()
}

/// Marks where words may be divided, span by span, so that each keeps its looks.
fn mark<'a>(spans: &[Span<'a>], patterns: Lang) -> Option<Vec<Span<'a>>> {
    let mut any = false;
    let marked = spans
        .iter()
        .map(|span| {
            let text = match hyphenation::mark(&span.text, patterns) {
                Some(text) => {
                    any = true;
                    Cow::Owned(text)
                }
                None => span.text.clone(),
            };
            Span {
                text,
                look: span.look,
            }
        })
        .collect();
    any.then_some(marked)
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
