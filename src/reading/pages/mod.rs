//! PDF files that come back: the words of their pages with their places, what was put on them, and the
//! named places that our own files have.
//!
//! Nothing is judged here: what an annotation is about is told by where it stands and what it covers.

mod annotations;
mod destinations;
pub mod printed;
mod words;

use super::model::{Format, Identity, Place, PlaceKind, ReturnedFile};
use super::words::WordCount;
use crate::package::{LeftOut, Properties};
use chrono::NaiveDateTime;
use hayro_syntax::{LoadPdfError, Pdf};
use serde::{Deserialize, Serialize};

/// The pages of a file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Pages {
    /// The words in the order of the pages' content.
    pub words: Vec<PageWord>,
    /// How many pages there are.
    pub count: usize,
    pub destinations: Vec<Destination>,
    pub annotations: Vec<Annotation>,
}

/// A word on a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageWord {
    /// From 0.
    pub page: usize,
    pub text: String,
    pub area: Area,
    /// Of each character where it begins and ends.
    pub edges: Vec<(f32, f32)>,
}

/// A rectangle in the space of a page, in points from its lower left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Area {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
}

/// A named place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Destination {
    pub name: String,
    pub page: usize,
    pub left: f32,
    pub top: f32,
}

/// What was put on a page.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Annotation {
    pub page: usize,
    pub kind: AnnotationKind,
    pub area: Area,
    /// The lines that it covers.
    pub lines: Vec<Area>,
    pub text: String,
    pub author: Option<String>,
    /// When it was changed last, in the author's local time.
    pub written: Option<NaiveDateTime>,
    /// Place in [`Pages::annotations`] of the one that it answers, or goes with.
    pub parent: Option<usize>,
    /// Whether it and its parent are one thing that was done.
    pub is_grouped: bool,
    /// A state that it gives to its parent, such as `Completed`.
    pub state: Option<String>,
}

/// What sort of mark it is (ISO 32000-1 §12.5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AnnotationKind {
    #[default]
    Note,
    Highlight,
    StrikeOut,
    Caret,
    FreeText,
    /// A stamp, a line, something drawn by hand, a file: it may bear a text.
    Drawing,
}

impl Area {
    pub(crate) fn center(&self) -> (f32, f32) {
        (
            (self.left + self.right) / 2.0,
            (self.bottom + self.top) / 2.0,
        )
    }

    /// Returns whether a place is in it.
    pub fn has(&self, (x, y): (f32, f32)) -> bool {
        (self.left..=self.right).contains(&x) && (self.bottom..=self.top).contains(&y)
    }
}

/// Most pages of a file.
const PAGES: usize = 2_000;

/// Opens a file that is not larger than what is read.
fn open(bytes: Vec<u8>) -> Result<Pdf, String> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => "is protected with a password".to_owned(),
        LoadPdfError::Invalid => "is ill-formed".to_owned(),
    })?;
    if pdf.pages().len() > PAGES {
        return Err(format!("has more than {PAGES} pages"));
    }
    Ok(pdf)
}

/// Reads a file.
///
/// # Errors
/// When it is damaged, has a password, or has more of something than is read: what is the case.
pub fn read(bytes: Vec<u8>) -> Result<Pages, String> {
    let pdf = open(bytes)?;
    Ok(Pages {
        words: words::words(&pdf)?,
        count: pdf.pages().len(),
        destinations: destinations::destinations(&pdf),
        annotations: annotations::annotations(&pdf)?,
    })
}

impl Pages {
    /// Makes a place of each word, and behind them of each annotation's text.
    pub fn file(&self) -> ReturnedFile {
        let words = self.words.iter().map(|word| (PlaceKind::Body, &word.text));
        let notes = (0..).zip(&self.annotations);
        let notes = notes.map(|(at, one)| (PlaceKind::Comment(at), &one.text));
        let places = words.chain(notes).map(|(kind, text)| Place {
            kind,
            text: text.as_str().into(),
            ..Place::default()
        });
        let mut file = ReturnedFile {
            format: Format::Pages,
            properties: self.properties(),
            places: places.collect(),
            ..ReturnedFile::default()
        };
        let words = file.places.iter().map(|place| WordCount::of(&place.text));
        file.words.read = words.sum();
        file.words.in_file = file.words.read;
        file.identity = Identity::of(&file.properties);
        file
    }

    /// Returns what the file says it is: our own have that in the names of places.
    fn properties(&self) -> Properties {
        let mut properties = Properties::default();
        for destination in &self.destinations {
            if let Some((name, value)) = destination.name.split_once('=') {
                properties.custom.push((name.to_owned(), value.to_owned()));
            }
        }
        properties.modified = self.annotations.iter().filter_map(|one| one.written).max();
        properties
    }

    /// Returns the reason for which the words of a state stand in no comment.
    pub(crate) fn state_words() -> LeftOut {
        LeftOut::OtherForm
    }
}
