//! Documents laid out on pages. parley shapes texts and breaks lines; what is ours is the cutting into
//! pages.
//!
//! 1. `flow`: block after block, set and placed; what may not end a page is held for what follows.
//! 2. `fonts`, `look`, `glyphs`, `text`, `hyphenation`, `line_breaking`: texts set in lines.
//! 3. `piece`, `inline`, `change`, `places`, `cell`, `set_cell`: paragraphs below one another, with the
//!    structure that they belong to.
//! 4. `table`, `key`, `bar_chart`, `gantt`, `boxes`, `list`: what is more than a paragraph.
//! 5. `geometry`, `pages`, `foot`, `table_pages`, `gantt_pages`, `running`: lines and areas placed on
//!    pages.
//! 6. `laid_out`: each page, as the file draws it.
//!
//! It knows no file.

mod bar_chart;
mod boxes;
mod cell;
mod change;
mod flow;
mod fonts;
mod foot;
mod gantt;
mod gantt_head;
mod gantt_pages;
mod geometry;
mod glyphs;
mod hyphenation;
mod inline;
mod key;
mod laid_out;
mod line_breaking;
mod list;
mod look;
mod pages;
mod piece;
mod places;
mod running;
mod set_cell;
mod table;
mod table_head;
mod table_pages;
mod text;

pub(crate) use laid_out::LaidOut;

use super::error::PdfError;
use crate::document::Document;
use flow::Flow;
use fonts::FontBook;

/// Lays a document out.
///
/// # Errors
/// When a font cannot be used.
pub(crate) fn lay_out(document: &Document) -> Result<LaidOut, PdfError> {
    let fonts = FontBook::new(&document.styles.fonts)?;
    let spelled_out = change::spelled_out(document);
    let document = spelled_out.as_ref().unwrap_or(document);
    let mut flow = Flow::new(document, fonts);
    flow.run();
    Ok(LaidOut::new(flow))
}
