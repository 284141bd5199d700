//! The table's rows as plain texts, read by the product's own loader.

use chrono::NaiveDate;
use std::path::Path;
use wem_report::compose::{self, Setup};
use wem_report::diagnostic::Sources;
use wem_report::document::{Block, Document, Paper, plain_text};
use wem_report::plan::Selection;
use wem_report::template::Library;
use wem_report::{plan_file, render};

/// A row; the goal only in the first row of its group.
pub struct Row {
    pub section: Option<String>,
    pub goal: String,
    pub action: String,
    pub responsible: String,
    pub timeline: String,
}

/// Reads a plan and returns the rows of its table.
pub fn read(plan: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    for block in compose(plan).blocks {
        let Block::Table(table) = block else { continue };
        let mut section = table.band.map(|band| band.title());
        for group in table.groups {
            let mut goal = group.label.map(|label| label.title()).unwrap_or_default();
            for row in group.rows {
                let mut texts = row.cells.into_iter().map(|cell| {
                    let lines: Vec<String> = cell
                        .paragraphs
                        .iter()
                        .map(|line| {
                            let marker = line.marker.as_deref().map(|marker| format!("{marker} "));
                            marker.unwrap_or_default() + &plain_text(&line.content)
                        })
                        .collect();
                    lines.join("\n")
                });
                rows.push(Row {
                    section: section.take(),
                    goal: std::mem::take(&mut goal),
                    action: texts.next().unwrap_or_default(),
                    responsible: texts.next().unwrap_or_default(),
                    timeline: texts.next().unwrap_or_default(),
                });
            }
        }
    }
    rows
}

/// Renders a plan with the product's own PDF engine.
pub fn render_pdf(plan: &Path) -> Vec<u8> {
    render::pdf::render(&compose(plan)).expect("a PDF").bytes
}

/// Renders a plan with the product's own DOCX engine.
pub fn render_docx(plan: &Path) -> Vec<u8> {
    render::docx::render(&compose(plan)).expect("a DOCX").bytes
}

fn compose(plan: &Path) -> Document {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let text = std::fs::read_to_string(plan).expect("a plan file");
    let source = sources.add(plan, text);
    let (labels, _) = library
        .labels("en", &mut Sources::default())
        .expect("labels");
    let (theme, _) = library.theme(&mut Sources::default()).expect("a theme");
    let (plan, _) = plan_file::load(source, &sources, &labels.calendar);
    let selection = Selection::default();
    let setup = Setup {
        labels: &labels,
        styles: theme.style_sheet(library.fonts(&theme).expect("fonts")),
        paper: Paper::A4,
        portrait: false,
        draft: false,
        date: NaiveDate::from_ymd_opt(2016, 7, 1).expect("a day"),
    };
    compose::action_table(&selection.apply(&plan.expect("a plan")), &selection, setup)
}
