//! Headings and paragraphs.

use super::{Anchor, Inline, Revision, Role, plain_text, shown_text};

/// A heading, listed in the document's outline.
///
/// How it looks depends on where it stands: in the text as [`Role::of_heading`] says, over a table
/// as a band, in a table as a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// From 1 (the title) to 4. Levels follow one another without a gap (ISO 14289-1 §7.4.2).
    pub level: u8,
    /// The printed number, if there is one; set before the text, which hangs beside it.
    pub number: Option<String>,
    pub content: Vec<Inline>,
    pub anchor: Option<Anchor>,
    pub revision: Option<Revision>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub role: Role,
    /// A number or mark before the text, which hangs beside it.
    pub marker: Option<String>,
    pub content: Vec<Inline>,
    pub revision: Option<Revision>,
}

impl Heading {
    /// Returns the text; of a heading that went as a whole, what it was.
    pub fn text(&self) -> String {
        match self.revision.as_ref().and_then(Revision::whole) {
            Some(_) => shown_text(&self.content),
            None => plain_text(&self.content),
        }
    }

    /// Returns number and text in one line, as an outline shows them: the text up to its first line
    /// break, behind which details stand.
    pub fn outline_title(&self) -> String {
        let is_break = |inline: &Inline| *inline == Inline::LineBreak;
        let end = self.content.iter().position(is_break);
        let end = end.filter(|end| *end > 0 && self.revision.is_none());
        self.numbered(end.map_or_else(|| self.text(), |end| plain_text(&self.content[..end])))
    }

    /// Returns number and text in one line.
    pub fn title(&self) -> String {
        self.numbered(self.text())
    }

    fn numbered(&self, text: String) -> String {
        match &self.number {
            Some(number) => format!("{number} {text}"),
            None => text,
        }
    }
}

impl Paragraph {
    /// Returns whether it belongs to the table before it, as a sum or a remark does, and so stands on the page
    /// of its last row.
    pub(crate) fn is_under_table(&self) -> bool {
        self.role == Role::Remark
    }

    /// Returns what stands between its line breaks.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &[Inline]> {
        let is_break = |inline: &Inline| *inline == Inline::LineBreak;
        self.content.split(is_break)
    }

    /// Makes a paragraph without a marker.
    pub fn new(role: Role, content: Vec<Inline>) -> Self {
        Paragraph {
            role,
            marker: None,
            content,
            revision: None,
        }
    }
}
