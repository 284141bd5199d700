//! A table with all its texts set, before it is cut into pages.

use super::cell::CellSetter;
use super::piece::{Said, TextBlock};
use super::set_cell::SetCell;
use crate::document::{
    Alignment, Anchor, Cell, Color, Column, Heading, Inline, Role, Row, RowGroup, Table, Tone,
};
use crate::render::pdf::placed::{CellStructure, Contents, HeadingStructure, TableStructure};

/// To how many letters a long label is cut where it is said again.
const CUT_LABEL: usize = 160;

/// A table, set.
#[derive(Debug)]
pub(super) struct SetTable<'d> {
    pub(super) band: Option<SetHeading<'d>>,
    pub(super) columns: Vec<ColumnBox>,
    pub(super) header: Vec<SetCell>,
    pub(super) groups: Vec<SetGroup<'d>>,
    pub(super) padding: Padding,
    /// Whether all of it stays on one page, where it fits on one.
    pub(super) is_whole: bool,
    /// Whether lines part its columns.
    pub(super) is_form: bool,
}

/// A column's place, in points from the table's start side.
#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnBox {
    pub(super) start: f32,
    pub(super) width: f32,
}

/// Space between a cell's border and its text, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Padding {
    /// At the sides.
    pub(super) inline: f32,
    /// Above and below.
    pub(super) block: f32,
}

/// A heading, as it is said first, with what it takes to say it again.
#[derive(Debug)]
pub(super) struct SetHeading<'d> {
    pub(super) first: SetCell,
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) heading: &'d Heading,
    role: Role,
    width: f32,
    marker_width: f32,
    pub(super) contents: Contents,
}

impl SetHeading<'_> {
    /// Sets the heading as it is said again on a continued page, no higher than `most`.
    pub(super) fn again(&self, setter: &mut CellSetter<'_>, continued: &str, most: f32) -> SetCell {
        let piece = TextBlock {
            suffix: Some(continued),
            marker_width: self.marker_width,
            said: Said::Again,
            ..TextBlock::heading(self.heading, self.role, self.contents)
        };
        let again = setter.set(std::slice::from_ref(&piece), self.width);
        if again.height <= most {
            return again;
        }
        let cut = [cut(self.heading)];
        setter.set(
            &[TextBlock {
                content: &cut,
                ..piece
            }],
            self.width,
        )
    }
}

/// Rows under one label.
#[derive(Debug)]
pub(super) struct SetGroup<'d> {
    pub(super) label: Option<SetHeading<'d>>,
    pub(super) rows: Vec<SetRow<'d>>,
}

/// A row; its cells stand in the columns after the label's.
#[derive(Debug)]
pub(super) struct SetRow<'d> {
    pub(super) anchor: Option<&'d Anchor>,
    pub(super) cells: Vec<SetCell>,
    /// The grounds of tinted cells, by column.
    pub(super) tints: Vec<(usize, Color)>,
    /// With the padding, in points.
    pub(super) height: f32,
}

/// Sets a table.
#[derive(Debug)]
pub(super) struct TableSetter<'a, 's> {
    pub(super) setter: &'a mut CellSetter<'s>,
    /// Widest marker of each column, over all tables of the document, in points.
    pub(super) marker_widths: &'a [f32],
}

