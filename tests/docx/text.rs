//! The text of a document, and of the DOCX made from it.

use super::node::Node;
use super::package::Package;
use crate::pdf::bar_symbol;
use wem_report::document::{
    Bar, BarChart, Block, Chart, Document, GanttChart, Heading, Inline, Paragraph, Slot, Table,
};

/// Returns a document's paragraphs in reading order, as their text should stand in the file;
/// empty ones are left out. Notes come last. Marks of lists are an application's to write.
pub(crate) fn of_document(document: &Document) -> Vec<String> {
    let mut texts = of_blocks(&document.blocks);
    let mut notes = Vec::new();
    each_content(&document.blocks, &mut |content| {
        for inline in content {
            if let Inline::Note(note) = inline {
                notes.push(of_text(&said_in_note(note)));
            }
        }
    });
    texts.extend(notes);
    texts.retain(|text| !text.is_empty());
    let texts = texts.into_iter();
    texts.map(|text| text.replace('\u{A0}', " ")).collect()
}

fn of_blocks(blocks: &[Block]) -> Vec<String> {
    blocks.iter().flat_map(of_block).collect()
}

fn of_block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => vec![of_heading(heading)],
        Block::Paragraph(paragraph) => vec![of_paragraph(paragraph)],
        Block::List(list) => list.items.iter().flat_map(|item| of_blocks(item)).collect(),
        Block::Callout(callout) => of_blocks(&callout.blocks),
        Block::Table(table) => of_table(table),
        Block::Chart(Chart::Bars(chart)) => of_bars(chart),
        Block::Chart(Chart::Gantt(chart)) => of_gantt(chart),
        Block::Slot(slot) => of_slot(slot),
        Block::NewPage(_) => Vec::new(),
    }
}

fn of_table(table: &Table) -> Vec<String> {
    let mut texts: Vec<String> = table.band.iter().map(of_heading).collect();
    for column in &table.columns {
        texts.push(carried(None, &column.heading));
    }
    for group in &table.groups {
        texts.extend(group.label.as_ref().map(of_heading));
        let cells = group.rows.iter().flat_map(|row| &row.cells);
        texts.extend(cells.flat_map(|cell| &cell.paragraphs).map(of_paragraph));
    }
    texts
}

fn of_bars(chart: &BarChart) -> Vec<String> {
    let names = chart.series.iter().map(|series| series.name.as_str());
    let mut texts = vec![of_key(names)];
    for Bar { label, values } in &chart.bars {
        texts.push(of_text(label));
        let values = values.iter().zip(&chart.series);
        let shown = values.filter(|(value, _)| **value > 0);
        texts.extend(shown.map(|(value, series)| of_text(&series.valued(*value))));
    }
    texts
}

fn of_gantt(chart: &GanttChart) -> Vec<String> {
    let names = chart.series.iter().map(|series| &series.name);
    let names = names.chain(&chart.baseline_name);
    let names = names
        .chain(&chart.mark_name)
        .chain(&chart.late_name)
        .chain(&chart.open_name);
    let names = names.chain(chart.day_line.as_ref().map(|line| &line.label));
    let mut texts = vec![of_key(names.map(String::as_str))];
    texts.extend(chart.headings.iter().map(|heading| of_text(heading)));
    let intervals = chart.scale.upper.iter().chain(&chart.scale.lower);
    texts.extend(intervals.map(|interval| of_text(&interval.label)));
    for band in &chart.bands {
        texts.push(of_text(&band.label));
        for row in &band.rows {
            texts.push(of_text(&format!("{}\t{}", row.number, row.label)));
            texts.push(of_text(&row.standing));
            texts.push(of_text(bar_symbol(chart, row)));
        }
    }
    texts
}

fn of_slot(slot: &Slot) -> Vec<String> {
    match &slot.content {
        Some(content) => of_blocks(content),
        None => {
            let prompt = carried(None, &slot.prompt);
            [vec![prompt], of_blocks(&slot.sketch)].concat()
        }
    }
}

/// Returns the text of a key: each name behind its mark.
fn of_key<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names
        .map(|name| format!("\u{A0}{}", of_text(name)))
        .collect();
    names.join("   ")
}

