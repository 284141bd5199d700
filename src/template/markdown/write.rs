//! Blocks of the document model to Markdown: the way back of [`blocks`](super::blocks).
//!
//! What is read from the text that comes out are the same blocks, but for spaces at the ends of
//! lines, headings (which have no place in a slot's text and come as important paragraphs) and what
//! only [`blocks`](super::blocks) can know, such as the widths of columns.

mod line;

use crate::document::{
    Alignment, Block, Callout, Cell, Column, Emphasis, Heading, Inline, List, ListKind, Paragraph,
    Row, Table,
};
use line::{Notes, Within};
use std::fmt::Write as _;

/// CommonMark knows no larger number of a list's item.
const LARGEST_NUMBER: u32 = 999_999_999;

/// Writes blocks as Markdown that [`blocks`](super::blocks) reads again; ends with a line's end
/// unless it is empty.
///
/// Footnotes are numbered from 1 and stand at the end. Charts and new pages have no Markdown and are
/// left out; of a slot comes what stands in it.
pub fn write(blocks: &[Block]) -> String {
    let mut notes = Notes::default();
    let mut text = write_blocks(blocks, &mut notes);
    let mut number = 0;
    while let Some(note) = notes.next() {
        number += 1;
        let words = line::write(&note, Within::Cell, &mut notes);
        separate(&mut text);
        // Writing to a string does not fail.
        let _ = writeln!(text, "[^{number}]: {words}");
    }
    text
}

fn write_blocks(blocks: &[Block], notes: &mut Notes) -> String {
    let mut text = String::new();
    // Two lists that follow one another would be one if their marks were the same.
    let mut before: Option<&List> = None;
    let mut is_other_mark = false;
    for block in blocks {
        let written = match block {
            Block::Paragraph(paragraph) => write_paragraph(paragraph, notes),
            Block::Heading(heading) => write_heading(heading, notes),
            Block::List(list) => {
                is_other_mark = before.is_some_and(|one| is_like(one, list)) && !is_other_mark;
                write_list(list, is_other_mark, notes)
            }
            Block::Callout(callout) => write_quote(callout, notes),
            Block::Table(table) => write_table(table, notes),
            Block::Slot(slot) => {
                let content = slot.content.as_deref().unwrap_or_default();
                write_blocks(content, notes)
            }
            Block::Chart(_) | Block::NewPage(_) => String::new(),
        };
        if !written.is_empty() {
            before = match block {
                Block::List(list) => Some(list),
                _ => None,
            };
            separate(&mut text);
            text.push_str(&written);
        }
    }
    text
}

fn is_like(a: &List, b: &List) -> bool {
    (a.kind == ListKind::Bulleted) == (b.kind == ListKind::Bulleted)
}

/// Puts an empty line behind a text that has something in it.
fn separate(text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
}

fn write_paragraph(paragraph: &Paragraph, notes: &mut Notes) -> String {
    let mut words = line::write(&paragraph.content, Within::Text, notes);
    if let Some(marker) = &paragraph.marker {
        let marker = line::write(&[Inline::text(marker.clone())], Within::Text, notes);
        words = format!("{marker} {words}");
    }
    ended(words)
}

fn write_heading(heading: &Heading, notes: &mut Notes) -> String {
    let mut content = Vec::new();
    if let Some(number) = &heading.number {
        content.push(Inline::text(format!("{number} ")));
    }
    content.extend(heading.content.iter().cloned());
    let content = content.into_iter();
    let content: Vec<Inline> = content.map(|one| one.with(Emphasis::Strong)).collect();
    ended(line::write(&content, Within::Text, notes))
}

fn ended(mut line: String) -> String {
    if !line.is_empty() {
        line.push('\n');
    }
    line
}

fn write_list(list: &List, is_other_mark: bool, notes: &mut Notes) -> String {
    let mut text = String::new();
    let mut was_long = false;
    for (index, item) in list.items.iter().enumerate() {
        let mark = match list.kind {
            ListKind::Bulleted if is_other_mark => "*".to_owned(),
            ListKind::Bulleted => "-".to_owned(),
            ListKind::Numbered { first } => {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                let number = first.saturating_add(index).min(LARGEST_NUMBER);
                let end = if is_other_mark { ')' } else { '.' };
                format!("{number}{end}")
            }
        };
        let written = write_item(item, notes);
        let is_long = written.contains("\n\n");
        if index > 0 && (is_long || was_long) {
            text.push('\n');
        }
        was_long = is_long;
        push_indented(&mut text, &mark, &written);
    }
    text
}

