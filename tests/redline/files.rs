//! Redlines as files: decided by programs that are not ours, drawn by the PDF renderer.

use super::{Texts, edits};
use crate::docx::package::Package;
use crate::plans;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wem_report::compose::ItemKeys;
use wem_report::plan::ColumnKey;
use wem_report::render::{docx, pdf};

/// How many random edits are decided by this project's resolver, and by LibreOffice, which takes its
/// time.
const RANDOM: usize = 200;
const IN_LIBREOFFICE: usize = 36;
/// The environment variable for how many LibreOffice is to decide instead.
const COUNT: &str = "WEM_REPORT_REDLINES";

/// Writes a redline with the tables of both texts.
fn write(texts: &Texts, folder: &Path) {
    write_by(texts, folder, false);
}

/// Changes are signed by several authors, or by one.
fn write_by(texts: &Texts, folder: &Path, has_several: bool) {
    fs::create_dir_all(folder).expect("the folder is made");
    let author_of = |keys: ItemKeys<'_>, column: &ColumnKey| {
        let key = keys.new.or(keys.old).map_or(0, |key| key.0.len());
        let number = (key + column.as_str().len()) % 3;
        (has_several && number > 0).then(|| format!("Author {number}"))
    };
    let documents = [
        ("redline", texts.redline_by(false, &author_of)),
        ("new", texts.table(&texts.new)),
        ("old", texts.table(&texts.old)),
    ];
    for (name, document) in documents {
        let rendered = docx::render(&document).expect("the document is rendered");
        let path = folder.join(name).with_extension("docx");
        fs::write(path, rendered.bytes).expect("the file is written");
    }
}

fn swapped(mut texts: Texts) -> Texts {
    std::mem::swap(&mut texts.old, &mut texts.new);
    texts
}

fn write_all(folder: &Path, random: usize) {
    write(&Texts::planted(), &folder.join("planted"));
    write(&swapped(Texts::planted()), &folder.join("planted-back"));
    write(&Texts::arabic(), &folder.join("arabic"));
    write(&swapped(Texts::arabic()), &folder.join("arabic-back"));
    let mut runner = TestRunner::deterministic();
    for index in 0..random {
        let edits = edits::any().new_tree(&mut runner).expect("edits").current();
        let texts = edits::edited(Texts::planted(), &edits);
        write_by(
            &texts,
            &folder.join(format!("random-{index:03}")),
            index % 2 == 1,
        );
    }
}

fn decide(folder: &Path, arguments: &[&str]) {
    let tools = plans::root().join("tests");
    let output = Command::new(tools.join(".tools/venv/bin/python"))
        .arg(tools.join("tools/docx_redline.py"))
        .arg(folder)
        .args(arguments)
        .output()
        .expect("Python runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
#[ignore = "needs lxml"]
fn tracked_changes_give_both_texts() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_all(folder.path(), RANDOM);
    decide(folder.path(), &[]);
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_gets_both_texts_out_of_tracked_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let count = std::env::var(COUNT).map_or(IN_LIBREOFFICE, |count| {
        count.parse().expect("a number of redlines")
    });
    write_all(folder.path(), count);
    decide(folder.path(), &["--libreoffice"]);
}

/// Adds redlines to the files that the validators take.
#[test]
fn redlines_are_written_for_the_validators() {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("docx-cases");
    fs::create_dir_all(&folder).expect("the folder is made");
    let cases = [
        ("redline-planted", Texts::planted()),
        ("redline-back", swapped(Texts::planted())),
        ("redline-arabic", Texts::arabic()),
    ];
    for (name, texts) in cases {
        let rendered = docx::render(&texts.redline(false)).expect("the document is rendered");
        let path = folder.join(name).with_extension("docx");
        fs::write(path, rendered.bytes).expect("the file is written");
    }
}

#[test]
fn tracked_changes_are_as_word_writes_them() {
    let rendered = docx::render(&Texts::arabic().redline(false)).expect("it is rendered");
    let package = Package::open(&rendered.bytes);
    insta::assert_snapshot!(crate::docx::package::pretty(
        &package.files["word/document.xml"]
    ));
}

/// krilla refuses what breaks PDF/UA-1 or PDF/A-2a.
#[test]
fn marked_pages_keep_the_standards() {
    for texts in [Texts::planted(), Texts::arabic(), swapped(Texts::planted())] {
        let document = texts.redline(true);
        let once = pdf::render(&document).expect("the document is rendered");
        let again = pdf::render(&document).expect("the document is rendered");
        assert!(once.bytes == again.bytes, "same document, same bytes");
    }
    let mut runner = TestRunner::deterministic();
    for _ in 0..20 {
        let edits = edits::any().new_tree(&mut runner).expect("edits").current();
        let texts = edits::edited(Texts::planted(), &edits);
        pdf::render(&texts.redline(true)).expect("the document is rendered");
    }
}
