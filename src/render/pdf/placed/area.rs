//! Areas and places of pages.

use super::content::ContentId;
use crate::document::Color;

/// A filled rectangle, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    pub color: Color,
}

/// Where something stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Destination {
    /// From 0.
    pub page: usize,
    pub left: f32,
    /// From the page's upper edge, in points.
    pub top: f32,
}

/// A place that the file says the name of.
#[derive(Debug)]
pub(crate) struct NamedDestination {
    pub name: String,
    pub place: Destination,
}

/// A heading and where it stands.
#[derive(Debug)]
pub(crate) struct OutlineEntry {
    /// From 1.
    pub level: u8,
    pub title: String,
    pub place: Destination,
    pub content: ContentId,
}
