//! Workbooks with words in every place that a workbook has.

use super::workbook_parts::{SheetParts, one_sheet, part, text_cell, workbook};
use super::{opened, shown};
use crate::docx_file::example::packed;
use wem_report::reading::{Merge, Visibility};
use wem_report::worksheet::{self, Headings};

#[track_caller]
fn seen(bytes: &[u8]) -> String {
    shown(&opened("comments.xlsx", bytes))
}

fn row(cells: &str) -> String {
    format!("<row>{cells}</row>")
}

#[test]
fn values_are_read_as_they_are_shown() {
    let cells = [
        text_cell("A1", "in_x000D_line  text"),
        "<c r=\"B1\"><v>0.5</v></c>".to_owned(),
        "<c r=\"C1\" t=\"b\"><v>1</v></c>".to_owned(),
        "<c r=\"D1\" t=\"e\"><v>#N/A</v></c>".to_owned(),
        "<c r=\"E1\" t=\"str\"><f>A1&amp;\"x\"</f><v>two words</v></c>".to_owned(),
        "<c r=\"G1\"><f>NOW()</f></c>".to_owned(),
    ];
    let bytes = one_sheet(&row(&cells.concat()));
    insta::assert_snapshot!(seen(&bytes), @"
    cell A1 of the sheet “Comments”: in␍line  text
    cell B1 of the sheet “Comments”: 0.5
    cell C1 of the sheet “Comments”: TRUE
    cell D1 of the sheet “Comments”: #N/A
    cell E1 of the sheet “Comments”: two words
    cell G1 of the sheet “Comments”:
    ");
    let file = opened("comments.xlsx", &bytes);
    let formulas = file.tables[0].rows[0].cells.iter();
    let formulas: Vec<u32> = formulas
        .filter(|cell| cell.is_formula)
        .map(|cell| cell.column)
        .collect();
    assert_eq!(formulas, [4, 6]);
}

#[test]
fn shared_texts_keep_what_is_struck() {
    let texts = "<si><r><t xml:space=\"preserve\">kept </t></r><r><rPr><strike/></rPr><t>struck</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>no cell shows it</t></si>";
    let sheet = SheetParts {
        name: "Comments".to_owned(),
        xml: "<sheetData><row r=\"7\"><c r=\"D7\" t=\"s\"><v>0</v></c><c r=\"E7\" t=\"s\"><v>0</v></c></row></sheetData>".to_owned(),
        ..SheetParts::default()
    };
    insta::assert_snapshot!(seen(&packed(&workbook(&[sheet], texts, &[]))), @"
    cell D7 of the sheet “Comments”: kept [struck struck]
    cell E7 of the sheet “Comments”: kept [struck struck]
    left out: 1 Ruby
    left out: 4 UnusedText
    ");
}

#[test]
fn every_sheet_is_read_with_all_that_hangs_on_it() {
    let notes = part(
        "comments",
        "<authors><author>Ana</author><author>tc={1}</author></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><r><t>a note</t></r></text></comment><comment ref=\"A1\" authorId=\"1\"><text><t>[Threaded comment] a thread</t></text></comment></commentList>",
    );
    let threads = "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"A1\" dT=\"2016-08-01T10:00:00\" personId=\"{P}\" id=\"{1}\" done=\"1\"><text>a thread</text></threadedComment><threadedComment ref=\"A1\" personId=\"{P}\" id=\"{2}\" parentId=\"{1}\"><text>and more</text></threadedComment></ThreadedComments>".to_owned();
    let persons = "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person displayName=\"Ben\" id=\"{P}\"/></personList>";
    let drawing = "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>in a </a:t></a:r><a:r><a:t>box</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>".to_owned();
    let first = SheetParts {
        name: "Comments".to_owned(),
        xml: format!(
            "<sheetData>{}</sheetData><headerFooter><oddHeader>&amp;LDraft &amp;P</oddHeader></headerFooter>",
            row(&text_cell("A1", "first"))
        ),
        related: vec![
            ("comments", "comments1.xml".to_owned(), notes),
            (
                "threadedComment",
                "threadedComments/threadedComment1.xml".to_owned(),
                threads,
            ),
            ("drawing", "drawings/drawing1.xml".to_owned(), drawing),
        ],
        ..SheetParts::default()
    };
    let hidden = SheetParts {
        name: "Also".to_owned(),
        state: "hidden",
        xml: format!(
            "<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>",
            row(&text_cell("A1", "second sheet"))
        ),
        ..SheetParts::default()
    };
    let bytes = packed(&workbook(
        &[first, hidden],
        "",
        &[("person", "persons/person.xml", persons)],
    ));
    insta::assert_snapshot!(seen(&bytes), @"
    cell A1 of the sheet “Comments”: first<a picture>
    cell B2 of the sheet “Comments”:
    cell D5 of the sheet “Comments”: <a drawn shape>
    text box 1: in a box
    page header of the sheet “Comments”: Draft
    cell A1 of the sheet “Also”: second sheet
    comment 1: a thread
    comment 2: and more
    comment 3: a note
    Threaded by Ben on cell A1 of the sheet “Comments”: a thread, resolved
    Threaded by Ben on cell A1 of the sheet “Comments”: and more, answers 0
    CellNote by Ana on cell B2 of the sheet “Comments”: a note
    left out: 4 OtherForm
    ");
    let file = opened("comments.xlsx", &bytes);
    assert_eq!(file.sheets[1].visibility, Visibility::Hidden);
    let cell = &file.tables[1].rows[0].cells[0];
    assert_eq!((cell.span, cell.merge), (3, Merge::Restart));
}

#[test]
fn names_and_encodings_of_parts_change_no_word() {
    let sheet = SheetParts {
        name: "Comments".to_owned(),
        xml: format!("<sheetData>{}</sheetData>", row("<c t=\"s\"><v>0</v></c>")),
        ..SheetParts::default()
    };
    let parts = workbook(&[sheet], "<si><t>shared wörds</t></si>", &[]);
    let plain = seen(&packed(&parts));
    let mut odd = parts;
    for (name, bytes) in &mut odd {
        *name = format!("\\{}", name.replace('/', "\\"));
        let text = String::from_utf8(bytes.clone()).expect("a text");
        *bytes = format!("\u{FEFF}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
    }
    assert_eq!(seen(&packed(&odd)), plain);
    // As a sheet that was filled in, it is read by another way.
    let headings = Headings {
        wanted: &["shared wörds"],
        optional: &[],
        other: &[],
    };
    assert!(worksheet::read("sheet.xlsx", &packed(&odd), &headings).is_ok());
}

#[test]
fn a_workbook_that_calls_itself_a_document_is_refused() {
    let finding = wem_report::reading::read("draft.docx", &one_sheet("")).expect_err("refused");
    assert_eq!(
        finding.message,
        "draft.docx is an Excel workbook, whatever its name says"
    );
}

#[test]
fn parts_in_an_unknown_namespace_lose_no_word() {
    let note = "<authors><author>A</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>a note</t></text></comment></commentList>";
    let sheet = SheetParts {
        name: "Comments".to_owned(),
        xml: format!(
            "<sheetData>{}</sheetData><headerFooter><oddHeader>&amp;Ca head</oddHeader></headerFooter>",
            row(&(text_cell("A1", "in line") + "<c t=\"s\"><v>0</v></c>"))
        ),
        related: vec![(
            "comments",
            "comments1.xml".to_owned(),
            part("comments", note),
        )],
        ..SheetParts::default()
    };
    let parts = workbook(&[sheet], "<si><t>shared words</t></si>", &[]);
    let plain = seen(&packed(&parts));
    assert_eq!(opened("comments.xlsx", &packed(&parts)).words.in_file, 8);
    let own = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    for other in ["", " xmlns=\"\"", " xmlns=\"httq://schemas.example\""] {
        for part in [
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/comments1.xml",
            "",
        ] {
            let mut odd = parts.clone();
            for (name, bytes) in &mut odd {
                if name.starts_with("xl/") && name.contains(part) {
                    let text = String::from_utf8(bytes.clone()).expect("a text");
                    *bytes = text.replace(own, other).into_bytes();
                }
            }
            assert_ne!(odd, parts, "{part}");
            // The words are counted, and add up.
            assert_eq!(seen(&packed(&odd)), plain, "{part}{other}");
        }
    }
}
