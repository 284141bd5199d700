//! A table for comments that a member fills in, as XLSX.

use super::marks::Ids;
use super::parts::{self, Parts, put_before};
use super::planted::Planted;
use super::text::Desk;
use crate::collecting::random::Random;
use crate::docx::package::Package;
use std::collections::BTreeMap;
use wem_report::circulation::collect::Sent;
use wem_report::circulation::feedback::{CommentForm, PlanElement};
use zip::DateTime;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const NAMES: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A sheet as it was sent.
pub(crate) struct Sheet {
    package: Package,
    /// The row of the headings, by its number, and those below it with what each is about and the
    /// text that it says.
    headings: usize,
    rows: BTreeMap<usize, (PlanElement, String)>,
}

impl Sheet {
    pub(crate) fn of(bytes: &[u8], sent: &Sent) -> Self {
        let package = Package::open(bytes);
        let text = package.part(SHEET);
        let at = text.find("<pane ").expect("a pane");
        let split = text[at..].split("ySplit=\"").nth(1).expect("a split");
        let headings = split.split('"').next().and_then(|rows| rows.parse().ok());
        let headings: usize = headings.expect("the rows above");
        let mut rows = BTreeMap::new();
        rows.insert(headings + 1, (PlanElement::Document, String::new()));
        for (at, item) in sent.base.items.iter().enumerate() {
            let place = PlanElement::Item(item.key.clone());
            rows.insert(headings + 2 + at, (place, item.lines.join("\n")));
        }
        Sheet {
            package,
            headings,
            rows,
        }
    }

    /// Returns the sheet as a member sends it back, and what was done to it.
    pub(crate) fn filled(&self, random: &mut Random) -> (Vec<u8>, Vec<Planted>) {
        let (mut ids, mut parts, mut planted) = (Ids::new(), Parts::default(), Vec::new());
        let mut package = self.package.clone();
        let mut desk = Desk {
            random,
            ids: &mut ids,
            parts: &mut parts,
            planted: &mut planted,
        };
        let numbers: Vec<usize> = self.rows.keys().copied().collect();
        let has_column = desk.random.once_in(4);
        let mut cells: BTreeMap<(usize, char), String> = BTreeMap::new();
        if has_column {
            cells.insert((self.headings, 'H'), text("Our remarks"));
        }
        let mut notes = String::new();
        for _ in 0..desk.random.below(8) {
            let row = desk.random.one_of(&numbers);
            if cells.keys().all(|(number, _)| *number != row) {
                fill(
                    row,
                    &self.rows[&row],
                    has_column,
                    &mut cells,
                    &mut notes,
                    &mut desk,
                );
            }
        }
        let last = *numbers.last().expect("there are rows");
        if desk.random.once_in(4) {
            let word = desk.word();
            let column = desk.random.one_of(&['A', 'C', 'E']);
            let marks = [CommentForm::Addition, CommentForm::TableRow];
            desk.plant("text under the table", &marks, None, &[&word]);
            let said = format!("We do not see why {word} is left out");
            cells.insert((last + 3, column), text(&said));
        }
        let sheet = package.files.get_mut(SHEET).expect("a sheet");
        for ((row, column), content) in cells {
            put(sheet, row, column, &content);
        }
        if has_column && desk.planted.iter().all(|one| one.deed != "column") {
            desk.plant(
                "heading alone",
                &[CommentForm::Addition],
                None,
                &["Our remarks"],
            );
        }
        if desk.random.once_in(6) {
            let copy = package.part(SHEET).to_owned();
            add_sheet(&mut package, copy);
        } else if desk.random.once_in(5) {
            let word = desk.word();
            desk.plant("second sheet", &[CommentForm::Addition], None, &[&word]);
            let said = text(&format!("What {word} means to us"));
            let row = format!("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\">{said}</c></row>");
            let xml = format!("<worksheet {NAMES}><sheetData>{row}</sheetData></worksheet>");
            add_sheet(&mut package, xml);
        }
        if !notes.is_empty() {
            add_notes(&mut package, &notes);
        }
        if desk.random.once_in(8) {
            parts::forget(&mut package);
        }
        (package.pack(DateTime::DEFAULT), planted)
    }
}

fn text(text: &str) -> String {
    format!("<is><t xml:space=\"preserve\">{text}</t></is>")
}

