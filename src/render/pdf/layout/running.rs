//! What runs along the margins of all pages, set once there are all pages.

use super::cell::CellSetter;
use super::geometry::Geometry;
use super::inline::PageNumbers;
use super::look::{Look, Measure, Span};
use super::pages::{Pages, PlacedLine};
use super::piece::{Said, TextBlock};
use super::set_cell::SetCell;
use super::text::TextId;
use crate::document::{Alignment, Direction, Document, Inline, Role, RunningLine, fitting};
use crate::render::pdf::placed::ContentIds;

/// Size of the watermark's letters before they are scaled to the page, in points.
pub(super) const WATERMARK_SIZE: f32 = 100.0;
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

/// Sets the running lines of all pages.
pub(super) fn place(pages: &mut Pages, document: &Document, setter: &mut CellSetter<'_>) {
    let setup = &document.page;
    let first_footer = document.first_footer();
    let mut fitted = Fitted::default();
    let count = pages.pages.len();
    for (page, index) in pages.pages.iter_mut().zip(0..) {
        let geometry = page.geometry;
        setter.inlines.numbers = PageNumbers {
            page: index + 1,
            pages: count,
        };
        if fitted.width != geometry.text_width() {
            fitted = Fitted {
                width: geometry.text_width(),
                ..Fitted::default()
            };
        }
        let [start, end, texts @ ..] = &mut fitted.texts;
        if index > 0 {
            let header = set(&setup.header, setter, geometry, [start, end]);
            page.header = header.lines(geometry.header, geometry, setter);
        }
        let footer = match index {
            0 => set(&first_footer, setter, geometry, [&mut None, &mut None]),
            _ => set(&setup.footer, setter, geometry, texts.each_mut()),
        };
        let top = geometry.footer - footer.start.height.max(footer.end.height);
        page.footer = footer.lines(top, geometry, setter);
    }
}

/// Sets a running line: the start text may take two thirds of the width, the end text the rest.
fn set(
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
            let piece = TextBlock {
                said: Said::Again,
                ..TextBlock::new(Role::Running, content, contents)
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

impl Running {
    /// Returns the lines at their places on a page, from `top` on.
    fn lines(&self, top: f32, geometry: Geometry, setter: &CellSetter<'_>) -> Vec<PlacedLine> {
        let width = geometry.text_width();
        let third = width / 3.0;
        let mut lines = Vec::new();
        for (cell, start, width, is_end) in [
            (&self.start, 0.0, 2.0 * third, false),
            (&self.end, 2.0 * third, third, true),
        ] {
            let left = geometry.left_of(start, width);
            for line in &cell.lines {
                let set = &setter.typesetter.text(line.text).lines[line.line as usize];
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
        lines
    }
}

/// Sets the word of a watermark.
pub(super) fn set_watermark(word: &str, setter: &mut CellSetter<'_>) -> TextId {
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
        hang: 0.0,
    };
    setter.typesetter.set(&[span], &measure)
}
