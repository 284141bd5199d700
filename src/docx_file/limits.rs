//! How large a document, and each thing in it, may be.
//!
//! Within these limits a document is read in less than a second and 256 MiB; our own table of
//! 10,000 items, saved by LibreOffice, takes a fifth of them.

use crate::package::Limits;

/// A DOCX file and its parts. Pictures may make it large.
pub(crate) const PACKAGE: Limits = Limits {
    file: 32 << 20,
    unpacked: 64 << 20,
    parts: 2_000,
};

/// Largest part that is read, in bytes.
pub const PART: usize = 48 << 20;

/// Most paragraphs, in the body, in notes and in comments together.
pub(crate) const PARAGRAPHS: u32 = 300_000;

/// Most runs that differ from the one before.
pub const RUNS: usize = 800_000;

/// Most cells of tables.
pub(crate) const CELLS: usize = 300_000;

/// Most authors, times and kinds of tracked changes.
pub const CHANGES: usize = 100_000;

/// Most bookmarks, content controls and ends of comments' ranges.
pub(crate) const MARKS: usize = 200_000;

/// Most places to which links lead.
pub(crate) const LINKS: usize = 50_000;

/// Most comments.
pub const COMMENTS: usize = 50_000;

/// Most styles, and most lists.
pub const STYLES: usize = 10_000;

/// How many fields may stand in each other.
pub(crate) const FIELDS: usize = 64;

/// Longest instruction of a field, and longest name, in bytes; the rest is left out.
pub const NAME: usize = 4_096;
