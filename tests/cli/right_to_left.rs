//! Dates, ranges and numbers of pages in documents that run from right to left, without labels of
//! their language.

use super::program::Folder;
use crate::docx::package::Package;
use crate::libreoffice::converted;
use std::process::Command;

/// In a language that has no words of its own here, so that English ones stand among its own.
const PLAN: &str = r#"format = 1

[plan]
title = "خطة العمل"
organisation = "الجمعية"
language = "fa"

[[body]]
key = "board"
name = "المجلس (Board)"

[[section]]
number = "I"
title = "القسم الأول"

[[section.goal]]
number = "1.1"
title = "الهدف"

[[section.goal.item]]
number = "1.1.1"
action = "مراجعة الخطة بحلول 2016-2017 بنسبة 40% على الأقل"
responsible = ["board"]
timeline = "2016-07-15"

[[section.goal.item]]
number = "1.1.2"
action = "الاتصال بالرقم +20 2 1234-5678 قبل الاجتماع"
responsible = ["board"]
timeline = "2016-09"
"#;

fn folder() -> Folder {
    let folder = Folder::with(PLAN);
    let outcome = folder.run(&["table", "-q", "--date", "2016-07-15"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

/// Word goes by the runs, LibreOffice by the marks.
#[test]
fn what_runs_from_left_to_right_is_marked_in_docx() {
    let package = Package::open(&folder().read("out/action-items.docx"));
    // Dates stay in one line.
    let text = package.files["word/document.xml"].replace('\u{A0}', " ");
    for run in [
        // Words of ours are in English here, and run as that does.
        "<w:r><w:rPr><w:lang w:val=\"en\"/></w:rPr><w:t>Date: 15 July 2016</w:t></w:r>",
        "<w:r><w:t>\u{200E}2016-2017</w:t></w:r>",
        "<w:r><w:t>\u{200E}40%\u{200E}</w:t></w:r>",
        "<w:r><w:t>\u{200E}+20 2 1234-5678</w:t></w:r>",
    ] {
        assert!(text.contains(run), "{run}: {text}");
    }
    let footers = package.files.iter();
    let footers = footers.filter(|(name, _)| name.starts_with("word/footer"));
    let mut pages = footers.filter(|(_, text)| text.contains(" PAGE "));
    let (_, footer) = pages.next().expect("a footer");
    assert!(
        footer.contains("<w:t xml:space=\"preserve\">Page </w:t>"),
        "{footer}"
    );
    assert!(!footer.contains("<w:rtl/>"), "{footer}");
}

#[test]
#[ignore = "needs LibreOffice and pdftotext"]
fn libreoffice_sets_it_from_left_to_right() {
    let folder = folder();
    let pdf = converted(&folder.read("out/action-items.docx"), "docx", "pdf", "pdf");
    folder.write("saved.pdf", pdf);
    // In the order in which the letters stand on the page.
    let output = Command::new("pdftotext")
        .args(["-layout", "-bbox"])
        .arg(folder.path("saved.pdf"))
        .arg("-")
        .output()
        .expect("pdftotext runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut words: Vec<(i64, i64, String)> = Vec::new();
    for line in text.lines().filter(|line| line.contains("<word ")) {
        let value = |name: &str| {
            let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a place");
            let (value, _) = rest.split_once('"').expect("its end");
            value.parse::<f64>().expect("a number")
        };
        let (_, word) = line.split_once("\">").expect("a word");
        let word = word.trim_end_matches("</word>").to_owned();
        words.push((value("yMax") as i64, value("xMin") as i64, word));
    }
    words.sort();
    let shown: Vec<&str> = words.iter().map(|(_, _, word)| word.as_str()).collect();
    let shown = shown.join(" ");
    for words in [
        "15 July 2016",
        "2016-2017",
        "40%",
        "+20 2 1234-5678",
        "Page 1 of 1",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

fn circulated() -> (Folder, String) {
    let folder = Folder::with(PLAN);
    folder.write(
        "plan/circulation.toml",
        "format = 1\n\n[[member]]\nname = \"Member A\"\nbodies = [\"board\"]\n",
    );
    let call = [
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "-q",
    ];
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let draft = outcome
        .stdout
        .lines()
        .find(|line| line.ends_with("-draft.docx"));
    let draft = draft.map(str::to_owned).unwrap_or_else(|| {
        let folder_of = outcome
            .stdout
            .lines()
            .next()
            .expect("a folder")
            .trim_end_matches('/');
        let name = folder_of.rsplit('/').next().expect("a name");
        format!("{folder_of}/{name}-draft.docx")
    });
    (folder, draft)
}

fn collected(folder: &Folder, bytes: &[u8]) -> String {
    folder.write("returned.docx", bytes);
    let outcome = folder.run(&["collect", "returned.docx", "--from", "Member A"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    outcome.to_string()
}

/// The marks are no words: a draft that nobody touched says nothing.
#[test]
fn marks_are_no_comments() {
    let (folder, draft) = circulated();
    let said = collected(&folder, &folder.read(&draft));
    assert!(said.contains("no comments"), "{said}");
}

#[test]
#[ignore = "needs LibreOffice"]
fn marks_that_libreoffice_saved_are_no_comments() {
    let (folder, draft) = circulated();
    let saved = converted(
        &folder.read(&draft),
        "docx",
        "docx:MS Word 2007 XML",
        "docx",
    );
    let said = collected(&folder, &saved);
    assert!(said.contains("no comments"), "{said}");
}
