//! Returned drafts and comment tables, and what is found in them; the corpus is `crate::returned`.

mod losses;
mod mutations;
pub mod sent;
