//! The logical structure of a document (ISO 32000-1 §14.7, ISO 14289-1 §7).

use super::area::Area;
use super::content::{ContentId, Contents};

/// A node of the structure.
#[derive(Debug)]
pub(crate) enum Structure {
    Heading(HeadingStructure),
    Paragraph(Contents),
    List(ListStructure),
    /// Blocks that belong together.
    Division(Vec<Structure>),
    Quote(Vec<Structure>),
    Table(TableStructure),
    Figure(FigureStructure),
}

#[derive(Debug)]
pub(crate) struct HeadingStructure {
    pub level: u8,
    pub title: String,
    pub contents: Contents,
}

#[derive(Debug)]
pub(crate) struct ListStructure {
    pub is_numbered: bool,
    pub items: Vec<ItemStructure>,
}

#[derive(Debug)]
pub(crate) struct ItemStructure {
    pub label: ContentId,
    pub body: Vec<Structure>,
}

#[derive(Debug)]
pub(crate) struct TableStructure {
    pub summary: String,
    /// One header cell a column; nothing for a table without a header row.
    pub header: Vec<Contents>,
    pub rows: Vec<Vec<CellStructure>>,
}

#[derive(Debug)]
pub(crate) enum CellStructure {
    /// A header cell that names the rows it spans, with a heading in it.
    GroupLabel {
        heading: HeadingStructure,
        row_span: usize,
    },
    /// A header cell that names the rows under it and spans all columns.
    BandLabel {
        contents: Contents,
        col_span: usize,
    },
    /// A header cell that names its row.
    RowHeader(Vec<Contents>),
    Data(Vec<Contents>),
    Figure(FigureStructure),
}

/// A picture (ISO 14289-1 §7.3).
#[derive(Debug)]
pub(crate) struct FigureStructure {
    /// Says what it shows.
    pub alt: String,
    pub content: ContentId,
    /// The page and the area on it, if it stands on one page.
    pub place: Option<(usize, Area)>,
}
