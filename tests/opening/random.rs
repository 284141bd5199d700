//! Random files: the words of each add up.

use super::opened;
use super::workbook_parts::{SheetParts, part, text_cell, workbook};
use crate::docx_file::example::{Parts, packed};
use proptest::prelude::*;

/// Words, blanks and pieces of words.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec![
            "a", "bc ", " d", " ", "\u{a0}", "é", "و", "1.1 ", "_x000D_", "&amp;",
        ]),
        0..4,
    )
    .prop_map(|pieces| pieces.concat())
}

fn run() -> impl Strategy<Value = String> {
    let plain = (text(), prop::bool::ANY).prop_map(|(text, keeps)| {
        let space = if keeps { " xml:space=\"preserve\"" } else { "" };
        format!("<w:r><w:t{space}>{text}</w:t></w:r>")
    });
    let other = prop::sample::select(vec![
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        "<w:r><w:br w:type=\"page\"/></w:r>",
        "<w:r><w:sym w:char=\"F020\"/></w:r>",
        "<w:r><w:sym w:char=\"F0FC\"/><w:softHyphen/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:instrText xml:space=\"preserve\">PAGE x</w:instrText></w:r>",
        "<w:r><w:drawing/></w:r>",
        "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>",
        "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>",
    ]);
    prop_oneof![3 => plain, 1 => other.prop_map(str::to_owned)]
}

fn inline() -> impl Strategy<Value = String> {
    run().prop_recursive(3, 12, 3, |inner| {
        let wrapper = prop::sample::select(vec![
            ("<w:ins w:id=\"1\" w:author=\"A\">", "</w:ins>"),
            ("<w:moveFrom w:id=\"2\">", "</w:moveFrom>"),
            ("<w:hyperlink>", "</w:hyperlink>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:strange>", "</w:strange>"),
            ("<w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"),
            (
                "<w:r><w:pict><w:txbxContent><w:p>",
                "</w:p></w:txbxContent></w:pict></w:r>",
            ),
        ]);
        (wrapper, prop::collection::vec(inner, 0..3))
            .prop_map(|((start, end), inner)| format!("{start}{}{end}", inner.concat()))
    })
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(inline(), 0..5).prop_map(|inner| format!("<w:p>{}</w:p>", inner.concat()))
}

fn block() -> impl Strategy<Value = String> {
    paragraph().prop_recursive(3, 16, 4, |inner| {
        let wrapper = prop::sample::select(vec![
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:customXml>", "</w:customXml>"),
            ("<w:tbl><w:tr>", "</w:tr></w:tbl>"),
        ]);
        (wrapper, prop::collection::vec(inner, 0..3))
            .prop_map(|((start, end), inner)| format!("{start}{}{end}", inner.concat()))
    })
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        text().prop_map(|text| text_cell("", &text).replace(" r=\"\"", "")),
        Just("<c t=\"s\"><v>0</v></c>".to_owned()),
        Just("<c><v>42602</v></c>".to_owned()),
        Just("<c><f>A1</f></c>".to_owned()),
        text().prop_map(|text| format!("<c t=\"str\"><v>{text}</v></c>")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_a_document(blocks in prop::collection::vec(block(), 0..5), note in block(), head in block()) {
        let bytes = Parts::new(&blocks.concat())
            .with("footnotes", &format!("<w:footnote w:id=\"1\">{note}</w:footnote>"))
            .with("header", &head)
            .with("comments", &format!("<w:comment w:id=\"0\">{note}</w:comment>"))
            .pack();
        opened("draft.docx", &bytes);
    }

    #[test]
    fn of_a_workbook(
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..4), 0..5),
        shared in text(),
        note in text(),
    ) {
        let rows = rows.iter().map(|cells| format!("<row>{}</row>", cells.concat()));
        let sheet = SheetParts {
            name: "Comments".to_owned(),
            xml: format!("<sheetData>{}</sheetData>", rows.collect::<String>()),
            related: vec![("comments", "comments1.xml".to_owned(), part(
                "comments",
                &format!("<commentList><comment ref=\"B2\"><text><t>{note}</t></text></comment></commentList>"),
            ))],
            ..SheetParts::default()
        };
        let texts = format!("<si><t>{shared}</t></si><si><t>unused</t></si>");
        opened("comments.xlsx", &packed(&workbook(&[sheet], &texts, &[])));
    }
}
