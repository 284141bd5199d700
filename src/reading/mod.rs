//! What comes back, whatever it was: a DOCX document or an XLSX workbook as one neutral model.
//!
//! ```text
//! returned file ─ package ─┬─ docx_file ─┬─> ReturnedFile: places in reading order, tables,
//!                          └─ worksheet ─┘        │         comments, marks
//!                          └─ raw count ──────────┴─> WordCount, which must add up
//! ```
//!
//! A [`ReturnedFile`] is a list of [`Place`]s in reading order, each with its words and the marks on
//! them. Tables, comments and bookmarks point into that list. The words are counted a second time,
//! over the raw XML of every part that can hold words: what the reader never saw is missed too.
//!
//! Knows no plan, and nothing of what was sent.

mod model;
mod words;

pub use crate::docx_file::{
    Bookmark, Change, ChangeId, ChangeKind, Changes, Choice, Control, ControlKind, Link, LinkId,
    Look, Merge, Position, Reading, Role, Run, RunKind,
};
pub use crate::package::Properties;
pub use model::{
    Cell, CellAddress, Comment, CommentKind, Format, Identity, Place, PlaceKind, ReturnedFile, Row,
    Sheet, Table, TableHome, Visibility,
};
pub use words::{LeftOut, WordCount};
