//! `w:tbl`: tables (ISO/IEC 29500-1 §17.4).
//!
//! A table's band is a heading of its own before the table, for Word's navigation pane lists no
//! headings that stand in tables (`docs/decisions/docx-headings.md`). A group's label is a
//! heading in a cell that is merged down over the group's rows; Word cannot say it again on a
//! continued page, so short groups are kept on one page
//! (`docs/decisions/docx-continued-goals.md`).

use super::ids::Ids;
use super::paragraph::{write_empty, write_heading, write_paragraph};
use super::paragraph_properties::ParagraphProperties;
use super::row_height;
use super::style_id::StyleId;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Column, Heading, Paragraph, Role, Row, RowGroup, Table};

/// A group of at most so many rows stays on one page, where it fits on one.
const ROWS_KEPT_TOGETHER: usize = 6;

/// Writes a table and the band before it. `title` names a table that has no band.
pub fn write(xml: &mut Xml, typography: &Typography, ids: &mut Ids, table: &Table, title: &str) {
    if let Some(band) = &table.band {
        let bookmark = band.anchor.as_ref().map(|anchor| ids.bookmark(anchor));
        let properties = ParagraphProperties::of(StyleId::of_heading(band.level));
        write_heading(xml, typography, band, properties, bookmark);
    }
    let band_title = table.band.as_ref().map(Heading::title);
    let writer = TableWriter { typography, table };
    xml.element("w:tbl").content(|xml| {
        writer.write_properties(xml, band_title.as_deref().unwrap_or(title));
        writer.write_grid(xml);
        writer.write_header_row(xml);
        for group in &table.groups {
            writer.write_group(xml, ids, group);
        }
    });
}

struct TableWriter<'a> {
    typography: &'a Typography<'a>,
    table: &'a Table,
}

/// How a cell takes part in a cell merged down over several rows (§17.4.84).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Merge {
    No,
    Restart,
    Continue,
}

impl TableWriter<'_> {
    /// Writes `w:tblPr` in the order of `CT_TblPr`.
    fn write_properties(&self, xml: &mut Xml, title: &str) {
        let width: i64 = self.table.columns.iter().map(grid_width).sum();
        xml.element("w:tblPr").content(|xml| {
            xml.value("w:tblStyle", StyleId::ReportTable);
            if self.typography.is_right_to_left() {
                xml.empty("w:bidiVisual");
            }
            xml.element("w:tblW")
                .attribute("w:w", width)
                .attribute("w:type", "dxa")
                .empty();
            xml.element("w:tblLayout")
                .attribute("w:type", "fixed")
                .empty();
            self.write_look(xml);
            xml.value("w:tblCaption", title);
            xml.value("w:tblDescription", &self.table.summary);
        });
    }

    /// Writes `w:tblLook`: which conditional formats of the table style apply, as a bit mask for
    /// old readers (§17.4.55) and one by one for all others.
    fn write_look(&self, xml: &mut Xml) {
        let has_labels = self.table.groups.iter().any(|group| group.label.is_some());
        xml.element("w:tblLook")
            .attribute("w:val", if has_labels { "06A0" } else { "0620" })
            .attribute("w:firstRow", 1)
            .attribute("w:lastRow", 0)
            .attribute("w:firstColumn", i32::from(has_labels))
            .attribute("w:lastColumn", 0)
            .attribute("w:noHBand", 1)
            .attribute("w:noVBand", 1)
            .empty();
    }

    fn write_grid(&self, xml: &mut Xml) {
        xml.element("w:tblGrid").content(|xml| {
            for column in &self.table.columns {
                xml.element("w:gridCol")
                    .attribute("w:w", grid_width(column))
                    .empty();
            }
        });
    }

    fn write_header_row(&self, xml: &mut Xml) {
        xml.element("w:tr").content(|xml| {
            xml.element("w:trPr").content(|xml| {
                xml.empty("w:cantSplit");
                xml.empty("w:tblHeader");
            });
            for column in &self.table.columns {
                let heading = Paragraph::new(Role::ColumnHeading, column.heading.clone());
                let properties = ParagraphProperties::of(StyleId::TableHeading);
                write_cell(xml, Some(column), Merge::No, |xml| {
                    write_paragraph(xml, self.typography, &heading, &properties, None);
                });
            }
        });
    }

    fn write_group(&self, xml: &mut Xml, ids: &mut Ids, group: &RowGroup) {
        for (index, row) in group.rows.iter().enumerate() {
            xml.element("w:tr").content(|xml| {
                if self.is_surely_low(group, row) {
                    xml.element("w:trPr")
                        .content(|xml| xml.empty("w:cantSplit"));
                }
                let columns = match &group.label {
                    Some(label) => {
                        self.write_label_cell(xml, ids, label, index, group.rows.len());
                        &self.table.columns[1..]
                    }
                    None => &self.table.columns[..],
                };
                self.write_cells(xml, ids, row, columns);
            });
        }
    }

    fn is_surely_low(&self, group: &RowGroup, row: &Row) -> bool {
        let styles = self.typography.styles;
        row_height::is_surely_low(styles, group.label.as_ref(), row, &self.table.columns)
    }

    /// Writes the part of the label's cell that lies in the row of `index`.
    fn write_label_cell(
        &self,
        xml: &mut Xml,
        ids: &mut Ids,
        label: &Heading,
        index: usize,
        rows: usize,
    ) {
        let keep_next = keeps_with_next(index, rows);
        let merge = match (index, rows) {
            (_, 1) => Merge::No,
            (0, _) => Merge::Restart,
            _ => Merge::Continue,
        };
        write_cell(xml, None, merge, |xml| {
            if index == 0 {
                let bookmark = label.anchor.as_ref().map(|anchor| ids.bookmark(anchor));
                let properties = ParagraphProperties {
                    // A heading keeps with what follows by its style.
                    keep_next: (!keep_next).then_some(false),
                    ..ParagraphProperties::of(StyleId::of_heading(label.level))
                };
                write_heading(xml, self.typography, label, properties, bookmark);
            } else if keep_next {
                write_empty(xml, StyleId::TableContinuation);
            } else {
                write_empty(xml, StyleId::TableText);
            }
        });
    }

    /// Writes the cells of a row, and its bookmark in the first of them that has text.
    fn write_cells(&self, xml: &mut Xml, ids: &mut Ids, row: &Row, columns: &[Column]) {
        debug_assert_eq!(row.cells.len(), columns.len(), "a row fills the grid");
        let mut bookmark = row.anchor.as_ref().map(|anchor| ids.bookmark(anchor));
        for (cell, column) in row.cells.iter().zip(columns) {
            write_cell(xml, None, Merge::No, |xml| {
                if cell.paragraphs.is_empty() {
                    write_empty(xml, StyleId::TableText);
                }
                for paragraph in &cell.paragraphs {
                    let properties = cell_properties(paragraph, column);
                    let bookmark = bookmark.take();
                    write_paragraph(xml, self.typography, paragraph, &properties, bookmark);
                }
            });
        }
    }
}

