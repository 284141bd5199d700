//! Placed pages as data: what the layout hands over to the file.
//!
//! All that a page shows has its place, in points from the page's upper left corner; all that it means
//! is in a tree of its own, and the two are joined by the ids of contents. Here are types alone: no
//! line is broken and no object written.

mod area;
mod content;
mod document;
mod glyph;
mod page;
mod special;
mod structure;

pub(crate) use area::{Area, Destination, NamedDestination, OutlineEntry};
pub(crate) use content::{ContentId, ContentIds, Contents};
pub(crate) use document::PlacedDocument;
pub(crate) use glyph::{FaceId, Glyph};
pub(crate) use page::{LinkArea, PlacedLogo, PlacedPage, PlacedRun, PlacedWatermark};
pub(crate) use special::{ChangedWords, Link, LinkTarget, NoteStructure, Special, Specials};
pub(crate) use structure::{
    CellStructure, FigureStructure, HeadingStructure, ItemStructure, ListStructure, Structure,
    TableStructure,
};
