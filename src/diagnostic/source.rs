//! Source texts and places in them.
//!
//! A [`Span`] is opaque to the domain: it travels with a value and only [`Sources`] can turn it
//! into a file, a line and a column.

use std::ops::{Deref, Range};
use std::path::{Path, PathBuf};

/// Names one text in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u16);

/// A byte range of one source text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub source: SourceId,
    /// First byte, counted from 0.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Makes the span of `range` in `source`; offsets past 4 GiB saturate.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Span {
            source,
            start: u32::try_from(range.start).unwrap_or(u32::MAX),
            end: u32::try_from(range.end).unwrap_or(u32::MAX),
        }
    }

    /// Returns the bytes that the span covers.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}..{}", self.source.0, self.start, self.end)
    }
}

/// A value together with where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// The texts of a run, kept so that diagnostics can quote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<Source>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Source {
    path: PathBuf,
    text: String,
}

/// Where a span begins, as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location<'a> {
    pub path: &'a Path,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Sources {
    /// Takes in a text under the path it is shown with.
    ///
    /// # Panics
    /// When more than 65,535 texts are added, which no run does.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> SourceId {
        let id = u16::try_from(self.files.len()).expect("a run reads fewer than 65,536 files");
        self.files.push(Source {
            path: path.into(),
            text: text.into(),
        });
        SourceId(id)
    }

    /// Returns the text of a source.
    pub fn text(&self, id: SourceId) -> &str {
        &self.files[usize::from(id.0)].text
    }

    /// Returns the path a source is shown with.
    pub fn path(&self, id: SourceId) -> &Path {
        &self.files[usize::from(id.0)].path
    }

    /// Resolves where a span begins.
    pub fn locate(&self, span: Span) -> Location<'_> {
        let text = self.text(span.source);
        let before = text.floor_char_boundary(text.len().min(span.start as usize));
        let line_start = text[..before].rfind('\n').map_or(0, |newline| newline + 1);
        Location {
            path: self.path(span.source),
            line: text[..before].matches('\n').count() + 1,
            column: text[line_start..before].chars().count() + 1,
        }
    }
}
