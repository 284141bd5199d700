//! A table for comments that a member fills in, as DOCX.

use super::marks::{Ids, cell, inserted, looking, paragraph, run, tracked};
use super::parts::{self, Parts};
use super::planted::Planted;
use super::text::Desk;
use crate::collecting::random::Random;
use crate::docx::package::Package;
use std::collections::BTreeSet;
use wem_report::circulation::collect::Sent;
use wem_report::circulation::feedback::{CommentForm, PlanElement};
use wem_report::plan::ItemKey;
use zip::DateTime;

const DOCUMENT: &str = "word/document.xml";

/// A table as it was sent, cut into rows.
pub(crate) struct Table {
    package: Package,
    head: String,
    /// Each with its item; that of the plan as a whole has none.
    rows: Vec<(Option<ItemKey>, String)>,
    end: String,
}

/// Columns, by their cells.
const BODY: usize = 0;
const TEXT: usize = 2;
const KIND: usize = 3;
const COMMENT: usize = 4;
const PROPOSAL: usize = 5;
const DECISION: usize = 6;

impl Table {
    pub(crate) fn of(bytes: &[u8], sent: &Sent) -> Self {
        let package = Package::open(bytes);
        let xml = package.part(DOCUMENT);
        let first = xml.find("</w:tr>").expect("headings") + "</w:tr>".len();
        let last = xml.rfind("</w:tr>").expect("rows") + "</w:tr>".len();
        let items = sent.base.items.iter().map(|item| Some(item.key.clone()));
        let items = std::iter::once(None).chain(items);
        let rows = xml[first..last].split_inclusive("</w:tr>");
        let rows: Vec<(Option<ItemKey>, String)> = items.zip(rows.map(str::to_owned)).collect();
        assert_eq!(rows.len(), sent.base.items.len() + 1, "a row for each item");
        Table {
            head: xml[..first].to_owned(),
            end: xml[last..].to_owned(),
            rows,
            package,
        }
    }

    /// Returns the table as a member sends it back, and what was done to it.
    pub(crate) fn filled(&self, random: &mut Random) -> (Vec<u8>, Vec<Planted>) {
        let (mut ids, mut parts, mut planted) = (Ids::new(), Parts::default(), Vec::new());
        let mut package = self.package.clone();
        let mut desk = Desk {
            random,
            ids: &mut ids,
            parts: &mut parts,
            planted: &mut planted,
        };
        let (mut head, mut end, mut rows) =
            (self.head.clone(), self.end.clone(), self.rows.clone());
        let mut touched = BTreeSet::new();
        let has_column = desk.random.once_in(5);
        if has_column {
            with_cell(&mut head, "Our remarks");
        }
        for _ in 0..desk.random.below(7) {
            let at = desk.random.below(rows.len());
            if touched.insert(at) {
                fill(&mut rows[at], has_column, &mut desk);
            }
        }
        if has_column {
            if desk.planted.iter().all(|one| one.deed != "column") {
                desk.plant(
                    "heading alone",
                    &[CommentForm::Addition],
                    None,
                    &["Our remarks"],
                );
            }
            for (at, (_, row)) in rows.iter_mut().enumerate() {
                if !touched.contains(&at) {
                    with_cell(row, "");
                }
            }
        }
        for _ in 0..desk.random.below(2) {
            write_around(&mut head, &mut end, &mut desk);
        }
        if desk.random.once_in(8) {
            parts::forget(&mut package);
        }
        let rows: String = rows.into_iter().map(|(_, row)| row).collect();
        if desk.random.once_in(6) {
            let table = head.find("<w:tbl>").expect("a table");
            let copy = format!("{}{rows}</w:tbl>", without_marks(&head[table..]));
            let copy = without_marks(&copy);
            let behind = end.find("</w:tbl>").expect("its end") + "</w:tbl>".len();
            end.insert_str(behind, &format!("<w:p/>{copy}"));
        }
        package
            .files
            .insert(DOCUMENT.to_owned(), head + &rows + &end);
        parts.put_into(&mut package);
        (package.pack(DateTime::DEFAULT), planted)
    }
}

/// Returns a copy of rows as word processors make it: without what there can be but once.
fn without_marks(xml: &str) -> String {
    let mut text = String::new();
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        let end = start + rest[start..].find('>').expect("the tag ends") + 1;
        let tag = &rest[start..end];
        let is_mark = ["<w:bookmark", "<w:commentRange", "<w:commentReference"]
            .iter()
            .any(|mark| tag.starts_with(mark));
        text += &rest[..start];
        text += if is_mark { "" } else { tag };
        rest = &rest[end..];
    }
    text + rest
}

/// Adds a cell to the last row of something.
fn with_cell(xml: &mut String, text: &str) {
    let end = xml.rfind("</w:tr>").expect("a row");
    xml.insert_str(end, &cell(text));
}

/// Returns where a cell's first paragraph ends.
fn end_of(row: &str, cell: usize) -> usize {
    let (start, _) = row
        .match_indices("<w:tc>")
        .nth(cell)
        .expect("the cell is there");
    start + row[start..].find("</w:p>").expect("a paragraph")
}

