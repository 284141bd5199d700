//! Faults that the checks must find.

use super::*;
use crate::docx::cases;
use wem_report::document::{Document, Editing};
use wem_report::render::docx::render;

fn sound() -> Package {
    package(&cases::table())
}

fn package(document: &Document) -> Package {
    let bytes = render(document).expect("it is rendered").bytes;
    assert_eq!(faults(&bytes), Vec::<String>::new());
    Package::open(&bytes)
}

/// Plants a fault in a part of a table and expects it to be found.
fn expect(found: &str, path: &str, from: &str, to: &str) {
    expect_in(sound(), found, path, from, to);
}

fn expect_in(mut package: Package, found: &str, path: &str, from: &str, to: &str) {
    let part = package.files.get_mut(path).expect("the part is there");
    assert!(part.contains(from), "{path} has {from}");
    *part = part.replacen(from, to, 1);
    expect_found(found, &package.pack(DateTime::DEFAULT));
}

fn expect_found(found: &str, bytes: &[u8]) {
    let faults = faults(bytes);
    assert!(
        faults.iter().any(|fault| fault.contains(found)),
        "{found} is among {faults:?}"
    );
}

const DOCUMENT: &str = "word/document.xml";

#[test]
fn choices() {
    let expect = |found: &str, from: &str, to: &str| {
        let tracked = package(&cases::tracked(Editing::Tracked));
        expect_in(tracked, found, DOCUMENT, from, to);
    };
    expect(
        "control for plain text",
        "<w:dropDownList>",
        "<w:text/><w:dropDownList>",
    );
    expect(
        "different words",
        "w:value=\"general\"",
        "w:value=\"&lt;b&gt;\"",
    );
    expect(
        "shows nothing",
        "<w:sdtContent><w:r>",
        "<w:sdtContent><w:p/><w:r>",
    );
}

#[test]
fn unclosed_element() {
    expect("not well-formed", DOCUMENT, "</w:tbl>", "");
}

#[test]
fn missing_cell() {
    expect(
        "row of 1 columns",
        DOCUMENT,
        "<w:tblHeader/></w:trPr>",
        "<w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr>",
    );
    expect(
        "in a grid of 5",
        DOCUMENT,
        "<w:tblGrid>",
        "<w:tblGrid><w:gridCol w:w=\"1\"/>",
    );
}

#[test]
fn header_cell_without_width() {
    expect(
        "header cell without a width",
        DOCUMENT,
        "<w:tcW w:w=\"3515\" w:type=\"dxa\"/>",
        "",
    );
}

#[test]
fn cell_of_another_width() {
    expect(
        "not the grid's",
        DOCUMENT,
        "<w:tcW w:w=\"3515\"",
        "<w:tcW w:w=\"3516\"",
    );
}

#[test]
fn cell_without_paragraph() {
    let empty = "<w:p><w:pPr><w:pStyle w:val=\"Rest\"/></w:pPr></w:p>";
    expect("without a paragraph", DOCUMENT, empty, "");
}

#[test]
fn merge_without_beginning() {
    expect(
        "without a beginning",
        DOCUMENT,
        "<w:vMerge w:val=\"restart\"/>",
        "",
    );
}

#[test]
fn bookmarks() {
    expect("wem_1_1_1 twice", DOCUMENT, "wem_1_1_2", "wem_1_1_1");
    expect("WEM_1_1_1 twice", DOCUMENT, "wem_1_1_2", "WEM_1_1_1");
    expect(
        "id 2 twice",
        DOCUMENT,
        "w:id=\"1\" w:name",
        "w:id=\"2\" w:name",
    );
    expect("odd bookmark name", DOCUMENT, "wem_1_1_1", "1.1.1");
    let long = "x".repeat(41);
    expect("odd bookmark name", DOCUMENT, "wem_1_1_1", &long);
    expect(
        "without its end",
        DOCUMENT,
        "<w:bookmarkEnd w:id=\"1\"/>",
        "",
    );
}

#[test]
fn unknown_styles() {
    expect(
        "unknown style Elsewhere",
        DOCUMENT,
        "w:pStyle w:val=\"Title\"",
        "w:pStyle w:val=\"Elsewhere\"",
    );
    let definition = "w:styleId=\"TableText\"";
    expect(
        "unknown style TableText",
        "word/styles.xml",
        definition,
        "w:styleId=\"Other\"",
    );
    expect(
        "defined twice",
        "word/styles.xml",
        definition,
        "w:styleId=\"Normal\"",
    );
}

