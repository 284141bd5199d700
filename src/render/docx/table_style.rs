//! The table styles: what tables look like, and their header row and label column
//! (ISO/IEC 29500-1 §17.7.6).

use super::bar_chart;
use super::frame::shading;
use super::style;
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::xml::Xml;
use crate::document::{Color, Document, Length};

const SIDES: [&str; 6] = [
    "w:top",
    "w:left",
    "w:bottom",
    "w:right",
    "w:insideH",
    "w:insideV",
];

/// Thickness of the lines between rows, and of those below a table and between its groups, in eighths of a
/// point.
pub(crate) const ROW_RULE: u32 = 4;
pub(crate) const GROUP_RULE: u32 = 7;

/// Writes the styles from the default to ours.
pub(crate) fn write_all(xml: &mut Xml, document: &Document, has_charts: bool) {
    write_normal(xml);
    write_grid(xml);
    write_report(xml, document);
    if has_charts {
        write_bar_table(xml);
        write_schedule(xml, document);
    }
}

/// Writes the style of bar charts: nothing is seen but the bars.
fn write_bar_table(xml: &mut Xml) {
    begin_chart(xml, StyleId::BarTable, |xml| {
        write_padding(xml, Length::points(2), bar_chart::CELL_PADDING);
    });
}

/// Writes the style of Gantt charts: thin rules between rows.
fn write_schedule(xml: &mut Xml, document: &Document) {
    let palette = &document.styles.palette;
    let rule = Some(ThemedColor::find(palette, palette.rule));
    begin_chart(xml, StyleId::ScheduleTable, |xml| {
        xml.element("w:tblBorders").content(|xml| {
            for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                border(xml, side, 4, rule);
            }
            border(xml, "w:insideH", 2, rule);
        });
        write_padding(xml, Length::points(2), bar_chart::CELL_PADDING);
    });
}

fn begin_chart(xml: &mut Xml, id: StyleId, table: impl FnOnce(&mut Xml)) {
    style::begin(xml, "table", id).content(|xml| {
        xml.value("w:name", id.name());
        xml.value("w:basedOn", StyleId::TableNormal);
        xml.value("w:uiPriority", 99);
        xml.element("w:tblPr").content(table);
    });
}

fn write_normal(xml: &mut Xml) {
    style::begin(xml, "table", StyleId::TableNormal)
        .attribute("w:default", 1)
        .content(|xml| {
            xml.value("w:name", StyleId::TableNormal.name());
            xml.value("w:uiPriority", 99);
            xml.empty("w:semiHidden");
            xml.empty("w:unhideWhenUsed");
            xml.element("w:tblPr").content(|xml| {
                xml.element("w:tblInd")
                    .attribute("w:w", 0)
                    .attribute("w:type", "dxa")
                    .empty();
                write_padding(xml, Length::ZERO, Length::tenths_of_point(54));
            });
        });
}

fn write_grid(xml: &mut Xml) {
    style::begin(xml, "table", StyleId::TableGrid).content(|xml| {
        xml.value("w:name", StyleId::TableGrid.name());
        xml.value("w:basedOn", StyleId::TableNormal);
        xml.value("w:uiPriority", 39);
        xml.element("w:tblPr").content(|xml| {
            xml.element("w:tblBorders").content(|xml| {
                for side in SIDES {
                    border(xml, side, ROW_RULE, None);
                }
            });
        });
    });
}

/// Writes our style: rules between rows and below them, none between columns, and by condition a filled
/// header row and label column.
fn write_report(xml: &mut Xml, document: &Document) {
    let sheet = &document.styles;
    let palette = &sheet.palette;
    style::begin(xml, "table", StyleId::ReportTable).content(|xml| {
        xml.value("w:name", StyleId::ReportTable.name());
        xml.value("w:basedOn", StyleId::TableNormal);
        xml.value("w:uiPriority", 40);
        xml.empty("w:qFormat");
        xml.element("w:tblPr").content(|xml| {
            let rule = Some(ThemedColor::find(palette, palette.rule));
            xml.element("w:tblBorders").content(|xml| {
                border(xml, "w:bottom", GROUP_RULE, rule);
                border(xml, "w:insideH", ROW_RULE, rule);
            });
            write_padding(xml, sheet.cell_padding_block, sheet.cell_padding_inline);
        });
        let fill = |color: Color| ThemedColor::find(palette, color);
        write_header_row(xml, fill(palette.column_heading_fill));
        write_label_column(xml, fill(palette.label_fill));
    });
}

/// Writes the format of the first row. Bold and colour of its text are the paragraph style's:
/// bold in both would cancel out (§17.7.3).
fn write_header_row(xml: &mut Xml, fill: ThemedColor) {
    xml.element("w:tblStylePr")
        .attribute("w:type", "firstRow")
        .content(|xml| {
            xml.element("w:trPr")
                .content(|xml| xml.empty("w:tblHeader"));
            xml.element("w:tcPr").content(|xml| shading(xml, fill));
        });
}

fn write_label_column(xml: &mut Xml, fill: ThemedColor) {
    xml.element("w:tblStylePr")
        .attribute("w:type", "firstCol")
        .content(|xml| {
            xml.element("w:tcPr").content(|xml| shading(xml, fill));
        });
}

/// Writes a border of a width in eighths of a point, black unless a colour is given.
fn border(xml: &mut Xml, side: &'static str, width: u32, color: Option<ThemedColor>) {
    let border = xml
        .element(side)
        .attribute("w:val", "single")
        .attribute("w:sz", width)
        .attribute("w:space", 0);
    match color {
        Some(color) => border
            .attribute("w:color", color.value)
            .maybe("w:themeColor", color.reference)
            .empty(),
        None => border.attribute("w:color", "auto").empty(),
    }
}

fn write_padding(xml: &mut Xml, block: Length, inline: Length) {
    xml.element("w:tblCellMar").content(|xml| {
        let sides = [
            ("w:top", block),
            ("w:left", inline),
            ("w:bottom", block),
            ("w:right", inline),
        ];
        for (side, width) in sides {
            xml.element(side)
                .attribute("w:w", width.to_twips())
                .attribute("w:type", "dxa")
                .empty();
        }
    });
}
