//! A story: text that is written front to back, and what comes together on the way and other
//! parts must say (ISO/IEC 29500-1 §17.2, §17.10, §17.11).

use super::ids::Ids;
use super::links::Links;
use super::numbering::Lists;
use super::section::Section;
use super::typography::Typography;
use crate::document::{Inline, PageSetup};

/// The state of a story that is being written.
pub(crate) struct Story<'d> {
    pub typography: &'d Typography<'d>,
    pub ids: Ids,
    pub links: Links,
    pub lists: Lists,
    /// The page on which the story is being set.
    pub page: &'d PageSetup,
    /// Names a table that has no heading of its own: the last heading's text, or the document's
    /// title.
    pub subject: String,
    /// Whether text runs the other way than the document's.
    pub is_turned: bool,
    /// Whether the next paragraph begins a page.
    pub page_break: bool,
    /// The section that the next paragraph ends.
    pub section_end: Option<Section>,
    notes: Option<Vec<&'d [Inline]>>,
}

impl<'d> Story<'d> {
    /// Begins the main story, which may have notes.
    pub(crate) fn main(typography: &'d Typography<'d>, page: &'d PageSetup, title: &str) -> Self {
        Story {
            notes: Some(Vec::new()),
            subject: title.to_owned(),
            ..Self::side(typography, page)
        }
    }

    /// Begins a story beside the main one, such as a header; its notes are set in the line.
    pub(crate) fn side(typography: &'d Typography<'d>, page: &'d PageSetup) -> Self {
        Story {
            typography,
            ids: Ids::default(),
            links: Links::default(),
            lists: Lists::default(),
            page,
            subject: String::new(),
            is_turned: false,
            page_break: false,
            section_end: None,
            notes: None,
        }
    }

    /// Takes in a note; returns its id, from 1, unless the story cannot have notes.
    pub(crate) fn note(&mut self, content: &'d [Inline]) -> Option<usize> {
        let notes = self.notes.as_mut()?;
        notes.push(content);
        Some(notes.len())
    }

    /// Returns the id of the last note that says this, if there is one.
    pub(crate) fn said_note(&self, content: &[Inline]) -> Option<usize> {
        let notes = self.notes.as_ref()?;
        notes
            .iter()
            .rposition(|note| *note == content)
            .map(|at| at + 1)
    }

    /// Returns the notes, in the order of their ids.
    pub(crate) fn notes(&self) -> &[&'d [Inline]] {
        self.notes.as_deref().unwrap_or_default()
    }
}
