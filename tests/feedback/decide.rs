//! `decide`: the secretariat's decisions, one call or many at a time.

use super::project::*;
use crate::cli::program::Folder;
use wem_report::circulation::feedback::{Feedback, Proposal};

fn open() -> Folder {
    let comments = (1..=12)
        .map(|id| comment(id, item("1.1.1"), None))
        .collect();
    project(&Feedback {
        decisions: Vec::new(),
        ..accepted(comments)
    })
}

#[test]
fn decisions_are_appended() {
    let folder = open();
    let before = feedback_text(&folder);
    insta::assert_snapshot!(folder.run(&[
        "decide",
        "3",
        "5-6,3",
        "noted",
        "--reply",
        " See\nthere. "
    ]));
    folder.run(&[
        "decide",
        "3",
        "partly",
        "--text",
        "Do \"it\"",
        "--date",
        "2016-09-01",
    ]);
    insta::assert_snapshot!(folder.run(&["decide", "4", "partly", "--symbol", "ex/2016/1/rev.1"]));
    let after = feedback_text(&folder);
    insta::assert_snapshot!(after.strip_prefix(&before).expect("nothing is rewritten"));
}

#[test]
fn wrong_calls_are_refused_with_what_helps() {
    let folder = open();
    let before = feedback_text(&folder);
    let calls: [&[&str]; 11] = [
        &["13", "accepted"],
        &["0", "accepted"],
        &["x", "accepted"],
        &["9-3", "accepted"],
        &["3", "agreed"],
        &["accepted"],
        &["3", "rejected", "--text", "t"],
        &["3", "accepted", "--symbol", "EX/2016/1/Rev.2"],
        &["3", "accepted", "--date", "yesterday"],
        &["", "noted"],
        &[" , ", "noted"],
    ];
    let mut said = String::new();
    for call in calls {
        let outcome = folder.run(&[&["decide", "--quiet"], call].concat());
        assert_eq!(outcome.code, Some(2), "{call:?}: {outcome}");
        said += &format!("{call:?}\n{}\n", outcome.stderr);
    }
    insta::assert_snapshot!(said);
    assert_eq!(feedback_text(&folder), before);
}

#[test]
fn without_feedback_there_is_nothing_to_decide() {
    let folder = Folder::with(PLAN);
    let outcome = folder.run(&["decide", "3", "accepted", "--quiet"]);
    assert!(outcome.stderr.contains("error[no-feedback]"), "{outcome}");
    assert_eq!(folder.files(), ["plan/", "plan/plan.toml"]);
    folder.write("plan/feedback/A.toml", "format = 1\n");
    folder.write("plan/feedback/B.toml", "format = 1\n");
    let outcome = folder.run(&["decide", "3", "accepted", "--quiet"]);
    assert!(outcome.stderr.contains("name one: A, B"), "{outcome}");
}

#[test]
fn one_text_is_not_that_of_several_items() {
    let comments = vec![
        comment(1, item("1.1.1"), None),
        comment(2, item("third"), Some(Proposal::Removal)),
    ];
    let folder = project(&accepted(comments));
    let outcome = folder.run(&["decide", "1-2", "partly", "--text", "t", "--quiet"]);
    assert!(outcome.stderr.contains("error[bad-decision]"), "{outcome}");
}

#[test]
fn many_may_decide_at_once() {
    let folder = open();
    let calls: Vec<_> = (1..=12)
        .map(|id| {
            let mut command = folder.command(&["decide", &id.to_string(), "noted"]);
            command
                .stderr(std::process::Stdio::null())
                .stdout(std::process::Stdio::null());
            command.spawn().expect("the program starts")
        })
        .collect();
    for mut call in calls {
        assert!(call.wait().expect("it ends").success());
    }
    let text = feedback_text(&folder);
    assert_eq!(text.matches("[[decision]]").count(), 12);
}

#[test]
fn whoever_decides_after_the_change_is_told() {
    let folder = project(&accepted(vec![comment(
        1,
        item("third"),
        text("Report twice"),
    )]));
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
    let outcome = folder.run(&["decide", "1", "rejected"]);
    assert!(
        outcome
            .stderr
            .contains("was written into the plan on 2016-07-01"),
        "{outcome}"
    );
}

#[test]
fn a_decision_is_taken_back_and_the_comment_is_open_again() {
    let folder = project(&accepted(vec![
        comment(1, item("third"), text("Report twice")),
        comment(2, item("1.1.1"), None),
    ]));
    let before = feedback_text(&folder);
    let open = |folder: &Folder| folder.run(&["feedback", "--open"]);
    assert!(open(&folder).stdout.is_empty());
    let outcome = folder.run(&["decide", "1", "open"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(outcome.stderr.contains("comment 1: open"), "{outcome}");
    let after = feedback_text(&folder);
    assert!(after.starts_with(&before), "nothing is rewritten");
    assert_eq!(open(&folder).stdout.lines().count(), 2, "a heading and 1");
    // What is open is not written into the plan.
    let plan = folder.read("plan/plan.toml");
    folder.run(&["apply", "--quiet"]);
    assert_eq!(folder.read("plan/plan.toml"), plan);
    // Nothing is there to be taken back a second time.
    let outcome = folder.run(&["decide", "1", "open"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome.stderr.contains("nothing was decided about that"),
        "{outcome}"
    );
    assert_eq!(feedback_text(&folder), after);
    let outcome = folder.run(&["decide", "2", "open", "--reply", "x"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    // It is decided about anew.
    assert_eq!(folder.run(&["decide", "1", "rejected"]).code, Some(0));
    assert!(open(&folder).stdout.is_empty());
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
}
