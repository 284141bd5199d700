//! Checks of a package for what the validators miss; each is shown to find a planted fault.

mod annotations;
mod planted;
mod tables;

use super::node::Node;
use super::package::Package;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use zip::{CompressionMethod, DateTime, ZipArchive};

/// Returns what is wrong with a package.
pub(crate) fn faults(bytes: &[u8]) -> Vec<String> {
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
    for path in &package.others {
        let is_known = path.starts_with("word/media/") || path.starts_with("word/fonts/");
        if !is_known {
            faults.push(format!("{path}: no text"));
        }
        let other = Node {
            name: OTHER.to_owned(),
            ..Node::default()
        };
        parts.insert(path, other);
    }
    check_content_types(&parts, &mut faults);
    check_relationships(&parts, &mut faults);
    check_styles(&parts, &mut faults);
    check_numbering(&parts, &mut faults);
    annotations::check_notes(&parts, &mut faults);
    for (path, root) in &parts {
        annotations::check_bookmarks(path, root, &mut faults);
        check_fields(path, root, &mut faults);
        annotations::check_stories(path, root, &mut faults);
        for table in root.every("w:tbl") {
            tables::check_table(path, table, &mut faults);
        }
    }
    faults
}

/// Stands for the root of a part that is no XML.
const OTHER: &str = "no XML";

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
    for (part, root) in parts {
        if part.ends_with(".rels") {
            continue;
        }
        if root.name == OTHER {
            let extension = part.rsplit('.').next();
            let mut known = types.named("Default");
            if !known.any(|node| node.attribute("Extension") == extension) {
                faults.push(format!("{part}: no content type"));
            }
            continue;
        }
        let count = named.iter().filter(|name| name[1..] == **part).count();
        if *part != "[Content_Types].xml" && count != 1 {
            faults.push(format!("{part}: {count} content types"));
        }
    }
    for name in named.iter().filter(|name| !parts.contains_key(&name[1..])) {
        faults.push(format!("{name}: content type of no part"));
    }
}

/// Checks that relationships lead to parts or to addresses, that every reference has its
/// relationship, and that no relationship to outside is without a reference.
fn check_relationships(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    // By the part that they belong to.
    let mut ids: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (path, root) in parts.iter().filter(|(path, _)| path.ends_with(".rels")) {
        let (folder, name) = path.split_once("_rels/").unwrap_or(("", path));
        let source = format!("{folder}{}", name.trim_end_matches(".rels"));
        if !name.starts_with('.') && !parts.contains_key(source.as_str()) {
            faults.push(format!("{path}: belongs to no part"));
        }
        for relationship in root.named("Relationship") {
            let target = relationship.attribute("Target").unwrap_or("");
            let is_outside = relationship.attribute("TargetMode") == Some("External");
            if is_outside && !is_address(target) {
                faults.push(format!("{path}: odd address {target}"));
            }
            if !is_outside && !parts.contains_key(format!("{folder}{target}").as_str()) {
                faults.push(format!("{path}: no part {target}"));
            }
            let id = relationship.attribute("Id").unwrap_or("");
            if !ids.entry(source.clone()).or_default().insert(id) {
                faults.push(format!("{path}: relationship {id} twice"));
            }
        }
    }
    for (path, root) in parts {
        let known = ids.get(*path);
        for node in root.all() {
            if let Some(id) = node.attribute("r:id")
                && !known.is_some_and(|known| known.contains(id))
            {
                faults.push(format!("{path}: {}: no relationship {id}", node.name));
            }
        }
    }
}

/// Returns whether a text is made of nothing but the characters of URIs, with a scheme that
/// programs may follow.
fn is_address(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let schemes = ["http://", "https://", "mailto:"];
    text.chars().all(is_plain) && schemes.iter().any(|scheme| text.starts_with(scheme))
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

fn number(node: &Node, attribute: &str) -> i64 {
    let value = node.attribute(attribute).unwrap_or("");
    value.parse().unwrap_or(-1)
}
