//! Why no file could be made, and where in the document that arose.

use std::fmt;

/// Why no file could be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum PdfError {
    /// A font of the style sheet is no font, or may not be embedded.
    Font {
        /// The font file's name.
        name: String,
    },
    /// The file would break rules of the standards that it declares. Ours to mend.
    Breaches(Vec<Breach>),
}

/// A rule that the file would break, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    pub rule: Rule,
    /// Nothing where it concerns the file as a whole.
    pub place: Option<DocumentPlace>,
}

/// A rule of PDF, PDF/UA-1 or PDF/A-2a.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// All that is drawn has a glyph (ISO 19005-2 §6.2.11.8); no font has one for this text.
    GlyphForText(String),
    /// Every glyph stands for text (ISO 14289-1 §7.21.7).
    TextForGlyph,
    /// Some characters stand for no text (ISO 19005-2 §6.2.11.7).
    Character(char),
    /// Strings, names and numbers have an end (ISO 19005-2 §6.1.13).
    Size,
    /// A file says its title, language and date (ISO 14289-1 §7.1).
    Metadata,
    /// What is not text is described (ISO 14289-1 §7.3, §7.18).
    Description,
    /// What the standards know nothing of is not in a file.
    Feature,
}

/// A place in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentPlace {
    /// From 1.
    pub page: usize,
    /// The title of the last heading before it.
    pub heading: Option<String>,
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::Font { name } => write!(f, "the font {name} cannot be used"),
            PdfError::Breaches(breaches) => {
                f.write_str("the file would break PDF/UA-1 or PDF/A-2a: ")?;
                for (index, breach) in breaches.iter().enumerate() {
                    let gap = if index > 0 { "; " } else { "" };
                    write!(f, "{gap}{breach}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for PdfError {}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{} {place}", self.rule),
            None => self.rule.fmt(f),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::GlyphForText(text) => write!(f, "no font has a glyph for {text:?}"),
            Rule::TextForGlyph => f.write_str("a glyph stands for no text"),
            Rule::Character(c) => write!(f, "U+{:04X} stands for no text", u32::from(*c)),
            Rule::Size => f.write_str("something is larger or longer than a file may have it"),
            Rule::Metadata => f.write_str("the title, language or date is missing"),
            Rule::Description => f.write_str("something has no description"),
            Rule::Feature => f.write_str("the file uses a feature that it may not have"),
        }
    }
}

impl fmt::Display for DocumentPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "on page {}", self.page)?;
        match &self.heading {
            Some(heading) => write!(f, ", under “{heading}”"),
            None => Ok(()),
        }
    }
}
