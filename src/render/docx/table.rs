//! `w:tbl`: tables (ISO/IEC 29500-1 §17.4).
//!
//! A table's band is a heading of its own before the table, for Word's navigation pane lists no
//! headings that stand in tables (`docs/decisions/docx-headings.md`). A group's label is a
//! heading in a cell that is merged down over the group's rows; Word cannot say it again on a
//! continued page, so short groups are kept on one page
//! (`docs/decisions/docx-continued-goals.md`).

use super::cell::{self, Border, Borders, CellProperties, Merge, RowProperties, TableProperties};
use super::change::MoveRange;
use super::heading_styles::HeadingPlace;
use super::paragraph::{
    Around, write_bare, write_empty, write_heading, write_inlines, write_paragraph,
};
use super::paragraph_properties::{Indent, ParagraphProperties, Tab, TabKind};
use super::row_height;
use super::story::Story;
use super::style_id::StyleId;
use super::table_style;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{
    Alignment, Cell, Change, Column, Heading, Inline, Length, MoveName, Paragraph, Revision, Role,
    Row, RowGroup, Signature, Table, Tone,
};

/// A group of at most so many rows stays on one page, where it fits on one.
const ROWS_KEPT_TOGETHER: usize = 6;

/// Writes a table and the band before it; whether it stays with what follows, `keeps_next` says.
pub(crate) fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, table: &'d Table, keeps_next: bool) {
    if let Some(band) = &table.band {
        let properties = ParagraphProperties::default();
        write_heading(xml, story, band, HeadingPlace::Band, properties);
    }
    let writer = TableWriter {
        typography: story.typography,
        table,
        is_whole: table.is_kept_whole(),
        keeps_next,
    };
    xml.element("w:tbl").content(|xml| {
        let title = table.band.as_ref().map(Heading::title);
        let properties = TableProperties {
            style: StyleId::ReportTable,
            width: table.columns.iter().map(grid_width).sum(),
            has_header: true,
            has_labels: table.groups.iter().any(|group| group.label.is_some()),
            between: table.is_form().then(|| writer.rule(table_style::ROW_RULE)),
            title: title.as_deref().unwrap_or(&story.subject),
            description: &table.summary,
        };
        properties.write(xml, writer.typography);
        cell::write_grid(xml, table.columns.iter().map(grid_width));
        writer.write_header_row(xml, story);
        for index in 0..table.groups.len() {
            writer.write_group(xml, story, index);
        }
    });
}

struct TableWriter<'d> {
    typography: &'d Typography<'d>,
    table: &'d Table,
    /// Whether all of its rows stay on one page.
    is_whole: bool,
    /// Whether what follows stays on the page of the last row.
    keeps_next: bool,
}

impl<'d> TableWriter<'d> {
    fn write_header_row(&self, xml: &mut Xml, story: &mut Story<'d>) {
        xml.element("w:tr").content(|xml| {
            let change = self.table.change.as_ref();
            RowProperties {
                change: change.map(|change| (story.ids.next(), change)),
                ..RowProperties::HEADER
            }
            .write(xml);
            for column in &self.table.columns {
                let style = match column.alignment {
                    Alignment::Start => StyleId::TableHeading,
                    Alignment::Center => StyleId::TableHeadingCentered,
                    Alignment::End | Alignment::Opposite => StyleId::TableHeadingFigure,
                };
                let properties = ParagraphProperties {
                    change: change.map(|change| (story.ids.next(), change.clone())),
                    ..ParagraphProperties::of(style)
                };
                let width = CellProperties {
                    width: Some(grid_width(column)),
                    ..CellProperties::default()
                };
                cell::write(xml, width, |xml| {
                    write_inlines(
                        xml,
                        story,
                        Role::ColumnHeading,
                        &column.heading,
                        &properties,
                    );
                });
            }
        });
    }

