//! XLSX: as written, and as read.

use super::example::{HEADINGS, expected, filled, refused, rows, sheet, texts, xlsx};
use crate::docx::package::{Package, pretty};
use proptest::prelude::*;
use wem_report::worksheet::{Headings, Kind, Value, read, xlsx_file};
use zip::DateTime;

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn comes_back_as_it_was() {
    let sheet = sheet(rows());
    assert_eq!(texts(&filled(&xlsx(&sheet))), expected(&sheet));
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    assert_eq!(xlsx(&sheet(rows())), xlsx(&sheet(rows())));
}

/// Returns the sheet's part without its cells.
fn frame(bytes: &[u8]) -> String {
    let package = Package::open(bytes);
    let part = package.part(SHEET);
    let (before, cells) = part.split_once("<sheetData>").expect("cells");
    let (_, after) = cells.split_once("</sheetData>").expect("their end");
    pretty(&format!("{before}{after}"))
}

#[test]
fn what_can_be_filled_in_is_unlocked_and_checked() {
    insta::assert_snapshot!(frame(&xlsx(&sheet(rows()))), @r#"
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>

    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheetPr>
        <pageSetUpPr fitToPage="1"/>
      </sheetPr>
      <dimension ref="A1:F22"/>
      <sheetViews>
        <sheetView tabSelected="1" workbookViewId="0">
          <pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>
          <selection pane="topRight" activeCell="B1" sqref="B1"/>
          <selection pane="bottomLeft" activeCell="A5" sqref="A5"/>
          <selection pane="bottomRight" activeCell="C5" sqref="C5"/>
        </sheetView>
      </sheetViews>
      <sheetFormatPr defaultRowHeight="15"/>
      <cols>
        <col min="1" max="6" width="14.7109375" customWidth="1"/>
      </cols>
      <sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>
      <dataValidations count="4">
        <dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Status" error="What to say of status" promptTitle="Status" prompt="What to say of status" sqref="C5:C22">
          <formula1>"not started,in progress,done"</formula1>
        </dataValidation>
        <dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Percent" error="What to say of percent" promptTitle="Percent" prompt="What to say of percent" sqref="D5:D22">
          <formula1>0</formula1>
          <formula2>100</formula2>
        </dataValidation>
        <dataValidation type="date" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Date" error="What to say of date" promptTitle="Date" prompt="What to say of date" sqref="E5:E22">
          <formula1>1</formula1>
          <formula2>109574</formula2>
        </dataValidation>
        <dataValidation allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Note" error="What to say of note" promptTitle="Note" prompt="What to say of note" sqref="F5:F22"/>
      </dataValidations>
      <pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
      <pageSetup paperSize="9" fitToHeight="0" orientation="landscape" horizontalDpi="200" verticalDpi="200"/>
      <headerFooter>
        <oddFooter>&amp;LProgress of IWG &amp;&amp; others&amp;R&amp;P / &amp;N</oddFooter>
      </headerFooter>
      <ignoredErrors>
        <ignoredError sqref="A5:A22 B5:B22" numberStoredAsText="1"/>
      </ignoredErrors>
    </worksheet>
    "#);
}

#[test]
fn the_file_says_what_it_is_and_when_it_was_made() {
    let package = Package::open(&xlsx(&sheet(rows())));
    insta::assert_snapshot!(pretty(package.part("docProps/core.xml")), @r#"
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>

    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <dc:title>Progress of IWG &amp; others</dc:title>
      <dc:creator>WEM-International</dc:creator>
      <cp:lastModifiedBy>WEM-International</cp:lastModifiedBy>
      <dcterms:created xsi:type="dcterms:W3CDTF">2016-07-01T00:00:00Z</dcterms:created>
      <dcterms:modified xsi:type="dcterms:W3CDTF">2016-07-01T00:00:00Z</dcterms:modified>
    </cp:coreProperties>
    "#);
    insta::assert_snapshot!(pretty(package.part("docProps/custom.xml")), @r#"
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>

    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Language">
        <vt:lpwstr>en</vt:lpwstr>
      </property>
    </Properties>
    "#);
}

#[test]
fn a_sheet_from_right_to_left_says_so() {
    let mut sheet = sheet(rows());
    assert!(!frame(&xlsx(&sheet)).contains("rightToLeft"));
    sheet.right_to_left = true;
    assert!(frame(&xlsx(&sheet)).contains("rightToLeft=\"1\""));
    assert!(frame(&xlsx(&sheet)).contains(
        "&amp;L\u{202B}&amp;P / &amp;N\u{202C}&amp;R\u{202B}Progress of IWG &amp;&amp; others\u{202C}<"
    ));
    let package = Package::open(&xlsx(&sheet));
    assert!(package.part("xl/styles.xml").contains("readingOrder=\"2\""));
}

#[test]
fn a_sheet_without_rows_or_with_odd_ones_is_written() {
    for odd in [vec![], vec![vec![]], vec![vec![Value::text("x"); 9]]] {
        let mut sheet = sheet(odd);
        sheet.name = "[a/b]".repeat(20);
        sheet.title = "&".repeat(300);
        sheet.columns[2].kind = Kind::Choice(vec!["a,b".to_owned()]);
        let rows = texts(&filled(&xlsx(&sheet)));
        assert!(rows.len() <= 1);
    }
}

#[test]
fn a_text_that_no_cell_can_hold_is_cut_with_a_warning() {
    let sheet = sheet(vec![vec![Value::text("é".repeat(40_000))]]);
    let written = xlsx_file::write(&sheet).expect("the sheet is written");
    assert_eq!(written.warnings.len(), 1);
    assert_eq!(
        written.warnings[0].message,
        "IWG, cell A5: the text is cut after 32767 characters"
    );
    let cell = &filled(&written.bytes).rows[0].cells[0];
    assert_eq!(cell.value.as_text().chars().count(), 32_767);
}

/// Changes a part of a workbook.
fn changed(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let text = package.files.get_mut(part).expect("the part is there");
    assert!(text.contains(from), "{text}");
    *text = text.replace(from, to);
    package.pack(DateTime::DEFAULT)
}

/// A workbook with one row, in whose cells any XML can stand.
fn with_row(cells: &str) -> Vec<u8> {
    let bytes = xlsx(&sheet(vec![]));
    let end = "</sheetData>";
    changed(
        &bytes,
        SHEET,
        end,
        &format!("<row r=\"9\">{cells}</row>{end}"),
    )
}

#[test]
fn values_of_every_kind_are_read() {
    // Style 0 is plain; the built-in formats 14 (a date) and 9 (a percentage) are added below.
    let styles = "xl/styles.xml";
    let bytes = with_row(
        "<c r=\"A9\" t=\"inlineStr\"><is><r><t>1.</t></r><r><t>2</t></r></is></c>\
         <c r=\"B9\" s=\"1\"><v>42602.75</v></c>\
         <c r=\"C9\" t=\"str\"><f>A1&amp;\"x\"</f><v>=done</v></c>\
         <c r=\"D9\" s=\"2\"><v>0.07</v></c>\
         <c r=\"E9\" t=\"d\"><v>2016-08-20T00:00:00</v></c>\
         <c r=\"F9\" t=\"b\"><v>1</v></c>",
    );
    let cell_styles =
        "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>";
    let package = Package::open(&bytes);
    let text = package.part(styles);
    let begin = text.find("<cellXfs").expect("styles");
    let end = text.find("</cellXfs>").expect("their end");
    let bytes = changed(&bytes, styles, &text[begin..end], cell_styles);
    let row = ["1.2", "2016-08-20", "=done", "7", "2016-08-20", "TRUE"];
    assert_eq!(texts(&filled(&bytes)), [row]);
    let in_1904 = changed(
        &bytes,
        "xl/workbook.xml",
        "<workbookPr ",
        "<workbookPr date1904=\"1\" ",
    );
    assert_eq!(texts(&filled(&in_1904))[0][1], "2020-08-21");
}

#[test]
fn errors_and_formulas_without_a_value_are_no_surprise() {
    let bytes = with_row(
        "<c r=\"A9\" t=\"e\"><v>#N/A</v></c><c r=\"B9\"><f>1+1</f></c><c r=\"C9\"><v>1.5</v></c>",
    );
    assert_eq!(texts(&filled(&bytes)), [["#N/A", "=…", "1.5", "", "", ""]]);
}

#[test]
fn the_sheet_with_the_headings_is_read() {
    let bytes = xlsx(&sheet(rows()));
    let other = SHEET.replace('1', "2");
    let mut package = Package::open(&bytes);
    let text = package.part(SHEET);
    let blank = format!(
        "{}<sheetData/></worksheet>",
        text.split("<sheetData>").next().expect("a part")
    );
    package.files.insert(other, package.files[SHEET].clone());
    package.files.insert(SHEET.to_owned(), blank);
    let bytes = package.pack(DateTime::DEFAULT);
    let bytes = changed(
        &bytes,
        "xl/workbook.xml",
        "</sheets>",
        "<sheet name=\"Second\" sheetId=\"2\" r:id=\"rId99\"/></sheets>",
    );
    let bytes = changed(
        &bytes,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>",
    );
    assert_eq!(texts(&filled(&bytes)), expected(&sheet(rows())));
}

#[test]
fn addresses_are_those_of_the_sheet() {
    let filled = filled(&xlsx(&sheet(rows())));
    let last = filled.rows[1].cells.last().expect("a cell");
    assert_eq!(last.address.to_string(), "F6");
}

#[test]
fn headings_that_are_missing_are_reported_with_their_row() {
    let mut sheet = sheet(rows());
    sheet.columns[3].heading = "Per cent".to_owned();
    insta::assert_snapshot!(refused(&xlsx(&sheet)), @"missing-column: sheet, cell A4: this row of headings lacks “Percent”");
    let headings = Headings {
        wanted: &["Key"],
        optional: &["Note", "Body"],
        other: &["Last reported", "Status", "Date"],
    };
    let read = read("s.xlsx", &xlsx(&sheet), &headings).expect("the sheet is read");
    let cells: Vec<String> = read.rows[1]
        .cells
        .iter()
        .map(|cell| format!("{}={:?}", cell.address, cell.value.as_text()))
        .collect();
    assert_eq!(cells, ["A6=\"1.10\"", "F6=\"two\\nlines\"", "A6=\"\""]);
    let said: Vec<&str> = read.warnings.iter().map(|w| w.message.as_str()).collect();
    insta::assert_snapshot!(said.join("\n"), @"s.xlsx, cell D4: a column “Per cent” is not known; what stands in it is not read");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_text_comes_back(texts in prop::collection::vec(any::<String>(), 1..12)) {
        let row = |text: &String| vec![Value::text("k"), Value::Empty, Value::Empty, Value::Empty, Value::Empty, Value::text(text)];
        let sheet = sheet(texts.iter().map(row).collect());
        let read = read("s", &xlsx(&sheet), &HEADINGS).expect("the sheet is read");
        for (row, text) in read.rows.iter().zip(&texts) {
            prop_assert_eq!(&row.cells[5].value, &Value::text(text));
        }
    }

    #[test]
    fn damaged_files_are_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = xlsx(&sheet(rows()));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read("s", &bytes, &HEADINGS);
        bytes.truncate(at);
        let _ = read("s", &bytes, &HEADINGS);
    }

    #[test]
    fn damaged_parts_are_read_or_refused(part in 0usize..12, at in any::<prop::sample::Index>(), piece in "[<>/=\"'&;A-Za-z0-9 ]{0,6}", cut in 0usize..6) {
        let mut package = Package::open(&xlsx(&sheet(rows())));
        let count = package.files.len();
        let text = package.files.values_mut().nth(part % count).expect("a part");
        let at = text.floor_char_boundary(at.index(text.len()));
        let end = text.floor_char_boundary((at + cut).min(text.len())).max(at);
        text.replace_range(at..end, &piece);
        let _ = read("s", &package.pack(DateTime::DEFAULT), &HEADINGS);
    }
}
