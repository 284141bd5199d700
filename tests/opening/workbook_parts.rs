//! Workbooks made by hand.

use crate::docx_file::example::packed;
use std::fmt::Write as _;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A sheet in the making.
#[derive(Clone, Default)]
pub(crate) struct SheetParts {
    pub name: String,
    pub state: &'static str,
    pub xml: String,
    /// Kind of the relationship, folder and name, and text of each part that it refers to.
    pub related: Vec<(&'static str, String, String)>,
}

/// Returns a part of SpreadsheetML.
pub(crate) fn part(root: &str, content: &str) -> String {
    format!("<{root} xmlns=\"{SHEETS}\" xmlns:r=\"{OFFICE}\">{content}</{root}>")
}

/// Returns a cell with an inline text.
pub(crate) fn text_cell(reference: &str, text: &str) -> String {
    format!(
        "<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    )
}

/// Returns the parts of a workbook with these sheets, shared texts, and other parts beside its main
/// one.
pub(crate) fn workbook(
    sheets: &[SheetParts],
    texts: &str,
    others: &[(&str, &str, &str)],
) -> Vec<(String, Vec<u8>)> {
    let mut list = String::new();
    let mut references = String::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    let refer = |references: &mut String, id: &str, kind: &str, target: &str| {
        let _ = write!(
            references,
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>"
        );
    };
    let relationships = |content: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>"
        )
    };
    for (number, sheet) in (1..).zip(sheets) {
        let _ = write!(
            list,
            "<sheet name=\"{}\" sheetId=\"{number}\" state=\"{}\" r:id=\"s{number}\"/>",
            sheet.name,
            if sheet.state.is_empty() {
                "visible"
            } else {
                sheet.state
            },
        );
        let name = format!("worksheets/sheet{number}.xml");
        refer(&mut references, &format!("s{number}"), "worksheet", &name);
        parts.push((format!("xl/{name}"), part("worksheet", &sheet.xml)));
        let mut own = String::new();
        for (at, (kind, target, text)) in sheet.related.iter().enumerate() {
            refer(&mut own, &format!("p{at}"), kind, &format!("/xl/{target}"));
            parts.push((format!("xl/{target}"), text.clone()));
        }
        parts.push((
            format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
            relationships(&own),
        ));
    }
    if !texts.is_empty() {
        refer(&mut references, "t", "sharedStrings", "sharedStrings.xml");
        parts.push(("xl/sharedStrings.xml".to_owned(), part("sst", texts)));
    }
    for (kind, name, text) in others {
        refer(&mut references, kind, kind, name);
        parts.push((format!("xl/{name}"), (*text).to_owned()));
    }
    parts.push((
        "xl/workbook.xml".to_owned(),
        part("workbook", &format!("<sheets>{list}</sheets>")),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        relationships(&references),
    ));
    parts.push((
        "_rels/.rels".to_owned(),
        relationships(&format!(
            "<Relationship Id=\"m\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>"
        )),
    ));
    parts.push(("[Content_Types].xml".to_owned(), "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>".to_owned()));
    let parts = parts.into_iter();
    parts
        .map(|(name, text)| (name, text.into_bytes()))
        .collect()
}

/// Returns a workbook with one sheet with these rows.
pub(crate) fn one_sheet(rows: &str) -> Vec<u8> {
    let sheet = SheetParts {
        name: "Comments".to_owned(),
        xml: format!("<sheetData>{rows}</sheetData>"),
        ..SheetParts::default()
    };
    packed(&workbook(&[sheet], "", &[]))
}
