//! Returned drafts and comment tables, and what is found in them; the corpus is `crate::returned`.

mod labels;
mod losses;
mod mutations;
mod questions;
pub mod sent;
