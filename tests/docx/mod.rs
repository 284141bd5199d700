//! The DOCX renderer, from a `Document` built here to the package's parts.
//!
//! Every case is also written to `docx-cases/` in Cargo's target folder, for the validators in
//! `tests/tools/`.

pub(crate) mod cases;
pub(crate) mod node;
pub(crate) mod package;
pub(crate) mod rendering;
mod snapshots;
pub(crate) mod structure;
mod styles;
pub(crate) mod text;
