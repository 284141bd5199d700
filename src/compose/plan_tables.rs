//! The plan as tables that somebody edits and sends back.

use super::Setup;
use super::frame;
use super::progress::signs::heading;
use crate::document::column_widths::ColumnRoom;
use crate::document::{
    Alignment, Block, Cell, Column, Document, Editing, Inline, Length, Orientation, Paragraph,
    Role, Row, RowGroup, Table,
};
use crate::identity::DocumentKind;
use crate::plan::Plan;

/// A table of a plan.
#[derive(Debug, Clone)]
pub(crate) struct PlanTable {
    pub title: String,
    /// What stands over each column.
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Composes all tables, each under its title.
pub(crate) fn plan_tables(plan: &Plan, tables: Vec<PlanTable>, setup: Setup<'_>) -> Document {
    let title = frame::full_title(plan, setup.labels);
    let page = frame::page(plan, &setup, &title).turned(Orientation::Landscape);
    let mut blocks = vec![heading(1, None, title.clone())];
    for line in &setup.labels.plan_sheet.lists.instructions {
        let content = vec![Inline::text(line.clone())];
        blocks.push(Block::Paragraph(Paragraph::new(Role::Body, content)));
    }
    let room = ColumnRoom {
        width: page.text_width(),
        styles: &setup.styles,
    };
    for table in tables {
        blocks.push(heading(2, None, table.title.clone()));
        let columns = table.columns.into_iter().map(|heading| Column {
            heading: vec![Inline::text(heading)],
            width: Length::ZERO,
            alignment: Alignment::Start,
        });
        let rows = table.rows.into_iter().map(|row| Row {
            anchor: None,
            change: None,
            cells: row.into_iter().enumerate().map(cell).collect(),
        });
        let rows: Vec<Row> = rows.collect();
        let table = Table {
            band: None,
            columns: columns.collect(),
            groups: vec![RowGroup { label: None, rows }],
            change: None,
            summary: table.title,
        };
        blocks.push(Block::Table(table.fit(room)));
    }
    Document {
        metadata: frame::metadata(plan, &setup, &title, DocumentKind::PlanSheet),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Makes a cell, a paragraph for each of its lines.
fn cell((at, text): (usize, String)) -> Cell {
    let paragraph = |line: &str| Paragraph::new(Role::Cell, vec![Inline::text(line)]);
    Cell {
        heads_row: at == 0,
        tone: None,
        paragraphs: text.split('\n').map(paragraph).collect(),
    }
}
