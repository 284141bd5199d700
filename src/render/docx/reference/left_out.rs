//! What of a template documents are not made with: nothing is left out without a word.

use crate::diagnostic::Diagnostic;
use crate::package::{Fault, Package, Properties};
use crate::render::docx::markup::Node;

/// The property of a template that was begun from ours.
pub(crate) const PROPERTY: (&str, &str) = ("WemReference", "1");

/// Things of a template that are not taken, each once, with where they stand.
#[derive(Debug, Default)]
pub struct LeftOut(Vec<(String, String)>);

impl LeftOut {
    /// Takes in a thing and its place.
    pub fn add(&mut self, what: impl Into<String>, place: impl Into<String>) {
        let found = (what.into(), place.into());
        if !self.0.contains(&found) {
            self.0.push(found);
        }
    }

    /// Returns a warning for each thing.
    pub(crate) fn into_findings(self, name: &str) -> Vec<Diagnostic> {
        let warning = |(what, place): (String, String)| {
            Diagnostic::warning(
                "reference-not-taken",
                format!("of {name}, {what} is not used in documents: {place}"),
            )
            .help("take it out of the template if you do not want to be told of it")
        };
        self.0.into_iter().map(warning).collect()
    }
}

/// Returns whether a template is one that was begun from ours: its text only says how to use it.
pub(crate) fn is_ours(package: &mut Package<'_>) -> Result<bool, Fault> {
    let (properties, _) = Properties::of(package)?;
    let (name, value) = PROPERTY;
    Ok(properties.custom(name) == Some(value))
}

/// Sees what stands in the text.
pub(crate) fn see_body(document: &Node, is_ours: bool, left_out: &mut LeftOut) {
    /// Characters of a text that a message quotes.
    const QUOTED: usize = 40;
    const MAIN: &str = "word/document.xml";
    if document.child("w:background").is_some() {
        left_out.add("the background of its pages", MAIN);
    }
    let Some(body) = document.child("w:body") else {
        return;
    };
    let is_section = |node: &Node| node.name == "w:sectPr";
    if body
        .nodes()
        .any(|node| node.name == "w:p" && node.any(&is_section))
    {
        left_out.add("a section before the last one", MAIN);
    }
    if is_ours {
        return;
    }
    let text = body.text();
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.join(" ");
    if !words.is_empty() {
        let mut quoted: String = words.chars().take(QUOTED).collect();
        if words.chars().nth(QUOTED).is_some() {
            quoted.push('…');
        }
        left_out.add(format!("its text (“{quoted}”)"), MAIN);
    }
    let things: [(&str, &[&str]); 4] = [
        ("a picture or drawing in its text", &["w:drawing", "w:pict"]),
        ("an object in its text", &["w:object", "w:altChunk"]),
        ("a content control in its text", &["w:sdt"]),
        ("a table in its text", &["w:tbl"]),
    ];
    for (what, names) in things {
        if body.any(&|node| names.contains(&node.name.as_str())) {
            left_out.add(what, MAIN);
        }
    }
}

/// Sees what its settings ask for.
pub(crate) fn see_settings(settings: &Node, left_out: &mut LeftOut) {
    let things = [
        ("w:documentProtection", "its protection"),
        ("w:writeProtection", "its protection"),
        ("w:attachedTemplate", "the template that it is attached to"),
        ("w:mailMerge", "its mail merge"),
        ("w:docVars", "its variables"),
        ("w:mirrorMargins", "the mirroring of its margins"),
    ];
    for (name, what) in things {
        if settings.child(name).is_some() {
            left_out.add(what, "word/settings.xml");
        }
    }
}

/// Parts that say nothing of how documents look, by the beginnings of their names.
const SILENT: [&str; 12] = [
    "[content_types].xml",
    "_rels/",
    "docprops/",
    "word/_rels/",
    "word/document",
    "word/styles",
    "word/settings",
    "word/websettings",
    "word/people",
    "word/fonttable",
    "word/theme/",
    "word/fonts/",
];

/// Parts whose warnings, if there are to be any, are given where they are read.
const READ: [&str; 6] = [
    "word/header",
    "word/footer",
    "word/media/",
    "word/numbering",
    "word/footnotes",
    "word/endnotes",
];

/// Sees the parts that nothing is read from.
pub(crate) fn see_parts(package: &Package<'_>, left_out: &mut LeftOut) {
    let kinds = [
        ("word/vbaproject", "its macros"),
        ("word/vbadata", "its macros"),
        ("word/activex/", "a control"),
        ("word/embeddings/", "an embedded object"),
        ("word/comments", "its comments"),
        ("word/glossary/", "its building blocks"),
        ("customxml/", "its custom XML"),
        ("customui/", "its buttons and menus"),
        ("usercustomization/", "its buttons and menus"),
        ("word/attachedtoolbars", "its buttons and menus"),
        ("_xmlsignatures/", "its signature"),
        ("word/charts/", "a chart"),
        ("word/diagrams/", "a diagram"),
    ];
    for name in package.names() {
        let lower = name.to_lowercase();
        let begins = |beginning: &str| lower.starts_with(beginning);
        if let Some((_, what)) = kinds.iter().find(|(beginning, _)| begins(beginning)) {
            // One line for all files of a kind, with the first of them.
            if !left_out.0.iter().any(|(known, _)| known == what) {
                left_out.add(*what, name);
            }
        } else if !name.ends_with('/') && !SILENT.iter().chain(&READ).any(|known| begins(known)) {
            left_out.add("a part", name);
        }
    }
}
