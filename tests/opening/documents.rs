//! Documents with words in every place that a document has.

use super::{opened, shown};
use crate::docx_file::example::{NAMESPACES, Parts, packed};
use std::fmt::Write as _;
use wem_report::reading::{Reading, read};

/// Returns a document with this XML in its body.
pub(crate) fn of(body: &str) -> Vec<u8> {
    Parts::new(body).pack()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

#[track_caller]
fn seen(bytes: &[u8]) -> String {
    shown(&opened("draft.docx", bytes))
}

#[test]
fn notes_headers_and_footers_are_places() {
    let reference =
        "<w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r>";
    let bytes = Parts::new(&format!("<w:p>{}{reference}</w:p>", run("body")))
        .with("footnotes", &format!("<w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote><w:footnote w:id=\"5\">{}</w:footnote><w:footnote w:id=\"7\">{}</w:footnote>", paragraph("---"), paragraph("lost"), paragraph("a note")))
        .with("endnotes", &format!("<w:endnote w:id=\"1\">{}</w:endnote>", paragraph("an end")))
        .with("header", &format!("<w:p>{}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", run("head ")))
        .with("footer", &paragraph("foot"))
        .pack();
    insta::assert_snapshot!(seen(&bytes), @"
    text: body<note><note>
    footnote 2: lost
    footnote 1: a note
    endnote 1: an end
    page header: head <page 3>
    page footer: foot
    left out: 1 FieldCode
    left out: 1 NoteSeparator
    ");
}

#[test]
fn a_text_box_is_read_once_whatever_forms_it_has() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("in the box"));
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>{content}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        run("bef"),
        run("ore")
    );
    insta::assert_snapshot!(seen(&of(&body)), @"
    text: before
    text box 1: in the box
    left out: 3 OtherForm
    ");
}

#[test]
fn marks_by_hand_and_objects_are_seen() {
    let look = |property: &str, text: &str| {
        format!("<w:r><w:rPr>{property}</w:rPr><w:t xml:space=\"preserve\">{text} </w:t></w:r>")
    };
    let body = format!(
        "<w:p>{}{}{}{}{}<w:r><w:drawing><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"/></w:drawing></w:r></w:p>",
        look("<w:strike/>", "struck"),
        look("<w:vanish/>", "hidden"),
        look("<w:highlight w:val=\"yellow\"/>", "yellow"),
        look("<w:color w:val=\"FF0000\"/>", "red"),
        look("<w:color w:val=\"auto\"/><w:strike w:val=\"0\"/>", "plain"),
    );
    insta::assert_snapshot!(seen(&of(&body)), @"text: [struck  struck][hidden  hidden][yellow red  marked]plain <a picture>");
}

#[test]
fn tracked_words_are_counted_at_both_ends_of_a_move() {
    let body = "<w:p><w:moveFrom w:id=\"1\" w:author=\"A\"><w:r><w:t>moved words</w:t></w:r></w:moveFrom><w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:rPr><w:ins w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr><w:moveTo w:id=\"4\" w:author=\"A\"><w:r><w:t>moved words</w:t></w:r></w:moveTo></w:p>";
    let file = opened("draft.docx", &of(body));
    // The text that was moved away and the one that was deleted are joined.
    assert_eq!((file.words.in_file, file.words.read), (4, 4));
    assert_eq!(file.text((0, 2), Reading::Accepted), "\nmoved words");
    assert_eq!(file.text((0, 2), Reading::Original), "moved wordsgone\n");
    insta::assert_snapshot!(shown(&file), @"
    text: [moved words MoveFrom][gone Deletion]
    text: [moved words MoveTo] Insertion
    ");
}

#[test]
fn tables_in_tables_know_their_cells() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(&paragraph("inner")));
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc>{}</w:tr></w:tbl>",
        paragraph("wide"),
        cell(&format!(
            "{}{inner}{}",
            paragraph("outer"),
            paragraph("after")
        )),
    );
    let file = opened("draft.docx", &of(&body));
    insta::assert_snapshot!(shown(&file), @"
    text, table 1, row 1, column 2: wide
    text, table 1, row 1, column 4: outer
    text, table 2, row 1, column 1: inner
    text, table 1, row 1, column 4: after
    ");
    assert_eq!(file.tables[1].parent.map(|cell| cell.cell), Some(1));
    assert_eq!(file.tables[0].places, (0, 4));
    assert!(file.tables[0].rows[0].is_header);
}

