//! Worksheets as XLSX and CSV: written, filled in by other programs, and read.

mod csv_files;
pub(crate) mod example;
mod hostile;
mod other_programs;
mod xlsx_files;
