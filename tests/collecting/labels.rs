//! Labels that are changed after a draft went out are no change of a member's; a question is taken apart.

use crate::cli::program::Folder;
use std::fs;

const LABELS: &str = include_str!("../../templates/labels/en.ftl");
const SYMBOL: &str = "WEM-International-2016-Rev.1";
const ANSWERED: [&str; 3] = ["draft.docx", "comment-table.docx", "comment-table.xlsx"];

/// Returns a folder with the real plan, circulated, and what was sent in `returned/`.
fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    folder.write("plan/circulation.toml", "format = 1\n");
    let outcome = folder.run(&[
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "--quiet",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for name in ANSWERED {
        folder.write(&format!("returned/{name}"), folder.read(&sent(name)));
    }
    folder
}

fn sent(name: &str) -> String {
    format!("out/circulation/{SYMBOL}/{SYMBOL}-{name}")
}

/// Changes labels of the draft, of its running lines and of the table for comments.
fn change_labels(folder: &Folder) {
    let mut labels = LABELS.to_owned();
    for (from, to) in [
        ("= to be agreed", "= open"),
        ("= Action items", "= What is to be done"),
        ("comment = ", "comment = Member’s "),
        ("Page { $page } of { $pages }", "Sheet { $page }/{ $pages }"),
        ("timeline = ", "timeline = When, "),
    ] {
        assert!(labels.contains(from), "{from}");
        labels = labels.replace(from, to);
    }
    folder.write("templates/labels/en.ftl", labels);
}

fn assert_no_comments(folder: &Folder) {
    let outcome = folder.run(&["collect", "returned", "--from", "iwg"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let text = folder.read(&format!("plan/feedback/{SYMBOL}.toml"));
    let text = String::from_utf8(text).expect("the file is UTF-8");
    assert_eq!(text.matches("[[source]]").count(), 3, "{outcome}");
    assert!(!text.contains("[[comment]]"), "{text}");
}

#[test]
fn untouched_files_say_nothing_though_labels_were_changed() {
    let folder = circulated();
    change_labels(&folder);
    assert_no_comments(&folder);
}

#[test]
fn untouched_files_say_nothing_though_what_was_sent_is_gone_too() {
    let folder = circulated();
    change_labels(&folder);
    for name in ANSWERED {
        fs::remove_file(folder.path(&sent(name))).expect("the file is there");
    }
    assert_no_comments(&folder);
}

/// Takes away what the manifest of an earlier release does not say.
fn without_wording(folder: &Folder) {
    let path = format!("out/circulation/{SYMBOL}/manifest.toml");
    let text = String::from_utf8(folder.read(&path)).expect("the manifest is UTF-8");
    let end = text
        .find("\n# How the draft")
        .expect("the wording is there");
    folder.write(&path, &text[..end]);
}

#[test]
fn a_pack_of_an_earlier_release_is_read_from_what_was_sent() {
    let folder = circulated();
    change_labels(&folder);
    without_wording(&folder);
    assert_no_comments(&folder);
    let outcome = folder.run(&["circulate", "--verify", SYMBOL]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
}

#[test]
fn files_of_an_earlier_release_that_are_gone_are_made_once_more() {
    let folder = circulated();
    without_wording(&folder);
    for name in ANSWERED {
        fs::remove_file(folder.path(&sent(name))).expect("the file is there");
    }
    assert_no_comments(&folder);
}
