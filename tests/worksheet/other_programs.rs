//! Our workbook in other people's programs.

use super::example::{HEADINGS, expected, filled, rows, sheet, texts, xlsx};
use crate::libreoffice::converted;
use std::fs;
use std::path::Path;
use std::process::Command;
use wem_report::worksheet::read;

fn run(command: &mut Command) -> String {
    let output = command.output().expect("the program can be run");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("the program writes UTF-8")
}

#[test]
#[ignore = "needs openpyxl"]
fn openpyxl_finds_dates_rules_and_protection_and_no_formula() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("sheet.xlsx");
    fs::write(&path, xlsx(&sheet(rows()))).expect("the file is written");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let script = tests.join("tools/xlsx_openpyxl.py");
    let python = tests.join(".tools/venv/bin/python");
    insta::assert_snapshot!(run(Command::new(python).arg(script).arg(path)), @r#"
    sheets: IWG
    title: Progress of IWG & others
    made: 2016-07-01T00:00:00
    formulas:
    links:
    dates: B5=2016-02-29 (yyyy-mm-dd) E6=2016-08-20 (yyyy-mm-dd)
    numbers: D6=100
    rule: C5:C22 list None "not started,in progress,done" None | What to say of status
    rule: D5:D22 whole None 0 100 | What to say of percent
    rule: E5:E22 date None 1 109574 | What to say of date
    rule: F5:F22 None None None None | What to say of note
    protected: True password: None
    may resize columns: True
    unlocked: C D E F locked: A B
    frozen: B5 repeated: $4:$4
    page: landscape fit: True 0
    "#);
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_saves_the_same_content_as_csv() {
    // Semicolons, quotes, UTF-8, cells as shown.
    let csv = converted(
        &xlsx(&sheet(rows())),
        "xlsx",
        "csv:Text - txt - csv (StarCalc):59,34,76,1",
        "csv",
    );
    // LibreOffice guards no text: a guard that belongs to the text cannot be told from one.
    let mut expected = expected(&sheet(rows()));
    for text in expected.iter_mut().flatten().filter(|text| *text == "'=1") {
        "=1".clone_into(text);
    }
    assert_eq!(texts(&filled(&csv)), expected);
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_saves_the_same_content_as_xlsx() {
    let again = converted(&xlsx(&sheet(rows())), "xlsx", "xlsx", "xlsx");
    let read = read("sheet", &again, &HEADINGS).expect("the sheet is read");
    assert_eq!(texts(&read), expected(&sheet(rows())));
}
