//! Returned drafts and comment tables, and what is found in them.

mod mutations;
pub mod sent;