    fn write_group(&self, xml: &mut Xml, story: &mut Story<'d>, number: usize) {
        let group = &self.table.groups[number];
        let last_keeps_next = match &self.table.groups[number + 1..] {
            [] => self.keeps_next,
            // A sum of all rows is a group of its own.
            [sum] => sum.label.is_none() && sum.rows.len() == 1,
            _ => false,
        };
        let rule = (number > 0).then(|| self.rule(table_style::GROUP_RULE));
        for (index, row) in group.rows.iter().enumerate() {
            let keep_next = match index + 1 == group.rows.len() {
                true => last_keeps_next,
                false => keeps_with_next(index, group.rows.len()),
            };
            let is_end = number + 1 == self.table.groups.len() && index + 1 == group.rows.len();
            let keep_next = keep_next || self.is_whole && !is_end;
            let rule = rule.filter(|_| index == 0);
            xml.element("w:tr").content(|xml| {
                let change = row.change.as_ref();
                RowProperties {
                    is_whole: self.is_surely_low(group, row),
                    is_header: false,
                    height: None,
                    change: change.map(|change| (story.ids.next(), change)),
                }
                .write(xml);
                let columns = match &group.label {
                    Some(label) => {
                        let place = (index, group.rows.len());
                        let cell = CellProperties {
                            borders: above(rule),
                            ..label_cell(place)
                        };
                        self.write_label_cell(xml, story, label, cell, (index, keep_next), change);
                        &self.table.columns[1..]
                    }
                    None => &self.table.columns[..],
                };
                let keep_next = keep_next && group.label.is_none();
                self.write_cells(xml, story, row, columns, (rule, keep_next));
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
        story: &mut Story<'d>,
        label: &'d Heading,
        cell: CellProperties,
        (index, keep_next): (usize, bool),
        change: Option<&Change>,
    ) {
        cell::write(xml, cell, |xml| {
            if index == 0 {
                let properties = ParagraphProperties {
                    // A heading keeps with what follows by its style.
                    keep_next: (!keep_next).then_some(false),
                    ..ParagraphProperties::default()
                };
                write_heading(xml, story, label, HeadingPlace::Label, properties);
            } else {
                let style = match keep_next {
                    true => StyleId::TableContinuation,
                    false => StyleId::TableText,
                };
                let properties = ParagraphProperties {
                    change: change.map(|change| (story.ids.next(), change.clone())),
                    ..ParagraphProperties::of(style)
                };
                write_bare(xml, &properties);
            }
        });
    }

    /// Writes the cells of a row, and its bookmark in the first of them that has text.
    fn write_cells(
        &self,
        xml: &mut Xml,
        story: &mut Story<'d>,
        row: &'d Row,
        columns: &'d [Column],
        (rule, keep_next): (Option<Border>, bool),
    ) {
        debug_assert_eq!(row.cells.len(), columns.len(), "a row fills the grid");
        let anchor = row.anchor.as_ref();
        let mut around = Around {
            bookmark: anchor.map(|anchor| story.ids.bookmark(anchor)),
            starting: moves(row)
                .filter_map(|change| MoveRange::of(change, &mut story.ids))
                .collect(),
            ending: Vec::new(),
        };
        let mut ending = around.starting.clone();
        let last = row.cells.last().and_then(|cell| cell.paragraphs.last());
        for (index, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
            let properties = CellProperties {
                borders: above(rule),
                fill: cell.tone.and_then(|tone| self.tint(tone)),
                ..CellProperties::default()
            };
            cell::write(xml, properties, |xml| {
                write_cell(
                    xml,
                    story,
                    cell,
                    column,
                    (row.change.is_some(), keep_next && index == 0),
                    |paragraph| {
                        let mut around = std::mem::take(&mut around);
                        if last.is_some_and(|last| std::ptr::eq(last, paragraph)) {
                            around.ending = std::mem::take(&mut ending);
                        }
                        around
                    },
                );
            });
        }
    }

    /// Returns a line of a width in eighths of a point.
    fn rule(&self, width: u32) -> Border {
        let palette = &self.typography.styles.palette;
        Border {
            width,
            color: ThemedColor::find(palette, palette.rule),
        }
    }

    /// Returns the ground of a tone; a blank one has none.
    fn tint(&self, tone: Tone) -> Option<ThemedColor> {
        let tones = &self.typography.styles.palette.tones;
        (tone != Tone::Blank).then(|| ThemedColor::plain(tones.tint(tone)))
    }
}

fn above(rule: Option<Border>) -> Borders {
    Borders {
        top: rule,
        ..Borders::default()
    }
}

/// Returns how the part of a label's cell that lies in a row is merged with the others.
fn label_cell((index, rows): (usize, usize)) -> CellProperties {
    CellProperties {
        merge: match (index, rows) {
            (_, 1) => Merge::No,
            (0, _) => Merge::Restart,
            _ => Merge::Continue,
        },
        ..CellProperties::default()
    }
}

/// Returns the marks of the moves that a row has a side of, each once.
fn moves(row: &Row) -> impl Iterator<Item = &Change> {
    let mut seen: Vec<&MoveName> = Vec::new();
    let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    let changes = paragraphs
        .flat_map(|paragraph| &paragraph.content)
        .filter_map(|inline| match inline {
            Inline::Changed { change, .. } => Some(change),
            _ => None,
        });
    changes.filter(move |change| match change.kind.move_name() {
        Some(name) if !seen.contains(&name) => {
            seen.push(name);
            true
        }
        _ => false,
    })
}

fn write_cell<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    cell: &'d Cell,
    column: &Column,
    (is_row_changed, keep_next): (bool, bool),
    mut around: impl FnMut(&'d Paragraph) -> Around<'d>,
) {
    if cell.paragraphs.is_empty() {
        write_empty(xml, StyleId::TableText);
    }
    let is_turned = column.alignment == Alignment::Opposite;
    let turned = is_turned.then_some(!story.typography.is_right_to_left());
    story.is_turned = is_turned;
    let ends = changed_ends(&cell.paragraphs, is_row_changed);
    for (paragraph, change) in cell.paragraphs.iter().zip(ends) {
        let mut properties = cell_properties(paragraph, column);
        if paragraph.role == Role::Step {
            properties = stepped(properties, story.typography);
        }
        properties.bidi = turned;
        properties.keep_next = keep_next.then_some(true);
        properties.change = change.map(|change| (story.ids.next(), change.clone()));
        properties.former_style = former_style(story, paragraph, column);
        write_paragraph(xml, story, paragraph, &properties, &around(paragraph));
    }
    story.is_turned = false;
}

/// Returns the style of a paragraph that got its number, or lost it: one with a number has another.
fn former_style(
    story: &mut Story<'_>,
    paragraph: &Paragraph,
    column: &Column,
) -> Option<(u32, Signature, StyleId)> {
    let Some(Revision::Renumbered { former, by }) = &paragraph.revision else {
        return None;
    };
    if former.is_some() == paragraph.marker.is_some() {
        return None;
    }
    let was = Paragraph {
        marker: former.clone(),
        ..Paragraph::new(paragraph.role, Vec::new())
    };
    let style = cell_properties(&was, column).style?;
    Some((story.ids.next(), by.clone(), style))
}

/// Returns which paragraphs' ends carry a mark.
///
/// The end of a cell's last paragraph is the cell's and stays as long as the row does. So where the
/// last ones came or went, it is the end of the one before each of them that did.
fn changed_ends(paragraphs: &[Paragraph], is_row_changed: bool) -> Vec<Option<&Change>> {
    let mut ends: Vec<Option<&Change>> = paragraphs
        .iter()
        .map(|paragraph| paragraph.revision.as_ref().and_then(Revision::whole))
        .collect();
    let staying = ends.iter().rposition(Option::is_none);
    if let (Some(staying), false) = (staying, is_row_changed) {
        ends[staying..].rotate_left(1);
    }
    ends
}

/// Returns the properties of a paragraph in a cell.
fn cell_properties(paragraph: &Paragraph, column: &Column) -> ParagraphProperties {
    let style = match (paragraph.role, &paragraph.marker, column.alignment) {
        (Role::Cell, None, Alignment::End) => StyleId::TableFigure,
        (Role::Cell, None, Alignment::Center) => StyleId::TableCentered,
        (Role::Cell | Role::Step, Some(_), alignment) => {
            return ParagraphProperties {
                alignment: unless_start(alignment),
                ..ParagraphProperties::of(StyleId::TableItem)
            };
        }
        (role, _, alignment) => {
            return ParagraphProperties {
                alignment: unless_start(alignment).filter(|_| role != Role::Cell),
                ..ParagraphProperties::of(StyleId::of_role(role))
            };
        }
    };
    ParagraphProperties::of(style)
}

/// Returns the properties of a paragraph that stands in, its number as far as its text.
fn stepped(properties: ParagraphProperties, typography: &Typography<'_>) -> ParagraphProperties {
    let hanging = typography.hanging.item;
    let start = hanging + typography.styles.of(Role::Step).size.share(3, 2);
    let cleared = Tab {
        position: hanging,
        kind: TabKind::Cleared,
    };
    ParagraphProperties {
        tabs: vec![cleared, Tab::start(start)],
        indent: Some(Indent {
            start,
            end: Length::ZERO,
            hanging,
        }),
        ..properties
    }
}

fn unless_start(alignment: Alignment) -> Option<Alignment> {
    (!matches!(alignment, Alignment::Start | Alignment::Opposite)).then_some(alignment)
}

/// Returns whether a row of a group stays on the page of the next one: every row of a short
/// group; of a long one the first and the last but one, so that none stands alone.
fn keeps_with_next(index: usize, rows: usize) -> bool {
    let is_last = index + 1 == rows;
    !is_last && (rows <= ROWS_KEPT_TOGETHER || index == 0 || index + 2 == rows)
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
