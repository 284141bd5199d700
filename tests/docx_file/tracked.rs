//! Tracked changes on text, paragraph ends, rows and cells.

use super::example::{read, shown};
use wem_report::docx_file::{DocxFile, Reading, in_state};

const BY_A: &str = "w:id=\"1\" w:author=\"A\" w:date=\"2016-08-01T10:00:00Z\"";
const BY_B: &str = "w:id=\"2\" w:author=\"B\" w:date=\"2016-08-02T10:00:00Z\"";

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn gone(text: &str) -> String {
    format!("<w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r>")
}

fn states(file: &DocxFile) -> [String; 2] {
    [Reading::Accepted, Reading::Original].map(|state| {
        let blocks = in_state(&file.blocks, state);
        shown(file, &blocks)
    })
}

#[test]
fn what_somebody_put_in_somebody_else_can_take_away() {
    let file = read(&format!(
        "<w:p>{}<w:ins {BY_A}>{}<w:del {BY_B}>{}</w:del></w:ins><w:del {BY_A}>{}</w:del>{}</w:p>",
        run("one "),
        run("two "),
        gone("three "),
        gone("four "),
        run("five")
    ));
    insta::assert_snapshot!(shown(&file, &file.blocks), @"one {two  Insertion A}{three  Insertion A Deletion B}{four  Deletion A}five¶");
    assert_eq!(states(&file), ["one two five¶\n", "one four five¶\n"]);
    assert_eq!(file.changes.len(), 3);
    let date = file.changes[0].date.expect("a date");
    assert_eq!(date.to_string(), "2016-08-01 10:00:00");
}

#[test]
fn both_ends_of_a_move_have_its_name() {
    let file = read(&format!(
        "<w:p><w:moveFromRangeStart w:id=\"7\" w:name=\"move1\" w:author=\"A\"/><w:moveFrom {BY_A}>{}</w:moveFrom><w:moveFromRangeEnd w:id=\"7\"/>{}</w:p><w:moveToRangeStart w:id=\"8\" w:name=\"move1\" w:author=\"A\"/><w:p><w:pPr><w:rPr><w:moveTo {BY_A}/></w:rPr></w:pPr><w:moveTo {BY_A}>{}</w:moveTo></w:p><w:moveToRangeEnd w:id=\"8\"/><w:p><w:moveTo {BY_A}>{}</w:moveTo></w:p>",
        run("text"),
        run("stays"),
        run("text"),
        run("nameless")
    ));
    insta::assert_snapshot!(shown(&file, &file.blocks), @r"
    {text MoveFrom A (move1)}stays¶
    {text MoveTo A (move1)}¶ MoveTo A (move1)
    {nameless MoveTo A}¶
    ");
    assert_eq!(
        states(&file),
        ["stays¶\ntext¶\nnameless¶\n", "textstays¶\n¶\n"]
    );
}

#[test]
fn paragraphs_are_joined_where_their_end_is_not_there() {
    let marked = |change: &str| format!("<w:pPr><w:rPr>{change}</w:rPr></w:pPr>");
    let file = read(&format!(
        "<w:p>{}{}</w:p><w:p>{}</w:p><w:p>{}{}</w:p><w:p>{}</w:p>",
        marked(&format!("<w:del {BY_A}/>")),
        run("a"),
        run("b"),
        marked(&format!("<w:ins {BY_A}/>")),
        run("c"),
        run("d")
    ));
    assert_eq!(states(&file), ["ab¶\nc¶\nd¶\n", "a¶\nb¶\ncd¶\n"]);
}

#[test]
fn rows_and_cells_come_and_go() {
    let row = |properties: &str, text: &str| {
        format!(
            "<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr>",
            run(text)
        )
    };
    let file = read(&format!(
        "<w:tbl>{}{}{}<w:tr><w:tc><w:tcPr><w:cellDel {BY_A}/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        row("", "stays"),
        row(&format!("<w:ins {BY_A}/>"), "new"),
        row(&format!("<w:del {BY_B}/>"), "old")
    ));
    insta::assert_snapshot!(shown(&file, &file.blocks), @r"
    row
      cell
        stays¶
    row Insertion A
      cell
        new¶
    row Deletion B
      cell
        old¶
    row
      cell Deletion A
        ¶
    ");
    let [accepted, original] = states(&file);
    assert!(
        accepted.contains("new") && !accepted.contains("old"),
        "{accepted}"
    );
    assert!(
        !original.contains("new") && original.contains("old"),
        "{original}"
    );
}

#[test]
fn changes_of_looks_are_counted_and_leave_the_text() {
    let file = read(&format!(
        "<w:p><w:pPr><w:jc/><w:rPr><w:rPrChange {BY_A}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:pPrChange {BY_A}><w:pPr><w:pStyle w:val=\"x\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:i/><w:rPrChange {BY_A}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>"
    ));
    assert_eq!(file.format_changes, 3);
    insta::assert_snapshot!(shown(&file, &file.blocks), @"_x_¶");
}
