//! Source texts and places in them.
//!
//! A [`Span`] is opaque to the domain: it travels with a value and only [`Sources`] can turn it
//! into a file, a line and a column.

use std::ops::{Deref, Range};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

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
    /// The byte at which each line starts; found when a place is first asked for.
    line_starts: OnceLock<Vec<u32>>,
    /// The characters before every [`STRIDE`]th byte; counted when a place is first asked for.
    characters: OnceLock<Vec<u32>>,
}

/// So many bytes are counted through at most to find a column: a line can be as long as the file.
const STRIDE: usize = 1024;

/// Where a span begins, as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location<'a> {
    pub path: &'a Path,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

impl Source {
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let newlines = self
                .text
                .bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(newlines.map(|(index, _)| u32::try_from(index + 1).unwrap_or(u32::MAX)))
                .collect()
        })
    }

    /// Returns the line's number, counted from 0, of a byte.
    fn line_of(&self, byte: usize) -> usize {
        self.line_starts()
            .partition_point(|start| *start as usize <= byte)
            .saturating_sub(1)
    }

    /// Returns how many characters begin before a byte.
    fn characters_before(&self, byte: usize) -> usize {
        let begins = |byte: &&u8| !matches!(byte, 0x80..=0xBF);
        let counts = self.characters.get_or_init(|| {
            let mut count = 0;
            let chunks = self.text.as_bytes().chunks(STRIDE);
            let counts = chunks.map(|chunk| {
                let before = count;
                count += u32::try_from(chunk.iter().filter(begins).count()).unwrap_or(u32::MAX);
                before
            });
            counts.collect()
        });
        let stride = (byte / STRIDE).min(counts.len().saturating_sub(1));
        let before = counts.get(stride).map_or(0, |count| *count as usize);
        let rest = &self.text.as_bytes()[(stride * STRIDE).min(byte)..byte];
        before + rest.iter().filter(begins).count()
    }

    /// Returns the bytes of a line, counted from 0, without its end.
    fn line_range(&self, line: usize) -> Range<usize> {
        let starts = self.line_starts();
        let start = starts
            .get(line)
            .map_or(self.text.len(), |start| *start as usize);
        let end = starts
            .get(line + 1)
            .map_or(self.text.len(), |next| *next as usize - 1);
        let line = self.text[start..end.max(start)].trim_end_matches('\r');
        start..start + line.len()
    }

    /// Returns the byte as one at which a character starts, inside the text.
    fn snapped(&self, byte: u32) -> usize {
        self.text
            .floor_char_boundary(self.text.len().min(byte as usize))
    }
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
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        });
        SourceId(id)
    }

    /// Returns the paths of all sources.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|source| source.path.as_path())
    }

    fn source(&self, id: SourceId) -> &Source {
        &self.files[usize::from(id.0)]
    }

    /// Returns the text of a source.
    pub fn text(&self, id: SourceId) -> &str {
        &self.source(id).text
    }

    /// Returns the path a source is shown with.
    pub fn path(&self, id: SourceId) -> &Path {
        &self.source(id).path
    }

    /// Resolves where a span begins.
    pub fn locate(&self, span: Span) -> Location<'_> {
        self.locate_byte(span.source, span.start)
    }

    /// Resolves where a span ends: the place behind its last character.
    pub(crate) fn locate_end(&self, span: Span) -> Location<'_> {
        self.locate_byte(span.source, span.end.max(span.start))
    }

    fn locate_byte(&self, id: SourceId, byte: u32) -> Location<'_> {
        let source = self.source(id);
        let byte = source.snapped(byte);
        let line = source.line_of(byte);
        let line_start = source.line_starts()[line] as usize;
        Location {
            path: &source.path,
            line: line + 1,
            column: source.characters_before(byte) - source.characters_before(line_start) + 1,
        }
    }

    /// Returns the bytes of the line, counted from 1, without its end.
    pub(crate) fn line_range(&self, id: SourceId, line: usize) -> Range<usize> {
        self.source(id).line_range(line.saturating_sub(1))
    }

    /// Returns the span as a range that can be sliced from the text.
    pub(crate) fn clamped(&self, span: Span) -> Range<usize> {
        let source = self.source(span.source);
        let start = source.snapped(span.start);
        start..source.snapped(span.end).max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, byte: usize) -> (usize, usize) {
        let mut sources = Sources::default();
        let id = sources.add("plan.toml", text);
        let location = sources.locate(Span::new(id, byte..byte));
        (location.line, location.column)
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        assert_eq!(at("", 0), (1, 1));
        assert_eq!(at("ab\ncd", 0), (1, 1));
        assert_eq!(at("ab\ncd", 2), (1, 3));
        assert_eq!(at("ab\ncd", 3), (2, 1));
        assert_eq!(at("ab\n", 3), (2, 1));
        assert_eq!(at("éé=", 4), (1, 3));
        let long = "é→x\n".repeat(1_000) + &"→".repeat(5_000);
        for byte in [0, 7, 1_023, 1_024, 1_025, 6_998, 7_000, 12_001, 22_000] {
            let before = &long[..long.floor_char_boundary(byte)];
            let last = before.rsplit('\n').next().unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            assert_eq!(at(&long, byte), (line, last.chars().count() + 1), "{byte}");
        }
    }

    #[test]
    fn places_outside_the_text_or_inside_a_character_are_moved() {
        assert_eq!(at("ab", 99), (1, 3));
        assert_eq!(at("é", 1), (1, 1));
    }

    #[test]
    fn a_line_ends_before_its_line_break() {
        let mut sources = Sources::default();
        let id = sources.add("plan.toml", "one\r\ntwo\n");
        assert_eq!(sources.line_range(id, 1), 0..3);
        assert_eq!(sources.line_range(id, 2), 5..8);
        assert_eq!(sources.line_range(id, 3), 9..9);
        assert_eq!(sources.line_range(id, 4), 9..9);
    }
}
