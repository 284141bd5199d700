//! Returned drafts and comment tables, and what is found in them.

mod corpus;
mod expected;
pub mod sent;
