//! Returned drafts and comment tables, and what is found in them; the corpus is `crate::returned`.

pub mod sent;
