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

#[test]
fn parts_of_small_cases() {
    for (name, shown) in SHOWN {
        let Case { document, .. } = cases::all()
            .into_iter()
            .find(|case| case.name == name)
            .expect("the case exists");
        let package = Package::open(&render(&document).expect("it is rendered").bytes);
        for (path, xml) in &package.files {
            if shown.is_empty() || shown.contains(&path.as_str()) {
                let snapshot = format!("{name}@{}", path.replace('/', ".").replace(['[', ']'], ""));
                insta::assert_snapshot!(snapshot, pretty(xml));
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