/// Returns the properties of a paragraph in a cell.
fn cell_properties(paragraph: &Paragraph, column: &Column) -> ParagraphProperties {
    match (paragraph.role, &paragraph.marker) {
        (Role::Cell, None) if !column.hyphenate => {
            ParagraphProperties::of(StyleId::TableTextNarrow)
        }
        (Role::Cell, Some(_)) => ParagraphProperties {
            suppress_hyphens: (!column.hyphenate).then_some(true),
            ..ParagraphProperties::of(StyleId::TableItem)
        },
        (role, _) => ParagraphProperties::of(StyleId::of_role(role)),
    }
}

/// Returns whether a row of a group stays on the page of the next one: every row of a short
/// group; of a long one the first and the last but one, so that none stands alone.
fn keeps_with_next(index: usize, rows: usize) -> bool {
    let is_last = index + 1 == rows;
    !is_last && (rows <= ROWS_KEPT_TOGETHER || index == 0 || index + 2 == rows)
}

/// Writes a cell, its properties in the order of `CT_TcPr`.
///
/// Only the header row's cells say their width. In a fixed layout the grid gives the others theirs
/// (§17.4.48, §17.18.87), and a table of 10,000 items comes out a tenth smaller.
fn write_cell(xml: &mut Xml, width: Option<&Column>, merge: Merge, content: impl FnOnce(&mut Xml)) {
    xml.element("w:tc").content(|xml| {
        if width.is_some() || merge != Merge::No {
            xml.element("w:tcPr").content(|xml| {
                if let Some(column) = width {
                    xml.element("w:tcW")
                        .attribute("w:w", grid_width(column))
                        .attribute("w:type", "dxa")
                        .empty();
                }
                match merge {
                    Merge::No => {}
                    Merge::Restart => xml.value("w:vMerge", "restart"),
                    Merge::Continue => xml.empty("w:vMerge"),
                }
            });
        }
        content(xml);
    });
}

fn grid_width(column: &Column) -> i64 {
    column.width.to_twips()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_groups_stay_together() {
        assert!(!keeps_with_next(0, 1));
        let kept: Vec<bool> = (0..4).map(|index| keeps_with_next(index, 4)).collect();
        assert_eq!(kept, [true, true, true, false]);
    }

    #[test]
    fn long_groups_break_but_leave_no_row_alone() {
        let kept: Vec<bool> = (0..8).map(|index| keeps_with_next(index, 8)).collect();
        assert_eq!(kept, [true, false, false, false, false, false, true, false]);
    }
}