/// Writes into a row.
fn fill(
    row: usize,
    (place, lines): &(PlanElement, String),
    has_column: bool,
    cells: &mut BTreeMap<(usize, char), String>,
    notes: &mut String,
    desk: &mut Desk<'_>,
) {
    let place = Some(place);
    let word = desk.word();
    match desk.random.below(10) {
        0..=3 => {
            let mut words = vec![word.clone()];
            let said = format!("We think that {word} is better");
            let rich = "<is><r><rPr><b/></rPr><t xml:space=\"preserve\">We </t></r><r><rPr><strike/></rPr><t xml:space=\"preserve\">doubt </t></r>";
            let content = match desk.random.once_in(3) {
                true => format!("{rich}<r><t>think that {word} is better</t></r></is>"),
                false => text(&said),
            };
            cells.insert((row, 'E'), content);
            if desk.random.once_in(2) {
                let more = desk.word();
                cells.insert((row, 'F'), text(&format!("Do {more} instead")));
                words.push(more);
            }
            if desk.random.once_in(2) {
                cells.insert((row, 'A'), text("IWG"));
            }
            if desk.random.once_in(2) {
                cells.insert((row, 'D'), text("Editorial"));
            }
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            desk.plant("row of the table", &[CommentForm::TableRow], place, &words);
        }
        4 => {
            cells.insert((row, 'D'), text("general"));
            desk.plant("kind alone", &[CommentForm::TableRow], place, &[]);
        }
        5 if !lines.is_empty() && !lines.contains('&') => {
            desk.plant("text as it stands", &[CommentForm::Edit], place, &[&word]);
            let mut lines: Vec<String> = lines.lines().map(str::to_owned).collect();
            let at = desk.random.below(lines.len());
            lines[at] += &format!(" and {word}");
            cells.insert((row, 'C'), text(&lines.join("\n")));
        }
        8 if !lines.is_empty() => {
            let number = format!("9.{}.7", row);
            let words = [format!("#number {number}")];
            let words = [words[0].as_str()];
            desk.plant("number", &[CommentForm::Renumbering], place, &words);
            cells.insert((row, 'B'), text(&number));
        }
        6 => {
            desk.plant("decision", &[CommentForm::Addition], place, &[&word]);
            cells.insert((row, 'G'), text(&format!("Not {word} please")));
        }
        7 => {
            let marks = [CommentForm::Addition, CommentForm::Comment];
            desk.plant("note on a cell", &marks, place, &[&word]);
            *notes += &format!(
                "<comment ref=\"C{row}\" authorId=\"0\"><text><r><t>See {word}</t></r></text></comment>"
            );
            cells.insert((row, 'E'), "<is><t></t></is>".to_owned());
        }
        _ => {
            desk.plant("proposal alone", &[CommentForm::TableRow], place, &[&word]);
            cells.insert((row, 'F'), text(&format!("Do {word} instead")));
        }
    }
    if has_column && desk.random.once_in(2) {
        let word = desk.word();
        desk.plant("column", &[CommentForm::Addition], place, &[&word]);
        cells.insert((row, 'H'), text(&format!("here {word}")));
    }
}

/// Puts something into a cell, which may not be there yet.
fn put(sheet: &mut String, row: usize, column: char, content: &str) {
    let cell = format!("<c r=\"{column}{row}\" t=\"inlineStr\">{content}</c>");
    let mark = format!("<c r=\"{column}{row}\"");
    if let Some(start) = sheet.find(&mark) {
        let tag = start + sheet[start..].find('>').expect("the tag ends") + 1;
        let end = match sheet[..tag].ends_with("/>") {
            true => tag,
            false => tag + sheet[tag..].find("</c>").expect("the cell ends") + "</c>".len(),
        };
        sheet.replace_range(start..end, &cell);
        return;
    }
    let row_mark = format!("<row r=\"{row}\"");
    match sheet.find(&row_mark) {
        Some(start) => {
            let end = start + sheet[start..].find("</row>").expect("the row ends");
            sheet.insert_str(end, &cell);
        }
        None => {
            let end = sheet.find("</sheetData>").expect("rows");
            sheet.insert_str(end, &format!("{row_mark}>{cell}</row>"));
        }
    }
}

fn add_sheet(package: &mut Package, xml: String) {
    package
        .files
        .insert("xl/worksheets/sheet9.xml".to_owned(), xml);
    put_before(
        package,
        "xl/workbook.xml",
        "</sheets>",
        "<sheet name=\"More\" sheetId=\"99\" r:id=\"rIdMore\"/>",
    );
    put_before(
        package,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        &format!(
            "<Relationship Id=\"rIdMore\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet9.xml\"/>"
        ),
    );
    put_before(
        package,
        "[Content_Types].xml",
        "</Types>",
        &format!(
            "<Override PartName=\"/xl/worksheets/sheet9.xml\" ContentType=\"{TYPES}.worksheet+xml\"/>"
        ),
    );
}

fn add_notes(package: &mut Package, notes: &str) {
    let list = format!("<commentList>{notes}</commentList>");
    let xml =
        format!("<comments {NAMES}><authors><author>A. Member</author></authors>{list}</comments>");
    package.files.insert("xl/comments9.xml".to_owned(), xml);
    let relation = format!(
        "<Relationship Id=\"rIdNotes\" Type=\"{OFFICE}/comments\" Target=\"../comments9.xml\"/>"
    );
    let names = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    package.files.insert(
        "xl/worksheets/_rels/sheet1.xml.rels".to_owned(),
        format!("<Relationships {names}>{relation}</Relationships>"),
    );
    put_before(
        package,
        "[Content_Types].xml",
        "</Types>",
        &format!("<Override PartName=\"/xl/comments9.xml\" ContentType=\"{TYPES}.comments+xml\"/>"),
    );
}
