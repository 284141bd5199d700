//! Marks without text that stand between runs and between blocks: where bookmarks, comments and
//! moves start and end (ISO/IEC 29500-1 §17.13).

use super::change::{Change, ChangeId, ChangeKind};
use super::limits;
use super::model::{Bookmark, Position};
use super::story::Story;
use crate::package::xml::Element;
use crate::package::{Fault, Namespace, moment};
use std::collections::HashMap;

/// Where bookmarks and comments start and end, as it is found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) bookmark_starts: Vec<(String, String, Position)>,
    bookmark_ends: Vec<(String, Position)>,
    pub(super) comments: HashMap<String, CommentPlace>,
    /// Moves that were begun: which end, id, name.
    moves: Vec<(ChangeKind, String, String)>,
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

impl Story<'_, '_> {
    /// Takes in a mark that stands at a place; returns whether the element was one. It still has
    /// to be passed over.
    pub(super) fn mark(&mut self, element: &Element<'_>, place: Position) -> Result<bool, Fault> {
        if element.namespace != Namespace::Word {
            return Ok(false);
        }
        let name = element.name();
        match name {
            "bookmarkStart" => {
                let name = self.word(element, "name")?;
                let id = self.word(element, "id")?;
                self.book.count_mark()?;
                self.book.marks.bookmark_starts.push((id, name, place));
            }
            "bookmarkEnd" => {
                let id = self.word(element, "id")?;
                self.book.count_mark()?;
                self.book.marks.bookmark_ends.push((id, place));
            }
            "commentRangeStart" => self.comment_place(element)?.start = Some(place),
            "commentRangeEnd" => self.comment_place(element)?.end = Some(place),
            "commentReference" => self.comment_place(element)?.reference = Some(place),
            "moveFromRangeStart" => self.begin_move(ChangeKind::MoveFrom, element)?,
            "moveToRangeStart" => self.begin_move(ChangeKind::MoveTo, element)?,
            "moveFromRangeEnd" | "moveToRangeEnd" => {
                let id = self.word(element, "id")?;
                let from = name == "moveFromRangeEnd";
                self.book.marks.moves.retain(|(kind, other, _)| {
                    (*kind == ChangeKind::MoveFrom) != from || *other != id
                });
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn comment_place(&mut self, element: &Element<'_>) -> Result<&mut CommentPlace, Fault> {
        let id = self.word(element, "id")?;
        self.book.count_mark()?;
        Ok(self.book.marks.comments.entry(id).or_default())
    }

    fn begin_move(&mut self, kind: ChangeKind, element: &Element<'_>) -> Result<(), Fault> {
        let id = self.word(element, "id")?;
        let name = self.word(element, "name")?;
        self.book.count_mark()?;
        // Moves do not stand in each other; whoever begins so many does not mean to move.
        if self.book.marks.moves.len() < limits::FIELDS {
            self.book.marks.moves.push((kind, id, name));
        }
        Ok(())
    }

    /// Takes in the change that an element such as `w:ins` stands for.
    pub(super) fn change(
        &mut self,
        kind: ChangeKind,
        element: &Element<'_>,
    ) -> Result<ChangeId, Fault> {
        let text = |name| self.xml.attribute(element, Namespace::Word, name);
        let author = text("author")?.map(|author| cut(&author).trim().to_owned());
        let date = text("date")?.and_then(|date| moment(&date));
        let moves = self.book.marks.moves.iter().rev();
        let mut moves = moves.filter(|(end, ..)| *end == kind);
        let change = Change {
            kind,
            author: author.filter(|author| !author.is_empty()),
            date,
            move_name: moves.next().map(|(_, _, name)| name.clone()),
        };
        self.book.changes.id(change)
    }

    /// Returns an attribute of WordprocessingML; nothing is an empty text.
    pub(super) fn word(&self, element: &Element<'_>, name: &str) -> Result<String, Fault> {
        let value = self.xml.attribute(element, Namespace::Word, name)?;
        Ok(cut(&value.unwrap_or_default()).to_owned())
    }
}

/// Returns the beginning of a name that is kept.
pub(super) fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(limits::NAME)]
}

/// Returns the change that an element's name stands for.
pub(super) fn change_kind(element: &Element<'_>) -> Option<ChangeKind> {
    if element.namespace != Namespace::Word {
        return None;
    }
    match element.name() {
        "ins" => Some(ChangeKind::Insertion),
        "del" => Some(ChangeKind::Deletion),
        "moveFrom" => Some(ChangeKind::MoveFrom),
        "moveTo" => Some(ChangeKind::MoveTo),
        _ => None,
    }
}
