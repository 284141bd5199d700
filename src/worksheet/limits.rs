//! How large a file, and each thing in it, may be.
//!
//! Whoever sends a file may mean harm, or be mistaken in the file. Within these limits it is read
//! in less than a second and 256 MiB; our own sheet of 10,000 items takes 2 MiB.

use crate::package::Limits;

/// Largest file, in bytes.
pub const FILE: usize = 16 << 20;

/// An XLSX file and its parts.
pub(crate) const PACKAGE: Limits = Limits {
    file: FILE,
    unpacked: 64 << 20,
    parts: 1_000,
};

/// Most rows that hold something.
pub const ROWS: usize = 100_000;

/// Most cells that hold something.
pub(crate) const CELLS: usize = 800_000;

/// Most cells with a background.
pub(crate) const FILLS: usize = 200_000;

/// Most columns, or commas in a line of a CSV file.
pub const COLUMNS: usize = 16_384;

/// Longest text of a cell, in UTF-16 units, as Excel counts.
pub(crate) const CELL_TEXT: usize = 32_767;

/// All texts of a sheet together, in bytes.
pub const TEXT: usize = 64 << 20;

/// Most XML elements of an XLSX file.
pub(crate) const ELEMENTS: usize = 2_000_000;

/// Most elements of a part that is neither a sheet nor a list of texts.
pub(crate) const ELEMENTS_OF_A_PART: usize = 100_000;

/// Longest element or text in XML, in bytes.
pub(crate) const PIECE: usize = 4 << 20;

/// Most texts that cells of an XLSX file share.
pub(crate) const SHARED_TEXTS: usize = 500_000;

/// Longest attribute of an XLSX file's styles, times their number, in bytes: a reader copies a
/// font's name into each style that has the font.
pub const STYLES: usize = 32 << 20;
