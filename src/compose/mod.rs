//! A plan and its templates composed to a [`Document`](crate::document::Document).
//!
//! One file a document; what all documents have in common stands in `frame`. This module must
//! not know any file format, and asks no clock: the date is handed in.

mod action_table;
mod amendments;
#[doc(hidden)]
pub mod circulation;
mod column_widths;
#[doc(hidden)]
pub mod concept_note;
#[doc(hidden)]
pub mod critical_path;
#[doc(hidden)]
pub mod feedback;
mod frame;
mod item_cells;
mod item_list;
mod plan_tables;
pub(crate) mod progress;
mod prose;
pub(crate) mod redline;
mod section_tables;
mod side_by_side;
mod small_table;
mod sums;
mod time_axis;
mod translation_table;

pub use action_table::{TableForm, TableSetup, action_table, items_document};
// For the program and its tests.
#[doc(hidden)]
pub use concept_note::concept_note;
#[doc(hidden)]
pub use critical_path::critical_path;
#[doc(hidden)]
pub use progress::{ReportSetup, body_sheet, progress_report};
#[doc(hidden)]
pub use redline::{ItemKeys, RedlineSetup, RedlineSide, redline};

pub(crate) use action_table::crowding;
pub(crate) use amendments::Amendments;
pub(crate) use column_widths::Crowding;
pub(crate) use frame::{full_title, properties};
pub(crate) use plan_tables::{PlanTable, plan_tables};
pub(crate) use progress::annex_crowding;
pub(crate) use prose::prose_findings;
pub(crate) use redline::{ChangeCount, change_counts, redline_crowding};
pub(crate) use side_by_side::{Side, side_by_side};
pub(crate) use translation_table::{TranslationRow, translation_table};

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
