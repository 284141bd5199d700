//! All integration tests, as one binary: a module each.

mod english;
mod plan_source;
