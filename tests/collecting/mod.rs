//! Returned drafts and comment tables, and what is found in them; the corpus is `crate::returned`.

mod columns;
mod kinds;
mod labels;
mod losses;
mod members;
mod mutations;
mod questions;
mod random;
pub(crate) mod sent;
