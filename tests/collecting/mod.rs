//! Returned drafts and comment tables, and what is found in them.

pub mod sent;
