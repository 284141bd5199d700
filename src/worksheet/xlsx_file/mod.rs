//! Tables as Office Open XML workbooks (ISO/IEC 29500-1, SpreadsheetML).

mod formats;
mod notes;
mod read;
mod remark;
mod rich_text;
mod row_height;
mod shapes;
mod styles;
mod validation;
mod vet;
mod workbook;
mod write;

pub use remark::SheetRemark;
pub use rich_text::{RichText, RunLook};
pub use shapes::SheetShape;
pub use workbook::{SheetCell, SheetRow, Workbook, WorkbookSheet};
pub(crate) use workbook::{read_workbook, running_text};
pub(crate) use write::{CARRIED, CARRIED_TEXT, tab_name};
pub use write::{WriteError, write, write_all};

pub(super) use read::read;
pub(super) use styles::CellStyles;
