//! Tables as Office Open XML workbooks (ISO/IEC 29500-1, SpreadsheetML).

mod formats;
mod notes;
mod read;
mod row_height;
mod validation;
mod vet;
mod write;

pub use write::{WriteError, write};

pub(super) use read::read;
