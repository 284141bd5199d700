//! What the whole document decides for each paragraph: direction, looks, and how far hanging
//! numbers hang, which the styles must say and no single paragraph knows.

use super::paragraph_properties::{Frame, whole_points};
use crate::document::{
    Block, Direction, Document, Heading, Length, Paragraph, Role, StyleSheet, Table, TextStyle,
};

/// What the whole document decides for each paragraph.
#[derive(Debug)]
pub struct Typography<'d> {
    pub direction: Direction,
    /// BCP 47 tag of the document's language.
    pub language: &'d str,
    pub styles: &'d StyleSheet,
    pub hanging: Hanging,
    /// Whether any column asks for hyphens.
    pub hyphenates: bool,
}

/// How far the lines of numbered paragraphs stand off their number; zero where none is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hanging {
    pub band: Length,
    pub label: Length,
    pub item: Length,
}

impl<'d> Typography<'d> {
    pub fn of(document: &'d Document) -> Self {
        let mut typography = Typography {
            direction: document.metadata.direction,
            language: &document.metadata.language,
            styles: &document.styles,
            hanging: Hanging::default(),
            hyphenates: false,
        };
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => typography.see_heading(heading),
                Block::Paragraph(paragraph) => typography.see_paragraph(paragraph),
                Block::Table(table) => typography.see_table(table),
                Block::List(_)
                | Block::Callout(_)
                | Block::Chart(_)
                | Block::Slot(_)
                | Block::NewPage(_) => {}
            }
        }
        typography
    }

    pub fn is_right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// Returns how far a role's text stands in from the margins to make room for its frame.
    pub fn frame_inset(&self, role: Role) -> Length {
        match role {
            Role::Band => {
                Length::points(whole_points(self.styles.cell_padding_inline)) + Frame::BORDER_WIDTH
            }
            _ => Length::ZERO,
        }
    }

    fn see_table(&mut self, table: &Table) {
        if let Some(band) = &table.band {
            self.see_heading(band);
        }
        self.hyphenates |= table.columns.iter().any(|column| column.hyphenate);
        for group in &table.groups {
            if let Some(label) = &group.label {
                self.see_heading(label);
            }
            for row in &group.rows {
                for cell in &row.cells {
                    for paragraph in &cell.paragraphs {
                        self.see_paragraph(paragraph);
                    }
                }
            }
        }
    }

    fn see_heading(&mut self, heading: &Heading) {
        let Some(number) = &heading.number else {
            return;
        };
        match heading.level {
            0 | 1 => {}
            2 => widen(&mut self.hanging.band, number, self.styles.of(Role::Band)),
            _ => widen(
                &mut self.hanging.label,
                number,
                self.styles.of(Role::GroupLabel),
            ),
        }
    }

    fn see_paragraph(&mut self, paragraph: &Paragraph) {
        if let Some(marker) = &paragraph.marker {
            widen(
                &mut self.hanging.item,
                marker,
                self.styles.of(paragraph.role),
            );
        }
    }
}

/// Makes room for one more number.
fn widen(hanging: &mut Length, number: &str, style: &TextStyle) {
    *hanging = (*hanging).max(room_for(number, style));
}

/// Returns the room for a number and the gap after it, in whole points: an estimate, for the
/// reader's fonts are not known. A longer number than the longest that is planned for just moves
/// its first line.
fn room_for(number: &str, style: &TextStyle) -> Length {
    const GAP: u32 = 65;
    const LONGEST: u32 = 600;
    let hundredths: u32 = number.chars().map(width).sum::<u32>() + GAP;
    let hundredths = if style.bold {
        hundredths * 106 / 100
    } else {
        hundredths
    };
    let exact = style.size.share(hundredths.min(LONGEST), 100);
    Length::points((exact.emu() + Length::points(1).emu() - 1) / Length::points(1).emu())
}

/// Returns about how wide a character is, in hundredths of the type size.
fn width(character: char) -> u32 {
    match character {
        '.' | ',' | ':' | ';' | ' ' | 'i' | 'l' | 'j' => 27,
        'I' | '(' | ')' | '-' => 34,
        '0'..='9' => 58,
        'A'..='Z' => 70,
        _ => 62,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Alignment, Color};

    const NINE_POINTS: TextStyle = TextStyle {
        size: Length::points(9),
        bold: false,
        color: Color {
            red: 0,
            green: 0,
            blue: 0,
        },
        line_height_percent: 130,
        space_before: Length::ZERO,
        space_after: Length::ZERO,
        alignment: Alignment::Start,
    };

    #[test]
    fn the_longest_number_makes_the_room() {
        let mut hanging = Length::ZERO;
        for number in ["1.1.1", "1.1.10", "2.1"] {
            widen(&mut hanging, number, &NINE_POINTS);
        }
        assert_eq!(hanging, room_for("1.1.10", &NINE_POINTS));
        assert_eq!(hanging, Length::points(32));
    }

    #[test]
    fn there_is_an_end_to_it() {
        assert_eq!(
            room_for(&"9".repeat(5_000), &NINE_POINTS),
            Length::points(54)
        );
    }
}
