//! Returned drafts and comment tables, and what is found in them; the corpus is `crate::returned`.

mod mutations;
pub mod sent;
