//! What came back on a draft: the file, decisions, the documents, and what is written into the plan.

mod adopt;
mod apply;
mod apply_moved_on;
mod decide;
pub(crate) mod documents;
mod file;
mod members;
pub(crate) mod project;
mod single;
mod splices;
mod tables;
mod undo;
