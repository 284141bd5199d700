//! Checks of a package for what the validators miss; each is shown to find a planted fault.

use super::node::Node;
use super::package::Package;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use zip::{CompressionMethod, DateTime, ZipArchive};

/// Returns what is wrong with a package.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    check_entries(bytes, &mut faults);
    let package = Package::open(bytes);
    let mut parts: BTreeMap<&str, Node> = BTreeMap::new();
    for (path, xml) in &package.files {
        match Node::parse(xml) {
            Ok(root) => {
                parts.insert(path, root);
            }
            Err(error) => faults.push(format!("{path}: not well-formed: {error}")),
        }
    }
    check_content_types(&parts, &mut faults);
    check_relationships(&parts, &mut faults);
    check_styles(&parts, &mut faults);
    check_numbering(&parts, &mut faults);
    for (path, root) in &parts {
        check_bookmarks(path, root, &mut faults);
        check_fields(path, root, &mut faults);
        for table in root.every("w:tbl") {
            check_table(path, table, &mut faults);
        }
    }
    faults
}

/// Checks the zip entries: files only, once each, deflated, without a time, content types first.
fn check_entries(bytes: &[u8], faults: &mut Vec<String>) {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the package is a zip file");
    for index in 0..archive.len() {
        let entry = archive.by_index(index).expect("the entry is there");
        let name = entry.name().expect("the name is UTF-8").into_owned();
        if index == 0 && name != "[Content_Types].xml" {
            faults.push(format!("entry {name}: first, before the content types"));
        }
        if entry.is_dir() || name.contains('\\') || name.contains("..") || name.starts_with('/') {
            faults.push(format!("entry {name}: odd name"));
        }
        if entry.compression() != CompressionMethod::Deflated {
            faults.push(format!("entry {name}: not deflated"));
        }
        if entry.last_modified() != Some(DateTime::DEFAULT) {
            faults.push(format!("entry {name}: has a time"));
        }
    }
}

/// Checks that each part has one content type and each content type a part.
fn check_content_types(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    let Some(types) = parts.get("[Content_Types].xml") else {
        return faults.push("no content types".to_owned());
    };
    let named: Vec<&str> = types
        .named("Override")
        .filter_map(|node| node.attribute("PartName"))
        .collect();
    for part in parts.keys().filter(|part| !part.ends_with(".rels")) {
        let count = named.iter().filter(|name| name[1..] == **part).count();
        if *part != "[Content_Types].xml" && count != 1 {
            faults.push(format!("{part}: {count} content types"));
        }
    }
    for name in named.iter().filter(|name| !parts.contains_key(&name[1..])) {
        faults.push(format!("{name}: content type of no part"));
    }
}

/// Checks that relationships lead to parts and that every reference has its relationship.
fn check_relationships(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for (path, root) in parts.iter().filter(|(path, _)| path.ends_with(".rels")) {
        let folder = path.split("_rels/").next().unwrap_or("");
        for relationship in root.named("Relationship") {
            let target = relationship.attribute("Target").unwrap_or("");
            if !parts.contains_key(format!("{folder}{target}").as_str()) {
                faults.push(format!("{path}: no part {target}"));
            }
            if folder == "word/" {
                ids.insert(relationship.attribute("Id").unwrap_or(""));
            }
        }
    }
    for node in parts
        .get("word/document.xml")
        .iter()
        .flat_map(|root| root.all())
    {
        if let Some(id) = node.attribute("r:id").filter(|id| !ids.contains(id)) {
            faults.push(format!("{}: no relationship {id}", node.name));
        }
    }
}

/// Checks that styles are defined once and that every reference is to one of them.
fn check_styles(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    const REFERENCES: [&str; 7] = [
        "w:pStyle",
        "w:rStyle",
        "w:tblStyle",
        "w:basedOn",
        "w:next",
        "w:link",
        "w:numStyleLink",
    ];
    let mut defined = BTreeSet::new();
    for style in parts
        .get("word/styles.xml")
        .iter()
        .flat_map(|root| root.named("w:style"))
    {
        let id = style.attribute("w:styleId").unwrap_or("");
        if !defined.insert(id) {
            faults.push(format!("style {id}: defined twice"));
        }
    }
    for (path, root) in parts {
        for node in root.all() {
            let style = node.attribute("w:val").unwrap_or("");
            if REFERENCES.contains(&node.name.as_str()) && !defined.contains(style) {
                faults.push(format!("{path}: unknown style {style}"));
            }
        }
    }
}

/// Checks that every reference to a list is to one that is defined.
fn check_numbering(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    let lists: BTreeSet<&str> = parts
        .get("word/numbering.xml")
        .iter()
        .flat_map(|root| root.named("w:num"))
        .filter_map(|node| node.attribute("w:numId"))
        .collect();
    for (path, root) in parts {
        for node in root.every("w:numId") {
            let list = node.attribute("w:val").unwrap_or("");
            if !lists.contains(list) {
                faults.push(format!("{path}: unknown list {list}"));
            }
        }
    }
}

