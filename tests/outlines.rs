//! A snapshot of the `Document` of each plan, before any renderer.

use crate::plans;
use std::fmt::Write as _;
use wem_report::document::{
    Block, Cell, Document, Emphasis, Field, Heading, Inline, Length, Paragraph, Table,
};

#[test]
fn every_document_is_as_composed() {
    for name in plans::names() {
        insta::assert_snapshot!(name.as_str(), outline(&plans::document(&name)));
    }
}

/// Returns a document as an indented outline; the style sheet is left out.
fn outline(document: &Document) -> String {
    let mut outline = String::new();
    let metadata = &document.metadata;
    let page = &document.page;
    let mut line = |line: String| outline.push_str(&(line + "\n"));
    line(format!("title: {}", metadata.title));
    line(format!("organisation: {}", metadata.organisation));
    line(format!(
        "subject: {}",
        metadata.subject.as_deref().unwrap_or("none")
    ));
    line(format!(
        "language: {}, {:?}",
        metadata.language, metadata.direction
    ));
    line(format!("date: {}", metadata.date));
    for (name, value) in &metadata.properties {
        line(format!("property {name}: {value}"));
    }
    line(format!(
        "page: {} × {}",
        millimetres(page.width),
        millimetres(page.height)
    ));
    for (name, running) in [("header", &page.header), ("footer", &page.footer)] {
        line(format!(
            "{name}: {} | {}",
            said(&running.start),
            said(&running.end)
        ));
    }
    line(format!(
        "watermark: {}",
        page.watermark.as_deref().unwrap_or("none")
    ));
    line(format!("continued: {}", document.words.continued));
    line(String::new());
    for block in &document.blocks {
        match block {
            Block::Heading(one) => line(heading(one)),
            Block::Paragraph(one) => line(format!("{:?}: {}", one.role, paragraph(one))),
            Block::Table(one) => line(table(one)),
        }
    }
    outline
}

fn table(table: &Table) -> String {
    let mut lines = format!("\ntable: {}\n", table.summary);
    let mut line = |depth: usize, line: String| {
        let _ = writeln!(lines, "{}{line}", "  ".repeat(depth));
    };
    if let Some(band) = &table.band {
        line(1, heading(band));
    }
    for column in &table.columns {
        let hyphens = if column.hyphenate { ", hyphens" } else { "" };
        let width = millimetres(column.width);
        line(
            1,
            format!("column: {} ({width}{hyphens})", said(&column.heading)),
        );
    }
    for group in &table.groups {
        line(1, group.label.as_ref().map_or("group".to_owned(), heading));
        for row in &group.rows {
            let anchor = row.anchor.as_ref().map_or("", |anchor| &anchor.0);
            line(2, format!("row {{{anchor}}}"));
            for one in &row.cells {
                line(3, cell(one));
            }
        }
    }
    lines.trim_end().to_owned()
}

fn heading(heading: &Heading) -> String {
    let number = heading.number.as_deref().unwrap_or_default();
    let anchor = heading.anchor.as_ref().map_or("", |anchor| &anchor.0);
    format!(
        "h{} [{number}] {} {{{anchor}}}",
        heading.level,
        said(&heading.content)
    )
}

fn cell(cell: &Cell) -> String {
    let kind = if cell.heads_row { "th" } else { "td" };
    let paragraphs: Vec<String> = cell.paragraphs.iter().map(paragraph).collect();
    format!("{kind}: {}", paragraphs.join(" ¶ "))
}

fn paragraph(paragraph: &Paragraph) -> String {
    match &paragraph.marker {
        Some(marker) => format!("[{marker}] {}", said(&paragraph.content)),
        None => said(&paragraph.content),
    }
}

fn said(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, emphasis } => match emphasis {
                Emphasis::None => shortened(text),
                Emphasis::Strong => format!("*{}*", shortened(text)),
                Emphasis::Quiet => format!("_{}_", shortened(text)),
            },
            Inline::Field(Field::PageNumber) => "<page>".to_owned(),
            Inline::Field(Field::PageCount) => "<pages>".to_owned(),
        })
        .collect()
}

/// Leaves the middle out of a text that nobody wants to read.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= MOST {
        return text.to_owned();
    }
    let start: String = letters[..MOST / 2].iter().collect();
    let end: String = letters[letters.len() - MOST / 4..].iter().collect();
    format!("{start} … ({} characters) … {end}", letters.len())
}

fn millimetres(length: Length) -> String {
    format!("{:.1} mm", length.emu() as f64 / 36_000.0)
}
