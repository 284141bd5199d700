//! A reader that has gone: what a command does is done whole, whatever becomes of its output.

use super::collecting::{circulated, draft_of};
use super::program::Folder;
use crate::plans;

/// Every command, in an order in which each has something to do.
const CALLS: [&[&str]; 29] = [
    &["init", "new"],
    &["check", "--format", "json"],
    &["list"],
    &["list", "--format", "csv"],
    &["list", "--format", "json"],
    &["show", "1.1.1"],
    &["pdf"],
    &["docx", "--portrait", "-o", "out/upright.docx"],
    &["table", "-o", "out/both"],
    &["update", "1.1.2", "--status", "done"],
    &["update", "--from", "filled.csv"],
    &["update", "--undo"],
    &["log"],
    &["log", "--format", "csv"],
    &["log", "--format", "json"],
    &["update-sheet", "--body", "iwg"],
    &["progress", "--by-body", "--format", "docx"],
    &["concept-note", "--list"],
    &["concept-note", "2.2.2", "--fill", "--format", "docx"],
    &["concept-note", "2.2.2", "--status"],
    &["templates", "list"],
    &["templates", "eject", "general"],
    &["circulate", "--revision", "1", "--eml"],
    &["circulate", "--verify", "WEM-International-2016-Rev.1"],
    &["collect", "returned"],
    &["feedback", "--open"],
    // The first comment is the deadline of the earlier circulation, which this draft does not have.
    &["decide", "2", "accepted"],
    &["feedback"],
    &["apply"],
];

fn project() -> Folder {
    let folder = circulated();
    folder.write("returned/a.docx", draft_of(&folder, "Member A"));
    for name in ["circulation.toml", "progress.toml"] {
        let example = plans::root().join("plan/examples").join(name);
        let example = std::fs::read(example).expect("an example");
        folder.write(&format!("plan/{name}"), example);
    }
    // The list of members was another one when the draft was circulated.
    std::fs::remove_dir_all(folder.path("out")).expect("it was there");
    let outcome = folder.run(&[
        "circulate",
        "-q",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder.write(
        "filled.csv",
        "Key,Status,Date,Percent,New time line,Note,Reason for delay,Evidence\n1.1.1,in progress,2016-06-20,,,,,\n",
    );
    folder
}

fn contents(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let names = folder.files().into_iter();
    let files = names.filter(|name| !name.ends_with('/'));
    files
        .map(|name| {
            let bytes = folder.read(&name);
            (name, bytes)
        })
        .collect()
}

#[test]
fn every_command_is_done_whole_without_a_reader() {
    let (read, unread) = (project(), project());
    for call in CALLS {
        let before = contents(&read);
        let expected = read.run(call);
        let outcome = unread.run_unread(call);
        assert_eq!(expected.code, Some(0), "{call:?}\n{expected}");
        assert_eq!(
            (outcome.code, &outcome.stderr),
            (Some(0), &expected.stderr),
            "{call:?}"
        );
        let after = contents(&read);
        assert!(contents(&unread) == after, "{call:?} leaves other files");
        assert!(
            after != before || !expected.stdout.is_empty(),
            "{call:?} has something to do"
        );
    }
    let last = [
        "redline",
        "WEM-International-2016-Rev.1",
        "--format",
        "docx",
    ];
    assert_eq!(unread.run_unread(&last).code, Some(0));
    assert!(unread.files().iter().any(|name| name.contains("redline-")));
}

#[test]
fn help_without_a_reader_is_no_error() {
    let folder = Folder::empty();
    let outcome = folder.run_unread(&["--help"]);
    assert_eq!((outcome.code, &*outcome.stderr), (Some(0), ""));
}
