//! Marks without text that stand between runs and between blocks: where bookmarks, comments and
//! moves start and end (ISO/IEC 29500-1 §17.13).

use super::change::ChangeKind;
use super::limits;
use super::model::{Bookmark, Position};
use crate::package::Fault;
use std::collections::HashMap;

/// Where bookmarks and comments start and end, as it is found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) bookmark_starts: Vec<(String, String, Position)>,
    pub(super) bookmark_ends: Vec<(String, Position)>,
    pub(super) comments: HashMap<String, CommentPlace>,
    /// Moves that were begun: which end, id, name.
    pub(super) moves: Vec<(ChangeKind, String, String)>,
    count: usize,
}

/// Where a comment is anchored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct CommentPlace {
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
    pub(super) reference: Option<Position>,
}

impl Marks {
    /// Counts a mark.
    pub(super) fn count(&mut self) -> Result<(), Fault> {
        self.count += 1;
        if self.count > limits::MARKS {
            return Err(Fault::TooLarge("has too many bookmarks".to_owned()));
        }
        Ok(())
    }

    /// Joins starts and ends of bookmarks. Several starts of a name are one bookmark, which ends
    /// where the last of them does.
    pub(super) fn bookmarks(&mut self) -> Vec<Bookmark> {
        let ends: HashMap<String, Position> = self.bookmark_ends.drain(..).collect();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut bookmarks: Vec<Bookmark> = Vec::new();
        for (id, name, start) in self.bookmark_starts.drain(..) {
            let end = ends.get(&id).copied();
            let place = places.entry(name.to_lowercase()).or_insert(bookmarks.len());
            match bookmarks.get_mut(*place) {
                Some(bookmark) => {
                    bookmark.start = bookmark.start.min(start);
                    bookmark.end = bookmark.end.max(end);
                }
                None => bookmarks.push(Bookmark { name, start, end }),
            }
        }
        bookmarks
    }
}
