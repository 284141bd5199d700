//! The PDF renderer, from a `Document` to the file, as other people's programs see it.
//!
//! Tests that need such a program are ignored by a plain `cargo test`; `tests/run` runs them, and
//! there a program that is missing fails.

mod expected;
mod extracted;
mod file;
mod layout;
mod pages;
mod picture;
mod random;
mod reading;
mod tags;
mod text;
mod tool;