/// Checks that bookmarks are unique, well named, and end in the paragraph where they start.
fn check_bookmarks(path: &str, root: &Node, faults: &mut Vec<String>) {
    let mut names = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for start in root.every("w:bookmarkStart") {
        let name = start.attribute("w:name").unwrap_or("");
        let id = start.attribute("w:id").unwrap_or("");
        if !names.insert(name.to_lowercase()) {
            faults.push(format!("{path}: bookmark {name} twice"));
        }
        if !ids.insert(id) {
            faults.push(format!("{path}: bookmark id {id} twice"));
        }
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let is_begun = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_plain || !is_begun || name.len() > 40 {
            faults.push(format!("{path}: odd bookmark name {name}"));
        }
    }
    for paragraph in root.every("w:p") {
        let ids = |name| -> Vec<&str> {
            let nodes = paragraph.named(name);
            nodes.filter_map(|node| node.attribute("w:id")).collect()
        };
        if ids("w:bookmarkStart") != ids("w:bookmarkEnd") {
            faults.push(format!("{path}: bookmark without its end"));
        }
    }
}

/// Checks that fields are begun, separated and ended in turn, each within its paragraph.
fn check_fields(path: &str, root: &Node, faults: &mut Vec<String>) {
    for paragraph in root.every("w:p") {
        let characters: Vec<&str> = paragraph
            .named("w:r")
            .flat_map(|run| run.named("w:fldChar"))
            .filter_map(|node| node.attribute("w:fldCharType"))
            .collect();
        if characters
            .chunks(3)
            .any(|field| field != ["begin", "separate", "end"])
        {
            faults.push(format!("{path}: unclosed field"));
        }
    }
}

/// Checks that rows fill the grid, cells end with a paragraph and merged cells begin somewhere.
fn check_table(path: &str, table: &Node, faults: &mut Vec<String>) {
    let grid: Vec<i64> = table
        .at(&["w:tblGrid"])
        .iter()
        .flat_map(|grid| grid.named("w:gridCol"))
        .map(|column| number(column, "w:w"))
        .collect();
    // Which columns of the row before belong to a merged cell.
    let mut merged = vec![false; grid.len()];
    for row in table.named("w:tr") {
        let mut column = 0;
        for cell in row.named("w:tc") {
            let span = cell
                .at(&["w:tcPr", "w:gridSpan"])
                .map_or(1, |span| number(span, "w:val") as usize);
            let covered = grid.get(column..column + span).unwrap_or(&[]);
            let own = covered.iter().sum::<i64>();
            match cell.at(&["w:tcPr", "w:tcW"]) {
                Some(width) if number(width, "w:w") != own => {
                    faults.push(format!("{path}: cell of a width that is not the grid's"));
                }
                None if row.at(&["w:trPr", "w:tblHeader"]).is_some() => {
                    faults.push(format!("{path}: header cell without a width"));
                }
                _ => {}
            }
            check_merge(path, cell, &mut merged, column, faults);
            if cell.children.last().is_none_or(|last| last.name != "w:p") {
                faults.push(format!("{path}: cell without a paragraph at its end"));
            }
            column += span;
        }
        if column != grid.len() {
            faults.push(format!(
                "{path}: row of {column} columns in a grid of {}",
                grid.len()
            ));
        }
    }
}

fn check_merge(
    path: &str,
    cell: &Node,
    merged: &mut [bool],
    column: usize,
    faults: &mut Vec<String>,
) {
    let merge = cell.at(&["w:tcPr", "w:vMerge"]);
    let continues = merge.is_some_and(|merge| merge.attribute("w:val").is_none());
    if let Some(before) = merged.get_mut(column) {
        if continues && !*before {
            faults.push(format!("{path}: merged cell without a beginning"));
        }
        *before = merge.is_some();
    }
}

fn number(node: &Node, attribute: &str) -> i64 {
    let value = node.attribute(attribute).unwrap_or("");
    value.parse().unwrap_or(-1)
}

mod planted {
    use super::*;
    use crate::docx::cases;
    use wem_report::render::docx::render;

    fn sound() -> Package {
        let bytes = render(&cases::table()).expect("it is rendered").bytes;
        assert_eq!(faults(&bytes), Vec::<String>::new());
        Package::open(&bytes)
    }

    /// Plants a fault in a part and expects it to be found.
    fn expect(found: &str, path: &str, from: &str, to: &str) {
        let mut package = sound();
        let part = package.files.get_mut(path).expect("the part is there");
        assert!(part.contains(from), "{path} has {from}");
        *part = part.replacen(from, to, 1);
        expect_found(found, &package.pack(DateTime::DEFAULT));
    }

