//! Calls that are nearly right show the right call.

use super::program::Folder;

#[test]
fn a_call_that_is_nearly_right_shows_the_right_one() {
    let folder = Folder::with_real_plan();
    for (call, meant) in [
        (
            &["update", "1.1.1", "done"][..],
            "update 1.1.1 --status done",
        ),
        (
            &["update", "1.1.1", "Finished"],
            "update 1.1.1 --status done",
        ),
        (
            &["update", "1.1.1", "in progress"],
            "update 1.1.1 --status in-progress",
        ),
        (
            &["update", "1.1.1", "50%"],
            "update 1.1.1 --status in-progress --percent 50",
        ),
        (&["update", "sheet.xlsx", "x.xlsx"], "update --from x.xlsx"),
        (&["pdf", "out.pdf"], "pdf -o out.pdf"),
        (&["docx", "1.2"], "docx --goal 1.2"),
        (&["docx", "1.2.1"], "show 1.2.1"),
        (&["pdf", "II"], "pdf --section II"),
        (&["pdf", "2017"], "pdf --from 2017 --to 2017"),
        (
            &["pdf", "Secretariat office"],
            "pdf --body \"Secretariat office\"",
        ),
        (&["pdf", "plan.toml"], "pdf --plan plan.toml"),
        (&["check", "plan/plan.toml"], "check --plan plan/plan.toml"),
        (&["check", "notes"], "check --notes"),
        (&["list", "events"], "list --events"),
        (&["list", "csv"], "list --format csv"),
        (&["table", "pdf"], "table --format pdf"),
        (
            &["concept-note", "2.2.2", "note.docx"],
            "concept-note 2.2.2 -o note.docx",
        ),
        (
            &["circulate", "2016-08-15"],
            "circulate --deadline 2016-08-15",
        ),
        (&["update-sheet", "iwg"], "update-sheet --body iwg"),
        (&["plan.toml"], "check --plan plan.toml"),
        (&["out.pdf"], "pdf -o out.pdf"),
        (&["1.1.1"], "show 1.1.1"),
        (&["validate"], "check"),
        (&["new"], "init my-plan"),
        (&["collect"], "collect returned/*.docx"),
        (
            &["concept-note"],
            "concept-note 2.2.2, or concept-note --list",
        ),
        (&["decide", "3"], "decide 3 accepted"),
        (&["redline"], "redline HEAD~1"),
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(2), "{call:?}: {}", outcome.stderr);
        let tip = format!("tip: perhaps you meant this: wem-report {meant}\n");
        assert!(
            outcome.stderr.contains(&tip),
            "{call:?}: {}",
            outcome.stderr
        );
    }
}

#[test]
fn other_errors_of_a_call_have_no_such_tip() {
    let folder = Folder::with_real_plan();
    for call in [
        &["list", "--colour"][..],
        &["chekc"],
        &["update", "1.1.1", "--status", "doen"],
        &["frobnicate"],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(2));
        assert!(!outcome.stderr.contains("you meant"), "{}", outcome.stderr);
    }
}

#[test]
fn a_note_of_nothing_lists_the_events() {
    let folder = Folder::with_real_plan();
    let outcome = folder.run(&["concept-note", "qqqqqqqq"]);
    assert!(
        outcome.stderr.contains("help: the plan has the events "),
        "{}",
        outcome.stderr
    );
    let events = folder.run(&["list", "--events", "--format", "csv"]);
    assert!(
        events.stdout.starts_with("\u{FEFF}key,name,date\n"),
        "{}",
        events.stdout
    );
    let bodies = folder.run(&["list", "--bodies", "--format", "json"]);
    assert!(
        bodies.stdout.contains("\"key\": \"secretariat\""),
        "{}",
        bodies.stdout
    );
    let table = folder.run(&["list", "--bodies"]);
    assert!(table.stdout.contains("LONG NAME"), "{}", table.stdout);
}
