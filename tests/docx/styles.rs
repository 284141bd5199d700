//! A style sheet and a page for the cases.

use wem_report::document::{
    Alignment, Color, Fonts, Inline, Length, Margins, NamedFonts, PageSetup, PageWords, Palette,
    Role, RunningLine, RunningTexts, StyleSheet, TextStyle, Tones,
};

const INK: Color = color(0x1F, 0x29, 0x33);
const NAVY: Color = color(0x1B, 0x3A, 0x57);
const WHITE: Color = color(0xFF, 0xFF, 0xFF);
const GREY: Color = color(0x5B, 0x66, 0x70);

const fn color(red: u8, green: u8, blue: u8) -> Color {
    Color { red, green, blue }
}

pub(crate) fn style_sheet() -> StyleSheet {
    StyleSheet {
        fonts: Fonts {
            families: vec!["Noto Sans".to_owned(), "Noto Sans Arabic".to_owned()],
            complex_family: "Noto Sans Arabic".to_owned(),
            faces: Vec::new(),
            named: NamedFonts::default(),
        },
        palette: Palette {
            text: INK,
            quiet: GREY,
            band_fill: NAVY,
            band_text: WHITE,
            column_heading_fill: color(0xDC, 0xE6, 0xEF),
            column_heading_text: NAVY,
            label_fill: color(0xF3, 0xF6, 0xF9),
            rule: color(0xA9, 0xB8, 0xC6),
            watermark: color(0xE3, 0xE7, 0xEB),
            link: color(0x1B, 0x5E, 0x9B),
            note_fill: color(0xFF, 0xF8, 0xE1),
            tones: Tones([
                color(0x2E, 0x7D, 0x4F),
                color(0x2F, 0x6F, 0xB3),
                color(0x8F, 0xA3, 0xB8),
                color(0xE0, 0xA1, 0x00),
                color(0xB3, 0x26, 0x1E),
                color(0x5F, 0x66, 0x72),
                WHITE,
            ]),
        },
        cell_padding_inline: Length::points(5),
        cell_padding_block: Length::points(3),
        text: Role::ALL.map(text_style),
        running: RunningTexts::default(),
        logo: None,
    }
}

fn text_style(role: Role) -> TextStyle {
    let (size, bold, color, space_before, space_after) = match role {
        Role::Title => (20, true, NAVY, 0, 4),
        Role::Subtitle => (11, false, GREY, 0, 2),
        Role::Body => (10, false, INK, 0, 6),
        Role::Heading | Role::Figure => (14, true, NAVY, 14, 4),
        Role::Subheading => (11, true, NAVY, 8, 3),
        Role::Remark => (8, false, GREY, 3, 2),
        Role::Chart => (8, false, INK, 0, 0),
        Role::Prompt => (10, false, GREY, 0, 4),
        Role::Band => (11, true, WHITE, 14, 0),
        Role::GroupLabel => (9, true, INK, 0, 0),
        Role::ColumnHeading => (8, true, NAVY, 0, 0),
        Role::Cell | Role::Step | Role::Entry => (9, false, INK, 0, 0),
        Role::Running => (8, false, GREY, 0, 0),
    };
    TextStyle {
        size: Length::points(size),
        bold,
        color,
        line_height_percent: 130,
        space_before: Length::points(space_before),
        space_after: Length::points(space_after),
        alignment: Alignment::Start,
    }
}

/// A4 landscape with a running header and footer.
pub(crate) fn page() -> PageSetup {
    PageSetup {
        width: Length::millimetres(297),
        height: Length::millimetres(210),
        margins: Margins {
            top: Length::millimetres(20),
            bottom: Length::millimetres(18),
            start: Length::millimetres(15),
            end: Length::millimetres(15),
            header: Length::millimetres(9),
            footer: Length::millimetres(9),
        },
        header: RunningLine {
            start: vec![Inline::text("Action Items")],
            end: vec![Inline::text("Draft 2")],
        },
        footer: RunningLine {
            start: vec![Inline::text("Example Association")],
            end: vec![
                Inline::text("Page "),
                Inline::Field(wem_report::document::Field::PageNumber),
                Inline::text(" of "),
                Inline::Field(wem_report::document::Field::PageCount),
            ],
        },
        watermark: None,
        words: PageWords::default(),
    }
}
