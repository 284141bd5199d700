//! How changes are shown: by colour, by lines under or through the words, by bars in the margin, and,
//! for those who do not see any of it, in words.
//!
//! What came is underlined twice, what went is struck through, and what moved has broken lines: nothing
//! looks like a link, which is underlined once, in black and white neither.

use super::geometry::Geometry;
use super::glyphs::{Ink, SetRun, Trace};
use crate::document::{
    Change, ChangeKind, ChangeWords, Color, Direction, Document, Heading, Inline, Palette,
    Paragraph, Revision, Role, Tone, VisitorMut,
};
use crate::render::pdf::placed::{Area, ChangedWords, Special};

/// From the baseline down to lines under a text, and up to those through it, in sizes.
const UNDER: f32 = 0.14;
const UNDER_TWICE: [f32; 2] = [0.09, 0.19];
const THROUGH: f32 = -0.27;
/// Length of the dashes of a broken line, and of the gaps between them, in sizes.
const DASH: f32 = 0.28;
const GAP: f32 = 0.16;
/// How thick those lines are, in sizes.
const THICKNESS: f32 = 0.055;
/// From the text to the bar in the margin, and how wide that is, in points.
const BAR_GAP: f32 = 5.0;
const BAR_WIDTH: f32 = 1.2;
/// Lines at most so far from each other have one bar, in points.
const BAR_JOIN: f32 = 4.0;
/// Least contrast of a text with its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// Returns changed words, as they are said.
pub(super) fn special(text: &str, kind: &ChangeKind, words: &ChangeWords) -> Special {
    let before = match kind {
        ChangeKind::Inserted => &words.inserted,
        ChangeKind::Deleted => &words.deleted,
        ChangeKind::MovedFrom(_) => &words.moved_from,
        ChangeKind::MovedTo(_) => &words.moved_to,
    };
    Special::Changed(ChangedWords {
        alt: format!("{before}{text}"),
        is_new: kind.is_new(),
    })
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
        ChangeKind::Inserted => Tone::Positive,
        ChangeKind::Deleted => Tone::Critical,
        ChangeKind::MovedFrom(_) | ChangeKind::MovedTo(_) => Tone::Muted,
    });
    let grounds = [Color::WHITE, palette.label_fill];
    let is_readable = |ground: &Color| color.contrast(*ground) >= LEAST_CONTRAST;
    grounds.iter().all(is_readable).then_some(color)
}

/// Returns the lines under or through a run that begins at `left` and stands on `y`.
pub(super) fn lines(run: &SetRun, left: f32, right: f32, y: f32) -> Vec<Area> {
    lines_of(run.ink, run.size, (left, right), y)
}

fn lines_of(ink: Ink, size: f32, (left, right): (f32, f32), y: f32) -> Vec<Area> {
    let line = |down: f32, left: f32, right: f32| Area {
        left,
        top: y + down * size,
        width: right - left,
        height: THICKNESS * size,
        color: ink.color(),
    };
    let broken = |down: f32| {
        let dashes = dashes(left, right, size).into_iter();
        let lines = dashes.map(|(left, right)| line(down, left, right));
        lines.collect()
    };
    match ink.trace {
        Trace::None => Vec::new(),
        Trace::Inserted => Vec::from(UNDER_TWICE.map(|down| line(down, left, right))),
        Trace::Deleted | Trace::Struck => vec![line(THROUGH, left, right)],
        Trace::MovedFrom => broken(THROUGH),
        Trace::MovedTo => broken(UNDER),
    }
}

/// Returns from where to where the dashes of a broken line go: it ends with a whole one.
fn dashes(left: f32, right: f32, size: f32) -> Vec<(f32, f32)> {
    let (dash, gap) = (DASH * size, GAP * size);
    let gaps = ((right - left - dash) / (dash + gap)).round().max(0.0);
    let step = match gaps > 0.0 {
        true => (right - left - dash) / gaps,
        false => 0.0,
    };
    // A line has no more dashes than letters, about.
    let count = 1 + gaps as usize;
    let lefts = (0..count).map(|at| left + step * at as f32);
    lefts.map(|left| (left, (left + dash).min(right))).collect()
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
    let mut spelled_out = document.clone();
    let mut speller = Speller { any: false };
    for block in &mut spelled_out.blocks {
        speller.block(block);
    }
    speller.any.then_some(spelled_out)
}

/// Spells out changes, and knows whether there were any.
struct Speller {
    any: bool,
}

impl Speller {
    fn spell(&mut self, content: &mut Vec<Inline>, revision: Option<&Revision>) {
        self.any |= put_former(content, revision) | set_apart(content);
    }
}

impl VisitorMut for Speller {
    fn heading(&mut self, heading: &mut Heading) {
        self.spell(&mut heading.content, heading.revision.as_ref());
    }

    fn paragraph(&mut self, paragraph: &mut Paragraph) {
        self.spell(&mut paragraph.content, paragraph.revision.as_ref());
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;
    use crate::document::MoveName;
    use crate::template::Library;
    use std::collections::HashSet;

    fn kinds() -> [ChangeKind; 4] {
        let name = || MoveName("m".to_owned());
        [
            ChangeKind::Inserted,
            ChangeKind::Deleted,
            ChangeKind::MovedFrom(name()),
            ChangeKind::MovedTo(name()),
        ]
    }

    /// A link has one whole line under it.
    #[test]
    fn without_colours_no_change_looks_like_another_or_like_a_link() {
        let mut looks = HashSet::new();
        for kind in kinds() {
            let ink = Ink {
                trace: trace(&kind),
                ..Ink::default()
            };
            for (left, right) in [(0.0, 60.0), (20.0, 24.0)] {
                let lines = lines_of(ink, 9.0, (left, right), 100.0);
                let last = lines.last().expect("a line");
                assert!(lines[0].left == left && last.left + last.width <= right + 0.01);
            }
            let lines = lines_of(ink, 9.0, (0.0, 60.0), 100.0);
            let is_under = lines[0].top > 100.0;
            let is_whole = lines[0].width == 60.0;
            assert!(!(is_under && is_whole && lines.len() == 1), "{kind:?}");
            looks.insert((is_under, is_whole));
        }
        assert_eq!(looks.len(), kinds().len());
    }

    #[test]
    fn no_change_has_the_colour_of_links() {
        let library = Library::embedded();
        let (theme, _) = library.theme(&mut Sources::default()).expect("a theme");
        let fonts = library.fonts(&theme).expect("fonts");
        let palette = theme.style_sheet(fonts).palette;
        for kind in kinds() {
            let color = color(&kind, Role::Cell, &palette).expect("a colour that can be read");
            assert_ne!(color, palette.link);
            // Nor is it one of its kind, with blue above all.
            assert!(color.blue < color.green.max(color.red) + 30, "{kind:?}");
        }
    }
}