#[test]
fn whatever_wraps_words_they_are_words() {
    let wrapped = [
        format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", run("control ")),
        format!("<w:smartTag w:element=\"x\">{}</w:smartTag>", run("tag ")),
        format!("<w:hyperlink w:anchor=\"x\">{}</w:hyperlink>", run("link ")),
        format!("<w:unheardOf>{}</w:unheardOf>", run("unheard ")),
        format!("<x:other xmlns:x=\"urn:x\">{}</x:other>", run("foreign ")),
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>no</w:t><w:noBreakHyphen/><w:t>break</w:t><w:tab/><w:t>tab</w:t><w:br/></w:r>".to_owned(),
        "<w:r><w:ruby><w:rt><w:r><w:t>read so</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>".to_owned(),
        "<m:oMath> <m:r> <m:t>x+</m:t> </m:r><m:r><m:t>y</m:t></m:r></m:oMath>".to_owned(),
        "<w:fldSimple w:instr=\" DATE \"><w:r><w:t>today</w:t></w:r></w:fldSimple>".to_owned(),
    ];
    let body = format!(
        "<w:p>{}</w:p>{}<w:tbl>{}<w:tr>{}</w:tr></w:tbl>",
        wrapped.concat(),
        run("between paragraphs"),
        paragraph("in no row"),
        paragraph("in no cell"),
    );
    insta::assert_snapshot!(seen(&of(&body)), @"
    text: control tag link unheard foreign ✓no-break→tab¶basex+ytoday
    text: between paragraphs
    text, table 1, row 1, column 1: in no row
    text, table 1, row 2, column 1: in no cell
    left out: 2 Ruby
    ");
}

#[test]
fn a_field_that_does_not_end_hides_no_words() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    let code = "<w:r><w:instrText>IF 1 </w:instrText></w:r>";
    let ended = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>result</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let body = format!(
        "<w:p>{}{begin}{code}{}</w:p>{}<w:p>{begin}{code}{begin}{code}{ended}{ended}</w:p>",
        run("before "),
        run("swallowed words"),
        paragraph("after"),
    );
    insta::assert_snapshot!(seen(&of(&body)), @"
    text: before swallowed words
    text: after
    text: result
    left out: 7 FieldCode
    ");
}

#[test]
fn charts_diagrams_and_building_blocks_are_left_out_by_name() {
    let a = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    let mut parts = Parts::new(&paragraph("body"));
    parts.add("word/charts/chart1.xml", &format!("<c:chartSpace {a} xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><a:p><a:r><a:t>A ti</a:t></a:r><a:r><a:t>tle</a:t></a:r></a:p><c:v>12</c:v><c:v>Goal 1</c:v></c:chartSpace>"));
    parts.add("word/diagrams/data1.xml", &format!("<dgm:dataModel {a} xmlns:dgm=\"urn:dgm\"><a:p><a:r><a:t>step</a:t></a:r></a:p></dgm:dataModel>"));
    parts.add(
        "word/glossary/document.xml",
        &format!(
            "<w:glossaryDocument {NAMESPACES}>{}</w:glossaryDocument>",
            paragraph("choose one")
        ),
    );
    parts.add(
        "word/lost.xml",
        &format!(
            "<w:hdr {NAMESPACES}>{}</w:hdr>",
            paragraph("no page shows it")
        ),
    );
    insta::assert_snapshot!(seen(&parts.pack()), @"
    text: body
    left out: 5 Chart
    left out: 1 Diagram
    left out: 2 BuildingBlock
    left out: 4 UnusedPart
    ");
}

#[test]
fn comments_are_places_too() {
    let body = format!(
        "<w:p><w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
        run("about this")
    );
    let comments = format!(
        "<w:comment w:id=\"0\" w:author=\"Ana\" w:initials=\"A\">{}<w:p w14:paraId=\"0A\"><w:r><w:t>two</w:t><w:t>lines</w:t></w:r></w:p></w:comment><w:comment w:id=\"1\" w:author=\"Ben\"><w:p w14:paraId=\"0B\">{}</w:p></w:comment>",
        paragraph("why?"),
        run("because")
    );
    let extended = "<w15:commentEx w15:paraId=\"0A\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\"/>";
    let bytes = Parts::new(&body)
        .with("comments", &comments)
        .with("commentsExtended", extended)
        .pack();
    insta::assert_snapshot!(seen(&bytes), @"
    text: about this
    comment 1: why?
    comment 1: two¶lines
    comment 2: because
    Text by Ana on text: why?
    two
    lines, resolved
    Text by Ben on text: because, answers 0
    ");
}

#[test]
fn names_and_encodings_of_parts_change_no_word() {
    let body = [paragraph("one"), paragraph("two")].concat();
    let parts = Parts::new(&body).with("header", &paragraph("head"));
    let plain = seen(&parts.pack());
    let mut odd = parts.clone();
    for (name, bytes) in &mut odd.parts {
        *name = name.replace('/', "\\");
        let text = String::from_utf8(bytes.clone()).expect("a text");
        let text = format!("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>{text}");
        *bytes = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    }
    assert_eq!(seen(&odd.pack()), plain);
}

#[test]
fn other_files_are_refused_as_before() {
    for (bytes, said) in [
        (Vec::new(), "draft.docx is empty"),
        (b"%PDF-1.7".to_vec(), "draft.docx is a PDF file"),
        (
            packed(&[("a".to_owned(), Vec::new())]),
            "draft.docx is a zip file, and no office file",
        ),
    ] {
        let finding = read("draft.docx", &bytes).expect_err("it is refused");
        assert_eq!(finding.message, said);
    }
}

#[test]
fn many_cells_are_read_in_order() {
    let mut body = "<w:tbl>".to_owned();
    for row in 0..200 {
        body.push_str("<w:tr>");
        for cell in 0..5 {
            let _ = write!(body, "<w:tc>{}</w:tc>", paragraph(&format!("{row}.{cell}")));
        }
        body.push_str("</w:tr>");
    }
    body.push_str("</w:tbl>");
    let file = opened("draft.docx", &of(&body));
    assert_eq!(file.words.read, 1000);
    assert_eq!(&*file.places[703].text, "140.3");
    let cell = file.places[703].cell.and_then(|cell| file.cell(cell));
    assert_eq!(
        cell.map(|cell| (cell.column, cell.places)),
        Some((3, (703, 704)))
    );
}
