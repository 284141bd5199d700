//! The renderers: one for each file format, each knowing only the
//! [`Document`](crate::document::Document), none knowing another.

pub mod docx;
pub mod pdf;

use crate::diagnostic::Diagnostic;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    /// What the format could not show as the document has it.
    pub warnings: Vec<Diagnostic>,
}
