//! The renderers: one for each file format, each knowing only the
//! [`Document`](crate::document::Document), none knowing another.

pub mod docx;
pub mod pdf;