    fn expect_found(found: &str, bytes: &[u8]) {
        let faults = faults(bytes);
        assert!(
            faults.iter().any(|fault| fault.contains(found)),
            "{found} is among {faults:?}"
        );
    }

    const DOCUMENT: &str = "word/document.xml";

    #[test]
    fn unclosed_element() {
        expect("not well-formed", DOCUMENT, "</w:tbl>", "");
    }

    #[test]
    fn missing_cell() {
        expect(
            "row of 1 columns",
            DOCUMENT,
            "<w:tblHeader/></w:trPr>",
            "<w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr>",
        );
        expect(
            "in a grid of 5",
            DOCUMENT,
            "<w:tblGrid>",
            "<w:tblGrid><w:gridCol w:w=\"1\"/>",
        );
    }

    #[test]
    fn header_cell_without_width() {
        expect(
            "header cell without a width",
            DOCUMENT,
            "<w:tcW w:w=\"3515\" w:type=\"dxa\"/>",
            "",
        );
    }

    #[test]
    fn cell_of_another_width() {
        expect(
            "not the grid's",
            DOCUMENT,
            "<w:tcW w:w=\"3515\"",
            "<w:tcW w:w=\"3516\"",
        );
    }

    #[test]
    fn cell_without_paragraph() {
        let empty = "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>";
        expect("without a paragraph", DOCUMENT, empty, "");
    }

    #[test]
    fn merge_without_beginning() {
        expect(
            "without a beginning",
            DOCUMENT,
            "<w:vMerge w:val=\"restart\"/>",
            "",
        );
    }

    #[test]
    fn bookmarks() {
        expect("wem_1_1_1 twice", DOCUMENT, "wem_1_1_2", "wem_1_1_1");
        expect("WEM_1_1_1 twice", DOCUMENT, "wem_1_1_2", "WEM_1_1_1");
        expect(
            "id 2 twice",
            DOCUMENT,
            "w:id=\"1\" w:name",
            "w:id=\"2\" w:name",
        );
        expect("odd bookmark name", DOCUMENT, "wem_1_1_1", "1.1.1");
        let long = "x".repeat(41);
        expect("odd bookmark name", DOCUMENT, "wem_1_1_1", &long);
        expect(
            "without its end",
            DOCUMENT,
            "<w:bookmarkEnd w:id=\"1\"/>",
            "",
        );
    }

    #[test]
    fn unknown_styles() {
        expect(
            "unknown style Elsewhere",
            DOCUMENT,
            "w:pStyle w:val=\"Title\"",
            "w:pStyle w:val=\"Elsewhere\"",
        );
        let definition = "w:styleId=\"TableText\"";
        expect(
            "unknown style TableText",
            "word/styles.xml",
            definition,
            "w:styleId=\"Other\"",
        );
        expect(
            "defined twice",
            "word/styles.xml",
            definition,
            "w:styleId=\"Normal\"",
        );
    }

    #[test]
    fn unknown_list() {
        expect(
            "unknown list 7",
            "word/styles.xml",
            "w:numId w:val=\"1\"",
            "w:numId w:val=\"7\"",
        );
    }

    #[test]
    fn unclosed_field() {
        let end = "<w:fldChar w:fldCharType=\"end\"/>";
        expect("unclosed field", "word/footer1.xml", end, "");
    }

    #[test]
    fn package_structure() {
        expect(
            "no relationship rId77",
            DOCUMENT,
            "r:id=\"rId6\"",
            "r:id=\"rId77\"",
        );
        let relationships = "word/_rels/document.xml.rels";
        expect(
            "no part header9.xml",
            relationships,
            "header1.xml",
            "header9.xml",
        );
        let types = "[Content_Types].xml";
        expect(
            "content type of no part",
            types,
            "/word/header1.xml",
            "/word/header9.xml",
        );
        let mut package = sound();
        package
            .files
            .insert("word/extra.xml".to_owned(), "<a/>".to_owned());
        expect_found(
            "word/extra.xml: 0 content types",
            &package.pack(DateTime::DEFAULT),
        );
    }

    #[test]
    fn odd_entries() {
        let mut package = sound();
        package
            .files
            .insert("word\\x.xml".to_owned(), "<a/>".to_owned());
        expect_found("odd name", &package.pack(DateTime::DEFAULT));
        package.files.insert("!.xml".to_owned(), "<a/>".to_owned());
        expect_found("before the content types", &package.pack(DateTime::DEFAULT));
        let noon = DateTime::from_date_and_time(2016, 7, 1, 12, 0, 0).expect("it is a time");
        expect_found("has a time", &sound().pack(noon));
    }
}
