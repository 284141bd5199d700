//! CSV: as written, as read, and back again.

use super::example::{HEADINGS, csv, expected, filled, refused, rows, sheet, texts};
use proptest::prelude::*;
use wem_report::worksheet::{Headings, Value, csv_file, read};

#[test]
fn is_written_for_spreadsheet_programs() {
    let mut sheet = sheet(rows());
    sheet.rows.truncate(8);
    let text = String::from_utf8(csv(&sheet)).expect("UTF-8");
    insta::assert_snapshot!(text.replace("\r\n", "␍\n").replace('\u{feff}', "[BOM]"), @r#"
    [BOM]Key,Last reported,Status,Percent,Date,Note␍
    1.1,2016-02-29,,,,␍
    1.10,,done,100,2016-08-20,"two
    lines"␍
    '=1+1,,,,,'=1+1␍
    '+49 30 1234,,,,,'+49 30 1234␍
    '-5,,,,,'-5␍
    '@everyone,,,,,'@everyone␍
    '	indented,,,,,'	indented␍
    'quoted,,,,,'quoted␍
    "#);
}

#[test]
fn comes_back_as_it_was() {
    let sheet = sheet(rows());
    assert_eq!(texts(&filled(&csv(&sheet))), expected(&sheet));
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    assert_eq!(csv(&sheet(rows())), csv(&sheet(rows())));
}

/// A small table in the given encoding of its text.
fn table(text: &str) -> String {
    let filled = filled(text.as_bytes());
    filled
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| !cell.value.is_empty())
        .map(|cell| format!("{}={:?}\n", cell.address, cell.value.as_text()))
        .collect()
}

#[test]
fn what_excel_saves_where_the_comma_is_the_decimal_sign_is_read() {
    let text = "\u{feff}Key;Last reported;Status;Percent;Date;Note\r\n\
        1.1;;done;100;20.08.2016;\"a;b, c\"\r\n\
        ;;;;;\r\n\
        \r\n\
        1.2;;;;;'=x\r\n";
    insta::assert_snapshot!(table(text), @r#"
    A2="1.1"
    C2="done"
    D2="100"
    E2="20.08.2016"
    F2="a;b, c"
    A5="1.2"
    F5="=x"
    "#);
}

#[test]
fn columns_are_found_by_their_headings_wherever_they_stand() {
    let text = "Progress of IWG\t\t\n\n  note \tKEY\tDate\tPERCENT\tStatus\tLast\u{a0} reported\n\
        \"two\nlines\"\t1.1\t2016-08-20\t\tdone\t\nn\t1.2\n";
    insta::assert_snapshot!(table(text), @r#"
    B4="1.1"
    E4="done"
    C4="2016-08-20"
    A4="two\nlines"
    B5="1.2"
    A5="n"
    "#);
}

#[test]
fn rows_are_counted_as_spreadsheet_programs_count_them() {
    let heading = "Key,Last reported,Status,Percent,Date,Note";
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("{end}{end}{heading}{end}1,,,,,\"x{end}y\"{end}{end}{end}2{end}3");
        let filled = filled(text.as_bytes());
        let cells: Vec<String> = filled
            .rows
            .iter()
            .map(|row| row.cells[0].address.to_string())
            .collect();
        assert_eq!(cells, ["A4", "A7", "A8"], "{end:?}");
    }
}

#[test]
fn utf_16_is_read() {
    let text = "\u{feff}Key\tLast reported\tStatus\tPercent\tDate\tNote\nZoë\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(texts(&filled(&bytes))[0][0], "Zoë");
}

#[test]
fn headings_that_are_missing_or_stand_twice_are_reported_together() {
    insta::assert_snapshot!(refused(b"\n,Key,status,Note,STATUS\n,1.1\n"), @"
    missing-column: sheet, cell B2: this row of headings lacks “Last reported”
    repeated-column: sheet: the heading “Status” stands in C2 and E2
    missing-column: sheet, cell B2: this row of headings lacks “Percent”
    missing-column: sheet, cell B2: this row of headings lacks “Date”
    ");
    insta::assert_snapshot!(refused(b"a,b\nc,d\n"), @"missing-column: sheet has no row of headings");
    insta::assert_snapshot!(refused(b""), @"unreadable-sheet: sheet is empty");
    insta::assert_snapshot!(refused(b"\xef\xbb\xbf"), @"missing-column: sheet has no row of headings");
}

#[test]
fn a_column_that_somebody_added_is_pointed_out() {
    let text = "Key,Last reported,Goal,Status,Percent,Date,Note,Remarks,,remarks\n1.1\n";
    let headings = Headings {
        other: &["goal"],
        ..HEADINGS
    };
    let filled = read("sheet.csv", text.as_bytes(), &headings).expect("the sheet is read");
    let said: Vec<&str> = filled.warnings.iter().map(|w| w.message.as_str()).collect();
    assert_eq!(filled.warnings[0].code, "column-not-read");
    insta::assert_snapshot!(said.join("\n"), @"
    sheet.csv, cell H1: a column “Remarks” is not known; what stands in it is not read
    sheet.csv, cell J1: a column “remarks” is not known; what stands in it is not read
    ");
}

#[test]
fn a_text_in_another_encoding_is_refused() {
    insta::assert_snapshot!(refused(b"Key,Note\n1.1,Zo\xeb\n"), @"unreadable-sheet: sheet is no UTF-8 text: byte 0xEB, line 2");
}

#[test]
fn a_quote_without_its_partner_is_seen_by_the_length_of_its_text() {
    let mut text = "Key,Last reported,Status,Percent,Date,Note\n1.1,,,,,\"a\n".to_owned();
    text += &"1.2,,,,,\n".repeat(10_000);
    insta::assert_snapshot!(refused(text.as_bytes()), @"cell-too-long: sheet, cell F2: the text is longer than 32767 characters");
}

#[test]
fn a_text_that_no_cell_can_hold_is_cut_with_a_warning() {
    let sheet = sheet(vec![vec![Value::text("x".repeat(40_000))]]);
    let written = csv_file::write(&sheet).expect("the sheet is written");
    assert_eq!(written.warnings.len(), 1);
    assert_eq!(written.warnings[0].code, "cell-cut");
    assert_eq!(
        filled(&written.bytes).rows[0].cells[0]
            .value
            .as_text()
            .len(),
        32_767
    );
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[-=+@'\t\r\n\",; a0]{0,8}", "\\PC{0,12}",]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_comes_back(texts in prop::collection::vec(prop::collection::vec(any_cell(), 6), 1..6)) {
        let rows: Vec<Vec<Value>> = texts
            .iter()
            .map(|row| row.iter().map(|text| Value::text(text.replace('\0', ""))).collect())
            .collect();
        let sheet = sheet(rows.clone());
        let read = filled(&csv(&sheet));
        let read: Vec<Vec<Value>> = read
            .rows
            .into_iter()
            .map(|row| row.cells.into_iter().map(|cell| cell.value).collect())
            .collect();
        let written: Vec<Vec<Value>> = rows
            .into_iter()
            .filter(|row| row.iter().any(|value| !value.is_empty()))
            .collect();
        prop_assert_eq!(read, written);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("sheet", &bytes, &HEADINGS);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(Key|Note|[,;\t\"\r\n' ]|\\PC){0,80}") {
        let _ = read("sheet", text.as_bytes(), &HEADINGS);
    }
}
