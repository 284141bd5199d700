//! The DOCX renderer, from a `Document` built here to the package's parts.
//!
//! Every case is also written to `docx-cases/` in Cargo's target folder, for the validators in
//! `tests/tools/`.

pub mod cases;
pub mod node;
pub mod package;
pub mod rendering;
mod snapshots;
pub mod structure;
mod styles;
pub mod text;
