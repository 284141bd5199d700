//! Decisions out of the table of compiled comments, as a meeting filled it in.
//!
//! ```text
//! returned file ─ table ─> rows ─ record ─> decisions to append, or every cell that is wrong
//! ```
//!
//! Rows are known by the numbers of their comments and columns by their headings, so that both may
//! be sorted, filtered, hidden, moved and left out. What was decided since the table was made is
//! never overwritten in silence.

mod cells;
mod record;
mod rows;
mod words;

pub use record::{DecisionTable, TableDecisions, decisions};
pub use words::{DecisionWords, OutcomeReading};
