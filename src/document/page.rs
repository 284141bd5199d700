//! Paper, margins and what runs along them.

use super::{Inline, Length, Logo};

/// The page on which a document is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSetup {
    pub width: Length,
    pub height: Length,
    pub margins: Margins,
    /// At the head of every page but the first, which has the title block.
    pub header: RunningLine,
    /// At the foot of every page.
    pub footer: RunningLine,
    /// A word set large across every page, behind the text.
    pub watermark: Option<String>,
    pub words: PageWords,
}

/// What a document may say along its pages, for running lines that somebody else has worded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageWords {
    pub title: String,
    pub organisation: String,
    /// Empty where the plan says none.
    pub edition: String,
    /// The document's date in its language.
    pub date: String,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// ISO 216 A4, 210 by 297 mm.
    #[default]
    A4,
    /// ISO 216 A3, 297 by 420 mm.
    A3,
    /// US Letter, 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Returns the shorter and the longer side.
    pub fn sides(self) -> (Length, Length) {
        match self {
            Paper::A4 => (Length::millimetres(210), Length::millimetres(297)),
            Paper::A3 => (Length::millimetres(297), Length::millimetres(420)),
            Paper::Letter => (Length::tenths_of_inch(85), Length::tenths_of_inch(110)),
        }
    }
}

/// The distances from the paper's edges to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    pub top: Length,
    pub bottom: Length,
    pub start: Length,
    pub end: Length,
    /// From the paper's upper edge to the running header.
    pub header: Length,
    /// From the running footer to the paper's lower edge.
    pub footer: Length,
}

/// A running line: one text at the start side, one at the end side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunningLine {
    pub start: Vec<Inline>,
    pub end: Vec<Inline>,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

impl PageSetup {
    /// Makes a page with the usual margins and nothing along them.
    pub fn plain(paper: Paper, orientation: Orientation) -> Self {
        let (width, height) = paper.sides();
        PageSetup {
            width,
            height,
            margins: Margins {
                top: Length::millimetres(16),
                bottom: Length::millimetres(15),
                start: Length::millimetres(15),
                end: Length::millimetres(15),
                header: Length::millimetres(8),
                footer: Length::millimetres(8),
            },
            header: RunningLine::default(),
            footer: RunningLine::default(),
            watermark: None,
            words: PageWords::default(),
        }
        .turned(orientation)
    }

    /// Returns how far below the paper's upper edge a logo begins, to stand a little above the text.
    pub(crate) fn logo_top(&self, logo: &Logo) -> Length {
        const GAP: Length = Length::millimetres(2);
        self.margins.top - GAP - logo.height
    }

    /// Returns the width between the side margins.
    pub fn text_width(&self) -> Length {
        self.width - self.margins.start - self.margins.end
    }

    /// Returns whether the page is wider than high.
    pub(crate) fn is_landscape(&self) -> bool {
        self.width > self.height
    }

    /// Returns the same paper turned upright or lying; margins keep their sides of the page.
    pub fn turned(&self, orientation: Orientation) -> PageSetup {
        let (short, long) = (self.width.min(self.height), self.width.max(self.height));
        let (width, height) = match orientation {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        };
        PageSetup {
            width,
            height,
            ..self.clone()
        }
    }
}
