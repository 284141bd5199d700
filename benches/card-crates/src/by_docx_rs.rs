//! The table by docx-rs, with all that it offers: fixed columns, merged goal cells, section rows
//! over all columns, rows that are not split. It has no header row that is repeated on each page.

use crate::rows::Row;
use docx_rs::{
    Docx, PageMargin, PageOrientationType, Paragraph, Run, RunFonts, Shading, Style, StyleType,
    Table, TableCell, TableCellMargins, TableLayoutType, TableRow, VMergeType, WidthType,
};
use std::io::Cursor;

/// A4, lying, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: i32 = 850;
/// Widths of the columns, in twentieths of a point.
const COLUMNS: [usize; 4] = [3_028, 6_055, 3_482, 2_573];
const HEADER: [&str; 4] = [
    "Goals and priorities",
    "Action items",
    "Responsibility",
    "Time line",
];

/// Renders the rows.
pub fn render(rows: &[Row]) -> Vec<u8> {
    let mut lines = vec![header()];
    for row in rows {
        lines.extend(row.section.as_deref().map(band));
        lines.push(item(row));
    }
    let table = Table::new(lines)
        .set_grid(COLUMNS.to_vec())
        .width(COLUMNS.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(70, 100, 70, 100));
    let title = Run::new().add_text("Action Items");
    let document = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(
            PageMargin::new()
                .top(MARGIN)
                .bottom(MARGIN)
                .left(MARGIN)
                .right(MARGIN),
        )
        .default_fonts(RunFonts::new().ascii("Noto Sans").hi_ansi("Noto Sans"))
        .default_size(18)
        .add_style(heading("Title", "Title", 40))
        .add_style(heading("Heading2", "heading 2", 21))
        .add_style(heading("Heading3", "heading 3", 18))
        .add_paragraph(Paragraph::new().add_run(title).style("Title"))
        .add_table(table);
    let mut bytes = Cursor::new(Vec::new());
    document.build().pack(&mut bytes).expect("docx-rs renders");
    bytes.into_inner()
}

fn heading(id: &str, name: &str, half_points: usize) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .size(half_points)
        .bold()
}

fn header() -> TableRow {
    let cells = HEADER.into_iter().zip(COLUMNS).map(|(text, width)| {
        TableCell::new()
            .width(width, WidthType::Dxa)
            .shading(Shading::new().fill("DCE5F0"))
            .add_paragraph(Paragraph::new().add_run(Run::new().add_text(text).bold()))
    });
    TableRow::new(cells.collect()).cant_split()
}

fn band(title: &str) -> TableRow {
    let run = Run::new().add_text(title).color("FFFFFF");
    let cell = TableCell::new()
        .width(COLUMNS.iter().sum(), WidthType::Dxa)
        .grid_span(COLUMNS.len())
        .shading(Shading::new().fill("1F3A5F"))
        .add_paragraph(Paragraph::new().add_run(run).style("Heading2"));
    TableRow::new(vec![cell]).cant_split()
}

fn item(row: &Row) -> TableRow {
    let goal = Paragraph::new().style("Heading3");
    let goal = if row.goal.is_empty() {
        TableCell::new()
            .vertical_merge(VMergeType::Continue)
            .add_paragraph(goal)
    } else {
        TableCell::new()
            .vertical_merge(VMergeType::Restart)
            .add_paragraph(goal.add_run(Run::new().add_text(row.goal.as_str())))
    };
    let mut cells = vec![
        goal.width(COLUMNS[0], WidthType::Dxa)
            .shading(Shading::new().fill("F3F6FA")),
    ];
    let texts = [&row.action, &row.responsible, &row.timeline];
    for (text, width) in texts.into_iter().zip(&COLUMNS[1..]) {
        let cell = TableCell::new().width(*width, WidthType::Dxa);
        cells.push(text.lines().fold(cell, |cell, line| {
            cell.add_paragraph(Paragraph::new().add_run(Run::new().add_text(line)))
        }));
    }
    TableRow::new(cells).cant_split()
}
