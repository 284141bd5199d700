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
    /// Heading level 2 in the text.
    Heading,
    /// Heading level 3, and below, in the text.
    Subheading,
    /// A heading in a table's band.
    Band,
    /// A heading in a table: a group's label.
    GroupLabel,
    /// A column's heading.
    ColumnHeading,
    /// Text in a table's cell.
    Cell,
    /// Small print under a table or chart: what was counted and how; notes at the foot.
    Remark,
    /// Labels, values and scales of charts.
    Chart,
    /// The prompt of an empty slot.
    Prompt,
    /// Running header and footer.
    Running,
    /// Text in a table's cell that stands below that of another row: it looks like [`Role::Cell`] and
    /// stands in.
    Step,
    /// A key figure in a table's cell: it looks like [`Role::Heading`].
    Figure,
    /// One of the names in a table's cell, a line each: it looks like [`Role::Cell`], and where it takes more
    /// lines, these stand in, by `StyleSheet::entry_hang`.
    Entry,
}

impl Role {
    /// All roles that have a look of their own, in the order of the style sheet.
    pub const ALL: [Role; 13] = [
        Role::Title,
        Role::Subtitle,
        Role::Body,
        Role::Heading,
        Role::Subheading,
        Role::Band,
        Role::GroupLabel,
        Role::ColumnHeading,
        Role::Cell,
        Role::Remark,
        Role::Chart,
        Role::Prompt,
        Role::Running,
    ];

    /// Returns what a heading is that stands in the text.
    pub fn of_heading(level: u8) -> Role {
        match level {
            0 | 1 => Role::Title,
            2 => Role::Heading,
            _ => Role::Subheading,
        }
    }
}

/// What a colour means. A colour never says it alone: a word or a symbol is always with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Reached, on track.
    Positive,
    /// Under way.
    Active,
    /// Not begun.
    Neutral,
    /// Late, moved.
    Caution,
    /// Off track, overdue.
    Critical,
    /// Given up.
    Muted,
    /// Not known: an empty ground with an outline.
    Blank,
}

impl Tone {
    /// All tones, in the order of [`Tones`].
    pub const ALL: [Tone; 7] = [
        Tone::Positive,
        Tone::Active,
        Tone::Neutral,
        Tone::Caution,
        Tone::Critical,
        Tone::Muted,
        Tone::Blank,
    ];

    /// Returns by how many lines its bars are hatched. Tones without lines differ from one another in
    /// lightness, those with lines in their number: so all are told apart in black and white.
    pub fn hatching(self) -> u8 {
        match self {
            Tone::Positive | Tone::Active | Tone::Neutral | Tone::Blank => 0,
            Tone::Caution => 1,
            Tone::Critical => 2,
            Tone::Muted => 3,
        }
    }
}

/// The solid colour of each of [`Tone::ALL`], in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tones(pub [Color; Tone::ALL.len()]);

impl Tones {
    /// Returns a tone's solid colour: bars, keys.
    pub fn solid(&self, tone: Tone) -> Color {
        self.0[tone as usize]
    }

    /// Returns the colour of the lines of a hatched tone: the one in which no text stands on it.
    pub fn hatching(&self, tone: Tone) -> Color {
        match self.solid(tone).readable() {
            Color::WHITE => Color::BLACK,
            _ => Color::WHITE,
        }
    }

    /// Returns a tone's pale colour, for grounds behind text: a seventh of the solid one on white.
    pub fn tint(&self, tone: Tone) -> Color {
        let pale = |channel: u8| 255 - (255 - channel) / 7;
        let Color { red, green, blue } = self.solid(tone);
        Color {
            red: pale(red),
            green: pale(green),
            blue: pale(blue),
        }
    }
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
    pub running: RunningTexts,
    pub logo: Option<Logo>,
}

/// A picture at the head of the first page, at its start side.
#[derive(Clone)]
pub struct Logo {
    /// A PNG file that can be decoded.
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    /// What it shows, for people who do not see it.
    pub alternative: String,
    pub width: Length,
    pub height: Length,
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Logo").field(&self.alternative).finish()
    }
}

impl PartialEq for Logo {
    fn eq(&self, other: &Self) -> bool {
        (&self.alternative, self.width, self.height)
            == (&other.alternative, other.width, other.height)
            && (*self.data).as_ref() == (*other.data).as_ref()
    }
}

/// Texts that run along the pages in the place of a document's own; in them, words in braces stand for
/// what [`PageWords`](super::PageWords) say and for the page's number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunningTexts {
    pub header_start: Option<String>,
    pub header_end: Option<String>,
    pub footer_start: Option<String>,
    pub footer_end: Option<String>,
}

impl RunningTexts {
    /// The words in braces that stand for something.
    pub(crate) const PLACES: [&str; 6] =
        ["title", "organisation", "edition", "date", "page", "pages"];
}

impl StyleSheet {
    /// Returns how far the lines of a name after its first one stand in.
    pub(crate) fn entry_hang(&self) -> Length {
        self.of(Role::Entry).size.share(4, 5)
    }

    /// Returns how a role's text looks.
    pub fn of(&self, role: Role) -> &TextStyle {
        let role = match role {
            Role::Step | Role::Entry => Role::Cell,
            Role::Figure => Role::Heading,
            role => role,
        };
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
    /// The start side of text that runs the other way than the document's.
    Opposite,
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
    /// Text of links.
    pub link: Color,
    /// Behind the prompts of empty slots and remarks on the document.
    pub note_fill: Color,
    pub tones: Tones,
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
    pub(crate) const BLACK: Color = Color {
        red: 0,
        green: 0,
        blue: 0,
    };
    pub const WHITE: Color = Color {
        red: 255,
        green: 255,
        blue: 255,
    };

    /// Returns black or white, whichever is easier to read on this colour.
    pub fn readable(self) -> Color {
        if self.contrast(Color::WHITE) >= self.contrast(Color::BLACK) {
            Color::WHITE
        } else {
            Color::BLACK
        }
    }

    /// Returns the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
    pub(crate) fn luminance(self) -> f64 {
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
    pub named: NamedFonts,
}

/// What formats that name their fonts, and leave it to the reader to have them, say of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedFonts {
    /// The family that stands in for the first one; empty where that one is named.
    pub family: String,
    /// The family that stands in for the one for complex scripts; empty where that one is named.
    pub complex_family: String,
    /// Families that a reader without the named one is likely to have, the best one first.
    pub substitutes: Vec<String>,
    pub complex_substitutes: Vec<String>,
}

impl Fonts {
    /// Returns the family that a format names where it carries no fonts.
    pub(crate) fn named_family(&self) -> &str {
        match self.named.family.as_str() {
            "" => self.families.first().map_or("", String::as_str),
            named => named,
        }
    }

    /// Returns the family for complex scripts that a format names where it carries no fonts.
    pub(crate) fn named_complex_family(&self) -> &str {
        match self.named.complex_family.as_str() {
            "" => &self.complex_family,
            named => named,
        }
    }
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
