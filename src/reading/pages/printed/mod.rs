//! PDF files as a source: pages as they are printed, with their headings, paragraphs and tables.
//!
//! ```text
//! content of pages ─ drawing ─┬─ strokes ─ ruled ─┐
//!                             │                   ├─ lines ─ aligned ─ furniture ─┬─> SourceGrid
//! structure tree ─ tags ──────┴───────────────────┴───────────────────────────────┘
//! ```
//!
//! A tagged file says where its tables are. That is believed where all its text is in the structure, and
//! stands on the pages as the structure says; else only what is seen counts: rules around cells, or gaps
//! that many lines have in common.

mod aligned;
mod direction;
mod drawing;
mod furniture;
mod line;
mod lines;
mod ruled;
mod seen;
mod strokes;
mod table;
mod tagged;
mod tags;
mod upright;
mod vocabulary;

use crate::reading::grid::{
    GridBlock, GridText, LeftOutReason, LeftOutText, SourceAddress, SourceGrid, TextRole,
};
use drawing::Drawing;
use line::PrintedLine;
use lines::Measure;
use vocabulary::Vocabulary;

/// What pages hold.
#[derive(Debug, Default)]
struct PrintedText {
    blocks: Vec<GridBlock>,
    left_out: Vec<LeftOutText>,
    remarks: Vec<String>,
}

/// Reads a file as pages of headings, paragraphs and tables.
///
/// # Errors
/// When it is damaged, has a password, is a scan, does not say which letters it draws, or has more of
/// something than is read: what is the case.
pub fn source(bytes: Vec<u8>) -> Result<SourceGrid, String> {
    let pdf = super::open(bytes)?;
    if pdf.pages().is_empty() {
        return Err("has no pages".to_owned());
    }
    let mut drawings = drawing::drawings(&pdf)?;
    let mut grid = SourceGrid::default();
    judge_letters(&drawings, &mut grid)?;
    for (page, drawing) in (1..).zip(&mut drawings) {
        let beyond = std::mem::take(&mut drawing.beyond);
        leave_out(&mut grid, page, LeftOutReason::Hidden, &beyond);
        let slanted = std::mem::take(&mut drawing.slanted);
        leave_out(&mut grid, page, LeftOutReason::Drawing, &slanted);
        upright::set_upright(drawing);
        strokes::mark_struck(drawing);
    }
    let structure = tags::structure(&pdf);
    let by_tags = structure.and_then(|structure| tagged::grid(&structure, &drawings));
    let read = by_tags.unwrap_or_else(|| seen::grid(&drawings));
    grid.blocks = read.blocks;
    grid.left_out.extend(read.left_out);
    grid.remarks.extend(read.remarks);
    Ok(grid)
}

fn leave_out(grid: &mut SourceGrid, page: u32, reason: LeftOutReason, text: &str) {
    let address = SourceAddress {
        page,
        ..SourceAddress::default()
    };
    grid.leave_out(address, reason, text);
}

/// Refuses what has no text that can be read, and takes out what is not shown.
fn judge_letters(drawings: &[Drawing], grid: &mut SourceGrid) -> Result<(), String> {
    let inked = |drawing: &Drawing| {
        let inked = drawing.characters.iter();
        inked.filter(|one| !one.char.is_whitespace()).count()
    };
    let all: usize = drawings.iter().map(inked).sum();
    let pictures = drawings.iter().filter(|drawing| drawing.is_picture).count();
    if all == 0 || pictures == drawings.len() && all < 12 * drawings.len() {
        return Err(if pictures > 0 {
            "is a scan: its pages are pictures, without text that can be read".to_owned()
        } else {
            "has no text that can be read".to_owned()
        });
    }
    let unknown = |drawing: &Drawing| {
        drawing
            .characters
            .iter()
            .filter(|one| !one.is_known)
            .count()
    };
    let unknown_of_all: usize = drawings.iter().map(unknown).sum();
    if unknown_of_all * 10 > all {
        return Err("does not say which letters its fonts draw".to_owned());
    }
    for (page, drawing) in (1..).zip(drawings) {
        if drawing.is_picture && inked(drawing) == 0 {
            grid.remarks.push(format!(
                "page {page} is a picture, without text that can be read"
            ));
        }
        let invisible = drawing.characters.iter().filter(|one| one.is_invisible);
        if drawing.is_picture && invisible.count() * 2 > inked(drawing) {
            grid.remarks.push(format!(
                "page {page} is a scan, with text that a machine recognised: compare it with the page"
            ));
        }
        let unknown = unknown(drawing);
        if unknown > 0 {
            grid.remarks.push(format!(
                "page {page} has {unknown} letters of which its font does not say what they are"
            ));
        }
    }
    Ok(())
}

impl PrintedText {
    /// Adds the paragraphs of lines that stand together; `number` is that of the paragraph before.
    fn push_paragraphs(
        &mut self,
        role: TextRole,
        page: u32,
        number: &mut u32,
        lines: &[PrintedLine],
        measure: Measure,
        vocabulary: &Vocabulary,
    ) {
        let address = |paragraph| SourceAddress {
            page,
            paragraph,
            ..SourceAddress::default()
        };
        let mut doubts = Vec::new();
        for paragraph in lines::paragraphs(lines, measure, vocabulary, &mut doubts) {
            *number += 1;
            self.blocks.push(GridBlock::Text(GridText {
                address: address(*number),
                role,
                paragraph,
            }));
        }
        let doubts = doubts.iter();
        self.remarks
            .extend(doubts.map(|word| doubt_of_division(address(*number), word)));
    }
}

fn doubt_of_division(address: SourceAddress, word: &str) -> String {
    format!("{address}: “{word}” is divided at the end of a line; compare how it is spelt")
}
