//! A snapshot of each package part, for small cases.

use super::cases::{self, Case};
use super::package::{Package, pretty};
use wem_report::render::docx::render;

/// The cases whose parts are small enough to read, and the parts in which they differ.
const SHOWN: [(&str, &[&str]); 10] = [
    ("small-headings", &["word/document.xml", "word/styles.xml"]),
    (
        "small-pages",
        &["word/document.xml", "word/footer3.xml", "word/header3.xml"],
    ),
    ("small-bars", &["word/document.xml"]),
    ("small-gantt", &["word/document.xml", "word/styles.xml"]),
    ("small-lists", &["word/document.xml", "word/numbering.xml"]),
    ("small-slots", &["word/document.xml"]),
    (
        "small-inlines",
        &[
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
            "word/_rels/footnotes.xml.rels",
            "word/document.xml",
            "word/footnotes.xml",
            "word/settings.xml",
        ],
    ),
    ("minimal", &[]),
    (
        "watermark",
        &[
            "word/document.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/styles.xml",
        ],
    ),
    (
        "arabic",
        &[
            "word/document.xml",
            "word/footer1.xml",
            "word/header1.xml",
            "word/settings.xml",
            "word/styles.xml",
        ],
    ),
];

/// Returns the lines in which a text differs from another.
fn difference(old: &str, new: &str) -> String {
    let difference = similar::TextDiff::from_lines(old, new);
    let unified = difference.unified_diff().context_radius(1).to_string();
    // Numbers of lines would move with every change of the other text.
    let lines = unified.lines();
    let lines = lines.map(|line| if line.starts_with("@@") { "@@" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn parts_of_small_cases() {
    let minimal = cases::all()
        .into_iter()
        .find(|case| case.name == "minimal")
        .expect("the smallest case");
    let minimal = Package::open(&render(&minimal.document).expect("it is rendered").bytes);
    let minimal = pretty(&minimal.files["word/styles.xml"]);
    for (name, shown) in SHOWN {
        let Case { document, .. } = cases::all()
            .into_iter()
            .find(|case| case.name == name)
            .expect("the case exists");
        let package = Package::open(&render(&document).expect("it is rendered").bytes);
        for (path, xml) in &package.files {
            if shown.is_empty() || shown.contains(&path.as_str()) {
                let snapshot = format!("{name}@{}", path.replace('/', ".").replace(['[', ']'], ""));
                let text = match path.as_str() {
                    "word/styles.xml" if name != "minimal" => difference(&minimal, &pretty(xml)),
                    _ => pretty(xml),
                };
                insta::assert_snapshot!(snapshot, text);
            }
        }
    }
}

#[test]
fn list_of_parts() {
    let package = Package::open(&render(&cases::table()).expect("it is rendered").bytes);
    let paths: Vec<&str> = package.files.keys().map(String::as_str).collect();
    insta::assert_snapshot!(paths.join("\n"), @r"
    [Content_Types].xml
    _rels/.rels
    docProps/app.xml
    docProps/core.xml
    docProps/custom.xml
    word/_rels/document.xml.rels
    word/document.xml
    word/fontTable.xml
    word/footer1.xml
    word/footer2.xml
    word/header1.xml
    word/header2.xml
    word/numbering.xml
    word/settings.xml
    word/styles.xml
    word/theme/theme1.xml
    ");
}