#[test]
fn unknown_list() {
    expect(
        "unknown list 7",
        "word/styles.xml",
        "w:numId w:val=\"1\"",
        "w:numId w:val=\"7\"",
    );
}

#[test]
fn unclosed_field() {
    let end = "<w:fldChar w:fldCharType=\"end\"/>";
    expect("unclosed field", "word/footer1.xml", end, "");
}

#[test]
fn controls() {
    let expect = |found: &str, from: &str, to: &str| {
        expect_in(package(&cases::slots()), found, DOCUMENT, from, to);
    };
    let tag = "<w:tag w:val=\"note.objectives\"/>";
    expect("without a w:tag", tag, "");
    let title = "w:alias w:val=\"Objectives";
    let long = format!("{title}{}", "x".repeat(64));
    expect("without a w:alias", title, &long);
    expect("id 3 twice", "<w:id w:val=\"6\"/>", "<w:id w:val=\"3\"/>");
    let end = "<w:bookmarkEnd w:id=\"2\"/>";
    expect("without a bookmark around it", end, &format!("<w:p/>{end}"));
    expect(
        "without a paragraph",
        "</w:sdtContent>",
        "<w:tbl/></w:sdtContent>",
    );
}

#[test]
fn links_and_notes() {
    let expect = |found: &str, path: &str, from: &str, to: &str| {
        expect_in(package(&cases::blocks()), found, path, from, to);
    };
    let relationships = "word/_rels/document.xml.rels";
    expect(
        "odd address",
        relationships,
        "https://example",
        "https:// example",
    );
    expect(
        "odd address",
        relationships,
        "https://example",
        "file://example",
    );
    expect("link1 twice", relationships, "Id=\"rId1\"", "Id=\"link1\"");
    expect(
        "no relationship link7",
        DOCUMENT,
        "r:id=\"link1\"",
        "r:id=\"link7\"",
    );
    expect(
        "no bookmark x",
        DOCUMENT,
        "w:anchor=\"wem_9_1_1\"",
        "w:anchor=\"x\"",
    );
    let mark = "<w:footnoteReference w:id=\"1\"/>";
    expect("to the marks", DOCUMENT, mark, "");
    expect("no lines", "word/settings.xml", "w:id=\"-1\"", "w:id=\"1\"");
    let notes = "word/_rels/footnotes.xml.rels";
    let mut package = package(&cases::blocks());
    let moved = package.files.remove(notes).expect("the notes have links");
    package
        .files
        .insert("word/_rels/other.xml.rels".to_owned(), moved);
    expect_found("belongs to no part", &package.pack(DateTime::DEFAULT));
}

#[test]
fn tables_that_touch() {
    let tables = package(&cases::bare_tables());
    let between = "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr></w:p>";
    expect_in(tables, "tables that touch", DOCUMENT, between, "");
    let end = "<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>";
    expect("does not end with", DOCUMENT, end, "");
}

#[test]
fn too_many_columns() {
    let columns = "<w:gridCol w:w=\"1\"/>".repeat(60);
    expect(
        "more columns",
        DOCUMENT,
        "<w:tblGrid>",
        &format!("<w:tblGrid>{columns}"),
    );
}

#[test]
fn package_structure() {
    expect(
        "no relationship rId77",
        DOCUMENT,
        "r:id=\"rId6\"",
        "r:id=\"rId77\"",
    );
    let relationships = "word/_rels/document.xml.rels";
    expect(
        "no part header9.xml",
        relationships,
        "header1.xml",
        "header9.xml",
    );
    let types = "[Content_Types].xml";
    expect(
        "content type of no part",
        types,
        "/word/header1.xml",
        "/word/header9.xml",
    );
    let mut package = sound();
    package
        .files
        .insert("word/extra.xml".to_owned(), "<a/>".to_owned());
    expect_found(
        "word/extra.xml: 0 content types",
        &package.pack(DateTime::DEFAULT),
    );
}

#[test]
fn odd_entries() {
    let mut package = sound();
    package
        .files
        .insert("word\\x.xml".to_owned(), "<a/>".to_owned());
    expect_found("odd name", &package.pack(DateTime::DEFAULT));
    package.files.insert("!.xml".to_owned(), "<a/>".to_owned());
    expect_found("before the content types", &package.pack(DateTime::DEFAULT));
    let noon = DateTime::from_date_and_time(2016, 7, 1, 12, 0, 0).expect("it is a time");
    expect_found("has a time", &sound().pack(noon));
}
