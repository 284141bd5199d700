//! What came back on a draft: the file, decisions, the documents, and what is written into the plan.

mod apply;
mod apply_moved_on;
mod decide;
pub mod documents;
mod file;
pub mod project;
mod splices;
mod tables;
