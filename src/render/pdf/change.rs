//! How changes are shown: by colour, by lines under or through the words, by bars in the margin, and,
//! for those who do not see any of it, in words.
//!
//! What came is underlined, what went is struck through; what moved has two lines. PDF 1.7 has no
//! structure for changes, so changed words stand in a `Span` whose alternative text says what
//! happened to them (ISO 32000-1 §14.9.3), with the decoration among its attributes (§14.8.5.4.5).

use super::geometry::{Area, Geometry};
use super::glyphs::{SetRun, Trace};
use super::inline::Special;
use super::structure::said;
use crate::document::{
    Block, Change, ChangeKind, ChangeWords, Color, Direction, Document, Heading, Inline, Palette,
    Paragraph, Revision, Role, Table, Tone,
};
use krilla::tagging::{Tag, TagKind, TextDecorationType};

/// From the baseline down to lines under a text, and up to those through it, in sizes.
const UNDER: [f32; 1] = [0.11];
const UNDER_TWICE: [f32; 2] = [0.09, 0.19];
const THROUGH: [f32; 1] = [-0.27];
const THROUGH_TWICE: [f32; 2] = [-0.22, -0.34];
/// How thick those lines are, in sizes.
const THICKNESS: f32 = 0.055;
/// From the text to the bar in the margin, and how wide that is, in points.
const BAR_GAP: f32 = 5.0;
const BAR_WIDTH: f32 = 1.2;
/// Lines at most so far from each other have one bar, in points.
const BAR_JOIN: f32 = 4.0;
/// Least contrast of a text with its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// Changed words, as they are said.
#[derive(Debug)]
pub(super) struct Said {
    alternative: String,
    decoration: TextDecorationType,
}

impl Said {
    pub(super) fn special(text: &str, kind: &ChangeKind, words: &ChangeWords) -> Special {
        let before = match kind {
            ChangeKind::Inserted => &words.inserted,
            ChangeKind::Deleted => &words.deleted,
            ChangeKind::MovedFrom(_) => &words.moved_from,
            ChangeKind::MovedTo(_) => &words.moved_to,
        };
        Special::Changed(Said {
            alternative: format!("{before}{text}"),
            decoration: match kind.is_new() {
                true => TextDecorationType::Underline,
                false => TextDecorationType::LineThrough,
            },
        })
    }

    /// Returns the structure element around the words.
    pub(super) fn tag(&self) -> TagKind {
        Tag::Span
            .with_alt_text(Some(said(self.alternative.clone())))
            .with_text_decoration_type(Some(self.decoration))
            .into()
    }
}

/// Returns what became of words that carry a mark.
pub(super) fn trace(kind: &ChangeKind) -> Trace {
    match kind {
        ChangeKind::Inserted => Trace::Inserted,
        ChangeKind::Deleted => Trace::Deleted,
        ChangeKind::MovedFrom(_) => Trace::MovedFrom,
        ChangeKind::MovedTo(_) => Trace::MovedTo,
    }
}

/// Returns the colour of changed words; nothing where they keep that of the text around them, on a
/// ground of its own colour or where the theme has no readable one.
pub(super) fn color(kind: &ChangeKind, role: Role, palette: &Palette) -> Option<Color> {
    if matches!(role, Role::Band | Role::ColumnHeading) {
        return None;
    }
    let color = palette.tones.solid(match kind {
        ChangeKind::Inserted => Tone::Active,
        ChangeKind::Deleted => Tone::Critical,
        ChangeKind::MovedFrom(_) | ChangeKind::MovedTo(_) => Tone::Positive,
    });
    let grounds = [Color::WHITE, palette.label_fill];
    let is_readable = |ground: &Color| color.contrast(*ground) >= LEAST_CONTRAST;
    grounds.iter().all(is_readable).then_some(color)
}

/// Returns the lines under or through a run that begins at `left` and stands on `y`.
pub(super) fn lines(run: &SetRun, left: f32, right: f32, y: f32) -> Vec<Area> {
    let heights: &[f32] = match run.ink.trace {
        Trace::None => &[],
        Trace::Inserted => &UNDER,
        Trace::Deleted | Trace::Struck => &THROUGH,
        Trace::MovedFrom => &THROUGH_TWICE,
        Trace::MovedTo => &UNDER_TWICE,
    };
    let [red, green, blue] = run.ink.color;
    let line = |down: &f32| Area {
        left,
        top: y + down * run.size,
        width: right - left,
        height: THICKNESS * run.size,
        color: Color { red, green, blue },
    };
    heights.iter().map(line).collect()
}

