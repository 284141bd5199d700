//! All integration tests, as one binary: a module each.

mod architecture;
mod both_formats;
mod check;
mod circulation;
mod cli;
mod collecting;
mod contrast;
mod diagnostics;
mod docx;
mod docx_file;
mod english;
mod feedback;
mod markdown;
mod notes;
mod outlines;
mod pdf;
mod plan_source;
mod plans;
pub mod progress;
mod reading;
mod readme;
mod redline;
mod rendering;
mod returned;
mod robustness;
mod selecting;
mod worksheet;
