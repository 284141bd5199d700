//! `w:pBdr` and `w:shd` of a paragraph: tinted boxes, and rules beside the text
//! (ISO/IEC 29500-1 §17.3.1.24, §17.3.1.31).

use super::theme::ThemedColor;
use super::xml::Xml;
use crate::document::{Color, Direction, Length, Tone, Tones};

/// What surrounds a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// A filled box: shading, and borders of the same colour that push it out from the text.
    Filled {
        fill: ThemedColor,
        padding: Padding,
        /// The side that has a rule instead, and the rule's colour.
        rule: Option<(Side, ThemedColor)>,
    },
    /// A thin line around the text.
    Outlined { color: ThemedColor },
    /// A rule beside the text.
    Ruled {
        side: Side,
        color: ThemedColor,
        /// From the text to the rule; at most 31 points.
        space: Length,
    },
    /// Nothing, where the style that this one is based on has something.
    None,
}

/// The distances from the text to the borders' inner edges; at most 31 points each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Padding {
    /// Above and below.
    pub block: Length,
    /// At the sides.
    pub inline: Length,
}

/// A side of the paper: a paragraph's borders, unlike its indents and a table's borders, do not
/// turn with the direction of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    /// Returns the side at which lines begin.
    pub(crate) fn start(direction: Direction) -> Self {
        match direction {
            Direction::LeftToRight => Side::Left,
            Direction::RightToLeft => Side::Right,
        }
    }
}

/// Half a point, in eighths of one.
const BORDER: u32 = 4;
/// Two and a quarter points, in eighths of one.
const RULE: u32 = 18;

const SIDES: [&str; 4] = ["w:top", "w:left", "w:bottom", "w:right"];

impl Frame {
    pub(crate) const BORDER_WIDTH: Length = Length::tenths_of_point(5);

    /// Writes borders, then shading.
    pub(crate) fn write(self, xml: &mut Xml) {
        match self {
            Frame::Filled {
                fill,
                padding,
                rule,
            } => {
                xml.element("w:pBdr").content(|xml| {
                    for name in SIDES {
                        let space = match name {
                            "w:top" | "w:bottom" => padding.block,
                            _ => padding.inline,
                        };
                        let (width, color) = match rule {
                            Some((Side::Left, color)) if name == "w:left" => (RULE, color),
                            Some((Side::Right, color)) if name == "w:right" => (RULE, color),
                            _ => (BORDER, fill),
                        };
                        border(xml, name, width, space, color);
                    }
                });
                shading(xml, fill);
            }
            Frame::Outlined { color } => xml.element("w:pBdr").content(|xml| {
                for name in SIDES {
                    border(xml, name, BORDER, Length::ZERO, color);
                }
            }),
            Frame::Ruled { side, color, space } => {
                let name = match side {
                    Side::Left => "w:left",
                    Side::Right => "w:right",
                };
                xml.element("w:pBdr")
                    .content(|xml| border(xml, name, RULE, space, color));
            }
            Frame::None => {
                xml.element("w:pBdr").content(|xml| {
                    for name in SIDES {
                        xml.value(name, "nil");
                    }
                });
                xml.element("w:shd")
                    .attribute("w:val", "clear")
                    .attribute("w:color", "auto")
                    .attribute("w:fill", "auto")
                    .empty();
            }
        }
    }
}

fn border(xml: &mut Xml, name: &'static str, width: u32, space: Length, color: ThemedColor) {
    xml.element(name)
        .attribute("w:val", "single")
        .attribute("w:sz", width)
        .attribute("w:space", whole_points(space))
        .attribute("w:color", color.value)
        .maybe("w:themeColor", color.reference)
        .empty();
}

/// Returns a border's distance from the text: whole points, at most 31 (§17.18.68).
pub(crate) fn whole_points(length: Length) -> i64 {
    ((length.to_twips() + 10) / 20).clamp(0, 31)
}

/// Lines over a fill (`ST_Shd`, §17.18.78).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hatching {
    pattern: &'static str,
    color: Color,
}

impl Hatching {
    /// Returns the hatching by which a tone is known in black and white, if it has one.
    pub(crate) fn of(tone: Tone, tones: &Tones) -> Option<Self> {
        let pattern = match tone.hatching() {
            0 => return None,
            1 => "thinHorzStripe",
            2 => "thinDiagStripe",
            _ => "thinDiagCross",
        };
        Some(Hatching {
            pattern,
            color: tones.hatching(tone),
        })
    }
}

/// Writes `w:shd`: a plain fill.
pub(crate) fn shading(xml: &mut Xml, fill: ThemedColor) {
    hatched(xml, fill, None);
}

/// Writes `w:shd`: a fill, with lines over it where there is a hatching.
pub(crate) fn hatched(xml: &mut Xml, fill: ThemedColor, hatching: Option<Hatching>) {
    let color = hatching.map_or("auto".to_owned(), |lines| lines.color.to_string());
    xml.element("w:shd")
        .attribute("w:val", hatching.map_or("clear", |lines| lines.pattern))
        .attribute("w:color", color)
        .attribute("w:fill", fill.value)
        .maybe("w:themeFill", fill.reference)
        .empty();
}
