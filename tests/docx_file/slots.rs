//! Slots, found again by tag and by bookmark.

use super::example::{read, shown};
use crate::docx::cases::slots;
use wem_report::docx_file::{self, DocxFile};

const BACKGROUND: (&str, &str) = ("note.background", "wem_note_background");

fn content(file: &DocxFile, anchor: &str) -> String {
    let bookmark = format!("wem_{}", anchor.replace('.', "_"));
    match file.slot(anchor, &bookmark) {
        Some(slot) => shown(file, &slot.blocks) + if slot.shows_prompt { "(prompt)" } else { "" },
        None => "gone".to_owned(),
    }
}

/// Returns our own document with slots in every state.
pub(crate) fn ours() -> Vec<u8> {
    let rendered =
        wem_report::render::docx::render(&slots::slots()).expect("the document is rendered");
    rendered.bytes
}

#[test]
fn our_own_slots_are_read() {
    let file = docx_file::read(&ours()).expect("our file is read");
    insta::assert_snapshot!(content(&file, "note.background"), @r"
    The first paragraph that an author wrote.¶
    •1/0 a point¶
    •1/0 another point¶
    The last paragraph.¶
    ");
    insta::assert_snapshot!(content(&file, "note.objectives"), @r"
    Say in about *100 words* what is to be reached, for readers who do not know the plan.¶
    (prompt)
    ");
    insta::assert_snapshot!(content(&file, "note.budget"), @r"
    row header
      cell
        Goals¶
      cell
        Action items¶
      cell
        Responsibility¶
      cell
        Time line¶
    row
      cell
        1¶
      cell
        b¶
      cell
        c¶
      cell
        d¶
    row
      cell
        2¶
      cell
        b¶
      cell
        c¶
      cell
        d¶
    ");
    insta::assert_snapshot!(content(&file, "note.nothing"), @"");
    insta::assert_snapshot!(content(&file, "note.unknown"), @"gone");
}

/// As LibreOffice 7.4 saves a slot: no tag, two starts, marks within paragraphs.
#[test]
fn a_slot_without_a_tag_is_found_by_its_bookmark() {
    let paragraph = |inner: &str| format!("<w:p>{inner}</w:p>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let start = |id: u8| {
        format!(
            "<w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/>",
            BACKGROUND.1
        )
    };
    let end = |id: u8| format!("<w:bookmarkEnd w:id=\"{id}\"/>");
    let body = |last: &str| {
        [
            paragraph(&text("before")),
            paragraph(&start(1)),
            format!(
                "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
                paragraph(&(start(2) + &text("first")))
            ),
            paragraph(&text("second")),
            last.to_owned(),
        ]
        .concat()
    };
    let within = read(&body(&paragraph(
        &(text("last") + &end(2) + &text(" word")),
    )));
    insta::assert_snapshot!(content(&within, BACKGROUND.0), @r"
    first¶
    second¶
    lastword¶
    ");
    let behind = read(&body(&paragraph(&(end(2) + &text("after")))));
    insta::assert_snapshot!(content(&behind, BACKGROUND.0), @r"
    first¶
    second¶
    ");
}

#[test]
fn tracked_changes_in_a_slot_are_read_as_accepted() {
    let file = read(
        r#"<w:sdt><w:sdtPr><w:tag w:val="note.background"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r><w:del w:id="2" w:author="A"><w:r><w:delText>two</w:delText></w:r></w:del></w:p><w:p><w:ins w:id="3" w:author="A"><w:r><w:t>three</w:t></w:r></w:ins></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>after</w:t></w:r></w:p>"#,
    );
    insta::assert_snapshot!(content(&file, BACKGROUND.0), @"one three¶");
}

#[test]
fn a_slot_in_a_cell_is_read_alone() {
    let file = read(
        r#"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>label</w:t></w:r></w:p></w:tc><w:tc><w:bookmarkStart w:id="1" w:name="wem_note_background"/><w:p><w:r><w:t>filled</w:t></w:r></w:p><w:bookmarkEnd w:id="1"/><w:p><w:r><w:t>below</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#,
    );
    insta::assert_snapshot!(content(&file, BACKGROUND.0), @"filled¶");
}
