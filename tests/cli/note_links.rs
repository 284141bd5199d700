//! Footnotes and links of concept notes, as written, and as they come back.

use super::program::Folder;
use crate::docx::package::Package;
use crate::libreoffice::converted;
use std::process::Command;

const NOTE: &str = "out/concept-note-2.6.1.docx";

fn written(text: &str) -> (Folder, String) {
    let folder = Folder::with_real_plan();
    folder.write("plan/notes/2.6.1.md", text);
    let outcome = folder.run(&["concept-note", "2.6.1"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    (folder, outcome.stderr)
}

fn part(folder: &Folder, name: &str) -> String {
    Package::open(&folder.read(NOTE)).files[name].clone()
}

fn count(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

/// Returns what is said when the file is taken back.
fn taken(folder: &Folder, bytes: &[u8]) -> String {
    folder.write("returned.docx", bytes);
    let outcome = folder.run(&["concept-note", "2.6.1", "-q", "--take", "returned.docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    outcome.stderr
}

const NOTED: &str = "## Objectives\n\nOne[^a], again[^a], other[^c], typo[^b].\n\n\
                     | A |\n| --- |\n| in a table[^a] |\n\n\
                     [^a]: Same note.\n[^c]: Another one.\n";

const NOTHING_NEW: &str = "returned.docx has no words that are not there already\n";

#[test]
fn a_note_that_is_referred_to_again_stays_one() {
    let (folder, said) = written(NOTED);
    let undefined =
        "the footnote “b” has no text; “[b]” stands in its place\n --> plan/notes/2.6.1.md:3:";
    assert!(said.contains(undefined), "{said}");
    let notes = part(&folder, "word/footnotes.xml");
    assert_eq!(count(&notes, "Same note."), 1);
    assert_eq!(count(&notes, "Another one."), 1);
    let text = part(&folder, "word/document.xml");
    assert_eq!(count(&text, "<w:footnoteReference "), 2);
    assert_eq!(count(&text, "w:name=\"_RefNote1\""), 1);
    assert_eq!(count(&text, " NOTEREF _RefNote1 \\f \\h "), 2);
    assert!(!text.contains("_RefNote2"), "nobody refers to it again");
    assert_eq!(taken(&folder, &folder.read(NOTE)), NOTHING_NEW);
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_note_that_is_referred_to_again_comes_back_as_one() {
    let (folder, _) = written(NOTED);
    let saved = converted(&folder.read(NOTE), "docx", "docx:MS Word 2007 XML", "docx");
    assert_eq!(taken(&folder, &saved), NOTHING_NEW);
}

#[test]
#[ignore = "needs pdftotext"]
fn a_note_that_is_referred_to_again_is_printed_once() {
    let (folder, _) = written(NOTED);
    let output = Command::new("pdftotext")
        .arg(folder.path("out/concept-note-2.6.1.pdf"))
        .arg("-")
        .output()
        .expect("pdftotext runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(count(&text, "Same note."), 1, "{text}");
    for words in ["One1", "again1", "other2", "in a table1"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_link_leads_to_the_heading_that_it_names() {
    let (folder, said) = written(
        "## Background and rationale\n\nSee [the aims](#objectives), [money](#Background-and-rationale) and \
         [more](#nowhere).\n\n## Objectives\n\nAll.\n",
    );
    let finding = "warning[markdown-left-out]: the link to “#nowhere” is left out: the document has no such heading\n --> plan/notes/2.6.1.md:3:";
    assert!(said.contains(finding), "{said}");
    assert_eq!(count(&said, "markdown-left-out"), 1, "{said}");
    let text = part(&folder, "word/document.xml");
    for bookmark in ["wem_objectives", "wem_background_and_rationale"] {
        assert_eq!(
            count(&text, &format!("w:anchor=\"{bookmark}\"")),
            1,
            "{bookmark}"
        );
        assert_eq!(
            count(&text, &format!("w:name=\"{bookmark}\"")),
            1,
            "{bookmark}"
        );
    }
    assert_eq!(taken(&folder, &folder.read(NOTE)), NOTHING_NEW);
}