impl TableSetter<'_, '_> {
    /// Sets a table to the given width; returns it with its structure and that of its band.
    pub(super) fn set<'d>(
        &mut self,
        table: &'d Table,
        width: f32,
    ) -> (SetTable<'d>, Option<HeadingStructure>, TableStructure) {
        let padding = Padding {
            inline: self.setter.styles.cell_padding_inline.to_points(),
            block: self.setter.styles.cell_padding_block.to_points(),
        };
        let columns = columns(table, width);
        let band = table
            .band
            .as_ref()
            .map(|band| self.set_heading(band, Role::Band, width - 2.0 * padding.inline, 0.0));
        let (band, band_structure) = band.unzip();
        let (header_contents, header) = self.set_header(table, &columns, padding);
        let mut rows = Vec::new();
        let groups = table
            .groups
            .iter()
            .map(|group| self.set_group(group, table, &columns, padding, &mut rows))
            .collect();
        let set = SetTable {
            band,
            columns,
            header,
            groups,
            padding,
            is_whole: table.is_kept_whole(),
            is_form: table.is_form(),
        };
        let structure = TableStructure {
            summary: table.summary.clone(),
            header: header_contents,
            rows,
        };
        (set, band_structure, structure)
    }

    /// Sets the header row; a table whose columns have no headings has none.
    fn set_header(
        &mut self,
        table: &Table,
        columns: &[ColumnBox],
        padding: Padding,
    ) -> (Vec<Contents>, Vec<SetCell>) {
        if table.columns.iter().all(|column| column.heading.is_empty()) {
            return (Vec::new(), Vec::new());
        }
        let mut set = |column: &Column, place: &ColumnBox| {
            let contents = self.setter.contents(&column.heading);
            let piece = TextBlock {
                alignment: Some(match column.alignment {
                    Alignment::Opposite => Alignment::End,
                    alignment => alignment,
                }),
                ..TextBlock::new(Role::ColumnHeading, &column.heading, contents)
            };
            let width = place.width - 2.0 * padding.inline;
            (contents, self.setter.set(&[piece], width))
        };
        let columns = table.columns.iter().zip(columns);
        columns.map(|(column, place)| set(column, place)).unzip()
    }

    fn set_heading<'d>(
        &mut self,
        heading: &'d Heading,
        role: Role,
        width: f32,
        marker_width: f32,
    ) -> (SetHeading<'d>, HeadingStructure) {
        let contents = self.setter.contents(&heading.content);
        let piece = TextBlock {
            marker_width,
            ..TextBlock::heading(heading, role, contents)
        };
        let first = self.setter.set(&[piece], width);
        let structure = HeadingStructure {
            level: heading.level,
            title: heading.outline_title(),
            contents,
        };
        let set = SetHeading {
            first,
            level: heading.level,
            title: structure.title.clone(),
            heading,
            role,
            width,
            marker_width,
            contents,
        };
        (set, structure)
    }

    fn set_group<'d>(
        &mut self,
        group: &'d RowGroup,
        table: &Table,
        columns: &[ColumnBox],
        padding: Padding,
        structure: &mut Vec<Vec<CellStructure>>,
    ) -> SetGroup<'d> {
        let label = group.label.as_ref().map(|label| {
            self.set_heading(
                label,
                Role::GroupLabel,
                columns[0].width - 2.0 * padding.inline,
                self.marker_widths[0],
            )
        });
        let (label, label_structure) = label.unzip();
        let mut label_structure = label_structure.map(|heading| CellStructure::GroupLabel {
            heading,
            row_span: group.rows.len(),
        });
        let labels = usize::from(label.is_some());
        let rows = group.rows.iter().map(|row| {
            let label = label_structure.take();
            let (set, cells) = self.set_row(row, labels, table, columns, padding);
            structure.push(label.into_iter().chain(cells).collect());
            set
        });
        let rows = rows.collect();
        SetGroup { label, rows }
    }

    /// Sets a row whose first cell stands in column `first`.
    fn set_row<'d>(
        &mut self,
        row: &'d Row,
        first: usize,
        table: &Table,
        columns: &[ColumnBox],
        padding: Padding,
    ) -> (SetRow<'d>, Vec<CellStructure>) {
        let mut tallest: f32 = 0.0;
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut structure = Vec::with_capacity(row.cells.len());
        let mut tints = Vec::new();
        let tones = &self.setter.styles.palette.tones;
        for ((cell, column), index) in row.cells.iter().zip(&table.columns[first..]).zip(first..) {
            let width = columns[index].width - 2.0 * padding.inline;
            let tone = cell.tone.filter(|tone| *tone != Tone::Blank);
            tints.extend(tone.map(|tone| (index, tones.tint(tone))));
            let (set, tags) = self.set_cell(cell, column, width, self.marker_widths[index]);
            tallest = tallest.max(set.height);
            cells.push(set);
            structure.push(tags);
        }
        let set = SetRow {
            anchor: row.anchor.as_ref(),
            cells,
            tints,
            height: tallest + 2.0 * padding.block,
        };
        (set, structure)
    }

    fn set_cell(
        &mut self,
        cell: &Cell,
        column: &Column,
        width: f32,
        marker_width: f32,
    ) -> (SetCell, CellStructure) {
        let pieces: Vec<TextBlock<'_>> = cell
            .paragraphs
            .iter()
            .map(|paragraph| TextBlock {
                alignment: Some(column.alignment),
                marker_width,
                ..TextBlock::paragraph(paragraph, self.setter.contents(&paragraph.content))
            })
            .collect();
        let contents = pieces.iter().map(|piece| piece.contents).collect();
        let structure = if cell.heads_row {
            CellStructure::RowHeader(contents)
        } else {
            CellStructure::Data(contents)
        };
        (self.setter.set(&pieces, width), structure)
    }
}

/// Widens each column's marker width to that of the table's widest marker, so that the texts of a
/// column begin at one line, in every table of a document.
pub(super) fn widen_markers(table: &Table, setter: &mut CellSetter<'_>, widths: &mut Vec<f32>) {
    if widths.len() < table.columns.len() {
        widths.resize(table.columns.len(), 0.0);
    }
    for group in &table.groups {
        let labels = usize::from(group.label.is_some());
        if let Some(number) = group.label.as_ref().and_then(|label| label.number.as_ref()) {
            widths[0] = widths[0].max(setter.marker_width(Role::GroupLabel, number, false));
        }
        for row in &group.rows {
            for (cell, width) in row.cells.iter().zip(&mut widths[labels..]) {
                for paragraph in &cell.paragraphs {
                    if let Some(marker) = &paragraph.marker {
                        *width = width.max(setter.marker_width(paragraph.role, marker, false));
                    }
                }
            }
        }
    }
}

/// Scales the document's column widths to the width of the text.
fn columns(table: &Table, width: f32) -> Vec<ColumnBox> {
    let sum = table.width().to_points();
    let share = |column: &Column| match sum > 0.0 {
        true => column.width.to_points() / sum,
        false => 1.0 / table.columns.len() as f32,
    };
    let mut start = 0.0;
    table
        .columns
        .iter()
        .map(|column| {
            let place = ColumnBox {
                start,
                width: share(column) * width,
            };
            start += place.width;
            place
        })
        .collect()
}

/// Cuts a heading's text between words; only for saying it again, never for saying it first.
fn cut(heading: &Heading) -> Inline {
    let text = heading.text();
    let short: String = text.chars().take(CUT_LABEL).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    Inline::text(format!("{}…", &short[..end]))
}
