//! Checks of bookmarks, links, content controls and notes, and of how blocks follow one another.

use super::number;
use crate::docx::node::Node;
use std::collections::{BTreeMap, BTreeSet};

/// Checks that notes and their marks go together, in order.
pub(crate) fn check_notes(parts: &BTreeMap<&str, Node>, faults: &mut Vec<String>) {
    let ids = |part: &str, name: &str| -> Vec<i64> {
        let nodes = parts.get(part).map(|root| root.every(name));
        let ids = nodes.unwrap_or_default().into_iter();
        ids.map(|node| number(node, "w:id")).collect()
    };
    let marks = ids("word/document.xml", "w:footnoteReference");
    let mut notes = ids("word/footnotes.xml", "w:footnote");
    if !marks.is_empty() {
        let lines = ids("word/settings.xml", "w:footnote");
        if !notes.starts_with(&lines) || lines.is_empty() {
            faults.push("no lines over the notes".to_owned());
        }
        notes.drain(..lines.len().min(notes.len()));
    }
    if marks != notes {
        faults.push(format!("notes {notes:?} to the marks {marks:?}"));
    }
}

/// Checks that tables do not touch, with which applications would make one of them, and that the
/// body's last block is a paragraph.
pub(crate) fn check_stories(path: &str, root: &Node, faults: &mut Vec<String>) {
    for parent in root.all() {
        let blocks: Vec<&str> = parent
            .children
            .iter()
            .map(|child| child.name.as_str())
            .collect();
        if blocks.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]) {
            faults.push(format!("{path}: tables that touch"));
        }
    }
    if let Some(body) = root.at(&["w:body"]) {
        let names: Vec<&str> = body
            .children
            .iter()
            .map(|child| child.name.as_str())
            .collect();
        if !matches!(names[..], [.., "w:p", "w:sectPr"]) {
            faults.push(format!(
                "{path}: body that does not end with paragraph and section"
            ));
        }
    }
}

/// Checks that bookmarks are unique, well named, and end in the paragraph where they start or,
/// between paragraphs, around what they start before; that links inside lead to one of them.
pub(crate) fn check_bookmarks(path: &str, root: &Node, faults: &mut Vec<String>) {
    let mut names = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for start in root.every("w:bookmarkStart") {
        let name = start.attribute("w:name").unwrap_or("");
        let id = start.attribute("w:id").unwrap_or("");
        if !names.insert(name.to_lowercase()) {
            faults.push(format!("{path}: bookmark {name} twice"));
        }
        if !ids.insert(id) {
            faults.push(format!("{path}: id {id} twice"));
        }
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let is_begun = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_plain || !is_begun || name.len() > 40 {
            faults.push(format!("{path}: odd bookmark name {name}"));
        }
    }
    for parent in root.all() {
        let ids = |name| -> Vec<&str> {
            let nodes = parent.named(name);
            nodes.filter_map(|node| node.attribute("w:id")).collect()
        };
        if ids("w:bookmarkStart") != ids("w:bookmarkEnd") {
            faults.push(format!("{path}: bookmark without its end"));
        }
    }
    for link in root.every("w:hyperlink") {
        if let Some(place) = link.attribute("w:anchor")
            && !names.contains(place)
        {
            faults.push(format!("{path}: link to no bookmark {place}"));
        }
    }
    check_controls(path, root, ids, faults);
}

/// Checks that content controls have a tag, an id that nothing else has, and a name that is short
/// enough; that none is for plain text, which LibreOffice 7.4 damages; that those between paragraphs
/// have a bookmark around them, and a paragraph; and that those in a line have a list.
fn check_controls<'n>(
    path: &str,
    root: &'n Node,
    mut ids: BTreeSet<&'n str>,
    faults: &mut Vec<String>,
) {
    for parent in root.all() {
        for (index, control) in parent.children.iter().enumerate() {
            if control.name != "w:sdt" {
                continue;
            }
            let property = |name| control.at(&["w:sdtPr", name])?.attribute("w:val");
            let id = property("w:id").unwrap_or("");
            if !ids.insert(id) {
                faults.push(format!("{path}: id {id} twice"));
            }
            for name in ["w:tag", "w:alias"] {
                if property(name).is_none_or(|name| name.encode_utf16().count() > 64) {
                    faults.push(format!("{path}: control without a {name} that fits"));
                }
            }
            if control.at(&["w:sdtPr", "w:text"]).is_some() {
                faults.push(format!("{path}: control for plain text"));
            }
            if parent.name == "w:p" {
                check_choice(path, control, faults);
                continue;
            }
            let name = |at: usize| parent.children.get(at).map(|node| node.name.as_str());
            if name(index.wrapping_sub(1)) != Some("w:bookmarkStart")
                || name(index + 1) != Some("w:bookmarkEnd")
            {
                faults.push(format!("{path}: control without a bookmark around it"));
            }
            let content = control.at(&["w:sdtContent"]);
            let ends_well = content
                .and_then(|content| content.children.last())
                .is_some_and(|last| last.name == "w:p");
            if !ends_well {
                faults.push(format!("{path}: control that ends without a paragraph"));
            }
        }
    }
}

/// Checks a control in a line: a list of words that are all different, and a run.
fn check_choice(path: &str, control: &Node, faults: &mut Vec<String>) {
    let list = control.at(&["w:sdtPr", "w:dropDownList"]);
    let words = list
        .map(|list| list.every("w:listItem"))
        .unwrap_or_default();
    let values: Vec<&str> = words
        .iter()
        .filter_map(|word| word.attribute("w:value"))
        .collect();
    let different: BTreeSet<&&str> = values.iter().collect();
    if values.is_empty() || values.len() != words.len() || different.len() != values.len() {
        faults.push(format!("{path}: choice without different words"));
    }
    let has_run = control
        .at(&["w:sdtContent"])
        .is_some_and(|content| content.children.iter().all(|child| child.name == "w:r"));
    if !has_run {
        faults.push(format!("{path}: choice that shows nothing"));
    }
}