/// Calls `see` with the content of every heading, paragraph and prompt, in reading order.
fn each_content<'d>(blocks: &'d [Block], see: &mut dyn FnMut(&'d [Inline])) {
    for block in blocks {
        match block {
            Block::Heading(heading) => see(&heading.content),
            Block::Paragraph(paragraph) => see(&paragraph.content),
            Block::List(list) => list.items.iter().for_each(|item| each_content(item, see)),
            Block::Callout(callout) => each_content(&callout.blocks, see),
            Block::Table(table) => {
                table.band.iter().for_each(|band| see(&band.content));
                table.columns.iter().for_each(|column| see(&column.heading));
                for group in &table.groups {
                    group.label.iter().for_each(|label| see(&label.content));
                    let cells = group.rows.iter().flat_map(|row| &row.cells);
                    let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
                    paragraphs.for_each(|paragraph| see(&paragraph.content));
                }
            }
            Block::Slot(slot) => match &slot.content {
                Some(content) => each_content(content, see),
                None => {
                    see(&slot.prompt);
                    each_content(&slot.sketch, see);
                }
            },
            Block::Chart(_) | Block::NewPage(_) => {}
        }
    }
}

fn of_heading(heading: &Heading) -> String {
    carried(heading.number.as_deref(), &heading.content)
}

fn of_paragraph(paragraph: &Paragraph) -> String {
    carried(paragraph.marker.as_deref(), &paragraph.content)
}

/// Returns a paragraph's text with what XML cannot carry replaced, and line ends as one.
fn carried(marker: Option<&str>, content: &[Inline]) -> String {
    let text = marker
        .map(|marker| marker.to_owned() + "\t")
        .unwrap_or_default();
    let said = content.iter().map(|inline| match inline {
        Inline::Note(_) | Inline::NoteAgain(_) => String::new(),
        inline => said(inline),
    });
    of_text(&(text + &said.collect::<String>()))
}

fn said(inline: &Inline) -> String {
    match inline {
        Inline::Text { text, .. } | Inline::Link { text, .. } | Inline::Changed { text, .. } => {
            text.clone()
        }
        Inline::LineBreak => "\n".to_owned(),
        // A note in a note is set in its line.
        Inline::Note(note) | Inline::NoteAgain(note) => format!(" ({})", said_in_note(note)),
        Inline::Field(_) => String::new(),
        Inline::Choice(choice) => choice.shown().to_owned(),
    }
}

fn said_in_note(note: &[Inline]) -> String {
    note.iter().map(said).collect()
}

fn of_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\u{200E}', "")
        .chars()
        .map(|character| match character {
            '\t' | '\n' => character,
            '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
            character if character.is_control() => '\u{FFFD}',
            character => character,
        })
        .collect()
}

/// Returns the text of a package's main story, and of its notes.
pub(crate) fn of_package(package: &Package) -> Vec<String> {
    let mut texts = of_part(package.part("word/document.xml"));
    if let Some(notes) = package.files.get("word/footnotes.xml") {
        // A space parts a note from its number.
        let notes = of_part(notes);
        let said = notes.iter().filter_map(|note| note.strip_prefix(' '));
        texts.extend(said.filter(|note| !note.is_empty()).map(str::to_owned));
    }
    texts
}

/// Returns the text of a part's paragraphs; empty ones are left out.
pub(crate) fn of_part(xml: &str) -> Vec<String> {
    let root = Node::parse(xml).expect("the part is well-formed");
    root.every("w:p")
        .into_iter()
        .map(of_word_paragraph)
        // A mark of direction is no word, and a space at which no line ends is a space.
        .map(|text| {
            text.replace("\u{200E}\u{200F}", "")
                .replace('\u{200E}', "")
                .replace('\u{A0}', " ")
                .replace("/\u{2060}", "/")
                .replace("-\u{2060}", "-")
        })
        .filter(|text| !text.is_empty())
        .collect()
}

fn of_word_paragraph(paragraph: &Node) -> String {
    paragraph
        .every("w:r")
        .into_iter()
        .filter(|run| !is_mark(run))
        .flat_map(|run| &run.children)
        .map(|child| match child.name.as_str() {
            "w:t" => child.text.as_str(),
            "w:noBreakHyphen" => "-",
            "w:tab" => "\t",
            "w:br" => "\n",
            _ => "",
        })
        .collect()
}

/// Returns whether a run is a mark in the key of a chart: only what lies behind its spaces is seen.
fn is_mark(run: &Node) -> bool {
    let looks = ["w:shd", "w:bdr", "w:u"];
    let is_drawn = looks.iter().any(|look| run.at(&["w:rPr", look]).is_some());
    is_drawn
        && run
            .every("w:t")
            .iter()
            .all(|text| text.text.trim().is_empty())
}
