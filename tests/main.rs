//! All integration tests, as one binary: a module each.

mod architecture;
mod check;
mod docx;
mod english;
mod plan_source;
