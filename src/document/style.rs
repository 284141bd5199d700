//! Style roles and what each looks like.

use super::Length;
use std::fmt;
use std::sync::Arc;

/// What a paragraph is; the style sheet says how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The document's title (heading level 1).
    Title,
    /// Lines of the title block under or over the title.
    Subtitle,
    /// Running text.
    Body,
    /// Heading level 2: a section's band.
    Band,
    /// Heading level 3: a group's label.
    GroupLabel,
    /// A column's heading.
    ColumnHeading,
    /// Text in a table's cell.
    Cell,
    /// Running header and footer.
    Running,
}

impl Role {
    /// All roles, in the order of the style sheet.
    pub const ALL: [Role; 8] = [
        Role::Title,
        Role::Subtitle,
        Role::Body,
        Role::Band,
        Role::GroupLabel,
        Role::ColumnHeading,
        Role::Cell,
        Role::Running,
    ];
}

/// How everything looks.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleSheet {
    pub fonts: Fonts,
    pub palette: Palette,
    /// Distance from a cell's border to its text, at the start and end sides.
    pub cell_padding_inline: Length,
    /// Distance from a cell's border to its text, above and below.
    pub cell_padding_block: Length,
    /// One for each of [`Role::ALL`], in that order.
    pub text: [TextStyle; Role::ALL.len()],
}

impl StyleSheet {
    /// Returns how a role's text looks.
    pub fn of(&self, role: Role) -> &TextStyle {
        &self.text[role as usize]
    }
}

/// How a role's text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    pub size: Length,
    pub bold: bool,
    pub color: Color,
    /// Distance between baselines, in hundredths of the size.
    pub line_height_percent: u16,
    pub space_before: Length,
    pub space_after: Length,
    pub alignment: Alignment,
}

/// Where lines are set between the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    Start,
    Center,
    End,
}

/// The document's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub text: Color,
    /// For what is said by us, not by the plan.
    pub quiet: Color,
    pub band_fill: Color,
    pub band_text: Color,
    pub column_heading_fill: Color,
    pub column_heading_text: Color,
    /// Behind the labels of row groups.
    pub label_fill: Color,
    /// Lines of a table.
    pub rule: Color,
    pub watermark: Color,
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl fmt::Display for Color {
    /// Writes the six hexadecimal digits, without a number sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

impl Color {
    /// Returns the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(self.red) + 0.7152 * channel(self.green) + 0.0722 * channel(self.blue)
    }

    /// Returns the contrast ratio of WCAG 2.2 with another colour, from 1 to 21.
    pub fn contrast(self, other: Color) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// The fonts that the document is set in.
#[derive(Debug, Clone, PartialEq)]
pub struct Fonts {
    /// Family names in order of preference; a later one serves scripts that an earlier one lacks.
    pub families: Vec<String>,
    /// The family for complex scripts (Arabic), for formats that name it apart.
    pub complex_family: String,
    pub faces: Vec<FontFace>,
}

/// One font file.
#[derive(Clone)]
pub struct FontFace {
    /// The file's name, for messages.
    pub name: String,
    /// The file's bytes (TrueType or OpenType).
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
}

impl fmt::Debug for FontFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FontFace").field(&self.name).finish()
    }
}

impl PartialEq for FontFace {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && (*self.data).as_ref() == (*other.data).as_ref()
    }
}
