//! Single comments and files: shown whole, put in their place, withdrawn, asked about one by one.

use super::documents::example;
use super::project::*;
use crate::cli::program::{Folder, Outcome};
use std::io::Write;
use std::process::Stdio;
use wem_report::circulation::feedback::Feedback;

fn open() -> Folder {
    project(&Feedback {
        decisions: Vec::new(),
        applied: Vec::new(),
        ..example()
    })
}

/// Runs a command that is told lines.
fn told(folder: &Folder, arguments: &[&str], lines: &str) -> Outcome {
    let mut command = folder.command(arguments);
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().expect("the program starts");
    let mut input = process.stdin.take().expect("an input");
    input.write_all(lines.as_bytes()).expect("lines are read");
    drop(input);
    process.wait_with_output().expect("it ends").into()
}

#[test]
fn a_comment_is_shown_whole() {
    let folder = project(&example());
    let outcome = folder.run(&[
        "feedback",
        "show",
        "1",
        "2",
        "3",
        "4",
        "14",
        "--symbol",
        "ex/2016/1/rev.1",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(outcome.stdout);
    let outcome = folder.run(&["feedback", "show", "99"]);
    assert!(
        outcome.stderr.contains("error[unknown-comment]"),
        "{outcome}"
    );
    assert_eq!(folder.run(&["feedback", "show"]).code, Some(2));
}

#[test]
fn what_is_open_is_listed_whole_and_for_programs() {
    let folder = open();
    let long = "word ".repeat(60);
    let outcome = folder.run(&["feedback", "--open", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    let listed = listed.as_array().expect("a list");
    assert_eq!(listed.len(), 15);
    assert_eq!(listed[1]["id"], 2);
    assert_eq!(listed[1]["about"], "1.1.1");
    assert_eq!(listed[1]["proposed"], "Replace “two” with “three”");
    let outcome = folder.run(&["feedback", "--open", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(outcome.stdout.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 15);
    assert_eq!(&rows[0][8], "A general remark,\nof two lines");
    for call in [
        &["feedback", "--open", "--format", "pdf"][..],
        &["feedback", "--open", "--format", "json,csv"],
        &["feedback", "--format", "json"],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(outcome.stderr.contains("error[other-format]"), "{outcome}");
    }
    let mut feedback = example();
    feedback.comments[13].text.clone_from(&long);
    let outcome = project(&feedback).run(&["feedback", "--open"]);
    assert!(outcome.stdout.contains(long.trim()), "{outcome}");
}

#[test]
fn a_comment_is_put_in_its_place() {
    let folder = open();
    let before = feedback_text(&folder);
    for (words, said) in [
        (&["14", "1.1.3"][..], "comment 14 is put on 1.1.3"),
        (&["14", "third"], "comment 14 is on 1.1.3 already"),
        (&["14", "goal", "2.1"], "comment 14 is put on Goal 2.1"),
        (&["14", "II"], "comment 14 is put on Section II"),
        (
            &["14", "document"],
            "comment 14 is put on The document as a whole",
        ),
        (
            &["14", "1.1.2", "--symbol", "EX-2016-1-Rev.1"],
            "comment 14 is put on 1.1.2",
        ),
    ] {
        let outcome = folder.run(&[&["feedback", "place"], words].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
    assert!(
        feedback_text(&folder).starts_with(&before),
        "nothing is rewritten"
    );
    let outcome = folder.run(&["feedback", "--open"]);
    let line = outcome
        .stdout
        .lines()
        .find(|line| line.starts_with(" 14 "))
        .expect("the comment");
    assert!(line.contains(" 1.1.2 "), "{outcome}");
    for (words, said) in [
        (&["14", "9.9.9"][..], "no item"),
        (&["77", "1.1.2"], "error[unknown-comment]"),
        (&["14"], "required"),
    ] {
        let outcome = folder.run(&[&["feedback", "place"], words].concat());
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
    // What it proposes is written there.
    let comments = vec![comment(1, None, text("Report twice"))];
    let folder = project(&accepted(comments));
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(1));
    folder.run(&["feedback", "place", "1", "third", "--quiet"]);
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
    assert!(plan_text(&folder).contains("Report twice"));
    // And stays there then.
    let outcome = folder.run(&["feedback", "place", "1", "1.1.1"]);
    assert!(
        outcome.stderr.contains("was written into the plan"),
        "{outcome}"
    );
    assert_eq!(folder.run(&["check"]).code, Some(0));
}

#[test]
fn a_wrong_file_is_withdrawn_and_taken_in_again() {
    let folder = open();
    let before = feedback_text(&folder);
    let outcome = folder.run(&[
        "feedback",
        "retract",
        "UNKNOWN.docx",
        "--date",
        "2016-08-22",
    ]);
    assert!(
        outcome
            .stderr
            .contains("unknown.docx is withdrawn: its 4 comments count no more"),
        "{outcome}"
    );
    let after = feedback_text(&folder);
    let new = after.strip_prefix(&before).expect("nothing is rewritten");
    assert!(new.contains("[[retraction]]\nsource = \"ffff"), "{new}");
    let outcome = folder.run(&["feedback", "--open", "--format", "json"]);
    assert_eq!(outcome.stdout.matches("\"id\"").count(), 11, "{outcome}");
    let outcome = folder.run(&["feedback", "show", "14"]);
    assert!(
        outcome.stdout.contains("no: its file was withdrawn"),
        "{outcome}"
    );
    let outcome = folder.run(&["decide", "14", "noted"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    let outcome = folder.run(&["feedback", "retract", "unknown.docx"]);
    assert!(outcome.stderr.contains("withdrawn already"), "{outcome}");
    let outcome = folder.run(&["feedback", "retract", "ffffffff", "--undo"]);
    assert!(
        outcome.stderr.contains("its 4 comments count as before"),
        "{outcome}"
    );
    let outcome = folder.run(&["feedback", "--open", "--format", "json"]);
    assert_eq!(outcome.stdout.matches("\"id\"").count(), 15, "{outcome}");
    let outcome = folder.run(&["feedback", "retract", "c.docx"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    assert!(
        outcome.stderr.contains("collected were a.docx"),
        "{outcome}"
    );
    assert_eq!(folder.run(&["check"]).code, Some(0));
}

#[test]
fn a_withdrawn_file_is_not_collected_again() {
    let folder = Folder::with(PLAN);
    let collect = ["collect", "--base", "plan/plan.toml", "out/a.docx"];
    for call in [
        &["docx", "-o", "out/a.docx", "--quiet"][..],
        &collect,
        &["feedback", "retract", "a.docx"],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
    }
    let outcome = folder.run(&collect);
    assert!(
        outcome.stderr.contains("error[withdrawn-file]"),
        "{outcome}"
    );
    folder.run(&["feedback", "retract", "out/a.docx", "--undo"]);
    assert_eq!(folder.run(&collect).code, Some(0));
}

#[test]
fn a_review_can_be_left_and_taken_up_again() {
    let folder = open();
    let lines = "n\nThank you.\nwhat?\nA\n\n\np\nRecruit three\nIn other words.\nq\n";
    // 1 noted, 2 accepted, 3 later, 4 partly; then left.
    let outcome = told(
        &folder,
        &["decide", "--review", "--date", "2016-08-22"],
        lines,
    );
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(outcome);
    let text = feedback_text(&folder);
    assert_eq!(text.matches("[[decision]]").count(), 3);
    // The next one goes on; a line that is missing decides nothing.
    let outcome = told(
        &folder,
        &["decide", "--review"],
        "rejected\nNo.\nnot accepted\n",
    );
    assert!(outcome.stdout.contains("1 of 12"), "{outcome}");
    assert!(outcome.stderr.contains("11 comments are open"), "{outcome}");
    assert!(
        feedback_text(&folder).contains("comment = 3\noutcome = \"rejected\"\nreply = \"No.\"")
    );
    let outcome = told(&folder, &["decide", "--review"], &"a\n\n".repeat(11));
    assert!(
        outcome.stderr.contains("every comment is decided about"),
        "{outcome}"
    );
}