/// Writes what stands in an item; lists follow its words without an empty line.
fn write_item(item: &[Block], notes: &mut Notes) -> String {
    match item {
        [Block::Paragraph(first), rest @ ..]
            if !rest.is_empty() && rest.iter().all(can_end_a_paragraph) =>
        {
            let words = write_paragraph(first, notes);
            words + &write_blocks(rest, notes)
        }
        item => write_blocks(item, notes),
    }
}

/// Returns whether a block is a list whose mark is one even in the middle of a paragraph (CommonMark
/// 0.31.2 §5.2).
fn can_end_a_paragraph(block: &Block) -> bool {
    let Block::List(list) = block else {
        return false;
    };
    let is_said = |item: &Vec<Block>| match item.first() {
        Some(Block::Paragraph(paragraph)) => !paragraph.content.is_empty(),
        _ => false,
    };
    matches!(
        list.kind,
        ListKind::Bulleted | ListKind::Numbered { first: 1 }
    ) && list.items.first().is_some_and(is_said)
}

/// Adds a list's item: its mark, then its lines, all as far in as the first.
fn push_indented(text: &mut String, mark: &str, written: &str) {
    text.push_str(mark);
    if written.is_empty() {
        text.push('\n');
    }
    let indent = " ".repeat(mark.len() + 1);
    for (index, line) in written.lines().enumerate() {
        match index {
            0 => text.push(' '),
            _ if line.is_empty() => {}
            _ => text.push_str(&indent),
        }
        text.push_str(line);
        text.push('\n');
    }
}

fn write_quote(callout: &Callout, notes: &mut Notes) -> String {
    let mut text = String::new();
    for line in write_blocks(&callout.blocks, notes).lines() {
        let gap = if line.is_empty() { "" } else { " " };
        // Writing to a string does not fail.
        let _ = writeln!(text, ">{gap}{line}");
    }
    text
}

fn write_table(table: &Table, notes: &mut Notes) -> String {
    let mut text = String::new();
    if let Some(band) = &table.band {
        text.push_str(&write_heading(band, notes));
        separate(&mut text);
    }
    let heads = table.columns.iter();
    let heads: Vec<String> = heads
        .map(|column| line::write(&column.heading, Within::Cell, notes))
        .collect();
    push_row(&mut text, &heads);
    let rules: Vec<String> = table.columns.iter().map(rule).collect();
    push_row(&mut text, &rules);
    for group in &table.groups {
        for (index, row) in group.rows.iter().enumerate() {
            let label = group.label.as_ref().map(|label| match index {
                0 => line::write(&label.content, Within::Cell, notes),
                _ => String::new(),
            });
            push_row(&mut text, &cells(label, row, notes));
        }
    }
    text
}

/// Returns the line under a column's heading, which says how the column is aligned.
fn rule(column: &Column) -> String {
    match column.alignment {
        Alignment::Start => "---",
        Alignment::Center => ":-:",
        Alignment::End | Alignment::Opposite => "--:",
    }
    .to_owned()
}

fn cells(label: Option<String>, row: &Row, notes: &mut Notes) -> Vec<String> {
    let mut cells = Vec::from_iter(label);
    for Cell { paragraphs, .. } in &row.cells {
        let paragraphs = paragraphs.iter();
        let lines: Vec<String> = paragraphs
            .map(|paragraph| line::write(&paragraph.content, Within::Cell, notes))
            .collect();
        cells.push(lines.join("<br>"));
    }
    cells
}

fn push_row(text: &mut String, cells: &[String]) {
    for cell in cells {
        let gap = if cell.is_empty() { "" } else { " " };
        // Writing to a string does not fail.
        let _ = write!(text, "|{gap}{cell} ");
    }
    text.push_str("|\n");
}
