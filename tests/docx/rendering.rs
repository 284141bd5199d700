//! What holds for every case: same text, same bytes, sound structure.

use super::cases::{self, Case};
use super::node::Node;
use super::package::Package;
use super::structure;
use super::text;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, thread};
use wem_report::document::{Block, Direction, Document, Inline, Paragraph, Role};
use wem_report::render::Rendered;
use wem_report::render::docx::{bookmark_name, render};

fn rendered(document: &Document) -> Rendered {
    render(document).expect("the document is rendered")
}

fn package(document: &Document) -> Package {
    Package::open(&rendered(document).bytes)
}

/// Returns the folder from which the validators take their files.
pub(crate) fn case_folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("docx-cases")
}

#[test]
fn every_case_is_written_for_the_validators() {
    fs::create_dir_all(case_folder()).expect("the folder is made");
    let mut cases = cases::all();
    cases.push(Case {
        name: "many",
        document: cases::many(300),
    });
    for Case { name, document } in cases {
        let path = case_folder().join(name).with_extension("docx");
        fs::write(path, rendered(&document).bytes).expect("the file is written");
    }
}

#[test]
fn the_text_is_the_documents() {
    for Case { name, document } in cases::all() {
        let said = text::of_package(&package(&document));
        let expected = text::of_document(&document);
        if CROWDED.contains(&name) {
            let squeezed =
                |texts: Vec<String>| texts.concat().split_whitespace().collect::<String>();
            assert!(squeezed(said) == squeezed(expected), "{name}");
        } else {
            assert_eq!(said, expected, "{name}");
        }
    }
}

/// The cases in which some texts share a paragraph: more than there are cells, or no number before
/// a label.
const CROWDED: [&str; 2] = ["crowded", "hostile-blocks"];

