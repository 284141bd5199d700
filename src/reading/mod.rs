//! What comes back, whatever it was: a document, a table or a message as one neutral model.
//!
//! ```text
//! returned file ─ package ─┬─ docx_file ─ document ──┬─> ReturnedFile: places in reading order,
//!                          ├─ worksheet ─ workbook ──┤               tables, comments, marks
//!                          └─ raw ─────────────────────> WordCount, which must add up
//! table as text ─ worksheet ─ text_table ────────────┤
//! workbook of another format ─ worksheet ─ old_workbook ┤
//! message ─ letter ──────────────────────────────────┘
//! ```
//!
//! A [`ReturnedFile`] is a list of [`Place`]s in reading order, each with its words and the marks on
//! them. Tables, comments and bookmarks point into that list. The words are counted a second time,
//! over the raw XML of every part that can hold words: what the reader never saw is missed too.
//!
//! Knows no plan, and nothing of what was sent.

mod document;
pub mod grid;
mod label;
pub mod letter;
mod model;
mod old_workbook;
pub mod pages;
mod raw;
mod text_table;
mod words;
mod workbook;

pub use crate::docx_file::{
    Bookmark, Change, ChangeId, ChangeKind, Changes, Choice, Control, ControlKind, Link, LinkId,
    Look, Merge, ObjectKind, Position, Reading, Role, Run, RunKind,
};
pub use crate::package::{LeftOut, Properties};
pub use grid::SourceGrid;
pub use letter::Letter;
pub use model::{
    Cell, CellAddress, Comment, CommentKind, Format, Identity, Place, PlaceKind, ReturnedFile, Row,
    Sheet, Table, TableHome, Visibility,
};
pub use old_workbook::old_workbook;
pub use pages::Pages;
pub use words::WordCount;

use crate::diagnostic::Diagnostic;
use crate::docx_file;
use crate::package::{Fault, Kind, LeftOutWords, Package, is_locked, kind_of_bytes};
pub use crate::worksheet::Address;
use crate::worksheet::{self, xlsx_file};

/// Reads a returned file, whatever it is; `name` names it in messages.
///
/// # Errors
/// When the file is of a kind that is not read or than its name says, damaged, too large, or unsafe.
pub fn read(name: &str, bytes: &[u8]) -> Result<ReturnedFile, Diagnostic> {
    if is_text_table(name, bytes) {
        return text_table::read(name, bytes);
    }
    open(name, bytes).map_err(|fault| docx_file::finding(&fault, name))
}

/// Returns whether a file is a table as text: its name says so, and its bytes are of no other kind.
pub(crate) fn is_text_table(name: &str, bytes: &[u8]) -> bool {
    let endings = ["csv", "tsv", "tab"];
    endings.iter().any(|ending| has_ending(name, ending))
        && matches!(kind_of_bytes(bytes), Kind::Text | Kind::Unknown)
}

fn open(name: &str, bytes: &[u8]) -> Result<ReturnedFile, Fault> {
    let limits = docx_file::limits::PACKAGE;
    if bytes.len() > limits.file {
        return Err(Fault::too_large_file(limits.file));
    }
    match kind_of_bytes(bytes) {
        Kind::Zip => {}
        Kind::Compound if is_locked(bytes, limits) => return Err(Fault::Locked),
        other => return Err(Fault::Other(other)),
    }
    let mut package = Package::open(bytes, limits)?;
    let (main, kind) = package.main_part()?;
    match kind {
        Kind::Word => read_document(&mut package, main),
        Kind::Excel if bytes.len() > worksheet::limits::FILE => {
            Err(Fault::too_large_file(worksheet::limits::FILE))
        }
        // A workbook that calls itself a document is not what was asked for.
        Kind::Excel if !has_ending(name, "docx") => read_workbook(&mut package, main),
        other => Err(Fault::Other(other)),
    }
}

fn read_document(package: &mut Package<'_>, main: String) -> Result<ReturnedFile, Fault> {
    let mut document = docx_file::read_package(package, main)?;
    let parts = std::mem::take(&mut document.parts);
    let left_out = document.left_out;
    let file = document::places(document);
    finish(file, package, &parts, left_out)
}

fn has_ending(name: &str, ending: &str) -> bool {
    let last = name.rsplit('.').next();
    last.is_some_and(|last| last.eq_ignore_ascii_case(ending))
}

fn read_workbook(package: &mut Package<'_>, main: String) -> Result<ReturnedFile, Fault> {
    let mut workbook = xlsx_file::read_workbook(package, main)?;
    let (properties, mut names) = Properties::of(package)?;
    let mut parts = std::mem::take(&mut workbook.parts);
    parts.append(&mut names);
    let left_out = workbook.left_out;
    let mut file = workbook::places(workbook);
    file.properties = properties;
    finish(file, package, &parts, left_out)
}

/// Counts the words, and says what the file says it is.
fn finish(
    mut file: ReturnedFile,
    package: &mut Package<'_>,
    parts: &[String],
    mut left_out: LeftOutWords,
) -> Result<ReturnedFile, Fault> {
    let counted = raw::count(package)?;
    file.words.in_file = counted.unused;
    left_out.add(LeftOut::UnusedText, counted.unused);
    for part in counted.parts {
        file.words.in_file += part.words;
        let is_read = parts
            .iter()
            .any(|read| read.eq_ignore_ascii_case(&part.name));
        if !is_read {
            left_out.add(words::reason_of_part(&part.root), part.words);
        }
    }
    let words = file.places.iter().map(|place| WordCount::of(&place.text));
    file.words.read = words.sum();
    file.words.left_out = left_out.reasons();
    file.identity = Identity::of(&file.properties);
    Ok(file)
}
