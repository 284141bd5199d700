//! Files that were made to do harm: one clear line, soon, and without taking the memory.

use super::example::{refused, rows, sheet, xlsx};
use crate::docx::package::Package;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const TEXTS: &str = "xl/sharedStrings.xml";
const STYLES: &str = "xl/styles.xml";

/// Returns what a workbook is refused with in which a part was replaced.
fn refused_with(part: &str, text: impl Into<String>) -> String {
    let mut package = Package::open(&xlsx(&sheet(rows())));
    package.files.insert(part.to_owned(), text.into());
    refused(&package.pack(DateTime::DEFAULT))
}

#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let bytes = vec![b'a'; (16 << 20) + 1];
    insta::assert_snapshot!(refused(&bytes), @"sheet-too-large: sheet is larger than 16 MiB");
}

#[test]
fn a_part_that_unpacks_to_gibibytes_is_left_after_64_mib() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(SHEET, SimpleFileOptions::default())
        .expect("a part");
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..1024 {
        zip.write_all(&zeros).expect("a piece");
    }
    let bytes = zip.finish().expect("a package").into_inner();
    assert!(bytes.len() < 4 << 20, "{}", bytes.len());
    insta::assert_snapshot!(refused(&bytes), @"sheet-too-large: sheet unpacks to more than 64 MiB");
}

#[test]
fn room_for_texts_that_are_only_announced_is_not_made() {
    for count in ["4000000000000", "99999999999999999999", "500001"] {
        let said = refused_with(TEXTS, format!("<sst uniqueCount=\"{count}\"><si/></sst>"));
        assert_eq!(said, "sheet-too-large: sheet has too many texts\n");
    }
    let said = refused_with(TEXTS, format!("<sst>{}</sst>", "<si/>".repeat(500_001)));
    assert_eq!(said, "sheet-too-large: sheet has too many texts\n");
}

#[test]
fn styles_that_would_be_copied_a_million_times_are_refused() {
    let font = "F".repeat(1 << 20);
    let styles = "<xf fontId=\"0\" numFmtId=\"0\"/>".repeat(50_000);
    let text = format!(
        "<styleSheet><fonts><font><name val=\"{font}\"/></font></fonts><cellXfs>{styles}</cellXfs></styleSheet>"
    );
    assert_eq!(
        refused_with(STYLES, text),
        "sheet-too-large: sheet has too many styles\n"
    );
    let text = format!(
        "<styleSheet><fonts>{}</fonts></styleSheet>",
        "<font/>".repeat(200_000)
    );
    assert_eq!(
        refused_with(STYLES, text),
        "sheet-too-large: sheet has too many elements\n"
    );
}

#[test]
fn a_text_that_a_million_cells_share_counts_each_time() {
    let mut package = Package::open(&xlsx(&sheet(rows())));
    let text = "x".repeat(32_000);
    package.files.insert(
        TEXTS.to_owned(),
        format!("<sst><si><t>{text}</t></si></sst>"),
    );
    let mut cells = String::new();
    for row in 1..=50_000 {
        let _ = write!(cells, "<row><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    }
    package.files.insert(
        SHEET.to_owned(),
        format!("<worksheet><sheetData>{cells}</sheetData></worksheet>"),
    );
    let said = refused(&package.pack(DateTime::DEFAULT));
    assert_eq!(
        said,
        "sheet-too-large: sheet has more than 800000 cells, or too much text in them\n"
    );
}

#[test]
fn more_rows_than_are_read_are_refused() {
    let rows = "<row><c><v>1</v></c></row>".repeat(100_001);
    let said = refused_with(
        SHEET,
        format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
    );
    assert_eq!(said, "sheet-too-large: sheet has more than 100000 rows\n");
    let csv = "a\n".repeat(100_001);
    assert_eq!(
        refused(csv.as_bytes()),
        "sheet-too-large: sheet has more than 100000 rows\n"
    );
}

#[test]
fn cells_that_no_sheet_has_are_refused() {
    for cell in ["A99999999999", "ABCDEFGHIJ1", "A0", "é1"] {
        let cells = format!(
            "<worksheet><sheetData><row><c r=\"{cell}\"><v>1</v></c></row></sheetData></worksheet>"
        );
        let said = refused_with(SHEET, cells);
        assert!(
            said.starts_with("unreadable-sheet: sheet is damaged"),
            "{said}"
        );
    }
    let said = refused_with(
        SHEET,
        "<worksheet><dimension ref=\"B9:A1\"/><sheetData/></worksheet>",
    );
    assert!(said.starts_with("unreadable-sheet"), "{said}");
    let twice = "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>";
    insta::assert_snapshot!(refused_with(SHEET, twice), @"unreadable-sheet: sheet is damaged, or no XLSX file: the cell A1 stands after a later one");
}

#[test]
fn a_cell_far_away_takes_no_room_for_those_between() {
    let far = "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c></row><row><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    insta::assert_snapshot!(refused_with(SHEET, far), @"missing-column: sheet has no row of headings");
}

#[test]
fn a_package_of_many_parts_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..1_001 {
        zip.start_file(format!("{part}"), SimpleFileOptions::default())
            .expect("a part");
    }
    let bytes = zip.finish().expect("a package").into_inner();
    insta::assert_snapshot!(refused(&bytes), @"sheet-too-large: sheet has more than 1000 parts");
}

#[test]
fn files_of_other_kinds_are_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .expect("a part");
    zip.write_all(b"<document/>").expect("a piece");
    let document = zip.finish().expect("a package").into_inner();
    insta::assert_snapshot!(refused(&document), @"unreadable-sheet: sheet is no Excel workbook");
    insta::assert_snapshot!(refused(b"PK\x03\x04 and no more"), @"unreadable-sheet: sheet is damaged, or no XLSX file: invalid Zip archive: Could not find EOCD");
    insta::assert_snapshot!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), @"unreadable-sheet: sheet is an old Excel file (.xls), or one with a password");
    insta::assert_snapshot!(refused(b"%PDF-1.7\n\xE2\xE3\xCF\xD3\0"), @"unreadable-sheet: sheet is neither an XLSX file nor a text");
}

#[test]
fn entities_do_not_grow() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    let said = refused_with(TEXTS, bomb);
    assert!(said.starts_with("unreadable-sheet"), "{said}");
}

#[test]
fn more_elements_than_a_sheet_needs_are_refused() {
    for element in ["<row/>", "<c/>", "<x/>"] {
        let cells = element.repeat(2_000_001);
        let said = refused_with(
            SHEET,
            format!("<worksheet><sheetData>{cells}</sheetData></worksheet>"),
        );
        assert_eq!(said, "sheet-too-large: sheet has too many elements\n");
    }
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(5 << 20));
    let said = refused_with(TEXTS, text);
    assert_eq!(said, "sheet-too-large: sheet has a text that is too long\n");
}

#[test]
fn a_line_of_commas_alone_is_refused() {
    let said = refused(",".repeat(1 << 20).as_bytes());
    assert_eq!(said, "sheet-too-large: sheet has more than 16384 columns\n");
}
