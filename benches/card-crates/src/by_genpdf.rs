//! The table by genpdf, with all that it offers: a frame, column weights, a header row (once: it
//! cannot repeat one), the same fonts.

use crate::rows::Row;
use genpdf::elements::{FrameCellDecorator, Paragraph, TableLayout};
use genpdf::fonts::{FontData, FontFamily};
use genpdf::style::Style;
use genpdf::{Document, Element as _, Margins, PaperSize, SimplePageDecorator, Size};

/// Renders the rows.
pub fn render(rows: &[Row]) -> Vec<u8> {
    // One family for a whole document: genpdf looks for no glyph in another one.
    let is_arabic = |c: char| ('\u{600}'..='\u{6FF}').contains(&c);
    let mut document = Document::new(if rows.iter().any(|row| row.action.contains(is_arabic)) {
        arabic_fonts()
    } else {
        fonts()
    });
    document.set_title("Action Items");
    document.set_font_size(9);
    let (width, height): (f64, f64) = {
        let size: Size = PaperSize::A4.into();
        (size.height.into(), size.width.into())
    };
    document.set_paper_size(Size::new(width, height));
    let mut page = SimplePageDecorator::new();
    page.set_margins(Margins::all(15));
    document.set_page_decorator(page);
    let bold = Style::new().bold();
    let mut table = new_table();
    let header = [
        "Goals and priorities",
        "Action items",
        "Responsibility",
        "Time line",
    ];
    push_row(&mut table, header, bold);
    for row in rows {
        if let Some(section) = &row.section {
            document.push(std::mem::replace(&mut table, new_table()));
            document.push(Paragraph::new("").styled_string(section.as_str(), bold));
        }
        let texts = [&row.goal, &row.action, &row.responsible, &row.timeline];
        push_row(&mut table, texts.map(String::as_str), Style::new());
    }
    document.push(table);
    let mut bytes = Vec::new();
    document.render(&mut bytes).expect("genpdf renders");
    bytes
}

fn new_table() -> TableLayout {
    let mut table = TableLayout::new(vec![20, 40, 23, 17]);
    table.set_cell_decorator(FrameCellDecorator::new(true, true, false));
    table
}

fn push_row(table: &mut TableLayout, texts: [&str; 4], style: Style) {
    let mut row = table.row();
    for text in texts {
        // genpdf knows no line break inside a paragraph.
        let text = text.replace('\n', ", ");
        row.push_element(Paragraph::new("").styled_string(text, style).padded(1));
    }
    row.push().expect("four columns");
}

fn fonts() -> FontFamily<FontData> {
    family(
        include_bytes!("../../../templates/fonts/NotoSans-Regular.ttf"),
        include_bytes!("../../../templates/fonts/NotoSans-Bold.ttf"),
    )
}

fn arabic_fonts() -> FontFamily<FontData> {
    family(
        include_bytes!("../../../templates/fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../../../templates/fonts/NotoSansArabic-Bold.ttf"),
    )
}

fn family(regular: &[u8], bold: &[u8]) -> FontFamily<FontData> {
    let face = |bytes: &[u8]| FontData::new(bytes.to_vec(), None).expect("a font");
    let (regular, bold) = (face(regular), face(bold));
    FontFamily {
        italic: regular.clone(),
        bold_italic: bold.clone(),
        regular,
        bold,
    }
}
