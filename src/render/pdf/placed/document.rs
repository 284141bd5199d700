//! What a placed document says beside its pages.

use super::area::{Destination, NamedDestination, OutlineEntry};
use super::special::Specials;
use super::structure::Structure;
use std::collections::BTreeMap;

/// What a placed document says beside its pages.
#[derive(Debug)]
pub(crate) struct PlacedDocument {
    pub structure: Vec<Structure>,
    /// How many ids of contents there are.
    pub contents: usize,
    pub specials: Specials,
    /// The places that links lead to, by anchor.
    pub destinations: BTreeMap<String, Destination>,
    /// All headings, in order.
    pub outline: Vec<OutlineEntry>,
    /// Places that have names, by which what is put on the pages is placed when the file comes back.
    pub names: Vec<NamedDestination>,
}