fn put(row: &mut String, cell: usize, runs: &str) {
    let at = end_of(row, cell);
    row.insert_str(at, runs);
}

/// Writes into a row, and behind it.
fn fill((item, row): &mut (Option<ItemKey>, String), has_column: bool, desk: &mut Desk<'_>) {
    let about = item
        .clone()
        .map_or(PlanElement::Document, PlanElement::Item);
    let place = Some(&about);
    let (author, word) = (desk.author(), desk.word());
    let whole = row.clone();
    let mut beside = String::new();
    let mut behind = String::new();
    match desk.random.below(13) {
        // A comment, a kind, a proposal, a body, in any mix.
        0..=3 => {
            let text = format!("We think that {word} is better");
            let come = match desk.random.below(3) {
                0 => inserted(author, desk.ids, &text),
                1 => looking("<w:b/>", &text),
                _ => run(&text),
            };
            put(row, COMMENT, &come);
            let mut words = vec![word.clone()];
            if desk.random.once_in(2) {
                let more = desk.word();
                put(row, PROPOSAL, &run(&format!("Do {more} instead")));
                words.push(more);
            }
            if desk.random.once_in(2) {
                put(row, BODY, &run("IWG"));
            }
            if desk.random.once_in(2) {
                *row = row.replace("<w:showingPlcHdr/>", "");
                *row = row.replace("<w:t>choose</w:t>", "<w:t>editorial</w:t>");
            }
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            desk.plant("row of the table", &[CommentForm::TableRow], place, &words);
        }
        4 => {
            desk.plant("kind alone", &[CommentForm::TableRow], place, &[]);
            let at = end_of(row, KIND);
            assert!(
                row[..at].contains("<w:t>choose</w:t>"),
                "a list to choose from"
            );
            *row = row.replace("<w:t>choose</w:t>", "<w:t>substantive</w:t>");
        }
        5 if item.is_some() => {
            desk.plant("text as it stands", &[CommentForm::Edit], place, &[&word]);
            put(row, TEXT, &run(&format!(" and {word}")));
        }
        6 if item.is_some() => {
            desk.plant("tracked text", &[CommentForm::Insertion], place, &[&word]);
            put(
                row,
                TEXT,
                &inserted(author, desk.ids, &format!(" and {word}")),
            );
        }
        7 => {
            desk.plant("decision", &[CommentForm::Addition], place, &[&word]);
            put(row, DECISION, &run(&format!("Not {word} please")));
        }
        10 if item.is_some() => {
            let number = format!("9.{}.7", 1 + desk.random.below(80));
            let said = format!("#number {number}");
            desk.plant("number", &[CommentForm::Renumbering], place, &[&said]);
            let (start, _) = row.match_indices("<w:tc>").nth(1).expect("a cell");
            let start = start + row[start..].find("<w:t>").expect("a number") + "<w:t>".len();
            let end = start + row[start..].find("</w:t>").expect("it ends");
            row.replace_range(start..end, &number);
        }
        11 => {
            let marks = [CommentForm::Addition, CommentForm::TableRow];
            desk.plant("row across all columns", &marks, None, &[&word]);
            let text = paragraph(&run(&format!("We are sceptical of {word} here")));
            behind = format!(
                "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"7\"/></w:tcPr>{text}</w:tc></w:tr>"
            );
        }
        8 => {
            let (start, end) = desk.comment(&about);
            put(row, COMMENT, &format!("{start}{}{end}", run("")));
        }
        _ => {
            // One row more for the item.
            desk.plant("second row", &[CommentForm::TableRow], place, &[&word]);
            behind = whole;
            put(&mut behind, COMMENT, &run(&format!("And {word} as well")));
        }
    }
    if has_column && desk.random.once_in(2) {
        let word = desk.word();
        desk.plant("column", &[CommentForm::Addition], place, &[&word]);
        beside = format!("here {word}");
    }
    if has_column {
        with_cell(row, &beside);
    }
    *row += &behind;
}

fn write_around(head: &mut String, end: &mut String, desk: &mut Desk<'_>) {
    let word = desk.word();
    let text = run(&format!("We thank you; {word} is what we miss"));
    match desk.random.below(3) {
        0 => {
            desk.plant("text above", &[CommentForm::Addition], None, &[&word]);
            let at = head.find("<w:tbl>").expect("a table");
            head.insert_str(at, &paragraph(&text));
        }
        1 => {
            desk.plant("text below", &[CommentForm::Addition], None, &[&word]);
            let at = end.find("</w:tbl>").expect("a table") + "</w:tbl>".len();
            end.insert_str(at, &paragraph(&text));
        }
        _ => {
            desk.plant(
                "tracked paragraph",
                &[CommentForm::Insertion],
                None,
                &[&word],
            );
            let mark = tracked("ins", super::marks::Author::First, desk.ids, "");
            let come = inserted(
                super::marks::Author::First,
                desk.ids,
                &format!("And {word}"),
            );
            let text = paragraph(&format!("<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{come}"));
            let at = end.find("</w:tbl>").expect("a table") + "</w:tbl>".len();
            end.insert_str(at, &text);
        }
    }
}
