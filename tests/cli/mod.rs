//! The program, from its arguments to its exit code, as a person or a script runs it.

mod bad_luck;
mod calls;
mod closed_pipe;
mod codes;
mod collecting;
mod concept_notes;
mod dates;
mod documents;
mod doubts;
mod floods;
mod inputs;
mod leftovers;
mod lists;
mod mistakes;
mod outside_text;
pub mod program;
mod projects;
mod redlines;
mod reports;
mod sameness;
mod senders;
mod sheet_words;
mod sheets;
mod taking;
mod templates;
mod updates;