#[test]
fn the_structure_is_sound() {
    for Case { name, document } in cases::all() {
        let bytes = rendered(&document).bytes;
        assert_eq!(structure::faults(&bytes), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for Case { name, document } in cases::all() {
        let elsewhere = {
            let document = document.clone();
            thread::spawn(move || rendered(&document).bytes)
        };
        let elsewhere = elsewhere.join().expect("the other thread renders, too");
        assert!(rendered(&document).bytes == elsewhere, "{name}");
    }
}

#[test]
fn every_row_has_the_bookmark_of_its_anchor() {
    let document = cases::many(50);
    let root = Node::parse(package(&document).part("word/document.xml")).expect("it is XML");
    let rows: Vec<&str> = root
        .every("w:tr")
        .into_iter()
        .filter_map(|row| row.every("w:bookmarkStart").last()?.attribute("w:name"))
        .collect();
    let mut anchors = Vec::new();
    for block in &document.blocks {
        if let Block::Table(table) = block {
            let rows = table.groups.iter().flat_map(|group| &group.rows);
            anchors.extend(
                rows.filter_map(|row| row.anchor.as_ref())
                    .map(bookmark_name),
            );
        }
    }
    assert_eq!(anchors.len(), 50);
    assert_eq!(rows, anchors);
}

#[test]
fn ten_thousand_rows_stay_small() {
    let bytes = rendered(&cases::many(10_000)).bytes;
    assert!(bytes.len() <= 600_000, "{} bytes", bytes.len());
}

#[test]
fn running_lines_have_their_fields() {
    let package = package(&cases::table());
    assert_eq!(
        text::of_part(package.part("word/header1.xml")),
        ["Action Items\tDraft 2", "I. Institutional capacity"]
    );
    assert!(text::of_part(package.part("word/header2.xml")).is_empty());
    // The first page's title block says the association already.
    for (footer, said) in [
        ("word/footer1.xml", "Example Association\tPage 1 of 1"),
        ("word/footer2.xml", "\tPage 1 of 1"),
    ] {
        let footer = package.part(footer);
        assert_eq!(text::of_part(footer), [said]);
        assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "));
    }
}

#[test]
fn a_long_running_line_is_shortened() {
    let mut document = cases::table();
    document.page.header.start = vec![Inline::text("Plan of action ".repeat(20))];
    let header = text::of_part(package(&document).part("word/header1.xml"));
    let (start, end) = header[0].split_once('\t').expect("a tab between them");
    assert!(
        start.starts_with("Plan of action") && start.ends_with('…'),
        "{start}"
    );
    assert!((60..200).contains(&start.len()), "{start}");
    assert_eq!(end, "Draft 2");
}

#[test]
fn the_watermark_is_in_both_headers() {
    let package = package(&cases::watermark());
    for header in ["word/header1.xml", "word/header2.xml"] {
        assert!(
            package.part(header).contains(r#"string="DRAFT""#),
            "{header}"
        );
    }
}

#[test]
fn what_cannot_be_carried_is_warned_about_once() {
    let mut document = cases::minimal();
    document.metadata.title = "odd\u{1} and\u{FFFE} odd\u{1}".to_owned();
    document.metadata.organisation = "odd\u{1}".to_owned();
    let warnings: Vec<String> = rendered(&document)
        .warnings
        .into_iter()
        .map(|warning| format!("{}: {}", warning.code, warning.message))
        .collect();
    insta::assert_snapshot!(warnings.join("\n"), @"
    docx-character-replaced: U+0001 cannot stand in a DOCX file and is replaced by U+FFFD, first in “odd\u{FFFD} and\u{FFFD} odd\u{FFFD}”
    docx-character-replaced: U+FFFE cannot stand in a DOCX file and is replaced by U+FFFD, first in “odd\u{FFFD} and\u{FFFD} odd\u{FFFD}”
    ");
}

#[test]
fn clean_text_gives_no_warning() {
    for document in [cases::table(), cases::arabic(), cases::many(50)] {
        assert_eq!(rendered(&document).warnings, []);
    }
}

#[test]
fn a_date_in_an_arabic_line_is_a_run_from_left_to_right() {
    let mut document = cases::arabic();
    document.blocks = vec![Block::Paragraph(Paragraph::new(
        Role::Body,
        vec![Inline::text("حتى 15 July 2016 في 2017")],
    ))];
    let root = Node::parse(package(&document).part("word/document.xml")).expect("it is XML");
    let runs = root.every("w:r");
    let left_to_right = runs.iter().filter(|run| run.every("w:rtl").is_empty());
    let said: Vec<&str> = left_to_right
        .flat_map(|run| run.every("w:t"))
        .map(|text| text.text.as_str())
        .collect();
    // With a mark for programs that do not go by the runs.
    assert_eq!(said, ["\u{200E}15\u{A0}July\u{A0}2016"]);
}

/// Returns the runs of a paragraph that says a text: the language that each says, and what it says.
fn runs_of(language: (&str, Direction), words: &str, text: &str) -> Vec<(String, String)> {
    let mut document = cases::minimal();
    (document.metadata.language, document.metadata.direction) = (language.0.to_owned(), language.1);
    document.words.language = words.to_owned();
    let content = vec![Inline::text(text)];
    document.blocks = vec![Block::Paragraph(Paragraph::new(Role::Body, content))];
    let root = Node::parse(package(&document).part("word/document.xml")).expect("it is XML");
    let said = |run: &Node| -> String {
        let parts = run.children.iter().map(|child| match child.name.as_str() {
            "w:noBreakHyphen" => "‑",
            _ => child.text.as_str(),
        });
        parts.collect()
    };
    let language = |run: &Node| {
        let lang = run.at(&["w:rPr", "w:lang"]);
        let attributes = lang.map(|lang| format!("{:?}", lang.attributes));
        attributes.unwrap_or_default()
    };
    let runs = root.every("w:r").into_iter();
    runs.map(|run| (language(run), said(run))).collect()
}

#[test]
fn lines_end_in_no_date_unit_or_name() {
    for (text, expected) in [
        ("by 15 July 2016", "by 15\u{A0}July\u{A0}2016"),
        (
            "40 % of WEM-International",
            "40\u{A0}% of WEM‑International",
        ),
        ("a follow-up of CEC/CCET", "a follow-up of CEC/\u{2060}CCET"),
    ] {
        let runs = runs_of(("en", Direction::LeftToRight), "en", text);
        let said: Vec<&str> = runs.iter().map(|(_, said)| said.as_str()).collect();
        assert_eq!(said, [expected]);
    }
    // LibreOffice would cut “International” in a line that runs the other way.
    let runs = runs_of(("ar", Direction::RightToLeft), "ar", "في WEM-International");
    let said: String = runs.into_iter().map(|(_, said)| said).collect();
    assert!(said.contains("WEM-\u{2060}International"), "{said}");
}

#[test]
fn words_in_another_script_say_their_language() {
    let mut all = String::new();
    for (language, words, text) in [
        (("ar", Direction::RightToLeft), "en", "فريق (IWG) في Geneva"),
        (("ar", Direction::RightToLeft), "ar", "فريق IWG"),
        (
            ("en", Direction::LeftToRight),
            "en",
            "The Αθήνα plan, 東京, خطة",
        ),
    ] {
        for (language, said) in runs_of(language, words, text) {
            let said = said.replace('\u{200E}', "");
            writeln!(all, "{language} {said}").expect("a String takes all");
        }
    }
    insta::assert_snapshot!(all, @r#"
    [("w:bidi", "ar")] فريق 
    [("w:val", "en")] (IWG)
    [("w:bidi", "ar")]  في 
    [("w:val", "en")] Geneva
    [("w:bidi", "ar")] فريق 
     IWG
    [("w:val", "en")] The 
    [("w:val", "el")] Αθήνα
    [("w:val", "en")]  plan, 
     東京
    [("w:val", "en")] , 
     خطة
    "#);
}

#[test]
fn strong_text_in_a_bold_paragraph_stays_bold() {
    let mut document = cases::minimal();
    let Block::Heading(title) = &mut document.blocks[0] else {
        unreachable!("the minimal case begins with its title");
    };
    title.content = vec![Inline::strong("bold already")];
    let package = package(&document);
    assert!(!package.part("word/document.xml").contains("Strong"));
}

/// A row that is kept on one page loses, in LibreOffice, what the page does not take.
#[test]
fn only_rows_lower_than_a_page_are_kept_whole() {
    let whole_rows = |document: &Document| {
        let package = package(document);
        package
            .part("word/document.xml")
            .matches("cantSplit")
            .count()
    };
    let mut document = cases::long_group();
    let rows = whole_rows(&document);
    let Some(Block::Table(table)) = document.blocks.last_mut() else {
        unreachable!("the case ends with its table");
    };
    let paragraph = &mut table.groups[0].rows[3].cells[1].paragraphs[0];
    paragraph.content = vec![Inline::text("Secretariat ".repeat(100))];
    assert_eq!(whole_rows(&document), rows - 1);
}
