//! The text of a document, and of the DOCX made from it.

use super::node::Node;
use wem_report::document::{Block, Document, Heading, Inline, Paragraph, plain_text};

/// Returns a document's paragraphs in reading order, as their text should stand in the file;
/// empty ones are left out.
pub fn of_document(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => texts.push(of_heading(heading)),
            Block::Paragraph(paragraph) => texts.push(of_paragraph(paragraph)),
            Block::List(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Slot(_)
            | Block::NewPage(_) => todo!(),
            Block::Table(table) => {
                texts.extend(table.band.as_ref().map(of_heading));
                for column in &table.columns {
                    texts.push(carried(None, &column.heading));
                }
                for group in &table.groups {
                    texts.extend(group.label.as_ref().map(of_heading));
                    let cells = group.rows.iter().flat_map(|row| &row.cells);
                    texts.extend(cells.flat_map(|cell| &cell.paragraphs).map(of_paragraph));
                }
            }
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

fn of_heading(heading: &Heading) -> String {
    carried(heading.number.as_deref(), &heading.content)
}

fn of_paragraph(paragraph: &Paragraph) -> String {
    carried(paragraph.marker.as_deref(), &paragraph.content)
}

/// Returns a paragraph's text with what XML cannot carry replaced, and line ends as one.
fn carried(marker: Option<&str>, content: &[Inline]) -> String {
    let mut text = marker
        .map(|marker| marker.to_owned() + "\t")
        .unwrap_or_default();
    text += &plain_text(content);
    text.replace("\r\n", "\n")
        .chars()
        .map(|character| match character {
            '\t' | '\n' => character,
            '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
            character if character.is_control() => '\u{FFFD}',
            character => character,
        })
        .collect()
}

/// Returns the text of a part's paragraphs; empty ones are left out.
pub fn of_part(xml: &str) -> Vec<String> {
    let root = Node::parse(xml).expect("the part is well-formed");
    root.every("w:p")
        .into_iter()
        .map(of_word_paragraph)
        .filter(|text| !text.is_empty())
        .collect()
}

fn of_word_paragraph(paragraph: &Node) -> String {
    let runs = paragraph
        .children
        .iter()
        .flat_map(|child| match child.name.as_str() {
            "w:r" => vec![child],
            "w:hyperlink" => child.named("w:r").collect(),
            _ => Vec::new(),
        });
    runs.flat_map(|run| &run.children)
        .map(|child| match child.name.as_str() {
            "w:t" => child.text.as_str(),
            "w:tab" => "\t",
            "w:br" => "\n",
            _ => "",
        })
        .collect()
}
