//! `collect`: what is said of how a file was read, and of what became of its words.

use super::program::Folder;
use crate::docx::package::Package;
use crate::returned::by_program::project;
use crate::returned::expectation::USUAL_PACK;
use zip::DateTime;

fn with(file: &str) -> Folder {
    project(USUAL_PACK, &[file])
}

fn feedback(folder: &Folder) -> String {
    let text = folder.read(&format!("plan/feedback/{USUAL_PACK}.toml"));
    String::from_utf8(text).expect("the feedback is UTF-8")
}

#[test]
fn a_row_whose_bookmark_and_words_disagree_is_said() {
    let folder = with("hand-34-bookmarks-and-words-disagree.docx");
    let outcome = folder.run(&["collect", "returned"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let warned = outcome.stderr.lines();
    let warned: Vec<&str> = warned
        .filter(|line| line.starts_with("warning[unsure-row]"))
        .collect();
    assert_eq!(warned.len(), 2, "{outcome}");
    let says =
        |line: &&str| line.contains("the bookmark of 1.5.") && line.contains("words of 1.5.");
    assert!(warned.iter().all(says), "{outcome}");
}

#[test]
fn a_heading_in_other_words_is_said() {
    let folder = with("hand-15-proposal-heading-changed.docx");
    let outcome = folder.run(&["collect", "returned"]);
    let warning = "warning[renamed-heading]: returned/hand-15-proposal-heading-changed.docx: the column “Proposed text” is called “Proposed new text”";
    assert!(outcome.stderr.contains(warning), "{outcome}");
    assert_eq!(outcome.stderr.matches("renamed-heading").count(), 1);
}

#[test]
fn headings_of_a_draft_in_other_words_are_said_once_and_are_no_row() {
    let folder = project(
        "NAP-1325-2-Rev.1",
        &["hand-33-new-item-lettered-number.docx"],
    );
    let outcome = folder.run(&["collect", "returned"]);
    for (was, is) in [
        ("Goals and priorities", "Outputs"),
        ("Action items", "Activities"),
        ("Time line", "Time frame"),
    ] {
        let said = format!("the column “{was}” is called “{is}”");
        assert_eq!(outcome.stderr.matches(&said).count(), 1, "{outcome}");
    }
}

#[test]
fn a_file_of_which_little_is_known_is_taken_in_and_said() {
    let folder = with("hand-01c-another-member.docx");
    let mut package = Package::open(&folder.read("returned/hand-01c-another-member.docx"));
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    // The first table stays; for the others, there is a text of the member's own.
    let end = part.find("</w:tbl>").expect("a table") + "</w:tbl>".len();
    let rest = part.rfind("<w:sectPr").expect("a section");
    let own = "<w:p><w:r><w:t>We wrote a plan of our own, and ask for it.</w:t></w:r></w:p>";
    part.replace_range(end..rest, &own.repeat(100));
    folder.write(
        "returned/hand-01c-another-member.docx",
        package.pack(DateTime::DEFAULT),
    );
    let outcome = folder.run(&["collect", "returned"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let warning = "warning[hardly-recognised]: returned/hand-01c-another-member.docx: only 27 items of the draft can be recognised in it";
    assert!(outcome.stderr.contains(warning), "{outcome}");
    assert!(!feedback(&folder).contains("removal"), "{outcome}");
}

#[test]
fn a_question_is_asked_unless_all_was_meant() {
    let file = "hand-03b-column-added-left.docx";
    let asked = with(file);
    let outcome = asked.run(&["collect", "returned"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        feedback(&asked).contains("mark = \"question\""),
        "{outcome}"
    );
    assert!(feedback(&asked).contains("under = "), "{outcome}");
    let meant = with(file);
    let outcome = meant.run(&["collect", "returned", "--as-meant"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let meant = feedback(&meant);
    assert!(!meant.contains("mark = \"question\""), "{outcome}");
    assert!(!meant.contains("under = "), "{outcome}");
    let count = |text: &str| text.matches("[[comment]]").count();
    assert_eq!(count(&meant) + 1, count(&feedback(&asked)));
}

#[test]
fn what_became_of_the_words_is_said_when_asked_for() {
    let folder = with("hand-01c-another-member.docx");
    let quiet = folder.run(&["collect", "returned"]);
    assert!(!quiet.stderr.contains(" as sent, "), "{quiet}");
    let folder = with("hand-01c-another-member.docx");
    let outcome = folder.run(&["collect", "returned", "--verbose"]);
    let line = outcome
        .stderr
        .lines()
        .find(|line| line.contains(" as sent, "));
    let line = line.unwrap_or_else(|| panic!("{outcome}"));
    let said = line.split_once(": ").expect("the file's name").1;
    let numbers: Vec<usize> = said
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let (came, fates) = numbers.split_first().expect("words came");
    assert_eq!(*came, fates.iter().sum::<usize>(), "{line}");
    let kept = format!("words = {{ came = {came}, as_sent = {}, ", fates[0]);
    assert!(feedback(&folder).contains(&kept), "{line}");
}
