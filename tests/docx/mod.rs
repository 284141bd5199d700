//! The DOCX renderer, from a `Document` built here to the package's parts.
//!
//! Every case is also written to `docx-cases/` in Cargo's target folder, for the validators in
//! `tests/tools/`.

pub mod cases;
mod node;
pub mod package;
pub mod rendering;
mod snapshots;
mod structure;
mod styles;
pub mod text;