/// Returns the bars beside lines that have a change, given from top to bottom each; bars stand at
/// the start side of the page.
pub(super) fn bars(mut spans: Vec<(f32, f32)>, geometry: Geometry, color: Color) -> Vec<Area> {
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let left = match geometry.direction {
        Direction::LeftToRight => geometry.left - BAR_GAP - BAR_WIDTH,
        Direction::RightToLeft => geometry.right + BAR_GAP,
    };
    let mut bars: Vec<Area> = Vec::new();
    for (top, bottom) in spans {
        match bars.last_mut() {
            Some(last) if top <= last.top + last.height + BAR_JOIN => {
                last.height = last.height.max(bottom - last.top);
            }
            _ => bars.push(Area {
                left,
                top,
                width: BAR_WIDTH,
                height: bottom - top,
                color,
            }),
        }
    }
    bars
}

/// Returns a document as a marked page shows it best; nothing where that is as it is.
///
/// Numbers that changed say their old one before the text: a number that hangs has no room for
/// another one beside it. Words that went and words that came in their place are set apart, for
/// letters of joined scripts would join.
pub(super) fn spelled_out(document: &Document) -> Option<Document> {
    let mut numbered = document.clone();
    let mut any = false;
    for block in &mut numbered.blocks {
        match block {
            Block::Heading(heading) => any |= of_heading(heading),
            Block::Paragraph(paragraph) => any |= of_paragraph(paragraph),
            Block::Table(table) => any |= of_table(table),
            _ => {}
        }
    }
    any.then_some(numbered)
}

fn of_table(table: &mut Table) -> bool {
    let mut any = table.band.as_mut().is_some_and(of_heading);
    for group in &mut table.groups {
        any |= group.label.as_mut().is_some_and(of_heading);
        for row in &mut group.rows {
            for paragraph in row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
                any |= of_paragraph(paragraph);
            }
        }
    }
    any
}

fn of_heading(heading: &mut Heading) -> bool {
    put_former(&mut heading.content, heading.revision.as_ref()) | set_apart(&mut heading.content)
}

fn of_paragraph(paragraph: &mut Paragraph) -> bool {
    put_former(&mut paragraph.content, paragraph.revision.as_ref())
        | set_apart(&mut paragraph.content)
}

fn put_former(content: &mut Vec<Inline>, revision: Option<&Revision>) -> bool {
    let Some(Revision::Renumbered {
        former: Some(former),
        by,
    }) = revision
    else {
        return false;
    };
    let change = by.sign(ChangeKind::Deleted);
    let space = Inline::text(" ");
    content.insert(0, space);
    content.insert(
        0,
        Inline::Changed {
            text: former.clone(),
            emphasis: Default::default(),
            change,
        },
    );
    true
}

/// Puts a space between words that went and words that came where there is none.
fn set_apart(content: &mut Vec<Inline>) -> bool {
    let touches = |pair: &[Inline]| match pair {
        [
            Inline::Changed { text, change, .. },
            Inline::Changed {
                text: next,
                change: other,
                ..
            },
        ] => {
            change.kind.is_new() != other.kind.is_new()
                && !text.ends_with(char::is_whitespace)
                && !next.starts_with(char::is_whitespace)
        }
        _ => false,
    };
    let gaps = content.windows(2).enumerate();
    let gaps: Vec<usize> = gaps
        .filter(|(_, pair)| touches(pair))
        .map(|(at, _)| at + 1)
        .collect();
    for at in gaps.iter().rev() {
        content.insert(*at, Inline::text(" "));
    }
    !gaps.is_empty()
}

/// Returns the mark of the number before a text.
pub(super) fn of_number(revision: Option<&Revision>) -> Option<Change> {
    match revision? {
        Revision::Whole(change) => Some(change.clone()),
        Revision::Renumbered { by, .. } => Some(by.sign(ChangeKind::Inserted)),
    }
}
