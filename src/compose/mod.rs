//! A plan and its templates composed to a [`Document`](crate::document::Document).
//!
//! One file a document; what all documents have in common stands in `frame`. This module must
//! not know any file format, and asks no clock: the date is handed in.

pub mod action_table;
mod amendments;
pub mod circulation;
mod column_widths;
pub mod concept_note;
pub mod critical_path;
pub mod feedback;
mod frame;
mod item_cells;
mod item_list;
mod plan_tables;
pub mod progress;
mod prose;
pub mod redline;
mod section_tables;
mod side_by_side;
mod small_table;
mod sums;
mod time_axis;
mod translation_table;

pub use action_table::{TableForm, TableSetup, action_table, crowding, items_document};
pub use amendments::Amendments;
pub use column_widths::Crowding;
pub use concept_note::concept_note;
pub use critical_path::critical_path;
pub use frame::properties;
pub use plan_tables::{PlanTable, plan_tables};
pub use progress::{ReportSetup, annex_crowding, body_sheet, progress_report};
pub use prose::prose_findings;
pub use redline::{
    ChangeCount, ItemKeys, RedlineSetup, RedlineSide, change_counts, redline, redline_crowding,
};
pub use side_by_side::{Side, side_by_side};
pub use translation_table::{TranslationRow, translation_table};

use crate::document::{Paper, StyleSheet};
use crate::template::Labels;
use chrono::NaiveDate;

/// What a document is made with, apart from the plan.
#[derive(Debug, Clone)]
pub struct Setup<'a> {
    pub labels: &'a Labels,
    pub styles: StyleSheet,
    pub paper: Paper,
    pub portrait: bool,
    /// Marks every page as a draft.
    pub draft: bool,
    /// The document's date.
    pub date: NaiveDate,
}

impl<'a> Setup<'a> {
    /// Returns what makes a final document on A4 paper, lying where it has a wide table.
    pub fn new(labels: &'a Labels, styles: StyleSheet, date: NaiveDate) -> Self {
        Setup {
            labels,
            styles,
            paper: Paper::A4,
            portrait: false,
            draft: false,
            date,
        }
    }
}
