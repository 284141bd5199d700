//! How the cells look.

use crate::worksheet::Kind;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Grounds, with the text on them at a contrast of 7:1 or more.
const HEADING: Color = Color::RGB(0x1F_3A_5F);
const HEADING_TO_FILL: Color = Color::RGB(0x6B_3F_00);
const FIXED: Color = Color::RGB(0xF2_F2_F2);
const TO_FILL: Color = Color::RGB(0xFF_F8_E5);
const TEXT: Color = Color::RGB(0x1A_1A_1A);

const LINES: Color = Color::RGB(0xBF_BF_BF);

const FONT: &str = "Calibri";
const TITLE_SIZE: f64 = 16.0;

/// Number format of text (ISO/IEC 29500-1 §18.8.30, id 49): what is typed is not changed into a
/// number, a date or a formula.
const AS_TYPED: u8 = 49;

/// Number format of dates: one that is read alike everywhere.
const DATE: &str = "yyyy-mm-dd";

/// The formats of a worksheet's cells.
pub(crate) struct Formats {
    pub title: Format,
    pub instruction: Format,
    fixed_heading: Format,
    heading_to_fill: Format,
    fixed: Format,
    fixed_date: Format,
    text: Format,
    date: Format,
    number: Format,
}

impl Formats {
    /// Makes the formats of a sheet that is read from that side.
    pub(crate) fn new(right_to_left: bool) -> Self {
        let plain = sided(Format::new(), right_to_left)
            .set_font_name(FONT)
            .set_font_color(TEXT);
        let heading = plain
            .clone()
            .set_font_color(Color::White)
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINES);
        let cell = plain
            .clone()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINES);
        let fixed = cell.clone().set_background_color(FIXED);
        let to_fill = cell.set_background_color(TO_FILL).set_unlocked();
        let start = if right_to_left {
            FormatAlign::Right
        } else {
            FormatAlign::Left
        };
        Formats {
            title: plain.clone().set_bold().set_font_size(TITLE_SIZE),
            instruction: plain,
            fixed_heading: heading.clone().set_background_color(HEADING),
            heading_to_fill: heading.set_background_color(HEADING_TO_FILL),
            fixed: fixed.clone().set_num_format_index(AS_TYPED),
            fixed_date: fixed.set_num_format(DATE).set_align(start),
            text: to_fill.clone().set_num_format_index(AS_TYPED),
            date: to_fill.clone().set_num_format(DATE).set_align(start),
            number: to_fill,
        }
    }

    /// Returns the format of a column's heading.
    pub(crate) fn heading(&self, kind: &Kind) -> &Format {
        match kind {
            Kind::Fixed => &self.fixed_heading,
            _ => &self.heading_to_fill,
        }
    }

    /// Returns the format of a column's cells.
    pub(crate) fn cell(&self, kind: &Kind) -> &Format {
        match kind {
            Kind::Fixed => &self.fixed,
            Kind::Date => &self.date,
            Kind::Percent => &self.number,
            Kind::Choice(_) | Kind::Suggested(_) | Kind::Text => &self.text,
        }
    }

    /// Returns the format of a date in a column.
    pub(crate) fn date(&self, kind: &Kind) -> &Format {
        match kind {
            Kind::Fixed => &self.fixed_date,
            _ => &self.date,
        }
    }
}

/// Lets every text of a sheet from right to left begin on the right, whatever its letters.
fn sided(format: Format, right_to_left: bool) -> Format {
    /// Right to left (ISO/IEC 29500-1 §18.8.1, `readingOrder`).
    const FROM_THE_RIGHT: u8 = 2;
    if right_to_left {
        format
            .set_align(FormatAlign::Right)
            .set_reading_direction(FROM_THE_RIGHT)
    } else {
        format
    }
}
