//! What members did to a draft, found in the files that they send back.
//!
//! ```text
//! DocxFile of a draft ──── rows ─> units ─┬─ tracked ──> insertions, deletions, replacements, moves
//!                            │            ├─ untracked > edits against the base
//!                            │            └─ remarks ──> comments and answers
//!                            └─ row_changes ───────────> rows put in, taken away, moved
//! DocxFile or sheet of a comment table ── table ───────> filled-in rows
//! ```
//!
//! The [`Base`] says what was sent. A place is found by its bookmark first, then by the number and the
//! likeness of the text; what cannot be placed keeps no place and is never left out. What changes no
//! word, such as bold type or the end of a paragraph alone, is counted and not listed.
//!
//! Knows no file format: documents come as a [`DocxFile`](crate::docx_file::DocxFile), sheets as rows of texts.

mod base;
mod draft;
mod file;
mod finder;
mod ledger;
mod likeness;
mod moves;
mod remarks;
mod row_changes;
mod rows;
mod table;
mod tracked;
mod unit;
mod untracked;

pub use base::{Base, BaseHeading, BaseItem, TableWords};
pub use draft::{Collected, collect_draft};
pub use file::{Returned, Sent, collect_file};
pub use ledger::{Found, comments_of};
pub use table::{FilledRow, collect_rows, sheet_rows, table_rows};
